//! A file of a theme: its path on the first line, then its text. Templates are trusted, so they are read and not
//! run: one that never ends is its author's.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::pipeline::build;
use planpress_fuzz::project::{findings_are_inside, settings, with};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (path, text) = text.split_once('\n').unwrap_or(("templates/page.html", text));
    let site = "name: Safe Streets\norganisation: Ebbsworth\nlanguage: en-GB\ntheme: own\n";
    let sources = with([
        (format!("themes/own/{path}"), text.to_owned()),
        ("content/site.yaml".to_owned(), site.to_owned()),
    ]);
    findings_are_inside(&build(&sources, &settings()).report, &sources);
});
