//! The list of addresses, and pages that redirect from old ones.

use crate::html::Document;
use crate::project::Project;

const LIST: &str = "content/addresses.txt";
const STREETS: &str = "content/plans/demo/objectives/safer-streets.yaml";

/// A published project whose only action then had another name.
fn renamed(redirects: &str) -> Project {
    let project = Project::small();
    let run = project.run(&["addresses"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains(" addresses ("), "{}", run.err);
    let text = project.read(STREETS).replace("street-lights", "lamps");
    project.write(STREETS, text);
    if !redirects.is_empty() {
        project.write("content/redirects.yaml", redirects);
    }
    project
}

const REDIRECT: &str =
    "redirects:\n  - {from: /plans/demo/actions/street-lights/, to: /plans/demo/actions/lamps/}\n";

#[test]
fn the_list_grows_and_loses_nothing() {
    let project = renamed(REDIRECT);
    let before = project.read(LIST);
    assert!(
        before.contains("\n/help/\n") && before.contains("\n/plans/demo/actions/street-lights/\n")
    );
    assert!(!before.contains("404") && !before.contains(".csv"), "pages alone: {before}");
    let run = project.run(&["addresses"]);
    assert!(run.err.contains(" (1 new)."), "{}", run.err);
    let after = project.read(LIST);
    assert!(before.lines().all(|it| after.lines().any(|line| line == it)));
    assert!(after.contains("\n/plans/demo/actions/lamps/\n"), "{after}");
    let addresses: Vec<_> = after.lines().filter(|it| !it.starts_with('#')).collect();
    assert!(addresses.is_sorted() && addresses.iter().all(|it| it.starts_with('/')));
    let again = project.run(&["addresses"]);
    assert!(again.err.contains(" (0 new)."), "{}", again.err);
    assert_eq!(project.read(LIST), after);
}

#[test]
fn a_build_never_writes_the_list_and_stops_where_an_address_would_vanish() {
    let project = renamed("");
    let before = project.tree("content");
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("error[vanished-address]"), "{}", run.err);
    assert!(
        run.err.contains("- {from: /plans/demo/actions/street-lights/, to:"),
        "the line to write: {}",
        run.err
    );
    let run = project.run(&["addresses"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    project.write("content/redirects.yaml", REDIRECT);
    assert_eq!(project.run(&["build"]).status, Some(0));
    let mut after = project.tree("content");
    after.remove("redirects.yaml");
    assert!(after == before);
}

#[test]
fn a_page_leads_on_wherever_the_site_stands() {
    for (arguments, target) in [
        (&["build"][..], "../lamps/"),
        (&["build", "--portable"], "../lamps/index.html"),
        (&["build", "--base-url", "https://plans.example.org/some/where/"], "../lamps/"),
    ] {
        let project = renamed(REDIRECT);
        let run = project.run(arguments);
        assert_eq!(run.status, Some(0), "{}", run.err);
        let old = "plans/demo/actions/street-lights/";
        let html = project.read(&format!("output/{old}index.html"));
        let page = Document::parse(html.as_bytes());
        let meta = |key: &str, name: &str| {
            let found = page.all("meta").into_iter().find(|it| it.attribute(key) == Some(name));
            found.and_then(|it| it.attribute("content").map(str::to_owned))
        };
        assert_eq!(meta("http-equiv", "refresh"), Some(format!("0; url={target}")));
        assert_eq!(meta("name", "robots").as_deref(), Some("noindex"));
        let links: Vec<_> =
            page.all("a").into_iter().filter_map(|it| it.attribute("href")).collect();
        assert!(links.contains(&target), "a visible link: {links:?}");
        let canonical = page
            .all("link")
            .into_iter()
            .find(|it| it.attribute("rel") == Some("canonical"))
            .and_then(|it| it.attribute("href"));
        let expected = "https://plans.example.org/some/where/plans/demo/actions/lamps/";
        assert_eq!(canonical, arguments.contains(&"--base-url").then_some(expected));
        let map = project.read("output/sitemap.xml");
        assert!(!map.contains("street-lights"), "{map}");
        let list = project.read("output/accessibility/index.html");
        assert!(!list.contains("street-lights"), "no list names a page that only leads on");
    }
}

#[test]
fn chains_are_followed_to_their_end_and_help_is_named_nowhere() {
    let project = Project::small().with(
        "content/redirects.yaml",
        "redirects:\n  - {from: /one/, to: /two/}\n  - {from: /two/, to: /help/}\n",
    );
    assert_eq!(project.run(&["build"]).status, Some(0));
    let page = project.read("output/one/index.html");
    assert!(page.contains("content=\"0; url=../help/\""), "{page}");
    assert!(page.contains("<meta name=\"referrer\" content=\"no-referrer\">"), "{page}");
    assert!(page.contains("<title>This page has moved</title>"), "{page}");
}

#[test]
fn a_year_whose_last_event_moved_away_keeps_its_page() {
    let events = |day: &str| format!("events:\n  - {{id: fair, title: Fair, on: {day}}}\n");
    let path = "content/plans/demo/events.yaml";
    let project = Project::small().with(path, events("2026-12-31"));
    assert_eq!(project.run(&["addresses"]).status, Some(0));
    project.write(path, events("2027-01-02"));
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let page = project.read("output/plans/demo/calendar/2026/index.html");
    assert!(page.contains("No events in 2026"), "{page}");
}
