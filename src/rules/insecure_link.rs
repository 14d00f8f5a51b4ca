//! What is sent over `http:` can be read and changed by others in the same network: which service
//! someone opened, and what they wrote in its form. Nearly every service has `https:`; whether this one
//! has is for a person to try.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, TypedText, Words, is_frozen};
use crate::source::{Sources, Span};

use super::passage;

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        if is_frozen(sources.file(said.span.file()).path()) {
            return;
        }
        if let Some(address) = own_address(&said) {
            report.push(of_website(address, said.span));
        }
        for (address, service) in insecure(documents, &said) {
            let span = passage::place(sources, said.span, &[&address]);
            report.push(finding(&address, service, span));
        }
    });
}

/// The address of this website, where it begins with `http:` and is not that of a machine alone.
fn own_address<'a>(said: &TypedText<'a>) -> Option<&'a str> {
    let Words::Plain(address) = said.words else { return None };
    let own = (said.under.record, said.under.key) == ("site.yaml", "address");
    let host = address.trim().strip_prefix("http://").filter(|_| own)?;
    (!host.starts_with("localhost") && !host.starts_with("127.")).then_some(address)
}

fn of_website(address: &str, span: Span) -> Finding {
    let secure = address.trim().replacen("http:", "https:", 1);
    Finding::new(Code::InsecureLink, span, "the address of this website is not secure")
        .label("others in the same network can see what people read here")
        .help(format!("open {secure} in a browser; if it works, write that; if not, ask your host"))
}

/// The addresses of services in a text that begin with `http:`, and whose they are.
fn insecure<'d>(documents: &'d Documents, said: &TypedText<'_>) -> Vec<(String, &'d str)> {
    let links: Vec<&str> = match said.words {
        Words::Plain(link) if (said.under.record, said.under.key) == ("a channel", "link") => {
            vec![link]
        }
        Words::Plain(_) => Vec::new(),
        Words::Prose(prose) => prose.external_links().collect(),
    };
    let insecure = links.into_iter().filter(|it| it.starts_with("http:"));
    let owned = |it: &str| Some((it.to_owned(), documents.contacts.of_website(it)?));
    insecure.filter_map(owned).take(passage::MOST_TOLD).collect()
}

fn finding(address: &str, service: &str, span: Span) -> Finding {
    let secure = address.replacen("http:", "https:", 1);
    let message = format!("the link {address} to {service} is not secure");
    Finding::new(Code::InsecureLink, span, message)
        .label("others in the same network can see what people read and send there")
        .help(format!("open {secure} in a browser; if it works, write that"))
}
