//! Notices that hold for a time: on the pages that they are for, with their dates, until these have passed.

use crate::project::Project;

fn with_notices(notices: &str) -> Project {
    let site = Project::small().read("content/site.yaml");
    Project::small().with("content/site.yaml", format!("{site}notices:\n{notices}"))
}

fn built(project: &Project, today: &str) -> Vec<(String, String)> {
    let run = project.run(&["build", "--today", today]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let pages = project.tree("output").into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("a page"))).collect()
}

const CLOSED: &str = "  - {text: The town hall is closed., from: 2026-12-24, until: 2027-01-01}\n";
const SHOWN: &str = "From 24 December 2026 to 1 January 2027</p>\n<p>The town hall is closed.</p>";

#[test]
fn a_notice_is_on_all_pages_with_its_dates_until_they_have_passed() {
    let project = with_notices(CLOSED);
    for (today, is_there) in [("2026-11-21", true), ("2027-01-01", true), ("2027-01-02", false)] {
        for (path, html) in built(&project, today) {
            assert_eq!(html.contains(SHOWN), is_there, "{path} at {today}");
            assert!(
                html.matches("pp-notification-banner-title\"").count() <= 2,
                "{path}: one banner"
            );
        }
        let run = project.run(&["check", "--today", today]);
        assert_eq!(run.err.contains("warning[notice-over]"), !is_there, "{today}: {}", run.err);
    }
}

#[test]
fn a_notice_is_below_what_someone_in_need_reads_first() {
    let pages = built(&with_notices(CLOSED), "2026-11-21");
    let help = &pages.iter().find(|it| it.0 == "help/index.html").expect("the help page").1;
    assert!(help.find(SHOWN) > help.find("<h1"), "{help}");
    let home = &pages.iter().find(|it| it.0 == "index.html").expect("the front page").1;
    assert!(home.find(SHOWN) < home.find("<h1"), "{home}");
}

#[test]
fn a_notice_for_some_pages_is_on_these_and_all_below_them() {
    let project = with_notices(
        "  - {text: On plans., until: 2027-01, pages: [/plans/demo/]}\n  - {text: On home., until: 2027-01, pages: [/]}\n  \
         - {text: On help., until: 2026-11-21, from: 2026-11-21, pages: [help]}\n",
    );
    let pages = built(&project, "2026-11-21");
    for (path, html) in &pages {
        assert_eq!(
            html.contains("Until January 2027</p>\n<p>On plans.</p>"),
            path.starts_with("plans/demo/"),
            "{path}"
        );
        assert_eq!(html.contains("On home."), path == "index.html", "{path}");
        assert_eq!(
            html.contains(">21 November 2026</p>\n<p>On help.</p>"),
            path.starts_with("help/"),
            "{path}"
        );
    }
    assert!(pages.iter().any(|it| it.0.starts_with("plans/demo/actions/")));
}

#[test]
fn a_slip_in_a_notice_is_told() {
    for (notice, told) in [
        ("  - {text: A., from: 2027-02, until: 2027-01}\n", "this notice ends before it begins"),
        ("  - {text: A., until: 2027-01, pages: [/nowhere/]}\n", "error[unknown-page]"),
        ("  - {text: A.}\n", "until"),
        ("  - {text: \"[A](/nowhere/)\", until: 2027-01}\n", "error[unknown-page]"),
    ] {
        let run = with_notices(notice).run(&["check"]);
        assert_eq!(run.status, Some(1), "{notice}: {}", run.err);
        assert!(run.err.contains(told), "{notice}: {}", run.err);
    }
}

#[test]
fn a_number_in_a_notice_is_told_at_its_line() {
    let run = with_notices("  - {text: Call 01632 960 001., until: 2027-01}\n").run(&["check"]);
    assert!(run.err.contains("warning[number-not-linked]"), "{}", run.err);
    assert!(run.err.contains("--> content/site.yaml:"), "{}", run.err);
}
