//! What of the theme's styles a site needs: the rules of components that a page can have, without
//! the comments. A style page_view is loaded before the first word is seen.

use std::collections::{BTreeMap, BTreeSet};

use super::css::{Piece, pieces};
use super::theme::ThemeFile;

/// The styles of components that no template of a page has, by their paths. A component that a
/// project's own template calls gets its style by that.
pub(super) fn idle(files: &BTreeMap<String, ThemeFile>) -> BTreeSet<&str> {
    let templates = || files.iter().filter(|(path, _)| path.ends_with(".html"));
    let styles = files.keys().filter_map(|path| {
        let folder = path.strip_suffix("style.css")?;
        Some((path.as_str(), folder, folder.strip_prefix("components/")?.strip_suffix('/')?))
    });
    styles
        .filter(|(_, folder, component)| {
            let (called, class) =
                (format!("pp.{}", component.replace('-', "_")), format!("pp-{component}"));
            !templates().any(|(path, file)| {
                !path.starts_with(folder)
                    && (has_name(&file.text, &called) || has_name(&file.text, &class))
            })
        })
        .map(|(path, ..)| path)
        .collect()
}

/// Whether a name stands in a text that does not go on behind it: `pp-tag`, but not `pp-tags`;
/// `pp-tag__text` is a part of it.
fn has_name(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let rest = &text[at + name.len()..];
        rest.starts_with("__")
            || rest.starts_with("--")
            || !rest.starts_with(|it: char| it.is_alphanumeric() || it == '-' || it == '_')
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
        assert!(idle(&files).contains(path));
        assert!(!idle(&files).contains("components/tag/style.css"));
        let own = ThemeFile {
            text: "{{ <pp.task_list items={page.steps} /> }}".to_owned(),
            own: None,
            path: String::new(),
        };
        files.insert("templates/home.html".to_owned(), own);
        assert!(!idle(&files).contains(path));
    }

    #[test]
    fn a_name_goes_on_with_letters_and_not_with_its_parts() {
        assert!(has_name("class=\"pp-tag__x\"", "pp-tag"));
        assert!(has_name("pp-tag--x", "pp-tag"));
        assert!(!has_name("pp-tag-list pp-tags", "pp-tag"));
        assert!(has_name("pp-tags pp-tag", "pp-tag"));
    }
}
