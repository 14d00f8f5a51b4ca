//! What one page of each kind says, as snapshots: `INSTA_UPDATE=always cargo test --test suite shown`
//! writes them again. Read what changed before you keep it.

use planpress::site::Route;

use super::outline::outline;
use crate::broxtowe;
use planpress::model::Ix;

/// Compares the outline of a page with the one that is kept.
fn check(name: &str, route: Route, element: &str) {
    let page = broxtowe::page(route);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, outline(page.one(element))));
}

/// The place of something in the plan by its id.
fn find<'a, T>(ids: impl IntoIterator<Item = &'a str>, id: &str) -> Ix<T> {
    Ix::new(ids.into_iter().position(|it| it == id).expect(id))
}

#[test]
fn the_whole_home_page() {
    check("home", Route::Home, "html");
}

#[test]
fn pages_of_the_site() {
    let pages = broxtowe::site().catalogue().pages.iter();
    let report = find(pages.map(|it| it.id.as_str()), "report");
    for (name, route) in [
        ("help", Route::Help),
        ("report", Route::Page(report)),
        ("plans", Route::Plans),
        ("a-z", Route::AToZ),
        ("glossary", Route::Glossary),
        ("accessibility", Route::Accessibility),
        ("privacy", Route::Privacy),
        ("not-found", Route::NotFound),
    ] {
        check(name, route, "main");
    }
}

#[test]
fn pages_of_the_plan() {
    let plan = &broxtowe::site().catalogue().plans[0];
    let objective = find(plan.objectives.iter().map(|it| it.id.as_str()), "age");
    let event = find(plan.events.iter().map(|it| it.id.as_str()), "older-persons-event-2023");
    let lead = find(plan.leads.iter().map(|it| it.id.as_str()), "mayor");
    let action = |number: &str| {
        find(plan.actions.iter().map(|it| it.number.get().map_or("", String::as_str)), number)
    };
    for (name, route) in [
        ("plan", Route::Plan(Ix::new(0))),
        ("objectives", Route::Objectives(Ix::new(0))),
        ("objective", Route::Objective(Ix::new(0), objective)),
        ("actions", Route::Actions(Ix::new(0))),
        ("action", Route::Action(Ix::new(0), action("5.1"))),
        ("action-with-services", Route::Action(Ix::new(0), action("10.1"))),
        ("action-with-corrections", Route::Action(Ix::new(0), action("12.2"))),
        ("calendar", Route::Calendar(Ix::new(0))),
        ("calendar-year", Route::CalendarYear(Ix::new(0), 2025)),
        ("event", Route::Event(Ix::new(0), event)),
        ("who", Route::Who(Ix::new(0))),
        ("lead", Route::Lead(Ix::new(0), lead)),
        ("progress", Route::Progress(Ix::new(0))),
        ("print", Route::Print(Ix::new(0))),
        ("data", Route::Data(Ix::new(0))),
    ] {
        check(name, route, "main");
    }
}

#[test]
fn a_change_of_words_changes_the_outline_and_a_change_of_style_does_not() {
    let said = |html: &str| outline(crate::html::Document::parse(html.as_bytes()).one("main"));
    let sound = said("<main><div class=a><p class=b>One <a href=x>two</a></div></main>");
    assert_eq!(sound, "<main>\n  <p>\n    One <a href=\"x\">two</a>\n");
    assert_eq!(sound, said("<main><p>One\n<a class=c href=x>two</a></p></main>"));
    assert_ne!(sound, said("<main><p>One <a href=y>two</a></p></main>"));
    assert_ne!(sound, said("<main><p>One <b>two</b></p></main>"));
}
