//! Writing for people who write plans: a first project, a made-up one of any size, and what tells
//! their editors which keys and words may stand where.
//!
//! This room writes the author's format and reads none of it. It never writes over a file.

mod folder;
mod new;
mod schema;
mod synthetic;

pub use folder::NewError;
pub use new::new_project;
pub use schema::{schema, schema_path};
pub use synthetic::{synthetic_project, write_synthetic};
