//! What people who search may need, and what answers it on this site: the pages that the author names,
//! and services by what they are and what they say of themselves. No council is named here.

use crate::locale::Message;
use crate::model::{Ix, Page, Service, ServiceKind, Strand, Way};
use crate::render::context::RenderContext;
use crate::search::{Entry, Need};
use crate::site::Route;

use Goal::{About, Help, Kind, Named, Says, Signs};
use Message as M;

/// What answers a need.
#[derive(Clone, Copy)]
enum Goal {
    /// The help page.
    Help,
    /// A page that the author names.
    Named(Door),
    /// Services whose own words have one of the need's phrases.
    Says,
    /// Services of a kind.
    Kind(ServiceKind),
    /// Services for those who face one kind of hate, but not those for one religion alone.
    About(Strand),
    /// Services that can be reached in British Sign Language.
    Signs,
}

/// Pages that the author names.
#[derive(Clone, Copy)]
enum Door {
    Report,
    Next,
    Safe,
    Evidence,
    Someone,
    Immigration,
    Language,
}

const REPORT: Goal = Named(Door::Report);
const EVIDENCE: Goal = Named(Door::Evidence);
const NEXT: Goal = Named(Door::Next);
const SOMEONE: Goal = Named(Door::Someone);
const SAFE: Goal = Named(Door::Safe);
const LANGUAGE: Goal = Named(Door::Language);

/// Shown above the results of words of danger.
pub(super) const DANGER: &str = "danger";
/// Shown above the results of words of self-harm.
pub(super) const SELF_HARM: &str = "self-harm";

/// A need: its words, what answers it, and what is shown above the results.
type Known = (fn() -> Message<'static>, &'static [Goal], Option<&'static str>);

/// The most urgent first. What is more special comes before what is more general.
const NEEDS: &[Known] = &[
    (|| M::SearchNeedSelfHarm, &[Says, Help, Kind(ServiceKind::Danger)], Some(SELF_HARM)),
    (|| M::SearchNeedDanger, &[Help, Kind(ServiceKind::Danger)], Some(DANGER)),
    (|| M::SearchNeedInjury, &[EVIDENCE, Says, Help], Some(DANGER)),
    (|| M::SearchNeedAttack, &[Help, REPORT, EVIDENCE], Some(DANGER)),
    (|| M::SearchNeedDomestic, &[Says, Help, SAFE], Some(DANGER)),
    (|| M::SearchNeedChildren, &[Says, SOMEONE, Help], None),
    (|| M::SearchNeedMentalHealth, &[Says, Help], None),
    (|| M::SearchNeedDeaf, &[Help, LANGUAGE, Says, Signs], None),
    (|| M::SearchNeedLanguage, &[LANGUAGE, Says, Help], None),
    (|| M::SearchNeedImmigration, &[Named(Door::Immigration), Says, Help], None),
    (|| M::SearchNeedAnonymity, &[REPORT, Says, Help], None),
    (|| M::SearchNeedComplaint, &[NEXT, Says, REPORT, Help], None),
    (|| M::SearchNeedEvidence, &[EVIDENCE, REPORT], None),
    (|| M::SearchNeedPrivacy, &[SAFE, Help], None),
    (|| M::SearchNeedOnline, &[REPORT, Says, EVIDENCE, SAFE, Help], None),
    (|| M::SearchNeedTransport, &[Says, REPORT, Help], None),
    (|| M::SearchNeedMuslim, &[Says, About(Strand::Religion), Help, REPORT], None),
    (|| M::SearchNeedJewish, &[Says, About(Strand::Religion), Help, REPORT], None),
    (|| M::SearchNeedReligion, &[About(Strand::Religion), Help, REPORT], None),
    (|| M::SearchNeedTransgender, &[Says, About(Strand::Transgender), Help, REPORT], None),
    (|| M::SearchNeedSexuality, &[Says, About(Strand::SexualOrientation), Help, REPORT], None),
    (|| M::SearchNeedDisability, &[Says, About(Strand::Disability), Help, REPORT], None),
    (|| M::SearchNeedRace, &[Says, About(Strand::Race), Help, REPORT], None),
    (|| M::SearchNeedOlder, &[Says, Help, SOMEONE], None),
    (|| M::SearchNeedSomeoneElse, &[SOMEONE, REPORT, Help], None),
    (|| M::SearchNeedCourt, &[NEXT, Says, Help, REPORT], None),
    (|| M::SearchNeedReport, &[REPORT, Help, Kind(ServiceKind::Report)], None),
    (|| M::SearchNeedSupport, &[Help, Kind(ServiceKind::Support)], None),
];

/// Needs as the index writes them. The entries are those that the goals lead to.
pub(in crate::render) fn needs(ctx: &RenderContext<'_>, entries: &[Entry]) -> Vec<Need> {
    let place = |href: &str| entries.iter().position(|it| it.href == href);
    let found = |(words, goals, call): &Known| {
        let mut need = Need { phrases: ctx.say(words()), goals: Vec::new(), call: *call };
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
    words: Message<'_>,
) -> impl Iterator<Item = &'a Service> {
    let need = Need { phrases: ctx.say(words), ..Need::default() };
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
        Named(door) => {
            ctx.site().named(page(ctx, door)).into_iter().map(|it| ctx.href(it)).collect()
        }
        Says => of(&|it| says(ctx, it, need)),
        Kind(kind) => of(&|it| it.kind == kind),
        About(strand) => of(&|it| it.strands.contains(&strand) && !is_for_one_religion(ctx, it)),
        Signs => of(&|it| it.live_channels().any(|it| it.way == Way::Bsl)),
    }
}

/// The page that the author names for a door.
fn page(ctx: &RenderContext<'_>, door: Door) -> Option<Ix<Page>> {
    let pages = &ctx.catalogue().named_pages;
    match door {
        Door::Report => pages.report,
        Door::Next => pages.what_happens_next,
        Door::Safe => pages.stay_safe,
        Door::Evidence => pages.evidence,
        Door::Someone => pages.someone_else,
        Door::Immigration => pages.immigration,
        Door::Language => pages.language,
    }
}

fn is_for_one_religion(ctx: &RenderContext<'_>, service: &Service) -> bool {
    let religions = [M::SearchNeedMuslim, M::SearchNeedJewish];
    religions
        .into_iter()
        .any(|it| says(ctx, service, &Need { phrases: ctx.say(it), ..Need::default() }))
}

fn says(ctx: &RenderContext<'_>, service: &Service, need: &Need) -> bool {
    let whom = [&service.r#for, &service.ages, &service.group, &service.languages];
    let words = service.words.get().into_iter().flatten().cloned();
    let mut texts = vec![service.name.clone(), service.summary.words()];
    texts.extend(whom.into_iter().flatten().cloned().chain(words));
    let ignored = ctx.say(M::SearchIgnored);
    // What is said in two texts is no phrase.
    texts.iter().any(|it| need.is_said_in(it, &ignored, ctx.locale()))
}
