//! What belongs to a list is in one: an item in `ul` or `ol`, a term and its description in `dl`. Elsewhere
//! a screen reader does not say that there is a list or how long it is (WCAG 1.3.1; technique H48; HTML,
//! "Grouping content"). Which elements a `ul` may hold is decided by `role_content`; words of a list that
//! are in no item, and the parts of a `dl`, are decided here.

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const ITEM: Rule =
    Rule { code: Code::ListItemAlone, act: &[], wcag: &["1.3.1"], look: item };
pub(super) const TERM: Rule =
    Rule { code: Code::TermAlone, act: &[], wcag: &["1.3.1"], look: term };
pub(super) const CONTENT: Rule =
    Rule { code: Code::ListContent, act: &[], wcag: &["1.3.1"], look: content };
pub(super) const EMPTY: Rule =
    Rule { code: Code::EmptyList, act: &[], wcag: &["1.3.1"], look: empty };
pub(super) const DESCRIPTION: Rule =
    Rule { code: Code::TermWithoutDescription, act: &[], wcag: &["1.3.1"], look: description };

fn description<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for term in page.dom.all("dt").filter(|it| !page.is_hidden(*it)) {
        let next = term.following().filter_map(Child::element).find(|it| it.is_any(&["dt", "dd"]));
        // Several terms may have one description.
        let described = term.following().filter_map(Child::element).take(50).any(|it| it.is("dd"));
        if described || next.is_some_and(|it| it.is("dt")) {
            targets.passed();
            continue;
        }
        let message = format!("the term \"{}\" has no description", plain(&term.text_up_to(80)));
        targets.failed(term, message, "write its description in a <dd> after it");
    }
}

fn empty<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for list in page.dom.any(&["ul", "ol", "dl"]) {
        let scripted = list.has("id") || list.attributes().any(|it| it.0.starts_with("data-"));
        if list.has("role") || scripted || page.is_hidden(list) {
            continue;
        }
        if list.elements().any(|it| {
            it.is_any(&["li", "dt", "dd", "div"]) && !it.text_up_to(200).trim().is_empty()
        }) || list.below().take(100).any(|it| {
            it.is_any(&["img", "input", "button", "select", "iframe", "slot"]) || it.is_svg()
        }) {
            targets.passed();
        } else {
            targets.failed(list, "this list has no items", "remove it, or write its items");
        }
    }
}

fn item<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.all("li") {
        if page.explicit_role(element).is_some() || page.is_hidden(element) {
            continue;
        }
        let Some(parent) = element.parent() else { continue };
        // In a list that its author made a menu of, an item is only a box.
        let list = parent.is_any(&["ul", "ol", "menu", "dir"]);
        let said = || {
            let around = parent.ancestors().take(6).find_map(|it| page.explicit_role(it));
            page.role(parent).is_some_and(|it| it.is_presentational())
                && around.is_some_and(|it| it.inherits_from("list"))
        };
        if list || is_unknown(page, parent, "list") || said() {
            targets.passed();
            continue;
        }
        let words = plain(&element.text_up_to(80));
        let name = parent.name();
        let message =
            format!("\"{words}\" is a list item, but it is in a <{name}> and not in a list");
        targets.failed(element, message, "put all items of the list into one <ul> or <ol>");
    }
}

fn term<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.any(&["dt", "dd"]) {
        if page.explicit_role(element).is_some() || page.is_hidden(element) {
            continue;
        }
        let Some(parent) = element.parent() else { continue };
        let list = |it: Element<'p>| it.is("dl") && !is_another(page, it);
        let grouped =
            parent.is("div") && !is_another(page, parent) && parent.parent().is_some_and(list);
        if list(parent) || grouped || is_unknown(page, parent, "list") {
            targets.passed();
            continue;
        }
        let message = format!(
            "\"{}\" is a <{}>, but it is not in a list of terms",
            plain(&element.text_up_to(80)),
            element.name()
        );
        let help =
            "put terms and their descriptions into one <dl>, and nothing but a <div> between";
        targets.failed(element, message, help);
    }
}

fn content<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for list in page.dom.any(&["ul", "ol", "menu", "dl"]) {
        if page.explicit_role(list).is_some_and(|it| !it.is("list")) || page.is_hidden(list) {
            continue;
        }
        let outside = words_in(list);
        let foreign = if list.is("dl") { foreign_in(page, list) } else { None };
        let message = match (outside, foreign) {
            (Some(words), _) => {
                format!("the words \"{words}\" are in a list, but in none of its items")
            }
            (None, Some(Foreign::Element(it))) => {
                format!("a list of terms contains <{}>, which does not belong in it", it.name())
            }
            (None, Some(Foreign::First(it))) => format!(
                "\"{}\" describes a term, but no term is before it",
                plain(&it.text_up_to(80))
            ),
            (None, None) => {
                targets.passed();
                continue;
            }
        };
        let help = if list.is("dl") {
            "only put <dt>, then <dd>, in a <dl>; a <div> may hold a term with its descriptions"
        } else {
            "put the words into an <li>, or before the list"
        };
        targets.failed(list, message, help);
    }
}

/// Words that are directly in an element.
fn words_in(element: Element<'_>) -> Option<String> {
    element.children().find_map(|it| match it {
        Child::Text(words) if !words.trim().is_empty() => Some(plain(words)),
        _ => None,
    })
}

/// What does not belong in a list of terms.
enum Foreign<'p> {
    /// An element of another kind.
    Element(Element<'p>),
    /// A description without a term.
    First(Element<'p>),
}

fn foreign_in<'p>(page: &Page<'p>, list: Element<'p>) -> Option<Foreign<'p>> {
    let groups = list.elements().filter(|it| it.is("div")).flat_map(Element::elements);
    let direct = list.elements().filter(|it| !it.is("div"));
    let belongs = |it: &Element<'p>| {
        it.is_any(&["dt", "dd", "script", "template"]) || it.name().contains('-')
    };
    let strange = direct.chain(groups).find(|it| !belongs(it) && !page.is_hidden(*it));
    let empty = |it: &Element<'p>| {
        it.is("div") && !page.is_hidden(*it) && !it.elements().any(|it| belongs(&it))
    };
    let strange = strange.or_else(|| list.elements().find(empty));
    if let Some(strange) = strange {
        return Some(Foreign::Element(strange));
    }
    let first = list.below().find(|it| it.is_any(&["dt", "dd"]))?;
    (first.is("dd") && !page.is_hidden(first)).then_some(Foreign::First(first))
}

/// Whether an author says that an element is something else than a list or a box.
fn is_another<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    page.explicit_role(element)
        .is_some_and(|it| !it.is_presentational() && !it.is_any(&["list", "directory", "generic"]))
}

/// Whether an element may be a list in a way that HTML alone does not tell: an author says so, or it is
/// an element that a script defines.
fn is_unknown<'p>(page: &Page<'p>, element: Element<'p>, role: &str) -> bool {
    element.name().contains('-')
        || element.is_any(&["template", "slot"])
        || page.explicit_role(element).is_some_and(|it| it.inherits_from(role))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        EmptyList, ListContent, ListItemAlone, TermAlone, TermWithoutDescription,
    };

    #[test]
    fn a_term_has_a_description() {
        assert_eq!(told(TermWithoutDescription, "<dl><dt>One<dd>Two<dt>Three</dl>").len(), 1);
        assert!(told(TermWithoutDescription, "<dl><dt>One<dt>Two<dd>Three</dl>").is_empty());
    }

    #[test]
    fn a_list_has_items() {
        assert_eq!(told(EmptyList, "<ul><li> </li></ul>").len(), 1);
        for sound in ["<ul><li>One</ul>", "<ul id=later></ul>", "<ul><li><img src=a alt=b></ul>"] {
            assert!(told(EmptyList, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn an_item_is_in_a_list() {
        assert_eq!(
            told(ListItemAlone, "<div><li>One</div>"),
            ["\"One\" is a list item, but it is in a <div> and not in a list"]
        );
        for sound in [
            "<ul><li>One</ul>",
            "<div role=list><li>One</div>",
            "<ul role=none><li>One</ul>",
            "<div role=list><div role=none><li>One</div></div>",
            "<div><li role=presentation>One</div>",
            "<div hidden><li>One</div>",
            "<my-list><li>One</my-list>",
        ] {
            assert!(told(ListItemAlone, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_term_is_in_a_list_of_terms() {
        for wrong in [
            "<dl role=menu><dt>One</dl>",
            "<dt>One",
            "<dd>One",
            "<ul><dd>One</ul>",
            "<div><div><dt>One</div></div>",
        ] {
            assert_eq!(told(TermAlone, wrong).len(), 1, "{wrong}");
        }
        for sound in ["<dl><dt>One<dd>Two</dl>", "<dl><div><dt>One<dd>Two</div></dl>"] {
            assert!(told(TermAlone, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_list_holds_its_parts() {
        for wrong in [
            "<ul>Fruit:<li>Apples</ul>",
            "<dl><p>One</p><dd>Two</dl>",
            "<dl><div><p>One</p></div></dl>",
            "<dl><dd>Two<dt>One</dl>",
            "<dl>Words<dt>One<dd>Two</dl>",
        ] {
            assert_eq!(told(ListContent, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<ul> <li>Apples</ul>",
            "<ul role=menu>Words</ul>",
            "<dl><dt>One<dd>Two<dt>Three<dd>Four</dl>",
            "<dl><div><dt>One<dd>Two</div><template>x</template></dl>",
            "<dl></dl>",
        ] {
            assert!(told(ListContent, sound).is_empty(), "{sound}");
        }
    }
}
