//! What a template uses and defines, read from its text before it is parsed: enough to put files in
//! order and to find circles, and no more.

/// A tie from one file of the theme to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference {
    /// `extends` or `include`, with the file's name and where it is.
    Uses { file: String, at: usize },
    /// A component that is called.
    Calls(String),
    /// A component that is defined here.
    Defines(String),
}

/// The ties of one file, in order.
pub(super) fn references(text: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut raw = false;
    for (at, tag) in tags(text) {
        let inside = tag[2..].trim_start_matches('-').trim_start();
        let word: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
        match (tag.starts_with("{%"), word.as_str()) {
            (true, "raw") => raw = true,
            (true, "endraw") => raw = false,
            _ if raw => {}
            (true, "extends" | "include") => {
                if let Some(file) = quoted(inside) {
                    found.push(Reference::Uses { file: file.to_owned(), at });
                }
            }
            (true, "component") => {
                let name = component_name(inside["component".len()..].trim_start());
                found.push(Reference::Defines(name.to_owned()));
            }
            _ => calls(inside, &mut found),
        }
    }
    found
}

/// Every `{{ … }}` and `{% … %}` with its place; comments are passed over.
pub(super) fn tags(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|it| it + at) {
        let close = match text.as_bytes().get(start + 1) {
            Some(b'#') => "#}",
            Some(b'%') => "%}",
            Some(b'{') => "}}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let end = text[start..].find(close).map_or(text.len(), |it| start + it + 2);
        if close != "#}" {
            found.push((start, &text[start..end]));
        }
        at = end;
    }
    found
}

fn calls(inside: &str, found: &mut Vec<Reference>) {
    for (at, _) in inside.match_indices('<') {
        let name = component_name(&inside[at + 1..]);
        if name.starts_with(|it: char| it.is_ascii_alphabetic()) {
            found.push(Reference::Calls(name.to_owned()));
        }
    }
}

fn component_name(text: &str) -> &str {
    let end = text.find(|it: char| !it.is_ascii_alphanumeric() && it != '.' && it != '_');
    &text[..end.unwrap_or(text.len())]
}

fn quoted(text: &str) -> Option<&str> {
    let start = text.find(['"', '\'', '`'])?;
    let rest = &text[start + 1..];
    Some(&rest[..rest.find(text.as_bytes()[start] as char)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_found_and_comments_and_raw_text_are_not() {
        let text = "{%- extends \"base.html\" %}{# {% include \"no.html\" %} #}\
            {% raw %}{% include \"no.html\" %}{% endraw %}{{ <pp.tag text=\"a\" /> }}\
            {% <pp.details> %}{% include 'a.html' %}{% </pp.details> %}";
        let names: Vec<String> = references(text)
            .into_iter()
            .map(|it| match it {
                Reference::Uses { file, .. } => file,
                Reference::Calls(name) => format!("<{name}>"),
                Reference::Defines(name) => format!("={name}"),
            })
            .collect();
        assert_eq!(names, ["base.html", "<pp.tag>", "<pp.details>", "a.html"]);
        assert_eq!(
            references("{%- component pp.tag(text: string) -%}"),
            [Reference::Defines("pp.tag".to_owned())]
        );
    }
}
