//! Every sentence has its data: each is said of a small plan, and not of one that differs in that alone.

use super::project;

const PERIOD: &str = "period: {from: 2024, to: 2030}\n";
const ONE: &str =
    "{id: a, number: '1', title: Do it, leads: [mayor], when: March 2025, status: Begun}";

/// What the paper says of a plan, line by line.
fn said(plan: &str, before: &str, now: &str) -> Vec<String> {
    project(plan, before, now).report(&[]).lines()
}

fn one(more: &str) -> String {
    format!("{{id: a, number: '1', title: Do it, {more}}}")
}

#[test]
fn a_sentence_is_said_where_it_is_true_and_nowhere_else() {
    let late = ONE.to_owned();
    let late_with = |update: &str| {
        one(&format!("leads: [mayor], when: March 2025, status: Begun, updates: [{update}]"))
    };
    let done = one("leads: [mayor], when: March 2025, status: Done");
    let rain = late_with("{on: 2026-11-01, status: Begun, reason: It rained.}");
    let lost = late_with("{on: 2026-11-01, status: Begun, text: So., lost: [reason]}");
    let behind = one("leads: [mayor], when: March 2029, status: Behind");
    let going = one("leads: [mayor], when: March 2029, status: Begun");
    let moved = |to: &str| {
        one(&format!("status: Begun, when: May 2026, updates: [{{on: 2026-11-01, when: {to}}}]"))
    };
    let dropped = |more: &str| {
        one(&format!("status: Dropped, updates: [{{on: 2026-11-01, status: Dropped{more}}}]"))
    };
    let long_behind =
        one("when: March 2029, status: Behind, updates: [{on: 2024-04-01, status: Behind}]");
    let blank = one("leads: [mayor], when: March 2025");
    let quarter = one("status: Begun, when: Q2 2026");
    let open = one("status: Begun, when: To be confirmed");
    let ended = "period: {from: 2020, to: 2025}\n";
    let ends = "period: {from: 2020, to: 2027-05}\n";
    for (sentence, (plan, now), (other_plan, other)) in [
        ("Late: 1 action: 1 Do it. No reason is given for 1.", (PERIOD, &late), (PERIOD, &rain)),
        ("Late: 1 action: 1 Do it.", (PERIOD, &rain), (PERIOD, &late)),
        ("Late: nothing that has a status.", (PERIOD, &done), (PERIOD, &late)),
        ("No reason is given.", (PERIOD, &late), (PERIOD, &rain)),
        ("It rained.", (PERIOD, &rain), (PERIOD, &late)),
        ("The reason is missing from the original document.", (PERIOD, &lost), (PERIOD, &late)),
        (
            "It is late by 19 months: its time is “March 2025”. No new time is given. No reason is given.",
            (PERIOD, &late),
            (PERIOD, &lost),
        ),
        (
            "Its status is “Behind”. In the edition it was “Begun”.",
            (PERIOD, &behind),
            (PERIOD, &going),
        ),
        (
            "Its new time, “May 2031”, ends after the plan does (2030).",
            (PERIOD, &moved("May 2031")),
            (PERIOD, &moved("May 2030")),
        ),
        (
            "Its time is not confirmed. The plan says “To be confirmed”.",
            (PERIOD, &open),
            (PERIOD, &going),
        ),
        (
            "The plan ended: 2025. The website has no plan that follows it.",
            (ended, &done),
            (PERIOD, &done),
        ),
        (
            "The plan ends in 6 months: May 2027. The website has no plan that follows it.",
            (ends, &done),
            (ended, &done),
        ),
        ("Waiting for an update: 1 action.", (PERIOD, &late), (PERIOD, &going)),
        ("Waiting for an update: nothing.", (PERIOD, &done), (PERIOD, &late)),
        (
            "No update is due. This paper expects one every 3 months.",
            (PERIOD, &done),
            (PERIOD, &late),
        ),
        ("Not known: 1 action without an update.", (PERIOD, &going), (PERIOD, &rain)),
        ("Not known: nothing that this page counts.", (PERIOD, &rain), (PERIOD, &going)),
        ("Nothing that is published has changed.", (PERIOD, &late), (PERIOD, &rain)),
        (
            "Changes: nothing that is published has changed since the edition.",
            (PERIOD, &late),
            (PERIOD, &rain),
        ),
        ("Changes: 1 action changed.", (PERIOD, &rain), (PERIOD, &late)),
        ("Status changed. In the edition: Begun. Now: Done.", (PERIOD, &done), (PERIOD, &late)),
        (
            "The plan’s data shows nothing that someone must decide. There may still be something.",
            (PERIOD, &done),
            (PERIOD, &late),
        ),
        (
            "It is late by 19 months: its time is “March 2025”. No new time is given.",
            (PERIOD, &rain),
            (PERIOD, &late),
        ),
        (
            "It is late by 5 months: its time is “May 2026”. No later time is given. No reason is given.",
            (PERIOD, &moved("May 2026")),
            (PERIOD, &moved("May 2027")),
        ),
        (
            "Its status is “Dropped”. In the edition it was “Begun”.",
            (PERIOD, &dropped(", text: So.")),
            (PERIOD, &dropped(", reason: No money.")),
        ),
        (
            "Its status is “Behind”. In the edition it was “Begun”.",
            (PERIOD, &behind),
            (PERIOD, &long_behind),
        ),
        (
            "An update of 1 November 2026 was added. Status: Begun. Why: It rained.",
            (PERIOD, &rain),
            (PERIOD, &lost),
        ),
        (
            "Status changed. In the edition: Begun. Now: Not stated.",
            (PERIOD, &blank),
            (PERIOD, &done),
        ),
        ("The oldest status is from 1 November 2026.", (PERIOD, &rain), (PERIOD, &late)),
        ("As of 1 November 2026", (PERIOD, &rain), (PERIOD, &late)),
        ("Not known", (PERIOD, &blank), (PERIOD, &late)),
        ("This means: April to June 2026.", (PERIOD, &quarter), (PERIOD, &late)),
        (
            "The plan as a whole, on 1 October 2026: Two are late. Why: Ice.",
            ("updates: [{on: 2026-10-01, text: Two are late, reason: Ice}]\n", &late),
            (PERIOD, &late),
        ),
        (
            "Another plan has replaced this plan.",
            ("state: superseded\n", &late),
            ("state: adopted\n", &late),
        ),
        (
            "No update is due: the plan is not in force any more.",
            ("state: superseded\n", &late),
            ("state: adopted\n", &late),
        ),
        (
            "Decisions: the data shows nothing that someone must decide.",
            ("state: superseded\n", &late),
            ("state: adopted\n", &late),
        ),
        ("The plan is a draft.", ("state: draft\n", &late), ("state: adopted\n", &late)),
        ("The plan’s data has no measures.", (PERIOD, &late), ("", &String::new())),
    ] {
        let has = |lines: Vec<String>| lines.iter().any(|it| it == sentence);
        assert!(has(said(plan, ONE, now)), "not said: {sentence}\n{:#?}", said(plan, ONE, now));
        if !other.is_empty() {
            assert!(!has(said(other_plan, ONE, other)), "said of another plan: {sentence}");
        }
    }
}

#[test]
fn a_plan_without_statuses_is_not_said_to_be_on_time() {
    let bare = |project: crate::project::Project| {
        let plan = "title: A plan\n";
        project
            .with("content/plans/a-plan/plan.yaml", plan)
            .with("content/plans/a-plan/editions/first/plan.yaml", plan)
    };
    let lines =
        bare(project("", "{id: a, title: Do it}", "{id: a, title: Do it}")).report(&[]).lines();
    for sentence in [
        "The plan has 1 action. It has no column for their status.",
        "Late: no one can tell, because the plan has no column for a status.",
        "The plan has no column for a status, so its data does not show what is late.",
    ] {
        assert!(lines.iter().any(|it| it == sentence), "{sentence}: {lines:#?}");
    }
    assert!(!lines.iter().any(|it| it.contains("by status")), "{lines:#?}");
}

#[test]
fn what_is_blank_and_what_was_lost_are_told_apart() {
    let now = "{id: a, title: A, lost: [status, leads], when: May 2025}, {id: b, title: B}";
    let lines = said(PERIOD, now, now);
    let unknown = "Not known: 1 action with a status that is missing from the original document and 1 action without a \
                   status or an update. The time of 1 action with no known status has passed.";
    assert!(lines.iter().any(|it| it == unknown), "{lines:#?}");
    // Of a status and of who leads: on the first page, in what waits and among all actions. B has no time either.
    for (line, count) in [("Missing from the original document", 4), ("Not stated", 5)] {
        assert_eq!(lines.iter().filter(|it| *it == line).count(), count, "{line}: {lines:#?}");
    }
}

#[test]
fn what_waits_is_grouped_by_who_leads_and_says_since_when() {
    let actions = "{id: a, title: A, leads: [mayor]}, {id: b, title: B, leads: [clerk]}, \
                   {id: c, title: C, leads: [mayor], updates: [{on: 2026-05-01, text: Yes.}]}";
    let lines = said(PERIOD, actions, actions);
    let from = lines.iter().position(|it| it == "Due since").expect("the table") + 1;
    assert_eq!(
        lines[from..from + 12].join("|"),
        "The mayor|A|Never|1 April 2024|The mayor|C|1 May 2026|1 August 2026|The clerk|B|Never|1 April 2024"
    );
}

#[test]
fn a_measure_has_its_sentence_its_picture_and_its_figures() {
    let project = project(PERIOD, ONE, ONE).with(
        "content/plans/a-plan/measures.yaml",
        "measures:\n  - id: m\n    name: Lamps\n    better: more\n    summary: What burns at night.\n    notes: [Not where it snows.]\n    unit: lamps\n    target: {value: to be set}\n    observations:\n\
         \x20     - {on: 2025, value: 3, source: \"https://example.org/l\"}\n      - {on: 2026, value: 4}\n",
    );
    let site = "name: A site\norganisation: A council\ncontact: {name: The team, email: team@example.org}\n";
    let written = project.with("content/site.yaml", site).report(&[]);
    let lines = written.lines();
    for line in [
        "Lamps",
        "Figures of “Lamps”",
        "4 lamps",
        "The plan says that its target has not been set.",
        "Source of “Lamps”, 2025: https://example.org/l",
        "Measures, the latest figure against the first: 1 better.",
        "What burns at night.",
        "Not where it snows.",
        "Measures: 1 change",
        "It was not in the edition.",
        "Questions about this report: The team; team@example.org",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line}: {lines:#?}");
    }
    assert!(lines.iter().any(|it| it.starts_with("Between 2025 and 2026 the number rose")));
    let alt = "Chart of “Lamps”. The table after it has the same figures.";
    assert!(written.html.contains(&format!("role=\"img\" aria-label=\"{alt}\"")));
    assert!(written.part("word/document.xml").contains(&format!("descr=\"{alt}\"")));
}
