//! A measure says which way is better, and its target says where it goes: where they disagree, every
//! verdict of the website on the measure is the wrong way round.

use std::cmp::Ordering;

use crate::diagnostics::{Code, Finding, Report};
use crate::model::Better;

use super::typed::Typed;

pub(super) fn check(it: &Typed<'_>, report: &mut Report) {
    let typed = it.files.measures.iter().flat_map(|it| &it.record.measures);
    for written in typed {
        let (Some(id), Some(better)) = (&written.id, &written.better) else { continue };
        let meant = it.plan.measures.iter().find(|it| it.id.as_str() == id.value);
        let ends = meant.and_then(|it| Some((it.baseline.get()?, it.target.get()?)));
        let Some((baseline, target)) = ends else { continue };
        let (word, side) = match (better.value, target.value.compare(baseline.value)) {
            (Better::Fewer, Some(Ordering::Greater)) => ("fewer", "above"),
            (Better::More, Some(Ordering::Less)) => ("more", "below"),
            _ => continue,
        };
        let message = format!(
            "{word} is better, but the target, {}, is {side} the baseline, {}",
            target.value, baseline.value
        );
        report.push(
            Finding::new(Code::TargetContradicted, better.span, message)
                .help("fix `better`, the target or the baseline, whichever is wrong"),
        );
    }
}
