//! A page has a title: it is what a tab, a history and a screen reader say first.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/2779a5/>

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::PageTitle, act: &["2779a5"], wcag: &["2.4.2"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = page.dom.root().filter(|_| !page.is_drawing()) else { return };
    let title = root.below().find(|it| it.is("title"));
    let words = title.is_some_and(|it| !it.text().trim().is_empty());
    match title {
        Some(_) if words => targets.passed(),
        Some(empty) => {
            targets.failed(empty, "the title of this page is empty", HELP);
        }
        None => {
            targets.failed(root, "this page has no title", HELP);
        }
    }
}

const HELP: &str = "in <title>, say what the page is about and whose website it is";
