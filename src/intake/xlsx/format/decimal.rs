//! A number in decimal digits, rounded as Excel rounds it: it keeps 15 digits, and a half goes away from
//! zero.

/// The digits that Excel keeps.
const DIGITS: usize = 15;

/// A number that is not negative.
pub(super) struct Decimal {
    digits: Vec<u8>,
    /// Before which digit the point is. It may be outside the digits.
    point: i32,
}

impl Decimal {
    /// The digits of a finite number without its sign.
    pub(super) fn new(value: f64) -> Decimal {
        let text = format!("{:.*e}", DIGITS - 1, value.abs());
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = digits.bytes().filter(u8::is_ascii_digit).map(|it| it - b'0').collect();
        Decimal { digits, point: exponent.parse().unwrap_or(0) + 1 }
    }

    /// By which power of ten the first digit counts.
    pub(super) fn exponent(&self) -> i32 {
        self.point - 1
    }

    /// Multiplies it by a power of ten.
    pub(super) fn shift(&mut self, places: i32) {
        self.point += places;
    }

    /// Whether it is zero.
    pub(super) fn is_zero(&self) -> bool {
        self.digits.iter().all(|it| *it == 0)
    }

    /// Its digits before the point, without zeros at the front, and so many after it.
    pub(super) fn rounded(mut self, places: usize) -> (String, String) {
        let places = i32::try_from(places).unwrap_or(i32::MAX / 2);
        self.round(self.point + places);
        let digit = |at: i32| {
            let at = usize::try_from(at).ok();
            char::from(b'0' + at.and_then(|at| self.digits.get(at)).copied().unwrap_or(0))
        };
        let whole: String = (0..self.point).map(digit).collect();
        let rest = (self.point..self.point + places).map(digit).collect();
        (whole.trim_start_matches('0').to_owned(), rest)
    }

    /// Keeps so many digits.
    fn round(&mut self, kept: i32) {
        let Ok(kept) = usize::try_from(kept) else {
            self.digits.clear();
            return;
        };
        if kept >= self.digits.len() {
            return;
        }
        let up = self.digits[kept] >= 5;
        self.digits.truncate(kept);
        if !up {
            return;
        }
        for digit in self.digits.iter_mut().rev() {
            *digit = (*digit + 1) % 10;
            if *digit != 0 {
                return;
            }
        }
        self.digits.insert(0, 1);
        self.point += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn a_half_goes_away_from_zero() {
        for (value, places, whole, rest) in [
            (2.5, 0, "3", ""),
            (1.005, 2, "1", "01"),
            (9.995, 2, "10", "00"),
            (0.5, 0, "1", ""),
            (0.04, 1, "", "0"),
            (0.05, 1, "", "1"),
            (0.0004, 1, "", "0"),
            (0.0, 2, "", "00"),
            (1e20, 1, "100000000000000000000", "0"),
            (1e-300, 2, "", "00"),
        ] {
            let (a, b) = Decimal::new(value).rounded(places);
            assert_eq!((a.as_str(), b.as_str()), (whole, rest), "{value}");
        }
    }
}
