//! Contacts that a service's record marks as dead, wherever else an author wrote them. They are
//! reported with their position, and the code that reads the text learns that they no longer work.
//! No later module can show one as current, because it is no longer a link.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Reach;
use crate::model::contacts::{Contacts, Mention};
use crate::model::prose::{Block, Inline, LinkTarget, Prose};
use crate::model::telephone::Telephone;
use crate::source::TextMap;

use super::{ChannelDocument, SupportDocument};

/// Replaces a dead contact where there is no room for more: a title, a label.
const OMITTED: &str = "[…]";

/// Every contact of every service, as given in its record.
pub(super) fn contacts(support: &SupportDocument) -> Contacts {
    let mut contacts = Contacts::default();
    for service in &support.services {
        let name = service.name.as_ref().or(service.id.as_ref()).map_or("", |it| &it.value);
        for channel in &service.channels {
            let dead = channel.dead.is_some();
            reaches(channel).iter().for_each(|it| contacts.add(it, name, dead));
        }
    }
    contacts
}

/// The target of a channel; errors in it are reported where the record is resolved.
fn reaches(channel: &ChannelDocument) -> Vec<Reach> {
    let read = |it: &String| Telephone::read(it).ok().map(Reach::Number);
    let number = channel.number.iter().chain(&channel.dial).filter_map(|it| read(&it.value));
    let email = channel.email.iter().map(|it| Reach::Email(it.value.clone()));
    let link = channel.link.iter().map(|it| Reach::Link(it.value.clone()));
    number.chain(email).chain(link).collect()
}

/// Reports each dead contact in a text as it was typed.
pub(super) fn tell(
    contacts: &Contacts,
    typed: &str,
    map: impl FnOnce() -> TextMap,
    report: &mut Report,
) -> bool {
    let dead = contacts.dead_in(typed);
    if dead.is_empty() {
        return false;
    }
    let map = map();
    for Mention { range, owner } in dead {
        let said = &typed[range.clone()];
        let message = format!("{said} belongs to \"{}\" and no longer works", owner.service);
        report.push(
            Finding::new(Code::DeadContact, map.span(range), message)
                .label("the site says so, and shows no link")
                .help("replace it with a contact that works, or leave it out"),
        );
    }
    true
}

/// Reports the dead contacts in a text as typed or, if the typed text hides one (an escape in
/// Markdown, `talk\@a.org`), as parsed.
pub(super) fn tell_either(
    contacts: &Contacts,
    typed: &str,
    read: &str,
    map: &TextMap,
    report: &mut Report,
) -> bool {
    tell(contacts, typed, || map.clone(), report)
        || (typed != read && tell(contacts, read, || TextMap::whole(map.all()), report))
}

/// Reports the dead contacts in running text, and marks them.
pub(super) fn settle(
    contacts: &Contacts,
    typed: &str,
    map: &TextMap,
    prose: &mut Prose,
    report: &mut Report,
) {
    if contacts.any_dead() {
        tell_either(contacts, typed, &prose.words(), map, report);
        mark(contacts, prose);
    }
}

/// The words of a plain text without dead contacts; `None` if it consists of one.
pub(super) fn without(contacts: &Contacts, text: &str) -> Option<String> {
    let dead = contacts.dead_in(text);
    if dead.iter().any(|it| it.range == (0..text.len())) {
        return None;
    }
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for Mention { range, .. } in dead {
        kept.push_str(&text[from..range.start]);
        kept.push_str(OMITTED);
        from = range.end;
    }
    kept.push_str(&text[from..]);
    Some(kept)
}

/// Reports and marks the dead contacts that service records mention in running text, including each
/// other's. The numbers and addresses of the channels themselves are what declares them dead, and
/// the page leaves out printed ones when it shows the text.
pub(super) fn in_support(contacts: &Contacts, support: &mut SupportDocument, report: &mut Report) {
    if !contacts.any_dead() {
        return;
    }
    for service in &mut support.services {
        if let Some(printed) = &service.printed {
            tell(contacts, &printed.value.words(), || TextMap::whole(printed.span), report);
        }
        for prose in service.summary.iter_mut().chain(&mut service.notes) {
            let told = tell(contacts, &prose.value.words(), || TextMap::whole(prose.span), report);
            let linked = prose.value.links().any(|it| leads_to_dead(contacts, it));
            if told || linked {
                mark(contacts, &mut prose.value);
            }
        }
        for channel in &mut service.channels {
            let texts = [&mut channel.label, &mut channel.note, &mut channel.confirm];
            for text in texts.into_iter().flatten() {
                if tell(contacts, &text.value, || TextMap::whole(text.span), report) {
                    text.value =
                        without(contacts, &text.value).unwrap_or_else(|| OMITTED.to_owned());
                }
            }
        }
    }
}

/// Marks the dead contacts of running text.
fn mark(contacts: &Contacts, prose: &mut Prose) {
    blocks(contacts, &mut prose.blocks);
}

fn blocks(contacts: &Contacts, all: &mut [Block]) {
    for block in all {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                inlines(contacts, content)
            }
            Block::List { items, .. } => items.iter_mut().for_each(|it| blocks(contacts, it)),
            Block::Quote(inner) => blocks(contacts, inner),
            Block::Code(code) => {
                *code = without(contacts, code).unwrap_or_else(|| OMITTED.to_owned())
            }
            Block::Table { head, rows } => {
                head.iter_mut()
                    .chain(rows.iter_mut().flatten())
                    .for_each(|it| inlines(contacts, it));
            }
            Block::Rule => {}
        }
    }
}

fn inlines(contacts: &Contacts, content: &mut Vec<Inline>) {
    let mut marked = Vec::with_capacity(content.len());
    for inline in std::mem::take(content) {
        match inline {
            Inline::Text(words) => split(contacts, words, &mut marked),
            Inline::Code(words) if !contacts.dead_in(&words).is_empty() => {
                marked.push(Inline::DeadContact(vec![Inline::Code(words)]));
            }
            Inline::Image { file, alt, at } => {
                let alt = without(contacts, &alt).unwrap_or_else(|| OMITTED.to_owned());
                marked.push(Inline::Image { file, alt, at });
            }
            Inline::Link { target, content } if leads_to_dead(contacts, &target) => {
                marked.push(Inline::DeadContact(content));
            }
            mut other => {
                if let Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Deleted(inner)
                | Inline::Link { content: inner, .. } = &mut other
                {
                    inlines(contacts, inner);
                }
                marked.push(other);
            }
        }
    }
    *content = marked;
}

fn leads_to_dead(contacts: &Contacts, target: &LinkTarget) -> bool {
    match target {
        LinkTarget::External(address) => contacts.of_address(address).is_some_and(|it| it.dead),
        LinkTarget::Page { .. } => false,
    }
}

fn split(contacts: &Contacts, words: String, out: &mut Vec<Inline>) {
    let mut from = 0;
    for Mention { range, .. } in contacts.dead_in(&words) {
        if range.start > from {
            out.push(Inline::Text(words[from..range.start].to_owned()));
        }
        out.push(Inline::DeadContact(vec![Inline::Text(words[range.clone()].to_owned())]));
        from = range.end;
    }
    match from {
        0 => out.push(Inline::Text(words)),
        _ if from < words.len() => out.push(Inline::Text(words[from..].to_owned())),
        _ => {}
    }
}
