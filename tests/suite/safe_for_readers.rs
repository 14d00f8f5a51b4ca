//! What the rules on a reader's safety say of the sites that planpress makes.

use std::path::Path;

use planpress::audit::{Alone, Subject, audit};
use planpress::diagnostics::Code;
use planpress::pipeline::{self, Settings};
use planpress::site::{LinkStyle, file_of};
use planpress::source::{Limits, Sources};

use crate::small_site::today;

const SAFE: &[Code] = &[
    Code::OtherHost,
    Code::InlineScript,
    Code::InlineStyle,
    Code::PolicyMissing,
    Code::NumberNotDialled,
    Code::LeakyPage,
];

/// What is wrong with the pages of a project below this one.
fn faults(project: &str) -> (usize, Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(project);
    let sources = Sources::load(&root, Limits::default()).expect("the project is read");
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    let press = pipeline::build(&sources, &settings).press;
    let mut found = Vec::new();
    let mut pages = 0;
    for (address, route) in press.site().routes().filter(|(_, route)| route.is_page()) {
        let mut bytes = Vec::new();
        press.bytes(route, &mut bytes).expect("a page");
        let html = String::from_utf8(bytes).expect("text");
        let path = file_of(address);
        pages += 1;
        let faults = audit(&Subject { path: &path, html: &html, around: &Alone }).faults;
        for it in faults.iter().filter(|it| SAFE.contains(&it.rule.code)) {
            found.push(format!("{path}:{}: {}: {}", it.line, it.rule.code.as_str(), it.message));
        }
    }
    (pages, found)
}

#[test]
fn every_page_is_safe_for_its_reader() {
    for project in ["", "examples/ebbsworth", "examples/warwickshire"] {
        let (pages, found) = faults(project);
        assert!(pages > 20, "{project}: {pages} pages");
        assert_eq!(found, [""; 0], "{project}");
    }
}
