//! A link to a PDF or an office file says what opens and how heavy it is, before anyone follows it:
//! many cannot read it on a telephone or with a screen reader, and it leaves a copy on the device.
//! Spreadsheets are left out: they are data, which no web page replaces.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::is_quoted;
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::DocumentLink, act: &[], wcag: &[], look };

/// Endings of addresses, and the words of which one says the kind.
const KINDS: &[(&str, &str, &[&str])] = &[
    ("pdf", "a PDF", &["pdf"]),
    ("doc", "a Word document", &["word", "doc", "docx"]),
    ("docx", "a Word document", &["word", "doc", "docx"]),
    ("odt", "a document", &["odt", "opendocument", "document"]),
    ("rtf", "a document", &["rtf", "document"]),
    ("ppt", "a presentation", &["powerpoint", "ppt", "pptx", "presentation", "slides"]),
    ("pptx", "a presentation", &["powerpoint", "ppt", "pptx", "presentation", "slides"]),
    ("odp", "a presentation", &["odp", "opendocument", "presentation", "slides"]),
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for link in page.dom.all("a") {
        let Some((called, words)) = link.attribute("href").and_then(kind) else { continue };
        if page.is_hidden(link) || is_quoted(link) {
            continue;
        }
        let mut said = page.name(link);
        if !(says_size(&said) && says_kind(&said, words)) {
            // What is beside the link is heard with it.
            said = beside(link, said);
        }
        let message = match (says_kind(&said, words), says_size(&said)) {
            (true, true) => {
                targets.passed();
                continue;
            }
            (true, false) => "does not say how large it is",
            (false, true) => "does not say what kind of file it is",
            (false, false) => "does not say what kind of file it is or how large it is",
        };
        let named = plain(&page.name(link));
        let message = format!("the link \"{named}\" opens {called} and {message}");
        let help = "publish it as a web page; if you also need the file, add its type and size to \
                    the link, such as (PDF, 230 KB)";
        targets.failed(link, message, help);
    }
}

/// What an address leads to, where it is a document: by the ending of its path.
fn kind(address: &str) -> Option<(&'static str, &'static [&'static str])> {
    let path = address.split(['?', '#']).next()?.trim();
    let (_, ending) = path.rsplit('/').next()?.rsplit_once('.')?;
    let of = KINDS.iter().find(|it| it.0.eq_ignore_ascii_case(ending))?;
    // A host such as example.doc is not a file.
    path.split("//").nth(1).is_none_or(|it| it.contains('/')).then_some((of.1, of.2))
}

/// The link's name and what else its paragraph, item or cell says, where that holds no other link.
fn beside<'p>(link: Element<'p>, name: String) -> String {
    let blocks = &["p", "li", "dd", "td", "th", "div", "section"];
    let Some(block) = link.ancestors().find(|it| it.is_any(blocks)) else { return name };
    let links = block.below().filter(|it| it.is("a")).take(2).count();
    if links > 1 { name } else { name + " " + &block.text() }
}

fn says_kind(said: &str, kinds: &[&str]) -> bool {
    let words = said.split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase);
    words.into_iter().any(|it| kinds.contains(&it.as_str()))
}

/// Whether words say a size, such as "230 KB", "1.2MB" or "12 pages".
fn says_size(said: &str) -> bool {
    let units =
        ["kb", "kib", "mb", "mib", "gb", "bytes", "kilobytes", "megabytes", "page", "pages"];
    let said = said.to_lowercase();
    let digits = said.char_indices().filter(|it| it.1.is_ascii_digit());
    digits.map(|it| said[it.0 + 1..].trim_start_matches([' ', '\u{a0}', '-'])).any(|rest| {
        let word = rest.split(|it: char| !it.is_alphabetic()).next().unwrap_or("");
        units.contains(&word)
    })
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::DocumentLink;

    #[test]
    fn a_document_without_kind_and_size_is_told() {
        let rest = "does not say what kind of file it is or how large it is";
        for (page, expected) in [
            ("<a href=a/plan.pdf>Our plan</a>", format!("opens a PDF and {rest}")),
            ("<a href='plan.PDF?v=1#page=2'>Our plan</a>", format!("opens a PDF and {rest}")),
            (
                "<a href=f.docx>Form (Word)</a>",
                "opens a Word document and does not say how large it is".to_owned(),
            ),
            (
                "<a href=f.pptx>Talk (90 KB)</a>",
                "opens a presentation and does not say what kind of file it is".to_owned(),
            ),
            (
                "<p><a href=a.pdf>One</a> <a href=b>Two</a> (PDF, 2 MB)",
                format!("opens a PDF and {rest}"),
            ),
        ] {
            let found = told(DocumentLink, page);
            assert!(found.len() == 1 && found[0].ends_with(&expected), "{page}: {found:?}");
        }
        for sound in [
            "<a href=plan.pdf>Our plan (PDF, 230 KB)</a>",
            "<li><a href=plan.pdf>Our plan</a> (PDF, 1.2MB)",
            "<a href=plan.pdf>Our plan, PDF, 12 pages</a>",
            "<a href=plan/>Our plan</a>",
            "<a href=plan.csv>Actions</a>",
            "<a href=plan.xlsx>Actions</a>",
            "<a href=https://example.doc>A host</a>",
            "<a href=plan.pdf hidden>Our plan</a>",
        ] {
            assert!(told(DocumentLink, sound).is_empty(), "{sound}");
        }
    }
}
