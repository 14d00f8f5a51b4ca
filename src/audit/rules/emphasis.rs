//! Words that matter are few: long passages in italics or bold are hard to read for people with dyslexia
//! (WCAG 3.1.5 is about words; Dyslexia Style Guide of the British Dyslexia Association). Elements that HTML
//! no longer has say how words look and not what they are (HTML, "Obsolete features").

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::is_quoted;
use crate::diagnostics::Code;

pub(super) const LONG: Rule = Rule { code: Code::EmphasisTooLong, act: &[], wcag: &[], look: long };
pub(super) const OBSOLETE: Rule =
    Rule { code: Code::ObsoleteElement, act: &[], wcag: &[], look: obsolete };

/// More words than this are not emphasis.
const LONGEST: usize = 25;

fn long<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let marks = page.dom.any(&["b", "em", "i", "strong"]);
    for element in marks.filter(|it| !page.is_hidden(*it) && !is_quoted(*it)) {
        let inner = element.ancestors().take(5).any(|it| it.is_any(&["b", "em", "i", "strong"]));
        let text = element.text_up_to(1_000);
        if inner || text.split_whitespace().take(LONGEST + 1).count() <= LONGEST {
            continue;
        }
        let how = if element.is_any(&["b", "strong"]) { "bold" } else { "italics" };
        let message = format!("\"{}\" is a long passage in {how}", plain(&text));
        targets.failed(element, message, "mark only the few words that matter most");
    }
}

fn obsolete<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    const OLD: &[&str] = &[
        "acronym", "applet", "basefont", "big", "center", "dir", "font", "frameset", "noembed",
        "noframes", "strike", "tt",
    ];
    let mut told: Vec<&str> = Vec::new();
    for element in page.dom.any(OLD).filter(|it| !page.is_hidden(*it)) {
        // One of each tells enough.
        if told.contains(&element.name()) {
            continue;
        }
        told.push(element.name());
        let message = format!("HTML no longer has <{}>", element.name());
        targets.failed(
            element,
            message,
            "say what the words are, and use a style for how they look",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{EmphasisTooLong, ObsoleteElement};

    #[test]
    fn emphasis_is_short() {
        let long = "word ".repeat(30);
        assert_eq!(told(EmphasisTooLong, &format!("<p><i>{long}</i>")).len(), 1);
        assert_eq!(told(EmphasisTooLong, &format!("<p><strong><b>{long}</b></strong>")).len(), 1);
        assert!(told(EmphasisTooLong, &format!("<p><i>word</i> {long}")).is_empty());
    }

    #[test]
    fn elements_of_old_are_told_once() {
        let page = "<center>a</center><center>b</center><font>c</font>";
        assert_eq!(
            told(ObsoleteElement, page),
            ["HTML no longer has <center>", "HTML no longer has <font>"]
        );
        assert!(told(ObsoleteElement, "<p><small>a</small>").is_empty());
    }
}
