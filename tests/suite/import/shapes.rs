//! Invented plans of one council, each laid out in another way that councils use. Beside each document is a
//! file with what a careful editor would make of it, held against the import field by field. What the import
//! asks about may differ until it is answered; with the answers of that file nothing may.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planpress::diagnostics::Report;
use planpress::document;
use planpress::import::{self, Given, Imported, Settings};
use planpress::intake;
use planpress::source::Sources;
use serde_json::{Map, Value};

use super::score::{self, Said, Score, letters};

#[test]
fn documents_in_all_shapes_are_read_as_an_editor_would() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/shapes");
    let files = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
    let mut truths: Vec<_> =
        files.filter(|it| it.extension().is_some_and(|it| it == "yaml")).collect();
    truths.sort();
    let mut faults = Vec::new();
    for path in truths {
        let truth: Value = serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let told = document(&folder, &truth);
        faults.extend(told.into_iter().map(|it| format!("{}: {it}", text(&truth["file"]))));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What is wrong with the import of one document.
fn document(folder: &Path, truth: &Value) -> Vec<String> {
    let name = text(&truth["file"]);
    let intake = intake::read(&name, &fs::read(folder.join(&name)).unwrap()).unwrap();
    let intakes = [intake];
    let Some(first) = import(&intakes, BTreeMap::new()) else {
        let why = import::why_not(&intakes);
        let refused = truth.get("refused").map(text);
        let said = refused.is_some_and(|it| why.contains(&it));
        return if said { Vec::new() } else { vec![format!("no plan: {why}")] };
    };
    if truth.get("refused").is_some() {
        return vec!["is read, and should be refused".to_owned()];
    }
    let score = hold(&first, truth);
    let mut faults = score.wrong;
    let may = truth["questions"].as_u64().unwrap_or(0);
    if first.questions.len() as u64 > may {
        let asked = first.questions.iter().map(|it| format!("{} ({})", it.text, it.words));
        faults.push(format!("more than {may} questions: {:#?}", asked.collect::<Vec<_>>()));
    }
    let asks = truth.get("asks").map(text).unwrap_or_default();
    if !first.questions.iter().any(|it| it.text.contains(&asks)) && !asks.is_empty() {
        faults.push(format!("no question about {asks}"));
    }
    faults.extend(account(&first));
    faults.extend(withheld(&first, truth));
    let answers = answers(&first, truth);
    if !answers.is_empty() {
        let second = import(&intakes, answers).expect("a plan again");
        let score = hold(&second, truth);
        if score.asked > 0 || !score.wrong.is_empty() {
            faults.push(format!("with answers {} differ, {:?}", score.asked, score.wrong));
        }
        faults.extend(account(&second));
        faults.extend(withheld(&second, truth));
    }
    faults
}

fn import(intakes: &[intake::Intake], answers: BTreeMap<String, Given>) -> Option<Imported> {
    import::import(intakes, &Settings { plan: None, answers, project: None, last: None })
}

/// The answers to the questions about these words.
fn answers(imported: &Imported, truth: &Value) -> BTreeMap<String, Given> {
    let given = truth.get("answers").and_then(Value::as_object);
    let answer = |words: &str| given?.iter().find(|it| it.0 == words).map(|it| text(it.1));
    let given = imported.questions.iter().filter_map(|it| {
        let answer = answer(&it.words)?;
        let (proposed, words) = (it.proposed().to_owned(), it.words.clone());
        Some((it.key.clone(), Given { answer, proposed, words }))
    });
    given.collect()
}

/// The plan's own facts and all records, held against the truth.
fn hold(imported: &Imported, truth: &Value) -> Score {
    let made = Sources::from_texts(imported.files.iter().map(|it| (it.0.as_str(), it.1.as_str())));
    let mut score = score::hold(
        &said(truth),
        &score::said(&made, &imported.plan),
        &score::asked(imported),
        &[],
    );
    let plan = document::read_all(&made, &mut Report::default()).plans.remove(0);
    let plan = plan.plan.expect("plan.yaml").record;
    let summary = plan.summary.as_ref().map_or(String::new(), |it| it.value.words());
    let levels = plan.levels.as_ref().map_or(Vec::new(), |it| it.0.clone());
    let levels: Vec<&str> = levels.iter().map(|it| it.value.as_str()).collect();
    let terms = plan.glossary.iter().filter_map(|it| it.term.as_ref());
    let terms: Vec<&str> = terms.map(|it| it.value.as_str()).collect();
    let list = |key: &str| truth.get(key).map(words).unwrap_or_default();
    for (key, want, have) in [
        ("title", text(&truth["title"]), imported.title.clone()),
        ("summary", truth.get("summary").map(text).unwrap_or_default(), summary),
        ("levels", list("levels").join(" / "), levels.join(" / ")),
        ("terms", list("terms").join(" / "), terms.join(" / ")),
    ] {
        score.fields += 1;
        if letters(&want) == letters(&have) {
            score.right += 1;
        } else {
            score.wrong.push(format!("{key}: {have:?} for {want:?}"));
        }
    }
    score
}

/// The account of words adds up, and no word is in two places or none.
fn account(imported: &Imported) -> Vec<String> {
    let it = &imported.account;
    let placed = it.fields + it.header + it.furniture + it.withheld + it.aside + it.not_placed;
    let mut faults: Vec<String> = imported
        .wrong
        .iter()
        .map(|it| format!("lost or doubled: {} ({})", it.1, it.0.at))
        .collect();
    if it.words != placed || it.wrong > 0 {
        faults.push(format!("the account does not add up: {it:?}"));
    }
    faults
}

/// Words that must be withheld are in the HTML report and in no other file.
fn withheld(imported: &Imported, truth: &Value) -> Vec<String> {
    let words = truth.get("withheld").map(words).unwrap_or_default();
    let mut files: Vec<(&str, String)> =
        imported.files.iter().map(|it| (it.0.as_str(), it.1.clone())).collect();
    files.push(("report.json", import::json(imported)));
    files.extend(imported.services.iter().map(|it| ("support.yaml", it.clone())));
    files.push(("the summary", import::summary(imported)));
    let asked = imported.questions.iter();
    let asked = asked.map(|it| format!("{} {} {}", it.text, it.words, it.proposed()));
    files.push(("the questions", asked.collect::<Vec<_>>().join("\n")));
    let html = import::html(imported);
    let mut faults = Vec::new();
    for word in &words {
        let shown = files.iter().filter(|it| it.1.contains(word.as_str()));
        faults.extend(shown.map(|it| format!("\"{word}\" is in {}", it.0)));
        if !html.contains(word.as_str()) {
            faults.push(format!("\"{word}\" is not in the report"));
        }
    }
    faults
}

/// What the truth says of each record, as the score compares it.
fn said(truth: &Value) -> Vec<Said> {
    let mut all = Vec::new();
    for objective in truth["objectives"].as_array().unwrap() {
        let title = objective.get("title").map(text);
        if let Some(title) = &title {
            all.push((format!("objective {title}"), fields(objective.as_object().unwrap())));
        }
        for action in objective.get("actions").and_then(Value::as_array).into_iter().flatten() {
            let mut said = fields(action.as_object().unwrap());
            said.extend(title.as_ref().map(|it| ("below".to_owned(), letters(it))));
            all.push((format!("action {}", text(&action["title"])), said));
        }
    }
    all
}

fn fields(record: &Map<String, Value>) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for (key, value) in record {
        match (key.as_str(), value) {
            ("actions", _) => {}
            ("own", Value::Object(own)) => own.iter().for_each(|it| {
                score::put(&mut said, &format!("own {}", letters(it.0)), &text(it.1));
            }),
            ("leads", value) => {
                let mut names: Vec<String> = words(value).iter().map(|it| letters(it)).collect();
                names.sort();
                said.insert(key.clone(), names.join("+"));
            }
            (_, value) => score::put(&mut said, key, &text(value)),
        }
    }
    said
}

fn words(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
