//! How a plan changes over time, through the process: editions, differences in words, what goes on
//! in the next plan, and addresses that redirect.

mod calendar;
mod feed;
mod moved;
mod pages;
mod saved;

use crate::project::{Project, Run};

const PLAN: &str = "content/plans/demo/plan.yaml";
const STREETS: &str = "content/plans/demo/objectives/safer-streets.yaml";
const PARKS: &str = "content/plans/demo/objectives/safer-parks.yaml";
const EVENTS: &str = "content/plans/demo/events.yaml";

const FIRST_STREETS: &str = "\
title: Safer streets
actions:
  - id: street-lights
    number: \"1\"
    title: Repair the street lights
    activity: Mend every lamp that is dark.
    leads: [communities-officer]
    when: May to June 2026
  - id: benches
    title: Put up benches
  - id: survey
    title: Ask residents
    when: March 2027
";

const SECOND_STREETS: &str = "\
title: Safer streets
actions:
  - id: street-lights
    number: \"2\"
    title: Repair all street lights
    activity: |
      Mend every lamp that is dark,
      and look at the others.
    leads: [communities-officer, mayor]
    when: October 2026
    updates:
      - {on: 2026-09-01, status: Delayed, text: Lamps were late., reason: No lamps came.}
  - id: talk
    title: Talk to shops
";

fn plan(objectives: &str) -> String {
    format!(
        "title: Demonstration plan\nperiod: {{from: 2025, to: 2027}}\n\
         columns: {{status: Status, activity: What we do}}\nstatuses:\n  \
         - {{word: On track, means: on-track}}\n  - {{word: Delayed, means: off-track}}\nleads:\n  \
         - {{id: communities-officer, name: Communities Officer}}\n  - {{id: mayor, name: Mayor}}\n\
         objectives: [{objectives}]\n"
    )
}

/// A plan of which an edition was kept on 1 April 2026, and which was changed after it.
pub(crate) fn changed() -> Project {
    let project = Project::small()
        .with(PLAN, plan("safer-streets"))
        .with(STREETS, FIRST_STREETS)
        .with(EVENTS, "events:\n  - {id: fair, title: Fair, on: 2026-06-06, place: The Green}\n");
    save(&project, "first", "2026-04-01");
    project.write(PLAN, plan("safer-streets, safer-parks"));
    project.write(STREETS, SECOND_STREETS);
    project.write(
        "content/redirects.yaml",
        "redirects:\n  - {from: /plans/demo/actions/survey/, to: /plans/demo/changes/}\n",
    );
    project
        .write(PARKS, "title: Safer parks\nactions:\n  - {id: benches, title: Put up benches}\n");
    project.write(
        EVENTS,
        "events:\n  - {id: fair, title: Fair, on: 2026-06-13, from: \"10:00\", place: The Green}\n",
    );
    project
}

pub(crate) fn save(project: &Project, name: &str, on: &str) {
    let run = project.run(&["edition", "save", name, "--on", on]);
    assert_eq!(run.status, Some(0), "{}", run.err);
}

fn lines(run: &Run) -> Vec<&str> {
    assert_eq!(run.status, Some(0), "{}", run.err);
    run.out.lines().collect()
}

#[test]
fn an_edition_is_the_plans_files_as_they_are() {
    let project = Project::small().with(STREETS, format!("\u{feff}{FIRST_STREETS}"));
    let before = project.tree("content");
    let run = project.run(&[
        "edition",
        "save",
        "2026-april",
        "--on",
        "2026-04-01",
        "--note",
        "Adopted: by Cabinet",
    ]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let after = project.tree("content");
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)));
    let new: Vec<_> = after.keys().filter(|it| !before.contains_key(*it)).collect();
    let folder = "plans/demo/editions/2026-april";
    assert_eq!(
        new,
        [
            "addresses.txt",
            &format!("{folder}/edition.yaml"),
            &format!("{folder}/objectives/safer-streets.yaml"),
            &format!("{folder}/plan.yaml"),
            &format!("{folder}/support.yaml"),
        ]
    );
    let copy = &after[&format!("{folder}/objectives/safer-streets.yaml")];
    assert_eq!(copy, &before["plans/demo/objectives/safer-streets.yaml"], "byte for byte");
    assert_eq!(
        project.read(&format!("content/{folder}/edition.yaml")),
        "name: April 2026\non: 2026-04-01\nnote: \"Adopted: by Cabinet\"\n"
    );
    assert_eq!(project.run(&["check"]).status, Some(0));
}

#[test]
fn an_edition_is_refused_where_it_would_be_wrong() {
    let project = Project::small();
    save(&project, "first", "2026-04-01");
    let before = project.tree(".");
    for (name, said) in [
        ("first", "already exists"),
        ("First", "cannot be the name of an edition"),
        ("now", "cannot be the name of an edition"),
        ("../out", "cannot be the name of an edition"),
        ("con", "cannot be the name of an edition"),
    ] {
        let run = project.run(&["edition", "save", name]);
        assert_eq!(run.status, Some(2), "{name}: {}", run.err);
        assert!(run.err.contains(said), "{name}: {}", run.err);
        assert!(project.tree(".") == before, "{name} changed the project");
    }
    let run = project.run(&["edition", "save", "other", "--plan", "demmo"]);
    assert!(run.err.contains("no plan called \"demmo\"") && run.err.contains("demo."), "{run:?}");
    project.write(STREETS, "title: Safer streets\nactions:\n  - id: a\n    titel: A\n");
    let before = project.tree(".");
    let run = project.run(&["edition", "save", "second"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(run.err.contains("error[unknown-key]") && run.err.contains("Nothing was saved"));
    assert!(project.tree(".") == before);
}

#[test]
fn two_states_are_told_apart_in_words() {
    let project = changed();
    let run = project.run(&["diff", "first", "now"]);
    let expected = "\
From demo, edition first of 2026-04-01 to demo, now:

Objective Safer parks (safer-parks)
  Added

Action 2 Repair all street lights (street-lights)
  Number changed
    was: 1
    now: 2
  Title changed
    was: Repair the street lights
    now: Repair all street lights
  What we do changed
    was: Mend every lamp that is dark.
    now: Mend every lamp that is dark, and look at the others.
  Who leads changed
    was: Communities Officer
    now: Communities Officer
         Mayor
  When changed
    was: May to June 2026
    now: October 2026
  Status changed
    was: blank
    now: Delayed
  Update of 1 September 2026: Added

Action Talk to shops (talk)
  Added

Action Put up benches (benches)
  Moved from “Safer streets” to “Safer parks”

Action Ask residents (survey)
  Dropped

Event Fair (fair)
  Time changed
    was: Saturday 6 June 2026
    now: Saturday 13 June 2026, 10am

Event Repair all street lights (street-lights-2026)
  Time changed
    was: May to June 2026
    now: October 2026
  Title changed
    was: Repair the street lights
    now: Repair all street lights

Event Ask residents (survey-2027)
  Cancelled
";
    assert_eq!(lines(&run).join("\n") + "\n", expected);
}

#[test]
fn what_is_the_same_is_not_told_whatever_its_white_space() {
    let project = Project::small().with(PLAN, plan("safer-streets")).with(STREETS, FIRST_STREETS);
    save(&project, "first", "2026-04-01");
    project.write(
        STREETS,
        FIRST_STREETS.replace("Mend every lamp that", "|\n      Mend every\n      lamp  that"),
    );
    assert!(
        project
            .run(&["diff", "first", "now"])
            .out
            .contains("nothing that is published has changed")
    );
    let json = project.run(&["diff", "first", "now", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["changes"].as_array().map(Vec::len), Some(0));
    let changed = changed().run(&["diff", "demo@first", "demo", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&changed.out).expect("JSON");
    assert_eq!(json["changes"][2]["was"][0], "Repair the street lights");
}

#[test]
fn a_state_that_is_not_there_is_told_with_those_that_are() {
    let project = changed();
    for (a, said) in
        [("frist", "Write one of: first, now."), ("other@first", "Its plans are: demo.")]
    {
        let run = project.run(&["diff", a, "now"]);
        assert_eq!(run.status, Some(2));
        assert!(run.err.contains(said), "{}", run.err);
    }
    project.write(STREETS, "title: Safer streets\nactions: [{id: A}]\n");
    let run = project.run(&["diff", "first", "now"]);
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("the project has errors"), "{}", run.err);
}

#[test]
fn what_goes_on_in_the_next_plan_is_told() {
    let project = changed()
        .with(
            "content/plans/next/plan.yaml",
            "title: The next plan\nfollows: demo\nobjectives: [all]\n",
        )
        .with(
            "content/plans/next/objectives/all.yaml",
            "title: All\nactions:\n  - {id: light, title: Light, carried_from: [demo/street-lights, demo/talk]}\n  \
             - {id: new, title: New}\n",
        );
    let run = project.run(&["diff", "demo", "next"]);
    let expected = "\
From demo, now to next, now:

Action Light (light)
  Carried forward from “Repair all street lights; Talk to shops”

Action New (new)
  Added

Action Put up benches (benches)
  “The next plan” does not say what happened to this
";
    assert_eq!(lines(&run).join("\n") + "\n", expected);
    let before = project.run(&["diff", "demo@first", "next"]);
    assert!(before.out.contains("Ask residents (survey)\n  “The next plan” does not say"));
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let page = |path: &str| project.read(&format!("output/plans/{path}/index.html"));
    assert!(page("next/actions/light").contains("Carried forward from"));
    assert!(page("next/actions/light").contains("../../../demo/actions/talk/"));
    assert!(page("demo/actions/talk").contains("Carried forward to"));
    assert!(page("demo/actions/talk").contains("../../../next/actions/light/"));
    assert!(page("next").contains(">Follows<") && page("next").contains("../demo/"));
    assert!(page("demo").contains(">Followed by<") && page("demo").contains("../next/"));
    assert!(!page("demo/actions/benches").contains("Carried forward"));
}

/// A redirect says that a new name means the same action: its changes are told, and people who noted
/// its event keep it.
#[test]
fn an_action_with_a_new_name_is_neither_dropped_nor_added() {
    let project = Project::small().with(PLAN, plan("safer-streets")).with(STREETS, FIRST_STREETS);
    save(&project, "first", "2026-04-01");
    let renamed = FIRST_STREETS
        .replace("id: street-lights", "id: lamps")
        .replace("Repair the street lights", "Repair every lamp");
    project.write(STREETS, renamed);
    let diff = || project.run(&["diff", "first", "now"]).out;
    assert!(diff().contains("Dropped") && diff().contains("Cancelled"), "{}", diff());
    project.write(
        "content/redirects.yaml",
        "redirects:\n  - from: /plans/demo/actions/street-lights/\n    to: /plans/demo/actions/lamps/\n",
    );
    assert!(!diff().contains("Dropped") && !diff().contains("Cancelled"), "{}", diff());
    assert!(diff().contains("now: Repair every lamp"), "{}", diff());
    assert!(diff().contains("street-lights-2026"), "the event keeps its name: {}", diff());
}
