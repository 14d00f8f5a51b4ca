//! What every page must have. Each check is silent on every page of the site, and speaks up when
//! its fault is put into one.

use std::collections::BTreeMap;

use planpress::site::content_security_policy;

use super::{Page, page, pages};
use crate::broxtowe;
use crate::html::{Element, calm};

/// Bytes of a page before the server packs it. The largest holds the whole plan.
const BUDGET: usize = 100_000;

type Check = fn(&Page) -> Vec<String>;

const CHECKS: &[(&str, Check)] = &[
    ("markup", markup),
    ("frame", frame),
    ("headings", headings),
    ("ids", ids),
    ("demonstration", demonstration),
    ("policy", policy),
    ("nothing inline", nothing_inline),
    ("nothing from elsewhere", nothing_from_elsewhere),
    ("exit", exit),
    ("numbers", numbers),
    ("pictures", pictures),
    ("size", size),
];

/// A fault for each promise: the check that must speak, a page, what is there, what if it did not.
const FAULTS: &[(&str, &str, &str, &str)] = &[
    ("markup", "/help/", "</main>", "</b></main>"),
    ("markup", "/help/", "<!DOCTYPE html>", ""),
    ("frame", "/help/", " lang=\"en-GB\"", ""),
    ("frame", "/help/", " dir=\"ltr\"", ""),
    ("frame", "/help/", "<title>", "<title></title><meta name=\""),
    ("frame", "/", "<main ", "<div "),
    ("headings", "/help/", "<h1>", "<h1>x</h1><h1>"),
    ("headings", "/help/", "<h2", "<h4>x</h4><h2"),
    ("headings", "/help/", "<h1>", "<h2>x</h2><h1>"),
    ("ids", "/", "<main ", "<p id=\"x\"></p><p id=\"x\"></p><main "),
    ("ids", "/", "<main ", "<p aria-labelledby=\"nobody\"></p><main "),
    ("demonstration", "/report/", "<meta name=\"robots\" content=\"noindex\">", ""),
    ("demonstration", "/report/", "It is not the council", "It is the council"),
    ("policy", "/", "default-src 'none'", "default-src 'self'"),
    ("policy", "/", "<meta charset", "<link rel=\"stylesheet\" href=\"x.css\"><meta charset"),
    ("policy", "/help/", "; form-action 'none'", ""),
    ("nothing inline", "/", "<main ", "<main style=\"color: red\" "),
    ("nothing inline", "/", "<main ", "<main onfocus=\"x()\" "),
    ("nothing inline", "/", "</main>", "<script>x()</script></main>"),
    ("nothing inline", "/", "</main>", "<style>p {}</style></main>"),
    ("nothing from elsewhere", "/", "</main>", "<img src=\"//example.org/x.png\" alt=\"\"></main>"),
    ("nothing from elsewhere", "/", "</main>", "<iframe src=\"x/\"></iframe></main>"),
    (
        "nothing from elsewhere",
        "/",
        "</head>",
        "<link rel=\"icon\" href=\"https://x.org/\"></head>",
    ),
    ("nothing from elsewhere", "/", "</main>", "<form></form></main>"),
    ("nothing from elsewhere", "/search/", "<form role", "<form action=\"/x/\" role"),
    ("exit", "/", "</main>", "<script src=\"assets/search.js\"></script></main>"),
    ("exit", "/", "</main>", "<a class=\"pp-exit-this-page__button\" href=\"x\">x</a></main>"),
    ("exit", "/help/", "pp-exit-this-page__button", "pp-other"),
    ("exit", "/search/", "pp-exit-this-page__button", "pp-other"),
    ("exit", "/404.html", "pp-exit-this-page__button", "pp-other"),
    ("exit", "/search/", "autocomplete=\"off\"", "autocomplete=\"on\""),
    ("exit", "/help/", "content=\"no-referrer\"", "content=\"same-origin\""),
    ("numbers", "/help/", "tel:999", "tel:998"),
    ("numbers", "/help/", "tel:1800108001381625", "tel:08001381625"),
    ("pictures", "/", "</main>", "<img src=\"files/x.png\"></main>"),
];

#[test]
fn every_page_keeps_every_promise() {
    assert_eq!(pages().len(), 103, "pages of the site");
    let faults: Vec<_> = pages().iter().flat_map(faults_of).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_check_notices_its_fault() {
    for (check, address, sound, fault) in FAULTS {
        let broken = page(address).with_fault(sound, fault);
        let found = faults_of(&broken);
        let named = found.iter().any(|it| it.contains(&format!(" {check}: ")));
        assert!(named, "nobody noticed {fault} on {address}: {found:?}");
    }
    let large = page("/").with_fault("</main>", &format!("{}</main>", "word ".repeat(BUDGET / 5)));
    assert!(faults_of(&large).iter().any(|it| it.contains("size")));
    let checked: Vec<_> = FAULTS.iter().map(|it| it.0).chain(["size"]).collect();
    assert!(CHECKS.iter().all(|(name, _)| checked.contains(name)));
}

#[test]
fn no_two_pages_have_one_title() {
    let mut titles = BTreeMap::new();
    for it in pages() {
        let title = calm(&it.document.one("title").text());
        if let Some(other) = titles.insert(title.clone(), &it.address) {
            panic!("{other} and {} are both called {title}", it.address);
        }
    }
}

fn faults_of(page: &Page) -> Vec<String> {
    let named = |(name, check): &(&str, Check)| {
        let address = &page.address;
        let faults = check(page).into_iter();
        faults.map(|fault| format!("{address} {name}: {fault}")).collect::<Vec<_>>()
    };
    CHECKS.iter().flat_map(named).collect()
}

/// Faults by whether something holds.
fn faults<const N: usize>(rules: [(bool, &str); N]) -> Vec<String> {
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, fault)| fault.to_owned()).collect()
}

fn markup(page: &Page) -> Vec<String> {
    let mut found = page.document.mended.clone();
    found.extend(faults([(page.document.has_doctype, "no <!DOCTYPE html>")]));
    found
}

fn frame(page: &Page) -> Vec<String> {
    let document = &page.document;
    let html = document.all("html")[0];
    let titles = document.all("title");
    let titles: Vec<_> = titles.iter().filter(|it| it.parent_is("head")).collect();
    let main = document.all("main");
    let skip = document.all("a").first().and_then(|it| it.attribute("href"));
    faults([
        (html.attribute("lang") == Some("en-GB"), "no lang"),
        (html.attribute("dir") == Some("ltr"), "no dir"),
        (titles.len() == 1 && !calm(&titles[0].text()).is_empty(), "not one title"),
        (main.len() == 1 && main[0].attribute("id") == Some("main"), "not one main#main"),
        (skip == Some("#main"), "the first link does not skip to the main content"),
    ])
}

fn headings(page: &Page) -> Vec<String> {
    let elements = page.document.elements();
    let level = |it: &Element<'_>| match it.name().as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    };
    let levels: Vec<u8> = elements.iter().filter_map(level).collect();
    let blank = elements.iter().any(|it| level(it).is_some() && calm(&it.text()).is_empty());
    faults([
        (levels.first() == Some(&1), "the first heading is not an h1"),
        (levels.iter().filter(|it| **it == 1).count() == 1, "not one h1"),
        (levels.windows(2).all(|it| it[1] <= it[0] + 1), "a heading skips a level"),
        (!blank, "a heading without words"),
    ])
}

fn ids(page: &Page) -> Vec<String> {
    let mut ids: Vec<_> =
        page.document.elements().iter().filter_map(|it| it.attribute("id")).collect();
    ids.sort_unstable();
    let twice = ids.windows(2).filter(|it| it[0] == it[1]).map(|it| format!("#{} twice", it[0]));
    let mut found: Vec<_> = twice.collect();
    let references = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"];
    for element in page.document.elements() {
        let named = references.iter().filter_map(|it| element.attribute(it));
        let lost = named.flat_map(str::split_ascii_whitespace).filter(|it| !ids.contains(it));
        found.extend(lost.map(|it| format!("refers to #{it}, which is not there")));
    }
    found
}

fn demonstration(page: &Page) -> Vec<String> {
    let metas = page.document.all("meta");
    let robots = metas.iter().any(|it| {
        it.attribute("name") == Some("robots") && it.attribute("content") == Some("noindex")
    });
    let seen = calm(&page.document.one("body").seen());
    let notice = "This is a demonstration made from the published plan. \
                  It is not the council’s website.";
    faults([
        (robots, "a search engine may list it"),
        (seen.contains(notice), "does not say that it is a demonstration"),
    ])
}

fn policy(page: &Page) -> Vec<String> {
    let elements = page.document.elements();
    let is_policy = |it: &Element<'_>| {
        it.attribute("http-equiv")
            .is_some_and(|it| it.eq_ignore_ascii_case("content-security-policy"))
    };
    let at = elements.iter().position(is_policy);
    let loads = elements.iter().position(|it| matches!(it.name(), "link" | "script" | "style"));
    let script = elements.iter().any(|it| it.name() == "script");
    let strict = content_security_policy();
    let expected =
        if script { strict.to_owned() } else { strict.replace(" script-src 'self';", "") };
    faults([
        (at.is_some() && at < loads, "no policy before the first thing that is loaded"),
        (at.and_then(|it| elements[it].attribute("content")) == Some(&*expected), "another policy"),
    ])
}

fn nothing_inline(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for it in page.document.elements() {
        let inline = |name: &str| name == "style" || name.starts_with("on");
        let attributes = it.attributes().iter().filter(|(name, _)| inline(name));
        found.extend(attributes.map(|(name, _)| format!("<{} {name}>", it.name())));
        let script = it.name() == "script"
            && (it.attribute("src").is_none() || !it.text().trim().is_empty());
        if script || it.name() == "style" {
            found.push(format!("<{}> with words of its own", it.name()));
        }
    }
    found
}

fn nothing_from_elsewhere(page: &Page) -> Vec<String> {
    const LOADED: &[&str] = &["src", "srcset", "poster", "data", "background", "action", "ping"];
    const FOREIGN: &[&str] = &["iframe", "object", "embed", "form", "base", "frame", "portal"];
    let mut found = Vec::new();
    for it in page.document.elements() {
        let link = it.name() == "link" && it.attribute("rel") != Some("canonical");
        let loaded = |name: &str| LOADED.contains(&name) || link && name == "href";
        let foreign = |value: &str| value.contains(':') || value.trim_start().starts_with("//");
        let bad = it.attributes().iter().filter(|(name, value)| loaded(name) && foreign(value));
        found.extend(bad.map(|(name, value)| format!("<{} {name}={value}>", it.name())));
        // The form of the search sends nothing: it has no address to send to.
        let search = it.name() == "form"
            && page.address == "/search/"
            && it.attribute("role") == Some("search")
            && it.attribute("action").is_none();
        if FOREIGN.contains(&it.name()) && !search {
            found.push(format!("<{}>", it.name()));
        }
    }
    found
}

/// The pages of help and reporting, from their own files, and the pages on the way to them.
fn wants_exit(address: &str) -> bool {
    let name = address.trim_matches('/');
    let path = broxtowe::project().join("content/pages").join(format!("{name}.md"));
    let text = std::fs::read_to_string(path).unwrap_or_default();
    matches!(name, "help" | "search" | "404.html")
        || text.lines().take_while(|it| !it.is_empty()).any(|it| it == "exit: true")
}

fn exit(page: &Page) -> Vec<String> {
    let elements = page.document.elements();
    let ways = elements.iter().filter(|it| it.name() == "a" && it.has_class("pp-exit-this-page"));
    let leads_out =
        |it: &Element<'_>| it.attribute("href") == Some("https://www.bbc.co.uk/weather");
    let ways: Vec<_> = ways.collect();
    let quiet = elements.iter().any(|it| {
        it.attribute("name") == Some("referrer") && it.attribute("content") == Some("no-referrer")
    });
    let traces = elements.iter().any(|it| it.has_class("pp-exit-this-page"));
    let script = elements.iter().any(|it| it.name() == "script");
    let mut fields = elements.iter().filter(|it| it.name() == "input");
    if wants_exit(&page.address) {
        faults([
            (ways.len() == 2 && ways.iter().all(|it| leads_out(it)), "not two ways out"),
            (quiet, "tells where the visitor came from"),
            (script, "the way out has no script"),
            (
                fields.all(|it| it.attribute("autocomplete") == Some("off")),
                "a browser may fill in again what was typed",
            ),
        ])
    } else {
        faults([
            (!traces, "a way out where none belongs"),
            (!script, "a script"),
            (fields.next().is_none(), "a field on a page without a way out"),
        ])
    }
}

fn numbers(page: &Page) -> Vec<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let calls = page.document.all("a").into_iter().filter_map(|it| {
        let href = it.attribute("href")?;
        let number = href.strip_prefix("tel:").or_else(|| href.strip_prefix("sms:"))?;
        Some((it, number))
    });
    let wrong = calls.filter(|(it, number)| *number != digits(&it.text()) || number.is_empty());
    wrong.map(|(it, number)| format!("{number} is dialled, and {} shown", it.text())).collect()
}

fn pictures(page: &Page) -> Vec<String> {
    let images = page.document.all("img").into_iter();
    let silent = images.filter(|it| it.attribute("alt").is_none());
    silent.map(|it| format!("a picture without alt: {:?}", it.attribute("src"))).collect()
}

fn size(page: &Page) -> Vec<String> {
    let bytes = page.bytes.len();
    if bytes > BUDGET { vec![format!("{bytes} bytes")] } else { Vec::new() }
}
