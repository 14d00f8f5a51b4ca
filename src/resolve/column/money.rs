//! Sums of money in words: each `£` with the figures after it. Nothing is added up, and a sum that
//! is not in figures is none.

use crate::model::Money;

/// The sums that words name, in order: `£7,000`, `£ 1.5m`, `£250k`, `£12.50`.
pub(super) fn amounts(words: &str) -> Vec<Money> {
    let behind = words.split('£').skip(1);
    behind.filter_map(|it| amount(it.trim_start())).collect()
}

fn amount(words: &str) -> Option<Money> {
    let figures: &str = {
        let end = words.find(|it: char| !it.is_ascii_digit() && !matches!(it, ',' | '.'));
        words[..end.unwrap_or(words.len())].trim_end_matches([',', '.'])
    };
    let unit = words[figures.len()..].trim_start().to_lowercase();
    let whole_word = |it: &str| {
        let rest = unit.strip_prefix(it);
        rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    };
    let pounds: u64 = match () {
        () if ["million", "m"].into_iter().any(whole_word) => 1_000_000,
        () if ["thousand", "k"].into_iter().any(whole_word) => 1_000,
        () if ["billion", "bn"].into_iter().any(whole_word) => 1_000_000_000,
        () => 1,
    };
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.len() == 1 || groups[1..].iter().all(|it| it.len() == 3);
    if !grouped || part.contains([',', '.']) || part.len() > 9 {
        return None;
    }
    // £1.234 is not a sum of pounds and pence; £1.5m is one of a million and a half.
    if pounds == 1 && !matches!(part.len(), 0 | 2) {
        return None;
    }
    let whole: u64 = groups.concat().parse().ok()?;
    let scale = 10_u64.pow(u32::try_from(part.len()).ok()?);
    let fraction: u64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let pence = pounds.checked_mul(100)?;
    let exact = fraction.checked_mul(pence).filter(|it| it % scale == 0)?;
    Some(Money { pence: whole.checked_mul(pence)?.checked_add(exact / scale)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pence(words: &str) -> Vec<u64> {
        amounts(words).into_iter().map(|it| it.pence).collect()
    }

    #[test]
    fn each_sum_is_read_in_order() {
        let printed = "PCC grant obtained for £7,000 and WCC funding for £10,000";
        assert_eq!(pence(printed), [700_000, 1_000_000]);
        assert_eq!(pence("£12.50, £ 1.5m; £250k."), [1_250, 150_000_000, 25_000_000]);
        assert_eq!(pence("£1 million over £3 months"), [100_000_000, 300]);
    }

    #[test]
    fn what_is_no_sum_is_none() {
        for words in
            ["PCC funding obtained April 2017", "£", "£x", "£1,00", "£1.234", "7,000 pounds"]
        {
            assert_eq!(pence(words), Vec::<u64>::new(), "{words}");
        }
        assert_eq!(pence("£99999999999999999999"), Vec::<u64>::new());
    }
}
