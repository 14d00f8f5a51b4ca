//! Tags of HTML that came into a cell with its words, such as `<p>`: programs that make tables from web
//! pages leave them there. They are not words of the plan.

/// Words, or a tag between them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Words(&'a str),
    Tag { tag: &'a str, ends_line: bool },
}

/// Tags that begin or end a line.
const LINES: [&str; 10] = ["p", "br", "li", "ul", "ol", "div", "tr", "td", "h1", "h2"];
const OTHERS: [&str; 10] = ["b", "i", "u", "em", "strong", "span", "font", "a", "sup", "sub"];

/// A text in words and tags. Only the tags of running text are known: `<name>` is words.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest[from..].find('<').map(|it| it + from) {
        match tag_at(&rest[at..]) {
            Some((length, ends_line)) => {
                pieces.push(Piece::Words(&rest[..at]));
                pieces.push(Piece::Tag { tag: &rest[at..at + length], ends_line });
                (rest, from) = (&rest[at + length..], 0);
            }
            None => from = at + 1,
        }
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|it| !matches!(it, Piece::Words(it) if it.trim().is_empty()));
    pieces
}

/// The length of the tag that a text begins with, and whether it ends a line.
fn tag_at(text: &str) -> Option<(usize, bool)> {
    let end = text.bytes().take(120).position(|it| it == b'>')?;
    let inner = text[1..end].trim_start_matches('/').trim_end_matches('/');
    if inner.contains('<') || !inner.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return None;
    }
    let name = inner.split_whitespace().next()?.to_ascii_lowercase();
    let ends_line = LINES.contains(&&*name);
    (ends_line || OTHERS.contains(&&*name)).then_some((end + 1, ends_line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_and_other_brackets_are_words() {
        let tag = |tag, ends_line| Piece::Tag { tag, ends_line };
        assert_eq!(
            pieces("<p>One</p> a < b <name> <br/>two"),
            [
                tag("<p>", true),
                Piece::Words("One"),
                tag("</p>", true),
                Piece::Words(" a < b <name> "),
                tag("<br/>", true),
                Piece::Words("two"),
            ]
        );
        assert_eq!(pieces("<é"), [Piece::Words("<é")]);
    }
}
