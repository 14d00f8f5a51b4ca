//! A title is read in lists, in the browser's tab and in calendars, where nothing else says what
//! something is. One as long as a paragraph is usually a cell in the wrong column, or a whole text
//! pasted after `title:`.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, TypedText, Words, is_frozen};
use crate::source::{Sources, Span};

/// More characters than any title of the real plans among the examples: the longest has 213.
const LONGEST: usize = 250;

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        // A frozen copy says what was said, and no one changes it.
        let frozen = is_frozen(sources.file(said.span.file()).path());
        let Some(what) = titled(&said).filter(|_| !frozen) else { return };
        let Words::Plain(title) = said.words else { return };
        let length = title.chars().count();
        if length > LONGEST {
            report.push(finding(what, title, length, said.span));
        }
    });
}

/// What a text is the title of.
fn titled(said: &TypedText<'_>) -> Option<&'static str> {
    match (said.under.record, said.under.key) {
        ("plan.yaml", "title") => Some("plan"),
        ("an objective", "title") => Some("objective"),
        ("an action", "title") => Some("action"),
        ("an event" | "an action's event", "title") => Some("event"),
        ("a page", "title") => Some("page"),
        ("a measure", "name") => Some("measure"),
        _ => None,
    }
}

fn finding(what: &str, title: &str, length: usize, span: Span) -> Finding {
    let begins: String = title.chars().take(40).collect();
    let message = format!(
        "this {what}'s title, “{}…”, has {length} characters: no one can read it in a list",
        begins.trim_end()
    );
    let rest = match what {
        "action" => "under `activity`",
        "event" => "in its action or on a page",
        "page" => "in the text of the page",
        _ => "under `summary`",
    };
    Finding::new(Code::LongTitle, span, message).help(format!(
        "write a title of up to {LONGEST} characters, better of up to 65, and put the rest {rest}"
    ))
}
