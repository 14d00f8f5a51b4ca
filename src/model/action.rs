//! Something that the publisher has undertaken to do, and what is said beside its fields: notes, and
//! what it goes on from.

use crate::fields::action;
use crate::source::Span;

use super::field::record;
use super::prose::Prose;
use super::{Field, Id};

action! { record { [#[cfg_attr(test, derive(Default))]]
    /// The objective, as an index into the plan's objectives.
    pub objective: usize,
    /// The glossary's terms that its texts use, as indexes.
    pub terms: Vec<usize>,
    /// Its events, as indexes into the plan's events.
    pub events: Vec<usize>,
    /// The actions of other plans that go on from it: plan and action, as indexes.
    pub became: Vec<(usize, usize)>,
    /// Where its id is.
    pub origin: Span,
} }

/// An action of another plan that an action goes on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forebear {
    /// The other plan.
    pub plan: Id,
    /// The action there.
    pub action: Id,
    /// Both as indexes, where the site has them.
    pub at: Option<(usize, usize)>,
}

/// A note of the publisher's: visibly not the plan's words.
#[derive(Debug, Clone)]
pub struct Note {
    /// What it is about; none for the whole record.
    pub about: Option<Field>,
    /// What it says.
    pub text: Prose,
}

/// An opening of more letters than this is cut at a word.
const LONGEST_OPENING: usize = 90;

impl Action {
    /// Whether its time comes from two cells: one that says when it begins and one that says when it
    /// ends. `when` is both together.
    pub fn has_ends(&self) -> bool {
        !(self.starts.is_blank() && self.closes.is_blank())
    }

    /// Whether the plan prints who leads, in words that name none of its leads.
    pub fn leads_none_of_ours(&self) -> bool {
        self.leads_printed.is_some() && self.leads.get().is_some_and(Vec::is_empty)
    }

    /// What it is called where it has no title of its own: the title, or else the first words of what
    /// is done; none where neither is stated.
    pub fn opening(&self) -> Option<String> {
        if let Some(title) = self.title.get() {
            return Some(title.clone());
        }
        let words = self.activity.get()?.words();
        let line = words.lines().map(str::trim).find(|it| !it.is_empty())?;
        let line = line.trim_start_matches(['-', '•', '*']).trim_start();
        let sentence = first_sentence(line);
        if sentence.chars().count() <= LONGEST_OPENING {
            let whole = sentence.len() == line.len() || sentence.ends_with('.');
            let sentence = sentence.trim_end_matches('.');
            return Some(if whole { sentence.to_owned() } else { format!("{sentence} …") });
        }
        let mut cut = String::new();
        for word in sentence.split_whitespace() {
            if cut.chars().count() + word.chars().count() >= LONGEST_OPENING {
                break;
            }
            cut.push_str(if cut.is_empty() { "" } else { " " });
            cut.push_str(word);
        }
        // A single word longer than that is cut inside.
        if cut.is_empty() {
            cut.extend(sentence.chars().take(LONGEST_OPENING));
        }
        Some(cut + " …")
    }
}

/// What stands before the first full stop that ends a sentence: "e.g." has one inside and another
/// behind, and behind "inc." a small letter follows.
fn first_sentence(line: &str) -> &str {
    let ends = |at: &usize| {
        let word = line[..*at].rsplit([' ', '(']).next().unwrap_or_default();
        let next = line[at + 2..].chars().next();
        !word.contains('.') && !next.is_some_and(char::is_lowercase)
    };
    let mut stops = line.match_indices(". ").map(|(at, _)| at);
    stops.find(ends).map_or(line, |at| &line[..=at])
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn a_shortened_word_ends_no_sentence() {
        for (line, first) in [
            ("Meet. Then report.", "Meet."),
            ("Housing i.e. evictions. Then more.", "Housing i.e. evictions."),
            ("Operations, e.g. Athena, on days", "Operations, e.g. Athena, on days"),
            ("groups (inc. those with", "groups (inc. those with"),
            ("use of flags (e.g. Re disabilities). Train.", "use of flags (e.g. Re disabilities)."),
        ] {
            assert_eq!(first_sentence(line), first);
        }
    }
}
