//! A page lets itself be enlarged.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/b4f0c3/>

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::ZoomForbidden, act: &["b4f0c3"], wcag: &["1.4.4"], look };

const HELP: &str = "write content=\"width=device-width, initial-scale=1\" and no more";

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let viewports = page.dom.elements().filter(|it| {
        it.is("meta") && it.attribute("name").is_some_and(|it| it.eq_ignore_ascii_case("viewport"))
    });
    for element in viewports {
        let Some(content) = element.attribute("content") else { continue };
        let scalable = last(content, "user-scalable");
        let scale = last(content, "maximum-scale");
        if scalable.is_none() && scale.is_none() {
            continue;
        }
        if scalable.is_some_and(|it| it.eq_ignore_ascii_case("no")) {
            targets.failed(element, "nobody can enlarge this page: user-scalable=no", HELP);
        } else if let Some(least) = scale.filter(|it| factor(it).is_some_and(|it| it < 2.0)) {
            let message =
                format!("this page cannot be enlarged to twice its size: maximum-scale={least}");
            targets.failed(element, message, HELP);
        } else {
            targets.passed();
        }
    }
}

/// The value of a property of the viewport: the last one counts (CSS Viewport, "parsing algorithm").
fn last<'c>(content: &'c str, property: &str) -> Option<&'c str> {
    let parted = content.split([',', ';']).filter_map(|it| it.split_once('='));
    let parted = parted.map(|(name, value)| (name.trim_ascii(), value.trim_ascii()));
    parted.filter(|(name, _)| name.eq_ignore_ascii_case(property)).map(|it| it.1).last()
}

/// The factor that a browser reads out of `maximum-scale`; none where it sets no limit.
fn factor(value: &str) -> Option<f64> {
    match value.to_ascii_lowercase().as_str() {
        "yes" => return Some(1.0),
        "device-width" | "device-height" => return Some(10.0),
        "no" => return Some(0.1),
        _ => {}
    }
    let number = |it: char| it.is_ascii_digit() || "+-.".contains(it);
    let digits = value.find(|it| !number(it)).unwrap_or(value.len());
    let factor: f64 = value[..digits].parse().unwrap_or(0.1);
    // A factor below nothing is left out.
    (factor >= 0.0).then_some(factor)
}
