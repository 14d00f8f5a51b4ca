//! How well an import reads a plan whose records were written by hand: each field of each action and
//! objective held against the one in `content/` or `examples/`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use planpress::diagnostics::Report;
use planpress::document::{self, ActionDocument, ObjectiveDocument, PlanFiles};
use planpress::import::{Did, Imported, Sure, Traced};
use planpress::source::{Limits, Sources};

/// The fields of one plan, counted.
#[derive(Debug, Default, Clone)]
pub(crate) struct Score {
    pub(crate) fields: usize,
    pub(crate) right: usize,
    /// Different, in a row or a cell that is asked about.
    pub(crate) asked: usize,
    /// Different, and no one is asked.
    pub(crate) wrong: Vec<String>,
}

/// A record: its place, and what it says under each key, in letters and digits.
pub(crate) type Said = (String, BTreeMap<String, String>);

/// Holds an import against the plan in a folder below `content/plans/`.
pub(crate) fn score(imported: &Imported, project: &Path, folder: &str) -> Score {
    let truth = Sources::load(project, Limits::default()).expect("the plan");
    let truth = said(&truth, folder);
    let made = Sources::from_texts(imported.files.iter().map(|it| (it.0.as_str(), it.1.as_str())));
    let plan = imported.files[0].0.split('/').nth(2).expect("a folder");
    let made = said(&made, plan);
    hold(&truth, &made, &asked(imported), &["number", "places"])
}

/// What is asked about.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    /// For each action that was made, whether a row of it is.
    actions: Vec<bool>,
    /// The files of objectives whose label is in such a row.
    objectives: BTreeSet<String>,
    /// Labels in such a row.
    titles: BTreeSet<String>,
}

/// Holds what was made against what should have been. `may_lack` are keys that may be missing, and `below` is compared only without any.
pub(crate) fn hold(truth: &[Said], made: &[Said], asked: &Asked, may_lack: &[&str]) -> Score {
    let mut score = Score::default();
    let only = |it: &[Said], kind: &str| -> Vec<Said> {
        it.iter().filter(|it| it.0.starts_with(kind)).cloned().collect()
    };
    for kind in ["objective", "action"] {
        let (truth, made) = (only(truth, kind), only(made, kind));
        let mut free: Vec<usize> = (0..made.len()).collect();
        for expected in &truth {
            let best = free.iter().enumerate().map(|(at, it)| (alike(expected, &made[*it]), at));
            let best = best.filter(|it| it.0 > 0).max_by_key(|it| (it.0, usize::MAX - it.1));
            let Some((_, at)) = best else {
                score.wrong.push(format!("{} is not there", expected.0));
                continue;
            };
            let found = free.remove(at);
            let is_asked = asked.is(&made[found], found);
            compare(expected, &made[found], is_asked, may_lack, &mut score);
        }
        for left in free {
            let is_asked = asked.is(&made[left], left);
            compare(&(String::new(), BTreeMap::new()), &made[left], is_asked, may_lack, &mut score);
        }
    }
    score
}

impl Asked {
    fn is(&self, record: &Said, place: usize) -> bool {
        match record.0.strip_prefix("objective ") {
            Some(stem) => {
                let title = record.1.get("title").is_some_and(|it| self.titles.contains(it));
                title || self.objectives.contains(stem)
            }
            None => self.actions.get(place).copied().unwrap_or(false),
        }
    }
}

/// What an import asks about.
pub(crate) fn asked(imported: &Imported) -> Asked {
    let asked = imported.steps.iter().filter(|it| it.sure == Sure::Asked);
    let places: BTreeSet<&str> = asked.map(|it| it.at.at.as_str()).collect();
    let is_asked = |it: &&Traced| it.rows.iter().any(|it| places.contains(it.at.as_str()));
    let stem = |it: &Traced| {
        let name = it.file.rsplit('/').next().unwrap_or_default();
        name.trim_end_matches(".yaml").to_owned()
    };
    // Only the first and the last row of an objective can hold what a page has cut of its label.
    let mut objectives = BTreeSet::new();
    for group in imported.actions.chunk_by(|a, b| a.file == b.file) {
        if [group.first(), group.last()].into_iter().flatten().any(|it| is_asked(&it)) {
            objectives.insert(stem(&group[0]));
        }
    }
    let labels = imported.steps.iter().filter(|it| it.did == Did::ReadLevel);
    let labels = labels.filter(|it| places.contains(it.at.at.as_str()));
    let titles = labels.map(|it| letters(&it.now)).collect();
    Asked { actions: imported.actions.iter().map(|it| is_asked(&it)).collect(), objectives, titles }
}

/// How many letters two records share at the beginnings of what they say.
fn alike(one: &Said, other: &Said) -> usize {
    let shared = |key: &String| {
        let (one, other) = (one.1.get(key)?, other.1.get(key)?);
        let same = one.chars().zip(other.chars()).take_while(|it| it.0 == it.1).count();
        let long = one.len().min(other.len());
        // Halves of a row that was cut share little more than their beginnings.
        Some(if one == other {
            100 + long
        } else if one.contains(other.as_str()) {
            long
        } else {
            same
        })
    };
    one.1.keys().filter_map(shared).sum()
}

fn compare(expected: &Said, found: &Said, is_asked: bool, may_lack: &[&str], score: &mut Score) {
    let keys: BTreeSet<&String> = expected.1.keys().chain(found.1.keys()).collect();
    for key in keys {
        let (want, have) = (expected.1.get(key), found.1.get(key));
        // Editors gave actions a number and a place that the plan does not print as such.
        let lacks = may_lack.contains(&key.as_str()) && have.is_none();
        if lacks || (key == "below" && !may_lack.is_empty()) {
            continue;
        }
        score.fields += 1;
        if want == have {
            score.right += 1;
        } else if is_asked {
            score.asked += 1;
        } else {
            score.wrong.push(format!(
                "{} {key}: {} for {}",
                found.0,
                have.map_or("-", String::as_str),
                want.map_or("-", String::as_str)
            ));
        }
    }
}

/// What all objectives and actions of a plan say, in reading order.
pub(crate) fn said(sources: &Sources, folder: &str) -> Vec<Said> {
    let documents = document::read_all(sources, &mut Report::default());
    let files = documents.plans.into_iter().find(|it| it.folder == folder).expect("the plan");
    let columns = names(&files);
    let plan = files.plan.as_ref().expect("plan.yaml");
    let leads: BTreeMap<String, String> = plan
        .record
        .leads
        .iter()
        .map(|it| {
            let text = |it: &Option<document::Text>| it.as_ref().unwrap().value.clone();
            (text(&it.id), text(&it.name))
        })
        .collect();
    let mut all: Vec<Said> = Vec::new();
    let title = |stem: &str| {
        let objective = files.objectives.iter().find(|it| it.stem == stem)?;
        Some(letters(&objective.record.title.as_ref()?.value))
    };
    let listed = plan.record.objectives.iter().map(|it| it.value.clone());
    let mut stems: Vec<String> = listed.collect();
    if stems.is_empty() {
        stems = files.objectives.iter().map(|it| it.stem.clone()).collect();
    }
    for stem in &stems {
        // An objective that is lost has no file in the import.
        let objective = files.objectives.iter().find(|it| it.stem == *stem);
        let objective = &objective.unwrap_or_else(|| panic!("no file {stem}")).record;
        if objective.title.is_some() {
            let mut said = of_objective(objective, &columns);
            let parent = objective.parent.as_ref().and_then(|it| title(&it.value));
            said.extend(parent.map(|it| ("below".to_owned(), it)));
            all.push((format!("objective {stem}"), said));
        }
        for action in &objective.actions {
            let id = action.id.as_ref().map_or("", |it| &it.value);
            let mut said = of_action(action, &columns, &leads);
            said.extend(title(stem).map(|it| ("below".to_owned(), it)));
            all.push((format!("action {id}"), said));
        }
    }
    all
}

/// The names of the plan's own columns, by their ids.
fn names(files: &PlanFiles) -> BTreeMap<String, String> {
    let plan = &files.plan.as_ref().expect("plan.yaml").record;
    let columns = plan.columns.iter().flat_map(|it| &it.columns);
    columns
        .map(|it| (it.key.value.clone(), it.facts.name.as_ref().unwrap().value.clone()))
        .collect()
}

pub(crate) fn letters(text: &str) -> String {
    let kept = text.replace("[name withheld]", "");
    kept.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

pub(crate) fn put(said: &mut BTreeMap<String, String>, key: &str, text: &str) {
    let text = letters(text);
    if !text.is_empty() {
        said.entry(key.to_owned()).or_default().push_str(&text);
    }
}

fn of_objective(
    objective: &ObjectiveDocument,
    columns: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    let text =
        |it: &Option<document::Text>| it.as_ref().map_or(String::new(), |it| it.value.clone());
    put(&mut said, "title", &text(&objective.title));
    put(&mut said, "number", &text(&objective.number));
    put(
        &mut said,
        "summary",
        &objective.summary.as_ref().map_or(String::new(), |it| it.value.words()),
    );
    own(objective.fields.as_ref(), columns, &mut said);
    said
}

fn own(
    fields: Option<&document::FieldsDocument>,
    columns: &BTreeMap<String, String>,
    said: &mut BTreeMap<String, String>,
) {
    for (key, items) in fields.iter().flat_map(|it| &it.cells) {
        let name = columns.get(&key.value).map_or(&key.value, |it| it);
        let key = format!("own {}", letters(name));
        for item in items {
            put(said, &key, &item.value.words());
        }
    }
}

fn of_action(
    action: &ActionDocument,
    columns: &BTreeMap<String, String>,
    leads: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    let text =
        |it: &Option<document::Text>| it.as_ref().map_or(String::new(), |it| it.value.clone());
    for (key, value) in [
        ("title", &action.title),
        ("number", &action.number),
        ("when", &action.when),
        ("starts", &action.starts),
        ("closes", &action.closes),
        ("status", &action.status),
    ] {
        put(&mut said, key, &text(value));
    }
    let prose = |it: &Option<document::Spanned<_>>| -> String {
        it.as_ref()
            .map_or(String::new(), |it: &document::Spanned<planpress::model::prose::Prose>| {
                it.value.words()
            })
    };
    put(&mut said, "activity", &prose(&action.activity));
    put(&mut said, "outcome", &prose(&action.outcome));
    for (key, list) in [
        ("success", &action.success),
        ("outputs", &action.outputs),
        ("partners", &action.partners),
        ("places", &action.places),
    ] {
        list.iter().for_each(|it| put(&mut said, key, &it.value));
    }
    let mut names: Vec<String> = action
        .leads
        .iter()
        .map(|it| letters(leads.get(&it.value).map_or(&it.value, |it| it)))
        .collect();
    names.sort();
    if !names.is_empty() {
        said.insert("leads".to_owned(), names.join("+"));
    }
    own(action.fields.as_ref(), columns, &mut said);
    said
}
