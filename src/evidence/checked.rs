//! What was checked and the results: every file of a pack is made from this.

use chrono::NaiveDate;

use crate::model::{Ix, SiteState, indices};

use super::criteria::{self, Criterion};
use super::sample::Sampled;
use super::survey::Survey;

/// A site with the results of every automatic rule on every page.
#[derive(Debug)]
pub(super) struct Checked {
    /// The name of the site.
    pub(super) site: String,
    /// Whether it is the real site.
    pub(super) state: SiteState,
    /// Its owner.
    pub(super) organisation: String,
    /// The language of its pages.
    pub(super) language: String,
    /// Its address, if known.
    pub(super) address: Option<String>,
    /// The build date.
    pub(super) on: NaiveDate,
    /// The automatic rules.
    pub(super) rules: Vec<Rule>,
    /// Every page, in order of address.
    pub(super) pages: Vec<Page>,
    /// The pages that a person checks.
    pub(super) sample: Vec<Sampled>,
    /// What the site does not contain.
    pub(super) survey: Survey,
    /// The addresses of documents that no rule opens.
    pub(super) documents: Vec<String>,
}

/// An automatic rule.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// Its permanent name.
    pub(super) code: &'static str,
    /// What it checks, in a sentence or two.
    pub(super) about: String,
    /// The rules of the W3C's ACT collection that it implements.
    pub(super) act: &'static [&'static str],
    /// The criteria that a fault fails, at any level.
    pub(super) wcag: &'static [&'static str],
    /// Whether its faults are certain. A warning may be a guess, and a guess cannot decide a
    /// criterion.
    pub(super) sure: bool,
}

impl Rule {
    /// Those of its criteria that the law requires.
    pub(super) fn criteria(&self) -> impl Iterator<Item = &'static Criterion> {
        self.wcag.iter().filter_map(|it| criteria::by_number(it))
    }
}

/// A page that was checked.
#[derive(Debug, Clone, Default)]
pub(super) struct Page {
    /// Its address relative to the site's, such as `/help/`.
    pub(super) address: String,
    /// The absolute address, if the site's is known.
    pub(super) url: Option<String>,
    /// Its title.
    pub(super) title: String,
    /// The template that rendered it.
    pub(super) template: &'static str,
    /// Its size in bytes.
    pub(super) bytes: usize,
    /// The result of each rule, in the order of the rules.
    pub(super) outcomes: Vec<Outcome>,
    /// Its faults.
    pub(super) faults: Vec<Fault>,
}

/// The result of a rule on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The page has nothing that the rule applies to.
    Inapplicable,
    /// Everything that the rule applies to passes.
    Passed,
    /// Something fails.
    Failed,
}

/// A fault at one place on a page.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// The rule that it breaks, as an index into the rules.
    pub(super) rule: Ix<Rule>,
    /// The line, from 1.
    pub(super) line: usize,
    /// The column in code points, from 1.
    pub(super) column: usize,
    /// The fault.
    pub(super) message: String,
}

impl Fault {
    /// The fault with its position in the page's HTML, as one sentence.
    pub(super) fn words(&self) -> String {
        format!("Line {}, column {}: {}.", self.line, self.column, self.message)
    }
}

/// How far a criterion is decided for the whole site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A rule found faults: it is not met.
    NotMet,
    /// The site has nothing that it applies to, and why that is certain.
    NothingOfTheKind(&'static str),
    /// Rules found no fault. What they cannot see is for a person to check.
    Partly,
    /// No rule covers it.
    Person,
}

/// A criterion with the results of the automatic rules.
#[derive(Debug)]
pub(super) struct Judged {
    /// The criterion.
    pub(super) criterion: &'static Criterion,
    /// How far it is decided.
    pub(super) standing: Standing,
    /// The rules about it, as indices.
    pub(super) rules: Vec<Ix<Rule>>,
    /// The pages that fail it, as indices.
    pub(super) failed: Vec<Ix<Page>>,
    /// The number of pages with something that the rules apply to.
    pub(super) seen_on: usize,
    /// The number of pages with something that a rule is not certain about, and that a person must
    /// judge.
    pub(super) open_on: usize,
}

impl Checked {
    /// Every criterion of levels A and AA, in the order of the standard.
    pub(super) fn judged(&self) -> Vec<Judged> {
        criteria::all().map(|it| self.judge(it)).collect()
    }

    fn judge(&self, criterion: &'static Criterion) -> Judged {
        let about = |rule: &Rule| rule.wcag.contains(&criterion.number);
        let rules: Vec<Ix<Rule>> =
            indices(&self.rules).filter(|at| about(&self.rules[*at])).collect();
        let pages = |wanted: &dyn Fn(Ix<Rule>, Outcome) -> bool| -> Vec<Ix<Page>> {
            let has =
                |page: &Page| rules.iter().any(|rule| wanted(*rule, page.outcomes[rule.get()]));
            indices(&self.pages).filter(|at| has(&self.pages[*at])).collect()
        };
        let failed = pages(&|rule, it| it == Outcome::Failed && self.rules[rule].sure);
        let open_on = pages(&|rule, it| it == Outcome::Failed && !self.rules[rule].sure).len();
        let seen_on = pages(&|_, it| it != Outcome::Inapplicable).len();
        let standing = match (failed.is_empty(), self.survey.absence(criterion.about)) {
            (false, _) => Standing::NotMet,
            (true, Some(why)) => Standing::NothingOfTheKind(why),
            (true, None) if rules.is_empty() => Standing::Person,
            (true, None) => Standing::Partly,
        };
        Judged { criterion, standing, rules, failed, seen_on, open_on }
    }

    /// The faults of a page under a criterion.
    pub(super) fn faults(&self, page: Ix<Page>, judged: &Judged) -> Vec<&Fault> {
        self.pages[page].faults.iter().filter(|it| judged.rules.contains(&it.rule)).collect()
    }
}

impl Judged {
    /// The results of the automatic rules for the criterion, in sentences.
    pub(super) fn words(&self, checked: &Checked) -> String {
        let pages = checked.pages.len();
        let rules = match self.rules.as_slice() {
            [] => String::new(),
            [only] => format!("The rule {}", checked.rules[*only].code),
            several => {
                let names: Vec<_> = several.iter().map(|it| checked.rules[*it].code).collect();
                format!("The rules {}", names.join(", "))
            }
        };
        match self.standing {
            Standing::NotMet => {
                let failed = self.failed.len();
                let have = if failed == 1 { "has" } else { "have" };
                format!("{rules} checked {pages} pages: {failed} {have} faults.")
            }
            Standing::NothingOfTheKind(why) => why.to_owned(),
            Standing::Partly if self.seen_on == 0 => {
                format!("{rules} checked {pages} pages: none of them has anything of this kind.")
            }
            Standing::Partly => {
                let have = if self.seen_on == 1 {
                    "1 has".to_owned()
                } else {
                    format!("{} have", self.seen_on)
                };
                match self.open_on {
                    0 => format!(
                        "{rules} checked {pages} pages: {have} something of this kind, and none has \
                         a fault."
                    ),
                    open => format!(
                        "{rules} checked {pages} pages: {have} something of this kind. None has a \
                         certain fault, and on {open} a person must judge what a rule found."
                    ),
                }
            }
            Standing::Person => "No automatic rule covers this.".to_owned(),
        }
    }
}
