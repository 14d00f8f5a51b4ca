//! A link whose words are one address or number and that leads to another: people trust the words. Often a
//! link was copied, and only one of the two was changed.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Words, is_frozen};
use crate::model::contacts::host;
use crate::model::prose::LinkTarget;
use crate::model::telephone::{self, Telephone};
use crate::resolve::is_mailbox;
use crate::source::{Sources, Span};

use super::{passage, wrapped_link};

/// How an address without `www.` ends, so that the name of a file is none.
const ENDS: [&str; 9] =
    [".uk", ".org", ".com", ".net", ".eu", ".info", ".cymru", ".wales", ".scot"];

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        let Words::Prose(prose) = said.words else { return };
        if is_frozen(sources.file(said.span.file()).path()) {
            return;
        }
        let links = prose.links_with_words().filter_map(|(target, words)| match target {
            LinkTarget::External(address) => Some((words, address.as_str())),
            LinkTarget::Page { .. } => None,
        });
        let differing = links.filter(|it| differ(&it.0, it.1) || emails_differ(&it.0, it.1));
        for (words, address) in differing.take(passage::MOST_TOLD) {
            let linked = format!("[{words}](");
            let span = passage::place(sources, said.span, &[&linked, &words]);
            report.push(finding(&words, address, span));
        }
    });
    let services = documents.support.iter().flat_map(|it| &it.record.services);
    for channel in services.flat_map(|it| &it.channels) {
        let Some(label) = &channel.label else { continue };
        if let Some(link) =
            channel.link.as_ref().filter(|it| label_differs(&label.value, &it.value))
        {
            report.push(finding(&label.value, &link.value, label.span));
        }
        if let Some(number) =
            channel.number.as_ref().filter(|it| number_differs(&label.value, &it.value))
        {
            let message =
                format!("this says “{}”, but the number is {}", label.value, number.value);
            report.push(
                Finding::new(Code::LinkMismatch, label.span, message)
                    .help("call or text both, then correct the one that is wrong"),
            );
        }
    }
}

/// Whether a label names a website, and none that its link opens.
fn label_differs(label: &str, link: &str) -> bool {
    let mut named = label.split_whitespace().filter(|it| is_address(it)).peekable();
    named.peek().is_some() && named.all(|it| differ(it, link))
}

/// Whether words are an email address, and a link writes to another.
fn emails_differ(words: &str, address: &str) -> bool {
    let Some(to) = address.strip_prefix("mailto:") else { return false };
    let to = to.split('?').next().unwrap_or(to);
    let words = words.trim().trim_end_matches('.');
    is_mailbox(words) && is_mailbox(to) && !words.eq_ignore_ascii_case(to)
}

/// Whether a label says to call or text one number, and its channel has another.
fn number_differs(label: &str, number: &str) -> bool {
    let Ok(number) = Telephone::read(number).map(|it| it.key()) else { return false };
    let key = |it: &str| Telephone::read(it).map(|it| it.key()).ok();
    if number.len() > 6 {
        let said = telephone::find(label);
        return !said.is_empty() && said.iter().all(|it| it.number.key() != number);
    }
    let words: Vec<&str> = label.split_whitespace().collect();
    let asks = ["call", "text", "ring", "dial", "phone", "on", "to"];
    let said = words.windows(2).filter(|it| asks.contains(&it[0].to_lowercase().as_str()));
    let mut said = said.map(|it| it[1].trim_end_matches([',', '.', ';'])).peekable();
    let short = |it: &str| (3..7).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    said.peek().is_some() && said.all(|it| short(it) && key(it).is_some_and(|it| it != number))
}

/// Whether words are a web address, and a link opens a page of another host.
fn differ(words: &str, address: &str) -> bool {
    let opens_page = address.starts_with("http:") || address.starts_with("https:");
    is_address(words)
        && opens_page
        && host(bare(words)) != host(address)
        && wrapped_link::wrapper(address).is_none()
}

/// Without the marks of the sentence around it.
fn bare(words: &str) -> &str {
    words.trim().trim_start_matches('(').trim_end_matches(['.', ',', ';', ':', '!', '?', ')'])
}

fn is_address(words: &str) -> bool {
    let words = bare(words);
    let lower = words.to_ascii_lowercase();
    let begins = ["http://", "https://", "www."].iter().any(|it| lower.starts_with(it));
    let one_word = !words.contains(|it: char| it.is_whitespace() || it == '@');
    let said = host(words);
    let is_host = said.chars().all(|it| it.is_alphanumeric() || "-.".contains(it));
    let is_address = one_word && is_host && said.contains('.');
    is_address && (begins || ENDS.iter().any(|it| said.ends_with(it)))
}

fn finding(words: &str, address: &str, span: Span) -> Finding {
    let message = format!("this link says {}, but opens {address}", words.trim());
    Finding::new(Code::LinkMismatch, span, message)
        .help("open both, then correct the one that is wrong")
}

#[cfg(test)]
mod tests {
    use super::{differ, emails_differ, label_differs, number_differs};

    #[test]
    fn words_that_name_another_mailbox_or_number_differ() {
        assert!(emails_differ("help@a.gov.uk", "mailto:help@b.gov.uk?subject=x"));
        assert!(!emails_differ("Help@a.gov.uk", "mailto:help@a.gov.uk"));
        assert!(!emails_differ("write to us", "mailto:help@a.gov.uk"));
        assert!(number_differs("Text 998", "999"));
        assert!(number_differs("Call 0800 496 0000", "0800 496 0001"));
        for fine in
            ["Text 999", "Over 100 languages", "999 BSL", "Call any time", "Text 999 or 112"]
        {
            assert!(!number_differs(fine, "999"), "{fine}");
        }
        assert!(label_differs("Report on www.a.org.uk", "https://www.b.org.uk/"));
        assert!(!label_differs("Report on www.a.org.uk or b.org.uk", "https://www.b.org.uk/"));
        assert!(!label_differs("Report online", "https://www.b.org.uk/"));
    }

    #[test]
    fn words_that_are_the_address_of_another_host_differ() {
        for (words, address) in [
            ("www.a.org.uk", "https://www.b.org.uk/"),
            ("https://a.org/help", "https://b.org/help"),
            ("A.org.uk/help", "http://help.a.org.uk/"),
        ] {
            assert!(differ(words, address), "{words}");
        }
        for (words, address) in [
            ("www.A.org.uk/help", "https://a.org.uk/"),
            ("www.a.org.uk.", "https://a.org.uk/"),
            ("a.org.uk", "https://www.a.org.uk:443/help"),
            ("report.pdf", "https://a.org.uk/report.pdf"),
            ("see www.a.org.uk", "https://b.org.uk/"),
            ("talk@a.org.uk", "https://b.org.uk/"),
            ("www.a.org.uk", "mailto:talk@b.org.uk"),
            ("www.a.org", "https://www.google.com/url?q=https%3A%2F%2Fwww.a.org"),
        ] {
            assert!(!differ(words, address), "{words}");
        }
    }
}
