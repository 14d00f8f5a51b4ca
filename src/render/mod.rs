//! Pages: from a route to HTML, with the theme's templates and the words of the page's language.
//!
//! `engine` is the door, `desk` a small one for pages that are served on this machine only. `views` say what
//! is on each page, as small structs that are ready to be printed; `theme` knows the files; `frame` is what
//! surrounds every page. Nothing here touches the disk, knows YAML or decides an address.

mod colours;
mod conditions;
mod context;
mod css;
mod desk;
mod engine;
mod frame;
mod idle;
mod index;
mod input;
pub mod prose;
mod references;
mod style;
mod templates;
#[cfg(test)]
mod tests;
mod theme;
mod unpaired;
mod views;
mod words;

pub use desk::Desk;
pub use engine::{Engine, PageMetadata};
pub use theme::Theme;
pub use words::register_words;
