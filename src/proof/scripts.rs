//! Scripts that a project brings along keep nothing on the reader's device: no cookie, no storage. What
//! they would keep, whoever shares the device can find.

use crate::diagnostics::{Code, Finding, Report};
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
        let Ok(text) = source.text() else { continue };
        for (word, what) in KEEPS {
            let Some(at) = text.find(word) else { continue };
            let place = Span::new(file, at, at + word.len());
            let message = format!("this script keeps {what} on the reader's device: `{word}`");
            let help = "leave it out: a page about help must leave no trace, and a website that keeps \
                        something must ask for consent first";
            report.push(Finding::new(Code::ScriptKeeps, place, message).help(help));
        }
    }
}
