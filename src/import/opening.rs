//! Lines outside tables: what is said of the plan or of an objective before its actions, and a
//! list of terms. Where nothing says what a line is, its words stay in the report.

use crate::intake::Role;
use crate::model::Id;

use super::draft::{Draft, Label, Labelled, Term};
use super::gather::Line;
use super::headings::is_heading;
use super::ledger::{Fate, Ledger, Reason};
use super::step::{Did, Steps, Sure};
use super::words::{Gap, Text, letters};

/// A summary has at most so many lines and letters; longer text is a page, which a person must write.
const SUMMARY_LINES: usize = 4;
const SUMMARY_LETTERS: usize = 900;
/// A label before its text.
const LABEL_LETTERS: usize = 60;
const LABEL_WORDS: usize = 7;
/// With its dash, a label that has no colon.
const SHORT_LABEL: usize = 4;

/// Tells the plan, or an objective, what lines before the next rows say.
pub(super) fn give(
    draft: &mut Draft,
    objective: Option<usize>,
    lines: Vec<Line>,
    ledger: &mut Ledger,
    steps: &mut Steps,
) {
    match objective {
        Some(at) => of_objective(draft, at, lines, steps),
        None => of_plan(draft, lines, ledger, steps),
    }
}

fn of_plan(draft: &mut Draft, lines: Vec<Line>, ledger: &mut Ledger, steps: &mut Steps) {
    let lines: Vec<Line> = terms(draft, lines, ledger, steps);
    // What is around a plan in an email is about the email.
    let is_email = lines.iter().any(|it| label_is(&it.text, &["from", "sent", "subject"]));
    let mut about = !is_email;
    let marked = lines.into_iter().map(|it| {
        if is_heading(&it) {
            about = !is_email && is_introduction(&it);
        }
        let running = it.role == Role::Body && !it.boxed && !is_about_document(&it.text);
        (running && about, it)
    });
    let marked: Vec<(bool, Line)> = marked.collect();
    let running = || marked.iter().filter(|it| it.0).map(|it| it.1.text.plain().len());
    let fits = running().count() <= SUMMARY_LINES
        && running().sum::<usize>() <= SUMMARY_LETTERS
        && draft.objectives.is_empty();
    for (running, line) in marked {
        if fits && running {
            steps.push(Sure::Proposed, Did::ReadPlan, line.origin, &line.text.plain(), "summary");
            draft.summary.push(line.text);
        } else {
            ledger.place(&line.text, &Fate::NotPlaced(Reason::Layout));
        }
    }
}

/// Whether a line is about the document and not about the plan: its version, its day, who wrote it.
fn is_about_document(text: &Text) -> bool {
    label_is(
        text,
        &[
            "version",
            "date",
            "author",
            "owner",
            "contact",
            "lastupdated",
            "updated",
            "approvedby",
            "reviewdate",
            "published",
            "status",
            "preparedby",
            "nextreview",
            "page",
        ],
    )
}

/// Whether a line begins with one of these labels.
fn label_is(text: &Text, labels: &[&str]) -> bool {
    let label = label(text).map(|it| it.0.letters());
    label.is_some_and(|it| labels.contains(&it.as_str()))
}

/// Whether the text below a heading says what the plan is.
fn is_introduction(line: &Line) -> bool {
    let words = ["introduction", "summary", "about", "purpose", "overview", "background"];
    let lower = line.text.plain().to_lowercase();
    words.iter().any(|it| lower.contains(it))
}

/// A term of a table with its meaning.
pub(super) fn term_is(
    draft: &mut Draft,
    term: Text,
    means: Text,
    origin: usize,
    steps: &mut Steps,
) {
    let was = format!("{}: {}", term.plain(), means.plain());
    steps.push(Sure::Certain, Did::FoundTerm, origin, &was, &term.plain());
    draft.terms.push(Term { term, means, copy: false });
}

/// Lines below the last row.
pub(super) fn after(draft: &mut Draft, lines: Vec<Line>, ledger: &mut Ledger, steps: &mut Steps) {
    for line in terms(draft, lines, ledger, steps) {
        ledger.place(&line.text, &Fate::NotPlaced(Reason::Layout));
    }
}

/// Takes the terms below a heading for them, each with a colon or a dash before its meaning.
fn terms(draft: &mut Draft, lines: Vec<Line>, ledger: &mut Ledger, steps: &mut Steps) -> Vec<Line> {
    let heads = ["glossary", "abbreviations", "acronyms", "definitions", "terms"];
    let is_head = |it: &Line| {
        let plain = it.text.plain().to_lowercase();
        // In a list of contents, the number of its page follows.
        let listed = plain.ends_with(|it: char| it.is_ascii_digit());
        it.text.words.len() <= 8 && !listed && heads.iter().any(|head| plain.contains(head))
    };
    let level = |it: &Line| if let Role::Heading(level) = it.role { Some(level) } else { None };
    let (mut below, mut above) = (false, None);
    let mut left = Vec::new();
    for line in lines {
        if is_head(&line) {
            (below, above) = (true, level(&line));
            ledger.place(&line.text, &Fate::Header);
            continue;
        }
        // A heading as high as that of the terms begins something else.
        below &= above.is_none() || level(&line).is_none_or(|it| Some(it) > above);
        let parts = if below && !line.boxed { label(&line.text) } else { None };
        match parts {
            Some((term, means)) if !means.is_blank() => {
                let (was, now) = (line.text.plain(), term.plain());
                steps.push(Sure::Certain, Did::FoundTerm, line.origin, &was, &now);
                draft.terms.push(Term { term, means, copy: false });
            }
            // A heading inside the list, such as what its terms are about.
            _ if below && matches!(line.role, Role::Heading(_)) => {
                ledger.place(&line.text, &Fate::Header);
            }
            _ => left.push(line),
        }
    }
    left
}

/// Lines below the heading of an objective: those that begin with a label, with the items below it, are a
/// column of objectives; the others are its summary.
fn of_objective(draft: &mut Draft, at: usize, lines: Vec<Line>, steps: &mut Steps) {
    let mut open = false;
    for line in lines {
        steps.push(
            Sure::Proposed,
            Did::GaveToObjective,
            line.origin,
            &line.text.plain(),
            &draft.objectives[at].title.plain(),
        );
        let labels = draft.labels.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        let parts = if line.text.is_item() { None } else { label_like(&line.text, &labels) };
        let objective = &mut draft.objectives[at];
        match parts {
            Some((words, text)) => {
                open = text.is_blank();
                let place = labels.iter().position(|it| same_label(it, &words.plain()));
                let label = place.unwrap_or_else(|| {
                    let name = words.plain().trim_end_matches([':', '–', '-', ' ']).to_owned();
                    let short: Vec<&str> = name.split_whitespace().take(6).collect();
                    let id = Id::suggest(&short.join(" "));
                    let id = id.map_or("label".to_owned(), |it| it.as_str().to_owned());
                    draft.labels.push(Label { id, name });
                    draft.labels.len() - 1
                });
                objective.labelled.push(Labelled { label, words, text });
            }
            None if open || (line.text.is_item() && !objective.labelled.is_empty()) => {
                let last = objective.labelled.last_mut().expect("a label is open");
                let gap = if line.text.is_item() { Gap::Item } else { Gap::Line };
                let blank = last.text.is_blank();
                last.text.push(line.text, gap);
                if blank && gap == Gap::Item {
                    last.text.words[0].gap = Gap::Item;
                }
            }
            None => objective.summary.push(line.text),
        }
    }
}

/// Labels that only one objective has are part of its summary.
pub(super) fn settle_labels(draft: &mut Draft, ledger: &mut Ledger) {
    let uses = |label: usize, draft: &Draft| {
        draft.objectives.iter().flat_map(|it| &it.labelled).filter(|it| it.label == label).count()
    };
    let often: Vec<bool> = (0..draft.labels.len()).map(|it| uses(it, draft) > 1).collect();
    for objective in &mut draft.objectives {
        for labelled in std::mem::take(&mut objective.labelled) {
            if often[labelled.label] {
                ledger.place(&labelled.words, &Fate::Header);
                objective.labelled.push(labelled);
            } else {
                let mut whole = labelled.words;
                let gap = if labelled.text.is_item() { Gap::Item } else { Gap::Space };
                whole.push(labelled.text, gap);
                objective.summary.push(whole);
            }
        }
    }
}

/// A label that ends in a colon, or a short or known one with a dash after it.
fn label_like(text: &Text, known: &[String]) -> Option<(Text, Text)> {
    let (words, rest) = label(text)?;
    let plain = words.plain();
    let short = words.words.len() <= SHORT_LABEL && !rest.is_blank();
    let fits = plain.ends_with(':') || short || known.iter().any(|it| same_label(it, &plain));
    fits.then_some((words, rest))
}

fn label(text: &Text) -> Option<(Text, Text)> {
    let ends = |it: &str| it.ends_with(':') || matches!(it, "–" | "—" | "-" | "=");
    let at = text.words.iter().take(LABEL_WORDS + 1).position(|it| ends(&it.text))?;
    let mut rest = text.clone();
    let words = rest.take_first(at + 1);
    if words.plain().chars().count() > LABEL_LETTERS {
        return None;
    }
    if let Some(first) = rest.words.first_mut() {
        first.gap = Gap::None;
    }
    Some((words, rest))
}

fn same_label(one: &str, other: &str) -> bool {
    let words = |it: &str| -> Vec<String> {
        it.split_whitespace().map(letters).filter(|it| !it.is_empty() && it != "and").collect()
    };
    let (one, other) = (words(one), words(other));
    let both = one.iter().filter(|it| other.contains(it)).count();
    both > 0 && both * 4 >= one.len().max(other.len()) * 3
}
