//! The words that the plans explain, or use without explaining them, and where they use them. Plans
//! that mean the same by a term share its entry; what differs is by plan.

use serde::Serialize;
use tera::Value;

use crate::locale::Message;
use crate::model::{Ix, Plan, Term};
use crate::render::context::RenderContext;
use crate::site::{List, Route};

use super::pages::Pages;
use super::{Link, PageView};

/// More places in which a term is used are counted, not listed.
const MOST_USES: usize = 12;

#[derive(Serialize)]
struct GlossaryView {
    /// What the page has; none where no plan has a term.
    introduction: Option<String>,
    /// Whose the meanings are, said once.
    ours: Option<String>,
    terms: Vec<TermView>,
    pages: Option<Pages>,
}

#[derive(Serialize)]
struct TermView {
    id: String,
    /// Where links to the same term of other plans lead.
    other_ids: Vec<String>,
    term: String,
    meanings: Vec<MeaningView>,
}

#[derive(Serialize)]
struct MeaningView {
    means: Option<Value>,
    unexplained: Option<String>,
    /// Where the meaning is not the publisher's.
    source: Option<String>,
    /// The plans that mean this, where the site has several.
    plans: Vec<Link>,
    uses: Vec<Link>,
    more: Option<String>,
}

/// Where a term is on the page of the glossary.
fn term_id(plan: Ix<Plan>, at: Ix<Term>) -> String {
    format!("term-{}-{}", plan.get() + 1, at.get() + 1)
}

/// The link to a term on the page of the glossary.
pub(super) fn term_href(ctx: &RenderContext<'_>, plan: Ix<Plan>, at: Ix<Term>) -> String {
    let row = ctx.index().row_of((plan, at));
    let page = ctx.href(ctx.site().route_of_row(Route::Glossary, List::Terms, row));
    format!("{page}#{}", term_id(plan, at))
}

/// The words that the plans explain.
pub(super) fn page_view(ctx: &RenderContext<'_>) -> PageView {
    let term = |(plan, at): (Ix<Plan>, Ix<Term>)| &ctx.plan(plan).glossary[at];
    let same = ctx.index().terms();
    let all = || same.iter().flatten().copied();
    let plans = ctx.catalogue().plans.iter().filter(|it| !it.glossary.is_empty()).count();
    let introduction =
        (plans > 0).then(|| ctx.say(Message::GlossaryIntroduction { plans: plans.into() }));
    let ours = all().map(term).any(|it| !it.printed && !it.means.is_empty());
    let printed = all().map(term).any(|it| it.printed);
    let said = if printed { Message::GlossaryOursMostly } else { Message::GlossaryOurs };
    let title = ctx.say(Message::GlossaryTitle);
    let view = GlossaryView {
        introduction: introduction.clone(),
        ours: ours.then(|| ctx.say(said)),
        terms: ctx.rows_here(List::Terms, same).iter().map(|it| view(ctx, it)).collect(),
        pages: ctx.pages(List::Terms, same.len(), &title),
    };
    PageView::new(ctx, "glossary.html", title, &view).described(&introduction.unwrap_or_default())
}

/// One term of one plan or of several.
fn view(ctx: &RenderContext<'_>, places: &[(Ix<Plan>, Ix<Term>)]) -> TermView {
    let term = |(plan, at): (Ix<Plan>, Ix<Term>)| &ctx.plan(plan).glossary[at];
    let sense = |it: &Term| (it.means.words(), it.printed);
    let mut meanings: Vec<Vec<(Ix<Plan>, Ix<Term>)>> = Vec::new();
    for place in places {
        let known = meanings.iter_mut().find(|it| sense(term(it[0])) == sense(term(*place)));
        match known {
            Some(known) => known.push(*place),
            None => meanings.push(vec![*place]),
        }
    }
    let mut ids = places.iter().map(|(plan, at)| term_id(*plan, *at));
    TermView {
        id: ids.next().unwrap_or_default(),
        other_ids: ids.collect(),
        term: places.first().map(|it| term(*it).term.clone()).unwrap_or_default(),
        meanings: meanings.iter().map(|it| meaning(ctx, it)).collect(),
    }
}

fn meaning(ctx: &RenderContext<'_>, places: &[(Ix<Plan>, Ix<Term>)]) -> MeaningView {
    let several = ctx.catalogue().plans.len() > 1;
    let (plan, at) = places[0];
    let term = &ctx.plan(plan).glossary[at];
    let plans = places.iter().filter(|_| several);
    let uses: Vec<Route> = places.iter().flat_map(|(plan, at)| uses(ctx, *plan, *at)).collect();
    let left_out = uses.len().saturating_sub(MOST_USES);
    MeaningView {
        means: ctx.html(&term.means, 2),
        unexplained: term.means.is_empty().then(|| ctx.say(Message::TermUnexplained)),
        source: term.printed.then(|| ctx.say(Message::GlossaryPrinted)),
        plans: plans
            .map(|(plan, _)| Link::new(&ctx.plan(*plan).title, ctx.href(Route::Plan(*plan))))
            .collect(),
        uses: uses.into_iter().take(MOST_USES).filter_map(|it| link(ctx, it)).collect(),
        more: (left_out > 0).then(|| ctx.say(Message::GlossaryUsedMore { count: left_out.into() })),
    }
}

fn uses(ctx: &RenderContext<'_>, plan: Ix<Plan>, term: Ix<Term>) -> Vec<Route> {
    let used = ctx.index().uses_of(plan, term);
    let objectives = used.objectives.iter().map(|it| Route::Objective(plan, *it));
    objectives.chain(used.actions.iter().map(|it| Route::Action(plan, *it))).collect()
}

fn link(ctx: &RenderContext<'_>, route: Route) -> Option<Link> {
    match route {
        Route::Objective(plan, at) => Some(ctx.objective_link(plan, at)),
        Route::Action(plan, at) => Some(ctx.action_link(plan, at)),
        _ => None,
    }
}
