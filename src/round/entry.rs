//! What an answer becomes in the text of a file: one more update, a new check with what has changed, or a doubt.
//! Every other byte stays as it is.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::document::edit::{self, NotSet, Step};
use crate::document::{self, CheckedDocument, ServiceDocument, WrittenDate, write};
use crate::import::returns::{self, day};
use crate::model::telephone::Telephone;
use crate::source::Sources;

use super::record::Change;

/// Where services are.
const SUPPORT: &str = "content/support.yaml";

/// What is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A report on an action or an objective, in a file.
    Update(String, returns::Answer),
    /// A service was checked, and all of it is right with what has changed.
    Check {
        /// The service's id.
        service: String,
        /// When.
        on: NaiveDate,
        /// By whom: a job title.
        by: String,
        /// Against what.
        source: String,
        /// What has changed.
        changes: Vec<Change>,
    },
    /// Something about a service may be wrong.
    Doubt {
        /// The service's id.
        service: String,
        /// What, in words that residents read.
        why: String,
    },
}

impl Entry {
    /// The file that it is written in, from the project's folder.
    pub fn file(&self) -> &str {
        match self {
            Entry::Update(file, _) => file,
            Entry::Check { .. } | Entry::Doubt { .. } => SUPPORT,
        }
    }

    /// What it adds, in words for a person.
    pub fn says(&self) -> String {
        match self {
            Entry::Update(_, it) if it.no_change => {
                format!("an update of {} that says “No change”", day::said(it.on))
            }
            Entry::Update(_, it) => format!("an update of {}", day::said(it.on)),
            Entry::Check { on, changes, .. } => {
                let with = if changes.is_empty() { "" } else { ", with what has changed" };
                format!("a check of {}{with}", day::said(*on))
            }
            Entry::Doubt { .. } => {
                "your words, which the page shows beside the contacts".to_owned()
            }
        }
    }

    /// The text of its file with it.
    ///
    /// # Errors
    /// A file that is written in a way that cannot be added to.
    pub fn write(&self, text: &str) -> Result<String, NotSet> {
        match self {
            Entry::Update(_, answer) => returns::put(text, answer),
            Entry::Check { service, on, by, source, changes } => {
                let check = CheckedDocument {
                    on: Some(WrittenDate::from(*on).into()),
                    by: Some(by.as_str().into()),
                    source: Some(source.as_str().into()),
                    ..CheckedDocument::blank()
                };
                checked(&changed(text, service, changes)?, service, &check)
            }
            Entry::Doubt { service, why } => {
                let way = [Step::Key("services"), Step::Id(service), Step::Key("confirm")];
                edit::set(text, &way, why)
            }
        }
    }
}

/// The text with what has changed of a service.
fn changed(text: &str, id: &str, changes: &[Change]) -> Result<String, NotSet> {
    let record = [Step::Key("services"), Step::Id(id)];
    let mut new = text.to_owned();
    for Change { channel, key, value } in changes {
        let channel = channel.map(|at| [Step::Key("channels"), Step::At(at)]);
        let way = [&record[..], channel.as_ref().map_or(&[], |it| &it[..])].concat();
        let at = |key| [&way[..], &[Step::Key(key)]].concat();
        new = match value {
            Some(value) => edit::set(&new, &at(key), value)?,
            None => edit::remove(&new, &at(key))?,
        };
        // Digits to dial that belong to the number before would call someone else.
        if let (&"number", Some(value), true) = (key, value, has_dial(&new, id, &way)) {
            let digits = Telephone::read(value).map_err(|_| NotSet::NoWay)?;
            let without = edit::remove(&new, &at("dial"));
            new = without.or_else(|_| edit::set(&new, &at("dial"), digits.dialled()))?;
        }
    }
    Ok(new)
}

fn has_dial(text: &str, id: &str, channel: &[Step<'_>]) -> bool {
    let Some(Step::At(at)) = channel.last() else { return false };
    let channel = service(text, id).and_then(|it| it.channels.into_iter().nth(*at));
    channel.is_some_and(|it| it.dial.is_some())
}

/// The text with a new check of a service and of those of its contacts that have one of their own. All of it is
/// right, so what was in doubt is not any more.
fn checked(text: &str, id: &str, check: &CheckedDocument) -> Result<String, NotSet> {
    let service = service(text, id).ok_or(NotSet::NoPlace)?;
    let way = [Step::Key("services"), Step::Id(id)];
    let mut new = put_check(text, &way, service.checked.as_ref(), check)?;
    if service.confirm.is_some() {
        new = edit::remove(&new, &[&way[..], &[Step::Key("confirm")]].concat())?;
    }
    for (channel, at) in service.channels.iter().zip(0..) {
        if channel.dead.is_some() {
            continue;
        }
        let way = [&way[..], &[Step::Key("channels"), Step::At(at)]].concat();
        if let Some(before) = &channel.checked {
            new = put_check(&new, &way, Some(before), check)?;
        }
        if channel.confirm.is_some() {
            new = edit::remove(&new, &[&way[..], &[Step::Key("confirm")]].concat())?;
        }
    }
    Ok(new)
}

fn service(text: &str, id: &str) -> Option<ServiceDocument> {
    let sources = Sources::from_texts([(SUPPORT, text)]);
    let support = document::read_all(&sources, &mut Report::default()).support?;
    let mut services = support.record.services.iter();
    services.find(|it| it.id.as_ref().is_some_and(|it| it.value == id)).cloned()
}

/// A record's check in the place of the one before. Where its lines cannot be written again, its values are set, and
/// what was found is as new as the check.
fn put_check(
    text: &str,
    record: &[Step<'_>],
    before: Option<&CheckedDocument>,
    check: &CheckedDocument,
) -> Result<String, NotSet> {
    let entry = write(&BTreeMap::from([("checked", check)]));
    if let Ok(new) = edit::put_entry(text, record, &entry, Some("channels")) {
        return Ok(new);
    }
    let day = check.on.as_ref().map_or("", |it| it.value.as_str());
    let words =
        |it: &Option<document::Text>| it.as_ref().map_or_else(String::new, |it| it.value.clone());
    let evidence = before.and_then(|it| it.evidence.as_ref()).map(|_| ("evidence", day.to_owned()));
    let values =
        [("on", day.to_owned()), ("by", words(&check.by)), ("source", words(&check.source))];
    let mut new = text.to_owned();
    for (key, value) in values.into_iter().chain(evidence) {
        let way = [record, &[Step::Key("checked"), Step::Key(key)]].concat();
        new = edit::set(&new, &way, &value)?;
    }
    Ok(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    fn check() -> Entry {
        Entry::Check {
            service: "helpers".to_owned(),
            on: day(),
            by: "Youth: Manager".to_owned(),
            source: "We called.".to_owned(),
            changes: Vec::new(),
        }
    }

    #[track_caller]
    fn written(entry: &Entry, before: &str, expected: &str) {
        for end in ["\n", "\r\n"] {
            let new = entry.write(&before.replace('\n', end));
            assert_eq!(new, Ok(expected.replace('\n', end)));
        }
    }

    #[test]
    fn a_check_takes_the_place_of_the_one_before_and_ends_the_doubt() {
        written(
            &check(),
            "# Ours.\nservices:\n  - name: A\n    id: other\n  - name: Helpers # them\n    \
             checked: {on: 2025-01, evidence: 2020, by: Clerk}\n    id: helpers\n    \
             confirm: Is it right?\n    channels:\n      - way: voice # first\n        number: \"1\"\n        \
             checked:\n          on: 2025-01\n          evidence: 2020\n      - {way: email, email: a@b.uk}\n",
            "# Ours.\nservices:\n  - name: A\n    id: other\n  - name: Helpers # them\n    \
             checked:\n      on: 2026-11-30\n      by: \"Youth: Manager\"\n      source: We called.\n    id: helpers\n    \
             channels:\n      - way: voice # first\n        number: \"1\"\n        \
             checked:\n          on: 2026-11-30\n          by: \"Youth: Manager\"\n          source: We called.\n      \
             - {way: email, email: a@b.uk}\n",
        );
    }

    #[test]
    fn what_has_changed_is_set_and_the_digits_to_dial_go_with_the_number() {
        let Entry::Check { service, on, by, source, .. } = check() else { unreachable!() };
        let change = |channel, key, value: &str| {
            let value = Some(value.to_owned()).filter(|it| !it.is_empty());
            Change { channel, key, value }
        };
        let changes = vec![
            change(None, "hours", ""),
            change(None, "cost", "Free: always"),
            change(Some(1), "number", "01632 960 009"),
            change(Some(2), "number", "01632 960 008"),
        ];
        let entry = Entry::Check { service, on, by, source, changes };
        written(
            &entry,
            "services:\n  - id: helpers\n    hours: 9 to 5\n    confirm: Who knows?\n    channels:\n      \
             - {way: voice, number: \"1\", dead: Gone}\n      - way: voice\n        number: 0808 HELP # ours\n        \
             dial: \"08084357\"\n        confirm: Is it?\n      - {way: text, number: \"2\", dial: \"22222\"}\n    \
             checked: {on: 2025-01, by: Clerk, source: x}\n",
            "services:\n  - id: helpers\n    channels:\n      \
             - {way: voice, number: \"1\", dead: Gone}\n      - way: voice\n        number: 01632 960 009 # ours\n      \
             - {way: text, number: \"01632 960 008\", dial: \"01632960008\"}\n    \
             checked:\n      on: 2026-11-30\n      by: \"Youth: Manager\"\n      source: We called.\n    \
             cost: \"Free: always\"\n",
        );
    }

    #[test]
    fn in_braces_and_beside_a_comment_the_values_are_set() {
        written(
            &check(),
            "services:\n  - {id: helpers, checked: {on: 2025-01, evidence: 2020}}\n",
            "services:\n  - {id: helpers, checked: {on: 2026-11-30, evidence: 2026-11-30, by: \"Youth: Manager\", \
             source: We called.}}\n",
        );
        written(
            &check(),
            "services:\n  - id: helpers\n    checked:\n      # By phone.\n      on: 2025-01\n      by: Clerk\n",
            "services:\n  - id: helpers\n    checked:\n      # By phone.\n      on: 2026-11-30\n      \
             by: \"Youth: Manager\"\n      source: We called.\n",
        );
    }

    #[test]
    fn a_doubt_is_set_and_a_file_with_a_fault_is_left_alone() {
        let doubt =
            Entry::Doubt { service: "helpers".to_owned(), why: "It rings: no one.".to_owned() };
        let before = "services:\n  - id: helpers # x\n    name: H\n";
        written(&doubt, before, &format!("{before}    confirm: \"It rings: no one.\"\n"));
        assert_eq!(doubt.write("services: [\n"), Err(NotSet::Unread));
        assert_eq!(check().write("services:\n  - id: others\n"), Err(NotSet::NoPlace));
    }
}
