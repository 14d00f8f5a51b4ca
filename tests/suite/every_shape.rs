//! Plans of every shape: each column of the table alone, each one missing, and every pair, with none to
//! four levels. Each is held against the gate of `publish`, and nothing that is found may be planpress's.

use std::collections::BTreeMap;

use planpress::diagnostics::{Place, Severity, render_human};
use planpress::pipeline::{self, Build, Settings};
use planpress::self_check;
use planpress::site::LinkStyle;
use planpress::source::Sources;
use rayon::prelude::*;

use crate::findings::default_files;
use crate::small_site::today;

/// A column: its key in `columns:` of plan.yaml, and the cell of an action.
type Column = (&'static str, &'static str);

/// Every column that a plan can have.
const COLUMNS: &[Column] = &[
    ("number: No.", "number: \"1.10\""),
    ("title: Name", "title: Repair the lights"),
    ("activity: Action", "activity: Repair the street lights in St. Mary’s Road. Then test them."),
    ("leads: Lead", "leads: [council]"),
    ("partners: Partners", "partners: Police"),
    ("success: Success", "success: [Fewer falls, Fewer reports]"),
    ("outputs: Outputs", "outputs: [20 lights]"),
    ("outcome: Outcome", "outcome: People feel safe."),
    ("when: When", "when: May to June 2026"),
    ("starts: Start", "starts: May 2026"),
    ("closes: End", "closes: June 2026"),
    ("status: Status", "status: Begun"),
    ("places: Where", "places: [Westmere]"),
    ("words: Comment", "words: As agreed."),
    ("money: {name: Cost, kind: money}", "money: £500"),
    ("amount: {name: Hours, kind: number}", "amount: 12 hours"),
    ("term: {name: Theme, kind: terms}", "term: Safe streets"),
];

/// Columns whose cells an action has below `fields:`.
const OWN: [&str; 4] = ["words", "money", "amount", "term"];

/// Columns whose cells an objective can have too.
const ABOVE: [&str; 5] = ["leads", "when", "starts", "closes", "status"];

/// The names of levels, from the top; the plural of each is its own.
const LEVELS: [&str; 4] = ["Priority", "Aim", "Focus", "Area of work"];

/// A plan with these columns and so many levels, each of them with a parent above it.
fn project(columns: &[Column], depth: usize) -> BTreeMap<String, String> {
    let texts =
        default_files().into_iter().map(|(path, it)| Some((path, String::from_utf8(it).ok()?)));
    let mut files: BTreeMap<_, _> = texts.flatten().collect();
    files.retain(|path, _| !path.starts_with("content/plans/"));
    let named: String = columns.iter().map(|it| format!("  {}\n", it.0)).collect();
    let levels = LEVELS[..depth].join(", ");
    let ids: Vec<_> = (0..depth.max(1)).map(|at| format!("o{at}")).collect();
    let plan = format!(
        "title: Plan\nperiod: {{from: 2026, to: 2028}}\nlevels: [{levels}]\ncolumns:\n{named}\
         statuses: [{{word: Begun, means: on-track}}]\nleads: [{{id: council, name: The council, kind: \
         body}}]\nglossary: [{{term: Safe streets, means: Streets with lights}}]\nobjectives: [{}]\n",
        ids.join(", ")
    );
    files.insert("content/plans/p/plan.yaml".to_owned(), plan);
    for (at, id) in ids.iter().enumerate() {
        let title = if depth > 0 { format!("title: Safer streets {at}\n") } else { String::new() };
        let parent = if at > 0 { format!("parent: o{}\n", at - 1) } else { String::new() };
        // Every other objective says as much of itself as it can; in a plan of four levels no action does.
        let own = if depth > 0 && at % 2 == 0 { cells(&above(columns), "") } else { String::new() };
        let of_action = if depth == 4 { below(columns) } else { columns.to_vec() };
        let actions = if at + 1 == ids.len() { action(&of_action) } else { String::new() };
        let text = title + &parent + &own + &actions;
        files.insert(format!("content/plans/p/objectives/{id}.yaml"), text);
    }
    files
}

/// One action with every cell.
fn action(columns: &[Column]) -> String {
    format!("actions:\n  - id: lights\n{}", cells(columns, "    "))
}

/// A line for each cell, those of the plan's own columns together.
fn cells(columns: &[Column], indent: &str) -> String {
    let is_own = |it: &&Column| OWN.iter().any(|own| it.0.starts_with(own));
    let cells = columns.iter().filter(|it| !is_own(it));
    let cells: String = cells.map(|it| format!("{indent}{}\n", it.1)).collect();
    let own: Vec<_> = columns.iter().filter(is_own).map(|it| it.1).collect();
    match own.is_empty() {
        true => cells,
        false => format!("{cells}{indent}fields: {{{}}}\n", own.join(", ")),
    }
}

/// The columns that an objective can have beside its title.
fn above(columns: &[Column]) -> Vec<Column> {
    let has = |it: &&Column| ABOVE.iter().chain(&OWN).any(|key| it.0.starts_with(key));
    columns.iter().filter(has).copied().collect()
}

/// The others.
fn below(columns: &[Column]) -> Vec<Column> {
    let above = above(columns);
    columns.iter().filter(|it| !above.contains(it)).copied().collect()
}

/// What the gate of `publish` says that is not for the publisher to answer.
fn faults(columns: &[Column], depth: usize) -> Option<String> {
    let sources = Sources::from_texts(project(columns, depth));
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    let Build { press, mut report } = pipeline::build(&sources, &settings);
    self_check::read(&press, &sources, &mut report);
    report.make_publishable();
    let found = report.findings().iter().any(|it| it.severity == Severity::Error);
    let theme = report.findings().iter().any(|it| matches!(&it.place, Place::Elsewhere { .. }));
    let names: Vec<_> = columns.iter().map(|it| it.0).collect();
    (found || theme)
        .then(|| format!("{depth} levels, {names:?}:\n{}", render_human(&report, &sources, false)))
}

/// The columns, with the words of the action where nothing names it.
fn with_words(columns: &[Column]) -> Vec<Column> {
    let named = columns.iter().any(|it| it.0.starts_with("title") || it.0.starts_with("activity"));
    let words = COLUMNS[2];
    let mut all: Vec<_> =
        (!named).then_some(words).into_iter().chain(columns.iter().copied()).collect();
    one_time(&mut all);
    all
}

/// All columns but one. The time is in one column or in two.
fn without(column: &Column, depth: usize) -> Vec<Column> {
    let mut all: Vec<_> = COLUMNS.iter().filter(|it| *it != column).copied().collect();
    all.retain(|it| !it.0.starts_with("when") || depth > 1);
    one_time(&mut all);
    all
}

/// `when` excludes `starts` and `closes`.
fn one_time(columns: &mut Vec<Column>) {
    if columns.iter().any(|it| it.0.starts_with("when")) {
        columns.retain(|it| !it.0.starts_with("starts") && !it.0.starts_with("closes"));
    }
}

#[test]
fn a_plan_of_any_shape_passes_the_gate() {
    let mut shapes: Vec<(Vec<Column>, usize)> = Vec::new();
    for (at, column) in COLUMNS.iter().enumerate() {
        for depth in 0..=LEVELS.len() {
            shapes.push((with_words(&[*column]), depth));
            if (at + depth) % 2 == 0 {
                shapes.push((without(column, depth), depth));
            }
        }
        for (by, other) in COLUMNS.iter().enumerate().skip(at + 1) {
            shapes.push((with_words(&[*column, *other]), (at + by) % (LEVELS.len() + 1)));
        }
    }
    assert!((200..=300).contains(&shapes.len()), "{} builds", shapes.len());
    let faults: Vec<_> =
        shapes.par_iter().filter_map(|(columns, depth)| faults(columns, *depth)).collect();
    let shown = &faults[..faults.len().min(8)];
    assert!(
        faults.is_empty(),
        "{} of {} shapes:\n{}",
        faults.len(),
        shapes.len(),
        shown.join("\n")
    );
}
