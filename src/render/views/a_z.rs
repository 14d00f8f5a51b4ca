//! Everything on the site by its first letter.

use std::cmp::Ordering;

use serde::Serialize;

use crate::locale::{Locale, Message};
use crate::model::{Ix, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::{List, Route};

use super::glossary::term_href;
use super::pages::Pages;
use super::{Link, PageView};

#[derive(Serialize)]
struct IndexView {
    /// All letters, each with its link.
    all_letters: Vec<Link>,
    letters: Vec<LetterView>,
    pages: Option<Pages>,
    /// Where the actions are, if there are more than this page can hold.
    elsewhere: Vec<Link>,
    elsewhere_text: String,
}

/// More plans than this are on the page of all plans.
const MOST_PLANS: usize = 40;

#[derive(Serialize)]
struct LetterView {
    letter: String,
    id: String,
    entries: Vec<EntryView>,
}

#[derive(Serialize)]
struct EntryView {
    link: Link,
    kind: String,
    /// The plan, where the site has several.
    plan: Option<String>,
}

/// The index of the site.
pub(super) fn index(ctx: &RenderContext<'_>) -> PageView {
    let mut all = entries(ctx);
    all.sort_by(|a, b| by_words(ctx.locale(), &a.link, &b.link));
    let mut letters: Vec<LetterView> = Vec::new();
    let mut other = Vec::new();
    for entry in all {
        let Some(letter) = ctx.locale().initial(&entry.link.text) else {
            other.push(entry);
            continue;
        };
        // Sorting keeps a letter together but for rare scripts, hence the search.
        match letters.iter_mut().rev().find(|it| it.letter == letter) {
            Some(view) => view.entries.push(entry),
            None => {
                let id = format!("letter-{}", letters.len() + 1);
                letters.push(LetterView { letter, id, entries: vec![entry] });
            }
        }
    }
    if !other.is_empty() {
        let letter = ctx.say(Message::AZOther);
        letters.push(LetterView { letter, id: "letter-other".to_owned(), entries: other });
    }
    let rows = letters.iter().map(|it| it.entries.len()).sum();
    let title = ctx.say(Message::AZTitle);
    let all_letters = ways(ctx, &letters);
    let letters = here(ctx, letters, rows);
    let elsewhere = if ctx.site().a_z_has_actions() || !ctx.is_first() {
        Vec::new()
    } else {
        action_lists(ctx)
    };
    let events: usize = ctx.catalogue().plans.iter().map(|it| it.events.len()).sum();
    let elsewhere_text = ctx
        .say(Message::AZActionsElsewhere { events: events.into(), plans: elsewhere.len().into() });
    let pages = ctx.pages(List::AToZ, rows, &title);
    let view = IndexView { all_letters, letters, pages, elsewhere, elsewhere_text };
    PageView::new(ctx, "a-z.html", title, &view).described(&ctx.say(Message::AZIntroduction))
}

/// Links to all letters, each to the part on which it begins.
fn ways(ctx: &RenderContext<'_>, letters: &[LetterView]) -> Vec<Link> {
    let mut first = 0;
    let way = |it: &LetterView| {
        let route = ctx.site().route_of_row(ctx.page(), List::AToZ, first);
        first += it.entries.len();
        let page = if route == ctx.route { String::new() } else { ctx.href(route) };
        Link::new(&it.letter, format!("{page}#{}", it.id))
    };
    letters.iter().map(way).collect()
}

/// The entries of this part below their letters.
fn here(ctx: &RenderContext<'_>, letters: Vec<LetterView>, rows: usize) -> Vec<LetterView> {
    let cut = ctx.cut(List::AToZ, rows);
    let mut first = 0;
    let cut_out = |it: LetterView| {
        let rows = first..first + it.entries.len();
        first = rows.end;
        let entries = rows.zip(it.entries).filter(|it| cut.contains(&it.0)).map(|it| it.1);
        LetterView { entries: entries.collect(), ..it }
    };
    letters.into_iter().map(cut_out).filter(|it| !it.entries.is_empty()).collect()
}

fn action_lists(ctx: &RenderContext<'_>) -> Vec<Link> {
    let plans = indexed(&ctx.catalogue().plans);
    if plans.len() > MOST_PLANS {
        return vec![Link::new(ctx.say(Message::NavPlans), ctx.href(Route::Plans))];
    }
    plans.map(|(at, it)| Link::new(&it.title, ctx.href(Route::Actions(at)))).collect()
}

fn by_words(locale: &Locale, a: &Link, b: &Link) -> Ordering {
    locale.compare(&a.text, &b.text).then_with(|| a.href.cmp(&b.href))
}

fn entries(ctx: &RenderContext<'_>) -> Vec<EntryView> {
    let catalogue = ctx.catalogue();
    let several = catalogue.plans.len() > 1;
    let mut all = Vec::new();
    // Two actions may have one title: their number tells them apart.
    let mut push = |kind: Message<'_>,
                    label: Option<String>,
                    text: String,
                    href: String,
                    plan: Option<Ix<Plan>>| {
        let plan = plan.filter(|_| several).map(|it| ctx.plan(it).title.clone());
        all.push(EntryView {
            link: Link::new(text, href),
            kind: label.unwrap_or_else(|| ctx.say(kind)),
            plan,
        });
    };
    for route in ctx.site().a_z_pages() {
        let kind = match route {
            Route::Objective(plan, at) => {
                let level = ctx.level_label(ctx.plan(plan), ctx.plan(plan).objectives[at].depth);
                let named = !ctx.plan(plan).levels.is_empty();
                let label =
                    ctx.objective_numbered(ctx.plan(plan), at).or_else(|| named.then_some(level));
                push(
                    Message::AZKindObjective,
                    label,
                    ctx.title_of(route),
                    ctx.href(route),
                    Some(plan),
                );
                continue;
            }
            Route::Action(plan, at) => {
                let parent =
                    || ctx.objective_title(ctx.plan(plan), ctx.plan(plan).actions[at].objective);
                let ambiguous = ctx.index().ambiguous(plan, at) && !ctx.plan(plan).flat;
                let label =
                    ctx.action_numbered(ctx.plan(plan), at).or_else(|| ambiguous.then(parent));
                push(
                    Message::AZKindAction,
                    label,
                    ctx.title_of(route),
                    ctx.href(route),
                    Some(plan),
                );
                continue;
            }
            Route::Lead(..) => Message::AZKindLead,
            Route::Measure(..) => Message::AZKindMeasure,
            Route::Event(..) => Message::AZKindEvent,
            _ => Message::AZKindPage,
        };
        push(kind, None, ctx.title_of(route), ctx.href(route), route.plan());
    }
    for link in catalogue.services.iter().filter_map(|it| ctx.service_link(it)) {
        push(Message::AZKindService, None, link.text, link.href, None);
    }
    for (plan, it) in indexed(&catalogue.plans) {
        for (at, term) in indexed(&it.glossary) {
            let href = term_href(ctx, plan, at);
            push(Message::AZKindTerm, None, term.term.clone(), href, Some(plan));
        }
    }
    all
}
