//! Pages as values, ready to be printed by the templates below `desk/`.

use serde::Serialize;

use super::form::{self, Fault, Form};
use super::item::{Fact, Item, Piece, Row};
use super::offered::{Offered, offered};
use super::told::{self, Banner};
use super::work::About;

/// The address of the list of all items.
pub const ALL: &str = "questions";
/// The address of the texts to send to others.
pub(super) const TEXTS: &str = "texts";
/// The address of the page after the last item.
pub(super) const DONE: &str = "done";
/// Where the form goes that takes an answer back.
pub(super) const UNDO: &str = "undo";
/// Where the form goes that tries again.
pub(super) const AGAIN: &str = "again";
/// The choice of those who answer another day.
pub(super) const LATER: &str = "later";
/// Where the form goes that ends the sitting.
pub(super) const FINISH: &str = "finish";

/// A page.
#[derive(Debug, Serialize)]
pub struct Page {
    /// The file below `desk/` that prints it.
    #[serde(skip)]
    pub template: &'static str,
    /// Its heading.
    title: String,
    /// What all pages are about.
    about: String,
    /// Where the forms go that are on several pages.
    to: Addresses,
    pub(super) banner: Option<Banner>,
    /// What is wrong with the form of the page.
    pub(super) faults: Vec<Problem>,
    #[serde(flatten)]
    body: Body,
}

#[derive(Debug, Serialize)]
struct Addresses {
    all: &'static str,
    /// Where there are texts to send.
    texts: Option<&'static str>,
    undo: &'static str,
    again: &'static str,
    finish: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Body {
    Start { sentences: Vec<String>, count: usize, by: String, hint: String },
    Question(Box<Question>),
    All { groups: Vec<Group>, open: usize, count: usize },
    Texts { texts: Vec<Text> },
    End { left: Vec<String>, sentences: Vec<String>, open: usize, kept: String },
}

/// A text to send to someone.
#[derive(Debug, Serialize)]
struct Text {
    to: String,
    words: String,
    lines: usize,
}

/// What is wrong with a form, and where.
#[derive(Debug, Serialize)]
pub(super) struct Problem {
    text: String,
    field: String,
}

#[derive(Debug, Serialize)]
struct Question {
    address: String,
    number: usize,
    count: usize,
    group: &'static str,
    reason: String,
    facts: Vec<Fact>,
    words: Vec<String>,
    head: Vec<String>,
    rows: Vec<Printed>,
    choices: Vec<Offered>,
    /// What is wrong with what was chosen.
    fault: Option<String>,
    /// The answer when the page was made.
    seen: String,
    /// The question after it, if that has no answer either.
    next: Option<String>,
}

/// A row of the source.
#[derive(Debug, Serialize)]
struct Printed {
    place: String,
    cells: Vec<Vec<Mark>>,
}

#[derive(Debug, Serialize)]
struct Mark {
    words: String,
    asked: bool,
}

#[derive(Debug, Serialize)]
struct Group {
    heading: &'static str,
    rows: Vec<Listed>,
}

#[derive(Debug, Serialize)]
struct Listed {
    address: String,
    title: String,
    about: String,
    place: String,
    answer: Option<String>,
}

fn page(template: &'static str, title: &str, about: &About, faults: &[Fault], body: Body) -> Page {
    let problems = |it: &Fault| {
        let problem = |text: &str| Problem { text: text.to_owned(), field: it.field.clone() };
        it.text.lines().map(problem).collect::<Vec<_>>()
    };
    Page {
        template,
        title: title.to_owned(),
        about: about.title.clone(),
        to: Addresses {
            all: ALL,
            texts: Some(TEXTS).filter(|_| !about.texts.is_empty()),
            undo: UNDO,
            again: AGAIN,
            finish: FINISH,
        },
        banner: None,
        faults: faults.iter().flat_map(problems).collect(),
        body,
    }
}

pub(super) fn start(about: &About, items: &[Item], by: &str, faults: &[Fault]) -> Page {
    let (sentences, hint) = (about.first.clone(), about.by_hint.clone());
    let body = Body::Start { sentences, count: open(items), by: by.to_owned(), hint };
    page("start.html", &about.heading, about, faults, body)
}

pub(super) fn question(
    about: &About,
    items: &[Item],
    at: usize,
    by: &str,
    wrong: Option<(&Form, &[Fault])>,
) -> Page {
    let item = &items[at];
    let faults = wrong.map_or(&[][..], |it| it.1);
    let of_choice = faults.iter().find(|it| it.field == form::CHOICE);
    let next = items.iter().skip(at + 1).find(|it| it.answer.is_none());
    // One that can be asked again later has no other way to pass it over.
    let next = next.filter(|_| item.choices.iter().all(|it| it.value != LATER));
    let body = Question {
        address: item.key.clone(),
        number: at + 1,
        count: items.len(),
        group: item.group,
        reason: item.reason.clone(),
        facts: item.facts.clone(),
        words: item.words.clone(),
        head: item.rows.first().map(heading).unwrap_or_default(),
        rows: item.rows.iter().map(printed).collect(),
        choices: item.choices.iter().map(|it| offered(item, it, by, wrong)).collect(),
        fault: of_choice.and_then(|it| it.text.lines().next()).map(str::to_owned),
        seen: item.answer.as_ref().map(|it| form::tidy(&it.mark())).unwrap_or_default(),
        next: next.map(|it| it.key.clone()),
    };
    page("question.html", &item.title, about, faults, Body::Question(Box::new(body)))
}

pub(super) fn all(about: &About, items: &[Item]) -> Page {
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let row = Listed {
            address: item.key.clone(),
            title: item.title.clone(),
            about: told::shortened(if item.facts.is_empty() { &item.reason } else { &item.title }),
            place: item.rows.last().map(|it| it.place.clone()).unwrap_or_default(),
            answer: item.answer.as_ref().map(|it| told::shortened(&item.said(it))),
        };
        match groups.last_mut().filter(|it| it.heading == item.group) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { heading: item.group, rows: vec![row] }),
        }
    }
    let body = Body::All { groups, open: open(items), count: items.len() };
    page("all.html", "All questions", about, &[], body)
}

pub(super) fn texts(about: &About) -> Page {
    let text = |it: &Fact| Text {
        to: it.label.clone(),
        words: it.words.clone(),
        lines: it.words.lines().count().clamp(4, 40),
    };
    let texts = about.texts.iter().map(text).collect();
    page("texts.html", "Texts for colleagues", about, &[], Body::Texts { texts })
}

pub(super) fn done(about: &About, left: Vec<String>) -> Page {
    let (sentences, kept) = (about.next.clone(), about.kept.clone());
    let body = Body::End { left, sentences, open: 0, kept };
    page("done.html", "You have answered all questions", about, &[], body)
}

pub(super) fn finished(about: &About, items: &[Item], left: Vec<String>) -> Page {
    let (sentences, kept) = (about.next.clone(), about.kept.clone());
    let body = Body::End { left, sentences, open: open(items), kept };
    page("finished.html", "You can close this page", about, &[], body)
}

fn open(items: &[Item]) -> usize {
    items.iter().filter(|it| it.answer.is_none()).count()
}

fn heading(row: &Row) -> Vec<String> {
    row.cells.iter().map(|it| it.heading.clone()).collect()
}

fn printed(row: &Row) -> Printed {
    let mark = |it: &Piece| Mark { words: it.words.clone(), asked: it.asked };
    let cells = row.cells.iter().map(|it| it.pieces.iter().map(mark).collect());
    Printed { place: row.place.clone(), cells: cells.collect() }
}
