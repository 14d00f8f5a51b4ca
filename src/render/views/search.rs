//! The page of the search: the lists to go by, which need no script, and the words that the script
//! of the search says.

use serde::Serialize;

use crate::locale::{Arg, Message};
use crate::model::telephone::Telephone;
use crate::model::{Channel, Ix, Plan, Reach, Service, ServiceKind, Way, indexed, indices};
use crate::render::context::RenderContext;
use crate::site::{Grouping, Route, age};

use super::needs::{self, DANGER, SELF_HARM};
use super::{Link, PageView, call_href};

/// As many results as are shown at once; a visitor with more is better served by another word.
const MOST_RESULTS: usize = 50;

/// Of more services the first are here.
const MOST_SERVICES: usize = 60;
/// With more plans than this their lists are on their own pages alone.
const MOST_PLANS: usize = 40;

/// The same of a large site, of which each result may load a part of the index.
const MOST_RESULTS_OF_MANY: usize = 10;

fn most_results(ctx: &RenderContext<'_>) -> usize {
    if ctx.site().search_parts() == (0, 0) { MOST_RESULTS } else { MOST_RESULTS_OF_MANY }
}

#[derive(Serialize)]
struct SearchView {
    index: String,
    most: usize,
    /// What is shown above the results of words of danger and of self-harm.
    calls: Vec<CallView>,
    /// Help before all else: its page, pages about it, and each service.
    help: Vec<Link>,
    /// What the script says, by name; a sentence with a number once for each plural.
    words: Vec<Phrase>,
    /// Lists of the whole site.
    lists: Vec<Link>,
    plans: Vec<PlanLists>,
}

/// A call, for words of one kind.
#[derive(Serialize)]
struct CallView {
    of: &'static str,
    /// Whose it is, where the link does not say it.
    name: Option<String>,
    link: Link,
    facts: String,
    /// What is doubtful about it.
    doubt: Option<String>,
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
        most: most_results(ctx),
        calls: calls(ctx),
        help: help(ctx),
        words: words(ctx),
        lists: [
            Route::Plans,
            Route::AToZ,
            Route::Glossary,
            Route::Accessibility,
            Route::Privacy,
            Route::SiteData,
        ]
        .into_iter()
        .filter(|it| *it != Route::Plans || plans.len() > MOST_PLANS)
        .filter(|it| ctx.site().lists(*it))
        .map(link)
        .collect(),
        plans: match plans.len() <= MOST_PLANS {
            true => plans.map(|it| lists_of(ctx, it)).collect(),
            false => Vec::new(),
        },
    };
    PageView::new(ctx, "search.html", ctx.say(Message::SearchTitle), &view)
        .described(&ctx.say(Message::SearchIntroduction))
}

/// Everyone and everything that helps, in the publisher's order.
fn help(ctx: &RenderContext<'_>) -> Vec<Link> {
    let pages = indexed(&ctx.catalogue().pages).filter(|it| it.1.exit);
    let pages = pages.map(|it| Route::Page(it.0)).filter(|it| ctx.site().has(*it));
    let pages = std::iter::once(Route::Help).filter(|it| ctx.site().has(*it)).chain(pages);
    let services = ctx.catalogue().services.iter().filter_map(|it| ctx.service_link(it));
    // The page of help, which comes first, has the others.
    let services = services.take(MOST_SERVICES);
    pages.map(|it| Link::new(ctx.title_of(it), ctx.href(it))).chain(services).collect()
}

/// The first call of a danger service, for danger and for self-harm, and before it for self-harm the
/// first of a service that says it is for that.
fn calls(ctx: &RenderContext<'_>) -> Vec<CallView> {
    let dangers = ctx.catalogue().services.iter().filter(|it| it.kind == ServiceKind::Danger);
    let danger = dangers.filter_map(called).next();
    let listens = needs::that_say(ctx, SELF_HARM)
        .into_iter()
        .filter(|it| it.kind != ServiceKind::Danger)
        .filter_map(called)
        .next();
    let listens = listens.map(|(service, channel, number)| {
        let text = ctx.say(Message::SearchCall { number: number.shown().into() });
        let name = Some(service.name.clone());
        call(ctx, SELF_HARM, name, text, (service, channel, number))
    });
    let danger = danger.into_iter().flat_map(|(service, channel, number)| {
        let text = ctx.say(Message::SearchDanger { number: number.shown().into() });
        [SELF_HARM, DANGER].map(|of| call(ctx, of, None, text.clone(), (service, channel, number)))
    });
    listens.into_iter().chain(danger).collect()
}

/// The first number of a service that someone answers.
fn called(service: &Service) -> Option<(&Service, &Channel, &Telephone)> {
    let mut voices = service.live_channels().filter(|it| it.way == Way::Voice);
    voices.find_map(|it| match &it.reach {
        Some(Reach::Number(number)) => Some((service, it, number)),
        _ => None,
    })
}

fn call(
    ctx: &RenderContext<'_>,
    of: &'static str,
    name: Option<String>,
    text: String,
    (service, channel, number): (&Service, &Channel, &Telephone),
) -> CallView {
    let free = channel.is_known_free().then(|| ctx.say(Message::ChannelFree));
    let cost = channel.cost.clone().or(free).or_else(|| service.cost.clone());
    let hours = channel.hours.clone().or_else(|| service.hours.clone());
    // Whom the emergency number reaches is in no doubt.
    let doubt = || {
        let stated = channel.confirm.clone().or_else(|| service.confirm.clone());
        let age = || age::caution_of(service, channel, ctx.locale(), ctx.today());
        stated.or_else(age).or_else(|| age::caution(service, ctx.locale(), ctx.today()))
    };
    CallView {
        of,
        facts: if name.is_none() {
            String::new()
        } else {
            [cost, hours].into_iter().flatten().collect::<Vec<_>>().join(", ")
        },
        name,
        link: Link::new(text, call_href(number)),
        doubt: if number.is_emergency() { None } else { doubt() },
    }
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
    let near = Message::SearchNear { read: "{read}".into() };
    let instead = Message::SearchInstead { read: "{read}".into() };
    let mut words = vec![
        phrase("empty", ctx.say(Message::SearchEmpty)),
        phrase("loading", ctx.say(Message::SearchLoading)),
        phrase("failed", ctx.say(Message::SearchFailed)),
        phrase("none", ctx.say(none)),
        phrase("near", ctx.say(near)),
        phrase("instead", ctx.say(instead)),
        phrase("any", ctx.say(Message::SearchAny)),
        phrase("more", ctx.say(Message::SearchMore { most: most_results(ctx).into() })),
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
