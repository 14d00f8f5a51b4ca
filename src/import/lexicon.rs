//! What a heading of a column means, by the words that councils use (`lexicon.txt`).

use std::sync::LazyLock;

/// What a column is about, by its heading alone. Where two columns say the same, or an objective is told
/// in each row, `columns` decides with what is below the headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Number,
    Level,
    Action,
    Details,
    Leads,
    Partners,
    Success,
    Outputs,
    Outcome,
    When,
    Starts,
    Closes,
    Status,
    Places,
    /// A column that the model has no field for, and that is well known.
    Own,
}

impl Subject {
    fn of(word: &str) -> Option<Subject> {
        Some(match word {
            "number" => Subject::Number,
            "level" => Subject::Level,
            "action" => Subject::Action,
            "details" => Subject::Details,
            "leads" => Subject::Leads,
            "partners" => Subject::Partners,
            "success" => Subject::Success,
            "outputs" => Subject::Outputs,
            "outcome" => Subject::Outcome,
            "when" => Subject::When,
            "starts" => Subject::Starts,
            "closes" => Subject::Closes,
            "status" => Subject::Status,
            "places" => Subject::Places,
            "own" => Subject::Own,
            _ => return None,
        })
    }
}

static PHRASES: LazyLock<Vec<(&'static str, Subject)>> = LazyLock::new(|| {
    let lines = include_str!("lexicon.txt").lines().filter(|it| !it.starts_with('#'));
    let phrases = lines.filter_map(|line| {
        let (subject, phrases) = line.split_once(':')?;
        let subject = Subject::of(subject)?;
        Some(phrases.split(',').map(move |it| (it.trim(), subject)))
    });
    phrases.flatten().collect()
});

/// What a heading means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meant {
    pub(super) subject: Subject,
    /// Whether the whole heading is one of the words for it, and not only a part.
    pub(super) whole: bool,
    /// How many of the heading's first words are the words for it, if it begins with them.
    pub(super) first: usize,
}

/// The meaning of a heading; none where no known words are in it. Words that it begins with count before
/// others, and the longest before shorter ones.
pub(super) fn meant(heading: &str) -> Option<Meant> {
    let heading = normal(heading);
    let padded = format!("{heading} ");
    let words = |it: &str| it.split(' ').count();
    // A phrase ends where the heading has a space.
    let ends = |rest: &str| rest.starts_with(' ');
    let begun = PHRASES.iter().filter(|it| padded.strip_prefix(it.0).is_some_and(ends));
    if let Some((phrase, subject)) = begun.max_by_key(|it| it.0.len()) {
        let whole = *phrase == heading;
        return Some(Meant { subject: *subject, whole, first: words(phrase) });
    }
    let padded = format!(" {padded}");
    let is_inside = |phrase: &str| {
        let around = |at: usize| padded[..at].ends_with(' ') && ends(&padded[at + phrase.len()..]);
        padded.match_indices(phrase).any(|it| around(it.0))
    };
    let inside = PHRASES.iter().filter(|it| it.0.len() > 3 && is_inside(it.0));
    let (_, subject) = inside.max_by_key(|it| it.0.len())?;
    Some(Meant { subject: *subject, whole: false, first: 0 })
}

/// A heading in small letters, without marks, possessives and what is in brackets.
fn normal(heading: &str) -> String {
    let mut depth = 0_usize;
    let outside: String = heading
        .chars()
        .filter_map(|it| match it {
            '(' | '[' => {
                depth += 1;
                Some(' ')
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                Some(' ')
            }
            _ if depth > 0 => None,
            '’' | '\'' => None,
            '#' => Some('#'),
            it if it.is_alphanumeric() => Some(it.to_ascii_lowercase()),
            _ => Some(' '),
        })
        .collect();
    let words: Vec<&str> = outside.split_whitespace().collect();
    // A heading that is all in brackets is compared with them.
    if words.is_empty() && heading.contains(['(', '[']) {
        return normal(&heading.replace(['(', ')', '[', ']'], " "));
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_real_plans_are_known() {
        for (heading, subject, whole) in [
            ("Objective/Issue", Subject::Level, true),
            ("Activity/Output", Subject::Action, true),
            ("Status- RAG", Subject::Status, true),
            ("Status (RAG)", Subject::Status, true),
            ("No.", Subject::Number, true),
            ("By when – time frame", Subject::When, true),
            ("Funding (if applicable)", Subject::Own, true),
            ("Progress to date – Q1 2010 RAG", Subject::Own, false),
            ("Who’s responsible?", Subject::Leads, false),
            ("Lead Partners", Subject::Partners, true),
        ] {
            let meant = meant(heading).map(|it| (it.subject, it.whole));
            assert_eq!(meant, Some((subject, whole)), "{heading}");
        }
        assert_eq!(meant("Reduce hate crime in the town"), None);
    }
}
