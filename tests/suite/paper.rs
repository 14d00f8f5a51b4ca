//! `planpress report`: a paper for a committee. `sentences` has what it says of small plans, `document` what
//! kind of Word document and page it is, `command` what the program does with the folder.

mod command;
mod document;
mod sentences;

use std::io::{Cursor, Read};

use crate::project::Project;

/// The paper of a project, in both forms.
struct Written {
    html: String,
    docx: Vec<u8>,
}

/// A plan with one objective, now and in its edition `first` of 1 May 2024; both are what is below its
/// title, and its actions.
fn project(plan: &str, before: &str, now: &str) -> Project {
    let head = "title: A plan\ncolumns: {status: Status, when: When, leads: Lead}\n\
                leads: [{id: mayor, name: The mayor}, {id: clerk, name: The clerk}]\n\
                statuses: [{word: Begun, means: on-track}, {word: Behind, means: off-track}, \
                {word: Done, means: complete}, {word: Dropped, means: cancelled}]\n";
    let objective = |actions: &str| format!("title: One aim\nactions: [{actions}]\n");
    let folder = "content/plans/a-plan";
    Project::empty()
        .with("content/site.yaml", "name: A site\norganisation: A council\n")
        .with(&format!("{folder}/plan.yaml"), format!("{head}{plan}"))
        .with(&format!("{folder}/objectives/one.yaml"), objective(now))
        .with(&format!("{folder}/editions/first/plan.yaml"), format!("{head}{plan}"))
        .with(&format!("{folder}/editions/first/objectives/one.yaml"), objective(before))
        .with(&format!("{folder}/editions/first/edition.yaml"), "name: First\non: 2024-05-01\n")
}

impl Project {
    fn report(&self, arguments: &[&str]) -> Written {
        let run = self.run(&[&["report", "--since", "first"], arguments].concat());
        assert_eq!(run.status, Some(0), "{}", run.err);
        self.written("report")
    }

    fn written(&self, folder: &str) -> Written {
        let mut files = self.tree(folder);
        let docx = files.remove("progress-report.docx").expect("a document");
        let html = files.remove("progress-report.html").expect("a page");
        Written { html: String::from_utf8(html).expect("text"), docx }
    }
}

impl Written {
    /// A part of the document.
    fn part(&self, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(&self.docx)).expect("a package");
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        text
    }

    /// The paragraphs of the document, each line of one by itself.
    fn lines(&self) -> Vec<String> {
        let part = self.part("word/document.xml");
        let xml = roxmltree::Document::parse(&part).expect("XML");
        // The numbers in a picture are not text of the paper.
        let in_picture = |it: &roxmltree::Node<'_, '_>| {
            it.ancestors().any(|it| it.tag_name().name() == "drawing")
        };
        let paragraphs = xml.descendants().filter(|it| it.has_tag_name((WORD, "p")));
        let text = |it: roxmltree::Node<'_, '_>| {
            let pieces = it.descendants().filter(|it| !in_picture(it));
            let pieces = pieces.map(|it| match it.tag_name().name() {
                "t" => it.text().unwrap_or_default(),
                "br" => "\n",
                _ => "",
            });
            pieces.collect::<String>()
        };
        let lines: Vec<String> = paragraphs.map(text).collect();
        lines.iter().flat_map(|it| it.lines()).map(str::to_owned).collect()
    }
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
