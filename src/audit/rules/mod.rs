//! The rules, one file each. A file opens with what its rule asks for and why; where the rule is one
//! of the ACT collection, with the address of its page there.

mod acronym;
mod alt_file_name;
mod aria_not_supported;
mod aria_unknown;
mod aria_value;
mod autocomplete;
mod colour_alone;
mod document_link;
mod element_id_twice;
mod headings;
mod inline_code;
mod justified_text;
mod label_in_name;
mod leaky_page;
mod link_text;
mod locked_orientation;
mod long_sentence;
mod named;
mod number;
mod number_not_linked;
mod other_host;
mod out_of_reach;
mod page_cut;
mod page_language;
mod page_title;
mod page_weight;
mod part_language;
mod passage_language;
mod plays_by_itself;
mod policy;
pub(super) mod reading_age;
mod refresh;
mod role_content;
mod role_context;
mod role_state_missing;
mod role_unknown;
mod script_keeps;
mod skip_link;
mod table_header_alone;
mod table_headers_elsewhere;
mod tables;
mod text_contrast;
mod tiny_text;
mod zoom;

use super::rule::Rule;

pub(super) use other_host::HELP as ASK_NO_OTHER_HOST;
pub(super) use script_keeps::{HELP as KEEP_NOTHING, message as keeps};

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
    &text_contrast::RULE,
    &text_contrast::UNKNOWN,
    &locked_orientation::RULE,
    &justified_text::RULE,
    &tiny_text::RULE,
    &page_cut::DEPTH,
    &page_cut::LENGTH,
    &skip_link::WAY_PAST,
    &skip_link::KEYBOARD,
    // Names that are read out.
    &named::IMAGE,
    &named::BUTTON,
    &named::LINK,
    &named::FIELD,
    &named::HEADING,
    &named::FRAME,
    &named::IMAGE_BUTTON,
    &named::MENU_ITEM,
    &named::SUMMARY,
    &label_in_name::RULE,
    &out_of_reach::HIDDEN,
    &out_of_reach::NESTED,
    &autocomplete::RULE,
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
    &element_id_twice::RULE,
    &headings::SKIPPED,
    &headings::MAIN,
    &tables::CAPTION,
    &tables::HEADERS,
    &link_text::VAGUE,
    &link_text::SAME,
    &document_link::RULE,
    &number_not_linked::RULE,
    &colour_alone::RULE,
    &alt_file_name::RULE,
    &plays_by_itself::RULE,
    &page_weight::RULE,
    &passage_language::RULE,
    // Safe for the reader.
    &other_host::RULE,
    &inline_code::SCRIPT,
    &inline_code::STYLE,
    &script_keeps::RULE,
    &policy::RULE,
    &number::RULE,
    &leaky_page::RULE,
    // The author's words.
    &long_sentence::RULE,
    &reading_age::RULE,
    &acronym::RULE,
];

/// The rules for a file that is published as its author made it. They are about what harms its reader:
/// a host or a person with the same device who learns of the visit, and a script, which could do
/// anything. A policy and styles in files of their own only guard against the same, and what a
/// program has exported has neither; how well such a file can be read is not decided here.
pub(super) const OF_FILES: &[&Rule] = &[
    &page_cut::DEPTH,
    &page_cut::LENGTH,
    &other_host::RULE,
    &inline_code::SCRIPT,
    &script_keeps::RULE,
    &leaky_page::RULE,
];
