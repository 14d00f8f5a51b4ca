//! A plan whose period is over must not go on as if it were in force: the publisher says what became of it.

use chrono::NaiveDate;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, Ending, Plan};

pub(super) fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    for plan in &catalogue.plans {
        let Some(ending) = plan.ending(today).filter(|it| !it.is_settled) else { continue };
        let names: Vec<_> =
            plan.followed_by.iter().map(|it| catalogue.plans[*it].title.as_str()).collect();
        report.push(
            Finding::new(
                Code::PlanEnded,
                plan.origin,
                message(plan, ending, names.first().copied()),
            )
            .label("its pages say that it has ended")
            .help(next_step(!names.is_empty())),
        );
    }
}

fn message(plan: &Plan, ending: Ending, next: Option<&str>) -> String {
    let on = if ending.on.as_day().is_some() { "on" } else { "in" };
    let update = match ending.last_update {
        Some(date) => format!("its last update is dated {date}"),
        None => "it has no updates".to_owned(),
    };
    let next = match next {
        Some(title) => format!("\"{title}\" follows it"),
        None => "no other plan on this site follows it".to_owned(),
    };
    format!("\"{}\" ended {on} {}: {update}, and {next}", plan.title, ending.on)
}

fn next_step(is_followed: bool) -> &'static str {
    if is_followed {
        "write `state: superseded` if the next plan replaces it, `state: archived` if you keep it for the \
         record, or the new end under `period` if it goes on"
    } else {
        "if another plan replaces it, write `state: superseded` here, and `follows:` with this plan's folder \
         in the other plan; or write `state: archived`, or the new end under `period` if it goes on"
    }
}

#[cfg(test)]
mod tests {
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::*;

    fn found(facts: &str, next: &str, today: &str) -> Vec<String> {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n".to_owned()),
            ("content/plans/one/plan.yaml", format!("title: One\n{facts}")),
            ("content/plans/two/plan.yaml", format!("title: Two\n{next}")),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        let mut found = Report::default();
        check(&catalogue, today.parse().unwrap(), &mut found);
        found.findings().iter().map(|it| it.message.clone()).collect()
    }

    const PERIOD: &str = "period: {from: 2024-04, to: 2026-03}\n";

    #[test]
    fn a_plan_in_force_is_asked_about_on_the_day_after_its_end() {
        assert!(found(PERIOD, "", "2026-03-31").is_empty());
        let said = "\"One\" ended in 2026-03: it has no updates, and no other plan on this site follows it";
        assert_eq!(found(PERIOD, "", "2026-04-01"), [said]);
        for state in ["draft", "adopted"] {
            let facts = format!("{PERIOD}state: {state}\n");
            assert_eq!(found(&facts, "", "2026-04-01"), [said], "{state}");
        }
    }

    #[test]
    fn it_names_the_last_update_and_the_plan_that_follows() {
        let facts =
            "period: {from: 2024, to: 2026-03-30}\nupdates: [{on: 2026-03-03, text: Begun.}]\n";
        assert_eq!(
            found(facts, "follows: one\n", "2026-04-01"),
            [
                "\"One\" ended on 2026-03-30: its last update is dated 2026-03-03, and \"Two\" follows it"
            ]
        );
    }

    #[test]
    fn it_is_quiet_once_the_publisher_has_settled_it() {
        for settled in ["state: superseded\n", "state: archived\n"] {
            assert!(found(&format!("{PERIOD}{settled}"), "", "2026-04-01").is_empty(), "{settled}");
        }
        let longer = "period: {from: 2024-04, to: 2027-03}\n";
        assert!(found(longer, "", "2026-04-01").is_empty());
        assert!(found("", "", "2026-04-01").is_empty(), "no period");
    }
}
