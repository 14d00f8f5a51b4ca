//! A page lets itself be enlarged.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/b4f0c3/>

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::ZoomForbidden, act: &["b4f0c3"], wcag: &["1.4.4"], look };

const HELP: &str = "write content=\"width=device-width, initial-scale=1\" and nothing else";

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let viewports = page
        .dom
        .all("meta")
        .filter(|it| it.attribute("name").is_some_and(|it| it.eq_ignore_ascii_case("viewport")));
    for element in viewports {
        let properties = properties(element.attribute("content").unwrap_or(""));
        // Of several values the last one counts.
        let last = |name: &str| {
            properties.iter().rev().find(|it| it.0.eq_ignore_ascii_case(name)).map(|it| it.1)
        };
        let (scalable, scale) = (last("user-scalable"), last("maximum-scale"));
        if scalable.is_none() && scale.is_none() {
            continue;
        }
        if let Some(value) = scalable.filter(|it| is_fixed(it)) {
            let message = format!("people cannot zoom in on this page: user-scalable={value}");
            targets.failed(element, message, HELP);
        } else if let Some(value) = scale.filter(|it| factor(it).is_some_and(|it| it < 2.0)) {
            let message = format!(
                "people cannot zoom in to twice the size of this page: maximum-scale={value}"
            );
            targets.failed(element, message, HELP);
        } else {
            targets.passed();
        }
    }
}

/// Names and values in the content of a viewport, as browsers part them (CSS Viewport Module,
/// "Parsing algorithm").
fn properties(content: &str) -> Vec<(&str, &str)> {
    let parts = |it: char| it == ',' || it == ';';
    let ends = move |it: char| it.is_ascii_whitespace() || it == '=' || parts(it);
    let mut properties = Vec::new();
    let mut rest = content;
    loop {
        rest = rest.trim_start_matches(ends);
        if rest.is_empty() {
            return properties;
        }
        let (name, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        rest = &after[after.find(|it| it == '=' || parts(it)).unwrap_or(after.len())..];
        if !rest.starts_with('=') {
            continue;
        }
        rest = rest.trim_start_matches(|it: char| it == '=' || it.is_ascii_whitespace());
        let (value, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        if !value.is_empty() {
            properties.push((name, value));
        }
        rest = after;
    }
}

/// The number that a value begins with.
fn number(value: &str) -> Option<f64> {
    let digits = value.find(|it: char| !it.is_ascii_digit() && !"+-.".contains(it));
    value[..digits.unwrap_or(value.len())].parse().ok()
}

/// Whether a value of `user-scalable` takes the zoom away: `no`, a number about nought, a word that is none.
fn is_fixed(value: &str) -> bool {
    match value.to_ascii_lowercase().as_str() {
        "yes" | "device-width" | "device-height" => false,
        _ => number(value).is_none_or(|it| it.abs() < 1.0),
    }
}

/// The factor that a browser reads out of `maximum-scale`; none where it sets no limit.
fn factor(value: &str) -> Option<f64> {
    match value.to_ascii_lowercase().as_str() {
        "yes" => Some(1.0),
        "device-width" | "device-height" => Some(10.0),
        // A number below nought is passed over.
        _ => Some(number(value).unwrap_or(0.1)).filter(|it| *it >= 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_is_parted_as_browsers_part_it() {
        let parted = properties("width=device-width user-scalable = no;maximum-scale, =x a==b");
        assert_eq!(parted, [("width", "device-width"), ("user-scalable", "no"), ("x", "b")]);
        assert_eq!(properties("maximum-scale=1.0,"), [("maximum-scale", "1.0")]);
    }

    #[test]
    fn values_are_read_as_browsers_read_them() {
        for fixed in ["no", "0", "0.5", "-0.9", "x", "NO"] {
            assert!(is_fixed(fixed), "{fixed}");
        }
        for free in ["yes", "1", "-1", "device-width", "2x"] {
            assert!(!is_fixed(free), "{free}");
        }
        assert_eq!(factor("invalid"), Some(0.1));
        assert_eq!(factor("1.5em"), Some(1.5));
        assert_eq!((factor("-1"), factor("device-width")), (None, Some(10.0)));
    }
}
