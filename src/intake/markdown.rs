//! Markdown: headings, items, tables with bars and paragraphs. Its marks are not words. Only what plans
//! are written with is read; anything else is a line as it is typed.

use std::collections::HashSet;

use super::gather::Gather;
use super::inline::{self, Definitions};
use super::lines::{self, Typed};
use super::{Intake, Passage, Refusal, Role, Why, decode, pipes, tabs, typed, words};

/// How many comments are put aside; what is after them is text.
const COMMENTS: usize = 10_000;

/// Reads a text in Markdown.
///
/// # Errors
/// When it is too large, is not a text, or is empty.
pub fn markdown(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let mut text = decode::decode(bytes)?;
    let mut gather = Gather::new(file);
    take_comments(&mut text, &mut gather);
    let mut lines = lines::cut(&text)?;
    lines::find_rows(&mut lines);
    let mut at = front_matter(&lines, &mut gather);
    let definitions = definitions(&lines[at..]);
    let mut reader = Reader { gather, definitions, given: Vec::new(), used: HashSet::new() };
    while at < lines.len() {
        at += reader.part(&lines[at..])?;
    }
    reader.put_aside();
    reader.gather.finish()
}

/// Puts comments aside, and leaves their line ends.
fn take_comments(text: &mut String, gather: &mut Gather) {
    let mut left = String::with_capacity(text.len());
    let mut rest = text.as_str();
    let mut line = 1;
    let mut count = 0;
    while count < COMMENTS
        && let Some((before, after)) = rest.split_once("<!--")
        && let Some((comment, after)) = after.split_once("-->")
    {
        line += before.matches('\n').count();
        gather.aside(Why::Comment, format!("line {line}"), comment);
        left.push_str(before);
        let ends = comment.matches('\n').count();
        left.extend(std::iter::repeat_n('\n', ends));
        line += ends;
        count += 1;
        rest = after;
    }
    left.push_str(rest);
    *text = left;
}

/// Reads what is between `---` at the start: the title, and other keys as lines. Returns how many lines
/// that is.
fn front_matter(lines: &[Typed<'_>], gather: &mut Gather) -> usize {
    let is_fence = |line: &Typed<'_>| line.text.trim_end() == "---";
    if !lines.first().is_some_and(is_fence) {
        return 0;
    }
    let Some(length) = lines[1..].iter().take(200).position(is_fence) else { return 0 };
    let inner = &lines[1..=length];
    if !inner.iter().all(|line| line.text.contains(':') || line.text.starts_with([' ', '-', '#'])) {
        return 0;
    }
    for line in inner {
        match line.text.strip_prefix("title:") {
            Some(title) => {
                let title = title.trim().trim_matches(['"', '\'']);
                gather.line(line, Role::Title, typed::paragraph(title));
            }
            None => gather.line(line, Role::Body, typed::paragraph(line.text)),
        }
    }
    length + 2
}

/// The addresses and notes that lines such as `[name]: address` give.
fn definitions(lines: &[Typed<'_>]) -> Definitions {
    lines.iter().filter_map(|line| definition(line.text)).collect()
}

fn definition(line: &str) -> Option<(String, String)> {
    let (name, address) = line.trim().split_once("]:")?;
    let plain = name.starts_with('[') && !name[1..].contains('[') && !name.contains(']');
    let is_note = name.starts_with("[^");
    let address = address.trim();
    (plain && !address.is_empty() && (is_note || !address.contains(' ')))
        .then(|| (format!("{name}]").to_lowercase(), address.to_owned()))
}

struct Reader {
    gather: Gather,
    definitions: Definitions,
    /// The lines with addresses and notes: where they are, their text, and what they give.
    given: Vec<(String, String, String)>,
    /// The addresses and notes that something refers to.
    used: HashSet<String>,
}

impl Reader {
    /// Reads the part that these lines start with, and returns how many of them it takes.
    fn part(&mut self, lines: &[Typed<'_>]) -> Result<usize, Refusal> {
        let line = &lines[0];
        if line.is_blank() {
            return Ok(1);
        }
        if let Some(fence) = fence(line.text) {
            return Ok(self.code(lines, fence));
        }
        if let Some((drafts, length)) = pipes::run(lines) {
            self.gather.table(drafts)?;
            return Ok(length);
        }
        if let Some(run) = tabs::run(lines) {
            self.gather.table(run.drafts)?;
            for at in run.held {
                self.gather.line(&lines[at], Role::Body, typed::paragraph(lines[at].text));
            }
            return Ok(run.length);
        }
        if let Some((_, address)) = definition(line.text) {
            self.given.push((line.at(), line.text.to_owned(), address));
            return Ok(1);
        }
        if pipes::is_rule(line.text) {
            return Ok(1);
        }
        if let Some((level, words)) = typed::heading(line.text) {
            let text = self.passage(words);
            self.gather.line(line, Role::Heading(level), text);
            return Ok(1);
        }
        Ok(self.paragraph(lines))
    }

    fn passage(&mut self, text: &str) -> Passage {
        let passage = inline::passage(text, &self.definitions);
        self.used.extend(passage.links.iter().cloned());
        self.used.extend(passage.notes.iter().map(|note| note.text.clone()));
        passage
    }

    /// Puts the addresses and notes aside that nothing refers to.
    fn put_aside(&mut self) {
        for (at, line, address) in std::mem::take(&mut self.given) {
            if !self.used.contains(&address) {
                self.gather.aside(Why::Comment, at, &line);
            }
        }
    }

    fn code(&mut self, lines: &[Typed<'_>], fence: &str) -> usize {
        let inner =
            lines[1..].iter().take_while(|line| !line.text.trim().starts_with(fence)).count();
        let words = lines[0].text.trim().trim_start_matches(['`', '~']);
        self.gather.line(&lines[0], Role::Body, typed::paragraph(words));
        for line in &lines[1..=inner] {
            let text = words::words(line.text);
            self.gather.line(line, Role::Body, Passage { text, ..Default::default() });
        }
        inner + 2
    }

    /// A paragraph or an item, with the lines that it goes on in, or a heading that is underlined.
    fn paragraph(&mut self, lines: &[Typed<'_>]) -> usize {
        let length = 1 + lines[1..].iter().take_while(|line| !is_start(line)).count();
        let underline = lines.get(length).map_or("", |line| line.text.trim());
        let level = match underline.chars().next() {
            Some('=') if underline.trim_matches('=').is_empty() => Some(1),
            Some('-') if underline.trim_matches('-').is_empty() => Some(2),
            _ => None,
        };
        let (mark, first) = item(lines[0].text);
        let role = level.filter(|_| mark.is_none()).map_or(Role::Body, Role::Heading);
        let mut text = first.to_owned();
        for line in &lines[1..length] {
            let ends = text.ends_with("  ") || text.ends_with('\\');
            text.truncate(text.trim_end_matches('\\').len());
            text.push(if ends { '\n' } else { ' ' });
            text.push_str(line.text.trim_start_matches([' ', '\t', '>']));
        }
        for (place, part) in inline::break_lines(&text).split('\n').enumerate() {
            let mut passage = self.passage(part);
            passage.mark = mark.clone().filter(|_| place == 0);
            self.gather.line(&lines[0], role, passage);
        }
        length + usize::from(level.is_some())
    }
}

/// The marks that code is written between, where a line has them.
fn fence(line: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|fence| line.trim().starts_with(fence))
}

/// The mark of an item and its text. Quoted text is text.
fn item(line: &str) -> (Option<String>, &str) {
    let text = line.trim_start_matches([' ', '\t', '>']);
    if let Some(rest) = typed::bullet(text, true) {
        return (Some("-".to_owned()), rest);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    match rest.strip_prefix(['.', ')']) {
        Some(words) if (1..=9).contains(&digits) && words.starts_with([' ', '\t']) => {
            (Some(text[..=digits].to_owned()), words.trim())
        }
        _ => (None, text),
    }
}

/// Whether a line is the start of something other than the line before it.
fn is_start(line: &Typed<'_>) -> bool {
    let text = line.text;
    line.is_blank()
        || line.is_row()
        || line.breaks
        || text.contains('|')
        || pipes::is_rule(text)
        || is_underline(text)
        || fence(text).is_some()
        || typed::heading(text).is_some()
        || definition(text).is_some()
        || item(text).0.is_some()
}

fn is_underline(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && (text.trim_matches('=').is_empty() || text.trim_matches('-').is_empty())
}
