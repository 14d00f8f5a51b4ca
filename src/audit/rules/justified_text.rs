//! Lines of words end where the words end. Justified lines have gaps of all widths between words, which
//! people with dyslexia read as rivers (WCAG 1.4.8, G172).

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::audit::style::Align;
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::JustifiedText, act: &[], wcag: &["1.4.8"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let help = "write `text-align: start` (or `left`) in its style";
    for element in page.seen_words().iter().copied() {
        if page.look(element).style(false).align != Align::Justified {
            targets.passed();
            continue;
        }
        let message = "this text is justified, so the gaps between its words are uneven";
        targets.failed(element, message, help).by_message();
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::JustifiedText;

    #[test]
    fn justified_words_are_told() {
        let page = |body: &str| format!("<style>.j{{text-align:justify}}</style>{body}");
        assert_eq!(told(JustifiedText, &page("<p class=j>x</p>")).len(), 1);
        assert_eq!(told(JustifiedText, &page("<div class=j><p>x</p><b> </b></div>")).len(), 1);
        for sound in
            ["<p>x</p>", "<p class=j hidden>x</p>", "<p class=j style='text-align:left'>x</p>"]
        {
            assert_eq!(told(JustifiedText, &page(sound)), [""; 0], "{sound}");
        }
    }
}
