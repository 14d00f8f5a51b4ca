//! The marks of the items of lists as Word shows them. A document holds no numbers: it says how each
//! list counts, and the reader counts.

use std::collections::{HashMap, HashSet};

use super::counting::written;
use super::styles::{ListPlace, Styles};
use crate::intake::xml::{Tag, Xml};
use crate::intake::{Refusal, limits};

/// The levels that a list can have.
const LEVELS: usize = 9;

/// How one level of a list counts.
#[derive(Debug, Clone, Default)]
struct Level {
    start: Option<u32>,
    format: String,
    /// The mark, with `%1` for the number of the first level.
    text: Option<String>,
    /// Which level begins it again, from 1; 0 for none. Usually each above it.
    restart: Option<usize>,
    /// Whether the numbers of other levels are shown in digits.
    digits: bool,
    /// The style whose paragraphs are on this level.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Pattern {
    levels: [Level; LEVELS],
    /// The style that names the list whose pattern this one takes.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    pattern: u32,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    patterns: HashMap<u32, Pattern>,
    lists: HashMap<u32, List>,
    counts: HashMap<u32, [Option<u32>; LEVELS]>,
    begun: HashSet<u32>,
}

impl Lists {
    /// Reads the part with the lists.
    pub(super) fn read(part: &str, text: &str) -> Result<Lists, Refusal> {
        let (mut xml, _) = Xml::open(part, text)?;
        let mut found = Lists::default();
        while let Some(tag) = xml.child()? {
            match (tag.name(), tag.number("abstractNumId"), tag.number("numId")) {
                ("abstractNum", Some(id), _) => drop(found.patterns.insert(id, pattern(&mut xml)?)),
                ("num", _, Some(id)) => drop(found.lists.insert(id, list(&mut xml)?)),
                _ => xml.skip()?,
            }
            let count = found.patterns.len() + found.lists.len();
            limits::within("lists", count, limits::DEFINITIONS)?;
        }
        Ok(found)
    }

    /// Lets patterns that are named by a style lead to the pattern of that style.
    pub(super) fn follow(&mut self, styles: &Styles) {
        let target = |it: &Pattern| {
            let (place, _) = styles.place(Some(it.style.as_deref()?))?;
            self.lists.get(&place.list?).map(|it| it.pattern)
        };
        let moves: HashMap<u32, u32> =
            self.patterns.iter().filter_map(|(id, it)| Some((*id, target(it)?))).collect();
        for list in self.lists.values_mut() {
            list.pattern = moves.get(&list.pattern).copied().unwrap_or(list.pattern);
        }
    }

    /// The level of a list on which the paragraphs of a style are.
    pub(super) fn level_of_style(&self, list: u32, style: &str) -> Option<usize> {
        let pattern = self.patterns.get(&self.lists.get(&list)?.pattern)?;
        pattern.levels.iter().position(|it| it.style.as_deref() == Some(style))
    }

    /// Counts an item, and gives its mark.
    pub(super) fn mark(&mut self, place: ListPlace) -> Option<String> {
        let id = place.list.filter(|it| *it != 0)?;
        let level = place.level.unwrap_or(0).min(LEVELS - 1);
        let list = self.lists.get(&id)?;
        let pattern = self.patterns.get(&list.pattern)?;
        let levels: [&Level; LEVELS] =
            std::array::from_fn(|at| list.levels[at].as_ref().unwrap_or(&pattern.levels[at]));
        let counts = self.counts.entry(list.pattern).or_default();
        if self.begun.insert(id) {
            for (count, start) in counts.iter_mut().zip(list.starts) {
                *count = start.map_or(*count, |it| it.checked_sub(1));
            }
        }
        count(counts, &levels, level, list.starts[level]);
        shown(counts, &levels, level)
    }
}

/// Counts one item of a level, and lets the levels below it begin again.
fn count(counts: &mut [Option<u32>], levels: &[&Level], level: usize, start: Option<u32>) {
    let first = || start.or(levels[level].start).unwrap_or(1);
    counts[level] = Some(counts[level].map_or_else(first, |it| it.saturating_add(1)));
    for below in level + 1..LEVELS {
        if levels[below].restart.is_none_or(|it| it > level) {
            counts[below] = None;
        }
    }
}

/// The mark of a level: a bullet is always `-`, whatever it looks like.
fn shown(counts: &[Option<u32>], levels: &[&Level], level: usize) -> Option<String> {
    let own = levels[level];
    let text = own.text.as_deref().filter(|it| !it.is_empty())?;
    if own.format == "bullet" {
        return Some("-".into());
    }
    let mut mark = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let at = letters.peek().and_then(|it| it.to_digit(10)).unwrap_or(0) as usize;
        if letter != '%' || at == 0 {
            mark.push(letter);
            continue;
        }
        letters.next();
        let of = levels[at - 1];
        let number = counts[at - 1].or(of.start).unwrap_or(1);
        let format = if own.digits && of.format != "none" { "decimal" } else { &of.format };
        mark.push_str(&written(number, format));
    }
    let mark = crate::intake::words::words(&mark);
    (!mark.is_empty()).then_some(mark)
}

fn pattern(xml: &mut Xml<'_>) -> Result<Pattern, Refusal> {
    let mut found = Pattern::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "lvl" => {
                if let (level, Some(place)) = (self::level(xml)?, place(&tag)) {
                    found.levels[place] = level;
                }
                continue;
            }
            "numStyleLink" => found.style = tag.val(),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(found)
}

fn list(xml: &mut Xml<'_>) -> Result<List, Refusal> {
    let mut found = List::default();
    while let Some(tag) = xml.child()? {
        match (tag.name(), place(&tag)) {
            ("abstractNumId", _) => found.pattern = tag.number("val").unwrap_or_default(),
            ("lvlOverride", Some(place)) => {
                while let Some(tag) = xml.child()? {
                    match tag.name() {
                        "lvl" => {
                            found.levels[place] = Some(level(xml)?);
                            continue;
                        }
                        "startOverride" => found.starts[place] = tag.number("val"),
                        _ => {}
                    }
                    xml.skip()?;
                }
                continue;
            }
            _ => {}
        }
        xml.skip()?;
    }
    Ok(found)
}

/// The place of a level, if it is one that Word has.
fn place(tag: &Tag<'_>) -> Option<usize> {
    tag.number("ilvl").filter(|it| *it < LEVELS)
}

fn level(xml: &mut Xml<'_>) -> Result<Level, Refusal> {
    let mut found = Level::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "start" => found.start = tag.number("val"),
            "numFmt" => found.format = tag.val().unwrap_or_default(),
            "lvlText" => found.text = tag.val().filter(|it| it.len() <= limits::PATTERN),
            "lvlRestart" => found.restart = tag.number("val"),
            "isLgl" => found.digits = tag.on(),
            "pStyle" => found.style = tag.val(),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(found)
}
