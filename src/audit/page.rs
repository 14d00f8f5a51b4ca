//! A page as rules see it: its tree, and what is asked of it so often that it is found once.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::sync::Arc;

use super::contrast::{Words, contrasts};
use super::dom::{Dom, Element, Seeded};
use super::name::{Labels, NamedLink, Names};
use super::role::Roles;
use super::style::{Ground, Look, Looks, Sheets, grounds, joined};
use super::words::{self, Passage};

/// A page to audit.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// What the page is called where something is wrong.
    pub path: &'a str,
    /// Its HTML.
    pub html: &'a str,
    /// What lies around it.
    pub around: &'a dyn Resources,
}

/// What lies around a page: the files that it loads.
pub trait Resources: Sync {
    /// How many bytes are at an address that a page loads, written as the page writes it; none
    /// where that is not known.
    fn weight(&self, page: &str, address: &str) -> Option<u64>;

    /// The text at an address that a page loads, such as a style sheet's; none where that is
    /// not known.
    fn text(&self, _page: &str, _address: &str) -> Option<Arc<str>> {
        None
    }

    /// Whether a host is that of the website itself, where that is known.
    fn is_own_host(&self, _host: &str) -> bool {
        false
    }

    /// Whether the website explains an acronym for a page in a list of words that the page leads to.
    fn explains(&self, _page: &str, _acronym: &str) -> bool {
        false
    }
}

/// A page by itself.
#[derive(Debug, Clone, Copy)]
pub struct Alone;

impl Resources for Alone {
    fn weight(&self, _: &str, _: &str) -> Option<u64> {
        None
    }
}

/// A place in a page.
pub(crate) struct Position<'p> {
    /// From 1.
    pub(crate) line: usize,
    /// From 1, in Unicode code points.
    pub(crate) column: usize,
    /// The line.
    pub(crate) text: &'p str,
    /// How many bytes of the line are before the place.
    pub(crate) bytes: usize,
}

/// Where the words inside an element are, if the page has them as they are: a style or a script.
pub(crate) struct Inside<'p> {
    html: &'p str,
    element: usize,
    words: String,
    start: Option<usize>,
}

impl<'p> Inside<'p> {
    fn of(html: &'p str, element: Element<'p>) -> Self {
        let words = match element.name() {
            "style" | "script" => element.text(),
            _ => String::new(),
        };
        let offset = element.offset();
        let first = words.lines().find(|it| !it.trim().is_empty()).unwrap_or("");
        let before = words.find(first).unwrap_or(0);
        let start = html[offset..].find(first).and_then(|at| (offset + at).checked_sub(before));
        let start = start.filter(|_| !first.is_empty());
        Inside { html, element: offset, words, start }
    }

    /// The place in the page of a place in the words, that of the element where it is not known.
    pub(crate) fn offset(&self, within: usize) -> usize {
        let line = self.words.get(within..).and_then(|it| it.lines().next()).unwrap_or("");
        let at = self.start.map(|it| it + within);
        at.filter(|at| self.html.get(*at..).is_some_and(|it| it.starts_with(line)))
            .unwrap_or(self.element)
    }
}

/// A page with its tree.
pub(crate) struct Page<'p> {
    pub(crate) subject: Subject<'p>,
    pub(crate) dom: &'p Dom,
    /// How each element is drawn, by its number.
    looks: Looks,
    /// The labels of its controls, once they were asked for.
    labels: OnceCell<Labels<'p>>,
    /// The first element of each id.
    ids: HashMap<&'p str, Element<'p>, Seeded>,
    /// Where each line begins, in bytes.
    lines: Vec<usize>,
    /// The offset whose column was counted last, and how many code points are before it in its line.
    counted: Cell<(usize, usize)>,
    /// What its elements are to assistive technology.
    pub(super) roles: Roles,
    /// What they are called.
    pub(super) names: Names,
    /// Its links with their names, once a rule asks for them.
    pub(super) links: OnceCell<Vec<NamedLink<'p>>>,
    /// Its words, once a rule asks for them.
    passages: OnceCell<Vec<Passage<'p>>>,
    /// The elements with words that can be seen.
    pub(super) seen_words: OnceCell<Vec<Element<'p>>>,
    /// What is painted under the words of each element, in light and in dark colours.
    grounds: [OnceCell<Vec<Ground>>; 2],
    /// The contrast of its words, once a rule asks for it.
    contrasts: OnceCell<Vec<Words<'p>>>,
}

impl<'p> Page<'p> {
    pub(super) fn new(subject: &Subject<'p>, dom: &'p Dom, sheets: &Sheets) -> Self {
        let mut ids = HashMap::default();
        for element in dom.with("id") {
            if let Some(id) = element.attribute("id").filter(|it| !it.is_empty()) {
                ids.entry(id).or_insert(element);
            }
        }
        let ends = subject.html.match_indices('\n').map(|(at, _)| at + 1);
        Page {
            subject: *subject,
            dom,
            looks: Looks::of(dom, sheets, &|it| style_at(subject, dom, it)),
            labels: OnceCell::new(),
            ids,
            lines: std::iter::once(0).chain(ends).collect(),
            counted: Cell::new((0, 0)),
            roles: Roles::default(),
            names: Names::default(),
            links: OnceCell::new(),
            passages: OnceCell::new(),
            seen_words: OnceCell::new(),
            grounds: Default::default(),
            contrasts: OnceCell::new(),
        }
    }

    /// Whether the file is a drawing or a formula by itself, which HTML's rules are not about.
    pub(crate) fn is_drawing(&self) -> bool {
        let mut rest = self.subject.html.trim_start_matches('\u{feff}').trim_start();
        while rest.starts_with("<?") || rest.starts_with("<!") {
            let end = if rest.starts_with("<!--") { "-->" } else { ">" };
            rest = rest.split_once(end).map_or("", |it| it.1).trim_start();
        }
        let begins =
            |tag: &str| rest.get(..tag.len()).is_some_and(|it| it.eq_ignore_ascii_case(tag));
        begins("<svg") || begins("<math")
    }

    /// Whether the file is a piece that other pages are put together from, such as a template of a component: what
    /// a page must have as a whole is not a matter of it.
    pub(crate) fn is_piece(&self) -> bool {
        let whole = ["<!doctype", "<html", "<head>", "<head ", "<body"];
        let html = self.subject.html.as_bytes();
        let has =
            |tag: &str| html.windows(tag.len()).any(|it| it.eq_ignore_ascii_case(tag.as_bytes()));
        // A browser puts what a piece begins with into a head only if it belongs there.
        let head = self.dom.all("head").next();
        head.is_none_or(|it| it.elements().next().is_none()) && !whole.into_iter().any(has)
    }

    /// What it is, as it is told.
    pub(crate) fn kind(&self) -> &'static str {
        if self.is_drawing() { "drawing" } else { "page" }
    }

    /// Where the words inside an element are in the page.
    pub(crate) fn inside(&self, element: Element<'p>) -> Inside<'p> {
        Inside::of(self.subject.html, element)
    }

    /// Whether the file's name says that browsers read it as XML.
    pub(crate) fn is_xml(&self) -> bool {
        let end = self.subject.path.rsplit('.').next().unwrap_or("");
        ["xhtml", "xht", "xml", "svg"].iter().any(|it| it.eq_ignore_ascii_case(end))
    }

    /// How an element is drawn.
    pub(super) fn look(&self, element: Element<'p>) -> Look<'_> {
        self.looks.look(element)
    }

    /// What is painted under the words of each element, by its number.
    pub(super) fn grounds(&self, dark: bool) -> &[Ground] {
        let known = &self.grounds[usize::from(dark)];
        known.get_or_init(|| grounds(self.dom, &self.looks, dark))
    }

    /// How well its words can be told from what is painted under them.
    pub(super) fn contrasts(&self) -> &[Words<'p>] {
        self.contrasts.get_or_init(|| contrasts(self))
    }

    /// How the whole page is drawn.
    pub(super) fn looks(&self) -> &Looks {
        &self.looks
    }

    /// Which labels belong to which control.
    pub(super) fn labels(&self) -> &Labels<'p> {
        self.labels.get_or_init(|| Labels::of(self))
    }

    /// The first element with this id.
    pub(crate) fn by_id(&self, id: &str) -> Option<Element<'p>> {
        self.ids.get(id).copied()
    }

    /// The words of the page, passage by passage.
    pub(crate) fn passages(&self) -> &[Passage<'p>] {
        self.passages.get_or_init(|| words::passages(self.dom, &|it| !self.is_displayed(it)))
    }

    /// The elements that an attribute names by their ids, those that there are, in its order.
    pub(crate) fn named_by(&self, element: Element<'p>, attribute: &str) -> Vec<Element<'p>> {
        let ids = element.attribute(attribute).unwrap_or("").split_ascii_whitespace();
        ids.filter_map(|id| self.by_id(id)).collect()
    }

    /// Where an offset is.
    pub(crate) fn position(&self, offset: usize) -> Position<'p> {
        let html = self.subject.html;
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line.saturating_sub(1)];
        // A page may be one line, and faults come in the order of the page: counting continues the last.
        let (from, before) = match self.counted.get() {
            (at, column) if start <= at && at <= offset => (at, column),
            _ => (start, 0),
        };
        let column = before + html[from..offset].chars().count();
        self.counted.set((offset, column));
        let end = self.lines.get(line).map_or(html.len(), |next| next - 1);
        let text = html[start..end].trim_end_matches('\r');
        Position { line, column: column + 1, text, bytes: offset - start }
    }
}

/// The style at an address, as a page writes it: what it says of its base counts.
fn style_at(subject: &Subject<'_>, dom: &Dom, address: &str) -> Option<Arc<str>> {
    let base = dom.all("base").find_map(|it| it.attribute("href"));
    let address = base.map_or_else(|| address.to_owned(), |it| joined(it, address));
    subject.around.text(subject.path, &address)
}
