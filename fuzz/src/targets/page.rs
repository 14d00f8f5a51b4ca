//! Markdown of a page and of a cell: as HTML it can harm no one, and written again it reads as the same.

use super::super::{alone, files::findings_are_inside};
use planpress::audit::unsafe_markup;
use planpress::diagnostics::Report;
use planpress::markdown::{TextMap, read, read_cell, write};
use planpress::model::prose::LinkTarget;
use planpress::render::prose::{ProseOptions, write_html, write_inline_html};
use planpress::source::{Sources, Span};

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let sources = Sources::from_texts([("content/pages/a.md", text)]);
    let (file, source) = sources.files().next().expect("a file");
    let text = source.text().expect("a text");
    let map = TextMap::plain(Span::new(file, 0, text.len()));
    let nowhere = TextMap::whole(Span::NOWHERE);
    for read in [read, read_cell] {
        let mut report = Report::default();
        let prose = read(text, &map, &mut report);
        findings_are_inside(&report, &sources);
        let again = |text: &str| read(text, &nowhere, &mut Report::default());
        let written = write(&prose);
        assert_eq!(again(&written), again(text), "{written:?}");

        let options = ProseOptions {
            table_name: "Table",
            dead_contact: "not in use",
            ..ProseOptions::default()
        };
        let resolve = |target: &LinkTarget| match target {
            LinkTarget::External(address) => Some(address.clone()),
            LinkTarget::Page { .. } => Some("/page/".to_owned()),
        };
        let mut html = "<!doctype html><html lang=en><title>A</title><main>".to_owned();
        write_html(&prose, options, &resolve, &mut html);
        write_inline_html(&prose, options, &resolve, &mut html);
        let harm = unsafe_markup(&alone("a.html", &html));
        assert!(harm.is_empty(), "{harm:?} in {html}");
    }
}
