//! What a rule is, and what it comes to on a page.

use crate::diagnostics::{Code, Finding, Place};

use super::dom::Element;
use super::page::Page;

/// So much of a line is shown around a fault, in code points: a page may be one line.
const SHOWN: usize = 120;
/// So many bytes before a word tell it from the same word elsewhere.
const TAIL: usize = 60;
/// So many faults of one rule are kept of a page: one made to have a million must not fill the memory.
const MOST: usize = 10_000;
/// So many bytes of a passage tell it from another.
const TOLD: usize = 300;

/// One thing that is checked on every page.
pub struct Rule {
    /// Its permanent name; `planpress explain` tells the rest.
    pub code: Code,
    /// The rules of the W3C's ACT collection that it implements, by their identifiers.
    pub act: &'static [&'static str],
    /// The success criteria of WCAG 2.2 that a fault of this kind does not meet, by number. Empty
    /// where it breaks none, but is worth fixing all the same.
    pub wcag: &'static [&'static str],
    pub(super) look: for<'p> fn(&Page<'p>, &mut Targets<'_, 'p>),
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Rule({})", self.code.as_str())
    }
}

/// What a rule comes to on a page (ACT Rules Format 1.1, "outcome").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing on the page is of the kind that the rule is about.
    Inapplicable,
    /// All of that kind is as it should be.
    Passed,
    /// Something is not.
    Failed,
}

/// What is wrong at one place of a page.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The rule that it breaks.
    pub rule: &'static Rule,
    /// Line of the element's start tag, from 1.
    pub line: usize,
    /// Its column, from 1, in Unicode code points.
    pub column: usize,
    /// Its line, or so much of it as can be shown.
    pub excerpt: String,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do next, may be empty.
    pub help: String,
    /// The words that the fault is about as they are on the page, where there are some: anyone who
    /// wrote them can be found by them.
    pub words: String,
    /// What is before those words in their passage, at most a line's worth of it: "here" alone
    /// is in many places.
    pub before: String,
    /// The element's start tag, or so much of it as tells it from others.
    pub tag: String,
    /// The classes of the element and those around it, from the inside out: they tell whose markup it is.
    pub classes: Vec<String>,
    /// Whether its message alone tells it from others: a colour is one fault, whatever words have it.
    pub is_by_message: bool,
}

impl Fault {
    /// Leaves out the words that it is about: its message alone tells it from others.
    pub(super) fn by_message(&mut self) {
        self.words.clear();
        self.before.clear();
        self.is_by_message = true;
    }

    /// The fault as a finding in the page itself.
    pub fn finding(&self, path: &str) -> Finding {
        let place = Place::Elsewhere {
            path: path.to_owned(),
            line: self.line,
            column: self.column,
            excerpt: self.excerpt.clone(),
        };
        Finding::new(self.rule.code, place, &self.message).help(&self.help)
    }
}

/// What a rule finds on a page: which elements it is about, and what is wrong with them.
pub(super) struct Targets<'r, 'p> {
    rule: &'static Rule,
    page: &'r Page<'p>,
    applicable: bool,
    faults: Vec<Fault>,
}

impl<'r, 'p> Targets<'r, 'p> {
    pub(super) fn new(rule: &'static Rule, page: &'r Page<'p>) -> Self {
        Targets { rule, page, applicable: false, faults: Vec::new() }
    }

    /// The page has something of the kind that the rule is about, and it is as it should be.
    pub(super) fn passed(&mut self) {
        self.applicable = true;
    }

    /// An element is not as it should be. The message names the author's words; the help says what
    /// to do next.
    pub(super) fn failed(
        &mut self,
        element: Element<'p>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> &mut Fault {
        self.failed_at(element, element.offset(), message, help)
    }

    /// The same of a place inside an element.
    pub(super) fn failed_at(
        &mut self,
        element: Element<'p>,
        offset: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> &mut Fault {
        self.applicable = true;
        let at = self.page.position(offset);
        let classes = element.and_ancestors().filter_map(|it| it.attribute("class"));
        // The last one makes room: it is beyond what is told.
        self.faults.truncate(MOST);
        self.faults.push(Fault {
            rule: self.rule,
            line: at.line,
            column: at.column,
            excerpt: excerpt(at.text, at.bytes),
            message: message.into(),
            help: help.into(),
            words: words(element),
            before: before(element),
            tag: start_tag(&self.page.subject.html[element.offset()..]),
            classes: classes.map(str::to_owned).collect(),
            is_by_message: false,
        });
        self.faults.last_mut().expect("it was just put there")
    }

    /// What the rule comes to.
    pub(super) fn outcome(&self) -> Outcome {
        match (self.applicable, self.faults.is_empty()) {
            (_, false) => Outcome::Failed,
            (true, true) => Outcome::Passed,
            (false, true) => Outcome::Inapplicable,
        }
    }

    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.truncate(MOST);
        self.faults
    }
}

/// So much of a line as can be shown: pages made by programs have lines of any length, of which the
/// part from `from` bytes on is shown.
fn excerpt(line: &str, from: usize) -> String {
    let from = if line.len() <= SHOWN { 0 } else { line.floor_char_boundary(from) };
    line[from..].chars().take(SHOWN).collect()
}

/// The words that an element is about: its text, else those that stand for it, else the name of what it loads.
fn words(element: Element<'_>) -> String {
    if element.is_any(&["html", "head", "body", "main"]) {
        return String::new();
    }
    let text = plain(&element.text_up_to(TOLD));
    let attribute = |name| element.attribute(name).map(plain).filter(|it| !it.is_empty());
    if !text.is_empty() {
        return text;
    }
    let loads = || attribute("src").or_else(|| attribute("href"));
    let name = |it: String| it.rsplit('/').find(|it| !it.is_empty()).unwrap_or("").to_owned();
    attribute("alt").or_else(|| loads().map(name)).unwrap_or_default()
}

/// The words before an element in the passage that it is in.
fn before(element: Element<'_>) -> String {
    const INLINE: &[&str] = &["a", "abbr", "b", "code", "em", "i", "img", "span", "strong"];
    if !element.is_any(INLINE) {
        return String::new();
    }
    let Some(block) = element.ancestors().find(|it| !it.is_any(INLINE)) else {
        return String::new();
    };
    tail(&block.text_before(element, TAIL))
}

/// The end of a text: so much as tells where in a passage something is.
pub(super) fn tail(text: &str) -> String {
    let from = text.len().saturating_sub(TAIL);
    text[text.ceil_char_boundary(from)..].to_owned()
}

/// A start tag as it is written, at the beginning of a text.
fn start_tag(html: &str) -> String {
    let end = html.find('>').map_or(html.len(), |at| at + 1);
    html[..html.floor_char_boundary(end.min(TOLD))].to_owned()
}

/// Words with single spaces, and only so many of them as tell one passage from another.
pub(super) fn plain(words: &str) -> String {
    let mut plain = String::new();
    for word in words.split_whitespace() {
        if plain.len() + word.len() > TOLD {
            break;
        }
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}
