//! What the sections of a paper share: the brief, and what things are called in it.

use crate::changes;
use crate::figures::Figures;
use crate::locale::{Locale, Message};
use crate::model::timescale::Timescale;
use crate::model::{
    Action, Change, Field, Ix, Measure, Node, Objective, Plan, Stated, Undertaking,
};

use super::Brief;
use super::value::{Block, Table, Words};

/// So many rows of a table are read in a meeting. The others are counted.
pub(super) const MOST_ROWS: usize = 50;

pub(super) struct Teller<'a> {
    pub(super) brief: Brief<'a>,
    pub(super) plan: &'a Plan,
    pub(super) locale: Locale,
}

impl<'a> Teller<'a> {
    pub(super) fn new(brief: Brief<'a>) -> Self {
        // A paper is in English, as its sentences are. The plan's words stay in its own language.
        let locale = Locale::english();
        Teller { brief, plan: brief.plan, locale }
    }

    /// What has changed from the edition to now.
    pub(super) fn changes(&self) -> Vec<Change> {
        let services = Some(self.brief.catalogue.services.as_slice());
        changes::between(self.brief.before, changes::State { plan: self.plan, services })
    }

    pub(super) fn figures(&self) -> Figures<'_> {
        Figures::new(&self.locale, self.brief.today)
    }

    /// "April 2025 (1 April 2025)"
    pub(super) fn edition(&self) -> String {
        let edition = self.brief.edition;
        format!("“{}” ({})", edition.name, self.locale.date(edition.on))
    }

    /// "1.2 Renew the pledge"
    pub(super) fn action(&self, at: Ix<Action>) -> String {
        let action = &self.plan.actions[at];
        let title = action.title.is_lost().then(|| self.lost()).or_else(|| action.opening());
        let title = title.unwrap_or_else(|| action.id.to_string());
        numbered(&action.number, title)
    }

    /// "1 Reduce hate crime"
    pub(super) fn objective(&self, at: Ix<Objective>) -> String {
        let objective = &self.plan.objectives[at];
        let title = objective.title.is_lost().then(|| self.lost());
        let title = title.or_else(|| objective.title.get().cloned());
        numbered(&objective.number, title.unwrap_or_else(|| objective.id.to_string()))
    }

    pub(super) fn node(&self, node: Node) -> String {
        match node {
            Node::Action(at) => self.action(at),
            Node::Objective(at) => self.objective(at),
        }
    }

    pub(super) fn measure(&self, at: Ix<Measure>) -> String {
        self.plan.measures[at].name.clone()
    }

    /// A column's name: the plan's own, else the built-in one.
    pub(super) fn column(&self, field: Field) -> String {
        let built_in = || changes::label(&self.locale, field.word().unwrap_or_default());
        self.plan.columns.name(field).cloned().unwrap_or_else(built_in)
    }

    /// What the plan calls an action.
    pub(super) fn action_label(&self) -> String {
        self.plan.action_name.clone().unwrap_or_else(|| "Action".to_owned())
    }

    /// "6 actions", in the plan's own word.
    pub(super) fn actions(&self, count: usize) -> String {
        self.locale.counted(&self.action_label(), count)
    }

    /// Who leads, in the plan's words.
    pub(super) fn leads(&self, it: &dyn Undertaking) -> String {
        let names = |leads: &[Ix<_>]| {
            let names = leads.iter().map(|it: &Ix<crate::model::Lead>| &*self.plan.leads[*it].name);
            names.collect::<Vec<_>>().join("; ")
        };
        let printed = it.leads_printed().cloned();
        let words = it.leads().as_ref().map(|it| printed.unwrap_or_else(|| names(it)));
        self.words(&words).unwrap_or_else(|| self.locale.text(Message::NotStated))
    }

    /// The current time, in the plan's words.
    pub(super) fn time(&self, it: &dyn Undertaking) -> String {
        let printed = it.current_time().map(|it| it.printed.clone());
        printed.unwrap_or_else(|| match it.when().is_lost() {
            true => self.lost(),
            false => self.locale.text(Message::NotStated),
        })
    }

    /// The same, with what it means where the words alone do not say so.
    pub(super) fn time_read(&self, it: &dyn Undertaking) -> String {
        let printed = self.time(it);
        let read = |time: &Timescale| Some((self.locale.reading(time)?, time.in_part));
        let Some((reading, in_part)) = it.current_time().and_then(read) else { return printed };
        let when = reading.into();
        let both = it.changed_time().is_none() && it.has_ends();
        let means = self.locale.text(match (in_part, both) {
            (true, _) => Message::ReadingPart { when },
            (false, true) => Message::ReadingBoth { when },
            (false, false) => Message::ReadingWindows { when },
        });
        format!("{printed}\n{means}")
    }

    /// The plan's words, with what the source lost of them said; none where the plan says nothing.
    pub(super) fn words(&self, words: &Stated<String>) -> Option<String> {
        let loss = changes::loss(&self.locale, words);
        match (words.get(), loss) {
            (Some(words), Some(loss)) => Some(format!("{words} ({loss})")),
            (Some(words), None) => Some(words.clone()),
            (None, loss) => loss,
        }
    }

    fn lost(&self) -> String {
        self.locale.text(Message::LostInSource)
    }
}

fn numbered(number: &Stated<String>, title: String) -> String {
    match number.get() {
        Some(number) => format!("{number} {title}"),
        None => title,
    }
}

/// Words as a sentence, with a full stop where they have no end of their own.
pub(super) fn sentence(words: impl Into<String>) -> String {
    let words = words.into();
    match words.ends_with(['.', '!', '?', '…']) {
        true => words,
        false => words + ".",
    }
}

/// The beginning of words that are longer than so many letters.
pub(super) fn beginning(words: &str, letters: usize) -> String {
    match words.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// Names for a page that has little room: the first few, shortened, and how many more there are.
pub(super) fn names(all: impl Iterator<Item = String>) -> String {
    const MOST: usize = 5;
    const LETTERS: usize = 40;
    let all: Vec<_> = all.map(|it| beginning(&it, LETTERS)).collect();
    let shown = all.iter().take(MOST).cloned().collect::<Vec<_>>().join("; ");
    match all.len().saturating_sub(MOST) {
        0 => shown,
        more => format!("{shown}; and {} more", grouped(more)),
    }
}

/// "1 row", "2 rows": of a thing with a regular plural.
pub(super) fn counted(count: usize, one: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {one}{plural}", grouped(count))
}

/// "10,000"
pub(super) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A table of at most so many rows, and how many are left out.
pub(super) fn table(
    caption: impl Into<String>,
    columns: &[(&str, u32)],
    mut rows: Vec<Vec<Words>>,
) -> Vec<Block> {
    let left_out = rows.len().saturating_sub(MOST_ROWS);
    rows.truncate(MOST_ROWS);
    let columns = columns.iter().map(|(name, width)| ((*name).to_owned(), *width)).collect();
    let table = Block::Table(Table { caption: caption.into(), columns, rows });
    let more = (left_out > 0).then(|| Block::Text(left_out_words(left_out).into()));
    std::iter::once(table).chain(more).collect()
}

/// How many things are not shown.
pub(super) fn left_out_words(count: usize) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("This paper shows the first {MOST_ROWS}. {} more {verb} not shown.", grouped(count))
}
