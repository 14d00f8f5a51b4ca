//! A passage that says its language says one that a screen reader knows.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/de46e4/>

use crate::audit::dom::{Child, Element};
use crate::audit::language;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::PartLanguageUnknown, act: &["de46e4"], wcag: &["3.1.2"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    if page.is_drawing() || page.is_xml() {
        return;
    }
    let in_body = |it: &Element<'p>| it.and_ancestors().any(|it| it.is("body"));
    for element in page.dom.with("lang").filter(|it| it.is_html()) {
        let Some(tag) = element.attribute("lang").filter(|it| !it.is_empty()) else { continue };
        if !in_body(&element) || !speaks(page, element) {
            continue;
        }
        if language::is_known(tag) {
            targets.passed();
        } else {
            let message = format!("\"{tag}\" is not a language code we recognise");
            targets.failed(element, message, language::HELP);
        }
    }
}

/// Whether there are words in the language of an element: its own, or those of what is in it
/// and says no other language.
fn speaks<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    let said = |it: Element<'p>| page.is_exposed(it) && page.is_named(it);
    element.children().any(|child| match child {
        Child::Text(words) => !words.trim().is_empty() && page.is_perceived(element),
        Child::Element(inner) => {
            inner.attribute("lang").is_none_or(str::is_empty) && speaks(page, inner)
        }
    }) || said(element)
}
