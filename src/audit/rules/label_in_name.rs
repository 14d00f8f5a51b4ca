//! Who says "click Search" to a computer is heard if "Search" is part of the name that it knows.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/2ee8b8/proposed/> The rule is not about
//! labels or names with abbreviations, nor about words that are spelt in two ways: where it looks so,
//! nothing is said.

mod spelling;
mod tokens;

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

use spelling::may_be_spelt_otherwise;
use tokens::tokens;

pub(super) const RULE: Rule =
    Rule { code: Code::LabelNotInName, act: &["2ee8b8"], wcag: &["2.5.3"], look };

/// Roles of what is acted on and is named by its content.
const ROLES: &[&str] = &[
    "button",
    "checkbox",
    "gridcell",
    "link",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "searchbox",
    "switch",
    "tab",
    "treeitem",
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let named = page.dom.with_any(&["aria-label", "aria-labelledby"]);
    for element in named {
        let acted_on =
            page.role(element).is_some_and(|it| it.is_any(ROLES) || it.inherits_from("link"));
        if !acted_on || page.is_hidden(element) {
            continue;
        }
        let seen = page.visible_text(element);
        if seen.trim().is_empty() {
            continue;
        }
        let name = page.name(element);
        if is_contained(&seen, &name) {
            targets.passed();
        } else if !may_be_spelt_otherwise(&seen, &name) {
            let message = format!("\"{}\" is read out as \"{}\"", plain(&seen), plain(&name));
            let help = "begin the name with the words that people can see, or remove aria-label";
            targets.failed(element, message, help);
        }
    }
}

/// Whether the words that are seen are in a name, one after another (ACT Rules, "label in name
/// algorithm").
fn is_contained(seen: &str, name: &str) -> bool {
    let name = tokens(name);
    let mut label = tokens(seen);
    if stands_in(&label, &name) {
        return true;
    }
    // A letter by itself is a sign: an x that closes, a B that makes bold.
    let is_sign = |it: &String| it.len() == 1 && it.bytes().all(|it| it.is_ascii_alphabetic());
    if let [only] = &label[..] {
        return is_sign(only);
    }
    if !name.iter().any(|it| it == "x") {
        label.retain(|it| it != "x");
    }
    stands_in(&label, &name)
}

fn stands_in(label: &[String], name: &[String]) -> bool {
    label.is_empty() || name.windows(label.len()).any(|it| it == label)
}

#[cfg(test)]
mod tests {
    use super::{is_contained, may_be_spelt_otherwise};

    #[test]
    fn the_words_that_are_seen_stand_in_the_name() {
        for (seen, name) in [
            ("Search", "Search the site"),
            ("  search\u{a0} \n the ", "Go and SEARCH the site"),
            ("Report (by telephone)", "Report hate crime now, report"),
            ("straße", "STRASSE"),
            ("Next →", "Next"),
            ("×", "Close"),
            ("x", "Close"),
            ("Close x", "Close"),
            ("ﬁle", "file"),
            ("(all)", "Anything"),
            ("検索", "商品を検索"),
        ] {
            assert!(is_contained(seen, name), "{seen} in {name}");
        }
    }

    #[test]
    fn words_that_are_missing_apart_or_in_another_order_are_told() {
        for (seen, name) in [
            ("Search", "Find"),
            ("Search site", "Search the site"),
            ("the search", "search the"),
            ("Report it", "Report item"),
            ("1 2", "12"),
            ("0115 917.7777", "0 1 1 5 9 1 7. 7 7 7 7"),
            ("115.917.7777", "1159177777"),
            ("Search", ""),
            ("Hate crime", "Hate (crime)"),
            ("京都", "東京都"),
        ] {
            assert!(!is_contained(seen, name), "{seen} in {name}");
            assert!(!may_be_spelt_otherwise(seen, name), "{seen} in {name}");
        }
    }

    #[test]
    fn abbreviations_and_other_spellings_are_left_alone() {
        for (seen, name) in [
            ("Nottingham Rd.", "Nottingham Road"),
            ("Mon to Fri", "Monday to Friday"),
            ("Sign-in", "Signin page"),
            ("Favourite colour", "Favorite color of mine"),
            ("Organise", "Organize"),
            ("Résumé", "Resume of the plan"),
            ("1", "1st page"),
        ] {
            assert!(!is_contained(seen, name), "{seen} in {name}");
            assert!(may_be_spelt_otherwise(seen, name), "{seen} in {name}");
        }
    }
}
