//! The file of answers to an import's questions, and what an import makes of them.

use std::collections::BTreeMap;

use planpress::diagnostics::Report;
use planpress::document::{ANSWERS, read_answers, write_answers};
use planpress::import::{Given, Settings, import};
use planpress::intake::csv;
use planpress::source::Sources;

/// A plan that an import asks about.
const PLAN: &[u8] = b"Objective,Action,Lead,By when\n\
    Streets,Repair the Communicati on lights,Police Highways and Mayor of the Council,2027\n\
    ,and every light,Police Highways,Achieved\n";

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let sources = Sources::from_texts([(ANSWERS, text)]);
    let answers = read_answers(&sources, &mut Report::default());
    let _ = write_answers(&answers);
    let settings = |answers| Settings { plan: None, answers, project: None, last: None };
    let intake = [csv("plan.csv", PLAN).expect("a table")];
    let first = import(&intake, &settings(BTreeMap::new())).expect("a plan");
    let mut words = text.lines();
    let given = first.questions.iter().map(|it| {
        let answer = words.next().unwrap_or("yes").to_owned();
        (it.key.clone(), Given { answer, ..Given::default() })
    });
    let imported = import(&intake, &settings(given.collect())).expect("a plan");
    assert!(imported.wrong.is_empty(), "{:?}", imported.wrong);
}
