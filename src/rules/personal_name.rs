//! Posts are enough: a person's name on a public page needs a reason (UK GDPR, Article 5(1)(c)).

use crate::diagnostics::{Code, Finding, Report};
use crate::model::{Catalogue, LeadKind};

/// Words of posts, bodies and teams. A lead with one of them is no person's name.
const POSTS: &[&str] = &[
    "adviser",
    "advisor",
    "agency",
    "analyst",
    "assistant",
    "association",
    "authority",
    "board",
    "borough",
    "cabinet",
    "chair",
    "chief",
    "children",
    "civic",
    "clerk",
    "commissioner",
    "committee",
    "communications",
    "communities",
    "community",
    "constabulary",
    "coordinator",
    "council",
    "councillor",
    "county",
    "crime",
    "department",
    "deputy",
    "development",
    "director",
    "district",
    "education",
    "engagement",
    "equalities",
    "equality",
    "executive",
    "fire",
    "forum",
    "group",
    "head",
    "health",
    "heritage",
    "holder",
    "housing",
    "inspector",
    "leader",
    "leisure",
    "lead",
    "liaison",
    "living",
    "local",
    "manager",
    "mayor",
    "member",
    "network",
    "nhs",
    "office",
    "officer",
    "organisation",
    "panel",
    "partner",
    "partners",
    "partnership",
    "police",
    "portfolio",
    "prevention",
    "probation",
    "project",
    "public",
    "representative",
    "resources",
    "safety",
    "school",
    "schools",
    "secretary",
    "section",
    "senior",
    "sergeant",
    "service",
    "services",
    "social",
    "superintendent",
    "support",
    "team",
    "trust",
    "unit",
    "university",
    "victim",
    "voluntary",
    "youth",
];

/// Titles that stand before a person's name.
const TITLES: &[&str] = &["mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "rev", "sir", "dame"];

pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    for lead in catalogue.plans.iter().flat_map(|it| &it.leads) {
        if lead.kind == LeadKind::Post && looks_personal(&lead.name) {
            let message = format!("\"{}\" looks like a person's name", lead.name);
            report.push(
                Finding::new(Code::PersonalName, lead.origin, message)
                    .label("it would be shown on the site")
                    .help("write the post instead; for an organisation, add `kind: body`"),
            );
        }
    }
}

/// Two or three capitalised words, or a title and a word, none of which names a post.
fn looks_personal(name: &str) -> bool {
    let words: Vec<String> = name
        .split_whitespace()
        .map(|it| it.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    let lower: Vec<String> = words.iter().map(|it| it.to_lowercase()).collect();
    if lower.first().is_some_and(|it| TITLES.contains(&it.as_str())) && words.len() > 1 {
        return true;
    }
    let names_post = lower.iter().any(|it| POSTS.contains(&it.as_str()));
    // A capital may stand inside a name too: Example-Smith, O'Example, McExample. Initials are none.
    let capitalised = |word: &String| {
        let letters = || word.chars().filter(|it| !matches!(it, '-' | '\'' | '’'));
        word.starts_with(char::is_uppercase)
            && letters().all(char::is_alphabetic)
            && letters().any(char::is_lowercase)
    };
    (2..=3).contains(&words.len()) && !names_post && words.iter().all(capitalised)
}

#[cfg(test)]
mod tests {
    use super::looks_personal;

    #[test]
    fn a_name_is_found_and_a_post_is_not() {
        for person in ["Jane Example", "Dr Example", "Jo Ann Example-Smith", "Sam O'Example"] {
            assert!(looks_personal(person), "{person}");
        }
        for post in [
            "Mayor",
            "Communities Officer Equalities",
            "Police",
            "HR",
            "Liberty Leisure",
            "Civic Office",
            "Leader of the Council",
        ] {
            assert!(!looks_personal(post), "{post}");
        }
    }
}
