//! Reports why no plan was found in a document, with the beginnings of its tables: only a person
//! who knows the language, or the council's own terms, can say what these headings mean.

use crate::intake::{Intake, Part, Table};

/// So many tables are shown.
const SHOWN: usize = 3;
/// A row of headings has at least so many filled cells.
const CELLS: usize = 2;

/// Why [`import`](super::import) found no plan, and what to do about it.
pub fn why_not(intakes: &[Intake]) -> String {
    let parts = intakes.iter().flat_map(|it| &it.parts);
    let begins = parts.filter_map(|it| if let Part::Table(it) = it { beginning(it) } else { None });
    let begins: Vec<String> = begins.take(SHOWN).collect();
    let mut said = "planpress found no table or list of actions. It looks for a table whose first row has English \
                    headings such as Action, Who leads and When, or for actions that are written with the same \
                    labels each."
        .to_owned();
    if begins.is_empty() {
        said.push_str(" Add a row of headings, and import the document again.");
    } else {
        said.push_str(&format!(
            " It does not know the headings that are here: {}. If this is the plan, write English headings over its \
             columns, and import the document again.",
            begins.join("; ")
        ));
    }
    said
}

/// The cells of the first row that can be one of headings.
fn beginning(table: &Table) -> Option<String> {
    let rows = table.rows.iter().map(|row| {
        let cells = row.places.iter().flatten().filter_map(|it| it.lines.first());
        cells.map(|it| it.text.as_str()).collect::<Vec<_>>()
    });
    let first = rows.into_iter().find(|it| it.len() >= CELLS)?;
    let cells = first.iter().map(|it| it.split(' ').take(6).collect::<Vec<_>>().join(" "));
    Some(format!("\"{}\" ({})", cells.collect::<Vec<_>>().join(" | "), table.name))
}
