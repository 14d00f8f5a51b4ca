//! A field has one label that stays in view: it leads to the field, and no other field of the form has the
//! same (WCAG 1.3.1, 2.4.6, 3.3.2; techniques H44 and G131). A hint in the field goes away as soon as
//! someone types, and a `title` is shown to people with a mouse alone.

use std::collections::HashMap;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const NOWHERE: Rule =
    Rule { code: Code::LabelForNothing, act: &[], wcag: &["1.3.1", "3.3.2"], look: nowhere };
pub(super) const TWO: Rule = Rule { code: Code::TwoLabels, act: &[], wcag: &["3.3.2"], look: two };
pub(super) const SAME: Rule =
    Rule { code: Code::SameLabel, act: &[], wcag: &["2.4.6", "3.3.2"], look: same };
pub(super) const HINT: Rule =
    Rule { code: Code::PlaceholderLabel, act: &[], wcag: &["1.3.1", "3.3.2"], look: hint };

const LABELLED: &[&str] = &["button", "input", "meter", "output", "progress", "select", "textarea"];

fn nowhere<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for label in page.dom.all("label").filter(|it| !page.is_hidden(*it)) {
        let words = plain(&label.text_up_to(80));
        let help = "write the id of the field in for=\"…\", or put the field inside the label";
        let message = match label.attribute("for") {
            Some(id) => match page.by_id(id) {
                Some(it) if it.is_any(LABELLED) || it.name().contains('-') => None,
                Some(it) => Some(format!(
                    "the label \"{words}\" is for a <{}>, which is not a field",
                    it.name()
                )),
                None => Some(format!(
                    "the label \"{words}\" is for \"{id}\", which is not on this page"
                )),
            },
            None => {
                let field = |it: Element<'p>| it.is_any(LABELLED) || it.name().contains('-');
                let role =
                    |it: Element<'p>| page.role(it).is_some_and(|it| it.inherits_from("input"));
                let names = label.attribute("id").is_some_and(|it| !it.is_empty());
                let none = !names && !label.below().any(|it| field(it) || role(it));
                none.then(|| format!("the label \"{words}\" is not for a field"))
            }
        };
        match message {
            Some(message) => drop(targets.failed(label, message, help)),
            None => targets.passed(),
        }
    }
}

fn two<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for field in fields(page) {
        let labels = page.labels().for_control(field).iter();
        let labels: Vec<_> = labels
            .filter(|it| page.is_perceived(**it))
            .map(|it| plain(&it.text_up_to(80)))
            .filter(|it| !it.is_empty())
            .collect();
        match labels.as_slice() {
            [first, second, ..] => {
                let message = format!("this field has 2 labels, \"{first}\" and \"{second}\"");
                let help = "keep one label; link other words to the field with aria-describedby";
                targets.failed(field, message, help);
            }
            _ => targets.passed(),
        }
    }
}

fn same<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut seen: HashMap<(usize, String), Element<'p>> = HashMap::new();
    for field in fields(page) {
        let chosen = matches!(input_type(field), "radio" | "checkbox") && field.is("input");
        let group = field.ancestors().find(|it| is_group(page, *it)).map_or(0, Element::number);
        let in_table = field.ancestors().any(|it| it.is_any(&["td", "th"]));
        let name = plain(&page.name(field)).to_lowercase();
        if chosen || in_table || name.is_empty() {
            continue;
        }
        if seen.insert((group, name), field).is_none() {
            targets.passed();
            continue;
        }
        let message =
            format!("two fields of this form have the label \"{}\"", plain(&page.name(field)));
        targets.failed(field, message, "say in each label which of them it is");
    }
}

/// Whether an element keeps fields apart from those outside it.
fn is_group<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    const ROLES: &[&str] = &[
        "form",
        "group",
        "radiogroup",
        "search",
        "dialog",
        "region",
        "listitem",
        "tabpanel",
        "article",
    ];
    element.is_any(&["form", "fieldset", "dialog", "section", "li"])
        || page.role(element).is_some_and(|it| it.is_any(ROLES))
}

fn hint<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for field in fields(page) {
        let labelled =
            page.labels().for_control(field).iter().any(|it| !it.text_up_to(500).trim().is_empty());
        let named = ["aria-label", "aria-labelledby"]
            .iter()
            .any(|it| field.attribute(it).is_some_and(|it| !it.trim().is_empty()));
        let said = |name: &str| field.attribute(name).map(plain).filter(|it| !it.is_empty());
        let (title, hint) = (said("title"), said("placeholder"));
        let message = match (title, hint) {
            _ if labelled || named => None,
            (Some(title), _) => {
                Some(format!("only a title says what this field is for: \"{title}\""))
            }
            (None, Some(hint)) => {
                Some(format!("only a placeholder says what this field is for: \"{hint}\""))
            }
            (None, None) => continue,
        };
        match message {
            Some(message) => {
                let help = "add a <label> that people can see before, during and after typing";
                targets.failed(field, message, help);
            }
            None => targets.passed(),
        }
    }
}

/// The fields of HTML that people fill in or choose from.
fn fields<'a, 'p>(page: &'a Page<'p>) -> impl Iterator<Item = Element<'p>> + 'a {
    page.dom.any(&["select", "textarea", "input"]).filter(|it| {
        let button =
            || matches!(input_type(*it), "button" | "submit" | "reset" | "image" | "hidden");
        let field = it.is_any(&["select", "textarea"]) || (it.is("input") && !button());
        field && page.is_exposed(*it)
    })
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{LabelForNothing, PlaceholderLabel, SameLabel, TwoLabels};

    #[test]
    fn a_label_is_for_a_field() {
        for wrong in [
            "<label for=x>Name</label><input id=y>",
            "<label>Name</label><input>",
            "<label for=x>Name</label><div id=x></div>",
        ] {
            assert_eq!(told(LabelForNothing, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<label for=x>Name</label><input id=x>",
            "<label>Name <input></label>",
            "<label id=l>Name</label><div role=textbox aria-labelledby=l></div>",
            "<label for=x>Name</label><my-field id=x></my-field>",
        ] {
            assert!(told(LabelForNothing, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_field_has_one_label() {
        let page = "<label for=a>Name</label><label for=a>Other</label><input id=a>";
        assert_eq!(told(TwoLabels, page), ["this field has 2 labels, \"Name\" and \"Other\""]);
        for sound in [
            "<label for=a>Name</label><input id=a>",
            "<label for=a>Name</label><label for=a hidden>Other</label><input id=a>",
            "<label for=a>Name</label><label for=a></label><input id=a>",
        ] {
            assert!(told(TwoLabels, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn two_fields_have_two_labels() {
        let field = |id: &str| format!("<label for={id}>Name</label><input id={id}>");
        let (a, b) = (field("a"), field("b"));
        assert_eq!(told(SameLabel, &format!("<form>{a}{b}</form>")).len(), 1);
        for sound in [
            format!("<form>{a}</form><form>{b}</form>"),
            format!("<fieldset><legend>You</legend>{a}</fieldset><fieldset>{b}</fieldset>"),
            format!("<table><tr><td>{a}<tr><td>{b}</table>"),
        ] {
            assert!(told(SameLabel, &sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_hint_is_not_a_label() {
        assert_eq!(
            told(PlaceholderLabel, "<input placeholder='Your name'>"),
            ["only a placeholder says what this field is for: \"Your name\""]
        );
        assert_eq!(told(PlaceholderLabel, "<select title=Year><option>1</select>").len(), 1);
        for sound in [
            "<label>Name <input placeholder='Such as Ali'></label>",
            "<input aria-label=Search placeholder=Search>",
            "<input>",
        ] {
            assert!(told(PlaceholderLabel, sound).is_empty(), "{sound}");
        }
    }
}
