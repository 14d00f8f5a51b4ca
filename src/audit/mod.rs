//! Checks on HTML that has been made, ours or anyone's: what a page says to assistive technology, and what makes it
//! hard for the worst-off reader. It knows HTML and its styles alone: no plan, no theme, no file.
//!
//! [`audit`] looks at one page with every rule of [`RULES`], an [`Auditor`] at many with those of a [`Profile`].
//! What lies around a page, such as its style sheets, comes through [`Resources`]. Rules of the W3C's ACT collection
//! are held against its test cases (`tests/suite/act.rs`); what no program can decide (text on pictures, what a
//! script does, whether words are true) is left to a person.
//!
//! ```
//! use planpress::audit::{Alone, Auditor, Profile, Subject};
//!
//! let html = r#"<html lang="en"><title>A page</title><p>Hello <img src="a.png"></p>"#;
//! let auditor = Auditor::new(Profile::Accessibility);
//! let audit = auditor.audit(&Subject { path: "page.html", html, around: &Alone });
//! let fault = audit.faults.iter().find(|it| it.rule.code.as_str() == "image-without-name");
//! assert_eq!(fault.map(|it| (it.line, it.rule.wcag)), Some((1, &["1.1.1"][..])));
//! ```

mod asked;
mod contrast;
mod dom;
mod focus;
mod fragment;
mod hidden;
mod language;
mod name;
mod page;
mod profile;
mod role;
mod rule;
mod rules;
mod safety;
mod script;
mod seen;
mod style;
mod table;
mod told;
#[cfg(test)]
mod trial;
mod words;

pub use asked::host as host_of;
pub use fragment::{files_named, unsafe_fragment};
pub use page::{Alone, Resources, Subject};
pub use profile::Profile;
pub use rule::{Fault, Outcome, Rule};
pub use rules::RULES;
pub use safety::{FileKind, Harm, kind_of, unsafe_markup, unsafe_script, unsafe_style};
pub use told::{alike, faults_as_json, gather, shared_by};

use dom::Dom;
use page::Page;
use rule::Targets;
use style::Sheets;

/// What was found on a page.
#[derive(Debug, Default)]
pub struct Audit {
    /// What each rule came to, in the order of the rules that were run: see [`Profile::rules`].
    pub outcomes: Vec<Outcome>,
    /// What is wrong, in the order of the page.
    pub faults: Vec<Fault>,
}

/// Looks at pages with the rules of a profile, and keeps what they share: styles that were read once.
#[derive(Debug)]
pub struct Auditor {
    profile: Profile,
    sheets: Sheets,
}

impl Default for Auditor {
    fn default() -> Self {
        Auditor::new(Profile::Planpress)
    }
}

impl Auditor {
    /// One that has looked at nothing yet.
    pub fn new(profile: Profile) -> Self {
        Auditor { profile, sheets: Sheets::default() }
    }

    /// Looks at a page. Others may be looked at meanwhile.
    pub fn audit(&self, subject: &Subject<'_>) -> Audit {
        let dom = Dom::parse(subject.html);
        let page = Page::new(subject, &dom, &self.sheets);
        let mut audit = Audit::default();
        for rule in self.profile.rules() {
            let mut targets = Targets::new(rule, &page);
            (rule.look)(&page, &mut targets);
            audit.outcomes.push(targets.outcome());
            audit.faults.extend(targets.into_faults());
        }
        audit.faults.sort_by_key(|it| (it.line, it.column));
        audit
    }
}

/// Looks at one page with every rule.
pub fn audit(subject: &Subject<'_>) -> Audit {
    Auditor::default().audit(subject)
}

/// The age in years that a page's running words ask of a reader, and how many words those are.
/// What is quoted counts for nothing: it is not the author's to rewrite.
pub fn reading_age(subject: &Subject<'_>) -> (f64, usize) {
    let dom = Dom::parse(subject.html);
    rules::reading_age::measure(&Page::new(subject, &dom, &Sheets::default()))
}

/// The English name of the language that a text seems to be in, where it is surely another than the tag says.
pub fn other_language(text: &str, tag: &str) -> Option<&'static str> {
    let said = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    rules::other_language::language(text, &said).map(|it| it.1)
}

/// Whether a language tag begins with a language of the IANA registry (BCP 47).
pub fn is_language(tag: &str) -> bool {
    language::is_known(tag) && tag.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

/// The rule of a code, where it is one of these.
pub fn rule_of(code: crate::diagnostics::Code) -> Option<&'static Rule> {
    RULES.iter().copied().find(|it| it.code == code)
}
