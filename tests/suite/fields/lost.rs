//! What the source lost is lost in every file alike: all of it, or the end of it.

use planpress::model::{Action, Declared, Event, Ix, Measure, Objective, Plan, Update};
use planpress::press::Press;
use planpress::site::{PlanFile, Route};
use serde_json::{Value, json};

use super::project::*;

fn text(press: &Press, route: Route) -> String {
    let mut bytes = Vec::new();
    press.bytes(route, &mut bytes).expect("a route");
    String::from_utf8(bytes).expect("text")
}

fn words(press: &Press, route: Route) -> String {
    crate::html::calm(
        &crate::html::Document::parse(text(press, route).as_bytes()).one("main").text(),
    )
}

/// Where a kind of record is told.
struct Told {
    page: Route,
    /// The record in `plan.json`.
    json: &'static str,
    /// The column of what is lost is in this file, in the row of this number.
    csv: Option<PlanFile>,
    /// The calendar of the record, and its linked data where that has this field.
    calendar: Option<Route>,
    linked: Option<&'static str>,
    /// Whether the printed plan tells the record.
    print: bool,
    stratml: bool,
}

/// What is wrong with how a lost field is told, for each field of a kind that can be lost.
fn faults<R: Declared>(kind: &Kind, told: &Told) -> Vec<String> {
    let mut faults = Vec::new();
    for field in R::FIELDS.iter().filter(|it| it.holds.can_be_lost() && it.goes.json) {
        for whole in [true, false] {
            let mut files = Files::new();
            files.put(kind, field.key, if whole { Value::Null } else { value(field, 0) });
            files.put(kind, "lost", json!([field.key]));
            let build = files.build();
            let press = &build.press;
            let mut wrong = |what: &str| {
                let state = if whole { "lost" } else { "partly lost" };
                faults.push(format!("{}: {} is {state}, and {what}", R::RECORD, field.key));
            };
            let page = words(press, told.page).to_lowercase();
            let said = if whole { "missing from the original" } else { "part of this is missing" };
            if field.goes.page && !page.contains(said) {
                wrong("its page does not say so");
            }
            if told.print
                && field.goes.page
                && !words(press, Route::Print(Ix::new(0))).to_lowercase().contains(said)
            {
                wrong("the printed plan does not say so");
            }
            if told.linked == Some(field.key) {
                let linked =
                    text(press, Route::PlanFile(Ix::new(0), PlanFile::Events)).to_lowercase();
                if !linked.contains(said) {
                    wrong("its linked data do not say so");
                }
            }
            let data: Value =
                serde_json::from_str(&text(press, Route::PlanFile(Ix::new(0), PlanFile::Json)))
                    .expect("JSON");
            let record = data.pointer(told.json).expect("a record");
            let list = if whole { "lost" } else { "part_lost" };
            if record.get(list).is_some_and(|it| !names(it).contains(&field.key)) {
                wrong("its JSON does not say so");
            }
            if let Some(csv) = told.csv.filter(|_| field.goes.table) {
                let table = text(press, Route::PlanFile(Ix::new(0), csv));
                let mut rows =
                    csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
                let at = rows.headers().expect("a head").iter().position(|it| it == list);
                let row = rows.records().next().expect("a row").expect("a row");
                let cell = row.get(at.expect("a column")).unwrap_or_default();
                if !cell.lines().any(|it| it == field.key) {
                    wrong("its CSV does not say so");
                }
            }
            let stratml = text(press, Route::PlanFile(Ix::new(0), PlanFile::StratMl));
            let line = if whole {
                "What is missing from the original document: "
            } else {
                "What is cut off in the original document: "
            };
            let lines = stratml.split(line).skip(1).filter_map(|it| it.lines().next());
            let named = lines.flat_map(|it| it.split([',', '<'])).any(|it| it.trim() == field.key);
            if told.stratml && field.goes.stratml && !named {
                wrong("its StratML does not say so");
            }
            if let Some(calendar) = told.calendar {
                let ics = text(press, calendar).replace("\r\n ", "").to_lowercase();
                if !ics.contains(said) {
                    wrong("its calendar does not say so");
                }
            }
        }
    }
    faults
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn every_file_says_alike_what_is_lost() {
    let of = |page, json| Told {
        page,
        json,
        csv: None,
        calendar: None,
        linked: None,
        print: true,
        stratml: true,
    };
    let actions = Told {
        csv: Some(PlanFile::Csv),
        ..of(Route::Action(Ix::new(0), Ix::new(0)), "/actions/0")
    };
    let measures = Told {
        csv: Some(PlanFile::Measures),
        stratml: false,
        print: false,
        ..of(Route::Measure(Ix::new(0), Ix::new(0)), "/plan/measures/0")
    };
    let events = Told {
        calendar: Some(Route::EventIcs(Ix::new(0), Ix::new(0))),
        linked: Some("summary"),
        stratml: false,
        print: false,
        ..of(Route::Event(Ix::new(0), Ix::new(0)), "/events/0")
    };
    let updates = Told {
        stratml: false,
        print: false,
        ..of(Route::Action(Ix::new(0), Ix::new(0)), "/actions/0/updates/0")
    };
    let all = [
        faults::<Plan>(&PLAN, &of(Route::Plan(Ix::new(0)), "/plan")),
        faults::<Objective>(
            &OBJECTIVE,
            &of(Route::Objective(Ix::new(0), Ix::new(0)), "/objectives/0"),
        ),
        faults::<Action>(&ACTION, &actions),
        faults::<Measure>(&MEASURE, &measures),
        faults::<Event>(&EVENT, &events),
        faults::<Update>(&UPDATE, &updates),
    ];
    let all = all.concat();
    assert!(all.is_empty(), "{}", all.join("\n"));
}
