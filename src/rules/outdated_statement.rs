//! The accessibility statement must be reviewed every year. That it was not is told here and on its
//! page, and stops nothing: a dead helpline must come off a website whose publisher is late. A date of
//! tomorrow is a mistake.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, Statement, Window};
use crate::source::Span;

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    let statement = &catalogue.site.accessibility;
    let file = catalogue.site.file.map_or(Place::Project, Place::File);
    let at = |span: Option<Span>| span.or(statement.origin).map_or(file.clone(), Place::Words);
    for (what, on, span) in dates(statement) {
        if on.is_some_and(|on| on.is_after(today)) {
            let message = format!("the date when {what} is in the future");
            report.push(
                Finding::new(Code::InvalidDate, at(span), message)
                    .help("write the real date, or leave it out until then"),
            );
        }
    }
    if let (Some(prepared), Some(reviewed)) = (statement.prepared, statement.reviewed)
        && reviewed.last < prepared.first
    {
        let message = "the accessibility statement was reviewed before it was prepared";
        report.push(Finding::new(Code::InvalidDate, at(statement.places.reviewed), message).help(
            "`prepared` is when it was first published, `reviewed` is when it was last reviewed",
        ));
    }
    outdated(statement, today, at, report);
}

/// The dates of a statement, with what was done on each.
fn dates(statement: &Statement) -> [(&'static str, Option<Window>, Option<Span>); 3] {
    let places = &statement.places;
    let tested = statement.tested.as_ref().and_then(|it| it.on);
    [
        ("the accessibility statement was prepared", statement.prepared, places.prepared),
        ("the accessibility statement was reviewed", statement.reviewed, places.reviewed),
        ("the website was tested", tested, places.tested),
    ]
}

/// A statement without a review is as old as its preparation.
fn outdated(
    statement: &Statement,
    today: NaiveDate,
    at: impl Fn(Option<Span>) -> Place,
    report: &mut Report,
) {
    let (done, span) = match statement.reviewed {
        Some(_) => ("reviewed", statement.places.reviewed),
        None => ("prepared", statement.places.prepared),
    };
    if statement.review_was_due(today).is_some() {
        let message = format!("the accessibility statement was last {done} more than a year ago");
        report.push(
            Finding::new(Code::StatementOutOfDate, at(span), message)
                .label("review it at least once a year: its page says that a review is overdue")
                .help(
                    "test the site again, correct the statement, then write the date under `reviewed`",
                ),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::document;
    use crate::resolve;
    use crate::source::Sources;

    use super::*;

    fn found(accessibility: &str) -> Vec<Code> {
        let site =
            format!("name: A site\norganisation: A council\naccessibility: {{{accessibility}}}\n");
        let sources = Sources::from_texts([("content/site.yaml", site)]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        let mut found = Report::default();
        check(&catalogue, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), &mut found);
        found.findings().iter().map(|it| it.code).collect()
    }

    #[test]
    fn a_review_holds_for_a_year_to_the_day() {
        assert_eq!(found("reviewed: 2025-11-21"), []);
        assert_eq!(found("reviewed: 2025-11-20"), [Code::StatementOutOfDate]);
        // A month and a year count to their last day.
        assert_eq!(found("reviewed: 2025-11"), []);
        assert_eq!(found("reviewed: 2024"), [Code::StatementOutOfDate]);
    }

    #[test]
    fn a_review_makes_an_old_statement_new_and_without_one_its_preparation_counts() {
        assert_eq!(found("prepared: 2019-09-23, reviewed: 2026-09-23"), []);
        assert_eq!(found("prepared: 2019-09-23"), [Code::StatementOutOfDate]);
        assert_eq!(found("prepared: 2026-01-05"), []);
        // Nothing is given, so nothing is old: that is an unanswered question.
        assert_eq!(found("status: partially"), []);
    }

    #[test]
    fn nothing_was_done_tomorrow_or_before_it_began() {
        assert_eq!(found("prepared: 2026-11-22"), [Code::InvalidDate]);
        assert_eq!(found("reviewed: 2026-12"), [Code::InvalidDate]);
        assert_eq!(found("tested: {on: 2027-01-15}"), [Code::InvalidDate]);
        assert_eq!(found("tested: {on: 2026-11-21}"), []);
        assert_eq!(found("prepared: 2026-03-01, reviewed: 2026-02-01"), [Code::InvalidDate]);
        assert_eq!(found("prepared: 2026, reviewed: 2026-02-01"), []);
    }
}
