//! Common names for a key in people's own tables, such as `owner` or `deadline`, and the line to
//! write instead, with the author's own value. It does not decode values: the record's reader does.

use super::super::yaml::{Entry, Node, Value};

/// The maximum number of characters of a value shown in a line.
const MOST_LETTERS: usize = 60;

/// How the value is written after the intended key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Unchanged.
    Same,
    /// In brackets.
    List,
    /// As the time of the whole, or of its end.
    End,
    /// As the text of a dated report.
    Report,
    /// As a start and an end.
    Years,
}

use Form::{End, List, Report, Same, Years};

/// The other words for the keys of one kind of record: the key, the form of its value, and the
/// words.
type Words = &'static [(&'static str, Form, &'static [&'static str])];

/// The words that actions and objectives share.
const UNDERTAKING: Words = &[
    (
        "leads",
        List,
        &[
            "owner",
            "owners",
            "action_owner",
            "responsible",
            "responsible_officer",
            "responsibility",
            "lead",
            "lead_officer",
            "lead_organisation",
            "lead_agency",
            "led_by",
            "who",
            "assigned_to",
            "team",
        ],
    ),
    (
        "when",
        End,
        &[
            "deadline",
            "due",
            "due_date",
            "due_by",
            "by",
            "by_when",
            "completion",
            "completion_date",
            "target_date",
            "end_date",
        ],
    ),
    (
        "when",
        Same,
        &[
            "timescale",
            "timescales",
            "time_scale",
            "timeframe",
            "time_frame",
            "timeline",
            "timing",
            "date",
            "dates",
        ],
    ),
    ("starts", Same, &["start_date"]),
    ("status", Same, &["rag", "rag_status", "rag_rating", "progress", "progress_status"]),
    (
        "updates",
        Report,
        &[
            "update",
            "progress_update",
            "latest_update",
            "latest",
            "comments",
            "commentary",
            "progress_report",
        ],
    ),
];

const ACTION: Words = &[
    (
        "success",
        Same,
        &[
            "measure",
            "measures",
            "success_measure",
            "success_measures",
            "success_criteria",
            "measure_of_success",
            "kpi",
            "kpis",
            "indicator",
            "indicators",
            "target",
            "targets",
        ],
    ),
    ("notes", Same, &["information", "note", "comment", "remarks"]),
    ("title", Same, &["name", "heading", "headline"]),
    ("activity", Same, &["description", "task", "what", "action", "details"]),
    ("number", Same, &["ref", "ref_no", "reference", "id_number", "action_number", "no"]),
    ("partners", Same, &["partner", "supported_by", "working_with", "delivery_partners"]),
    ("places", Same, &["location", "locations", "where", "ward", "area"]),
    ("outputs", Same, &["deliverable", "deliverables"]),
];

const OBJECTIVE: Words = &[
    ("title", Same, &["name", "heading", "headline", "objective", "aim"]),
    ("summary", Same, &["description", "introduction", "intro", "text", "why"]),
    ("number", Same, &["ref", "reference", "id_number", "objective_number", "no"]),
    ("notes", Same, &["information", "note", "comment", "comments", "remarks"]),
    ("actions", Same, &["tasks", "activities"]),
];

const PLAN: Words = &[
    ("title", Same, &["name", "heading", "plan"]),
    ("summary", Same, &["description", "introduction", "intro", "text", "foreword", "about"]),
    ("period", Years, &["years", "dates", "timeframe", "time_frame", "timescale", "duration"]),
    ("state", Same, &["status"]),
    ("follows", Same, &["replaces", "supersedes", "previous"]),
    ("owner", Same, &["organisation", "author", "publisher", "council", "published_by"]),
    ("statuses", Same, &["rag", "rag_ratings"]),
    ("leads", Same, &["owners", "lead_officers", "responsible"]),
    ("glossary", Same, &["definitions", "terms", "abbreviations", "acronyms"]),
    ("objectives", Same, &["aims", "priorities", "themes", "goals"]),
    ("updates", Report, &["update", "latest", "latest_update", "progress_update", "commentary"]),
    ("notes", Same, &["information", "note", "comment", "comments", "remarks"]),
];

const UPDATE: Words = &[
    ("text", Same, &["update", "comment", "comments", "commentary", "description", "note"]),
    ("by", Same, &["who", "author", "lead", "owner", "from"]),
    ("status", Same, &["rag", "rag_status", "progress"]),
    ("when", Same, &["deadline", "due", "due_date", "new_date", "new_deadline", "timescale"]),
    ("evidence", Same, &["link", "url", "source"]),
];

/// A key that was meant by another word.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct OtherWord {
    /// The key.
    pub(super) key: &'static str,
    /// The line to write, if the value fits on one.
    line: Option<String>,
    /// Whether the value can be decoded as typed.
    pub(super) is_read: bool,
}

impl OtherWord {
    /// What to write; if the record already has the key, where it belongs.
    pub(super) fn help(&self, has_key: bool, has_fields: bool) -> Option<String> {
        if !has_key {
            return self.line.as_ref().map(|line| format!("write {line}"));
        }
        let own = match has_fields {
            true => ", or under `fields:` if the plan has its own column for them",
            false => "",
        };
        Some(format!("`{}` is here already: add these words to it{own}", self.key))
    }
}

/// The key of this kind of record that an entry was meant to have.
pub(super) fn of(entry: &Entry, record: &str) -> Option<OtherWord> {
    let words: &[Words] = match record {
        "an action" => &[ACTION, UNDERTAKING],
        "an objective" => &[OBJECTIVE, UNDERTAKING],
        "plan.yaml" => &[PLAN],
        "an update" => &[UPDATE],
        _ => return None,
    };
    let typed = entry.key.trim().to_lowercase().replace([' ', '-', '/'], "_");
    let mut known = words.iter().copied().flatten();
    let (key, form, _) = known.find(|it| it.2.contains(&typed.as_str()))?;
    let line = value(&entry.value, *form).map(|it| written(key, &it, *form));
    Some(OtherWord { key, line, is_read: !matches!(form, Report | Years) })
}

fn written(key: &str, value: &str, form: Form) -> String {
    match form {
        Same => format!("`{key}: {value}`"),
        List => format!("`{key}: [{value}]`"),
        End => {
            format!("`{key}: {value}`, or `closes: {value}` if the plan has a column for the end")
        }
        Report => format!("`{key}: [{{on: …, text: {value}}}]`"),
        Years => format!("`{key}: {{{value}}}`"),
    }
}

/// The value in its form; `None` if it does not fit on a line.
fn value(node: &Node, form: Form) -> Option<String> {
    let text = match &node.value {
        Value::Blank => return Some("…".to_owned()),
        Value::Scalar(scalar) => scalar.text.trim(),
        Value::Sequence(items) => {
            let items = items.iter().map(|it| match &it.value {
                Value::Scalar(scalar) => Some(plain(scalar.text.trim(), true)),
                _ => None,
            });
            let items = items.collect::<Option<Vec<_>>>()?.join(", ");
            return match form {
                List => Some(items),
                Same => Some(format!("[{items}]")),
                End | Report | Years => None,
            };
        }
        Value::Mapping(_) | Value::Refused => return None,
    };
    Some(match form {
        Same | End => plain(text, false),
        // A comma here separates leads.
        List => text.split(',').map(|it| plain(it.trim(), true)).collect::<Vec<_>>().join(", "),
        Report => quoted(text).unwrap_or_else(|| "\"…\"".to_owned()),
        Years => years(text),
    })
}

/// A value as written in a line: quoted only where necessary.
fn plain(text: &str, in_brackets: bool) -> String {
    let opens = text.starts_with(|it: char| it.is_ascii_punctuation() && !matches!(it, '(' | '£'));
    let needs_quotes = opens
        || text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || (in_brackets && text.contains([',', '[', ']', '{', '}']));
    let short = text.chars().count() <= MOST_LETTERS && !text.contains(['\n', '`']);
    match (needs_quotes, short) {
        (false, true) if !text.is_empty() => text.to_owned(),
        (true, true) => quoted(text).unwrap_or_else(|| "…".to_owned()),
        _ => "…".to_owned(),
    }
}

fn quoted(text: &str) -> Option<String> {
    let fits = text.chars().count() <= MOST_LETTERS && !text.contains(['"', '\\', '\n', '`']);
    fits.then(|| format!("\"{text}\""))
}

/// The two years of a period, if it has two.
fn years(text: &str) -> String {
    let digits = text.split(|it: char| !it.is_ascii_digit()).filter(|it| it.len() == 4);
    match digits.collect::<Vec<_>>()[..] {
        [from, to] => format!("from: {from}, to: {to}"),
        _ => "from: …, to: …".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::yaml;
    use super::*;
    use crate::diagnostics::Report as Findings;
    use crate::source::Sources;

    fn help(record: &str, line: &str) -> Option<String> {
        let sources = Sources::from_texts([("content/x.yaml", line)]);
        let (file, _) = sources.files().next()?;
        let root = yaml::read(file, line, 0, &mut Findings::default()).root?;
        let Value::Mapping(mapping) = root.value else { return None };
        of(mapping.entries.first()?, record)?.help(false, true)
    }

    #[test]
    fn the_line_to_write_has_the_authors_own_value() {
        for (record, typed, meant) in [
            ("an action", "owner: Policy Officer", "write `leads: [Policy Officer]`"),
            ("an action", "Lead Officer: [Police, Council]", "write `leads: [Police, Council]`"),
            ("an action", "who: Police, Council", "write `leads: [Police, Council]`"),
            ("an action", "time-scale: March 2025", "write `when: March 2025`"),
            ("an action", "rag: Green", "write `status: Green`"),
            (
                "an action",
                "update: Ten people came",
                "write `updates: [{on: …, text: \"Ten people came\"}]`",
            ),
            ("an action", "kpi: \"Aim: ten\"", "write `success: \"Aim: ten\"`"),
            (
                "an action",
                "measures: [One, \"Two, three\"]",
                "write `success: [One, \"Two, three\"]`",
            ),
            ("an action", "heading:", "write `title: …`"),
            ("an objective", "name: Safer streets", "write `title: Safer streets`"),
            ("an objective", "owner: Policy Officer", "write `leads: [Policy Officer]`"),
            ("an objective", "rag: Green", "write `status: Green`"),
            ("plan.yaml", "years: 2025-2028", "write `period: {from: 2025, to: 2028}`"),
            ("an update", "comments: Done", "write `text: Done`"),
        ] {
            assert_eq!(help(record, typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_deadline_may_have_a_column_of_its_own() {
        let told = help("an action", "due date: March 2025").unwrap_or_default();
        assert!(
            told.starts_with("write `when: March 2025`, or `closes: March 2025` if "),
            "{told}"
        );
    }

    #[test]
    fn a_long_value_is_left_out_and_a_record_is_not_one_line() {
        let long = format!("task: {}", "word ".repeat(20));
        assert_eq!(help("an action", &long).as_deref(), Some("write `activity: …`"));
        assert_eq!(help("an objective", "tasks:\n  - id: a"), None);
        assert_eq!(help("an action", "budget: £12,000"), None);
    }
}
