//! Script and style are in their own files. Only then can the policy of a page forbid everything
//! else, so that words which someone smuggles into it can neither run nor hide anything.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const SCRIPT: Rule =
    Rule { code: Code::InlineScript, act: &[], wcag: &[], look: script };
pub(super) const STYLE: Rule = Rule { code: Code::InlineStyle, act: &[], wcag: &[], look: style };

/// Attributes that hold an address which a browser may run.
const ADDRESSES: &[&str] = &["href", "src", "action", "formaction", "data", "xlink:href"];

/// Attributes that say what an address of a drawing becomes when it moves.
const MOVED: &[&str] = &["from", "to", "by", "values"];

const FILE: &str = "put it in a separate file and name that file in the page";

fn script<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let what = page.kind();
    let file = if page.is_drawing() { "remove it: a drawing does not need a script" } else { FILE };
    for element in page.dom.elements() {
        if element.name() == "script" && runs(element) {
            match element.has("src") || element.is_svg() && element.has("href") {
                true => targets.passed(),
                false => {
                    let message = format!("a script is in the {what} itself");
                    targets.failed(element, message, file);
                }
            }
        }
        for (name, value) in element.attributes() {
            if is_handler(name) {
                let message = format!("`{name}` is a script in the {what} itself");
                targets.failed(element, message, file);
            } else if name == "srcdoc" || is_page(element, name, value) {
                let message = format!("`{name}` is a page in the {what} itself");
                targets.failed(element, message, "show a page of this website, or its words");
            } else if ADDRESSES.contains(&name) && is_script(value)
                || element.is_svg() && MOVED.contains(&name) && value.split(';').any(is_script)
            {
                let message = format!("this `{name}` leads to a script, not to a page");
                targets.failed(element, message, "link to an address, or use a button");
            }
        }
    }
}

/// Whether an attribute holds a script that runs when something happens.
pub(super) fn is_handler(name: &str) -> bool {
    name.len() > 2 && name.starts_with("on")
}

/// Whether an attribute holds a whole page or a script as its own address, which a browser runs.
fn is_page(element: Element<'_>, name: &str, value: &str) -> bool {
    let loads = match name {
        "src" => matches!(element.name(), "iframe" | "frame" | "embed" | "script"),
        "data" => element.name() == "object",
        "href" => element.is_svg() && matches!(element.name(), "use" | "script"),
        _ => false,
    };
    if !loads {
        return false;
    }
    let start: String = value.chars().filter(|it| !is_left_out(*it)).take(60).collect();
    let Some(kind) = start.to_ascii_lowercase().strip_prefix("data:").map(str::to_owned) else {
        return false;
    };
    ["html", "xml", "svg", "script"].iter().any(|it| kind.contains(it))
}

fn style<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let styles = page.dom.all("style").chain(page.dom.of_svg("style"));
    for element in page.dom.in_order(styles.chain(page.dom.with("style"))) {
        if element.name() == "style" {
            targets.failed(element, "a style sheet is in the page itself", FILE);
        } else if element.has("style") {
            let help = "give the element a class, and put its style in a file";
            targets.failed(element, "a `style` attribute is in the page itself", help);
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
pub(super) fn is_script(address: &str) -> bool {
    let begins = |scheme: &str| {
        let mut plain = address.chars().filter(|it| !is_left_out(*it));
        scheme.chars().all(|it| plain.next().is_some_and(|found| found.eq_ignore_ascii_case(&it)))
    };
    begins("javascript:") || begins("vbscript:")
}

fn is_left_out(letter: char) -> bool {
    letter.is_control() || letter.is_whitespace()
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
