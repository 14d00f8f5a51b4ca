//! Residents' pages are easy enough to read: a reading age of at most 9.5 by the Flesch-Kincaid
//! formula, on what the publisher and planpress say. The plan's own words and names are left out,
//! and so is the accessibility statement of each, whose words are set by the model statement.

use planpress::audit::{Alone, Subject, reading_age};

use crate::published::Published;

/// The oldest reading age, in years.
const OLDEST: f64 = 9.5;
/// The formula says nothing about a few words.
const LEAST_WORDS: usize = 80;
const PROJECTS: [&str; 6] = [
    ".",
    "src/starter",
    "examples/ebbsworth",
    "examples/llr-hate-action-plans",
    "examples/warwickshire",
    "examples/borough-2010",
];

#[test]
fn a_resident_of_nine_and_a_half_can_read_every_page() {
    let mut faults = Vec::new();
    let mut measured = 0;
    for project in PROJECTS {
        for file in Published::of(project).files() {
            let Some(html) = residents(&file.address, &file.bytes) else { continue };
            let subject = Subject { path: &file.address, html, around: &Alone };
            let (age, words) = reading_age(&subject);
            if words < LEAST_WORDS {
                continue;
            }
            measured += 1;
            if age > OLDEST {
                faults.push(format!("{project} {}: {age:.1} ({words} words)", file.address));
            }
        }
    }
    assert!(measured >= 20, "only {measured} pages have enough words");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The HTML of a resident's page.
fn residents<'b>(address: &str, bytes: &'b [u8]) -> Option<&'b str> {
    let for_residents =
        bytes.starts_with(b"<!DOCTYPE html") && !address.starts_with("/accessibility/");
    for_residents.then(|| std::str::from_utf8(bytes).expect("a page is UTF-8"))
}

#[test]
fn hard_words_are_noticed() {
    let hard = "<p>Organisational accountability necessitates comprehensive communication regarding \
        the implementation of multi-agency safeguarding arrangements.</p>";
    let html = format!("<html lang=en><main>{hard}</main>");
    let (age, _) = reading_age(&Subject { path: "", html: &html, around: &Alone });
    assert!(age > OLDEST, "{age}");
}
