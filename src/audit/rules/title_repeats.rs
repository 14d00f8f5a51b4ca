//! A `title` says something that the page does not: one that repeats a link's words is read twice, and is
//! shown to people with a mouse alone (technique H33; HTML, "The title attribute").

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::TitleRepeats, act: &[], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("title").filter(|it| it.is_html()) {
        if element.is_any(&["iframe", "abbr", "link", "dfn"]) || page.is_hidden(element) {
            continue;
        }
        let title = plain(element.attribute("title").unwrap_or("")).to_lowercase();
        let words = match element.name() {
            "img" | "area" => element.attribute("alt").unwrap_or("").to_owned(),
            _ => element.text_up_to(500),
        };
        let label = element.attribute("aria-label").map(plain).unwrap_or_default().to_lowercase();
        if title.is_empty() || (title != plain(&words).to_lowercase() && title != label) {
            targets.passed();
            continue;
        }
        let message = format!("the title of this <{}> repeats \"{title}\"", element.name());
        targets.failed(element, message, "remove the title");
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::TitleRepeats;

    #[test]
    fn a_title_that_repeats_is_told() {
        for wrong in [
            "<a href=x title='Our Plan'>our plan</a>",
            "<img src=a alt=Map title=Map>",
            "<button aria-label=Close title=Close>x</button>",
        ] {
            assert_eq!(told(TitleRepeats, wrong).len(), 1, "{wrong}");
        }
        for sound in
            ["<a href=x title='Opens a form'>Plan</a>", "<a href=x>Plan</a>", "<p title=''>"]
        {
            assert!(told(TitleRepeats, sound).is_empty(), "{sound}");
        }
    }
}
