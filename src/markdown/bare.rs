//! Addresses that are in the text as words ("www.childline.org.uk"): they become links, and the
//! words stay as they are.

use super::address::link_target;
use crate::model::prose::{Inline, LinkTarget};

/// Makes links of the addresses in each run of words; other inlines stay as they are.
pub(super) fn link_addresses(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text(words) => split(words, &mut out),
            other => out.push(other),
        }
    }
    out
}

fn split(words: String, out: &mut Vec<Inline>) {
    let mut written = 0;
    let mut at = 0;
    while let Some(start) = next_start(&words, at) {
        let end = start + address_length(&words[start..]);
        at = end.max(start + 1);
        let Some(target) = target_of(&words[start..end]) else { continue };
        if start > written {
            out.push(Inline::Text(words[written..start].to_owned()));
        }
        let content = vec![Inline::Text(words[start..end].to_owned())];
        out.push(Inline::Link { target, content });
        written = end;
    }
    match written {
        0 => out.push(Inline::Text(words)),
        _ if written < words.len() => out.push(Inline::Text(words[written..].to_owned())),
        _ => {}
    }
}

/// Where the next address may begin: at `http://`, `https://` or `www.` that is not a part of a longer word.
fn next_start(words: &str, from: usize) -> Option<usize> {
    let bytes = words.as_bytes();
    (from..bytes.len()).find(|&at| {
        let begins = |start: &str| {
            bytes
                .get(at..at + start.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(start.as_bytes()))
        };
        matches!(bytes[at], b'h' | b'H' | b'w' | b'W')
            && (begins("https://") || begins("http://") || begins("www."))
            && words[..at].chars().next_back().is_none_or(parts_words)
    })
}

fn parts_words(before: char) -> bool {
    !before.is_alphanumeric() && !matches!(before, '/' | '@' | '.' | '-' | '_' | ':' | '\\')
}

/// How long the address is that `rest` begins with, without the punctuation of the sentence around it.
fn address_length(rest: &str) -> usize {
    let ends = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»')
    };
    let mut address = &rest[..rest.find(ends).unwrap_or(rest.len())];
    let count = |c: char| address.matches(c).count();
    let mut round = count(')').saturating_sub(count('('));
    let mut square = count(']').saturating_sub(count('['));
    while let Some(last) = address.chars().next_back() {
        match last {
            '?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' | '’' | '‘' | '…' | '|' =>
                {}
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            _ => break,
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address.len()
}

/// Where the address leads, if it names a host with a dot in it.
fn target_of(address: &str) -> Option<LinkTarget> {
    let (whole, host) = match address.split_once("://") {
        Some((_, host)) => (address.to_owned(), host),
        None => (format!("https://{address}"), address.get(4..)?),
    };
    let host = host.split(['/', '?', '#', ':']).next()?;
    let named =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    (host.contains('.') && host.split('.').all(named)).then_some(())?;
    link_target(&whole, None).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with every link marked as `{words→address}`.
    fn linked(text: &str) -> String {
        link_addresses(vec![Inline::Text(text.to_owned())])
            .into_iter()
            .map(|inline| match inline {
                Inline::Text(words) => words,
                Inline::Link { target: LinkTarget::External(address), content } => {
                    format!("{{{}→{address}}}", crate::model::prose::words_of(&content))
                }
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn addresses_become_links_without_the_sentences_punctuation() {
        for (text, expected) in [
            (
                "Victim Support: www.a.org.uk.",
                "Victim Support: {www.a.org.uk→https://www.a.org.uk}.",
            ),
            (
                "https://www.nhs.uk/a-b/, or",
                "{https://www.nhs.uk/a-b/→https://www.nhs.uk/a-b/}, or",
            ),
            ("(see www.a.org)", "(see {www.a.org→https://www.a.org})"),
            ("www.a.org/x_(y))", "{www.a.org/x_(y)→https://www.a.org/x_(y)})"),
            ("‘http://a.org’", "‘{http://a.org→http://a.org}’"),
            ("WWW.A.org!", "{WWW.A.org→https://WWW.A.org}!"),
            (
                "éwww.a.org x@www.a.org http:// www. www..x https://x",
                "éwww.a.org x@www.a.org http:// www. www..x https://x",
            ),
        ] {
            assert_eq!(linked(text), expected);
        }
    }

    #[test]
    fn many_brackets_and_beginnings_take_no_longer_than_others() {
        let many = |part: &str| linked(&part.repeat(100_000)).len();
        assert!(many("www.") > 0 && many("http://") > 0);
        assert!(linked(&format!("www.a.org{}", ")".repeat(100_000))).len() > 100_000);
        assert!(many("www.a.org ") > 100_000);
    }
}
