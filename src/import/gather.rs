//! From what files hold to texts whose words have an identity. Tags of HTML in cells and letters of
//! other alphabets are found here, where each word is seen once. What it means is not asked yet.

use crate::intake::{Aside, Intake, Part, Passage, Role, Row, Table, Why};

use super::ledger::{Fate, Ledger, Reason};
use super::letters;
use super::question::{Ask, Asker, Asks, Choices, Reply};
use super::step::{Did, Steps, Sure};
use super::tags;
use super::words::{Gap, Text, Word};

/// Everything that the files hold, in their order.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) blocks: Vec<Block>,
}

/// A line or a table.
#[derive(Debug)]
pub(super) enum Block {
    Line(Line),
    Table(GatheredTable),
}

/// A line outside tables.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) role: Role,
    pub(super) bold: bool,
    /// Whether it is in a text box, beside the text.
    pub(super) boxed: bool,
    pub(super) origin: usize,
    pub(super) text: Text,
}

#[derive(Debug)]
pub(super) struct GatheredTable {
    /// Its name, if it is a sheet.
    pub(super) sheet: Option<String>,
    pub(super) rows: Vec<GatheredRow>,
}

#[derive(Debug, Clone)]
pub(super) struct GatheredRow {
    pub(super) origin: usize,
    /// Rows that a person has joined to it.
    pub(super) joined: Vec<usize>,
    pub(super) head: bool,
    /// Whether a page ends above it.
    pub(super) cut: bool,
    /// One for each column; nothing where another cell extends over the place.
    pub(super) cells: Vec<Option<Cell>>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) text: Text,
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// Whether all of its words are bold.
    pub(super) bold: bool,
    pub(super) shaded: bool,
    /// Footnotes that its words refer to.
    pub(super) notes: Vec<Text>,
}

/// Reads all words into the account.
pub(super) fn gather(
    intakes: &[Intake],
    ledger: &mut Ledger,
    steps: &mut Steps,
    asker: &mut Asker,
) -> Gathered {
    let mut gathering = Gathering { file: "", ledger, steps, asker };
    let mut gathered = Gathered::default();
    for intake in intakes {
        gathering.file = &intake.file;
        for part in &intake.parts {
            gathered.blocks.push(gathering.part(part));
        }
        for aside in &intake.aside {
            gathered.blocks.extend(gathering.aside(aside));
        }
        if intake.insertions > 0 {
            let origin = gathering.ledger.origin(&intake.file, "tracked changes".to_owned());
            let s = if intake.insertions == 1 { "" } else { "s" };
            let was = format!("{} insertion{s}", intake.insertions);
            gathering.steps.push(Sure::Proposed, Did::TookInsertions, origin, &was, "text");
        }
    }
    gathered
}

struct Gathering<'a> {
    file: &'a str,
    ledger: &'a mut Ledger,
    steps: &'a mut Steps,
    asker: &'a mut Asker,
}

impl Gathering<'_> {
    fn part(&mut self, part: &Part) -> Block {
        match part {
            Part::Line(line) => {
                let origin = self.ledger.origin(self.file, line.at.clone());
                let text = self.passage(&line.text, Gap::None, origin);
                // The note of a line has no record that it could be written under.
                for note in self.notes(&line.text, origin) {
                    self.ledger.place(&note, &Fate::NotPlaced(Reason::Layout));
                }
                let boxed = line.at.contains("text box");
                Block::Line(Line { role: line.role, bold: line.text.bold, boxed, origin, text })
            }
            Part::Table(table) => Block::Table(self.table(table)),
        }
    }

    fn table(&mut self, table: &Table) -> GatheredTable {
        let rows = table.rows.iter().map(|it| self.row(table, it)).collect();
        GatheredTable { sheet: table.sheet.then(|| table.name.clone()), rows }
    }

    fn row(&mut self, table: &Table, row: &Row) -> GatheredRow {
        let origin = self.ledger.origin(self.file, format!("{}, row {}", table.name, row.number));
        let mut cells = Vec::with_capacity(row.places.len());
        for place in &row.places {
            let Some(cell) = place else {
                cells.push(None);
                continue;
            };
            let mut text = Text::default();
            let mut notes = Vec::new();
            for line in &cell.lines {
                let gap = if text.is_blank() { Gap::None } else { Gap::Line };
                let line_text = self.passage(line, gap, origin);
                text.words.extend(line_text.words);
                notes.extend(self.notes(line, origin));
            }
            cell.nested.iter().for_each(|it| self.nested(it));
            let bold = !cell.lines.is_empty() && cell.lines.iter().all(|it| it.bold);
            let (rows, columns) = (cell.rows, cell.columns);
            let shaded = cell.shaded;
            cells.push(Some(Cell { text, rows, columns, bold, shaded, notes }));
        }
        GatheredRow { origin, joined: Vec::new(), head: row.head, cut: row.cut, cells }
    }

    /// A table in a cell has no place in a record: it is kept in the report.
    fn nested(&mut self, table: &Table) {
        let rows = self.table(table).rows;
        for row in rows {
            for cell in row.cells.into_iter().flatten() {
                self.ledger.place(&cell.text, &Fate::NotPlaced(Reason::Nested));
                for note in &cell.notes {
                    self.ledger.place(note, &Fate::NotPlaced(Reason::Nested));
                }
            }
        }
    }

    fn notes(&mut self, passage: &Passage, origin: usize) -> Vec<Text> {
        let mut notes = Vec::new();
        for note in &passage.notes {
            notes.push(self.passage(note, Gap::None, origin));
        }
        notes
    }

    /// Words beside the text. Those that a page shows and no text has can be a line of it: a person
    /// says so.
    fn aside(&mut self, aside: &Aside) -> Option<Block> {
        let origin = self.ledger.origin(self.file, aside.at.clone());
        if aside.why == Why::Untagged && self.is_text(&aside.text, origin) {
            let passage = Passage { text: aside.text.clone(), ..Passage::default() };
            let text = self.passage(&passage, Gap::None, origin);
            let (role, bold, boxed) = (Role::Body, false, false);
            return Some(Block::Line(Line { role, bold, boxed, origin, text }));
        }
        let fate = match aside.why {
            Why::PageFurniture => Fate::Furniture,
            Why::RepeatedLabel => Fate::Header,
            why => Fate::Aside(why),
        };
        self.put_aside(aside.text.split_whitespace(), origin, &fate);
        None
    }

    fn put_aside<'w>(&mut self, words: impl Iterator<Item = &'w str>, origin: usize, fate: &Fate) {
        for word in words {
            let id = self.ledger.read(word, origin);
            let word = Word { id, text: word.to_owned(), gap: Gap::None };
            self.ledger.place(&Text { words: vec![word] }, fate);
        }
    }

    fn is_text(&mut self, words: &str, origin: usize) -> bool {
        let reply = self.asker.ask(Ask {
            asks: Asks::Drawn,
            origin: Some(origin),
            text: "A page shows these words, and the file does not say where they belong. Leave them out?"
                .to_owned(),
            words,
            beside: "",
            choices: Choices::yes_or_no("leave them out", "read them as a line of text at the end"),
        });
        self.steps.push(reply.sure(), Did::ReadDrawn, origin, words, "");
        reply == Reply::No
    }

    /// The words to read of a passage whose page shows others. What is not read is put aside.
    fn chosen<'p>(&mut self, text: &'p str, drawn: &'p str, origin: usize) -> &'p str {
        let reply = self.asker.ask(Ask {
            asks: Asks::Drawn,
            origin: Some(origin),
            text: format!("The page shows \"{drawn}\". The text of the file says \"{text}\". Use what the page shows?"),
            words: text,
            beside: drawn,
            choices: Choices::yes_or_no("use what the page shows", "use the text of the file"),
        });
        let (read, other) = if reply == Reply::Yes { (drawn, text) } else { (text, drawn) };
        self.steps.push(reply.sure(), Did::ReadDrawn, origin, other, read);
        let mut left: Vec<&str> = other.split_whitespace().collect();
        for word in read.split_whitespace() {
            if let Some(at) = left.iter().position(|it| *it == word) {
                left.remove(at);
            }
        }
        self.put_aside(left.into_iter(), origin, &Fate::Aside(Why::Untagged));
        read
    }

    /// The words of a passage. A number that the file shows before it counts as a word; a bullet
    /// does not.
    fn passage(&mut self, passage: &Passage, gap: Gap, origin: usize) -> Text {
        let bullet = passage.mark.as_deref().is_some_and(|it| !it.contains(char::is_alphanumeric));
        let first = if bullet { Gap::Item } else { gap };
        let mut text = Text::default();
        if let (false, Some(mark)) = (bullet, &passage.mark) {
            let id = self.ledger.read(mark, origin);
            text.words.push(Word { id, text: mark.clone(), gap });
        }
        let mut next = if text.is_blank() { first } else { Gap::Space };
        let read = match &passage.drawn {
            Some(drawn) => self.chosen(&passage.text, drawn, origin),
            None => &passage.text,
        };
        for piece in tags::pieces(read) {
            match piece {
                tags::Piece::Words(words) => {
                    for word in words.split_whitespace() {
                        let word = self.word(word, next, origin);
                        text.words.push(word);
                        next = Gap::Space;
                    }
                }
                tags::Piece::Tag { tag, ends_line } => {
                    let id = self.ledger.read(tag, origin);
                    let word = Word { id, text: tag.to_owned(), gap: Gap::None };
                    let removed = Text { words: vec![word] };
                    self.ledger.place(&removed, &Fate::NotPlaced(Reason::Tag));
                    self.steps.push(Sure::Certain, Did::TagRemoved, origin, tag, "");
                    if ends_line && !text.is_blank() {
                        next = Gap::Line;
                    }
                }
            }
        }
        text
    }

    fn word(&mut self, read: &str, gap: Gap, origin: usize) -> Word {
        let id = self.ledger.read(read, origin);
        let text = match letters::latin(read) {
            Some(latin) => {
                self.steps.push(Sure::Proposed, Did::LettersFixed, origin, read, &latin);
                latin
            }
            None => read.to_owned(),
        };
        Word { id, text, gap }
    }
}
