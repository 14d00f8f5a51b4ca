//! What the header of a plan's table looks like, as far as a reader must know to tell where a table
//! begins. What each column is for is told elsewhere.

/// Words that plans have over their columns.
const USUAL: [&str; 26] = [
    "action",
    "actions",
    "activity",
    "activities",
    "objective",
    "objectives",
    "aim",
    "aims",
    "priority",
    "outcome",
    "outcomes",
    "lead",
    "owner",
    "responsible",
    "timescale",
    "timescales",
    "timeframe",
    "deadline",
    "when",
    "status",
    "rag",
    "progress",
    "update",
    "measure",
    "measures",
    "target",
];

/// Whether a row could be a header: each cell is filled, short and no sentence, and two of them have
/// words that plans have over their columns.
pub(super) fn is_likely(cells: &[&str]) -> bool {
    let short = |cell: &&str| {
        !cell.is_empty() && cell.split_whitespace().count() <= 8 && !cell.ends_with('.')
    };
    cells.iter().all(short) && cells.iter().filter(|cell| is_usual(cell)).count() >= 2
}

/// Whether one of the words of a cell or a label is one that plans have over their columns.
fn is_usual(cell: &str) -> bool {
    cell.split(|c: char| !c.is_alphanumeric())
        .any(|word| USUAL.contains(&word.to_lowercase().as_str()))
}
