//! What is known of a number: the number itself, only that it is small, or why there is none. Which
//! words say so in an author's file is known in `resolve`.

use std::cmp::Ordering;
use std::fmt;

use super::Amount;

/// What a plan says where a number belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A number.
    Number(Amount),
    /// A number that is withheld because it is small: from 0 up to this one, which it is not. As a
    /// target it is a bound: the number must be lower.
    FewerThan(Amount),
    /// No number.
    Gap(Gap),
}

/// Why there is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// No one has it.
    NotAvailable,
    /// Anyone who has it does not publish it.
    Withheld,
    /// It has not been decided: of a baseline or a target.
    ToBeSet,
}

impl Figure {
    /// The number, where it is known.
    pub fn number(self) -> Option<Amount> {
        match self {
            Figure::Number(amount) => Some(amount),
            Figure::FewerThan(_) | Figure::Gap(_) => None,
        }
    }

    /// The bound, where the number is only known to be below it.
    pub fn bound(self) -> Option<Amount> {
        match self {
            Figure::FewerThan(bound) => Some(bound),
            Figure::Number(_) | Figure::Gap(_) => None,
        }
    }

    /// Why there is no number, in words for data; none where there is one.
    pub fn note(self) -> Option<String> {
        self.number().is_none().then(|| self.to_string())
    }

    /// Whether it says how much, exactly or not.
    pub fn is_known(self) -> bool {
        !matches!(self, Figure::Gap(_))
    }

    /// How two figures compare; none where what is known does not decide it.
    pub fn compare(self, other: Figure) -> Option<Ordering> {
        match (self, other) {
            (Figure::Number(one), Figure::Number(other)) => {
                Some(one.millionths().cmp(&other.millionths()))
            }
            (Figure::FewerThan(bound), Figure::Number(number)) => {
                let number = number.millionths();
                match number {
                    _ if number >= bound.millionths() => Some(Ordering::Less),
                    _ if number < 0 => Some(Ordering::Greater),
                    _ => None,
                }
            }
            (Figure::Number(_), Figure::FewerThan(_)) => other.compare(self).map(Ordering::reverse),
            (Figure::FewerThan(_), Figure::FewerThan(_))
            | (Figure::Gap(_), _)
            | (_, Figure::Gap(_)) => None,
        }
    }
}

/// For data, whose words are the same in every language: "12.50", "fewer than 5", "withheld".
impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::Number(amount) => amount.fmt(out),
            Figure::FewerThan(bound) => write!(out, "fewer than {bound}"),
            Figure::Gap(Gap::NotAvailable) => out.write_str("not available"),
            Figure::Gap(Gap::Withheld) => out.write_str("withheld"),
            Figure::Gap(Gap::ToBeSet) => out.write_str("to be set"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_withheld_number_is_used_only_where_its_bound_decides() {
        let number = |it: &str| Figure::Number(Amount::parse(it).unwrap());
        let below = |it: &str| Figure::FewerThan(Amount::parse(it).unwrap());
        let gap = Figure::Gap(Gap::Withheld);
        for (one, other, expected) in [
            (below("5"), number("12"), Some(Ordering::Less)),
            (below("5"), number("5"), Some(Ordering::Less)),
            (below("5"), number("4"), None),
            (below("5"), number("0"), None),
            (below("5"), number("-1"), Some(Ordering::Greater)),
            (below("5"), below("5"), None),
            (below("5"), below("10"), None),
            (gap, number("5"), None),
            (gap, gap, None),
            (number("0"), number("-3"), Some(Ordering::Greater)),
            (number("1.0"), number("1"), Some(Ordering::Equal)),
        ] {
            assert_eq!(one.compare(other), expected, "{one} and {other}");
            assert_eq!(other.compare(one), expected.map(Ordering::reverse), "{other} and {one}");
        }
    }
}
