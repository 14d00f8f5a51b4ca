//! Which rules are run: those of accessibility on anyone's pages, and those of the house on ours. A policy, a
//! file from another host or a long sentence is a matter of how we build; on other people's pages it would
//! hide what keeps their readers out.

use crate::diagnostics::Code;

use super::{RULES, Rule};

/// Some of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// What keeps people from a page, on any website.
    Accessibility,
    /// The same, and how pages of planpress are made and written.
    Planpress,
}

/// The rules of the house: safe for a reader who must leave no trace, light, and in plain words. Reading age
/// and acronyms are matters of WCAG at level AAA, which no law asks for.
const HOUSE: &[Code] = &[
    Code::PageWeight,
    Code::NumberNotLinked,
    Code::OtherHost,
    Code::InlineScript,
    Code::InlineStyle,
    Code::ScriptKeeps,
    Code::PolicyMissing,
    Code::NumberNotDialled,
    Code::LeakyPage,
    Code::LongSentence,
    Code::ReadingAge,
    Code::UnexplainedAcronym,
];

impl Profile {
    /// Its name, as a command takes it.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Accessibility => "accessibility",
            Profile::Planpress => "planpress",
        }
    }

    /// Its rules, in the order of [`RULES`].
    pub fn rules(self) -> impl Iterator<Item = &'static Rule> {
        let all = self == Profile::Planpress;
        RULES.iter().copied().filter(move |it| all || !HOUSE.contains(&it.code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_the_house_are_for_our_pages_alone() {
        let has = |profile: Profile, code| profile.rules().any(|it| it.code == code);
        assert!(HOUSE.iter().all(|it| has(Profile::Planpress, *it)));
        assert!(!HOUSE.iter().any(|it| has(Profile::Accessibility, *it)));
        assert!(has(Profile::Accessibility, Code::PageTitle));
    }
}
