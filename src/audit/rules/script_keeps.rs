//! A script in a page keeps nothing on the reader's device: anyone who shares the device could find it,
//! and see that someone looked for help.

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::audit::script::{Kept, kept};
use crate::diagnostics::Code;

use super::inline_code::{is_handler, is_script};

pub(super) const RULE: Rule = Rule { code: Code::ScriptKeeps, act: &[], wcag: &[], look };

/// What to do about it, wherever the script is.
pub(crate) const HELP: &str = "remove it: a page about help must leave no trace, and a website \
                               that stores something must ask for consent first";

/// What is wrong with a script that keeps something.
pub(crate) fn message(kept: &Kept) -> String {
    format!("this script stores {} on the reader's device: `{}`", kept.what, kept.by)
}

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.elements() {
        if element.name() == "script" {
            targets.passed();
            let inside = page.inside(element);
            for it in kept(&element.text()) {
                targets.failed_at(element, inside.offset(it.at), message(&it), HELP);
            }
        }
        for (name, value) in element.attributes() {
            if is_handler(name) || is_script(value) {
                for it in kept(value) {
                    targets.failed(element, message(&it), HELP);
                }
            }
        }
    }
}
