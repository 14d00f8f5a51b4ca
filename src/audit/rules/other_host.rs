//! A page asks no other host for anything by itself: whoever runs that host would learn who reads
//! about help, and when. A link that a reader follows is another matter.

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::OtherHost, act: &[], wcag: &[], look };

/// Attributes whose address a browser asks for by itself, with the elements that they stand on.
const LOADED: &[(&str, &[&str])] = &[
    (
        "src",
        &[
            "script", "img", "iframe", "frame", "video", "audio", "source", "track", "embed",
            "input",
        ],
    ),
    ("srcset", &["img", "source"]),
    ("poster", &["video"]),
    ("data", &["object"]),
    ("background", &["body", "table", "td", "th"]),
    // What is sent somewhere, or told.
    ("action", &["form"]),
    ("formaction", &["button", "input"]),
    ("ping", &["a", "area"]),
];

/// Kinds of link that a browser follows by itself.
const FOLLOWED: &[&str] = &[
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "mask-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "prerender",
    "preconnect",
    "dns-prefetch",
];

const HELP: &str = "keep the file on this website, or say in words where it is and link to it";

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.elements() {
        let asked = addresses(element);
        let foreign = asked.iter().find_map(|it| host(it));
        match foreign {
            Some(_) if is_told(page, element, &asked) => targets.passed(),
            Some(host) => {
                let message = format!("this page asks another host, {host}, by itself");
                targets.failed(element, message, HELP);
            }
            None if !asked.is_empty() => targets.passed(),
            None => {}
        }
    }
}

/// What a browser asks for because of an element.
fn addresses(element: Element<'_>) -> Vec<&str> {
    let value = |name: &str| element.attribute(name);
    let mut found = Vec::new();
    for (name, elements) in LOADED {
        let Some(address) = value(name).filter(|_| element.is_any(elements)) else { continue };
        match *name {
            // Candidates are parted by commas, and their widths stand behind a space.
            "srcset" => {
                found.extend(address.split(',').filter_map(|it| it.split_whitespace().next()))
            }
            "ping" => found.extend(address.split_whitespace()),
            _ => found.push(address),
        }
    }
    let kinds = value("rel").unwrap_or("").to_ascii_lowercase();
    if element.is("link") && kinds.split_whitespace().any(|it| FOLLOWED.contains(&it)) {
        found.extend(value("href"));
        found.extend(value("imagesrcset").into_iter().flat_map(|it| it.split_whitespace()));
    }
    if element.is_svg() && matches!(element.name(), "image" | "use" | "feImage") {
        found.extend(value("href").or(value("xlink:href")));
    }
    found.extend(value("style").into_iter().flat_map(in_style));
    found.extend(refreshed(element));
    if element.is("style") {
        for child in element.children() {
            if let Child::Text(words) = child {
                found.extend(in_style(words));
            }
        }
    }
    found
}

/// Where a page goes by itself.
fn refreshed(element: Element<'_>) -> Option<&str> {
    let refresh = element.is("meta")
        && element.attribute("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("refresh"));
    let (_, address) = element.attribute("content").filter(|_| refresh)?.split_once([';', ','])?;
    let address = address.trim();
    let named = address.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("url"));
    let address = if named { address[3..].trim_start().trim_start_matches('=') } else { address };
    Some(address.trim().trim_matches(['"', '\'']))
}

/// The addresses in a style: those of `url()`, and those that `@import` names.
fn in_style(style: &str) -> Vec<&str> {
    let open = ["url(", "@import \"", "@import '"];
    let starts = open.iter().flat_map(|open| style.match_indices(open));
    let address = |(at, open): (usize, &str)| {
        let rest = style[at + open.len()..].trim_start().trim_start_matches(['"', '\'']);
        let end = rest.find(['"', '\'', ')']).unwrap_or(rest.len());
        &rest[..end]
    };
    starts.map(address).collect()
}

/// The host of an address that names one.
fn host(address: &str) -> Option<&str> {
    let address = address.trim();
    let rest = match address.split_once("//") {
        Some((scheme, rest)) if is_web(scheme) => rest,
        _ => return None,
    };
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|it| !it.is_empty())
}

fn is_web(scheme: &str) -> bool {
    ["", "http:", "https:", "ws:", "wss:"].iter().any(|it| it.eq_ignore_ascii_case(scheme))
}

/// A page that has moved to another host says so, with a link to the same place.
fn is_told(page: &Page<'_>, element: Element<'_>, asked: &[&str]) -> bool {
    let linked =
        |address: &&str| page.dom.all("a").any(|it| it.attribute("href") == Some(*address));
    element.is("meta") && asked.iter().all(linked)
}

#[cfg(test)]
mod tests {
    use super::{host, in_style};

    #[test]
    fn a_host_is_told_from_a_path() {
        for (address, known) in [
            ("//a.example/x", Some("a.example")),
            (" https://a.example?x", Some("a.example")),
            ("HTTP://a.example:80", Some("a.example")),
            ("x//y", None),
            ("/x//y", None),
            ("data:image/png;base64,//x", None),
            ("x.png", None),
        ] {
            assert_eq!(host(address), known, "{address}");
        }
    }

    #[test]
    fn a_style_names_what_it_loads() {
        let style = "@import 'a.css'; p { background: url( \"b.png\" ) } q { x: url(c) }";
        assert_eq!(in_style(style), ["b.png", "c", "a.css"]);
    }
}
