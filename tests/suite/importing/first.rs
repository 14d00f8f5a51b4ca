//! The first import: an empty folder becomes a project that builds, and every word is accounted for.

use super::{LIGHTS, PLAN, REPORTING, STREETS, WALKS, council, document, errors, first, import};
use crate::project::Project;

#[test]
fn an_empty_folder_becomes_a_project_that_builds() {
    for name in ["broxtowe", "warwickshire", "llr-2018", "llr-delivery", "borough"] {
        for ending in ["docx", "xlsx", "plain.docx"] {
            let file = format!("{name}.{ending}");
            let project = Project::empty().with(&file, council(&file));
            let run = project.run(&["import", &file]);
            assert_eq!(run.status, Some(0), "{file}: {}", run.err);
            assert_eq!(errors(&project), Vec::<String>::new(), "{file}");
            let run = project.run(&["build"]);
            assert_eq!(run.status, Some(0), "{file}: {}", run.err);
            let pages = project.tree("output");
            assert!(!pages.keys().any(|it| it.contains("our-plan")), "the example is left out");
        }
    }
}

#[test]
fn the_words_are_counted_and_the_count_is_shown() {
    let project = Project::empty().with("plan.docx", council("warwickshire.docx"));
    let run = import(&project, &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let words = report["words"].as_object().expect("an account");
    let count = |key: &str| words[key].as_u64().expect("a number");
    let sum: u64 = words.keys().filter(|it| *it != "read").map(|it| count(it)).sum();
    assert_eq!(count("read"), sum, "{words:?}");
    assert_eq!(count("not_accounted_for"), 0);
    assert!(count("withheld") > 0 && count("aside") > 0, "{words:?}");
    let said = import(&project, &[]).err;
    let figures = format!("{} words read: {} in the plan", count("read"), count("in_fields"));
    assert!(said.contains(&figures), "{said}");
    assert!(said.contains("Every word is accounted for."), "{said}");
}

#[test]
fn each_word_of_a_cell_is_in_its_field() {
    let project = Project::empty().with("plan.docx", first());
    import(&project, &[]);
    assert_eq!(
        project.read(STREETS),
        "# Made from plan.docx by planpress. import/report.html shows where each word comes from.\ntitle: Safer streets\nactions:\n  - id: repair-every-broken-street-light\n    title: Repair every broken street light\n    leads:\n      - highways\n    success:\n      - 90% repaired in 5 days\n    when: March 2027\n  - id: walk-through-town-centre-each\n    title: Walk through the town centre each night\n    leads:\n      - police\n    success:\n      - Fewer people feel unsafe\n    when: June 2027\n"
    );
    let plan = project.read(PLAN);
    assert!(plan.contains("\ntitle: Safer Westmere plan 2026 to 2028\n"), "{plan}");
    assert!(plan.contains("objectives:\n  - safer-streets\n  - better-reporting\n"), "{plan}");
    assert!(project.read("content/site.yaml").contains("name: Safer Westmere plan 2026 to 2028"));
}

#[test]
fn a_dry_run_writes_nothing() {
    let changed: &[&[&str]] =
        &[&["Repair every broken street light", "Highways", "May 2027", "90%"]];
    let second = document(&[("Safer streets", changed), ("Work in schools", &[&super::DESK])]);
    let project = Project::empty().with("plan.docx", first()).with("new.docx", second);
    for again in [false, true] {
        if again {
            import(&project, &[]);
        }
        let before = project.tree(".");
        for arguments in
            [&["plan.docx"][..], &["new.docx", "--plan", "safer-westmere-plan-2026-to-2028"]]
        {
            for format in ["human", "json"] {
                let run = [&["import", "--dry-run", "--format", format], arguments].concat();
                assert_eq!(project.run(&run).status, Some(0));
                assert!(project.tree(".") == before, "{run:?} changed the folder");
            }
        }
        let run = project.run(&["import", "--dry-run", "plan.docx"]);
        assert!(run.err.contains("Nothing was written, because of --dry-run."), "{}", run.err);
    }
    let run = project.run(&[
        "import",
        "--dry-run",
        "new.docx",
        "--plan",
        "safer-westmere-plan-2026-to-2028",
    ]);
    assert!(run.err.contains("now: May 2027"), "{}", run.err);
    assert!(run.err.contains("no longer in the document"), "{}", run.err);
}

#[test]
fn a_plan_goes_to_the_folder_and_the_project_that_were_asked_for() {
    let project = Project::empty().with("in/plan.docx", first());
    let run =
        project.run(&["import", "in/plan.docx", "--project", "site", "--plan", "community-safety"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.path("site/content/plans/community-safety/plan.yaml").is_file());
    assert!(project.path("site/import/report.html").is_file());
    let guide = project.read("site/README.txt");
    assert!(guide.contains("from your document") && !guide.contains("our-plan"), "{guide}");
    assert!(guide.contains("content/plans/community-safety/"), "{guide}");
    assert_eq!(project.run(&["build", "site"]).status, Some(0));
    assert_eq!(project.tree("in").len(), 1, "the document's folder is as it was");
}

#[test]
fn several_files_are_one_plan() {
    let one = document(&[("Safer streets", &[&super::LIGHTS])]);
    let two = document(&[("Better reporting", &[&super::DESK])]);
    let project = Project::empty().with("one.docx", one).with("two.docx", two);
    let run = project.run(&["import", "one.docx", "two.docx"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.read(STREETS).contains("Repair every"), "{}", run.err);
    assert!(project.read(REPORTING).contains("Open a reporting desk"));
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn what_is_there_already_stays() {
    let project = Project::small().with("plan.docx", first()).with("README.txt", "mine");
    let before = project.tree(".");
    import(&project, &[]);
    for (path, bytes) in before {
        assert!(project.tree(".")[&path] == bytes, "{path} has changed");
    }
    assert!(project.path(PLAN).is_file());
    assert_eq!(project.run(&["build"]).status, Some(0));
}

/// Each is a name that a file of a project has, too.
#[test]
fn an_objective_can_be_called_as_a_file_is() {
    let names = ["Plan", "Measures", "Site", "Support", "Objectives"];
    let objectives = names.map(|it| (it, [&LIGHTS[..], &WALKS[..]]));
    let tables: Vec<(&str, &[&[&str]])> = objectives.iter().map(|it| (it.0, &it.1[..])).collect();
    let project = Project::empty().with("plan.docx", document(&tables));
    import(&project, &[]);
    assert!(errors(&project).is_empty(), "{:?}", errors(&project));
    for name in names {
        let file = format!(
            "content/plans/safer-westmere-plan-2026-to-2028/objectives/{}.yaml",
            name.to_lowercase()
        );
        assert!(project.read(&file).contains(&format!("title: {name}\n")), "{name}");
    }
}
