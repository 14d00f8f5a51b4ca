//! A page that its author marked with a language says it, which a theme of a project's own may forget, and is in it.

use crate::audit::other_language;
use crate::diagnostics::{Code, Finding, Report};
use crate::model::indexed;
use crate::press::Press;
use crate::site::Route;
use crate::source::{FileId, Sources, Span};

use super::Proof;

/// Reports each page whose HTML does not say the language that its author gave it. Such pages are few,
/// so they are made once more.
pub(super) fn check(press: &Press, report: &mut Report) {
    for (at, page) in indexed(&press.site().catalogue().pages) {
        let Some(language) = &page.language else { continue };
        let mut bytes = Vec::new();
        // A page that cannot be made is told already.
        let Ok(()) = press.bytes(Route::Page(at), &mut bytes) else { continue };
        if String::from_utf8_lossy(&bytes).contains(&format!("lang=\"{language}\"")) {
            continue;
        }
        let message = format!("\"{}\" is in {language}, but its page does not say so", page.title);
        let help =
            "write lang=\"{{ page.language }}\" around title and text in the theme's page.html";
        report.push(Finding::new(Code::PassageLanguage, page.origin, message).help(help));
    }
}

/// Pages whose author gave them a language that their words are not in: each is told once, where the language is typed,
/// and the faults of its words are removed.
pub(super) fn mislabelled(
    proofs: &mut [Proof],
    press: &Press,
    sources: &Sources,
    report: &mut Report,
) {
    for proof in proofs {
        let Route::Page(at) = proof.route else { continue };
        let page = &press.site().catalogue().pages[at];
        let Some(tag) = &page.language else { continue };
        let Some(language) = other_language(&page.body.words(), tag) else { continue };
        let place = typed(page.origin.file(), sources).unwrap_or(page.origin);
        let message = format!("this page says `language: {tag}`, but it seems to be in {language}");
        report.push(Finding::new(Code::WordsInOtherLanguage, place, message).label("a screen reader reads it out with the voice of another language").help(
            "correct `language:`, or delete the line if the page is in the language of the website",
        ));
        proof.audit.faults.retain(|it| it.rule.code != Code::WordsInOtherLanguage);
    }
}

/// The line of a page's front matter that says its language.
fn typed(file: FileId, sources: &Sources) -> Option<Span> {
    let text = sources.file(file).text().ok()?;
    let line = text.lines().find(|it| it.starts_with("language:"))?;
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    Some(Span::new(file, start, start + line.len()))
}
