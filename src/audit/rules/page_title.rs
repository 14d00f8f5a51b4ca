//! A page has a title: it is what a tab, a history and a screen reader say first.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/2779a5/>

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::PageTitle, act: &["2779a5"], wcag: &["2.4.2"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = page.dom.root().filter(|_| !page.is_drawing() && !page.is_piece()) else {
        return;
    };
    // What is made to be shown in a frame of another page has its title there.
    if is_for_frame(page) {
        return;
    }
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

/// Whether all links of a page lead out of the frame that it is in, and there are some.
fn is_for_frame(page: &Page<'_>) -> bool {
    let out = |it: Option<&str>| {
        it.is_some_and(|it| it.eq_ignore_ascii_case("_parent") || it.eq_ignore_ascii_case("_top"))
    };
    let base = page.dom.all("base").find_map(|it| it.attribute("target"));
    let mut links = page.dom.all("a").filter(|it| it.has("href")).peekable();
    links.peek().is_some() && links.all(|it| out(it.attribute("target").or(base)))
}

const HELP: &str = "in <title>, say what the page is about and whose website it is";

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::PageTitle;

    #[test]
    fn a_page_has_a_title() {
        for wrong in [
            "<html><p>x",
            "<!DOCTYPE html><p>x",
            "<meta charset=utf-8><p>x",
            "<title> </title>",
            "<body><a href=x>x</a>",
            "<body><a href=x target=_parent>x</a><a href=y>y</a>",
        ] {
            assert_eq!(told(PageTitle, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<title>x</title>",
            "<header><p>a piece of a page</header><svg><title>x</title></svg>",
            "<body><a href=x target=_parent>x</a><a href=y target=_TOP>y</a>",
            "<base target=_parent><a href=x>x</a>",
        ] {
            assert!(told(PageTitle, sound).is_empty(), "{sound}");
        }
    }
}
