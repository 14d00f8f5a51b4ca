//! Script and style stand in files of their own. Only then can the policy of a page forbid everything
//! else, so that words which somebody smuggles into it can neither run nor hide anything.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const SCRIPT: Rule =
    Rule { code: Code::InlineScript, act: &[], wcag: &[], look: script };
pub(super) const STYLE: Rule = Rule { code: Code::InlineStyle, act: &[], wcag: &[], look: style };

/// Attributes that hold an address which a browser may run.
const ADDRESSES: &[&str] = &["href", "src", "action", "formaction", "data", "xlink:href"];

const FILE: &str = "put it into a file of its own and name the file in the page";

fn script<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.elements() {
        if element.is("script") && runs(element) {
            match element.has("src") {
                true => targets.passed(),
                false => _ = targets.failed(element, "a script stands in the page itself", FILE),
            }
        }
        for (name, value) in element.attributes() {
            if name.len() > 2 && name.starts_with("on") {
                let message = format!("`{name}` is a script in the page itself");
                targets.failed(element, message, FILE);
            } else if name == "srcdoc" {
                let help = "show a page of this website, or its words";
                targets.failed(element, "`srcdoc` is a page in the page itself", help);
            } else if ADDRESSES.contains(&name) && is_script(value) {
                let message = format!("this `{name}` leads to a script, not to a page");
                targets.failed(element, message, "lead to an address, or use a button");
            }
        }
    }
}

fn style<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.elements() {
        if element.name() == "style" {
            targets.failed(element, "a style sheet stands in the page itself", FILE);
        } else if element.has("style") {
            let help = "give the element a class, and the class its style in a file";
            targets.failed(element, "`style` says how this looks in the page itself", help);
        }
    }
    if page.dom.all("link").any(|it| it.attribute("rel") == Some("stylesheet")) {
        targets.passed();
    }
}

/// Whether a browser runs it; of another type it is data.
fn runs(script: Element<'_>) -> bool {
    let kind = script.attribute("type").unwrap_or("").trim().to_ascii_lowercase();
    matches!(kind.as_str(), "" | "module" | "importmap" | "speculationrules")
        || kind.ends_with("javascript")
        || kind.ends_with("ecmascript")
}

/// Whether an address is a script: browsers leave out white space and control characters within it.
fn is_script(address: &str) -> bool {
    let plain = address.chars().filter(|it| !it.is_control() && !it.is_whitespace());
    let start: String = plain.take("javascript:".len()).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with("javascript:") || start.starts_with("vbscript:")
}

#[cfg(test)]
mod tests {
    use super::is_script;

    #[test]
    fn a_script_is_known_however_it_is_spelled() {
        for address in [
            "javascript:x()",
            " JavaScript:x()",
            "java\nscript\t:x",
            "\u{1}javascript:",
            "vbscript:x",
        ] {
            assert!(is_script(address), "{address:?}");
        }
        for address in ["/javascript:x", "https://a.example/", "#javascript:", "javascript"] {
            assert!(!is_script(address), "{address:?}");
        }
    }
}
