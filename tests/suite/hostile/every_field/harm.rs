//! What of a page came from hostile words.

use crate::html::{Document, Element};

/// Attributes that hold an address.
const ADDRESSES: &[&str] = &[
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "xlink:href",
    "cite",
    "srcset",
    "ping",
    "background",
];

/// Elements that no page of the theme has.
const FOREIGN: &[&str] = &[
    "x-evil",
    "style",
    "base",
    "iframe",
    "object",
    "embed",
    "animate",
    "foreignobject",
    "math",
    "mglyph",
    "plaintext",
    "textarea",
    "noscript",
    "template",
    "frame",
    "portal",
];

/// Every element, attribute, address and fixed mark-up of a page that should not be there.
pub(super) fn of(html: &[u8]) -> Vec<String> {
    let page = Document::parse(html);
    let mut found: Vec<String> = page.mended.iter().map(|it| format!("mended: {it}")).collect();
    for it in page.elements() {
        of_element(it, &mut found);
    }
    for (name, number) in
        [("html", 1), ("head", 1), ("body", 1), ("title", 1), ("h1", 1), ("main", 1)]
    {
        let all = page.all(name).len();
        // A page that redirects has no headings.
        let leads_on =
            page.all("meta").iter().any(|it| it.attribute("http-equiv") == Some("refresh"));
        if all != number && !leads_on {
            found.push(format!("{all} elements <{name}>"));
        }
    }
    let text = page.one("html").text();
    if text.contains("49${") || text.contains("49#{") {
        found.push("a template was read in an author's words".to_owned());
    }
    if let Some(it) = text.chars().find(|it| it.is_control() && !matches!(it, '\n' | '\t' | '\r')) {
        found.push(format!("a control character {it:?}"));
    }
    found
}

fn of_element(it: Element<'_>, found: &mut Vec<String>) {
    let name = it.name();
    // On the page for a missing address the site's own path comes first, whatever an author made of it.
    let own_script = it.attribute("src").is_some_and(|it| {
        let ours = ["assets/exit.js", "assets/search.js"].iter().any(|own| it.ends_with(own));
        ours && !it.contains("//") && !it.contains(':')
    });
    let leads_on = it.attribute("content").unwrap_or_default().contains("evil.example")
        && it.attribute("http-equiv") == Some("refresh");
    if FOREIGN.contains(&name) || (name == "script" && !own_script) || leads_on {
        found.push(format!("<{name}>"));
    }
    for (key, value) in it.attributes() {
        let runs = key.starts_with("on")
            || ["style", "srcdoc", "x-evil", "autofocus"].contains(&key.as_str());
        if runs || (ADDRESSES.contains(&key.as_str()) && is_wrong(name, value)) {
            found.push(format!("<{name} {key}={value:?}>"));
        }
    }
}

/// An address that runs something, or that another host would be asked for without being asked to.
fn is_wrong(name: &str, address: &str) -> bool {
    let plain: String =
        address.chars().filter(|it| !it.is_control() && !it.is_whitespace()).collect();
    let plain = plain.to_ascii_lowercase();
    let scheme = ["javascript:", "vbscript:", "data:"].iter().any(|it| plain.starts_with(it));
    let asked = !matches!(name, "a" | "link") && plain.contains("//");
    scheme || asked || plain.starts_with("//")
}

#[test]
fn harm_is_noticed() {
    let page = |words: &str| {
        format!(
            "<!DOCTYPE html><html lang=en><head><title>x</title></head><body><main><h1>x</h1>{words}</main></body></html>"
        )
    };
    assert_eq!(
        of(page("<p title='javascript:x'>&lt;x-evil&gt; <a href='https://a.example'>a</a></p>")
            .as_bytes()),
        [""; 0]
    );
    for words in [
        "<x-evil></x-evil>",
        "<p onclick=x()>x</p>",
        "<p style='x'>x</p>",
        "<script>x()</script>",
        "<script src=//a.example/x.js></script>",
        "<script src=//a.example/assets/exit.js></script>",
        "<script src='data:,x()//assets/exit.js'></script>",
        "<script src=assets/evil.js></script>",
        "<a href=' java\tscript:x()'>x</a>",
        "<a href='//a.example'>x</a>",
        "<img alt='' src=https://a.example/x>",
        "<p>x</b></p>",
        "</main><main>",
        "<p>49${7*7}</p>",
        "<p>\u{1B}</p>",
    ] {
        assert!(!of(page(words).as_bytes()).is_empty(), "{words}");
    }
}
