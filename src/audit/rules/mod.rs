//! The rules, one file each. A file opens with what its rule asks for and why; where the rule is one
//! of the ACT collection, with the address of its page there.

mod aria_not_supported;
mod aria_unknown;
mod aria_value;
mod page_depth;
mod page_language;
mod page_title;
mod part_language;
mod refresh;
mod role_content;
mod role_context;
mod role_state_missing;
mod role_unknown;
mod table_header_alone;
mod table_headers_elsewhere;
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
    &page_depth::RULE,
    // Names that are read out.
    // Roles, states and tables.
    &role_unknown::RULE,
    &role_context::RULE,
    &role_content::RULE,
    &role_state_missing::RULE,
    &aria_unknown::RULE,
    &aria_value::RULE,
    &aria_not_supported::RULE,
    &table_header_alone::RULE,
    &table_headers_elsewhere::RULE,
    // What breaks the sites of councils.
    // Safe for the reader.
    // The author's words.
];
