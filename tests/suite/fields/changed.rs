//! Each field that the history tells is changed once, and the change is told under its record.

use planpress::model::{
    Action, Change, Channel, Declared, Event, FieldOf, Ix, Lead, Measure, Objective, Observation,
    Part, Plan, Provenance, Record, Service, Term, Update, What,
};

use super::project::*;

/// What has changed since the edition, when a field says the second of two values where it said the first.
fn changes<R: Declared>(kind: &Kind, field: &FieldOf<R>) -> Vec<Change> {
    let mut files = Files::new();
    files.put(kind, field.key, value(field, 0));
    files.keep_edition();
    files.put(kind, field.key, value(field, 1));
    let build = files.build();
    build.press.site().catalogue().plans[0].history.since.clone()
}

/// Whether a change tells a field of a record: by its name, or, where the field tells one record from
/// another or lists records, by what is new or gone.
fn tells(change: &Change, about: Record, key: &str) -> bool {
    let named = matches!(&change.what, What::Changed { part: Part::Key(it), .. } if *it == key);
    let own = matches!(&change.what, What::Changed { part: Part::Own(_), .. } if key == "fields");
    let other = matches!(change.what, What::Added | What::Dropped) || change.within.is_some();
    change.about == about && (named || own || other)
}

fn untold<R: Declared>(kind: &Kind, about: Record) -> Vec<String> {
    let fields = R::FIELDS.iter().filter(|it| it.goes.history);
    let silent =
        fields.filter(|it| !changes(kind, it).iter().any(|change| tells(change, about, it.key)));
    silent.map(|it| format!("{}: {}", R::RECORD, it.key)).collect()
}

#[test]
fn every_field_is_told_when_it_changes() {
    let silent = [
        untold::<Plan>(&PLAN, Record::Plan),
        untold::<Provenance>(&SOURCE, Record::Plan),
        untold::<Term>(&TERM, Record::Plan),
        untold::<Objective>(&OBJECTIVE, Record::Objective),
        untold::<Action>(&ACTION, Record::Action),
        untold::<Update>(&UPDATE, Record::Action),
        untold::<Event>(&EVENT, Record::Event),
        untold::<Measure>(&MEASURE, Record::Measure),
        untold::<Observation>(&OBSERVATION, Record::Measure),
        untold::<Lead>(&LEAD, Record::Lead),
        untold::<Service>(&SERVICE, Record::Service),
        untold::<Channel>(&CHANNEL, Record::Service),
    ];
    assert_eq!(silent.concat(), [""; 0], "these changed, and nobody was told");
}

#[test]
fn nothing_is_told_of_what_is_the_same() {
    let mut files = Files::new();
    files.keep_edition();
    let since = files.build().press.site().catalogue().plans[0].history.since.clone();
    assert_eq!(since, []);
}

#[test]
fn a_change_is_told_in_words_that_name_the_record_and_the_field() {
    let mut files = Files::new();
    files.put(&MEASURE, "target", serde_json::json!({"on": 2027, "value": "60"}));
    files.keep_edition();
    files.put(&MEASURE, "target", serde_json::json!({"on": 2027, "value": "50"}));
    files.put(&MEASURE, "observations", serde_json::Value::Null);
    files.put(&UPDATE, "text", serde_json::json!("It was not signed."));
    let build = files.build();
    let mut page = Vec::new();
    build.press.bytes(planpress::site::Route::Changes(Ix::new(0)), &mut page).expect("a page");
    let page = crate::html::calm(&crate::html::Document::parse(&page).one("main").text());
    for told in [
        "Action Renew the pledge Update of 1 March 2026: What was said changed Was It was signed. Now It was not signed.",
        "Measure Reports Target changed Was 60 2027 Now 50 2027",
        "Figure for 2024: Dropped",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
}
