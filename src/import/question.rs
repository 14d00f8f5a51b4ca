//! Questions that only a person can answer, and the answers that were given before. A question is
//! known by its kind and by the words that it is about with those next to them, so that an answer
//! holds until they change.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::known_names::{Names, public};
use super::ledger::{Ledger, Origin};
use super::source_row::{SourceRow, SourceRows};
use super::step::Sure;
use super::words::letters;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// Which of two headings names a section.
    Heading,
    /// Who the leads are.
    Leads,
    /// What a word for a status means.
    Status,
    /// Whether a row is an action.
    Row,
    /// Where the words of a cell begin that belong to its row.
    Tail,
    /// What a word in letters of another alphabet is.
    Letters,
    /// Whether a row continues the one above.
    JoinRow,
    /// Whether two parts are one word.
    JoinWord,
    /// Whether words in the column of times are a status.
    StatusInTime,
    /// Whether words are a person's name.
    Person,
    /// Which words to take where a page shows others than the text of the file.
    Drawn,
    /// Which words to keep where both the document and the project changed.
    Changed,
}

impl Asks {
    /// The word that an answer's key begins with.
    pub fn word(self) -> &'static str {
        match self {
            Asks::Heading => "heading",
            Asks::Leads => "leads",
            Asks::Status => "status",
            Asks::Row => "row",
            Asks::Tail => "tail",
            Asks::Letters => "letters",
            Asks::JoinRow => "join-row",
            Asks::JoinWord => "join-word",
            Asks::StatusInTime => "status-in-time",
            Asks::Person => "person",
            Asks::Drawn => "drawn",
            Asks::Changed => "changed",
        }
    }

    /// What it is about.
    pub fn about(self) -> About {
        match self {
            Asks::Heading | Asks::Status => About::Columns,
            Asks::Leads | Asks::Person => About::Leads,
            Asks::JoinRow => About::Joins,
            Asks::Row | Asks::Tail | Asks::StatusInTime => About::Rows,
            Asks::Letters | Asks::JoinWord | Asks::Drawn => About::Words,
            Asks::Changed => About::Changes,
        }
    }
}

/// What a question is about: a person answers them in this order, since each can settle some that
/// come after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// What headings and columns mean.
    Columns,
    /// Which rows are one: the list of leads is proposed from whole rows.
    Joins,
    /// Who leads.
    Leads,
    /// What belongs to a row.
    Rows,
    /// Single words.
    Words,
    /// What both the document and the project changed.
    Changes,
}

impl About {
    /// The title of these questions.
    pub fn title(self) -> &'static str {
        match self {
            About::Columns => "Headings and columns",
            About::Joins => "Rows that may be one",
            About::Leads => "Leads",
            About::Rows => "Rows",
            About::Words => "Words",
            About::Changes => "Changes",
        }
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its kind.
    pub asks: Asks,
    /// Its kind and a hash of the words and their neighbours.
    pub key: String,
    /// What to answer.
    pub text: String,
    /// Where the words are; none for a question about the whole document.
    pub at: Option<Origin>,
    /// Its row as the document has it, after the row above where the question is about both;
    /// nothing where the place is in no row.
    pub rows: Vec<SourceRow>,
    /// The words that it is about. They are never a person's name.
    pub words: String,
    /// What can be answered.
    pub choices: Choices,
    /// The answer, if there is one.
    pub answer: Option<String>,
}

impl Question {
    /// What to write as an answer, as a sentence.
    pub fn how(&self) -> String {
        let Choices { yes, other, .. } = &self.choices;
        match (yes.is_some(), other) {
            (true, Other::Nothing) => "Answer yes or no.".to_owned(),
            (false, Other::Nothing) => "Answer no.".to_owned(),
            (true, Other::Words(what) | Other::Names(what)) => {
                format!("Answer yes or no, or write {what}.")
            }
            (false, Other::Words(what) | Other::Names(what)) => {
                format!("Answer no, or write {what}.")
            }
            (_, Other::OneOf(words)) => {
                format!("Answer no, or one of: {}.", words.join(", "))
            }
        }
    }

    /// What the answer `yes` does, or that it does nothing.
    pub fn proposed(&self) -> &str {
        self.choices.yes.as_deref().unwrap_or("nothing")
    }
}

/// What can be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// What `yes` does; none where it means nothing. For a list of names it is the list.
    pub yes: Option<String>,
    /// What `no` does.
    pub no: String,
    /// What else can be answered.
    pub other: Other,
}

impl Choices {
    /// Yes or no.
    pub(super) fn yes_or_no(yes: impl Into<String>, no: impl Into<String>) -> Self {
        Choices { yes: Some(yes.into()), no: no.into(), other: Other::Nothing }
    }
}

/// What can be answered apart from yes and no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Other {
    /// Nothing.
    Nothing,
    /// Words: what to write, after "write".
    Words(&'static str),
    /// Names with a semicolon or a line end between them: what to write, after "write".
    Names(&'static str),
    /// One of these words.
    OneOf(Vec<&'static str>),
}

/// An answer as a person gave it, with what they saw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub answer: String,
    /// What `yes` meant.
    pub proposed: String,
    /// The words that it was about.
    pub words: String,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    Yes,
    No,
    /// Something else.
    Words(String),
    /// Nothing yet.
    Open,
}

impl Reply {
    /// How sure a step is that follows from it.
    pub(super) fn sure(&self) -> Sure {
        if *self == Reply::Open { Sure::Asked } else { Sure::Answered }
    }
}

/// Asks, and knows the answers.
#[derive(Debug, Default)]
pub(super) struct Asker {
    answers: BTreeMap<String, Given>,
    /// Each with its place in the account.
    questions: Vec<(Option<usize>, Question)>,
}

/// What to ask.
pub(super) struct Ask<'a> {
    pub(super) asks: Asks,
    pub(super) origin: Option<usize>,
    pub(super) text: String,
    /// The words that it is about.
    pub(super) words: &'a str,
    /// The words next to them: the answer holds while both stay.
    pub(super) beside: &'a str,
    pub(super) choices: Choices,
}

impl Asker {
    pub(super) fn new(answers: BTreeMap<String, Given>) -> Self {
        Asker { answers, questions: Vec::new() }
    }

    /// The answer to a question, which is noted.
    pub(super) fn ask(&mut self, ask: Ask<'_>) -> Reply {
        let words = ask.words.to_owned();
        self.ask_with(ask, words)
    }

    /// What was answered to a question, and what the person saw then.
    pub(super) fn given(&self, asks: Asks, words: &str) -> Option<&Given> {
        self.answers.get(&key(asks, words, "")).filter(|it| !it.answer.trim().is_empty())
    }

    /// Whether a question was asked before, answered or not.
    pub(super) fn knows(&self, asks: Asks, words: &str, beside: &str) -> bool {
        self.answers.contains_key(&key(asks, words, beside))
    }

    /// All that was asked. A question about words from which names had not been taken yet says
    /// none.
    pub(super) fn told(self, ledger: &Ledger, names: &Names, rows: &SourceRows) -> Vec<Question> {
        let both = [Asks::JoinRow, Asks::Tail];
        let late = [Asks::Leads, Asks::Person, Asks::Status, Asks::StatusInTime, Asks::Changed];
        let told = |(at, mut question): (Option<usize>, Question)| {
            if !late.contains(&question.asks) {
                let Question { text, words, choices, .. } = &mut question;
                for said in [text, words, &mut choices.no].into_iter().chain(&mut choices.yes) {
                    let cells = said.split(" | ").map(|it| public(it, names));
                    *said = cells.collect::<Vec<_>>().join(" | ");
                }
            }
            let with_above = both.contains(&question.asks);
            let rows = at.map(|it| rows.at(it, with_above, ledger, names)).unwrap_or_default();
            let at = at.map(|it| ledger.origin_at(it).clone());
            let at = at.map(|it| Origin { at: public(&it.at, names), ..it });
            Question { at, rows, ..question }
        };
        self.questions.into_iter().map(told).collect()
    }

    /// The same, with other words shown than those that it is known by: a name is in no file but
    /// the report.
    pub(super) fn ask_with(&mut self, ask: Ask<'_>, shown: String) -> Reply {
        let key = key(ask.asks, ask.words, ask.beside);
        let answer = self.answers.get(&key).map(|it| it.answer.trim().to_owned());
        let answer = answer.filter(|it| !it.is_empty());
        let reply = match answer.as_deref().map(str::to_lowercase).as_deref() {
            None => Reply::Open,
            Some("yes" | "y" | "true") => Reply::Yes,
            Some("no" | "n" | "false") => Reply::No,
            Some(_) => Reply::Words(answer.clone().unwrap_or_default()),
        };
        if !self.questions.iter().any(|it| it.1.key == key) {
            let Ask { asks, origin, text, choices, .. } = ask;
            let (at, rows, words) = (None, Vec::new(), shown);
            let question = Question { asks, key, text, at, rows, words, choices, answer };
            self.questions.push((origin, question));
        }
        reply
    }
}

fn key(asks: Asks, words: &str, beside: &str) -> String {
    let mut hash = Sha256::new();
    for part in [asks.word(), &letters(words), &letters(beside)] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    let short: String = digest.iter().take(6).map(|it| format!("{it:02x}")).collect();
    format!("{}-{short}", asks.word())
}
