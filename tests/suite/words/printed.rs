//! The printed plan, line by line, and the page on which each of its words must be.

use std::collections::BTreeMap;

use super::account::{Account, Change, Column, Whose};

/// The actions of a plan as the account needs them: short addresses, each with its objective's.
pub(super) type Actions = Vec<(String, Option<String>)>;

/// Words that are one after the other on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The page's short address.
    pub(super) on: String,
    /// The column of the table, or its own number for what is outside it.
    column: usize,
    pub(super) words: Vec<String>,
    /// Signs that begin the items of a list. The page shows a list, and not the sign.
    pub(super) bullets: Vec<String>,
    /// Whether it says again what was counted on another page.
    pub(super) again: bool,
}

/// A page and a column on it.
type Cell = (String, usize);

/// The text's words by page, in the order of the text, with every exception applied.
struct Table<'a> {
    account: &'a mut Account,
    actions: &'a Actions,
    names: &'a [String],
    pieces: Vec<Piece>,
    faults: Vec<String>,
    /// The number for the next line that is its own piece.
    own: usize,
}

/// The pieces of a plan's text, or what does not fit its account.
pub(super) fn pieces(
    text: &str,
    account: &mut Account,
    actions: &Actions,
    names: &[String],
) -> Result<Vec<Piece>, Vec<String>> {
    let mut text = text.to_owned();
    for sign in &mut account.markup {
        sign.offer(|it| text.contains(it));
        text = text.replace(&sign.entry, "");
    }
    let (pieces, faults) = (Vec::new(), Vec::new());
    let mut table = Table { account, actions, names, pieces, faults, own: 1000 };
    table.read(&text);
    table.mend();
    table.name_objectives();
    let Table { account, mut pieces, mut faults, .. } = table;
    faults.extend(account.unused());
    pieces.retain(|it| !it.words.is_empty());
    for (action, _) in actions {
        if !pieces.iter().any(|it| it.on == *action && !it.again) {
            faults.push(format!("{action}: the text has no word of it"));
        }
    }
    if faults.is_empty() { Ok(pieces) } else { Err(faults) }
}

impl Table<'_> {
    fn read(&mut self, text: &str) {
        let (mut next, mut last) = (0, Vec::new());
        for line in text.lines().filter(|it| !it.trim().is_empty()) {
            let begin = words(line).join(" ");
            if self.is_heading(&begin) {
                continue;
            }
            let mut known = None;
            for it in &mut self.account.lines {
                if it.offer(|it| begin.starts_with(&it.begins)) {
                    known = Some(it.entry.whose.clone());
                    break;
                }
            }
            let cells: Vec<_> = line.split('\t').map(words).collect();
            let places = match known {
                Some(Whose::Nobody) => continue,
                Some(Whose::Above) => last.clone(),
                Some(Whose::On(page)) => self.places(&page, cells.len()),
                None if cells.len() > 1 && next < self.actions.len() => {
                    let page = self.actions[next].0.clone();
                    self.places(&page, cells.len())
                }
                None => {
                    self.faults.push(format!("no page is said for the line: {begin}"));
                    continue;
                }
            };
            if let Some(at) = self.actions.iter().position(|it| is_of(&it.0, &places)) {
                next = at + 1;
            }
            if places.len() < cells.len() {
                self.faults.push(format!("the line has more cells than the table: {begin}"));
            }
            places.iter().zip(cells).for_each(|(place, cell)| self.put(place, cell));
            last = places;
        }
    }

    /// A heading is on each printed page, so that one entry serves many lines.
    fn is_heading(&mut self, begin: &str) -> bool {
        let mut headings = self.account.headings.iter_mut();
        let Some(heading) = headings.find(|it| begin.starts_with(&it.entry)) else { return false };
        heading.offer(|_| true);
        true
    }

    /// Where the cells of a line that belongs to a page are.
    fn places(&mut self, page: &str, cells: usize) -> Vec<Cell> {
        let Some((action, objective)) = self.actions.iter().find(|it| it.0 == page) else {
            // Each line of a page that is not an action's is its own piece.
            self.own += cells;
            return (self.own - cells..self.own).map(|at| (page.to_owned(), at)).collect();
        };
        let columns = self.account.columns.iter().enumerate();
        columns
            .map(|(at, column)| match (column, objective) {
                (Column::Objective | Column::Name, Some(above)) => (above.clone(), at),
                _ => (action.clone(), at),
            })
            .collect()
    }

    /// Adds words to those that are in the same column of the same page.
    fn put(&mut self, (on, column): &Cell, words: Vec<String>) {
        let same = self.pieces.iter_mut().find(|it| it.on == *on && it.column == *column);
        match same {
            Some(piece) => piece.words.extend(words),
            None if words.is_empty() => {}
            None => self.pieces.push(Piece {
                on: on.clone(),
                column: *column,
                words,
                bullets: Vec::new(),
                again: false,
            }),
        }
    }

    fn mend(&mut self) {
        let mut exceptions = std::mem::take(&mut self.account.exceptions);
        for it in &mut exceptions {
            it.offer(|it| match &it.change {
                Change::To(page) => self.carry(&it.on, page, &it.words),
                Change::Instead(instead) => self.replace(&it.on, &it.words, instead),
                Change::Withheld(instead) => self.withhold(&it.on, instead),
                Change::Bullets => self.bullets(&it.on, &it.words),
            });
        }
        self.account.exceptions = exceptions;
    }

    fn carry(&mut self, from: &str, to: &str, carried: &str) -> bool {
        let wanted = words(carried);
        let mut pieces = self.pieces.iter_mut().filter(|it| it.on == from);
        let found = pieces.find_map(|it| find(&it.words, &wanted).map(|start| (it, start)));
        let Some((piece, start)) = found else { return false };
        piece.words.drain(start..start + wanted.len());
        let place = (to.to_owned(), piece.column);
        self.put(&place, wanted);
        true
    }

    fn replace(&mut self, on: &str, old: &str, new: &str) -> bool {
        let wanted = words(old);
        let mut pieces = self.pieces.iter_mut().filter(|it| it.on == on);
        let found = pieces.find_map(|it| find(&it.words, &wanted).map(|start| (it, start)));
        let Some((piece, start)) = found else { return false };
        piece.words.splice(start..start + wanted.len(), words(new));
        true
    }

    fn withhold(&mut self, on: &str, instead: &str) -> bool {
        let mut pieces = self.pieces.iter_mut().filter(|it| it.on == on);
        pieces.any(|piece| {
            let said = piece.words.join(" ");
            let Some(name) = self.names.iter().find(|it| said.contains(*it)) else { return false };
            piece.words = words(&said.replacen(name, instead, 1));
            true
        })
    }

    /// Signs that are all in one cell.
    fn bullets(&mut self, on: &str, signs: &str) -> bool {
        let signs = words(signs);
        let has_all = |piece: &Piece| {
            let mut words = piece.words.iter();
            signs.iter().all(|sign| words.any(|it| it == sign))
        };
        let mut pieces = self.pieces.iter_mut().filter(|it| it.on == on && it.bullets.is_empty());
        let Some(piece) = pieces.find(|it| has_all(it)) else { return false };
        piece.bullets = signs;
        true
    }

    /// An action's page names its objective, which the plan may print once for all of its actions.
    fn name_objectives(&mut self) {
        let names = self.account.columns.iter().position(|it| *it == Column::Name);
        let Some(column) = names else { return };
        let named = |it: &&Piece| it.column == column && !it.words.is_empty();
        let named: BTreeMap<_, _> =
            self.pieces.iter().filter(named).map(|it| (it.on.clone(), it.words.clone())).collect();
        for (action, objective) in self.actions {
            let Some(words) = objective.as_ref().and_then(|it| named.get(it)) else { continue };
            self.pieces.push(Piece {
                on: action.clone(),
                column,
                words: words.clone(),
                bullets: Vec::new(),
                again: true,
            });
        }
    }
}

fn is_of(action: &str, places: &[Cell]) -> bool {
    places.iter().any(|it| it.0 == action)
}

/// Words are parted by white space.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Where words are one after the other.
pub(super) fn find(within: &[String], words: &[String]) -> Option<usize> {
    within.windows(words.len().max(1)).position(|it| it == words)
}
