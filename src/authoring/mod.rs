//! Writing for people who write plans: a first project, a made-up one of any size, what tells their
//! editors which keys and words may be where, a frozen copy of a plan, the list of addresses,
//! and a folder of evidence.
//!
//! This room says which files there are and what they say; how that is typed, `document` knows. It
//! writes over no file but planpress's own (the list of addresses, a workbook for colleagues, what an import
//! keeps), those whose words are redacted because someone asked, and those of a plan that is imported again.

mod addresses;
mod approval;
mod beginning;
mod edition;
mod folder;
mod import;
mod new;
mod pack;
mod published;
mod removals;
mod rewrite;
mod schema;
mod synthetic;
mod take_back;
mod workbook;

pub use addresses::{ADDRESSES, PUBLISHED, write_addresses};
pub use approval::{APPROVAL, FILES_READ, FilesRead, Since, is_check_number, shown};
pub use beginning::{Beginning, beginning};
pub use edition::{NewApproval, NewEdition, edition_text, save_edition};
pub use folder::NewError;
pub use import::{
    ImportFiles, around_first_plan, last_import, read_answers_file, read_document,
    write_answers_file, write_import,
};
pub use new::new_project;
pub use pack::write_pack;
pub use published::copies;
pub use removals::add_removal;
pub use rewrite::{Rewriting, rewrite_files};
pub use schema::{schema, schema_path};
pub use synthetic::{synthetic_project, write_synthetic};
pub use take_back::{Snapshot, Written};
pub use workbook::write_workbook;
