//! What an officer settles in the browser, one thing on a page: what is asked in which order, how far they are,
//! taking an answer back, the pages as values and the form that came back.
//!
//! [`Sitting`] is the loop. It goes through any [`Work`]: `item` says what is asked there, `form` reads what came
//! back, `page` is what is shown, and `told` what happened last. `questions` makes the items of an import from its
//! questions, and `rounds` those of a round from what is due, whose answers `given` reads; nothing else here knows
//! either. Nothing here knows HTML, the network or the disk: `render` prints the pages, `serve`
//! brings the forms, and the one who gives the work keeps the answers.

mod form;
mod given;
mod item;
mod offered;
mod page;
mod questions;
mod rounds;
mod sitting;
#[cfg(test)]
mod tests;
mod told;
mod work;

pub use form::Form;
pub use given::{entry, faults};
pub use item::{Cell, Choice, Chosen, Fact, Field, Item, Kind, Piece, Row};
pub use page::{ALL, Page};
pub use questions::{about, changes, items, words};
pub use rounds::items as round_items;
pub use sitting::{Sitting, Turn};
pub use work::{About, Answer, Failure, Work};
