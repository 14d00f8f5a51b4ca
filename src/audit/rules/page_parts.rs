//! Parts of a page are what they seem: a `<details>` says what it opens, a heading is a few words, space
//! comes from styles, and all words are in a part that has a name in the outline of the page (technique ARIA11).

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::role::Role;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const DETAILS: Rule =
    Rule { code: Code::DetailsWithoutSummary, act: &[], wcag: &["4.1.2"], look: details };
pub(super) const LONG: Rule =
    Rule { code: Code::HeadingTooLong, act: &[], wcag: &["2.4.6"], look: long };
pub(super) const BREAKS: Rule =
    Rule { code: Code::SpaceByBreaks, act: &[], wcag: &["1.3.1"], look: breaks };
pub(super) const OUTSIDE: Rule =
    Rule { code: Code::OutsideLandmarks, act: &[], wcag: &[], look: outside };
pub(super) const UNDERLINED: Rule =
    Rule { code: Code::UnderlinedText, act: &[], wcag: &[], look: underlined };
pub(super) const SHORT: Rule =
    Rule { code: Code::AbbreviationUnexplained, act: &[], wcag: &["3.1.4"], look: short };

fn underlined<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.all("u").filter(|it| !page.is_hidden(*it)) {
        let words = plain(&element.text_up_to(80));
        if words.is_empty()
            || element.and_ancestors().chain(element.elements()).any(|it| it.is("a"))
        {
            continue;
        }
        let message = format!("\"{words}\" is underlined, so it looks like a link");
        targets.failed(element, message, "use <strong> or <em> for words that matter");
    }
}

fn short<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.all("abbr").filter(|it| !page.is_hidden(*it)) {
        let words = plain(&element.text_up_to(80));
        let said = element.attribute("title").is_some_and(|it| !it.trim().is_empty());
        // The words are beside it in brackets, before or after.
        let beside = element.parent().is_some_and(|it| it.text_up_to(1_000).contains('('));
        if words.is_empty() || said || beside {
            targets.passed();
            continue;
        }
        let message = format!("\"{words}\" is marked as short for something, but not for what");
        targets.failed(element, message, "write the words in full, or in the title of the <abbr>");
    }
}

fn details<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.all("details").filter(|it| !page.is_hidden(*it)) {
        if element.elements().any(|it| it.is("summary")) {
            targets.passed();
        } else {
            let help = "add <summary>, with words for what it opens, at the start of <details>";
            targets.failed(element, "this <details> does not say what it opens", help);
        }
    }
}

/// A heading with more characters is a paragraph.
const LONGEST: usize = 180;

fn long<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for heading in page.with_role(|it| it.is("heading")).filter(|it| page.is_exposed(*it)) {
        let words = plain(&heading.text_up_to(600));
        if words.chars().count() <= LONGEST {
            targets.passed();
            continue;
        }
        let message = format!("\"{words}\" is a heading, but as long as a paragraph");
        targets.failed(heading, message, "make it a paragraph, or write a short heading above it");
    }
}

fn breaks<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.parents_of("br") {
        let in_lines = element.is_html() && !element.is_any(&["pre", "td", "th"]);
        if !in_lines || page.is_hidden(element) {
            continue;
        }
        let (mut words, mut run, mut apart) = (0, 0, 0);
        for child in element.children() {
            match child {
                Child::Element(it) if it.is("br") => run += 1,
                Child::Text(it) if it.trim().is_empty() => {}
                _ => {
                    apart += usize::from(run > 1 && words > 0);
                    run = 0;
                    words += 1;
                }
            }
        }
        if apart == 0 {
            targets.passed();
            continue;
        }
        let message = format!(
            "\"{}\" is parted by line breaks, not by paragraphs",
            plain(&element.text_up_to(80))
        );
        targets.failed(element, message, "put each paragraph into a <p>");
    }
}

fn outside<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    const LANDMARKS: &[&str] = &[
        "banner",
        "complementary",
        "contentinfo",
        "form",
        "main",
        "navigation",
        "region",
        "search",
        "dialog",
        "alertdialog",
        "alert",
        "status",
        "log",
    ];
    let is_part = |it: Element<'p>| page.role(it).is_some_and(|it: Role| it.is_any(LANDMARKS));
    let mains = page.with_role(|it| it.is("main")).any(|it| page.is_exposed(it));
    if !mains {
        return;
    }
    for passage in page.passages() {
        let link = passage.is_mostly_links()
            && passage
                .element
                .below()
                .take(200)
                .any(|it| it.attribute("href").is_some_and(|it| it.starts_with('#')));
        if link || passage.element.and_ancestors().any(is_part) {
            targets.passed();
            continue;
        }
        let message =
            format!("\"{}\" is in no part of the page that has a role", plain(&passage.text));
        let help = "put it into <header>, <nav>, <main> or <footer>";
        targets.failed(passage.element, message, help);
        // One tells where to look.
        break;
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        AbbreviationUnexplained, DetailsWithoutSummary, HeadingTooLong, OutsideLandmarks,
        SpaceByBreaks, UnderlinedText,
    };

    #[test]
    fn parts_are_what_they_seem() {
        let long = "word ".repeat(50);
        for (code, wrong, sound) in [
            (
                DetailsWithoutSummary,
                "<details><p>x</details>".to_owned(),
                "<details><summary>More</summary>x</details>",
            ),
            (HeadingTooLong, format!("<h2>{long}</h2>"), "<h2>Words</h2>"),
            (UnderlinedText, "<p>Very <u>good</u>".to_owned(), "<p><a href=x><u>good</u></a>"),
            (
                AbbreviationUnexplained,
                "<p><abbr>CCG</abbr>".to_owned(),
                "<p><abbr title='Care group'>CG</abbr>",
            ),
            (SpaceByBreaks, "<div>One<br><br>Two</div>".to_owned(), "<p>One<br>Two<br><br>"),
            (
                OutsideLandmarks,
                "<main>a</main><p>Words</p>".to_owned(),
                "<a href=#m>Skip</a><main id=m>a</main><footer>b</footer>",
            ),
        ] {
            assert_eq!(told(code, &wrong).len(), 1, "{wrong}");
            assert!(told(code, sound).is_empty(), "{sound}");
        }
    }
}
