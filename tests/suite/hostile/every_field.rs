//! Every key of every kind of file with hostile words in it, and the whole site that comes of them:
//! nothing is made of the words but words, and no page, feed, calendar or table gains anything.
//!
//! The sites are left in cargo's folder for tests, where the checks in the browser open every page of
//! them with nothing between the words and the browser (`tests/browser/checks/hostile.mjs`).

mod attacks;
mod fill;
mod gains;
mod harm;
mod someone;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use planpress::diagnostics::{Finding, Report, Severity, render_human};
use planpress::pipeline::{self, Build, Settings};
use planpress::press::Press;
use planpress::site::{LinkStyle, file_of};
use planpress::source::Sources;
use rayon::prelude::*;

use crate::small_site::today;

use attacks::{ATTACKS, Attack, CALM};
use fill::Filled;

const KEEPER: &str = "which post keeps something is for `check` alone";

/// Keys whose words no page shows, and why.
const UNSEEN: &[(&str, &str)] = &[
    ("plan.yaml columns title hint", "a title heads its page without the name of its column"),
    ("support.yaml services channels checked source", "it stands in the data about services"),
    (
        "support.yaml services printed",
        "the action that prints it says it; the card says what is so now",
    ),
    ("site.yaml not_names", "they are for `check` alone"),
    ("plan.yaml kept_by", KEEPER),
    ("page kept_by", KEEPER),
    ("support.yaml services kept_by", KEEPER),
    (
        "edition.yaml check_number",
        "it says which draft was approved, for those who keep the approval",
    ),
    ("synonyms.yaml groups", "they are for the search, which looks for them in its index"),
    ("support.yaml services words", "they are for the search, which looks for them in its index"),
];

/// A site as files.
type Site = BTreeMap<String, Vec<u8>>;

fn settings() -> Settings {
    Settings { today: today(), links: LinkStyle::Folder, base: None }
}

fn built(files: &BTreeMap<String, String>) -> (Build, Sources) {
    let sources = Sources::from_texts(files.clone());
    (pipeline::build(&sources, &settings()), sources)
}

/// The files of a site.
fn pressed(press: &Press) -> Site {
    let routes: Vec<_> =
        press.site().routes().map(|(address, route)| (file_of(address), route)).collect();
    let pressed = routes.into_par_iter().map(|(file, route)| {
        let mut bytes = Vec::new();
        press.bytes(route, &mut bytes).unwrap_or_else(|fault| panic!("{file}: {fault:?}"));
        (file, bytes)
    });
    pressed.collect()
}

fn errors(report: &Report) -> Vec<&Finding> {
    report.findings().iter().filter(|it| it.severity == Severity::Error).collect()
}

/// The site of an attack, with nothing refused.
fn published(attack: &Attack) -> (Site, Filled) {
    let filled = fill::project(attack, None);
    let (Build { press, report }, sources) = built(&filled.files);
    assert!(
        errors(&report).is_empty(),
        "{}: a key takes no words, say so in fill.rs:\n{}",
        attack.name,
        render_human(&report, &sources, false)
    );
    (pressed(&press), filled)
}

/// Keys whose words are on no page, of those that should.
fn unseen(site: &Site, filled: &Filled) -> Vec<String> {
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    let seen: BTreeSet<String> = pages.flat_map(|(_, bytes)| marks(bytes)).collect();
    let keys = |shown: bool| -> BTreeSet<String> {
        let marks = filled.marks.iter().filter(|(mark, _)| seen.contains(*mark) == shown);
        marks.map(|(_, key)| key.clone()).collect()
    };
    let known = UNSEEN.iter().map(|(key, _)| (*key).to_owned());
    let shown: BTreeSet<_> = keys(true).into_iter().chain(known).collect();
    keys(false).difference(&shown).cloned().collect()
}

/// Every mark that is in a file.
fn marks(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes);
    let places = text.match_indices(fill::MARK).map(|(at, _)| at);
    places.filter_map(|at| text.get(at..at + fill::MARK.len() + 4)).map(str::to_owned).collect()
}

#[test]
fn nothing_comes_of_hostile_words_but_words() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the sites of the last time are removed");
    }
    let (calm, filled) = published(&CALM);
    let silent = unseen(&calm, &filled).into_iter();
    let mut faults: Vec<_> = silent.map(|it| format!("nobody sees {it}")).collect();
    for attack in ATTACKS {
        let (site, filled) = published(attack);
        faults.extend(
            unseen(&site, &filled)
                .into_iter()
                .map(|key| format!("{}: {key} is not published", attack.name)),
        );
        let found = site.par_iter().flat_map_iter(|(path, bytes)| {
            let gained = calm.get(path).map_or_else(Vec::new, |calm| gains::of(path, calm, bytes));
            let harm = if path.ends_with(".html") { harm::of(bytes) } else { Vec::new() };
            harm.into_iter().chain(gained).map(move |it| format!("{}: {path}: {it}", attack.name))
        });
        faults.extend(found.collect::<Vec<_>>());
        // A place gives its calendar its name.
        if site.len() != calm.len() {
            let numbers = format!("{} files where a calm plan has {}", site.len(), calm.len());
            faults.push(format!("{}: {numbers}", attack.name));
        }
        for (path, bytes) in &site {
            let path = folder.join(attack.name).join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
    }
    told(faults);
}

/// Keys that take any words and show none of them.
const FREE: &[&str] = &["plan.yaml people name", "events.yaml events when"];

/// Words that are not an address, a number or a name.
const WRONG: [&str; 3] =
    ["javascript:pwned()", "https://x.example/\"><x-evil onfocus=pwned()>", "\r\nX-EVIL:1"];

/// Words where an address, a number or a name of the project's own must be are refused; where one
/// of them can be, nothing comes of it but an address.
#[test]
fn words_where_no_words_belong() {
    let of_key = |key: &'static str, wrong: &'static str| {
        let files = fill::project(&CALM, Some((key, wrong))).files;
        let (Build { press, report }, _) = built(&files);
        if !errors(&report).is_empty() {
            return Vec::new();
        }
        let site = pressed(&press);
        // What has nothing of the words has no harm of them.
        let has =
            |bytes: &[u8], word: &str| String::from_utf8_lossy(bytes).to_lowercase().contains(word);
        let reached = |bytes: &[u8]| ["pwned", "x-evil"].iter().any(|it| has(bytes, it));
        let pages = site.iter().filter(|(path, it)| path.ends_with(".html") && reached(it));
        let harm = pages.flat_map(|(path, bytes)| {
            harm::of(bytes).into_iter().map(move |it| format!("{key} as {wrong:?}: {path}: {it}"))
        });
        let taken = wrong.starts_with("https:") || FREE.contains(&key);
        harm.chain((!taken).then(|| format!("{key} takes {wrong:?}"))).collect()
    };
    let cases: Vec<_> = fill::wordless().flat_map(|key| WRONG.map(|wrong| (key, wrong))).collect();
    told(cases.into_par_iter().flat_map_iter(|(key, wrong)| of_key(key, wrong)).collect());
}

fn told(faults: Vec<String>) {
    let shown = &faults[..faults.len().min(60)];
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), shown.join("\n"));
}
