//! `planpress import FILE --review` as a browser meets it: pages and forms over plain HTTP.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::{LIGHTS, STREETS, WALKS, council, document, import, imported, replaced};
use crate::desk::Desk;
use crate::project::Project;

const ANSWERS: &str = "import/answers.yaml";

fn review(project: &Project) -> Desk {
    Desk::start(project, &["import", "plan.docx", "--review"])
}

/// A project with a document of a council, in review, and the keys of its questions.
fn asked() -> (Project, Desk, Vec<String>) {
    let project = Project::empty().with("plan.docx", council("broxtowe.plain.docx"));
    let review = review(&project);
    let keys = review.keys();
    assert_eq!(keys.len(), 3, "{keys:?}");
    (project, review, keys)
}

fn of<'a>(keys: &'a [String], kind: &str) -> &'a str {
    keys.iter().find(|it| it.starts_with(kind)).expect(kind)
}

/// The lines of a question in the file of answers.
fn written(project: &Project, key: &str) -> String {
    let text = project.read(ANSWERS);
    let (_, question) = text.split_once(&format!("- key: {key}\n")).expect(key);
    question.split("  - key:").next().unwrap_or_default().to_owned()
}

#[test]
fn each_answer_is_written_at_once_and_the_plan_follows() {
    let (project, review, keys) = asked();
    let first = review.page("");
    assert!(
        first.contains("3 questions have no answer yet") && first.contains("plan.docx"),
        "{first}"
    );
    let begun = review.post("", &[("by", " Partnership\r\nmanager ")]);
    assert_eq!(begun.location.as_deref(), Some(keys[0].as_str()));
    assert!(keys[0].starts_with("leads") && keys[2].starts_with("join-word"), "{keys:?}");
    let page = review.page(&keys[2]);
    for part in
        ["Question 3 of 3", "table 1, row 28", "<mark>Communicati on</mark>", "Proposed Activity"]
    {
        assert!(page.contains(part), "{part} in\n{page}");
    }
    assert!(!project.tree("content").values().any(|it| contains(it, "Communication and Eng")));
    assert_eq!(review.answer(&keys[2], "yes"), keys[0], "the first without an answer is next");
    let question = written(&project, &keys[2]);
    assert!(
        question.contains("    answer: yes\n") || question.contains("    answer: \"yes\"\n"),
        "{question}"
    );
    assert!(question.contains("    by: Partnership manager\n    on: 20"), "{question}");
    assert!(project.tree("content").values().any(|it| contains(it, "Communication and Eng")));
    let page = review.page(&keys[0]);
    assert!(
        page.contains("Your answer is kept") && page.contains("brought it up to date"),
        "{page}"
    );
    let list = review.post(
        &keys[0],
        &[("answer", "other"), ("words-other", "Chief Officer\r\n\r\nCommunities Officer")],
    );
    assert_eq!(list.location.as_deref(), Some(keys[1].as_str()), "{}", list.body);
    assert!(written(&project, &keys[0]).contains("answer: Chief Officer; Communities Officer\n"));
    let more = review.answer(&keys[1], "no");
    assert!(more.starts_with("leads") && more != keys[0], "names that are not in the list: {more}");
    assert_eq!(review.answer(&more, "no"), "done");
    let done = review.page("done");
    assert!(
        done.contains("You have answered all questions") && done.contains("report.html"),
        "{done}"
    );
    let all = review.page("questions");
    assert_eq!(all.matches("Change").count(), 4, "{all}");
    review.finish();
    assert!(import(&project, &[]).err.contains("You have answered all questions."));
}

fn contains(bytes: &[u8], words: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(words)
}

#[test]
fn answers_are_taken_back_one_after_the_other_and_every_file_is_as_before() {
    let (project, review, keys) = asked();
    // The report says what the last import changed, and that was another one.
    let files = || {
        let written = project.tree("import/written");
        (project.tree("content"), written, project.read(ANSWERS))
    };
    let begin = files();
    review.answer(of(&keys, "join-word"), "yes");
    let first = files();
    review.answer(of(&keys, "person"), "no");
    review.answer(of(&keys, "join-word"), "no");
    assert!(files() != first);
    for _ in 0..2 {
        assert_eq!(review.post("undo", &[]).status, 303);
    }
    assert!(files() == first);
    assert!(review.page("questions").contains("Your answer was undone"));
    assert_eq!(review.post("undo", &[]).location.as_deref(), Some(of(&keys, "join-word")));
    assert!(files() == begin);
    assert_eq!(review.post("undo", &[]).status, 200, "nothing is left");
    assert!(files() == begin);
    review.finish();
}

#[test]
fn words_of_a_person_that_an_answer_replaced_come_back() {
    let project = imported();
    project.write(STREETS, replaced(&project.read(STREETS), "March 2027", "April 2027 # by hand"));
    let later = [LIGHTS[0], LIGHTS[1], "September 2027", LIGHTS[3]];
    project.write("plan.docx", document(&[("Safer streets", &[&later, &WALKS])]));
    let review = review(&project);
    let keys = review.keys();
    let before = project.read(STREETS);
    assert!(before.contains("April 2027 # by hand"), "{before}");
    review.answer(of(&keys, "changed"), "yes");
    assert!(project.read(STREETS).contains("September 2027"));
    review.post("undo", &[]);
    assert_eq!(project.read(STREETS), before);
    review.finish();
}

#[test]
fn only_a_page_of_this_machine_can_answer() {
    let (project, review, keys) = asked();
    let before = project.read(ANSWERS);
    let Desk { host, path, .. } = &review;
    let address = format!("{path}{}", of(&keys, "person"));
    let form =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nanswer=no";
    let own = format!("Host: {host}\r\nOrigin: http://{host}");
    let port = host.split(':').next_back().unwrap();
    for (first, headers, status) in [
        ("GET / HTTP/1.1".to_owned(), own.clone(), 404),
        (format!("POST /{}/x HTTP/1.1", "0".repeat(32)), own.clone(), 404),
        (
            format!("POST {address} HTTP/1.1"),
            format!("Host: evil.example:{port}\r\nOrigin: http://{host}"),
            403,
        ),
        (
            format!("POST {address} HTTP/1.1"),
            format!("Host: {host}\r\nOrigin: http://evil.example"),
            403,
        ),
        (format!("POST {address} HTTP/1.1"), format!("Host: {host}\r\nOrigin: null"), 403),
        (format!("POST {address} HTTP/1.1"), format!("Host: {host}"), 403),
        (format!("DELETE {address} HTTP/1.1"), own.clone(), 405),
    ] {
        let got = review.send(&format!("{first}\r\n{headers}\r\n{form}"));
        assert_eq!((got.status, got.body.as_str()), (status, ""), "{first} {headers}");
    }
    let huge = review.post(of(&keys, "person"), &[("answer", &"x".repeat(70_000))]);
    assert_eq!((huge.status, huge.body.as_str()), (413, ""));
    assert_eq!(project.read(ANSWERS), before);
    let named = format!("Host: {host}\r\nOrigin: null\r\nSec-Fetch-Site: same-origin");
    let got = review.send(&format!("POST {address} HTTP/1.1\r\n{named}\r\n{form}"));
    assert_eq!(got.status, 303, "a form as browsers send it");
    review.finish();
}

#[test]
fn what_is_typed_stays_words_and_what_is_wrong_is_said_with_it() {
    let (project, review, keys) = asked();
    let leads = of(&keys, "leads");
    for (fields, says) in [
        (vec![], "Choose an answer"),
        (vec![("answer", "maybe")], "Choose an answer"),
        (vec![("answer", "other")], "Write at least one name"),
        (vec![("answer", "other"), ("words-other", " ;\r\n ; ")], "Write at least one name"),
        (
            vec![("answer", "other"), ("words-other", "yes")],
            "Write the words, or choose another answer",
        ),
    ] {
        let got = review.post(leads, &fields);
        assert!(
            got.body.contains("<title>Error: ") && got.body.contains(says),
            "{says}\n{}",
            got.body
        );
    }
    let long = "<script>alert(1)</script>".repeat(900);
    let got = review.post(leads, &[("answer", "other"), ("words-other", &long)]);
    assert!(got.body.contains("20000 letters or fewer") && !got.body.contains("<script"));
    assert!(got.body.contains("&lt;script&gt;"), "what was typed is kept");
    let hostile = "</textarea><script>\r\n\"'&: - {{ page }} {% x %}\u{202e}\u{0}\r\n# no";
    let got = review.post(leads, &[("answer", "other"), ("words-other", hostile)]);
    assert_eq!(got.status, 303, "{}", got.body);
    let page = review.page(leads);
    assert!(!page.contains("<script") && page.contains("{{ page }}"), "{page}");
    assert!(written(&project, leads).contains("{{ page }}"), "{}", written(&project, leads));
    // The file of answers can still be read.
    review.finish();
    import(&project, &[]);
}

#[test]
fn the_second_of_two_tabs_is_told_what_the_first_answered() {
    let (project, review, keys) = asked();
    let person = of(&keys, "person");
    let send =
        |seen: &str, answer: &str| review.post(person, &[("seen", seen), ("answer", answer)]);
    assert_eq!(send("", "no").status, 303);
    assert_eq!(send("", "no").status, 303, "the same twice is no fault");
    let second = send("", "yes");
    assert!(second.body.contains("Someone has answered this"), "{}", second.body);
    assert!(written(&project, person).contains("no"), "{}", written(&project, person));
    assert_eq!(send("no", "yes").status, 303);
    // In an editor, at the same time.
    let by_hand = project
        .read(ANSWERS)
        .replace("answer: \"yes\"", "answer: \"no\"")
        .replace("answer: yes", "answer: no");
    project.write(ANSWERS, &by_hand);
    let got = review.post(person, &[("seen", "yes"), ("answer", "no")]);
    assert!(got.body.contains("has another answer"), "{}", got.body);
    assert_eq!(project.read(ANSWERS), by_hand);
    review.finish();
}

#[test]
fn a_mistake_in_a_project_file_is_shown_and_loses_no_answer() {
    let (project, review, keys) = asked();
    let site = project.read("content/site.yaml");
    project.write("content/site.yaml", format!("{site}\nname: [\n"));
    review.answer(of(&keys, "person"), "no");
    assert!(written(&project, of(&keys, "person")).contains("no"));
    let page = review.page("questions");
    assert!(page.contains("content/site.yaml") && page.contains("Try again"), "{page}");
    project.write("content/site.yaml", site);
    assert_eq!(review.post("again", &[]).status, 303);
    assert!(!review.page("questions").contains("Try again"));
    // A file that cannot be written.
    fs::remove_file(project.path(ANSWERS)).unwrap();
    fs::create_dir(project.path(ANSWERS)).unwrap();
    let got = review.post(of(&keys, "join-word"), &[("answer", "yes")]);
    assert!(got.body.contains("Your answer is not kept yet"), "{}", got.body);
    assert!(got.body.contains("value=\"yes\" checked"), "what was chosen is kept: {}", got.body);
    review.finish();
}

#[test]
fn no_page_has_a_name_that_is_left_out() {
    let rows = [
        ["Repair the invest ments", "Jane Smithson, Highways", "March 2027", "Ask Jane Smithson"],
        WALKS,
    ];
    let document = document(&[("Safer streets", &[&rows[0], &rows[1]])]);
    let project = Project::empty().with("plan.docx", document);
    let review = review(&project);
    let pages: Vec<String> = review.keys().iter().map(|it| review.page(it)).collect();
    assert!(pages.iter().any(|it| it.contains("[name withheld]")), "{pages:?}");
    for page in pages.iter().chain([&review.page("questions"), &review.page("")]) {
        assert!(!page.contains("Smithson"), "{page}");
    }
    review.finish();
}

#[test]
fn every_kind_of_question_has_its_page_and_says_how_to_answer_there() {
    let mut kinds = BTreeSet::new();
    for document in [
        "tests/plans/broxtowe-2023-2026.txt",
        "tests/plans/llr-delivery-2021-2023.txt",
        "tests/plans/warwickshire-2017-2018.txt",
        "tests/import/llr-2018.docx",
        "tests/import/shapes/ref-rag.docx",
        "tests/import/shapes/colours.docx",
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
        let project = Project::empty();
        let review = Desk::start(&project, &["import", path.to_str().unwrap(), "--review"]);
        for key in review.keys() {
            let page = review.page(&key);
            for words in
                ["Answer yes", "Answer no", "Answer with", "Write the word in", "answer no"]
            {
                assert!(!page.contains(words), "{words} in\n{page}");
            }
            assert!(page.contains("value=\"no\""), "no is always safe:\n{page}");
            kinds.insert(key.rsplit_once('-').unwrap().0.to_owned());
        }
        review.finish();
    }
    let all = [
        "heading",
        "join-row",
        "join-word",
        "leads",
        "letters",
        "person",
        "row",
        "status",
        "status-in-time",
        "tail",
    ];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), all);
}

#[test]
fn without_an_open_question_nothing_is_served() {
    let project = Project::empty().with("plan.docx", super::first());
    let run = import(&project, &["--review"]);
    assert!(run.err.contains("There is no open question"), "{}", run.err);
    assert!(!run.err.contains("http://"), "{}", run.err);
}

/// In these a page has cut rows in each way: below a merged cell, below a label, in the middle of a list.
#[test]
fn each_question_about_a_pdf_has_a_page_with_its_rows() {
    for name in ["broxtowe-c", "llr-2018-c", "warwickshire-c", "borough-a"] {
        let file = format!("tests/import/pdf/untagged/{name}.pdf");
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a plan");
        let project = Project::empty().with("plan.pdf", bytes);
        let review = Desk::start(&project, &["import", "plan.pdf", "--review"]);
        let keys = review.keys();
        assert!(keys.len() > 2, "{name}: {keys:?}");
        for key in keys.iter().filter(|it| it.starts_with("join-row")) {
            let page = review.page(key);
            for words in ["</h1>", "The row above", "This row", "</html>"] {
                assert!(page.contains(words), "{name}, {key}: {words} in {page}");
            }
        }
        review.finish();
    }
}

#[test]
fn serve_says_how_many_questions_are_open() {
    let project = Project::empty().with("plan.docx", council("llr-2018.docx"));
    import(&project, &[]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_planpress"))
        .current_dir(project.path(""))
        .args(["serve", "--port", "0"])
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let lines = BufReader::new(child.stderr.take().expect("its words")).lines();
    let said = lines.map_while(Result::ok).find(|it| it.contains("about the document"));
    child.kill().expect("it runs until it is ended");
    child.wait().expect("it has ended");
    let said = said.expect("the questions");
    assert!(said.starts_with("2 questions") && said.contains("--review"), "{said}");
}
