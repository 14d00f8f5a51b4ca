//! What looks like a heading is one: a paragraph in bold is passed over by everyone who goes through a page
//! by its headings (WCAG 1.3.1; failure F2; technique H42). A short paragraph that is bold or large as a
//! whole, or has a class of that name, with other text after it, counts as one.

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::TextKind;
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::FakeHeading, act: &[], wcag: &["1.3.1", "2.4.6"], look };

/// A heading with more words than this is a sentence that matters.
const LONGEST: usize = 14;
/// Elements between a paragraph and its bold words.
const DEEPEST: usize = 5;

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut passages = page.passages().iter().peekable();
    while let Some(passage) = passages.next() {
        let element = passage.element;
        let follows = passages.peek().is_some_and(|it| {
            it.kind == TextKind::Running && it.element != element && !is_bold(page, it.element)
        });
        let candidate = passage.kind == TextKind::Running
            && passage.main
            && !passage.quoted
            && element.is_any(&["p", "div"])
            && !passage.is_mostly_links()
            && is_short(&passage.text);
        if !candidate || !follows || is_part(element) {
            continue;
        }
        if !is_bold(page, element) {
            targets.passed();
            continue;
        }
        let words = plain(&passage.text);
        let message = format!("\"{words}\" looks like a heading, but it is only a paragraph");
        targets.failed(element, message, "make it a heading, such as <h2>").words = words;
    }
}

/// Whether words can be a heading: a few of them, and no whole sentence.
fn is_short(text: &str) -> bool {
    let text = text.trim();
    let ends = text.ends_with(['.', ',', ';', '!']);
    let words = text.split_whitespace().take(LONGEST + 1).count();
    !ends && (1..=LONGEST).contains(&words) && text.chars().any(char::is_alphabetic)
}

/// Whether a paragraph is part of something in which a heading has no place.
fn is_part(element: Element<'_>) -> bool {
    element.ancestors().any(|it| {
        it.is_any(&[
            "li",
            "dd",
            "td",
            "th",
            "label",
            "legend",
            "figcaption",
            "a",
            "button",
            "summary",
        ])
    })
}

/// From this weight on, letters are bold (CSS Fonts 4, 2.2: 700; many fonts draw 600 alike).
const HEAVY: f32 = 600.0;
/// So much larger than the words around it is a heading.
const LARGER: f32 = 1.15;

/// Whether its letters are drawn bold. A style sheet makes labels and dates bold too, so that there only larger
/// letters are those of a heading.
fn is_heavy<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    let drawn = page.look(element).style(false);
    let around = element.parent().map_or(drawn, |it| page.look(it).style(false));
    drawn.weight >= HEAVY && (element.has("style") || drawn.size > LARGER * around.size)
}

/// Whether all words of a paragraph are bold or large.
fn is_bold<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    let mut at = element;
    for _ in 0..DEEPEST {
        let heavy = is_heavy(page, at);
        if is_called_heading(at)
            || at.is_any(&["b", "strong", "big"])
            || heavy
            || at.is("font") && at.has("size")
        {
            return true;
        }
        let mut inside = at.children().filter(|it| match it {
            Child::Text(words) => !words.trim().is_empty(),
            Child::Element(it) => !it.is("br"),
        });
        match (inside.next(), inside.next()) {
            (Some(Child::Element(only)), None) => at = only,
            _ => return false,
        }
    }
    false
}

/// Whether a class calls a paragraph a heading.
fn is_called_heading(element: Element<'_>) -> bool {
    const CALLED: &[&str] =
        &["heading", "subheading", "headline", "h1", "h2", "h3", "h4", "h5", "h6"];
    let classes = element.attribute("class").unwrap_or("");
    let has = |it: &str| CALLED.iter().any(|called| called.eq_ignore_ascii_case(it));
    element.is_any(&["p", "div", "span"]) && classes.split_ascii_whitespace().take(20).any(has)
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::FakeHeading;

    #[test]
    fn a_paragraph_in_bold_before_another_is_told() {
        for start in [
            "<p><strong>Our services</strong></p>",
            "<p><b>Our services</b><br></p>",
            "<div><span><b>Our services</b></span></div>",
            "<p style='font-weight:bold'>Our services</p>",
            "<p><font size=5>Our services</font></p>",
            "<div class='box heading'>Our services</div>",
        ] {
            assert_eq!(
                told(FakeHeading, &format!("{start}<p>We help you.</p>")),
                ["\"Our services\" looks like a heading, but it is only a paragraph"],
                "{start}"
            );
        }
        for sound in [
            "<h2>Our services</h2><p>We help you.",
            "<p><strong>Do not call us at night.</strong></p><p>We help you.",
            "<p><strong>Note</strong> that we help</p><p>We help you.",
            "<p>We help you.<p><strong>The end</strong>",
            "<ul><li><p><b>One</b></p><p>two</ul>",
            "<blockquote><p><b>One</b></p><p>two</blockquote>",
            "<p><b><a href=x>Our services</a></b></p><p>We help you.",
        ] {
            assert!(told(FakeHeading, sound).is_empty(), "{sound}");
        }
    }
}
