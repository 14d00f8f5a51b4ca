//! What surrounds a page: a notice, whom to tell, and a stylesheet without rules that no page has.

use super::sample::{catalogue, engine, html, site_of};
use crate::model::{Ix, Period, PlanState, SiteState, Stated, Window};
use crate::render::style::idle;
use crate::render::theme::built_in;
use crate::site::Route;

#[test]
fn no_page_has_a_component_whose_style_is_left_out() {
    let files = built_in();
    let idle: Vec<_> = idle(&files, "templates/").into_iter().map(str::to_owned).collect();
    let left_out: Vec<_> = idle.iter().filter_map(|it| it.split('/').nth(1)).collect();
    for component in ["task-list", "radios", "input", "label"] {
        assert!(left_out.contains(&component), "{left_out:?}");
    }
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    for (address, route) in site.routes().filter(|it| it.1.is_page()) {
        let page = html(&engine, route);
        for component in &left_out {
            assert!(!page.contains(&format!("\"pp-{component}")), "{address}: {component}");
        }
    }
}

#[test]
fn a_plan_past_its_time_says_so_above_its_pages_and_no_other_does() {
    let mut catalogue = catalogue();
    catalogue.site.state = SiteState::Published;
    catalogue.plans[0].state = Some(PlanState::Superseded);
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let words = "A newer plan has replaced this one.";
    let page = html(&engine, Route::Plan(Ix::new(0)));
    let at = page.find(words).expect("the plan's page says it");
    assert!(page.find("<main").unwrap() < at && at < page.find("<h1").unwrap());
    assert!(html(&engine, Route::Action(Ix::new(0), Ix::new(0))).contains(words));
    assert!(!html(&engine, Route::Accessibility).contains(words));
}

/// The notice above the page of the sample's plan, once it has ended and in a state.
fn notice_of(state: Option<PlanState>, followed: bool) -> String {
    let mut catalogue = catalogue();
    let plan = &mut catalogue.plans[0];
    plan.period = Stated::Stated(Period { from: Window::year(2020), to: Window::month(2022, 3) });
    plan.state = state;
    if !followed {
        plan.followed_by.clear();
    }
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let page = html(&engine, Route::Plan(Ix::new(0)));
    let from = page.find("<div class=\"pp-notification-banner__content\">").expect("a notice");
    page[from..page.find("<h1").unwrap()].to_owned()
}

#[test]
fn one_notice_says_what_became_of_a_plan_and_nothing_twice() {
    const ENDED: &str = "This plan ended in March 2022.";
    const UNKNOWN: &str = "This website does not say if another plan follows it.";
    for (state, first) in [
        (None, ENDED),
        (Some(PlanState::Draft), ENDED),
        (Some(PlanState::Adopted), ENDED),
        (Some(PlanState::Superseded), "A newer plan has replaced this one."),
        (Some(PlanState::Archived), "This plan is kept for the record."),
    ] {
        let followed = notice_of(state, true);
        assert!(followed.contains(&format!("heading\">{first}")), "{followed}");
        assert_eq!(followed.matches(ENDED).count(), 1, "{followed}");
        assert!(followed.contains("Followed by: <a class=\"pp-link\""), "{followed}");
        assert!(followed.contains("Its last update on this website is from "), "{followed}");
        assert!(!followed.contains(UNKNOWN), "{followed}");
        let alone = notice_of(state, false);
        // The publisher has said what became of a plan that was replaced or is kept for the record.
        assert_eq!(alone.contains(UNKNOWN), first == ENDED, "{alone}");
        assert!(!alone.contains("Followed by"), "{alone}");
    }
}

#[test]
fn adopted_never_stands_alone_once_a_plan_has_ended() {
    let mut catalogue = catalogue();
    let mut stage = |to: Window| {
        catalogue.plans[0].period = Stated::Stated(Period { from: Window::year(2020), to });
        let site = site_of(catalogue.clone());
        let (engine, _) = engine(&site, &[]);
        [Route::Home, Route::Plan(Ix::new(0)), Route::Print(Ix::new(0))].map(|it| html(&engine, it))
    };
    for page in stage(Window::month(2022, 3)) {
        assert!(page.contains("Adopted, and ended in March 2022"), "{page}");
    }
    let day = Window::day("2022-03-31".parse().unwrap());
    let [home, plan, print] = stage(day);
    for page in [&home, &plan, &print] {
        assert!(page.contains("Adopted, and ended on 31 March 2022"), "{page}");
    }
    assert!(!home.contains("This plan ended"), "the stage says it");
    for page in stage(Window::year(9000)) {
        assert!(page.contains("Adopted") && !page.contains("and ended"), "{page}");
    }
}

#[test]
fn readers_see_when_a_page_and_a_plan_were_last_reviewed_and_never_who_keeps_them() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let plan = html(&engine, Route::Plan(Ix::new(0)));
    assert!(plan.contains("Last reviewed") && plan.contains("September 2026"));
    for at in 0..site.catalogue().pages.len() {
        let route = Route::Page(Ix::new(at));
        if !site.has(route) {
            continue;
        }
        let page = html(&engine, route);
        let said = page.find("Last reviewed: August 2026").expect("each page says it");
        // After it there is nothing left that someone in need may look for.
        let rest = &page[said..page.find("</main>").unwrap()];
        assert!(!rest.contains("<h2") && !rest.contains("<a "), "{rest}");
    }
    for (address, route) in site.routes().filter(|it| it.1.is_page()) {
        let page = html(&engine, route);
        for post in ["Plan Officer", "Web Officer", "Help Officer"] {
            assert!(!page.contains(post), "{address}: {post}");
        }
        assert!(!page.contains("2027-09") && !page.contains("September 2027"), "{address}");
    }
}

#[test]
fn a_page_asks_for_corrections_only_where_it_can_be_told_and_never_somebody_in_danger() {
    let mut catalogue = catalogue();
    catalogue.site.contact.email = Some("team@council.example".to_owned());
    let site = site_of(catalogue.clone());
    let (with, _) = engine(&site, &[]);
    assert!(html(&with, Route::Plan(Ix::new(0))).contains("Is something on this page wrong?"));
    assert!(!html(&with, Route::Help).contains("Is something on this page wrong?"));
    catalogue.site.contact = Default::default();
    let site = site_of(catalogue);
    let (without, _) = engine(&site, &[]);
    assert!(!html(&without, Route::Plan(Ix::new(0))).contains("Is something on this page wrong?"));
}
