//! The cells of a sheet as a table: which rows and columns there are once those that are hidden or
//! empty are left out, and how far merged cells extend over what is left.

use std::collections::{BTreeMap, HashMap};

use crate::intake::{Cell, Part, Refusal, Row, Table, Why, limits};

use super::Reader;
use super::area::{Area, Place, Ranges, letters};
use super::sheet::{Sheet, SheetCell, Shown};

/// What is known of a sheet apart from its cells.
pub(super) struct Layout<'a> {
    pub(super) name: &'a str,
    /// The rows that the workbook marks as headings.
    pub(super) heads: &'a Ranges,
    pub(super) hidden: bool,
}

/// The cells that are seen, each with the area that it extends over.
type Seen = BTreeMap<Place, (SheetCell, Area)>;

impl Reader {
    /// Puts a sheet among the parts, and what no one sees of it aside.
    pub(super) fn lay_out(&mut self, mut sheet: Sheet, layout: &Layout<'_>) -> Result<(), Refusal> {
        let cells = std::mem::take(&mut sheet.cells);
        let cells: BTreeMap<Place, SheetCell> =
            cells.into_iter().map(|it| (it.place, it)).collect();
        if layout.hidden {
            return self.set_rows_aside(Why::HiddenSheet, cells.into_values(), layout.name);
        }
        let mut seen = Seen::new();
        let (mut rows, mut columns, mut covered) = (Vec::new(), BTreeMap::new(), Vec::new());
        let merged = merged(&mut sheet.merged, &cells)?;
        for (place, cell) in cells {
            let area = merged.get(&place).map(|at| sheet.merged[*at].clone());
            let area = area.unwrap_or(Area { rows: place.0..=place.0, columns: place.1..=place.1 });
            let row = sheet.hidden_rows.next_outside(*area.rows.start());
            let column = sheet.hidden_columns.next_outside(*area.columns.start());
            if area.first() != place || matches!(cell.shown, Shown::Hidden(_)) {
                covered.push(cell);
            } else if !area.rows.contains(&row) {
                rows.push(cell);
            } else if !area.columns.contains(&column) {
                columns.entry(place.1).or_insert_with(Vec::new).push(cell);
            } else {
                seen.insert((row, column), (cell, area));
            }
        }
        self.table(seen, &sheet, layout)?;
        self.set_rows_aside(Why::HiddenRow, rows.into_iter(), layout.name)?;
        for (column, cells) in columns {
            let at = format!("column {} of {}", letters(column), layout.name);
            let texts: Vec<String> = cells.iter().map(|it| self.text(it)).collect();
            self.aside(Why::HiddenColumn, at, texts.join("\n"))?;
        }
        for cell in covered {
            let (row, column) = cell.place;
            let at = format!("cell {}{row} of {}", letters(column), layout.name);
            let text = self.text(&cell);
            self.aside(Why::HiddenText, at, text)?;
        }
        Ok(())
    }

    /// Sets cells aside row by row.
    fn set_rows_aside(
        &mut self,
        why: Why,
        cells: impl Iterator<Item = SheetCell>,
        name: &str,
    ) -> Result<(), Refusal> {
        let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for cell in cells {
            rows.entry(cell.place.0).or_default().push(self.text(&cell));
        }
        for (row, texts) in rows {
            self.aside(why, format!("row {row} of {name}"), texts.join("\t"))?;
        }
        Ok(())
    }

    fn text(&self, cell: &SheetCell) -> String {
        match &cell.shown {
            Shown::Shared(at) => self.strings[*at].text(),
            Shown::Own(rich) => rich.text(),
            Shown::Hidden(text) => text.clone(),
        }
    }

    fn table(&mut self, seen: Seen, sheet: &Sheet, layout: &Layout<'_>) -> Result<(), Refusal> {
        let seen = self.with_words(seen, sheet)?;
        let rows = lines(seen.keys().map(|it| it.0), &sheet.hidden_rows, limits::ROW_GAP);
        let columns = lines(seen.keys().map(|it| it.1), &sheet.hidden_columns, limits::COLUMN_GAP);
        if rows.is_empty() {
            return Ok(());
        }
        let mut table = Table { name: layout.name.to_owned(), sheet: true, rows: Vec::new() };
        for number in &rows {
            self.budget.row(columns.len())?;
            let head = layout.heads.contains(*number);
            let places = vec![Some(Cell::default()); columns.len()];
            table.rows.push(Row { number: *number, head, cut: false, places });
        }
        for (place, (cell, area)) in empty(sheet).chain(seen) {
            let down = span(&rows, place.0, *area.rows.end());
            let across = span(&columns, place.1, *area.columns.end());
            if down.is_empty() || across.is_empty() {
                continue;
            }
            for row in &mut table.rows[down.clone()] {
                row.places[across.clone()].fill(None);
            }
            let cell = Cell { rows: down.len(), columns: across.len(), ..cell };
            table.rows[down.start].places[across.start] = Some(cell);
        }
        self.parts.push(Part::Table(table));
        Ok(())
    }

    /// The cells with their lines and links, without those whose words are only spaces.
    fn with_words(
        &mut self,
        seen: Seen,
        sheet: &Sheet,
    ) -> Result<BTreeMap<Place, (Cell, Area)>, Refusal> {
        let mut found = BTreeMap::new();
        for (place, (it, area)) in seen {
            let mut lines = match &it.shown {
                Shown::Shared(at) => self.strings[*at].lines(it.bold),
                Shown::Own(rich) => rich.lines(it.bold),
                Shown::Hidden(_) => Vec::new(),
            };
            self.budget.text(limits::LINE * lines.len())?;
            let Some(first) = lines.first_mut() else { continue };
            if let Some(link) = sheet.links.get(&it.place) {
                self.budget.text(link.len())?;
                first.links.push(link.to_string());
            }
            let cell = Cell { lines, shaded: it.shaded, ..Cell::default() };
            self.budget.cell(&cell)?;
            found.insert(place, (cell, area));
        }
        Ok(found)
    }
}

/// Which merged area each place is in, as far as there are cells with words. One that overlaps another
/// is dropped, as Excel does when it repairs a file.
fn merged(
    areas: &mut Vec<Area>,
    cells: &BTreeMap<Place, SheetCell>,
) -> Result<HashMap<Place, usize>, Refusal> {
    let last_row = cells.keys().map(|it| it.0).max().unwrap_or(0);
    let last_column = cells.keys().map(|it| it.1).max().unwrap_or(0);
    let mut found = HashMap::new();
    let mut checked = 0;
    for area in std::mem::take(areas) {
        let area = area.clipped((last_row, last_column));
        checked += area.size();
        limits::within("merged cells", checked, limits::CELLS)?;
        if area.size() > 0 && area.places().all(|it| !found.contains_key(&it)) {
            found.extend(area.places().map(|it| (it, areas.len())));
            areas.push(area);
        }
    }
    Ok(found)
}

/// The merged areas as cells without words: those with words replace them.
fn empty(sheet: &Sheet) -> impl Iterator<Item = (Place, (Cell, Area))> {
    sheet.merged.iter().map(|area| {
        let row = sheet.hidden_rows.next_outside(*area.rows.start());
        let column = sheet.hidden_columns.next_outside(*area.columns.start());
        ((row, column), (Cell::default(), area.clone()))
    })
}

/// The rows or columns of a table: those with words, and those between them that can be seen, unless
/// there are more than the gap that is kept.
fn lines(used: impl Iterator<Item = usize>, hidden: &Ranges, gap: usize) -> Vec<usize> {
    let used: std::collections::BTreeSet<usize> = used.collect();
    let mut lines: Vec<usize> = Vec::new();
    for line in used {
        let before = lines.last().copied().unwrap_or(line);
        if line - before <= gap + 1 {
            lines.extend((before + 1..line).filter(|it| !hidden.contains(*it)));
        }
        lines.push(line);
    }
    lines
}

/// The places of a cell among the rows or columns of a table.
fn span(lines: &[usize], first: usize, last: usize) -> std::ops::Range<usize> {
    lines.partition_point(|it| *it < first)..lines.partition_point(|it| *it <= last)
}
