//! The sheet for information governance: each of its answers is held by a test.

use std::collections::BTreeSet;

use crate::html::Document;
use crate::project::Project;

/// Each question of the sheet, with the file and the test that holds its answer.
const HELD: [(&str, &str, &str); 13] = [
    (
        "What is stored on a reader’s device?",
        include_str!("privacy.rs"),
        "a_website_keeps_nothing_loads_nothing_and_sends_nothing_as_it_says",
    ),
    (
        "Which cookies are set?",
        include_str!("privacy.rs"),
        "a_website_keeps_nothing_loads_nothing_and_sends_nothing_as_it_says",
    ),
    (
        "Which scripts are there, and what does each do?",
        include_str!("governance.rs"),
        "every_script_is_listed_with_its_bytes",
    ),
    (
        "What do pages load from other websites?",
        include_str!("governance.rs"),
        "the_policies_are_those_of_the_pages_and_headers",
    ),
    (
        "Who hosts the website, and what does the host keep?",
        include_str!("governance.rs"),
        "what_only_the_publisher_knows_is_theirs_or_not_stated",
    ),
    (
        "Who answers for personal data?",
        include_str!("governance.rs"),
        "what_only_the_publisher_knows_is_theirs_or_not_stated",
    ),
    (
        "What personal data is in the project?",
        include_str!("governance.rs"),
        "names_withheld_and_found_are_counted",
    ),
    (
        "How is personal data removed?",
        include_str!("governance.rs"),
        "redact_removes_what_the_sheet_says_and_leaves_the_rest_to_people",
    ),
    ("Where is the data?", include_str!("../architecture/drawing.rs"), "one door to the network"),
    (
        "Under which licences?",
        include_str!("governance.rs"),
        "the_licences_are_those_of_the_project",
    ),
    (
        "What does hosting need?",
        include_str!("readme.rs"),
        "every_server_is_told_the_policy_of_the_pages",
    ),
    (
        "Is the website accessible?",
        include_str!("cli/evidence.rs"),
        "a_folder_is_written_that_says_what_was_looked_at",
    ),
    (
        "How do we leave planpress?",
        include_str!("governance.rs"),
        "the_files_to_take_away_are_on_the_website",
    ),
];

/// The project with its sheet in `pack/`, and the answer to each question.
fn sheet(project: &Project) -> Vec<(String, String)> {
    let run = project.run(&["evidence", "--output", "pack"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let page = Document::parse(project.read("pack/information-governance.html").as_bytes());
    let line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let rows = page.one("tbody").all("tr").into_iter();
    rows.map(|it| (line(it.all("th")[0].text()), line(it.all("td")[0].text()))).collect()
}

fn answer(project: &Project, question: &str) -> String {
    let rows = sheet(project);
    rows.into_iter().find(|it| it.0.contains(question)).expect("a row").1
}

fn with_site(more: &str) -> Project {
    let site = Project::small().read("content/site.yaml");
    Project::small().with("content/site.yaml", site + more)
}

/// The questions that no test holds.
fn unheld(questions: &[String]) -> Vec<&String> {
    let held = |it: &&String| HELD.iter().any(|(question, ..)| question == *it);
    questions.iter().filter(|it| !held(it)).collect()
}

#[test]
fn each_row_is_held_by_a_test_and_the_page_is_dated() {
    let project = Project::small();
    let mut questions: Vec<String> = sheet(&project).into_iter().map(|it| it.0).collect();
    assert_eq!(unheld(&questions), [""; 0]);
    assert_eq!(questions.len(), HELD.len());
    for (question, file, test) in HELD {
        assert!(file.contains(test), "{question}: there is no test {test}");
    }
    questions.push("Who reads our logs?".to_owned());
    assert_eq!(unheld(&questions), ["Who reads our logs?"]);
    let page = project.read("pack/information-governance.html");
    let version =
        format!("planpress {} wrote this sheet for 21 November 2026", env!("CARGO_PKG_VERSION"));
    assert!(page.contains(&version), "{page}");
    assert!(project.read("pack/index.html").contains("information-governance.html"));
}

#[test]
fn every_script_is_listed_with_its_bytes() {
    let project = Project::small();
    let told = answer(&project, "scripts");
    assert_eq!(project.run(&["build"]).status, Some(0));
    let files = project.tree("output");
    let scripts: Vec<_> = files.iter().filter(|it| it.0.ends_with(".js")).collect();
    assert_eq!(told.matches(" bytes: ").count(), scripts.len(), "{told}");
    for (path, bytes) in scripts {
        assert!(told.contains(&format!("/{path}, {} bytes: ", bytes.len())), "{path}: {told}");
    }
    for (path, bytes) in files.iter().filter(|it| it.0.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let exit = html.contains("pp-exit-this-page");
        assert!(exit || !html.contains("<script"), "{path}");
    }
}

#[test]
fn the_policies_are_those_of_the_pages_and_headers() {
    for more in ["", "around: {hosts: [www.council.example]}\n"] {
        let project = with_site(more);
        let told = answer(&project, "load from other");
        assert_eq!(project.run(&["build"]).status, Some(0));
        let headers = project.read("output/_headers");
        let (_, policy) = headers.split_once("Content-Security-Policy: ").expect("a policy");
        let (policy, _) = policy.split_once("; frame-ancestors").expect("its end");
        assert!(told.contains(policy), "{told}");
        let help = project.read("output/help/index.html");
        let (_, policy) = help.split_once("Policy\" content=\"").expect("a policy");
        let (policy, _) = policy.split_once('"').expect("its end");
        assert!(told.contains(policy), "{told}");
        assert_eq!(told.starts_with("Nothing."), more.is_empty(), "{told}");
    }
}

#[test]
fn what_only_the_publisher_knows_is_theirs_or_not_stated() {
    let told = sheet(&Project::small()).into_iter().map(|it| it.1).collect::<String>();
    for fact in ["Host: Example Hosting", "record of visits: 30 days", "officer: dpo@example.org"] {
        assert!(told.contains(fact), "{fact}: {told}");
    }
    let site = Project::small().read("content/site.yaml");
    let (before, rest) = site.split_once("privacy:").expect("the facts");
    let (_, after) = rest.split_once('\n').expect("their end");
    let open = Project::small().with("content/site.yaml", format!("{before}{after}"));
    let told = sheet(&open).into_iter().map(|it| it.1).collect::<String>();
    assert_eq!(told.matches("Not stated").count(), 5, "{told}");
}

#[test]
fn names_withheld_and_found_are_counted() {
    let plan = Project::small().read("content/plans/demo/plan.yaml");
    let people = "people: [{name: Sam Example, shown_as: a post}]\n";
    let text = "---\ntitle: About\n---\nAsk Margaret Thompson on 07700 900123.\n";
    let told = answer(
        &Project::small()
            .with("content/plans/demo/plan.yaml", plan + people)
            .with("content/pages/about-us.md", text),
        "What personal data",
    );
    for fact in ["under people: 1", "finds: 1", "Mobile numbers: 1", "Personal mailboxes: 0"] {
        assert!(told.contains(fact), "{fact}: {told}");
    }
    let none = answer(&Project::small(), "What personal data");
    assert!(none.contains("under people: 0") && none.contains("finds: 0"), "{none}");
}

#[test]
fn redact_removes_what_the_sheet_says_and_leaves_the_rest_to_people() {
    let told = answer(&Project::small(), "removed");
    let text = "---\ntitle: About\n---\nAsk Margaret Thompson.\n";
    let project = Project::small()
        .with("content/pages/about-us.md", text)
        .with("import/words.yaml", "Margaret Thompson\n")
        .with("last-published/content/pages/about-us.md", text)
        .with("approval/files.sha256", "")
        .with("approval/about-us/index.html", text);
    let run = project.run(&["redact", "Margaret Thompson"]);
    let holds = |it: &(&String, &Vec<u8>)| String::from_utf8_lossy(it.1).contains("Thompson");
    let tree = project.tree(".");
    let left: BTreeSet<&str> = tree.iter().filter(holds).map(|it| it.0.as_str()).collect();
    let left: Vec<&str> = left.into_iter().map(|it| it.trim_start_matches("./")).collect();
    assert_eq!(left, ["import/words.yaml"], "{}", run.err);
    assert!(!project.path("last-published").exists() && !project.path("approval").exists());
    for part in
        ["planpress redact", "last-published/", "approval/", "import/", "Git", "search engines"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn the_licences_are_those_of_the_project() {
    let told = answer(&Project::small(), "licences");
    let cargo = include_str!("../../Cargo.toml");
    let (_, licence) = cargo.split_once("license = \"").expect("a licence");
    let (licence, _) = licence.split_once('"').expect("its end");
    assert!(told.contains(&format!("planpress: {licence}")), "{told}");
    assert!(told.contains("the words of “Demonstration plan”: Not stated"), "{told}");
    let notice = include_str!("../../themes/default/NOTICE");
    for words in ["MIT", "Crown Copyright"] {
        assert!(notice.contains(words) && told.contains(words), "{words}: {told}");
    }
}

#[test]
fn the_files_to_take_away_are_on_the_website() {
    let project = Project::small();
    let told = answer(&project, "leave planpress");
    assert_eq!(project.run(&["build"]).status, Some(0));
    let files = project.tree("output");
    let names: BTreeSet<&str> = files
        .keys()
        .filter(|it| it.contains("data/"))
        .filter_map(|it| it.rsplit('/').next())
        .collect();
    for name in names.iter().filter(|it| !it.ends_with(".html")) {
        assert!(told.contains(name), "{name}: {told}");
    }
    for kind in [".csv", ".json", ".xml", ".xlsx"] {
        assert!(names.iter().any(|it| it.ends_with(kind)), "{kind}: {names:?}");
    }
}
