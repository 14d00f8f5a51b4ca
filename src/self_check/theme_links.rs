//! Links that a theme's own templates have in full: an author's are followed where they are read, and a page that a
//! template leads to must be there too.

use crate::diagnostics::{Code, Finding, Report};
use crate::site::Site;
use crate::source::{Sources, Span};

/// Tells each address of this website that has no page.
pub(super) fn check(site: &Site, sources: &Sources, report: &mut Report) {
    for (file, source) in sources.files() {
        let path = source.path();
        if !path.starts_with("themes/") || !path.ends_with(".html") {
            continue;
        }
        let Ok(text) = source.text() else { continue };
        for (at, address) in addresses(text) {
            let page = address.split(['?', '#']).next().unwrap_or(address);
            if site.find(page).is_none() {
                let span = Span::new(file, at, at + address.len());
                let message = format!("this template links to {address}, and there is no page");
                report.push(
                    Finding::new(Code::UnknownPage, span, message)
                        .help("correct the address, or remove the link"),
                );
            }
        }
    }
}

/// The addresses of pages that a template has as they are, from the root of the website, and their places.
fn addresses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("href=").filter_map(|(at, start)| {
        let quote =
            text[at + start.len()..].chars().next().filter(|it| ['"', '\''].contains(it))?;
        let from = at + start.len() + 1;
        let address = text[from..].split(quote).next()?;
        let made = address.contains(['{', '}', '<', '>', '\n']);
        let own = address.starts_with('/') && !address.starts_with("//");
        (own && !made).then_some((from, address))
    })
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn only_whole_addresses_of_this_website_are_read() {
        let text = r##"<a href="/a/"><a href='/b/#c'><a href="{{ x }}"><a href="//d.example/"><a href="#e"><a href=/f/>"##;
        assert_eq!(addresses(text).map(|it| it.1).collect::<Vec<_>>(), ["/a/", "/b/#c"]);
    }
}
