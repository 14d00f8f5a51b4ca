//! Control characters are not text: HTML, feeds and terminals either forbid them or obey them.

use std::borrow::Cow;

/// The text with a space for each control character other than line ends and tabs. A page may have
/// no others (HTML Standard, "control-character-in-input-stream").
pub fn visible(text: &str) -> Cow<'_, str> {
    let control = |it: char| it.is_control() && !matches!(it, '\n' | '\r' | '\t');
    if !text.contains(control) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|it| if control(it) { ' ' } else { it }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_become_spaces_and_all_else_stays() {
        assert_eq!(visible("a\u{1B}[31m\u{9B}b\0"), "a [31m b ");
        assert!(matches!(visible("a\tb\nc\u{200D}\u{202E}é"), Cow::Borrowed(_)));
    }
}
