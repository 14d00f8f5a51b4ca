//! HTML inside Markdown: none of it is published. Its words are kept, and its author is told what to write instead.

/// The words of a block of HTML: without tags, comments, scripts and styles.
pub(super) fn words_of(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        words.push_str(&rest[..start]);
        let tag = &rest[start..];
        let length = match name(tag).as_deref() {
            Some(name @ ("script" | "style")) => element_length(tag, name),
            None if !is_silent(tag) => {
                // A "<" that begins no tag is a word of the author's.
                words.push('<');
                1
            }
            _ => match tag_length(tag) {
                Some(length) => length,
                // A tag that is never closed swallows no words, nor is one looked for after it.
                None => {
                    rest = tag;
                    break;
                }
            },
        };
        rest = &tag[length..];
    }
    words.push_str(rest);
    words
}

/// Whether this is a comment that hides everything after it, because it is never closed.
pub(super) fn is_open_comment(html: &str) -> bool {
    html.starts_with("<!--") && !html.contains("-->")
}

/// Whether this is a comment, a declaration or an instruction: nothing that a reader would see.
pub(super) fn is_silent(tag: &str) -> bool {
    tag.starts_with("<!") || tag.starts_with("<?")
}

/// The element's name in lower case, if this is a tag.
pub(super) fn name(tag: &str) -> Option<String> {
    let name = tag.strip_prefix('<')?;
    let name = name.strip_prefix('/').unwrap_or(name);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
    (name.starts_with(|c: char| c.is_ascii_alphabetic())).then(|| name[..end].to_ascii_lowercase())
}

/// What to write instead of an element.
pub(super) fn advice(name: &str) -> &'static str {
    match name {
        "b" | "strong" => "write **words** for important words",
        "i" | "em" => "write *words* for emphasis",
        "s" | "del" | "strike" => "write ~~words~~ for words that are crossed out",
        "a" => "write [words](https://www.example.org/) for a link",
        "img" | "picture" => "write ![what it shows](files/picture.png) for a picture",
        "ul" | "li" => "begin each line of a list with a hyphen and a space",
        "ol" => "begin each line of a numbered list with 1. and a space",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "begin a heading with ## and a space",
        "table" | "tr" | "td" | "th" | "thead" | "tbody" => {
            "write a table with | between its cells and a line of |---|---| below its first row"
        }
        "hr" => "write --- on a separate line",
        "blockquote" => "begin each quoted line with > and a space",
        "code" | "pre" => "put code between backticks: `code`",
        "p" | "div" | "section" => "remove the tags: a blank line starts a new paragraph",
        "script" | "iframe" | "embed" | "object" | "video" | "audio" | "form" | "input"
        | "style" | "link" => {
            "remove it and link to it instead: the site does not load anything from other websites"
        }
        _ => "remove the tags and keep the words",
    }
}

/// The length of the tag, comment or declaration that `text` begins with; none if it never ends.
pub(super) fn tag_length(text: &str) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("<!--") {
        return Some(comment.find("-->").map_or(text.len(), |at| at + 7));
    }
    // A quoted value may hold ">".
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return Some(at + 1),
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The length of an element whose inside is not words.
fn element_length(text: &str, name: &str) -> usize {
    let close = format!("</{name}");
    let bytes = text.as_bytes();
    let end = (0..bytes.len()).find(|&at| {
        bytes.get(at..at + close.len()).is_some_and(|it| it.eq_ignore_ascii_case(close.as_bytes()))
    });
    match end {
        Some(end) => end + text[end..].find('>').map_or(text.len() - end, |at| at + 1),
        None => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_tags_go() {
        for (html, words) in [
            ("<div class=\"a>b\">Hello</div>", "Hello"),
            ("a<!-- note > --> b", "a b"),
            ("<script>alert('<b>')</SCRIPT >x", "x"),
            ("<style>p{}", ""),
            ("1 < 2 <p", "1 < 2 <p"),
            ("<<b>b>", "<b>"),
        ] {
            assert_eq!(words_of(html), words, "{html}");
        }
    }
}
