//! An attribute that names other elements by their ids leads somewhere: words that are not on the page are
//! not read (WCAG 1.3.1 and 4.1.2; technique ARIA1).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::ReferenceMissing, act: &[], wcag: &["1.3.1", "4.1.2"], look };

/// Attributes whose words a screen reader reads. What a control opens may be made once it is opened.
const READ: &[&str] = &["aria-labelledby", "aria-describedby", "aria-details"];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_aria() {
        for name in READ {
            let Some(ids) = element.attribute(name) else { continue };
            if page.is_hidden(element) {
                continue;
            }
            let missing = ids.split_ascii_whitespace().find(|id| page.by_id(id).is_none());
            let Some(missing) = missing else {
                targets.passed();
                continue;
            };
            let message = format!("{name} leads to \"{missing}\", which is not on this page");
            let help = "write the id of an element of this page, or remove the attribute";
            targets.failed(element, message, help);
        }
        let said = element.attribute("aria-errormessage").filter(|_| is_wrong(element));
        if let Some(id) = said.filter(|it| page.by_id(it.trim()).is_none())
            && !page.is_hidden(element)
        {
            let message = format!("aria-errormessage leads to \"{id}\", which is not on this page");
            targets.failed(element, message, "write the id of the element that says what is wrong");
        }
    }
}

fn is_wrong(element: Element<'_>) -> bool {
    element.attribute("aria-invalid").is_some_and(|it| !matches!(it.trim(), "" | "false"))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::ReferenceMissing;

    #[test]
    fn a_reference_leads_somewhere() {
        assert_eq!(
            told(ReferenceMissing, "<input aria-describedby='a nope'><p id=a>A"),
            ["aria-describedby leads to \"nope\", which is not on this page"]
        );
        for wrong in [
            "<section aria-labelledby=x></section>",
            "<input aria-invalid=true aria-errormessage=x>",
        ] {
            assert_eq!(told(ReferenceMissing, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<input aria-describedby=a><p id=a>A",
            "<button aria-controls=later>x</button>",
            "<input aria-errormessage=x>",
            "<input aria-describedby=''>",
            "<input hidden aria-describedby=x>",
        ] {
            assert!(told(ReferenceMissing, sound).is_empty(), "{sound}");
        }
    }
}
