//! The page of the search: the lists to go by, which need no script, and the words that the script
//! of the search says.

use serde::Serialize;

use crate::locale::{Arg, Message};
use crate::model::{Ix, Plan, indices};
use crate::render::context::RenderContext;
use crate::site::{Grouping, Route};

use super::{Link, PageView};

/// As many results as are shown at once; a visitor with more is better served by another word.
const MOST_RESULTS: usize = 50;

#[derive(Serialize)]
struct SearchView {
    index: String,
    most: usize,
    help: Link,
    /// What the script says, by name; a sentence with a number once for each plural.
    words: Vec<Phrase>,
    /// Lists of the whole site.
    lists: Vec<Link>,
    plans: Vec<PlanLists>,
}

#[derive(Serialize)]
struct Phrase {
    name: String,
    text: String,
}

#[derive(Serialize)]
struct PlanLists {
    title: String,
    links: Vec<Link>,
}

pub(super) fn page_view(ctx: &RenderContext<'_>) -> PageView {
    let link = |route: Route| Link::new(ctx.title_of(route), ctx.href(route));
    let plans = indices(&ctx.catalogue().plans);
    let view = SearchView {
        index: ctx.href(Route::SearchIndex),
        most: MOST_RESULTS,
        help: link(Route::Help),
        words: words(ctx),
        lists: [Route::AToZ, Route::Glossary, Route::Accessibility, Route::SiteData]
            .map(link)
            .into(),
        plans: plans.map(|it| lists_of(ctx, it)).collect(),
    };
    PageView::new(ctx, "search.html", ctx.say(Message::SearchTitle), &view)
        .described(&ctx.say(Message::SearchIntroduction))
}

fn lists_of(ctx: &RenderContext<'_>, plan: Ix<Plan>) -> PlanLists {
    let link = |text: Message<'_>, to: Route| Link::new(ctx.say(text), ctx.href(to));
    let mut links = vec![
        link(Message::SearchByAction, Route::Actions(plan)),
        link(Message::SearchByLead, Route::Who(plan)),
    ];
    if !ctx.plan(plan).flat {
        let ours = ctx.has_objectives(ctx.plan(plan));
        let text = if ours { Message::SearchByObjective } else { Message::SearchByPart };
        links.insert(0, link(text, Route::Objectives(plan)));
    }
    for grouping in Grouping::ALL.iter().filter(|it| it.has_any(ctx.plan(plan))) {
        let text = match grouping {
            Grouping::Year => Message::SearchByYear,
            Grouping::Place => Message::SearchByPlace,
            Grouping::Strand => Message::SearchByStrand,
        };
        links.push(link(text, Route::Grouped(plan, *grouping)));
    }
    if !ctx.plan(plan).events.is_empty() {
        links.push(link(Message::SearchByEvent, Route::Calendar(plan)));
    }
    let others = [Route::Progress, Route::Measures, Route::Changes, Route::Data].map(|it| it(plan));
    let others = others.into_iter().filter(|it| ctx.site().has(*it));
    links.extend(others.map(|it| Link::new(ctx.title_of(it), ctx.href(it))));
    PlanLists { title: ctx.plan(plan).title.clone(), links }
}

/// What the script says. Names in braces are put in by the script.
fn words(ctx: &RenderContext<'_>) -> Vec<Phrase> {
    let phrase = |name: &str, text: String| Phrase { name: name.to_owned(), text };
    let none = Message::SearchNone { query: "{query}".into() };
    let near = Message::SearchNear { typed: "{typed}".into(), read: "{read}".into() };
    let mut words = vec![
        phrase("empty", ctx.say(Message::SearchEmpty)),
        phrase("loading", ctx.say(Message::SearchLoading)),
        phrase("failed", ctx.say(Message::SearchFailed)),
        phrase("none", ctx.say(none)),
        phrase("near", ctx.say(near)),
        phrase("any", ctx.say(Message::SearchAny)),
        phrase("more", ctx.say(Message::SearchMore { most: MOST_RESULTS.into() })),
    ];
    for (plural, sample) in ctx.locale().plurals() {
        words.push(phrase(
            &format!("found.{plural}"),
            ctx.say(Message::SearchFound {
                count: Arg::Number(sample),
                shown: "{count}".into(),
                query: "{query}".into(),
            }),
        ));
    }
    words
}
