//! Terms of a plan's glossary that no text of the plan uses, and none of the website beside its plans. A
//! term that the plan itself explains is part of what it prints, and is never left over.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use crate::diagnostics::Report;
use crate::document::{Documents, TypedText, Words};
use crate::model::{Ix, Plan, Term};
use crate::source::{FileId, Span};

use super::typed::Typed;
use super::unused::tell;

/// Of a longer term only so many words are looked for.
const LONGEST: usize = 8;

pub(super) fn check(plans: &[Typed<'_>], documents: &Documents, report: &mut Report) {
    let mut place: HashMap<FileId, usize> = HashMap::new();
    let mut glossaries: Vec<Glossary<'_>> = Vec::new();
    for plan in plans {
        let glossary = Glossary::of(plan);
        if plan.plan.has_all_actions() && !glossary.open.is_empty() {
            place.extend(files(plan).map(|it| (it, glossaries.len())));
            glossaries.push(glossary);
        }
    }
    if glossaries.is_empty() {
        return;
    }
    let mut all = Ways::default();
    glossaries.iter().for_each(|it| all.extend(&it.ways));
    let mut everywhere = HashSet::new();
    documents.each_text(&mut |plan, said| {
        let text = match said.words {
            Words::Plain(text) => Cow::Borrowed(text),
            Words::Prose(prose) => Cow::Owned(prose.words()),
        };
        match place.get(&said.span.file()) {
            Some(at) => glossaries[*at].look(&text, said),
            None if plan.is_none() => everywhere.extend(all.found(&text)),
            None => {}
        }
    });
    for glossary in &mut glossaries {
        let (ways, open) = (&glossary.ways.terms, &mut glossary.open);
        let said = ways.iter().filter(|it| everywhere.contains(it.0));
        let said: HashSet<usize> = said.flat_map(|it| it.1).copied().collect();
        open.retain(|it, _| !said.contains(it));
        let mut unused: Vec<_> = open.values().copied().collect();
        unused.sort_by_key(|it| it.1.start());
        tell("term", "glossary", unused, report);
    }
}

/// The files of the plan as it is now, without its editions.
fn files<'a>(it: &'a Typed<'a>) -> impl Iterator<Item = FileId> + 'a {
    let objectives = it.files.objectives.iter().map(|it| it.file);
    let plan = it.files.plan.iter().map(|it| it.file);
    let events = it.files.events.iter().map(|it| it.file);
    let measures = it.files.measures.iter().map(|it| it.file);
    plan.chain(objectives).chain(events).chain(measures)
}

/// The ways in which terms can be written.
#[derive(Default)]
struct Ways {
    /// The terms that are written so, by their places in the typed list.
    terms: HashMap<String, BTreeSet<usize>>,
    /// How many words the ways have that begin with a word.
    lengths: HashMap<String, BTreeSet<usize>>,
}

impl Ways {
    fn add(&mut self, term: usize, way: &str) {
        let words: Vec<String> = words(way).take(LONGEST).collect();
        if let Some(first) = words.first() {
            self.lengths.entry(first.clone()).or_default().insert(words.len());
            self.terms.entry(words.join(" ")).or_default().insert(term);
        }
    }

    fn extend(&mut self, other: &Ways) {
        self.terms.extend(other.terms.keys().map(|it| (it.clone(), BTreeSet::new())));
        for (first, lengths) in &other.lengths {
            self.lengths.entry(first.clone()).or_default().extend(lengths);
        }
    }

    /// The ways that a text has.
    fn found(&self, text: &str) -> HashSet<String> {
        let words: Vec<String> = words(text).collect();
        let at = (0..words.len()).flat_map(|at| {
            let lengths = self.lengths.get(&words[at]).into_iter().flatten();
            lengths.map(move |length| (at, at + length))
        });
        let ways = at.filter_map(|(first, end)| Some(words.get(first..end)?.join(" ")));
        ways.filter(|it| self.terms.contains_key(it)).collect()
    }
}

/// The terms of a plan for which no use was found yet.
struct Glossary<'a> {
    /// By place in the typed list: the words and where they are.
    open: HashMap<usize, (&'a str, Span)>,
    ways: Ways,
    /// The places of a term and of its meaning, which are no use of it.
    own: HashMap<Span, usize>,
}

impl<'a> Glossary<'a> {
    fn of(it: &Typed<'a>) -> Glossary<'a> {
        let found = used(it.plan);
        let (mut open, mut own, mut ways) = (HashMap::new(), HashMap::new(), Ways::default());
        for (at, written) in it.written.glossary.iter().enumerate() {
            let Some(term) = &written.term else { continue };
            own.insert(term.span, at);
            own.extend(written.means.iter().map(|it| (it.span, at)));
            let printed = written.printed.as_ref().is_some_and(|it| it.value);
            if printed || found.contains(term.value.as_str()) {
                continue;
            }
            open.insert(at, (term.value.as_str(), term.span));
            term.value.split(['(', ')', '/', ',', ';']).for_each(|it| ways.add(at, it));
        }
        Glossary { open, ways, own }
    }

    /// Takes out the terms that a text uses, but for the one that it explains.
    fn look(&mut self, text: &str, said: TypedText<'_>) {
        let own = self.own.get(&said.span).copied();
        if own.is_some() && matches!(said.words, Words::Plain(_)) {
            return;
        }
        for way in self.ways.found(text) {
            let Some(terms) = self.ways.terms.get_mut(&way) else { continue };
            // What was found is not looked for again.
            terms.retain(|it| Some(*it) == own || self.open.remove(it).is_none());
        }
    }
}

/// The terms that pages link in the texts of actions and objectives.
fn used(plan: &Plan) -> HashSet<&str> {
    let objectives = plan.objectives.iter().flat_map(|it| &it.terms);
    let actions = plan.actions.iter().flat_map(|it| &it.terms);
    let all: HashSet<Ix<Term>> = objectives.chain(actions).copied().collect();
    all.into_iter().map(|it| plan.glossary[it].term.as_str()).collect()
}

/// The words of a text without capitals and without the endings of a plural: rather a use too many
/// than a term that is called unused.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(|it| {
        let lower = it.to_lowercase();
        let stem = lower.trim_end_matches(['s', 'e']);
        let stem = stem.strip_suffix('y').map_or(stem.to_owned(), |it| format!("{it}i"));
        if stem.is_empty() { lower } else { stem }
    })
}
