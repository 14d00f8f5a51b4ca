//! "Press the Escape key 2 times", where *Exit this page* answers to the Shift key, pressed 3 times.

use crate::rules::number_word;

use super::{Claim, Sentence};

/// The key, as the theme's script has it, and how often it is pressed.
const KEY: &str = "shift";
const TIMES: usize = 3;
/// Keys that someone may write in its place.
const OTHER_KEYS: [&str; 10] =
    ["esc", "escape", "ctrl", "control", "alt", "space", "enter", "return", "tab", "delete"];
/// The key is at most so many words after "press".
const FURTHEST: usize = 3;

pub(super) fn wrong(sentence: &Sentence<'_>) -> Option<Claim> {
    let word = |at: usize| sentence.tokens.get(at).map_or("", |it| it.word.as_str());
    let press = (0..sentence.tokens.len())
        .find(|at| matches!(word(*at), "press" | "pressing" | "tap" | "hit"))?;
    let is_key = |it: &str| it == KEY || OTHER_KEYS.contains(&it);
    let key = (press + 1..=press + FURTHEST).find(|at| is_key(word(*at)))?;
    // Shift and Escape are pressed several times for nothing else; Tab leads through a page.
    let leaves = sentence.about_exit || sentence.has(&["leave", "exit", "away"]);
    if !leaves && !matches!(word(key), "shift" | "esc" | "escape") {
        return None;
    }
    let after = if word(key + 1) == "key" { key + 2 } else { key + 1 };
    let (count, last) = match (word(after), word(after + 1)) {
        ("once", _) => (1, after),
        ("twice", _) => (2, after),
        (count, "times") => (number_word::read(count)?, after + 1),
        _ if sentence.about_exit && word(key) != KEY => (TIMES, after - 1),
        _ => return None,
    };
    let wrong = word(key) != KEY || count != TIMES;
    wrong.then(|| Claim {
        said: sentence.between(press, last),
        but: "“Exit this page” answers to the Shift key, pressed 3 times".to_owned(),
    })
}
