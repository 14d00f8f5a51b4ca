//! What helps to fill in a form reaches everyone: a hint or an error beside a field is joined to it (WCAG
//! 1.3.1 and 3.3.1; technique ARIA1), a sign says what it means (3.3.2; technique H90), and a form has a
//! button that sends it (3.2.2; technique H32).

use std::collections::HashSet;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const HINT: Rule =
    Rule { code: Code::HintNotLinked, act: &[], wcag: &["1.3.1", "3.3.1"], look: hint };
pub(super) const ASTERISK: Rule =
    Rule { code: Code::AsteriskUnexplained, act: &[], wcag: &["3.3.2"], look: asterisk };
pub(super) const BUTTON: Rule =
    Rule { code: Code::FormWithoutButton, act: &[], wcag: &["3.2.2"], look: button };

/// Words in the name of a class that tell a hint or an error of a field from other text.
const HINTS: &[&str] =
    &["hint", "error", "help-text", "help-block", "invalid-feedback", "form-text"];

fn hint<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let joined: HashSet<&str> = page
        .dom
        .elements()
        .flat_map(|it| {
            ["aria-describedby", "aria-errormessage", "aria-labelledby"]
                .map(|name| it.attribute(name))
        })
        .flatten()
        .flat_map(str::split_ascii_whitespace)
        .collect();
    for element in page.dom.any(&["p", "span", "div", "small"]) {
        if !is_hint(element) || page.is_hidden(element) || element.text_up_to(20).trim().is_empty()
        {
            continue;
        }
        let Some(parent) = element.parent() else { continue };
        let field = parent.elements().take(30).find(|it| is_field(*it) && page.is_exposed(*it));
        let Some(field) = field else { continue };
        let reached = |it: Element<'p>| {
            let by_id = it.attribute("id").is_some_and(|it| joined.contains(it));
            by_id || it.is_any(&["label", "legend", "fieldset"])
        };
        let inside = element.below().take(20).any(reached);
        if inside || element.and_ancestors().take(6).any(reached) {
            targets.passed();
            continue;
        }
        let message = format!(
            "\"{}\" is beside the field \"{}\", but not joined to it",
            plain(&element.text_up_to(100)),
            plain(&page.name(field))
        );
        let help = "give it an id, and name that id in the aria-describedby of the field";
        targets.failed(element, message, help);
    }
}

fn is_hint(element: Element<'_>) -> bool {
    let classes = element.attribute("class").unwrap_or("");
    let start = classes[..classes.floor_char_boundary(300)].to_ascii_lowercase();
    HINTS.iter().any(|it| start.contains(it)) && !element.below().take(50).any(is_field)
}

fn is_field(element: Element<'_>) -> bool {
    let button =
        || matches!(input_type(element), "button" | "submit" | "reset" | "image" | "hidden");
    element.is_any(&["select", "textarea"]) || (element.is("input") && !button())
}

fn asterisk<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let marked = page.dom.all("label").find(|it| {
        let words = it.text_up_to(300);
        words.trim_end_matches([' ', ':', '\n', '\t']).ends_with('*') && !page.is_hidden(*it)
    });
    let Some(label) = marked else { return };
    let explains = |text: &str| {
        let lower = text.to_lowercase();
        ["required", "mandatory", "must", "obligatory", "compulsory"]
            .iter()
            .any(|it| lower.contains(it))
    };
    let explained = page.passages().iter().any(|it| it.text.contains('*') && explains(&it.text))
        || label.below().any(|it| it.attribute("title").is_some_and(explains));
    if explained {
        return targets.passed();
    }
    let message = format!("nothing says what the * in \"{}\" means", plain(&label.text_up_to(100)));
    targets.failed(
        label,
        message,
        "write required or optional in the label, or explain the * above the form",
    );
}

fn button<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for form in page.dom.all("form").filter(|it| !page.is_hidden(*it)) {
        if !form.below().any(|it| is_field(it) && page.is_exposed(it)) {
            continue;
        }
        let id = form.attribute("id").unwrap_or("");
        let sends = |it: Element<'p>| {
            let button = it.is("button") || page.has_role(it, "button");
            button || (it.is("input") && matches!(input_type(it), "submit" | "image" | "button"))
        };
        let outside =
            |it: Element<'p>| !id.is_empty() && it.attribute("form") == Some(id) && sends(it);
        if form.below().any(sends) || page.dom.with("form").any(outside) {
            targets.passed();
            continue;
        }
        let help = "add <button>Send</button>; some people cannot press Enter in a field";
        targets.failed(form, "this form has no button that sends it", help);
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{AsteriskUnexplained, FormWithoutButton, HintNotLinked};

    #[test]
    fn a_hint_is_joined_to_its_field() {
        let field = "<label for=a>Age</label>";
        assert_eq!(
            told(
                HintNotLinked,
                &format!("<div>{field}<p class=my-hint>In years</p><input id=a></div>")
            ),
            ["\"In years\" is beside the field \"Age\", but not joined to it"]
        );
        for sound in [
            format!(
                "<div>{field}<p class=hint id=h>In years</p><input id=a aria-describedby=h></div>"
            ),
            format!("<div>{field}<p>In years</p><input id=a></div>"),
            "<label>Age <span class=hint>In years</span> <input></label>".to_owned(),
            "<p class=hint>Read this first".to_owned(),
        ] {
            assert!(told(HintNotLinked, &sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_sign_is_explained() {
        let field = "<label for=a>Age *</label><input id=a>";
        assert_eq!(told(AsteriskUnexplained, field).len(), 1);
        for sound in [
            format!("<p>Fields with * are required.</p>{field}"),
            "<label for=a>Age <abbr title=required>*</abbr></label><input id=a>".to_owned(),
            "<label for=a>Age</label><input id=a>".to_owned(),
        ] {
            assert!(told(AsteriskUnexplained, &sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_form_can_be_sent() {
        let field = "<input aria-label=Age>";
        assert_eq!(told(FormWithoutButton, &format!("<form>{field}</form>")).len(), 1);
        for sound in [
            format!("<form>{field}<button>Send</button></form>"),
            format!("<form id=f>{field}</form><input type=submit form=f>"),
            "<form><p>x</form>".to_owned(),
        ] {
            assert!(told(FormWithoutButton, &sound).is_empty(), "{sound}");
        }
    }
}
