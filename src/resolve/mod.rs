//! Being written.
pub mod timescale;
