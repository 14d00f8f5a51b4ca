//! Words in a language that is written from right to left say so: without `dir`, signs and numbers among them are
//! shown in the wrong places (WCAG 1.3.2; technique H56; W3C Internationalization, "Structural markup and
//! right-to-left text").

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::DirectionMissing, act: &[], wcag: &["1.3.2"], look };

/// Languages that are written from right to left, by their first subtag.
const FROM_RIGHT: &[&str] =
    &["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku", "ps", "sd", "syr", "ug", "ur", "yi"];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_any(&["dir", "lang"]).filter(|it| it.is_html()) {
        let said = element.attribute("dir").map(|it| it.trim().to_ascii_lowercase());
        if let Some(said) = said.as_deref().filter(|it| !matches!(*it, "ltr" | "rtl" | "auto" | ""))
        {
            let message = format!("`dir` cannot be \"{}\"", plain(said));
            targets.failed(element, message, "write dir=\"ltr\", dir=\"rtl\" or dir=\"auto\"");
            continue;
        }
        let Some(tag) = element.attribute("lang").filter(|it| is_from_right(it)) else { continue };
        if page.is_hidden(element) || !has_letters(element) {
            continue;
        }
        let around = element.and_ancestors().find_map(|it| it.attribute("dir"));
        let is_right = around.is_some_and(|it| {
            ["rtl", "auto"].iter().any(|right| right.eq_ignore_ascii_case(it.trim()))
        });
        // A few words take their order from their letters.
        let few = element.is_any(&["a", "span", "option", "bdi", "bdo"])
            && element.text_up_to(60).split_whitespace().count() < 4;
        if is_right || few {
            targets.passed();
            continue;
        }
        let message = format!(
            "\"{}\" is in a language that is written from right to left, but the page does not say so",
            plain(&element.text_up_to(80))
        );
        targets.failed(element, message, format!("write lang=\"{tag}\" dir=\"rtl\""));
    }
}

fn is_from_right(tag: &str) -> bool {
    let mut parts = tag.trim().split('-');
    let primary = parts.next().unwrap_or("").to_ascii_lowercase();
    let latin = parts.any(|it| it.eq_ignore_ascii_case("latn"));
    FROM_RIGHT.contains(&primary.as_str()) && !latin
}

/// Whether there are letters that are written from right to left.
fn has_letters(element: Element<'_>) -> bool {
    element
        .text_up_to(2_000)
        .chars()
        .any(|it| matches!(it, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::DirectionMissing;

    #[test]
    fn words_from_right_to_left_say_so() {
        assert_eq!(told(DirectionMissing, "<p lang=ar>مرحبا بالعالم").len(), 1);
        assert_eq!(told(DirectionMissing, "<p dir=left>x"), ["`dir` cannot be \"left\""]);
        for sound in [
            "<p lang=ar dir=rtl>مرحبا بالعالم",
            "<div dir=auto><p lang=he>שלום עולם</div>",
            "<p lang=ur-Latn>salam",
            "<p lang=cy>Helo",
            "<a href=x lang=ar>العربية</a>",
        ] {
            assert!(told(DirectionMissing, sound).is_empty(), "{sound}");
        }
    }
}
