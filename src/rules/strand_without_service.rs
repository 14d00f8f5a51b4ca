//! Someone who was attacked because of who they are looks for a service that knows their life. Where a kind
//! of hate has none, the publisher is told; and more loudly where there is no service for anyone either.

use crate::diagnostics::{Code, Finding, Report, Severity};
use crate::model::{Catalogue, Service, ServiceKind, Strand, Vocabulary};

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let helps = |it: &&Service| it.kind == ServiceKind::Support && it.can_be_reached();
    let services: Vec<&Service> = catalogue.services.iter().filter(helps).collect();
    let Some(first) = services.first().filter(|_| !catalogue.unread.services) else { return };
    let without = |strand: &Strand| !services.iter().any(|it| it.is_only_for(*strand));
    let strands = Strand::WORDS.iter().filter(|it| without(&it.1));
    let strands: Vec<&str> = strands.map(|it| it.0).collect();
    let for_anyone = services.iter().any(|it| it.is_for_anyone());
    let because = match strands.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => return,
    };
    let message =
        format!("no service is listed especially for people targeted because of: {because}");
    let finding = Finding::new(Code::StrandWithoutService, first.origin.file(), message)
        .help("if you know a service that is only for these people, add it with `strands:`");
    // One that lists every kind is for anyone.
    let all = services.iter().find(|it| it.is_for_anyone() && !it.strands.is_empty());
    report.push(match for_anyone {
        true => match all {
            Some(it) => finding.label(format!("“{}” is for every kind of hate crime", it.name)),
            None => finding,
        },
        false => Finding { severity: Severity::Warning, ..finding }
            .label("and there is no service for everyone either"),
    });
}
