//! The questions of an import as a workbook, for people whose computer does not let planpress show a page. Which
//! cells it has, and what a person's cells say; `exports` writes it. A question is known by its hidden key, so
//! rows can be sorted.

use crate::intake::{Cell, Intake, Part, Row, Table};

use super::question::{Other, Question};

/// A column of the sheet of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Which question it is. Hidden.
    Key,
    /// What it is about.
    About,
    /// Where the words are in the document.
    Place,
    /// The words that it is about.
    Words,
    /// What is asked.
    Question,
    /// What the answer yes does.
    Yes,
    /// What the answer no does.
    No,
    /// The answer.
    Answer,
    /// The person's own words.
    Own,
    /// The row above, where the question is about both.
    Above,
    /// All words of the row.
    Row,
}

impl Column {
    /// All columns, in their order.
    pub const ALL: [Column; 11] = [
        Column::Key,
        Column::About,
        Column::Place,
        Column::Words,
        Column::Question,
        Column::Yes,
        Column::No,
        Column::Answer,
        Column::Own,
        Column::Above,
        Column::Row,
    ];

    /// The heading.
    pub fn heading(self) -> &'static str {
        match self {
            Column::Key => "planpress question",
            Column::About => "About",
            Column::Place => "Where",
            Column::Question => "Question",
            Column::Words => "Words in the document",
            Column::Above => "The row above",
            Column::Row => "The whole row",
            Column::Yes => "If you answer yes",
            Column::No => "If you answer no",
            Column::Answer => "Your answer",
            Column::Own => "Your own words",
        }
    }
}

/// The name of the sheet of questions.
pub const QUESTIONS: &str = "Questions";
/// The name of the sheet with the list of leads.
pub const LEADS: &str = "Leads";
/// What is before the cell for the job title of the person who answers.
pub const BY: &str = "Your job title";
/// The choice of a person who will write their own words.
pub const SOMETHING_ELSE: &str = "something else";

/// What can be chosen as an answer.
pub fn choices(question: &Question) -> Vec<&str> {
    let choices = &question.choices;
    let yes = choices.yes.iter().map(|_| "yes");
    let others = match &choices.other {
        Other::Nothing => Vec::new(),
        // Names that can be changed on their own sheet need no other words.
        Other::Names(_) if choices.yes.is_some() => Vec::new(),
        Other::Words(_) | Other::Names(_) => vec![SOMETHING_ELSE],
        Other::OneOf(words) => words.clone(),
    };
    yes.chain(["no"]).chain(others).collect()
}

/// A cell that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The sheet and the row.
    pub at: String,
    /// Why, and what to do.
    pub why: String,
}

/// What a person filled in.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Answers by the keys of their questions.
    pub answers: Vec<(String, String)>,
    /// The job title of the person who answered.
    pub by: Option<String>,
    /// What does not fit. No answer is taken while there is any.
    pub wrong: Vec<Wrong>,
    /// Whether it is a workbook of questions.
    pub is_ours: bool,
}

/// Reads a workbook with all that is hidden in it. An answer to a question that is not asked is left out.
pub fn read(intake: &Intake, questions: &[Question]) -> Filled {
    let tables = || {
        intake.parts.iter().filter_map(|it| match it {
            Part::Table(table) => Some(table),
            Part::Line(_) => None,
        })
    };
    let mut filled = Filled::default();
    let leads = tables().find(|it| it.name == LEADS).map(names).unwrap_or_default();
    for table in tables() {
        let Some((head, places)) = head(table) else { continue };
        filled.is_ours = true;
        filled.by = filled.by.or_else(|| job_title(&table.rows[..head]));
        for row in &table.rows[head + 1..] {
            let cell = |it: Column| {
                places[it as usize].and_then(|at| row.places.get(at)).map(text).unwrap_or_default()
            };
            let key = cell(Column::Key);
            let Some(question) = questions.iter().find(|it| it.key == key) else { continue };
            let answer = answer(question, &cell(Column::Answer), &cell(Column::Own), &leads);
            match answer {
                Ok(Some(answer)) => filled.answers.push((key, answer)),
                Ok(None) => {}
                Err(why) => {
                    let at = format!("{}, row {}", table.name, row.number);
                    filled.wrong.push(Wrong { at, why });
                }
            }
        }
    }
    filled
}

/// The row of headings, and where each column is.
fn head(table: &Table) -> Option<(usize, [Option<usize>; Column::ALL.len()])> {
    table.rows.iter().enumerate().find_map(|(at, row)| {
        let texts: Vec<String> = row.places.iter().map(text).collect();
        let place = |it: Column| texts.iter().position(|text| text == it.heading());
        let places = Column::ALL.map(place);
        let needed = [Column::Key, Column::Answer];
        needed.iter().all(|it| places[*it as usize].is_some()).then_some((at, places))
    })
}

/// The cell after its label, above the headings.
fn job_title(rows: &[Row]) -> Option<String> {
    let row = rows.iter().find(|it| it.places.iter().any(|it| text(it) == BY))?;
    let label = row.places.iter().position(|it| text(it) == BY)?;
    row.places[label + 1..].iter().map(text).find(|it| !it.is_empty())
}

/// The names on the sheet of leads, below its heading.
fn names(table: &Table) -> Vec<String> {
    let rows = table.rows.iter().skip_while(|it| !it.places.iter().any(|it| text(it) == LEADS));
    let cells = rows.skip(1).filter_map(|it| it.places.first());
    cells.map(text).filter(|it| !it.is_empty()).collect()
}

fn answer(
    question: &Question,
    chosen: &str,
    own: &str,
    leads: &[String],
) -> Result<Option<String>, String> {
    let known = choices(question);
    let is_chosen = known.iter().find(|it| it.eq_ignore_ascii_case(chosen)).copied();
    let takes_words = known.contains(&SOMETHING_ELSE);
    match (is_chosen, own) {
        (None, "") if chosen.is_empty() => Ok(None),
        (None, own) if chosen.is_empty() && takes_words => Ok(Some(own.to_owned())),
        (Some(SOMETHING_ELSE), "") => Err(format!(
            "you chose \"{SOMETHING_ELSE}\". Write it under \"{}\"",
            Column::Own.heading()
        )),
        (Some(SOMETHING_ELSE), own) => Ok(Some(own.to_owned())),
        (Some("yes"), "") => Ok(Some(yes(question, leads))),
        (Some(chosen), "") => Ok(Some(chosen.to_owned())),
        (Some(chosen), _) if takes_words => {
            Err(format!("you chose \"{chosen}\" and wrote words of your own. Delete one of them"))
        }
        (_, own) if !own.is_empty() => Err(format!(
            "this question takes no words of your own. Choose one of: {}",
            known.join(", ")
        )),
        _ => Err(format!(
            "\"{chosen}\" is not an answer to this question. Choose one of: {}",
            known.join(", ")
        )),
    }
}

/// What `yes` says of a list of names that a person may have changed.
fn yes(question: &Question, leads: &[String]) -> String {
    let list = leads.join("; ");
    match (&question.choices.other, &question.choices.yes) {
        (Other::Names(_), Some(proposed)) if !leads.is_empty() && list != *proposed => list,
        _ => "yes".to_owned(),
    }
}

fn text(place: &Option<Cell>) -> String {
    let lines = place.iter().flat_map(|it| &it.lines);
    lines.map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::question::{Asks, Choices};
    use super::*;

    fn question(yes: Option<&str>, other: Other) -> Question {
        Question {
            asks: Asks::Row,
            key: "row-1".to_owned(),
            text: "Is it?".to_owned(),
            at: None,
            rows: Vec::new(),
            words: String::new(),
            choices: Choices { yes: yes.map(str::to_owned), no: "leave it".to_owned(), other },
            answer: None,
        }
    }

    #[test]
    fn an_answer_is_one_of_those_that_the_question_has() {
        let leads = ["Mayor".to_owned(), "Police".to_owned()];
        let words = || Other::Words("the word");
        for (question, chosen, own, expected) in [
            (question(Some("do it"), Other::Nothing), "", "", Ok(None)),
            (question(Some("do it"), Other::Nothing), "YES", "", Ok(Some("yes"))),
            (question(Some("do it"), Other::Nothing), "no", "", Ok(Some("no"))),
            (question(Some("do it"), Other::Nothing), "no", "x", Err("takes no words")),
            (question(Some("do it"), Other::Nothing), "", "x", Err("takes no words")),
            (question(None, words()), "yes", "", Err("Choose one of: no, something else")),
            (question(None, words()), SOMETHING_ELSE, "", Err("Write it under")),
            (question(None, words()), SOMETHING_ELSE, "a b", Ok(Some("a b"))),
            (question(None, words()), "", "a b", Ok(Some("a b"))),
            (question(None, words()), "no", "a b", Err("Delete one of them")),
            (question(None, Other::OneOf(vec!["late"])), "Late", "", Ok(Some("late"))),
            (question(Some("Mayor; Police"), Other::Names("x")), "yes", "", Ok(Some("yes"))),
            (question(Some("Mayor"), Other::Names("x")), "yes", "", Ok(Some("Mayor; Police"))),
            (question(None, Other::Names("x")), "", "HR; IT", Ok(Some("HR; IT"))),
        ] {
            let answered = answer(&question, chosen, own, &leads);
            match (&answered, expected) {
                (Ok(answer), Ok(expected)) => assert_eq!(answer.as_deref(), expected),
                (Err(why), Err(expected)) => assert!(why.contains(expected), "{why}"),
                _ => panic!("{chosen}, {own}: {answered:?}"),
            }
        }
    }
}
