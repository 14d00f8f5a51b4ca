//! A cell that is one number with its unit, or a range of two: "£1,200", "£10,000 to £15,000",
//! "£5,000 per year", "12 hours", "35%". It is read only where every word of the cell is understood, so
//! that nothing about the number is left out; any other cell is words.

use crate::model::{Amount, Quantity};

/// Signs of money.
const SIGNS: [char; 3] = ['£', '€', '$'];

/// Words that make a number of thousands or more; the short ones only of money.
const SCALES: [(&str, usize, bool); 6] = [
    ("thousand", 3, false),
    ("million", 6, false),
    ("billion", 9, false),
    ("k", 3, true),
    ("m", 6, true),
    ("bn", 9, true),
];

/// Words after a number that are not a unit, or could be more than one.
const NO_UNIT: &[&str] = &[
    "a",
    "am",
    "an",
    "and",
    "approx",
    "bn",
    "each",
    "est",
    "estimated",
    "every",
    "extra",
    "fewer",
    "if",
    "in",
    "k",
    "less",
    "m",
    "max",
    "maximum",
    "min",
    "minimum",
    "more",
    "of",
    "only",
    "or",
    "per",
    "plus",
    "pm",
    "tba",
    "tbc",
    "tbd",
    "to",
    "jan",
    "january",
    "feb",
    "february",
    "mar",
    "march",
    "apr",
    "april",
    "may",
    "jun",
    "june",
    "jul",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "oct",
    "october",
    "nov",
    "november",
    "dec",
    "december",
];

/// The number of a cell.
pub(super) fn quantity(words: &str) -> Option<Quantity> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.strip_suffix('.').unwrap_or(&words);
    let (between, words) = match words.strip_prefix("between ").or(words.strip_prefix("Between ")) {
        Some(rest) => (true, rest),
        None => (false, words),
    };
    let (first, rest) = number(words)?;
    let marks: &[&str] = if between { &[" and "] } else { &[" to ", " – ", " - ", "–", "-"] };
    let (second, rest) = match marks.iter().find_map(|it| rest.strip_prefix(it)) {
        Some(rest) => number(rest).map(|(it, rest)| (Some(it), rest))?,
        None if between => return None,
        None => (None, rest),
    };
    let last = second.as_ref().unwrap_or(&first);
    if second.is_some() && !is_range(&first, last) {
        return None;
    }
    let (unit, rest) = match first.sign {
        Some(sign) if !last.is_share => (Some(sign.to_string()), rest),
        Some(_) => return None,
        None if last.is_share => (Some("%".to_owned()), rest),
        None => unit(rest),
    };
    // A number by itself can be a year.
    let is_year = [&first, last].iter().any(|it| it.is_like_a_year);
    let per = per(rest)?;
    (unit.is_some() || !is_year).then(|| Quantity {
        amount: first.amount,
        to: second.map(|it| it.amount),
        unit,
        per,
    })
}

/// A number as it is written.
struct Written {
    sign: Option<char>,
    amount: Amount,
    is_scaled: bool,
    is_share: bool,
    is_like_a_year: bool,
}

/// Whether two numbers are the ends of a range, in one unit and one scale: "£10 to 15k" could be read in
/// two ways.
fn is_range(first: &Written, last: &Written) -> bool {
    let one_sign = last.sign.is_none() || last.sign == first.sign;
    let one_share = last.is_share || !first.is_share;
    let grows = first.amount.millionths() < last.amount.millionths();
    one_sign && one_share && first.is_scaled == last.is_scaled && grows
}

/// The number at the start, and what follows it.
fn number(words: &str) -> Option<(Written, &str)> {
    let sign = words.chars().next().filter(|it| SIGNS.contains(it));
    let words = sign.map_or(words, |it| words[it.len_utf8()..].trim_start());
    let is_figure = |it: char| it.is_ascii_digit() || matches!(it, ',' | '.');
    let begin = usize::from(words.starts_with('-') && sign.is_none());
    let end = words[begin..].find(|it| !is_figure(it)).map_or(words.len(), |it| it + begin);
    let (figures, rest) = words.split_at(end);
    let found = SCALES.iter().find_map(|(word, places, of_money)| {
        let rest = rest.trim_start().strip_prefix(word)?;
        let whole = !rest.starts_with(char::is_alphanumeric);
        (whole && (sign.is_some() || !of_money)).then_some((*places, rest))
    });
    let (places, rest) = found.unwrap_or((0, rest));
    let after_point = figures.split_once('.').map_or(0, |it| it.1.len());
    // £1.234 is not a sum of pounds and pence.
    if sign.is_some() && places == 0 && !matches!(after_point, 0 | 2) {
        return None;
    }
    // The groups are looked at as they were written.
    Amount::parse(figures.split('.').next()?)?;
    let amount = Amount::parse(&shifted(figures, places)?)?;
    let share = rest.strip_prefix('%').or_else(|| rest.strip_prefix(" %"));
    let written = Written {
        sign,
        amount,
        is_scaled: places > 0,
        is_share: share.is_some(),
        is_like_a_year: figures.len() == 4
            && places == 0
            && (figures.starts_with("19") || figures.starts_with("20"))
            && after_point == 0,
    };
    Some((written, share.unwrap_or(rest)))
}

/// Figures with the point so many places to the right: nothing is rounded.
fn shifted(figures: &str, places: usize) -> Option<String> {
    let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
    let is_cut = figures.ends_with('.');
    if is_cut || !fraction.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let fraction = format!("{fraction:0<places$}");
    let (moved, left) = fraction.split_at(places);
    let point = if left.is_empty() { "" } else { "." };
    Some(format!("{}{moved}{point}{left}", whole.replace(',', "")))
}

/// The word for what is counted, and what follows it.
fn unit(words: &str) -> (Option<String>, &str) {
    if let Some((unit, rest)) = ["per cent", "percent"].iter().find_map(|it| {
        let rest = words.strip_prefix(' ')?.strip_prefix(it)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some((*it, rest))
    }) {
        return (Some(unit.to_owned()), rest);
    }
    let Some(rest) = words.strip_prefix(' ') else { return (None, words) };
    let end = rest.find([' ', '/']).unwrap_or(rest.len());
    let (word, rest) = rest.split_at(end);
    if is_word(word) && !NO_UNIT.contains(&word.to_lowercase().as_str()) {
        return (Some(word.to_owned()), rest);
    }
    (None, words)
}

/// For what the number is each: "year" in "per year". None at all where the words say something else.
fn per(words: &str) -> Option<Option<String>> {
    let words = words.trim();
    if words.is_empty() {
        return Some(None);
    }
    if ["pa", "p.a", "p.a.", "per annum"].contains(&words) {
        return Some(Some("year".to_owned()));
    }
    let marks = ["per ", "a ", "an ", "each ", "every ", "/"];
    let each = marks.iter().find_map(|it| words.strip_prefix(it))?.trim_start();
    each.split(" per ").all(is_word).then(|| Some(each.to_owned()))
}

fn is_word(word: &str) -> bool {
    let letters = |it: &str| !it.is_empty() && it.chars().all(char::is_alphabetic);
    word.split('-').all(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str) -> Option<String> {
        let Quantity { amount, to, unit, per } = quantity(words)?;
        let to = to.map(|it| format!("..{it}")).unwrap_or_default();
        let unit = unit.map(|it| format!(" {it}")).unwrap_or_default();
        let per = per.map(|it| format!(" / {it}")).unwrap_or_default();
        Some(format!("{amount}{to}{unit}{per}"))
    }

    #[test]
    fn a_cell_that_is_one_number_is_read_whole() {
        for (words, expected) in [
            ("£1,200", "1200 £"),
            ("£12.50", "12.50 £"),
            ("£1.2m", "1200000 £"),
            ("£1.2345678m", "1234567.8 £"),
            ("£ 1.2 million", "1200000 £"),
            ("£15k", "15000 £"),
            ("€500", "500 €"),
            ("$3,000.", "3000 $"),
            ("£10,000 to £15,000", "10000..15000 £"),
            ("£10,000–15,000", "10000..15000 £"),
            ("between £900k and £1.2m", "900000..1200000 £"),
            ("£5,000 per year", "5000 £ / year"),
            ("£5,000 p.a.", "5000 £ / year"),
            ("£5,000 a year", "5000 £ / year"),
            ("£20/hour", "20 £ / hour"),
            ("£20 per person per day", "20 £ / person per day"),
            ("12 hours", "12 hours"),
            ("12 hours per week", "12 hours / week"),
            ("35%", "35 %"),
            ("-2.5 %", "-2.5 %"),
            ("5-10%", "5..10 %"),
            ("3 per cent", "3 per cent"),
            ("0.5 FTE", "0.5 FTE"),
            ("2 million leaflets", "2000000 leaflets"),
            ("2025 hours", "2025 hours"),
            ("12", "12"),
        ] {
            assert_eq!(shown(words).as_deref(), Some(expected), "{words}");
        }
    }

    #[test]
    fn what_is_not_understood_to_the_last_word_is_words() {
        for words in [
            "",
            "TBC",
            "within existing budgets",
            "about £5,000",
            "up to £5,000",
            "£5,000 TBC",
            "£5,000 and officer time",
            "£5,000 per year for 3 years",
            "£5,000+",
            "£1.234",
            "£1,00",
            "5. hours",
            "£10-15k",
            "£15,000 to £10,000",
            "£10 to €15",
            "£5%",
            "12 March",
            "12 or more",
            "10 am",
            "5 m",
            "1st",
            "15k",
            "2025",
            "2024-25",
            "2024 to 2025",
            "12/10/2024",
            "12 hours (estimated)",
            "between 5",
            "999999999999bn",
        ] {
            assert_eq!(shown(words), None, "{words}");
        }
    }
}
