//! Scripts that a project brings along keep nothing on the reader's device: no cookie, no storage. What
//! they would keep, whoever shares the device can find.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::source::{Sources, Span};

/// What a script writes to keep something, and what that is called.
const KEEPS: &[(&str, &str)] = &[
    ("document.cookie", "a cookie"),
    ("cookieStore", "a cookie"),
    ("localStorage", "something in the browser’s storage"),
    ("sessionStorage", "something in the browser’s storage"),
    ("indexedDB", "something in the browser’s storage"),
    ("caches.open", "something in the browser’s storage"),
    ("serviceWorker", "a script that stays when the page is gone"),
];

/// Reports each way in which a script of the theme or among the author's files keeps something.
pub(super) fn check(sources: &Sources, report: &mut Report) {
    let scripts = sources.files().filter(|(_, it)| {
        let path = it.path();
        path.ends_with(".js") || path.ends_with(".mjs")
    });
    for (file, source) in scripts {
        let text = match (source.bytes(), source.text()) {
            (Some(bytes), _) => String::from_utf8_lossy(bytes),
            (None, Ok(text)) => text.into(),
            (None, Err(_)) => continue,
        };
        for (word, what) in KEEPS {
            let Some(at) = text.find(word) else { continue };
            // A file that is published as it is has no lines to point at.
            let place: Place = match source.bytes() {
                Some(_) => file.into(),
                None => Span::new(file, at, at + word.len()).into(),
            };
            let message = format!("this script keeps {what} on the reader's device: `{word}`");
            let help = "leave it out: a page about help must leave no trace, and a website that keeps \
                        something must ask for consent first";
            report.push(Finding::new(Code::ScriptKeeps, place, message).help(help));
        }
    }
}
