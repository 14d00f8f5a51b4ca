//! What the publisher keeps up to date: the plans and pages that are due a review on a day and the services
//! that are due a check, with the post that keeps each. Readers are told no more than the last review.

use chrono::NaiveDate;

use super::{Catalogue, Page, Plan, Service, Window};

/// Something that is due a review or a check.
#[derive(Debug, Clone, Copy)]
pub struct UpkeepDue<'a> {
    /// The post that keeps it; none where none is named.
    pub kept_by: Option<&'a str>,
    /// Who made the check that was due first, where no post is named.
    pub last_by: Option<&'a str>,
    /// What it is.
    pub kept: Kept<'a>,
    /// By when it was due, as exactly as that is known.
    pub by: Window,
}

/// What a post keeps up to date.
#[derive(Debug, Clone, Copy)]
pub enum Kept<'a> {
    /// A plan, to be reviewed.
    Plan(&'a Plan),
    /// A page, to be reviewed.
    Page(&'a Page),
    /// A service, of which a contact must be checked.
    Service(&'a Service),
}

impl<'a> Kept<'a> {
    /// What it is called.
    pub fn name(self) -> &'a str {
        match self {
            Kept::Plan(it) => &it.title,
            Kept::Page(it) => &it.title,
            Kept::Service(it) => &it.name,
        }
    }

    fn due(self, kept_by: Option<&'a String>, by: Option<Window>) -> Option<UpkeepDue<'a>> {
        Some(UpkeepDue { kept_by: kept_by.map(String::as_str), last_by: None, kept: self, by: by? })
    }
}

impl Catalogue {
    /// What is due a review or a check at `today`, by post and then by date. What no post keeps comes last.
    pub fn upkeep_due(&self, today: NaiveDate) -> Vec<UpkeepDue<'_>> {
        let plans = self.plans.iter().filter_map(|it| {
            let by = review_due(it.reviewed, it.review_by, today);
            Kept::Plan(it).due(it.kept_by.as_ref(), by)
        });
        let pages = self.pages.iter().filter_map(|it| {
            let by = review_due(it.reviewed, it.review_by, today);
            Kept::Page(it).due(it.kept_by.as_ref(), by)
        });
        let services = self.services.iter().filter_map(|it| {
            let first = it.overdue_checks(today).min_by_key(|it| it.due)?;
            let last_by = first.checked.by.as_deref().filter(|_| it.kept_by.is_none());
            let due = Kept::Service(it).due(it.kept_by.as_ref(), Some(Window::day(first.due)))?;
            Some(UpkeepDue { last_by, ..due })
        });
        let mut all: Vec<_> = plans.chain(pages).chain(services).collect();
        all.sort_by_key(|it| (it.kept_by.is_none(), it.kept_by, it.by.last, it.kept.name()));
        all
    }
}

/// By when a review was due that no one has made. Of a month or a year the last day counts, and a review that
/// may have been made in time was.
fn review_due(
    reviewed: Option<Window>,
    review_by: Option<Window>,
    today: NaiveDate,
) -> Option<Window> {
    let made = |by: &Window| reviewed.is_some_and(|it| it.last >= by.first);
    review_by.filter(|it| it.is_past(today) && !made(it))
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Report;
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::*;

    fn catalogue(plan: &str, page: &str, service: &str) -> Catalogue {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            ("content/plans/demo/plan.yaml", format!("title: A plan\n{plan}")),
            ("content/pages/about.md", format!("---\ntitle: About\n{page}---\nWords.\n")),
            (
                "content/support.yaml",
                format!(
                    "services:\n  - id: line\n    name: A line\n    kind: support\n    channels: \
                     [{{way: voice, number: \"01632 960 001\"}}]\n{service}"
                ),
            ),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        assert!(!report.has_errors(), "{:?}", report.findings());
        catalogue
    }

    fn due(catalogue: &Catalogue, today: &str) -> Vec<String> {
        let due = catalogue.upkeep_due(today.parse().unwrap()).into_iter();
        let said =
            due.map(|it| format!("{}: {}, {}", it.kept_by.unwrap_or("-"), it.kept.name(), it.by));
        said.collect()
    }

    #[test]
    fn a_review_is_overdue_on_the_day_after_it_was_due_until_it_is_made() {
        for (facts, today, overdue) in [
            ("review_by: 2026-03-15\n", "2026-03-15", false),
            ("review_by: 2026-03-15\n", "2026-03-16", true),
            ("review_by: 2026-03\n", "2026-03-31", false),
            ("review_by: 2026-03\n", "2026-04-01", true),
            ("review_by: 2026\n", "2026-12-31", false),
            ("review_by: 2026\n", "2027-01-01", true),
            ("review_by: 2026-03-15\nreviewed: 2026-03-14\n", "2026-03-16", true),
            ("review_by: 2026-03-15\nreviewed: 2026-03-15\n", "2026-03-16", false),
            ("review_by: 2026-03-15\nreviewed: 2026-02\n", "2026-03-16", true),
            ("review_by: 2026-03-15\nreviewed: 2026-03\n", "2026-03-16", false),
            ("reviewed: 2019\n", "2026-03-16", false),
            ("", "2026-03-16", false),
        ] {
            let found = catalogue(facts, facts, "");
            assert_eq!(due(&found, today).len(), if overdue { 2 } else { 0 }, "{facts}{today}");
        }
    }

    #[test]
    fn where_no_post_is_named_the_last_check_says_who_made_it() {
        for (kept_by, last_by) in [("", Some("Clerk")), ("    kept_by: Policy Officer\n", None)] {
            let check = format!("    checked: {{on: 2025-06-01, by: Clerk}}\n{kept_by}");
            let found = catalogue("", "", &check);
            let due = found.upkeep_due("2026-11-21".parse().unwrap());
            assert_eq!(due[0].last_by, last_by);
        }
    }

    #[test]
    fn what_is_due_goes_by_post_and_then_by_date() {
        let found = catalogue(
            "review_by: 2026-05\nkept_by: Policy Officer\n",
            "review_by: 2026-02-01\n",
            "    checked: {on: 2025-06-01}\n    kept_by: Policy Officer\n",
        );
        assert_eq!(
            due(&found, "2026-11-21"),
            [
                "Policy Officer: A line, 2025-12-01",
                "Policy Officer: A plan, 2026-05",
                "-: About, 2026-02-01"
            ]
        );
        assert_eq!(due(&found, "2025-12-01"), [""; 0]);
    }
}
