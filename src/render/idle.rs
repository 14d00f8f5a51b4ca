//! Files below `themes/` that change nothing: a theme that the site does not name, and a file that
//! neither replaces a built-in one nor is used by another, or would change the desk. Each is told once.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Code, Finding, Report, nearest};
use crate::source::Sources;

use super::theme::{DESK, ThemeFile, all_built_in, built_in};

/// Tells what is below `themes/` without effect on a site that is drawn with the theme `name`.
pub(super) fn report(
    name: &str,
    files: &BTreeMap<String, ThemeFile>,
    sources: &Sources,
    report: &mut Report,
) {
    if !sources.files().any(|it| it.1.path().starts_with("themes/")) {
        return;
    }
    let built_in = built_in();
    let all_built_in = all_built_in();
    other_themes(name, &all_built_in, sources, report);
    of_the_desk(name, &all_built_in, sources, report);
    let own: Vec<_> = files.iter().filter(|(_, file)| file.own.is_some()).collect();
    for (path, file) in &own {
        let texts = || own.iter().map(|it| it.1.text.as_str());
        if built_in.contains_key(*path) || has_effect(path, texts) {
            continue;
        }
        let Some(id) = file.own else { continue };
        let message = "this file does not replace a file of the built-in theme";
        let finding = Finding::new(Code::ThemeWithoutEffect, id, message);
        report.push(match near(path, built_in.keys()) {
            Some(near) => finding.help(format!("did you mean themes/{name}/{near}?")),
            None => finding.help("use it in another template, or delete it"),
        });
    }
}

/// Folders of themes that the site does not name. A copy of the built-in theme is not a mistake.
fn other_themes(
    name: &str,
    built_in: &BTreeMap<String, ThemeFile>,
    sources: &Sources,
    report: &mut Report,
) {
    let mut told = BTreeSet::new();
    for (id, file) in sources.files() {
        let Some(path) = file.path().strip_prefix("themes/") else { continue };
        let Some((folder, path)) = path.split_once('/') else { continue };
        let copy = folder == "default"
            && built_in.get(path).is_some_and(|it| file.text().is_ok_and(|text| text == it.text));
        if folder == name || copy || !told.insert(folder) {
            continue;
        }
        let message = format!("the theme {folder} is not used");
        let help = format!("to use it, write `theme: {folder}` in content/site.yaml");
        report.push(Finding::new(Code::ThemeWithoutEffect, id, message).help(help));
    }
}

/// Files of the desk, which no project replaces. A copy of the built-in theme is not a mistake.
fn of_the_desk(
    name: &str,
    built_in: &BTreeMap<String, ThemeFile>,
    sources: &Sources,
    report: &mut Report,
) {
    let folder = format!("themes/{name}/");
    for (id, file) in sources.files() {
        let path = file.path().strip_prefix(&folder).filter(|it| it.starts_with(DESK));
        let Some(path) = path else { continue };
        if !built_in.get(path).is_some_and(|it| file.text().is_ok_and(|text| text == it.text)) {
            let message = "a theme does not change the pages that planpress shows on this machine";
            let finding = Finding::new(Code::ThemeWithoutEffect, id, message);
            report.push(finding.help("delete this file"));
        }
    }
}

/// Whether a file that is not built in can change anything: styles are put together with the
/// others, words are chosen by language, and a template may be used by another.
fn has_effect<'a, I: Iterator<Item = &'a str>>(path: &str, texts: impl Fn() -> I) -> bool {
    if let Some(name) = path.strip_prefix("templates/").filter(|it| it.ends_with(".html")) {
        let quoted = [format!("\"{name}\""), format!("'{name}'")];
        return texts().any(|text| quoted.iter().any(|it| text.contains(it.as_str())));
    }
    if let Some((component, _)) = path.strip_prefix("components/").and_then(|it| it.split_once('/'))
        && path.ends_with(".html")
    {
        let called = format!("<pp.{}", component.replace('-', "_"));
        return texts().any(|text| text.contains(&called));
    }
    !path.ends_with(".html") && !path.ends_with(".js")
}

/// The built-in file that was meant: one of the same name elsewhere, or of nearly the same path.
fn near<'a>(path: &str, known: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    let known: Vec<&str> = known.map(String::as_str).collect();
    let name = |path: &'a str| path.rsplit('/').next().unwrap_or(path);
    let file = path.rsplit('/').next().unwrap_or(path);
    if !file.starts_with("template.")
        && let Some(same) = nearest(file, known.iter().map(|it| name(it)))
    {
        return known.iter().copied().find(|it| name(it) == same);
    }
    nearest(path, known.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SiteFacts;
    use crate::render::Theme;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let facts = SiteFacts { theme: "ours".to_owned(), ..SiteFacts::default() };
        let mut report = Report::default();
        let theme = Theme::load(&facts, &Sources::from_texts(files.iter().copied()), &mut report);
        theme.locale("en-GB", &mut report);
        let found = report.findings().iter();
        found.map(|it| format!("{}|{}{}", it.message, it.label, it.help)).collect()
    }

    #[test]
    fn a_file_that_replaces_nothing_is_told_with_the_one_that_was_meant() {
        let slip = "this file does not replace a file of the built-in theme|did you mean ";
        assert_eq!(
            told(&[("themes/ours/templates/hoem.html", "x")]),
            [format!("{slip}themes/ours/templates/home.html?")]
        );
        assert_eq!(
            told(&[("themes/ours/home.html", "x")]),
            [format!("{slip}themes/ours/templates/home.html?")]
        );
        assert_eq!(
            told(&[("themes/ours/components/taq/template.html", "x")]),
            [format!("{slip}themes/ours/components/tag/template.html?")]
        );
    }

    #[test]
    fn what_is_used_or_added_is_not_told() {
        let files = [
            ("themes/ours/templates/home.html", "{% include \"parts/mine.html\" %}"),
            ("themes/ours/templates/parts/mine.html", "{{ t(key=\"mine\") }}"),
            ("themes/ours/locales/en-GB.ftl", "mine = Ours\n"),
            ("themes/ours/assets/ours.css", "p{}"),
        ];
        assert_eq!(told(&files), [""; 0]);
    }

    #[test]
    fn a_file_of_the_desk_is_told_and_changes_no_page_of_the_site() {
        let message = "a theme does not change the pages that planpress shows on this machine";
        let own = ("themes/ours/desk/desk.css", "p { color: red }");
        assert_eq!(told(&[own]), [format!("{message}|delete this file")]);
        let all = all_built_in();
        let copy = |folder: &str| format!("themes/{folder}/desk/desk.css");
        let text = all["desk/desk.css"].text.as_str();
        for folder in ["ours", "default"] {
            assert_eq!(
                told(&[(&copy(folder), text), ("themes/ours/assets/x.css", "p{}")]),
                [""; 0]
            );
        }
        let facts = SiteFacts { theme: "ours".to_owned(), ..SiteFacts::default() };
        let sources = Sources::from_texts([own, ("themes/ours/assets/x.css", "b{}")]);
        let css = Theme::load(&facts, &sources, &mut Report::default()).stylesheet("");
        assert!(css.contains("b{}") && !css.contains("color: red"));
    }

    #[test]
    fn a_key_that_no_page_says_is_told_with_the_one_that_was_meant() {
        let files = [("themes/ours/locales/en-GB.ftl", "nav-progres = Tell us\n")];
        assert_eq!(told(&files), ["no page uses “nav-progres”|did you mean nav-progress?"]);
    }
}
