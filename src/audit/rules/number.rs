//! A telephone link dials the number that it shows: someone who reads one number must not call another.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;
use crate::model::telephone;

pub(super) const RULE: Rule = Rule { code: Code::NumberNotDialled, act: &[], wcag: &[], look };

const HELP: &str = "find out which number is right, and correct the other: show every digit that is dialled, and no others";

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for link in page.dom.all("a") {
        let Some(dialled) = link.attribute("href").and_then(dialled) else { continue };
        let shown = link.text();
        let numbers = numbers(&shown);
        // Words without a figure show no number that could be another.
        if numbers.is_empty() || is_among(&numbers, &dialled) {
            targets.passed();
            continue;
        }
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        let message = format!("\"{shown}\" dials {dialled}");
        targets.failed(link, message, HELP);
    }
}

/// The digits that a link dials as a caller in the country knows them; none where it dials none, or
/// letters.
fn dialled(address: &str) -> Option<String> {
    let (scheme, number) = address.trim().split_once(':')?;
    if !["tel", "sms"].iter().any(|it| scheme.eq_ignore_ascii_case(it)) {
        return None;
    }
    // An extension, a pause or the words of a message are after the number.
    let end = number.find([';', ',', '?']).unwrap_or(number.len());
    let number = number[..end].replace("%20", "").replace("%2B", "+");
    let digits = at_home(&number);
    (!digits.is_empty() && !number.contains(|it: char| it.is_ascii_alphabetic())).then_some(digits)
}

/// The numbers in words: digits that only spaces and the marks within a number part.
fn numbers(words: &str) -> Vec<String> {
    // "+44 (0)1632" has one nought too many; any other bracket opens something else.
    let words = words.replace("(0)", "");
    let parts = words.split(|it: char| {
        !it.is_ascii_digit() && !it.is_whitespace() && !"+)-.\u{2011}\u{2010}\u{2013}".contains(it)
    });
    parts.map(at_home).filter(|it| !it.is_empty()).collect()
}

/// The digits of a number as a caller in the country dials them.
fn at_home(number: &str) -> String {
    let abroad = if number.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    telephone::at_home(&format!("{abroad}{digits}"))
}

/// Whether numbers that are one after the other make the one that is dialled: "18001 then 0800 …".
fn is_among(numbers: &[String], dialled: &str) -> bool {
    (0..numbers.len()).any(|from| {
        let mut rest = dialled;
        numbers[from..].iter().any(|it| match rest.strip_prefix(it.as_str()) {
            Some(more) => {
                rest = more;
                rest.is_empty()
            }
            None => {
                rest = "-";
                false
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{dialled, is_among, numbers};

    fn holds(shown: &str, address: &str) -> bool {
        is_among(&numbers(shown), &dialled(address).expect("a number"))
    }

    #[test]
    fn what_is_shown_is_what_is_dialled() {
        for (shown, address) in [
            ("01632 960 001", "tel:01632960001"),
            ("Call 01632 960 001 (24 hours)", "tel:01632960001"),
            ("+44 (0)1632 960 001", "tel:+441632960001"),
            ("01632 960 001", "TEL:+44-1632-960001"),
            ("18001 then 01632 960 001", "tel:1800101632960001"),
            ("Text 0163 2960", "sms:01632960?body=5"),
            ("999", "tel:999"),
        ] {
            assert!(holds(shown, address), "{shown} {address}");
        }
        for (shown, address) in [
            ("01632 960 001", "tel:01632960002"),
            ("01632 960 001", "tel:0163296000"),
            ("01632 960 001", "tel:1800101632960001"),
            ("18001 then 01632 960 001", "tel:01632960002"),
        ] {
            assert!(!holds(shown, address), "{shown} {address}");
        }
    }

    #[test]
    fn what_cannot_be_told_is_let_be() {
        assert_eq!(dialled("tel:0800-REVERSE"), None);
        assert_eq!(dialled("https://x.example/1"), None);
        assert!(numbers("Call us").is_empty());
    }
}
