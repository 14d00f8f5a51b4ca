//! Every time cell of the five published plans.

use super::*;

const THREE_YEARS: &str =
    "2023-01-01..2023-12-31 year, 2024-01-01..2024-12-31 year, 2025-01-01..2025-12-31 year";

/// The second value is the reading.
const BROXTOWE: &[(&str, &str)] = &[
    ("Feb - March 2023", "2023-02-01..2023-03-31 month"),
    ("2023 2024 2025", THREE_YEARS),
    ("2023", "2023-01-01..2023-12-31 year"),
    ("2024", "2024-01-01..2024-12-31 year"),
    ("2025", "2025-01-01..2025-12-31 year"),
    ("2023 May - June", "2023-05-01..2023-06-30 month"),
    ("2024 August - Sept", "2024-08-01..2024-09-30 month"),
    ("2025 July - Aug", "2025-07-01..2025-08-31 month"),
    ("2023 March", "2023-03-01..2023-03-31 month"),
    (
        "2023 2024 2025 November",
        "2023-11-01..2023-11-30 month, 2024-11-01..2024-11-30 month, 2025-11-01..2025-11-30 month",
    ),
    ("2025 June", "2025-06-01..2025-06-30 month"),
    ("2023 Aug Sept", "2023-08-01..2023-09-30 month"),
    ("2024 May - June", "2024-05-01..2024-06-30 month"),
    (
        "2023 2024 2025 Jan",
        "2023-01-01..2023-01-31 month, 2024-01-01..2024-01-31 month, 2025-01-01..2025-01-31 month",
    ),
    ("2024 Oct", "2024-10-01..2024-10-31 month"),
    ("2025 May - June", "2025-05-01..2025-06-30 month"),
    ("2023 Oct - nov", "2023-10-01..2023-11-30 month"),
    // Half of a cell that a page break split; the year is in the row before.
    ("May - June", "not understood"),
];

const BOROUGH: &[(&str, &str)] = &[
    ("Projects in place during 2010/11", "2010-04-01..2011-03-31 year"),
    ("January 2011", "2011-01-01..2011-01-31 month"),
    ("June 2010", "2010-06-01..2010-06-30 month"),
    ("June 2010 / ongoing", "ongoing from 2010-06-01..2010-06-30 month"),
    ("July 2010", "2010-07-01..2010-07-31 month"),
    ("August 2010", "2010-08-01..2010-08-31 month"),
    ("Ongoing", "ongoing"),
    ("June/2010 Ongoing", "ongoing from 2010-06-01..2010-06-30 month"),
    ("2010", "2010-01-01..2010-12-31 year"),
    // Cells of several activities, cut by a page break: which year belongs to which month is lost.
    ("September 2010 September", "not understood"),
    ("2010 September 2010 September 2010", "not understood"),
    ("August 2010 September", "not understood"),
    // The same once they are joined again.
    ("September 2010 September 2010 September 2010 September 2010", "2010-09-01..2010-09-30 month"),
    ("August 2010 September 2010", "2010-08-01..2010-08-31 month, 2010-09-01..2010-09-30 month"),
];

const LLR: &[(&str, &str)] = &[
    // A quarter, in a plan of three years.
    ("Q2/3", "not understood"),
    ("Q2/3 see Appendix B/C", "not understood"),
    ("Q2/3 see Appendix B/C)", "not understood"),
    ("Q3/4 see Appendix B/C", "not understood"),
    ("Q2 see Appendix B", "not understood"),
    ("Q2/3 see Appendix C", "not understood"),
    ("Q2/3 see Appendix C Q3 see Appendix C Q3 see Appendix C", "not understood"),
    ("Q1/2 (Appendix B)", "not understood"),
    ("Agenda item for Q2 meeting", "not understood"),
    // A time and a status in one cell.
    ("Q2/3 see Appendix B/C Action completed", "not understood"),
    // A status is not a time.
    ("Action Achieved", "described"),
    ("All local prevent plans require updating", "in words"),
    ("Meeting held quarterly", "in words"),
    ("Sept/Oct 2018", "2018-09-01..2018-10-31 month"),
    ("Meeting August 2018", "2018-08-01..2018-08-31 month"),
    ("Ongoing", "ongoing"),
    ("Launch date TB set", "to be confirmed"),
];

const LLR_DELIVERY: &[(&str, &str)] = &[("Oct 21", "2021-10-01..2021-10-31 month")];

const WARWICKSHIRE: &[(&str, &str)] = &[
    ("Pending", "to be confirmed"),
    ("Jan-17", "2017-01-01..2017-01-31 month"),
    ("Apr-17", "2017-04-01..2017-04-30 month"),
    ("May-17", "2017-05-01..2017-05-31 month"),
    ("Jul-17", "2017-07-01..2017-07-31 month"),
    ("Oct-17", "2017-10-01..2017-10-31 month"),
    ("Nov-17", "2017-11-01..2017-11-30 month"),
    ("Dec-17", "2017-12-01..2017-12-31 month"),
    ("Mar-18", "2018-03-01..2018-03-31 month"),
    // The two cells of an action, joined.
    ("Apr-17 - Jul-17", "2017-04-01..2017-07-31 month"),
    // What is left of cells that the extraction damaged.
    ("J", "not understood"),
    ("_", "not understood"),
];

/// The time cells of a text's rows, without headings and blanks.
fn cells<'a>(text: &'a str, width: usize, columns: &[usize]) -> Vec<&'a str> {
    let headings = [
        "Timescale",
        "Timeframe",
        "Time Frame",
        "By when – time frame",
        "Start Date",
        "Close Date",
        "Close",
    ];
    let rows = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row.len() == width)
        .flat_map(|row| columns.iter().map(|&at| row[at].trim()).collect::<Vec<_>>())
        .filter(|cell| !cell.is_empty() && !headings.contains(cell))
        .collect()
}

/// Reads the table, and checks that the text holds no time cell that the table lacks.
fn check_plan(
    calendar: &Calendar,
    table: &[(&str, &str)],
    text: &str,
    width: usize,
    columns: &[usize],
) {
    check(calendar, table);
    let cells = cells(text, width, columns);
    assert!(!cells.is_empty());
    for cell in cells {
        assert!(table.iter().any(|(printed, _)| *printed == cell), "no decision on {cell:?}");
    }
}

/// The Broxtowe text without its last line, a page footer of seven cells.
fn broxtowe_rows() -> &'static str {
    let text = include_str!("../../../../tests/plans/broxtowe-2023-2026.txt").trim_end();
    text.rsplit_once('\n').map_or(text, |(rows, _)| rows)
}

#[test]
fn broxtowe() {
    check_plan(&several_years(), BROXTOWE, broxtowe_rows(), 7, &[5]);
}

#[test]
fn borough() {
    let text = include_str!("../../../../tests/plans/borough-2010-2011.txt");
    check_plan(&financial_year(2010), BOROUGH, text, 6, &[2]);
}

#[test]
fn leicestershire() {
    let text = include_str!("../../../../tests/plans/llr-2018-2021.txt");
    let period = Some((day(2018, 4, 1), day(2021, 3, 31)));
    check_plan(
        &Calendar { period, year_starts: Month::April, ..Calendar::UNKNOWN },
        LLR,
        text,
        7,
        &[4],
    );
    let text = include_str!("../../../../tests/plans/llr-delivery-2021-2023.txt");
    let period = Some((day(2021, 1, 1), day(2023, 12, 31)));
    check_plan(
        &Calendar { period, year_starts: Month::April, ..Calendar::UNKNOWN },
        LLR_DELIVERY,
        text,
        8,
        &[5],
    );
}

#[test]
fn warwickshire() {
    let text = include_str!("../../../../tests/plans/warwickshire-2017-2018.txt");
    check_plan(&financial_year(2017), WARWICKSHIRE, text, 11, &[3, 4]);
}

#[test]
fn thirteen_actions_of_broxtowe_make_seventeen_events() {
    let mut printed: Vec<String> = Vec::new();
    for cell in cells(broxtowe_rows(), 7, &[5]) {
        // The one cell that a page break split: its year is on the page before.
        match printed.last_mut().filter(|_| cell == "May - June") {
            Some(year) => *year = format!("{year} {cell}"),
            None => printed.push(cell.to_owned()),
        }
    }
    let timescales: Vec<_> = printed.iter().map(|cell| read(cell, &several_years())).collect();
    assert_eq!(timescales.len(), 28);
    assert_eq!(timescales.iter().filter(|it| it.names_a_month()).count(), 13);
    assert_eq!(timescales.iter().map(|it| it.event_windows().count()).sum::<usize>(), 17);
    assert!(timescales.iter().all(|it| it.is_past(day(2026, 11, 21))));
}
