//! Years that are written in short, and mean a year only beside other words: "25/26", "FY25",
//! "Q4 2024-2025", "2022 to 23", "year 2". Where nothing says so, they stay numbers.

use super::token::Token;
use super::words::Meaning;

/// The tokens of a cell, its brackets included, with short years as years.
pub(super) fn read(tokens: Vec<Token>) -> Vec<Token> {
    let context = Context::of(&tokens);
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut rest = tokens.as_slice();
    while let [token, after @ ..] = rest {
        let used = context.several(rest, &mut made);
        if used == 0 {
            context.single(token, after.first(), &mut made);
        }
        rest = &rest[used.max(1)..];
    }
    made
}

/// What a cell speaks of.
struct Context {
    /// A quarter, or half a year.
    parts: bool,
    /// A month, a year in full, or a word that is not known: two numbers beside it may be days.
    other: bool,
}

impl Context {
    fn of(tokens: &[Token]) -> Context {
        let part = |it: &Token| {
            let word = matches!(it, Token::Said(Meaning::Quarter | Meaning::Half));
            word || matches!(it, Token::Quarter(_) | Token::Half(_))
        };
        let other = |it: &Token| {
            let year = matches!(it, Token::Year(_) | Token::SplitYear(_) | Token::Other { .. });
            year || matches!(it, Token::Said(Meaning::Month { .. }))
        };
        Context { parts: tokens.iter().any(part), other: tokens.iter().any(other) }
    }

    /// Takes several tokens that are one year, or one with its number; returns how many.
    fn several(&self, rest: &[Token], made: &mut Vec<Token>) -> usize {
        let short = |value: u32, year: i32| i32::try_from(value).ok() == Some((year + 1) % 100);
        match rest {
            [Token::Year(first), Token::Dash { tight: true }, Token::Year(second), ..]
                if self.parts && *second == first + 1 =>
            {
                made.push(Token::SplitYear(*first));
                3
            }
            [
                Token::Year(first),
                Token::Said(Meaning::To),
                Token::Number { value, two_digits: true, ordinal: false },
                after @ ..,
            ] if short(*value, *first) && !names_a_month_or_year(after.first()) => {
                made.push(Token::SplitYear(*first));
                3
            }
            [Token::Said(Meaning::YearWord), Token::Number { value, ordinal: false, .. }, ..] => {
                made.push(Token::YearOfPlan(*value));
                2
            }
            [join, Token::Number { value, two_digits: false, ordinal: false }, after @ ..]
                if matches!(made.last(), Some(Token::YearOfPlan(_)))
                    && (join.is_mark()
                        || matches!(join, Token::Said(Meaning::To | Meaning::And)))
                    && !names_a_month_or_year(after.first()) =>
            {
                made.extend([join.clone(), Token::YearOfPlan(*value)]);
                2
            }
            _ => 0,
        }
    }

    fn single(&self, token: &Token, next: Option<&Token>, made: &mut Vec<Token>) {
        let announced = matches!(
            made.last(),
            Some(Token::Said(Meaning::FinancialYear | Meaning::AcademicYear))
        );
        let joined = matches!(next, Some(Token::Slash | Token::Dash { tight: true }));
        match token {
            Token::ShortSplit { first, .. } if announced || self.parts && !self.other => {
                made.push(Token::SplitYear(2000 + first.cast_signed()));
            }
            Token::ShortSplit { first, slash } if self.other || *first <= 12 => {
                let number = |value| Token::Number { value, two_digits: true, ordinal: false };
                let mark = if *slash { Token::Slash } else { Token::Dash { tight: true } };
                made.extend([number(*first), mark, number((first + 1) % 100)]);
            }
            Token::Number { value, two_digits: true, ordinal: false } if announced && !joined => {
                made.push(Token::ShortYear { value: value.cast_signed(), sure: true });
            }
            // "in the year 2025"
            Token::Said(Meaning::YearWord) if next.is_some_and(Token::is_year) => {}
            Token::Said(Meaning::YearWord) => {
                made.push(Token::Other { text: "year".to_owned(), telling: false });
            }
            token => made.push(token.clone()),
        }
    }
}

fn names_a_month_or_year(token: Option<&Token>) -> bool {
    token.is_some_and(|it| it.is_year() || matches!(it, Token::Said(Meaning::Month { .. })))
}
