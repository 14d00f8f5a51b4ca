//! A link whose words are the address of one website and that opens another: people trust the words.
//! Often a link was copied, and only one of the two was changed.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Words, is_frozen};
use crate::model::contacts::host;
use crate::model::prose::LinkTarget;
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
        for (words, address) in links.filter(|it| differ(&it.0, it.1)).take(passage::MOST_TOLD) {
            let linked = format!("[{words}](");
            let span = passage::place(sources, said.span, &[&linked, &words]);
            report.push(finding(&words, address, span));
        }
    });
    let services = documents.support.iter().flat_map(|it| &it.record.services);
    for channel in services.flat_map(|it| &it.channels) {
        let (Some(label), Some(link)) = (&channel.label, &channel.link) else { continue };
        if differ(&label.value, &link.value) {
            report.push(finding(&label.value, &link.value, label.span));
        }
    }
}

/// Whether words are a web address, and a link opens a page of another host.
fn differ(words: &str, address: &str) -> bool {
    let words = words.trim().trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let lower = words.to_ascii_lowercase();
    let begins = ["http://", "https://", "www."].iter().any(|it| lower.starts_with(it));
    let one_word = !words.contains(|it: char| it.is_whitespace() || it == '@');
    let (said, opened) = (host(words), host(address));
    let is_host = said.chars().all(|it| it.is_alphanumeric() || "-.".contains(it));
    let is_address = one_word && is_host && said.contains('.');
    let is_address = is_address && (begins || ENDS.iter().any(|it| said.ends_with(it)));
    let opens_page = address.starts_with("http:") || address.starts_with("https:");
    is_address && opens_page && said != opened && wrapped_link::wrapper(address).is_none()
}

fn finding(words: &str, address: &str, span: Span) -> Finding {
    let message = format!("this link says {}, but opens {address}", words.trim());
    Finding::new(Code::LinkMismatch, span, message)
        .help("open both, then correct the one that is wrong")
}

#[cfg(test)]
mod tests {
    use super::differ;

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
