//! An update that comes from a lead of the plan who does not lead this action: often a line that was copied from
//! another action.

use crate::diagnostics::{Code, Finding, Report};

use super::reported::reported;
use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    for reported in reported(it) {
        let node = reported.node;
        let Some(leads) = node.meant.leads().get().filter(|it| !it.is_empty()) else { continue };
        if node.is_explained("leads") || node.is_explained("updates") {
            continue;
        }
        let by = reported.updates.iter().filter_map(|(meant, typed)| {
            Some((meant.by?, typed.by.as_ref()?)).filter(|it| !leads.contains(&it.0))
        });
        // The same team on most of them reports as a matter of course.
        let by: Vec<_> = by.collect();
        if by.len() > 1 && by.len() * 2 > reported.updates.len() {
            continue;
        }
        for (by, typed) in by {
            let name = &it.plan.leads[by].name;
            let kind = node.typed.kind;
            let message = format!("this update is from {name}, which does not lead this {kind}");
            report.push(Finding::new(Code::UpdateByOther, typed.span, message).help(
                "correct `by`, or add the team to `leads`; if both are right, add a note with `about: updates`",
            ));
        }
    }
}
