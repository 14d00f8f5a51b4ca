//! The word account: every word of a printed plan is on the page where it belongs, or in a list
//! of exceptions that says why not. It is the cheapest guard of the main promise.
//!
//! The words of a cell must be one after the other, and no word of a page counts twice. What
//! the publisher adds (notes, links to neighbours) counts for nothing. `tests/words/README.md` tells
//! how the account of one more plan is written.

mod account;
mod page;
mod printed;
mod withheld;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use planpress::site::Route;

use crate::broxtowe::{self, File};
use crate::published::Published;
use account::Account;
use page::{missing, plan_words, settled};
use planpress::model::indexed;
use printed::{Actions, Piece, find, pieces, words};

/// One plan's account, with the words of the pages on which its words must be.
struct Told {
    name: String,
    shipped: bool,
    site: Published,
    actions: Actions,
    names: Vec<String>,
    pieces: Vec<Piece>,
    pages: BTreeMap<String, Vec<String>>,
}

impl Told {
    /// The account of the text with this name.
    fn of(name: &str) -> Told {
        let (account, text) = files(name);
        let site = Published::of(&account.project);
        let actions = actions(&site, &account.plan);
        let names = names(name);
        let pieces = pieces(&text, &mut account.clone(), &actions, &names)
            .unwrap_or_else(|faults| panic!("{name}\n{}", faults.join("\n")));
        let on: BTreeSet<_> = pieces.iter().map(|it| it.on.clone()).collect();
        let pages = on.into_iter().map(|short| {
            let page = site.page(&long(&account.plan, &short));
            let page = page.unwrap_or_else(|| panic!("{name}: no page has the address {short}"));
            (short, plan_words(&page))
        });
        let pages = pages.collect();
        let shipped = account.project == ".";
        Told { name: name.to_owned(), shipped, site, actions, names, pieces, pages }
    }

    /// What of some pieces is not on its page.
    fn missing(&self, pieces: &[Piece]) -> Vec<String> {
        let on: BTreeSet<_> = pieces.iter().map(|it| &it.on).collect();
        let faults = on.into_iter().flat_map(|short| {
            let own: Vec<_> = pieces.iter().filter(|it| it.on == *short).collect();
            missing(&own, self.pages.get(short).map_or(&[], Vec::as_slice))
        });
        faults.map(|fault| format!("{}: {fault}", self.name)).collect()
    }

    /// Every file of the site; that of the project that is shipped is pressed once for all tests.
    fn files(&self) -> Cow<'static, [File]> {
        if self.shipped { broxtowe::files().into() } else { self.site.files().into() }
    }

    /// How many words the text has, without what a page says again.
    fn count(&self) -> usize {
        self.pieces.iter().filter(|it| !it.again).map(|it| it.words.len()).sum()
    }
}

/// The account and the text with this name.
fn files(name: &str) -> (Account, String) {
    let yaml = account::read(&format!("words/{name}.yaml"));
    (Account::read(&yaml), account::read(&format!("plans/{name}.txt")))
}

/// The people whom a text names.
fn names(name: &str) -> Vec<String> {
    let list = account::read("names/plans.txt");
    let names = list.lines().filter_map(|it| it.split_once('\t'));
    names.filter(|it| it.0 == name).map(|it| it.1.to_owned()).collect()
}

/// The actions of a plan, in its order, each with its objective.
fn actions(site: &Published, plan: &str) -> Actions {
    let (at, model) = site.plan(plan);
    let address = |route| {
        let address = site.site().address(route);
        let known = site.site().find(&address).is_some();
        known.then(|| short(plan, &address))
    };
    let actions = indexed(&model.actions);
    actions
        .map(|(action, it)| {
            let own = address(Route::Action(at, action)).expect("an action has a page");
            (own, address(Route::Objective(at, it.objective)))
        })
        .collect()
}

/// `actions/renew-pledge` for `/plans/<plan>/actions/renew-pledge/`.
fn short(plan: &str, address: &str) -> String {
    address.trim_start_matches(&format!("/plans/{plan}/")).trim_end_matches('/').to_owned()
}

/// The address that a short one stands for: below the plan's own, which is a dot, or below the
/// site's where it begins with a slash.
fn long(plan: &str, short: &str) -> String {
    match short {
        "." => format!("/plans/{plan}/"),
        it if it.starts_with('/') => it.to_owned(),
        it => format!("/plans/{plan}/{it}/"),
    }
}

/// Every account there is.
fn accounts() -> &'static [Told] {
    static ACCOUNTS: OnceLock<Vec<Told>> = OnceLock::new();
    ACCOUNTS.get_or_init(|| {
        account::stems("words", ".yaml").into_iter().map(|name| Told::of(&name)).collect()
    })
}

#[test]
fn every_text_has_an_account() {
    let texts = account::stems("plans", ".txt");
    assert_eq!(texts.len(), 5);
    assert_eq!(account::stems("words", ".yaml"), texts);
}

#[test]
fn every_printed_word_stands_on_its_page() {
    for told in accounts() {
        let faults = told.missing(&told.pieces);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let (account, _) = files(&told.name);
        assert_eq!(told.count(), account.count, "{}: words that are accounted for", told.name);
    }
}

#[test]
fn a_word_that_is_dropped_is_missed_wherever_it_stood() {
    for told in accounts() {
        for (short, page) in &told.pages {
            let own: Vec<_> = told.pieces.iter().filter(|it| it.on == *short).collect();
            for piece in &own {
                let settled = settled(piece, page).expect("the words stand on the page");
                for at in 0..settled.len() {
                    let mut poorer = page.clone();
                    while let Some(start) = find(&poorer, &settled) {
                        poorer.remove(start + at);
                    }
                    let noticed = poorer == *page || !missing(&own, &poorer).is_empty();
                    assert!(noticed, "{short}: nobody missed `{}` of {settled:?}", settled[at]);
                }
            }
        }
    }
}

#[test]
fn a_word_more_in_the_plan_is_missed_on_the_page() {
    for told in accounts() {
        let (account, text) = files(&told.name);
        let mut tried = 0;
        for line in text.lines().filter(|it| !it.trim().is_empty()) {
            let more = format!("{} surely", line.trim_end());
            let text = text.replacen(line, &more, 1);
            let own = pieces(&text, &mut account.clone(), &told.actions, &told.names);
            let own = own.unwrap_or_else(|faults| panic!("{}: {faults:?}", told.name));
            // In a heading or at the foot of a page it is no one's.
            if own != told.pieces {
                assert!(!told.missing(&own).is_empty(), "{}: nobody missed: {more}", told.name);
                tried += 1;
            }
        }
        assert!(tried > 10, "{}: {tried} lines", told.name);
    }
}

#[test]
fn an_objective_is_named_on_its_page_with_its_actions() {
    let shipped = accounts().iter().find(|it| it.name.starts_with("broxtowe")).expect("it");
    for (action, objective) in &shipped.actions {
        let objective = objective.as_ref().expect("each has one");
        let page = |it: &str| shipped.site.page(&long("hate-crime-2023-2026", it)).expect("a page");
        let above = page(objective);
        let title = words(&above.one("h1").seen());
        let name = shipped.pieces.iter().find(|it| it.on == *objective).expect("its name");
        assert!(find(&title, &name.words).is_some(), "{:?} is not in {title:?}", name.words);
        let action = words(&page(action).one("h1").seen());
        let listed = find(&plan_words(&above), &action);
        assert!(listed.is_some(), "{objective} does not name {action:?}");
    }
}

#[test]
fn an_entry_that_nobody_needs_is_a_fault() {
    for told in accounts() {
        let (account, text) = files(&told.name);
        for entry in [
            "lines:\n  - {line: Never printed, foot: never}\n",
            "exceptions:\n  - {on: ., words: Never printed, instead: Never, why: rejoined}\n",
            "headings:\n  - Never printed\n",
            "markup:\n  - <never>\n",
        ] {
            let more =
                Account::read(&format!("# rejoined\ncount: 0\nproject: .\nplan: x\n{entry}"));
            let mut both = account.clone();
            both.lines.extend(more.lines);
            both.exceptions.extend(more.exceptions);
            both.headings.extend(more.headings);
            both.markup.extend(more.markup);
            let faults = pieces(&text, &mut both, &told.actions, &told.names);
            let faults = faults.expect_err("one is not used");
            assert_eq!(faults.len(), 1, "{faults:?}");
        }
    }
}
