//! Curly quotation marks, as a word processor types them, around a value that has no words: YAML takes
//! them for part of the value.

use super::{Code, Finding, Place};

impl Finding {
    /// The finding for a value between curly quotation marks; none for any other value.
    pub fn curly_quotes(code: Code, place: impl Into<Place>, text: &str) -> Option<Finding> {
        let inside = [('“', '”'), ('‘', '’')]
            .iter()
            .find_map(|(open, close)| text.trim().strip_prefix(*open)?.strip_suffix(*close))?;
        let message = format!("the curly quotation marks of {} count as part of it", text.trim());
        Some(Finding::new(code, place, message).help(format!("write `{}`", inside.trim())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_value_between_two_curly_marks_is_told() {
        let help =
            |text| Finding::curly_quotes(Code::InvalidId, Place::Project, text).map(|it| it.help);
        assert_eq!(help("“officer”").as_deref(), Some("write `officer`"));
        assert_eq!(help("‘5’").as_deref(), Some("write `5`"));
        for text in ["officer", "\"officer\"", "“Safe” streets", "5’", ""] {
            assert_eq!(help(text), None, "{text}");
        }
    }
}
