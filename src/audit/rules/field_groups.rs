//! Choices that answer one question are a group with the question as its name: with radio buttons alone a
//! screen reader says "Yes", and not to what (WCAG 1.3.1 and 3.3.2; techniques H71 and ARIA17).

use std::collections::BTreeMap;

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::input_type;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const ALONE: Rule =
    Rule { code: Code::ChoicesWithoutGroup, act: &[], wcag: &["1.3.1", "3.3.2"], look: alone };
pub(super) const NAMELESS: Rule =
    Rule { code: Code::GroupWithoutName, act: &[], wcag: &["1.3.1", "3.3.2"], look: nameless };

fn alone<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut sets: BTreeMap<(usize, &str, &str), Vec<Element<'p>>> = BTreeMap::new();
    for choice in page.dom.all("input").filter(|it| page.is_exposed(*it)) {
        let kind = input_type(choice);
        let name = choice.attribute("name").filter(|it| !it.is_empty());
        let Some(name) = name.filter(|_| matches!(kind, "radio" | "checkbox")) else { continue };
        let form = choice.ancestors().find(|it| it.is("form")).map_or(0, Element::number);
        sets.entry((form, kind, name)).or_default().push(choice);
    }
    let mut sets: Vec<_> = sets.into_iter().collect();
    sets.sort_by_key(|it| it.1[0].number());
    for ((_, kind, _), choices) in sets.iter().filter(|it| it.1.len() > 1) {
        let first = choices[0];
        // The headers of a table say what its cells are about.
        if first.ancestors().any(|it| is_group(page, it) || it.is_any(&["td", "th"])) {
            targets.passed();
            continue;
        }
        let what = if *kind == "radio" { "radio buttons" } else { "checkboxes" };
        let message = format!(
            "nothing joins these {} {what} to their question; the first is \"{}\"",
            choices.len(),
            plain(&page.name(first))
        );
        let help = "put them into a <fieldset> with the question in its <legend>";
        targets.failed(first, message, help);
    }
}

fn nameless<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for group in groups(page) {
        let choices = group.below().filter(|it| {
            it.is("input") && matches!(input_type(*it), "radio" | "checkbox")
                || page.role(*it).is_some_and(|it| it.is("radio"))
        });
        let choices = choices.take(2).count();
        let asks = group.is("fieldset") || page.has_role(group, "radiogroup") || choices > 1;
        let fields = || group.below().any(|it| it.is_any(&["input", "select", "textarea"]));
        if !asks || (choices == 0 && !fields()) {
            continue;
        }
        if page.is_named(group) {
            targets.passed();
            continue;
        }
        let message = "this group of fields has no name: nothing says what its question is";
        let help = if group.is("fieldset") {
            "write the question in a <legend> at the start of the <fieldset>"
        } else {
            "point to the question with aria-labelledby=\"…\""
        };
        targets.failed(group, message, help);
    }
}

/// The groups of a page.
fn groups<'a, 'p>(page: &'a Page<'p>) -> impl Iterator<Item = Element<'p>> + 'a {
    let some = page.dom.in_order(page.dom.all("fieldset").chain(page.dom.with("role")));
    some.filter(|it| is_group(page, *it) && page.is_exposed(*it))
}

fn is_group<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    element.is("fieldset")
        || page.explicit_role(element).is_some_and(|it| it.is_any(&["group", "radiogroup"]))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{ChoicesWithoutGroup, GroupWithoutName};

    const CHOICES: &str =
        "<label><input type=radio name=a>Yes</label><label><input type=radio name=a>No</label>";

    #[test]
    fn choices_are_joined_to_their_question() {
        assert_eq!(
            told(ChoicesWithoutGroup, &format!("<form><p>Sure?</p>{CHOICES}</form>")),
            ["nothing joins these 2 radio buttons to their question; the first is \"Yes\""]
        );
        let boxes = CHOICES.replace("radio", "checkbox");
        assert_eq!(told(ChoicesWithoutGroup, &boxes).len(), 1);
        for sound in [
            format!("<fieldset><legend>Sure?</legend>{CHOICES}</fieldset>"),
            format!("<div role=radiogroup aria-label=Sure>{CHOICES}</div>"),
            "<label><input type=checkbox name=a>Yes</label>".to_owned(),
            format!("<table><tr><th>Sure?<td>{CHOICES}</table>"),
        ] {
            assert!(told(ChoicesWithoutGroup, &sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_group_has_a_name() {
        for wrong in [
            format!("<fieldset>{CHOICES}</fieldset>"),
            format!("<fieldset><legend></legend>{CHOICES}</fieldset>"),
            format!("<div role=group>{CHOICES}</div>"),
            "<fieldset><input></fieldset>".to_owned(),
        ] {
            assert_eq!(told(GroupWithoutName, &wrong).len(), 1, "{wrong}");
        }
        for sound in [
            format!("<fieldset><legend>Sure?</legend>{CHOICES}</fieldset>"),
            format!("<div role=group aria-label=Sure>{CHOICES}</div>"),
            "<fieldset><p>x</fieldset>".to_owned(),
            "<div role=group><input></div>".to_owned(),
        ] {
            assert!(told(GroupWithoutName, &sound).is_empty(), "{sound}");
        }
    }
}
