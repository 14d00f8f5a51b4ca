//! An author's words on a terminal. A file comes from anywhere: what it holds must not move the
//! cursor, change colours, or reorder the line on which it is shown.

/// A line of a file. Each character stays one character, so that columns stay right.
pub(super) fn line(text: &str) -> String {
    text.chars().map(|it| if it == '\t' { it } else { visible(it) }).collect()
}

/// A sentence that may quote an author: on one line, and no longer than anyone would read.
pub(crate) fn sentence(text: &str) -> String {
    shortened(text.chars().map(|it| if it.is_ascii_whitespace() { ' ' } else { visible(it) }))
}

/// Words about the next step, which may take several lines.
pub(super) fn help(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\t', "    ");
    shortened(text.chars().map(|it| if it == '\n' { it } else { visible(it) }))
}

/// JSON that may be printed on a terminal as well: what does harm there is written as an escape,
/// which means the same to every reader of JSON.
pub(crate) fn json(document: &str) -> String {
    let mut harmless = String::with_capacity(document.len());
    for character in document.chars() {
        if character == '\n' || visible(character) == character {
            harmless.push(character);
        } else {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                harmless.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    harmless
}

const LONGEST: usize = 600;

fn shortened(text: impl Iterator<Item = char>) -> String {
    let mut text = text.peekable();
    let mut shown: String = text.by_ref().take(LONGEST).collect();
    if text.peek().is_some() {
        shown.push('…');
    }
    shown
}

/// The character itself, the picture of a control character, or the sign for what cannot be shown.
fn visible(character: char) -> char {
    match character {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}'),
        '\u{7F}' => '\u{2421}',
        // Controls of eight bits, which some terminals still obey.
        '\u{80}'..='\u{9F}'
        // Marks and brackets of direction, separators of lines, and what has no width at all.
        | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => '\u{FFFD}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_columns_and_loses_its_power() {
        assert_eq!(line("a:\t\u{1B}[2J\u{9B}1m\u{202E}é"), "a:\t␛[2J\u{FFFD}1m\u{FFFD}é");
    }

    #[test]
    fn a_sentence_stays_on_its_line_and_ends() {
        assert_eq!(sentence("no \"a\r\nb\""), "no \"a  b\"");
        assert_eq!(sentence(&"x".repeat(5000)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn json_means_the_same_after_it_is_made_harmless() {
        let words = "caf\u{E9} \u{202E}\u{9B}\u{E0041} \u{1F600}";
        let document = serde_json::to_string(words).expect("a string");
        let harmless = json(&document);
        assert_eq!(harmless, "\"café \\u202e\\u009b\\udb40\\udc41 \u{1F600}\"");
        assert_eq!(serde_json::from_str::<String>(&harmless).expect("JSON"), words);
    }
}
