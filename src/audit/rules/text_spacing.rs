//! People can give text more space (WCAG 1.4.12): a style that is written on an element with `!important` takes
//! that from them, unless it gives enough itself.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/24afc2/> letters,
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/9e45ec/> words,
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/78fd32/> lines.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::SpacingFixed,
    act: &["24afc2", "9e45ec", "78fd32"],
    wcag: &["1.4.12"],
    look,
};

/// Properties, and how much of the size of the text is enough.
const PROPERTIES: &[(&str, f64)] =
    &[("letter-spacing", 0.12), ("word-spacing", 0.16), ("line-height", 1.5)];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("style").filter(|it| it.is_html()) {
        let Some(style) = element.attribute("style").filter(|it| it.contains('!')) else {
            continue;
        };
        if !page.is_displayed(element) || element.text_up_to(200).trim().is_empty() {
            continue;
        }
        for declaration in style.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().to_ascii_lowercase();
            let property = PROPERTIES.iter().find(|it| it.0.eq_ignore_ascii_case(name.trim()));
            let (Some((name, enough)), Some(value)) = (property, value.strip_suffix("important"))
            else {
                continue;
            };
            let value = value.trim_end().trim_end_matches('!').trim_end();
            if is_enough(value, *enough) {
                targets.passed();
                continue;
            }
            let message = format!(
                "`{name}: {} !important` keeps people from giving this text more space",
                plain(value)
            );
            targets.failed(element, message, "remove `!important`");
        }
    }
}

/// Whether a value leaves it to people, or is enough by itself.
fn is_enough(value: &str, enough: f64) -> bool {
    if matches!(value, "inherit" | "initial" | "unset" | "revert") {
        return true;
    }
    let number =
        value.strip_suffix("em").map(|it| it.strip_suffix('r').unwrap_or(it)).unwrap_or(value);
    let number = match value.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f64>().ok().map(|it| it / 100.0),
        None => number.trim().parse::<f64>().ok(),
    };
    // Other units need the size of the text.
    let unknown = number.is_none() && value.starts_with(|it: char| it.is_ascii_digit());
    let large = value.strip_suffix("px").and_then(|it| it.trim().parse::<f64>().ok());
    number.is_some_and(|it| it >= enough) || unknown && large.is_some_and(|it| it >= enough * 40.0)
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::SpacingFixed;

    #[test]
    fn space_between_letters_words_and_lines_can_be_changed() {
        for wrong in [
            "letter-spacing: 0 !important",
            "line-height:1.2!important",
            "word-spacing: 1px !important",
        ] {
            assert_eq!(
                told(SpacingFixed, &format!("<p style='{wrong}'>Words")).len(),
                1,
                "{wrong}"
            );
        }
        for sound in
            ["letter-spacing: 0", "line-height: 2 !important", "letter-spacing: 0.2em !important"]
        {
            assert!(told(SpacingFixed, &format!("<p style='{sound}'>Words")).is_empty(), "{sound}");
        }
    }
}
