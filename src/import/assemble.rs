//! From the rows of all tables to objectives with actions: levels from merged cells, blank ones below a
//! label, repeated labels, rows of one cell and headings between tables.

use std::collections::BTreeSet;

use super::columns::{Use, Used};
use super::draft::{Action, CellText, Draft, Objective};
use super::flow::{Flow, Item};
use super::gather::{Cell, GatheredRow, Line};
use super::headings::{Headings, similar};
use super::label;
use super::ledger::{Fate, Ledger, Reason};
use super::opening;
use super::question::{Ask, Asker, Asks, Choices, Reply};
use super::step::{Did, Steps, Sure};
use super::title;
use super::words::{Gap, Text, letters};

/// What makes a level: in this order from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// A heading between tables, by its level in the document.
    Heading(u8),
    /// The name of a section in a second row of headings.
    Section,
    /// A row of one cell.
    Band,
    /// A column.
    Column(usize),
}

/// Makes the draft of all rows, of which so many say nothing of what will be done and some are settled.
pub(super) fn assemble(
    flow: Flow,
    used: &[Used],
    without_action: usize,
    settled: BTreeSet<usize>,
    ledger: &mut Ledger,
    steps: &mut Steps,
    asker: &mut Asker,
) -> Draft {
    let headings = Headings::of(&flow);
    let names = flow.columns.iter().map(|it| it.name.clone()).collect();
    let mut assembly = Assembly {
        used,
        names,
        headings,
        heads: flow.heads,
        draft: Draft::default(),
        open: Vec::new(),
        kinds: Vec::new(),
        lines: Vec::new(),
        extended: Vec::new(),
        again: false,
        without_action,
        settled,
        started: false,
        ledger,
        steps,
        asker,
    };
    for item in flow.items {
        assembly.item(item);
    }
    assembly.finish()
}

pub(super) struct Assembly<'a> {
    pub(super) used: &'a [Used],
    pub(super) names: Vec<String>,
    headings: Headings,
    heads: Vec<Vec<usize>>,
    pub(super) draft: Draft,
    /// The objectives that the next action is below: the level of each and its place in the draft.
    open: Vec<(Level, usize)>,
    /// All levels that were met, with the word for each where a label has one.
    kinds: Vec<(Level, Option<String>)>,
    /// Lines since the last row.
    lines: Vec<Line>,
    /// Cells that extend over the rows to come: the column, how many rows, and the text.
    extended: Vec<(usize, usize, Text)>,
    /// Whether a header was repeated since the last row: a page ended.
    pub(super) again: bool,
    /// How many rows say nothing of what will be done.
    pub(super) without_action: usize,
    /// Rows of which a person was asked already whether they continue the row above.
    pub(super) settled: BTreeSet<usize>,
    started: bool,
    ledger: &'a mut Ledger,
    pub(super) steps: &'a mut Steps,
    pub(super) asker: &'a mut Asker,
}

impl Assembly<'_> {
    fn item(&mut self, item: Item) {
        match item {
            Item::Line(line) => self.lines.push(line),
            Item::Again => self.again = true,
            Item::Term(term, means, origin) => {
                opening::term_is(&mut self.draft, term, means, origin, self.steps);
            }
            Item::Section(text, origin) => self.section(&text, origin),
            Item::Row(head, row) => {
                self.flush(true);
                self.row(head, row);
                self.again = false;
            }
        }
    }

    /// The name of a section. A heading before it that says the same is a repetition; of two that differ a
    /// person chooses.
    fn section(&mut self, text: &Text, origin: usize) {
        let mut text = text.clone();
        if let Some(at) = self.lines.iter().rposition(|it| similar(&it.text, &text)) {
            let line = self.lines.remove(at);
            let (was, now) = (line.text.plain(), text.plain());
            let same = letters(&was) == letters(&now);
            let reply = (!same).then(|| self.choose_heading(&was, &now, origin));
            let sure = reply.as_ref().map_or(Sure::Certain, Reply::sure);
            let heading = reply == Some(Reply::No);
            self.steps.push(sure, Did::ReadLevel, line.origin, &was, &now);
            let repeated =
                if heading { std::mem::replace(&mut text, line.text) } else { line.text };
            self.ledger.place(&repeated, &Fate::NotPlaced(Reason::Repeats));
        }
        let text = &text;
        self.flush(true);
        let current = self.open.iter().find(|it| it.0 == Level::Section).map(|it| it.1);
        let same =
            current.is_some_and(|it| self.draft.objectives[it].title.letters() == text.letters());
        if same {
            self.ledger.place(text, &Fate::NotPlaced(Reason::Repeats));
        } else {
            self.open(Level::Section, text, origin, Sure::Proposed);
        }
    }

    /// Whether the words in the table name a section, and not the heading.
    fn choose_heading(&mut self, heading: &str, section: &str, origin: usize) -> Reply {
        self.asker.ask(Ask {
            asks: Asks::Heading,
            origin: Some(origin),
            text: format!(
                "The heading before this table says \"{heading}\". The table says \"{section}\". Use the words of \
                 the table?"
            ),
            words: section,
            beside: heading,
            choices: Choices::yes_or_no("use the words of the table", "use the heading"),
        })
    }

    /// Lines before rows: headings become levels, the others are told of what they are below.
    fn flush(&mut self, before_rows: bool) {
        let lines = std::mem::take(&mut self.lines);
        if lines.is_empty() {
            return;
        }
        let mut loose: Vec<Line> = Vec::new();
        let (mut below, first) = (None, !self.started);
        self.started |= before_rows;
        for line in lines {
            if !first && self.headings.is_title(&line) {
                self.ledger.place(&line.text, &Fate::NotPlaced(Reason::Repeats));
                continue;
            }
            match self.headings.level_of(&line).filter(|_| before_rows) {
                Some(level) => {
                    let before = self.title(std::mem::take(&mut loose));
                    opening::give(&mut self.draft, below, before, self.ledger, self.steps);
                    below = self.still_open(Level::Heading(level), &line);
                    if below.is_some() {
                        continue;
                    }
                    self.extended.clear();
                    below = Some(self.open(
                        Level::Heading(level),
                        &line.text,
                        line.origin,
                        Sure::Proposed,
                    ));
                }
                None => loose.push(line),
            }
        }
        if before_rows || first {
            let loose = self.title(loose);
            opening::give(&mut self.draft, below, loose, self.ledger, self.steps);
        } else {
            opening::after(&mut self.draft, loose, self.ledger, self.steps);
        }
    }

    /// Takes the title out of lines.
    fn title(&mut self, lines: Vec<Line>) -> Vec<Line> {
        let (titles, others): (Vec<Line>, Vec<Line>) =
            lines.into_iter().partition(|it| self.headings.is_title(it));
        for line in titles {
            title::give(&mut self.draft, line, self.ledger, self.steps);
        }
        others
    }

    /// The open objective that a heading names again, as after the end of a page.
    fn still_open(&mut self, level: Level, line: &Line) -> Option<usize> {
        let said = |number: &Option<Text>, title: &Text| {
            let number = number.as_ref().map(Text::letters).unwrap_or_default();
            format!("{number}{}", title.letters())
        };
        let place = self.open.iter().find(|it| it.0 == level)?.1;
        let (objective, parts) = (&self.draft.objectives[place], label::parse(&line.text));
        let now = continued(&said(&parts.number, &parts.title));
        if said(&objective.number, &objective.title) != now {
            return None;
        }
        let (was, now) = (line.text.plain(), objective.title.plain());
        self.steps.push(Sure::Proposed, Did::ReadLevel, line.origin, &was, &now);
        self.ledger.place(&line.text, &Fate::NotPlaced(Reason::Repeats));
        self.open.retain(|it| it.0 <= level);
        Some(place)
    }

    /// A new objective, below those of higher levels that are open.
    fn open(&mut self, level: Level, text: &Text, origin: usize, sure: Sure) -> usize {
        let parts = label::parse(text);
        // What a heading or a section begins continues no row above.
        self.again &= matches!(level, Level::Column(_));
        // Actions that are below no objective end where the first one begins.
        self.open.retain(|it| it.0 < level && it.0 != Level::Heading(0));
        self.extended.retain(|it| matches!(level, Level::Column(at) if it.0 < at));
        let word = parts.level.as_ref().map(Text::plain);
        match self.kinds.iter_mut().find(|it| it.0 == level) {
            Some(kind) => kind.1 = kind.1.take().or(word),
            None => self.kinds.push((level, word)),
        }
        if let Some(level) = &parts.level {
            self.ledger.place(level, &Fate::Header);
        }
        self.steps.push(sure, Did::ReadLevel, origin, &text.plain(), &parts.title.plain());
        let place = self.draft.objectives.len();
        self.draft.objectives.push(Objective {
            parent: self.open.last().map(|it| it.1),
            number: parts.number,
            title: parts.title,
            ..Objective::default()
        });
        self.open.push((level, place));
        place
    }

    fn row(&mut self, head: usize, row: GatheredRow) {
        let filled: Vec<&Cell> =
            row.cells.iter().flatten().filter(|it| !it.text.is_blank()).collect();
        if filled.is_empty() {
            return self.shift();
        }
        if let Some((text, notes)) = band(&row, &filled) {
            self.extended.clear();
            let place = self.open(Level::Band, &text, row.origin, Sure::Certain);
            self.draft.objectives[place].notes.extend(notes);
            return;
        }
        let origin = row.origin;
        let rows = [vec![origin], row.joined].concat();
        let mut action = Action { rows, ..Action::default() };
        let mut labelled = false;
        let columns = self.heads[head].clone();
        let objective_notes = |it: &Used| it.becomes == Use::Level || it.of_objective;
        for (at, cell) in row.cells.into_iter().enumerate() {
            let column = columns[at];
            let Some(cell) = cell else {
                self.covered(column, &mut action);
                continue;
            };
            let used = &self.used[column];
            let notes = cell.notes.clone();
            for note in &notes {
                self.steps.push(Sure::Proposed, Did::WroteNote, origin, &note.plain(), "note");
            }
            if used.becomes == Use::Level {
                labelled |= self.label(column, &cell, origin);
            } else if used.of_objective {
                self.give_objective(column, cell.text);
            } else {
                self.cell(column, cell, &mut action);
            }
            let to_objective = objective_notes(&self.used[column]);
            match self.open.last() {
                Some((_, it)) if to_objective => self.draft.objectives[*it].notes.extend(notes),
                _ => action.notes.extend(notes),
            }
        }
        self.shift();
        if action.cells.iter().any(|it| !it.1.copy) || !action.notes.is_empty() {
            self.action(action, labelled);
        } else if let Some(number) = action.number {
            // A number alone is not an action.
            self.ledger.place(&number, &Fate::NotPlaced(Reason::Layout));
        }
    }

    /// A place that an earlier cell extends over: what it says is told of this row too.
    fn covered(&mut self, column: usize, action: &mut Action) {
        let used = &self.used[column];
        if used.becomes == Use::Level || used.of_objective {
            return;
        }
        let Some((_, _, text)) = self.extended.iter().find(|it| it.0 == column) else { return };
        let text = text.clone();
        self.steps.push(Sure::Proposed, Did::Repeated, action.rows[0], &text.plain(), "");
        action.cells.push((column, CellText { text, copy: true }));
    }

    /// A label in a column: a new objective, or the open one again. Whether it is a label.
    fn label(&mut self, column: usize, cell: &Cell, origin: usize) -> bool {
        if cell.text.is_blank() {
            return false;
        }
        let level = Level::Column(column);
        let current = self.open.iter().find(|it| it.0 == level).map(|it| it.1);
        let now = continued(&cell.text.letters());
        let is_open = current.is_some_and(|it| {
            let objective = &self.draft.objectives[it];
            let number = objective.number.as_ref().map(Text::letters).unwrap_or_default();
            format!("{number}{}", objective.title.letters()) == now
        });
        if is_open {
            self.ledger.place(&cell.text, &Fate::NotPlaced(Reason::Repeats));
        } else {
            self.open(level, &cell.text, origin, Sure::Certain);
        }
        true
    }

    fn give_objective(&mut self, column: usize, text: Text) {
        if text.is_blank() {
            return;
        }
        match self.open.last() {
            Some((_, at)) => self.draft.objectives[*at].cells.push((column, text)),
            None => self.ledger.place(&text, &Fate::NotPlaced(Reason::Layout)),
        }
    }

    fn cell(&mut self, column: usize, cell: Cell, action: &mut Action) {
        self.extended.retain(|it| it.0 != column);
        if cell.rows > 1 && !cell.text.is_blank() {
            self.extended.push((column, cell.rows, cell.text.clone()));
        }
        if cell.text.is_blank() {
            return;
        }
        if self.used[column].becomes == Use::Number && action.number.is_none() {
            action.number = Some(cell.text);
            return;
        }
        match action.cells.iter_mut().find(|it| it.0 == column) {
            // A heading over two columns: both cells are its.
            Some((_, before)) => before.text.push(cell.text, Gap::Line),
            None => action.cells.push((column, CellText { text: cell.text, copy: false })),
        }
    }

    /// One row further: cells that extended this far end.
    fn shift(&mut self) {
        for it in &mut self.extended {
            it.1 -= 1;
        }
        self.extended.retain(|it| it.1 > 0);
    }

    fn action(&mut self, action: Action, labelled: bool) {
        let place = match self.open.last() {
            Some((_, place)) => *place,
            None => {
                // Actions that are below no objective are together in one file.
                self.draft.objectives.push(Objective::default());
                let place = self.draft.objectives.len() - 1;
                self.open.push((Level::Heading(0), place));
                place
            }
        };
        // The row above: with a new label, it is below the objective before.
        let above = (0..=place).rev().find(|it| !self.draft.objectives[*it].actions.is_empty());
        let above = above.filter(|it| *it == place || (labelled && self.again));
        if let Some(above) = above
            && self.may_go_on(&action, above, labelled)
            && self.goes_on(&action, above)
        {
            if above != place {
                let row = self.draft.objectives[above].actions.pop().expect("there is a row above");
                self.draft.objectives[place].actions.push(row);
            }
            return self.join(action, place);
        }
        self.draft.objectives[place].actions.push(action);
    }

    fn finish(mut self) -> Draft {
        self.flush(false);
        self.kinds.sort_by_key(|it| it.0);
        let unnamed = self.kinds.iter().filter(|it| it.0 != Level::Heading(0));
        let mut levels: Vec<String> = Vec::new();
        for (level, word) in unnamed {
            let name = match (level, word) {
                (Level::Column(at), _) => column_name(&self.names[*at], &levels),
                (_, Some(word)) => word.clone(),
                _ => "Section".to_owned(),
            };
            levels.push(name);
        }
        self.draft.levels = levels;
        opening::settle_labels(&mut self.draft, self.ledger);
        self.draft
    }
}

/// The word for a level by the heading of its column. "Objective/Issue" holds the names of two levels: the
/// one that is not taken is this one's.
fn column_name(heading: &str, above: &[String]) -> String {
    let taken = |it: &str| above.iter().any(|name| letters(name).contains(&letters(it)));
    let parts: Vec<&str> = heading.split('/').map(str::trim).collect();
    match parts.iter().position(|it| taken(it)) {
        Some(at) if parts.len() == 2 => parts[1 - at].to_owned(),
        _ => heading.to_owned(),
    }
}

/// The words of a row that is one cell over all columns, or over most, with its footnotes.
fn band(row: &GatheredRow, filled: &[&Cell]) -> Option<(Text, Vec<Text>)> {
    let [cell] = filled else { return None };
    let width = row.cells.len();
    (cell.columns > 1 && cell.columns * 2 > width).then(|| (cell.text.clone(), cell.notes.clone()))
}

/// Without what says that a label continues the page before.
fn continued(letters: &str) -> String {
    let ends = ["continued", "contd", "cont"];
    ends.iter().find_map(|it| letters.strip_suffix(it)).unwrap_or(letters).to_owned()
}

/// The first words of a text, for a sentence about it.
pub(super) fn beginning(text: &str) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let more = words.len() > 12;
    words.truncate(12);
    format!("\"{}{}\"", words.join(" "), if more { " …" } else { "" })
}
