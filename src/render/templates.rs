//! From the theme's files to templates that can be rendered. Each broken file is a finding, all of
//! them in one run; files that include each other in a circle are found before the engine of
//! templates meets them.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind, Tera, TeraResult};

use crate::diagnostics::{Code, Finding, Place, Report};

use super::references::{Reference, references};
use super::theme::{Theme, ThemeFile};
use super::unpaired::{Unpaired, unpaired};

/// How deeply files may use each other. The built-in theme needs four.
const DEEPEST: usize = 40;

/// The templates that cannot be used, each with the finding that says why.
pub(super) type LeftOut = BTreeMap<String, Finding>;

/// Adds every template to `tera`, those that others need first. A template that needs a broken one
/// is left out without its own finding: there is nothing wrong in it.
pub(super) fn add_all(tera: &mut Tera, theme: &Theme, report: &mut Report) -> LeftOut {
    let files: BTreeMap<&str, &ThemeFile> = theme.templates().collect();
    // All at once, since the engine looks through all of its templates after each that comes. Those that are
    // built in use each other as they should.
    let texts = files.iter().map(|(name, file)| (*name, file.text.as_str()));
    if files.values().all(|it| it.own.is_none()) && add(tera, texts).is_ok() {
        return LeftOut::new();
    }
    let mut loader = Loader {
        needs: needs(&files),
        state: BTreeMap::new(),
        broken: BTreeMap::new(),
        order: Vec::new(),
    };
    for name in files.keys() {
        loader.visit(name, &mut Vec::new(), &files, report);
    }
    if loader.broken.is_empty() {
        let all = loader.order.iter().map(|name| (*name, files[name].text.as_str()));
        if add(tera, all).is_ok() {
            return LeftOut::new();
        }
    }
    let mut left_out = LeftOut::new();
    for name in &loader.order {
        let why = loader.broken.remove(name);
        let why =
            why.or_else(|| loader.needs[name].iter().find_map(|it| left_out.get(it).cloned()));
        if let Some(why) = why {
            left_out.insert((*name).to_owned(), why);
        } else if let Err(error) = add(tera, [(*name, files[name].text.as_str())].into_iter()) {
            let found = match unpaired(&files[name].text) {
                Some(tag) => vec![unpaired_finding(&tag, files[name])],
                None => findings_of(&error, name, theme),
            };
            left_out.extend(found.first().map(|it| ((*name).to_owned(), it.clone())));
            found.into_iter().for_each(|it| report.push(it));
        }
    }
    left_out
}

fn add<'t>(tera: &mut Tera, texts: impl Iterator<Item = (&'t str, &'t str)>) -> TeraResult<()> {
    #[cfg(test)]
    ADDED.set(ADDED.get() + 1);
    tera.add_raw_templates(texts)
}

// How often templates were added, for the test that holds it to once.
#[cfg(test)]
thread_local!(pub(super) static ADDED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) });

fn unpaired_finding(tag: &Unpaired<'_>, file: &ThemeFile) -> Finding {
    let place = file.place(tag.at, tag.tag.len());
    Finding::new(Code::TemplateError, place, &*tag.message).help(&*tag.help)
}

/// Which files each file uses, by name. A component is used by its own name, so the file that
/// defines it is looked up.
fn needs<'a>(files: &BTreeMap<&'a str, &ThemeFile>) -> BTreeMap<&'a str, Vec<String>> {
    let found: BTreeMap<&str, Vec<Reference>> =
        files.iter().map(|(name, file)| (*name, references(&file.text))).collect();
    let mut homes: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, list) in &found {
        for reference in list {
            if let Reference::Defines(component) = reference {
                homes.entry(component).or_insert(file);
            }
        }
    }
    let target = |file: &str, reference: &Reference| match reference {
        Reference::Uses { file, .. } => files.contains_key(file.as_str()).then(|| file.clone()),
        // A component may call itself: the engine of templates counts how often.
        Reference::Calls(name) => {
            homes.get(name.as_str()).filter(|it| **it != file).map(|it| (*it).to_owned())
        }
        Reference::Defines(_) => None,
    };
    found
        .iter()
        .map(|(file, list)| (*file, list.iter().filter_map(|it| target(file, it)).collect()))
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

struct Loader<'a> {
    needs: BTreeMap<&'a str, Vec<String>>,
    state: BTreeMap<&'a str, State>,
    /// Those that cannot be used, and why.
    broken: BTreeMap<&'a str, Finding>,
    order: Vec<&'a str>,
}

impl<'a> Loader<'a> {
    fn visit(
        &mut self,
        name: &'a str,
        path: &mut Vec<&'a str>,
        files: &BTreeMap<&'a str, &ThemeFile>,
        report: &mut Report,
    ) {
        if self.state.contains_key(name) {
            return;
        }
        self.state.insert(name, State::Open);
        path.push(name);
        for need in self.needs[name].clone() {
            let Some((need, _)) = files.get_key_value(need.as_str()) else { continue };
            let circle = self.state.get(need) == Some(&State::Open);
            if circle || path.len() > DEEPEST {
                let finding = circle_finding(path, need, files[name], circle);
                self.broken.entry(name).or_insert_with(|| finding.clone());
                report.push(finding);
                continue;
            }
            self.visit(need, path, files, report);
        }
        path.pop();
        self.order.push(name);
        self.state.insert(name, State::Done);
    }
}

fn circle_finding(path: &[&str], need: &str, file: &ThemeFile, circle: bool) -> Finding {
    let start = path.iter().position(|it| *it == need).unwrap_or(0);
    let at = references(&file.text).into_iter().find_map(|it| match it {
        Reference::Uses { file, at } if file == need => Some(at),
        _ => None,
    });
    let place = file.place(at.unwrap_or(0), need.len());
    if !circle {
        let message = format!("templates use each other more than {DEEPEST} levels deep");
        return Finding::new(Code::TemplateError, place, message).help("use fewer levels");
    }
    let mut names: Vec<&str> = path[start..].to_vec();
    names.push(need);
    let message = if names.len() == 2 {
        format!("the template {need} uses itself")
    } else {
        format!("templates use each other in a circle: {}", names.join(", then "))
    };
    Finding::new(Code::TemplateError, place, message).help("remove one of these uses")
}

/// What an error of the engine of templates says to an author; `name` is the template in hand.
pub(super) fn findings_of(error: &Error, name: &str, theme: &Theme) -> Vec<Finding> {
    let finding = |file: &str, line: usize, column: usize, message: &str| {
        let place = place_of(theme, file, line, column);
        Finding::new(Code::TemplateError, place, lower_first(message))
            .help("fix it, or delete the file to use the built-in one")
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            vec![finding(report.filename(), span.start_line, span.start_col + 1, report.message())]
        }
        ErrorKind::MissingParent { parent, .. } => {
            let message = format!("there is no template {parent} to extend");
            let at = theme.template(name).and_then(|it| it.text.find("extends"));
            let place = theme.template(name).map(|it| it.place(at.unwrap_or(0), 7));
            vec![Finding::new(Code::TemplateError, place.unwrap_or(Place::Project), message)]
        }
        // Several errors of one file come as one text of drawn reports.
        other => {
            let text = other.to_string();
            let drawn: Vec<_> = text.split("\n\n").filter_map(read_drawing).collect();
            if drawn.is_empty() {
                return vec![finding(name, 1, 1, &text)];
            }
            drawn
                .iter()
                .map(|(message, file, line, col)| finding(file, *line, *col, message))
                .collect()
        }
    }
}

/// Message, file, line and column of a report that was drawn for a terminal.
fn read_drawing(text: &str) -> Option<(&str, &str, usize, usize)> {
    let (message, rest) = text.strip_prefix("error: ")?.split_once('\n')?;
    let place = rest.lines().next()?.trim_start().strip_prefix("--> ")?;
    let mut parts = place.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some((message, parts.next()?, line, column))
}

fn place_of(theme: &Theme, name: &str, line: usize, column: usize) -> Place {
    let Some(file) = theme.template(name) else { return Place::Project };
    let mut start = 0;
    for _ in 1..line {
        start = file.text[start..].find('\n').map_or(start, |it| start + it + 1);
    }
    let length =
        file.text[start..].char_indices().nth(column.saturating_sub(1)).map_or(0, |it| it.0);
    file.place(start + length, 1)
}

fn lower_first(message: &str) -> String {
    let mut letters = message.trim_end_matches('.').chars();
    letters.next().map_or(String::new(), |it| it.to_lowercase().chain(letters).collect())
}
