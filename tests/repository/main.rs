//! What the papers of the repository say is so: each dependency has its reason, each test that SECURITY.md names is
//! there, the Rust that is promised is the one that is tried, and the workflows that cannot run here are at least
//! well formed and allowed no more than they need. It reads files and asks cargo, so it is quick to run.

mod dependencies;
mod licences;
mod recipes;
mod rust_version;
mod security;
mod workflows;

use std::fs;
use std::path::{Path, PathBuf};

/// A path below the repository.
fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The text of a file of the repository.
fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The words between backticks, in order.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}
