//! The project that planpress ships, taken all the way once: every file of its site on the pinned day.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;
use planpress::pipeline::{self, Build, Settings};
use planpress::site::{LinkStyle, Route, Site};
use planpress::source::{Limits, Sources};

use crate::html::Document;
use planpress::model::{Action, Ix};

/// A file of the site.
#[derive(Clone)]
pub(crate) struct File {
    /// From the site's root: `/help/`, `/robots.txt`.
    pub(crate) address: String,
    pub(crate) bytes: Vec<u8>,
}

impl File {
    /// Its text; for a page as a browser reads it, attributes included, and then its source.
    pub(crate) fn text(&self) -> String {
        let source = String::from_utf8_lossy(&self.bytes);
        if !self.is_page() {
            return source.into_owned();
        }
        let page = Document::parse(&self.bytes);
        let attributes = page.elements().into_iter().flat_map(|it| it.attributes());
        let attributes: String = attributes.map(|(_, value)| format!(" {value}")).collect();
        format!("{}{attributes} {source}", page.one("html").text())
    }

    /// Whether it is a page.
    pub(crate) fn is_page(&self) -> bool {
        self.address.ends_with('/') || self.address.ends_with(".html")
    }
}

/// The day on which every test looks at the site.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day of the calendar")
}

/// The project's folder.
pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// A file below `content/`.
pub(crate) fn content(path: &str) -> String {
    std::fs::read_to_string(project().join("content").join(path)).expect(path)
}

/// The site, laid out and ready to press.
pub(crate) fn build() -> &'static Build {
    static BUILD: OnceLock<Build> = OnceLock::new();
    BUILD.get_or_init(|| {
        let sources = Sources::load(&project(), Limits::default()).expect("the project is read");
        let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
        pipeline::build(&sources, &settings)
    })
}

/// What the site consists of.
pub(crate) fn site() -> &'static Site {
    build().press.site()
}

/// Every file of the site, in order of address.
pub(crate) fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let press = |(address, route): (&str, Route)| File {
            address: address.to_owned(),
            bytes: bytes(route),
        };
        site().routes().map(press).collect()
    })
}

/// What is at a route.
pub(crate) fn bytes(route: Route) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Err(finding) = build().press.bytes(route, &mut bytes) {
        panic!("{}: {}", site().address(route), finding.message);
    }
    bytes
}

/// The page at a route.
pub(crate) fn page(route: Route) -> Document {
    Document::parse(&bytes(route))
}

/// The numbers of the plan's actions, in its order.
pub(crate) fn action_numbers() -> Vec<String> {
    let plan = &site().catalogue().plans[0];
    plan.actions.iter().map(|it| it.number.get().cloned().unwrap_or_default()).collect()
}

fn action(number: &str) -> Ix<Action> {
    let at = action_numbers().iter().position(|it| it == number);
    Ix::new(at.expect("an action with this number"))
}

/// The page of the action with this number.
pub(crate) fn action_page(number: &str) -> Document {
    page(Route::Action(Ix::new(0), action(number)))
}
