//! `planpress round` as people who know no YAML meet it: what is due, one thing on a page, and what their answers
//! write.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::desk::{Desk, Got};
use crate::project::Project;

const PLAN: &str = "\
title: Renewal plan
period: {from: 2025, to: 2028}
columns: {activity: Action, when: Timescale, status: Status}
levels: [Objective]
statuses:
  - {word: Done, means: complete}
  - {word: Begun, means: on-track}
  - {word: Late, means: off-track}
leads:
  - {id: mayor, name: Mayor}
  - {id: police, name: Police, kind: body}
";

/// Two actions and the objective itself are due, and one action is not. Keys are in no special order.
const CALM: &str = "\
# Kept by the policy team.
title: Calm
status: Begun
updates:
    - {on: 2026-02-01, text: We know more.}   # short
actions:
  - updates:
      # Newest last.
      - on: 2026-03-01
        text: We began.
        status: Begun
    title: Renew the pledge
    leads: [mayor, police]
    id: pledge
    when: \"2026\"

  - id: leaflet   # the second print
    title: Print a leaflet
    leads: [mayor]
    when: \"2026\"
  - id: new
    title: Ask again
    leads: [police]
    updates: [{on: 2026-11-01, text: It is new., status: Begun}]
";

const SUPPORT: &str = "\
services:
  - id: emergency
    name: Emergency services
    kind: danger
    channels: [{way: voice, number: \"999\"}]
    checked: {on: 2026-11-01, by: Clerk}
  - id: helpers # ours
    name: Helpers
    kind: support
    hours: 9am to 5pm
    checked: {on: 2025-01-10, evidence: 2020, by: Clerk}
    channels:
      - {way: voice, number: \"01632 960 001\"}
      - way: email
        email: help@example.org
        checked: {on: 2025-01, by: Clerk}
";

const OBJECTIVE: &str = "content/plans/renewal/objectives/calm.yaml";
const SERVICES: &str = "content/support.yaml";
const TODAY: [&str; 2] = ["--today", "2026-11-21"];

fn project() -> Project {
    Project::empty()
        .with("content/site.yaml", "name: Our plan\norganisation: Westmere\nstate: draft\n")
        .with("content/support.yaml", SUPPORT)
        .with("content/plans/renewal/plan.yaml", PLAN)
        .with(OBJECTIVE, CALM)
}

fn round(project: &Project) -> Desk {
    Desk::start(project, &["round", TODAY[0], TODAY[1]])
}

/// Sends a form that must be taken.
fn give(desk: &Desk, key: &str, fields: &[(&str, &str)]) {
    let seen = desk.seen(key);
    let got = desk.post(key, &[&[("seen", &*seen)], fields].concat());
    assert_eq!(got.status, 303, "{}", got.body);
}

/// Sends a form that must be refused with these words.
#[track_caller]
fn refused(desk: &Desk, key: &str, fields: &[(&str, &str)], words: &str) {
    let Got { status, body, .. } = desk.post(key, fields);
    assert_eq!(status, 200, "{key} {fields:?}");
    assert!(body.contains("There is a problem") && body.contains(words), "{words} in\n{body}");
}

#[test]
fn what_is_due_is_asked_with_what_it_promised() {
    let desk = round(&project());
    assert_eq!(desk.keys(), ["objective-calm", "update-pledge", "update-leaflet", "check-helpers"]);
    assert!(desk.page("").contains("4 questions have no answer yet"));
    let texts = desk.page("texts");
    for part in ["To: Mayor", "Write back, for each of them:", "To: Clerk", "No change"] {
        assert!(texts.contains(part), "{part} in\n{texts}");
    }
    assert!(!texts.contains("attached"), "{texts}");
    let page = desk.page("update-pledge");
    for part in [
        "What is new about “Renew the pledge”?",
        "An update has been due since 1 June 2026. The last one is from 1 March 2026.",
        "Mayor, Police",
        "Begun",
        "We began.",
        "value=\"21 11 2026\"",
        "The same as now: Begun",
        "Date of this update",
        "It is “2026” now. Write it like March 2027.",
        "Needed if it is late, changed or dropped.",
    ] {
        assert!(page.contains(part), "{part} in\n{page}");
    }
    let page = desk.page("check-helpers");
    for part in [
        "Call 01632 960 001",
        "Are the hours still “9am to 5pm”?",
        "10 January 2025 by Clerk",
        "should have been checked again by 10 July 2025",
    ] {
        assert!(page.contains(part), "{part} in\n{page}");
    }
    desk.finish();
}

#[test]
fn answers_write_their_lines_and_taking_them_back_leaves_no_trace() {
    for (mark, end) in [("", "\n"), ("\u{feff}", "\r\n")] {
        let of = |text: &str| format!("{mark}{}", text.replace('\n', end));
        let project = project();
        project.write(OBJECTIVE, of(CALM));
        project.write(SERVICES, of(SUPPORT));
        let desk = round(&project);
        desk.post("", &[("by", "Mayor")]);
        give(&desk, "update-pledge", &[("answer", "same"), ("on-same", "20 Nov 2026")]);
        let pledge = CALM.replace(
            "        status: Begun\n    title",
            "        status: Begun\n      - on: 2026-11-20\n        no_change: true\n        by: mayor\n    title",
        );
        assert_eq!(project.read(OBJECTIVE), of(&pledge));
        give(
            &desk,
            "update-leaflet",
            &[
                ("answer", "update"),
                ("status-update", "Late"),
                ("text-update", "We printed 1/2: *all* of it.\r\n\r\nIt rained."),
                ("reason-update", "The printer closed."),
                ("on-update", "21/11/2026"),
            ],
        );
        let leaflet = pledge.replace(
            "    leads: [mayor]\n    when: \"2026\"\n",
            "    leads: [mayor]\n    when: \"2026\"\n    updates:\n      - on: 2026-11-21\n        status: Late\n        \
             text: |-\n          We printed 1/2: \\*all\\* of it.\n          \n          It rained.\n        by: mayor\n        \
             reason: The printer closed.\n",
        );
        assert_eq!(project.read(OBJECTIVE), of(&leaflet));
        give(&desk, "objective-calm", &[("answer", "same"), ("on-same", "21 11 2026")]);
        let calm =
            leaflet.replace("# short\n", "# short\n    - on: 2026-11-21\n      no_change: true\n");
        assert_eq!(project.read(OBJECTIVE), of(&calm));
        let check = [
            ("answer", "right"),
            ("by-right", "Youth Manager"),
            ("source-right", "We called them."),
            ("on-right", "21 11 2026"),
        ];
        give(&desk, "check-helpers", &check);
        let new = |indent: &str| {
            let lines = ["on: 2026-11-21", "by: Youth Manager", "source: We called them."];
            let lines = lines.map(|it| format!("\n{indent}  {it}"));
            format!("checked:{}", lines.concat())
        };
        let checked = SUPPORT
            .replace("checked: {on: 2025-01-10, evidence: 2020, by: Clerk}", &new("    "))
            .replace("checked: {on: 2025-01, by: Clerk}", &new("        "));
        assert_eq!(project.read(SERVICES), of(&checked));
        // Another answer to one that was settled before others: theirs stay.
        give(&desk, "update-pledge", &[("answer", "later")]);
        let without = calm
            .replace("      - on: 2026-11-20\n        no_change: true\n        by: mayor\n", "");
        assert_eq!(project.read(OBJECTIVE), of(&without));
        assert_eq!(project.read(SERVICES), of(&checked));
        let page = desk.page("done");
        assert!(
            page.contains("Ask again later") && page.contains("without your earlier answer"),
            "{page}"
        );
        for (objective, services) in [
            (&calm, checked.as_str()),
            (&calm, SUPPORT),
            (&leaflet, SUPPORT),
            (&pledge, SUPPORT),
            (&CALM.to_owned(), SUPPORT),
        ] {
            assert_eq!(desk.post("undo", &[]).status, 303);
            assert_eq!(project.read(OBJECTIVE), of(objective));
            assert_eq!(project.read(SERVICES), of(services));
        }
        desk.finish();
    }
}

#[test]
fn what_no_one_could_find_out_is_a_doubt_on_the_page_and_no_check() {
    let project = project();
    let desk = round(&project);
    give(
        &desk,
        "check-helpers",
        &[("answer", "other"), ("why-other", "The number rings: no one answers.")],
    );
    let expected = format!("{SUPPORT}    confirm: \"The number rings: no one answers.\"\n");
    assert_eq!(project.read(SERVICES), expected);
    let page = desk.page("check-helpers");
    assert!(page.contains("Residents see these words on the page."), "{page}");
    for key in ["objective-calm", "update-pledge", "update-leaflet"] {
        give(&desk, key, &[("answer", "later")]);
    }
    let page = desk.page("done");
    assert!(page.contains("1 service is still in doubt."), "{page}");
    desk.finish();
    let run = project.run(&["check", "."]);
    assert!(run.err.contains("no one answers"), "{}", run.err);
    // All is right again: the doubt ends.
    let desk = round(&project);
    let check = [
        ("answer", "right"),
        ("by-right", "Clerk"),
        ("source-right", "x"),
        ("on-right", "21 11 2026"),
    ];
    assert!(desk.page("check-helpers").contains("The page will not show the doubt any more."));
    give(&desk, "check-helpers", &check);
    assert!(!project.read(SERVICES).contains("confirm"));
    assert!(!desk.page("questions").contains("still in doubt"));
    desk.finish();
}

#[test]
fn what_has_changed_is_put_right_in_the_record_and_nothing_else() {
    let project = project();
    let before = format!("{SUPPORT}    confirm: Is it still there?\n");
    project.write(SERVICES, &before);
    let desk = round(&project);
    let page = desk.page("check-helpers");
    for part in [
        "Something has changed",
        "Number to call",
        "01632 960 001",
        "Email address",
        "Opening hours",
    ] {
        assert!(page.contains(part), "{part} in\n{page}");
    }
    let changed = |hours, number, email, source| {
        [
            ("answer", "changed"),
            ("hours-changed", hours),
            ("cost-changed", ""),
            ("number-0-changed", number),
            ("email-1-changed", email),
            ("by-changed", "Clerk"),
            ("source-changed", source),
            ("on-changed", "21 11 2026"),
        ]
    };
    let (number, email) = ("01632 960 001", "help@example.org");
    for (fields, words) in [
        (changed("9am to 5pm", number, email, "x"), &["Correct what has changed"][..]),
        (changed("9am", "", email, "x"), &["Write the number. If there is none now"]),
        (
            changed("9am", "01632", "help at example", ""),
            &["Write a telephone number", "Write an email address", "Write what you used"],
        ),
    ] {
        for words in words {
            refused(&desk, "check-helpers", &fields, words);
        }
    }
    assert_eq!(project.read(SERVICES), before);
    give(&desk, "check-helpers", &changed("10am to 4pm", "01632 960 002", email, "A call"));
    let new = project.read(SERVICES);
    let emergency = SUPPORT.split("  - id: helpers").next().expect("the first service");
    assert!(new.starts_with(emergency), "{new}");
    for part in [
        "- id: helpers # ours\n",
        "hours: 10am to 4pm\n",
        "number: \"01632 960 002\"}",
        "email: help@example.org\n",
    ] {
        assert!(new.contains(part), "{part} in\n{new}");
    }
    assert_eq!(new.matches("on: 2026-11-21").count(), 2, "{new}");
    assert!(!new.contains("confirm") && !new.contains("2025"), "{new}");
    let page = desk.page("questions");
    assert!(page.contains("10am to 4pm · 01632 960 002 · Clerk"), "{page}");
    assert!(page.contains("Undo your answer about “Helpers”"), "{page}");
    desk.post("undo", &[]);
    assert_eq!(project.read(SERVICES), before);
    assert!(!desk.page("questions").contains("Undo your answer"));
    desk.finish();
}

#[test]
fn a_new_time_is_written_with_its_reason_and_all_faults_are_told_at_once() {
    let project = project();
    let desk = round(&project);
    let update = |when, text, reason, on| {
        [
            ("answer", "update"),
            ("status-update", "as-now"),
            ("text-update", text),
            ("when-update", when),
            ("reason-update", reason),
            ("on-update", on),
        ]
    };
    for words in [
        "Write the new time as a month",
        "Write why it is late",
        "such as 27 11 2026 or 27 November 2026",
    ] {
        refused(&desk, "update-pledge", &update("Mayy 20x", "", "", "x"), words);
    }
    // The current time is not a new one.
    refused(
        &desk,
        "update-pledge",
        &update("2026", "", "", "21 11 2026"),
        "Write what has happened",
    );
    give(&desk, "update-pledge", &update("March 2027", "", "It rained.", "21 11 2026"));
    let file = project.read(OBJECTIVE);
    let new = "      - on: 2026-11-21\n        when: March 2027\n        reason: It rained.\n";
    assert!(file.contains(new), "{file}");
    let page = desk.page("questions");
    assert!(page.contains("The same as now: Begun · March 2027 · It rained."), "{page}");
    desk.finish();
}

#[test]
fn an_answer_that_cannot_be_true_or_says_nothing_is_refused_at_its_field() {
    let project = project();
    let desk = round(&project);
    let update = |status, text, reason, on| {
        [
            ("answer", "update"),
            ("status-update", status),
            ("text-update", text),
            ("reason-update", reason),
            ("on-update", on),
        ]
    };
    for (fields, words) in [
        (update("as-now", "x", "", "22 11 2026"), "must be today or in the past"),
        (update("as-now", "x", "", "1 2 2026"), "The date must be 1 March 2026 or later"),
        (update("as-now", "x", "", "11/21/2026"), "as day, month and year"),
        (update("as-now", "x", "", ""), "Write the date"),
        (update("as-now", "", "", "21 11 2026"), "Write what has happened"),
        (update("Late", "x", "", "21 11 2026"), "Write why it is late"),
        (update("Green", "x", "", "21 11 2026"), "Choose one of the list"),
    ] {
        refused(&desk, "update-pledge", &fields, words);
    }
    refused(&desk, "update-pledge", &[], "Choose an answer");
    refused(&desk, "update-pledge", &[("answer", "same"), ("on-same", "1 1 2026")], "or later");
    let check = |by, source, on| {
        [("answer", "right"), ("by-right", by), ("source-right", source), ("on-right", on)]
    };
    refused(&desk, "check-helpers", &check("", "x", "21 11 2026"), "Write the job title");
    refused(&desk, "check-helpers", &check("x", "", "21 11 2026"), "Write what you used");
    refused(
        &desk,
        "check-helpers",
        &check("Clerk", "A call", "9 1 2025"),
        "The date must be 10 January 2025",
    );
    refused(&desk, "check-helpers", &[("answer", "other")], "Write what you could not find out");
    assert_eq!(project.read(OBJECTIVE), CALM);
    assert_eq!(project.read(SERVICES), SUPPORT);
    desk.finish();
}

#[test]
fn a_file_that_someone_changed_or_that_cannot_be_added_to_is_left_alone() {
    let project = project();
    let changed = CALM.replace("title: Calm", "title: Calmer");
    let desk = round(&project);
    project.write(OBJECTIVE, &changed);
    let same = [("answer", "same"), ("on-same", "21 11 2026")];
    refused(&desk, "update-pledge", &same, "has been changed since you began");
    assert_eq!(project.read(OBJECTIVE), changed);
    give(&desk, "update-pledge", &[("answer", "later")]);
    desk.finish();
    let braces = CALM.replace("updates: [{on: 2026-11-01", "updates: [{on: 2026-01-01");
    project.write(OBJECTIVE, &braces);
    let desk = round(&project);
    refused(&desk, "update-new", &same, "without a change elsewhere");
    assert_eq!(project.read(OBJECTIVE), braces);
    desk.finish();
}

#[test]
fn where_nothing_is_due_it_says_so_and_errors_come_first() {
    let project = project();
    let old = ["2026-02-01", "2026-03-01", "2025-01-10", "2025-01,", "when: \"2026\""];
    let new = ["2026-11-01", "2026-11-01", "2026-11-01", "2026-11,", "when: \"2028\""];
    let fresh = |text: &str| {
        old.iter().zip(new).fold(text.to_owned(), |it, (old, new)| it.replace(old, new))
    };
    project.write(OBJECTIVE, fresh(CALM));
    project.write(SERVICES, fresh(SUPPORT));
    let run = project.run(&["round", TODAY[0], TODAY[1]]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("No update and no check of a service is due."), "{}", run.err);
    let check = project.run(&["check", "."]);
    assert!(!check.err.contains("planpress round"), "{}", check.err);
    project.write(OBJECTIVE, CALM);
    project.write(SERVICES, SUPPORT);
    let check = project.run(&["check", "."]);
    let line = "3 updates and the check of 1 service are due. To answer in your browser, run `planpress round`.\n";
    assert!(check.err.ends_with(line), "{}", check.err);
    let json = project.run(&["check", ".", "--format", "json"]);
    assert!(!json.err.contains("planpress round") && !json.out.contains("planpress round"));
    project.write(OBJECTIVE, "title: [");
    let run = project.run(&["round", TODAY[0], TODAY[1]]);
    assert_eq!(run.status, Some(1));
    assert!(
        run.err.contains("calm.yaml") && run.err.contains("Nothing was written."),
        "{}",
        run.err
    );
}

#[test]
fn each_lead_gets_a_workbook_and_a_text_and_no_file_is_written_over() {
    let project = project();
    project.write(OBJECTIVE, CALM.replace("    leads: [mayor]\n", ""));
    let command =
        ["round", ".", "--workbooks", "out", "--back-by", "2026-12-11", TODAY[0], TODAY[1]];
    let run = project.run(&command);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let files: Vec<String> = project.tree("out").into_keys().collect();
    assert_eq!(
        files,
        [
            "email-clerk.txt",
            "email-mayor.txt",
            "email-police.txt",
            "email-publisher.txt",
            "emails.txt",
            "updates-mayor.xlsx",
            "updates-police.xlsx",
            "updates-publisher.xlsx",
        ]
    );
    let mayor = project.read("out/email-mayor.txt");
    for part in [
        "To: Mayor\nSubject: Updates for Renewal plan\n\nHello,\n\nPlease answer by 11 December 2026.\n\n\
         This is about the plan Renewal plan, and how it is going.\n",
        "Do not name people.",
        "\n\nThank you.\n",
        "- Renew the pledge\n  An update has been due since 1 June 2026. The last one is from 1 March 2026.\n  \
         It said: “We began.”\n  Agree on one update with: Police.\n",
        "updates-mayor.xlsx",
    ] {
        assert!(mayor.contains(part), "{part} in\n{mayor}");
    }
    assert!(!mayor.contains("leaflet"), "{mayor}");
    let publisher = project.read("out/email-publisher.txt");
    assert!(
        publisher.contains("- Print a leaflet\n") && publisher.contains("- Calm\n"),
        "{publisher}"
    );
    let clerk = project.read("out/email-clerk.txt");
    assert!(clerk.contains("Call 01632 960 001: Does it answer?"), "{clerk}");
    let all = project.read("out/emails.txt");
    assert!(all.contains(&mayor) && all.contains(&clerk));
    // The same again changes nothing: a run that was stopped can be repeated.
    let before = project.tree("out");
    let again = project.run(&command);
    assert_eq!(again.status, Some(0), "{}", again.err);
    assert!(project.tree("out") == before);
    for (path, theirs) in [("answer.txt", "a file of their own"), ("email-mayor.txt", "Dear Mayor")]
    {
        project.write(&format!("out/{path}"), theirs);
        let again = project.run(&command);
        assert_eq!(again.status, Some(2), "{}", again.err);
        assert_eq!(project.read(&format!("out/{path}")), theirs);
    }
    assert_eq!(project.tree("out").len(), before.len() + 1);
    let without = project.run(&["round", "--workbooks", "two", TODAY[0], TODAY[1]]);
    assert_eq!(without.status, Some(0), "{}", without.err);
    assert!(!project.read("two/email-mayor.txt").contains("answer by"));
    let past = project.run(&[
        "round",
        ".",
        "--workbooks",
        "three",
        "--back-by",
        "2026-11-20",
        TODAY[0],
        TODAY[1],
    ]);
    assert_eq!(past.status, Some(2), "{}", past.err);
}

#[test]
fn no_change_comes_back_in_a_workbook_as_an_update_with_a_date() {
    let project = project();
    let run = project.run(&["round", ".", "--workbooks", "out", TODAY[0], TODAY[1]]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let book = std::fs::read(project.path("out/updates-mayor.xlsx")).expect("the workbook");
    let fill = |cells: &[(usize, &str, &str)]| crate::filled::filled(&book, cells);
    project.write("back.xlsx", fill(&[(1, "G5", "no change")]));
    let run = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
    assert!(run.err.contains("there is no date"), "{}", run.err);
    let cells = [
        (1, "G5", "No change"),
        (1, "I5", "2026-11-20"),
        (1, "G6", "Begun"),
        (1, "I6", "2026-11-21"),
    ];
    project.write("back.xlsx", fill(&cells));
    let run = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.contains("pledge: 2026-11-20, No change"), "{}", run.err);
    let file = project.read(OBJECTIVE);
    assert!(
        file.contains("      - on: 2026-11-20\n        no_change: true\n        by: mayor\n"),
        "{file}"
    );
    assert!(
        file.contains("      - on: 2026-11-21\n        status: Begun\n        by: mayor\n"),
        "{file}"
    );
    let again = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
    assert!(again.err.contains("2 were in the plan already."), "{}", again.err);
    let objective =
        std::fs::read(project.path("out/updates-publisher.xlsx")).expect("the workbook");
    let cells = [(1, "G5", "No change"), (1, "I5", "2026-11-20")];
    project.write("back.xlsx", crate::filled::filled(&objective, &cells));
    let run = project.run(&["import", "back.xlsx", "--updates", TODAY[0], TODAY[1]]);
    assert!(run.err.contains("1 update added."), "{}", run.err);
    assert!(
        project.read(OBJECTIVE).contains("# short\n    - on: 2026-11-20\n      no_change: true\n")
    );
}

#[test]
fn serve_says_what_is_due_once() {
    let project = project();
    let mut child = Command::new(env!("CARGO_BIN_EXE_planpress"))
        .current_dir(project.path(""))
        .args(["serve", "--port", "0", TODAY[0], TODAY[1]])
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let lines = BufReader::new(child.stderr.take().expect("its words")).lines();
    let said: Vec<String> = lines
        .map_while(Result::ok)
        .take_while(|it| !it.contains("The website is at"))
        .filter(|it| it.contains("planpress round"))
        .collect();
    child.kill().expect("the program can be stopped");
    child.wait().expect("the program ends");
    let line = "3 updates and the check of 1 service are due. To answer in your browser, run `planpress round`.";
    assert_eq!(said, [line]);
}
