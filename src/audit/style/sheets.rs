//! The sheets of a page: those in it and those that it links to, with what they import. A sheet that many
//! pages have is read once, and so is what they have together.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::cascade::{Cascade, Used};
use super::shared::Shared;
use super::sheet::{LayerPath, Sheet, When, joined, sheet_of, when_of};
use crate::audit::dom::{Dom, Element, Seeded};

/// So many sheets of a page are read, imported so deep, and with so many bytes in all.
const MOST: usize = 100;
const DEEPEST: usize = 6;
const MOST_BYTES: usize = 8 << 20;
/// So many bytes of sheets are kept for pages to come.
const MOST_KEPT: usize = 16 << 20;
/// So many kinds of pages are.
const MOST_KINDS: usize = 200;

/// What `<meta name="color-scheme" content="light dark">` stands for.
const OF_DARK: &str = ":root { color-scheme: light dark }";
/// How browsers draw a page by themselves.
const OF_BROWSER: &str = include_str!("agent.css");

/// Sheets that were read, for all pages that are looked at together.
#[derive(Debug, Default)]
pub(crate) struct Sheets {
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    sheets: HashMap<Arc<str>, (u64, Arc<Sheet>)>,
    /// The same by where a text is in the memory: one that many pages have need not be read to be known.
    /// Each text is kept, so that no other can be in its place.
    texts: HashMap<usize, (Arc<str>, u64, Arc<Sheet>), Seeded>,
    text_bytes: usize,
    bytes: usize,
    kinds: HashMap<Vec<Place>, Arc<Shared>>,
    /// How many sheets were given a number.
    given: u64,
}

/// A sheet as a page has it: two pages with the same are of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Place {
    sheet: u64,
    when: When,
    layer: LayerPath,
    names_only: Option<usize>,
}

/// What gives the text of a sheet by its address, as the page writes it.
pub(crate) type Texts<'a> = dyn Fn(&str) -> Option<Arc<str>> + 'a;

/// The sheets of a page.
pub(super) struct OfPage {
    pub(super) shared: Arc<Shared>,
    /// Whether a sheet could not be read.
    pub(super) missing: bool,
}

impl Sheets {
    /// Finds the sheets of a page.
    pub(super) fn of(&self, dom: &Dom, texts: &Texts<'_>) -> OfPage {
        let mut gathering = Gathering {
            sheets: self,
            texts,
            used: Vec::new(),
            places: Vec::new(),
            open: Vec::new(),
            left: MOST_BYTES,
            missing: false,
        };
        gathering.add(OF_BROWSER, When::ALWAYS, &LayerPath::new());
        let sheets = dom.any(&["meta", "link", "style"]).chain(dom.of_svg("style"));
        dom.in_order(sheets).for_each(|it| gathering.take(it));
        let Gathering { used, places, missing, .. } = gathering;
        OfPage { shared: self.shared(used, places), missing }
    }

    fn shared(&self, used: Vec<Used>, places: Vec<Place>) -> Arc<Shared> {
        let lock = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shared) = lock().kinds.get(&places) {
            return Arc::clone(shared);
        }
        let shared = Arc::new(Shared::new(Cascade::of(&used)));
        let mut known = lock();
        if known.kinds.len() >= MOST_KINDS {
            known.kinds.clear();
        }
        Arc::clone(known.kinds.entry(places).or_insert(shared))
    }

    /// The sheet of a text that other pages may have too.
    fn shared_text(&self, css: &Arc<str>) -> (u64, Arc<Sheet>) {
        let lock = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let place = css.as_ptr() as usize;
        if let Some((text, number, sheet)) = lock().texts.get(&place)
            && Arc::ptr_eq(text, css)
        {
            return (*number, Arc::clone(sheet));
        }
        let (number, sheet) = self.read(css, false);
        let mut known = lock();
        known.text_bytes += css.len();
        if known.text_bytes > MOST_KEPT {
            known.texts.clear();
            known.text_bytes = css.len();
        }
        known.texts.insert(place, (Arc::clone(css), number, Arc::clone(&sheet)));
        (number, sheet)
    }

    /// The sheet of a text, read now or before, with its number.
    fn read(&self, css: &str, of_browser: bool) -> (u64, Arc<Sheet>) {
        let lock = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((number, sheet)) = lock().sheets.get(css) {
            return (*number, Arc::clone(sheet));
        }
        let sheet = Arc::new(sheet_of(css, of_browser));
        let mut known = lock();
        if known.bytes + css.len() > MOST_KEPT {
            known.sheets.clear();
            known.bytes = 0;
        }
        known.given += 1;
        let number = known.given;
        known.bytes += css.len();
        let kept = known.sheets.entry(Arc::from(css)).or_insert((number, sheet));
        (kept.0, Arc::clone(&kept.1))
    }
}

/// A page while its sheets are gathered.
struct Gathering<'a> {
    sheets: &'a Sheets,
    texts: &'a Texts<'a>,
    used: Vec<Used>,
    places: Vec<Place>,
    /// The addresses of the sheets that import each other down to this one.
    open: Vec<String>,
    left: usize,
    missing: bool,
}

impl Gathering<'_> {
    /// Takes the sheet of an element, where it has or links to one.
    fn take(&mut self, element: Element<'_>) {
        let asks_for_dark = element.is("meta")
            && has_word(element, "name", "color-scheme")
            && has_word(element, "content", "dark");
        if asks_for_dark {
            self.add(OF_DARK, When::ALWAYS, &LayerPath::new());
        }
        let is_style = element.name() == "style" && (element.is_html() || element.is_svg());
        let is_link = element.is("link")
            && has_word(element, "rel", "stylesheet")
            && !has_word(element, "rel", "alternate")
            && !element.has("disabled");
        if !is_style && !is_link {
            return;
        }
        let kind = element.attribute("type").unwrap_or("").trim();
        let other_kind = !kind.is_empty() && !kind.eq_ignore_ascii_case("text/css");
        let when = when_of(element.attribute("media").unwrap_or(""));
        let without_script = element.ancestors().any(|it| it.is_any(&["noscript", "template"]));
        if when == When::NEVER || other_kind || without_script {
            return;
        }
        if is_style {
            self.add(&element.text(), when, &LayerPath::new());
        } else if let Some(address) = element.attribute("href") {
            self.link(address.trim(), when, &LayerPath::new());
        }
    }

    fn link(&mut self, address: &str, when: When, layer: &LayerPath) {
        if self.open.iter().any(|it| it == address) {
            return;
        }
        let Some(css) = (self.texts)(address) else {
            self.missing = true;
            return;
        };
        self.open.push(address.to_owned());
        if self.has_room(&css) {
            let sheet = self.sheets.shared_text(&css);
            self.add_sheet(sheet, when, layer, false);
        }
        self.open.pop();
    }

    fn add(&mut self, css: &str, when: When, layer: &LayerPath) {
        if self.has_room(css) {
            let of_browser = self.used.is_empty() || css == OF_DARK;
            let sheet = self.sheets.read(css, of_browser);
            self.add_sheet(sheet, when, layer, of_browser);
        }
    }

    /// Whether one more sheet is read. That one is left out is remembered.
    fn has_room(&mut self, css: &str) -> bool {
        let full = self.used.len() >= MOST || self.open.len() > DEEPEST || css.len() > self.left;
        self.missing |= full;
        if !full {
            self.left -= css.len();
        }
        !full
    }

    fn add_sheet(
        &mut self,
        (number, sheet): (u64, Arc<Sheet>),
        when: When,
        layer: &LayerPath,
        of_browser: bool,
    ) {
        for import in &sheet.imports {
            let mut inner = layer.clone();
            let unnamed = format!("\u{1}{}", self.used.len());
            let name = |it: &String| if it.is_empty() { unnamed.clone() } else { it.clone() };
            inner.extend(import.layer.iter().flatten().map(name));
            self.push(number, &sheet, when, layer, Some(import.after), of_browser);
            let when = when.and(import.when);
            if when != When::NEVER {
                let file = self.open.last().map_or("", String::as_str);
                let address = joined(file, &import.address);
                self.link(&address, when, &inner);
            }
        }
        self.push(number, &sheet, when, layer, None, of_browser);
    }

    fn push(
        &mut self,
        number: u64,
        sheet: &Arc<Sheet>,
        when: When,
        layer: &LayerPath,
        names_only: Option<usize>,
        of_browser: bool,
    ) {
        let (sheet, layer) = (Arc::clone(sheet), layer.clone());
        self.places.push(Place { sheet: number, when, layer: layer.clone(), names_only });
        self.used.push(Used { sheet, when, layer, names_only, of_browser });
    }
}

fn has_word(element: Element<'_>, attribute: &str, word: &str) -> bool {
    let words = element.attribute(attribute).unwrap_or("").split_ascii_whitespace();
    words.into_iter().any(|it| it.eq_ignore_ascii_case(word))
}
