//! Being written.

pub mod prose;
