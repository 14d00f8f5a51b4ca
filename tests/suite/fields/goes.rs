//! Each field goes where the table says: its words are on the page, in the tables, in the records, in
//! StratML and in the index of the search.

use planpress::model::{
    Action, Declared, Event, Holds, Ix, Lead, Measure, Objective, Observation, Plan, Provenance,
    Service, Term, Update,
};
use planpress::press::Press;
use planpress::site::{PlanFile, Route, SiteFile};

use super::project::*;

/// Where a kind of record is told, place by place.
struct Places {
    page: Route,
    table: Option<Route>,
    json: Route,
}

const JSON: Route = Route::PlanFile(Ix::new(0), PlanFile::Json);

fn text(press: &Press, route: Route) -> String {
    let mut bytes = Vec::new();
    press.bytes(route, &mut bytes).expect("a route");
    String::from_utf8_lossy(&bytes).replace("&#x2F;", "/")
}

/// Whether words of any kind can be put into it, so that they can be found again.
fn has_words(holds: Holds) -> bool {
    use Holds::{
        Fact, Glossary, Label, Levels, List, Notes, OwnColumns, Printed, Prose, Remarks, Running,
        Source, Title, Updates, Words,
    };
    matches!(
        holds,
        Fact | Glossary
            | Label
            | Levels
            | List
            | Notes
            | OwnColumns
            | Printed
            | Prose
            | Remarks
            | Running
            | Source
            | Title
            | Updates
            | Words
    )
}

fn faults<R: Declared>(kind: &Kind, places: &Places) -> Vec<String> {
    let mut faults = Vec::new();
    for field in R::FIELDS.iter().filter(|it| has_words(it.holds)) {
        let mut files = Files::new();
        files.put(kind, field.key, value(field, 0));
        let build = files.build();
        let mut expect = |goes: bool, place: &str, routes: &[Route]| {
            // The index writes of a word what it does not share with the word before it.
            let mark = if place == "search" { "ebra" } else { MARKS[0] };
            let told = routes.iter().any(|it| text(&build.press, *it).contains(mark));
            if goes && !routes.is_empty() && !told {
                faults.push(format!("{}: {} is not in {place}", R::RECORD, field.key));
            }
        };
        let goes = field.goes;
        expect(goes.page, "its page", &[places.page]);
        expect(goes.table, "its table", places.table.as_slice());
        expect(goes.json, "its record", &[places.json]);
        expect(goes.stratml, "StratML", &[Route::PlanFile(Ix::new(0), PlanFile::StratMl)]);
        expect(goes.search, "search", &[Route::SearchIndex]);
    }
    faults
}

#[test]
fn every_field_goes_where_the_table_says() {
    let at = |page| Places { page, table: None, json: JSON };
    let csv = Some(Route::PlanFile(Ix::new(0), PlanFile::Csv));
    let measures = Some(Route::PlanFile(Ix::new(0), PlanFile::Measures));
    let services = Route::SiteFile(SiteFile::Services);
    let all = [
        faults::<Plan>(&PLAN, &at(Route::Plan(Ix::new(0)))),
        faults::<Provenance>(&SOURCE, &at(Route::Data(Ix::new(0)))),
        faults::<Term>(&TERM, &at(Route::Glossary)),
        faults::<Objective>(&OBJECTIVE, &at(Route::Objective(Ix::new(0), Ix::new(0)))),
        faults::<Action>(
            &ACTION,
            &Places { table: csv, ..at(Route::Action(Ix::new(0), Ix::new(0))) },
        ),
        faults::<Update>(&UPDATE, &at(Route::Action(Ix::new(0), Ix::new(0)))),
        faults::<Event>(&EVENT, &at(Route::Event(Ix::new(0), Ix::new(0)))),
        faults::<Measure>(
            &MEASURE,
            &Places { table: measures, ..at(Route::Measure(Ix::new(0), Ix::new(0))) },
        ),
        faults::<Observation>(
            &OBSERVATION,
            &Places { table: measures, ..at(Route::Measure(Ix::new(0), Ix::new(0))) },
        ),
        faults::<Lead>(&LEAD, &at(Route::Lead(Ix::new(0), Ix::new(0)))),
        faults::<Service>(&SERVICE, &Places { json: services, ..at(Route::Help) }),
    ];
    let all = all.concat();
    assert!(all.is_empty(), "{}", all.join("\n"));
}
