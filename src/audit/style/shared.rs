//! Styles that elements share: those with the same rules, in an element with the same style, have one that
//! is worked out once, for all pages with the same sheets.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::cascade::{Cascade, Matched, matched};
use super::computed::{Computed, Given, computed};
use super::custom::Room;
use super::hints;
use super::property::{Property, Value};
use super::sheet::{Block, Drawn, block_of};
use crate::audit::dom::Seeded;
use crate::audit::dom::{Dom, Element};

/// So many styles of one page differ. The largest pages have hundreds.
const MOST_STYLES: usize = 20_000;
/// So many bytes of values may come of references, in one style and in all of one page.
const ROOM: usize = 1 << 18;
const ROOM_OF_PAGE: usize = 8 << 20;
/// Once more than this is kept, it begins again with the next page.
const MOST_KEPT: usize = 30_000;

/// The style of an element in light, and in dark where that is another.
#[derive(Debug)]
pub(crate) struct Both {
    light: Computed,
    dark: Option<Computed>,
    /// How many bytes came of references.
    size: usize,
}

impl Both {
    pub(crate) fn light(&self) -> &Computed {
        &self.light
    }

    pub(crate) fn dark(&self) -> &Computed {
        self.dark.as_ref().unwrap_or(&self.light)
    }
}

/// The sheets of some pages, with the styles that were worked out for them.
#[derive(Debug)]
pub(super) struct Shared {
    cascade: Cascade,
    table: Mutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    /// Rules, and what the attributes of an element say as well.
    lists: HashMap<Box<[u32]>, u32, Seeded>,
    own_lists: HashMap<(Box<[u32]>, String), u32, Seeded>,
    blocks: Vec<Arc<[Block; 2]>>,
    /// The number of a style, by that of the style around and of the list.
    numbers: HashMap<(u32, u32), u32, Seeded>,
    all: Vec<Arc<Both>>,
    size: usize,
}

/// The styles of one page.
#[derive(Debug, Default)]
pub(super) struct Styles {
    pub(super) of: Vec<u32>,
    pub(super) all: Vec<Arc<Both>>,
    /// Whether every element has its own: nothing was left out.
    pub(super) whole: bool,
    /// The element that holds people to one way of holding their screen, by its number.
    pub(super) locked: Option<usize>,
}

impl Shared {
    pub(super) fn new(cascade: Cascade) -> Shared {
        Shared { cascade, table: Mutex::default() }
    }

    /// Works out the style of every element.
    pub(super) fn styles(&self, dom: &Dom) -> Styles {
        let matched = matched(&self.cascade, dom);
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = table.all.len().max(table.blocks.len());
        if kept > MOST_KEPT || table.size > ROOM_OF_PAGE {
            *table = Table::default();
        }
        table.styles_of(&self.cascade, dom, &matched)
    }
}

impl Table {
    fn styles_of(&mut self, cascade: &Cascade, dom: &Dom, matched: &Matched) -> Styles {
        let mut styles = Styles { of: vec![0; dom.size()], ..Styles::default() };
        styles.whole = matched.whole && !cascade.cut;
        // The number that each style of the page has among all, and the other way round.
        let mut numbers: Vec<u32> = Vec::new();
        let mut places: HashMap<u32, u32, Seeded> = HashMap::default();
        let mut room = ROOM_OF_PAGE;
        let own = with_own(dom);
        for element in dom.elements() {
            if cascade.turns
                && styles.locked.is_none()
                && locks(cascade, element, matched.of(element))
            {
                styles.locked = Some(element.number());
            }
            let around = element.parent().map(|it| styles.of[it.number()]);
            let list = match own[element.number()] {
                true => self.own_list(matched.of(element), element),
                false => self.list(matched.of(element)),
            };
            let key = (around.map_or(u32::MAX, |it| numbers[it as usize]), list);
            let number = match self.numbers.get(&key) {
                Some(number) => *number,
                None => {
                    let outer = around.map(|it| &*styles.all[it as usize]);
                    self.add(cascade, key, matched.of(element), outer)
                }
            };
            let place = places.get(&number).copied();
            let size = self.all[number as usize].size;
            styles.of[element.number()] = match (place, around) {
                (Some(place), _) => place,
                (None, Some(around)) if numbers.len() >= MOST_STYLES || room < size => {
                    styles.whole = false;
                    around
                }
                (None, _) => {
                    let place = count(numbers.len());
                    room = room.saturating_sub(size);
                    places.insert(number, place);
                    numbers.push(number);
                    styles.all.push(Arc::clone(&self.all[number as usize]));
                    place
                }
            };
        }
        styles
    }

    /// The number of what some rules say.
    fn list(&mut self, rules: &[u32]) -> u32 {
        if let Some(list) = self.lists.get(rules) {
            return *list;
        }
        let next = count(self.blocks.len());
        self.blocks.push(Arc::default());
        self.lists.insert(rules.into(), next);
        next
    }

    /// The number of what the rules and the attributes of an element say.
    fn own_list(&mut self, rules: &[u32], element: Element<'_>) -> u32 {
        let (style, hints) = (element.attribute("style"), hints::of(element));
        if style.is_none() && hints.is_none() {
            return self.list(rules);
        }
        let next = count(self.blocks.len());
        let own = format!("{}\0{}", style.unwrap_or(""), hints.as_deref().unwrap_or(""));
        let key = (Box::from(rules), own);
        if let Some(list) = self.own_lists.get(&key) {
            return *list;
        }
        let blocks = [hints.as_deref().unwrap_or(""), style.unwrap_or("")].map(block_of);
        self.size += key.1.len();
        self.blocks.push(Arc::new(blocks));
        self.own_lists.insert(key, next);
        next
    }

    fn add(
        &mut self,
        cascade: &Cascade,
        key: (u32, u32),
        rules: &[u32],
        around: Option<&Both>,
    ) -> u32 {
        let blocks = Arc::clone(&self.blocks[key.1 as usize]);
        let (hints, own) = (&blocks[0], &blocks[1]);
        let given = Given { cascade, rules, hints, own, part: Drawn::Itself };
        let mut room = Room(ROOM);
        let light = computed(&given, around.map(Both::light), false, &mut room);
        let knows_dark = cascade.knows_dark
            || blocks[1].asks_for_dark()
            || around.is_some_and(|it| it.dark.is_some());
        let dark = knows_dark.then(|| computed(&given, around.map(Both::dark), true, &mut room));
        let size = ROOM - room.0;
        self.size += size;
        let number = count(self.all.len());
        self.all.push(Arc::new(Both { light, dark, size }));
        self.numbers.insert(key, number);
        number
    }
}

/// Which elements have attributes that may say how they are drawn, by their numbers.
fn with_own(dom: &Dom) -> Vec<bool> {
    let mut own = vec![false; dom.size()];
    let some = dom.with("style").chain(dom.with_any(hints::NAMES));
    some.for_each(|it| own[it.number()] = true);
    own
}

fn count(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}

/// Whether an element is turned by a quarter, or the whole page hidden, one way round of the screen only
/// (WCAG 1.3.4).
fn locks(cascade: &Cascade, element: Element<'_>, rules: &[u32]) -> bool {
    let is_page = element.is_any(&["html", "body"]);
    let ranked = rules.iter().map(|it| &cascade.rules[*it as usize]);
    let mut one_way = ranked.filter(|it| it.when.depends_on_turning());
    one_way.any(|it| {
        it.block.declared.iter().any(|it| match it.value {
            Value::Quarter => true,
            Value::Display(None) => is_page,
            Value::Is(true) => is_page && it.property == Property::Visibility,
            _ => false,
        })
    })
}
