//! A plan in a PDF without tags: a row that a page has cut is two until a person says that it is one, and then the
//! project is as if it had always been one.

use std::fs;
use std::path::Path;

use crate::project::Project;

/// The project after all questions were answered with yes, and how many actions and objectives its files have.
fn settled(name: &str) -> (Project, usize, usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/pdf/untagged");
    let project = Project::empty().with("plan.pdf", fs::read(root.join(name)).expect("a plan"));
    for _ in 0..4 {
        let run = project.run(&["import", "plan.pdf", "--plan", "plan"]);
        assert_eq!(run.status, Some(0), "{name}: {}", run.err);
        let answers = project.read("import/answers.yaml");
        project.write("import/answers.yaml", answers.replace("    answer:\n", "    answer: yes\n"));
    }
    let (actions, objectives) = counted(&project);
    (project, actions, objectives)
}

fn counted(project: &Project) -> (usize, usize) {
    let files = fs::read_dir(project.path("content/plans/plan/objectives")).expect("objectives");
    let texts: Vec<String> =
        files.map(|it| fs::read_to_string(it.expect("a file").path()).expect("text")).collect();
    let actions = texts.iter().map(|it| it.matches("  - id: ").count()).sum();
    (actions, texts.len())
}

#[test]
fn a_joined_row_leaves_nothing_behind() {
    for name in ["broxtowe-c.pdf", "llr-2018-c.pdf", "warwickshire-c.pdf", "borough-a.pdf"] {
        let (project, actions, objectives) = settled(name);
        let again = Project::empty()
            .with("plan.pdf", fs::read(project.path("plan.pdf")).expect("a plan"))
            .with("import/answers.yaml", project.read("import/answers.yaml"));
        let run = again.run(&["import", "plan.pdf", "--plan", "plan"]);
        assert_eq!(run.status, Some(0), "{name}: {}", run.err);
        assert_eq!(counted(&again), (actions, objectives), "{name}");
        assert!(run.err.contains(&format!("{actions} actions")), "{name}: {}", run.err);
        let left: Vec<u8> = project.tree("content/plans/plan").into_values().flatten().collect();
        assert!(!String::from_utf8_lossy(&left).contains("Look at this action"), "{name}");
    }
}

/// What a person wrote in a part is theirs.
#[test]
fn a_part_that_someone_has_edited_stays() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/pdf/untagged");
    let plan = fs::read(root.join("broxtowe-c.pdf")).expect("a plan");
    let project = Project::empty().with("plan.pdf", plan);
    let import = || project.run(&["import", "plan.pdf", "--plan", "plan"]);
    import();
    let file = "content/plans/plan/objectives/reduce-hate-crime.yaml";
    let text = project.read(file);
    assert!(text.contains("  - id: signposting\n"), "{text}");
    project.write(
        file,
        text.replace("  - id: signposting\n", "  - id: signposting\n    number: \"9\"\n"),
    );
    let answers = project.read("import/answers.yaml");
    project.write("import/answers.yaml", answers.replace("    answer:\n", "    answer: yes\n"));
    let run = import();
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(project.read(file).contains("    number: \"9\"\n"));
    assert!(!project.read(file).contains("  - id: hate-crimes\n"));
}
