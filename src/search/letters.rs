//! Numbers and words as letters of a script: short, and nothing in them can close a string.

/// A whole number as one letter or a few: below 48 one, below 816 two. The letters are those from
/// `#` to `c` without the backslash; the last 16 say that the number goes on.
pub(super) fn number(mut value: usize, out: &mut String) {
    while value >= 48 {
        out.push(letter(48 + value % 16));
        value = value / 16 - 3;
    }
    out.push(letter(value));
}

fn letter(digit: usize) -> char {
    let code = 35 + digit + usize::from(digit > 56);
    u8::try_from(code).map_or('~', char::from)
}

/// Words as a string of JavaScript.
pub(super) fn quoted(words: &str) -> String {
    serde_json::to_string(words).unwrap_or_else(|_| "\"\"".to_owned())
}

/// A list of values that are written already.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    let mut all = String::from("[");
    for item in items {
        all.push_str(if all.len() > 1 { "," } else { "" });
        all.push_str(&item);
    }
    all + "]"
}

#[cfg(test)]
pub(super) fn read(text: &str) -> Vec<usize> {
    let mut numbers = Vec::new();
    let (mut value, mut scale) = (0, 1);
    for it in text.chars() {
        let digit = it as usize - 35 - usize::from(it > '\\');
        if digit < 48 {
            numbers.push(value + digit * scale);
            (value, scale) = (0, 1);
        } else {
            value += digit * scale;
            scale *= 16;
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_read_again_and_small_ones_are_short() {
        let mut text = String::new();
        let numbers: Vec<usize> =
            (0..2_000).chain([65_535, 1_000_000, u32::MAX as usize]).collect();
        numbers.iter().for_each(|it| number(*it, &mut text));
        assert_eq!(read(&text), numbers);
        assert!(text.chars().all(|it| ('#'..='c').contains(&it) && it != '\\'), "{text}");
        let length = |it: usize| {
            let mut text = String::new();
            number(it, &mut text);
            text.len()
        };
        assert_eq!([47, 48, 815, 816].map(length), [1, 2, 2, 3]);
    }
}
