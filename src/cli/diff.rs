//! `planpress diff A B`: what changed from one state of a plan to another, in words.

use crate::changes::{self, Sayer};
use crate::diagnostics::Report;
use crate::document::{self, Documents};
use crate::locale::Locale;
use crate::model::{Catalogue, Change, Edition, Plan, Record};
use crate::resolve::{self, Kept};
use crate::source::{Limits, Sources};

use super::args::{DiffArgs, DiffFormat};
use super::{Exit, printer};

type Problem = (String, String);

/// A state of a plan, and what a person calls it.
struct State {
    kept: Kept,
    name: String,
}

pub(super) fn run(args: &DiffArgs) -> Exit {
    match compare(args) {
        Ok(text) => printer::say(&text),
        Err((what, next_step)) => {
            printer::failure(&what, &next_step);
            Exit::Failure
        }
    }
}

fn compare(args: &DiffArgs) -> Result<String, Problem> {
    let sources = Sources::load(&args.project, Limits::default())
        .map_err(|it| (it.to_string(), "Is this the project's folder?".to_owned()))?;
    let mut report = Report::default();
    let documents = document::read_all(&sources, &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    if report.has_errors() {
        // What could not be read would be told as dropped.
        let help = format!(
            "Fix them first: run `planpress check{}` to list them.",
            printer::project_argument(&args.project)
        );
        return Err(("the project has errors".to_owned(), help));
    }
    let states =
        States { documents: &documents, catalogue: &catalogue, plan: args.plan.as_deref() };
    let (before, after) = (states.find(&args.before)?, states.find(&args.after)?);
    let changes = match before.kept.plan.id == after.kept.plan.id {
        true => changes::between(before.kept.state(), after.kept.state()),
        false => changes::carried(&before.kept.plan, &after.kept.plan),
    };
    let locale = Locale::english();
    Ok(match args.format {
        DiffFormat::Human => in_words(&before, &after, &changes, &locale),
        DiffFormat::Json => in_json(&before, &after, &changes, &locale),
    })
}

struct States<'a> {
    documents: &'a Documents,
    catalogue: &'a Catalogue,
    plan: Option<&'a str>,
}

impl States<'_> {
    /// `now`, an edition, a plan, or `plan@edition`.
    fn find(&self, typed: &str) -> Result<State, Problem> {
        if let Some((plan, edition)) = typed.split_once('@') {
            return self.edition(self.named(plan)?, edition);
        }
        if typed == "now" {
            return Ok(self.now(self.only()?));
        }
        let named = self.catalogue.plans.iter().find(|it| it.id.as_str() == typed);
        match (self.only(), named) {
            (Ok(plan), _) if plan.history.editions.iter().any(|it| it.id.as_str() == typed) => {
                self.edition(plan, typed)
            }
            (_, Some(plan)) => Ok(self.now(plan)),
            (Ok(plan), None) => self.edition(plan, typed),
            (Err(problem), None) => Err(problem),
        }
    }

    fn now(&self, plan: &Plan) -> State {
        let services = Some(self.catalogue.services.clone());
        State { kept: Kept { plan: plan.clone(), services }, name: format!("{}, now", plan.id) }
    }

    fn named(&self, id: &str) -> Result<&Plan, Problem> {
        let plans = &self.catalogue.plans;
        plans.iter().find(|it| it.id.as_str() == id).ok_or_else(|| {
            let ids: Vec<_> = plans.iter().map(|it| it.id.as_str()).collect();
            let help = format!("Its plans are: {}.", ids.join(", "));
            (format!("this project has no plan called \"{id}\""), help)
        })
    }

    /// The plan that is meant where none is named.
    fn only(&self) -> Result<&Plan, Problem> {
        match (self.plan, self.catalogue.plans.as_slice()) {
            (Some(id), _) => self.named(id),
            (None, [plan]) => Ok(plan),
            (None, []) => Err(("this project has no plan".to_owned(), String::new())),
            (None, plans) => {
                let ids: Vec<_> = plans.iter().map(|it| it.id.as_str()).collect();
                let help = format!("Say which one with --plan: {}.", ids.join(", "));
                Err(("this project has several plans".to_owned(), help))
            }
        }
    }

    fn edition(&self, plan: &Plan, name: &str) -> Result<State, Problem> {
        let (edition, frozen) = edition(self.documents, plan, name, &["now"])?;
        let name = format!("{}, edition {} of {}", plan.id, edition.id, edition.on);
        Ok(State { kept: frozen, name })
    }
}

/// The edition of a plan that has this name, and the plan as it was then. `others` can be written in its place.
pub(super) fn edition(
    documents: &Documents,
    plan: &Plan,
    name: &str,
    others: &[&str],
) -> Result<(Edition, Kept), Problem> {
    let id = &plan.id;
    resolve::edition(documents, id, name, &mut Report::default()).ok_or_else(|| {
        let known = plan.history.editions.iter().map(|it| it.id.as_str());
        let known: Vec<_> = known.chain(others.iter().copied()).collect();
        let what = format!("the plan \"{id}\" has no edition called \"{name}\"");
        let help = match known.is_empty() {
            true => {
                "It has no editions yet. Save one with `planpress edition save NAME`.".to_owned()
            }
            false => format!("Write one of: {}.", known.join(", ")),
        };
        (what, help)
    })
}

fn in_words(before: &State, after: &State, changes: &[Change], locale: &Locale) -> String {
    let text = format!("From {} to {}:\n", before.name, after.name);
    if changes.is_empty() {
        return text + "nothing that is published has changed.\n";
    }
    text + &list(&entries(&after.kept.plan, changes, locale))
}

/// A record, and what has changed in it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// "Action 1.2 Renew the pledge (renew-pledge)"
    pub(super) heading: String,
    /// What happened, and the words of both sides.
    pub(super) lines: Vec<String>,
}

/// The changes that made a plan, record by record.
pub(super) fn entries(plan: &Plan, changes: &[Change], locale: &Locale) -> Vec<Entry> {
    let sayer = Sayer::new(locale, plan);
    let records = changes.chunk_by(|a, b| (a.about, &a.id) == (b.about, &b.id));
    let lines = |change: &Change| {
        let said = sayer.sentence(change);
        let mut lines = vec![said.text];
        if said.words {
            lines.extend([side("was", &said.was), side("now", &said.is)]);
        }
        lines
    };
    let entry = |record: &[Change]| Entry {
        heading: heading(&record[0]),
        lines: record.iter().flat_map(lines).collect(),
    };
    records.map(entry).collect()
}

fn side(label: &str, words: &[String]) -> String {
    if words.is_empty() {
        return format!("  {label}: blank");
    }
    let after = format!("\n  {}  ", " ".repeat(label.len()));
    format!("  {label}: {}", words.join(&after))
}

/// Entries for a terminal.
pub(super) fn list(entries: &[Entry]) -> String {
    let mut text = String::new();
    for Entry { heading, lines } in entries {
        text += &format!("\n{heading}\n");
        lines.iter().for_each(|it| text += &format!("  {}\n", it.replace('\n', "\n  ")));
    }
    text
}

fn kind(about: Record) -> &'static str {
    match about {
        Record::Plan => "plan",
        Record::Objective => "objective",
        Record::Action => "action",
        Record::Event => "event",
        Record::Measure => "measure",
        Record::Lead => "lead",
        Record::Service => "service",
    }
}

/// "Action 1.2 Renew the pledge (renew-pledge)"
fn heading(change: &Change) -> String {
    let kind = kind(change.about);
    let kind = kind[..1].to_uppercase() + &kind[1..];
    let number = change.number.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
    format!("{kind}{number} {} ({})", change.title, change.id)
}

fn in_json(before: &State, after: &State, changes: &[Change], locale: &Locale) -> String {
    let sayer = Sayer::new(locale, &after.kept.plan);
    let list: Vec<_> = changes
        .iter()
        .map(|it| {
            let said = sayer.sentence(it);
            let mut record = serde_json::json!({
                "about": kind(it.about), "id": it.id.as_str(), "title": it.title, "what": said.text,
            });
            if said.words {
                record["was"] = said.was.into();
                record["now"] = said.is.into();
            }
            record
        })
        .collect();
    let whole = serde_json::json!({"from": before.name, "to": after.name, "changes": list});
    format!("{whole:#}\n")
}
