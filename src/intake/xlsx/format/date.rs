//! Dates and times. Excel counts days from the beginning of 1900, and takes that year for a leap year as
//! the program did whose files it had to read; old Macs count from 1904.

use super::pattern::Piece;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] =
    ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/// Thousandths of a second in a day.
const DAY: i64 = 86_400_000;
/// The first day that Excel does not show: 1 January 10000.
const END: f64 = 2_958_466.0;
/// Days by which the count from 1904 is late.
const SINCE_1904: f64 = 1462.0;

/// A point in time, taken apart.
struct Moment {
    year: i64,
    month: usize,
    day: i64,
    weekday: usize,
    /// Thousandths of a second since midnight.
    time: i64,
    /// The same since the count began.
    total: i64,
}

impl Moment {
    /// Takes a number of days apart, rounded to so many thousandths of a second.
    fn new(value: f64, since_1904: bool, step: i64) -> Option<Moment> {
        let shift = if since_1904 { SINCE_1904 } else { 0.0 };
        if !(0.0..END).contains(&(value + shift)) || value < 0.0 {
            return None;
        }
        let round = |days: f64| (days * DAY as f64 / step as f64).round() as i64 * step;
        let total = round(value);
        let count = total.div_euclid(DAY) + shift as i64;
        let (year, month, day) = match count {
            0 => (1900, 1, 0),
            60 => (1900, 2, 29),
            count => date(count - if count < 60 { 25_568 } else { 25_569 }),
        };
        let weekday = count.rem_euclid(7) as usize;
        Some(Moment { year, month, day, weekday, time: total.rem_euclid(DAY), total })
    }
}

/// The number of days that Excel counts to a date that is written out.
pub(super) fn days(text: &str, since_1904: bool) -> Option<f64> {
    let (day, time) = text.trim().split_once('T').unwrap_or((text.trim(), ""));
    let mut parts = day.split('-').map(|it| it.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1900..10_000).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (shifted, from_march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap = shifted / 4 - shifted / 100 + shifted / 400;
    let count = 365 * shifted + leap + (153 * from_march + 2) / 5 + day - 1 - 719_468;
    let count = count + if count < -25_508 { 25_568 } else { 25_569 };
    let units = [24.0, 1440.0, 86_400.0];
    let parts = time.trim_end_matches('Z').split(':').filter_map(|it| it.parse::<f64>().ok());
    let time: f64 = parts.zip(units).map(|(part, unit)| part / unit).sum();
    Some(count as f64 + time - if since_1904 { SINCE_1904 } else { 0.0 })
}

/// The date so many days after 1 January 1970.
fn date(days: i64) -> (i64, usize, i64) {
    // Years that begin in March end with the leap day, and repeat after 400.
    let days = days + 719_468;
    let (cycle, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (400 * cycle + year + i64::from(month <= 2), month as usize, day)
}

/// A date in a form that everyone reads in one way.
pub(super) fn iso(value: f64, since_1904: bool) -> Option<String> {
    let it = Moment::new(value, since_1904, 1000)?;
    let day = format!("{:04}-{:02}-{:02}", it.year, it.month, it.day);
    let minutes = it.time / 60_000;
    Some(match minutes {
        0 => day,
        _ => format!("{day} {:02}:{:02}", minutes / 60, minutes % 60),
    })
}

/// A date as a section shows it, or nothing if Excel would show none.
pub(super) fn shown(pieces: &[Piece], value: f64, since_1904: bool) -> Option<String> {
    let places = fraction(pieces);
    let step = 1000 / 10_i64.pow(u32::try_from(places.min(3)).unwrap_or(0));
    let moment = Moment::new(value, since_1904, step)?;
    let halves = pieces.iter().any(|it| matches!(it, Piece::Half(_)));
    let mut text = String::new();
    let mut seconds = false;
    let mut after_point = 0;
    for piece in pieces {
        match piece {
            Piece::Date(letter, count) => text.push_str(&part(&moment, *letter, *count, halves)),
            Piece::Elapsed(letter, count) => {
                let unit = match letter {
                    'h' => 3_600_000,
                    'm' => 60_000,
                    _ => 1000,
                };
                text.push_str(&format!("{:0count$}", moment.total / unit, count = *count));
            }
            Piece::Half(long) => {
                let half = if moment.time < DAY / 2 { "AM" } else { "PM" };
                text.push_str(if *long { half } else { &half[..1] });
            }
            Piece::Digit('0') if seconds && after_point < 3 => {
                let unit = [100, 10, 1][after_point];
                text.push_str(&(moment.time / unit % 10).to_string());
                after_point += 1;
            }
            Piece::Literal(literal) => text.push_str(literal),
            Piece::Mark('.') if seconds && places == 0 => text.push('.'),
            Piece::Mark(mark) => text.push(*mark),
            _ => {}
        }
        seconds = matches!(piece, Piece::Date('s', _) | Piece::Elapsed('s', _))
            || (seconds && matches!(piece, Piece::Mark('.') | Piece::Digit('0')));
    }
    Some(text)
}

/// How many digits a pattern shows of a second.
fn fraction(pieces: &[Piece]) -> usize {
    let seconds = |it: &Piece| matches!(it, Piece::Date('s', _) | Piece::Elapsed('s', _));
    let Some(at) = pieces.iter().position(seconds) else { return 0 };
    match &pieces[at + 1..] {
        [Piece::Mark('.'), rest @ ..] => {
            rest.iter().take_while(|it| **it == Piece::Digit('0')).count()
        }
        _ => 0,
    }
}

/// A part of a date.
fn part(moment: &Moment, letter: char, count: usize, halves: bool) -> String {
    let padded = |number: i64| if count >= 2 { format!("{number:02}") } else { number.to_string() };
    let hour = moment.time / 3_600_000;
    let named = |name: &str| match count {
        3 => name[..3].to_owned(),
        5 => name[..1].to_owned(),
        _ => name.to_owned(),
    };
    match letter {
        'y' if count <= 2 => format!("{:02}", moment.year % 100),
        'y' => format!("{:04}", moment.year),
        'm' if count >= 3 => named(MONTHS[moment.month - 1]),
        'm' => padded(moment.month as i64),
        'd' if count >= 3 => {
            named(if count == 3 { &DAYS[moment.weekday][..3] } else { DAYS[moment.weekday] })
        }
        'd' => padded(moment.day),
        'h' if halves => padded((hour + 11) % 12 + 1),
        'h' => padded(hour),
        'n' => padded(moment.time / 60_000 % 60),
        's' => padded(moment.time / 1000 % 60),
        _ => String::new(),
    }
}
