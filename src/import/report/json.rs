//! The report for programs. It has no name that was left out, and no other words that may be one.

use serde_json::json;

use super::super::Imported;
use super::super::known_names::{NAME, public};
use super::super::ledger::Origin;
use super::super::step::Did;
use super::{not_placed, said, withheld_names};

/// The report as JSON.
pub fn json(imported: &Imported) -> String {
    let account = &imported.account;
    let names = withheld_names(imported);
    let public = |text: &str| public(text, &names);
    let place = |origin: &Origin| json!({"file": origin.file, "at": public(&origin.at)});
    let report = json!({
        "words": {
            "read": account.words,
            "in_fields": account.fields,
            "headings": account.header,
            "page_furniture": account.furniture,
            "withheld": account.withheld,
            "aside": account.aside,
            "not_placed": account.not_placed,
            "not_accounted_for": account.wrong,
        },
        "changes": imported.changes.iter().map(|it| json!({
            "file": it.file,
            "place": it.place(),
            "was": public(&it.was),
            "now": public(&it.now),
            "did": it.says(),
        })).collect::<Vec<_>>(),
        "questions": imported.questions.iter().map(|it| json!({
            "key": it.key,
            "place": it.at.as_ref().map(&place),
            "asks": public(&it.text),
            "words": public(&it.words),
            "proposed": public(it.proposed()),
            "answer": it.answer.as_deref().map(&public),
        })).collect::<Vec<_>>(),
        "actions": imported.actions.iter().map(|it| json!({
            "file": it.file,
            "id": it.id,
            "rows": it.rows.iter().map(&place).collect::<Vec<_>>(),
            "written": it.written,
        })).collect::<Vec<_>>(),
        "steps": imported.steps.iter().map(|it| {
            let named = it.did == Did::Withheld;
            json!({
                "did": said::did(it.did),
                "sure": said::sure(it.sure),
                "place": place(&it.at),
                "was": if named { NAME.to_owned() } else { public(&it.was) },
                "now": public(&it.now),
            })
        }).collect::<Vec<_>>(),
        "not_placed": not_placed(imported).map(|(at, why, text)| json!({
            "place": place(at),
            "why": why,
            "words": public(text),
        })).collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}
