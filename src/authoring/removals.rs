//! `content/removals.yaml`: that something was removed, without a word of what it was.

use chrono::NaiveDate;

use crate::document::{Edit, RemovalDocument, RemovalsDocument, Text, WrittenDate, write};
use crate::model::RemovalReason;

const HEAD: &str = "# Records that words were removed, and lists withdrawn addresses. `planpress \
                    redact` adds to `removals`.
# `planpress explain removals.yaml` lists the \
                    keys. Never write what was removed here.
";

/// The edit that adds a removal to the list, or begins it.
pub fn add_removal(
    list: Option<&str>,
    on: NaiveDate,
    why: RemovalReason,
    plans: &[&str],
    places: usize,
) -> Edit {
    let removal = RemovalDocument {
        on: Some(WrittenDate::from(on).into()),
        why: Some(why.into()),
        plans: plans.iter().map(|it| Text::from(*it)).collect(),
        places: u32::try_from(places).ok().map(Into::into),
        ..RemovalDocument::blank()
    };
    let Some(text) = list else {
        let list = RemovalsDocument { removals: vec![removal], ..RemovalsDocument::blank() };
        return Edit { range: 0..0, with: format!("{HEAD}{}", write(&list)) };
    };
    let entry = write(&removal);
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        if line.trim_end() == "removals:" {
            // The newest comes first, below the same dashes as the others.
            let next = text[at..].lines().find(|it| it.trim_start().starts_with('-'));
            let indent = next.map_or("  ", |it| &it[..it.len() - it.trim_start().len()]);
            let broken = if line.ends_with('\n') { "" } else { end };
            let with = format!("{broken}{}", item(&entry, indent, end));
            return Edit { range: at..at, with };
        }
    }
    let broken = if text.is_empty() || text.ends_with('\n') { "" } else { end };
    let with = format!("{broken}removals:{end}{}", item(&entry, "  ", end));
    Edit { range: text.len()..text.len(), with }
}

/// The lines of a record as an item of a list.
fn item(record: &str, indent: &str, end: &str) -> String {
    let dashes = std::iter::once("- ").chain(std::iter::repeat("  "));
    let lines = record.lines().zip(dashes);
    lines.map(|(line, dash)| format!("{indent}{dash}{line}{end}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Report;
    use crate::document::{apply, read_all};
    use crate::source::Sources;

    fn added(list: Option<&str>, plans: &[&str]) -> String {
        let on = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let edit = add_removal(list, on, RemovalReason::Legal, plans, 3);
        apply(list.unwrap_or_default(), &[edit])
    }

    #[test]
    fn a_removal_is_added_wherever_the_list_stands() {
        let withdrawn = "withdrawn: [{address: /x/, on: 2026-01-01}]";
        for list in [
            "",
            "# none yet\n",
            "removals:\n  - {on: 2026-01-01, why: legal}\n",
            "removals:\n- on: 2026-01-01\n  why: safety\n",
            "removals:\r\n  - {on: 2026-01-01, why: legal}\r\nwithdrawn: []\r\n",
            "removals:",
            withdrawn,
        ] {
            let (before, after) = (read(list), read(&added(Some(list), &["demo", "old"])));
            assert_eq!(after, before + 1, "{list:?}");
        }
        assert_eq!(read(&added(None, &[])), 1);
    }

    fn read(list: &str) -> usize {
        let sources = Sources::from_texts([("content/removals.yaml", list)]);
        let mut report = Report::default();
        let documents = read_all(&sources, &mut report);
        let empty = list.lines().all(|it| it.starts_with('#'));
        assert!(empty || !report.has_errors(), "{list:?}: {:?}", report.findings());
        documents.removals.map_or(0, |it| it.record.removals.len())
    }
}
