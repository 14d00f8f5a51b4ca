//! What an import did, for a person (`html`) and for programs (`json`). Only the page for the person shows
//! names that were left out: it stays on the machine.

mod html;
mod json;
mod said;

pub use html::html;
pub use json::json;

use super::Imported;
use super::ledger::{Fate, Origin};

/// How many words were read, and where they went.
pub fn summary(imported: &Imported) -> String {
    said::account(&imported.account)
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
