//! Which objective and which action of the last import each one of the draft is: by its words, its number, or
//! most of its words. Ends at names; what records say is the business of `again`.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};
use strsim::normalized_levenshtein;

use super::columns::{Use, Used};
use super::draft::{Action, Draft, Objective};
use super::flow::Column;
use super::identify::known_by;
use super::state::{State, actions, plain, text};
use super::words::{Text, letters};

/// Two texts with so many of their letters in common are one text with a change in it.
const ALIKE: f64 = 0.75;
/// Where the number is the same, so many are enough.
const ALIKE_AND_NUMBERED: f64 = 0.4;
/// A text that begins with another one of so many letters is that one with more words.
const BEGINNING: usize = 12;
/// So many pairs of texts are compared letter by letter. A plan has some hundreds.
const PAIRS: usize = 200_000;

/// A record by what tells it from others.
struct Known {
    id: String,
    number: String,
    /// Its words, as letters.
    words: String,
}

/// Keeps a column of titles one, and one of activities, where its heading is still the same: one long text more
/// must not rename what is in all files.
pub(super) fn keep_columns(last: &State, columns: &[Column], used: &mut [Used]) {
    let had = last.plan.get("columns").and_then(Value::as_object);
    let name = |it: &Value| plain(it.get("name").unwrap_or(it));
    for at in 0..used.len() {
        let (now, other) = match used[at].becomes {
            Use::Title => (Use::Title, Use::Activity),
            Use::Activity => (Use::Activity, Use::Title),
            _ => continue,
        };
        let was = |it: Use| {
            let had = had.and_then(|all| all.get(it.key())).map(name);
            had.is_some_and(|had| letters(&had) == letters(&columns[at].name))
        };
        if was(other) && !was(now) && !used.iter().any(|it| it.becomes == other) {
            used[at].becomes = other;
        }
    }
}

/// Gives objectives and actions of the draft the names that they had.
pub(super) fn recall(last: &State, draft: &mut Draft, used: &[Used]) {
    let objectives = last.objectives.iter().map(|(id, it)| of(id.clone(), it));
    let mut known = Free::of(objectives.collect());
    let looks = |it: &Objective| (number(it.number.as_ref()), it.title.letters());
    let looks: Vec<_> = draft.objectives.iter().map(looks).collect();
    for (objective, name) in draft.objectives.iter_mut().zip(known.matched(&looks)) {
        objective.id = name.unwrap_or_default();
    }
    by_actions(last, draft, used, &mut known);
    let actions = last.objectives.iter().flat_map(|it| actions(&it.1));
    let mut known = Free::of(actions.map(|it| of(text(it, "id"), it)).collect());
    let looks = |it: &Action| (number(it.number.as_ref()), letters(&known_by(it, used)));
    let looks: Vec<_> = draft.objectives.iter().flat_map(|it| &it.actions).map(looks).collect();
    let actions = draft.objectives.iter_mut().flat_map(|it| &mut it.actions);
    for (action, name) in actions.zip(known.matched(&looks)) {
        action.id = name.unwrap_or_default();
    }
}

/// An objective with another title is the one that has most of its actions.
fn by_actions(last: &State, draft: &mut Draft, used: &[Used], known: &mut Free) {
    for objective in draft.objectives.iter_mut().filter(|it| it.id.is_empty()) {
        let own: BTreeSet<String> =
            objective.actions.iter().map(|it| letters(&known_by(it, used))).collect();
        let shared = |id: &str| {
            let had: BTreeSet<String> =
                last.objective(id).into_iter().flat_map(actions).map(words).collect();
            let shared = own.intersection(&had).filter(|it| !it.is_empty()).count();
            if 2 * shared >= own.len().max(had.len()) { shared } else { 0 }
        };
        let free = known.all.iter().enumerate().filter(|it| !known.taken[it.0]);
        let scored = free.map(|(at, it)| (shared(&it.id), Reverse(at))).filter(|it| it.0 > 0);
        if let Some((_, Reverse(at))) = scored.max() {
            objective.id = known.take(at);
        }
    }
}

/// The known records, each of which is found once.
struct Free {
    all: Vec<Known>,
    taken: Vec<bool>,
}

impl Free {
    fn of(all: Vec<Known>) -> Self {
        Free { taken: vec![false; all.len()], all }
    }

    fn take(&mut self, at: usize) -> String {
        self.taken[at] = true;
        self.all[at].id.clone()
    }

    /// Which one each is that has this number and these words. Those with the same words are found first, so
    /// that a new record that is like a known one never takes its place.
    fn matched(&mut self, looks: &[(String, String)]) -> Vec<Option<String>> {
        let by = |key: fn(&Known) -> &String| {
            let mut places: HashMap<String, Vec<usize>> = HashMap::new();
            for (at, it) in self.all.iter().enumerate().filter(|it| !key(it.1).is_empty()) {
                places.entry(key(it).clone()).or_default().push(at);
            }
            places
        };
        let (by_words, by_number) = (by(|it| &it.words), by(|it| &it.number));
        let none = Vec::new();
        let mut found: Vec<Option<String>> = vec![None; looks.len()];
        let mut pass = |rule: &dyn Fn(&Free, &str, &str) -> Option<usize>, free: &mut Free| {
            for ((number, words), found) in looks.iter().zip(&mut found) {
                if found.is_none() {
                    *found = rule(free, number, words).map(|at| free.take(at));
                }
            }
        };
        let same = |free: &Free, number: &str, words: &str, strict: bool| {
            let mut places = by_words.get(words).unwrap_or(&none).iter().copied();
            places.find(|at| {
                let other = &free.all[*at].number;
                !free.taken[*at] && (!strict || other == number || other.is_empty())
            })
        };
        pass(&|free, number, words| same(free, number, words, true), self);
        pass(&|free, number, words| same(free, number, words, false), self);
        pass(&|free, _, words| free.beginning(words), self);
        pass(
            &|free, number, words| {
                let places = by_number.get(number).unwrap_or(&none).iter().copied();
                free.best(places, words, ALIKE_AND_NUMBERED)
            },
            self,
        );
        let open = self.taken.iter().filter(|it| !**it).count();
        if open * looks.len() <= PAIRS {
            pass(&|free, _, words| free.best(0..free.all.len(), words, ALIKE), self);
        }
        found
    }

    /// The one whose words are the beginning of these, as where the rest of a row was joined to it.
    fn beginning(&self, words: &str) -> Option<usize> {
        let free = self.all.iter().enumerate().filter(|it| !self.taken[it.0]);
        let begins =
            free.filter(|it| it.1.words.len() >= BEGINNING && words.starts_with(&it.1.words));
        begins.max_by_key(|it| (it.1.words.len(), Reverse(it.0))).map(|it| it.0)
    }

    /// The one of these whose words are most like others.
    fn best(&self, places: impl Iterator<Item = usize>, words: &str, least: f64) -> Option<usize> {
        let free = places.filter(|at| !self.taken[*at]);
        let scored =
            free.map(|at| (normalized_levenshtein(&self.all[at].words, words), Reverse(at)));
        let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))?;
        (best.0 >= least).then_some(best.1.0)
    }
}

fn of(id: String, record: &Map<String, Value>) -> Known {
    Known { id, number: text(record, "number"), words: words(record) }
}

fn words(record: &Map<String, Value>) -> String {
    let told = ["title", "activity"].iter().map(|it| text(record, it)).find(|it| !it.is_empty());
    letters(&told.unwrap_or_else(|| text(record, "id")))
}

fn number(number: Option<&Text>) -> String {
    number.map(Text::plain).unwrap_or_default()
}
