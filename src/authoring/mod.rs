//! Writing for people who write plans: a first project, and a made-up one of any size.
//!
//! This room writes the author's format and reads none of it. It never writes over a file.

mod folder;
mod new;
mod synthetic;

pub use folder::NewError;
pub use new::new_project;
pub use synthetic::{synthetic_project, write_synthetic};
