//! The rules, one file each. A file opens with what its rule asks for and why; where the rule is one
//! of the ACT collection, with the address of its page there.

mod page_language;
mod page_title;
mod part_language;
mod refresh;
mod zoom;

use super::rule::Rule;

/// Every rule, in the order in which reports list them.
pub const RULES: &[&Rule] = &[
    // The page as a whole.
    &page_title::RULE,
    &page_language::MISSING,
    &page_language::UNKNOWN,
    &part_language::RULE,
    &refresh::DELAYED,
    &refresh::ANY,
    &zoom::RULE,
    // Names that are read out.
    // Roles, states and tables.
    // What breaks the sites of councils.
    // Safe for the reader.
    // The author's words.
];
