//! What counts as a word.

/// The words of a text: whatever has a letter or a digit, without what is around it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|it| it.trim_matches(|it: char| !it.is_alphanumeric()))
        .filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_can_be_said() {
        assert_eq!(
            words("– “Stop”, he said – 12 times.").collect::<Vec<_>>(),
            ["Stop", "he", "said", "12", "times"]
        );
    }
}
