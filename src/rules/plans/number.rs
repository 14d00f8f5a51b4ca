//! A number that a plan prints at an action or an objective, such as 5.2 or A3, as it is compared.

/// Longer words are not a number.
const LONGEST: usize = 40;

/// Its letters and its numbers, each in their order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number {
    letters: String,
    parts: Vec<u64>,
}

impl Number {
    /// Reads it; none without a digit.
    pub(super) fn read(text: &str) -> Option<Number> {
        let text = Some(text).filter(|it| it.len() <= LONGEST)?;
        let letters = text.chars().filter(|it| it.is_alphabetic()).flat_map(char::to_lowercase);
        let digits = text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
        let parts: Vec<u64> = digits.map(|it| it.parse().ok()).collect::<Option<_>>()?;
        (!parts.is_empty()).then(|| Number { letters: letters.collect(), parts })
    }

    /// Whether both are counted in one row: 5.1 and 6.2, and not A1 and B1.
    pub(super) fn is_like(&self, other: &Number) -> bool {
        self.letters == other.letters
    }

    /// Whether it has the shape of a number below this one, as 6.1 has below 5.
    pub(super) fn could_be_below(&self, above: &Number) -> bool {
        self.is_like(above) && self.parts.len() > above.parts.len()
    }

    /// Whether it is a number below this one, as 5.1 is below 5.
    pub(super) fn is_below(&self, above: &Number) -> bool {
        self.could_be_below(above) && self.parts.starts_with(&above.parts)
    }

    /// Whether it is so many places after this one: 5.2 is one place after 5.1.
    pub(super) fn is_after(&self, before: &Number, places: u64) -> bool {
        let (Some((last, rest)), Some((was, same))) =
            (self.parts.split_last(), before.parts.split_last())
        else {
            return false;
        };
        self.is_like(before) && rest == same && was.checked_add(places) == Some(*last)
    }

    /// The last part that was meant where a spreadsheet has read this number, after the one before, as an
    /// amount: 2.40 for 2.4 after 2.3, and 2.1 for 2.10 after 2.9. None where it has not.
    pub(super) fn meant_after(&self, before: &Number) -> Option<u64> {
        let (last, rest) = self.parts.split_last()?;
        let (was, same) = before.parts.split_last()?;
        let next = was.checked_add(1).filter(|it| *it > 1)?;
        let in_row = self.is_like(before) && rest == same && !rest.is_empty();
        let is_amount = |short: u64, long: u64| short.checked_mul(10) == Some(long);
        (in_row && (is_amount(next, *last) || is_amount(*last, next))).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Number {
        Number::read(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn numbers_are_compared_part_by_part() {
        assert!(read("5.9") < read("5.10"));
        assert!(read("5.1").is_below(&read("5")) && !read("6.1").is_below(&read("5")));
        assert!(read("6.1").could_be_below(&read("5")) && !read("6").could_be_below(&read("5")));
        assert!(!read("51").is_below(&read("5")) && !read("B1").is_like(&read("A1")));
        assert!(read("5.2").is_after(&read("5.1"), 1) && !read("5.3").is_after(&read("5.1"), 1));
        assert!(read("5.3").is_after(&read("5.1"), 2) && !read("6.3").is_after(&read("5.1"), 2));
        let meant = |number: &str, before: &str| read(number).meant_after(&read(before));
        assert_eq!((meant("2.40", "2.3"), meant("2.1", "2.9")), (Some(4), Some(10)));
        assert_eq!(
            (meant("2.4", "2.3"), meant("1", "9"), meant("2.10", "2.0")),
            (None, None, None)
        );
        assert!(read("1.1.1").is_below(&read("1.1")));
        assert_eq!(Number::read("A"), None);
        assert_eq!(Number::read(&"9".repeat(40)), None);
    }
}
