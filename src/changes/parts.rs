//! The words of a record, part by part. What has no words is left out.

use crate::model::prose::Prose;
use crate::model::{Event, OwnCells, Part, Plan, Stated};

pub(super) type Parts = Vec<(Part, Vec<String>)>;

pub(super) fn of_plan(plan: &Plan) -> Parts {
    present([(Part::Title, vec![plan.title.clone()]), (Part::Activity, lines(&plan.summary))])
}

pub(super) fn of_objective(plan: &Plan, at: usize) -> Parts {
    let it = &plan.objectives[at];
    let mut parts = present([
        (Part::Title, it.title.get().cloned().into_iter().collect()),
        (Part::Number, it.number.get().cloned().into_iter().collect()),
        (Part::Activity, lines(&it.summary)),
        (Part::Strands, it.strands.clone()),
    ]);
    parts.extend(own(plan, &it.own));
    parts
}

pub(super) fn of_action(plan: &Plan, at: usize) -> Parts {
    let it = &plan.actions[at];
    let leads = match (&it.leads_printed, &it.leads) {
        (Some(printed), _) => vec![printed.clone()],
        (None, Stated::Stated(leads)) => {
            leads.iter().map(|lead| plan.leads[*lead].name.clone()).collect()
        }
        _ => Vec::new(),
    };
    let mut parts = present([
        (Part::Title, it.title.get().cloned().into_iter().collect()),
        (Part::Number, it.number.get().cloned().into_iter().collect()),
        (Part::Activity, it.activity.get().map(lines).unwrap_or_default()),
        (Part::Leads, leads),
        (Part::Partners, it.partners.clone()),
        (Part::Success, it.success.get().cloned().unwrap_or_default()),
        (Part::Outputs, it.outputs.clone()),
        (Part::Outcome, lines(&it.outcome)),
        (Part::When, it.current_time().map(|it| it.printed.clone()).into_iter().collect()),
        (Part::Status, it.status.get().map(|it| it.word.clone()).into_iter().collect()),
        (Part::Places, it.places.clone()),
        (Part::Strands, it.strands.clone()),
    ]);
    parts.extend(own(plan, &it.own));
    parts
}

/// The cells in columns that only this plan has.
fn own(plan: &Plan, cells: &OwnCells) -> Parts {
    let stated = cells.0.iter().filter_map(|(at, cell)| Some((at, cell.get()?)));
    let part = |at: usize| Part::Own(plan.own_columns[at].id.clone());
    stated.map(|(at, cell)| (part(*at), cell.items.iter().flat_map(lines).collect())).collect()
}

pub(super) fn of_event(event: &Event) -> Parts {
    present([
        (Part::Title, vec![event.title.clone()]),
        (Part::Places, event.place.clone().into_iter().collect()),
    ])
}

/// What an objective is called.
pub(super) fn objective_title(plan: &Plan, at: usize) -> String {
    let it = &plan.objectives[at];
    it.title
        .get()
        .cloned()
        .unwrap_or_else(|| it.number.get().cloned().unwrap_or_else(|| it.id.to_string()))
}

fn present<const N: usize>(parts: [(Part, Vec<String>); N]) -> Parts {
    parts.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

fn lines(prose: &Prose) -> Vec<String> {
    let text = prose.plain_text();
    text.lines().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}
