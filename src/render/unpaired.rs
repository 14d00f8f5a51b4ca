//! The tag of a template that has no partner, for a message that points at the cause. The engine of templates
//! tells where it gave up, which is often the end of the file.

use super::references::tags;

/// What is wrong with the tags of a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unpaired<'t> {
    /// Where the tag is, in bytes.
    pub(super) at: usize,
    /// The tag as it is written.
    pub(super) tag: &'t str,
    pub(super) message: String,
    pub(super) help: String,
}

/// The first tag that is not closed, or that closes nothing. Told only of a template that is broken: a text
/// in a tag may look like a tag.
pub(super) fn unpaired(text: &str) -> Option<Unpaired<'_>> {
    let mut open: Vec<(usize, &str, &str)> = Vec::new();
    for (at, tag) in tags(text) {
        if open.last().is_some_and(|it| it.2 == "raw") {
            // Raw text may hold half of a tag, and with it the tag that ends the text.
            if tag.rfind("{%").is_some_and(|it| word_of(&tag[it..]) == "endraw") {
                open.pop();
            }
            continue;
        }
        let statement = tag.starts_with("{%");
        let ends = if statement { "%}" } else { "}}" };
        if !tag.ends_with(ends) || tag[2..].contains("{%") || tag[2..].contains("{{") {
            return Some(no_end(at, first_line(tag), ends));
        }
        let word = if statement { word_of(tag) } else { "" };
        if let Some(closed) = word.strip_prefix("end") {
            match open.iter().rposition(|it| it.2 == closed) {
                Some(last) if last + 1 == open.len() => drop(open.pop()),
                Some(_) => break,
                None => return Some(closes_nothing(at, tag, closed)),
            }
        } else if opens(word, tag) {
            open.push((at, tag, word));
        }
    }
    let (at, tag, word) = open.pop()?;
    let tag = first_line(tag);
    let message = format!("`{tag}` is never closed");
    let help = format!("add `{{% end{word} %}}` where it ends");
    Some(Unpaired { at, tag, message, help })
}

fn no_end<'t>(at: usize, tag: &'t str, ends: &str) -> Unpaired<'t> {
    let message = format!("`{}` has no `{ends}`", &tag[..2]);
    Unpaired { at, tag, message, help: format!("add `{ends}` where the tag ends") }
}

fn closes_nothing<'t>(at: usize, tag: &'t str, closed: &str) -> Unpaired<'t> {
    let help = format!("delete it, or add `{{% {closed} … %}}` where it begins");
    Unpaired { at, tag, message: format!("`{tag}` closes nothing"), help }
}

/// Whether a tag needs another that closes it.
fn opens(word: &str, tag: &str) -> bool {
    match word {
        "if" | "for" | "block" | "filter" | "component" | "raw" => true,
        // With a value it is whole.
        "set" => !tag.contains('='),
        _ => false,
    }
}

fn word_of(tag: &str) -> &str {
    let inside = tag[2..].trim_start_matches('-').trim_start();
    let end = inside.find(|it: char| !it.is_ascii_alphanumeric());
    &inside[..end.unwrap_or(inside.len())]
}

fn first_line(tag: &str) -> &str {
    tag.lines().next().unwrap_or(tag).trim_end()
}

#[cfg(test)]
mod tests {
    use super::unpaired;

    #[test]
    fn the_tag_without_a_partner_is_told() {
        for (text, at, message) in [
            ("a{% if x %}b", 1, "`{% if x %}` is never closed"),
            (
                "{% block a %}{% if x %}{% for y in z %}{% endfor %}{% endblock %}",
                13,
                "`{% if x %}` is never closed",
            ),
            ("{% if x %}{% endif %}{% endif %}", 21, "`{% endif %}` closes nothing"),
            ("{% endfor %}", 0, "`{% endfor %}` closes nothing"),
            ("{{ a\n<p>{{ b }}", 0, "`{{` has no `}}`"),
            ("<p>{% if x\n</p>", 3, "`{%` has no `%}`"),
            ("{% raw %}{% if %}", 0, "`{% raw %}` is never closed"),
        ] {
            let found = unpaired(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.at, found.message.as_str()), (at, message), "{text}");
        }
        for sound in [
            "{% if a %}{% elif b %}{% else %}{% endif -%}{%- set x = 1 %}{{ y }}",
            "{% raw %}{% if %}{{ {% endraw %}",
        ] {
            assert_eq!(unpaired(sound), None, "{sound}");
        }
    }
}
