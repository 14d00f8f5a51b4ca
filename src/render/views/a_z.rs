//! Everything on the site by its first letter.

use std::cmp::Ordering;

use serde::Serialize;

use crate::locale::{Locale, Message};
use crate::model::{Ix, Plan, indexed};
use crate::render::context::RenderContext;
use crate::site::Route;

use super::glossary::term_id;
use super::{Link, PageView};

#[derive(Serialize)]
struct IndexView {
    letters: Vec<LetterView>,
    /// Where the actions are, if there are more than this page can hold.
    elsewhere: Vec<Link>,
    elsewhere_text: String,
}

/// A site with more actions and events than this leaves them to the lists of its plans.
const MOST_ACTIONS_LISTED: usize = 1_000;

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
    let elsewhere = if lists_actions(ctx) { Vec::new() } else { action_lists(ctx) };
    let events: usize = ctx.catalogue().plans.iter().map(|it| it.events.len()).sum();
    let elsewhere_text = ctx
        .say(Message::AZActionsElsewhere { events: events.into(), plans: elsewhere.len().into() });
    let view = IndexView { letters, elsewhere, elsewhere_text };
    PageView::new(ctx, "a-z.html", ctx.say(Message::AZTitle), &view)
        .described(&ctx.say(Message::AZIntroduction))
}

fn lists_actions(ctx: &RenderContext<'_>) -> bool {
    let plans = ctx.catalogue().plans.iter();
    let all: usize = plans.map(|it| it.actions.len() + it.events.len()).sum();
    all <= MOST_ACTIONS_LISTED
}

fn action_lists(ctx: &RenderContext<'_>) -> Vec<Link> {
    let plans = indexed(&ctx.catalogue().plans);
    plans.map(|(at, it)| Link::new(&it.title, ctx.href(Route::Actions(at)))).collect()
}

fn by_words(locale: &Locale, a: &Link, b: &Link) -> Ordering {
    locale.compare(&a.text, &b.text).then_with(|| a.href.cmp(&b.href))
}

fn entries(ctx: &RenderContext<'_>) -> Vec<EntryView> {
    let catalogue = ctx.catalogue();
    let several = catalogue.plans.len() > 1;
    let with_actions = lists_actions(ctx);
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
    for (_, route) in ctx.site().routes() {
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
            Route::Action(..) if !with_actions => continue,
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
            Route::Event(..) if !with_actions => continue,
            Route::Event(..) => Message::AZKindEvent,
            Route::Page(_)
            | Route::Plans
            | Route::Plan(_)
            | Route::Help
            | Route::Accessibility
            | Route::Privacy
            | Route::Glossary
            | Route::SiteData
            | Route::Objectives(_)
            | Route::Actions(_)
            | Route::Calendar(_)
            | Route::Who(_)
            | Route::Progress(_)
            | Route::Measures(_)
            | Route::Changes(_)
            | Route::Grouped(..)
            | Route::Print(_)
            | Route::Data(_) => Message::AZKindPage,
            _ => continue,
        };
        push(kind, None, ctx.title_of(route), ctx.href(route), route.plan());
    }
    for link in catalogue.services.iter().filter_map(|it| ctx.service_link(it)) {
        push(Message::AZKindService, None, link.text, link.href, None);
    }
    let glossary = ctx.href(Route::Glossary);
    for (plan, it) in indexed(&catalogue.plans) {
        for (at, term) in indexed(&it.glossary) {
            let href = format!("{glossary}#{}", term_id(plan, at));
            push(Message::AZKindTerm, None, term.term.clone(), href, Some(plan));
        }
    }
    all
}
