//! A form helps people to fill it in: a field about them says so, that their browser can fill it in (WCAG
//! 1.3.5; technique H98), and one that is wrong says what is wrong (3.3.1; technique ARIA21).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const AUTOCOMPLETE: Rule =
    Rule { code: Code::AutocompleteMissing, act: &[], wcag: &["1.3.5"], look: autocomplete };
pub(super) const ERROR: Rule =
    Rule { code: Code::ErrorNotDescribed, act: &[], wcag: &["3.3.1"], look: error };

/// Words of a label, in small letters, and what `autocomplete` calls the field.
const PURPOSES: &[(&str, &str)] = &[
    ("name", "name"),
    ("full name", "name"),
    ("your name", "name"),
    ("first name", "given-name"),
    ("given name", "given-name"),
    ("forename", "given-name"),
    ("last name", "family-name"),
    ("surname", "family-name"),
    ("family name", "family-name"),
    ("email", "email"),
    ("email address", "email"),
    ("your email", "email"),
    ("your email address", "email"),
    ("telephone", "tel"),
    ("telephone number", "tel"),
    ("phone", "tel"),
    ("phone number", "tel"),
    ("mobile", "tel"),
    ("mobile number", "tel"),
    ("postcode", "postal-code"),
    ("address line 1", "address-line1"),
    ("address line 2", "address-line2"),
    ("town or city", "address-level2"),
    ("date of birth", "bday"),
];

fn autocomplete<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for field in page.dom.all("input").filter(|it| page.is_exposed(*it)) {
        if !matches!(input_type(field), "text" | "email" | "tel") {
            continue;
        }
        let name = page.name(field);
        let kept = name.chars().map(|it| if it.is_alphanumeric() || it == '-' { it } else { ' ' });
        let words = plain(&kept.collect::<String>().to_lowercase());
        let words = words
            .strip_suffix(" required")
            .or_else(|| words.strip_suffix(" optional"))
            .unwrap_or(&words);
        let Some((_, token)) = PURPOSES.iter().find(|it| it.0 == words) else { continue };
        let said = field.attribute("autocomplete").map(str::trim).unwrap_or("");
        if !["", "off", "on"].iter().any(|it| it.eq_ignore_ascii_case(said)) {
            targets.passed();
            continue;
        }
        let message = format!("the field \"{}\" does not let browsers fill it in", plain(&name));
        let help =
            format!("if it asks about the person who fills it in, add autocomplete=\"{token}\"");
        targets.failed(field, message, help);
    }
}

fn error<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for field in page.dom.with("aria-invalid").filter(|it| page.is_exposed(*it)) {
        let wrong =
            field.attribute("aria-invalid").is_some_and(|it| !matches!(it.trim(), "" | "false"));
        if !wrong {
            continue;
        }
        let says =
            |name: &str| page.named_by(field, name).iter().any(|it| !it.text().trim().is_empty());
        let described = field.attribute("aria-description").is_some_and(|it| !it.trim().is_empty());
        // A label may hold the message.
        let in_label = page.labels().for_control(field).iter().any(|it| has_error(*it));
        if described || in_label || says("aria-describedby") || says("aria-errormessage") {
            targets.passed();
            continue;
        }
        let message =
            format!("the field \"{}\" is marked as wrong, but not why", plain(&page.name(field)));
        let help = "write what is wrong, and point to it with aria-describedby=\"…\"";
        targets.failed(field, message, help);
    }
}

fn has_error(label: Element<'_>) -> bool {
    label
        .below()
        .any(|it| it.attribute("class").is_some_and(|it| it.to_ascii_lowercase().contains("error")))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{AutocompleteMissing, ErrorNotDescribed};

    #[test]
    fn fields_about_people_can_be_filled_in() {
        for wrong in [
            "<label>Email address <input type=email></label>",
            "<label>First name: <input></label>",
            "<label>Postcode (required) <input></label>",
        ] {
            assert_eq!(told(AutocompleteMissing, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<label>Email address <input type=email autocomplete=email></label>",
            "<label>Name of the street <input></label>",
            "<label>Search <input type=search></label>",
        ] {
            assert!(told(AutocompleteMissing, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_wrong_field_says_why() {
        assert_eq!(told(ErrorNotDescribed, "<input aria-label=Age aria-invalid=true>").len(), 1);
        for sound in [
            "<input aria-invalid=true aria-describedby=e><p id=e>Enter your age",
            "<input aria-invalid=false>",
        ] {
            assert!(told(ErrorNotDescribed, sound).is_empty(), "{sound}");
        }
    }
}
