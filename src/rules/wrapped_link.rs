//! A link that was copied out of an email or from the results of a search goes through a mail filter or
//! a search engine first. The address that is meant is inside it.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Words, is_frozen};
use crate::markdown::percent_decoded;
use crate::model::contacts;
use crate::source::{Sources, Span};

use super::passage;

/// What a link goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrapper {
    Outlook,
    /// Its first and second form, with the address in `u`, and the third, with it between `__`.
    Proofpoint,
    Google,
}

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        if is_frozen(sources.file(said.span.file()).path()) {
            return;
        }
        let links: Vec<&str> = match said.words {
            Words::Plain(words) if words.starts_with("http") => vec![words],
            Words::Plain(_) => Vec::new(),
            Words::Prose(prose) => prose.external_links().collect(),
        };
        let wrapped = links.into_iter().filter_map(|it| Some((it, wrapper(it)?)));
        for (address, wrapper) in wrapped.take(passage::MOST_TOLD) {
            let span = passage::place(sources, said.span, &[address]);
            report.push(finding(address, wrapper, span));
        }
    });
}

/// What a link goes through before it opens the page that is meant.
pub(super) fn wrapper(address: &str) -> Option<Wrapper> {
    let host = contacts::host(address);
    let within =
        |it: &str| host.strip_suffix(it).is_some_and(|it| it.is_empty() || it.ends_with('.'));
    let path = address.split_once("://")?.1.split_once('/').map_or("", |it| it.1);
    match () {
        () if within("safelinks.protection.outlook.com") => Some(Wrapper::Outlook),
        () if within("urldefense.com") || within("urldefense.proofpoint.com") => {
            Some(Wrapper::Proofpoint)
        }
        () if host.starts_with("google.") && path.starts_with("url?") => Some(Wrapper::Google),
        () => None,
    }
}

/// The address that is meant, where it is certain.
fn meant(address: &str, wrapper: Wrapper) -> Option<String> {
    let query = |name: &str| {
        let pairs = address.split_once('?')?.1.split('&');
        pairs.filter_map(|it| it.split_once('=')).find(|it| it.0 == name).map(|it| it.1)
    };
    let written = match wrapper {
        Wrapper::Outlook => query("url")?,
        Wrapper::Google => query("q").or_else(|| query("url"))?,
        Wrapper::Proofpoint => {
            let inside = address.split_once("/v3/__")?.1.split_once("__;")?.0;
            // A star is a letter that is kept elsewhere.
            Some(inside).filter(|it| !it.contains('*'))?
        }
    };
    let decoded = percent_decoded(written)?;
    let is_address = decoded.starts_with("https://") || decoded.starts_with("http://");
    let is_clean = !decoded.contains(|it: char| it.is_whitespace() || it.is_control());
    (is_address && is_clean).then_some(decoded)
}

fn finding(address: &str, wrapper: Wrapper, span: Span) -> Finding {
    let through = match wrapper {
        Wrapper::Outlook | Wrapper::Proofpoint => "a mail filter",
        Wrapper::Google => "a search engine",
    };
    let help = match meant(address, wrapper) {
        Some(meant) => format!("write the address that it leads to: {meant}"),
        None => "open it, then copy the address from the browser".to_owned(),
    };
    let message = format!("this link goes through {through}, not straight to the page");
    Finding::new(Code::WrappedLink, span, message)
        .label("others learn who opens it, and it can stop working")
        .help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_inside_is_told_where_it_is_certain() {
        for (address, expected) in [
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.a.org.uk%2F&data=05",
                Some("https://www.a.org.uk/"),
            ),
            (
                "https://urldefense.com/v3/__https://www.a.org.uk/x__;!!abc!def$",
                Some("https://www.a.org.uk/x"),
            ),
            ("https://urldefense.com/v3/__https://a.org.uk/*x__;Iw!!abc$", None),
            ("https://urldefense.proofpoint.com/v2/url?u=https-3A__a.org.uk_&d=x", None),
            (
                "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fa.org%2F",
                Some("https://a.org/"),
            ),
            ("https://www.google.com/url?q=javascript:alert(1)", None),
        ] {
            let wrapper = wrapper(address).expect(address);
            assert_eq!(meant(address, wrapper).as_deref(), expected, "{address}");
        }
        for address in [
            "https://www.google.com/maps",
            "https://notsafelinks.protection.outlook.com.example.org/",
            "https://a.org/?url=https://b.org",
            "mailto:talk@google.com",
        ] {
            assert_eq!(wrapper(address), None, "{address}");
        }
    }
}
