//! The table of fields: what each kind of record can say, each field declared once.
//!
//! A line of the table gives a field's key, what it means, what it holds and where it goes. Three
//! rooms make what they need from it: `document` the record as typed with its reader and its writer,
//! `model` the record as meant and a list of [`crate::model::FieldOf`] to walk, `resolve` the way from one to the
//! other. Pages, tables, files of data, the search and the comparison of editions walk that list.
//!
//! To add a field of a kind that is here already, write its line, and its label in `en-GB.ftl` as
//! `column-…`. A field whose value has to be looked up or read, such as a time, needs its reading in
//! `resolve` too.
//!
//! A kind is written as what it says (`said`), in the order in which it is told, and what only its file
//! has (`typed`) and becomes part of something else; both as often as the order of keys asks for it.
//!
//! What a field holds is a name that each room knows in its own way: `Words` is `Text` as typed and
//! `Stated<String>` as meant. Nothing here knows a room.

mod action;
mod event;
mod measure;
mod objective;
mod page;
mod plan;
mod site;
mod support;
mod update;

pub(crate) use action::action;
pub(crate) use event::event;
pub(crate) use measure::{measure, observation};
pub(crate) use objective::objective;
pub(crate) use page::page;
pub(crate) use plan::{lead, plan, provenance, term};
pub(crate) use site::{contact, feedback, footer_link, problem, site, statement, tested};
pub(crate) use support::{channel, service};
pub(crate) use update::update;

/// Where a field is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goes {
    /// The page of its record.
    pub page: bool,
    /// The tables: CSV and workbook.
    pub table: bool,
    /// The JSON records and their schema.
    pub json: bool,
    /// StratML: its own element, or a line of words.
    pub stratml: bool,
    /// The index of the search.
    pub search: bool,
    /// What changed from one edition to the next.
    pub history: bool,
}

impl Goes {
    /// Told wherever its record is told.
    pub const EVERYWHERE: Goes =
        Goes { page: true, table: true, json: true, stratml: true, search: true, history: true };
    /// Told nowhere: what a list of places begins with.
    pub const NOWHERE: Goes = Goes {
        page: false,
        table: false,
        json: false,
        stratml: false,
        search: false,
        history: false,
    };
}

/// Where a field goes, as the table writes it: `everywhere`, or a list of places.
macro_rules! goes {
    (everywhere) => { $crate::fields::Goes::EVERYWHERE };
    ([$($place:ident)*]) => {
        $crate::fields::Goes { $($place: true,)* ..$crate::fields::Goes::NOWHERE }
    };
}
pub(crate) use goes;

/// A key as an author types it: `for` is a word of Rust's, and is written `r#for` in the table.
pub(crate) const fn key_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}
