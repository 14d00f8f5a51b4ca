//! The word account: every word of the printed plan stands on the page of its action, or in the
//! list of exceptions that says why not. It is the cheapest guard of the main promise.
//!
//! The words of a cell must stand one after the other, and no word of a page counts twice. What
//! the publisher adds (notes, links to neighbours) counts for nothing.

mod exceptions;
mod printed;
mod withheld;

use crate::broxtowe;
use crate::html::Document;

use exceptions::Exceptions;
use printed::{LEADS, Printed, find, without_bullets, words};

pub(crate) const PRINTED: &str = include_str!("../plans/broxtowe-2023-2026.txt");
pub(crate) const EXCEPTIONS: &str = include_str!("../words/broxtowe-2023-2026.yaml");

/// The printed actions by way of the exceptions.
fn printed(text: &str, exceptions: &str) -> Result<Vec<Printed>, Vec<String>> {
    let mut exceptions = Exceptions::read(exceptions);
    let mut faults = Vec::new();
    let actions = printed::actions(text, &mut exceptions, &mut faults);
    faults.extend(exceptions.unused());
    if faults.is_empty() { Ok(actions) } else { Err(faults) }
}

/// The words of the plan on a page, as a resident sees them.
fn plan_words(page: &Document) -> Vec<String> {
    let main = page.one("main");
    let seen = main.text_without(|it| {
        matches!(it.name(), "nav" | "script" | "style" | "svg" | "template")
            || it.attribute("hidden").is_some()
            || it.has_class("pp-visually-hidden")
            || it.has_class("pp-note")
    });
    words(&seen)
}

/// An action's words as its page has them: without the signs of its lists and the word that is
/// withheld, which comes beside them.
fn settled(action: &Printed, page: &[String]) -> Result<(Printed, Option<String>), String> {
    let mut settled = action.clone();
    let mut withheld = None;
    if let Some(sign) = action.bullets.first() {
        let listed = settled.cells.iter_mut().find(|cell| cell.contains(sign));
        let cell = listed.ok_or(format!("{}: no cell has the sign {sign}", action.number))?;
        *cell = without_bullets(cell, &action.bullets, page).ok_or(format!(
            "{}: this is not on the page: {}",
            action.number,
            cell.join(" ")
        ))?;
    }
    if action.withheld {
        let (word, rest) = withheld::leave_out(&action.cells[LEADS], page)
            .map_err(|fault| format!("{}: {fault}", action.number))?;
        settled.cells[LEADS] = rest;
        withheld = Some(word);
    }
    Ok((settled, withheld))
}

/// What of an action's words does not stand on its page.
fn missing(action: &Printed, page: &[String]) -> Vec<String> {
    let action = match settled(action, page) {
        Ok((action, _)) => action,
        Err(fault) => return vec![fault],
    };
    let mut page = page.to_vec();
    let mut cells = action.cells.clone();
    cells[0] = action.objective.clone();
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.len()));
    let mut faults = Vec::new();
    // The longest first, so that a cell of one word does not take it out of a longer one.
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        match find(&page, cell) {
            Some(start) => page[start..start + cell.len()].iter_mut().for_each(String::clear),
            None => faults.push(format!(
                "{}: these words do not stand on the page, one after the other: {}",
                action.number,
                cell.join(" ")
            )),
        }
    }
    faults
}

/// The printed actions, each with the words on its page.
fn accounts() -> Vec<(Printed, Vec<String>)> {
    let actions = printed(PRINTED, EXCEPTIONS).unwrap_or_else(|it| panic!("{}", it.join("\n")));
    let numbers: Vec<_> = actions.iter().map(|it| it.number.clone()).collect();
    assert_eq!(numbers, broxtowe::action_numbers(), "the plan has the actions that are printed");
    let pages = numbers.iter().map(|it| plan_words(&broxtowe::action_page(it))).collect::<Vec<_>>();
    actions.into_iter().zip(pages).collect()
}

#[test]
fn every_printed_word_stands_on_the_page_of_its_action() {
    let accounts = accounts();
    let faults: Vec<_> = accounts.iter().flat_map(|(action, page)| missing(action, page)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let count: usize = accounts.iter().map(|(it, _)| it.cells.iter().flatten().count()).sum();
    assert_eq!((accounts.len(), count), (28, WORDS), "rows and words that are accounted for");
}

/// The data rows have 1,363 words. 17 of them are second halves of words that were broken in two,
/// and 5 are the foot of a page.
const WORDS: usize = 1341;

#[test]
fn a_word_that_is_dropped_is_missed_wherever_it_stood() {
    for (action, page) in accounts() {
        let (settled, _) = settled(&action, &page).expect("the words stand on the page");
        for cell in settled.cells.iter().skip(1).filter(|it| !it.is_empty()) {
            for at in 0..cell.len() {
                let mut poorer = page.clone();
                while let Some(start) = find(&poorer, cell) {
                    poorer.remove(start + at);
                }
                let noticed = poorer == page || !missing(&action, &poorer).is_empty();
                assert!(noticed, "{}: nobody missed `{}` of {cell:?}", action.number, cell[at]);
            }
        }
    }
}

#[test]
fn a_word_more_in_the_plan_is_missed_on_the_page() {
    for (place, more) in [("Renew the Hate", "Renew surely the Hate"), ("2024\t", "2024 ff\t")] {
        let text = PRINTED.replacen(place, more, 1);
        assert_ne!(text, PRINTED);
        let actions = printed(&text, EXCEPTIONS).expect("the exceptions still fit");
        let faults: usize =
            actions.iter().zip(accounts()).map(|(it, (_, page))| missing(it, &page).len()).sum();
        assert_eq!(faults, 1, "{more}");
    }
}

#[test]
fn an_exception_that_nobody_needs_is_a_fault() {
    let entry =
        "\n- {action: \"1.1\", words: Communicati ons, instead: Communications, why: rejoined}\n";
    let faults = printed(PRINTED, &format!("{EXCEPTIONS}{entry}")).expect_err("one is not used");
    assert_eq!(faults, ["1.1: the exception is not used: Communicati ons"]);
    for (kind, number) in [("joined", "1.4"), ("footer", "1.1"), ("bullet", "13.1")] {
        let entry = format!("\n- {{action: \"{number}\", words: Leaflet, why: {kind}}}\n");
        assert!(printed(PRINTED, &format!("{EXCEPTIONS}{entry}")).is_err(), "{kind}");
    }
}

#[test]
fn an_objective_stands_on_its_page_with_its_actions() {
    for (action, _) in accounts() {
        let page = broxtowe::objective_page(&action.number);
        let title = words(&page.one("h1").seen());
        let name = find(&title, &action.objective);
        assert!(name.is_some(), "{}: {:?} is not in {title:?}", action.number, action.objective);
        let page = plan_words(&page);
        let listed = find(&page, &action.cells[1]);
        assert!(listed.is_some(), "{}: its objective does not name it", action.number);
    }
}
