//! The theme: files built into the program, each of which a project may replace by its own.
//!
//! This room knows which files a site is drawn with and where each came from. It reads no template
//! and renders nothing; the disk was read by `source`.

use std::collections::BTreeMap;
use std::ops::Range;

use rust_embed::RustEmbed;

use crate::diagnostics::{Code, Finding, Place, Report, nearest};
use crate::locale::{Locale, Message};
use crate::model::{SiteFacts, SiteState};
use crate::source::{FileId, Position, Sources, Span};

use super::{colours, idle, style};

/// The folder of the theme that is built in.
const DEFAULT: &str = "default";

/// Templates and style of pages that are served on this machine only.
pub(super) const DESK: &str = "desk/";

/// The values that all rules of the stylesheet use.
const TOKENS: &str = "assets/tokens.css";

#[derive(RustEmbed)]
#[folder = "themes/default"]
struct BuiltIn;

/// Everything that a site is drawn with.
#[derive(Debug)]
pub struct Theme {
    files: BTreeMap<String, ThemeFile>,
    accent: Option<colours::Accent>,
    /// Whose sheets these are, for the head of every printed one.
    running_head: String,
    /// The folder's name.
    name: String,
    /// Where the site's language is written.
    language_place: Place,
}

/// A file of the theme.
#[derive(Debug)]
pub(super) struct ThemeFile {
    pub(super) text: String,
    /// The project's file, none for one that is built in.
    pub(super) own: Option<FileId>,
    /// Path below the project.
    pub(super) path: String,
}

impl ThemeFile {
    /// Some bytes of this file, for a finding.
    pub(super) fn place(&self, at: usize, length: usize) -> Place {
        let at = self.text.floor_char_boundary(at);
        if let Some(own) = self.own {
            let end = self.text.ceil_char_boundary((at + length).min(self.text.len()));
            return Span::new(own, at, end).into();
        }
        let Position { line, column } = Position::of(&self.text, at);
        let excerpt = self.text.lines().nth(line.saturating_sub(1)).unwrap_or("").to_owned();
        Place::Elsewhere { path: self.path.clone(), line, column, excerpt }
    }
}

impl Theme {
    /// The theme that a site names: the built-in files, and over them the project's
    /// `themes/<name>/…`, path by path.
    pub fn load(site: &SiteFacts, sources: &Sources, report: &mut Report) -> Theme {
        let mut files = built_in();
        let name = if site.theme.is_empty() { DEFAULT } else { &site.theme };
        let folder = format!("themes/{name}/");
        let mut found = false;
        for (id, file) in sources.files() {
            let Some(path) = file.path().strip_prefix(&folder) else { continue };
            found = true;
            if path.starts_with(DESK) {
                continue;
            }
            match file.text() {
                Ok(text) => {
                    let own = ThemeFile {
                        text: text.to_owned(),
                        own: Some(id),
                        path: file.path().to_owned(),
                    };
                    files.insert(path.to_owned(), own);
                }
                Err(_) => report.push(
                    Finding::new(Code::ThemeFile, id, format!("{path} of the theme is not text"))
                        .help(
                            "a theme can contain templates, styles and words; put pictures in \
                               content/files/",
                        ),
                ),
            }
        }
        if !found && name != DEFAULT {
            report.push(unknown(name, sources));
        } else {
            idle::report(name, &files, sources, report);
        }
        let accent = settle_colours(&files, site, sources, report);
        let running_head = match site.organisation.as_str() {
            "" => site.name.clone(),
            organisation => format!("{}, {organisation}", site.name),
        };
        let file = site.file.map_or(Place::Project, Place::File);
        let language_place = site.language_origin.map_or(file, Place::Words);
        Theme { files, accent, running_head, name: name.to_owned(), language_place }
    }

    /// Every template, by the name by which others extend or include it: `page.html`,
    /// `parts/fact.html`, `components/tag/template.html`.
    pub(super) fn templates(&self) -> impl Iterator<Item = (&str, &ThemeFile)> {
        self.files.iter().filter(|(path, _)| path.ends_with(".html")).filter_map(|(path, file)| {
            let name = match path.strip_prefix("templates/") {
                Some(name) => name,
                None if path.starts_with("components/") => path.as_str(),
                None => return None,
            };
            Some((name, file))
        })
    }

    /// Where a start tag is written just so in the only template that has it. One that several have, or
    /// that has no attribute, tells not where it is from.
    pub(super) fn tag_in(&self, tag: &str) -> Option<Place> {
        let templates = self.files.values().filter(|it| it.path.ends_with(".html"));
        let mut with = templates.filter(|it| tag.contains('=') && it.text.contains(tag));
        let (file, None) = (with.next()?, with.next()) else { return None };
        Some(file.place(file.text.find(tag)?, tag.len()))
    }

    /// Where a start tag is written just so in a template of the project's own. A plain paragraph or
    /// item of a list may be anyone's.
    pub(super) fn own_tag(&self, tag: &str) -> Option<Place> {
        const ANYBODYS: &[&str] = &["<p>", "<li>", "<ul>", "<td>", "<div>", "<h2>", "<h3>"];
        let mut own =
            self.files.values().filter(|it| it.own.is_some() && it.path.ends_with(".html"));
        own.find_map(|file| {
            let at = file.text.find(tag).filter(|_| !ANYBODYS.contains(&tag))?;
            Some(file.place(at, tag.len()))
        })
    }

    /// Where words first are in a file of the theme, the file's first line where they do not; none
    /// where there is no such file.
    pub(super) fn words_in(&self, path: &str, words: &str) -> Option<Place> {
        let file = self.files.get(path)?;
        Some(file.place(file.text.find(words).unwrap_or(0), words.len()))
    }

    /// The words of a language, as this theme has them. What is wrong with a file of words is
    /// reported; its other messages are used, and English replaces the rest.
    pub fn locale(&self, language: &str, report: &mut Report) -> Locale {
        let files = || self.files.values().filter(|it| it.path.ends_with(".ftl"));
        let words: Vec<_> = files().map(|it| (it.path.as_str(), it.text.as_str())).collect();
        let language = if language.is_empty() { crate::locale::ENGLISH } else { language };
        let (locale, problems) = Locale::read(language, &words);
        for problem in problems {
            report.push(match files().find(|it| it.path == problem.file) {
                Some(file) => {
                    let place = file.place(problem.bytes.start, problem.bytes.len());
                    Finding::new(Code::ThemeFile, place, problem.message)
                }
                None => {
                    Finding::new(Code::UnknownValue, self.language_place.clone(), problem.message)
                }
            });
        }
        self.report_strangers(&locale, report);
        self.report_untranslated(&locale, report);
        locale
    }

    /// Words under a key that neither planpress nor a template of the project says.
    fn report_strangers(&self, locale: &Locale, report: &mut Report) {
        let strangers = locale.strangers();
        let mut known = locale.keys();
        known.retain(|it| strangers.iter().all(|(key, _)| key != it));
        let own = || self.files.values().filter(|it| it.own.is_some());
        for (key, problem) in strangers {
            let quoted = [format!("\"{key}\""), format!("'{key}'")];
            let mut templates = own().filter(|it| it.path.ends_with(".html"));
            if templates.any(|it| quoted.iter().any(|key| it.text.contains(key.as_str()))) {
                continue;
            }
            let Some(file) = own().find(|it| it.path == problem.file) else { continue };
            let place = file.place(problem.bytes.start, problem.bytes.len());
            let finding = Finding::new(Code::ThemeWithoutEffect, place, problem.message.clone());
            report.push(match nearest(key, known.iter().copied()) {
                Some(near) => finding.label(format!("did you mean {near}?")),
                None => finding.help("correct the key, or delete this line"),
            });
        }
    }

    fn report_untranslated(&self, locale: &Locale, report: &mut Report) {
        let (open, all) = locale.untranslated();
        if open == 0 {
            return;
        }
        let (name, language) = (&self.name, locale.language());
        let message = format!(
            "{open} of the {all} messages that planpress adds are in English, not in {}",
            locale.tag()
        );
        let help = format!("add them to themes/{name}/locales/{language}.ftl, as `key = words`");
        report.push(
            Finding::new(Code::Untranslated, self.language_place.clone(), message).help(help),
        );
    }

    /// What is at the head of every printed page_view. A page_view of a demonstration that is found on
    /// a table must say so by itself.
    pub(super) fn running_head(&self, state: SiteState, locale: &Locale) -> String {
        let state = match state {
            SiteState::Demonstration => Message::PhaseDemonstration,
            SiteState::Draft => Message::PhaseDraft,
            SiteState::Published => return self.running_head.clone(),
        };
        let state = locale.plain(state);
        locale.text(Message::RunningHead {
            state: (&*state).into(),
            site: (&self.running_head).into(),
        })
    }

    /// The one stylesheet: values and the accent, base, components, and last what only print needs.
    pub(super) fn stylesheet(&self, running_head: &str) -> String {
        let idle = style::idle(&self.files, "templates/");
        let mut css = String::new();
        let used = styles(&self.files).into_iter().filter(|it| !idle.contains(it.0.as_str()));
        for (path, file) in used {
            style::push_rules(&file.text, &mut css);
            // After the values that it replaces, before what a printer replaces in turn.
            if path == TOKENS
                && let Some(accent) = &self.accent
            {
                css.push_str(&accent.css());
            }
        }
        // Browsers take a running head from the stylesheet alone, not from words of the page.
        let head = css_string(running_head);
        css.push_str(&format!("@page {{ @top-left {{ content: {head}; }} }}\n"));
        css
    }

    /// The picture in a browser's tab.
    pub(super) fn icon(&self) -> &str {
        self.files.get("assets/icon.svg").map_or("", |it| it.text.as_str())
    }

    /// The script of *Exit this page*.
    pub(super) fn exit_script(&self) -> &str {
        self.files.get("assets/exit.js").map_or("", |it| it.text.as_str())
    }

    /// The script of the search.
    pub(super) fn search_script(&self) -> &str {
        self.files.get("assets/search.js").map_or("", |it| it.text.as_str())
    }

    /// What it loads where the index is in parts.
    pub(super) fn search_parts_script(&self) -> &str {
        self.files.get("assets/search-parts.js").map_or("", |it| it.text.as_str())
    }

    /// The project's file or the path of a built-in one, for a finding about a template.
    pub(super) fn template(&self, name: &str) -> Option<&ThemeFile> {
        self.files.get(name).or_else(|| self.files.get(&format!("templates/{name}")))
    }
}

/// The stylesheets in the order in which one outweighs another.
pub(super) fn styles(files: &BTreeMap<String, ThemeFile>) -> Vec<(&String, &ThemeFile)> {
    let mut styles: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".css")).collect();
    styles.sort_by_key(|(path, _)| (rank(path), path.as_str()));
    styles
}

/// Settles the accent on the theme's grounds, and tells every pair of colours that is too close.
fn settle_colours(
    files: &BTreeMap<String, ThemeFile>,
    site: &SiteFacts,
    sources: &Sources,
    report: &mut Report,
) -> Option<colours::Accent> {
    let palette = |accent: Option<&colours::Accent>| {
        let mut palette = colours::Palette::default();
        for (path, file) in styles(files) {
            let place = |it: Range<usize>| file.place(it.start, it.len());
            palette.read(&file.text, file.own.is_some(), place);
            if path == TOKENS
                && let Some(accent) = accent
            {
                palette.read(&accent.css(), true, |_| place_of_accent(sources));
            }
        }
        palette
    };
    let settle = |colour| colours::settle(colour, &palette(None), place_of_accent(sources), report);
    let accent = site.accent.map(settle);
    colours::report(&palette(accent.as_ref()), report);
    accent
}

/// Words as a string of CSS that nothing in them can close.
fn css_string(words: &str) -> String {
    let mut string = String::from("\"");
    for it in words.chars() {
        match it {
            '"' | '\\' | '<' | '>' => string.push_str(&format!("\\{:x} ", u32::from(it))),
            it if it.is_control() => string.push(' '),
            it => string.push(it),
        }
    }
    string + "\""
}

/// What is first in the stylesheet: the values that all rules use, then the elements, then
/// components in order of name, and last what a printer needs.
fn rank(path: &str) -> u8 {
    let name = path.rsplit('/').next().unwrap_or(path);
    match (path.starts_with("assets/"), name) {
        (true, "tokens.css") => 0,
        (true, "base.css") => 1,
        (true, "print.css") => 4,
        (true, _) => 2,
        (false, _) => 3,
    }
}

/// The built-in theme of a site. A project replaces no file of the desk: a broken theme must not stop the repair
/// of a project.
pub(super) fn built_in() -> BTreeMap<String, ThemeFile> {
    let mut files = all_built_in();
    files.retain(|path, _| !path.starts_with(DESK));
    files
}

/// What pages of the desk are made from: its own templates and style, and all components.
pub(super) fn of_desk() -> BTreeMap<String, ThemeFile> {
    const SHARED: [&str; 2] = [TOKENS, "assets/base.css"];
    let mut files = all_built_in();
    files.retain(|path, _| {
        let own = path.starts_with(DESK) || path.starts_with("components/");
        own || path.ends_with(".ftl") || SHARED.contains(&path.as_str())
    });
    files
}

/// Every file that is built in.
pub(super) fn all_built_in() -> BTreeMap<String, ThemeFile> {
    let text = |path: &str| {
        let file = BuiltIn::get(path)?;
        String::from_utf8(file.data.into_owned()).ok()
    };
    BuiltIn::iter()
        .filter_map(|path| {
            let file =
                ThemeFile { text: text(&path)?, own: None, path: format!("themes/default/{path}") };
            Some((path.into_owned(), file))
        })
        .collect()
}

fn unknown(name: &str, sources: &Sources) -> Finding {
    let mut known: Vec<&str> = sources
        .files()
        .filter_map(|(_, file)| file.path().strip_prefix("themes/")?.split('/').next())
        .collect();
    known.push(DEFAULT);
    known.dedup();
    let place = sources.find("content/site.yaml").map_or(Place::Project, |(id, _)| id.into());
    let finding =
        Finding::new(Code::ThemeFile, place, format!("there is no folder themes/{name}/"));
    match nearest(name, known.iter().copied()) {
        Some(near) => finding.help(format!("did you mean the theme {near}?")),
        None => finding.help("the built-in theme is called default; remove theme: to use it"),
    }
}

/// Where `accent:` is, so that a finding about the colour can show it.
fn place_of_accent(sources: &Sources) -> Place {
    let Some((id, file)) = sources.find("content/site.yaml") else { return Place::Project };
    let Ok(text) = file.text() else { return id.into() };
    let start = match text.find("\naccent:") {
        Some(newline) => newline + 1,
        None if text.starts_with("accent:") => 0,
        None => return id.into(),
    };
    let length = text[start..].lines().next().map_or(0, |line| line.trim_end().len());
    Span::new(id, start, start + length).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Colour;

    #[test]
    fn the_head_of_a_printed_sheet_cannot_leave_its_string() {
        let facts = SiteFacts {
            name: "A \"plan\"; } body { x\n".to_owned(),
            organisation: "B\\".to_owned(),
            ..SiteFacts::default()
        };
        let (theme, mut report) = load(&facts, &[]);
        let locale = theme.locale("en-GB", &mut report);
        let css = theme.stylesheet(&theme.running_head(SiteState::Published, &locale));
        let end = r#"content: "A \22 plan\22 ; } body { x , B\5c "; } }"#;
        assert!(css.trim_end().ends_with(end), "{}", css.lines().last().unwrap_or(""));
        let head = theme.running_head(SiteState::Demonstration, &locale);
        assert!(head.starts_with("Demonstration: A "), "{head}");
    }

    fn load(facts: &SiteFacts, files: &[(&str, &str)]) -> (Theme, Report) {
        let mut report = Report::default();
        let sources = Sources::from_texts(files.iter().copied());
        let theme = Theme::load(facts, &sources, &mut report);
        (theme, report)
    }

    #[test]
    fn a_project_replaces_single_files() {
        let facts = SiteFacts { theme: "ours".to_owned(), ..SiteFacts::default() };
        let files = [("themes/ours/templates/home.html", "ours"), ("themes/other/x.html", "no")];
        let (theme, report) = load(&facts, &files);
        let told: Vec<_> = report.findings().iter().map(|it| it.message.as_str()).collect();
        assert_eq!(told, ["the theme other is not used"]);
        assert_eq!(theme.template("home.html").unwrap().text, "ours");
        assert!(theme.template("home.html").unwrap().own.is_some());
        assert!(theme.template("base.html").unwrap().own.is_none());
        assert!(theme.template("x.html").is_none());
    }

    #[test]
    fn a_theme_that_is_not_there_is_said_with_the_nearest() {
        let facts = SiteFacts { theme: "defalt".to_owned(), ..SiteFacts::default() };
        let (theme, report) = load(&facts, &[("content/site.yaml", "theme: defalt\n")]);
        assert_eq!(report.findings()[0].code, Code::ThemeFile);
        assert_eq!(report.findings()[0].help, "did you mean the theme default?");
        assert!(theme.template("base.html").is_some(), "the site is drawn all the same");
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_darkened_and_told_with_its_figures() {
        let facts = SiteFacts { accent: Some(Colour(0xff, 0xdd, 0x00)), ..SiteFacts::default() };
        let (theme, report) =
            load(&facts, &[("content/site.yaml", "name: x\naccent: \"#ffdd00\"\n")]);
        let finding = &report.findings()[0];
        assert_eq!(finding.code, Code::PoorContrast);
        assert!(finding.message.contains("to 1"), "{}", finding.message);
        assert!(matches!(finding.place, Place::Words(span) if span.start() == 8));
        let css = theme.stylesheet("");
        let light = css.split(":root{--pp-accent:").nth(1).unwrap();
        assert!(!light.starts_with("#ffdd00"), "{light}");
        assert!(css.find("--pp-accent:#").unwrap() < css.find("@page").unwrap());
    }
}
