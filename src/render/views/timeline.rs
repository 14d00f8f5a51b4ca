//! When what is planned, as a picture and as a table with the same facts. Places are hundredths of
//! the picture's width.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::locale::Message;
use crate::model::timescale::{Precision, Reading, Window};
use crate::model::{Action, Field, Ix, Node, Objective, Plan, Stated, Undertaking, indexed};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::Link;
use super::piece::WhenView;

/// A plan with more actions has a row for each objective in place of one for each action.
const MOST_ROWS: usize = 60;
const MOST_ROWS_IN_FRONT: usize = 20;
/// Beyond this a year is too narrow to be read; quarters need more room.
const MOST_YEARS: i32 = 15;
const MOST_YEARS_WITH_QUARTERS: i32 = 6;

/// The picture, and the rows of the table below it.
#[derive(Debug, Serialize)]
pub(super) struct Timeline {
    years: Vec<Year>,
    quarters: Vec<f64>,
    now: Option<Now>,
    /// What the bars stand for: as many kinds as the picture has.
    key: Vec<KeyItem>,
    rows: Vec<Row>,
    /// What the picture shows.
    pub(super) label: String,
    /// What a row is: "Approach" or "Objective".
    row_name: String,
    when_name: String,
    table: Vec<TableRow>,
}

#[derive(Debug, Serialize)]
struct Year {
    text: String,
    x: f64,
    width: f64,
}

#[derive(Debug, Serialize)]
struct Now {
    x: f64,
    text: String,
}

#[derive(Debug, Serialize)]
struct KeyItem {
    kind: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct Row {
    group: Option<String>,
    label: String,
    bars: Vec<Bar>,
    /// In place of bars.
    text: Option<String>,
}

#[derive(Debug, Serialize)]
struct Bar {
    x: f64,
    width: f64,
    kind: &'static str,
}

#[derive(Debug, Serialize)]
struct TableRow {
    link: Link,
    when: Option<WhenView>,
    /// All times of an objective.
    times: Option<String>,
    blank: Option<String>,
}

/// The days that the picture spans.
#[derive(Clone, Copy)]
struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

/// The timeline of a plan; none where no time is given or the years are too many for a picture.
pub(super) fn of(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<Timeline> {
    let plan = ctx.plan(plan_at);
    let span = span(plan)?;
    let by_action = plan.actions.len() <= MOST_ROWS;
    let drawn = by_action || !plan.flat && with_rows(plan).count() <= MOST_ROWS;
    drawn.then(|| draw(ctx, plan_at, span, by_action))
}

/// Whether a plan has times, and more actions and objectives than anyone can take in as rows of a picture.
pub(super) fn is_long(plan: &Plan) -> bool {
    let rows = plan.flat || with_rows(plan).count() > MOST_ROWS;
    span(plan).is_some() && plan.actions.len() > MOST_ROWS && rows
}

/// The timeline with a row for each objective, for the front page; none where it would be long.
pub(super) fn by_objective(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Option<Timeline> {
    let plan = ctx.plan(plan_at);
    // A plan without levels has no rows but its actions.
    let few = with_rows(plan).count() <= MOST_ROWS_IN_FRONT && !plan.flat;
    span(plan).filter(|_| few).map(|span| {
        let label = ctx.say(Message::PlanTimelineObjectives);
        Timeline { label, ..draw(ctx, plan_at, span, false) }
    })
}

fn draw(ctx: &RenderContext<'_>, plan_at: Ix<Plan>, span: Span, by_action: bool) -> Timeline {
    let plan = ctx.plan(plan_at);
    let (rows, table) = if by_action {
        (action_rows(ctx, plan, span), action_table(ctx, plan_at))
    } else {
        (objective_rows(ctx, plan, span), objective_table(ctx, plan_at))
    };
    let (from, to) = (span.first.year(), span.last.year());
    let quarters = if to - from < MOST_YEARS_WITH_QUARTERS { quarters(span) } else { Vec::new() };
    let today = ctx.today();
    // A date, because "today" would be untrue on the day after the site is made.
    let now = Message::OnDate { date: ctx.locale().date(today).into() };
    let within = span.first <= today && today <= span.last;
    Timeline {
        years: (from..=to).filter_map(|it| year(ctx, span, it)).collect(),
        quarters,
        now: within.then(|| Now { x: span.at(today), text: ctx.say(now) }),
        key: key(ctx, &rows),
        rows,
        label: ctx.say(match by_action {
            true => Message::PlanTimelineDescription,
            false => Message::PlanTimelineDescriptionParts,
        }),
        row_name: match by_action {
            true => ctx.action_label(plan),
            false => ctx.level_label(plan, 0),
        },
        when_name: ctx.column(plan, Field::WHEN),
        table,
    }
}

impl Span {
    fn days(self) -> f64 {
        f64::from(i32::try_from((self.last - self.first).num_days()).unwrap_or(i32::MAX) + 1)
    }

    /// Where a day begins, from 0 to 100.
    fn at(self, day: NaiveDate) -> f64 {
        let days = i32::try_from((day - self.first).num_days()).unwrap_or(0);
        hundredths((f64::from(days) * 100.0 / self.days()).clamp(0.0, 100.0))
    }

    fn bar(self, window: &Window, kind: &'static str) -> Option<Bar> {
        let (first, last) = (window.first.max(self.first), window.last.min(self.last));
        if first > last {
            return None;
        }
        let (x, end) = (self.at(first), last.succ_opt().map_or(100.0, |it| self.at(it)));
        // A single day must still be seen.
        Some(Bar { x, width: hundredths((end - x).max(0.5)), kind })
    }
}

/// Two decimals: as fine as a screen can show, and short on the page.
fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The windows of the current time.
fn windows(record: &dyn Undertaking) -> &[Window] {
    match record.current_time().map(|it| &it.reading) {
        Some(Reading::Windows(windows)) => windows,
        Some(Reading::Ongoing { from: Some(window) }) => std::slice::from_ref(window),
        _ => &[],
    }
}

/// Whole years: the plan's period, widened to hold every given time.
fn span(plan: &Plan) -> Option<Span> {
    let all = || plan.nodes().flat_map(|it| windows(it.1));
    let stated = all().map(|it| it.first.year()).min().zip(all().map(Window::last_year).max());
    let (first, last) = stated?;
    let period =
        plan.period.get().map_or((first, last), |it| (it.from.first.year(), it.to.last_year()));
    let (first, last) = (first.min(period.0), last.max(period.1));
    if last - first >= MOST_YEARS {
        return None;
    }
    Some(Span {
        first: NaiveDate::from_ymd_opt(first, 1, 1)?,
        last: NaiveDate::from_ymd_opt(last, 12, 31)?,
    })
}

fn year(ctx: &RenderContext<'_>, span: Span, year: i32) -> Option<Year> {
    let x = span.at(NaiveDate::from_ymd_opt(year, 1, 1)?);
    let end = NaiveDate::from_ymd_opt(year, 12, 31)?.succ_opt().map_or(100.0, |it| span.at(it));
    Some(Year { text: ctx.locale().year(year), x, width: hundredths(end - x) })
}

fn quarters(span: Span) -> Vec<f64> {
    let years = span.first.year()..=span.last.year();
    years
        .flat_map(|year| [4, 7, 10].map(|month| NaiveDate::from_ymd_opt(year, month, 1)))
        .flatten()
        .map(|it| span.at(it))
        .collect()
}

fn bars(span: Span, record: &dyn Undertaking) -> Vec<Bar> {
    let reading = record.current_time().map(|it| &it.reading);
    if let Some(Reading::Ongoing { from: Some(from) }) = reading {
        let window = Window { last: span.last, ..*from };
        return span.bar(&window, "ongoing").into_iter().collect();
    }
    windows(record).iter().filter_map(|it| span.bar(it, kind(it.precision))).collect()
}

fn kind(precision: Precision) -> &'static str {
    match precision {
        Precision::Day | Precision::Week => "day",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
        Precision::Season | Precision::Year => "year",
    }
}

/// What is in place of bars.
fn instead(ctx: &RenderContext<'_>, record: &dyn Undertaking) -> Option<String> {
    match record.current_time() {
        Some(when) => match &when.reading {
            Reading::Windows(_) | Reading::Ongoing { from: Some(_) } => None,
            Reading::By(_) | Reading::Until(_) | Reading::After(_) => {
                ctx.locale().bound(&when.reading)
            }
            Reading::From(window) => {
                let when = ctx.locale().begins(window);
                Some(ctx.say(Message::FromWhen { when: when.into() }))
            }
            Reading::Ongoing { from: None } => Some(ctx.say(Message::Ongoing)),
            Reading::ToBeConfirmed => Some(ctx.say(Message::ToBeConfirmed)),
            Reading::Described | Reading::InWords | Reading::NotUnderstood => {
                Some(when.printed.clone())
            }
        },
        None if record.when().is_lost() => Some(ctx.say(Message::LostInSource)),
        None => Some(ctx.say(Message::PlanTimelineNoDate)),
    }
}

/// What each kind of bar means that the picture has.
fn key(ctx: &RenderContext<'_>, rows: &[Row]) -> Vec<KeyItem> {
    let kinds: BTreeSet<_> = rows.iter().flat_map(|it| &it.bars).map(|it| it.kind).collect();
    let timed = ["month", "quarter", "day"].into_iter().find(|it| kinds.contains(it));
    let whole = ["year", "ongoing"].into_iter().filter(|it| kinds.contains(it));
    let words = |kind: &str| match kind {
        "year" => ctx.say(Message::PlanTimelineKeyYear),
        "ongoing" => ctx.say(Message::PlanTimelineKeyOngoing),
        _ => ctx.say(Message::PlanTimelineKeyTime),
    };
    timed.into_iter().chain(whole).map(|kind| KeyItem { kind, text: words(kind) }).collect()
}

fn action_rows(ctx: &RenderContext<'_>, plan: &Plan, span: Span) -> Vec<Row> {
    let mut rows = Vec::with_capacity(plan.actions.len());
    for (at, objective) in indexed(&plan.objectives) {
        let own = objective.current_time().map(|_| Row {
            group: Some(ctx.objective_full(plan, at)),
            label: ctx.say(Message::PlanTimelineWhole),
            bars: bars(span, objective),
            text: instead(ctx, objective),
        });
        let grouped = own.is_some() || plan.flat;
        rows.extend(own);
        for (place, action) in objective.actions.iter().enumerate() {
            let row = &plan.actions[*action];
            rows.push(Row {
                group: (place == 0 && !grouped).then(|| ctx.objective_full(plan, at)),
                label: ctx.action_heading(plan, *action),
                bars: bars(span, row),
                text: instead(ctx, row),
            });
        }
    }
    rows
}

fn action_table(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Vec<TableRow> {
    let plan = ctx.plan(plan_at);
    let timed = |(at, it): &(Node, &dyn Undertaking)| match at {
        Node::Action(_) => true,
        Node::Objective(_) => it.current_time().is_some(),
    };
    let row = |(at, it): (Node, &dyn Undertaking)| {
        let when = it.current_time();
        TableRow {
            link: ctx.reported_link(plan_at, Some(at)),
            when: when.map(|it| ctx.when(it)),
            times: None,
            blank: if when.is_none() { ctx.blank(it.when()) } else { None },
        }
    };
    plan.nodes().filter(timed).map(row).collect()
}

/// The different times of an objective and its actions, in order.
fn times(plan: &Plan, objective: Ix<Objective>) -> BTreeSet<Window> {
    let here = &plan.objectives[objective];
    let actions = here.actions.iter().flat_map(|it| windows(&plan.actions[*it]));
    actions.chain(windows(here)).copied().collect()
}

/// What is shown in place of bars where none of an objective's actions has a span of days.
fn without_bars(ctx: &RenderContext<'_>, plan: &Plan, objective: Ix<Objective>) -> String {
    let mut actions = plan.objectives[objective].actions.iter().map(|it| &plan.actions[*it]);
    let blank = |it: &Action| it.current_time().is_none() && it.when == Stated::NotStated;
    ctx.say(match actions.all(blank) {
        true => Message::PlanTimelineNoDate,
        false => Message::PlanTimelineSeeActions,
    })
}

fn with_rows(plan: &Plan) -> impl Iterator<Item = Ix<Objective>> {
    let objectives = indexed(&plan.objectives);
    objectives
        .filter(|(_, it)| !it.actions.is_empty() || it.current_time().is_some())
        .map(|(at, _)| at)
}

fn objective_rows(ctx: &RenderContext<'_>, plan: &Plan, span: Span) -> Vec<Row> {
    with_rows(plan)
        .map(|at| {
            let times = times(plan, at);
            let none = times.is_empty().then(|| without_bars(ctx, plan, at));
            Row {
                group: None,
                label: ctx.objective_full(plan, at),
                bars: times.iter().filter_map(|it| span.bar(it, kind(it.precision))).collect(),
                text: none,
            }
        })
        .collect()
}

fn objective_table(ctx: &RenderContext<'_>, plan_at: Ix<Plan>) -> Vec<TableRow> {
    let plan = ctx.plan(plan_at);
    with_rows(plan)
        .map(|at| {
            let times: Vec<Window> = times(plan, at).into_iter().collect();
            let none = times.is_empty();
            TableRow {
                link: Link::new(
                    ctx.objective_full(plan, at),
                    ctx.href(Route::Objective(plan_at, at)),
                ),
                when: None,
                times: (!none).then(|| ctx.locale().windows(&times)),
                blank: none.then(|| without_bars(ctx, plan, at)),
            }
        })
        .collect()
}
