//! A plan is adopted before anything in it is reported on, and before today.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, today: NaiveDate, report: &mut Report) {
    let written = it.written.source.as_ref().and_then(|it| it.adopted.as_ref());
    let adopted = it.plan.source.adopted;
    let (Some(written), Some(adopted)) = (written, adopted) else { return };
    if adopted.is_after(today) {
        let message = "the plan was adopted in the future";
        let help = "write the date when it was adopted, or leave it out until then";
        report.push(Finding::new(Code::InvalidDate, written.span, message).help(help));
        return;
    }
    if let Some((name, on)) = edition_before(it, adopted.first) {
        let message =
            format!("the plan was adopted on {adopted}, after its edition “{name}”, {on}");
        report.push(
            Finding::new(Code::AdoptedLate, written.span, message)
                .help("fix `adopted`, or `on` in the edition’s edition.yaml"),
        );
        return;
    }
    // What continues another plan was reported on in that one.
    if it.plan.follows.is_some() || !it.written.notes.is_empty() {
        return;
    }
    let updates = it.plan.reported().flat_map(|it| it.1).filter(|it| it.on.last < adopted.first);
    let Some(first) = updates.min_by_key(|it| it.on) else { return };
    let message =
        format!("the plan was adopted on {adopted}, after its first update, {}", first.on);
    report.push(Finding::new(Code::AdoptedLate, written.span, message).help(
        "fix `adopted` or the date of the update; if both are right, add a note to the plan that says why",
    ));
}

/// An edition that is called as adopted, and is from before that day.
fn edition_before<'a>(it: &Typed<'a>, adopted: NaiveDate) -> Option<(&'a str, NaiveDate)> {
    let editions = it.files.editions.iter().filter_map(|it| it.edition.as_ref());
    let mut dated = editions.filter_map(|it| {
        let name = it.record.name.as_ref()?.value.as_str();
        let on: NaiveDate = it.record.on.as_ref()?.value.as_str().parse().ok()?;
        Some((name, on)).filter(|it| it.0.to_lowercase().contains("adopted"))
    });
    dated.find(|it| it.1 < adopted)
}
