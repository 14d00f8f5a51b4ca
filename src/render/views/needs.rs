//! What people who search may need, and what answers it on this site: the pages that the author names,
//! and services by what they are and what they say of themselves. No council is named here.

use std::collections::HashMap;

use crate::locale::Message;
use crate::model::{Ix, NamedPages, Page, Service, ServiceKind, Strand, Way};
use crate::render::context::RenderContext;
use crate::search::{Analyser, Entry, Need, phrases};
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
    ("distress", &[Says, Help], None),
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
pub(in crate::render) fn needs(
    ctx: &RenderContext<'_>,
    entries: &[Entry],
    analyser: &Analyser<'_>,
) -> Vec<Need> {
    let answers = Answers::new(ctx, analyser);
    let places: HashMap<&str, usize> =
        entries.iter().enumerate().map(|(at, it)| (it.href.as_str(), at)).collect();
    let found = |(name, goals, call): &Known| {
        let mut need = Need::new(phrases(name), *call, analyser);
        for goal in *goals {
            for at in answers.hrefs(*goal, &need).iter().filter_map(|it| places.get(it.as_str())) {
                if !need.goals.contains(at) {
                    need.goals.push(*at);
                }
            }
        }
        need
    };
    NEEDS.iter().map(found).collect()
}

/// The services that say of themselves that they answer a need, in the publisher's order.
pub(super) fn that_say<'a>(ctx: &'a RenderContext<'_>, name: &str) -> Vec<&'a Service> {
    let ignored = ctx.say(Message::SearchIgnored);
    let analyser = Analyser::new(ctx.locale(), &ignored);
    let need = Need::new(phrases(name), None, &analyser);
    let services = ctx.catalogue().services.iter();
    services.filter(|it| says(&said(it, &analyser), &need)).collect()
}

/// What can answer a need on a site.
struct Answers<'a> {
    ctx: &'a RenderContext<'a>,
    services: Vec<Answering<'a>>,
}

/// A service, and what it says of itself.
struct Answering<'a> {
    service: &'a Service,
    said: Said,
    /// It is there for one religion alone.
    one_religion: bool,
}

/// The words of a service's texts. What is said in two texts is not a phrase.
type Said = Vec<Vec<String>>;

impl<'a> Answers<'a> {
    fn new(ctx: &'a RenderContext<'_>, analyser: &Analyser<'_>) -> Self {
        let religions = ["muslim", "jewish"].map(|it| Need::new(phrases(it), None, analyser));
        let answering = |service| {
            let said = said(service, analyser);
            let one_religion = religions.iter().any(|it| says(&said, it));
            Answering { service, said, one_religion }
        };
        Self { ctx, services: ctx.catalogue().services.iter().map(answering).collect() }
    }

    /// Where a goal leads.
    fn hrefs(&self, goal: Goal, need: &Need) -> Vec<String> {
        let ctx = self.ctx;
        let of = |is: &dyn Fn(&Answering<'_>) -> bool| {
            let services = self.services.iter().filter(|it| is(it));
            services.filter_map(|it| Some(ctx.service_link(it.service)?.href)).collect()
        };
        match goal {
            Help if ctx.site().has(Route::Help) => vec![ctx.href(Route::Help)],
            Help => Vec::new(),
            Named(page) => {
                let page = ctx.site().named(page(&ctx.catalogue().named_pages));
                page.into_iter().map(|it| ctx.href(it)).collect()
            }
            Says => of(&|it| says(&it.said, need)),
            Kind(kind) => of(&|it| it.service.kind == kind),
            About(strand) => of(&|it| it.service.strands.contains(&strand) && !it.one_religion),
            Signs => of(&|it| it.service.live_channels().any(|it| it.way == Way::Bsl)),
        }
    }
}

fn said(service: &Service, analyser: &Analyser<'_>) -> Said {
    let whom = [&service.r#for, &service.ages, &service.group, &service.languages];
    let words = service.words.get().into_iter().flatten();
    let summary = service.summary.words();
    let texts = [&service.name, &summary].into_iter().chain(whom.into_iter().flatten());
    texts.chain(words).map(|it| analyser.words(it)).collect()
}

fn says(said: &[Vec<String>], need: &Need) -> bool {
    said.iter().any(|it| need.is_said_in(it))
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
