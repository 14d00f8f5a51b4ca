//! The workbook, opened by a reader that is not ours (calamine), against the CSV of the same plan.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use planpress::exports;
use planpress::site::Site;
use planpress::table::{Scope, Subject, Table};

use crate::small_site::{english, plan, site, today};
use planpress::model::Ix;

const HOSTILE: &str = "  - id: a
    title: \"=HYPERLINK(\\\"https://evil.example/\\\")\"
    activity: \"+1 &]]> x < y\"
    leads_printed: \"@SUM(A1)\"
    leads: [mayor]
    when: 3 May 2024
    success: [\"-1\", two]
    status: Done
    updates:
      - {on: 2024-03-01, status: Done, text: Signed.}
  - {id: b, title: Second}
";

fn bytes(site: &Site, scope: Scope, today: NaiveDate) -> Vec<u8> {
    let mut out = Vec::new();
    exports::workbook(site, scope, &english(), today, &mut out);
    out
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// A cell as the table would write it.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(words) => words.clone(),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => panic!("neither words nor a day: {other:?}"),
    }
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(name).expect(name);
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

/// What a table says, without what no spreadsheet shows.
fn expected(site: &Site, scope: Scope, subject: Subject) -> Vec<Vec<String>> {
    let table = Table::of(site, scope, subject);
    let head = table.columns.iter().map(|it| it.name.clone()).collect();
    let shown = |it: &str| it.replace('\u{1}', "");
    let rows = table.rows.map(|row| row.iter().map(|it| shown(&it.text())).collect());
    std::iter::once(head).chain(rows).collect()
}

#[test]
fn every_sheet_holds_its_table() {
    let events = "events:\n  - {id: fair, title: Fair, on: 2024-11-05}\n";
    let site = plan("published", HOSTILE, events, Some("https://plan.example/"));
    for scope in [Scope::Plan(Ix::new(0)), Scope::Site] {
        let mut book = open(bytes(&site, scope, today()));
        let names =
            ["Actions", "Objectives", "Responsible", "Events", "Measures", "Columns", "About"];
        assert_eq!(book.sheet_names(), names);
        for (subject, name) in Subject::ALL.into_iter().zip(names) {
            assert_eq!(sheet(&mut book, name), expected(&site, scope, subject), "{name}");
        }
    }
}

#[test]
fn no_cell_is_a_formula_and_a_day_is_a_date() {
    let site = plan("published", HOSTILE, "", None);
    let mut book = open(bytes(&site, Scope::Plan(Ix::new(0)), today()));
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{name}");
    }
    let actions = book.worksheet_range("Actions").expect("a sheet");
    let at = |name: &str| {
        let head = actions.rows().next().expect("a header");
        let column = head.iter().position(|it| text(it) == name).expect(name);
        &actions[(1, column)]
    };
    assert_eq!(*at("title"), Data::String("=HYPERLINK(\"https://evil.example/\")".to_owned()));
    assert_eq!(*at("leads_printed"), Data::String("@SUM(A1)".to_owned()));
    for name in ["first", "last", "status_on"] {
        assert!(matches!(at(name), Data::DateTime(_)), "{name}: {:?}", at(name));
    }
}

#[test]
fn the_same_plan_on_the_same_day_is_the_same_bytes() {
    let site = plan("published", HOSTILE, "", None);
    let first = bytes(&site, Scope::Plan(Ix::new(0)), today());
    assert_eq!(first, bytes(&site, Scope::Plan(Ix::new(0)), today()));
    let another = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    assert_ne!(first, bytes(&site, Scope::Plan(Ix::new(0)), another));
}

#[test]
fn the_last_sheets_say_what_it_is() {
    let site = plan("demonstration", HOSTILE, "", None);
    let mut book = open(bytes(&site, Scope::Plan(Ix::new(0)), today()));
    let columns = sheet(&mut book, "Columns");
    assert!(columns.contains(
        &["Actions", "leads", "Who leads, as we understand it"].map(str::to_owned).to_vec()
    ));
    let about = sheet(&mut book, "About");
    let value = |name: &str| about.iter().find(|it| it[0] == name).map(|it| it[1].as_str());
    assert_eq!(value("Renewal plan"), Some("Westmere District Council"));
    assert_eq!(value("Period"), Some("2023 to 2026"));
    assert_eq!(value("Licence"), Some("Not stated"));
    assert!(about.iter().any(|it| it[1].starts_with("This is a demonstration")), "{about:?}");
}

#[test]
fn words_that_no_cell_holds_are_cut_and_say_so() {
    let long = "𐀀".repeat(40_000);
    let file = format!("title: O\nactions:\n  - {{id: a, title: {long}}}\n");
    let files = [
        ("content/site.yaml", "name: N\norganisation: O\n"),
        ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
        ("content/plans/p/objectives/o.yaml", &file),
    ];
    let mut book = open(bytes(&site(&files, None), Scope::Plan(Ix::new(0)), today()));
    let actions = sheet(&mut book, "Actions");
    let title = &actions[1][5];
    assert!(title.ends_with("𐀀…") && title.encode_utf16().count() < 32_768);
}
