//! What a plan means: valid by construction, speaking no format, doing no input or output.

pub mod prose;
pub mod timescale;
