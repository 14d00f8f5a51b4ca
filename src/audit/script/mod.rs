//! What a script does to its reader, as far as its words say: what it keeps on the device, and which
//! other hosts it asks. A script is not run; one that hides what it does is not seen through.

mod tokens;

use tokens::{Token, TokenKind, tokens};

use super::asked::{host, in_markup};
use super::style::{Loaded, loaded};

/// What a script keeps something with, and what that is called. A dot parts the names.
const KEEPS: &[(&str, &str)] = &[
    ("document.cookie", "a cookie"),
    ("cookieStore", "a cookie"),
    ("localStorage", "something in the browser’s storage"),
    ("sessionStorage", "something in the browser’s storage"),
    ("indexedDB", "something in the browser’s storage"),
    ("openDatabase", "something in the browser’s storage"),
    ("caches.open", "something in the browser’s storage"),
    ("storage.getDirectory", "something in the browser’s storage"),
    ("serviceWorker", "a script that keeps running after the page is closed"),
];

/// Words of a script that asks for something by an address: the calls that do, and what is made for it.
const ASKS: &[&str] = &[
    "fetch",
    "XMLHttpRequest",
    "sendBeacon",
    "import",
    "export",
    "importScripts",
    "WebSocket",
    "EventSource",
    "WebTransport",
    "Worker",
    "SharedWorker",
    "Image",
    "Audio",
    "FontFace",
    "ajax",
    "axios",
    "getJSON",
    "getScript",
    "src",
    "srcset",
    "poster",
    "action",
    "img",
    "script",
    "iframe",
    "link",
    "stylesheet",
    "preload",
    "preconnect",
    "prefetch",
    "addModule",
];

/// Names of formats that look like addresses and are asked for by no one.
const NAMES: &[&str] =
    &["www.w3.org/1998/", "www.w3.org/1999/", "www.w3.org/2000/", "www.w3.org/XML/"];

/// Something that a script keeps on the reader's device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    /// What it is, as a person says it.
    pub(super) what: &'static str,
    /// The words that keep it.
    pub(super) by: &'static str,
    /// Where they begin, in bytes.
    pub(super) at: usize,
}

/// What a script keeps, each kind once.
pub(super) fn kept(script: &str) -> Vec<Kept> {
    let tokens = tokens(script);
    let found = KEEPS.iter().filter_map(|&(by, what)| {
        let at = match by.split_once('.') {
            None => tokens.iter().find(|it| names(it, by))?.at,
            Some(("document", name)) => {
                // Shortened scripts give the document another name first.
                tokens.iter().find(|it| names(it, "document"))?;
                member(&tokens, |_| true, name)?
            }
            Some((of, name)) => member(&tokens, |it| names(it, of), name)?,
        };
        Some(Kept { what, by, at })
    });
    found.collect()
}

/// Whether a token is a name, be it written as one or as a string in brackets.
fn names(token: &Token<'_>, name: &str) -> bool {
    match &token.kind {
        TokenKind::Word(it) => it == name,
        TokenKind::Text(it) => it == name,
        TokenKind::Sign(_) => false,
    }
}

/// Where `of.name` or `of["name"]` is.
fn member(tokens: &[Token<'_>], of: impl Fn(&Token<'_>) -> bool, name: &str) -> Option<usize> {
    let found = tokens.windows(3).find(|it| {
        let parted = it[1].is_sign('.') && it[2].is_word(name)
            || it[1].is_sign('[') && it[2].kind == TokenKind::Text(name.to_owned());
        parted && of(&it[0])
    });
    found.map(|it| it[0].at)
}

/// The addresses of other hosts that a script asks.
pub(super) fn asks(script: &str) -> Vec<Loaded> {
    let tokens = tokens(script);
    let asks = tokens.iter().any(|token| ASKS.iter().any(|it| names(token, it)));
    let mut found = Vec::new();
    for token in &tokens {
        let TokenKind::Text(words) = &token.kind else { continue };
        let mut add = |address: String| found.push(Loaded { address, at: token.at });
        if asks && host(words).is_some_and(|it| !it.contains(char::is_whitespace)) {
            add(words.clone());
        }
        if words.contains('<') {
            in_markup(words).into_iter().for_each(&mut add);
        } else if words.contains(['(', '@']) {
            loaded(words).into_iter().for_each(|it| add(it.address));
        }
    }
    found.retain(|it| is_asked(&it.address));
    found
}

fn is_asked(address: &str) -> bool {
    let (_, rest) = address.split_once("//").unwrap_or(("", address));
    host(address).is_some() && !NAMES.iter().any(|it| rest.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_kept(script: &str, by: &[&str]) {
        assert_eq!(kept(script).iter().map(|it| it.by).collect::<Vec<_>>(), by, "{script}");
    }

    #[test]
    fn what_is_kept_is_known_by_its_name() {
        check_kept("document.cookie = 'a'", &["document.cookie"]);
        check_kept("document [ 'coo' + 'kie' ] = 1", &["document.cookie"]);
        check_kept("(function(d){d.cookie='a'})(document)", &["document.cookie"]);
        check_kept("window['localStorage'].a = 1", &["localStorage"]);
        check_kept("\\u0073essionStorage.a = indexedDB", &["sessionStorage", "indexedDB"]);
        check_kept("navigator.serviceWorker.register('/a.js')", &["serviceWorker"]);
        check_kept("caches.open('a')", &["caches.open"]);
        check_kept("navigator.storage.getDirectory()", &["storage.getDirectory"]);
    }

    #[test]
    fn words_about_keeping_keep_nothing() {
        check_kept("// no localStorage, no document.cookie\nx = 'We set no cookie.'", &[]);
        check_kept("recipe.cookie = caches[1]; myLocalStorage()", &[]);
        check_kept("say('Nothing is put into localStorage')", &[]);
    }

    #[track_caller]
    fn check_asks(script: &str, addresses: &[&str]) {
        let found: Vec<_> = asks(script).into_iter().map(|it| it.address).collect();
        assert_eq!(found, addresses, "{script}");
    }

    #[test]
    fn another_host_is_found_wherever_its_address_stands() {
        check_asks("fetch('https://a.example/b')", &["https://a.example/b"]);
        check_asks("var u = \"//a.example/b\"; fetch(u)", &["//a.example/b"]);
        check_asks("navigator.sendBeacon(`https://a.example/${x}`)", &["https://a.example/"]);
        check_asks("new Image().src = 'ht' + 'tps://a.example'", &["https://a.example"]);
        check_asks("import x from 'https://a.example/x.js'", &["https://a.example/x.js"]);
        check_asks("import('https://a.example/x.js')", &["https://a.example/x.js"]);
        check_asks("new WebSocket('wss://a.example')", &["wss://a.example"]);
        check_asks("importScripts('\\x2f/a.example/b')", &["//a.example/b"]);
        check_asks("e.innerHTML = '<img src=\"//a.example/b\">'", &["//a.example/b"]);
        check_asks("e.style.background = 'url(//a.example/b)'", &["//a.example/b"]);
        check_asks(
            "let s = document.createElement('script'); s.src = 'https://a.example/'",
            &["https://a.example/"],
        );
    }

    #[test]
    fn what_is_not_asked_is_not_told() {
        check_asks("// fetch('https://a.example/b')\nfetch('/b.json')", &[]);
        check_asks(
            "document.createElementNS('http://www.w3.org/2000/svg', 'image'); new Image",
            &[],
        );
        check_asks("link1.href = 'https://www.gov.uk/'", &[]);
        check_asks("e.innerHTML = '<a href=\"https://a.example/\">b</a>'", &[]);
        check_asks("fetch('/a'); say('See https://a.example for more')", &[]);
    }
}
