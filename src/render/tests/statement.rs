//! The statement says what is answered, and in the same places what is not.

use super::html::{pieces, words};
use super::sample::{catalogue, engine, html, site_of};
use crate::model::{SiteFacts, Statement, StatementStatus};
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
    let page = statement(|it| it.statement = Statement::default());
    assert!(
        page.contains("This statement is a draft. 9 questions are not answered yet."),
        "{page}"
    );
    let below = page.split("How accessible this website is").nth(1).unwrap();
    // Contacts are asked for in two places; how accessible it is follows from the status.
    assert!(below.matches("Not answered yet").count() >= 9, "{below}");
    let page = statement(|it| it.statement.reviewed = None);
    assert!(page.contains("1 question is not answered yet."), "{page}");
    assert!(page.contains("This statement was prepared on 2 January 2024."), "{page}");
    let page = statement(|_| ());
    assert!(!page.contains("draft.") && !page.contains("Not answered yet"), "{page}");
}

#[test]
fn a_site_that_is_not_fully_compliant_has_to_say_in_what() {
    for status in [StatementStatus::Partially, StatementStatus::Not] {
        let page = statement(|it| {
            it.statement.status = Some(status);
            it.statement.problems.clear();
        });
        assert!(page.contains("1 question is not answered yet."), "{page}");
        assert!(page.contains("has not listed yet what is not accessible"), "{page}");
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
