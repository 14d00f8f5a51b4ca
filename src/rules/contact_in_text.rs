//! A contact is kept in one record and given in many texts. A number or an address in a text that no
//! record has goes out of date unseen; one that is a mistake away from a record is probably a mistake; and
//! a number that cannot exist helps no one. Dead contacts are told where a text is read.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, TypedText, Words, is_frozen};
use crate::model::Reach;
use crate::model::contacts::{Contacts, Slip};
use crate::model::prose::LinkTarget;
use crate::model::telephone::{self, Doubt, Run, Telephone, Use};
use crate::resolve::impossible_number;
use crate::source::{Sources, Span};

/// Searches every text of a project.
pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let contacts = with_own(documents);
    let site = documents.site.as_ref().map(|it| &it.record);
    let publisher = site.and_then(|it| it.organisation.as_ref()).map_or("", |it| &it.value);
    documents.each_text(&mut |_, said| {
        // The words of a frozen copy are told of the living plan, and no one corrects them.
        let frozen = is_frozen(sources.file(said.span.file()).path());
        if !frozen && is_searched(&said) {
            let services = &documents.contacts;
            let (span, told) = (said.span, BTreeSet::new());
            let contacts = &contacts;
            Text { sources, services, contacts, publisher, span, told, report }.search(&said);
        }
    });
}

/// The contacts of services and those of the publisher.
fn with_own(documents: &Documents) -> Contacts {
    let mut contacts = documents.contacts.clone();
    let Some(site) = documents.site.as_ref().map(|it| &it.record) else { return contacts };
    let own = site.organisation.as_ref().map_or("", |it| &it.value);
    let contact = site.contact.iter().map(|it| (&it.telephone, &it.email));
    let feedback = site.accessibility.iter().filter_map(|it| it.feedback.as_ref());
    for (number, email) in contact.chain(feedback.map(|it| (&it.telephone, &it.email))) {
        let number = number.as_ref().and_then(|it| Telephone::read(&it.value).ok());
        let email = email.as_ref().map(|it| Reach::Email(it.value.clone()));
        for reach in number.map(Reach::Number).into_iter().chain(email) {
            contacts.add(&reach, own, false);
        }
    }
    let officer = site.privacy.iter().filter_map(|it| it.officer.as_ref());
    for officer in officer.filter(|it| it.value.contains('@')) {
        contacts.add(&Reach::Email(officer.value.clone()), own, false);
    }
    contacts
}

/// Whether words of a key may hold a contact that has a record elsewhere.
fn is_searched(said: &TypedText<'_>) -> bool {
    let (record, key) = (said.under.record, said.under.key);
    let own = matches!(key, "number" | "dial" | "email" | "link" | "telephone" | "officer");
    !own && !matches!((record, key), ("site.yaml", "not_names") | ("a person", "name") | (_, "id"))
}

struct Text<'a> {
    sources: &'a Sources,
    services: &'a Contacts,
    /// Those of the services and of the publisher.
    contacts: &'a Contacts,
    /// Whose site it is.
    publisher: &'a str,
    span: Span,
    /// What was told of this text: a link says its number twice.
    told: BTreeSet<String>,
    report: &'a mut Report,
}

impl Text<'_> {
    fn search(&mut self, said: &TypedText<'_>) {
        match said.words {
            Words::Plain(text) => self.words(text),
            Words::Prose(prose) => {
                self.words(&prose.words());
                for (target, words) in prose.links_with_words() {
                    if let LinkTarget::External(address) = target {
                        self.link(address, &words);
                    }
                }
            }
        }
    }

    fn words(&mut self, text: &str) {
        // Nearly every text has neither, and need not be looked through for each kind of contact.
        if !text.bytes().any(|it| it.is_ascii_digit() || it == b'@') {
            return;
        }
        for run in telephone::runs(text).iter().filter(|it| looks_like_helpline(it)) {
            let range = run.start..run.ends.last().map_or(run.start, |it| it.0);
            self.impossible(&text[range]);
        }
        for slip in self.contacts.slips_in(text) {
            let service = &slip.owner.service;
            let (file, help) = if service == self.publisher {
                ("site.yaml", "compare the two, and correct the one that is wrong")
            } else {
                (
                    "support.yaml",
                    "compare both with the service's own website, and correct the one that is wrong",
                )
            };
            let known = &slip.known;
            self.tell(&text[slip.range], |said, span| {
                let message =
                    format!("{said} is almost {known}, which content/{file} has for \"{service}\"");
                Finding::new(Code::ContactSlip, span, message).help(help)
            });
        }
        for found in telephone::find(text) {
            // A mobile number is told as a person's; a short one needs no record.
            let record = self.contacts.of_number(&found.number).is_some();
            if !record && !found.number.is_mobile() && found.number.key().len() > 6 {
                self.unknown(&text[found.range]);
            }
        }
        for (range, _) in self.services.strangers_in(text) {
            self.unknown(&text[range]);
        }
    }

    fn link(&mut self, address: &str, words: &str) {
        let (scheme, rest) = address.split_once(':').unwrap_or(("", address));
        match scheme {
            "tel" | "sms" => {
                let used = if scheme == "sms" { Use::Text } else { Use::Call };
                let Ok(number) = Telephone::read(rest) else { return };
                match number.doubt(used) {
                    Some(doubt) => {
                        // The words may show another number, which can well exist.
                        let is_shown =
                            Telephone::read(words).is_ok_and(|it| it.key() == number.key());
                        let said = if is_shown { words } else { rest };
                        self.tell_impossible(said, &doubt);
                    }
                    None if !words.contains(|it: char| it.is_ascii_digit()) => self.words(rest),
                    None => {}
                }
            }
            "mailto" if !words.contains('@') => self.words(rest),
            "http" | "https" => {
                if let Some(service) = self.services.named_elsewhere(words, address) {
                    let service = service.to_owned();
                    self.tell(words, |_, span| {
                        let message = format!(
                            "this link is called \"{service}\", but does not go to its website \
                             in support.yaml: {address}"
                        );
                        Finding::new(Code::UnknownContact, span, message).help(
                            "use the address from support.yaml, or update that one if the service \
                             has moved",
                        )
                    });
                }
            }
            _ => {}
        }
    }

    fn impossible(&mut self, said: &str) {
        let doubt = Telephone::read(said).ok().and_then(|it| it.doubt(Use::Call));
        if let Some(doubt) = doubt {
            self.tell_impossible(said, &doubt);
        }
    }

    /// A number that cannot exist is often one of a record with a mistake.
    fn tell_impossible(&mut self, said: &str, doubt: &Doubt) {
        let near = self.contacts.slips_in(said).into_iter().next();
        self.tell(said, |said, span| {
            let finding = impossible_number(said, doubt, span);
            match near {
                Some(Slip { known, owner, .. }) => finding.help(format!(
                    "it is almost {known}, a contact of \"{}\": compare both with its own website, \
                     and correct the one that is wrong",
                    owner.service
                )),
                None => finding,
            }
        });
    }

    fn unknown(&mut self, said: &str) {
        self.tell(said, |said, span| {
            Finding::new(
                Code::UnknownContact,
                span,
                format!("{said} is not a contact of any service in support.yaml"),
            )
            .label("no one checks if it is still right")
            .help(
                "add it to a service in content/support.yaml; in words of your own, use the new \
                 contact if the service has one",
            )
        });
    }

    /// Tells one thing of some words, where they are in the file or else where the text begins.
    fn tell(&mut self, said: &str, finding: impl FnOnce(&str, Span) -> Finding) {
        let digits: String = said.chars().filter(|it| it.is_alphanumeric()).collect();
        if !self.told.insert(digits) {
            return;
        }
        let text = self.sources.file(self.span.file()).text().unwrap_or("");
        let typed = text.get(self.span.start()..self.span.end()).unwrap_or("");
        // The words of a link may be in the text before it too.
        let linked = typed.find(&format!("[{said}](")).map(|it| it + 1);
        let linked = linked.or_else(|| typed.find(&format!(":{said})")).map(|it| it + 1));
        let (start, length) = match linked.or_else(|| typed.find(said)) {
            Some(at) if !said.is_empty() => (self.span.start() + at, said.len()),
            _ => (self.span.start(), typed.lines().next().map_or(0, str::len)),
        };
        let span = Span::new(self.span.file(), start, start + length);
        self.report.push(finding(said, span));
    }
}

/// Whether digits are written as no date or reference is: a code of three to five digits that begins
/// as codes do, with more than a clock's time after it.
fn looks_like_helpline(run: &Run) -> bool {
    const BEGIN: [&str; 5] = ["01", "02", "03", "07", "080"];
    let first = run.ends.first().map_or("", |it| it.1.as_str());
    let all = run.ends.last().map_or(0, |it| it.1.len());
    let helpline = (3..6).contains(&first.len()) && BEGIN.iter().any(|it| first.starts_with(it));
    helpline && (9..14).contains(&all) && run.ends.len() < 5 && run.is_unsound()
}
