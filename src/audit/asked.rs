//! What a browser asks for by itself because of an element, and which host an address names. A link
//! that a reader follows is not asked for.

use std::borrow::Cow;

use super::dom::{Dom, Element};
use super::script;
use super::style::loaded;

/// Attributes whose address a browser asks for by itself, with the elements that they are on.
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
    // All that the page asks for is asked from there.
    ("href", &["base"]),
    // What is sent somewhere, or told.
    ("action", &["form"]),
    ("formaction", &["button", "input"]),
    ("ping", &["a", "area"]),
    ("attributionsrc", &["a", "img", "script"]),
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

/// Elements of SVG that load what their `href` names.
const DRAWN: &[&str] =
    &["image", "use", "feImage", "script", "pattern", "linearGradient", "filter"];

/// An address that is asked for because of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked<'p> {
    pub(super) address: Cow<'p, str>,
    /// Where it is in the words inside the element, in bytes; none where an attribute has it.
    pub(super) within: Option<usize>,
}

/// What a browser asks for because of an element: what its attributes name, and the style or the
/// script in it.
pub(super) fn by(element: Element<'_>) -> Vec<Asked<'_>> {
    let mut found: Vec<_> =
        by_attributes(element).into_iter().map(|address| Asked { address, within: None }).collect();
    let inside = match element.name() {
        "style" => loaded(&element.text()),
        "script" => script::asks(&element.text()),
        _ => return found,
    };
    found.extend(
        inside.into_iter().map(|it| Asked { address: it.address.into(), within: Some(it.at) }),
    );
    found
}

/// What markup in a script makes a browser ask for.
pub(super) fn in_markup(markup: &str) -> Vec<String> {
    let dom = Dom::parse(markup);
    let mut found = Vec::new();
    for element in dom.elements() {
        found.extend(by_attributes(element).into_iter().map(Cow::into_owned));
        if element.name() == "style" {
            found.extend(loaded(&element.text()).into_iter().map(|it| it.address));
        }
    }
    found
}

/// Whether an attribute of HTML names nothing to load: most elements have no others.
fn is_quiet(element: Element<'_>, name: &str) -> bool {
    const QUIET: &[&str] = &["class", "id", "lang", "role", "title", "dir", "for", "type", "scope"];
    QUIET.contains(&name)
        || name.starts_with("aria-")
        || name.starts_with("data-")
        || name == "href" && element.is("a")
}

fn by_attributes(element: Element<'_>) -> Vec<Cow<'_, str>> {
    if element.is_html() && element.attributes().all(|it| is_quiet(element, it.0)) {
        return Vec::new();
    }
    let value = |name: &str| element.attribute(name);
    let mut found: Vec<Cow<'_, str>> = Vec::new();
    for (name, elements) in LOADED {
        let Some(address) = value(name).filter(|_| element.is_any(elements)) else { continue };
        match *name {
            "srcset" => found.extend(candidates(address)),
            "ping" | "attributionsrc" => {
                found.extend(address.split_whitespace().map(Cow::Borrowed))
            }
            _ => found.push(address.into()),
        }
    }
    let kinds = value("rel").unwrap_or("").to_ascii_lowercase();
    if element.is("link") && kinds.split_whitespace().any(|it| FOLLOWED.contains(&it)) {
        found.extend(value("href").map(Cow::Borrowed));
        found.extend(value("imagesrcset").into_iter().flat_map(candidates));
    }
    if element.is_svg() {
        found.extend(by_drawing(element));
    }
    if element.name() == "xml-stylesheet" {
        found.extend(value("href").map(Cow::Borrowed));
    }
    let styles = element.attributes().filter(|(name, value)| {
        *name == "style" || element.is_svg() && value.contains(['(', '\\'])
    });
    found.extend(styles.flat_map(|it| loaded(it.1)).map(|it| it.address.into()));
    found.extend(refreshed(element).map(Cow::Borrowed));
    found
}

/// What an element of a drawing loads, and what it will load once it moves.
fn by_drawing(element: Element<'_>) -> Vec<Cow<'_, str>> {
    let mut found = Vec::new();
    if DRAWN.contains(&element.name()) {
        let named = element.attributes().filter(|(name, _)| matches!(*name, "href" | "xlink:href"));
        found.extend(named.map(|it| Cow::Borrowed(it.1)));
    }
    let moved = element.attribute("attributeName").unwrap_or("");
    if moved.rsplit(':').next() == Some("href") {
        for name in ["from", "to", "by", "values"] {
            let values = element.attribute(name).unwrap_or("").split(';');
            found.extend(values.map(|it| Cow::Borrowed(it.trim())).filter(|it| !it.is_empty()));
        }
    }
    found
}

/// The addresses of a list of pictures: they are parted by commas, and their widths follow after a space.
fn candidates(list: &str) -> impl Iterator<Item = Cow<'_, str>> {
    list.split(',').filter_map(|it| it.split_whitespace().next()).map(Cow::Borrowed)
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

/// The host of an address that names one. Browsers read `\` as `/`, and leave out line breaks, tabs
/// and control characters at the ends.
pub fn host(address: &str) -> Option<String> {
    let ends = |it: char| it <= ' ';
    let address: String = address
        .trim_matches(ends)
        .chars()
        .filter(|it| !matches!(it, '\t' | '\n' | '\r'))
        .map(|it| if it == '\\' { '/' } else { it })
        .take(MOST)
        .collect();
    let scheme = address.find(':').filter(|at| is_web(&address[..*at]));
    let rest = scheme.map_or(address.as_str(), |at| &address[at + 1..]);
    let rest = rest.strip_prefix("//")?.trim_start_matches('/');
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let named = rest[..end].rsplit('@').next().unwrap_or("");
    let named = named.split(':').next().unwrap_or("");
    (!named.is_empty()).then(|| named.to_ascii_lowercase())
}

/// So many characters of an address are read: a picture may be an address of a megabyte.
const MOST: usize = 2000;

fn is_web(scheme: &str) -> bool {
    ["http", "https", "ws", "wss", "ftp"].iter().any(|it| it.eq_ignore_ascii_case(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_told_from_a_path() {
        for (address, known) in [
            ("//a.example/x", Some("a.example")),
            (" https://a.example?x", Some("a.example")),
            ("HTTP://A.example:80", Some("a.example")),
            ("\\\\a.example/x", Some("a.example")),
            ("https:/\\b@a.example", Some("a.example")),
            ("ht\ntps://\ta.example", Some("a.example")),
            ("\u{1}///a.example", Some("a.example")),
            ("x//y", None),
            ("/x//y", None),
            ("https:x", None),
            ("data:image/png;base64,//x", None),
            ("x.png", None),
            ("//", None),
        ] {
            assert_eq!(host(address).as_deref(), known, "{address}");
        }
    }

    #[track_caller]
    fn check(markup: &str, addresses: &[&str]) {
        assert_eq!(in_markup(markup), addresses, "{markup}");
    }

    #[test]
    fn what_an_element_loads_is_known() {
        check(
            "<img src=a srcset='b 1x, c 2x'><video poster=d><source src=e></video>",
            &["a", "b", "c", "d", "e"],
        );
        check(
            "<base href=a><link rel=Preload href=b imagesrcset='c 1x,d 2x'><a href=e ping='f g'>",
            &["a", "b", "c", "d", "f", "g"],
        );
        check(
            "<svg><image href=a /><use xlink:href=b /><script href=c></script></svg>",
            &["a", "b", "c"],
        );
        check(
            "<svg><rect fill='url(a)'/><animate attributeName=xlink:href values='b; c'/></svg>",
            &["a", "b", "c"],
        );
        check(
            "<meta http-equiv=Refresh content='0; URL=\"a\"'><style>@import 'b'</style>",
            &["a", "b"],
        );
        check("<p style=\"background:u\\72l(a)\">", &["a"]);
        check("<div><template shadowrootmode=open><img src=a></template></div>", &["a"]);
    }

    #[test]
    fn what_waits_for_a_reader_is_not_asked_for() {
        check("<a href=a><area href=b><link rel=alternate href=c><blockquote cite=d>", &[]);
        check("<template><img src=a></template><svg><a href=b></a></svg>", &[]);
    }
}
