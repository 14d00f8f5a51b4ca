//! Markdown inside a line: marks of emphasis and of code are dropped, links give their words and their
//! address. HTML other than `<br>` and comments stays as it is typed.

use std::collections::HashMap;

use super::{Cell, Passage, typed, words};

/// How far the address of a link is looked for, in bytes.
const ADDRESS: usize = 2_000;

/// The longest name of an address, in bytes.
const NAME: usize = 200;

/// The longest text whose marks are read, in bytes.
const LONGEST: usize = 100_000;

/// How many marks that are open are looked at for the one that is closed.
const NEAR: usize = 32;

/// The named characters that people and editors write.
const ENTITIES: [(&str, &str); 9] = [
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&nbsp;", " "),
    ("&ndash;", "–"),
    ("&pound;", "£"),
    ("&#39;", "'"),
];

/// What a text says once for many places in it: addresses by `[name]` and notes by `[^name]`, each in
/// small letters.
pub(super) type Definitions = HashMap<String, String>;

/// A paragraph, an item without its mark, or a heading.
pub(super) fn passage(text: &str, definitions: &Definitions) -> Passage {
    let text = text.trim();
    if text.len() > LONGEST {
        return typed::paragraph(text);
    }
    let bold = typed::unbold(text).is_some();
    let mut scan = Scan::new(text, definitions);
    scan.marks();
    let text = words::words(&scan.without_cuts());
    let notes = scan.notes.into_iter().map(|text| Passage { text, ..Passage::default() }).collect();
    Passage { text, bold, links: scan.links, notes, ..Passage::default() }
}

/// A cell of a table: `<br>` ends a line of it.
pub(super) fn cell(text: &str) -> Cell {
    let mut cell = typed::cell(&break_lines(text));
    for line in &mut cell.lines {
        let read = passage(&line.text, &Definitions::new());
        line.bold |= read.bold;
        (line.text, line.links) = (read.text, read.links);
    }
    cell.lines.retain(|line| !line.text.is_empty());
    cell
}

/// A text with line ends for `<br>`.
pub(super) fn break_lines(text: &str) -> String {
    let mut rest = text;
    let mut broken = String::with_capacity(text.len());
    while let Some(at) = rest.find('<') {
        broken.push_str(&rest[..at]);
        rest = &rest[at..];
        let tag = ["<br>", "<br/>", "<br />", "<BR>"].into_iter().find(|tag| rest.starts_with(tag));
        broken.push(if tag.is_some() { '\n' } else { '<' });
        rest = &rest[tag.map_or(1, str::len)..];
    }
    broken + rest
}

/// What is cut out of a text, and what for.
struct Scan<'a> {
    text: &'a str,
    definitions: &'a Definitions,
    /// From where to where, and what is there instead.
    cuts: Vec<(usize, usize, &'a str)>,
    links: Vec<String>,
    notes: Vec<String>,
    /// Emphasis and brackets that may still be closed.
    open: Vec<(usize, usize, char)>,
    next: Next,
}

/// What closes an address, the name of one, and an address that is its own words.
const CLOSING: [u8; 3] = [b')', b']', b'>'];

/// Where each of [`CLOSING`] is next. Each is looked for once, however often it is asked for.
#[derive(Default)]
struct Next([usize; 3]);

impl Next {
    /// How far after `from` one is, if it is near.
    fn find(&mut self, text: &str, from: usize, which: usize) -> Option<usize> {
        let known = &mut self.0[which];
        if *known < from {
            let found = text.as_bytes()[from..].iter().position(|byte| *byte == CLOSING[which]);
            *known = found.map_or(usize::MAX, |found| from + found);
        }
        Some(*known - from).filter(|far| *far < ADDRESS)
    }
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, definitions: &'a Definitions) -> Scan<'a> {
        let (cuts, links, notes, open, next) = Default::default();
        Scan { text, definitions, cuts, links, notes, open, next }
    }

    fn marks(&mut self) {
        let text = self.text;
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let width = match c {
                '\\' => self.escape(at),
                '`' => self.cut(at, 1, ""),
                '*' | '_' | '~' => self.emphasis(at, c),
                '[' => self.bracket(at),
                ']' => self.link(at),
                '<' => self.address(at),
                '&' => self.entity(at),
                _ => c.len_utf8(),
            };
            at += width;
        }
    }

    fn cut(&mut self, at: usize, width: usize, instead: &'a str) -> usize {
        self.cuts.push((at, at + width, instead));
        width
    }

    fn escape(&mut self, at: usize) -> usize {
        match self.text[at + 1..].chars().next() {
            Some(c) if c.is_ascii_punctuation() => self.cut(at, 1, "") + 1,
            _ => 1,
        }
    }

    /// A run of marks of emphasis: they are cut where an earlier run of the same opens what they close.
    fn emphasis(&mut self, at: usize, mark: char) -> usize {
        let after = self.text[at..].trim_start_matches(mark);
        let width = self.text.len() - at - after.len();
        let before = self.text[..at].chars().next_back();
        let after = after.chars().next();
        let beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let inside = |c: Option<char>| mark == '_' && c.is_some_and(char::is_alphanumeric);
        if width > 3 || mark == '~' && width != 2 {
            return width;
        }
        let opened = self.opened(|open| open.1 == width && open.2 == mark);
        match opened.filter(|_| beside(before) && !inside(after)) {
            Some(place) => {
                let (from, width, _) = self.open[place];
                self.open.truncate(place);
                self.cut(from, width, "");
                self.cut(at, width, "");
            }
            None if beside(after) && !inside(before) => self.open.push((at, width, mark)),
            None => {}
        }
        width
    }

    /// The nearest mark that is open and is the one. Further back than a few is not emphasis.
    fn opened(&self, is_it: impl Fn(&(usize, usize, char)) -> bool) -> Option<usize> {
        let near = self.open.len().saturating_sub(NEAR);
        self.open[near..].iter().rposition(is_it).map(|place| near + place)
    }

    fn bracket(&mut self, at: usize) -> usize {
        if let Some(end) = self.text[at..].bytes().take(80).position(|byte| byte == b']')
            && let Some(note) = self.definitions.get(&self.text[at..=at + end].to_lowercase())
            && self.text[at..].starts_with("[^")
        {
            self.notes.push(note.clone());
            return self.cut(at, end + 1, "");
        }
        self.open.push((at, 1, '['));
        1
    }

    /// The end of the words of a link: its address follows, or its name, or the words are its name.
    fn link(&mut self, at: usize) -> usize {
        let Some(place) = self.opened(|open| open.2 == '[') else { return 1 };
        let (from, _, _) = self.open[place];
        self.open.truncate(place);
        let rest = &self.text[at + 1..];
        let words = if at - from < NAME { &self.text[from..=at] } else { "" };
        let (inner, width, title) = if rest.starts_with('(')
            && let Some(end) = self.next.find(self.text, at + 1, 0)
        {
            let inner = rest[1..end].trim();
            let (address, title) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
            (Some(address.trim_matches(['<', '>']).to_owned()), end + 2, title)
        } else if rest.starts_with('[')
            && let Some(end) = self.next.find(self.text, at + 1, 1)
        {
            let name = if end == 1 { words } else { &rest[..=end] };
            (self.definitions.get(&name.to_lowercase()).cloned(), end + 2, "")
        } else {
            (self.definitions.get(&words.to_lowercase()).cloned(), 1, "")
        };
        let Some(address) = inner else { return 1 };
        self.links.push(address);
        let is_image = self.text[..from].ends_with('!');
        self.cut(from - usize::from(is_image), 1 + usize::from(is_image), "");
        self.title(at, width, title)
    }

    /// Cuts the address of a link, but not the words that a pointer over it would show.
    fn title(&mut self, at: usize, width: usize, title: &str) -> usize {
        if title.is_empty() {
            return self.cut(at, width, "");
        }
        let end = at + width - 1;
        let inner = &self.text[at..end];
        let start = inner.trim_end().len() - title.len();
        self.cut(at, start, " ");
        self.cut(end, 1, "");
        width
    }

    fn address(&mut self, at: usize) -> usize {
        let rest = &self.text[at + 1..];
        let Some(end) = self.next.find(self.text, at + 1, 2) else { return 1 };
        let inner = &rest[..end];
        let is_address =
            inner.contains("://") || inner.contains('@') || inner.starts_with("mailto:");
        if !is_address || inner.contains([' ', '<', '"']) {
            return 1;
        }
        self.links.push(inner.to_owned());
        self.cut(at, 1, "");
        self.cut(at + end + 1, 1, "");
        end + 2
    }

    fn entity(&mut self, at: usize) -> usize {
        let found = ENTITIES.iter().find(|(name, _)| self.text[at..].starts_with(name));
        found.map_or(1, |(name, character)| self.cut(at, name.len(), character))
    }

    fn without_cuts(&mut self) -> String {
        self.cuts.sort_unstable();
        let mut left = String::with_capacity(self.text.len());
        let mut at = 0;
        for &(from, to, instead) in &self.cuts {
            left.push_str(&self.text[at.min(from)..from]);
            left.push_str(instead);
            at = at.max(to);
        }
        left + &self.text[at..]
    }
}
