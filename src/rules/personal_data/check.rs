//! The rule: every text that an author typed is searched, and what is found is told where it stands.
//! Names that a plan withholds are replaced before a record is read, so none of them comes here.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, LeadDocument, Said, Text, Under, Words};
use crate::model::LeadKind;
use crate::model::prose::LinkTarget;
use crate::source::{Sources, Span};

use super::lexicon::{self, Proof};
use super::{Kind, Probable, Reading, find, numbers};

/// Searches every text of a project.
pub(in crate::rules) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let mut search = Search {
        sources,
        exceptions: Exceptions::of(documents),
        channels: channels(documents),
        findings: Vec::new(),
    };
    let mut said = Vec::new();
    documents.each_text(&mut |_, it| said.push(it));
    let found: Vec<_> = said.par_iter().map(found_in).collect();
    said.iter().zip(found).for_each(|(said, found)| search.text(said, found));
    let leads =
        documents.plans.iter().filter_map(|it| it.plan.as_ref()).flat_map(|it| &it.record.leads);
    leads.for_each(|it| search.lead(it));
    // An entry may be needed by what could not be read.
    let unneeded = if report.has_errors() { Vec::new() } else { search.exceptions.unneeded() };
    search.findings.into_iter().chain(unneeded).for_each(|it| report.push(it));
}

struct Search<'a> {
    sources: &'a Sources,
    exceptions: Exceptions<'a>,
    /// Numbers and mailboxes that services publish on purpose, as they are compared.
    channels: BTreeSet<String>,
    findings: Vec<Finding>,
}

impl Search<'_> {
    /// Tells what was found in the texts of what was typed.
    fn text(&mut self, said: &Said<'_>, texts: Vec<(String, Vec<Probable>)>) {
        if let ("id", Words::Plain(id)) = (said.under.key, said.words) {
            return self.id(id, said.span);
        }
        let channel = said.under.record == "a channel";
        let mut told = BTreeSet::new();
        // What was found stands in the file in the same order, so each is looked for behind the last.
        let mut behind = said.span.start();
        for (text, found) in texts.iter().flat_map(|it| it.1.iter().map(|found| (&it.0, found))) {
            let words = &text[found.range.clone()];
            if !self.is_on_purpose(found, words, channel)
                && !self.exceptions.silence(text, found)
                && told.insert(words)
            {
                let place = self.place(said.span, words, behind);
                behind = place.end();
                self.findings.push(finding(found.kind, place, words));
            }
        }
    }

    /// An id is part of an address, and stays there for good.
    fn id(&mut self, id: &str, span: Span) {
        let parts: Vec<&str> = id.split('-').collect();
        if let [given, surname] = parts[..]
            && lexicon::given(given) == Proof::Strong
            && lexicon::surname(surname) == Proof::Strong
            && !self.exceptions.silence(id, &Probable { kind: Kind::Name, range: 0..id.len() })
        {
            let finding = finding(Kind::Name, span, id).label("it would stand in an address");
            self.findings.push(finding.help("make the id of the post or the thing instead"));
        }
    }

    /// A lead with no word of a post may be a person of whose name nothing is known.
    fn lead(&mut self, lead: &LeadDocument) {
        let Some(name) = &lead.name else { return };
        let kind = lead.kind.as_ref().map(|it| it.value).unwrap_or_default();
        let known = find(&name.value, Reading::Who);
        if kind == LeadKind::Post && known.is_empty() && looks_personal(&name.value) {
            let whole = Probable { kind: Kind::Name, range: 0..name.value.len() };
            if !self.exceptions.silence(&name.value, &whole) {
                let finding = finding(Kind::Name, name.span, &name.value);
                let help = "write the post instead; for an organisation, add `kind: body`";
                self.findings.push(finding.help(help));
            }
        }
    }

    /// Whether a number or a mailbox is how a service is reached.
    fn is_on_purpose(&self, found: &Probable, words: &str, channel: bool) -> bool {
        match found.kind {
            Kind::Mobile | Kind::FreeMailbox if channel => true,
            Kind::Mobile | Kind::FreeMailbox => self.channels.contains(&compared(words)),
            Kind::Name | Kind::Mailbox => false,
        }
    }

    /// Where the words stand in the file, behind a place if they do; the text's first line where
    /// they stand otherwise than they read.
    fn place(&self, span: Span, words: &str, behind: usize) -> Span {
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
        place(behind).or_else(|| place(span.start())).unwrap_or_else(first_line)
    }
}

/// The texts of what was typed in which something was found, and what.
fn found_in(said: &Said<'_>) -> Vec<(String, Vec<Probable>)> {
    if is_unpublished(said.under) || said.under.key == "id" {
        return Vec::new();
    }
    let reading = if says_who(said.under) { Reading::Who } else { Reading::Running };
    let searched = texts(said.words).into_iter().map(|text| {
        let found = find(&text, reading);
        (text, found)
    });
    searched.filter(|(_, found)| !found.is_empty()).collect()
}

/// Keys whose words no page shows.
fn is_unpublished(under: Under) -> bool {
    matches!((under.record, under.key), ("site.yaml", "not_names") | ("a person", "name"))
}

/// Cells that say who does something.
fn says_who(under: Under) -> bool {
    matches!(
        (under.record, under.key),
        ("a lead" | "a contact", "name")
            | ("an action", "leads_printed" | "partners")
            | ("plan.yaml", "owner")
            | ("a test" | "a check", "by")
    )
}

/// The texts of what was typed: its words, and the addresses behind them.
fn texts(words: Words<'_>) -> Vec<String> {
    match words {
        Words::Plain(text) => vec![text.to_owned()],
        Words::Prose(prose) => {
            let behind = prose.links().filter_map(|it| match it {
                LinkTarget::External(address) => ["mailto:", "tel:", "sms:"]
                    .iter()
                    .find_map(|scheme| address.strip_prefix(scheme))
                    .map(str::to_owned),
                LinkTarget::Page { .. } => None,
            });
            let mut texts = vec![prose.words()];
            texts.extend(behind);
            texts
        }
    }
}

fn finding(kind: Kind, place: Span, words: &str) -> Finding {
    let not = "list it under `not_names:` in content/site.yaml";
    match kind {
        Kind::Name => Finding::new(
            Code::PersonalName,
            place,
            format!("\"{words}\" looks like a person's name"),
        )
        .help(format!("write the post or the team instead; if it is no name, {not}")),
        Kind::Mobile => Finding::new(
            Code::PersonalNumber,
            place,
            format!("{words} is a mobile number"),
        )
        .help(format!("give the number of an office or a team; if nobody carries this one, {not}")),
        Kind::Mailbox => Finding::new(
            Code::PersonalMailbox,
            place,
            format!("{words} looks like a person's mailbox"),
        )
        .help(format!("give the mailbox of a post or a team; if it is one, {not}")),
        Kind::FreeMailbox => {
            let message = format!("{words} is at a host where anybody gets a mailbox");
            Finding::new(Code::PersonalMailbox, place, message)
                .help(format!("give a mailbox of the organisation; if this is one, {not}"))
        }
    }
    .label("it would be shown on the site")
}

/// The numbers and mailboxes of services.
fn channels(documents: &Documents) -> BTreeSet<String> {
    let services = documents.support.iter().flat_map(|it| &it.record.services);
    let channels = services.flat_map(|it| &it.channels);
    let reached = channels.flat_map(|it| [&it.number, &it.dial, &it.email]);
    reached.flatten().map(|it| compared(&it.value)).collect()
}

/// A number or a mailbox as it is compared: the digits that are dialled, or small letters.
fn compared(words: &str) -> String {
    numbers::at_home(words).unwrap_or_else(|| words.trim().to_lowercase())
}

/// What the publisher says is not personal.
struct Exceptions<'a> {
    /// Each entry of `not_names:`, and whether it was needed.
    entries: Vec<(&'a Text, bool)>,
    /// Names that a plan shows on purpose.
    shown: Vec<&'a str>,
}

impl<'a> Exceptions<'a> {
    fn of(documents: &'a Documents) -> Self {
        let entries = documents.site.iter().flat_map(|it| &it.record.not_names);
        let plans = documents.plans.iter().filter_map(|it| it.plan.as_ref());
        let people = plans.flat_map(|it| &it.record.people);
        let shown = people.filter(|it| it.show.as_ref().is_some_and(|it| it.value));
        Exceptions {
            entries: entries.map(|it| (it, false)).collect(),
            shown: shown.filter_map(|it| Some(it.name.as_ref()?.value.as_str())).collect(),
        }
    }

    /// Whether what was found is within words that an entry has.
    fn silence(&mut self, text: &str, found: &Probable) -> bool {
        let words = &text[found.range.clone()];
        let mut silenced = self.shown.iter().any(|it| holds(text, &found.range, it));
        for (entry, used) in &mut self.entries {
            let same = match found.kind {
                Kind::Name => holds(text, &found.range, &entry.value),
                _ => compared(words) == compared(&entry.value),
            };
            *used |= same;
            silenced |= same;
        }
        silenced
    }

    fn unneeded(&self) -> Vec<Finding> {
        let unused = self.entries.iter().filter(|(_, used)| !used);
        let finding = |entry: &Text| {
            let message = format!("\"{}\" is nowhere taken for a person's", entry.value);
            Finding::new(Code::UnneededException, entry.span, message)
                .help("take it out of `not_names:`, or correct it to the words as they stand")
        };
        unused.map(|(entry, _)| finding(entry)).collect()
    }
}

/// Whether a range lies within words of the text that an entry has, whatever blanks part them.
fn holds(text: &str, range: &std::ops::Range<usize>, entry: &str) -> bool {
    // Where the entry could begin is not far before the range.
    let from = text.floor_char_boundary(range.start.saturating_sub(2 * entry.len()));
    let mut from = from;
    while let Some(at) = place_of(&text[from..], entry) {
        let (start, end) = (from + at.start, from + at.end);
        if start > range.start {
            return false;
        }
        if end >= range.end {
            return true;
        }
        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
    }
    false
}

/// Where words stand in a text as whole words, whatever blanks part them.
fn place_of(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    let mut parts = words.split_whitespace();
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let ends = |start: usize| {
        let mut end = start + first.len();
        for part in &rest {
            let behind = text[end..].trim_start();
            let blank = text.len() - end - behind.len();
            if blank == 0 || !behind.starts_with(part) {
                return None;
            }
            end += blank + part.len();
        }
        let whole = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        let fits = whole(text[..start].chars().next_back()) && whole(text[end..].chars().next());
        fits.then_some(start..end)
    };
    text.match_indices(first).find_map(|(at, _)| ends(at))
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
    fn an_entry_silences_what_lies_within_its_words() {
        let text = "Visit Rosa  Parks House and meet Rosa Parks.";
        let first = text.find("Rosa").expect("a name");
        let second = text.rfind("Rosa").expect("a name");
        let name = |at: usize, length: usize| at..at + length;
        assert!(holds(text, &name(first, 11), "Rosa Parks House"));
        assert!(!holds(text, &name(second, 10), "Rosa Parks House"));
        assert!(holds(text, &name(second, 10), "Rosa Parks"));
        assert!(!holds(text, &name(second, 10), "Rosa"));
        assert!(!holds(text, &name(second, 10), ""));
    }

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
