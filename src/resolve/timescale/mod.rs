//! Reads the words in which a plan says when.
//!
//! `pieces` cuts a cell into words, numbers and marks; `tokens`, `numbers` and `marks` say what each
//! of them is, with the words that `lexicon` reads from the file of a language; `years` knows short years by the words beside them, and
//! `brackets` what a bracket adds. Here is decided what kind of statement it is; `elements` gives each
//! time what is said beside it, `grammar` pairs years with months, and `spans` turns them into days.
//! `lists` reads numbered lists, `recurring` what happens again and again, and `status` takes out words
//! for how far it is. `timeless` knows the words of which a page may say that they name no time.
//! Nothing is guessed: a day, a month or a year that
//! the publisher did not state is never made up, and what could mean two things is not understood,
//! with a [`Doubt`] that says what to write instead (`advice` finds which).

mod advice;
mod again;
mod brackets;
mod doubt;
mod elements;
mod grammar;
mod lexicon;
mod lists;
mod marks;
mod monthly;
mod numbers;
mod pieces;
mod recurring;
mod said;
mod spans;
mod status;
mod timeless;
mod token;
mod tokens;
mod words;
mod years;

#[cfg(test)]
mod tests;

pub use doubt::Doubt;

use crate::model::timescale::{Calendar, Language, Reading, Timescale, Window};
use brackets::Bracketed;
use lexicon::Lexicon;
use spans::Spans;
use token::Token;
use words::Meaning;

/// No cell names more times, one to a line.
const MOST_LINES: usize = 24;

/// Reads words about time. A blank is not given and has no timescale: don't ask for one.
pub fn read(printed: &str, calendar: &Calendar) -> Timescale {
    let reading = interpret(printed, calendar).unwrap_or(Reading::NotUnderstood);
    Timescale { printed: printed.to_owned(), reading, in_part: false }
}

/// Why words about time are not understood, with advice as its text; none if they are.
pub fn doubt(printed: &str, calendar: &Calendar) -> Option<Doubt> {
    let doubt = interpret(printed, calendar).err()?;
    let of_year = matches!(doubt, Doubt::Pairing | Doubt::WhichYear | Doubt::Word(_));
    Some(of_year.then(|| not_one_year(printed)).flatten().unwrap_or(doubt))
}

/// "2026/28", as no financial year is.
fn not_one_year(printed: &str) -> Option<Doubt> {
    printed.split_whitespace().find_map(|word| {
        let said = word.trim_matches(|it: char| !it.is_ascii_digit());
        let (first, last) = said.split_once(['/', '-', '–'])?;
        let year: u32 = first.parse().ok().filter(|it| (1990..2100).contains(it))?;
        let is_year = last.len() == 2 && last.bytes().all(|it| it.is_ascii_digit());
        let next = (year + 1) % 100;
        let other = is_year && last.parse() != Ok(next);
        other.then(|| Doubt::NotOneYear {
            said: said.to_owned(),
            meant: format!("{year}/{next:02}"),
        })
    })
}

/// Whether running words name a day of a month: "10 to 17 October", "the 3rd of May". A small "may" is no
/// month.
pub fn names_a_day(text: &str, language: Language) -> bool {
    let lexicon = Lexicon::of(language);
    let words: Vec<&str> =
        text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let is_day = |it: &str| {
        let digits = it.trim_end_matches(|it: char| it.is_alphabetic());
        digits.parse::<u8>().is_ok_and(|it| (1..=31).contains(&it))
    };
    let is_month = |it: &str| {
        let small = it.to_lowercase();
        it != small && lexicon.months().any(|month| month == small)
    };
    words.windows(2).any(|it| is_day(it[0]) && is_month(it[1]))
        || words.windows(3).any(|it| is_day(it[0]) && it[1] == "of" && is_month(it[2]))
}

/// Whether a cell says how far the action is, beside the time: "May 2025 (complete)".
pub fn says_status(printed: &str, language: Language) -> bool {
    tokens::tokens(printed, Lexicon::of(language)).says_status
}

fn interpret(printed: &str, calendar: &Calendar) -> Result<Reading, Doubt> {
    let whole = in_one(printed, calendar);
    match whole {
        Err(_) if printed.trim().contains('\n') => {
            line_by_line(printed, calendar).ok_or(()).or(whole)
        }
        _ => whole,
    }
}

/// Several times, each whole on its own line. A cell that is wrapped within a time is read as one.
fn line_by_line(printed: &str, calendar: &Calendar) -> Option<Reading> {
    let lines: Vec<&str> = printed.lines().filter(|it| !it.trim().is_empty()).collect();
    if lines.len() > MOST_LINES {
        return None;
    }
    let mut windows = Vec::new();
    for line in lines {
        let said = tokens::tokens(line, Lexicon::of(calendar.language)).all;
        let part = said.iter().any(|it| it.is_part_of_year() || is_season(it));
        // In a plan of several years nothing is read without its year.
        let year = calendar.single_year().is_none() || said.iter().any(Token::is_year);
        match in_one(line, calendar) {
            Ok(Reading::Windows(found)) if part && year => windows.extend(found),
            _ => return None,
        }
    }
    windows.sort();
    windows.dedup();
    Some(Reading::Windows(windows))
}

fn in_one(printed: &str, calendar: &Calendar) -> Result<Reading, Doubt> {
    let lexicon = Lexicon::of(calendar.language);
    if pieces::stands_for_a_blank(printed, lexicon) {
        return Err(Doubt::Blank);
    }
    let cell = tokens::tokens(printed, lexicon);
    if cell.all.contains(&Token::NoSuchDate) {
        return Err(Doubt::NoSuchDay);
    }
    let repeats = cell.all.iter().any(repeats);
    if repeats && let Some(reading) = recurring::read(&cell.all, calendar) {
        return Ok(reading);
    }
    if let Some(window) = monthly::of_one_month(&cell.all) {
        return Ok(Reading::Windows(vec![window]));
    }
    if names_time(&cell.all) {
        return with_time(&cell, calendar);
    }
    if let Some(years) = years_of_plan(&cell.all) {
        let unknown = years.into_iter().find(|it| calendar.year(*it).is_none());
        return match unknown {
            None => with_time(&cell, calendar),
            // Nothing can be said of a year before the plan says when it runs.
            Some(_) if calendar.period.is_none() => Ok(Reading::InWords),
            Some(number) => Err(Doubt::YearOfPlan(number)),
        };
    }
    let timeless = timeless::names_no_time(printed, lexicon);
    without_time(&cell.all, if timeless { Reading::Described } else { Reading::InWords })
}

/// Whether a point in time is named. "May" and "march" among other words are verbs unless a year
/// or another month is there too.
fn names_time(tokens: &[Token]) -> bool {
    let only_verbs = tokens
        .iter()
        .filter(|it| it.names_time())
        .all(|it| matches!(it, Token::Said(Meaning::Month { ordinary: true, .. })));
    let prose =
        tokens.iter().any(|it| matches!(it, Token::Other { telling: false, .. }) && is_word(it));
    tokens.iter().any(Token::names_time) && !(only_verbs && prose)
}

/// The years of the plan by their numbers, where nothing else is said.
fn years_of_plan(tokens: &[Token]) -> Option<Vec<u32>> {
    let other = |it: &Token| matches!(it, Token::Other { .. } | Token::Number { .. });
    let years: Vec<u32> = tokens
        .iter()
        .filter_map(|it| match it {
            Token::YearOfPlan(number) => Some(*number),
            _ => None,
        })
        .collect();
    (!years.is_empty() && !tokens.iter().any(other)).then_some(years)
}

/// Words in which no point in time is found; `other` is what they are if they are not a set phrase.
fn without_time(tokens: &[Token], other: Reading) -> Result<Reading, Doubt> {
    let only = |meanings: &[Meaning]| {
        tokens.iter().all(|it| match it {
            Token::Said(
                Meaning::And | Meaning::Or | Meaning::Aside | Meaning::During | Meaning::Date,
            ) => true,
            Token::Said(Meaning::Repeats(_)) => meanings.contains(&Meaning::Ongoing),
            Token::Said(meaning) => meanings.contains(meaning),
            token => token.is_mark(),
        })
    };
    if said(tokens, Meaning::ToBeConfirmed) && only(&[Meaning::ToBeConfirmed]) {
        return Ok(Reading::ToBeConfirmed);
    }
    let ongoing = [Meaning::Ongoing, Meaning::Onwards];
    if said(tokens, Meaning::Ongoing) && only(&ongoing) {
        return Ok(Reading::Ongoing { from: None });
    }
    if tokens.iter().any(is_word) { Ok(other) } else { Err(Doubt::NoWords) }
}

/// Words that name a point in time: all of them must be understood.
fn with_time(cell: &Bracketed, calendar: &Calendar) -> Result<Reading, Doubt> {
    let tokens = &cell.all;
    // A year that is named is not lost in silence.
    let year = tokens.iter().any(Token::is_year);
    if tokens.iter().any(repeats) {
        let doubt = advice::about(tokens, Lexicon::of(calendar.language));
        return Err(doubt.unwrap_or(Doubt::Repeats));
    }
    let month = tokens.iter().any(Token::is_part_of_year);
    if tokens.iter().any(is_season) || said(tokens, Meaning::HalfTerm) && !month {
        // "Spring, May 2024" is not read by halves.
        return match month {
            true => Err(Doubt::Pairing),
            false if year => stated(cell, calendar),
            false => Ok(stated(cell, calendar).unwrap_or(Reading::InWords)),
        };
    }
    stated(cell, calendar)
}

fn repeats(token: &Token) -> bool {
    matches!(token, Token::Said(Meaning::Repeats(_)))
}

/// Whether it names a season. "October half term" names October.
fn is_season(token: &Token) -> bool {
    matches!(token, Token::Said(Meaning::Season(_)))
}

/// Words that name a point in time and may be made into days.
fn stated(cell: &Bracketed, calendar: &Calendar) -> Result<Reading, Doubt> {
    let tokens = &cell.all;
    if matches!(tokens.first(), Some(Token::ListMark(_))) {
        return if cell.again.is_none() { lists::read(tokens, calendar) } else { Err(Doubt::List) };
    }
    if let Some(doubt) = advice::about(tokens, Lexicon::of(calendar.language)) {
        return Err(match doubt {
            Doubt::Status(_) => Doubt::Status(date_beside_a_status(tokens, calendar)),
            doubt => doubt,
        });
    }
    if tokens.iter().any(|it| matches!(it, Token::ListMark(_))) {
        return Err(Doubt::List);
    }
    // "May 2024, date to be confirmed" is sure of the month; "May 2024 TBC" is sure of nothing.
    let open = said(tokens, Meaning::ToBeConfirmed);
    if open && !said(tokens, Meaning::Date) {
        return Ok(Reading::ToBeConfirmed);
    }
    let (outside, bracket) = match &cell.again {
        Some((outside, inside)) => (outside, Some(inside.as_slice())),
        None => (tokens, None),
    };
    // "After the May meeting" may still be in May.
    if said(outside, Meaning::After) && said(outside, Meaning::Aside) {
        return Err(Doubt::Pairing);
    }
    let words = without_asides(outside);
    // What is set aside leaves the marks that held it.
    let aside = open || cell.says_status || said(outside, Meaning::HalfTerm);
    let words = if aside { trimmed(&words) } else { &words };
    let spans = Spans::of(outside, calendar);
    statement(words, bracket, spans)
}

/// "2024-01" of "Completed - Jan 2024": when the status was reached, as an update can say it.
fn date_beside_a_status(tokens: &[Token], calendar: &Calendar) -> Option<String> {
    let words: Vec<&Token> = tokens
        .iter()
        .filter(|it| {
            !(is_aside(it) || matches!(it, Token::Other { .. } | Token::Open | Token::Close))
        })
        .collect();
    match grammar::windows(trimmed(&words), Spans::of(tokens, calendar)) {
        Ok((windows, false)) if windows.len() == 1 => windows.first().map(Window::to_string),
        _ => None,
    }
}

/// "From", "by" and "ongoing" around windows.
fn statement(
    words: &[&Token],
    bracket: Option<&[Token]>,
    spans: Spans<'_>,
) -> Result<Reading, Doubt> {
    let (words, deadline) = without_first(words, &[Meaning::Deadline]);
    let (words, ongoing_first) = without_first(words, &[Meaning::Ongoing]);
    let words = if ongoing_first { trimmed(words) } else { words };
    let (words, from) = without_first(words, &[Meaning::From]);
    let (words, begins) = without_first(words, &[Meaning::Begins]);
    let (words, after) = without_first(words, &[Meaning::After]);
    let (words, by) = without_first(words, &[Meaning::By]);
    let (words, until) = without_first(words, &[Meaning::Until, Meaning::To]);
    let (words, ongoing_last) = without_last(words, &[Meaning::Ongoing, Meaning::Onwards]);
    let words = if ongoing_last { trimmed(words) } else { words };
    let (words, at_latest) = without_last(words, &[Meaning::AtLatest, Meaning::Deadline]);
    let by = by || at_latest || deadline;

    let (mut windows, range) = match bracket {
        Some(inside) => again::windows(trimmed(words), inside, spans)?,
        None => grammar::windows(words, spans)?,
    };
    windows.sort();
    windows.dedup();
    if windows.windows(2).any(|two| overlap_in_other_units(&two[0], &two[1])) {
        return Err(Doubt::SaidTwice);
    }
    let single = match windows.as_slice() {
        [window] if !range => Some(*window),
        _ => None,
    };
    if begins {
        let single = single.filter(|_| !(from || by)).ok_or(Doubt::Pairing)?;
        let goes_on = ongoing_first || ongoing_last;
        return Ok(if goes_on {
            Reading::Ongoing { from: Some(single) }
        } else {
            Reading::From(single)
        });
    }
    if after || until {
        // "Until 2028 and ongoing" says two things, as does "from after May".
        let alone = !(by || from || ongoing_last || after && (until || ongoing_first));
        let single = single.filter(|_| alone).ok_or(Doubt::Pairing)?;
        return Ok(if after { Reading::After(single) } else { Reading::Until(single) });
    }
    // "Ongoing throughout 2024" and "Ongoing (2024-2027)" say when it ends.
    if ongoing_first && !(from || by || ongoing_last) && (spans.during || range) {
        return Ok(Reading::Windows(windows));
    }
    match (by, from, ongoing_first, ongoing_last) {
        (false, false, false, false) => Ok(Reading::Windows(windows)),
        (false, true, false, false) if range && windows.len() == 1 => Ok(Reading::Windows(windows)),
        (true, false, _, false) => single.map(Reading::By).ok_or(Doubt::Pairing),
        // "Ongoing 2023" could mean from then on, or during that year.
        (false, false, true, false) | (true, ..) => Err(Doubt::Pairing),
        (false, ..) => {
            single.map(|from| Reading::Ongoing { from: Some(from) }).ok_or(Doubt::Pairing)
        }
    }
}

/// "Q1 2025/26, April to June 2025" says one time twice.
fn overlap_in_other_units(a: &Window, b: &Window) -> bool {
    b.first <= a.last && a.precision != b.precision
}

/// A single letter is what is left of a damaged cell, and no word; nor is the Q of "Q5".
fn is_word(token: &Token) -> bool {
    match token {
        Token::Said(Meaning::Quarter) => false,
        Token::Said(_) | Token::YearOfPlan(_) => true,
        Token::Other { text, .. } => text.chars().filter(|it| it.is_alphabetic()).count() > 1,
        _ => false,
    }
}

fn said(tokens: &[Token], meaning: Meaning) -> bool {
    tokens.contains(&Token::Said(meaning))
}

/// The words that are left to be read. Half term says nothing more of a month.
fn without_asides(tokens: &[Token]) -> Vec<&Token> {
    let month = tokens.iter().any(Token::is_part_of_year);
    let half_term = |it: &Token| month && *it == Token::Said(Meaning::HalfTerm);
    tokens.iter().filter(|it| !(is_aside(it) || half_term(it))).collect()
}

/// Words that have done their work once the statement's kind is known.
fn is_aside(token: &Token) -> bool {
    matches!(
        token,
        Token::Said(
            Meaning::Aside
                | Meaning::During
                | Meaning::Date
                | Meaning::ToBeConfirmed
                | Meaning::FinancialYear
                | Meaning::AcademicYear
        )
    )
}

fn without_first<'a, 'b>(words: &'a [&'b Token], meanings: &[Meaning]) -> (&'a [&'b Token], bool) {
    match words {
        [Token::Said(first), rest @ ..] if meanings.contains(first) => (rest, true),
        _ => (words, false),
    }
}

fn without_last<'a, 'b>(words: &'a [&'b Token], meanings: &[Meaning]) -> (&'a [&'b Token], bool) {
    match words {
        [rest @ .., Token::Said(last)] if meanings.contains(last) => (rest, true),
        _ => (words, false),
    }
}

/// Without the marks at either end that held on to words now removed.
fn trimmed<'a, 'b>(mut words: &'a [&'b Token]) -> &'a [&'b Token] {
    while let [first, rest @ ..] = words
        && first.is_mark()
    {
        words = rest;
    }
    while let [rest @ .., last] = words
        && last.is_mark()
    {
        words = rest;
    }
    words
}
