//! Where the plan uses the terms of its glossary: whole words in the texts of its objectives and
//! actions. A term that is told by its capitals or its digits must be written so; others may begin a
//! sentence.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::model::{Action, Declared, Holds, Ix, Objective, OwnCells, Term, indexed};

/// The objectives and actions, each with the terms that it uses.
pub(super) fn found(
    mut objectives: Vec<Objective>,
    mut actions: Vec<Action>,
    glossary: &[Term],
) -> (Vec<Objective>, Vec<Action>) {
    let terms = Terms::of(glossary);
    if !terms.by_first_word.is_empty() {
        objectives.par_iter_mut().for_each(|it| it.terms = terms.in_record(it, &it.fields));
        actions.par_iter_mut().for_each(|it| it.terms = terms.in_record(it, &it.fields));
    }
    (objectives, actions)
}

/// The terms by their first words, as they are looked up.
struct Terms {
    /// Longest first.
    by_first_word: HashMap<String, Vec<Sought>>,
    /// How long, in bytes, the first words are that begin with each ASCII letter, capitals or not: most
    /// words of a text are passed over by this alone.
    lengths: [u64; 128],
}

/// A term to look for.
struct Sought {
    at: Ix<Term>,
    /// Its words and what is between them, without capitals unless it is told by them.
    words: Vec<String>,
    between: Vec<String>,
    exact: bool,
}

impl Terms {
    fn of(glossary: &[Term]) -> Terms {
        let mut terms = Terms { by_first_word: HashMap::new(), lengths: [0; 128] };
        for (at, term) in indexed(glossary) {
            let exact = is_exact(&term.term);
            let term = if exact { term.term.clone() } else { term.term.to_lowercase() };
            let pieces = pieces(&term);
            let Some(first) = pieces.first() else { continue };
            let key = first.word.to_lowercase();
            if let Some(lengths) = lengths_of(&mut terms.lengths, first.word) {
                *lengths |= 1 << first.word.len().min(63);
            }
            let words = pieces.iter().map(|it| it.word.to_owned()).collect();
            let between = pieces.iter().skip(1).map(|it| spaced(it.before)).collect();
            let sought = Sought { at, words, between, exact };
            terms.by_first_word.entry(key).or_default().push(sought);
        }
        for sought in terms.by_first_word.values_mut() {
            sought.sort_by_key(|it| (std::cmp::Reverse(it.words.len()), it.at));
        }
        terms
    }

    /// The terms in the texts of a record: its cells, and what it says in the plan's own columns.
    fn in_record<R: Declared>(&self, record: &R, cells: &OwnCells) -> Vec<Ix<Term>> {
        let mut found = BTreeSet::new();
        for field in R::FIELDS {
            use Holds::{List, OwnColumns, Printed, Running, Words};
            if let (Words | Printed | List | Running | OwnColumns, Some(value)) =
                (field.holds, (field.value)(record).get())
            {
                value.each_text(&mut |text| self.find(text, &mut found));
            }
        }
        let named = cells.0.iter().filter_map(|it| it.1.get());
        found.extend(named.flat_map(|it| it.terms.iter().flatten()));
        found.into_iter().collect()
    }

    /// Looks through a text once; the words of a term that was found are not looked at again.
    fn find(&self, text: &str, found: &mut BTreeSet<Ix<Term>>) {
        let pieces = pieces(text);
        let mut at = 0;
        while at < pieces.len() {
            match self.at(&pieces[at..]) {
                Some(sought) => {
                    found.insert(sought.at);
                    at += sought.words.len();
                }
                None => at += 1,
            }
        }
    }

    /// The longest term with which these words begin.
    fn at(&self, pieces: &[Piece<'_>]) -> Option<&Sought> {
        let first = pieces.first()?.word;
        let letter = first.as_bytes().first()?.to_ascii_lowercase();
        let lengths = self.lengths.get(usize::from(letter));
        if lengths.is_some_and(|it| it & (1 << first.len().min(63)) == 0) && first.is_ascii() {
            return None;
        }
        self.by_first_word.get(&first.to_lowercase())?.iter().find(|it| it.begins(pieces))
    }
}

impl Sought {
    fn begins(&self, pieces: &[Piece<'_>]) -> bool {
        let same = |(word, piece): (&String, &Piece<'_>)| match self.exact {
            true => word == piece.word,
            false => *word == piece.word.to_lowercase(),
        };
        let between = |(between, piece): (&String, &Piece<'_>)| *between == spaced(piece.before);
        pieces.len() >= self.words.len()
            && self.words.iter().zip(pieces).all(same)
            && self.between.iter().zip(&pieces[1..]).all(between)
    }
}

/// A word, and what is between it and the word before.
struct Piece<'t> {
    before: &'t str,
    word: &'t str,
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let length = rest[start..].find(|it: char| !it.is_alphanumeric());
        let end = length.map_or(rest.len(), |it| start + it);
        pieces.push(Piece { before: &rest[..start], word: &rest[start..end] });
        rest = &rest[end..];
    }
    pieces
}

/// Blanks of any kind and number are one.
fn spaced(between: &str) -> String {
    let trimmed = between.split_whitespace().collect::<Vec<_>>().join(" ");
    if trimmed.is_empty() && !between.is_empty() { " ".to_owned() } else { trimmed }
}

/// Whether a term is told by its capitals or its digits: NI 35, ASB, CTLP.
fn is_exact(term: &str) -> bool {
    let capital = |word: &str| word.chars().filter(|it| it.is_uppercase()).count() > 1;
    term.chars().any(char::is_numeric) || pieces(term).iter().any(|it| capital(it.word))
}

fn lengths_of<'l>(lengths: &'l mut [u64; 128], word: &str) -> Option<&'l mut u64> {
    lengths.get_mut(usize::from(word.as_bytes().first()?.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(terms: &[&str], text: &str) -> Vec<String> {
        let term =
            |it: &&str| Term { term: (*it).to_owned(), means: Default::default(), printed: false };
        let glossary: Vec<Term> = terms.iter().map(term).collect();
        let mut found = BTreeSet::new();
        Terms::of(&glossary).find(text, &mut found);
        found.into_iter().map(|it| glossary[it].term.clone()).collect()
    }

    #[test]
    fn terms_are_found_as_whole_words() {
        assert_eq!(found(&["ASB"], "Report ASB, and more."), ["ASB"]);
        assert_eq!(found(&["ASB"], "ASB-related work of ASB’s"), ["ASB"]);
        assert_eq!(found(&["ASB", "HR"], "ASBO through asb, hr"), Vec::<String>::new());
        assert_eq!(found(&["NI 35"], "See NI\u{a0}35; NI 355"), ["NI 35"]);
        assert!(found(&["NI 35"], "NI 355, NI, 35 and ni 35").is_empty());
    }

    #[test]
    fn other_terms_may_begin_a_sentence() {
        assert_eq!(found(&["hate incident"], "Hate  incident numbers"), ["hate incident"]);
        assert_eq!(found(&["Sentinel"], "the sentinel system"), ["Sentinel"]);
        assert_eq!(found(&["Élan"], "élan"), ["Élan"]);
    }

    #[test]
    fn the_longest_term_counts() {
        assert_eq!(found(&["Hate", "hate crime"], "hate crime"), ["hate crime"]);
        assert_eq!(found(&["Hate", "hate crime"], "hate crime and hate"), ["Hate", "hate crime"]);
        assert!(found(&["", "–"], "hate – crime").is_empty());
    }
}
