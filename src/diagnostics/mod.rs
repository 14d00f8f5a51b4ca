//! Findings: what is wrong with an author's words, as facts. How they are drawn is the business
//! of the sibling formats; how the program fails when the world is at fault is not told here.

mod code;
mod explain;
mod harmless;
mod human;
mod json;
mod places;
mod report;
mod suggest;

pub use code::{Code, Severity};
pub use explain::explain;
pub use human::render as render_human;
pub use json::render as render_json;
pub use report::{Finding, Place, Report};
pub use suggest::nearest;
