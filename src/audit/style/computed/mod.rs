//! What the rules of an element come to in one scheme of colours (CSS Cascade 5, "value processing").

mod frame;
mod given;
mod known;
mod reading;
mod sight;
mod winners;

use super::custom::Room;

use reading::Reading;
use winners::Winners;

pub(super) use given::Given;
pub(crate) use known::{Computed, Line, Shadow};

/// The style of an element in one with another, in light or in dark.
pub(super) fn computed(
    given: &Given<'_>,
    around: Option<&Computed>,
    dark: bool,
    room: &mut Room,
) -> Computed {
    let mut found = of_part(given, around, dark, room);
    let placeholder = given.of_placeholder();
    if placeholder.says_ink(dark) {
        found.placeholder = Some(Box::new(of_part(&placeholder, Some(&found), dark, room)));
    }
    found
}

fn of_part(given: &Given<'_>, around: Option<&Computed>, dark: bool, room: &mut Room) -> Computed {
    let mut winners = Winners::default();
    given.each(dark, |it, origin| winners.take(it, origin));
    let customs = given.customs(dark, around, room);
    let mut reading = Reading { given, winners, customs, around, dark, room };
    reading.computed()
}
