//! As much of CSS as this room reads: what is a comment, what is a string, and what is neither.

/// A piece of a stylesheet, with everything that is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Neither of the others.
    Plain(&'a str),
    /// Words in quotes, with them.
    Quoted(&'a str),
    /// From `/*` to `*/`, or to the end where it is never closed.
    Comment(&'a str),
}

/// A stylesheet in pieces, which give it back when they are put together.
pub(super) fn pieces(css: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = css;
    while let Some(at) = start_of_other(rest) {
        let (plain, tail) = rest.split_at(at);
        let (piece, after) = tail.split_at(length_of_other(tail));
        found.push(Piece::Plain(plain));
        found.push(if piece.starts_with('/') {
            Piece::Comment(piece)
        } else {
            Piece::Quoted(piece)
        });
        rest = after;
    }
    found.push(Piece::Plain(rest));
    found
}

fn start_of_other(css: &str) -> Option<usize> {
    let comment = css.find("/*");
    let quote = css.find(['"', '\'']);
    comment.into_iter().chain(quote).min()
}

fn length_of_other(css: &str) -> usize {
    if let Some(inner) = css.strip_prefix("/*") {
        return inner.find("*/").map_or(css.len(), |it| it + 4);
    }
    let quote = css.chars().next();
    let mut escaped = false;
    let end = css.char_indices().skip(1).find(|(_, it)| {
        let ends = !escaped && (Some(*it) == quote || *it == '\n');
        escaped = !escaped && *it == '\\';
        ends
    });
    end.map_or(css.len(), |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_give_the_style_back() {
        for css in [
            "/* a\n\" b */ .x { content: \"/* \\\" no */\"; }",
            "a { b: 'c\n } /* d */",
            "/*",
            "\"",
            "'é\\",
            "a/b",
            "/*é*",
            "",
        ] {
            let whole: String = pieces(css)
                .into_iter()
                .map(|it| match it {
                    Piece::Plain(it) | Piece::Quoted(it) | Piece::Comment(it) => it,
                })
                .collect();
            assert_eq!(whole, css);
        }
    }

    #[test]
    fn a_comment_in_a_string_is_none_and_a_string_ends_with_its_line() {
        let found = pieces("a \"/* b */\" 'c\n/* d */");
        assert_eq!(found[1], Piece::Quoted("\"/* b */\""));
        assert_eq!(found[3], Piece::Quoted("'c\n"));
        assert_eq!(found[5], Piece::Comment("/* d */"));
    }
}
