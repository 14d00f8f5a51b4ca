//! Ids and what refers to them. An id is checked once, here, and so is a reference.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Place, Report, nearest};
use crate::document::Text;
use crate::model::{Id, Ix, is_device};
use crate::source::{FileId, Span};

/// How many names are held against misspelt references, at the most: a plan of thousands of leads
/// and of mistakes must not hold a build.
const MOST_COMPARISONS: usize = 200_000;
/// How many names a message lists.
const MOST_NAMES: usize = 12;

/// The records of one kind by id.
#[derive(Debug)]
pub(super) struct Lookup<'a, T> {
    by_id: HashMap<&'a str, Ix<T>>,
    /// Names in order, for suggestions.
    names: Vec<&'a str>,
    /// The names that people read, where a reference may be one of them, and the same folded.
    printed: Vec<&'a str>,
    by_printed: HashMap<String, Vec<Ix<T>>>,
    gaps: Gaps,
    comparisons: Cell<usize>,
}

/// Records that are missing for a reason that was told already.
#[derive(Debug, Clone, Default)]
pub(super) struct Gaps {
    /// Names that were written and cannot be used.
    pub(super) refused: HashSet<String>,
    /// Whether there may be others, of any name.
    pub(super) anywhere: bool,
}

impl<'a, T> Lookup<'a, T> {
    pub(super) fn new(ids: impl IntoIterator<Item = &'a Id>, gaps: Gaps) -> Self {
        Lookup::of_words(ids.into_iter().map(Id::as_str), gaps)
    }

    /// For records that are known by a word of the plan's own.
    pub(super) fn of_words(words: impl IntoIterator<Item = &'a str>, gaps: Gaps) -> Self {
        let names: Vec<_> = words.into_iter().collect();
        let by_id = names.iter().enumerate().map(|(at, name)| (*name, Ix::new(at))).collect();
        let (printed, by_printed) = Default::default();
        Lookup { by_id, names, printed, by_printed, gaps, comparisons: Cell::new(0) }
    }

    /// Lets a reference be the printed name of a record too. The names are in the order of the ids.
    pub(super) fn named(mut self, printed: impl IntoIterator<Item = &'a str>) -> Self {
        self.printed = printed.into_iter().collect();
        for (at, name) in self.printed.iter().enumerate() {
            self.by_printed.entry(folded(name)).or_default().push(Ix::new(at));
        }
        self
    }

    /// The records with this id, or else with this printed name.
    fn meant(&self, name: &str) -> Vec<Ix<T>> {
        match self.by_id.get(name) {
            Some(found) => vec![*found],
            None => self.by_printed.get(&folded(name)).cloned().unwrap_or_default(),
        }
    }

    /// The records of a list of printed names that was written as one text; none if it is no such
    /// list, or any part of it is not clear.
    fn listed_in(&self, text: &str) -> Option<Vec<Ix<T>>> {
        if self.printed.is_empty() || !self.meant(text).is_empty() {
            return None;
        }
        let one = |part: &str| match self.meant(part.trim())[..] {
            [found] => Some(found),
            _ => None,
        };
        let mut found = Vec::new();
        for part in text.split([',', ';', '\n']) {
            let part = part.trim();
            let part = part.strip_prefix("and ").unwrap_or(part);
            match (one(part), part.split_once(" and ")) {
                (Some(whole), _) => found.push(whole),
                (None, Some((first, second))) => found.extend([one(first)?, one(second)?]),
                (None, None) => return None,
            }
        }
        Some(found)
    }

    /// The index of a name, and whether a name that is not there may be what was not read.
    pub(super) fn place(&self, name: &str) -> Result<Ix<T>, bool> {
        let gap = self.gaps.anywhere || self.gaps.refused.contains(name);
        self.by_id.get(name).copied().ok_or(gap)
    }

    /// The index that a reference names; a reference to nothing is told, unless it may lead to what was not read.
    pub(super) fn find(
        &self,
        reference: &Text,
        code: Code,
        kind: &str,
        report: &mut Report,
    ) -> Option<Ix<T>> {
        let name = reference.value.as_str();
        let finding = match (&self.meant(name)[..], self.place(name)) {
            ([found], _) => return Some(*found),
            ([], Err(true)) => return None,
            ([], _) => Finding::curly_quotes(code, reference.span, name).unwrap_or_else(|| {
                let message = format!("there is no {kind} called \"{name}\"");
                self.advise(name, kind, Finding::new(code, reference.span, message))
            }),
            (several, _) => {
                let ids: Vec<_> = several.iter().map(|it| self.names[it.get()]).collect();
                let message = format!("{} {kind}s are called \"{name}\"", several.len());
                Finding::new(code, reference.span, message)
                    .help(format!("write the id of the one you mean: {}", ids.join(" or ")))
            }
        };
        report.push(finding);
        None
    }

    /// The indexes that a list of references names, each once. One that is there twice is told.
    pub(super) fn find_all(
        &self,
        references: &[Text],
        code: Code,
        kind: &str,
        report: &mut Report,
    ) -> Vec<Ix<T>> {
        let mut found = Vec::with_capacity(references.len());
        let mut times: HashMap<&str, usize> = HashMap::new();
        let mut met = HashSet::new();
        for reference in references {
            let name = reference.value.as_str();
            let time = times.entry(name).or_default();
            *time += 1;
            let again = match *time {
                1 => {
                    let several = self.listed_in(name);
                    let meant = several.unwrap_or_else(|| {
                        self.find(reference, code, kind, report).into_iter().collect()
                    });
                    let before = found.len();
                    let count = meant.len();
                    found.extend(meant.into_iter().filter(|it| met.insert(it.get())));
                    found.len() < before + count
                }
                time => time == 2,
            };
            if again {
                let message = format!("\"{name}\" is listed twice");
                report.push(
                    Finding::new(Code::DuplicateId, reference.span, message)
                        .label("it counts once")
                        .help("keep it once"),
                );
            }
        }
        found
    }

    fn advise(&self, name: &str, kind: &str, finding: Finding) -> Finding {
        let several =
            name.contains(',') && name.split(',').all(|it| self.by_id.contains_key(it.trim()));
        if several {
            return finding.help(format!("write a list: [{name}]"));
        }
        if let Some((first, second)) = name.split_once(" and ")
            && [first, second].iter().all(|it| self.by_id.contains_key(it.trim()))
        {
            return finding.help(format!("write a list: [{first}, {second}]"));
        }
        let add = match finding.code {
            Code::UnknownLead => "; add a new one under `leads:` in plan.yaml",
            Code::UnknownColumn => "; add a new one under `columns:` in plan.yaml",
            Code::UnknownTerm => {
                "; add a new one under `glossary:` in plan.yaml, without `means:` if the plan \
                 does not explain it"
            }
            Code::UnknownService => "; add a new one in content/support.yaml",
            _ => "",
        };
        match self.nearest(name) {
            Some(near) => finding.label(format!("did you mean \"{near}\"?")),
            None if self.names.is_empty() => finding.help(format!("there is no {kind} yet{add}")),
            None => finding.help(format!("choose from: {}{add}", self.listed())),
        }
    }

    /// The known name that may have been meant.
    pub(super) fn nearest(&self, name: &str) -> Option<&'a str> {
        let known = self.names.iter().chain(&self.printed).copied();
        let comparisons =
            self.comparisons.get().saturating_add(self.names.len() + self.printed.len());
        self.comparisons.set(comparisons);
        let affordable = comparisons <= MOST_COMPARISONS || self.names.len() <= MOST_NAMES;
        if affordable { nearest(name, known) } else { None }
    }

    fn listed(&self) -> String {
        let shown = self.names.iter().take(MOST_NAMES).copied().collect::<Vec<_>>().join(", ");
        match self.names.len().saturating_sub(MOST_NAMES) {
            0 => shown,
            more => format!("{shown} and {more} more"),
        }
    }
}

/// A printed name as it is looked up: without capitals, and with single spaces.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A record's id. Without a usable one the record is left out.
pub(super) fn id(written: Option<&Text>, report: &mut Report) -> Option<Id> {
    let written = written?;
    let parsed = Id::parse(&written.value);
    if parsed.is_none() {
        report.push(invalid_id(&written.value, written.span));
    }
    parsed
}

/// The finding for a file whose name cannot be in an address. It may be a copy of one of its neighbours.
pub(super) fn invalid_stem<'s>(
    stem: &str,
    mut stems: impl Iterator<Item = &'s str>,
    file: FileId,
) -> Finding {
    let finding = invalid_id(stem, file);
    let original = copied(stem);
    match stems.find(|it| *it == original && *it != stem) {
        Some(it) => finding.label(format!("it looks like a copy of \"{it}\"")).help(
            "delete the copy; if it is something else, give the file a name in small letters and hyphens",
        ),
        None => finding,
    }
}

/// The name of the file that one is a copy of, as computers name copies: "report - Copy", "Copy of report", "report (1)".
fn copied(stem: &str) -> String {
    let lower = stem.to_lowercase();
    let first = lower.strip_prefix("copy of ").unwrap_or(&lower);
    let number = |it: char| it.is_ascii_digit() || matches!(it, '(' | ')' | ' ');
    let bare = first.trim_end_matches(number);
    let bare = bare.strip_suffix("copy").unwrap_or(bare);
    bare.trim_end_matches([' ', '-', '_']).to_owned()
}

/// The finding for a name that cannot be in an address.
pub(super) fn invalid_id(name: &str, place: impl Into<Place>) -> Finding {
    let place = place.into();
    if let Some(finding) = Finding::curly_quotes(Code::InvalidId, place.clone(), name) {
        return finding;
    }
    let finding =
        Finding::new(Code::InvalidId, place, format!("\"{name}\" is not allowed in an address"));
    let rule = "use lower-case letters, digits and single hyphens, such as renew-pledge";
    match Id::suggest(name) {
        _ if is_device(name) => {
            finding.label("Windows does not allow this name").help("give it a longer name")
        }
        // What would be suggested is what was written: it is too long.
        Some(id) if name.starts_with(id.as_str()) => finding.help("use at most 80 letters"),
        Some(id) => finding.label(format!("did you mean \"{id}\"?")).help(rule),
        None => finding.help(rule),
    }
}

/// Ids that were met, to tell the second use of one.
#[derive(Debug, Default)]
pub(super) struct Unique(HashSet<String>);

impl Unique {
    /// Whether this is the first record of that name; a second one is told and left out.
    pub(super) fn admit(
        &mut self,
        name: &str,
        span: Span,
        kind: &str,
        report: &mut Report,
    ) -> bool {
        if self.0.insert(name.to_owned()) {
            return true;
        }
        let message = format!("there are two {kind} called \"{name}\"");
        report.push(
            Finding::new(Code::DuplicateId, span, message)
                .label("this one is the second, and planpress leaves it out")
                .help("rename one of them, or remove it"),
        );
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ids that the references name, and the messages.
    fn found(references: &[&str]) -> (Vec<usize>, Vec<String>) {
        let names = ["Mayor", "Head of Housing, Health", "Police and Crime Panel", "Mayor\u{a0}"];
        let lookup: Lookup<'_, u8> =
            Lookup::of_words(["mayor", "housing", "panel", "mayor-two"], Gaps::default())
                .named(names);
        let mut report = Report::default();
        let references: Vec<_> = references.iter().map(|it| Text::from(*it)).collect();
        let found = lookup.find_all(&references, Code::UnknownLead, "lead", &mut report);
        let told = report.findings().iter().map(|it| it.message.clone()).collect();
        (found.iter().map(|it| it.get()).collect(), told)
    }

    #[test]
    fn a_printed_name_means_its_record_and_so_does_each_of_a_list_in_one_text() {
        for (reference, meant) in [
            ("panel", vec![2]),
            ("police  AND crime panel", vec![2]),
            ("Head of Housing, Health", vec![1]),
            ("Police and Crime Panel, mayor", vec![2, 0]),
            ("mayor-two and Police and Crime Panel", vec![3, 2]),
        ] {
            assert_eq!(found(&[reference]), (meant, vec![]), "{reference}");
        }
    }

    #[test]
    fn a_name_of_two_means_neither_and_one_is_listed_once() {
        let (meant, told) = found(&["MAYOR"]);
        assert_eq!((meant, told), (vec![], vec!["2 leads are called \"MAYOR\"".to_owned()]));
        let (meant, told) = found(&["panel", "Police and Crime Panel"]);
        assert_eq!(meant, [2]);
        assert_eq!(told, ["\"Police and Crime Panel\" is listed twice"]);
        assert_eq!(found(&["mayor, Stranger"]).0, [0usize; 0]);
    }
}
