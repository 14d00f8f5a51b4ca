//! What a field says, piece by piece, before it is put into a language: what two states of a record
//! are compared by. Names are looked up here, so that a reader sees a lead and not an index.

use crate::model::prose::Prose;
use crate::model::{Ix, Lead, Piece, Stated, Value, Vocabulary, Window};

use super::State;

/// What a field says. What it says by records of its own (reports, figures, terms) is compared
/// record by record, and is nothing here.
pub(super) fn pieces(state: State<'_>, said: Stated<Value<'_>>) -> Vec<Piece> {
    let mut found = said.get().map(|it| of(state, it)).unwrap_or_default();
    match said {
        Stated::Lost => found.push(Piece::Lost),
        Stated::PartLost(_) => found.push(Piece::PartLost),
        Stated::Stated(_) | Stated::NotStated => {}
    }
    found
}

fn of(state: State<'_>, value: &Value<'_>) -> Vec<Piece> {
    let plan = state.plan;
    let words = |it: &str| Piece::Words(it.to_owned());
    let lead = |it: &Ix<Lead>| words(&plan.leads[*it].name);
    match *value {
        Value::Id(id) | Value::Predecessor(id) => vec![words(id.as_str())],
        Value::Words(text) => vec![words(text)],
        Value::List(items) => items.iter().map(|it| words(it)).collect(),
        Value::Prose(text) => lines(text).collect(),
        Value::Remarks(texts) => texts.iter().flat_map(lines).collect(),
        Value::Notes(notes) => notes.iter().flat_map(|it| lines(&it.text)).collect(),
        Value::Word(word) => vec![Piece::Word(word)],
        Value::Strands(strands) => strands.iter().map(|it| Piece::Word(it.word())).collect(),
        Value::Flag(_) => vec![Piece::Yes],
        Value::Count(count) => vec![Piece::Number(count.to_string())],
        Value::Figure(figure) => vec![Piece::Figure(figure)],
        Value::Date(date) => vec![Piece::Date(date)],
        Value::Period(period) => vec![Piece::Period(period.from, period.to)],
        Value::Time(time) => vec![words(&time.printed)],
        Value::Repeats(repeats) => {
            let on = repeats.on.map(Piece::MonthDay);
            let except = repeats.except.iter().copied().map(Piece::Excepted);
            let every = [Piece::Word(repeats.every.word())].into_iter().chain(on);
            every.chain([Piece::Date(Window::day(repeats.until))]).chain(except).collect()
        }
        Value::Progress(status) => vec![words(&status.word)],
        Value::Leads(leads) => leads.iter().map(lead).collect(),
        Value::Lead(at) => vec![lead(&at)],
        Value::Services(services) => {
            let all = state.services.unwrap_or_default();
            services.iter().filter_map(|it| Some(words(&all.get(it.get())?.name))).collect()
        }
        Value::Objectives(all) => all.iter().map(|it| words(&plan.objective_name(*it))).collect(),
        Value::Parent(at) => vec![words(&plan.objective_name(at))],
        Value::Actions(all) => all.iter().map(|it| words(&plan.action_name(*it))).collect(),
        Value::Columns(columns) => {
            let column = |it: &crate::model::Column| {
                [Some(words(&it.name)), it.hint.as_deref().map(words)].into_iter().flatten()
            };
            columns.0.iter().flat_map(column).collect()
        }
        Value::StatusWords(all) => all
            .iter()
            .map(|it| Piece::Named(it.word.clone(), Box::new(Piece::Word(it.meaning.word()))))
            .collect(),
        Value::Baseline(start) => {
            vec![Piece::Figure(start.value), Piece::Date(start.on)]
        }
        Value::Target(goal) => {
            let on = goal.on.map(Piece::Date);
            [Piece::Figure(goal.value)].into_iter().chain(on).collect()
        }
        // Records of their own are compared as such, and a site has no editions.
        _ => Vec::new(),
    }
}

/// The lines of a running text. White space at their ends is not a word.
pub(super) fn lines(prose: &Prose) -> impl Iterator<Item = Piece> + use<> {
    let text = prose.plain_text();
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.map(|it| Piece::Words(it.to_owned())).collect::<Vec<_>>().into_iter()
}

/// Whether two sides say the same: the same pieces, or the same words in other lines.
pub(super) fn alike(was: &[Piece], is: &[Piece]) -> bool {
    fn plain(side: &[Piece]) -> Option<Vec<&str>> {
        let words = side.iter().map(|it| match it {
            Piece::Words(words) => Some(words.split_whitespace()),
            _ => None,
        });
        Some(words.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
    }
    was == is || plain(was).zip(plain(is)).is_some_and(|(was, is)| was == is)
}
