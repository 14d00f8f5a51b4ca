//! Marks that did not take: what an author typed as Markdown, was read as words, and would be printed
//! as stars, brackets or `#`. It looks at one run of words as it was typed; where runs are, and what is
//! code, is the question of `events`.

use std::ops::Range;

/// How far from a mark its other half is looked for, in bytes.
const REACH: usize = 300;
/// Words of more letters than this are not repeated to their author.
const LONGEST_WORDS: usize = 80;

/// Where a run of words begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    Block,
    Line,
    Within,
}

/// What word processors put before the items of a list.
const BULLETS: [char; 6] = ['•', '‣', '▪', '◦', '●', '·'];

/// A run of words as it was typed, in the text around it.
pub(super) struct Run<'a> {
    pub text: &'a str,
    pub range: Range<usize>,
    pub start: Start,
    /// Whether nothing of its block follows.
    pub ends_block: bool,
}

/// A mark that did not take, where it is in the text, and what to write.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Leftover {
    /// What its author meant.
    pub meant: &'static str,
    pub range: Range<usize>,
    pub help: String,
}

impl Run<'_> {
    /// The marks in this run, in their order.
    pub(super) fn leftovers(&self) -> Vec<Leftover> {
        let words = self.text.get(self.range.clone()).unwrap_or_default();
        // A backslash before the run means that its first letter is words.
        let escaped = self.text[..self.range.start].ends_with('\\');
        let mut found = Vec::new();
        let mut at = words.chars().next().filter(|_| escaped).map_or(0, char::len_utf8);
        let first = || self.heading(words).or_else(|| self.list(words));
        if let Some(it) = (!escaped).then(first).flatten() {
            at = it.range.end;
            found.push(it);
        }
        while let Some(step) = words[at..].find(['!', '[', ']', '*', '_']) {
            at += step;
            match leftover(words, at) {
                Some(it) => {
                    at = it.range.end;
                    found.push(it);
                }
                None => at += repeated(&words[at..]).max(1),
            }
        }
        for it in &mut found {
            it.range = self.range.start + it.range.start..self.range.start + it.range.end;
        }
        found
    }

    /// A heading without a space after its `#`.
    fn heading(&self, words: &str) -> Option<Leftover> {
        let marks = words.len() - words.trim_start_matches('#').len();
        let title = words[marks..].trim().trim_end_matches('#').trim_end();
        let first = title.chars().next()?;
        let close = words[marks..].starts_with(char::is_alphanumeric);
        let sure = (2..=6).contains(&marks) && self.start != Start::Within;
        let single = marks == 1 && self.start == Start::Block && first.is_uppercase();
        if !close || !(sure || single && self.is_alone() && !is_hashtag(title)) {
            return None;
        }
        let level = "#".repeat(marks.max(2));
        let help = format!("write `{level} {}`, with a space after the #", shown(title, "Heading"));
        Some(Leftover { meant: "heading", range: 0..marks, help })
    }

    /// The first item of a list whose lines begin with bullets: they run together.
    fn list(&self, words: &str) -> Option<Leftover> {
        let mark = bullet(words).filter(|_| self.start != Start::Within)?;
        // A cell of a table can have no list.
        let before = self.text[..self.range.start].trim_end_matches([' ', '\t']);
        let is_first = before.is_empty() || before.ends_with('\n');
        let mut above = before.lines().rev().map(str::trim_start).filter(|it| !it.is_empty());
        let goes_on = above.next().is_some_and(|it| bullet(it).is_some());
        (is_first && !goes_on).then(|| {
            let item = shown(words[mark..].trim(), "words");
            let help = format!("begin each line of the list with a hyphen and a space: `- {item}`");
            Leftover { meant: "list", range: 0..mark, help }
        })
    }

    /// Whether no sentence goes on after this run.
    fn is_alone(&self) -> bool {
        let next = self.text[self.range.end..].trim_start();
        self.ends_block || next.starts_with(char::is_uppercase)
    }
}

/// The length of the bullet that a line begins with. An `o` is one in the letters of a word processor,
/// with a tab after it.
fn bullet(line: &str) -> Option<usize> {
    let mark = line.chars().next()?;
    let after = line[mark.len_utf8()..].chars().next()?;
    let is_bullet =
        BULLETS.contains(&mark) && after.is_whitespace() || (mark, after) == ('o', '\t');
    is_bullet.then_some(mark.len_utf8())
}

/// Whether words after a `#` are what people search for, or a sentence that begins with that.
fn is_hashtag(title: &str) -> bool {
    let first = title.split_whitespace().next().unwrap_or_default();
    let inner = first.chars().skip(1).any(|it| it.is_uppercase() || it == '_');
    inner || title.contains('#') || title.ends_with(['.', '!', '?', ',', ';', ':'])
}

/// The mark that begins here, if one does.
fn leftover(words: &str, at: usize) -> Option<Leftover> {
    match &words.as_bytes()[at..] {
        [b'!', b'[', ..] => Some(picture(words, at)),
        [b'[', ..] => link(words, at),
        [b']', b'(', ..] => Some(Leftover {
            meant: "link",
            range: at..at + 2,
            help: "write a link as `[words](address)`".to_owned(),
        }),
        [b'*', b'*', ..] => stressed(words, at, "**", "stars"),
        [b'_', b'_', ..] => stressed(words, at, "__", "lines"),
        _ => None,
    }
}

fn picture(words: &str, at: usize) -> Leftover {
    let parts = parts(words, at + 1);
    let alt = parts.as_ref().map_or("", |it| it.words);
    let file = parts.as_ref().and_then(|it| it.address.clone());
    let help = format!(
        "write the picture as `![{}]({})`",
        shown(alt, "words for the picture"),
        file.as_deref().unwrap_or("files/picture.jpg")
    );
    Leftover { meant: "picture", range: at..parts.map_or(at + 2, |it| it.end), help }
}

fn link(words: &str, at: usize) -> Option<Leftover> {
    let parts = parts(words, at)?;
    let address = parts.address?;
    let words = shown(parts.words, "words");
    let help =
        format!("write `[{words}]({address})`, with no space between ] and ( or in the address");
    Some(Leftover { meant: "link", range: at..parts.end, help })
}

/// What is in square brackets and in the round ones after them.
struct Parts<'a> {
    words: &'a str,
    /// The address without spaces, where something in round brackets can be one.
    address: Option<String>,
    end: usize,
}

fn parts(words: &str, at: usize) -> Option<Parts<'_>> {
    let near = &words[at..words.floor_char_boundary(at + REACH)];
    let close = near.find(']').filter(|it| !near[1..*it].contains('['))?;
    let after = &near[close + 1..];
    let gap = after.len() - after.trim_start().len();
    let inside = after[gap..].strip_prefix('(');
    let address = inside.and_then(|it| it.split_once(')')).map(|it| it.0.trim());
    let address = address.filter(|it| !it.is_empty() && (gap == 0 || is_address(it)));
    let end = at + close + 1 + address.map_or(0, |_| gap + after[gap..].find(')').unwrap_or(0) + 1);
    let address = address.map(|it| it.trim_matches(['<', '>']).replace(' ', "%20"));
    Some(Parts { words: near[1..close].trim(), address, end })
}

/// Whether words in brackets are an address and not a remark.
fn is_address(words: &str) -> bool {
    let starts = ["http://", "https://", "www.", "mailto:", "tel:", "/", "#", "files/"];
    let ends = [".md", ".pdf", ".jpg", ".jpeg", ".png", ".svg"];
    starts.iter().any(|it| words.starts_with(it))
        || !words.contains(' ') && ends.iter().any(|it| words.ends_with(it))
}

/// Stars or lines around important words, or without any.
fn stressed(words: &str, at: usize, mark: &'static str, name: &str) -> Option<Leftover> {
    // More of them are a line to write on, or letters that were made unreadable.
    let is_mark = |at: usize| (2..=3).contains(&repeated(&words[at..]));
    if !is_mark(at) {
        return None;
    }
    let start = at + repeated(&words[at..]);
    let near = &words[start..words.floor_char_boundary(start + REACH)];
    let other = near.find(mark).filter(|it| is_mark(start + it) && !near[..*it].trim().is_empty());
    if let Some(length) = other {
        let inner = shown(near[..length].trim(), "words");
        let help = format!(
            "write `{mark}{inner}{mark}`, with no space inside the {name} and one on either side"
        );
        let end = start + length + repeated(&near[length..]);
        return Some(Leftover { meant: "bold text", range: at..end, help });
    }
    let before = words[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    let in_word = before.ends_with(char::is_alphanumeric)
        && words[start..].starts_with(char::is_alphanumeric);
    let escaped: String = mark.chars().flat_map(|it| ['\\', it]).collect();
    let help =
        format!("write `{mark}words{mark}` for important words, or `{escaped}` to show the {name}");
    (!in_word && !before.contains("://")).then_some(Leftover {
        meant: "bold text",
        range: at..start,
        help,
    })
}

/// How often the first character comes in a row.
fn repeated(words: &str) -> usize {
    let first = words.bytes().next();
    words.bytes().take_while(|it| Some(*it) == first).count()
}

/// The author's words, or others where there are none or too many.
fn shown<'a>(words: &'a str, other: &'a str) -> &'a str {
    match words.is_empty() || words.chars().count() > LONGEST_WORDS {
        true => other,
        false => words,
    }
}
