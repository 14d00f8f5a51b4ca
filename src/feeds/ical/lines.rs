//! Content lines (RFC 5545, section 3.1): ended by CR LF and folded at 75 octets, never inside a
//! character. No text, however hostile, can begin a new line.

/// The most octets in a line, without its line ending.
const WIDTH: usize = 75;

/// A calendar being written.
pub(super) struct Lines<'a> {
    out: &'a mut Vec<u8>,
    /// The number of octets on the line so far.
    column: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(out: &'a mut Vec<u8>) -> Self {
        Lines { out, column: 0 }
    }

    pub(super) fn begin(&mut self, component: &str) {
        self.value("BEGIN", component);
    }

    pub(super) fn end(&mut self, component: &str) {
        self.value("END", component);
    }

    /// Writes a line whose value means something to a program: a date, an address, a keyword of the
    /// format. Control characters cannot be part of one and are left out.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.put_all(name);
        self.put(':');
        value.chars().filter(|it| !it.is_control()).for_each(|it| self.put(it));
        self.end_line();
    }

    /// Writes a line whose value is for people: special characters are escaped, line breaks are
    /// `\n`, and other control characters are left out.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.put_all(name);
        self.put(':');
        let mut characters = value.chars().peekable();
        while let Some(it) = characters.next() {
            match it {
                '\\' | ';' | ',' => {
                    self.put('\\');
                    self.put(it);
                }
                '\r' => {
                    characters.next_if_eq(&'\n');
                    self.put_all("\\n");
                }
                '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    self.put_all("\\n");
                }
                '\t' => self.put('\t'),
                _ if it.is_control() => {}
                _ => self.put(it),
            }
        }
        self.end_line();
    }

    fn put_all(&mut self, text: &str) {
        text.chars().for_each(|it| self.put(it));
    }

    fn put(&mut self, character: char) {
        let width = character.len_utf8();
        if self.column + width > WIDTH {
            self.out.extend_from_slice(b"\r\n ");
            self.column = 1;
        }
        let mut bytes = [0; 4];
        self.out.extend_from_slice(character.encode_utf8(&mut bytes).as_bytes());
        self.column += width;
    }

    fn end_line(&mut self) {
        self.out.extend_from_slice(b"\r\n");
        self.column = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use proptest::prelude::*;

    fn line(text: &str) -> Vec<u8> {
        let mut out = Vec::new();
        Lines::new(&mut out).text("SUMMARY", text);
        out
    }

    #[test]
    fn marks_are_escaped_and_no_control_character_begins_a_line() {
        let hostile = "a, b; c\\d\r\nATTACH:x\rEND:VEVENT\nx\u{0}\u{85}y\u{2028}z\tt";
        let expected =
            "SUMMARY:a\\, b\\; c\\\\d\\nATTACH:x\\nEND:VEVENT\\nx\\ny\\nz\tt\r\n".as_bytes();
        assert_eq!(line(hostile), expected);
    }

    #[test]
    fn a_line_is_folded_between_characters() {
        let folded = String::from_utf8(line(&"é".repeat(70))).unwrap();
        // 8 octets of name and 33 characters of 2 octets each make 74.
        let (first, rest) = folded.split_once("\r\n ").unwrap();
        assert_eq!(first.len(), 74);
        assert_eq!(rest.trim_end(), "é".repeat(37));
    }

    proptest! {
        #[test]
        fn any_text_is_one_line_that_unfolds_to_itself(text in any::<String>()) {
            let bytes = line(&text);
            let written = String::from_utf8(bytes).unwrap();
            let unfolded = written.strip_suffix("\r\n").unwrap().replace("\r\n ", "");
            prop_assert!(!unfolded.contains(|it: char| it.is_control() && it != '\t'));
            for line in written.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(line.len() <= 75, "{} octets", line.len());
            }
        }
    }
}
