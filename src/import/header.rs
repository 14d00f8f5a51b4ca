//! What a table is by its first rows: where its header is, and whether it is a list or has terms in it. What
//! the headings mean is read elsewhere.

use super::gather::{Cell, GatheredRow};
use super::lexicon::{self, Subject};
use super::words::Text;

/// A header is looked for in so many rows.
const HEADER_WITHIN: usize = 12;
/// A heading of a column has at most so many letters; a hint below it may be longer.
pub(super) const LONGEST_NAME: usize = 70;

/// The header of a table: the row of its first rows in which most headings are known.
pub(super) fn header_in(rows: &[GatheredRow]) -> Option<usize> {
    let scores = rows.iter().take(HEADER_WITHIN).map(score).collect::<Vec<_>>();
    let best = *scores.iter().max()?;
    (best > 0).then(|| scores.iter().position(|it| *it == best)).flatten()
}

/// How many headings of a row are known, if it can be a header at all.
fn score(row: &GatheredRow) -> usize {
    let cells: Vec<&Cell> = row.cells.iter().flatten().filter(|it| !it.text.is_blank()).collect();
    let mut subjects = Vec::new();
    let mut known = 0;
    for cell in &cells {
        let first = cell.text.lines().first().map(Text::plain).unwrap_or_default();
        let all = cell.text.plain();
        let meant = lexicon::meant(&all).filter(|it| it.whole).or_else(|| lexicon::meant(&first));
        let short = first.chars().count() <= LONGEST_NAME;
        if let Some(meant) = meant.filter(|it| short && (it.whole || first.len() <= 40)) {
            known += 1;
            subjects.push(meant.subject);
        }
    }
    subjects.sort_unstable();
    subjects.dedup();
    let about_actions = subjects.iter().any(|it| {
        use Subject::{Action, Details, Level};
        matches!(it, Action | Details | Level)
    });
    let enough = subjects.len() >= 2 && known * 2 >= cells.len();
    let unnamed = is_unnamed(row) && subjects.contains(&Subject::Leads);
    if (about_actions || unnamed) && enough { known } else { 0 }
}

/// Whether the first place of a header is blank, and no other heading says what is done.
pub(super) fn is_unnamed(row: &GatheredRow) -> bool {
    let says_action = |it: &Cell| {
        let subject = lexicon::meant(&it.text.plain()).map(|it| it.subject);
        matches!(subject, Some(Subject::Action | Subject::Details))
    };
    let blank = matches!(row.cells.first(), Some(Some(it)) if it.text.is_blank());
    row.head && blank && !row.cells.iter().flatten().any(says_action)
}

/// Whether a row is one cell over all columns.
pub(super) fn is_band(row: &GatheredRow) -> bool {
    let mut cells = row.cells.iter().flatten();
    cells.next().is_some_and(|it| it.columns == row.cells.len() && !it.text.is_blank())
        && cells.next().is_none()
        && row.cells.len() > 1
}

/// Whether a table is a list that was laid out: one column below a blank heading.
pub(super) fn is_list(rows: &[GatheredRow]) -> bool {
    let blank = |it: &Option<Cell>| it.as_ref().is_some_and(|it| it.text.is_blank());
    rows.first().is_some_and(|it| it.head && it.cells.len() == 1 && it.cells.iter().all(blank))
}

/// Whether a table has two columns, headed as those of terms and what they mean.
pub(super) fn is_of_terms(rows: &[GatheredRow]) -> bool {
    let terms = ["term", "terms", "abbreviation", "acronym", "word", "wordorphrase", "phrase"];
    let meanings =
        ["meaning", "means", "definition", "explanation", "description", "whatitmeans", "fullname"];
    let Some([Some(term), Some(means)]) = rows.first().map(|it| it.cells.as_slice()) else {
        return false;
    };
    let (term, means) = (term.text.letters(), means.text.letters());
    terms.contains(&term.as_str()) && meanings.contains(&means.as_str())
}
