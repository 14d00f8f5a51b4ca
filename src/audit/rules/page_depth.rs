//! A page whose elements stand in one another more deeply than browsers keep: what lies deeper is
//! not looked at by any rule, and that is said.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::PageTooDeep, act: &[], wcag: &[], look };

const MESSAGE: &str = "elements on this page are nested more than 512 levels deep, and planpress \
                       did not check anything deeper";

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    match page.dom.root() {
        Some(root) if page.dom.cut => {
            let help = "close every tag that you open; often an end tag is missing from something \
                        that is repeated";
            targets.failed(root, MESSAGE, help);
        }
        _ => targets.passed(),
    }
}
