//! Mobile telephone numbers of the United Kingdom, in any grouping. 07 begins those that people
//! carry with them (Ofcom, National Telephone Numbering Plan, part B); 03 and 0800 are offices'.

use std::ops::Range;

/// Places of mobile numbers in a text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(['+', '(', '0', '4']).map(|it| at + it) {
        let before = &text[..start];
        let dashed = before.strip_suffix(['-', '.']).unwrap_or(before);
        let after_word = before.chars().next_back().is_some_and(is_part_of_word)
            || dashed.ends_with(|it: char| it.is_ascii_digit());
        match (!after_word).then(|| number(&text[start..])).flatten() {
            Some(length) => {
                found.push(start..start + length);
                at = start + length;
            }
            None => at = start + 1,
        }
    }
    found
}

/// What may stand before a character that makes it no beginning of a number.
fn is_part_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '/' | '=' | '#' | '_' | '@' | '+')
}

/// The digits of a mobile number as they are dialled at home, `07700900123`; none for another number.
pub fn at_home(number: &str) -> Option<String> {
    let place = find(number).into_iter().next()?;
    let digits: String = number[place].chars().filter(char::is_ascii_digit).collect();
    let home = digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44")).unwrap_or(&digits);
    Some(format!("0{}", home.trim_start_matches('0')))
}

/// The length of the mobile number at the start of a text. It is looked at no further than a
/// number can reach.
fn number(text: &str) -> Option<usize> {
    let mut digits = String::new();
    let mut groups: Vec<usize> = Vec::new();
    let mut between = 0;
    let mut end = 0;
    for (at, letter) in text.char_indices().take(40) {
        if letter.is_ascii_digit() {
            if between > 0 || groups.is_empty() {
                groups.push(0);
            }
            between = 0;
            *groups.last_mut()? += 1;
            digits.push(letter);
            end = at + 1;
            if is_whole(&digits) {
                break;
            }
        } else {
            between += 1;
            let opens = digits.is_empty() && matches!(letter, '+' | '(');
            let parts = matches!(
                letter,
                ' ' | '-' | '.' | '(' | ')' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'
                    ..='\u{2013}'
            );
            if !(opens || parts) || between > 3 {
                return None;
            }
        }
    }
    let next = text[end..].chars().next();
    let goes_on = next.is_some_and(|it| it.is_alphanumeric());
    let date = groups.len() > 2
        && groups[..2] == [2, 2]
        && digits[4..].starts_with(['1', '2'])
        && groups[2] == 4;
    // A bracket before a whole number in a sentence is no part of it.
    let opened = text.starts_with('(') && !text[..end].contains(')');
    (is_whole(&digits) && !goes_on && !date && !opened).then_some(end)
}

fn is_whole(digits: &str) -> bool {
    let rest = [("07", 11), ("447", 12), ("4407", 13), ("00447", 14), ("004407", 15)];
    rest.iter().any(|(start, length)| digits.starts_with(start) && digits.len() == *length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mobile_number_is_found_in_any_grouping() {
        for number in [
            "07700900123",
            "07700 900123",
            "07700 900 123",
            "077 0090 0123",
            "07 700 900 123",
            "07700-900-123",
            "07700.900.123",
            "+447700900123",
            "+44 7700 900123",
            "+44 (0)7700 900123",
            "0044 7700 900 123",
            "447700900123",
            "(07700) 900123",
            "07700\u{a0}900\u{202f}123",
            "07700 – 900123",
        ] {
            let text = format!("Call Sam: {number}, or write.");
            let found = find(&text);
            assert_eq!(found.len(), 1, "{number}");
            assert_eq!(&text[found[0].clone()], number);
            assert_eq!(at_home(number).as_deref(), Some("07700900123"), "{number}");
        }
        assert_eq!(find("07700 900123 07700 900124").len(), 2);
        assert_eq!(find("(07700 900123, Sam)").first(), Some(&(1..13)));
        assert_eq!(at_home("18001 07700 900123").as_deref(), Some("07700900123"));
    }

    #[test]
    fn other_numbers_are_none() {
        for number in [
            "0300 123 4567",
            "0800 138 1625",
            "18001 0800 138 1625",
            "01632 960 001",
            "020 7946 0123",
            "07/11/2023 10:30",
            "07-11-2023 103 0",
            "07.11.2023 1234",
            "2023-07700900123",
            "A07700900123",
            "077009001234",
            "07700 900 12",
            "/07700900123",
            "101",
            "999",
            "07",
            "https://example.org/?id=07700900123",
        ] {
            assert!(find(number).is_empty(), "{number}");
        }
    }
}
