//! Principle 4: Robust.

use super::{About, Criterion, Level};

pub(super) const CRITERIA: &[Criterion] = &[
    Criterion {
        number: "4.1.2",
        name: "Name, Role, Value",
        slug: "name-role-value",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Go through links, buttons, the search and every part that opens with a screen \
                  reader. Is each one announced with its name, what it is, and whether it is open \
                  or closed, including just after it changes?",
    },
    Criterion {
        number: "4.1.3",
        name: "Status Messages",
        slug: "status-messages",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "With a screen reader on, type a word into the search and press Shift on a page \
                  with Exit this page. Are the number of results and the number of presses left \
                  announced without moving the focus?",
    },
];
