//! What a keyboard does is what people expect: the Tab key follows the page (WCAG 2.4.3; failure F44), a key
//! does one thing (HTML, "accesskey"), and what can have the focus says what it is (WCAG 4.1.2; failure
//! F59).

use std::collections::BTreeMap;

use crate::audit::dom::Element;
use crate::audit::focus::tabindex;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const ORDER: Rule =
    Rule { code: Code::TabOrder, act: &[], wcag: &["2.4.3"], look: order };
pub(super) const KEY: Rule = Rule { code: Code::AccessKeyTwice, act: &[], wcag: &[], look: key };
pub(super) const NO_ROLE: Rule =
    Rule { code: Code::FocusWithoutRole, act: &[], wcag: &["4.1.2"], look: no_role };
pub(super) const NO_REACH: Rule =
    Rule { code: Code::WidgetOutOfReach, act: &[], wcag: &["2.1.1", "4.1.2"], look: no_reach };
pub(super) const AUTOFOCUS: Rule =
    Rule { code: Code::FocusAtStart, act: &[], wcag: &["2.4.3", "3.2.1"], look: autofocus };

fn autofocus<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("autofocus").filter(|it| page.is_focusable(*it)) {
        // A dialog that opens has to put the focus somewhere.
        if element.and_ancestors().any(|it| it.is("dialog") || page.has_role(it, "dialog")) {
            targets.passed();
            continue;
        }
        let message = "the page puts the focus here when it opens, past all that is before it";
        targets.failed(element, message, "remove autofocus, unless the page is for this alone");
    }
}

fn order<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("tabindex") {
        match tabindex(element) {
            Some(place) if place > 0 && page.is_focusable(element) => {
                let message =
                    format!("tabindex=\"{place}\" changes the order in which the Tab key goes");
                let help =
                    "remove it, and put things into the page in the order in which people use them";
                targets.failed(element, message, help);
            }
            Some(_) => targets.passed(),
            None => {}
        }
    }
}

fn key<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut keys: BTreeMap<String, Vec<Element<'p>>> = BTreeMap::new();
    for element in page.dom.with("accesskey").filter(|it| !page.is_hidden(*it)) {
        // HTML takes the first of several that the device has.
        let first = element.attribute("accesskey").and_then(|it| it.split_whitespace().next());
        if let Some(key) = first {
            keys.entry(key.to_lowercase()).or_default().push(element);
        }
    }
    for (key, of) in &keys {
        match of.as_slice() {
            [first, second, ..] => {
                let call = |it: Element<'p>| plain(&page.name(it));
                let message = format!(
                    "the access key \"{}\" is for \"{}\" and for \"{}\"",
                    plain(key),
                    call(*first),
                    call(*second)
                );
                targets.failed(*first, message, "give each a different key, or remove the keys");
            }
            _ => targets.passed(),
        }
    }
}

fn no_role<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("tabindex").filter(|it| it.is_html()) {
        let known = page
            .role(element)
            .is_some_and(|it| !it.is_any(&["generic", "heading", "listitem", "paragraph"]));
        let plain_box =
            !element.is_any(&["main", "iframe"]) && page.explicit_role(element).is_none();
        // What scrolls must be reached, and says by its name what it is.
        if !plain_box
            || known
            || !page.is_in_tab_order(element)
            || page.look(element).is_said_hidden()
        {
            continue;
        }
        let words = plain(&element.text_up_to(80));
        let message = if words.is_empty() {
            format!("the Tab key reaches a <{}> that does not say what it is", element.name())
        } else {
            format!("the Tab key reaches \"{words}\", which does not say what it is")
        };
        let help = "use a <button> or a link; if people only read it, remove tabindex; if it scrolls, \
                    give it role=\"region\" and a name";
        targets.failed(element, message, help);
    }
}

/// Roles of what people use by itself. What is part of something, such as a tab, gets the focus from there.
const USED: &[&str] = &[
    "button",
    "checkbox",
    "combobox",
    "link",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "textbox",
];

fn no_reach<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("role").filter(|it| it.is_html()) {
        let used = page.explicit_role(element).filter(|it| it.is_any(USED));
        let Some(role) = used.filter(|_| page.is_exposed(element)) else { continue };
        let off = element.attribute("aria-disabled") == Some("true") || page.is_disabled(element);
        let led = |it: Element<'p>| it.has("aria-activedescendant");
        let holds = || element.below().take(50).any(|it| page.is_focusable(it));
        if off || page.is_focusable(element) || element.ancestors().any(led) || holds() {
            targets.passed();
            continue;
        }
        let words = plain(&page.name(element));
        let message =
            format!("people cannot reach the {} \"{words}\" with a keyboard", role.name());
        let help = "use the element of HTML for it, such as <button>, or add tabindex=\"0\" and listen to keys";
        targets.failed(element, message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        AccessKeyTwice, FocusAtStart, FocusWithoutRole, TabOrder, WidgetOutOfReach,
    };

    #[test]
    fn a_page_begins_at_its_start() {
        assert_eq!(told(FocusAtStart, "<input aria-label=Name autofocus>").len(), 1);
        assert!(
            told(FocusAtStart, "<dialog open><button autofocus>Close</button></dialog>").is_empty()
        );
    }

    #[test]
    fn the_tab_key_follows_the_page() {
        assert_eq!(
            told(TabOrder, "<a href=x tabindex=3>x</a>"),
            ["tabindex=\"3\" changes the order in which the Tab key goes"]
        );
        assert!(told(TabOrder, "<a href=x tabindex=0>x</a><p tabindex=-1>y").is_empty());
        assert!(told(TabOrder, "<a href=x tabindex=3 hidden>x</a>").is_empty());
    }

    #[test]
    fn a_key_does_one_thing() {
        assert_eq!(
            told(AccessKeyTwice, "<a href=x accesskey=s>X</a><a href=y accesskey=S>Y</a>"),
            ["the access key \"s\" is for \"X\" and for \"Y\""]
        );
        assert!(
            told(AccessKeyTwice, "<a href=x accesskey=s>X</a><a href=y accesskey=t>Y</a>")
                .is_empty()
        );
    }

    #[test]
    fn what_is_reached_says_what_it_is() {
        assert_eq!(told(FocusWithoutRole, "<div tabindex=0>Open</div>").len(), 1);
        for sound in [
            "<div tabindex=0 role=button>Open</div>",
            "<div tabindex=-1>Open</div>",
            "<main tabindex=0>x</main>",
            "<ul role=tree><li role=treeitem tabindex=0>x</ul>",
        ] {
            assert!(told(FocusWithoutRole, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn what_people_use_can_be_reached() {
        assert_eq!(
            told(WidgetOutOfReach, "<div role=button>Send</div>"),
            ["people cannot reach the button \"Send\" with a keyboard"]
        );
        for sound in [
            "<div role=button tabindex=0>Send</div>",
            "<div role=button aria-disabled=true>Send</div>",
            "<ul role=tablist><li role=tab>Send</ul>",
            "<a href=x role=button>Send</a>",
            "<span role=button><a href=x>Send</a></span>",
        ] {
            assert!(told(WidgetOutOfReach, sound).is_empty(), "{sound}");
        }
    }
}
