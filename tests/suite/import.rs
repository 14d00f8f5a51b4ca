//! What `planpress import` makes of documents, held against what a careful editor would make of them.

mod score;
mod shapes;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planpress::import::{self, Asks, Given, Settings, Sure};
use planpress::intake;

/// Real plans, as Word, as Excel and as PDF with and without tags: the project that holds their records, the folder of the plan, and how
/// many fields may differ without a question. No more did when this was written.
const PLANS: [(&str, &str, &str, usize); 5] = [
    ("broxtowe", ".", "hate-crime-2023-2026", 0),
    ("warwickshire", "examples/warwickshire", "hate-crime-2017-2018", 1),
    ("llr-2018", "examples/llr-hate-action-plans", "hate-action-plan-2018-2021", 2),
    ("llr-delivery", "examples/llr-hate-action-plans", "delivery-plan-2021-2023", 1),
    ("borough", "examples/borough-2010", "hate-crime-2010-2011", 2),
];

#[test]
fn real_plans_are_read_as_their_records_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (stem, project, folder, otherwise) in PLANS {
        let office = ["docx", "plain.docx", "xlsx"].map(|it| format!("{stem}.{it}"));
        let pdf = [".plain", "-a", "-c"].map(|it| format!("{stem}{it}.pdf"));
        let tagged = pdf.iter().map(|it| format!("pdf/tagged/{it}"));
        let untagged = pdf.iter().map(|it| format!("pdf/untagged/{it}"));
        for name in office.into_iter().chain(tagged).chain(untagged) {
            let bytes = fs::read(root.join("tests/import").join(&name)).unwrap();
            let intake = intake::read(&name, &bytes).unwrap();
            let settings =
                Settings { plan: None, answers: BTreeMap::new(), project: None, last: None };
            let imported = import::import(&[intake], &settings).expect("a plan");
            let score = score::score(&imported, &root.join(project), folder);
            assert!(imported.wrong.is_empty(), "{name}: {:?}", imported.wrong);
            assert!(score.wrong.len() <= otherwise, "{name}: {:#?}", score.wrong);
        }
    }
}

/// A PDF without tags, once a person has said which rows continue the row above.
#[test]
fn rows_that_a_person_joins_are_read_as_in_the_word_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["broxtowe-a", "broxtowe-c"] {
        let (_, project, folder, otherwise) =
            *PLANS.iter().find(|it| name.starts_with(it.0)).expect("a plan");
        let bytes = fs::read(root.join(format!("tests/import/pdf/untagged/{name}.pdf"))).unwrap();
        let intake = [intake::read("plan.pdf", &bytes).unwrap()];
        let mut answers: BTreeMap<String, Given> = BTreeMap::new();
        let imported = loop {
            let settings =
                Settings { plan: None, answers: answers.clone(), project: None, last: None };
            let imported = import::import(&intake, &settings).expect("a plan");
            // The list of leads is proposed from whole rows.
            let open = imported.questions.iter().filter(|it| it.answer.is_none());
            let (rows, others): (Vec<_>, Vec<_>) = open.partition(|it| it.asks == Asks::JoinRow);
            let open = if rows.is_empty() { others } else { rows }.into_iter();
            // One page ends between two rows, and not in the middle of one.
            let whole = |it: &import::Question| it.words.contains("| Holocaust Memorial Day Event");
            let reply =
                |it| if whole(it) { Given { answer: "no".to_owned(), ..yes(it) } } else { yes(it) };
            let new: Vec<_> = open.map(|it| (it.key.clone(), reply(it))).collect();
            if new.is_empty() {
                break imported;
            }
            answers.extend(new);
        };
        let score = score::score(&imported, &root.join(project), folder);
        assert!(imported.wrong.is_empty(), "{name}: {:?}", imported.wrong);
        assert!(score.wrong.len() <= otherwise && score.asked == 0, "{name}: {:#?}", score.wrong);
    }
}

fn yes(question: &import::Question) -> Given {
    let (proposed, words) = (question.proposed().to_owned(), question.words.clone());
    Given { answer: "yes".to_owned(), proposed, words }
}

/// Guidance below a header is the same in each table, and so may be who leads and when.
#[test]
fn first_rows_that_are_alike_are_actions() {
    let table = |action: &str| {
        format!(
            "| Action | Lead | By when |\n|---|---|---|\n| {action} | Police | Ongoing |\n| Then {action} | Mayor | 2027 |\n\n"
        )
    };
    let text = format!("# A plan\n\n## Calm\n\n{}## Safe\n\n{}", table("Walk"), table("Listen"));
    let intake = intake::markdown("plan.md", text.as_bytes()).unwrap();
    let settings = Settings { plan: None, answers: BTreeMap::new(), project: None, last: None };
    let imported = import::import(&[intake], &settings).expect("a plan");
    let ids: Vec<&str> = imported.actions.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["walk", "then-walk", "listen", "then-listen"]);
}

#[test]
fn answers_settle_what_was_asked_and_no_lead_is_a_name_that_is_left_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bytes = fs::read(root.join("tests/import/llr-2018.docx")).unwrap();
    let intake = [intake::read("plan.docx", &bytes).unwrap()];
    let import = |answers| {
        let settings = Settings { plan: None, answers, project: None, last: None };
        import::import(&intake, &settings).expect("a plan")
    };
    let first = import(BTreeMap::new());
    assert!(first.written.iter().any(|it| it.1.contains("# Look at this action.")));
    let answers = first.questions.iter().map(|it| (it.key.clone(), yes(it)));
    let second = import(answers.collect());
    let open: Vec<_> = second.steps.iter().filter(|it| it.sure == Sure::Asked).collect();
    assert!(open.is_empty(), "{open:#?}");
    assert!(second.questions.iter().all(|it| it.answer.is_some()));
    for (path, text) in &second.written {
        assert!(!text.contains("# Look at this action."), "{path}");
        assert!(!text.contains("- id: name-withheld"), "{path}");
    }
}
