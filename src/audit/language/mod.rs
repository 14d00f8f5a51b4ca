//! Which languages there are: the primary subtags of the IANA Language Subtag Registry (BCP 47).

use std::collections::HashSet;
use std::sync::LazyLock;

/// What to write in place of an unknown language.
pub(super) const HELP: &str = "write the short code of the language, such as en-GB, cy for Welsh, \
                               pl for Polish or ur for Urdu";

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("subtags.txt").lines().filter(|it| !it.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// Whether a language tag begins with a language of the registry. What follows is not looked at:
/// browsers and screen readers don't either.
pub(super) fn is_known(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or(tag);
    KNOWN.contains(primary.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn languages_are_told_from_what_looks_like_one() {
        for known in ["en", "EN-gb", "cy", "de-hello", "yue", "sgn-BFI", "zh-Hant-HK"] {
            assert!(is_known(known), "{known}");
        }
        for unknown in ["", "english", "eng", "en_GB", "xyz-", "i-lux", "qaa-x", " en", "x-private"]
        {
            assert!(!is_known(unknown), "{unknown}");
        }
    }
}
