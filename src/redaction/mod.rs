//! Words taken out of a project: where they are in living files, in editions and in what planpress
//! keeps, what each file becomes without them, and every place that only a person can change. Nothing
//! is written here, and the words themselves are kept nowhere.

mod left;
mod words;

use std::collections::BTreeMap;

use crate::document::{Edit, Mention, apply, rewrite};
use crate::model::Id;
use crate::source::{FileId, Position, SourceFile, Sources};

pub use left::{Left, Reason};

/// What is written in place of words, unless something else is asked for.
pub const SUBSTITUTE: &str = "[removed]";

/// Where the list of removals is in a project.
pub const REMOVALS: &str = "content/removals.yaml";

/// Files that are published as they are and whose words can be changed.
const TEXTS: &[&str] = &["txt", "csv", "md", "html", "htm", "xhtml", "svg", "xml"];
/// Keys under which there is a way to reach someone, or an address, and nothing else.
const CONTACTS: &[&str] = &[
    "email",
    "telephone",
    "number",
    "dial",
    "link",
    "page",
    "evidence",
    "source",
    "published",
    "address",
    "exit_link",
];
/// Keys under which records are named.
const NAMES: &[&str] = &[
    "id",
    "leads",
    "objectives",
    "parent",
    "services",
    "follows",
    "carried_from",
    "by",
    "actions",
    "plans",
];

/// What a project becomes without words.
#[derive(Debug)]
pub struct Redaction {
    /// The files that change.
    pub files: Vec<Redacted>,
    /// Places that only a person can change.
    pub left: Vec<Left>,
    /// Files that could not be searched.
    pub unread: Vec<String>,
}

/// A file that changes.
#[derive(Debug)]
pub struct Redacted {
    /// The file.
    pub file: FileId,
    /// Its path in the project.
    pub path: String,
    /// What changes in its text.
    pub edits: Vec<Edit>,
    /// The line of each place, from 1.
    pub lines: Vec<usize>,
}

impl Redaction {
    /// How many places change.
    pub fn places(&self) -> usize {
        self.files.iter().map(|it| it.lines.len()).sum()
    }

    /// The plans of which files change, by their folders.
    pub fn plans(&self) -> Vec<&str> {
        let plan = |path: &'_ str| -> Option<usize> {
            let below = path.strip_prefix("content/plans/")?;
            Some("content/plans/".len() + below.find('/')?)
        };
        let files = self.files.iter().filter_map(|it| Some((&it.path, plan(&it.path)?)));
        let mut plans: Vec<&str> =
            files.map(|(path, end)| &path["content/plans/".len()..end]).collect();
        plans.dedup();
        plans
    }

    /// The project afterwards.
    pub fn applied(&self, sources: &Sources) -> Sources {
        let text =
            |it: &Redacted| Some((it.file, apply(&text_of(sources.file(it.file))?, &it.edits)));
        sources.with_texts(self.files.iter().filter_map(text).collect::<BTreeMap<_, _>>())
    }
}

/// Takes words out of every file of a project.
pub fn redact(sources: &Sources, mention: &Mention, with: &str) -> Redaction {
    let mut files = Vec::new();
    let mut unread = Vec::new();
    for (file, source) in sources.files() {
        let Some(text) = text_of(source) else {
            unread.push(source.path().to_owned());
            continue;
        };
        if source.path() == REMOVALS || !can_change(source) {
            continue;
        }
        let change = |keys: &str, text: &str| changed(keys, text, mention, with);
        let words = |text: &str| words::edits(text, mention, with);
        let Some(edits) = rewrite(file, source.path(), &text, &change, &words) else { continue };
        if edits.is_empty() {
            continue;
        }
        let lines = lines(&text, &edits, mention);
        files.push(Redacted { file, path: source.path().to_owned(), edits, lines });
    }
    let mut redaction = Redaction { files, left: Vec::new(), unread };
    redaction.left = left::find(&redaction.applied(sources), mention);
    redaction
}

/// Why other words cannot take the place of these; none where they can.
pub fn refused_substitute(with: &str, mention: &Mention) -> Option<&'static str> {
    let plain = |it: char| !it.is_control() && !"\"\\<>&`*_#|".contains(it);
    if with.trim().is_empty() || !with.chars().all(plain) || with.chars().count() > 80 {
        return Some(
            "give words on one line, with at most 80 letters, and without quotes or other special \
             characters",
        );
    }
    mention.is_in(with).then_some("it still contains what you want to remove")
}

/// The text of a file; none where no one can read it as text.
fn text_of(source: &SourceFile) -> Option<String> {
    match source.raw() {
        Some(raw) => {
            String::from_utf8(raw.read().ok()?.into_owned()).ok().filter(|it| !it.contains('\0'))
        }
        None => source.text().ok().map(str::to_owned),
    }
}

/// Whether a file is running text or holds values: in a style or a script, a word may be anything.
fn can_change(source: &SourceFile) -> bool {
    let ending = source.path().rsplit_once('.').map_or("", |it| it.1).to_ascii_lowercase();
    let theme = source.path().starts_with("themes/");
    match source.raw() {
        Some(_) => TEXTS.contains(&&*ending),
        None => !theme || ["html", "ftl"].contains(&&*ending),
    }
}

/// The lines of the places that edits change.
fn lines(text: &str, edits: &[Edit], mention: &Mention) -> Vec<usize> {
    let mut lines = Vec::new();
    for edit in edits {
        let places = mention.places(&text[edit.range.clone()]);
        let starts = places.iter().map(|it| edit.range.start + it.start);
        let starts: Vec<usize> = starts.collect();
        // What is hidden by escapes has no place of its own, and a link goes with its address.
        let hidden = starts.is_empty() && !edit.with.is_empty();
        let starts = if hidden { vec![edit.range.start] } else { starts };
        lines.extend(starts.into_iter().map(|it| Position::of(text, it).line));
    }
    lines
}

/// What a value becomes; none where it stays as it is.
fn changed(keys: &str, text: &str, mention: &Mention, with: &str) -> Option<String> {
    let key = keys.rsplit(' ').next().unwrap_or(keys);
    if !mention.is_in(text) || (key != "not_names" && kept(keys, text).is_some()) {
        return None;
    }
    // What cannot be reached any more is not given, and what is gone needs no exception.
    let whole = CONTACTS.contains(&key) && is_contact(text, mention) || key == "not_names";
    Some(if whole { String::new() } else { words::replaced(text, mention, with) })
}

/// Why a value has to stay until a person changes it.
fn kept(keys: &str, text: &str) -> Option<Reason> {
    let key = keys.rsplit(' ').next().unwrap_or(keys);
    let text = text.trim();
    if text.contains(char::is_whitespace) && !keys.ends_with("people name") {
        return None;
    }
    match key {
        _ if keys.ends_with("people name") => Some(Reason::Person),
        "from" if text.starts_with('/') => Some(Reason::Redirect),
        _ if text.starts_with('/') => Some(Reason::Address),
        _ if NAMES.contains(&key) && text.split('/').all(|it| Id::parse(it).is_some()) => {
            Some(Reason::Id)
        }
        _ if text.contains('-')
            && text.contains(char::is_alphabetic)
            && Id::parse(text).is_some() =>
        {
            Some(Reason::Id)
        }
        _ => None,
    }
}

/// Whether a whole value is a number, a mailbox or the address of a website.
fn is_contact(text: &str, mention: &Mention) -> bool {
    let text = text.trim();
    let whole = mention.places(text).first() == Some(&(0..text.len()));
    let address = text.contains('@') || text.contains("://");
    let figures = text.chars().filter(char::is_ascii_digit).count();
    address && !text.contains(char::is_whitespace) || whole && figures > 4
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file without the words, and how many places are left in it.
    fn without(path: &str, text: &str) -> (String, usize) {
        let sources = Sources::from_texts([(path, text)]);
        let mention = Mention::of("Jane Smith").expect("words");
        let redaction = redact(&sources, &mention, SUBSTITUTE);
        let after = redaction.applied(&sources);
        let text = after.find(path).and_then(|it| it.1.text().ok()).expect("the file");
        (text.to_owned(), redaction.left.len())
    }

    #[test]
    fn a_value_stays_one_value_however_it_is_written() {
        for (text, expected) in [
            ("title: Ask Jane Smith now # Jane Smith\n", "title: Ask [removed] now # [removed]\n"),
            ("title: Jane Smith\n", "title: \"[removed]\"\n"),
            ("title: \"Jane\\u0020Smith \\\"x\\\"\"\n", "title: \"[removed] \\\"x\\\"\"\n"),
            ("title: 'It''s Jane Smith'\n", "title: 'It''s [removed]'\n"),
            ("levels: [Jane Smith, Aim]\n", "levels: [\"[removed]\", Aim]\n"),
            ("title: Of Jane\n  Smith\nowner: x\n", "title: Of [removed]\nowner: x\n"),
            ("summary: |\n  Of Jane\n  Smith.\n\n  x\n", "summary: |\n  Of [removed].\n\n  x\n"),
        ] {
            let (found, left) = without("content/plans/demo/plan.yaml", text);
            assert_eq!((found.as_str(), left), (expected, 0), "{text:?}");
        }
    }

    #[test]
    fn what_is_part_of_an_address_is_left_and_what_reaches_someone_goes() {
        let (found, left) = without(
            "content/site.yaml",
            "contact: {email: jane.smith@example.org, page: /jane-smith/}\nnot_names: [Jane Smith]\n",
        );
        assert_eq!(found, "contact: {email: \"\", page: /jane-smith/}\nnot_names: [\"\"]\n");
        assert_eq!(left, 1);
        let (found, left) = without(
            "content/plans/p/objectives/o.yaml",
            "actions: [{id: jane-smith, carried_from: [a/jane-smith]}]\n",
        );
        assert!(found.contains("jane-smith, carried_from: [a/jane-smith]"), "{found}");
        assert_eq!(left, 1, "one line");
    }
}
