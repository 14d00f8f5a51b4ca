//! An id is once on a page: links, labels and names that point to it reach the first one only
//! (HTML, "the id attribute": unique in its tree).

use std::collections::HashSet;

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::ElementIdTwice, act: &[], wcag: &[], look };

const HELP: &str = "give each element a different id, and update the links and labels that use it";

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut told = HashSet::new();
    for element in page.dom.with("id") {
        let Some(id) = element.attribute("id").filter(|it| !it.is_empty()) else { continue };
        match page.by_id(id) {
            Some(first) if first != element => {
                // One finding for each id, however often it comes again.
                if told.insert(id) {
                    let message = format!("the id \"{id}\" is used more than once on this page");
                    targets.failed(element, message, HELP);
                }
            }
            _ => targets.passed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::ElementIdTwice;

    #[test]
    fn an_id_that_comes_again_is_told_once() {
        let page = "<p id=a>x\n<p id=a>y<p id=a>z<p id=b><p id=''><p id=''>";
        let expected = ["the id \"a\" is used more than once on this page"];
        assert_eq!(told(ElementIdTwice, page), expected);
        assert!(told(ElementIdTwice, "<p id=a>x<p id=A>y").is_empty());
    }
}
