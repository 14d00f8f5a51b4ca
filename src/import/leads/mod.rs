//! Who leads: the cells of one column, which may hold several names in many ways. Lines and strokes part
//! names; commas and "and" do so only where what is between them is known from elsewhere. Names that run
//! together are one question for the whole plan, with the list of names.

mod names;

use crate::model::{Id, LeadKind};

use super::columns::{Use, Used};
use super::draft::Draft;
use super::flow::Column;
use super::known_names::{CONTACT, NAME};
use super::question::{Ask, Asker, Asks, Choices, Other, Reply};
use super::step::{Did, Steps, Sure};
use super::words::{Text, letters};

use names::{Names, begins, is_name};

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
    let (mut readings, mut told) = (Vec::new(), Vec::new());
    let mut sure: Vec<(String, Vec<String>)> = Vec::new();
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
                told.push((split.sure, *origin, line.clone(), split.proposed.join("; ")));
            }
            for name in split.proposed.into_iter().filter(|it| is_name(it)) {
                if !list.iter().any(|it| letters(it) == letters(&name)) {
                    list.push(name);
                }
            }
            if split.sure != Sure::Asked {
                sure.push((line, split.names.clone()));
            }
            leads.extend(split.names);
        }
        readings.push((lines_key(cell), leads, plain));
    }
    let given = ask(list, &unsure, &columns[column].name, asker);
    for (sure, origin, line, proposed) in told {
        match &given {
            Some(given) if sure == Sure::Asked => {
                let names = by_list(&line, given).join("; ");
                steps.push(Sure::Answered, Did::SplitLeads, origin, &line, &names);
            }
            _ => steps.push(sure, Did::SplitLeads, origin, &line, &proposed),
        }
    }
    let mut found = Leads::default();
    for (key, mut leads, mut plain) in readings {
        if let Some(given) = &given {
            let lines: Vec<&str> = key.lines().collect();
            leads = lines.iter().flat_map(|it| as_given(it, given, &sure)).collect();
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
            text: "Some cells may name several leads, and it is not certain where one ends and the next begins. Is \
                   this the list of all job titles, teams and organisations that lead? Leave out what does not lead: pages show the words of each cell too."
                .to_owned(),
            words: heading,
            beside: "",
            choices: Choices {
                yes: Some(list.join("; ")),
                no: "take the words of each such cell as one name".to_owned(),
                other: Other::Names("the list with a semicolon between names, in the words of the document"),
            },
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
            text: "These cells name leads that are not in your list.".to_owned(),
            words: &new.join(" | "),
            beside: heading,
            choices: Choices {
                yes: None,
                no: "show only the words of these cells".to_owned(),
                other: Other::Names("the new names, with a semicolon between them"),
            },
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

/// A line as the answer has it. What a line says by itself stays, if all its names are in the list.
fn as_given(line: &str, given: &[String], sure: &[(String, Vec<String>)]) -> Vec<String> {
    let is_given = |name: &String| given.iter().any(|it| letters(it) == letters(name));
    let said = sure.iter().find(|it| it.0 == line).map(|it| &it.1);
    match said.filter(|it| !it.is_empty() && it.iter().all(is_given)) {
        Some(names) => names.clone(),
        None => by_list(line, given),
    }
}

/// A line in names of a list, the longest first. Words between them are joining words or stay unsaid: the
/// cell's own words are shown too. A line without any is a name itself.
fn by_list(line: &str, list: &[String]) -> Vec<String> {
    let parts = |it: char| it.is_whitespace() || matches!(it, '/' | ',' | ';' | '&' | '+');
    let words: Vec<&str> = line.split(parts).filter(|it| !it.is_empty()).collect();
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
    let withheld = line.contains(NAME) || line.contains(CONTACT);
    if found.is_empty() && !withheld { vec![line.to_owned()] } else { found }
}

/// What kind of lead a name is, by its words. Initials and names of projects say nothing of it.
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
    } else if has(&GROUPS) {
        LeadKind::Group
    } else if has(&BODIES) {
        LeadKind::Body
    } else {
        LeadKind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_a_word_for_its_kind_has_none() {
        assert_eq!(kind("Community Safety Officer"), LeadKind::Post);
        assert_eq!(kind("Westmere Police"), LeadKind::Body);
        assert_eq!(kind("Police and council working group"), LeadKind::Group);
        for name in ["WCC", "Prevent", "HR", "Equalities"] {
            assert_eq!(kind(name), LeadKind::Other, "{name}");
        }
    }
}
