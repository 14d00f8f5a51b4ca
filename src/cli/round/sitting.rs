//! A round in the browser. Each answer is written at once into the text that the files had at the start, with all
//! answers before it; so taking one back leaves no trace.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::authoring::{self, Rewriting};
use crate::diagnostics::render_human;
use crate::document::Edit;
use crate::pipeline::{self, Build, Settings};
use crate::review::{self, About, Answer, Chosen, Fact, Failure, Item, Work};
use crate::round::{Due, Entry, Letter, letters};
use crate::site::LinkStyle;
use crate::source::{Limits, Sources};

use super::super::args::RoundArgs;
use super::super::{desk, printer};

pub(super) fn sit(
    args: &RoundArgs,
    sources: &Sources,
    due: &Due<'_>,
) -> Result<(), super::Failure> {
    let items = review::round_items(due);
    let about = about(args, due);
    let given = Vec::new();
    let round = Round { args, sources, due, about, items, given, before: Vec::new() };
    let round = desk::sit(round)?;
    printer::tell(&round.end());
    Ok(())
}

/// An answer, and what it writes.
#[derive(Debug, Clone)]
struct Given {
    key: String,
    chosen: Chosen,
    /// Nothing, where it was put off.
    entry: Option<Entry>,
}

struct Round<'a> {
    args: &'a RoundArgs,
    /// The files as they were at the start.
    sources: &'a Sources,
    due: &'a Due<'a>,
    about: About,
    items: Vec<Item>,
    given: Vec<Given>,
    /// What was given before each answer that can be taken back.
    before: Vec<Vec<Given>>,
}

fn about(args: &RoundArgs, due: &Due<'_>) -> About {
    let project = printer::project_argument(&args.project);
    let first = [
        "planpress asks about each action that waits for an update, and each service that must be checked again.",
        "Each answer is saved at once in the files of your project. You can undo an answer, or stop and continue \
         another day.",
    ];
    let by_hint = "It is kept with each check of a service, and with an update if you lead the action. Do not write \
                   your name.";
    About {
        heading: "What is due now".to_owned(),
        title: due.plan.title.clone(),
        first: first.map(str::to_owned).to_vec(),
        next: vec![
            format!("Run “planpress serve{project}” to see the website."),
            format!("Run “planpress publish{project}” when you want residents to see it."),
        ],
        by: String::new(),
        by_hint: by_hint.to_owned(),
        kept: "Your answers are in the files of your project.".to_owned(),
        texts: letters(due).iter().map(|it| text(due, it)).collect(),
    }
}

fn text(due: &Due<'_>, letter: &Letter<'_>) -> Fact {
    Fact { label: letter.to.clone(), words: letter.text_alone(due) }
}

impl Round<'_> {
    /// The texts of all files that these answers change.
    fn texts(&self, given: &[Given]) -> Result<BTreeMap<String, String>, Failure> {
        let mut texts = BTreeMap::new();
        for entry in given.iter().filter_map(|it| it.entry.as_ref()) {
            let file = entry.file();
            let text = texts.get(file).map_or_else(|| at_start(self.sources, file), Clone::clone);
            let new = entry.write(&text).map_err(|why| {
                not_kept(
                    format!("{file}: {why}."),
                    "Write this answer into the file yourself, or choose “Ask again later”.",
                )
            })?;
            texts.insert(file.to_owned(), new);
        }
        Ok(texts)
    }

    /// Makes the files say what is given, if they are sound with it. The files that changed are given back.
    fn write(&self, given: &[Given]) -> Result<Vec<String>, Failure> {
        let now = Sources::load(&self.args.project, Limits::default())
            .map_err(|it| not_kept(it.to_string(), "Then choose “Save and continue” again."))?;
        let (old, new) = (self.texts(&self.given)?, self.texts(given)?);
        let files: Vec<&String> =
            old.keys().chain(new.keys().filter(|it| !old.contains_key(*it))).collect();
        let mut changes = Vec::new();
        for file in files {
            let text = |of: &BTreeMap<String, String>| {
                of.get(file).cloned().unwrap_or_else(|| at_start(self.sources, file))
            };
            let (before, after) = (text(&old), text(&new));
            if at_start(&now, file) != before {
                return Err(changed_since(file));
            }
            if before != after {
                changes.push((file, before, after));
            }
        }
        self.sound(&now, &changes)?;
        let edits: Vec<_> = changes
            .iter()
            .map(|(file, before, after)| (file, before, [Edit::between(before, after)]))
            .collect();
        let files: Vec<Rewriting<'_>> = edits
            .iter()
            .map(|(path, before, edits)| Rewriting { path, before: Some(before), edits })
            .collect();
        authoring::rewrite_files(&self.args.project, &files, &[])
            .map_err(|it| not_kept(it.to_string(), "Then choose “Save and continue” again."))?;
        Ok(files.iter().map(|it| it.path.to_owned()).collect())
    }

    /// No answer brings an error into the project.
    fn sound(&self, now: &Sources, changes: &[(&String, String, String)]) -> Result<(), Failure> {
        let texts =
            changes.iter().filter_map(|(file, _, after)| Some((now.find(file)?.0, after.clone())));
        let new = now.with_texts(texts.collect());
        let settings = Settings { today: self.due.today, links: LinkStyle::Folder, base: None };
        let Build { report, .. } = pipeline::build(&new, &settings);
        if !report.has_errors() {
            return Ok(());
        }
        let next_step = "Change your answer, or correct this in the file. Then choose “Save and continue” again.";
        Err(not_kept(render_human(&report.only_errors(), &new, false), next_step))
    }

    /// Shows what is given.
    fn show(&mut self) {
        for item in &mut self.items {
            let given = self.given.iter().find(|it| it.key == item.key);
            item.answer = given.map(|it| it.chosen.clone());
        }
    }

    /// How many services of the website someone is not sure of, with what is answered.
    fn in_doubt(&self) -> Option<String> {
        let mut ids: BTreeSet<&str> = self.due.in_doubt.iter().map(|it| it.as_str()).collect();
        for entry in self.given.iter().filter_map(|it| it.entry.as_ref()) {
            match entry {
                Entry::Check { service, .. } => drop(ids.remove(service.as_str())),
                Entry::Doubt { service, .. } => drop(ids.insert(service)),
                Entry::Update(..) => {}
            }
        }
        let said = match ids.len() {
            0 => return None,
            1 => "1 service is still in doubt. “planpress publish” asks about it".to_owned(),
            many => {
                format!("{many} services are still in doubt. “planpress publish” asks about them")
            }
        };
        Some(format!("{said} until someone settles it."))
    }

    /// How many answers were written, and how many are left.
    fn end(&self) -> String {
        let written = self.given.iter().filter(|it| it.entry.is_some()).count();
        let left = self.items.len() - written;
        let s = |count| if count == 1 { "" } else { "s" };
        let is = if left == 1 { "is" } else { "are" };
        format!(
            "{written} answer{} saved. {left} question{} {is} left for later.{}",
            s(written),
            s(left),
            self.in_doubt().map(|it| format!(" {it}")).unwrap_or_default()
        )
    }
}

impl Work for Round<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn items(&self) -> &[Item] {
        &self.items
    }

    fn faults(&self, key: &str, chosen: &Chosen) -> Vec<(Cow<'static, str>, String)> {
        review::faults(self.due, key, chosen)
    }

    fn left(&self) -> Vec<String> {
        self.in_doubt().into_iter().collect()
    }

    fn keep(&mut self, answer: &Answer<'_>) -> Result<Vec<String>, Failure> {
        let Answer { key, chosen, by } = *answer;
        let entry = review::entry(self.due, self.sources, key, chosen, by);
        let says = entry.as_ref().map(|it| format!("{}: {}", it.file(), it.says()));
        let new = Given { key: key.to_owned(), chosen: chosen.clone(), entry };
        let mut given = self.given.clone();
        match given.iter_mut().find(|it| it.key == key) {
            Some(old) => *old = new,
            None => given.push(new),
        }
        let files = self.write(&given)?;
        self.before.push(std::mem::replace(&mut self.given, given));
        self.show();
        let without = || files.iter().map(|it| format!("{it}: without your earlier answer"));
        Ok(says.map_or_else(|| without().collect(), |it| vec![it]))
    }

    fn take_back(&mut self) -> Result<Vec<String>, Failure> {
        let Some(given) = self.before.last().cloned() else { return Ok(Vec::new()) };
        let files = self.write(&given)?;
        self.before.pop();
        self.given = given;
        self.show();
        Ok(files.into_iter().map(|it| format!("{it}: as it was before")).collect())
    }

    fn again(&mut self) -> Result<Vec<String>, Failure> {
        Ok(Vec::new())
    }
}

fn at_start(sources: &Sources, file: &str) -> String {
    sources.find(file).and_then(|it| it.1.text().ok()).unwrap_or_default().to_owned()
}

fn not_kept(what: String, next_step: &str) -> Failure {
    Failure { what, next_step: next_step.to_owned(), kept: false }
}

fn changed_since(file: &str) -> Failure {
    not_kept(
        format!("{file} has been changed since you began, so your answer is not saved."),
        "Choose “Finish” on the list of all questions, and run the command again. Your answers before this one are \
         in the file.",
    )
}
