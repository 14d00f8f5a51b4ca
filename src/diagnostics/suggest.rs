//! "Did you mean …?": the one known word that is near enough to what was typed, or means the same.

/// The candidate nearest to `typed`, if it is near: at most a third of the letters differ.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = typed.to_lowercase().replace(['-', ' '], "_");
    let length = folded.chars().count();
    let allowed = (length / 3).clamp(1, 4);
    candidates
        .into_iter()
        // A word that is longer or shorter by more letters than may differ cannot be near.
        .filter(|known| known.chars().count().abs_diff(length) <= allowed)
        .map(|known| {
            (strsim::osa_distance(&folded, &known.to_lowercase().replace(['-', ' '], "_")), known)
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, known)| (*distance, known.len()))
        .map(|(_, known)| known)
}

/// What people type, and the words for it that planpress knows.
const OTHER_WORDS: &[(&str, &[&str])] = &[
    ("phone", &["telephone", "voice", "number"]),
    ("tel", &["telephone", "voice", "number"]),
    ("telephone", &["voice", "number"]),
    ("call", &["voice"]),
    ("date", &["on"]),
    ("url", &["link"]),
    ("website", &["web", "link"]),
    ("organisation", &["body"]),
    ("team", &["group"]),
    ("late", &["off-track"]),
    ("delayed", &["off-track"]),
    ("done", &["complete"]),
];

/// The candidate that was meant by another word for it, or else the nearest one.
pub fn meant<'a>(
    typed: &str,
    candidates: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let small = typed.to_lowercase();
    let other = OTHER_WORDS.iter().find(|it| it.0 == small).map_or(&[][..], |it| it.1);
    let known = |word: &&str| candidates.clone().into_iter().find(|it| it == word);
    other.iter().find_map(known).or_else(|| nearest(typed, candidates.clone()))
}

#[cfg(test)]
mod tests {
    use super::{meant, nearest};

    #[test]
    fn another_word_for_it_finds_it() {
        assert_eq!(meant("phone", ["email", "telephone"]), Some("telephone"));
        assert_eq!(meant("Tel", ["number", "link"]), Some("number"));
        assert_eq!(meant("late", ["on-track", "off-track"]), Some("off-track"));
        assert_eq!(meant("date", ["to", "on", "from"]), Some("on"));
        assert_eq!(meant("late", ["post", "body"]), None);
        assert_eq!(meant("Titel", ["title", "text"]), Some("title"));
    }

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_none() {
        assert_eq!(nearest("tell-mamma", ["tell-mama", "childline"]), Some("tell-mama"));
        assert_eq!(nearest("Titel", ["title", "text"]), Some("title"));
        assert_eq!(nearest("budget", ["title", "text"]), None);
    }
}
