//! "Fully compliant" means without exception. A statement that says so and lists an exception, or
//! that is on a site with faults, misleads the person who relies on it.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::{Catalogue, StatementStatus};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let listed = catalogue.site.accessibility.problems.len();
    if listed > 0 {
        let (parts, are) = if listed == 1 { ("part", "is") } else { ("parts", "are") };
        contradict(
            catalogue,
            format!(
                "the accessibility statement says `fully`, but lists {listed} {parts} that {are} \
                 not accessible"
            ),
            "write `status: partially`, or remove what has been fixed",
            report,
        );
    }
}

/// Says that pages of the site contradict the claim: `faulty` of them have a fault that a machine
/// can see.
pub fn contradicted_by_pages(catalogue: &Catalogue, faulty: usize, report: &mut Report) {
    if faulty > 0 {
        let (pages, have) = if faulty == 1 { ("page", "has") } else { ("pages", "have") };
        contradict(
            catalogue,
            format!(
                "the accessibility statement says `fully`, but {faulty} {pages} of the site \
                 {have} faults"
            ),
            "fix the faults, or write `status: partially` and list them under `problems:`",
            report,
        );
    }
}

fn contradict(catalogue: &Catalogue, message: String, help: &str, report: &mut Report) {
    let site = &catalogue.site;
    if site.accessibility.status != Some(StatementStatus::Fully) {
        return;
    }
    let file = site.file.map_or(Place::Project, Place::File);
    let place = site.accessibility.places.status.map_or(file, Place::Words);
    report.push(
        Finding::new(Code::StatementContradicted, place, message)
            .label("fully compliant means without exception")
            .help(help),
    );
}

#[cfg(test)]
mod tests {
    use crate::model::{Problem, ProblemKind};

    use super::*;

    fn found(status: StatementStatus, kinds: &[ProblemKind], faulty: usize) -> Vec<String> {
        let mut catalogue = Catalogue::default();
        catalogue.site.accessibility.status = Some(status);
        let problem = |kind: &ProblemKind| Problem {
            what: "A map".to_owned(),
            criterion: None,
            kind: *kind,
            until: None,
            why: None,
        };
        catalogue.site.accessibility.problems = kinds.iter().map(problem).collect();
        let mut report = Report::default();
        check(&catalogue, &mut report);
        contradicted_by_pages(&catalogue, faulty, &mut report);
        report.findings().iter().map(|it| it.message.clone()).collect()
    }

    #[test]
    fn full_compliance_has_no_exception_of_any_kind() {
        use StatementStatus::{Fully, Not, Partially};
        assert_eq!(found(Fully, &[], 0), Vec::<String>::new());
        for kind in [ProblemKind::NonCompliance, ProblemKind::Burden, ProblemKind::OutOfScope] {
            assert_eq!(
                found(Fully, &[kind], 0),
                [
                    "the accessibility statement says `fully`, but lists 1 part that is not accessible"
                ]
            );
            assert_eq!(found(Partially, &[kind], 3), Vec::<String>::new());
            assert_eq!(found(Not, &[kind], 3), Vec::<String>::new());
        }
        assert_eq!(
            found(Fully, &[], 3),
            ["the accessibility statement says `fully`, but 3 pages of the site have faults"]
        );
    }
}
