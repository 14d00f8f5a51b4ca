//! The questions of an import in a workbook: what it holds, and what becomes of it when it comes back filled in,
//! saved by LibreOffice, or spoiled.

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::council;
use crate::filled::filled;
use crate::project::{Project, Run};

const WORKBOOK: &str = "questions.xlsx";
const ANSWERS: &str = "import/answers.yaml";
const PLAN: &str = "content/plans/hate-crime-action-plan-2023-2026";
/// Row 7 asks about a name, row 8 about the leads, row 9 about a broken word.
const NAME: &str = "H7";
const LEADS: &str = "H8";
const WORD: &str = "H9";

fn run(project: &Project) -> Run {
    project.run(&["import", "plan.docx", "--questions", WORKBOOK, "--today", "2026-11-21"])
}

/// A project whose questions are in a workbook.
fn asked() -> Project {
    let project = Project::empty().with("plan.docx", council("broxtowe.docx"));
    let first = run(&project);
    assert_eq!(first.status, Some(0), "{}", first.err);
    assert!(
        first.err.contains("3 questions for you. They are in questions.xlsx."),
        "{}",
        first.err
    );
    project
}

/// Fills in cells of the questions, and imports again.
fn answer(project: &Project, cells: &[(usize, &str, &str)]) -> Run {
    let workbook = std::fs::read(project.path(WORKBOOK)).expect("the workbook");
    project.write(WORKBOOK, filled(&workbook, cells));
    run(project)
}

fn cells(project: &Project, sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(project.path(WORKBOOK)).expect("a workbook");
    let range = book.worksheet_range(sheet).expect("a sheet");
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn each_question_has_a_row_and_the_leads_have_a_sheet() {
    let project = asked();
    let rows = cells(&project, "Questions");
    let questions: Vec<&[String]> = rows
        .iter()
        .skip_while(|it| it[0] != "planpress question")
        .skip(1)
        .map(|it| &it[..])
        .collect();
    let about: Vec<&str> = questions.iter().map(|it| it[1].as_str()).collect();
    assert_eq!(about, ["Leads", "Leads", "Words"]);
    let word = questions[2];
    assert_eq!(word[2], "table 1, row 28");
    assert_eq!(word[5], "write \"Communication\"");
    assert_eq!(word[6], "keep \"Communicati on\"");
    assert!(word[10].contains("Key Individuals Network"), "{}", word[10]);
    let text = rows.concat().join(" ");
    assert!(!text.contains("Claire") && text.contains("[name withheld]"), "{text}");
    let leads = cells(&project, "Leads").concat();
    assert!(leads.contains(&"Liberty Leisure".to_owned()), "{leads:?}");
}

#[test]
fn answers_are_written_with_who_and_when_and_the_files_follow() {
    let project = asked();
    let back = answer(
        &project,
        &[(1, "C4", "Partnership manager"), (1, NAME, "no"), (1, LEADS, "Yes"), (1, WORD, "yes")],
    );
    assert_eq!(back.status, Some(0), "{}", back.err);
    assert!(back.err.contains("You have answered all questions."), "{}", back.err);
    let answers = project.read(ANSWERS);
    let signed = "    by: Partnership manager\n    on: 2026-11-21\n";
    assert_eq!(answers.matches(signed).count(), 3, "{answers}");
    let title = project.read(&format!("{PLAN}/objectives/increase-communicati-engagement.yaml"));
    assert!(title.contains("title: Increase Communication and Engagement"), "{title}");
    // The workbook shows what was answered, and says the same when it is read once more.
    let again = run(&project);
    assert!(again.err.contains("You have answered all questions."), "{}", again.err);
    assert_eq!(project.read(ANSWERS), answers);
}

#[test]
fn a_list_that_was_changed_is_the_answer() {
    let project = asked();
    let back =
        answer(&project, &[(1, LEADS, "yes"), (2, "A4", "Communities Officer (Equalities)")]);
    assert_eq!(back.status, Some(0), "{}", back.err);
    let answers = project.read(ANSWERS);
    assert!(answers.contains("Communities Officer (Equalities); Chief"), "{answers}");
    // It can be changed once more: the sheet has the list as it was left.
    let back = answer(&project, &[(2, "A4", "Communities Officer Equalities")]);
    assert_eq!(back.status, Some(0), "{}", back.err);
    assert!(!project.read(ANSWERS).contains("Communities Officer (Equalities);"));
}

#[test]
fn a_workbook_that_libreoffice_saved_is_read_whatever_the_order_of_its_rows() {
    let project = asked();
    project.write(WORKBOOK, include_bytes!("../../office/answered.xlsx"));
    let back = run(&project);
    assert_eq!(back.status, Some(0), "{}", back.err);
    assert!(back.err.contains("You have answered all questions."), "{}", back.err);
    let answers = project.read(ANSWERS);
    assert!(answers.contains("HR; Civic Office; Partners\n"), "{answers}");
    assert!(
        answers.contains("    answer: no\n") && answers.contains("    answer: yes\n"),
        "{answers}"
    );
}

#[test]
fn what_does_not_fit_is_refused_by_its_row_and_nothing_is_written() {
    for (cells, expected) in [
        (
            &[(1, WORD, "perhaps")][..],
            "Questions, row 9: \"perhaps\" is not an answer to this question. Choose one of: yes, no",
        ),
        (
            &[(1, NAME, "yes"), (1, "I7", "a team")],
            "Questions, row 7: this question takes no words",
        ),
    ] {
        let project = asked();
        let before = (project.read(ANSWERS), project.tree("content"));
        let back = answer(&project, cells);
        assert_eq!(back.status, Some(1), "{}", back.err);
        assert!(back.err.contains(expected), "{expected}: {}", back.err);
        assert_eq!((project.read(ANSWERS), project.tree("content")), before);
    }
}

#[test]
fn a_file_that_is_no_workbook_of_questions_is_never_written_over() {
    let project = Project::empty().with("plan.docx", council("broxtowe.docx"));
    for bytes in [&b"mine"[..], include_bytes!("../../import/broxtowe.xlsx")] {
        project.write(WORKBOOK, bytes);
        let refused = run(&project);
        assert_eq!(refused.status, Some(1), "{}", refused.err);
        assert!(refused.err.contains("Nothing was written."), "{}", refused.err);
        assert_eq!(std::fs::read(project.path(WORKBOOK)).expect("the file"), bytes);
        assert!(!project.path("content").exists());
    }
    let refused = project.run(&["import", "plan.docx", "--questions", "questions.csv"]);
    assert_eq!(refused.status, Some(2));
    assert!(refused.err.contains("does not end in .xlsx"), "{}", refused.err);
}

/// "Police CSU/CST" says by itself who leads; the list is asked for because of "CPS/Police CSU".
#[test]
fn a_list_of_leads_changes_no_cell_that_says_them_by_itself() {
    let plan = "content/plans/hate-crime-action-plan";
    let objective = format!("{plan}/objectives/strengthening-vital-link-courts-cps.yaml");
    let with = |answer: &str| {
        let project = Project::empty().with("plan.docx", council("borough.docx"));
        let import = ["import", "plan.docx", "--today", "2026-11-21"];
        assert_eq!(project.run(&import).status, Some(0));
        let sure = "leads:\n      - police-csu\n      - cst\n    leads_printed: Police CSU/CST\n";
        assert!(project.read(&objective).contains(sure), "{}", project.read(&objective));
        let file = project.read(ANSWERS);
        let answered = format!("    answer: {answer}\n    by: Officer\n    on: 2026-11-21\n");
        project.write(ANSWERS, file.replace("    answer:\n    by:\n    on:\n", &answered));
        let again = project.run(&import);
        assert_eq!(again.status, Some(0), "{}", again.err);
        assert!(project.read(&objective).contains(sure), "{}", project.read(&objective));
        (project.read(&format!("{plan}/plan.yaml")), project.read(&objective))
    };
    with("yes");
    with("no");
    let list = "Police; CST; CYPS; Safer Schools P'ship; HfH; Partners; Police CSU; Police Eng Team; ASBAT; Env't; CPS";
    let (plan, objective) = with(&format!("\"{list}\""));
    assert!(plan.contains("name: CPS\n") && !plan.contains("CPS/Police"), "{plan}");
    let both = "leads:\n      - cps\n      - police-csu\n    leads_printed: CPS/Police CSU\n";
    assert!(objective.contains(both), "{objective}");
}
