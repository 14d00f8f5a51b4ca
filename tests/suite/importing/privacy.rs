//! Names of people: only `import/report.html` shows them, and nothing of `import/` reaches readers.

use super::word::Word;
use super::{council, import};
use crate::project::{Project, Run};

const REPORT: &str = "import/report.html";

/// Nothing but the report and the document itself has this name, and no one is told it.
fn hidden(project: &Project, runs: &[Run], name: &str) {
    let report = project.read(REPORT);
    assert!(report.contains(name), "the report shows {name}");
    for (path, bytes) in project.tree(".") {
        let text = String::from_utf8_lossy(&bytes);
        let may = path == REPORT || path.ends_with(".docx") || path.ends_with(".xlsx");
        assert!(may || !text.contains(name), "{name} is in {path}:\n{text}");
    }
    for run in runs {
        assert!(!run.err.contains(name) && !run.out.contains(name), "{name}: {run:?}");
    }
}

/// Imports in both formats, twice, and builds.
fn all_runs(project: &Project) -> Vec<Run> {
    let mut runs = vec![
        import(project, &["--dry-run"]),
        import(project, &[]),
        import(project, &["--format", "json"]),
    ];
    runs.push(project.run(&["build"]));
    runs.push(project.run(&["check"]));
    assert_eq!(runs[3].status, Some(0), "{}", runs[3].err);
    runs
}

#[test]
fn names_in_the_documents_of_councils_are_in_the_report_alone() {
    let names = include_str!("../../names/plans.txt");
    for (plan, stem) in [("warwickshire-2017-2018", "warwickshire"), ("llr-2018-2021", "llr-2018")]
    {
        let project = Project::empty().with("plan.docx", council(&format!("{stem}.docx")));
        let runs = all_runs(&project);
        let names: Vec<&str> = names
            .lines()
            .filter_map(|it| it.split_once('\t'))
            .filter(|it| it.0 == plan)
            .map(|it| it.1)
            .collect();
        assert!(!names.is_empty(), "{plan}");
        names.iter().for_each(|it| hidden(&project, &runs, it));
    }
}

#[test]
fn a_name_is_hidden_wherever_it_is() {
    let rows: &[&[&str]] = &[
        &["Action", "Lead", "By when", "Progress"],
        &["Repair the lights", "Priya Sharma, Highways", "May 2027", "Begun"],
        &[
            "Open a desk with Priya Sharma",
            "Libraries",
            "June 2027",
            "Ask John Whitfield (john.whitfield@westmere.gov.uk, 07700 900123)",
        ],
        // As a page cuts a row.
        &["", "Margaret Okonkwo", "", "who reports to John Whitfield"],
        &["Train the staff", "Police", "July 2027", "Not begun"],
    ];
    let word = Word::default().title("Our plan").line("Contact: John Whitfield, 07700 900123");
    let word = word.table(rows).line("Signed by Margaret Okonkwo");
    let project = Project::empty().with("plan.docx", word.finish());
    let runs = all_runs(&project);
    for name in
        ["Priya Sharma", "John Whitfield", "Margaret Okonkwo", "john.whitfield@", "07700 900123"]
    {
        hidden(&project, &runs, name);
    }
    let answers = project.read("import/answers.yaml").replace("answer:\n", "answer: yes\n");
    project.write("import/answers.yaml", answers);
    let runs = all_runs(&project);
    for name in ["Priya Sharma", "John Whitfield", "Margaret Okonkwo", "john.whitfield@"] {
        hidden(&project, &runs, name);
    }
}

#[test]
fn nothing_of_the_import_reaches_the_website() {
    let project = Project::empty().with("plan.docx", council("warwickshire.docx"));
    let runs = all_runs(&project);
    assert_eq!(runs[3].status, Some(0));
    for path in project.tree("output").into_keys() {
        let own = ["import", "answers.yaml", "report.json", "written"];
        assert!(!own.iter().any(|it| path.split('/').any(|part| part == *it)), "{path}");
    }
}

#[test]
fn git_leaves_the_folder_out() {
    let imported = Project::empty().with("plan.docx", council("warwickshire.docx"));
    import(&imported, &[]);
    assert!(imported.read("import/.gitignore").lines().any(|it| it == "*"));
    assert!(imported.read(".gitignore").lines().any(|it| it == "/import/"));
    let new = Project::empty();
    assert_eq!(new.run(&["new", "our-plan"]).status, Some(0));
    let ignored = new.read("our-plan/.gitignore");
    assert!(ignored.lines().any(|it| it == "/import/") && ignored.starts_with("# "), "{ignored}");
    let own = Project::empty().with("plan.docx", council("warwickshire.docx"));
    own.write(".gitignore", "/target/\n");
    import(&own, &[]);
    assert_eq!(own.read(".gitignore"), "/target/\n", "a person's own file stays");
}
