//! The statement says what is answered, and in the same places what is not.

use super::html::{pieces, words};
use super::sample::{catalogue, engine, html, site_of};
use crate::model::{Enforcement, ProblemKind, SiteFacts, SiteState, Statement, StatementStatus};
use crate::site::Route;

fn statement(change: impl FnOnce(&mut SiteFacts)) -> String {
    let mut catalogue = catalogue();
    change(&mut catalogue.site);
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    words(&pieces(&html(&engine, Route::Accessibility)))
}

#[test]
fn open_questions_are_counted_and_marked_where_they_stand() {
    let page = statement(|it| it.accessibility = Statement::default());
    assert!(
        page.contains("This statement is a draft. 9 questions are not answered yet."),
        "{page}"
    );
    // Each once, where its answer belongs.
    assert_eq!(page.matches("Not answered yet").count(), 9, "{page}");
    assert_eq!(page.matches("This statement does not yet").count(), 9, "{page}");
    let page = statement(|it| it.accessibility.reviewed = None);
    assert!(page.contains("1 question is not answered yet."), "{page}");
    assert!(page.contains("This statement was prepared on 2 January 2024."), "{page}");
    let page = statement(|_| ());
    assert!(!page.contains("draft.") && !page.contains("Not answered yet"), "{page}");
}

#[test]
fn a_site_that_is_not_fully_compliant_has_to_say_in_what() {
    for status in [StatementStatus::Partially, StatementStatus::Not] {
        let page = statement(|it| {
            it.accessibility.status = Some(status);
            it.accessibility.problems.clear();
        });
        assert!(page.contains("1 question is not answered yet."), "{page}");
        assert!(page.contains("does not yet list what is not accessible"), "{page}");
        assert!(!page.contains("We know of no parts"), "{page}");
    }
}

#[test]
fn the_parts_stand_in_the_order_of_the_model() {
    let page = statement(|_| ());
    let order = [
        "This accessibility statement applies to",
        "How accessible this website is",
        "Feedback and contact information",
        "Reporting accessibility problems",
        "Enforcement procedure",
        "Technical information",
        "Compliance status",
        "Non-accessible content",
        "Non-compliance with the accessibility regulations",
        "Disproportionate burden",
        "not within the scope of the accessibility regulations",
        "doing to improve accessibility",
        "Preparation of this accessibility statement",
    ];
    let places = order.map(|it| page.find(it).unwrap_or_else(|| panic!("{it} is not in {page}")));
    assert!(places.is_sorted(), "{places:?}");
}

/// The parts whose wording the law fixes, as the government's sample statement of December 2023 has
/// them. A change of a word here is a change of a legal text.
#[test]
fn the_wording_that_the_law_fixes_is_kept() {
    let fixed = |page: &str, sentences: &[&str]| {
        for sentence in sentences {
            assert!(page.contains(sentence), "{sentence} is not in {page}");
        }
    };
    let ehrc = [
        "This accessibility statement applies to ",
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).",
        "A council is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
        "The content listed below is non-accessible for the following reasons.",
        "This statement was prepared on 2 January 2024.",
        "It was last reviewed on 3 February 2024.",
        "This website was last tested on 1 January 2024.",
        "The test was carried out by A tester",
    ];
    let published = |change: fn(&mut SiteFacts)| {
        statement(|it| {
            it.state = SiteState::Published;
            it.organisation = "A council".to_owned();
            change(it);
        })
    };
    fixed(&published(|_| ()), &ehrc);
    let ecni = published(|it| it.accessibility.enforcement = Enforcement::Ecni);
    fixed(
        &ecni,
        &["contact the Equality Commission for Northern Ireland (ECNI).", "A council is committed"],
    );
    assert!(!ecni.contains("EHRC"), "{ecni}");
}

#[test]
fn the_status_is_one_of_the_laws_three_sentences_and_names_what_is_listed() {
    use ProblemKind::{Burden, NonCompliance, OutOfScope};
    let standard = "the Web Content Accessibility Guidelines version 2.2 AA standard";
    for (status, kinds, sentence) in [
        (StatementStatus::Fully, &[][..], format!("fully compliant with {standard}.")),
        (
            StatementStatus::Partially,
            &[NonCompliance],
            format!(
                "partially compliant with {standard}, due to the non-compliances listed below."
            ),
        ),
        (
            StatementStatus::Partially,
            &[Burden, OutOfScope],
            format!("partially compliant with {standard}, due to the exemptions listed below."),
        ),
        (
            StatementStatus::Partially,
            &[NonCompliance, Burden],
            format!(
                "partially compliant with {standard}, due to the non-compliances and exemptions listed below."
            ),
        ),
        (
            StatementStatus::Not,
            &[NonCompliance],
            format!("not compliant with {standard}. The non-compliances are listed below."),
        ),
        (
            StatementStatus::Not,
            &[Burden],
            format!("not compliant with {standard}. The exemptions are listed below."),
        ),
        (
            StatementStatus::Not,
            &[NonCompliance, Burden],
            format!(
                "not compliant with {standard}. The non-compliances and exemptions are listed below."
            ),
        ),
    ] {
        let page = statement(|it| {
            it.accessibility.status = Some(status);
            it.accessibility.problems.retain(|it| kinds.contains(&it.kind));
        });
        let said = page.split("This website is ").nth(2).unwrap_or_default();
        assert!(said.starts_with(&sentence), "{sentence} is not where it belongs in {page}");
    }
}

#[test]
fn planpress_claims_no_compliance_and_no_day_by_itself() {
    let page = statement(|it| it.accessibility = Statement::default());
    for claim in ["compliant with", "prepared on", "reviewed on", "tested on", "carried out by"] {
        assert!(!page.contains(claim), "{claim} is in {page}");
    }
}
