//! The table of fields, walked: each field of each kind of record goes where the table says, is lost in
//! every file alike, and is told when it changes. A field that is added tomorrow is walked tomorrow.

mod changed;
mod goes;
mod judged;
mod lost;
mod project;
