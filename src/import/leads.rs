//! Who leads: the cells of one column, which may hold several names in many ways. Lines and strokes part
//! names; commas and "and" do so only where what is between them is known from elsewhere. Names that run
//! together are one question for the whole plan, with the list of names.

use crate::model::{Id, LeadKind};

use super::columns::{Use, Used};
use super::draft::Draft;
use super::flow::Column;
use super::people::{CONTACT, NAME};
use super::question::{Ask, Asker, Asks, Reply};
use super::step::{Did, Steps, Sure};
use super::words::{Text, letters};

/// A name has at most so many letters; what is longer is a sentence about who leads.
const LONGEST: usize = 80;

/// Words of a sentence about who leads.
const SENTENCE: [&str; 6] = [" to be ", " to scope", " will ", " TBC", " see ", " via "];

/// A name of the plan's list.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: LeadKind,
}

/// Who leads what.
#[derive(Debug, Default)]
pub(super) struct Leads {
    pub(super) list: Vec<Lead>,
    /// For each cell by its letters: the places of its leads in the list, and whether the cell says just
    /// their names, each on a line.
    cells: Vec<(String, Vec<usize>, bool)>,
}

impl Leads {
    /// The leads of a cell, and whether its words say more than their names.
    pub(super) fn of(&self, cell: &Text) -> (Vec<&Lead>, bool) {
        let lines = lines_key(cell);
        match self.cells.iter().find(|it| it.0 == lines) {
            Some((_, places, plain)) => (places.iter().map(|it| &self.list[*it]).collect(), !plain),
            None => (Vec::new(), true),
        }
    }
}

fn lines_key(cell: &Text) -> String {
    cell.lines().iter().map(Text::plain).collect::<Vec<_>>().join("\n")
}

/// Reads all cells of the column.
pub(super) fn read(
    draft: &Draft,
    columns: &[Column],
    used: &[Used],
    steps: &mut Steps,
    asker: &mut Asker,
) -> Leads {
    let column = used.iter().position(|it| it.becomes == Use::Leads);
    let Some(column) = column else { return Leads::default() };
    let actions = draft.objectives.iter().flat_map(|it| &it.actions);
    let cells: Vec<(&Text, usize)> =
        actions.filter_map(|it| Some((&it.cell(column)?.text, *it.rows.first()?))).collect();
    let names = Names::of(&cells);
    let mut unsure: Vec<String> = Vec::new();
    let mut list: Vec<String> = Vec::new();
    let mut readings = Vec::new();
    for (cell, origin) in &cells {
        let mut leads: Vec<String> = Vec::new();
        let mut plain = true;
        // A line among others in its cell is a name, whatever joining words are in it.
        let several = cell.lines().len() > 1;
        for line in cell.lines() {
            let line = line.plain();
            let split = names.split(&line, several);
            plain &= split.names.len() == 1 && letters(&split.names[0]) == letters(&line);
            if split.sure == Sure::Asked {
                unsure.push(line.clone());
            }
            if split.sure != Sure::Certain || split.names.len() > 1 {
                steps.push(split.sure, Did::SplitLeads, *origin, &line, &split.proposed.join("; "));
            }
            for name in split.proposed {
                if !list.iter().any(|it| letters(it) == letters(&name)) {
                    list.push(name);
                }
            }
            leads.extend(split.names);
        }
        readings.push((lines_key(cell), leads, plain));
    }
    let given = ask(list, &unsure, &columns[column].name, asker);
    let mut found = Leads::default();
    for (key, mut leads, mut plain) in readings {
        if let Some(given) = &given {
            let lines: Vec<&str> = key.lines().collect();
            leads = lines.iter().flat_map(|it| by_list(it, given)).collect();
            plain = leads.len() == lines.len()
                && leads.iter().zip(&lines).all(|(lead, line)| letters(lead) == letters(line));
        }
        let mut places: Vec<usize> = Vec::new();
        for lead in leads {
            let place = found.place(&lead);
            // The same name twice in a cell says nothing more; the cell's words are shown.
            if places.contains(&place) {
                plain = false;
            } else {
                places.push(place);
            }
        }
        plain &= !places.is_empty();
        if !found.cells.iter().any(|it| it.0 == key) {
            found.cells.push((key, places, plain));
        }
    }
    found
}

impl Leads {
    fn place(&mut self, name: &str) -> usize {
        let same = |it: &Lead| letters(&it.name) == letters(name);
        if let Some(place) = self.list.iter().position(same) {
            return place;
        }
        let taken = |id: &str| self.list.iter().any(|it| it.id == id);
        let id = Id::suggest(name).map_or("lead".to_owned(), |it| it.as_str().to_owned());
        let numbered = (2..).map(|it| format!("{id}-{it}"));
        let id = std::iter::once(id.clone()).chain(numbered).find(|it| !taken(it));
        let id = id.expect("numbers do not end");
        self.list.push(Lead { id, name: name.to_owned(), kind: kind(name) });
        self.list.len() - 1
    }
}

/// Asks for the list of names, once for the column. What was answered holds for lines that come later, as far
/// as the names are in the list; new lines with other words are asked about by themselves.
fn ask(
    list: Vec<String>,
    unsure: &[String],
    heading: &str,
    asker: &mut Asker,
) -> Option<Vec<String>> {
    if unsure.is_empty() && asker.given(Asks::Leads, heading).is_none() {
        return None;
    }
    let before = asker.given(Asks::Leads, heading).cloned();
    let reply = asker.ask_with(
        Ask {
            asks: Asks::Leads,
            origin: None,
            text: "Some cells name several leads without a mark between them. Is this the list of all job titles, \
                   teams and organisations that lead? Answer yes, or write the list with a semicolon between names."
                .to_owned(),
            words: heading,
            beside: "",
            proposal: list.join("; "),
        },
        unsure.join(" | "),
    );
    let mut names = match (reply, &before) {
        (Reply::Yes, Some(before)) => names_in(&before.proposed),
        (Reply::Yes, None) => list.clone(),
        (Reply::Words(words), _) => names_in(&words),
        (Reply::No | Reply::Open, _) => return None,
    };
    let seen = before.map(|it| it.words).unwrap_or_default();
    let seen: Vec<&str> = seen.split(" | ").collect();
    let is_new = |it: &&String| !seen.contains(&it.as_str()) && leaves_words(it, &names);
    let new: Vec<&str> = unsure.iter().filter(is_new).map(String::as_str).collect();
    if !new.is_empty() {
        let more = asker.ask(Ask {
            asks: Asks::Leads,
            origin: None,
            text: "These cells name leads that are not in your list. Write the new names, with a semicolon between \
                   them, or answer no."
                .to_owned(),
            words: &new.join(" | "),
            beside: heading,
            proposal: "nothing: write the names".to_owned(),
        });
        if let Reply::Words(words) = more {
            names.extend(names_in(&words));
        }
    }
    Some(names)
}

fn names_in(list: &str) -> Vec<String> {
    let names = list.split([';', '\n']).map(str::trim).filter(|it| !it.is_empty());
    names.map(str::to_owned).collect()
}

/// Whether a line has more words than names of the list and words that join them.
fn leaves_words(line: &str, list: &[String]) -> bool {
    let found: usize = by_list(line, list).iter().map(|it| letters(it).len()).sum();
    let joining: usize = line
        .split(' ')
        .map(letters)
        .filter(|it| it == "and" || it == "with")
        .map(|it| it.len())
        .sum();
    letters(line).len() > found + joining
}

/// A line in names of a list, the longest first. Words between them are joining words or stay unsaid: the
/// cell's own words are shown too. A line without any is a name itself.
fn by_list(line: &str, list: &[String]) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let here = list.iter().filter_map(|name| Some((begins(&words[at..], name)?, name)));
        match here.max_by_key(|it| it.0) {
            Some((length, name)) => {
                found.push(name.clone());
                at += length;
            }
            None => at += 1,
        }
    }
    if found.is_empty() { vec![line.to_owned()] } else { found }
}

/// How many words a line begins with that are this name.
fn begins(words: &[&str], name: &str) -> Option<usize> {
    let name = letters(name);
    let mut said = String::new();
    for (at, word) in words.iter().enumerate() {
        said.push_str(&letters(word));
        if said == name {
            return Some(at + 1);
        }
        if !name.starts_with(&said) {
            return None;
        }
    }
    None
}

/// What a line names.
struct Split {
    names: Vec<String>,
    /// What it probably names, where that needs a person's word.
    proposed: Vec<String>,
    sure: Sure,
}

impl Split {
    fn sure(names: Vec<String>, sure: Sure) -> Split {
        Split { proposed: names.clone(), names, sure }
    }
}

/// The names that the column's cells show by themselves: lines without anything that parts names, and
/// that are not made of others.
struct Names {
    known: Vec<String>,
}

impl Names {
    fn of(cells: &[(&Text, usize)]) -> Names {
        let mut lines: Vec<String> = Vec::new();
        for (cell, _) in cells {
            for line in cell.lines() {
                for piece in strokes(&line.plain()) {
                    if !lines.iter().any(|it| letters(it) == letters(&piece)) {
                        lines.push(piece);
                    }
                }
            }
        }
        lines.retain(|it| is_name(it) && !it.contains([',', '&', '/']) && !it.contains(" and "));
        let known: Vec<String> = lines
            .iter()
            .filter(|line| {
                let others: Vec<String> = lines.iter().filter(|it| it != line).cloned().collect();
                !Names { known: others }.is_composed(line)
            })
            .cloned()
            .collect();
        Names { known }
    }

    /// Whether a line has a name of several words at one of its ends, and other words with it: another name
    /// may run on from it.
    fn is_composed(&self, line: &str) -> bool {
        let words: Vec<&str> = line.split_whitespace().collect();
        let several = |it: &&String| it.contains(' ');
        let names = || self.known.iter().filter(several);
        let begun = names().any(|it| begins(&words, it).is_some_and(|it| it < words.len()));
        let ended = (1..words.len())
            .any(|at| names().any(|it| begins(&words[at..], it) == Some(words.len() - at)));
        begun || ended || self.cover(line).is_some()
    }

    /// The names that a line is made of from end to end, at least two, with joining words between them.
    fn cover(&self, line: &str) -> Option<Vec<String>> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut names = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let joins = matches!(letters(words[at]).as_str(), "" | "and" | "with");
            if joins {
                at += 1;
                continue;
            }
            let here = self.known.iter().filter_map(|it| Some((begins(&words[at..], it)?, it)));
            let (length, name) = here.max_by_key(|it| it.0)?;
            names.push(name.clone());
            at += length;
        }
        (names.len() > 1).then_some(names)
    }

    /// A line in names, and how sure that is. A name of a person that was left out parts what is around it.
    fn split(&self, line: &str, among_others: bool) -> Split {
        let line = line.replace(CONTACT, NAME);
        let withheld = line.contains(NAME);
        let mut all = Split::sure(Vec::new(), Sure::Certain);
        let parts: Vec<String> = line.split(NAME).flat_map(strokes).collect();
        let bare = |it: &String| it.trim_matches(|it: char| " (),;–-&/:.".contains(it)).to_owned();
        let parts: Vec<String> = if withheld {
            parts.iter().map(bare).filter(|it| !it.is_empty()).collect()
        } else {
            parts
        };
        for part in &parts {
            let split = self.split_part(part, among_others);
            all.sure = all.sure.max(split.sure);
            all.names.extend(split.names);
            all.proposed.extend(split.proposed);
        }
        if withheld {
            let in_brackets = parts.len() <= 1 && parts.iter().all(|it| it.split(' ').count() <= 3);
            all.sure = all.sure.max(if in_brackets { Sure::Proposed } else { Sure::Asked });
        }
        all
    }

    fn split_part(&self, part: &str, among_others: bool) -> Split {
        let known = |it: &str| self.known.iter().any(|name| letters(name) == letters(it));
        if known(part) {
            return Split::sure(vec![part.to_owned()], Sure::Certain);
        }
        if let Some(names) = self.cover(part) {
            // Marks between known names part them; without marks they run together.
            let marked = part.contains([',', '&', '+', '–']) || part.contains(" and ");
            return Split::sure(names, if marked { Sure::Proposed } else { Sure::Asked });
        }
        let halves: Vec<String> = part.split('/').map(|it| it.trim().to_owned()).collect();
        if halves.len() > 1 && halves.iter().all(|it| known(it)) {
            return Split::sure(halves, Sure::Proposed);
        }
        let pieces = commas(part);
        let each = |it: &String| known(it) || self.cover(it).is_some();
        if pieces.len() > 1 && pieces.iter().all(|it| each(it) || is_name(it)) {
            let names = pieces.iter().flat_map(|it| self.cover(it).unwrap_or(vec![it.clone()]));
            let sure = if pieces.iter().any(each) { Sure::Proposed } else { Sure::Asked };
            return Split::sure(names.collect(), sure);
        }
        let whole = if is_name(part) { vec![part.to_owned()] } else { Vec::new() };
        let joined = [" and ", " & ", " – ", " - ", ", ", "/"].iter().any(|it| part.contains(it));
        let mut proposed = self.pieces(part);
        // One name and words after it, without a mark between them, may be one name.
        if !joined && proposed.iter().filter(|it| known(it)).count() < 2 && !whole.is_empty() {
            proposed.clone_from(&whole);
        }
        let unsure = ((joined || self.is_composed(part)) && !among_others)
            || proposed.len() > 1
            || whole.is_empty();
        let sure = if unsure { Sure::Asked } else { Sure::Certain };
        Split { names: whole, proposed, sure }
    }

    /// The known names in a line, and what is between them.
    fn pieces(&self, part: &str) -> Vec<String> {
        let words: Vec<&str> = part.split_whitespace().collect();
        let (mut pieces, mut between): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
        let mut at = 0;
        let joining = |it: &str| matches!(letters(it).as_str(), "" | "and" | "with");
        let close = |between: &mut Vec<&str>, pieces: &mut Vec<String>| {
            let inner = between.iter().skip_while(|it| joining(it));
            let mut inner: Vec<&str> = inner.copied().collect();
            while inner.last().is_some_and(|it| joining(it)) {
                inner.pop();
            }
            if !inner.is_empty() {
                pieces.push(inner.join(" "));
            }
            between.clear();
        };
        while at < words.len() {
            let here = self.known.iter().filter_map(|it| Some((begins(&words[at..], it)?, it)));
            match here.max_by_key(|it| it.0) {
                Some((length, name)) => {
                    close(&mut between, &mut pieces);
                    pieces.push(name.clone());
                    at += length;
                }
                None => {
                    between.push(words[at]);
                    at += 1;
                }
            }
        }
        close(&mut between, &mut pieces);
        pieces
    }
}

/// The parts of a line between strokes and semicolons. "and/or" and "Crime/ASB" are one word.
fn strokes(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let spaced = line.contains("/ ") || line.contains(" /");
    let chars: Vec<char> = line.chars().collect();
    for (at, it) in chars.iter().enumerate() {
        let next_is_space = chars.get(at + 1).is_some_and(|it| it.is_whitespace());
        let before_is_space = at > 0 && chars[at - 1].is_whitespace();
        let stroke = *it == '/' && (next_is_space || before_is_space || spaced);
        if *it == ';' || stroke {
            parts.push(String::new());
        } else {
            parts.last_mut().expect("never empty").push(*it);
        }
    }
    let parts: Vec<String> = parts.iter().map(|it| it.trim().to_owned()).collect();
    parts.into_iter().filter(|it| !letters(it).is_empty()).collect()
}

/// The parts of a line between commas, and before the last "and" or "&" if commas part the others.
fn commas(line: &str) -> Vec<String> {
    if !line.contains(',') {
        return vec![line.to_owned()];
    }
    let mut parts: Vec<String> = line.split(',').map(|it| it.trim().to_owned()).collect();
    if let Some((one, other)) = parts.last().and_then(|it| {
        it.rsplit_once(" and ").or_else(|| it.strip_prefix("and ").map(|it| ("", it)))
    }) {
        let (one, other) = (one.to_owned(), other.to_owned());
        parts.pop();
        parts.extend([one, other]);
    }
    parts.retain(|it| !letters(it).is_empty());
    parts
}

/// Whether words can be a name: short, beginning with a capital letter, and no sentence.
fn is_name(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let first = words.chars().find(|it| it.is_alphanumeric());
    words.len() <= LONGEST
        && count <= 9
        && first.is_some_and(|it| it.is_uppercase() || it.is_ascii_digit())
        && !words.contains(". ")
        && !words.ends_with(" and")
        && !SENTENCE.iter().any(|it| words.contains(it))
}

/// What kind of lead a name is, by its words. A group is what says least.
fn kind(name: &str) -> LeadKind {
    const POSTS: [&str; 18] = [
        "officer",
        "manager",
        "mayor",
        "leader",
        "holder",
        "director",
        "head",
        "chair",
        "coordinator",
        "co-ordinator",
        "adviser",
        "advisor",
        "councillor",
        "commissioner",
        "lead",
        "secretary",
        "superintendent",
        "inspector",
    ];
    const GROUPS: [&str; 14] = [
        "group",
        "team",
        "teams",
        "panel",
        "board",
        "partnership",
        "partners",
        "authorities",
        "forum",
        "network",
        "committee",
        "groups",
        "leads",
        "all",
    ];
    const BODIES: [&str; 12] = [
        "police",
        "council",
        "councils",
        "nhs",
        "trust",
        "university",
        "college",
        "constabulary",
        "support",
        "association",
        "charity",
        "cps",
    ];
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split(|it: char| !it.is_alphanumeric() && it != '-').collect();
    let has = |list: &[&str]| words.iter().any(|it| list.contains(it));
    if has(&POSTS) {
        LeadKind::Post
    } else if has(&BODIES) && !has(&GROUPS) {
        LeadKind::Body
    } else {
        LeadKind::Group
    }
}
