//! Workbooks that come back filled in: updates of actions, and answers to an import's questions. The words of
//! cells are fuzzed, a line for each row; `xlsx` and `package` hold the format.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use planpress::import::{Imported, Settings, import, questionnaire, returns};
use planpress::intake::{Cell, Intake, Part, Passage, Row, Table, csv};
use planpress::pipeline::{self, Build};
use planpress::site::LinkStyle;
use planpress::source::Sources;

/// A plan with two actions that wait for updates.
static BUILD: LazyLock<Build> = LazyLock::new(|| {
    let plan = "title: Renewal\ncolumns: {activity: Action}\nstatuses: [{word: Done, means: complete}]\n\
                leads: [{id: mayor, name: Mayor}]\n";
    let objective = "title: Calm\nactions:\n  - {id: pledge, title: Renew the pledge, leads: [mayor]}\n  \
                     - {id: leaflet, title: Print a leaflet, leads: [mayor]}\n";
    let sources = Sources::from_texts([
        ("content/site.yaml", "name: Ours\norganisation: Westmere\nstate: draft\n"),
        ("content/plans/renewal/plan.yaml", plan),
        ("content/plans/renewal/objectives/calm.yaml", objective),
    ]);
    let today = "2026-11-21".parse().expect("a date");
    pipeline::build(&sources, &pipeline::Settings { today, links: LinkStyle::Folder, base: None })
});

/// An import that asks about a broken word, leads and a status.
static ASKED: LazyLock<Imported> = LazyLock::new(|| {
    let plan =
        b"Objective,Action,Lead,By when\nStreets,Repair the Communicati on lights,Police,2027\n\
                 ,Repair,Police Mayor,Achieved\n";
    let settings = Settings { plan: None, answers: BTreeMap::new(), project: None, last: None };
    import(&[csv("plan.csv", plan).expect("a table")], &settings).expect("a plan")
});

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let cell = |text: &str| {
        let line = Passage { text: text.to_owned(), ..Passage::default() };
        Some(Cell { lines: vec![line], ..Cell::default() })
    };
    let rows = text.lines().take(60).zip(1..).map(|(line, number)| Row {
        number,
        places: line.split('|').take(40).map(cell).collect(),
        ..Row::default()
    });
    let table = Table { name: "Mayor".to_owned(), sheet: true, rows: rows.collect() };
    let intake = Intake { parts: vec![Part::Table(table)], ..Intake::default() };
    let _ = questionnaire::read(&intake, &ASKED.questions);
    let plan = BUILD.press.site().catalogue().plans.first().expect("a plan");
    let _ = returns::read(&intake, plan, "2026-11-21".parse().expect("a date"));
}
