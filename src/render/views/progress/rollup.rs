//! Counts by objective, by year and by lead: each a sentence, then a table in which what is not
//! given has its own column.

use std::collections::BTreeMap;

use serde::Serialize;

use chrono::Datelike;

use crate::locale::Message;
use crate::model::timescale::Timescale;
use crate::model::{Action, Field, Ix, Lead, Objective, Plan, Undertaking, indices};
use crate::render::context::RenderContext;
use crate::render::views::Link;
use crate::render::views::pages::Pages;
use crate::site::List;

use crate::render::views::tally::Tally;

/// Counts of one kind.
#[derive(Serialize)]
pub(super) struct Rollup {
    title: String,
    sentence: String,
    caption: String,
    /// What a row is.
    name: String,
    heads: Vec<String>,
    rows: Vec<Row>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct Row {
    link: Option<Link>,
    /// In place of a link.
    text: Option<String>,
    /// How far below the outermost objective.
    depth: usize,
    counts: Vec<String>,
}

/// A row before it is written.
struct Counted {
    label: Label,
    depth: usize,
    tally: Tally,
}

enum Label {
    Objective(Ix<Objective>),
    Lead(Ix<Lead>),
    Text(String),
}

/// What a kind of counts is called.
struct RollupWords {
    /// The list that its rows are; none of years, which are few.
    list: Option<List>,
    title: Message<'static>,
    caption: Message<'static>,
    name: String,
}

/// By objective, what is below it included.
pub(super) fn by_objective(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    whole: &Tally,
) -> Option<Rollup> {
    let plan = ctx.plan(plan_at);
    if plan.flat || !ctx.shows(List::ByObjective) {
        return None;
    }
    let tallies = below(ctx, plan);
    let shown = indices(&plan.objectives).zip(&tallies).filter(|(_, it)| it.total > 0);
    let rows: Vec<_> = shown
        .map(|(at, tally)| Counted {
            label: Label::Objective(at),
            depth: plan.objectives[at].depth,
            tally: tally.clone(),
        })
        .collect();
    let without = rows.iter().filter(|it| it.tally.not_stated > 0).count();
    let (count, total) = (without.into(), rows.len().into());
    // Where the plan has its own words for its levels, ours would be wrong.
    let ours = ctx.has_objectives(plan);
    let either = |with_ours: Message<'static>, without| if ours { with_ours } else { without };
    let mut sentence = ctx.say(match ours {
        true => Message::ProgressByObjectiveSentence { count, total },
        false => Message::ProgressByPartSentence { count, total },
    });
    if rows.iter().any(|it| it.depth > 0) {
        let below = either(Message::ProgressByObjectiveBelow, Message::ProgressByPartBelow);
        sentence = format!("{sentence} {}", ctx.say(below));
    }
    let kind = RollupWords {
        list: Some(List::ByObjective),
        title: either(Message::ProgressByObjectiveTitle, Message::ProgressByPartTitle),
        caption: either(Message::ProgressTableCaption, Message::ProgressByPartCaption),
        name: ctx.say(either(Message::ProgressColumnObjective, Message::ProgressColumnPart)),
    };
    written(ctx, plan_at, kind, sentence, rows, whole)
}

/// For each objective, its own actions and all below it.
fn below(ctx: &RenderContext<'_>, plan: &Plan) -> Vec<Tally> {
    let own = plan.objectives.iter().map(|it| {
        let actions = it.actions.iter().map(|it| &plan.actions[*it]);
        Tally::of(actions, ctx.today())
    });
    let mut tallies: Vec<Tally> = own.collect();
    // Each objective is after the one above it, so that from the last on all sums are done.
    for at in indices(&plan.objectives).rev() {
        if let Some(parent) = plan.objectives[at].parent.filter(|it| *it < at) {
            let tally = tallies[at.get()].clone();
            tallies[parent.get()].join(&tally);
        }
    }
    tallies
}

/// By the calendar years of the current time.
pub(super) fn by_year(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, whole: &Tally) -> Option<Rollup> {
    let plan = ctx.plan(plan_at);
    if !ctx.is_first() {
        return None;
    }
    let mut years: BTreeMap<i32, Tally> = BTreeMap::new();
    let mut without = Tally::default();
    let (mut several, mut goes_on) = (false, false);
    for action in &plan.actions {
        let of_action = action.current_time().map(Timescale::years).unwrap_or_default();
        several |= of_action.len() > 1;
        goes_on |= action.current_time().is_some_and(|it| !it.is_past(ctx.today()));
        if of_action.is_empty() {
            without.add(action, ctx.today());
        }
        for year in of_action {
            years.entry(year).or_default().add(action, ctx.today());
        }
    }
    let none = without.total;
    let mut sentence = match years.keys().next().zip(years.keys().last()) {
        None => ctx.say(Message::ProgressByYearNone),
        Some((from, to)) => {
            let one = from == to;
            // What goes on is in no year by itself after its first.
            let past = *to < ctx.today().year() && !goes_on;
            let tense = if past { "past" } else { "present" }.into();
            let (from, to) = (ctx.locale().year(*from).into(), ctx.locale().year(*to).into());
            ctx.say(match one {
                true => Message::ProgressByOneYear { from, none: none.into(), tense },
                false => Message::ProgressByYearSentence { from, to, none: none.into(), tense },
            })
        }
    };
    if several {
        sentence = format!("{sentence} {}", ctx.say(Message::ProgressByYearSeveral));
    }
    let year =
        |(year, tally)| Counted { label: Label::Text(ctx.locale().year(year)), depth: 0, tally };
    let mut rows: Vec<_> = years.into_iter().map(year).collect();
    if none > 0 {
        let label = Label::Text(ctx.say(Message::ProgressNoYear));
        rows.push(Counted { label, depth: 0, tally: without });
    }
    let kind = RollupWords {
        list: None,
        title: Message::ProgressByYearTitle,
        caption: Message::ProgressByYearCaption,
        name: ctx.say(Message::ProgressColumnYear),
    };
    written(ctx, plan_at, kind, sentence, rows, whole)
}

/// By who leads.
pub(super) fn by_lead(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, whole: &Tally) -> Option<Rollup> {
    let plan = ctx.plan(plan_at);
    if !ctx.shows(List::ByLead) {
        return None;
    }
    let mut rows = Vec::new();
    for at in indices(&plan.leads) {
        let led = ctx.index().led_by(plan_at, at).iter().map(|it| &plan.actions[*it]);
        let tally = Tally::of(led, ctx.today());
        if tally.total > 0 {
            rows.push(Counted { label: Label::Lead(at), depth: 0, tally });
        }
    }
    let count = rows.len();
    let led = |it: &Action| it.leads.get().map_or(0, Vec::len);
    let (elsewhere, without): (Vec<_>, Vec<_>) =
        plan.actions.iter().filter(|it| led(it) == 0).partition(|it| it.leads_none_of_ours());
    let elsewhere = Tally::of(elsewhere.into_iter(), ctx.today());
    let (lost, without): (Vec<_>, Vec<_>) = without.into_iter().partition(|it| it.leads.is_lost());
    let lost = Tally::of(lost.into_iter(), ctx.today());
    let without = Tally::of(without.into_iter(), ctx.today());
    let mut sentence = ctx.say(Message::ProgressByLeadSentence {
        count: count.into(),
        none: without.total.into(),
        lost: lost.total.into(),
    });
    if plan.actions.iter().any(|it| led(it) > 1) {
        sentence = format!("{sentence} {}", ctx.say(Message::ProgressByLeadSeveral));
    }
    if elsewhere.total > 0 {
        let more = ctx.say(Message::ProgressOtherLeads { count: elsewhere.total.into() });
        sentence = format!("{sentence} {more}");
    }
    for (label, tally) in [
        (Message::ProgressOtherLead, elsewhere),
        (Message::LostInSource, lost),
        (Message::ProgressNoLead, without),
    ] {
        if tally.total > 0 {
            rows.push(Counted { label: Label::Text(ctx.say(label)), depth: 0, tally });
        }
    }
    let kind = RollupWords {
        list: Some(List::ByLead),
        title: Message::ProgressByLeadTitle,
        caption: Message::ProgressByLeadCaption,
        name: ctx.column(plan, Field::LEADS),
    };
    (count > 0).then(|| written(ctx, plan_at, kind, sentence, rows, whole)).flatten()
}

fn written(
    ctx: &RenderContext<'_>,
    plan_at: Ix<Plan>,
    kind: RollupWords,
    sentence: String,
    rows: Vec<Counted>,
    whole: &Tally,
) -> Option<Rollup> {
    let shown = whole.occurring();
    let mut heads: Vec<String> = shown.iter().map(|it| ctx.say((*it).into())).collect();
    let blank = whole.not_stated > 0;
    heads.extend(blank.then(|| ctx.say(Message::StatusNotStated)));
    heads.push(ctx.say(Message::ProgressColumnActions));
    if whole.late > 0 {
        heads.push(ctx.say(Message::ProgressColumnLate));
    }
    let count = rows.len();
    let cut = match kind.list {
        Some(list) => ctx.cut(list, count),
        None => 0..count,
    };
    let title = ctx.say(kind.title);
    let number = |it: usize| ctx.locale().number(i64::try_from(it).unwrap_or(i64::MAX));
    let row = |it: Counted| {
        let mut counts: Vec<_> = shown.iter().map(|at| number(it.tally.count(*at))).collect();
        counts.extend(blank.then(|| number(it.tally.not_stated)));
        counts.push(number(it.tally.total));
        counts.extend((whole.late > 0).then(|| number(it.tally.late)));
        let (link, text) = match it.label {
            Label::Objective(at) => (Some(ctx.objective_link(plan_at, at)), None),
            Label::Lead(at) => (Some(ctx.lead_link(plan_at, at)), None),
            Label::Text(text) => (None, Some(text)),
        };
        Row { link, text, depth: it.depth, counts }
    };
    let rows: Vec<_> = rows.into_iter().skip(cut.start).take(cut.len()).map(row).collect();
    (!rows.is_empty()).then(|| Rollup {
        pages: kind.list.and_then(|it| ctx.pages(it, count, &title)),
        title,
        sentence,
        caption: ctx.say(kind.caption),
        name: kind.name,
        heads,
        rows,
    })
}
