//! What of the theme's styles a page needs: the rules of components that it can have, without the comments. A
//! stylesheet is loaded before the first word is seen.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::css::{Piece, pieces};
use super::theme::ThemeFile;

/// The styles of components that no template below `folder` has, by their paths. A component that a
/// project's own template calls gets its style by that.
pub(super) fn idle<'a>(files: &'a BTreeMap<String, ThemeFile>, folder: &str) -> BTreeSet<&'a str> {
    let used = used(files, folder);
    let styles = files.keys().filter(|it| it.ends_with("/style.css"));
    styles
        .filter(|it| component(it).is_some_and(|it| !used.contains(it)))
        .map(String::as_str)
        .collect()
}

/// The components that templates below a folder have, by themselves or through other components.
fn used<'a>(files: &'a BTreeMap<String, ThemeFile>, folder: &str) -> BTreeSet<&'a str> {
    let components: BTreeSet<&str> = files.keys().filter_map(|it| component(it)).collect();
    let templates =
        || files.iter().filter(|it| it.0.ends_with(".html")).map(|(path, file)| (path, &file.text));
    let mut texts: Vec<&str> =
        templates().filter(|it| it.0.starts_with(folder)).map(|it| it.1.as_str()).collect();
    let mut used = BTreeSet::new();
    while let Some(text) = texts.pop() {
        for name in names(text) {
            let Some(name) = components.get(&*name) else { continue };
            if used.insert(*name) {
                let own = templates().filter(|it| component(it.0) == Some(*name));
                texts.extend(own.map(|it| it.1.as_str()));
            }
        }
    }
    used
}

/// The component that a file belongs to.
fn component(path: &str) -> Option<&str> {
    path.strip_prefix("components/")?.split_once('/').map(|it| it.0)
}

/// The components that a text names: by a call, `pp.task_list`, or by a class, `pp-task-list`, of which
/// `pp-task-list__item` and `pp-task-list--wide` are parts.
fn names(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.match_indices("pp").filter_map(|(at, before)| {
        let rest = &text[at + before.len()..];
        let is_call = rest.starts_with('.');
        let rest = rest.strip_prefix(['.', '-'])?;
        let end = rest.find(|it: char| !it.is_alphanumeric() && it != '-' && it != '_');
        let name = &rest[..end.unwrap_or(rest.len())];
        let part = ["__", "--"].iter().filter_map(|it| name.find(it)).min();
        let name = &name[..part.unwrap_or(name.len())];
        Some(if is_call { Cow::Owned(name.replace('_', "-")) } else { Cow::Borrowed(name) })
    })
}

/// Adds the rules of a style to others, each on its line, without comments and indents.
pub(super) fn push_rules(style: &str, css: &mut String) {
    let mut rules = String::new();
    for piece in pieces(style) {
        match piece {
            Piece::Plain(text) | Piece::Quoted(text) => rules.push_str(text),
            Piece::Comment(_) => {}
        }
    }
    for line in rules.lines().map(str::trim).filter(|it| !it.is_empty()) {
        css.push_str(line);
        css.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::super::theme::built_in;
    use super::*;

    #[test]
    fn a_style_loses_its_comments_and_keeps_its_strings() {
        let style =
            "/* a \" */\na { b: \"/* c */\"; }\n\n  d { e: '\\'/*'; } /* f\n g */ h { i: j/k; }";
        let mut css = String::new();
        push_rules(style, &mut css);
        assert_eq!(css, "a { b: \"/* c */\"; }\nd { e: '\\'/*'; }  h { i: j/k; }\n");
        push_rules("/* never closed", &mut css);
        push_rules("a { b: \"never closed", &mut css);
        assert!(css.ends_with("\na { b: \"never closed\n"), "{css}");
    }

    #[test]
    fn a_component_that_no_page_has_costs_no_page_its_style() {
        let mut files = built_in();
        let path = "components/task-list/style.css";
        assert!(idle(&files, "templates/").contains(path));
        assert!(!idle(&files, "templates/").contains("components/tag/style.css"));
        let own = ThemeFile {
            text: "{{ <pp.task_list items={page.steps} /> }}".to_owned(),
            own: None,
            path: String::new(),
        };
        files.insert("templates/home.html".to_owned(), own);
        assert!(!idle(&files, "templates/").contains(path));
    }

    #[test]
    fn a_name_goes_on_with_letters_and_not_with_its_parts() {
        let text = "class=\"pp-tag__x pp-tags pp-tag-list--wide\" <pp.task_list /> happy pp-tag";
        assert_eq!(
            names(text).collect::<Vec<_>>(),
            ["tag", "tags", "tag-list", "task-list", "tag"]
        );
    }
}
