//! A figure has its caption, and a caption its figure (HTML, "The figure element"; WCAG 1.3.1); what is
//! marked as quoted is quoted from someone (technique H49).

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const FIGURE: Rule =
    Rule { code: Code::FigureWithoutCaption, act: &[], wcag: &[], look: figure };
pub(super) const CAPTION: Rule =
    Rule { code: Code::CaptionAlone, act: &[], wcag: &["1.3.1"], look: caption };
pub(super) const QUOTATION: Rule =
    Rule { code: Code::QuotationOfNoOne, act: &[], wcag: &["1.3.1"], look: quotation };

fn figure<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for figure in page.dom.all("figure").filter(|it| page.is_exposed(*it) && !it.has("role")) {
        let caption = figure.below().take(500).find(|it| it.is("figcaption"));
        // A picture in it that says what it shows needs no more.
        let drawn = figure.elements().any(|it| it.has("aria-label"));
        if drawn
            || caption.is_some_and(|it| !it.text_up_to(200).trim().is_empty())
            || page.is_named(figure)
        {
            targets.passed();
        } else {
            let help = "write its caption in <figcaption>, or use a <div> in place of the <figure>";
            targets.failed(figure, "this figure has no caption", help);
        }
    }
}

fn caption<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for caption in page.dom.all("figcaption").filter(|it| !page.is_hidden(*it)) {
        if caption.ancestors().any(|it| it.is("figure")) {
            targets.passed();
            continue;
        }
        let message = format!(
            "\"{}\" is the caption of a figure, but in no <figure>",
            plain(&caption.text_up_to(100))
        );
        targets.failed(caption, message, "put the picture and its caption into one <figure>");
    }
}

fn quotation<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for quotation in page.dom.all("blockquote").filter(|it| page.is_exposed(*it)) {
        let source =
            quotation.has("cite") || quotation.has("class") || quotation.has("data-quoted");
        let named = || {
            let mut around = quotation.below().take(200).chain(quotation.ancestors().take(2));
            around.any(|it| it.is_any(&["cite", "footer", "figure", "q"]))
        };
        let marked = || quotation.text_up_to(2_000).contains(['“', '"', '‘', '—', '«']);
        if source || named() || marked() {
            targets.passed();
            continue;
        }
        let message = format!(
            "\"{}\" is marked as quoted, but from no one",
            plain(&quotation.text_up_to(100))
        );
        let help =
            "if it is quoted, say in a <cite> who said it; if it is only indented, use a style";
        targets.failed(quotation, message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{CaptionAlone, FigureWithoutCaption, QuotationOfNoOne};

    #[test]
    fn figures_and_quotations_are_whole() {
        for (code, wrong, sound) in [
            (
                FigureWithoutCaption,
                "<figure><img src=a alt=b></figure>",
                "<figure><img src=a alt=b><figcaption>Hall</figcaption></figure>",
            ),
            (
                CaptionAlone,
                "<div><figcaption>Hall</figcaption></div>",
                "<figure><figcaption>Hall</figcaption></figure>",
            ),
            (
                QuotationOfNoOne,
                "<blockquote>We are open.</blockquote>",
                "<blockquote>We are open. <cite>Mayor</cite></blockquote>",
            ),
        ] {
            assert_eq!(told(code, wrong).len(), 1, "{wrong}");
            assert!(told(code, sound).is_empty(), "{sound}");
        }
    }
}
