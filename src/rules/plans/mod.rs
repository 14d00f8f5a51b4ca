//! Rules about one plan that need both what was typed, for its place, and what it means. They end
//! where a word is read: what is not a date, no status or no reference is told in `resolve`.

mod adopted_late;
mod back_from_done;
mod copied_activity;
mod copied_update;
mod done_below_target;
mod done_too_early;
mod done_without_update;
mod draft_in_progress;
mod duplicate_event;
mod duplicate_lead;
mod edition_contradicted;
mod event_outside_time;
mod measure_contradicted;
mod new_time;
mod number;
mod numbers;
mod order;
mod other_owner;
mod outside_period;
mod own_words;
mod period_missing;
mod place_misspelt;
mod reported;
mod status_word;
mod target_contradicted;
mod terms;
mod title_period;
mod told_number;
mod total_falls;
mod typed;
mod unlikely_event;
mod unlikely_value;
mod unlisted_objective;
mod unused;
mod update_ahead;
mod update_before_plan;
mod update_by;
mod update_contradicted;
mod update_order;
mod update_same_date;

pub(super) use back_from_done::steps_back;
pub(super) use status_word::contradicts;
pub(super) use title_period::{fits, years};

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::Catalogue;

/// Runs each of them over every plan.
pub(super) fn check(
    documents: &Documents,
    catalogue: &Catalogue,
    today: NaiveDate,
    report: &mut Report,
) {
    // What could not be read may be what uses an entry or lists a file: nothing is said of those then.
    let all_is_read = !report.has_errors();
    let site = documents.site.as_ref().and_then(|it| it.record.organisation.as_ref());
    let organisation = site.map(|it| it.value.as_str());
    let plans = typed::plans(documents, catalogue);
    for plan in &plans {
        outside_period::check(plan, report);
        update_order::check(plan, report);
        update_same_date::check(plan, report);
        update_before_plan::check(plan, report);
        update_ahead::check(plan, today, report);
        update_by::check(plan, report);
        done_without_update::check(plan, report);
        numbers::check(plan, report);
        target_contradicted::check(plan, report);
        title_period::check(plan, report);
        period_missing::check(plan, report);
        adopted_late::check(plan, today, report);
        draft_in_progress::check(plan, report);
        copied_activity::check(plan, report);
        copied_update::check(plan, report);
        own_words::check(plan, report);
        measure_contradicted::check(plan, report);
        duplicate_lead::check(plan, report);
        other_owner::check(plan, organisation, report);
        place_misspelt::check(plan, organisation, report);
        unlikely_value::check(plan, report);
        unlikely_event::check(plan, report);
        duplicate_event::check(plan, report);
        status_word::check(plan, report);
        new_time::check(plan, report);
        done_too_early::check(plan, report);
        back_from_done::check(plan, report);
        total_falls::check(plan, report);
        update_contradicted::check(plan, report);
        done_below_target::check(plan, report);
        edition_contradicted::check(plan, report);
        event_outside_time::check(plan, report);
        if all_is_read {
            unlisted_objective::check(plan, report);
            unused::check(plan, report);
        }
    }
    if all_is_read {
        terms::check(&plans, documents, report);
    }
}
