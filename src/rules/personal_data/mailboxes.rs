//! Email addresses that are a person's: named like one, or at a host where anyone gets a mailbox.
//! A mailbox of a post or a team (`info@`, `equalities@`) is none.

use std::ops::Range;

use super::lexicon::{self, Proof};

/// Hosts, without their endings, that give mailboxes to anyone.
const HOSTS: &[&str] = &[
    "aol",
    "blueyonder",
    "btinternet",
    "btopenworld",
    "fastmail",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "live",
    "mac",
    "mail",
    "me",
    "msn",
    "ntlworld",
    "outlook",
    "pm",
    "proton",
    "protonmail",
    "rocketmail",
    "sky",
    "talktalk",
    "tiscali",
    "tutanota",
    "virginmedia",
    "yahoo",
    "ymail",
    "zoho",
];

/// A mailbox, and whether it is named like a person.
pub(super) struct Mailbox {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Whether its name is a person's; otherwise only its host says that it is someone's own.
    pub(super) named: bool,
}

/// Places of personal mailboxes in a text.
pub(super) fn find(text: &str) -> Vec<Mailbox> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices('@') {
        let local = text[from..at].chars().rev().take_while(|it| is_local(*it));
        let start = at - local.map(char::len_utf8).sum::<usize>();
        let host = text[at + 1..]
            .chars()
            .take_while(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '.'));
        let end = at + 1 + host.count();
        let host = text[at + 1..end].trim_end_matches(['.', '-']);
        let end = at + 1 + host.len();
        let local = text[start..at].trim_start_matches(['.', '-', '\'']);
        from = at + 1;
        if local.is_empty() || !host.contains('.') {
            continue;
        }
        let named = is_person(local);
        if named || gives_to_anybody(host) {
            found.push(Mailbox { range: at - local.len()..end, named });
        }
    }
    found
}

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%' | '\'')
}

fn gives_to_anybody(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let (name, ending) = host.split_once('.').unwrap_or((&host, ""));
    HOSTS.contains(&name)
        && ["com", "co.uk", "uk", "net", "org", "de", "fr", "ie", "pl", "es", "it", "in", "ca"]
            .contains(&ending)
}

/// Whether the part before `@` is a person's: jane.smith, j.smith, jsmith, jane_smith2, jane.
fn is_person(local: &str) -> bool {
    let plain =
        local.split('+').next().unwrap_or("").trim_end_matches(|it: char| it.is_ascii_digit());
    let parts: Vec<&str> = plain.split(['.', '_', '-']).filter(|it| !it.is_empty()).collect();
    let given = |word: &str| lexicon::given(word);
    let surname = |word: &str| lexicon::surname(word) == Proof::Strong;
    let strange = |word: &str| !lexicon::ordinary(word) && word.chars().count() > 2;
    let initial = |word: &str| word.chars().count() == 1;
    match parts.as_slice() {
        [one] => {
            !lexicon::ordinary(one)
                && (given(one) == Proof::Strong || surname(one) || is_run_together(one))
        }
        [.., last] if lexicon::named_after(last) => false,
        [first, .., last] => {
            given(first) == Proof::Strong && (strange(last) || initial(last) || surname(last))
                || given(first) == Proof::Weak
                    && (surname(last) || strange(last) && !lexicon::ordinary(first))
                || initial(first) && strange(last)
                || surname(first) && (initial(last) || given(last) == Proof::Strong)
        }
        [] => false,
    }
}

/// A given name or an initial with a known surname after it: janesmith, jsmith.
fn is_run_together(word: &str) -> bool {
    let ends = word.char_indices().skip(1).map(|(at, _)| at).take(15);
    let mut parts = ends.map(|at| word.split_at(at));
    parts.any(|(first, last)| {
        let starts = first.chars().count() == 1 || lexicon::given(first) == Proof::Strong;
        starts && last.chars().count() > 3 && lexicon::surname(last) == Proof::Strong
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_mailbox_is_found_and_a_teams_is_not() {
        for address in [
            "jane.smith@anytown.gov.uk",
            "J.Smith@anytown.gov.uk",
            "jsmith@example.org",
            "janesmith@example.org",
            "jane@example.org",
            "jane_smith2@example.org",
            "anytownhope@gmail.com",
            "plan99@hotmail.co.uk",
            "siân.o'brien@example.org",
            "smith.j@example.org",
            "grace.okafor@example.org",
        ] {
            let text = format!("Write to <{address}>.");
            let found = find(&text);
            assert_eq!(found.len(), 1, "{address}");
            assert_eq!(&text[found[0].range.clone()], address);
        }
        for address in [
            "info@example.org",
            "hello@example.org",
            "communities@anytown.gov.uk",
            "equalities@example.org",
            "community.safety@example.org",
            "hate.crime@example.org",
            "plans@example.org",
            "victoria.road@example.org",
            "rosa.parks.centre@example.org",
            "c.safety@example.org",
            "customerservices@example.org",
            "web-team@example.org",
            "press.office@example.org",
            "access@example.org",
            "a@b",
            "@example.org",
            "jane.smith@",
        ] {
            assert_eq!(find(address).len(), 0, "{address}");
        }
    }

    #[test]
    fn two_that_touch_are_two() {
        assert_eq!(find("jane.smith@a.uk,ali.khan@b.uk").len(), 2);
        assert_eq!(find("@@@jane@smith@x.y@").len(), 1);
    }
}
