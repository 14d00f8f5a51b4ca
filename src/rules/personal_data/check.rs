//! The rule: every text that an author typed is searched, and what is found is told where it is.
//! Names that a plan withholds are replaced before a record is read, so none of them comes here.

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::diagnostics::{Finding, Report};
use crate::document::{
    Documents, LastNames, LeadDocument, Text, TypedText, Under, Words, is_frozen,
};
use crate::model::LeadKind;
use crate::model::prose::LinkTarget;
use crate::source::{FileId, SourceFile, Sources, Span};

use super::exceptions::{Exceptions, compared, place_of};
use super::told::{Where, finding};
use super::{Probable, Reading, SomeoneKind, find, homes, lexicon, outside, slugs, told};

/// So many texts are searched at once, by all processors. A list of all texts of a large plan would be the most
/// memory that a build needs.
const AT_ONCE: usize = 4_096;

/// Searches every text of a project that can reach the site.
pub(in crate::rules) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let mut search = Search {
        sources,
        exceptions: Exceptions::of(documents),
        channels: channels(documents),
        withdrawn: withdrawn(documents),
        withheld: Withheld(&documents.withheld),
        findings: Vec::new(),
    };
    let mut said = Vec::with_capacity(AT_ONCE);
    documents.each_text(&mut |_, it| {
        said.push(it);
        if said.len() == AT_ONCE {
            search.texts(&mut said);
        }
    });
    search.texts(&mut said);
    let leads =
        documents.plans.iter().filter_map(|it| it.plan.as_ref()).flat_map(|it| &it.record.leads);
    leads.for_each(|it| search.lead(it));
    keepers(documents).for_each(|it| search.post(it, Where::Kept, "use the job title instead"));
    outside::names(sources).iter().for_each(|it| search.file_name(it));
    sources.files().for_each(|(file, source)| search.file(file, source));
    // An entry may be needed by what could not be read.
    let unneeded = if report.has_errors() { Vec::new() } else { search.exceptions.unneeded() };
    search.findings.into_iter().chain(unneeded).for_each(|it| report.push(it));
}

/// Last names that plans withhold, but for those that are words too, and short ones.
#[derive(Clone, Copy)]
struct Withheld<'a>(&'a LastNames);

impl Withheld<'_> {
    fn places(self, text: &str) -> Vec<Range<usize>> {
        let mut places = self.0.places(text);
        places.retain(|it| it.len() > 3 && !lexicon::ordinary(&text[it.clone()]));
        places
    }
}

struct Search<'a> {
    sources: &'a Sources,
    exceptions: Exceptions<'a>,
    /// Numbers and mailboxes that services publish on purpose, as they are compared.
    channels: BTreeSet<String>,
    /// Addresses that were withdrawn: whatever they say, no page says it.
    withdrawn: BTreeSet<&'a str>,
    withheld: Withheld<'a>,
    findings: Vec<Finding>,
}

impl Search<'_> {
    /// Searches these, and takes them off the list.
    fn texts(&mut self, said: &mut Vec<TypedText<'_>>) {
        let withheld = self.withheld;
        let found: Vec<_> = said.par_iter().map(|it| found_in(it, withheld)).collect();
        said.drain(..).zip(found).for_each(|(said, found)| self.text(&said, found));
    }

    /// Tells what was found in the texts of what was typed.
    fn text(&mut self, said: &TypedText<'_>, texts: Vec<(String, Vec<Probable>)>) {
        if let Words::Plain(words) = said.words {
            if said.under.key == "id" {
                return self.slug(words, said.span);
            }
            if self.withdrawn.contains(words) {
                return;
            }
        }
        let at = match (said.under.record, said.under.key) {
            ("a redirect", "from") | ("addresses.txt", _) => Where::Published,
            _ => match self.sources.file(said.span.file()).path() {
                path if is_frozen(path) => Where::Edition,
                _ if said.under.key == "kept_by" => Where::Kept,
                // What was reported is not in the words of the plan.
                path if path.starts_with("content/plans/") && said.under.record != "an update" => {
                    Where::Plan
                }
                _ => Where::Living,
            },
        };
        let mut told = BTreeSet::new();
        // What was found is in the file in the same order, so each is looked for after the last.
        let mut after = said.span.start();
        for (text, found) in texts.iter().flat_map(|it| it.1.iter().map(|found| (&it.0, found))) {
            let words = &text[found.range.clone()];
            if !self.is_on_purpose(found, words)
                && !self.exceptions.silence(text, found)
                && told.insert(words)
            {
                let place = self.place(said.span, words, after);
                after = place.end();
                let finding = finding(found.kind, at, place, words);
                let is_withheld = !self.withheld.places(words).is_empty();
                self.findings.push(if is_withheld {
                    told::withheld(finding, words)
                } else {
                    finding
                });
            }
        }
    }

    /// An id is part of an address, and stays there for good.
    fn slug(&mut self, id: &str, span: Span) {
        let frozen = is_frozen(self.sources.file(span.file()).path());
        for found in slugs::find(id) {
            let words = &id[found.range.clone()];
            if !self.is_on_purpose(&found, words) && !self.exceptions.silence(id, &found) {
                let finding = finding(found.kind, Where::Address, span, words);
                let living = "use the job title or the thing it is about for the id";
                let help = if frozen { "use the id that it has in the plan" } else { living };
                self.findings.push(finding.help(help));
            }
        }
    }

    /// A lead with no word of a post may be a person of whose name nothing is known.
    fn lead(&mut self, lead: &LeadDocument) {
        let Some(name) = &lead.name else { return };
        let kind = lead.kind.as_ref().map(|it| it.value).unwrap_or_default();
        if kind == LeadKind::Post {
            self.post(
                name,
                Where::Living,
                "use the job title instead; for an organisation, add `kind: body`",
            );
        }
    }

    fn post(&mut self, name: &Text, at: Where, help: &str) {
        if find(&name.value, Reading::Who).is_empty() && looks_personal(&name.value) {
            let whole = Probable { kind: SomeoneKind::Name, range: 0..name.value.len() };
            if !self.exceptions.silence(&name.value, &whole) {
                let finding = finding(SomeoneKind::Name, at, name.span, &name.value);
                self.findings.push(finding.help(help));
            }
        }
    }

    /// The name of a file or a folder becomes part of an address.
    fn file_name(&mut self, name: &outside::Name<'_>) {
        for found in slugs::find(name.words) {
            let words = &name.words[found.range.clone()];
            if !self.is_on_purpose(&found, words) && !self.exceptions.silence(name.words, &found) {
                let finding = finding(found.kind, Where::Address, name.file, words);
                self.findings.push(finding.label("it is in the name of a file or folder"));
            }
        }
    }

    /// Tells what was found in a file that reaches the site without being read as a record.
    fn file(&mut self, file: FileId, source: &SourceFile) {
        let Some(text) = outside::text(source) else { return };
        let mut told = BTreeSet::new();
        for found in find(&text, Reading::Running) {
            let words = &text[found.range.clone()];
            if !self.is_on_purpose(&found, words)
                && !self.exceptions.silence(&text, &found)
                && told.insert(words)
            {
                let place = outside::place(file, source, &text, found.range.start, found.range.end);
                self.findings.push(finding(found.kind, Where::Living, place, words));
            }
        }
    }

    /// Whether a number or a mailbox is how a service is reached.
    fn is_on_purpose(&self, found: &Probable, words: &str) -> bool {
        match found.kind {
            SomeoneKind::Mobile | SomeoneKind::FreeMailbox => {
                self.channels.contains(&compared(words))
            }
            SomeoneKind::Name | SomeoneKind::Mailbox | SomeoneKind::Home => false,
        }
    }

    /// Where the words are in the file, after a place if they do; the text's first line where
    /// their order in the file differs from their order when read.
    fn place(&self, span: Span, words: &str, after: usize) -> Span {
        let text = self.sources.file(span.file()).text().unwrap_or("");
        let place = |from: usize| {
            let found = place_of(text.get(from..span.end().min(text.len()))?, words)?;
            Some(Span::new(span.file(), from + found.start, from + found.end))
        };
        let first_line = || {
            let line = text.get(span.start()..).and_then(|it| it.lines().next());
            let end = span.start() + line.map_or(0, str::len);
            Span::new(span.file(), span.start(), end.min(span.end()))
        };
        place(after).or_else(|| place(span.start())).unwrap_or_else(first_line)
    }
}

/// The posts that keep plans, pages and services up to date.
fn keepers(documents: &Documents) -> impl Iterator<Item = &Text> {
    let plans = documents.plans.iter().filter_map(|it| it.plan.as_ref());
    let plans = plans.map(|it| &it.record.kept_by);
    let pages = documents.pages.iter().map(|it| &it.record.front.kept_by);
    let services = documents.support.iter().flat_map(|it| &it.record.services);
    plans.chain(pages).chain(services.map(|it| &it.kept_by)).flatten()
}

/// The texts of what was typed in which something was found, and what.
fn found_in(said: &TypedText<'_>, withheld: Withheld<'_>) -> Vec<(String, Vec<Probable>)> {
    if is_unpublished(said.under) || said.under.key == "id" {
        return Vec::new();
    }
    let reading = if says_who(said.under) { Reading::Who } else { Reading::Running };
    let searched = texts(said.words).into_iter().map(|text| {
        let mut found = find(&text, reading);
        for range in withheld.places(&text) {
            let meets = |it: &Probable| it.range.start < range.end && range.start < it.range.end;
            if !found.iter().any(meets) {
                found.push(Probable { kind: SomeoneKind::Name, range });
            }
        }
        let homes = homes::find(&text, said.under.record == "an update");
        found.extend(homes.into_iter().map(|range| Probable { kind: SomeoneKind::Home, range }));
        found.sort_by_key(|it| (it.range.start, it.kind));
        (text, found)
    });
    searched.filter(|(_, found)| !found.is_empty()).collect()
}

/// Keys whose words no page shows.
fn is_unpublished(under: Under) -> bool {
    matches!(
        (under.record, under.key),
        ("site.yaml", "not_names") | ("a person", "name") | ("a withdrawn address", "address")
    )
}

/// Cells that say who does something.
fn says_who(under: Under) -> bool {
    matches!(
        (under.record, under.key),
        ("a lead" | "a contact", "name")
            | ("an action", "leads_printed" | "partners")
            | ("plan.yaml", "owner")
            | (_, "kept_by")
            | ("a test" | "a check", "by")
    )
}

/// The texts of what was typed: its words, and the addresses of its links.
fn texts(words: Words<'_>) -> Vec<String> {
    match words {
        Words::Plain(text) => vec![text.to_owned()],
        Words::Prose(prose) => {
            let links = prose.links().map(|it| match it {
                LinkTarget::External(address) => address.as_str(),
                LinkTarget::Page { page, .. } => page,
            });
            let pictures = prose.images().map(|it| it.0);
            let addresses = links.chain(pictures).map(str::to_owned);
            std::iter::once(prose.words()).chain(addresses).collect()
        }
    }
}

/// The numbers and mailboxes of services.
fn channels(documents: &Documents) -> BTreeSet<String> {
    let services = documents.support.iter().flat_map(|it| &it.record.services);
    let channels = services.flat_map(|it| &it.channels);
    let reached = channels.flat_map(|it| [&it.number, &it.dial, &it.email]);
    reached.flatten().map(|it| compared(&it.value)).collect()
}

/// Addresses that were withdrawn.
fn withdrawn(documents: &Documents) -> BTreeSet<&str> {
    let removals = documents.removals.iter().flat_map(|it| &it.record.withdrawn);
    removals.filter_map(|it| Some(it.address.as_ref()?.value.as_str())).collect()
}

/// Two or three capitalised words of which none is known to be no name.
fn looks_personal(name: &str) -> bool {
    let words = super::words::words(name);
    (2..=3).contains(&words.len())
        && words.iter().all(|it| it.is_name_like() && !lexicon::ordinary(it.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_of_unknown_words_looks_personal_and_a_post_does_not() {
        for person in ["Quillon Zebrowitz", "Jo Ann Example-Smith", "Sam O'Example"] {
            assert!(looks_personal(person), "{person}");
        }
        for post in [
            "Mayor",
            "Communities Officer Equalities",
            "Police",
            "HR",
            "Liberty Leisure",
            "Civic Office",
            "Leader of the Council",
        ] {
            assert!(!looks_personal(post), "{post}");
        }
    }
}
