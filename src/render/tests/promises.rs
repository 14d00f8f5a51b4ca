//! What pages promise to the people who read them.

use super::html::{pieces, words};
use super::sample::{action, catalogue, day, engine, html, plan, site_of};
use crate::model::Stated;
use crate::model::{Catalogue, EventState, EventTime, Ix, SiteState, Statement, StatementStatus};
use crate::render::Engine;
use crate::site::Route;

fn said(engine: &Engine, route: Route) -> String {
    words(&pieces(&html(engine, route)))
}

#[test]
fn every_word_of_an_action_stands_on_its_page() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let page = said(&engine, Route::Action(Ix::new(0), Ix::new(0)));
    for words in [
        "1.1",
        "Renew the <pledge> & sign",
        "Sign it, see how.",
        "The mayor",
        "The police",
        "As printed in the plan: Mayor with Police",
        "Schools partner",
        "Pledge signed",
        "People came",
        "A leaflet",
        "People know.",
        "May - June 2023",
        "This time changed on 1 March 2024. As printed in the plan: May - June 2023",
        "New time: June 2023",
        "No update since 1 March 2024.",
        "Late The planned time has passed",
        "Amber",
        "As of 1 March 2024",
        "Beeston Square",
        "The venue closed.",
        "No venue",
        "Approach",
        "Proposed Activity",
    ] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    let blank = said(&engine, Route::Action(Ix::new(0), Ix::new(2)));
    assert!(blank.matches("Not stated").count() >= 5, "{blank}");
}

#[test]
fn each_note_stands_on_a_page_once() {
    let mut catalogue = catalogue();
    for with_status in [true, false] {
        if !with_status {
            catalogue.plans[0].columns.0.retain(|it| it.field != crate::model::Field::STATUS);
        }
        let site = site_of(catalogue.clone());
        let (engine, _) = engine(&site, &[]);
        let page = said(&engine, Route::Action(Ix::new(0), Ix::new(0)));
        assert_eq!(page.matches("A note of ours.").count(), 8, "{page}");
        let print = said(&engine, Route::Print(Ix::new(0)));
        assert_eq!(print.matches("A note of ours.").count(), 8, "{print}");
    }
}

#[test]
fn a_plan_without_a_status_column_shows_no_machinery_of_status() {
    let mut catalogue = catalogue();
    catalogue.plans[0].columns.0.retain(|it| it.field != crate::model::Field::STATUS);
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    for (_, route) in site.routes().filter(|it| it.1.plan().is_some() && it.1.is_page()) {
        let page = html(&engine, route);
        let main = &page[page.find("<main").unwrap()..];
        // An update keeps the word that it reported.
        let tells_updates = route == Route::Action(Ix::new(0), Ix::new(0))
            || matches!(route, Route::Changes(_) | Route::Print(_) | Route::PrintObjective(..));
        assert!(tells_updates || !main.contains("pp-status"), "{route:?}");
        assert!(!main.contains("Not started") && !main.contains("rogress"), "{route:?}");
    }
}

#[test]
fn what_is_not_stated_is_counted_and_never_taken_for_not_started() {
    let mut catalogue = catalogue();
    let plan = &mut catalogue.plans[0];
    plan.actions.iter_mut().for_each(|it| it.status = Default::default());
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let page = said(&engine, Route::Progress(Ix::new(0)));
    assert!(page.contains("The plan does not say how any of its 3 actions are going."), "{page}");
    for wrong in ["Not started", "complete.", "is late", "are late"] {
        let main = page.split("How we count").next().unwrap();
        assert!(!main.contains(wrong), "{wrong} in {main}");
    }
}

#[test]
fn a_dead_contact_is_never_shown_and_one_in_doubt_says_so() {
    let mut catalogue = catalogue();
    // The plan's own words hold the dead number: they are not repeated.
    catalogue.services[0].printed = super::sample::prose("Stop Hate UK: 0800 456 1226");
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let page = html(&engine, Route::Help);
    assert!(!page.contains("0800 456 1226") && !page.contains("08004561226"));
    let page = said(&engine, Route::Help);
    for words in [
        "The plan gives a contact that no longer works, so we do not show it. out of date",
        "Paid area by area. one source We last checked this in November 2020. It may have changed.",
        "We looked up some of these services in November 2020.",
    ] {
        assert_eq!(page.matches(words).count(), 1, "{words}: {page}");
    }
    assert!(!page.contains("Service nothing"), "nobody can reach it: {page}");
}

#[test]
fn a_link_dials_every_digit() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let page = html(&engine, Route::Help);
    assert!(page.contains("href=\"tel:1800108001381625\""));
    assert!(page.contains("href=\"sms:999\""));
}

#[test]
fn help_comes_in_the_order_of_need() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let page = said(&engine, Route::Help);
    let order = [
        "If you are in danger now",
        "If you cannot speak, or you’re deaf",
        "What do you want to do?",
        "You do not have to report anything",
        "Service stop-hate",
        "Service line",
        "If you live somewhere else",
        "If you report it",
        "Ask us for this page",
        "We looked up some of these services",
    ];
    let main = &page[page.find("Get help and support If you are in danger").unwrap()..];
    let places: Vec<_> = order.map(|it| main.find(it).unwrap_or_else(|| panic!("{it}"))).into();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_window_never_gets_a_day() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let page = said(&engine, Route::Event(Ix::new(0), Ix::new(0)));
    assert!(page.contains("May to June 2023"), "{page}");
    assert!(!page.contains("to be confirmed"), "its time has passed: {page}");
    assert!(page.contains("The planned time has passed. The plan did not give a date."), "{page}");
    assert!(!page.contains("1 May"), "{page}");
    let dated = said(&engine, Route::Event(Ix::new(0), Ix::new(2)));
    assert!(dated.contains("Saturday 14 September 2024, 10am to 3pm"), "{dated}");
}

#[test]
fn a_calendar_can_be_honestly_empty() {
    let mut catalogue = catalogue();
    catalogue.plans[0].events.truncate(1);
    let past = site_of(catalogue.clone());
    let (past, _) = engine(&past, &[]);
    let words = said(&past, Route::Calendar(Ix::new(0)));
    let passed = "There are no events coming up.";
    let open = "The plan does not say whether the event took place.";
    assert!(words.contains(&format!("{passed} The last was planned for June 2023.")), "{words}");
    assert!(!said(&past, Route::Home).contains("Coming up"), "the front page says what there is");
    assert!(!words.contains(open), "something is said of this event: {words}");
    let event = &mut catalogue.plans[0].events[0];
    (event.state, event.action) = (EventState::Planned, None);
    event.notes.clear();
    let silent = site_of(catalogue.clone());
    let (silent, _) = engine(&silent, &[]);
    assert!(said(&silent, Route::Calendar(Ix::new(0))).contains(open));
    catalogue.plans[0].events.clear();
    catalogue.plans[0].actions[0].events.clear();
    let none = site_of(catalogue);
    let (none, _) = engine(&none, &[]);
    assert!(said(&none, Route::Calendar(Ix::new(0))).contains("This calendar is empty."));
}

#[test]
fn the_statement_claims_nothing_that_nobody_answered() {
    let mut catalogue = catalogue();
    catalogue.site.accessibility = Statement::default();
    catalogue.site.state = SiteState::Published;
    let site = site_of(catalogue.clone());
    let (blank, _) = engine(&site, &[]);
    let page = said(&blank, Route::Accessibility);
    assert!(page.contains("This statement is a draft."), "{page}");
    assert!(!page.contains("compliant with the Web Content"), "{page}");
    assert!(!page.contains("was last tested"), "{page}");
    assert!(page.contains("is committed to making its website accessible"), "{page}");
    catalogue.site.accessibility.status = Some(StatementStatus::Fully);
    let site = site_of(catalogue);
    let (full, _) = engine(&site, &[]);
    let page = said(&full, Route::Accessibility);
    assert!(page.contains("This website is fully compliant with"), "{page}");
}

#[test]
fn a_published_site_may_be_found_and_has_no_banner_without_a_notice() {
    let mut catalogue = catalogue();
    catalogue.site.state = SiteState::Published;
    catalogue.site.notice = Default::default();
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let page = html(&engine, Route::Home);
    assert!(!page.contains("noindex") && !page.contains("pp-phase-banner"));
}

/// A plan with many actions, some with the same title.
pub(super) fn large(actions: usize) -> Catalogue {
    let mut plan = plan();
    for at in plan.actions.len()..actions {
        let mut next = action(&format!("action-{at}"), 1);
        next.number = Stated::Stated(format!("1.{at}"));
        plan.actions.push(next);
        plan.objectives[1].actions.push(Ix::new(at));
    }
    Catalogue { plans: vec![plan], ..catalogue() }
}

#[test]
fn the_page_of_an_action_does_not_grow_with_its_plan() {
    let pages = [100, 2000].map(|actions| {
        let site = site_of(large(actions));
        let (engine, _) = engine(&site, &[]);
        html(&engine, Route::Action(Ix::new(0), Ix::new(0))).len()
    });
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn a_long_plan_is_printed_in_parts_and_its_timeline_is_by_objective() {
    let site = site_of(large(400));
    let (engine, _) = engine(&site, &[]);
    let print = said(&engine, Route::Print(Ix::new(0)));
    assert!(print.contains("Print one part at a time"), "{print}");
    let objective = Route::PrintObjective(Ix::new(0), Ix::new(0));
    let parts = site.routes().map(|it| it.1).filter(|it| site.page_of(*it) == objective);
    let has_last = |it: Route| said(&engine, it).contains("1.399");
    assert_eq!(parts.filter(|it| has_last(*it)).count(), 1, "what is below it is there too");
    let timeline = html(&engine, Route::Plan(Ix::new(0)));
    assert!(timeline.matches("pp-timeline__label").count() < 10);
}

#[test]
fn actions_with_one_title_are_told_apart() {
    let mut catalogue = catalogue();
    let plan = &mut catalogue.plans[0];
    for at in [0, 1] {
        plan.actions[at].title = crate::model::Stated::Stated("Train staff".to_owned());
        plan.actions[at].number = Stated::NotStated;
    }
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let page = html(&engine, Route::Action(Ix::new(0), Ix::new(0)));
    assert!(page.contains("<title>Train staff, under Reduce hate – "), "{page}");
    assert!(page.contains("<h1>Train staff</h1>"), "the heading keeps the plan's words");
    let lead = html(&engine, Route::Objective(Ix::new(0), Ix::new(1)));
    assert!(lead.contains("Train staff<span class=\"pp-visually-hidden\">, Objective 1.1, under Reduce hate</span></a>"), "{lead}");
}

#[test]
fn a_demonstration_is_not_run_by_the_council() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let page = said(&engine, Route::Accessibility);
    assert!(page.contains("It is not run by Broxtowe Borough Council."), "{page}");
    assert!(!page.contains("is committed to"), "{page}");
}

#[test]
fn two_plans_have_titles_of_their_own() {
    let mut catalogue = catalogue();
    let mut second = plan();
    second.id = super::sample::id("next");
    second.title = "The next plan".to_owned();
    catalogue.plans.push(second);
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let (first, second) = (
        html(&engine, Route::Action(Ix::new(0), Ix::new(0))),
        html(&engine, Route::Action(Ix::new(1), Ix::new(0))),
    );
    let title =
        |page: &str| page[page.find("<title>").unwrap()..].lines().next().unwrap().to_owned();
    assert_ne!(title(&first), title(&second));
    assert!(second.contains(">The next plan</a>"), "the way down names the plan");
}

#[test]
fn a_site_without_plans_pages_or_services_has_its_pages_all_the_same() {
    let empty = Catalogue { site: catalogue().site, ..Catalogue::default() };
    let mut catalogue = empty;
    catalogue.site.footer.clear();
    catalogue.site.notice = Default::default();
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    for (_, route) in site.routes().filter(|it| it.1.is_page()) {
        pieces(&html(&engine, route));
    }
    assert!(html(&engine, Route::Help).contains("tel:999"));
}

#[test]
fn words_of_an_author_are_never_markup() {
    let evil = "\"'><x-evil a=\"b\">&amp;{{ 191 * 191 }}";
    let mut catalogue = catalogue();
    catalogue.site.name = evil.to_owned();
    catalogue.site.organisation = evil.to_owned();
    let plan = &mut catalogue.plans[0];
    plan.title = evil.to_owned();
    plan.owner = Stated::Stated(evil.to_owned());
    plan.actions[0].title = crate::model::Stated::Stated(evil.to_owned());
    plan.actions[0].partners = Stated::Stated(vec![evil.to_owned()]);
    plan.actions[0].leads_printed = Some(evil.to_owned());
    plan.objectives[0].title = crate::model::Stated::Stated(evil.to_owned());
    plan.leads[0].name = evil.to_owned();
    plan.events[0].title = evil.to_owned();
    plan.events[0].time = {
        let date = day(2024, 1, 2);
        EventTime::Dated { date, last: date, from: None, to: None }
    };
    plan.glossary[0].term = evil.to_owned();
    catalogue.services[0].name = evil.to_owned();
    catalogue.services[0].r#for = Some(evil.to_owned());
    catalogue.pages[4].title = evil.to_owned();
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    for (address, route) in site.routes().filter(|it| it.1.is_page()) {
        let page = html(&engine, route);
        assert!(!page.contains("<x-evil") && !page.contains("36481"), "{address}");
    }
}
