//! A file of a theme: its path on the first line, then its text. Templates are trusted, so they are read and not
//! run: one that never ends is its author's.

use super::super::files::{findings_are_inside, settings, with};
use planpress::pipeline::build;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (path, text) = text.split_once('\n').unwrap_or(("templates/page.html", text));
    let site = "name: Safe Streets\norganisation: Ebbsworth\nlanguage: en-GB\ntheme: own\n";
    let sources = with([
        (format!("themes/own/{path}"), text.to_owned()),
        ("content/site.yaml".to_owned(), site.to_owned()),
    ]);
    findings_are_inside(&build(&sources, &settings()).report, &sources);
}
