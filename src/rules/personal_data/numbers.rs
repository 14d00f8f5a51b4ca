//! Mobile telephone numbers of the United Kingdom, in any grouping. 07 begins those that people
//! carry with them (Ofcom, National Telephone Numbering Plan, part B); 03 and 0800 are offices'.

use std::ops::Range;

use crate::model::telephone;

/// Places of mobile numbers in a text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let found = telephone::find(text).into_iter().filter(|it| it.number.is_mobile());
    found.map(|it| it.range).collect()
}

/// The digits of a mobile number as they are dialled at home, `07700900123`; none for another number.
pub fn at_home(number: &str) -> Option<String> {
    let found = telephone::find(number).into_iter().find(|it| it.number.is_mobile());
    found.map(|it| it.number.key())
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
