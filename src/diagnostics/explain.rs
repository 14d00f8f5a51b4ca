//! The page of a code, as `planpress explain` prints it.

use super::Code;

/// The explanation of a code: what was found, why it matters, a wrong and a better example. Markdown.
pub fn explain(code: Code) -> &'static str {
    code.page()
}
