//! What surrounds a page: a notice, whom to tell, and a stylesheet without rules that no page has.

use super::sample::{catalogue, engine, html, site_of};
use crate::model::{Ix, PlanState, SiteState};
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
