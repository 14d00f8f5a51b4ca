//! What each target holds an input against. Those that need what is there only where cargo-fuzz builds are
//! left out elsewhere.

pub mod answers;
pub mod cascade;
pub mod docx;
pub mod drawing;
pub mod edit;
pub mod html;
pub mod lists;
pub mod markdown;
pub mod package;
pub mod page;
pub mod pdf;
pub mod project;
pub mod records;
pub mod redact;
#[cfg(fuzzing)]
pub mod request;
pub mod separated;
pub mod style;
pub mod template;
pub mod text;
#[cfg(fuzzing)]
pub mod times;
pub mod workbooks;
pub mod xlsx;
