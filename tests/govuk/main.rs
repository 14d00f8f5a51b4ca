//! The theme's components held against those of the GOV.UK Design System, whose markup they follow.
//!
//! The fixtures are taken from the pinned npm package when the tests run and are never copied into
//! the repository. What they cannot see has its own test here: end tags that a parser fixes,
//! words that get out of an attribute, options that no fixture sets, and bodies.

mod departures;
mod examples;
mod fixtures;
mod hostile;
mod options;
mod own;
mod pages;
mod proof;
mod readme;
mod theme;
mod tree;

use departures::Departures;
use fixtures::{Fixture, Package};
use theme::Theme;

/// The components whose fixtures must pass, by the names of their folders.
const COMPONENTS: &[&str] = &[
    "back-link",
    "breadcrumbs",
    "details",
    "error-message",
    "error-summary",
    "exit-this-page",
    "feedback",
    "fieldset",
    "footer",
    "generic-header",
    "hint",
    "input",
    "inset-text",
    "label",
    "language-navigation",
    "notification-banner",
    "pagination",
    "phase-banner",
    "radios",
    "service-navigation",
    "skip-link",
    "summary-list",
    "table",
    "tag",
    "task-list",
    "textarea",
    "warning-text",
];

/// How many fixtures they have together.
const FIXTURES: usize = 433;

/// What is wrong with the theme's rendering of a fixture; nothing where the trees are equal.
fn fault(theme: &Theme, fixture: &Fixture) -> Option<String> {
    let found = match theme.render(&fixture.component, &fixture.options, None) {
        Ok(html) => html,
        Err(error) => return Some(format!("{}: {error}", fixture.title())),
    };
    let (expected, given) = (tree::Tree::of(&fixture.html), tree::Tree::of(&found));
    if let Some(mended) = given.mended.first() {
        return Some(format!("{}: the parser mends {mended}\n{found}", fixture.title()));
    }
    let difference = expected.difference(&given)?;
    Some(format!("{}: {difference}\n{found}", fixture.title()))
}

#[test]
fn every_fixture_passes() {
    let Some(package) = Package::find() else { return };
    let (theme, departures) = (Theme::load(), Departures::read());
    let all: usize = COMPONENTS.iter().map(|it| package.fixtures(it).len()).sum();
    assert_eq!(all, FIXTURES, "the package has other fixtures than it had");
    let faults: Vec<_> = COMPONENTS
        .iter()
        .flat_map(|it| package.fixtures(it))
        .filter_map(|it| fault(&theme, &departures.apply(&it)))
        .collect();
    assert!(faults.is_empty(), "{} fixtures fail:\n\n{}", faults.len(), faults.join("\n\n"));
}

#[test]
fn every_departure_is_needed_and_few_fixtures_have_one() {
    let Some(package) = Package::find() else { return };
    let (theme, departures) = (Theme::load(), Departures::read());
    let all: Vec<_> = COMPONENTS.iter().flat_map(|it| package.fixtures(it)).collect();
    let idle = departures.idle(&all, |it| fault(&theme, it).is_none());
    assert!(idle.is_empty(), "no longer needed:\n{}", idle.join("\n"));
    let count = all.iter().filter(|it| departures.concern(it)).count();
    assert!(count <= 27, "{count} fixtures have a departure");
    let strangers = departures.strangers(&all);
    assert!(strangers.is_empty(), "these are no fixtures: {strangers:?}");
}
