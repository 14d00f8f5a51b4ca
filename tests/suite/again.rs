//! A preview after any row of edits is what a build from nothing makes of the same files: every byte of every page
//! and file, and every finding.

use std::collections::BTreeMap;
use std::sync::Arc;

use planpress::authoring::synthetic_project;
use planpress::pipeline::{self, Again, Settings};
use planpress::press::Press;
use planpress::site::LinkStyle;
use planpress::source::Sources;

use crate::small_site::today;

/// Enough for each kind of edit on each kind of file; `PLANPRESS_EDITS` asks for more.
const EDITS: usize = 40;

/// The same row of numbers each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("a small number")
    }
}

/// Edits of one file that change what others say: a number that is dead, a name that is withheld.
const FAR: [(&str, &str, &str); 2] = [
    (
        "content/support.yaml",
        "number: 01632 960 001\n",
        "number: 01632 960 001\n        dead: It rings for ever.\n",
    ),
    (
        PLAN,
        "state: adopted\n",
        "state: adopted\npeople:\n- {name: Council, shown_as: \"[withheld]\"}\n",
    ),
];
const PLAN: &str = "content/plans/westmere-2024-2029/plan.yaml";

/// A project with files of every kind that one can say something of another: names that are withheld, a number
/// that is dead, a file of a theme.
fn project() -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = synthetic_project(12, 3).collect();
    let mut add = |path: &str, text: &str| files.insert(path.to_owned(), text.to_owned());
    add(
        "content/pages/travel.md",
        "---\ntitle: Travel\n---\nRing 01632 960 001. Ask [the officer](/help/).\n",
    );
    add("content/redirects.yaml", "redirects:\n- from: /old/\n  to: /travel/\n");
    add("content/addresses.txt", "/\n/old/\n");
    add("content/files/map.txt", "a map");
    add("themes/ours/templates/parts/nothing.html", "nothing");
    files
}

fn edit(
    files: &mut BTreeMap<String, String>,
    whole: &BTreeMap<String, String>,
    by: &mut Numbers,
) -> String {
    let paths: Vec<String> = whole.keys().cloned().collect();
    let path = &paths[by.below(paths.len())];
    let kind = by.below(8);
    let other = &whole[&paths[by.below(paths.len())]];
    let text = files.get(path).cloned();
    match (kind, text) {
        (0, Some(_)) => drop(files.remove(path)),
        (1, Some(mut text)) => {
            let at = text.floor_char_boundary(by.below(text.len() + 1));
            text.insert_str(
                at,
                ["x", "\n", ": ", "- ", "0808 802 5858 ", "2 May 2031 "][by.below(6)],
            );
            files.insert(path.clone(), text);
        }
        (2, Some(text)) => {
            let lines: Vec<&str> = text.lines().collect();
            let gone = by.below(lines.len().max(1));
            let rest = lines.iter().enumerate().filter(|it| it.0 != gone).map(|it| *it.1);
            files.insert(path.clone(), rest.collect::<Vec<_>>().join("\n"));
        }
        (3, Some(text)) => {
            let words: Vec<&str> = text.split(' ').collect();
            let (one, two) = (by.below(words.len()), by.below(words.len()));
            files.insert(path.clone(), text.replacen(words[one], words[two], 1));
        }
        (4, _) => drop(files.insert(path.clone(), other.clone())),
        (5, _) => drop(files.insert(format!("{path}.new.md"), "A new file".to_owned())),
        (6, _) => {
            let (path, plain, far) = FAR[by.below(FAR.len())];
            files.insert(path.to_owned(), whole[path].replace(plain, far));
            assert_ne!(files[path], whole[path], "{path} has no {plain:?}");
        }
        _ => {
            files.clone_from(whole);
            return "all as it was".to_owned();
        }
    }
    format!("{kind} of {path}")
}

/// Every address with its bytes, or with why there are none.
fn pages(press: &Press) -> BTreeMap<String, String> {
    let page = |(address, route): (&str, _)| {
        let mut bytes = Vec::new();
        let told = press.bytes(route, &mut bytes).map_err(|it| format!("{it:?}"));
        let text = told.map_or_else(|it| it, |()| String::from_utf8_lossy(&bytes).into_owned());
        (address.to_owned(), text)
    };
    press.site().routes().map(page).collect()
}

#[test]
fn any_row_of_edits_leads_to_what_a_build_from_nothing_makes() {
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    let edits =
        std::env::var("PLANPRESS_EDITS").ok().and_then(|it| it.parse().ok()).unwrap_or(EDITS);
    let whole = project();
    let (mut files, mut by) = (whole.clone(), Numbers(20_261_121));
    let mut again = Again::new(settings.clone());
    let mut row = Vec::new();
    for _ in 0..edits {
        row.push(edit(&mut files, &whole, &mut by));
        let sources = Arc::new(Sources::from_texts(files.clone()));
        let fresh = pipeline::build(&sources, &settings);
        let unjudged = again.build(&sources);
        let press = Arc::clone(&unjudged.press);
        assert_eq!(unjudged.judge().findings(), fresh.report.findings(), "{row:#?}");
        let (shown, made) = (pages(&press), pages(&fresh.press));
        assert!(shown.keys().eq(made.keys()), "{row:#?}");
        let differs = shown.iter().find(|it| made[it.0] != *it.1);
        assert!(differs.is_none(), "{:?} after {row:#?}", differs.map(|it| it.0));
    }
}
