//! From a request and what is shown to an answer. No network here: a function from value to value.

use crate::site::media_type_of;

use super::http::{Request, Response};
use super::shown::Shown;
use super::{Page, Pages, findings, reload};

/// The query that asks for the last good page while there are errors.
const LAST_GOOD: &str = "last-good";

/// What to send.
pub(super) enum Answer {
    /// This, and close.
    Whole(Response),
    /// An event for each edit, until the client leaves.
    Events,
}

/// Answers a request.
pub(super) fn answer(request: &Request, shown: &Shown) -> Answer {
    Answer::Whole(match request.path.as_str() {
        "/_planpress/events" if !request.head_only => return Answer::Events,
        "/_planpress/reload.js" => file(&request.path, reload::SCRIPT),
        "/_planpress/findings.css" => file(&request.path, findings::STYLES),
        path => match address(path) {
            Some(address) => page(&address, request, shown),
            None => Response::text(404, "This page does not exist."),
        },
    })
}

fn file(name: &str, text: &str) -> Response {
    Response::new(200, media_type_of(name), text.as_bytes().to_vec())
}

/// The address of a page or file of the site.
fn page(address: &str, request: &Request, shown: &Shown) -> Response {
    let name = address.rsplit('/').next().unwrap_or(address);
    let is_page = name.ends_with(".html") || !name.contains('.');
    if let Some(errors) = &shown.errors
        && is_page
        && (shown.good.is_none() || request.query != LAST_GOOD)
    {
        let last_good = format!("{}?{LAST_GOOD}", request.path);
        let last_good = shown.good.is_some().then_some(last_good.as_str());
        return broken(errors, last_good, shown);
    }
    let Some(pages) = &shown.good else {
        return Response::text(404, "This page does not exist yet.");
    };
    match pages.page(address) {
        Ok(Some(page)) => html(200, page, shown),
        Ok(None) if has_index(&**pages, address) => {
            let query = if request.query.is_empty() { "" } else { "?" };
            Response::redirect(format!("{}/{query}{}", request.path, request.query))
        }
        Ok(None) => not_found(&**pages, shown),
        Err(errors) => broken(&errors, None, shown),
    }
}

/// Whether the address is a folder's, written without the slash at its end.
fn has_index(pages: &dyn Pages, address: &str) -> bool {
    !matches!(pages.page(&format!("{address}/index.html")), Ok(None))
}

/// The site's own page for it, as a host shows it.
fn not_found(pages: &dyn Pages, shown: &Shown) -> Response {
    match pages.page("404.html") {
        Ok(Some(page)) => html(404, page, shown),
        Ok(None) => Response::text(404, "This page does not exist."),
        Err(errors) => broken(&errors, None, shown),
    }
}

/// The findings in place of a page.
pub(super) fn broken(findings: &str, last_good: Option<&str>, shown: &Shown) -> Response {
    html(500, findings::page(findings, last_good), shown)
}

/// A page, with the reload script where it is HTML.
fn html(status: u16, page: Page, shown: &Shown) -> Response {
    let body = if page.media_type.starts_with("text/html") {
        reload::add_to(&page.bytes, &shown.version)
    } else {
        page.bytes
    };
    Response::new(status, page.media_type, body)
}

/// The address of a path as it is published: `/plans/x/` is `plans/x/index.html`. `None` for a
/// path that no site has; pages are looked up and not read from a disk, so this is a second lock.
fn address(path: &str) -> Option<String> {
    let path = decode(path.strip_prefix('/')?)?;
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let parts = folder.split('/').filter(|_| !folder.is_empty() || path.starts_with('/'));
    if parts.chain([name].into_iter().filter(|it| !it.is_empty())).any(is_odd) {
        return None;
    }
    Some(if name.is_empty() { path + "index.html" } else { path })
}

fn is_odd(part: &str) -> bool {
    matches!(part, "" | "." | "..") || part.contains(|it: char| it == '\\' || it.is_control())
}

/// Text from its percent-encoded form.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(behind.get(..2)?).ok()?;
            let both = digits.bytes().all(|it| it.is_ascii_hexdigit());
            bytes.push(both.then(|| u8::from_str_radix(digits, 16).ok())??);
            rest = &behind[2..];
        } else {
            bytes.push(byte);
            rest = behind;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_an_address_as_it_is_published() {
        for (path, expected) in [
            ("/", "index.html"),
            ("/plans/x/", "plans/x/index.html"),
            ("/plans/x", "plans/x"),
            ("/assets/site.css", "assets/site.css"),
            ("/files/caf%C3%A9%20menu.pdf", "files/café menu.pdf"),
        ] {
            assert_eq!(address(path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        for path in [
            "",
            "x",
            "/..",
            "/../x",
            "/a/../../x",
            "/a/./b",
            "//evil.example",
            "//",
            "/a//b",
            "/%2e%2e/x",
            "/..%2fx",
            "/a%5cb",
            "/a%00",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
            "/a/..",
        ] {
            assert_eq!(address(path), None, "{path}");
        }
    }
}
