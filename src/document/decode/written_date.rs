//! A date as an author writes it in digits, and what was meant by one that is written in another way.

use chrono::{Datelike, Month, NaiveDate};

use super::WrittenDate;

/// A date in digits. The years are those in which a plan can have been written: `0204-05-14` is a slip.
pub(super) fn read(text: &str) -> Option<WrittenDate> {
    let number = |part: &str| -> Option<u32> {
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    };
    let mut parts = text.splitn(3, '-');
    let year = number(parts.next()?).filter(|it| (1900..=2999).contains(it))?;
    let year = i32::try_from(year).ok()?;
    let Some(month) = parts.next() else { return Some(WrittenDate::Year(year)) };
    let month = number(month).filter(|it| (1..=12).contains(it))?;
    let Some(day) = parts.next() else { return Some(WrittenDate::Month(year, month)) };
    NaiveDate::from_ymd_opt(year, month, number(day)?).map(WrittenDate::Day)
}

/// What to write in place of a date that cannot be read; none where it could be any.
pub(super) fn meant(text: &str) -> Option<String> {
    if let Some((year, month, _)) = parts(text, '-').filter(|it| it.0 > 1900) {
        let first = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
        let days = first.num_days_in_month();
        return Some(format!("{} has {days} days", first.format("%B %Y")));
    }
    // A first number that is too large for a month is a day; any other could be either.
    let numbers = ['/', '.', '-'].into_iter().find_map(|it| parts(text, it));
    if let Some((day, month, year)) = numbers.filter(|it| it.0 > 12) {
        return written(year, month, Some(day));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let month = |word: &str| word.parse::<Month>().ok().map(|it| it.number_from_month());
    match words[..] {
        [name, year] => written(year.parse().ok()?, month(name)?, None),
        [day, name, year] => written(year.parse().ok()?, month(name)?, Some(day.parse().ok()?)),
        _ => None,
    }
}

/// Three numbers with a sign between them.
fn parts(text: &str, sign: char) -> Option<(u32, u32, u32)> {
    let numbers: Vec<u32> =
        text.split(sign).map(|it| it.trim().parse().ok()).collect::<Option<_>>()?;
    match numbers[..] {
        [first, second, third] => Some((first, second, third)),
        _ => None,
    }
}

/// A date in the form that is read, if there is such a date.
fn written(year: u32, month: u32, day: Option<u32>) -> Option<String> {
    let text = match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    };
    read(&text).map(|_| format!("write it as {text}"))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn what_was_meant_is_offered_where_it_is_certain() {
        for (typed, advice) in [
            ("Nov 2026", Some("write it as 2026-11")),
            ("March 2029", Some("write it as 2029-03")),
            ("25 February 2027", Some("write it as 2027-02-25")),
            ("29/11/2026", Some("write it as 2026-11-29")),
            ("2027-02-31", Some("February 2027 has 28 days")),
            ("03/04/2026", None),
            ("31/02/2027", None),
            ("2027-13-01", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(meant(typed).as_deref(), advice, "{typed}");
        }
    }
}
