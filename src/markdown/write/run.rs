//! A run of words as Markdown: marks around words, and a backslash before what would mean something.

use super::super::bare;
use super::{NOTHING, longest_run};
use crate::model::prose::{Inline, LinkTarget, words_of};

/// What a run of words is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// A run that is being written.
pub(super) struct Run {
    out: String,
    /// Where its last line begins.
    line: usize,
    place: Place,
    /// Whether something is before the run on its line, such as the mark that it is in.
    inside: bool,
    /// Whether it is the words of a link or of a picture.
    in_link: bool,
    /// The mark that was closed last, and what is before it, until something follows.
    closed: Option<(char, char)>,
}

impl Run {
    pub(super) fn new(place: Place) -> Self {
        let inside = place != Place::Paragraph;
        Run { out: String::new(), line: 0, place, inside, in_link: false, closed: None }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// A run inside this one.
    fn within(&self, in_link: bool) -> Self {
        Run { inside: true, in_link: in_link || self.in_link, ..Run::new(self.place) }
    }

    /// Writes inlines that are inside so many marks.
    pub(super) fn inlines(&mut self, content: &[Inline], depth: usize) {
        self.all(content, depth, false);
    }

    /// `more` says that something follows the last of them.
    fn all(&mut self, content: &[Inline], depth: usize, more: bool) {
        let other = |one, two| if depth.is_multiple_of(2) { one } else { two };
        for (at, inline) in content.iter().enumerate() {
            let more = more || at + 1 < content.len();
            match inline {
                Inline::Text(words) => self.text(words, more),
                Inline::Emphasis(inner) => self.marked(other("*", "_"), inner, depth),
                Inline::Strong(inner) => self.marked(other("**", "__"), inner, depth),
                Inline::Deleted(inner) => self.marked("~~", inner, depth),
                Inline::Code(code) => self.code(code),
                Inline::Link { target, content: words } => match words.as_slice() {
                    [Inline::Text(words)] if !self.in_link && is_bare(content, at) => {
                        self.text(words, more);
                    }
                    _ => self.link("[", words, &address(target)),
                },
                Inline::DeadContact(inner) => self.all(inner, depth, true),
                Inline::Image { file, alt, .. } => {
                    let file = format!("files/{}", percents(file, |it| "\\<>&()*_`".contains(it)));
                    self.link("![", &[Inline::Text(alt.clone())], &file);
                }
                Inline::Break => self.line_break(more),
            }
        }
    }

    /// Adds what is written already.
    fn push(&mut self, part: &str) {
        let Some(first) = part.chars().next() else { return };
        if let Some((mark, last)) = self.closed.take() {
            let goes_on = first.is_alphanumeric() && (mark == '_' || !last.is_alphanumeric());
            if goes_on || first == mark {
                self.out.push_str(NOTHING);
            }
        }
        self.add(part);
    }

    fn add(&mut self, part: &str) {
        if let Some(end) = part.rfind('\n') {
            self.line = self.out.len() + end + 1;
        }
        self.out.push_str(part);
    }

    fn marked(&mut self, mark: &str, inner: &[Inline], depth: usize) {
        let mut run = self.within(false);
        // Important words that are all of what is stressed share its sign: `***words***`.
        let shared = mark != "~~" && matches!(inner, [Inline::Strong(_)]);
        run.inlines(inner, if shared { depth } else { depth + 1 });
        let sign = mark.chars().next().unwrap_or_default();
        let mut words = run.out;
        if !shared && (words.is_empty() || words.starts_with(sign)) {
            words.insert_str(0, NOTHING);
        }
        if !shared && words.ends_with(sign) {
            words.push_str(NOTHING);
        }
        let first = words.chars().next().unwrap_or_default();
        let last = words.chars().next_back().unwrap_or_default();
        let before = self.out.chars().next_back();
        let apart = |it: char| {
            it == sign || (it.is_alphanumeric() && (sign == '_' || !first.is_alphanumeric()))
        };
        if before.is_some_and(apart) {
            self.push(NOTHING);
        }
        self.push(mark);
        self.add(&words);
        self.add(mark);
        self.closed = Some((sign, last));
    }

    fn code(&mut self, code: &str) {
        let fence = "`".repeat(longest_run(code, '`') + 1);
        let blank = code.chars().all(|it| it == ' ');
        let spaces = code.starts_with(' ') && code.ends_with(' ') && !blank;
        let pad = if spaces || code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        let code = match self.place {
            Place::Cell => code.replace('|', "\\|"),
            _ => code.to_owned(),
        };
        if self.out.ends_with('`') {
            self.push(NOTHING);
        }
        self.push(&format!("{fence}{pad}{code}{pad}{fence}"));
    }

    fn link(&mut self, mark: &str, words: &[Inline], address: &str) {
        let mut run = self.within(true);
        run.inlines(words, 0);
        let address = destination(address, self.place);
        self.push(&format!("{mark}{}]({address})", run.out));
    }

    fn line_break(&mut self, more: bool) {
        match self.place {
            Place::Paragraph if more => self.push("\\\n"),
            // A tag alone on a line begins a block of HTML.
            Place::Paragraph if self.out.is_empty() && !self.inside => self.push("&#32;<br>"),
            _ => self.push("<br>"),
        }
    }

    /// What is on the line so far.
    fn line(&self) -> &str {
        &self.out[self.line..]
    }

    fn is_line_start(&self) -> bool {
        self.line().is_empty() && (!self.inside || !self.out.is_empty())
    }

    fn text(&mut self, words: &str, more: bool) {
        let mut before = None;
        let mut rest = words.chars();
        while let Some(letter) = rest.next() {
            let after = rest.clone().next();
            let at_edge = self.line().is_empty() || (after.is_none() && !more);
            if matches!(letter, '\n' | '\r') || (letter.is_whitespace() && at_edge) {
                self.push(&format!("&#{};", u32::from(letter)));
            } else {
                if self.means_something(letter, before, after, more) {
                    self.push("\\");
                }
                self.push(letter.encode_utf8(&mut [0; 4]));
            }
            before = Some(letter);
        }
    }

    /// Whether a letter would be read as a mark here.
    fn means_something(
        &self,
        letter: char,
        before: Option<char>,
        after: Option<char>,
        more: bool,
    ) -> bool {
        let ends = after.is_none_or(char::is_whitespace);
        let starts_line = self.is_line_start();
        match letter {
            '\\' | '`' | '*' | '~' | '|' => true,
            '_' => ![before, after].iter().all(|it| it.is_some_and(char::is_alphanumeric)),
            '[' => self.in_link || after.is_none_or(|it| it == '^'),
            ']' => self.in_link || after.map_or(more, |it| matches!(it, '(' | '[' | ':')),
            '!' => after.map_or(more || self.inside, |it| it == '['),
            '<' => after.is_none_or(|it| !it.is_whitespace()),
            '&' => after.is_none_or(|it| it.is_ascii_alphabetic() || it == '#'),
            '#' => starts_line || self.place == Place::Heading,
            '>' | '=' => starts_line,
            '-' | '+' | ':' => starts_line && (ends || matches!(after, Some('-' | ':'))),
            '.' | ')' => {
                let line = self.line();
                let numbers = (1..=9).contains(&line.len()) && is_digits(line);
                ends && numbers && (!self.inside || self.out.contains('\n'))
            }
            _ => false,
        }
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|it| it.is_ascii_digit())
}

/// Whether the words of a link, with its neighbours' words around it, are read as that link.
fn is_bare(content: &[Inline], at: usize) -> bool {
    let mut before = String::new();
    for words in content[..at].iter().rev().map_while(words_beside) {
        before.insert_str(0, words.rsplit(char::is_whitespace).next().unwrap_or_default());
        if words.contains(char::is_whitespace) {
            break;
        }
    }
    let own = words_beside(&content[at]).unwrap_or_default();
    let mut after = String::new();
    for words in content[at + 1..].iter().map_while(words_beside) {
        let end = words.find(char::is_whitespace);
        after.push_str(&words[..end.unwrap_or(words.len())]);
        if end.is_some() {
            break;
        }
    }
    let read = bare::link_addresses(vec![Inline::Text(format!("{before}{own}{after}"))]);
    let before = match before.as_str() {
        "" => Vec::new(),
        _ => bare::link_addresses(vec![Inline::Text(before)]),
    };
    read.starts_with(&before) && read.get(before.len()) == Some(&content[at])
}

/// The words that an inline adds to the words beside it.
fn words_beside(inline: &Inline) -> Option<String> {
    match inline {
        Inline::Text(_) | Inline::Link { .. } => Some(words_of(std::slice::from_ref(inline))),
        Inline::DeadContact(inner) => Some(words_of(inner)),
        _ => None,
    }
}

fn address(target: &LinkTarget) -> String {
    match target {
        LinkTarget::External(address) => address.clone(),
        LinkTarget::Page { page, heading: None, .. } => page.clone(),
        LinkTarget::Page { page, heading: Some(heading), .. } => {
            format!("{page}#{}", percents(heading, |_| false))
        }
    }
}

/// A name with a percent sign and numbers for what an address cannot hold, or would lose at its ends.
fn percents(name: &str, special: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter == '%' || letter.is_whitespace() || letter.is_control() || special(letter) {
            let mut bytes = [0; 4];
            let bytes = letter.encode_utf8(&mut bytes).bytes();
            out.extend(bytes.map(|it| format!("%{it:02X}")));
        } else {
            out.push(letter);
        }
    }
    out
}

/// An address between the round brackets of a link.
fn destination(address: &str, place: Place) -> String {
    let mut out = String::with_capacity(address.len());
    let mut letters = address.chars().peekable();
    while let Some(letter) = letters.next() {
        let entity = |it: &char| it.is_ascii_alphabetic() || *it == '#';
        let escape = match letter {
            '\\' | '<' | '>' | '`' => true,
            '&' => letters.peek().is_some_and(entity),
            '|' => place == Place::Cell,
            _ => false,
        };
        if escape {
            out.push('\\');
        }
        out.push(letter);
    }
    let plain = |it: char| !it.is_whitespace() && !matches!(it, '(' | ')');
    if !out.is_empty() && out.chars().all(plain) && !out.starts_with("\\<") {
        out
    } else {
        format!("<{out}>")
    }
}
