//! The tables of a plan as one table: headings found, repeated headings set aside, and lines, sections
//! and rows in the order of the document. What a column means is not decided here.

use crate::intake::Role;

use super::gather::{Block, Cell, Gathered, GatheredRow, GatheredTable, Line};
use super::header::{LONGEST_NAME, header_in, is_band, is_list, is_of_terms, is_unnamed};
use super::ledger::{Fate, Ledger, Reason};
use super::lexicon::{self, Meant};
use super::sheets;
use super::source_row::SourceRows;
use super::step::{Did, Steps, Sure};
use super::words::{Text, letters};

/// The plan's tables as one.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// All columns, each once.
    pub(super) columns: Vec<Column>,
    /// For each kind of header, the column at each place.
    pub(super) heads: Vec<Vec<usize>>,
    pub(super) items: Vec<Item>,
}

/// A column as the document heads it.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) hint: Option<String>,
    pub(super) meant: Option<Meant>,
}

/// A part of the document, in its order.
#[derive(Debug)]
pub(super) enum Item {
    /// A line outside tables.
    Line(Line),
    /// A heading that a second row of headings holds in its first cell.
    Section(Text, usize),
    /// A row below a header, by the place of the header in `heads`.
    Row(usize, GatheredRow),
    /// A term with its meaning, from a table of terms.
    Term(Text, Text, usize),
    /// The header again: a new page, or a new table.
    Again,
}

/// Reads all tables with a header that can be understood. The others keep their words in the account.
pub(super) fn flow(gathered: Gathered, ledger: &mut Ledger, steps: &mut Steps) -> Flow {
    let hints = Hints::of(&gathered);
    let by_sheet = sheets::name_sections(&gathered);
    let mut flow = Flow::default();
    for block in gathered.blocks {
        match block {
            Block::Line(line) => flow.items.push(Item::Line(line)),
            Block::Table(table) => {
                let sheet = table.sheet.as_ref().filter(|_| by_sheet);
                if let (Some(name), Some(at)) = (sheet, header_in(&table.rows)) {
                    let origin = table.rows[at].origin;
                    flow.items.push(Item::Line(sheets::heading(name, origin, ledger)));
                }
                flow.table(table, &hints, ledger, steps);
            }
        }
    }
    flow
}

impl Flow {
    /// All rows as the document has them.
    pub(super) fn source_rows(&self) -> SourceRows {
        let mut rows = SourceRows::default();
        for item in &self.items {
            let Item::Row(head, row) = item else { continue };
            let named = self.heads[*head].iter().zip(&row.cells);
            let cells = named.map(|(column, cell)| {
                let text = cell.as_ref().map(|it| it.text.clone()).unwrap_or_default();
                (self.columns[*column].name.clone(), text)
            });
            rows.push(row.origin, cells.collect());
        }
        rows
    }

    fn table(
        &mut self,
        table: GatheredTable,
        hints: &Hints,
        ledger: &mut Ledger,
        steps: &mut Steps,
    ) {
        let Some(at) = header_in(&table.rows) else {
            return self.headless(table, ledger, steps);
        };
        let mut rows = table.rows;
        let data = rows.split_off(at);
        // Where the table has bands, one right above the header is of their kind.
        let bands = data.iter().any(is_band);
        let mut band = rows.pop_if(|it| bands && is_band(it));
        for row in rows {
            self.lines_of(row, Role::Body);
        }
        let mut data = data.into_iter().peekable();
        let mut head = None;
        while let Some(row) = data.next() {
            let again = head.is_some_and(|it| self.is_header_again(it, &row));
            if head.is_none() || again {
                let second = data
                    .next_if(|it| is_second_header(&row, it, hints) || self.is_guidance(&row, it));
                let at = self.header(&row, second.as_ref(), hints, ledger, steps);
                head = Some(at);
                self.items.extend(band.take().map(|it| Item::Row(at, it)));
            } else if let Some(head) = head {
                self.items.push(Item::Row(head, row));
            }
        }
    }

    /// A table without a header: more rows of the table before it, if nothing is between them and it has
    /// as many columns; otherwise a table that is not the plan's.
    fn headless(&mut self, table: GatheredTable, ledger: &mut Ledger, steps: &mut Steps) {
        if is_of_terms(&table.rows) {
            return self.terms(table.rows, ledger);
        }
        if is_list(&table.rows) {
            return self.list(table.rows);
        }
        let before = match self.items.last() {
            Some(Item::Row(head, _)) => Some(*head),
            _ => None,
        };
        let width = table.rows.first().map_or(0, |it| it.cells.len());
        let goes_on = before.filter(|it| self.heads[*it].len() == width && width > 2);
        for row in table.rows {
            match goes_on {
                Some(head) => {
                    let words = plain(&row);
                    steps.push(Sure::Proposed, Did::JoinedTables, row.origin, &words, "");
                    self.items.push(Item::Row(head, row));
                }
                None => {
                    for cell in row.cells.into_iter().flatten() {
                        place_cell(&cell, &Fate::NotPlaced(Reason::OtherTable), ledger);
                    }
                }
            }
        }
    }

    /// A list of actions that was laid out as a table: one column, whose heading the document does not have.
    fn list(&mut self, rows: Vec<GatheredRow>) {
        let column = actions();
        let place =
            self.columns.iter().position(|it| it.name == column.name).unwrap_or_else(|| {
                self.columns.push(column);
                self.columns.len() - 1
            });
        let head = self.heads.iter().position(|it| *it == [place]).unwrap_or_else(|| {
            self.heads.push(vec![place]);
            self.heads.len() - 1
        });
        self.items.extend(rows.into_iter().skip(1).map(|it| Item::Row(head, it)));
    }

    /// A table of terms: its headings, and a term and its meaning in each row.
    fn terms(&mut self, rows: Vec<GatheredRow>, ledger: &mut Ledger) {
        let mut rows = rows.into_iter();
        let headings = rows.next().into_iter().flat_map(|it| it.cells).flatten();
        headings.for_each(|it| place_cell(&it, &Fate::Header, ledger));
        for row in rows {
            let mut cells = row.cells.into_iter().flatten();
            match (cells.next(), cells.next()) {
                (Some(term), Some(means)) if !term.text.is_blank() && !means.text.is_blank() => {
                    self.items.push(Item::Term(term.text, means.text, row.origin));
                    let notes = term.notes.iter().chain(&means.notes);
                    notes.for_each(|it| ledger.place(it, &Fate::NotPlaced(Reason::Layout)));
                }
                cells => {
                    for cell in [cells.0, cells.1].into_iter().flatten() {
                        place_cell(&cell, &Fate::NotPlaced(Reason::OtherTable), ledger);
                    }
                }
            }
        }
    }

    /// The cells of a row above a header are lines: a title, or notes.
    fn lines_of(&mut self, row: GatheredRow, role: Role) {
        for cell in row.cells.into_iter().flatten() {
            let bold = cell.bold;
            for text in cell.text.lines() {
                let line = Line { role, bold, boxed: false, origin: row.origin, text };
                self.items.push(Item::Line(line));
            }
        }
    }

    fn is_header_again(&self, head: usize, row: &GatheredRow) -> bool {
        let filled = row.cells.iter().flatten().filter(|it| !it.text.is_blank()).count();
        filled >= 2
            && self.heads.iter().enumerate().any(|(at, columns)| {
                (at == head || columns.len() == row.cells.len()) && self.says_the_same(columns, row)
            })
    }

    /// Whether a row below a header says just what other headers have as guidance.
    fn is_guidance(&self, header: &GatheredRow, row: &GatheredRow) -> bool {
        let Some(head) = self.heads.iter().find(|it| self.says_the_same(it, header)) else {
            return false;
        };
        let pairs = head.iter().zip(&row.cells);
        let mut filled = pairs
            .filter_map(|(column, cell)| {
                let cell = cell.as_ref().filter(|it| !it.text.is_blank())?;
                let hint = self.columns[*column].hint.as_deref().map(letters);
                Some(hint.is_some_and(|it| it == cell.text.letters()))
            })
            .peekable();
        filled.peek().is_some() && filled.all(|it| it)
    }

    /// Whether half of the headings are the same words.
    fn says_the_same(&self, columns: &[usize], row: &GatheredRow) -> bool {
        if columns.len() != row.cells.len() {
            return false;
        }
        let pairs = columns.iter().zip(&row.cells);
        let filled = pairs.filter_map(|(column, cell)| {
            let cell = cell.as_ref().filter(|it| !it.text.is_blank())?;
            let name = letters(&self.columns[*column].name);
            let cell = cell.text.letters();
            Some(!name.is_empty() && (cell.starts_with(&name) || name.starts_with(&cell)))
        });
        let filled: Vec<bool> = filled.collect();
        let same = filled.iter().filter(|it| **it).count();
        same >= 2 && same * 2 >= filled.len()
    }

    /// Reads a header with its second row, and gives back its place in `heads`.
    fn header(
        &mut self,
        row: &GatheredRow,
        second: Option<&GatheredRow>,
        hints: &Hints,
        ledger: &mut Ledger,
        steps: &mut Steps,
    ) -> usize {
        let known = self.heads.iter().position(|it| self.says_the_same(it, row));
        let head = known.unwrap_or_else(|| self.new_head(row, second, steps));
        if known.is_some() {
            steps.push(Sure::Certain, Did::JoinedTables, row.origin, &plain(row), "");
            self.items.push(Item::Again);
        }
        row.cells.iter().flatten().for_each(|it| place_cell(it, &Fate::Header, ledger));
        let Some(second) = second else { return head };
        for (at, cell) in second.cells.iter().enumerate() {
            let Some(cell) = cell.as_ref().filter(|it| !it.text.is_blank()) else { continue };
            if hints.sections.contains(&at) {
                self.items.push(Item::Section(cell.text.clone(), second.origin));
                for note in &cell.notes {
                    ledger.place(note, &Fate::NotPlaced(Reason::Layout));
                }
            } else {
                place_cell(cell, &Fate::Header, ledger);
            }
        }
        head
    }

    fn new_head(
        &mut self,
        row: &GatheredRow,
        second: Option<&GatheredRow>,
        steps: &mut Steps,
    ) -> usize {
        let origin = row.origin;
        let mut places = Vec::with_capacity(row.cells.len());
        let mut over: Option<Text> = None;
        for (at, cell) in row.cells.iter().enumerate() {
            let below = second.and_then(|it| it.cells[at].as_ref()).map(|it| &it.text);
            let below = below.filter(|it| !it.is_blank());
            match cell {
                Some(cell) => over = (cell.columns > 1).then(|| cell.text.clone()),
                // The place that a heading extends over is its column's, unless a heading is below.
                None if below.is_none() && !places.is_empty() => {
                    places.push(places[places.len() - 1]);
                    continue;
                }
                None => {}
            }
            let column = match (&over, cell, below) {
                (Some(over), _, Some(below)) => under(over, below),
                (_, Some(_), None) if at == 0 && is_unnamed(row) => actions(),
                (_, Some(cell), below) => named(&cell.text, below),
                (_, None, Some(below)) => named(below, None),
                (_, None, None) => named(&Text::default(), None),
            };
            let meaning = column.meant.map_or(String::new(), |it| format!("{:?}", it.subject));
            let sure = match column.meant {
                Some(it) if it.whole && !(at == 0 && is_unnamed(row)) => Sure::Certain,
                _ => Sure::Proposed,
            };
            steps.push(sure, Did::ReadColumn, origin, &column.name, &meaning.to_lowercase());
            let name = letters(&column.name);
            let same = |it: &Column| !name.is_empty() && letters(&it.name) == name;
            let taken = |it: &usize| places.contains(it);
            let place = self.columns.iter().position(same).filter(|it| !taken(it));
            places.push(place.unwrap_or(self.columns.len()));
            if place.is_none() {
                self.columns.push(column);
            }
        }
        steps.push(Sure::Certain, Did::ReadHeader, row.origin, &plain(row), "");
        self.heads.push(places);
        self.heads.len() - 1
    }
}

/// What the rows below headers say in more than one table: guidance for those who filled them in.
struct Hints {
    /// Whether the second row is guidance.
    repeated: bool,
    /// Places where it says something else in each table: the name of the section.
    sections: Vec<usize>,
}

impl Hints {
    fn of(gathered: &Gathered) -> Hints {
        let mut seconds: Vec<Vec<String>> = Vec::new();
        let (mut flagged, mut guidance) = (true, true);
        for block in &gathered.blocks {
            let Block::Table(table) = block else { continue };
            let Some(first) = header_in(&table.rows) else { continue };
            let header = row_letters(&table.rows[first]);
            for (at, row) in table.rows.iter().enumerate().skip(first) {
                let next = table.rows.get(at + 1);
                if let (true, Some(next)) = (at == first || row_letters(row) == header, next) {
                    guidance &= !is_data(row, next);
                    seconds.push(row_letters(next));
                    flagged &= next.head;
                }
            }
        }
        let width = seconds.iter().map(Vec::len).min().unwrap_or(0);
        let at_place = |at: usize| seconds.iter().map(move |it| &it[at]);
        let same = |at: &usize| {
            let first = &seconds[0][*at];
            !first.is_empty() && at_place(*at).all(|it| it == first)
        };
        let filled = |at: &usize| at_place(*at).all(|it| !it.is_empty());
        let equal = if seconds.len() > 1 { (0..width).filter(same).count() } else { 0 };
        let repeated = equal >= 2 && guidance;
        let several = seconds.len() > 1 && (repeated || flagged);
        let sections = if several {
            (0..width.min(2)).filter(filled).filter(|it| !same(it)).collect()
        } else {
            Vec::new()
        };
        Hints { repeated, sections }
    }
}

/// The column of actions whose heading the document does not have.
fn actions() -> Column {
    let name = "Action".to_owned();
    Column { meant: lexicon::meant(&name), hint: None, name }
}

fn row_letters(row: &GatheredRow) -> Vec<String> {
    let cell = |it: &Option<Cell>| it.as_ref().map_or(String::new(), |it| it.text.letters());
    row.cells.iter().map(cell).collect()
}

/// Whether a row is the second row of a header: marked as one, or below headings that extend over
/// several columns, or guidance that repeats.
fn is_second_header(first: &GatheredRow, second: &GatheredRow, hints: &Hints) -> bool {
    let grouped =
        first.cells.iter().flatten().any(|it| it.columns > 1 && it.columns < first.cells.len());
    let below = first.cells.iter().zip(&second.cells).all(|(over, below)| {
        let covered = below.as_ref().is_none_or(|it| it.text.is_blank());
        covered || over.as_ref().is_none_or(|it| it.columns > 1)
    });
    let filled = second.cells.iter().flatten().any(|it| !it.text.is_blank());
    let short = second.cells.iter().flatten().all(|it| it.text.plain().len() <= LONGEST_NAME);
    let guidance = hints.repeated && !is_data(first, second);
    filled && (second.head || guidance || (grouped && below && short))
}

/// Whether a row below a header says who, when or how far, as only an action does: guidance has nothing to
/// say there but the words of a heading.
fn is_data(header: &GatheredRow, row: &GatheredRow) -> bool {
    use lexicon::Subject::{Closes, Leads, Number, Partners, Starts, Status, When};
    header.cells.iter().zip(&row.cells).any(|(heading, cell)| {
        let (Some(heading), Some(cell)) = (heading, cell) else { return false };
        let said = cell.text.plain();
        let subject = named(&heading.text, None).meant.map(|it| it.subject);
        let of_action =
            matches!(subject, Some(Number | Leads | Partners | When | Starts | Closes | Status));
        of_action && !said.is_empty() && lexicon::meant(&said).is_none_or(|it| !it.whole)
    })
}

/// A column whose heading is below another that extends over several.
fn under(over: &Text, below: &Text) -> Column {
    let both = format!("{}: {}", over.plain(), below.plain());
    let alone = lexicon::meant(&below.plain()).filter(|it| it.whole);
    let within = lexicon::meant(&over.plain());
    let meant = alone.or(within).or_else(|| lexicon::meant(&both));
    Column { name: both, hint: None, meant }
}

/// A column with its name and what is below it: a hint in the same cell, or in a second row.
fn named(text: &Text, below: Option<&Text>) -> Column {
    let all = text.plain();
    let lines = text.lines();
    let first = lines.first().map(Text::plain).unwrap_or_default();
    let whole = |it: &str| lexicon::meant(it).is_some_and(|it| it.whole);
    let apart = lines.len() > 1 && !whole(&all) && whole(&first);
    let mut hint: Vec<String> = Vec::new();
    if apart {
        hint.extend(lines[1..].iter().map(Text::plain));
    }
    hint.extend(below.map(Text::plain));
    let mut name = if apart { first } else { all };
    if let Some((before, after)) = guidance(&name) {
        hint.insert(0, after);
        name = before;
    }
    let meant = lexicon::meant(&name);
    let hint = (!hint.is_empty()).then(|| hint.join(" "));
    Column { name, hint, meant }
}

/// A heading and the guidance that follows it in the same line, as in "Aim Intention or desired outcome".
fn guidance(heading: &str) -> Option<(String, String)> {
    let meant = lexicon::meant(heading).filter(|it| !it.whole && it.first > 0)?;
    let words: Vec<&str> = heading.split(' ').collect();
    let (name, rest) = words.split_at_checked(meant.first)?;
    let plain = |it: &str| it.chars().all(|it| it.is_alphanumeric() || "'’-".contains(it));
    let begins = rest.first().is_some_and(|it| it.starts_with(char::is_uppercase) && plain(it));
    let fits = rest.len() > 2 && begins && name.iter().all(|it| plain(it));
    fits.then(|| (name.join(" "), rest.join(" ")))
}

/// All words of a row.
pub(super) fn plain(row: &GatheredRow) -> String {
    let cells = row.cells.iter().flatten().filter(|it| !it.text.is_blank());
    cells.map(|it| it.text.plain()).collect::<Vec<_>>().join(" | ")
}

fn place_cell(cell: &Cell, fate: &Fate, ledger: &mut Ledger) {
    ledger.place(&cell.text, fate);
    for note in &cell.notes {
        ledger.place(note, &Fate::NotPlaced(Reason::Layout));
    }
}
