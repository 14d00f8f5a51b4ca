//! What only one plan has, in every file of its data: its own columns, money, and what it counts.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use planpress::exports;
use planpress::site::Site;
use planpress::table::{Cell, Scope, Subject, Table};
use serde_json::{Value, json};

use crate::small_site::{english, site, today};
use planpress::model::Ix;

const FILES: &[(&str, &str)] = &[
    ("content/site.yaml", "name: N\norganisation: O\n"),
    (
        "content/plans/p/plan.yaml",
        "title: P\nobjectives: [o]\ncolumns:\n  cost-so-far: {name: Funding, kind: money}\n  origin: {name: Origin of project}\n  starts: Starts\n  closes: Ends\n",
    ),
    (
        "content/plans/p/objectives/o.yaml",
        "title: O\nactions:\n  - id: a\n    title: A\n    starts: May 2024\n    closes: June 2025\n    fields: {cost-so-far: \"£7,000 and £10,000\", origin: \"=1+1\"}\n  - {id: b, title: B, fields: {cost-so-far: \"£12.50 a day\"}, lost: [origin]}\n",
    ),
    (
        "content/plans/p/measures.yaml",
        "measures:\n  - id: lamps\n    name: Lamps\n    unit: \"%\"\n    baseline: {on: 2024-04, value: \"81.50\"}\n    observations:\n      - {on: 2025, value: 82}\n      - {on: 2026-01, note: The count failed.}\n    actions: [a]\n",
    ),
    ("content/plans/q/plan.yaml", "title: Q\nobjectives: [o]\n"),
    ("content/plans/q/objectives/o.yaml", "title: O\nactions:\n  - {id: a, title: A}\n"),
];

fn cells(site: &Site, scope: Scope, subject: Subject, name: &str) -> Vec<Cell> {
    let table = Table::of(site, scope, subject);
    let at = table.columns.iter().position(|it| it.name == name).expect(name);
    table.rows.map(|mut row| row.swap_remove(at)).collect()
}

fn numbers(of: &[&str]) -> Cell {
    Cell::Numbers(of.iter().map(|it| (*it).to_owned()).collect())
}

#[test]
fn money_stands_as_printed_and_as_numbers() {
    let site = site(FILES, None);
    let column = |name| cells(&site, Scope::Plan(Ix::new(0)), Subject::Actions, name);
    assert_eq!(column("field_cost_so_far")[0].text(), "£7,000 and £10,000");
    let sums = [numbers(&["7000.00", "10000.00"]), numbers(&["12.50"])];
    assert_eq!(column("field_cost_so_far_amounts_gbp"), sums);
    assert_eq!(column("field_origin")[1], Cell::Blank);
    assert_eq!(column("lost")[1].text(), "origin");
    assert_eq!(column("starts_printed")[0].text(), "May 2024");
    assert_eq!(
        (column("first")[0].text(), column("last")[0].text()),
        ("2024-05-01".into(), "2025-06-30".into())
    );
    let all = cells(&site, Scope::Site, Subject::Actions, "field_cost_so_far_amounts_gbp");
    assert_eq!(all, [sums.as_slice(), &[Cell::Blank]].concat());
    let other = Table::of(&site, Scope::Plan(Ix::new(1)), Subject::Actions);
    assert!(!other.columns.iter().any(|it| it.name.starts_with("field_")));
}

#[test]
fn the_table_of_measures_has_a_row_for_each_number() {
    let site = site(FILES, None);
    let column = |name| cells(&site, Scope::Plan(Ix::new(0)), Subject::Measures, name);
    let text =
        |name| -> Vec<String> { column(name).iter().map(|it| it.text().into_owned()).collect() };
    assert_eq!(text("role"), ["baseline", "observation", "observation", "target"]);
    assert_eq!(text("on"), ["2024-04", "2025", "2026-01", ""]);
    // A target that is not known is a row without a number.
    assert_eq!(text("value"), ["81.50", "82", "", ""]);
    assert_eq!(text("note"), ["", "", "The count failed.", ""]);
    assert_eq!(text("action_ids")[0], "a");
}

#[test]
fn records_and_descriptions_know_them_too() {
    let site = site(FILES, None);
    let made = |write: &dyn Fn(&mut Vec<u8>)| -> Value {
        let mut out = Vec::new();
        write(&mut out);
        serde_json::from_slice(&out).expect("JSON")
    };
    let data = made(&|out| exports::plan_json(&site, Ix::new(0), today(), out));
    let own = json!({"id": "cost-so-far", "name": "Funding", "kind": "money"});
    assert_eq!(data["plan"]["own_columns"][0], own);
    let sums = json!({"items": ["£7,000 and £10,000"], "amounts_gbp": ["7000.00", "10000.00"], "terms": []});
    assert_eq!(data["actions"][0]["fields"]["cost-so-far"], sums);
    assert_eq!(data["actions"][1]["lost"], json!(["origin"]));
    let baseline = &data["plan"]["measures"][0]["baseline"];
    assert_eq!((&baseline["on"], &baseline["value"]), (&json!("2024-04"), &json!("81.50")));
    assert_eq!(data["plan"]["measures"][0]["target"], Value::Null);
    let described = made(&|out| {
        exports::csv_metadata(&site, Scope::Plan(Ix::new(0)), Subject::Actions, &english(), out);
    });
    let columns = described["tableSchema"]["columns"].as_array().expect("columns");
    let sums = columns.iter().find(|it| it["name"] == "field_cost_so_far_amounts_gbp");
    let sums = sums.expect("a column of sums");
    assert_eq!((&sums["datatype"], &sums["separator"]), (&json!("decimal"), &json!("\n")));
    assert_eq!(sums["dc:description"], "The sums of money in “Funding”, in pounds");
}

#[test]
fn a_single_sum_can_be_reckoned_with_in_the_workbook() {
    let site = site(FILES, None);
    let mut out = Vec::new();
    exports::workbook(&site, Scope::Plan(Ix::new(0)), &english(), today(), &mut out);
    let mut book = Xlsx::new(Cursor::new(out)).expect("a workbook");
    let actions = book.worksheet_range("Actions").expect("a sheet");
    let rows: Vec<_> = actions.rows().collect();
    let column = |name: &str| {
        let found = rows[0].iter().position(|it| *it == Data::String(name.to_owned()));
        found.expect("a column")
    };
    let at = column("field_cost_so_far_amounts_gbp");
    assert_eq!(rows[1][at], Data::String("7000.00\n10000.00".to_owned()));
    assert_eq!(rows[2][at], Data::Float(12.5));
    let origin = column("field_origin");
    assert_eq!(rows[1][origin], Data::String("=1+1".to_owned()));
}

#[test]
fn a_number_stands_as_printed_with_what_is_certain_beside_it() {
    let plan = "title: P\nobjectives: [o]\ncolumns:\n  cost: {name: Cost, kind: number}\n";
    let objective = "\
title: O
actions:
  - {id: a, title: A, fields: {cost: \"£5,000 per year\"}}
  - {id: b, title: B, fields: {cost: \"£10,000 to £15,000\"}}
  - {id: c, title: C, fields: {cost: 0.5 FTE}}
  - {id: d, title: D, fields: {cost: within existing budgets}}
  - {id: e, title: E, fields: {cost: [12 hours, TBC]}}
";
    let files = [
        ("content/site.yaml", "name: N\norganisation: O\n"),
        ("content/plans/p/plan.yaml", plan),
        ("content/plans/p/objectives/o.yaml", objective),
    ];
    let site = site(&files, None);
    let column = |name| -> Vec<String> {
        let cells = cells(&site, Scope::Plan(Ix::new(0)), Subject::Actions, name);
        cells.iter().map(|it| it.text().into_owned()).collect()
    };
    let printed = ["£5,000 per year", "£10,000 to £15,000", "0.5 FTE", "within existing budgets"];
    assert_eq!(column("field_cost")[..4], printed);
    assert_eq!(column("field_cost_amount"), ["5000", "10000", "0.5", "", ""]);
    assert_eq!(column("field_cost_amount_to"), ["", "15000", "", "", ""]);
    assert_eq!(column("field_cost_unit"), ["£", "£", "FTE", "", ""]);
    assert_eq!(column("field_cost_per"), ["year", "", "", "", ""]);
    let mut out = Vec::new();
    exports::plan_json(&site, Ix::new(0), today(), &mut out);
    let data: Value = serde_json::from_slice(&out).expect("JSON");
    let numbers = |at: usize| &data["actions"][at]["fields"]["cost"]["numbers"];
    let yearly = json!([{"amount": "5000", "amount_to": null, "unit": "£", "per": "year"}]);
    assert_eq!(*numbers(0), yearly);
    assert_eq!(*numbers(3), json!([null]));
    assert_eq!(numbers(4)[0]["unit"], "hours");
    assert_eq!(numbers(4)[1], Value::Null);
    assert_eq!(data["plan"]["own_columns"][0]["kind"], "number");
}
