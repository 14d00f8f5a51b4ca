//! A plan says what each of its words for a status means, and the website counts by that meaning. Where an
//! English word plainly says another, what is late is counted as going well, or the other way round.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::StatusMeaning::{
    self, AtRisk, Cancelled, Complete, NotStarted, OffTrack, OnTrack, Paused,
};
use crate::model::Vocabulary;

use super::typed::Typed;

/// Words that are known whole, and what they cannot mean.
const NEVER: [(&[&str], &[StatusMeaning]); 7] = [
    (
        &["behind", "late", "delayed", "overdue", "slipping", "off track", "red"],
        &[OnTrack, Complete],
    ),
    (
        &["done", "complete", "completed", "finished", "achieved", "delivered"],
        &[NotStarted, OnTrack, AtRisk, OffTrack, Paused, Cancelled],
    ),
    (
        &["not started", "not begun", "not yet started", "not yet begun", "to do"],
        &[OnTrack, Complete],
    ),
    (
        &["on track", "going well", "on target", "on schedule"],
        &[NotStarted, OffTrack, Complete, Paused, Cancelled],
    ),
    (&["green"], &[OffTrack, Cancelled]),
    (&["at risk", "amber", "on hold", "paused"], &[Complete]),
    (&["cancelled", "dropped", "abandoned"], &[NotStarted, OnTrack, AtRisk, Complete]),
];

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for written in &it.written.statuses {
        let (Some(word), Some(means)) = (&written.word, &written.means) else { continue };
        if !contradicts(&word.value, means.value) {
            continue;
        }
        let message = format!("\"{}\" has the meaning {}", word.value, means.value.word());
        report.push(
            Finding::new(Code::StatusContradicted, means.span, message)
                .label("the website counts and sorts actions by this meaning")
                .help(format!("choose the meaning that \"{}\" has under `means`", word.value)),
        );
    }
}

/// Whether a word cannot have a meaning. In "Red - off track" each part must say so.
pub(in crate::rules) fn contradicts(word: &str, meaning: StatusMeaning) -> bool {
    let word = word.to_lowercase();
    let parts = word.split(['(', ')', '/', ':', '–', '—']).flat_map(|it| it.split(" - "));
    let never = parts.filter_map(|it| {
        let words = it.split([' ', '-']).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
        let known = NEVER.iter().find(|it| it.0.contains(&words.as_str()))?;
        Some(known.1.contains(&meaning))
    });
    let never: Vec<bool> = never.collect();
    !never.is_empty() && never.iter().all(|it| *it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_word_contradicts_its_meaning() {
        for (word, meaning) in [
            ("Behind", OnTrack),
            ("Off-track", OnTrack),
            ("Red - off track", OnTrack),
            ("Red (late)", Complete),
            ("Done", NotStarted),
            ("Not begun", Complete),
            ("On track", OffTrack),
        ] {
            assert!(contradicts(word, meaning), "{word}");
        }
        for (word, meaning) in [
            ("Behind", AtRisk),
            ("Not behind", OnTrack),
            ("Phase 1 complete", OnTrack),
            ("Partly done", OnTrack),
            ("Completed late", Complete),
            ("Green / complete", Complete),
            ("Red - complete", Complete),
            ("Wedi gorffen", NotStarted),
            ("", OnTrack),
        ] {
            assert!(!contradicts(word, meaning), "{word}");
        }
    }
}
