//! Rows that a page ends above, in a file that says nothing of rows but where their lines are drawn: each may be
//! the rest of the row above, and only a person can say so. A row with its own number is not.

use std::collections::BTreeSet;

use super::assemble::beginning;
use super::flow::{Flow, Item};
use super::gather::{Cell, GatheredRow};
use super::lexicon::Subject;
use super::question::{Ask, Asker, Asks, Choices, Reply};
use super::step::{Did, Steps};
use super::words::{Gap, Text};

/// Joins the rows that a person says are one. What is given back are the places of all rows that were asked
/// about: they are settled.
pub(super) fn settle(flow: &mut Flow, steps: &mut Steps, asker: &mut Asker) -> BTreeSet<usize> {
    let mut settled = BTreeSet::new();
    for item in std::mem::take(&mut flow.items) {
        let asked = match (flow.items.last(), &item) {
            (Some(Item::Row(head, above)), Item::Row(other, row))
                if head == other && row.cut && !is_numbered(flow, *head, row) =>
            {
                Some((above, row))
            }
            _ => None,
        };
        let Some((above, row)) = asked else {
            flow.items.push(item);
            continue;
        };
        let (upper, words) = (plain(above), plain(row));
        if words.is_empty() {
            flow.items.push(item);
            continue;
        }
        let reply = asker.ask(Ask {
            asks: Asks::JoinRow,
            origin: Some(row.origin),
            text: "A page ends above this row. Is it the rest of the row above?".to_owned(),
            words: &words,
            beside: &upper,
            choices: Choices::yes_or_no(
                format!("add it to the row above: {}", beginning(&upper)),
                "keep it as a separate row",
            ),
        });
        let did = if reply == Reply::Yes { Did::JoinedRow } else { Did::KeptRow };
        steps.push(reply.sure(), did, above.origin, &upper, &beginning(&words));
        steps.push(reply.sure(), did, row.origin, &words, &beginning(&upper));
        settled.insert(row.origin);
        match item {
            Item::Row(_, row) if reply == Reply::Yes => join(flow, row),
            item => flow.items.push(item),
        }
    }
    settled
}

fn is_numbered(flow: &Flow, head: usize, row: &GatheredRow) -> bool {
    let numbers = |column: &usize| {
        flow.columns[*column].meant.as_ref().is_some_and(|it| it.subject == Subject::Number)
    };
    let mut cells = flow.heads[head].iter().zip(&row.cells);
    cells.any(|(column, cell)| numbers(column) && is_filled(cell))
}

fn is_filled(cell: &Option<Cell>) -> bool {
    cell.as_ref().is_some_and(|it| !it.text.is_blank())
}

/// The words of a row, a bar between cells.
fn plain(row: &GatheredRow) -> String {
    let cells = row.cells.iter().flatten().map(|it| it.text.plain()).filter(|it| !it.is_empty());
    cells.collect::<Vec<_>>().join(" | ")
}

/// Adds the cells of a row to those above them, which extend over what the row's own extended over.
fn join(flow: &mut Flow, row: GatheredRow) {
    if let Some(Item::Row(_, above)) = flow.items.last_mut() {
        above.joined.push(row.origin);
    }
    for (at, cell) in row.cells.into_iter().enumerate() {
        let Some(cell) = cell else { continue };
        let leads = is_of_leads(flow, at);
        let rows = flow.items.iter_mut().rev().map_while(|it| match it {
            Item::Row(_, row) => Some(row),
            _ => None,
        });
        // Where an earlier cell extends down to here, the words are its.
        let above = rows.into_iter().find_map(|it| it.cells.get_mut(at).and_then(Option::as_mut));
        let Some(above) = above else { continue };
        above.rows += cell.rows - 1;
        above.bold &= cell.bold || cell.text.is_blank();
        above.notes.extend(cell.notes);
        // A name that a page has cut must not be two: the list of leads parts names that follow each other.
        let gap = if leads { Gap::Space } else { gap(&above.text, &cell.text) };
        above.text.push(cell.text, gap);
    }
}

/// Whether the cells at a place name who leads, below the headings of the last row.
fn is_of_leads(flow: &Flow, at: usize) -> bool {
    let Some(Item::Row(head, _)) = flow.items.last() else { return false };
    let column = flow.heads[*head].get(at).map(|it| &flow.columns[*it]);
    column.and_then(|it| it.meant.as_ref()).is_some_and(|it| it.subject == Subject::Leads)
}

/// What comes between two parts of a cell: the end of a line, where the cell has lines and a new one begins.
fn gap(above: &Text, below: &Text) -> Gap {
    let Some(first) = below.words.first() else { return Gap::Space };
    let goes_on = first.text.starts_with(|it: char| it.is_lowercase());
    let lines = above.words.iter().chain(&below.words[1..]).any(|it| it.gap == Gap::Line);
    match first.gap {
        Gap::Item => Gap::Item,
        _ if lines && !goes_on => Gap::Line,
        _ => Gap::Space,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::{Given, Imported, Settings, import};
    use crate::intake::{self, Intake, Part, Passage, Row, Table};

    fn cell(text: &str) -> Option<intake::Cell> {
        let line = Passage { text: text.to_owned(), ..Passage::default() };
        let lines = if text.is_empty() { Vec::new() } else { vec![line] };
        Some(intake::Cell { lines, ..intake::Cell::default() })
    }

    fn plan(rows: &[(&[&str], bool)]) -> Intake {
        let rows = rows.iter().zip(1..).map(|((cells, cut), number)| Row {
            number,
            head: number == 1,
            cut: *cut,
            places: cells.iter().map(|it| cell(it)).collect(),
        });
        let table = Table { name: "table 1".to_owned(), sheet: false, rows: rows.collect() };
        Intake { file: "plan.pdf".to_owned(), parts: vec![Part::Table(table)], ..Intake::default() }
    }

    const HEAD: [&str; 4] = ["No.", "Objective", "Action", "Lead"];

    fn imported(rows: &[(&[&str], bool)], answer: Option<&str>) -> Imported {
        let intakes = [plan(rows)];
        let with = |answers| Settings { plan: None, answers, project: None, last: None };
        let first = import(&intakes, &with(BTreeMap::new())).expect("a plan");
        let Some(answer) = answer else { return first };
        let given = Given { answer: answer.to_owned(), ..Given::default() };
        let answers = first.questions.iter().map(|it| (it.key.clone(), given.clone())).collect();
        import(&intakes, &with(answers)).expect("a plan")
    }

    #[test]
    fn a_row_below_the_end_of_a_page_is_a_question() {
        let rows: [(&[&str], bool); 4] = [
            (&HEAD, false),
            (&["1", "Raise", "Send leaflets and posters to", "Communities"], false),
            (&["", "awareness", "every library", "Officer"], true),
            (&["2", "Train", "Train all staff", "Police"], true),
        ];
        let open = imported(&rows, None);
        assert_eq!(open.questions.len(), 1, "{:?}", open.questions);
        assert!(open.questions[0].text.starts_with("A page ends above this row"));
        assert_eq!(open.actions.len(), 3);
        assert!(open.wrong.is_empty());
        let joined = imported(&rows, Some("yes"));
        assert_eq!(joined.actions.len(), 2, "{:?}", joined.files);
        assert!(joined.wrong.is_empty());
        let text: String = joined.files.iter().map(|it| it.1.as_str()).collect();
        assert!(text.contains("Raise awareness\n"), "{text}");
        assert!(text.contains("Send leaflets and posters to every library"), "{text}");
        let apart = imported(&rows, Some("no"));
        assert_eq!((apart.actions.len(), apart.questions.len()), (3, 1));
    }

    #[test]
    fn what_a_page_shows_otherwise_is_a_question() {
        let rows: [(&[&str], bool); 2] =
            [(&HEAD, false), (&["1", "Learn", "Use what in we learned", "Police"], false)];
        let mut intake = plan(&rows);
        let Part::Table(table) = &mut intake.parts[0] else { unreachable!("it has one table") };
        let cell = table.rows[1].places[2].as_mut().expect("a cell");
        cell.lines[0].drawn = Some("Use what in 2020 we learned".to_owned());
        let with = |answers| Settings { plan: None, answers, project: None, last: None };
        for (answer, written, aside) in [
            (None, "Use what in we learned", 1),
            (Some("no"), "Use what in we learned", 1),
            (Some("yes"), "Use what in 2020 we learned", 0),
        ] {
            let intakes = [intake.clone()];
            let first = import(&intakes, &with(BTreeMap::new())).expect("a plan");
            assert_eq!(first.questions.len(), 1, "{:?}", first.questions);
            let given = answer.map(|it| Given { answer: it.to_owned(), ..Given::default() });
            let answers =
                given.into_iter().map(|it| (first.questions[0].key.clone(), it)).collect();
            let imported = import(&intakes, &with(answers)).expect("a plan");
            let text: String = imported.files.iter().map(|it| it.1.as_str()).collect();
            assert!(text.contains(written), "{text}");
            assert_eq!((imported.account.aside, imported.wrong.len()), (aside, 0));
        }
    }
}
