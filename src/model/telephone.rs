//! Telephone numbers as the United Kingdom has them: what is shown, what is dialled, whether such a
//! number can exist, what it costs where that is certain, and its form for Relay UK.
//!
//! This is the one place that knows how numbers are made up: records of services, links in pages, the
//! audit and the search for personal data all ask here. `numbering` holds the lengths and the short
//! codes; `find` finds numbers in running text. Nothing here knows a service.

mod find;
mod numbering;

use std::fmt;

pub use find::{Found, Run, find, runs};

/// What is dialled before any number for a call by text relay. 999 alone has its own number (BT,
/// Relay UK).
const RELAY: &str = "18001";
/// Text relay to the emergency services.
const RELAY_EMERGENCY: &str = "18000";
/// Prefixes after which another number follows: text relay to hear or to be heard.
const RELAY_PREFIXES: [&str; 2] = [RELAY, "18002"];

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    shown: String,
    dialled: String,
    option: Option<String>,
}

/// How a number is used: a message goes to short codes that no call reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is called.
    Call,
    /// A text message is sent to it.
    Text,
}

/// Words that are not a number at all: they hold other signs, or hardly a digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

/// Why there can be no such number, in words for its author that go on after the number itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// It has too few or too many digits.
    Length {
        /// How many it has, with the 0 at its start.
        has: usize,
        /// The digits that decide how many it must have.
        prefix: &'static str,
        /// How many it must have: "11", "10 or 11".
        needs: &'static str,
    },
    /// It begins with a digit that begins no number: a spreadsheet drops a 0.
    NoNought,
    /// No number in the United Kingdom begins so.
    Prefix(String),
    /// It begins with 18001, for Relay UK, and no number comes after that.
    Relay,
    /// A short number that is not among those known.
    Short,
    /// The digits that are dialled are not those that are shown.
    DialsOther {
        /// What is dialled.
        dialled: String,
    },
}

impl Telephone {
    /// Reads a number as it is shown: digits in groups, a `+` at the start, brackets and hyphens; an
    /// option to choose after the call is answered ("111 option 2"); letters as the keys have them.
    ///
    /// # Errors
    /// When it holds anything else, or fewer than three digits.
    pub fn read(written: &str) -> Result<Telephone, NotANumber> {
        let (number, option) = split_option(written.trim());
        let dialled = keyed(number)?;
        let digits = dialled.strip_prefix('+').unwrap_or(&dialled).len();
        if !(3..=18).contains(&digits) {
            return Err(NotANumber);
        }
        Ok(Telephone { shown: number.to_owned(), dialled, option })
    }

    /// Reads a number that is shown in one way and dialled in another.
    ///
    /// # Errors
    /// When what is dialled is not a number. What is shown may be words.
    pub fn with_dial(shown: &str, dial: &str) -> Result<Telephone, NotANumber> {
        let (shown, option) = split_option(shown.trim());
        Ok(Telephone { shown: shown.to_owned(), option, ..Telephone::read(dial)? })
    }

    /// The number as people read it: every digit that is dialled, in the author's own groups.
    pub fn shown(&self) -> String {
        let Ok(given) = keyed(&self.shown) else { return self.dialled.clone() };
        if at_home(&given) == at_home(&self.dialled) {
            return self.shown.clone();
        }
        match self.dialled.strip_suffix(&given) {
            Some(first) => format!("{first} {}", self.shown),
            None => self.dialled.clone(),
        }
    }

    /// Every digit that is dialled, with a `+` where it begins with one.
    pub fn dialled(&self) -> &str {
        &self.dialled
    }

    /// What to choose once the call is answered: the 2 of "111 option 2".
    pub fn option(&self) -> Option<&str> {
        self.option.as_deref()
    }

    /// The digits by which two numbers are the same: as dialled in the country, without the prefix of
    /// the text relay.
    pub fn key(&self) -> String {
        let home = at_home(&self.dialled);
        without_relay(&home).unwrap_or(&home).to_owned()
    }

    /// Why there can be no such number; none where there can.
    pub fn doubt(&self, used: Use) -> Option<Doubt> {
        let other = || Doubt::DialsOther { dialled: self.dialled.clone() };
        if !self.is_shown() {
            return Some(other());
        }
        let home = at_home(&self.dialled);
        match without_relay(&home) {
            // "18001 11", where 18001 111 was meant, is told as it was typed.
            Some(rest) => numbering::doubt(rest, used).map(|it| match it {
                Doubt::Short | Doubt::Prefix(_) => Doubt::Relay,
                other => other,
            }),
            None => numbering::doubt(&home, used),
        }
    }

    /// The one short number in use from which this one differs by a mistake; none where several are as near.
    pub fn near_short(&self) -> Option<&'static str> {
        numbering::near_short(&self.key())
    }

    /// Whether a call costs nothing from any telephone in the United Kingdom (Ofcom: 0800, 0808 and 116
    /// numbers since 2015; 999, 112, 111; 101 since April 2020). Text relay costs nothing more.
    pub fn is_free(&self) -> bool {
        numbering::is_free(&self.key())
    }

    /// Whether it is one of those that Ofcom keeps for television and radio, which no one has.
    pub fn is_drama(&self) -> bool {
        numbering::is_drama(&self.key())
    }

    /// Whether it is the number of a mobile telephone.
    pub fn is_mobile(&self) -> bool {
        numbering::is_mobile(&self.key())
    }

    /// Whether it is the number of the emergency services.
    pub fn is_emergency(&self) -> bool {
        matches!(self.key().as_str(), "999" | "112" | RELAY_EMERGENCY)
    }

    /// The number by which Relay UK reaches it; none for a number abroad, and for one that is such a
    /// number already.
    pub fn relay(&self) -> Option<Telephone> {
        let home = at_home(&self.dialled);
        if home.starts_with('+') || home == RELAY_EMERGENCY || without_relay(&home).is_some() {
            return None;
        }
        if self.is_emergency() {
            return Telephone::read(RELAY_EMERGENCY).ok();
        }
        let grouped = match self.shown().split_once("+44") {
            Some((_, rest)) => format!("0{}", rest.replace("(0)", "").trim_start()),
            None => self.shown(),
        };
        let shown = format!("{RELAY} {grouped}");
        Some(Telephone { shown, dialled: format!("{RELAY}{home}"), option: self.option.clone() })
    }

    /// Whether what is shown is what is dialled, or the end of it after a prefix.
    fn is_shown(&self) -> bool {
        match keyed(&self.shown) {
            // Words such as "our helpline": there is no digit that could be another.
            Err(NotANumber) => !self.shown.contains(|it: char| it.is_ascii_digit()),
            Ok(given) => {
                let dialled = at_home(&self.dialled);
                let given = at_home(&given);
                dialled == given
                    || without_relay(&dialled) == Some(&given)
                    || dialled.starts_with('0') && dialled.ends_with(&given) && given.len() > 5
            }
        }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Doubt::Length { has, prefix, needs } => {
                write!(f, "has {has} digits, but a number that begins with {prefix} has {needs}")
            }
            Doubt::NoNought => {
                f.write_str("has no 0 at the start: a spreadsheet may have dropped it")
            }
            Doubt::Prefix(prefix) => {
                write!(f, "begins with {prefix}, and no UK number does")
            }
            Doubt::Relay => f.write_str(
                "begins with 18001, for Relay UK, but what comes after that is not a number that people call",
            ),
            Doubt::Short => f.write_str("is not a short number that is in use"),
            Doubt::DialsOther { dialled } => {
                write!(f, "is shown, but {dialled} is dialled")
            }
        }
    }
}

/// The digits of a number with 0 for the country's own code; a number abroad keeps its `+`.
pub fn at_home(dialled: &str) -> String {
    let abroad = dialled.strip_prefix('+').or_else(|| dialled.strip_prefix("00"));
    match abroad {
        Some(rest) => match rest.strip_prefix("44") {
            Some(home) => format!("0{}", home.trim_start_matches('0')),
            None => format!("+{rest}"),
        },
        // A mobile number with the country's code and no sign before it.
        None if dialled.starts_with("447") && dialled.len() == 12 => format!("0{}", &dialled[2..]),
        None => dialled.to_owned(),
    }
}

fn without_relay(home: &str) -> Option<&str> {
    let rest = RELAY_PREFIXES.iter().find_map(|it| home.strip_prefix(it))?;
    (!rest.is_empty()).then_some(rest)
}

/// The keys that are pressed for a number: its digits, letters as the keys have them (ITU-T E.161),
/// and a `+` at the start.
fn keyed(written: &str) -> Result<String, NotANumber> {
    let mut keys = String::new();
    // "+44 (0)1632 960 001": the nought is for callers in the country alone.
    let abroad = written.starts_with('+') || written.starts_with("00");
    let written = if abroad { written.replacen("(0)", "", 1) } else { written.to_owned() };
    let mut before = None;
    for letter in written.chars() {
        // The letter O typed for a nought, or I for a one: a word has more letters.
        let alone = before.is_some_and(|it: char| it.is_ascii_digit());
        match letter {
            'O' | 'I' if alone => return Err(NotANumber),
            '0'..='9' => keys.push(letter),
            '+' if keys.is_empty() => keys.push(letter),
            'A'..='Z' if keys.len() > 2 => keys.push(key_of(letter)),
            _ if letter.is_whitespace() || is_separator(letter) => {}
            _ => return Err(NotANumber),
        }
        before = Some(letter);
    }
    Ok(keys)
}

fn key_of(letter: char) -> char {
    match letter {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        _ => '9',
    }
}

/// What may part the digits of one number.
fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '.' | '(' | ')' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'..='\u{2013}'
    )
}

/// A number and the option that is chosen after it: "111 option 2", "0300 123 4567 (press 1)".
fn split_option(written: &str) -> (&str, Option<String>) {
    const SAID: [&str; 3] = ["option ", "choose option ", "press "];
    let lower = written.to_ascii_lowercase();
    let words = lower.find(|it: char| it.is_ascii_alphabetic());
    let said = words.and_then(|at| {
        let words = lower[at..].strip_prefix("then ").unwrap_or(&lower[at..]);
        let key = SAID.iter().find_map(|it| words.strip_prefix(it))?;
        let key = key.trim_end_matches(')').trim();
        let fits = (1..3).contains(&key.len()) && key.bytes().all(|it| it.is_ascii_digit());
        fits.then(|| (&written[..at], key.to_owned()))
    });
    match said {
        Some((number, key)) => (number.trim_end_matches([' ', '(', ',', '\u{a0}']), Some(key)),
        None => (written, None),
    }
}

#[cfg(test)]
mod tests;
