//! Text in markup. This is the one place that knows how HTML and XML escape what has a meaning in
//! them; templates and the XML writer escape on their own.

/// Writes text so that it can be in an element or in a quoted attribute. Control characters, which
/// HTML and XML forbid, are left out.
pub fn escape(text: &str, out: &mut String) {
    // Most texts need nothing, or nothing until they are far on.
    let plain =
        |it: u8| matches!(it, b' '..=b'~') && !matches!(it, b'&' | b'<' | b'>' | b'"' | b'\'');
    let start = text.bytes().position(|it| !plain(it)).unwrap_or(text.len());
    let mut written = 0;
    for (at, c) in text[start..].char_indices().map(|(at, c)| (start + at, c)) {
        let instead = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\t' | '\n' => continue,
            _ if c.is_control() || u32::from(c) & 0xFFFE == 0xFFFE => "",
            '\u{FDD0}'..='\u{FDEF}' => "",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(instead);
        written = at + c.len_utf8();
    }
    out.push_str(&text[written..]);
}

/// Text as [`escape`] writes it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(
            escaped("<a href='x'>\"&\"</a>"),
            "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;"
        );
        assert_eq!(escaped("one\n\ttwo\0\u{9B}\u{FFFE}\u{FDD0}é"), "one\n\ttwoé");
    }
}
