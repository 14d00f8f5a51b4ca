//! The pattern of a number, taken apart.

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// Text that is shown as it is.
    Literal(String),
    /// A digit: `0`, `#` or `?`.
    Digit(char),
    /// A full stop, a comma, a percent sign.
    Mark(char),
    /// An exponent, and whether a plus is shown.
    Exponent(bool),
    /// A part of a date: its letter and how often it is there. `n` is a minute.
    Date(char, usize),
    /// Hours, minutes or seconds that do not begin again each day.
    Elapsed(char, usize),
    /// `AM` or `PM`, or their first letters.
    Half(bool),
    /// The number as it is shown without a pattern.
    General,
    /// The text of the cell.
    Text,
}

/// When a section applies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Condition {
    less: bool,
    equal: bool,
    more: bool,
    than: f64,
}

impl Condition {
    pub(super) fn holds(self, value: f64) -> bool {
        (self.less && value < self.than)
            || (self.equal && value == self.than)
            || (self.more && value > self.than)
    }

    /// Whether only negative numbers meet it, so that the section shows the sign itself.
    pub(super) fn is_negative(self) -> bool {
        self.less && !self.more && self.than <= 0.0
    }

    fn read(text: &str) -> Option<Condition> {
        let number = text.trim_start_matches(['<', '>', '=']);
        let signs = &text[..text.len() - number.len()];
        let (less, equal, more) = match signs {
            "<" => (true, false, false),
            "<=" => (true, true, false),
            "=" => (false, true, false),
            ">=" => (false, true, true),
            ">" => (false, false, true),
            "<>" => (true, false, true),
            _ => return None,
        };
        Some(Condition { less, equal, more, than: number.parse().ok()? })
    }
}

/// One of the sections of a pattern.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) condition: Option<Condition>,
    pub(super) pieces: Vec<Piece>,
}

impl Section {
    pub(super) fn is_date(&self) -> bool {
        let date = |it: &Piece| matches!(it, Piece::Date(..) | Piece::Elapsed(..) | Piece::Half(_));
        self.pieces.iter().any(date)
    }

    pub(super) fn is_text(&self) -> bool {
        self.pieces.contains(&Piece::Text)
    }
}

type Letters<'a> = std::iter::Peekable<std::str::Chars<'a>>;

/// The sections of a pattern, or nothing if there is something in it that is not known here.
pub(super) fn sections(code: &str) -> Option<Vec<Section>> {
    if code.is_empty() {
        return Some(Vec::new());
    }
    let mut sections = vec![Section::default()];
    let mut rest = code.chars().peekable();
    while let Some(letter) = rest.next() {
        let section = sections.last_mut()?;
        match letter {
            ';' => sections.push(Section::default()),
            '[' => bracket(&mut rest, section)?,
            letter => section.pieces.extend(piece(letter, &mut rest)?),
        }
    }
    for section in &mut sections {
        if section.pieces.contains(&Piece::Date('F', 1)) {
            section.pieces = system_date();
        }
        minutes(&mut section.pieces);
        let fraction = section.pieces.contains(&Piece::Literal("/".into()));
        if fraction
            && !section.is_date()
            && section.pieces.iter().any(|it| matches!(it, Piece::Digit(_)))
        {
            return None;
        }
    }
    Some(sections)
}

/// The long date of the computer, as it is set in the United Kingdom.
fn system_date() -> Vec<Piece> {
    let space = || Piece::Literal(" ".into());
    vec![Piece::Date('d', 2), space(), Piece::Date('m', 4), space(), Piece::Date('y', 4)]
}

/// Whether a pattern that is not understood is one of a date.
pub(super) fn seems_date(code: &str) -> bool {
    let outside = code.split('"').step_by(2).collect::<String>().to_lowercase();
    outside.contains(['d', 'y', 'b', 'g'])
}

/// A piece, or nothing if the letter is not shown; no answer if it is not known.
fn piece(letter: char, rest: &mut Letters<'_>) -> Option<Option<Piece>> {
    let literal = |text: String| Some(Piece::Literal(text));
    Some(match letter {
        '"' => literal(rest.by_ref().take_while(|it| *it != '"').collect()),
        '\\' | '!' => literal(rest.next()?.to_string()),
        '_' => {
            rest.next();
            literal(" ".into())
        }
        '*' => {
            rest.next();
            None
        }
        '0' | '#' | '?' => Some(Piece::Digit(letter)),
        '.' | ',' | '%' => Some(Piece::Mark(letter)),
        '@' => Some(Piece::Text),
        'E' | 'e' if matches!(rest.peek(), Some('+' | '-')) => {
            Some(Piece::Exponent(rest.next() == Some('+')))
        }
        'G' | 'g' if takes(rest, "eneral") => Some(Piece::General),
        'A' | 'a' if takes(rest, "m/pm") => Some(Piece::Half(true)),
        'A' | 'a' if takes(rest, "/p") => Some(Piece::Half(false)),
        'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' | 'e' => {
            let letter = letter.to_ascii_lowercase();
            let mut count = 1;
            while rest.next_if(|it| it.eq_ignore_ascii_case(&letter)).is_some() {
                count += 1;
            }
            Some(if letter == 'e' { Piece::Date('y', 4) } else { Piece::Date(letter, count) })
        }
        'b' | 'B' | 'g' | 'G' => return None,
        letter => literal(letter.to_string()),
    })
}

/// Takes a word whatever its case, if it comes next.
fn takes(rest: &mut Letters<'_>, word: &str) -> bool {
    let mut ahead = rest.clone();
    let found =
        word.chars().all(|it| ahead.next().is_some_and(|next| next.eq_ignore_ascii_case(&it)));
    if found {
        *rest = ahead;
    }
    found
}

/// What is in brackets: a colour, a condition, a currency with a country, or time that goes on.
fn bracket(rest: &mut Letters<'_>, section: &mut Section) -> Option<()> {
    let inside: String = rest.by_ref().take_while(|it| *it != ']').collect();
    let lower = inside.to_lowercase();
    let first = lower.chars().next()?;
    if let Some(currency) = inside.strip_prefix('$') {
        let (sign, country) = currency.split_once('-').unwrap_or((currency, ""));
        match country.to_uppercase().as_str() {
            "F800" => section.pieces.push(Piece::Date('F', 1)),
            _ if sign.is_empty() => {}
            _ => section.pieces.push(Piece::Literal(sign.to_owned())),
        }
    } else if matches!(first, 'h' | 'm' | 's') && lower.chars().all(|it| it == first) {
        section.pieces.push(Piece::Elapsed(first, lower.len()));
    } else if matches!(first, '<' | '>' | '=') {
        section.condition = Some(Condition::read(&inside)?);
    }
    Some(())
}

/// An `m` after hours or before seconds is a minute.
fn minutes(pieces: &mut [Piece]) {
    let is_part = |it: &Piece| matches!(it, Piece::Date(..) | Piece::Elapsed(..));
    let parts: Vec<usize> = (0..pieces.len()).filter(|at| is_part(&pieces[*at])).collect();
    for (at, part) in parts.iter().enumerate() {
        let before = at.checked_sub(1).map(|it| &pieces[parts[it]]);
        let after = parts.get(at + 1).map(|it| &pieces[*it]);
        let hours = matches!(before, Some(Piece::Date('h', _) | Piece::Elapsed('h', _)));
        let seconds = matches!(after, Some(Piece::Date('s', _) | Piece::Elapsed('s', _)));
        if let (Piece::Date('m', count @ 1..=2), true) = (&pieces[*part], hours || seconds) {
            pieces[*part] = Piece::Date('n', *count);
        }
    }
}
