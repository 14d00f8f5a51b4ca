//! What an import did, for a person (`html`) and for programs (`json`). Only the page for the person shows
//! names that were left out: it stays on the machine.

mod html;
mod json;
mod said;

pub use html::html;
pub use json::json;

use super::Imported;
use super::known_names::Names;
use super::ledger::{Fate, Origin};
use super::step::Did;

/// How many words were read, and where they went.
pub fn summary(imported: &Imported) -> String {
    said::account(&imported.account)
}

/// The names that were left out.
fn withheld_names(imported: &Imported) -> Names {
    let mut names = Names::default();
    imported.steps.iter().filter(|it| it.did == Did::Withheld).for_each(|it| names.add(&it.was));
    names
}

/// The texts of a row.
fn row<'i>(imported: &'i Imported, origin: &'i Origin) -> impl Iterator<Item = &'i str> {
    imported.passages.iter().filter(|it| it.origin == *origin).map(|it| it.text.as_str())
}

/// The words that are in no field, with the reason.
fn not_placed(imported: &Imported) -> impl Iterator<Item = (&Origin, &'static str, &str)> {
    imported.passages.iter().filter_map(|it| {
        let why = match &it.fate {
            Fate::Field(_) | Fate::Withheld | Fate::Header => return None,
            Fate::Furniture => "at the top or bottom of each page",
            Fate::Aside(why) => said::aside(*why),
            Fate::NotPlaced(reason) => said::reason(*reason),
        };
        Some((&it.origin, why, it.text.as_str()))
    })
}
