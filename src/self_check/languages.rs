//! A page that its author marked with a language says it. A theme of a project's own may forget it.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::indexed;
use crate::press::Press;
use crate::site::Route;

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
