//! A page says its language, in a way that a screen reader knows: it chooses a voice by it.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/b5c3f8/> and
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/bf051a/>

use crate::audit::dom::Element;
use crate::audit::language;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const MISSING: Rule =
    Rule { code: Code::PageLanguage, act: &["b5c3f8"], wcag: &["3.1.1"], look: missing };
pub(super) const UNKNOWN: Rule =
    Rule { code: Code::PageLanguageUnknown, act: &["bf051a"], wcag: &["3.1.1"], look: unknown };

fn missing<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = root(page) else { return };
    if root.attribute("lang").is_some_and(|it| !it.trim_ascii().is_empty()) {
        return targets.passed();
    }
    let help = "add it to the first tag: <html lang=\"en-GB\">";
    targets.failed(root, "this page does not say which language it is in", help);
}

fn unknown<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = root(page) else { return };
    let Some(tag) = root.attribute("lang").filter(|it| !it.trim_ascii().is_empty()) else { return };
    if language::is_known(tag) {
        return targets.passed();
    }
    targets.failed(root, format!("\"{tag}\" is not a language code we recognise"), language::HELP);
}

/// The outermost element of a page that browsers read as HTML.
fn root<'p>(page: &Page<'p>) -> Option<Element<'p>> {
    page.dom.root().filter(|_| !page.is_drawing() && !page.is_xml() && !page.is_piece())
}
