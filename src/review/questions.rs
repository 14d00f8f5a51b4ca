//! The questions of an import as things to settle. Their order and what can be answered are the import's own
//! ([`Asks`], [`Choices`]); the words of a page for them are here.

use crate::import::{Asks, Change, Choices, Imported, Other, Question, SourceRow};

use super::item::{Cell, Choice, Chosen, Field, Item, Kind, Piece, Row};
use super::work::About;

/// The choice of words that are none of those proposed.
const OTHER: &str = "other";
/// Its field.
const WORDS: &str = "words";

/// The heading of a question's page.
fn title(question: &Question) -> &'static str {
    let with_proposal = question.choices.yes.is_some();
    match question.asks {
        Asks::Heading => "Which words name this section?",
        Asks::Status if question.choices.other == Other::Nothing => "What do the colours mean?",
        Asks::Status => "What does this status mean?",
        Asks::StatusInTime => "Is this the status of the action?",
        Asks::Leads if with_proposal => "Who leads?",
        Asks::Leads => "Are there more leads?",
        Asks::Person => "Is this a person’s name?",
        Asks::Row => "Is this part of the plan?",
        Asks::JoinRow => "One row or two?",
        Asks::Tail => "Where do the words of this row begin?",
        Asks::Letters => "Which word is this?",
        Asks::JoinWord => "One word or two?",
        Asks::Drawn => "Which words are right?",
        Asks::Changed => "Which words do you want to use?",
    }
}

/// The questions of an import as items, in the order in which they are asked.
pub fn items(imported: &Imported) -> Vec<Item> {
    let mut questions: Vec<&Question> = imported.questions.iter().collect();
    questions.sort_by_key(|it| (it.asks.about(), it.asks));
    questions.into_iter().map(item).collect()
}

/// What the pages of an import say around its questions.
pub fn about(documents: &str, next: Vec<String>, by: String) -> About {
    let first = [
        "planpress has made a plan from your document. Some things only a person can decide.",
        "Each answer is saved at once, and planpress updates the plan. You can undo an answer, or stop and continue \
         another day.",
    ];
    let first = first.map(str::to_owned).to_vec();
    let heading = "Questions about your document".to_owned();
    let by_hint =
        "It is kept with your answers, so that others know who to ask. Do not write your name.";
    About {
        heading,
        title: format!("Questions about {documents}"),
        first,
        next,
        by,
        by_hint: by_hint.to_owned(),
        kept: "Your answers are in import/answers.yaml.".to_owned(),
        texts: Vec::new(),
    }
}

/// What changed in files, in sentences without the words of the files.
pub fn changes(imported: &Imported) -> Vec<String> {
    let sentence = |it: &Change| format!("{}, {}: {}", it.file, it.place(), it.says());
    imported.changes.iter().map(sentence).collect()
}

fn item(question: &Question) -> Item {
    let Choices { yes, other, .. } = &question.choices;
    let answer = question.answer.as_deref().map(canonical);
    // Yes to a list is the list that was proposed.
    let answer = match (answer.as_deref(), yes, other) {
        (Some("yes"), Some(list), Other::Names(_)) => Some(list.clone()),
        _ => answer,
    };
    let choices = choices(question);
    let answer = answer.map(|it| chosen(&choices, it));
    Item {
        key: question.key.clone(),
        group: question.asks.about().title(),
        title: title(question).to_owned(),
        reason: question.text.clone(),
        words: asked_words(question),
        rows: question.rows.iter().map(|it| row(question, it)).collect(),
        choices,
        answer,
        ..Item::default()
    }
}

/// What an answer in the file chooses.
fn chosen(choices: &[Choice], answer: String) -> Chosen {
    if choices.iter().any(|it| it.fields.is_empty() && it.value == answer) {
        return Chosen::plain(&answer);
    }
    Chosen { choice: OTHER.to_owned(), words: [(WORDS.into(), answer)].into() }
}

/// What the file of answers has of an answer.
pub fn words(chosen: &Chosen) -> &str {
    chosen.word(WORDS).unwrap_or(&chosen.choice)
}

/// The words for yes and no as the pages have them.
fn canonical(answer: &str) -> String {
    match answer.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" => "yes".to_owned(),
        "no" | "n" | "false" => "no".to_owned(),
        _ => answer.to_owned(),
    }
}

/// The words in question, where nothing else shows them.
fn asked_words(question: &Question) -> Vec<String> {
    let said = |it: &str| it.contains(&question.words);
    match question.asks {
        Asks::Leads => {
            let mut cells: Vec<String> = Vec::new();
            for cell in question.words.split(" | ").filter(|it| !it.is_empty()) {
                if !cells.iter().any(|it| it == cell) {
                    cells.push(cell.to_owned());
                }
            }
            cells
        }
        _ if !question.rows.is_empty() => Vec::new(),
        _ if said(&question.text) || question.choices.yes.as_deref().is_some_and(said) => {
            Vec::new()
        }
        _ => vec![question.words.clone()],
    }
}

/// What can be answered. A list of names can be changed where it is shown, so it has no other yes.
fn choices(question: &Question) -> Vec<Choice> {
    let Choices { yes, no, other } = &question.choices;
    let plain = |value, label: &str, does: &str| Choice {
        value,
        label: label.to_owned(),
        hint: sentence(does),
        fields: Vec::new(),
    };
    let no_choice = plain("no", "No", no);
    let yes_choice = yes.as_deref().map(|it| plain("yes", "Yes", it));
    let with_field = |label: &str, field| Choice {
        value: OTHER,
        label: label.to_owned(),
        hint: String::new(),
        fields: vec![Field { name: WORDS.into(), ..field }],
    };
    match other {
        Other::Nothing if yes.is_none() => {
            vec![Choice { label: sentence(no), hint: String::new(), ..no_choice }]
        }
        Other::Nothing => yes_choice.into_iter().chain([no_choice]).collect(),
        Other::Words(what) => {
            let within = (question.asks == Asks::Tail).then(|| question.words.clone());
            let needed = Some("Write the words");
            let field = Field { label: sentence(what), within, needed, ..Field::default() };
            let other = with_field("Something else", field);
            yes_choice.into_iter().chain([no_choice, other]).collect()
        }
        Other::Names(_) => {
            let field = Field {
                label: "Job titles, teams and organisations".to_owned(),
                hint: "Write one on a line, in the words of the document.".to_owned(),
                kind: Kind::List,
                needed: Some("Write at least one name"),
                filled: yes.clone().unwrap_or_default(),
                ..Field::default()
            };
            vec![with_field("Use this list", field), no_choice]
        }
        Other::OneOf(words) => {
            let named = words.iter().map(|it| plain(it, &sentence(&it.replace('-', " ")), ""));
            yes_choice.into_iter().chain(named).chain([no_choice]).collect()
        }
    }
}

/// With a capital letter.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |it| it.to_uppercase().chain(letters).collect())
}

fn row(question: &Question, row: &SourceRow) -> Row {
    let cells = row.cells.iter().map(|(heading, words)| Cell {
        heading: heading.clone(),
        pieces: pieces(words, asked(question)),
    });
    Row { place: format!("{}, {}", row.at.file, row.at.at), cells: cells.collect() }
}

/// The words in question; for a status in the column for the time, its first words in quotes.
fn asked(question: &Question) -> &str {
    match question.asks {
        Asks::StatusInTime => question.text.split('"').nth(1).unwrap_or_default(),
        _ => &question.words,
    }
}

/// A cell with the words in question apart from the others. Words of a whole row are not marked: all would be.
fn pieces(words: &str, asked: &str) -> Vec<Piece> {
    let piece = |words: &str, asked| Piece { words: words.to_owned(), asked };
    let at = words.find(asked).filter(|_| !asked.is_empty());
    let Some(at) = at else { return vec![piece(words, false)] };
    let (before, rest) = words.split_at(at);
    let (found, after) = rest.split_at(asked.len());
    let all = [piece(before, false), piece(found, true), piece(after, false)];
    all.into_iter().filter(|it| !it.words.is_empty()).collect()
}
