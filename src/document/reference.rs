//! The reference of all keys, for `planpress explain`: generated from the records themselves, so
//! that it cannot become out of date.

mod key;

pub use key::{key_names, reference_of_key};

use super::decode::Decode;
use super::place::{self, Frozen, Use};
use super::{
    EditionDocument, EventsDocument, FrontMatter, Key, MeasuresDocument, ObjectiveDocument,
    PlanDocument, RedirectsDocument, RemovalsDocument, Shape, SiteDocument, SupportDocument,
    SynonymsDocument,
};

/// A kind of file that an author writes.
#[derive(Debug, Clone, Copy)]
pub struct FileKind {
    /// Its name in `planpress explain`.
    pub name: &'static str,
    /// The path of such a file in a project.
    pub path: &'static str,
    /// Its content; for a page, the part between the `---` lines.
    pub shape: Shape,
}

impl FileKind {
    /// Every kind of file, from the whole site to its parts.
    pub const ALL: &[FileKind] = &[
        FileKind { name: "site.yaml", path: "content/site.yaml", shape: SiteDocument::SHAPE },
        FileKind {
            name: "plan.yaml",
            path: "content/plans/<plan>/plan.yaml",
            shape: PlanDocument::SHAPE,
        },
        FileKind {
            name: "objective",
            path: "content/plans/<plan>/objectives/<objective>.yaml",
            shape: ObjectiveDocument::SHAPE,
        },
        FileKind {
            name: "support.yaml",
            path: "content/support.yaml",
            shape: SupportDocument::SHAPE,
        },
        FileKind {
            name: "synonyms.yaml",
            path: "content/synonyms.yaml",
            shape: SynonymsDocument::SHAPE,
        },
        FileKind {
            name: "events.yaml",
            path: "content/plans/<plan>/events.yaml",
            shape: EventsDocument::SHAPE,
        },
        FileKind {
            name: "measures.yaml",
            path: "content/plans/<plan>/measures.yaml",
            shape: MeasuresDocument::SHAPE,
        },
        FileKind {
            name: "edition.yaml",
            path: "content/plans/<plan>/editions/<edition>/edition.yaml",
            shape: EditionDocument::SHAPE,
        },
        FileKind {
            name: "redirects.yaml",
            path: "content/redirects.yaml",
            shape: RedirectsDocument::SHAPE,
        },
        FileKind {
            name: "removals.yaml",
            path: "content/removals.yaml",
            shape: RemovalsDocument::SHAPE,
        },
        FileKind { name: "page", path: "content/pages/<page>.md", shape: FrontMatter::SHAPE },
    ];

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<&'static FileKind> {
        FileKind::ALL.iter().find(|it| it.name == name)
    }

    /// The kind that is meant if no extension is typed, such as `plan` or `pages`.
    pub fn from_short_name(name: &str) -> Option<&'static FileKind> {
        let name = name.to_lowercase();
        let name = name.trim_end_matches(".yml");
        let is = |it: &&FileKind| {
            let stem = it.name.trim_end_matches(".yaml");
            name == stem || name == format!("{stem}s")
        };
        FileKind::ALL.iter().find(is)
    }

    /// The kind of the file at this path in a project, such as `content/site.yaml`.
    pub fn at(path: &str) -> Option<&'static FileKind> {
        let name = match place::use_of(path)? {
            Use::Site => "site.yaml",
            Use::Support | Use::Edition(_, _, Frozen::Support) => "support.yaml",
            Use::Synonyms => "synonyms.yaml",
            Use::Page => "page",
            Use::Plan(_) | Use::Edition(_, _, Frozen::Plan) => "plan.yaml",
            Use::Events(_) | Use::Edition(_, _, Frozen::Events) => "events.yaml",
            Use::Measures(_) | Use::Edition(_, _, Frozen::Measures) => "measures.yaml",
            Use::Objective(_) | Use::Edition(_, _, Frozen::Objective) => "objective",
            Use::Edition(_, _, Frozen::Facts) => "edition.yaml",
            Use::Redirects => "redirects.yaml",
            Use::Removals => "removals.yaml",
            Use::Around(_) | Use::Asset(_) | Use::Addresses | Use::Theme => return None,
        };
        FileKind::from_name(name)
    }

    /// Its keys, in the preferred order of writing.
    pub const fn keys(&self) -> &'static [Key] {
        self.shape.keys()
    }
}

/// The keys of a kind of file with their meanings, one per line; keys of a nested record are
/// indented.
pub fn reference(kind: &FileKind) -> String {
    let front = if kind.name == "page" {
        "Put them between two `---` lines. The page's text comes after them, in Markdown.\n"
    } else {
        ""
    };
    let mut rows = Vec::new();
    gather(&kind.shape, 0, &mut rows);
    format!(
        "The keys of {}\n{front}* required, [] a list. Indented keys belong to the key above \
         them.\n\n{}",
        kind.path,
        table(&rows)
    )
}

fn table(rows: &[(String, &'static str)]) -> String {
    let width = rows.iter().map(|(key, _)| key.chars().count()).max().unwrap_or(0);
    rows.iter().map(|(key, meaning)| format!("{key:width$}  {meaning}\n")).collect()
}

fn gather(shape: &Shape, depth: usize, rows: &mut Vec<(String, &'static str)>) {
    let indent = "  ".repeat(depth);
    match shape {
        Shape::Record(record) => {
            let within = |shape: &Shape| {
                let mut rows = Vec::new();
                gather(shape, depth + 1, &mut rows);
                rows
            };
            let own = record.others.map(within).unwrap_or_default();
            // What every key can have is listed once, after the last key.
            let alike = !own.is_empty() && record.keys.iter().all(|it| within(&it.shape) == own);
            for key in record.keys {
                rows.push((format!("{indent}{}", signature(key)), key.meaning.trim()));
                if !alike {
                    gather(&key.shape, depth + 1, rows);
                }
            }
            if record.others.is_some() {
                let meaning = if alike && !record.keys.is_empty() {
                    "Add as many of your own keys as you need. All of these keys can have:"
                } else {
                    "Add as many of your own keys as you need."
                };
                rows.push((format!("{indent}…"), meaning));
                rows.extend(own);
            }
        }
        Shape::List(item) => gather(item, depth, rows),
        Shape::Either(shapes) => shapes.iter().for_each(|it| gather(it, depth, rows)),
        _ => {}
    }
}

/// A key with signs that show how it is written.
fn signature(key: &Key) -> String {
    let required = if key.required { " *" } else { "" };
    let list = if key.list { " []" } else { "" };
    format!("{}{required}{list}", key.name)
}

#[cfg(test)]
mod tests {
    use super::super::RecordShape;
    use super::*;

    fn unexplained(keys: &[Key]) -> Vec<&'static str> {
        let of = |key: &Key| {
            let silent = key.meaning.trim().is_empty().then_some(key.name);
            silent.into_iter().chain(unexplained(key.nested())).collect::<Vec<_>>()
        };
        keys.iter().flat_map(of).collect()
    }

    #[test]
    fn every_key_says_what_it_means() {
        for kind in FileKind::ALL {
            assert_eq!(unexplained(kind.keys()), Vec::<&str>::new(), "{}", kind.name);
        }
        const SILENT: Key =
            Key { name: "x", meaning: " ", required: false, list: false, shape: Shape::Text };
        const RECORD: Shape =
            Shape::Record(&RecordShape { name: "a record", keys: &[SILENT], others: None });
        let around = Key { name: "y", meaning: "Y.", shape: RECORD, ..SILENT };
        assert_eq!(unexplained(&[around]), ["x"]);
    }

    #[test]
    fn keys_of_ones_own_have_a_row() {
        const OWN: Shape = Shape::Record(&RecordShape {
            name: "fields",
            keys: &[],
            others: Some(&Shape::Either(&[Shape::Text, SiteDocument::SHAPE])),
        });
        let mut rows = Vec::new();
        gather(&OWN, 1, &mut rows);
        assert_eq!((rows[0].0.as_str(), rows[1].0.as_str()), ("  …", "    name *"));
    }

    #[test]
    fn what_all_keys_can_have_is_told_once() {
        let text = reference(FileKind::from_name("plan.yaml").expect("a kind"));
        assert_eq!(text.matches("    hint ").count(), 1, "{text}");
    }

    #[test]
    fn each_kind_is_known_by_the_place_where_it_lies() {
        for kind in FileKind::ALL {
            let path = kind.path.replace(['<', '>'], "");
            assert_eq!(FileKind::at(&path).map(|it| it.name), Some(kind.name), "{path}");
        }
        for path in ["site.yaml", "content/files/site.yaml", "themes/x/site.yaml", ""] {
            assert!(FileKind::at(path).is_none(), "{path}");
        }
    }

    #[test]
    fn records_within_records_are_indented() {
        let text = reference(FileKind::from_name("objective").expect("a kind"));
        let line = |start: &str| {
            let found = text.lines().find(|it| it.starts_with(start));
            found.map(|it| it[start.len()..].trim()).unwrap_or_else(|| panic!("{start} in {text}"))
        };
        assert_eq!(line("title "), "Its title.");
        assert_eq!(line("actions []"), "The actions, in reading order.");
        assert!(line("  id *").starts_with("Permanent name"));
        assert_eq!(
            line("      date *"),
            "The day, or the first of several.",
            "actions, their event, its days"
        );
        assert_eq!(line("    text *"), "The text of the note.", "a note on an action");
        assert!(!text.contains("r#for"), "{text}");
    }
}
