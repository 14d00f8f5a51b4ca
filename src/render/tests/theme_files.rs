//! What is wrong with a project's own templates is told with its place, all in one run.

use super::sample::{catalogue, engine, html, site_of};
use crate::diagnostics::{Code, Place};
use crate::model::Ix;
use crate::render::templates::ADDED;
use crate::site::Route;

#[test]
fn the_built_in_theme_is_sound() {
    let site = site_of(catalogue());
    let (_, report) = engine(&site, &[]);
    assert!(report.findings().is_empty(), "{:#?}", report.findings());
}

#[test]
fn templates_are_added_once() {
    let site = site_of(catalogue());
    let own = [("themes/default/templates/plan.html", "{% include \"parts/notes.html\" %}")];
    for files in [&[][..], &own] {
        let before = ADDED.get();
        let (_, report) = engine(&site, files);
        assert_eq!(ADDED.get() - before, 1, "{files:?}: {:?}", report.findings());
    }
}

#[test]
fn every_broken_template_is_found_in_one_run_and_the_rest_still_works() {
    let site = site_of(catalogue());
    let files = [
        ("themes/default/templates/action.html", "<p>\n  {{ 1 | shout }}"),
        ("themes/default/templates/plan.html", "{% if %}"),
        ("themes/default/templates/objective.html", "{% extends \"gone.html\" %}"),
    ];
    let (engine, report) = engine(&site, &files);
    let found: Vec<_> = report.findings().iter().map(|it| it.message.as_str()).collect();
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found.iter().any(|it| it.contains("shout")), "{found:#?}");
    assert!(found.iter().any(|it| it.contains("gone.html")), "{found:#?}");
    assert!(report.findings().iter().all(|it| it.code == Code::TemplateError));
    let shout = report.findings().iter().find(|it| it.message.contains("shout")).unwrap();
    let Place::Words(span) = shout.place else { panic!("{:?}", shout.place) };
    assert_eq!(&files[0].1[span.start()..], "shout }}");
    assert!(html(&engine, Route::Home).contains("<h1>"));
    assert!(engine.page(Route::Plan(Ix::new(0)), &mut Vec::new()).is_err());
}

#[test]
fn templates_in_a_circle_are_a_finding_and_never_an_overflow() {
    let site = site_of(catalogue());
    let own = "themes/default/templates";
    let itself = [(&*format!("{own}/x.html"), "{% include \"x.html\" %}")];
    let (_, report) = engine(&site, &itself);
    assert_eq!(report.findings()[0].message, "the template x.html uses itself");

    let parent = format!("{own}/y.html");
    let child = format!("{own}/z.html");
    let mixed = [
        (parent.as_str(), "{% block a %}{% include \"z.html\" %}{% endblock %}"),
        (child.as_str(), "{% extends \"y.html\" %}"),
    ];
    let (_, report) = engine(&site, &mixed);
    assert_eq!(report.findings().len(), 1, "{:#?}", report.findings());
    assert!(report.findings()[0].message.contains("in a circle"));

    let long: Vec<(String, String)> = (0..300)
        .map(|it| {
            (format!("{own}/n{it:03}.html"), format!("{{% include \"n{:03}.html\" %}}", it + 1))
        })
        .collect();
    let long: Vec<(&str, &str)> = long.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    let (_, report) = engine(&site, &long);
    assert!(!report.findings().is_empty());
}

#[test]
fn a_word_that_no_file_has_is_an_error_with_its_place() {
    let site = site_of(catalogue());
    let files = [("themes/default/templates/home.html", "<p>\n{{ t(key=\"no-such\") }}</p>")];
    let (engine, _) = engine(&site, &files);
    let finding = engine.page(Route::Home, &mut Vec::new()).unwrap_err();
    assert!(finding.message.contains("no-such"), "{finding:?}");
    assert!(finding.help.contains("the page /"), "{finding:?}");
}
