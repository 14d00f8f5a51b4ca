//! A report from before the plan began is most likely a mistake in its year. What continues another
//! plan may have been reported on before.

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Node, Stated};

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let Stated::Stated(period) = it.plan.period else { return };
    for node in &it.nodes {
        let carried = match node.at {
            Node::Action(at) => !it.plan.actions[at].carried_from.is_empty(),
            Node::Objective(_) => false,
        };
        let early = node.meant.updates().iter().filter(|it| it.on.last < period.from.first);
        for update in early.filter(|_| !carried && !node.is_explained("updates")) {
            let on = if period.from.as_day().is_some() { "on" } else { "in" };
            let message = format!(
                "this update is dated {}, before the plan began {on} {}",
                update.on, period.from
            );
            report.push(Finding::new(Code::UpdateBeforePlan, update.origin, message).help(
                "fix the date, or `period:` in plan.yaml; if the date is right, add a note with \
                 `about: updates` that says why",
            ));
        }
    }
}
