//! The 55 success criteria of WCAG 2.2 at levels A and AA, with how a person tests each on a site
//! that planpress made. Their numbers, names and levels are those of
//! <https://www.w3.org/TR/WCAG22/>; criterion 4.1.1 (Parsing) is obsolete there and no longer one.

mod operable;
mod perceivable;
mod robust;
mod understandable;

/// A success criterion of WCAG 2.2.
#[derive(Debug, Clone, Copy)]
pub(super) struct Criterion {
    /// Its number, such as `2.4.2`.
    pub(super) number: &'static str,
    /// Its name in the standard.
    pub(super) name: &'static str,
    /// The fragment of its address in the standard, which is also its name in linked data.
    pub(super) slug: &'static str,
    /// Its level.
    pub(super) level: Level,
    /// What a site must contain for the criterion to apply.
    pub(super) about: About,
    /// How a person tests it on this site.
    pub(super) by_hand: &'static str,
}

/// A level of conformance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// The lowest.
    A,
    /// The level that the law requires.
    AA,
}

impl Level {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Level::A => "A",
            Level::AA => "AA",
        }
    }
}

/// The subject of a criterion, if the files of a site can show that it is absent. If a site
/// contains nothing of the kind, the criterion is decided: it does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// Something that every site has, or whose absence no program can detect.
    EverySite,
    /// Sound or video.
    Media,
    /// Form fields.
    Fields,
    /// A script that listens for single keys.
    Keys,
    /// A script that follows the path of a finger or a mouse.
    Gestures,
    /// A script that acts when a finger or a mouse button goes down.
    Presses,
    /// A script that responds to the motion of the device.
    Motion,
}

/// Every criterion, in the order of the standard.
pub(super) fn all() -> impl Iterator<Item = &'static Criterion> {
    [perceivable::CRITERIA, operable::CRITERIA, understandable::CRITERIA, robust::CRITERIA]
        .into_iter()
        .flatten()
}

/// The criterion with this number; `None` if it is not one of the 55.
pub(super) fn by_number(number: &str) -> Option<&'static Criterion> {
    all().find(|it| it.number == number)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_31_at_level_a_and_24_at_level_aa_each_once_and_in_order() {
        let level = |level| all().filter(|it| it.level == level).count();
        assert_eq!((level(Level::A), level(Level::AA)), (31, 24));
        let parts = |it: &Criterion| -> Vec<u32> {
            it.number.split('.').map(|it| it.parse().unwrap()).collect()
        };
        let numbers: Vec<_> = all().map(parts).collect();
        assert!(numbers.is_sorted(), "{numbers:?}");
        let parts: [fn(&Criterion) -> &'static str; 4] =
            [|it| it.number, |it| it.name, |it| it.slug, |it| it.by_hand];
        for of in parts {
            assert_eq!(all().map(of).collect::<BTreeSet<_>>().len(), 55);
        }
        assert!(by_number("4.1.1").is_none() && by_number("2.2.4").is_none());
    }

    #[test]
    fn each_says_what_to_do_in_a_sentence_that_tells_more_than_its_name() {
        for criterion in all() {
            let words = criterion.by_hand.split_whitespace().count();
            assert!(words >= 12, "{}: {}", criterion.number, criterion.by_hand);
            assert!(criterion.by_hand.ends_with(['.', '?']), "{}", criterion.number);
        }
    }

    /// The fragments of the addresses, as the W3C forms them from most names.
    #[test]
    fn the_address_of_a_criterion_is_its_name_in_small_letters() {
        for criterion in all() {
            let plain: String = criterion
                .name
                .chars()
                .filter(|it| it.is_alphanumeric() || " -".contains(*it))
                .collect();
            assert_eq!(
                criterion.slug,
                plain.to_lowercase().replace(' ', "-"),
                "{}",
                criterion.number
            );
        }
    }
}
