//! Marks of lists that someone typed, such as "1)" at the beginning of lines: they are not words. Lines that have
//! them in a row become a list, so that a screen reader says that it is one.

use crate::model::prose::{Block, Inline};

/// A list has at most so many digits in a number.
const DIGITS: usize = 2;

/// Paragraphs in a row that begin with numbers in a row, as lists.
pub(super) fn listed(blocks: Vec<Block>) -> Vec<Block> {
    let mut done: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut run: Vec<Block> = Vec::new();
    let mut next: Option<(u64, char)> = None;
    for block in blocks {
        let mark = words(&block).and_then(mark).map(|it| (it.0, it.1));
        if mark.is_none() || mark != next {
            close(&mut run, &mut done);
        }
        next = mark.map(|(number, sign)| (number + 1, sign));
        if mark.is_some() { &mut run } else { &mut done }.push(block);
    }
    close(&mut run, &mut done);
    done
}

/// A run of one is not a list.
fn close(run: &mut Vec<Block>, done: &mut Vec<Block>) {
    let start = run.first().and_then(words).and_then(mark).map(|it| it.0);
    if run.len() < 2 {
        return done.append(run);
    }
    let without = |block: Block| {
        let rest = words(&block).and_then(mark).map(|it| it.2.to_owned());
        vec![rest.map_or(block, |it| Block::Paragraph(vec![Inline::Text(it)]))]
    };
    let items = run.drain(..).map(without).collect();
    done.push(Block::List { start, tight: true, items });
}

fn words(block: &Block) -> Option<&str> {
    match block {
        Block::Paragraph(content) => match content.as_slice() {
            [Inline::Text(words)] => Some(words),
            _ => None,
        },
        _ => None,
    }
}

/// The number of a line that begins with one, the sign after it, and the rest of the line. "2.5 posts" has none.
fn mark(line: &str) -> Option<(u64, char, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let sign = rest.chars().next().filter(|it| matches!(it, ')' | '.'))?;
    let words = rest[1..].strip_prefix(' ')?.trim_start();
    // "01." would be written as "1.", and one digit be lost.
    let is_plain = (1..=DIGITS).contains(&digits) && !number.starts_with('0');
    (is_plain && !words.is_empty()).then_some((number.parse().ok()?, sign, words))
}

/// A word of a text as it was typed, without what makes it a mark: "1\\)", "1)" and "1." are the same.
pub(super) fn unmarked(word: &str) -> &str {
    let bare = word.strip_suffix([')', '.']).unwrap_or(word);
    let bare = bare.strip_suffix('\\').unwrap_or(bare);
    let is_number =
        (1..=DIGITS).contains(&bare.len()) && bare.bytes().all(|it| it.is_ascii_digit());
    match word {
        "-" | "*" | "•" | "\\-" | "\\*" => "",
        _ if is_number => bare,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown;
    use crate::model::prose::Prose;

    use super::*;

    fn written(lines: &[&str]) -> String {
        let paragraph = |it: &&str| Block::Paragraph(vec![Inline::Text((*it).to_owned())]);
        let blocks = listed(lines.iter().map(paragraph).collect());
        markdown::write(&Prose { blocks }).trim_end().to_owned()
    }

    #[test]
    fn lines_with_numbers_in_a_row_are_a_list() {
        assert_eq!(written(&["1) One.", "2) Two."]), "1. One.\n2. Two.");
        assert_eq!(
            written(&["Before:", "3. Three", "4. Four", "After"]),
            "Before:\n\n3. Three\n4. Four\n\nAfter"
        );
        assert_eq!(written(&["9) Nine", "10) Ten"]), "9. Nine\n10. Ten");
    }

    #[test]
    fn other_lines_stay_as_they_are() {
        for lines in [
            &["1) One."][..],
            &["1) One.", "3) Three."],
            &["1) One.", "and more", "2) Two."],
            &["1) One.", "2. Two."],
            &["2.5 posts", "3.5 posts"],
            &["01) One", "02) Two"],
        ] {
            let blocks: Vec<Block> = lines
                .iter()
                .map(|it| Block::Paragraph(vec![Inline::Text((*it).to_owned())]))
                .collect();
            assert_eq!(listed(blocks.clone()), blocks, "{lines:?}");
        }
    }

    #[test]
    fn marks_are_no_words() {
        assert_eq!(["1\\)", "1)", "1."].map(unmarked), ["1"; 3]);
        assert_eq!(["-", "\\*", "•"].map(unmarked), [""; 3]);
        assert_eq!(["2025.", "end.", "1.5"].map(unmarked), ["2025.", "end.", "1.5"]);
    }
}
