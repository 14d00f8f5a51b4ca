//! What a report says of steps and words, in plain English.

use crate::intake::Why;

use super::super::ledger::{Account, Reason};
use super::super::step::{Did, Sure};

/// How sure a step is.
pub(super) fn sure(sure: Sure) -> &'static str {
    match sure {
        Sure::Certain => "certain",
        Sure::Answered => "you answered",
        Sure::Proposed => "likely",
        Sure::Asked => "there is a question about it",
    }
}

/// What a step did.
pub(super) fn did(did: Did) -> &'static str {
    match did {
        Did::TookInsertions => "Read text that was inserted as a tracked change",
        Did::ReadHeader => "Read this row as the headings of the columns",
        Did::ReadColumn => "Gave this column a meaning",
        Did::ReadLayout => "Read these lines as a table",
        Did::JoinedTables => "Read this table as more of the table before it",
        Did::ReadLevel => "Read this as an objective",
        Did::GaveToObjective => "Wrote this text to the objective above it",
        Did::Repeated => "Wrote one cell that is next to several rows to each of them",
        Did::JoinedRow => "Added this row to the row above",
        Did::KeptRow => "Kept this row separate from the row above",
        Did::JoinedWord => "Joined 2 parts of a word",
        Did::ReadDrawn => "Compared what the page shows with the text of the file",
        Did::LettersFixed => "Replaced letters of another alphabet that look the same",
        Did::TagRemoved => "Left out an HTML tag",
        Did::HeaderRemoved => "Left out words that are the end of a heading",
        Did::SplitLeads => "Read this as who leads",
        Did::ReadStatus => "Read this as a status",
        Did::LeftStatus => "Left a word for a status in the column for the time",
        Did::FoundTerm => "Added a term to the glossary",
        Did::FoundContact => "Found a way to contact a service",
        Did::Withheld => "Left out a name or personal contact details",
        Did::ReadPlan => "Read this as text about the whole plan",
        Did::ReadPeriod => "Read the years of the plan from its title",
        Did::NoObjective => {
            "Wrote that the title of an objective is missing: nothing above this row names one"
        }
        Did::NoTitle => {
            "Wrote that the title of this action is missing: its row has no words for it"
        }
        Did::WroteNote => "Wrote a footnote as a note",
    }
}

/// Why words are not part of the text.
pub(super) fn aside(why: Why) -> &'static str {
    match why {
        Why::HiddenRow => "in a hidden row",
        Why::HiddenColumn => "in a hidden column",
        Why::HiddenSheet => "in a hidden sheet",
        Why::HiddenText => "hidden text",
        Why::Deleted => "deleted in a tracked change",
        Why::Comment => "a comment",
        Why::PageFurniture => "at the top or bottom of each page",
        Why::Untagged => "drawn on a page, in no text or table of the file",
        Why::RepeatedLabel => "a label that is the heading of a column now",
    }
}

/// Why words are in no field.
pub(super) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Repeats => "repeats a heading",
        Reason::Layout => "planpress does not know what these words are about",
        Reason::OtherTable => "in a table that is not the table of actions",
        Reason::Nested => "in a table inside a cell",
        Reason::Tag => "an HTML tag",
        Reason::Kept => "your project says something else, and it was kept",
    }
}

/// The account in one paragraph.
pub(super) fn account(account: &Account) -> String {
    let rest = [
        (account.header, "in headings of columns"),
        (account.furniture, "at the top or bottom of each page"),
        (account.withheld, "in names and personal contact details that are left out"),
        (account.aside, "hidden, deleted or in comments"),
        (account.not_placed, "not in the plan"),
    ];
    let rest = rest.iter().filter(|it| it.0 > 0);
    let rest: Vec<String> = rest.map(|it| format!("{} {}", it.0, it.1)).collect();
    let rest = if rest.is_empty() { String::new() } else { format!(", {}", rest.join(", ")) };
    let words = if account.words == 1 { "word" } else { "words" };
    let end = match account.wrong {
        0 => "Every word is accounted for.".to_owned(),
        wrong => format!("{wrong} words are not accounted for. This is a fault in planpress."),
    };
    format!("{} {words} read: {} in the plan{rest}. {end}", account.words, account.fields)
}
