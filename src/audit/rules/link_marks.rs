//! What looks like a link is one, and links are apart from each other: several in a row without a sign
//! between them look like one (WCAG 2.4.4; HTML, "The a element").

use crate::audit::dom::Child;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const NOWHERE: Rule =
    Rule { code: Code::LinkWithoutAddress, act: &[], wcag: &[], look: nowhere };
pub(super) const TOGETHER: Rule =
    Rule { code: Code::LinksTogether, act: &[], wcag: &[], look: together };

fn nowhere<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for link in page.dom.all("a").filter(|it| !page.is_hidden(*it)) {
        let empty = link.attribute("href").is_none_or(|it| it.trim().is_empty());
        let marked = link.attributes().any(|(name, _)| {
            matches!(name, "id" | "name" | "role" | "onclick" | "aria-current" | "aria-disabled")
                || name.starts_with("data-")
        });
        let words = if empty && !marked { plain(&link.text_up_to(100)) } else { String::new() };
        if words.is_empty() {
            targets.passed();
            continue;
        }
        let message = format!("\"{words}\" is marked as a link, but leads nowhere");
        targets.failed(link, message, "write where it leads in href, or remove the <a>");
    }
}

fn together<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let links = page.dom.all("a").filter(|it| it.has("href") && !page.is_hidden(*it));
    for link in links.filter(|it| !it.has("class") && !it.text_up_to(50).trim().is_empty()) {
        let mut after = link.following();
        let next = after.find(|it| !matches!(it, Child::Text(words) if words.trim().is_empty()));
        let Some(next) = next.and_then(Child::element) else { continue };
        let beside = next.is("a") && next.has("href") && !next.has("class");
        if !beside
            || next.text_up_to(50).trim().is_empty()
            || link.parent().is_some_and(|it| it.has("class"))
        {
            targets.passed();
            continue;
        }
        let message = format!(
            "nothing is between the links \"{}\" and \"{}\"",
            plain(&link.text_up_to(80)),
            plain(&next.text_up_to(80))
        );
        targets.failed(link, message, "put links into a list, or words or a sign between them");
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{LinkWithoutAddress, LinksTogether};

    #[test]
    fn a_link_leads_somewhere() {
        for wrong in ["<a>Fees</a>", "<a href=''>Fees</a>"] {
            assert_eq!(told(LinkWithoutAddress, wrong).len(), 1, "{wrong}");
        }
        for sound in ["<a href=x>Fees</a>", "<a id=fees>Fees</a>", "<a aria-current=page>Fees</a>"]
        {
            assert!(told(LinkWithoutAddress, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn links_are_apart() {
        assert_eq!(
            told(LinksTogether, "<p><a href=x>One</a> <a href=y>Two</a>"),
            ["nothing is between the links \"One\" and \"Two\""]
        );
        for sound in [
            "<p><a href=x>One</a>, <a href=y>Two</a>",
            "<ul><li><a href=x>One</a><li><a href=y>Two</a></ul>",
            "<p><a class=button href=x>One</a> <a class=button href=y>Two</a>",
        ] {
            assert!(told(LinksTogether, sound).is_empty(), "{sound}");
        }
    }
}
