//! What people who search may need, and what answers it on this site: the pages that the author names,
//! and services by what they are and what they say of themselves. No council is named here.

use crate::locale::Message;
use crate::model::{Ix, NamedPages, Page, Service, ServiceKind, Strand, Way};
use crate::render::context::RenderContext;
use crate::search::{Entry, Need, phrases};
use crate::site::Route;

use Goal::{About, Help, Kind, Named, Says, Signs};

/// What answers a need.
#[derive(Clone, Copy)]
enum Goal {
    /// The help page.
    Help,
    /// A page that the author names.
    Named(fn(&NamedPages) -> Option<Ix<Page>>),
    /// Services whose own words have one of the need's phrases.
    Says,
    /// Services of a kind.
    Kind(ServiceKind),
    /// Services for those who face one kind of hate, but not those for one religion alone.
    About(Strand),
    /// Services that can be reached in British Sign Language.
    Signs,
}

const REPORT: Goal = Named(|it| it.report);
const EVIDENCE: Goal = Named(|it| it.evidence);
const NEXT: Goal = Named(|it| it.what_happens_next);
const SOMEONE: Goal = Named(|it| it.someone_else);
const SAFE: Goal = Named(|it| it.stay_safe);
const LANGUAGE: Goal = Named(|it| it.language);
const IMMIGRATION: Goal = Named(|it| it.immigration);

/// Shown above the results of words of danger.
pub(super) const DANGER: &str = "danger";
/// Shown above the results of words of self-harm.
pub(super) const SELF_HARM: &str = "self-harm";

/// A need: its name in `src/search/needs.txt`, what answers it, and what is shown above the results.
type Known = (&'static str, &'static [Goal], Option<&'static str>);

/// The most urgent first. What is specific comes before what is general.
const NEEDS: &[Known] = &[
    ("self-harm", &[Says, Help, Kind(ServiceKind::Danger)], Some(SELF_HARM)),
    ("danger", &[Help, Kind(ServiceKind::Danger)], Some(DANGER)),
    ("injury", &[EVIDENCE, Says, Help], Some(DANGER)),
    ("attack", &[Help, REPORT, EVIDENCE], Some(DANGER)),
    ("domestic", &[Says, Help, SAFE], Some(DANGER)),
    ("children", &[Says, SOMEONE, Help], None),
    ("mental-health", &[Says, Help], None),
    ("deaf", &[Help, LANGUAGE, Says, Signs], None),
    ("language", &[LANGUAGE, Says, Help], None),
    ("immigration", &[IMMIGRATION, Says, Help], None),
    ("anonymity", &[REPORT, Says, Help], None),
    ("complaint", &[NEXT, Says, REPORT, Help], None),
    ("evidence", &[EVIDENCE, REPORT], None),
    ("privacy", &[SAFE, Help], None),
    ("online", &[REPORT, Says, EVIDENCE, SAFE, Help], None),
    ("transport", &[Says, REPORT, Help], None),
    ("muslim", &[Says, About(Strand::Religion), Help, REPORT], None),
    ("jewish", &[Says, About(Strand::Religion), Help, REPORT], None),
    ("religion", &[About(Strand::Religion), Help, REPORT], None),
    ("transgender", &[Says, About(Strand::Transgender), Help, REPORT], None),
    ("sexuality", &[Says, About(Strand::SexualOrientation), Help, REPORT], None),
    ("disability", &[Says, About(Strand::Disability), Help, REPORT], None),
    ("race", &[Says, About(Strand::Race), Help, REPORT], None),
    ("older", &[Says, Help, SOMEONE], None),
    ("someone-else", &[SOMEONE, REPORT, Help], None),
    ("court", &[NEXT, Says, Help, REPORT], None),
    ("report", &[REPORT, Help, Kind(ServiceKind::Report)], None),
    ("support", &[Help, Kind(ServiceKind::Support)], None),
];

/// Needs as the index writes them. The entries are those that the goals lead to.
pub(in crate::render) fn needs(ctx: &RenderContext<'_>, entries: &[Entry]) -> Vec<Need> {
    let place = |href: &str| entries.iter().position(|it| it.href == href);
    let found = |(name, goals, call): &Known| {
        let mut need = Need { phrases: phrases(name).to_owned(), goals: Vec::new(), call: *call };
        let hrefs = goals.iter().flat_map(|it| hrefs(ctx, *it, &need));
        let mut places: Vec<usize> = Vec::new();
        for at in hrefs.filter_map(|it| place(&it)) {
            if !places.contains(&at) {
                places.push(at);
            }
        }
        need.goals = places;
        need
    };
    NEEDS.iter().map(found).collect()
}

/// The services that say of themselves that they answer a need, in the publisher's order.
pub(super) fn that_say<'a>(
    ctx: &'a RenderContext<'_>,
    name: &str,
) -> impl Iterator<Item = &'a Service> {
    let need = Need { phrases: phrases(name).to_owned(), ..Need::default() };
    ctx.catalogue().services.iter().filter(move |it| says(ctx, it, &need))
}

/// Where a goal leads on this site.
fn hrefs(ctx: &RenderContext<'_>, goal: Goal, need: &Need) -> Vec<String> {
    let of = |is: &dyn Fn(&Service) -> bool| {
        let services = ctx.catalogue().services.iter().filter(|it| is(it));
        services.filter_map(|it| Some(ctx.service_link(it)?.href)).collect()
    };
    match goal {
        Help => vec![ctx.href(Route::Help)],
        Named(page) => {
            let page = ctx.site().named(page(&ctx.catalogue().named_pages));
            page.into_iter().map(|it| ctx.href(it)).collect()
        }
        Says => of(&|it| says(ctx, it, need)),
        Kind(kind) => of(&|it| it.kind == kind),
        About(strand) => of(&|it| it.strands.contains(&strand) && !is_for_one_religion(ctx, it)),
        Signs => of(&|it| it.live_channels().any(|it| it.way == Way::Bsl)),
    }
}

fn is_for_one_religion(ctx: &RenderContext<'_>, service: &Service) -> bool {
    let religions = ["muslim", "jewish"];
    religions
        .into_iter()
        .any(|it| says(ctx, service, &Need { phrases: phrases(it).to_owned(), ..Need::default() }))
}

fn says(ctx: &RenderContext<'_>, service: &Service, need: &Need) -> bool {
    let whom = [&service.r#for, &service.ages, &service.group, &service.languages];
    let words = service.words.get().into_iter().flatten().cloned();
    let mut texts = vec![service.name.clone(), service.summary.words()];
    texts.extend(whom.into_iter().flatten().cloned().chain(words));
    let ignored = ctx.say(Message::SearchIgnored);
    // What is said in two texts is no phrase.
    texts.iter().any(|it| need.is_said_in(it, &ignored, ctx.locale()))
}

#[cfg(test)]
mod tests {
    use crate::search::named;

    use super::*;

    #[test]
    fn every_need_has_phrases_and_no_phrases_are_without_a_need() {
        let mut known: Vec<&str> = NEEDS.iter().map(|it| it.0).collect();
        let mut written: Vec<&str> = named().map(|it| it.0).collect();
        known.sort_unstable();
        written.sort_unstable();
        assert_eq!(known, written);
        assert!(NEEDS.iter().all(|it| !phrases(it.0).is_empty() && !it.1.is_empty()));
        assert_eq!(phrases("no such need"), "");
    }
}
