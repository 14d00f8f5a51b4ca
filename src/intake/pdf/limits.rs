//! How much of a PDF is read, beyond what holds for every file. The library reads objects where they
//! are, so that only what is unpacked and what is drawn takes room.

use crate::intake::Refusal;
use crate::intake::limits::within;

/// Pages.
pub(super) const PAGES: usize = 2_000;
/// Objects that the file lists. A tagged plan of 200 pages has some 50,000.
pub(super) const OBJECTS: usize = 2_000_000;
/// Dictionaries, which is what most objects are. A tagged plan of 300 pages has some 150,000.
pub(super) const DICTIONARIES: usize = 600_000;
/// Bytes of all streams that are read, once they are unpacked. A page has some 50,000.
pub(super) const UNPACKED: usize = 512 << 20;
/// Characters that are drawn. A page has some 3,000.
pub(super) const GLYPHS: usize = 3_000_000;
/// Instructions for drawing. A page has some 10,000; a map or a drawing can have a million.
pub(super) const OPERATORS: usize = 30_000_000;
/// Lines that could be rules of tables.
pub(super) const RULES: usize = 500_000;
/// Drawings inside each other.
pub(super) const FORMS: usize = 16;
/// Marks inside each other, and states that are kept while others are drawn.
pub(super) const STATES: usize = 256;
/// Elements of the structure.
pub(super) const ELEMENTS: usize = 1_000_000;
/// Elements of the structure inside each other. A list in a table in a section has about 20.
pub(super) const DEPTH: usize = 100;
/// Characters that one font has.
pub(super) const CHARACTERS: usize = 70_000;
/// Fonts.
pub(super) const FONTS: usize = 5_000;
/// Characters that all fonts have. A page uses some hundreds of each.
pub(super) const ALL_CHARACTERS: usize = 4_000_000;

/// Counts one more of something.
///
/// # Errors
/// When there are more than the limit.
pub(super) fn count(what: &'static str, so_far: &mut usize, limit: usize) -> Result<(), Refusal> {
    *so_far += 1;
    within(what, *so_far, limit)
}
