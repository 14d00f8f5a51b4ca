//! How much a finding weighs. Which code has which weight is in the list of codes.

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// The site is published; someone should look. `--strict` makes it an error, unless it says
    /// that the publisher is late.
    Warning,
    /// Something that only the publisher can settle: what they alone know, or what a resident must
    /// not rely on before they have put it right, such as a number that cannot exist. It does not
    /// hold up a draft; `--publish` makes it an error.
    Question,
    /// Something to know when you next work on the site. It holds up nothing.
    Note,
}

impl Severity {
    /// The word before the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Question => "question",
            Severity::Note => "note",
        }
    }
}
