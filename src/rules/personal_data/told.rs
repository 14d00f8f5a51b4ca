//! What a publisher is told about something personal, and what to do about it.

use crate::diagnostics::{Code, Finding, Place};

use super::SomeoneKind;

/// Where the words that were found are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// In a text that someone keeps up to date.
    Living,
    /// In a text that stays in the project's files.
    Kept,
    /// In a plan's own files, whose words stay as they are.
    Plan,
    /// In an edition, which no one rewrites by hand.
    Edition,
    /// In an id or the name of a file, which become part of an address.
    Address,
    /// In an address that was published once.
    Published,
}

/// The finding about words at a place.
pub(super) fn finding(
    kind: SomeoneKind,
    at: Where,
    place: impl Into<Place>,
    words: &str,
) -> Finding {
    let (code, message) = match kind {
        SomeoneKind::Name => {
            (Code::PersonalName, format!("\"{words}\" looks like a person's name"))
        }
        SomeoneKind::Mobile => (Code::PersonalNumber, format!("{words} is a mobile number")),
        SomeoneKind::Home => {
            (Code::PersonalAddress, format!("“{words}” looks like the address of someone’s home"))
        }
        SomeoneKind::Mailbox => {
            (Code::PersonalMailbox, format!("{words} looks like one person's email address"))
        }
        SomeoneKind::FreeMailbox => {
            let message = format!("{words} is with a provider where anyone can get an address");
            (Code::PersonalMailbox, message)
        }
    };
    let label = match at {
        Where::Living | Where::Plan | Where::Edition => "it would be shown on the site",
        Where::Kept => "it is not shown, but stays in the project's files",
        Where::Address => "it would be in an address",
        Where::Published => "it is part of an address that was published",
    };
    Finding::new(code, place, message).label(label).help(help(kind, at, words))
}

/// The same of a name that the plan's `people:` withholds.
pub(super) fn withheld(finding: Finding, words: &str) -> Finding {
    let message = format!("the plan withholds the name \"{words}\", and this shows it");
    Finding { message, ..finding }.help(
        "write what plan.yaml shows in its place under `people:`; if this is someone else, list the name under \
         `not_names:` in content/site.yaml",
    )
}

fn help(kind: SomeoneKind, at: Where, words: &str) -> String {
    let not = "list it under `not_names:` in content/site.yaml";
    let unless = match kind {
        SomeoneKind::Name => "if it is not a name",
        SomeoneKind::Mobile => "if it does not belong to one person",
        SomeoneKind::Home => "if no one lives there",
        SomeoneKind::Mailbox | SomeoneKind::FreeMailbox => "if it belongs to a team or a role",
    };
    match (at, kind) {
        (Where::Edition, _) => {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "");
            format!(
                "run `planpress redact \"{words}\"`, which also changes editions; {unless}, {not}"
            )
        }
        (Where::Published, _) => {
            format!(
                "withdraw the address, under `withdrawn:` in content/removals.yaml; {unless}, {not}"
            )
        }
        (Where::Address, _) => format!("rename it without this; {unless}, {not}"),
        (Where::Plan, SomeoneKind::Name) => format!(
            "list the person under `people:` in plan.yaml, and the site shows a job title instead; \
             {unless}, {not}"
        ),
        (Where::Living | Where::Kept, SomeoneKind::Name) => {
            format!("use the job title or the team instead; {unless}, {not}")
        }
        (Where::Living | Where::Kept | Where::Plan, SomeoneKind::Mobile) => {
            format!("use the number of an office or a team; {unless}, {not}")
        }
        (Where::Living | Where::Kept | Where::Plan, SomeoneKind::Home) => {
            format!("delete it, or name only the part of town; {unless}, {not}")
        }
        (Where::Living | Where::Kept | Where::Plan, SomeoneKind::Mailbox) => {
            format!("use the email address of a team or a role; if it is one, {not}")
        }
        (Where::Living | Where::Kept | Where::Plan, SomeoneKind::FreeMailbox) => {
            format!("use an email address of the organisation; if this is one, {not}")
        }
    }
}
