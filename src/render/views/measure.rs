//! What a plan counts: the list of its measures, and a page for each with a sentence, a picture and
//! the same facts as a table.

use serde::Serialize;
use tera::Value;

use crate::figures::{self, Chart};
use crate::locale::Message;
use crate::model::{Better, Ix, Measure, Plan, indices};
use crate::render::context::RenderContext;
use crate::site::{List, Route};

use super::facts::Fact;
use super::pages::Pages;
use super::rows::MeasureRow;
use super::{Link, PageView, source};

#[derive(Serialize)]
struct MeasuresView {
    plan: Link,
    introduction: String,
    caption: String,
    /// Which columns any measure fills: its latest number, the date of that, and its target.
    latest: bool,
    dates: bool,
    targets: bool,
    rows: Vec<MeasureRow>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct MeasureView {
    caption: String,
    name: String,
    summary: Option<Value>,
    sentence: String,
    chart: Option<Chart>,
    /// Whether the table has words about any value.
    noted: bool,
    rows: Vec<Row>,
    row_pages: Option<Pages>,
    facts: Vec<Fact>,
    notes: Vec<Value>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// A row of the table beside the picture.
#[derive(Serialize)]
struct Row {
    on: String,
    what: String,
    value: Option<String>,
    blank: Option<String>,
    note: Option<Value>,
    source: Option<String>,
}

/// All measures of a plan.
pub(super) fn index(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> PageView {
    let plan = ctx.plan(plan_at);
    let count = plan.measures.len();
    let introduction = introduction(ctx, plan);
    let cut = ctx.cut(List::Measures, count);
    let rows = indices(&plan.measures)
        .skip(cut.start)
        .take(cut.len())
        .map(|at| ctx.measure_row(plan_at, at));
    let rows: Vec<MeasureRow> = rows.collect();
    let latest = rows.iter().any(|it| it.latest.is_some() || it.latest_blank.is_some());
    let dates = rows.iter().any(|it| it.latest_on.is_some());
    let targets = plan.measures.iter().any(|it| !it.target.is_blank());
    let view = MeasuresView {
        plan: Link::new(&plan.title, ctx.href(Route::Plan(plan_at))),
        introduction: introduction.clone(),
        caption: ctx.say(match latest && targets {
            true => Message::MeasuresCaption,
            false => Message::MeasuresTitle,
        }),
        latest,
        dates,
        targets,
        rows,
        pages: ctx.pages(List::Measures, count, &ctx.say(Message::MeasuresTitle)),
    };
    let title = ctx.say(Message::MeasuresTitle);
    PageView::new(ctx, "measures.html", title, &view).described(&introduction)
}

/// How many measures there are, and for how many the plan gives no target: one that the source lost was
/// given.
fn introduction(ctx: &RenderContext<'_>, plan: &Plan) -> String {
    let total = plan.measures.len();
    let without = |it: &&Measure| !it.has_target() && !it.target.is_lost();
    let without = plan.measures.iter().filter(without).count();
    let targets = match without {
        0 if plan.measures.iter().all(Measure::has_target) => {
            Some(Message::MeasuresAllTargets { count: total.into() })
        }
        0 => None,
        count => Some(Message::MeasuresWithoutTarget { count: count.into(), total: total.into() }),
    };
    let counted = ctx.say(Message::MeasuresIntroduction { count: total.into() });
    let said = [counted].into_iter().chain(targets.map(|it| ctx.say(it)));
    said.collect::<Vec<_>>().join(" ")
}

/// The page of one measure.
pub(super) fn page_view(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, at: Ix<Measure>) -> PageView {
    let plan = ctx.plan(plan_at);
    let measure = &plan.measures[at];
    let rows = ctx.figures().rows(measure);
    let table = ctx.say(Message::MeasureTable { name: (&measure.name).into() });
    let row_pages = ctx.pages(List::Figures, rows.len(), &table);
    let cut = ctx.cut(List::Figures, rows.len());
    let rows = rows.into_iter().skip(cut.start).take(cut.len());
    let rows: Vec<Row> = rows.map(|it| row(ctx, it)).collect();
    let view = MeasureView {
        caption: ctx.say(Message::Measure),
        name: measure.name.clone(),
        summary: ctx.running(&measure.summary, 1),
        sentence: ctx.figures().sentence(measure),
        chart: ctx.figures().chart(measure),
        noted: rows.iter().any(|it| it.note.is_some() || it.source.is_some()),
        rows,
        row_pages,
        facts: facts(ctx, plan_at, measure),
        notes: measure.notes.iter().filter_map(|it| ctx.html(it, 3)).collect(),
        previous: at.before().map(|it| ctx.measure_link(plan_at, it)),
        next: at.after(&plan.measures).map(|it| ctx.measure_link(plan_at, it)),
    };
    let words = ctx.figures().sentence(measure);
    PageView::new(ctx, "measure.html", &measure.name, &view).described(&words)
}

fn row(ctx: &RenderContext<'_>, row: figures::Row<'_>) -> Row {
    Row {
        on: row.on,
        what: row.what,
        value: row.value,
        blank: row.blank,
        note: row.observation.and_then(|it| ctx.inline(&it.note)),
        source: row.observation.and_then(|it| it.source.clone()),
    }
}

fn facts(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, measure: &Measure) -> Vec<Fact> {
    let plan = ctx.plan(plan_at);
    let better = measure.better.map(|it| {
        ctx.say(match it {
            Better::More => Message::MeasureBetterMore,
            Better::Fewer => Message::MeasureBetterFewer,
            Better::Neither => Message::MeasureBetterNeither,
        })
    });
    let blank = |name: Message<'_>, blank: Option<String>| {
        blank.map(|it| Fact { name: ctx.say(name), blank: Some(it), ..Fact::default() })
    };
    let mut facts = vec![ctx.fact(Message::MeasureUnitName, ctx.words(&measure.unit))];
    facts.extend(blank(Message::MeasureKeyBaseline, ctx.blank(&measure.baseline)));
    facts.extend(blank(Message::MeasureKeyTarget, ctx.blank(&measure.target)));
    let cut = [
        (Message::MeasureKeyBaseline, measure.baseline.is_part_lost()),
        (Message::MeasureKeyTarget, measure.target.is_part_lost()),
    ];
    facts.extend(cut.into_iter().filter(|it| it.1).map(|(name, _)| Fact {
        name: ctx.say(name),
        text: Some(ctx.say(Message::PartLostInSource)),
        ..Fact::default()
    }));
    facts.push(ctx.fact(Message::MeasureBetter, better));
    let mut links = |name: String, links: Vec<Link>| {
        if !links.is_empty() {
            facts.push(Fact { name, links, ..Fact::default() });
        }
    };
    let objectives = measure.objectives.iter().map(|it| ctx.objective_link(plan_at, *it));
    let actions = measure.actions.iter().map(|it| ctx.action_link(plan_at, *it));
    let mut depths = measure.objectives.iter().map(|it| plan.objectives[*it].depth);
    let depth = depths.next().filter(|first| depths.all(|it| it == *first));
    let objective = depth.map(|it| ctx.level_label(plan, it));
    links(objective.unwrap_or_else(|| ctx.say(Message::Objectives)), objectives.collect());
    links(ctx.action_label(plan), actions.collect());
    facts.extend(source::of(ctx, &measure.source));
    facts
}
