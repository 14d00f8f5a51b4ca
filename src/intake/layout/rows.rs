//! Lines as what layouts are made of: headings, items, numbers, and the rows of made tables.

use super::super::{Cell, Line, Passage, Role, Row, Table};

/// The number in where a line is, such as 12 for `line 12`.
pub(super) fn number(line: &Line) -> usize {
    line.at.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Whether a line is right after another in a text, with no blank line between. In other files a
/// paragraph that follows another is always apart.
pub(super) fn is_adjacent(before: &Line, after: &Line) -> bool {
    before.at.starts_with("line ")
        && after.at.starts_with("line ")
        && number(after).wrapping_sub(number(before)) <= 1
}

/// Whether the file says that a line is a heading, or all of it is bold and short.
pub(super) fn is_heading(line: &Line) -> bool {
    line.text.mark.is_none()
        && (line.role != Role::Body || line.text.bold && is_short(&line.text.text))
}

/// Whether a line could be a heading that was typed as a line: it is short and no sentence.
pub(super) fn could_head(line: &Line) -> bool {
    line.text.mark.is_none() && is_short(&line.text.text)
}

fn is_short(text: &str) -> bool {
    text.split_whitespace().take(16).count() < 16 && !text.ends_with(['.', ';', ','])
}

/// How many numbers a text starts with and where its words start: 2 and 4 for `1.1 Do this`.
pub(super) fn numbered(text: &str) -> Option<(usize, usize)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let numbers = text[..end].trim_end_matches('.');
    let parts: Vec<&str> = numbers.split('.').collect();
    let plain = parts.iter().all(|part| (1..=3).contains(&part.len()));
    let closed = text[end..].strip_prefix([')', ':']).unwrap_or(&text[end..]);
    let ended = parts.len() > 1 || end > numbers.len() || closed.len() < text.len() - end;
    let words = closed.trim_start();
    let spaced = words.len() < closed.len() && !words.is_empty();
    (plain && ended && spaced).then_some((parts.len(), text.len() - words.len()))
}

/// A table of rows of cells, with a header.
pub(super) fn table(
    name: String,
    first: usize,
    header: Vec<Cell>,
    rows: Vec<(usize, Vec<Cell>)>,
) -> Table {
    let places = header.into_iter().map(Some).collect();
    let head = Row { number: first, head: true, cut: false, places };
    let rows = rows.into_iter().map(|(number, cells)| Row {
        number,
        head: false,
        cut: false,
        places: cells.into_iter().map(Some).collect(),
    });
    Table { name, sheet: false, rows: std::iter::once(head).chain(rows).collect() }
}

/// A cell with one line, or none where there are no words.
pub(super) fn cell(text: &str) -> Cell {
    let line = Passage { text: text.to_owned(), ..Passage::default() };
    Cell { lines: (!text.is_empty()).then_some(line).into_iter().collect(), ..Cell::default() }
}
