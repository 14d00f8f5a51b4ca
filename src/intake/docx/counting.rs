//! How a list writes its numbers: 3 is `3`, `c`, `iii` or `3rd`.

/// A number as a list of a format writes it. A format that is not known here counts in digits.
pub(super) fn written(number: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerRoman" => roman(number),
        "upperRoman" => roman(number).to_uppercase(),
        "ordinal" => format!("{number}{}", ending(number)),
        "cardinalText" => named(number, &CARDINAL),
        "ordinalText" => named(number, &ORDINAL),
        _ => number.to_string(),
    }
}

const CARDINAL: [&str; 12] = [
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve",
];
const ORDINAL: [&str; 12] = [
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    "Eleventh", "Twelfth",
];

fn named(number: u32, names: &[&str]) -> String {
    let at = (number as usize).checked_sub(1);
    at.and_then(|at| names.get(at)).map_or_else(|| number.to_string(), |it| (*it).to_owned())
}

/// `a` to `z`, then `aa`, `bb`: Word repeats the letter.
fn letters(number: u32) -> String {
    let Some(at) = number.checked_sub(1) else { return "0".into() };
    let times = at / 26 + 1;
    if times > 30 {
        return number.to_string();
    }
    let letter = char::from_u32('a' as u32 + at % 26).unwrap_or('?');
    std::iter::repeat_n(letter, times as usize).collect()
}

fn roman(number: u32) -> String {
    if number == 0 || number >= 5000 {
        return number.to_string();
    }
    let digits = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut left = number;
    let mut text = String::new();
    for (value, digit) in digits {
        while left >= value {
            text.push_str(digit);
            left -= value;
        }
    }
    text
}

fn ending(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn numbers_are_written_as_the_list_says() {
        for (number, format, text) in [
            (7, "decimal", "7"),
            (7, "decimalZero", "07"),
            (27, "lowerLetter", "aa"),
            (28, "upperLetter", "BB"),
            (0, "lowerLetter", "0"),
            (1994, "lowerRoman", "mcmxciv"),
            (4, "upperRoman", "IV"),
            (9999, "upperRoman", "9999"),
            (12, "ordinal", "12th"),
            (23, "ordinal", "23rd"),
            (3, "cardinalText", "Three"),
            (2, "ordinalText", "Second"),
            (13, "ordinalText", "13"),
            (3, "none", ""),
            (5, "chineseCounting", "5"),
            (4_000_000_000, "lowerLetter", "4000000000"),
        ] {
            assert_eq!(written(number, format), text, "{number} {format}");
        }
    }
}
