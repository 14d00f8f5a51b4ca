//! The time zone of the times that a plan states.
//!
//! A plan of a public body of the United Kingdom prints the time that its clocks show. Times that
//! name no zone would move with a reader who travels, and a calendar that knows no zones by name
//! needs the rule spelt out.

use super::lines::Lines;

/// The zone's name in the IANA database, which every calendar program has.
pub(super) const NAME: &str = "Europe/London";

/// The rule in force since 1996: summer time from the last Sunday of March to the last of October.
/// No event of a plan is older.
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
