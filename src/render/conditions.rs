//! Conditions of a project's own templates that ask for what no page has, such as `{% if page.reviewd %}`: they are
//! false without a word, and what they guard is on no page. What is printed and is not there is told by the engine of
//! templates itself. Only the first name after `page.` and `frame.` is looked at: what comes after it may be missing
//! on one page and there on another.

use std::collections::BTreeSet;

use tera::Value;

use crate::diagnostics::{Code, Finding, nearest};
use crate::site::Route;

use super::Engine;
use super::context::RenderContext;
use super::references::tags;
use super::views;

/// Tells each condition of a template of the project's own that nothing can fulfil.
pub(super) fn unknown_fields(engine: &Engine) -> Vec<Finding> {
    let mut told = Vec::new();
    let mut of_frame = None;
    for (name, file) in engine.theme.templates().filter(|it| it.1.own.is_some()) {
        let asked = asked(&file.text);
        if asked.is_empty() {
            continue;
        }
        let frame = of_frame.get_or_insert_with(|| fields(engine, Route::Home, "frame"));
        let page = page_of(engine, name).map(|it| fields(engine, it, "page")).unwrap_or_default();
        for (at, root, field) in asked {
            let known = if root == "frame" { &*frame } else { &page };
            // Nothing is known of a template that makes no page of this site.
            if known.is_empty() || known.contains(field) {
                continue;
            }
            let message = format!("no page has `{root}.{field}`, so this is never true");
            let place = file.place(at, root.len() + 1 + field.len());
            let finding = Finding::new(Code::TemplateError, place, message);
            let names = || known.iter().map(String::as_str);
            told.push(match nearest(field, names()) {
                Some(near) => finding.help(format!("did you mean `{root}.{near}`?")),
                None => finding
                    .help(format!("`{root}` has: {}", names().collect::<Vec<_>>().join(", "))),
            });
        }
    }
    told
}

/// The first route whose page is made from a template.
fn page_of(engine: &Engine, template: &str) -> Option<Route> {
    let mut pages = engine.input.site.routes().map(|it| it.1).filter(|it| it.is_page());
    pages.find(|it| engine.page_metadata(*it).is_some_and(|it| it.template == template))
}

/// The names that a page has below `root`. A view is a record, so that each of its pages has the same.
fn fields(engine: &Engine, route: Route, root: &str) -> BTreeSet<String> {
    let ctx = RenderContext::new(&engine.input, route);
    let context = views::page_view(&ctx).and_then(|it| engine.context(&ctx, it).ok());
    let map = context.as_ref().and_then(|it| it.get(root)).and_then(Value::as_map);
    map.into_iter().flatten().map(|it| it.0.to_string()).collect()
}

/// Each name after `page.` or `frame.` in a condition, with its place.
fn asked(text: &str) -> Vec<(usize, &str, &str)> {
    let mut asked = Vec::new();
    for (start, tag) in tags(text) {
        let inside = tag.trim_start_matches(['{', '%', '-']).trim_start();
        let word = inside.split(|it: char| !it.is_ascii_alphabetic()).next().unwrap_or_default();
        if !tag.starts_with("{%") || !matches!(word, "if" | "elif") {
            continue;
        }
        // What is quoted is no name.
        for (number, part) in tag.split(['"', '\'']).enumerate() {
            if number % 2 == 1 {
                continue;
            }
            let offset = start + (part.as_ptr() as usize - tag.as_ptr() as usize);
            for root in ["page", "frame"] {
                asked.extend(names(part, root).map(|(at, field)| (offset + at, root, field)));
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
