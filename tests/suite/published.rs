//! A project of this repository, taken all the way on the pinned day: the one that is shipped, and
//! each of the examples.

use std::path::Path;

use planpress::diagnostics::Report;
use planpress::model::{Ix, Plan, indexed};
use planpress::pipeline::{self, Build, Settings};
use planpress::site::{LinkStyle, Route, Site};
use planpress::source::{Limits, Sources};

use crate::broxtowe::{File, today};
use crate::html::Document;

/// A project's site.
pub(crate) struct Published {
    build: Build,
}

impl Published {
    /// Builds the project in a folder of the repository, such as `examples/ebbsworth`; a dot is the
    /// project that is shipped.
    pub(crate) fn of(folder: &str) -> Published {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let sources = Sources::load(&folder, Limits::default()).expect("the project is read");
        let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
        Published { build: pipeline::build(&sources, &settings) }
    }

    /// What was found on the way.
    pub(crate) fn report(&self) -> &Report {
        &self.build.report
    }

    /// What was laid out.
    pub(crate) fn site(&self) -> &Site {
        self.build.press.site()
    }

    /// A plan by its folder's name, and which of the site's plans it is.
    pub(crate) fn plan(&self, id: &str) -> (Ix<Plan>, &Plan) {
        let mut plans = indexed(&self.site().catalogue().plans);
        plans.find(|(_, it)| it.id.as_str() == id).unwrap_or_else(|| panic!("no plan {id}"))
    }

    /// What is at a route.
    fn bytes(&self, route: Route) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Err(finding) = self.build.press.bytes(route, &mut bytes) {
            panic!("{}: {}", self.site().address(route), finding.message);
        }
        bytes
    }

    /// The page at an address, if there is one.
    pub(crate) fn page(&self, address: &str) -> Option<Document> {
        self.site().find(address).map(|route| Document::parse(&self.bytes(route)))
    }

    /// Every file of the site, in order of address.
    pub(crate) fn files(&self) -> Vec<File> {
        let file = |(address, route): (&str, Route)| File {
            address: address.to_owned(),
            bytes: self.bytes(route),
        };
        self.site().routes().map(file).collect()
    }
}
