//! What happened last, as it is told above the next page.

use serde::Serialize;

use super::work::Failure;

/// A longer text is cut to so many letters where only its item is named.
const SHORT: usize = 200;
/// A button names an item in so many letters.
const NAME: usize = 60;
/// So many changes are listed after an answer.
const LISTED: usize = 10;

/// What happened last.
#[derive(Debug, Default)]
pub(super) enum Told {
    #[default]
    Nothing,
    /// This was answered, and so much changed by it.
    Kept(Answered, Vec<String>),
    /// This answer was taken back.
    TakenBack(Answered, Vec<String>),
    /// Something could not be done.
    Failed(Failure),
}

/// An item that was answered.
#[derive(Debug, Clone)]
pub(super) struct Answered {
    pub(super) key: String,
    /// What was asked.
    pub(super) title: String,
    /// What it is about; empty where that is its title.
    pub(super) about: String,
    /// What was answered.
    pub(super) said: String,
}

/// What happened last, above a page.
#[derive(Debug, Default, Serialize)]
pub(super) struct Banner {
    success: bool,
    title: &'static str,
    text: String,
    /// What is wrong, line by line.
    lines: Vec<String>,
    changes: Vec<String>,
    /// So many changes are not listed.
    more: usize,
    /// The words of the button that takes the last answer back.
    undo: Option<String>,
    /// Whether it can be tried again.
    again: bool,
}

impl Answered {
    /// The words of the button that takes it back: which answer it is, for all to see.
    fn undo(&self) -> String {
        match self.about.is_empty() {
            true => format!("Undo your answer to “{}”", cut(&self.title, NAME)),
            false => format!("Undo your answer about “{}”", cut(&self.about, NAME)),
        }
    }
}

impl Banner {
    /// What to say about what happened, with the last answer that can be taken back.
    pub(super) fn of(told: &Told, last: Option<&Answered>) -> Option<Banner> {
        let undo = last.map(Answered::undo);
        let of = |success, title, text: String, changes: &[String]| Banner {
            success,
            title,
            text,
            changes: changes.iter().take(LISTED).cloned().collect(),
            more: changes.len().saturating_sub(LISTED),
            undo: undo.clone(),
            ..Banner::default()
        };
        Some(match told {
            Told::Nothing => return None,
            Told::Kept(Answered { title, said, .. }, changes) => {
                let text = format!("{title} {}", shortened(said));
                of(true, "Your answer is kept", text, changes)
            }
            Told::TakenBack(Answered { title, said, .. }, changes) => {
                let text = format!("{title} {}", shortened(said));
                // A button here would look as if it took back what was just done.
                Banner { undo: None, ..of(true, "Your answer was undone", text, changes) }
            }
            Told::Failed(failure) => Banner {
                lines: failure.what.lines().map(str::to_owned).collect(),
                again: true,
                ..of(false, "There is a problem", failure.next_step.clone(), &[])
            },
        })
    }

    /// What was looked for is not asked any more.
    pub(super) fn gone() -> Banner {
        let text = "This question is no longer asked. These are the questions now.".to_owned();
        Banner { title: "Important", text, ..Banner::default() }
    }
}

/// The first letters of a long text.
pub(super) fn shortened(text: &str) -> String {
    cut(text, SHORT)
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{} …", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
