//! Conditions of a project's own templates that ask for what no page has, such as `{% if page.reviewd %}`: they are
//! false without a word, and what they guard is on no page. What is printed and is not there is told by the engine of
//! templates itself. Only the first name after `page.` and `frame.` is looked at: what comes after it may be missing
//! on one page and there on another.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Finding, nearest};

use super::references::tags;
use super::theme::Theme;

/// Whose names are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Root {
    /// What surrounds every page.
    Frame,
    /// The page that a template makes.
    Page,
}

impl Root {
    /// As a template writes it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Root::Frame => "frame",
            Root::Page => "page",
        }
    }
}

/// Tells each condition of a template of the project's own that nothing can fulfil. `names` gives those that a
/// template finds below a root; none of a template that makes no page of this site, of which nothing is known.
pub(super) fn unknown_fields(
    theme: &Theme,
    names: impl Fn(&str, Root) -> BTreeSet<String>,
) -> Vec<Finding> {
    let mut told = Vec::new();
    for (template, file) in theme.templates().filter(|it| it.1.own.is_some()) {
        // Views are made for the names, so once for each root.
        let mut of_root: BTreeMap<Root, BTreeSet<String>> = BTreeMap::new();
        for (at, root, field) in asked(&file.text) {
            let known = of_root.entry(root).or_insert_with(|| names(template, root));
            if known.is_empty() || known.contains(field) {
                continue;
            }
            let root = root.as_str();
            let message = format!("no page has `{root}.{field}`, so this is never true");
            let place = file.place(at, root.len() + 1 + field.len());
            let finding = Finding::new(Code::TemplateError, place, message);
            let all: Vec<&str> = known.iter().map(String::as_str).collect();
            told.push(match nearest(field, all.iter().copied()) {
                Some(near) => finding.help(format!("did you mean `{root}.{near}`?")),
                None => finding.help(format!("`{root}` has: {}", all.join(", "))),
            });
        }
    }
    told
}

/// Each name after `page.` or `frame.` in a condition, with its place.
fn asked(text: &str) -> Vec<(usize, Root, &str)> {
    let mut asked = Vec::new();
    for (start, tag) in tags(text) {
        let inside = tag.trim_start_matches(['{', '%', '-']).trim_start();
        let word = inside.split(|it: char| !it.is_ascii_alphabetic()).next().unwrap_or_default();
        if !tag.starts_with("{%") || !matches!(word, "if" | "elif") {
            continue;
        }
        // What is quoted is not a name.
        for (number, part) in tag.split(['"', '\'']).enumerate() {
            if number % 2 == 1 {
                continue;
            }
            let offset = start + (part.as_ptr() as usize - tag.as_ptr() as usize);
            for root in [Root::Page, Root::Frame] {
                asked.extend(
                    names(part, root.as_str()).map(|(at, field)| (offset + at, root, field)),
                );
            }
        }
    }
    asked.sort_unstable();
    asked
}

/// The names after `root.`, where no other name ends with it.
fn names<'t>(text: &'t str, root: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
    text.match_indices(root).filter_map(move |(at, _)| {
        let part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '.');
        let alone = !text[..at].ends_with(part);
        let rest = text[at + root.len()..].strip_prefix('.')?;
        let end = rest.find(|it: char| !it.is_ascii_alphanumeric() && it != '_');
        let field = &rest[..end.unwrap_or(rest.len())];
        (alone && !field.is_empty()).then_some((at, field))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_conditions_are_found_and_no_others() {
        let text = r#"{%- if page.reviewd and not frame.safety %}{{ page.gone }}{% elif "page.x" == page.title %}{% endif %}"#;
        let found: Vec<_> = asked(text)
            .into_iter()
            .map(|(at, root, field)| {
                let root = root.as_str();
                assert!(text[at..].starts_with(&format!("{root}.{field}")));
                format!("{root}.{field}")
            })
            .collect();
        assert_eq!(found, ["page.reviewd", "frame.safety", "page.title"]);
        for none in [
            "{% if homepage.x %}",
            "{% if a.page.x %}",
            "{% for it in page.x %}",
            "{# {% if page.x %} #}",
        ] {
            assert!(asked(none).is_empty(), "{none}");
        }
    }
}
