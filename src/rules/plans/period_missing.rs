//! A plan that does not say which years it is for is shown as current for ever: no page can say that it is over.
//! Only the publisher knows. One that they have closed, or say something about, is not asked about.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{PlanState, Stated};

use super::title_period::years;
use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    // What was typed and could not be read, or was lost, has a finding or its own place.
    let is_typed = it.written.period.is_some() || it.written.damage.reaches("period");
    let is_closed = matches!(it.plan.state, Some(PlanState::Superseded | PlanState::Archived));
    let says_why = |it: &str| it.split(|it: char| !it.is_alphabetic()).any(|it| it == "period");
    let is_explained = it.written.notes.iter().any(|it| says_why(&it.value.words()));
    if it.plan.period != Stated::NotStated || is_typed || is_closed || is_explained {
        return;
    }
    let period = match years(&it.plan.title) {
        Some((from, to)) => format!("`period: {{from: {from}, to: {to}}}`, if that is right"),
        None => "its first and last year, such as `period: {from: 2027, to: 2029}`".to_owned(),
    };
    report.push(
        Finding::new(
            Code::PeriodMissing,
            it.plan.origin,
            "the plan does not say which years it is for",
        )
        .label("its pages cannot say whether it is over")
        .help(format!(
            "write {period}; or `state: archived` if you keep it for the record; or, if no one knows or it has no \
             end, a note to the plan that says so, with the word “period”"
        )),
    );
}

#[cfg(test)]
mod tests {
    use crate::source::Sources;
    use crate::{document, resolve};

    use super::*;

    fn told(plan: &str) -> Vec<String> {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: A site\norganisation: A council\n"),
            ("content/plans/one/plan.yaml", plan),
        ]);
        let mut report = Report::default();
        let documents = document::read_all(&sources, &mut report);
        let catalogue = resolve::resolve(&documents, &mut report);
        let mut found = Report::default();
        for plan in super::super::typed::plans(&documents, &catalogue) {
            check(&plan, &mut found);
        }
        found.findings().iter().map(|it| it.help.clone()).collect()
    }

    #[test]
    fn a_plan_must_say_which_years_it_is_for() {
        let [help] = &told("title: A plan\n")[..] else { panic!("one finding") };
        assert!(help.contains("such as `period: {from: 2027, to: 2029}`"), "{help}");
        let [help] = &told("title: A plan 2023 to 2026\nstate: adopted\n")[..] else {
            panic!("one finding")
        };
        assert!(
            help.contains("write `period: {from: 2023, to: 2026}`, if that is right"),
            "{help}"
        );
        assert_eq!(told("title: A plan\nnotes: [Another matter.]\n").len(), 1);
    }

    #[test]
    fn one_that_says_it_or_is_closed_or_explained_is_not_asked_about() {
        for said in [
            "period: {from: 2027, to: 2029}",
            "period: {from: 2027-04, to: 2028-03}",
            "period: {from: twenty, to: 2029}",
            "lost: [period]",
            "state: archived",
            "state: superseded",
            "notes: [The plan has no period. It goes on until we end it.]",
        ] {
            assert!(told(&format!("title: A plan\n{said}\n")).is_empty(), "{said}");
        }
    }
}
