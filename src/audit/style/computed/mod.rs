//! What the rules of an element come to in one scheme of colours (CSS Cascade 5, "value processing").

mod given;
mod known;
mod reading;
mod sight;
mod winners;

use super::custom::Room;

use reading::Reading;
use winners::Winners;

pub(super) use given::Given;
pub(crate) use known::Computed;

/// The style of an element in one with another, in light or in dark.
pub(super) fn computed(
    given: &Given<'_>,
    around: Option<&Computed>,
    dark: bool,
    room: &mut Room,
) -> Computed {
    let mut winners = Winners::default();
    given.each(dark, |it, origin| winners.take(it, origin));
    let customs = given.customs(dark, around, room);
    let mut reading = Reading { given, winners, customs, around, dark, room };
    reading.computed()
}
