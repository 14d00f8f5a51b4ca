//! A page whose elements are nested more deeply than browsers keep, or that has more of them than anyone
//! can read: no rule looks at what is beyond that, and the author is told.

use crate::audit::dom::Cut;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const DEPTH: Rule = Rule {
    code: Code::PageTooDeep,
    act: &[],
    wcag: &[],
    look: |page, targets| {
        let message = "elements on this page are nested more than 512 levels deep, and planpress \
                       did not check anything deeper";
        let help = "close every tag that you open; often an end tag is missing from something \
                    that is repeated";
        look(page, targets, Cut::Deep, message, help);
    },
};

pub(super) const LENGTH: Rule = Rule {
    code: Code::PageTooLong,
    act: &[],
    wcag: &[],
    look: |page, targets| {
        let message = "this page has more than 300,000 elements and pieces of text, and planpress \
                       did not check the rest";
        let help = "split the page into several: browsers on phones stop at far fewer";
        look(page, targets, Cut::Long, message, help);
    },
};

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>, cut: Cut, message: &str, help: &str) {
    match page.dom.root() {
        Some(root) if page.dom.cut == Some(cut) => {
            targets.failed(root, message, help);
        }
        _ => targets.passed(),
    }
}
