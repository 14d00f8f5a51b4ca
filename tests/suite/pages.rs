//! Every page of the shipped site: what all of them must have, whatever they say, and what one page
//! of each kind says.

mod checks;
mod links;
mod outline;
mod plan;
mod shown;

use std::sync::OnceLock;

use crate::broxtowe::{self, File};
use crate::html::Document;

/// A page with its address from the site's root.
pub(crate) struct Page {
    pub(crate) address: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) document: Document,
}

impl Page {
    fn of(file: &File) -> Page {
        Page {
            address: file.address.clone(),
            bytes: file.bytes.clone(),
            document: Document::parse(&file.bytes),
        }
    }

    /// The same page with one fault.
    fn with_fault(&self, sound: &str, fault: &str) -> Page {
        let source = String::from_utf8_lossy(&self.bytes);
        let broken = source.replacen(sound, fault, 1);
        assert_ne!(source, broken, "{} does not hold {sound}", self.address);
        Page::of(&File { address: self.address.clone(), bytes: broken.into_bytes() })
    }
}

/// Every page, in order of address.
fn pages() -> &'static [Page] {
    static PAGES: OnceLock<Vec<Page>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let files = broxtowe::files().iter().filter(|it| it.is_page());
        files.map(Page::of).collect()
    })
}

fn page(address: &str) -> &'static Page {
    pages().iter().find(|it| it.address == address).expect(address)
}
