//! "It takes you to BBC Weather", where *Exit this page* opens another website.

use crate::model::{Catalogue, contacts};

use super::{Claim, Sentence};

/// What is opened where site.yaml says nothing.
const USUAL: &str = "https://www.bbc.co.uk/weather";
/// Names of websites that are opened to leave a page, and what their hosts end with.
const NAMES: [(&str, &str); 5] = [
    ("BBC Weather", "bbc.co.uk"),
    ("Met Office", "metoffice.gov.uk"),
    ("Google", "google.co.uk"),
    ("Wikipedia", "wikipedia.org"),
    ("GOV.UK", "gov.uk"),
];

pub(super) fn wrong(sentence: &Sentence<'_>, catalogue: &Catalogue) -> Option<Claim> {
    if !sentence.about_exit || !sentence.has(&["takes", "opens", "goes", "sends", "shows"]) {
        return None;
    }
    let link = catalogue.site.exit_link.as_deref().unwrap_or(USUAL);
    let host = contacts::host(link);
    // "google.com" is Google too.
    let is_it = |end: &str| host.ends_with(end) || host.split('.').next() == end.split('.').next();
    let (name, _) = NAMES.iter().find(|it| sentence.words.contains(it.0) && !is_it(it.1))?;
    Some(Claim { said: (*name).to_owned(), but: format!("“Exit this page” opens {link}") })
}
