//! A page that no one has read again for years may be wrong: it is reviewed by the day that its publisher has set.
//! What is due is the model's judgement; here it is told. A date of tomorrow is a mistake.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, Kept, UpkeepDue};

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    let plans = catalogue.plans.iter().map(|it| (it.reviewed, it.review_by, it.origin, &it.title));
    let pages = catalogue.pages.iter().map(|it| (it.reviewed, it.review_by, it.origin, &it.title));
    for (reviewed, by, origin, title) in plans.chain(pages) {
        if let Some((last, by)) = reviewed.zip(by).filter(|(last, by)| by.last < last.first) {
            let message = format!(
                "the next review of \"{title}\" is due by {by}, before the last one, {last}"
            );
            let help = "write the date of the next review under `review_by`, or fix `reviewed`";
            report.push(Finding::new(Code::ReviewNotAhead, origin, message).help(help));
        }
        if reviewed.is_some_and(|it| it.is_after(today)) {
            let message = format!("the review of \"{title}\" is dated in the future");
            let help = "write the date when someone reviewed it";
            report.push(Finding::new(Code::InvalidDate, origin, message).help(help));
        }
    }
    catalogue.upkeep_due(today).iter().filter_map(overdue).for_each(|it| report.push(it));
}

/// Of a service each contact has its own finding.
fn overdue(due: &UpkeepDue<'_>) -> Option<Finding> {
    let (what, origin) = match due.kept {
        Kept::Plan(it) => ("plan", it.origin),
        Kept::Page(it) => ("page", it.origin),
        Kept::Service(_) => return None,
    };
    let who = match due.kept_by {
        Some(post) => format!("\"{post}\" keeps it up to date"),
        None => "it does not say who keeps it up to date".to_owned(),
    };
    let message =
        format!("the {what} \"{}\" was due a review by {}: {who}", due.kept.name(), due.by);
    Some(Finding::new(Code::OverdueReview, origin, message).help(
        "read it through and correct it, then write the date under `reviewed`, and the next one under \
         `review_by`",
    ))
}

#[cfg(test)]
mod tests {
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::*;

    /// What is found of a page and of a plan that say the same.
    fn found(facts: &str) -> Vec<(Code, String)> {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            ("content/plans/demo/plan.yaml", format!("title: A plan\n{facts}")),
            ("content/pages/about.md", format!("---\ntitle: About\n{facts}---\nWords.\n")),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        let mut found = Report::default();
        check(&catalogue, "2026-11-21".parse().unwrap(), &mut found);
        found.findings().iter().map(|it| (it.code, it.message.clone())).collect()
    }

    #[test]
    fn an_overdue_review_names_the_thing_the_post_and_the_date() {
        let said = |facts: &str| -> Vec<String> {
            let found = found(facts).into_iter();
            found.inspect(|it| assert_eq!(it.0, Code::OverdueReview)).map(|it| it.1).collect()
        };
        assert_eq!(
            said("review_by: 2026-10\nkept_by: Policy Officer\n"),
            [
                "the plan \"A plan\" was due a review by 2026-10: \"Policy Officer\" keeps it up to date",
                "the page \"About\" was due a review by 2026-10: \"Policy Officer\" keeps it up to date"
            ]
        );
        assert!(said("review_by: 2026-10\n")[0].ends_with("does not say who keeps it up to date"));
        assert!(said("review_by: 2026-10\nreviewed: 2026-10-03\n").is_empty(), "it was made");
        assert!(said("review_by: 2026-11-21\n").is_empty(), "it is due today");
    }

    #[test]
    fn nothing_was_reviewed_tomorrow() {
        let codes = |facts: &str| found(facts).into_iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(codes("reviewed: 2026-11-22\n"), [Code::InvalidDate; 2]);
        assert_eq!(codes("reviewed: 2026-11-21\n"), []);
        assert_eq!(codes("reviewed: 2026-11\n"), []);
    }
}
