//! The rules, one file each. A file opens with what its rule asks for and why; where the rule is one
//! of the ACT collection, with the address of its page there.

mod acronym;
mod alt_file_name;
mod anchors;
mod aria_conflict;
mod aria_misused;
mod aria_not_supported;
mod aria_unknown;
mod aria_value;
mod autocomplete;
mod colour_alone;
mod control_contrast;
mod direction;
mod document_link;
mod drawing_name;
mod element_id_twice;
mod emphasis;
mod fake_heading;
mod field_groups;
mod field_help;
mod field_hints;
mod field_labels;
mod figures;
mod frames;
mod handlers;
mod headings;
mod image_words;
mod inline_code;
mod justified_text;
mod keyboard;
mod label_in_name;
mod landmarks;
mod layout_table;
mod leaky_page;
mod link_marks;
mod link_pairs;
mod link_text;
mod lists;
mod locked_orientation;
mod long_sentence;
mod media;
mod name_of_signs;
mod name_prohibited;
mod named;
mod nested_controls;
mod new_window;
mod number;
mod number_not_linked;
mod other_host;
pub(super) mod other_language;
mod out_of_reach;
mod outline;
mod page_cut;
mod page_language;
mod page_parts;
mod page_title;
mod page_title_vague;
mod page_weight;
mod part_language;
mod passage_language;
mod picture_kinds;
mod plays_by_itself;
mod policy;
mod position_alone;
pub(super) mod reading_age;
mod reference_missing;
mod refresh;
mod role_content;
mod role_context;
mod role_not_allowed;
mod role_state_missing;
mod role_unknown;
mod script_keeps;
mod skip_link;
mod table_header_alone;
mod table_headers_elsewhere;
mod table_parts;
mod table_shape;
mod tables;
mod text_contrast;
mod text_spacing;
mod tiny_text;
mod title_repeats;
mod typed_list;
mod typed_shapes;
mod widget_name;
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
    &control_contrast::RULE,
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
    // What the structure of a page says: lists, headings, tables.
    &lists::ITEM,
    &lists::TERM,
    &lists::CONTENT,
    &lists::EMPTY,
    &lists::DESCRIPTION,
    &typed_list::RULE,
    &fake_heading::RULE,
    &page_parts::LONG,
    &outline::NOTHING,
    &table_parts::EMPTY,
    &table_parts::SCOPE,
    &table_parts::NO_SCOPE,
    &table_parts::CAPTION,
    &table_parts::REPEATED,
    &table_shape::UNEVEN,
    &table_shape::HEADERS,
    &layout_table::LAYOUT,
    &layout_table::HEADERS,
    &typed_shapes::COLUMNS,
    // What else has a name, and where names come from.
    &drawing_name::DRAWING,
    &drawing_name::OBJECT,
    &drawing_name::CANVAS,
    &drawing_name::UNMARKED,
    &widget_name::METER,
    &widget_name::DIALOG,
    &widget_name::TREE_ITEM,
    &widget_name::TOOLTIP,
    &frames::OUT_OF_REACH,
    &frames::SAME_NAME,
    &name_prohibited::RULE,
    &reference_missing::RULE,
    &aria_misused::BRAILLE,
    &aria_misused::DESCRIPTION,
    &aria_misused::OLD,
    &aria_misused::NONE,
    &aria_misused::BODY,
    &aria_conflict::RULE,
    &role_not_allowed::RULE,
    &keyboard::NO_ROLE,
    &nested_controls::RULE,
    &name_of_signs::RULE,
    // Forms.
    &field_labels::NOWHERE,
    &field_labels::TWO,
    &field_labels::SAME,
    &field_labels::HINT,
    &field_groups::ALONE,
    &field_groups::NAMELESS,
    &field_help::AUTOCOMPLETE,
    &field_help::ERROR,
    &field_hints::HINT,
    &field_hints::ASTERISK,
    &field_hints::BUTTON,
    // Keyboards, windows and parts of the page.
    &keyboard::ORDER,
    &keyboard::KEY,
    &keyboard::AUTOFOCUS,
    &keyboard::NO_REACH,
    &handlers::CLICK,
    &handlers::MOUSE,
    &handlers::CHANGE,
    &handlers::FOCUS,
    &handlers::PASTE,
    &new_window::RULE,
    &link_marks::NOWHERE,
    &link_marks::TOGETHER,
    &anchors::DEAD,
    &anchors::SKIP,
    &anchors::NONE,
    &outline::NO_MAIN,
    &landmarks::MAINS,
    &landmarks::NAVIGATIONS,
    &landmarks::OTHERS,
    &landmarks::TWICE,
    &landmarks::INSIDE,
    &page_parts::OUTSIDE,
    &page_parts::DETAILS,
    &page_parts::BREAKS,
    &page_parts::UNDERLINED,
    &page_parts::SHORT,
    // Pictures, films and how words are typed.
    &media::VIDEO,
    &media::AUDIO,
    &media::FRAME,
    &image_words::REPEATED,
    &image_words::LONG,
    &image_words::TITLED,
    &image_words::VAGUE,
    &title_repeats::RULE,
    &link_pairs::RULE,
    &figures::FIGURE,
    &figures::CAPTION,
    &figures::QUOTATION,
    &picture_kinds::WORDS,
    &picture_kinds::MOVING,
    &picture_kinds::CAPTCHA,
    &picture_kinds::MAP,
    &emphasis::LONG,
    &emphasis::OBSOLETE,
    &typed_shapes::CAPITALS,
    &typed_shapes::SPACED,
    &typed_shapes::SIGNS,
    &text_spacing::RULE,
    &direction::RULE,
    &other_language::WORDS,
    &other_language::XML,
    &page_title_vague::RULE,
    &position_alone::RULE,
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
