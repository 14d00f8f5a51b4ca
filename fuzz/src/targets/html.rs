//! Any HTML, before the rules of `audit`, and as the header of another website.

use super::super::{alone, faults_are_inside};
use planpress::audit::{
    Profile, audit, faults_as_json, files_named, gather, reading_age, unsafe_fragment,
    unsafe_markup,
};
use planpress::diagnostics::Report;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let html = &String::from_utf8_lossy(data);
    let subject = alone("page.html", html);
    let audit = audit(&subject);
    faults_are_inside(html, &audit.faults);
    faults_are_inside(html, &unsafe_markup(&subject));
    let mut report = Report::default();
    gather(&[("page.html", audit)]).into_iter().for_each(|it| report.push(it));
    let _ = (faults_as_json(1, Profile::Planpress, &report), reading_age(&subject));
    let _ = files_named(html);
    for harm in unsafe_fragment(html, &["fonts.example.org".to_owned()]) {
        assert!(html.is_char_boundary(harm.at), "{harm:?}");
    }
}
