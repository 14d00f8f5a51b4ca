//! "Evening" and other words for a part of the day, held against times. What each covers is generous: an
//! evening may begin at three.

use chrono::{NaiveTime, Timelike};

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl DayPart {
    /// The part that a word in small letters names, alone or as every one of them.
    pub(super) fn of_word(word: &str) -> Option<DayPart> {
        match word.strip_suffix('s').unwrap_or(word) {
            "morning" => Some(DayPart::Morning),
            "afternoon" => Some(DayPart::Afternoon),
            "evening" => Some(DayPart::Evening),
            "night" => Some(DayPart::Night),
            _ => None,
        }
    }

    /// Whether something of this part of the day may begin at a time.
    pub(super) fn begins_at(self, time: NaiveTime) -> bool {
        let hour = time.hour();
        match self {
            DayPart::Morning => (4..12).contains(&hour),
            DayPart::Afternoon => (11..18).contains(&hour),
            DayPart::Evening => hour >= 15,
            DayPart::Night => !(4..16).contains(&hour),
        }
    }

    /// Whether hours, in minutes since midnight, are at least partly in this part of the day.
    pub(super) fn meets(self, from: u32, to: u32) -> bool {
        let (first, last) = match self {
            DayPart::Morning => (4, 12),
            DayPart::Afternoon => (12, 18),
            DayPart::Evening => (16, 24),
            DayPart::Night => (18, 30),
        };
        let to = if to <= from { to + 24 * 60 } else { to };
        let within = |first: u32, last: u32| from < last * 60 && first * 60 < to;
        within(first, last)
            || within(first + 24, last + 24)
            || self == DayPart::Night && within(0, 6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_day_has_its_hours() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        assert!(DayPart::Evening.begins_at(at(18)) && !DayPart::Evening.begins_at(at(6)));
        assert!(DayPart::Morning.begins_at(at(9)) && !DayPart::Morning.begins_at(at(14)));
        assert!(DayPart::Night.begins_at(at(1)) && !DayPart::Night.begins_at(at(10)));
        assert!(
            DayPart::Evening.meets(9 * 60, 17 * 60) && !DayPart::Evening.meets(10 * 60, 15 * 60)
        );
        assert!(DayPart::Night.meets(2 * 60, 5 * 60) && DayPart::Night.meets(21 * 60, 5 * 60));
        assert!(DayPart::of_word("evenings") == Some(DayPart::Evening));
        assert!(DayPart::of_word("eventide").is_none());
    }
}
