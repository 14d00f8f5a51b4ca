//! A number exactly as it was written, and how it is calculated with.

use std::fmt;

/// A number, exactly as it was written: "12.50" keeps both decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Amount {
    millionths: i64,
    decimals: u8,
}

impl Amount {
    /// The most decimals that a number may have.
    pub const MOST_DECIMALS: usize = 6;
    /// The most digits before them: with the decimals they fit the numbers that are calculated with.
    pub const MOST_DIGITS: usize = 12;

    /// Reads a number without signs of any unit: "1234", "1,234", "-12.50". None for anything that
    /// is not plainly one number.
    pub fn parse(text: &str) -> Option<Amount> {
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let pointed = digits.contains('.');
        let plain = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        if (pointed && !plain(fraction)) || fraction.len() > Self::MOST_DECIMALS {
            return None;
        }
        let whole = ungrouped(whole).filter(|it| plain(it) && it.len() <= Self::MOST_DIGITS)?;
        let padded = format!("{whole}{fraction:0<width$}", width = Self::MOST_DECIMALS);
        let millionths: i64 = padded.parse().ok()?;
        let millionths = if negative { -millionths } else { millionths };
        Some(Amount { millionths, decimals: u8::try_from(fraction.len()).ok()? })
    }

    /// A number of so many millionths, with as many decimals as it needs.
    pub fn of_millionths(millionths: i64) -> Amount {
        let mut decimals = Self::MOST_DECIMALS as u8;
        let mut rest = millionths;
        while decimals > 0 && rest % 10 == 0 {
            rest /= 10;
            decimals -= 1;
        }
        Amount { millionths, decimals }
    }

    /// The number in millionths, to compare and to draw with.
    pub fn millionths(self) -> i64 {
        self.millionths
    }
}

/// The digits without the commas between groups of three; none where the groups are not of three.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut rest = groups.clone();
    let grouped = rest.clone().next().is_some();
    if grouped && (first.len() > 3 || rest.any(|it| it.len() != 3)) {
        return None;
    }
    Some(first.chars().chain(groups.flat_map(str::chars)).collect())
}

/// As written, without groups: "-1234.50".
impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0>7}", self.millionths.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - Self::MOST_DECIMALS);
        let sign = if self.millionths < 0 { "-" } else { "" };
        let fraction = &fraction[..usize::from(self.decimals)];
        let point = if fraction.is_empty() { "" } else { "." };
        write!(out, "{sign}{whole}{point}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_decimals_and_nothing_is_rounded() {
        for (typed, shown) in [
            ("41.2", "41.2"),
            ("12.50", "12.50"),
            ("1,234", "1234"),
            ("1,234,567.5", "1234567.5"),
            ("-0.1", "-0.1"),
            ("−3", "-3"),
            ("007", "7"),
            ("0.000001", "0.000001"),
            ("999999999999.999999", "999999999999.999999"),
        ] {
            assert_eq!(Amount::parse(typed).map(|it| it.to_string()).as_deref(), Some(shown));
        }
        let shown = |it: i64| Amount::of_millionths(it).to_string();
        assert_eq!([shown(20_000_000), shown(500_000), shown(0)], ["20", "0.5", "0"]);
        let tenth = Amount::parse("0.1").unwrap().millionths();
        assert_eq!(tenth * 3, Amount::parse("0.30").unwrap().millionths());
    }

    #[test]
    fn what_is_not_plainly_one_number_is_none() {
        for typed in [
            "",
            "-",
            ".",
            "5.",
            ".5",
            "12,5",
            "1,23",
            "1234,567",
            "1 234",
            "1.234,5",
            "10%",
            "£7",
            "1e6",
            "+3",
            "0.1234567",
            "1234567890123",
            "about 5",
            "--1",
            "٣",
        ] {
            assert_eq!(Amount::parse(typed), None, "{typed}");
        }
    }
}
