//! "Did you mean …?": the one known word that is near enough to what was typed.

/// The candidate nearest to `typed`, if it is near: at most a third of the letters differ.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = typed.to_lowercase().replace(['-', ' '], "_");
    let length = folded.chars().count();
    let allowed = (length / 3).clamp(1, 4);
    candidates
        .into_iter()
        // A word that is longer or shorter by more letters than may differ cannot be near.
        .filter(|known| known.chars().count().abs_diff(length) <= allowed)
        .map(|known| (strsim::osa_distance(&folded, &known.replace('-', "_")), known))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, known)| (*distance, known.len()))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_none() {
        assert_eq!(nearest("tell-mamma", ["tell-mama", "childline"]), Some("tell-mama"));
        assert_eq!(nearest("Titel", ["title", "text"]), Some("title"));
        assert_eq!(nearest("budget", ["title", "text"]), None);
    }
}
