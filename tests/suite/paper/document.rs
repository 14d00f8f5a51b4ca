//! Both forms say the same, the Word document has what Word and a screen reader need, and no words break it.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::path::Path;

use super::{WORD, Written, project};
use crate::html::Document;
use crate::project::{Project, tree};

/// The report of the made-up council, which has all kinds of block.
fn ebbsworth() -> Written {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/ebbsworth");
    let files = tree(&folder.join("content"));
    let project = files.iter().fold(Project::empty(), |project, (path, bytes)| {
        project.with(&format!("content/{path}"), bytes)
    });
    let run = project.run(&["report", "--since", "2025-april"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    project.written("report")
}

#[test]
fn the_document_and_the_page_say_the_same() {
    let written = ebbsworth();
    let page = Document::parse(written.html.as_bytes());
    let page = page.one("main").text().split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = written.lines();
    assert!(lines.len() > 150, "{}", lines.len());
    for line in lines {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains(&line), "only in the document: {line}");
    }
    insta::assert_snapshot!("the_words_of_a_paper", written.lines().join("\n"));
}

#[test]
fn every_part_is_well_formed_and_every_style_is_there() {
    let written = ebbsworth();
    let archive = zip::ZipArchive::new(Cursor::new(&written.docx)).expect("a package");
    let names: Vec<String> =
        archive.file_names().map(|it| it.expect("a name").into_owned()).collect();
    for name in &names {
        let text = written.part(name);
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let (styles, text) = (written.part("word/styles.xml"), written.part("word/document.xml"));
    let ids = |text: &str, tag: &str, attribute: &str| -> BTreeSet<String> {
        let xml = roxmltree::Document::parse(text).expect("XML");
        let tags = xml.descendants().filter(|it| it.has_tag_name((WORD, tag)));
        tags.filter_map(|it| it.attribute((WORD, attribute)).map(str::to_owned)).collect()
    };
    let known = ids(&styles, "style", "styleId");
    let used: BTreeSet<String> =
        ["pStyle", "rStyle", "tblStyle"].iter().flat_map(|it| ids(&text, it, "val")).collect();
    assert!(used.is_subset(&known), "{used:?}");
    for style in
        ["Title", "Heading1", "Heading2", "ListBullet", "Caption", "PaperTable", "Hyperlink"]
    {
        assert!(used.contains(style), "{style} is not used");
    }
    for name in ["Title", "heading 1", "heading 2", "List Bullet", "caption"] {
        assert!(ids(&styles, "name", "val").contains(name), "Word has another name for {name}");
    }
    assert!(styles.contains("<w:lang w:val=\"en-GB\""));
    let footer = written.part("word/footer1.xml");
    assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "));
    let core = written.part("docProps/core.xml");
    for fact in
        ["Progress report: Safe and Welcome Plan", "Ebbsworth Borough Council", "2026-11-21T00"]
    {
        assert!(core.contains(fact), "{fact}: {core}");
    }
}

#[test]
fn tables_repeat_their_heads_pictures_have_words_and_links_lead_somewhere() {
    let written = ebbsworth();
    let text = written.part("word/document.xml");
    let xml = roxmltree::Document::parse(&text).expect("XML");
    let all = |tag| xml.descendants().filter(move |it| it.tag_name().name() == tag);
    assert!(all("tbl").count() > 8);
    for table in all("tbl") {
        let rows = table.children().filter(|it| it.has_tag_name((WORD, "tr")));
        for (at, row) in rows.enumerate() {
            let has = |tag| row.descendants().any(|it| it.has_tag_name((WORD, tag)));
            assert!(has("cantSplit") && has("tblHeader") == (at == 0), "row {at}");
        }
    }
    assert_eq!(all("docPr").count(), 4, "a picture for each measure");
    assert!(
        all("docPr").all(|it| it.attribute("descr").is_some_and(|it| it.starts_with("Chart of")))
    );
    let relations = written.part("word/_rels/document.xml.rels");
    assert!(all("hyperlink").count() > 1);
    for link in all("hyperlink") {
        let id = link.attributes().find(|it| it.name() == "id").expect("an id").value();
        assert!(relations.contains(&format!("Id=\"{id}\"")), "{id} leads nowhere");
    }
    // Shapes have names of their own in the whole document.
    let ids: Vec<_> =
        all("cNvPr").chain(all("docPr")).filter_map(|it| it.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn the_import_reads_the_document() {
    let written = ebbsworth();
    let intake =
        planpress::intake::read("progress-report.docx", &written.docx).expect("a document");
    assert!(intake.parts.len() > 20, "{}", intake.parts.len());
}

#[test]
fn no_words_break_the_paper() {
    let words = "<script>alert(1)</script> & \\\"x\\\" \\u202Eabc\\u2066 \\u200F \\u0007 ]]>";
    let action = format!("{{id: a, title: \"{words}\", when: \"{words}\", status: Begun}}");
    let written = project("", "{id: a, title: Before}", &action).report(&[]);
    assert!(!written.html.contains("<script"), "{}", written.html);
    for it in ['\u{202E}', '\u{2066}', '\u{7}'] {
        assert!(!written.html.contains(it) && !written.part("word/document.xml").contains(it));
    }
    let title =
        |it: &String| it.starts_with("<script>alert(1)</script> & \"x\" \u{FFFD}abc\u{FFFD}");
    assert!(written.lines().iter().any(title), "{:#?}", written.lines());
}

#[test]
fn a_large_plan_has_tables_that_end_and_say_how_many_more_there_are() {
    let actions = |status: &str| {
        let one = |it| format!("{{id: a{it}, title: T{it}, when: May 2025, status: {status}}}");
        (0..3000).map(one).collect::<Vec<_>>().join(",\n")
    };
    let written = project("", &actions("Done"), &actions("Behind")).report(&[]);
    let lines = written.lines();
    assert!(lines.iter().any(|it| it == "Late: 3,000 actions: T0; T1; T2; T3; T4; and 2,995 more. No reason is given for 3,000."));
    let more = "This paper shows the first 50. 2,950 more are not shown.";
    // To decide, changed, late, waiting and all.
    assert_eq!(lines.iter().filter(|it| *it == more).count(), 5);
    assert!(lines.len() < 2000, "{}", lines.len());
}

#[test]
fn a_name_that_is_withheld_is_not_in_the_paper() {
    let people = "people: [{name: Jane Example, shown_as: \"[name withheld]\"}]\n";
    let action = "{id: a, title: Ask Jane Example, when: May 2025, status: Behind, \
                  updates: [{on: 2026-05-01, text: Jane Example did., reason: Jane Example knows.}]}";
    let written = project(people, "{id: a, title: Ask Jane Example}", action).report(&[]);
    assert!(!written.html.contains("Jane Example") && written.html.contains("[name withheld]"));
    assert!(!written.part("word/document.xml").contains("Jane Example"));
    let named = project("", "{id: a, title: Ask Jane Example}", action).report(&[]);
    assert!(named.html.contains("Jane Example"), "a name that no one withholds is read");
}
