//! Where an address leads, and whether it may. A browser drops and folds characters before it looks
//! at the scheme, so an address is folded in the same way first and then held against a short list.

use crate::model::prose::LinkTarget;
use crate::model::telephone::Telephone;
use crate::source::Span;

/// Why an address cannot be a link: for the author, in the words of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// The next step.
    pub help: &'static str,
}

const SCHEMES: [&str; 5] = ["https", "http", "mailto", "tel", "sms"];

const HELP_SCHEME: &str = "write an address that begins with https://, mailto:, tel: or sms:, or \
                           a page of this site, such as /report/";
const HELP_FILE: &str =
    "put the file in content/files/ and link to it in a text, such as [the form](/files/form.pdf)";
const HELP_HOST: &str = "write the full address, such as https://www.example.org/";
const HELP_NOWHERE: &str =
    "write the address in the round brackets, such as (/report/), or remove the brackets";
const HELP_NUMBER: &str = "write tel: and every digit that is dialled, such as tel:08001111";

/// What an address means. `at` is where it was written.
///
/// # Errors
/// When it leads nowhere, or its scheme is not one of `https:`, `http:`, `mailto:`, `tel:`, `sms:`.
pub fn link_target(address: &str, at: Option<Span>) -> Result<LinkTarget, Refused> {
    let folded = fold(address);
    if folded.chars().any(char::is_control) {
        return refuse(&folded, "contains characters that you cannot see", HELP_SCHEME);
    }
    if folded.is_empty() || folded == "#" {
        return Err(Refused {
            message: "this link does not go anywhere".to_owned(),
            help: HELP_NOWHERE,
        });
    }
    // Browsers read a backslash as a slash, and two slashes as the start of a foreign host.
    let mut start = folded.chars();
    if let (Some('/' | '\\'), Some('/' | '\\')) = (start.next(), start.next()) {
        return refuse(&folded, "does not say how to contact it", HELP_HOST);
    }
    match scheme(&folded) {
        None => Ok(page(&folded, at)),
        Some((scheme, rest)) => external(&folded, &scheme, rest),
    }
}

/// The file below `content/files/` that an image's address names.
///
/// # Errors
/// When the address leads to another place.
pub(super) fn image_file(address: &str) -> Result<String, Refused> {
    const HELP: &str = "put the picture in content/files/ and write its name, \
                        such as ![what it shows](files/picture.png)";
    let folded = fold(address);
    let below = folded.strip_prefix('/').unwrap_or(&folded).strip_prefix("files/");
    let file = below.and_then(percent_decoded).filter(|file| {
        let foreign = |c: char| c.is_control() || matches!(c, '\\' | '?' | '#' | ':');
        !file.contains(foreign) && file.split('/').all(|part| !matches!(part, "" | "." | ".."))
    });
    file.ok_or_else(|| Refused {
        message: format!("the picture \"{}\" is not among the site's files", shown(&folded)),
        help: HELP,
    })
}

/// The address as a browser reads it: without tabs and line ends, without spaces and control characters around it.
fn fold(address: &str) -> String {
    let kept: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    kept.trim_matches(|c: char| c <= ' ' || c.is_whitespace()).to_owned()
}

/// The scheme in lower case and what follows it. A colon after `/`, `?` or `#` belongs to a page's address.
fn scheme(address: &str) -> Option<(String, &str)> {
    let (before, rest) = address.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then(|| (before.to_ascii_lowercase(), rest))
}

fn page(address: &str, at: Option<Span>) -> LinkTarget {
    let (page, heading) = match address.split_once('#') {
        Some((page, heading)) => (page, (!heading.is_empty()).then_some(heading)),
        None => (address, None),
    };
    // A heading's id may hold letters that some editors write with percent signs.
    let heading = heading.map(|it| percent_decoded(it).unwrap_or_else(|| it.to_owned()));
    LinkTarget::Page { page: page.to_owned(), heading, at }
}

fn external(address: &str, scheme: &str, rest: &str) -> Result<LinkTarget, Refused> {
    // `S:\` is a drive.
    if scheme == "file" || scheme.len() == 1 && rest.starts_with(['\\', '/']) {
        let why = "is a file on a computer or a shared drive, and residents cannot open it";
        return refuse(address, why, HELP_FILE);
    }
    if !SCHEMES.contains(&scheme) {
        return refuse(address, "could do harm, or does not work for every reader", HELP_SCHEME);
    }
    let rest = match scheme {
        "https" | "http" => {
            let host_and_path = rest.strip_prefix("//").unwrap_or("");
            let host = host_and_path.split(['/', '?', '#', '\\']).next().unwrap_or("");
            if host.is_empty() || host.contains(char::is_whitespace) {
                return refuse(address, "does not name a website", HELP_HOST);
            }
            format!("//{host}{}", escaped(&host_and_path[host.len()..]))
        }
        "tel" | "sms" => match Telephone::read(rest) {
            Ok(number) => number.dialled().to_owned(),
            Err(_) => return refuse(address, "is not a number that people can call", HELP_NUMBER),
        },
        _ if rest.contains('@') => escaped(rest),
        _ => {
            return refuse(
                address,
                "does not have an email address",
                "write mailto: and an email address",
            );
        }
    };
    Ok(LinkTarget::External(format!("{scheme}:{rest}")))
}

fn refuse(address: &str, why: &str, help: &'static str) -> Result<LinkTarget, Refused> {
    Err(Refused { message: format!("the link \"{}\" {why}", shown(address)), help })
}

/// An address for a sentence: nothing that cannot be seen, and not longer than a line.
fn shown(address: &str) -> String {
    let visible = |c: char| if c.is_control() { '\u{FFFD}' } else { c };
    let mut shown: String = address.chars().take(60).map(visible).collect();
    if shown.len() < address.len() && address.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}

/// The address with those characters written with percent signs that may not be in one.
fn escaped(rest: &str) -> String {
    let mut out = String::with_capacity(rest.len());
    for (at, c) in rest.char_indices() {
        let hex = |from: usize| rest.as_bytes().get(from).is_some_and(u8::is_ascii_hexdigit);
        match c {
            '%' if !(hex(at + 1) && hex(at + 2)) => out.push_str("%25"),
            ' ' | '"' | '<' | '>' | '[' | '\\' | ']' | '^' | '`' | '{' | '|' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out
}

/// A text with its percent signs read; none where that is not a text.
pub fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        match code.and_then(|it| u8::from_str_radix(it, 16).ok()).filter(|_| byte == b'%') {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn external_of(address: &str) -> Option<String> {
        match link_target(address, None) {
            Ok(LinkTarget::External(address)) => Some(address),
            _ => None,
        }
    }

    #[test]
    fn schemes_that_do_harm_are_refused_however_they_are_spelt() {
        for address in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "java\r\nscript:alert(1)",
            "\u{1}\u{1f} javascript:alert(1)",
            "\u{a0}javascript:alert(1)",
            "java\u{0}script:alert(1)",
            "vbscript:x",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "blob:https://x",
            "//evil.example",
            "\\\\evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https:evil",
            "http://",
            "https:///x",
            "mailto:",
            "tel:",
            "tel:call-me",
            "",
            "#",
        ] {
            assert!(link_target(address, None).is_err(), "{address:?}");
        }
    }

    #[test]
    fn good_addresses_keep_their_words_and_illegal_characters_are_escaped() {
        for (typed, kept) in [
            ("https://www.nhs.uk/a-b/?q=1&r=2#c", "https://www.nhs.uk/a-b/?q=1&r=2#c"),
            ("HTTP://x.org", "http://x.org"),
            ("https://x.org/a b\"<>[1]|100%", "https://x.org/a%20b%22%3C%3E%5B1%5D%7C100%25"),
            ("https://x.org/%20é", "https://x.org/%20é"),
            ("tel:0800 138 1625", "tel:08001381625"),
            ("tel:+441632960001", "tel:+441632960001"),
            ("mailto:talk@stophateuk.org", "mailto:talk@stophateuk.org"),
            ("sms:07717989025", "sms:07717989025"),
        ] {
            assert_eq!(external_of(typed).as_deref(), Some(kept));
        }
    }

    #[test]
    fn pages_keep_their_address_and_heading() {
        let page = |page: &str, heading: Option<&str>| LinkTarget::Page {
            page: page.to_owned(),
            heading: heading.map(str::to_owned),
            at: None,
        };
        assert_eq!(link_target("/report/#after", None), Ok(page("/report/", Some("after"))));
        assert_eq!(link_target("report.md", None), Ok(page("report.md", None)));
        assert_eq!(link_target("#caf%C3%A9", None), Ok(page("", Some("café"))));
        assert_eq!(link_target("/a:b", None), Ok(page("/a:b", None)));
    }

    #[test]
    fn pictures_come_from_the_sites_own_files() {
        assert_eq!(image_file("files/a/b.png").as_deref(), Ok("a/b.png"));
        assert_eq!(image_file("/files/my%20map.png").as_deref(), Ok("my map.png"));
        for address in [
            "https://x.org/a.png",
            "//x/files/a.png",
            "files/../site.yaml",
            "files/%2e%2e/site.yaml",
            "files/",
            "files//a.png",
            "a.png",
            "data:image/png;base64,AA",
            "files/a\\b.png",
        ] {
            assert!(image_file(address).is_err(), "{address:?}");
        }
    }
}
