//! What is in the place of a number: a number, a number that is withheld because it is small, or a
//! word for why there is none.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{FigureText, Text};
use crate::model::{Amount, Figure, Gap};
use crate::source::Span;

/// Signs of a unit, written next to the number.
const SIGNS: [char; 4] = ['%', '£', '€', '$'];

/// Words and marks for a number that no one has. `[x]` is from the shorthand of the Government
/// Statistical Service.
const NOT_AVAILABLE: [&str; 10] =
    ["not available", "n/a", "na", "not collected", "no data", "-", "–", "—", "..", "[x]"];

/// Words and marks for a number that is not published. `[c]` is from the same shorthand.
const WITHHELD: [&str; 5] = ["withheld", "suppressed", "*", "c", "[c]"];

/// Before the number that a small one is below.
const FEWER_THAN: [&str; 4] = ["<", "fewer than ", "less than ", "under "];

/// What a number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A baseline or a target, which can still be open.
    Aim,
    /// An observation.
    Found,
}

/// A figure. What is none is told.
pub(super) fn figure(
    written: Option<&FigureText>,
    role: Role,
    unit: Option<&Text>,
    report: &mut Report,
) -> Option<Figure> {
    let Text { value, span } = &written?.0;
    read(value, role, *span, unit.map(|it| it.value.as_str()))
        .map_err(|finding| report.push(finding))
        .ok()
}

fn read(text: &str, role: Role, span: Span, unit: Option<&str>) -> Result<Figure, Finding> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if let Some(gap) = gap(&words, role) {
        return Ok(Figure::Gap(gap));
    }
    let bound = FEWER_THAN.iter().find_map(|it| words.strip_prefix(it));
    let (sign, digits) = sign_of(bound.unwrap_or(&words).trim_start());
    let amount = Amount::parse(digits).filter(|it| bound.is_none() || it.millionths() > 0);
    let amount = amount.ok_or_else(|| not_a_number(text, role, span))?;
    if let Some(sign) = sign {
        same_unit(sign, unit, span)?;
    }
    Ok(if bound.is_some() { Figure::FewerThan(amount) } else { Figure::Number(amount) })
}

/// Why there is no number, where these words say so.
fn gap(words: &str, role: Role) -> Option<Gap> {
    match words {
        "to be set" if role == Role::Aim => Some(Gap::ToBeSet),
        _ if NOT_AVAILABLE.contains(&words) => Some(Gap::NotAvailable),
        _ if WITHHELD.contains(&words) => Some(Gap::Withheld),
        _ => None,
    }
}

/// The sign at a number must be the unit's.
fn same_unit(sign: char, unit: Option<&str>, span: Span) -> Result<(), Finding> {
    let message = match unit {
        Some(unit) if unit.starts_with(sign) => return Ok(()),
        Some("per cent" | "percent") if sign == '%' => return Ok(()),
        Some(unit) => format!("`{sign}` is not the unit of this measure, \"{unit}\""),
        None => format!("`{sign}` is a unit, but this measure has no unit"),
    };
    Err(Finding::new(Code::UnknownValue, span, message)
        .help(format!("write `unit: \"{sign}\"` for all values, or remove `{sign}` here")))
}

/// The sign of a unit at a number, and the number without it.
fn sign_of(text: &str) -> (Option<char>, &str) {
    if let Some(sign) = text.chars().next().filter(|it| SIGNS[1..].contains(it)) {
        return (Some(sign), text[sign.len_utf8()..].trim_start());
    }
    match text.strip_suffix(SIGNS[0]) {
        Some(digits) => (Some(SIGNS[0]), digits.trim_end()),
        None => (None, text),
    }
}

fn not_a_number(text: &str, role: Role, span: Span) -> Finding {
    let open = if role == Role::Aim { ", `to be set`" } else { "" };
    Finding::new(Code::WrongType, span, format!("`{text}` is not a number")).help(format!(
        "write digits, with a full stop before decimals: 1234.5; or one of `fewer than 5`, \
         `not available`, `withheld`{open}; put other words at `note` or `summary`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read, as data has it; none where it is a finding.
    fn shown(text: &str, role: Role, unit: Option<&str>) -> Option<String> {
        read(text, role, Span::NOWHERE, unit).ok().map(|it| it.to_string())
    }

    #[test]
    fn a_small_number_that_is_withheld_keeps_its_bound() {
        for typed in ["<5", "< 5", "fewer than 5", "Fewer  than 5", "less than 5", "under 5"] {
            assert_eq!(shown(typed, Role::Found, None).as_deref(), Some("fewer than 5"), "{typed}");
        }
        let money = shown("less than £1,000", Role::Found, Some("£"));
        assert_eq!(money.as_deref(), Some("fewer than 1000"));
        assert_eq!(shown("< 2.5%", Role::Found, Some("%")).as_deref(), Some("fewer than 2.5"));
    }

    #[test]
    fn words_and_marks_for_no_number_say_why() {
        for typed in NOT_AVAILABLE.iter().chain(&["Not available", "N/A"]) {
            assert_eq!(shown(typed, Role::Found, None).as_deref(), Some("not available"));
        }
        for typed in WITHHELD {
            assert_eq!(shown(typed, Role::Found, None).as_deref(), Some("withheld"));
        }
        assert_eq!(shown("To be set", Role::Aim, None).as_deref(), Some("to be set"));
    }

    #[test]
    fn nothing_else_is_taken_for_a_figure() {
        for typed in ["to be set", "<", "<0", "< -3", "<=5", "<<5", "about 5", "5 or fewer", "[5]"]
        {
            assert_eq!(shown(typed, Role::Found, None), None, "{typed}");
        }
        assert_eq!(shown("<£5", Role::Found, Some("%")), None, "another unit");
    }
}
