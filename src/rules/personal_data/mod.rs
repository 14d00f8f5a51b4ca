//! Personal data in what would be published: names of people, mobile numbers, mailboxes that are
//! someone's own, addresses of homes. A public page needs a reason for each (UK GDPR, Article 5(1)(c)).
//!
//! [`find`] reads one text and knows nothing of a project; `check` walks every text of one that can
//! reach the site: records, editions, redirects, names of files, files as they are, themes. Both guess: what they miss is in no list, and what they find may be none. A name is missed where both
//! its words are unknown, and where a given name that is a word too is before an unknown one.

mod check;
mod exceptions;
mod homes;
mod lexicon;
mod mailboxes;
mod names;
mod numbers;
mod outside;
mod slugs;
mod told;
mod words;

use std::ops::Range;

pub(super) use check::check;
pub use numbers::at_home;

/// Something that is probably a person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probable {
    /// What it is.
    pub kind: SomeoneKind,
    /// Where it is in the text, in bytes.
    pub range: Range<usize>,
}

/// What is a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SomeoneKind {
    /// A name.
    Name,
    /// A mobile telephone number.
    Mobile,
    /// A mailbox that is named like a person.
    Mailbox,
    /// A mailbox of a team's name at a host where anyone gets one.
    FreeMailbox,
    /// The address of a home.
    Home,
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Sentences: a given name alone proves little.
    Running,
    /// A cell that says who does something: a given name alone is a person's.
    Who,
}

/// What is probably personal in a text, in order. The time it takes grows with the text's length
/// and nothing else.
pub fn find(text: &str, reading: Reading) -> Vec<Probable> {
    let of = |kind| move |range| Probable { kind, range };
    let mut found: Vec<Probable> =
        names::find(text, reading).into_iter().map(of(SomeoneKind::Name)).collect();
    found.extend(numbers::find(text).into_iter().map(of(SomeoneKind::Mobile)));
    found.extend(mailboxes::find(text).into_iter().map(|it| Probable {
        kind: if it.named { SomeoneKind::Mailbox } else { SomeoneKind::FreeMailbox },
        range: it.range,
    }));
    found.sort_by_key(|it| (it.range.start, it.kind));
    // What an address says may have been found already, as words of the text.
    let apart = |it: &Probable| {
        let before = found.partition_point(|other| other.range.start < it.range.end);
        before == 0 || found[before - 1].range.end <= it.range.start
    };
    let in_addresses: Vec<_> = slugs::in_addresses(text).into_iter().filter(apart).collect();
    found.extend(in_addresses);
    found.sort_by_key(|it| (it.range.start, it.kind));
    // The words of a mailbox are told with it.
    let mailboxes: Vec<_> = found
        .iter()
        .filter(|it| matches!(it.kind, SomeoneKind::Mailbox | SomeoneKind::FreeMailbox))
        .map(|it| it.range.clone())
        .collect();
    found.retain(|it| {
        let behind = mailboxes.partition_point(|mailbox| mailbox.end <= it.range.start);
        it.kind != SomeoneKind::Name
            || mailboxes.get(behind).is_none_or(|mailbox| it.range.end <= mailbox.start)
    });
    found
}
