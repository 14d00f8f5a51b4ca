//! A field says in words that browsers know what it asks for, if it says so at all.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/73f2c2/>

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::AutocompleteUnknown, act: &["73f2c2"], wcag: &["1.3.5"], look };

const HELP: &str = "use one of HTML's values, such as name, email, tel, postal-code or bday";

/// What a field can ask for (HTML, "autofill field").
const FIELDS: &[&str] = &[
    "additional-name",
    "address-level1",
    "address-level2",
    "address-level3",
    "address-level4",
    "address-line1",
    "address-line2",
    "address-line3",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "cc-additional-name",
    "cc-csc",
    "cc-exp",
    "cc-exp-month",
    "cc-exp-year",
    "cc-family-name",
    "cc-given-name",
    "cc-name",
    "cc-number",
    "cc-type",
    "country",
    "country-name",
    "current-password",
    "family-name",
    "given-name",
    "honorific-prefix",
    "honorific-suffix",
    "language",
    "name",
    "new-password",
    "nickname",
    "one-time-code",
    "organization",
    "organization-title",
    "photo",
    "postal-code",
    "sex",
    "street-address",
    "transaction-amount",
    "transaction-currency",
    "url",
    "username",
];

/// What a field can ask for of one of several ways to be in touch.
const CONTACTS: &[&str] = &[
    "email",
    "impp",
    "tel",
    "tel-area-code",
    "tel-country-code",
    "tel-extension",
    "tel-local",
    "tel-local-prefix",
    "tel-local-suffix",
    "tel-national",
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.any(&["input", "select", "textarea"]) {
        let Some(value) = element.attribute("autocomplete") else { continue };
        if value.trim_ascii().is_empty() || is_switch(value) || is_left_out(page, element) {
            continue;
        }
        if is_known(value) {
            targets.passed();
        } else {
            let message = format!("\"{}\" is not a valid autocomplete value", plain(value));
            targets.failed(element, message, HELP);
        }
    }
}

/// Whether a value says only whether a browser may fill the field in.
fn is_switch(value: &str) -> bool {
    ["on", "off"].iter().any(|it| value.trim_ascii().eq_ignore_ascii_case(it))
}

/// Whether a field is switched off, has its value already, is there for no one or is not a field any
/// more.
fn is_left_out<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    let off = |it: Element<'p>| {
        it.attribute("aria-disabled").is_some_and(|it| it.trim_ascii().eq_ignore_ascii_case("true"))
    };
    let given = ["button", "checkbox", "file", "hidden", "image", "radio", "reset", "submit"];
    let widget = || page.role(element).is_some_and(|it| it.inherits_from("widget"));
    page.is_disabled(element)
        || element.and_ancestors().any(off)
        || element.is("input") && given.contains(&input_type(element))
        || !page.is_visible(element) && !page.is_exposed(element)
        || !page.is_in_tab_order(element) && !widget()
}

/// Whether the words are in the order that HTML asks for.
fn is_known(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let mut words = lower.split_ascii_whitespace().peekable();
    words.next_if(|it| it.starts_with("section-"));
    words.next_if(|it| ["shipping", "billing"].contains(it));
    let way = words.next_if(|it| ["home", "work", "mobile", "fax", "pager"].contains(it));
    let Some(field) = words.next() else { return false };
    if !CONTACTS.contains(&field) && (way.is_some() || !FIELDS.contains(&field)) {
        return false;
    }
    words.next_if(|it| *it == "webauthn");
    words.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn the_words_stand_in_their_order() {
        for known in [
            "name",
            " TEL ",
            "section-a shipping work tel-national",
            "billing street-address",
            "section- home impp",
            "username webauthn",
            "section-b email webauthn",
        ] {
            assert!(is_known(known), "{known}");
        }
        for unknown in [
            "work",
            "home name",
            "work shipping email",
            "shipping section-a name",
            "name email",
            "webauthn",
            "webauthn name",
            "name webauthn webauthn",
            "section-a",
            "off name",
            "tel,name",
            "fullname",
        ] {
            assert!(!is_known(unknown), "{unknown}");
        }
    }
}
