//! Documents that cannot be imported: one plain finding each, the exit status 1, and nothing is written.

use super::refused_bytes::{compound, huge_sheet, zip_bomb};
use super::word::{Word, package};
use super::{council, first, imported};
use crate::project::Project;

/// A name, what is in the file, and words of its finding.
fn bad() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let word = first();
    let excel = council("warwickshire.xlsx");
    let prose = Word::default().title("Minutes").line("The committee met on Monday.").finish();
    let mut torn = word.clone();
    let middle = torn.len() / 2;
    torn[middle..middle + 30].fill(0);
    vec![
        ("plan.pages", b"x".to_vec(), "planpress does not read .pages files"),
        ("plan", word.clone(), "planpress cannot tell what kind of file this is"),
        ("torn.pdf", b"%PDF-1.7\n".to_vec(), "this file is damaged"),
        ("word.pdf", word.clone(), "an office file or a zip archive"),
        ("plan.doc", compound("WordDocument"), "planpress does not read .doc files"),
        ("locked.docx", compound("EncryptedPackage"), "locked with a password"),
        ("locked.xlsx", compound("EncryptedPackage"), "locked with a password"),
        ("old.docx", compound("WordDocument"), "a document of an old Word (.doc)"),
        ("old.xlsx", compound("Workbook"), "a workbook of an old Excel (.xls)"),
        ("torn.docx", torn, "this file is damaged"),
        ("short.docx", word[..word.len() / 2].to_vec(), "this file is damaged"),
        ("bomb.docx", zip_bomb(), "more bytes once it is unpacked than planpress reads"),
        ("rows.xlsx", huge_sheet(), "more rows in tables than planpress reads"),
        ("excel.docx", excel, "an Excel workbook"),
        ("word.xlsx", word, "a Word document"),
        ("pdf.docx", b"%PDF-1.7\n".to_vec(), "a PDF"),
        ("zip.docx", package(&[("a.txt", b"words")]), "a zip archive"),
        ("minutes.docx", prose, "no table or list of actions"),
        ("minutes.txt", b"The committee met on Monday.\n".to_vec(), "no table or list of actions"),
        ("empty.docx", Vec::new(), "there is no text in this file"),
        ("empty.xlsx", Vec::new(), "there is no text in this file"),
        ("empty.csv", Vec::new(), "there is no text in this file"),
        ("empty.txt", Vec::new(), "there is no text in this file"),
        ("bytes.csv", vec![0, 1, 2, 0xFF], "error"),
    ]
}

/// Runs an import that must be refused.
fn refused(project: &Project, files: &[&str]) -> String {
    let before = project.tree(".");
    let run = project.run(&[&["import"], files].concat());
    assert_eq!(run.status, Some(1), "{files:?}: {}", run.err);
    assert!(run.err.ends_with("Nothing was written.\n"), "{files:?}: {}", run.err);
    assert!(project.tree(".") == before, "{files:?} changed the folder");
    assert!(!project.path("content/plans").exists() || before.len() > 1);
    run.err
}

#[test]
fn each_bad_document_has_one_plain_finding() {
    for (name, bytes, words) in bad() {
        let project = Project::empty().with(name, bytes);
        let said = refused(&project, &[name]);
        assert_eq!(said.matches("error: ").count(), 1, "{name}: {said}");
        assert!(said.starts_with(&format!("error: {name}: ")), "{said}");
        assert!(said.contains(words), "{name}: {said}");
        for jargon in ["XML", "zip error", "Os {", "panicked", "UTF", "None", "archive:"] {
            assert!(!said.contains(jargon), "{name}: {said}");
        }
    }
}

#[test]
fn a_folder_and_a_missing_file_have_one_each() {
    let project = Project::empty().with("folder/plan.docx", first());
    assert!(refused(&project, &["folder"]).contains("error: folder: this is a folder."));
    assert!(refused(&project, &["plna.docx"]).contains("error: plna.docx: there is no file"));
}

#[test]
fn several_bad_documents_have_one_each_and_a_good_one_has_none() {
    let project = Project::empty().with("plan.docx", first());
    let mut names = vec!["plan.docx", "missing.docx"];
    let bad = bad();
    let slow = ["bomb.docx", "rows.xlsx"];
    let bad = bad.iter().filter(|it| !slow.contains(&it.0) && !it.2.starts_with("no table"));
    for (name, bytes, _) in bad {
        project.write(name, bytes);
        names.push(name);
    }
    let said = refused(&project, &names);
    for name in &names {
        let times = said.matches(&format!("error: {name}: ")).count();
        assert_eq!(times, usize::from(*name != "plan.docx"), "{name}: {said}");
    }
}

#[test]
fn a_bad_document_leaves_a_project_as_it_was() {
    let project = imported();
    project.write("plan.docx", &first()[..500]);
    assert!(refused(&project, &["plan.docx"]).contains("damaged"));
}

#[test]
fn a_bad_file_with_answers_is_told_and_nothing_is_written() {
    let project = imported().with("mine.yaml", "questions:\n  - answer: \"yes\n");
    let before = project.tree(".");
    for (name, status) in [("mine.yaml", 1), ("none.yaml", 2)] {
        let run = project.run(&["import", "plan.docx", "--answers", name]);
        assert_eq!(run.status, Some(status), "{}", run.err);
        assert!(run.err.contains(name), "{}", run.err);
        assert!(project.tree(".") == before);
    }
}
