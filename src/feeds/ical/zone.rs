//! The time zone of the times in a plan.
//!
//! A plan of a UK public body gives local UK time. Times without a zone would move with a reader
//! who travels, and a calendar that does not know zones by name needs the rule in full.

use super::lines::Lines;

/// The zone's name in the IANA database, which every calendar program knows.
pub(super) const NAME: &str = "Europe/London";

/// The rule in force since 1996: summer time from the last Sunday of March to the last Sunday of
/// October. No event of a plan is older.
const RULE: &[(&str, &str)] = &[
    ("BEGIN", "VTIMEZONE"),
    ("TZID", NAME),
    ("BEGIN", "DAYLIGHT"),
    ("TZOFFSETFROM", "+0000"),
    ("TZOFFSETTO", "+0100"),
    ("TZNAME", "BST"),
    ("DTSTART", "19960331T010000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ("END", "DAYLIGHT"),
    ("BEGIN", "STANDARD"),
    ("TZOFFSETFROM", "+0100"),
    ("TZOFFSETTO", "+0000"),
    ("TZNAME", "GMT"),
    ("DTSTART", "19961027T020000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

pub(super) fn write(lines: &mut Lines<'_>) {
    for (name, value) in RULE {
        lines.value(name, value);
    }
}
