//! One link leads to one place: a picture and its words beside each other that lead to the same page are
//! one link with both (technique H2), and people who listen hear it once.

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::AdjacentLinks, act: &[], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut before: Option<Element<'p>> = None;
    for link in page.dom.all("a").filter(|it| it.has("href") && !page.is_hidden(*it)) {
        let same = before.filter(|it| {
            let address = |it: &Element<'p>| it.attribute("href").unwrap_or("").trim().to_owned();
            let (one, other) = (address(it), address(&link));
            one == other && !one.is_empty() && !one.starts_with('#') && is_next(*it, link)
        });
        before = Some(link);
        let Some(first) = same else {
            targets.passed();
            continue;
        };
        if ![first, link].into_iter().any(is_picture) {
            continue;
        }
        let message = format!(
            "a picture and \"{}\" beside it are two links to one page",
            plain(&page.name(link))
        );
        targets.failed(
            link,
            message,
            "put the picture, with alt=\"\", and the words into one link",
        );
    }
}

/// Whether a picture is all that is seen of a link.
fn is_picture(link: Element<'_>) -> bool {
    let pictured = link.below().any(|it| it.is("img") || it.is_svg());
    pictured && link.text().trim().is_empty()
}

/// Whether two links are beside each other: nothing but space is between them, or the boxes around them.
fn is_next(first: Element<'_>, second: Element<'_>) -> bool {
    let mut one = first;
    for _ in 0..3 {
        let next = one.following().find(|it| match it {
            Child::Text(words) => !words.trim().is_empty(),
            Child::Element(it) => !it.is("br"),
        });
        match next {
            Some(Child::Element(it)) => {
                let starts =
                    it == second || it.below().take(4).find(|it| it.is("a")) == Some(second);
                return starts && !has_words_before(it, second);
            }
            Some(Child::Text(_)) => return false,
            None => match one.parent() {
                Some(parent) => one = parent,
                None => return false,
            },
        }
    }
    false
}

fn has_words_before(around: Element<'_>, link: Element<'_>) -> bool {
    around != link && !around.text_before(link, 1).trim().is_empty()
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::AdjacentLinks;

    #[test]
    fn a_picture_and_its_words_are_one_link() {
        for wrong in [
            "<a href=x><img src=a alt=''></a> <a href=x>Hall</a>",
            "<div><a href=x><img src=a alt=Hall></a></div><h2><a href=x>Hall</a></h2>",
        ] {
            assert_eq!(told(AdjacentLinks, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<a href=x><img src=a alt=''> Hall</a>",
            "<a href=x><img src=a alt=A></a> or <a href=x>Hall</a>",
            "<a href=x><img src=a alt=A></a><a href=y>Hall</a>",
            "<a href=x>A</a><a href=x>Hall</a>",
            "<a href=x><svg aria-hidden=true></svg> Previous</a><ul><li><a href=x>1</a></ul>",
        ] {
            assert!(told(AdjacentLinks, sound).is_empty(), "{sound}");
        }
    }
}
