//! Questions and their answers: kept with who gave them and when, replayed, and asked again only where the
//! words have changed.

use super::{council, errors, import};
use crate::project::Project;

const ANSWERS: &str = "import/answers.yaml";

/// A plan of which the import asks something, and how many questions it has.
fn asked() -> (Project, usize) {
    let project = Project::empty().with("plan.docx", council("broxtowe.docx"));
    import(&project, &[]);
    let count = questions(&project).len();
    assert!(count > 1, "{}", project.read(ANSWERS));
    (project, count)
}

/// The questions of the file, each with its lines.
fn questions(project: &Project) -> Vec<String> {
    let text = project.read(ANSWERS);
    text.split("\n  - key: ").skip(1).map(|it| format!("  - key: {it}")).collect()
}

fn key(question: &str) -> &str {
    question.lines().next().expect("a line").trim_start_matches("  - key: ")
}

/// Answers all questions that have no answer, with who did and when.
fn answer_all(project: &Project, answer: &str) {
    let text = project.read(ANSWERS).replace("    answer:\n", &format!("    answer: {answer}\n"));
    let text = text.replace("    by:\n", "    by: Partnership manager\n");
    project.write(ANSWERS, text.replace("    on:\n", "    on: 2027-01-31\n"));
}

#[test]
fn a_question_has_a_key_of_its_kind_and_its_words_and_a_place_for_an_answer() {
    let (project, count) = asked();
    for question in questions(&project) {
        let (kind, hash) = key(&question).rsplit_once('-').expect("a kind and a hash");
        assert!(!kind.is_empty() && hash.len() == 12, "{question}");
        assert!(hash.bytes().all(|it| it.is_ascii_hexdigit()), "{question}");
        for line in ["    asks: ", "    answer:\n", "    by:\n", "    on:"] {
            assert!(question.contains(line), "{line} in {question}");
        }
    }
    let run = import(&project, &[]);
    assert!(run.err.contains(&format!("{count} questions for you.")), "{}", run.err);
    assert!(run.err.contains(ANSWERS), "{}", run.err);
}

#[test]
fn answers_are_replayed_with_who_and_when() {
    let (project, _) = asked();
    answer_all(&project, "no");
    let run = import(&project, &[]);
    assert!(!run.err.contains("questions for you"), "{}", run.err);
    let (first, plan) = (project.read(ANSWERS), project.tree("content"));
    assert!(first.contains("    by: Partnership manager\n    on: 2027-01-31\n"), "{first}");
    import(&project, &[]);
    assert_eq!(project.read(ANSWERS), first);
    assert!(project.tree("content") == plan);
    assert_eq!(errors(&project), Vec::<String>::new());
}

#[test]
fn only_changed_words_are_asked_about_again() {
    let rows = |status: &str| {
        format!(
            "Action,Lead,By when,Status\nRepair the lights,Highways,May 2027,{status}\nOpen a desk,Libraries,June 2027,Blue\nTrain the staff,Police,July 2027,Mauve\n"
        )
    };
    let project = Project::empty().with("plan.csv", rows("Blue"));
    let run = |project: &Project| {
        let run = project.run(&["import", "plan.csv"]);
        assert_eq!(run.status, Some(0), "{}", run.err);
        run.err
    };
    run(&project);
    let before: Vec<String> = questions(&project).iter().map(|it| key(it).to_owned()).collect();
    assert_eq!(before.len(), 2, "{}", project.read(ANSWERS));
    answer_all(&project, "on-track");
    assert!(!run(&project).contains("for you"));
    project.write("plan.csv", rows("Teal"));
    assert!(run(&project).contains("1 question for you."));
    let after = questions(&project);
    let open: Vec<&String> = after.iter().filter(|it| it.contains("answer:\n")).collect();
    assert_eq!(open.len(), 1, "{after:?}");
    assert!(open[0].contains("Teal"), "{open:?}");
    assert!(before.iter().all(|it| after.iter().any(|one| key(one) == it)), "{after:?}");
    // The words come back, and with them the answer.
    project.write("plan.csv", rows("Blue"));
    assert!(!run(&project).contains("for you"));
}

#[test]
fn answers_come_from_the_file_that_is_named() {
    let (project, _) = asked();
    answer_all(&project, "no");
    let answers = project.read(ANSWERS);
    let other =
        Project::empty().with("plan.docx", council("broxtowe.docx")).with("mine.yaml", answers);
    let run = import(&other, &["--answers", "mine.yaml"]);
    assert!(!run.err.contains("for you"), "{}", run.err);
    assert!(other.read(ANSWERS).contains("Partnership manager"));
}
