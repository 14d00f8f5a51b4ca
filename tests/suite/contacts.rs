//! Contacts of services: a number that cannot exist is held back, a dead contact is dead in every text,
//! each number is open to everyone, and how old a check is is said the same everywhere.

use serde_json::Value;

use crate::project::{Project, Run};

/// A project with one service, whose channels are given in YAML.
fn with_channels(channels: &str) -> Project {
    Project::small().with(
        "content/support.yaml",
        format!(
            "services:\n  - id: line\n    name: Helping Line\n    kind: support\n    channels:\n{channels}    \
             checked: {{on: 2026-11-02}}\n"
        ),
    )
}

fn codes<'r>(run: &'r Run, code: &str) -> Vec<&'r str> {
    run.err.lines().filter(|it| it.contains(&format!("[{code}]"))).collect()
}

#[test]
fn a_number_that_cannot_exist_is_a_question_and_stops_a_publication() {
    for channel in [
        "{way: voice, number: \"0808 157 012\"}",
        "{way: voice, number: \"0808 157 01234\"}",
        "{way: voice, number: \"808 157 0123\"}",
        "{way: voice, number: \"0000 000 000\"}",
        "{way: voice, number: \"0808 157 0123\", dial: \"0808 157 0132\"}",
        "{way: relay, number: \"18001 0808 157 012\"}",
        "{way: text, number: \"0770 0900 12\"}",
        "{way: voice, number: \"118\"}",
    ] {
        let project = with_channels(&format!("      - {channel}\n"));
        let run = project.run(&["check", "--format", "json"]);
        let report: Value = serde_json::from_str(&run.out).expect("JSON");
        let found: Vec<_> = report["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .filter(|it| it["code"] == "impossible-number")
            .map(|it| (it["severity"].as_str(), it["path"].as_str(), it["line"].as_u64()))
            .collect();
        let expected = (Some("question"), Some("content/support.yaml"), Some(6));
        assert_eq!(found, [expected], "{channel}");
        assert_eq!(project.run(&["build"]).status, Some(0), "{channel}");
        let run = project.run(&["build", "--publish"]);
        assert_eq!(run.status, Some(1), "{channel}");
        assert!(run.err.contains("error[impossible-number]"), "{}", run.err);
    }
}

#[test]
fn numbers_that_exist_are_left_alone() {
    for channel in [
        "{way: voice, number: \"0800 1111\"}",
        "{way: voice, number: \"0800 555 111\"}",
        "{way: voice, number: \"111 option 2\"}",
        "{way: voice, number: \"0808 157 0123\", dial: \"18001 0808 157 0123\"}",
        "{way: text, number: \"61016\"}",
        "{way: voice, number: \"+353 1 234 5678\"}",
    ] {
        let run = with_channels(&format!("      - {channel}\n")).run(&["check"]);
        assert!(!run.err.contains("-number]"), "{channel}: {}", run.err);
    }
}

#[test]
fn the_publishers_own_number_and_links_in_texts_are_checked_too() {
    let site = Project::small().read("content/site.yaml");
    let project = Project::small()
        .with("content/site.yaml", site.replace("\"01632 960 001\"", "\"01632 960\""))
        .with(
            "content/pages/advice.md",
            "---\ntitle: Advice\n---\nRing [0808 157 012](tel:0808157012), or 0300 123 456.\n",
        );
    let run = project.run(&["check"]);
    let found = codes(&run, "impossible-number");
    assert_eq!(found.len(), 3, "{}", run.err);
    assert!(run.err.contains("content/pages/advice.md:4:7"), "{}", run.err);
}

/// The small project with a service that moved: its old number, mailbox and website are dead.
fn moved() -> Project {
    with_channels(
        "      - {way: voice, number: \"0808 157 0123\"}\n      \
         - {way: voice, number: \"0808 157 0456\", dead: Closed in 2025.}\n      \
         - {way: email, email: talk@old.example, dead: Closed in 2025.}\n      \
         - {way: web, link: \"https://www.old.example/\", dead: Closed in 2025.}\n",
    )
}

/// Texts of every kind that hold the dead contacts, as a link and as words.
const DEAD: [(&str, &str); 4] = [
    (
        "content/pages/advice.md",
        "---\ntitle: Advice\nsummary: Call 0808 157 0456.\n---\n\
      Call [0808 157 0456](tel:08081570456), or [ring](tel:+448081570456), or 18001 0808 157 0456.\n\n\
      - write to talk@old.example or [write](mailto:Talk@old.example)\n\
      - see www.old.example/how and [their site](http://old.example)\n\n\
      | Who | Where |\n| --- | --- |\n| Line | 08081570456 |\n",
    ),
    (
        "content/plans/demo/objectives/moved.yaml",
        "title: Moved\nactions:\n  - id: call\n    title: Tell people of 0808 157 0456\n    \
      activity: Publish 0808 157 0456 and https://old.example/\n    leads: communities-officer\n    when: May 2026\n    \
      success: [\"1,000 calls to 0808-157-0456\"]\n    \
      notes: [\"The plan prints talk@old.example.\"]\n",
    ),
    (
        "content/plans/demo/events.yaml",
        "events:\n  - {id: open-day, title: Open day, on: 2027-05-03, summary: \"Ask on 0808 157 0456\"}\n",
    ),
    (
        "content/plans/demo/measures.yaml",
        "measures:\n  - {id: calls, name: Calls, unit: calls, notes: [\"To (0808) 157 0456\"]}\n",
    ),
];

fn with_dead(project: Project) -> Project {
    DEAD.iter().fold(project, |it, (path, text)| it.with(path, text))
}

#[test]
fn a_dead_contact_is_no_link_in_any_file_and_each_place_is_told() {
    let project = with_dead(moved());
    let run = project.run(&["check"]);
    for (path, text) in DEAD {
        let places = text.lines().enumerate().filter(|(_, it)| {
            let it = it.to_lowercase();
            ["0456", "old.example"].iter().any(|dead| it.contains(dead))
        });
        for (line, words) in places {
            let place = format!("{path}:{}:", line + 1);
            assert!(run.err.contains(&place), "{place} {words}\n{}", run.err);
        }
    }
    assert!(codes(&run, "dead-contact").len() >= 12, "{}", run.err);
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    for (path, bytes) in project.tree("output") {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for dead in [
            "tel:08081570456",
            "tel:+448081570456",
            "mailto:talk@old",
            "href=\"https://www.old",
            "href=\"http://old",
        ] {
            assert!(!text.contains(dead), "{path} holds {dead}");
        }
        // In words it appears only where a page says that it no longer works.
        if path.ends_with(".html") {
            let remarked = text.matches("<span class=\"pp-dead-contact\">").count();
            let numbers = ["0808 157 0456", "08081570456", "0808-157-0456", "(0808) 157 0456"];
            let shown: usize = numbers.iter().map(|it| text.matches(it).count()).sum();
            assert!(
                shown <= remarked,
                "{path} shows a dead number {shown} times, {remarked} remarked"
            );
        } else {
            assert!(!text.contains("0456"), "{path} holds the dead number");
        }
    }
    let page = project.read("output/advice/index.html");
    assert!(
        page.contains("0808 157 0456 <strong class=\"pp-dead-contact__remark\">(no longer works)"),
        "{page}"
    );
    assert!(project.read("output/plans/demo/data/plan.csv").contains("Publish […] and […]"));
}

#[test]
fn a_dead_contact_that_an_escape_hides_is_found_as_it_is_read() {
    let page = "---\ntitle: Advice\n---\nWrite to talk\\@old.example.\n";
    let project = with_dead(moved()).with("content/pages/advice.md", page);
    let run = project.run(&["check"]);
    assert!(run.err.contains("talk@old.example belongs to"), "{}", run.err);
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let page = project.read("output/advice/index.html");
    assert!(page.contains("talk@old.example <strong class=\"pp-dead-contact__remark\">"), "{page}");
}

#[test]
fn a_dead_link_of_the_publishers_settings_does_not_stop_a_build() {
    let site = moved().read("content/site.yaml");
    let project = moved().with(
        "content/site.yaml",
        site + "footer:\n  - {text: Old helpline, link: \"https://www.old.example/help\"}\n",
    );
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("[dead-contact]"), "{}", run.err);
    assert!(!project.read("output/index.html").contains("old.example"));
}

#[test]
fn a_contact_that_changed_in_its_record_is_found_where_it_did_not() {
    let text = "---\ntitle: Advice\n---\nCall Helping Line on [0808 157 0456](tel:08081570456), or 0113 496 0000.\n\n\
                Write to talk@line.example. See [Helping Line](https://old.example/).\n";
    let project = with_channels(
        "      - {way: voice, number: \"0808 157 0456\"}\n      - {way: email, email: talk@line.example}\n      \
         - {way: web, link: \"https://old.example/\"}\n      - {way: voice, number: \"0113 496 0000\"}\n",
    )
    .with("content/pages/advice.md", text);
    assert!(!project.run(&["check"]).err.contains("-contact]"));
    let changed = project.read("content/support.yaml");
    let changed = changed
        .replace("0808 157 0456", "0808 157 0999")
        .replace("talk@line", "help@line")
        .replace("old.example", "new.example")
        .replace("0113 496 0000", "0113 496 0999");
    project.write("content/support.yaml", changed);
    let run = project.run(&["check"]);
    assert_eq!(codes(&run, "unknown-contact").len(), 4, "{}", run.err);
    for place in ["advice.md:4:23", "advice.md:4:59", "advice.md:6:10", "advice.md:6:34"] {
        assert!(run.err.contains(place), "{place}\n{}", run.err);
    }
}

#[test]
fn one_digit_away_from_a_service_is_a_warning() {
    for slip in ["0808 157 0124", "0808 157 1023", "+44 808 157 0133"] {
        let text = format!("---\ntitle: Advice\n---\nCall {slip} for help.\n");
        let project = with_channels("      - {way: voice, number: \"0808 157 0123\"}\n")
            .with("content/pages/advice.md", text);
        let run = project.run(&["check"]);
        assert_eq!(codes(&run, "contact-slip").len(), 1, "{slip}: {}", run.err);
        assert!(run.err.contains("content/pages/advice.md:4:6"), "{}", run.err);
        assert_eq!(codes(&run, "unknown-contact").len(), 0, "{slip}: {}", run.err);
    }
}

#[test]
fn no_service_is_said_to_be_closed_to_anyone_and_each_call_has_its_form_for_relay_uk() {
    let project = with_channels(
        "      - {way: voice, number: \"0808 157 0123\"}\n      - {way: voice, number: \"+353 1 234 5678\"}\n",
    );
    assert_eq!(project.run(&["build"]).status, Some(0));
    let page = project.read("output/help/index.html");
    assert!(page.contains("href=\"tel:1800108081570123\">Relay UK: 18001 0808 157 0123"), "{page}");
    assert_eq!(page.matches("Relay UK: ").count(), 1, "{page}");
    assert!(page.contains("Free."), "{page}");
    assert!(!page.to_lowercase().contains("phone only"), "{page}");
    let own = with_channels(
        "      - {way: voice, number: \"0808 157 0123\"}\n      - {way: relay, number: \"18001 0808 157 0124\"}\n",
    );
    assert_eq!(own.run(&["build"]).status, Some(0));
    let page = own.read("output/help/index.html");
    assert!(!page.contains("1800108081570123") && page.contains("1800108081570124"), "{page}");
    let data = project.read("output/data/services.json");
    assert!(data.contains("free; Relay UK: 18001 0808 157 0123"), "{data}");
}

/// What `check`, the page and the file of services say of how old the check of a contact is.
fn said_of_age(service: Option<&str>, channel: Option<&str>, every: Option<&str>) -> [bool; 3] {
    let checked =
        |on: Option<&str>| on.map(|it| format!("checked: {{on: {it}}}")).unwrap_or_default();
    let every = every.map(|it| format!("    check_every: {it}\n")).unwrap_or_default();
    let project = Project::small().with(
        "content/support.yaml",
        format!(
            "services:\n  - id: line\n    name: Helping Line\n    kind: support\n    channels:\n      \
             - way: voice\n        number: \"0808 157 0123\"\n        {}\n    {}\n{every}",
            checked(channel),
            checked(service),
        ),
    );
    let run = project.run(&["check"]);
    assert_eq!(project.run(&["build"]).status, Some(0), "{}", run.err);
    let words = "It may have changed.";
    [
        run.err.contains("[overdue-check]"),
        project.read("output/help/index.html").contains(words),
        project.read("output/data/services.json").contains(words)
            && project.read("output/data/services.jsonld").contains(words),
    ]
}

#[test]
fn how_old_a_check_is_is_said_the_same_by_check_page_and_files() {
    let dates = [None, Some("2020"), Some("2026-05-20"), Some("2026-05"), Some("2026-11-02")];
    let mut old = 0;
    let intervals = [None, Some("1 month"), Some("2 years")];
    for (at, service) in dates.into_iter().enumerate() {
        for (by, channel) in dates.into_iter().enumerate() {
            // Each date with each interval, and each pair of dates once: all three together are many sites.
            let every = intervals[(at + by) % intervals.len()];
            let [check, page, files] = said_of_age(service, channel, every);
            let case = format!("{service:?} {channel:?} {every:?}");
            assert_eq!((check, check), (page, files), "{case}");
            old += usize::from(check);
        }
    }
    assert!((7..24).contains(&old), "{old}");
}
