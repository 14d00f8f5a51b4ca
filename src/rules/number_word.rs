//! Numbers from 2 to 100, in digits and in words. One is left out: "one objective" counts nothing.

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number that a word in small letters is; digits up to 9999.
pub(super) fn read(word: &str) -> Option<usize> {
    let digits = word.bytes().all(|it| it.is_ascii_digit()) && word.len() < 5;
    let number = if digits { word.parse().ok() } else { in_words(word) };
    number.filter(|it| *it > 1)
}

fn in_words(word: &str) -> Option<usize> {
    if word == "hundred" {
        return None;
    }
    if let Some(number) = ONES.iter().position(|it| *it == word) {
        return Some(number);
    }
    let (tens, one) = word.split_once('-').unwrap_or((word, "zero"));
    let tens = TENS.iter().position(|it| *it == tens)?;
    let one = ONES[..10].iter().position(|it| *it == one)?;
    Some((tens + 2) * 10 + one)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn numbers_are_read_in_digits_and_words() {
        for (word, number) in [
            ("2", Some(2)),
            ("28", Some(28)),
            ("twelve", Some(12)),
            ("thirty", Some(30)),
            ("twenty-one", Some(21)),
            ("ninety-nine", Some(99)),
            ("one", None),
            ("1", None),
            ("twenty-eleven", None),
            ("many", None),
            ("", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read(word), number, "{word}");
        }
    }
}
