//! Findings: what is wrong with an author's words, as facts. How they are drawn is the business
//! of the sibling formats; how the program fails when the world is at fault is not told here.

mod code;
mod curly;
mod explain;
mod github;
mod group;
mod harmless;
mod human;
mod json;
mod one_text;
mod places;
mod report;
mod sarif;
mod severity;
mod suggest;

pub use code::Code;
pub use explain::{explain, in_short};
pub use github::render as render_github;
pub use group::Group;
pub(crate) use harmless::{json as harmless_json, sentence as harmless_sentence};
pub use human::render as render_human;
pub use json::render as render_json;
pub use report::{Elsewhere, Finding, Place, Report};
pub use sarif::render as render_sarif;
pub use severity::Severity;
pub use suggest::{meant, nearest};
