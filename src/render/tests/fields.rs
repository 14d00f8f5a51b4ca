//! Templates held against views: a name that no view has is silently false in a condition, so every
//! name in every template is looked up in what the views really give.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use tera::Value;

use super::sample::{catalogue, engine, site_of};
use super::words::files;
use crate::render::context::RenderContext;
use crate::render::frame;
use crate::render::references::tags;
use crate::render::views;

/// What values of one name look like, over all pages.
#[derive(Debug, Clone, Default)]
struct Shape {
    fields: BTreeMap<String, Shape>,
    item: Option<Box<Shape>>,
    /// Whether it ever had a value.
    seen: bool,
}

impl Shape {
    fn learn(&mut self, value: &Value) {
        if let Some(map) = value.as_map() {
            self.seen = true;
            for (name, value) in map {
                let name = name.as_str().unwrap_or_default().to_owned();
                self.fields.entry(name).or_default().learn(value);
            }
        } else if let Some(items) = value.as_array() {
            self.seen |= !items.is_empty();
            let shape = self.item.get_or_insert_default();
            items.iter().for_each(|it| shape.learn(it));
        } else {
            self.seen |= !value.is_none();
        }
    }
}

/// A name of a template and what is known of it; nothing is known of what a template makes itself.
type Scope = Vec<BTreeMap<String, Option<Shape>>>;

struct Check<'a> {
    templates: &'a BTreeMap<String, String>,
    file: String,
    wrong: Vec<String>,
}

impl Check<'_> {
    fn template(&mut self, name: &str, scope: &mut Scope) {
        let Some(text) = self.templates.get(name) else { return };
        let outer = std::mem::replace(&mut self.file, name.to_owned());
        for (_, tag) in tags(text) {
            self.tag(tag[2..tag.len() - 2].trim_matches('-').trim(), scope);
        }
        self.file = outer;
    }

    fn tag(&mut self, tag: &str, scope: &mut Scope) {
        let (word, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        match word {
            "for" => {
                let (names, list) = rest.split_once(" in ").unwrap();
                let shape = self.expression(list, scope);
                let item = shape.and_then(|it| it.item.map(|it| *it));
                let mut inner = BTreeMap::from([("loop".to_owned(), None)]);
                match names.contains(',') {
                    true => inner.extend(names.split(',').map(|it| (it.trim().to_owned(), None))),
                    false => drop(inner.insert(names.trim().to_owned(), item)),
                }
                scope.push(inner);
            }
            "endfor" => drop(scope.pop()),
            "set" => {
                let (name, value) = rest.split_once('=').unwrap_or((rest, ""));
                let shape = self.expression(value, scope);
                scope.last_mut().unwrap().insert(name.trim().to_owned(), shape);
            }
            "include" => {
                let name = rest.trim().trim_matches('"').to_owned();
                self.template(&name, scope);
            }
            "extends" | "block" | "endblock" | "endset" | "endif" | "else" => {}
            "if" | "elif" => drop(self.expression(rest, scope)),
            _ => drop(self.expression(tag, scope)),
        }
    }

    /// Looks up every name; gives the shape where the expression is one name alone.
    fn expression(&mut self, text: &str, scope: &Scope) -> Option<Shape> {
        let bytes = text.as_bytes();
        let (mut at, mut last, mut alone) = (0, None, true);
        let mut before = ' ';
        while at < bytes.len() {
            let c = bytes[at] as char;
            if c == '"' {
                at += text[at + 1..].find('"').unwrap() + 2;
                (before, alone) = ('"', false);
            } else if c.is_ascii_alphabetic() || c == '_' {
                let end = text[at..]
                    .find(|it: char| !(it.is_ascii_alphanumeric() || "_.?[]".contains(it)))
                    .map_or(bytes.len(), |it| at + it);
                let (name, behind) = (&text[at..end], text[end..].trim_start());
                let argument = behind.starts_with('=') && !behind.starts_with("==");
                let called = behind.starts_with('(') || matches!(before, '|' | '<' | '/');
                let word = ["if", "else", "and", "or", "not", "in", "is", "none", "true", "false"];
                if word.contains(&name) {
                    alone = false;
                } else if !argument && !called {
                    last = self.look_up(name, scope);
                    alone &= at == text.len() - text.trim_start().len() && behind.is_empty();
                } else {
                    alone = false;
                }
                (before, at) = ('a', end);
            } else {
                if !c.is_whitespace() {
                    before = c;
                }
                at += 1;
            }
        }
        last.filter(|_| alone)
    }

    fn look_up(&mut self, name: &str, scope: &Scope) -> Option<Shape> {
        let path = name.replace("[0]", ".[]").replace("[loop.index0]", ".[]").replace('?', "");
        let mut parts = path.split('.').filter(|it| !it.is_empty());
        let root = parts.next()?;
        let Some(known) = scope.iter().rev().find_map(|it| it.get(root)) else {
            self.wrong.push(format!("{}: {name}: nothing is called {root}", self.file));
            return None;
        };
        let mut shape = known.clone()?;
        for part in parts {
            // Pages on which a value never occurs know nothing of its fields; another page does.
            if !shape.seen {
                return None;
            }
            let next = match part {
                "[]" => shape.item.map(|it| *it),
                part => shape.fields.get(part).cloned(),
            };
            let Some(next) = next else {
                self.wrong.push(format!("{}: {name}: there is no {part}", self.file));
                return None;
            };
            shape = next;
        }
        Some(shape)
    }
}

/// What each template is rendered with, over all pages of the sample with and without its facts.
fn shapes() -> BTreeMap<String, BTreeMap<String, Option<Shape>>> {
    let mut shapes: BTreeMap<String, BTreeMap<String, Option<Shape>>> = BTreeMap::new();
    let mut blank = catalogue();
    blank.site.accessibility = Default::default();
    let mut long = super::promises::large(400);
    long.plans.push(super::sample::plan());
    long.plans[1].id = super::sample::id("other");
    let mut logo = catalogue();
    logo.site.logo = Some("files/logo.svg".to_owned());
    logo.site.notice = Default::default();
    logo.assets = super::sample::assets();
    for catalogue in [catalogue(), blank, long, logo] {
        let site = site_of(catalogue);
        let (mut engine, _) = engine(&site, &[]);
        let shared = engine.tera.global_context().get("site").unwrap().clone();
        for (_, route) in site.routes().filter(|it| it.1.is_page()) {
            let ctx = RenderContext::new(&engine.input, route);
            let mut learn = |template: &str, name: &str, value: &Value| {
                let of = shapes.entry(template.to_owned()).or_default();
                let shape = of.entry(name.to_owned()).or_default().get_or_insert_default();
                shape.learn(value);
            };
            for (template, value) in frame::shared_views(&ctx) {
                learn(template, "part", &value);
                learn(template, "site", &shared);
            }
            let page_view = views::page_view(&ctx).unwrap();
            let template = page_view.template;
            let context = engine.context(&ctx, page_view).unwrap();
            for name in ["page", "frame"] {
                learn(template, name, context.get(name).unwrap());
                learn("base.html", name, context.get(name).unwrap());
            }
            learn(template, "site", &shared);
            learn("base.html", "site", &shared);
        }
    }
    shapes
}

fn wrong_names(templates: &BTreeMap<String, String>) -> Vec<String> {
    let mut check = Check { templates, file: String::new(), wrong: Vec::new() };
    static SHAPES: OnceLock<BTreeMap<String, BTreeMap<String, Option<Shape>>>> = OnceLock::new();
    for (template, shape) in SHAPES.get_or_init(shapes) {
        check.template(template, &mut vec![shape.clone()]);
    }
    check.wrong
}

fn templates() -> BTreeMap<String, String> {
    let strip = |path: String| path.trim_start_matches("themes/default/templates/").to_owned();
    let files = files("themes/default/templates", ".html");
    files.into_iter().map(|(path, text)| (strip(path), text)).collect()
}

#[test]
fn every_name_in_a_template_is_one_that_its_view_has() {
    let wrong = wrong_names(&templates());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_misspelt_name_is_found_wherever_it_stands() {
    for (file, right, misspelt) in [
        ("action.html", "{%- if page.caption %}", "page.captoin"),
        ("parts/facts.html", "{%- if fact.printed %}", "fact.pritned"),
        ("parts/events.html", "{%- elif event.past %}", "event.passed"),
        ("plan.html", "{%- if row.when %}", "row.whenn"),
        ("base.html", "{%- if site.noindex or frame.noindex %}", "frame.no_index"),
        ("parts/footer.html", "{%- if part.contact.post %}", "part.contact.address"),
        ("parts/service.html", "{%- for words in service.dead %}", "service.deed"),
        ("home.html", "{%- set plans = page.plans %}", "page.plaans"),
    ] {
        let mut templates = templates();
        let text = templates.get_mut(file).unwrap();
        assert!(text.contains(right), "{file}: {right}");
        let name = right.split_whitespace().rev().nth(1).unwrap();
        *text = text.replace(right, &right.replace(name, misspelt));
        let wrong = wrong_names(&templates);
        assert!(wrong.iter().any(|it| it.contains(misspelt)), "{misspelt}: {wrong:?}");
    }
}
