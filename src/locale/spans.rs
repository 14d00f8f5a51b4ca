//! Time spans in words, in GOV.UK style: "May to June 2023", "November 2023 to February 2024", "27
//! to 29 January 2025", "10:30am to midday". The joining words and their order are messages.

use std::cmp::Ordering;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike, Weekday};

use super::{Arg, Locale, Message};
use crate::model::MonthDay;
use crate::model::timescale::{Ends, Portion, Precision, Season, Window};

/// More windows than this are shown as a count.
const MOST_NAMED: usize = 12;

/// The argument for messages whose preposition differs between a day and a month: "on" or "in".
pub(crate) fn unit(date: &Window) -> Arg<'static> {
    Arg::from(if date.as_day().is_some() { "day" } else { "longer" })
}

impl Locale {
    /// A window in its publisher's unit: "27 January 2025", "May to June 2023", "2023 to 2026". A
    /// year that is not a calendar year is given in months: "April 2010 to March 2011".
    pub fn window(&self, window: &Window) -> String {
        let Window { first, last, precision, .. } = *window;
        if window.seasons != Ends::NONE || window.portions != Ends::NONE {
            return self.by_its_ends(window);
        }
        match precision {
            Precision::Day => self.date_range(first, last),
            Precision::Week => self.weeks(first, last),
            Precision::Month | Precision::Quarter => self.month_range(first, last),
            Precision::Year if is_calendar_years(window) => {
                self.year_range(first.year(), last.year())
            }
            Precision::Season | Precision::Year => self.month_range(first, last),
        }
    }

    /// A window with a more precise part at an end: "late autumn 2024 to early 2025".
    fn by_its_ends(&self, window: &Window) -> String {
        let Window { first, last, precision, seasons, portions, .. } = *window;
        if seasons == Ends::NONE && precision >= Precision::Quarter && !is_calendar_years(window) {
            return self.part_of_months(window);
        }
        let from = match seasons.first {
            Some(season) => self.season(season, first.year()),
            None if precision == Precision::Year && starts_a_year(first) => self.year(first.year()),
            None => self.month_range(first, first),
        };
        let to = match seasons.last {
            Some(season) => {
                let winter = matches!(season, Season::Winter { .. });
                self.season(season, last.year() - i32::from(winter))
            }
            None if precision == Precision::Year && ends_a_year(last) => self.year(last.year()),
            None => self.month_range(last, last),
        };
        let (from, to) = (self.part_of(portions.first, from), self.part_of(portions.last, to));
        if from == to { from } else { self.between(&from, &to) }
    }

    /// "end of March 2025"
    fn part_of(&self, portion: Option<Portion>, when: String) -> String {
        let Some(portion) = portion else { return when };
        let when = Arg::from(when);
        self.text(match portion {
            Portion::Start => Message::PartStart { when },
            Portion::Early => Message::PartEarly { when },
            Portion::Middle => Message::PartMiddle { when },
            Portion::Late => Message::PartLate { when },
            Portion::End => Message::PartEnd { when },
        })
    }

    /// A part of a quarter or year, given in months: "April to June 2025 (the end)".
    fn part_of_months(&self, window: &Window) -> String {
        let months = self.month_range(window.first, window.last);
        // For several quarters it would be the end of them all.
        let portion = window.portions.first.filter(|it| Some(*it) == window.portions.last);
        let Some(portion) = portion else { return months };
        let when = Arg::from(months);
        self.text(match portion {
            Portion::Start => Message::PartOfMonthsStart { when },
            Portion::Early => Message::PartOfMonthsEarly { when },
            Portion::Middle => Message::PartOfMonthsMiddle { when },
            Portion::Late => Message::PartOfMonthsLate { when },
            Portion::End => Message::PartOfMonthsEnd { when },
        })
    }

    /// "week beginning 3 March 2025"
    fn weeks(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first.weekday() != Weekday::Mon && (last - first).num_days() < 7 {
            return self.text(Message::WeekEnding { date: self.date(last).into() });
        }
        let week = |day| self.text(Message::WeekBeginning { date: self.date(day).into() });
        let begins = last.checked_sub_days(Days::new(6)).unwrap_or(last);
        if begins <= first { week(first) } else { self.between(&week(first), &week(begins)) }
    }

    /// "spring 2025": a season with the year in which it begins. For a term or a feast only the
    /// year is certain.
    fn season(&self, season: Season, year: i32) -> String {
        let shown = Arg::from(self.year(year));
        self.text(match season {
            Season::Spring => Message::SeasonSpring { year: shown },
            Season::Summer => Message::SeasonSummer { year: shown },
            Season::Autumn => Message::SeasonAutumn { year: shown },
            Season::Winter { both_years: false } => Message::SeasonWinter { year: shown },
            Season::Winter { both_years: true } => {
                Message::SeasonWinterBetween { from: shown, to: self.year(year + 1).into() }
            }
            Season::Other => return self.year(year),
        })
    }

    /// The window at whose end something is due. For a quarter, or a year that is not a calendar
    /// year, only the last month is given: "March 2026", because "by" with the whole year would be
    /// confusing.
    pub fn due(&self, window: &Window) -> String {
        match window.precision {
            Precision::Quarter | Precision::Year
                if !is_calendar_years(window)
                    && matches!(window.portions.last, None | Some(Portion::End)) =>
            {
                self.month_range(window.last, window.last)
            }
            _ => self.window(window),
        }
    }

    /// The time of the last report: for a quarter or a financial year, its last month.
    pub fn since(&self, window: &Window) -> String {
        match window.is_one_unit() {
            true => self.window(window),
            false => self.month_range(window.last, window.last),
        }
    }

    /// The window in which something begins. For a year that is not a calendar year, only the first
    /// month is given: "April 2025".
    pub fn begins(&self, window: &Window) -> String {
        match window.precision {
            Precision::Year
                if !is_calendar_years(window)
                    && matches!(window.portions.first, None | Some(Portion::Start)) =>
            {
                self.month_range(window.first, window.first)
            }
            _ => self.window(window),
        }
    }

    /// Several windows: "November 2023, November 2024 and November 2025". If there are many, only
    /// the first and the last are named.
    pub fn windows(&self, windows: &[Window]) -> String {
        if let [first, .., last] = windows
            && windows.len() > MOST_NAMED
        {
            let count = windows.len().into();
            let (first, last) = (self.window(first).into(), self.window(last).into());
            return self.text(Message::ManyTimes { count, first, last });
        }
        let words: Vec<String> = windows.iter().map(|window| self.window(window)).collect();
        self.list(&words)
    }

    /// A range of days, inclusive: "27 to 29 January 2025".
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date(first);
        }
        let (from_date, to_date) = (self.date(first), self.date(last));
        if first.year() != last.year() {
            return self.between(&from_date, &to_date);
        }
        let (from_date, to) = (Arg::from(from_date), Arg::from(to_date));
        let to_day = self.numerals.plain(last.day().into(), 1).into();
        let to_day_month = self.day_month(last).into();
        let to_month = self.dates.month_year(&self.numerals, last).into();
        let year = self.year(last.year()).into();
        self.text(match first.month() == last.month() {
            true => {
                let from = self.numerals.plain(first.day().into(), 1).into();
                Message::RangeDays { from, to, from_date, to_day, to_day_month, to_month, year }
            }
            false => {
                let from = self.day_month(first).into();
                Message::RangeDates { from, to, from_date, to_day, to_day_month, to_month, year }
            }
        })
    }

    /// The months of two days: "May to June 2023".
    pub fn month_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        let to = self.dates.month_year(&self.numerals, last);
        if (first.year(), first.month()) == (last.year(), last.month()) {
            return to;
        }
        if first.year() != last.year() {
            return self.between(&self.dates.month_year(&self.numerals, first), &to);
        }
        self.text(Message::RangeMonths {
            from: self.dates.month(&self.numerals, first).into(),
            to: to.into(),
            to_name: self.dates.month(&self.numerals, last).into(),
            year: self.year(last.year()).into(),
        })
    }

    /// A range of years, inclusive: "2023", "2023 to 2026".
    pub fn year_range(&self, first: i32, last: i32) -> String {
        match first == last {
            true => self.year(first),
            false => self.between(&self.year(first), &self.year(last)),
        }
    }

    /// A time of day: "10am", "10:30am", "midday", "midnight".
    pub fn time(&self, time: NaiveTime) -> String {
        let digits = |number: u32, width| Arg::from(self.numerals.plain(number.into(), width));
        let (hour, minute) = (digits((time.hour() + 11) % 12 + 1, 1), digits(time.minute(), 2));
        let hour_24 = digits(time.hour(), 2);
        self.text(match (time.hour(), time.minute()) {
            (0, 0) => Message::TimeMidnight { hour, hour_24, minute },
            (12, 0) => Message::TimeMidday { hour, hour_24, minute },
            (0..12, 0) => Message::TimeMorningHour { hour, hour_24, minute },
            (0..12, _) => Message::TimeMorning { hour, hour_24, minute },
            (_, 0) => Message::TimeAfternoonHour { hour, hour_24, minute },
            _ => Message::TimeAfternoon { hour, hour_24, minute },
        })
    }

    /// A range of times: "10am to 3pm", "7pm to 1am the next day".
    pub fn time_range(&self, from: NaiveTime, to: NaiveTime) -> String {
        let (start, end) = (self.time(from), self.time(to));
        match from.cmp(&to) {
            Ordering::Equal => start,
            // Midnight belongs to the night that it ends.
            Ordering::Greater if to != NaiveTime::MIN => {
                self.text(Message::RangeToNextDay { from: start.into(), to: end.into() })
            }
            _ => self.between(&start, &end),
        }
    }

    /// A day by its position in a month: "first Tuesday".
    pub fn month_day(&self, place: MonthDay) -> String {
        let Some((number, weekday)) = place.nth() else {
            return self.text(match place {
                MonthDay::LastDay => Message::MonthDayLastDay,
                _ => Message::MonthDayLastWorking,
            });
        };
        // Any week has the weekday's name.
        let day = NaiveDate::from_isoywd_opt(2023, 1, weekday).unwrap_or_default();
        let weekday = self.weekday(day).into();
        self.text(match number {
            1 => Message::MonthDayFirst { weekday },
            2 => Message::MonthDaySecond { weekday },
            3 => Message::MonthDayThird { weekday },
            4 => Message::MonthDayFourth { weekday },
            _ => Message::MonthDayLast { weekday },
        })
    }

    fn between(&self, from: &str, to: &str) -> String {
        self.text(Message::Range { from: from.into(), to: to.into() })
    }
}

/// Whether a window runs from 1 January to 31 December.
fn is_calendar_years(window: &Window) -> bool {
    starts_a_year(window.first) && ends_a_year(window.last)
}

fn starts_a_year(day: NaiveDate) -> bool {
    day.ordinal() == 1
}

fn ends_a_year(day: NaiveDate) -> bool {
    (day.month(), day.day()) == (12, 31)
}
