//! A link that opens a new window or tab says so: Back does not work there, and a screen reader may not say
//! that anything opened (WCAG 3.2.5; technique G201).

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::NewWindow, act: &[], wcag: &["3.2.5"], look };

/// Words by which a link says it, in small letters; English and Welsh.
const SAID: &[&str] = &[
    "new window",
    "new tab",
    "new browser",
    "another window",
    "another tab",
    "ffenestr",
    "tab newydd",
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for link in page.dom.any(&["a", "area"]).filter(|it| it.has("href")) {
        let target = link.attribute("target").unwrap_or("").trim();
        let opens = ["_blank", "_new"].iter().any(|it| it.eq_ignore_ascii_case(target));
        if !opens || page.is_hidden(page.area_image(link).unwrap_or(link)) {
            continue;
        }
        let name = page.name(link);
        let described = page.named_by(link, "aria-describedby");
        let mut words = name.to_lowercase();
        words.push_str(&link.attribute("title").unwrap_or("").to_lowercase());
        described.iter().take(5).for_each(|it| words.push_str(&it.text_up_to(600).to_lowercase()));
        // Words beside the link are heard with it.
        let beside = link.parent().map_or(String::new(), |it| it.text_up_to(600).to_lowercase());
        if SAID.iter().any(|it| words.contains(it) || beside.contains(it)) {
            targets.passed();
            continue;
        }
        let message =
            format!("the link \"{}\" opens a new window or tab and does not say so", plain(&name));
        let help = "remove target=\"_blank\", or write (opens in new tab) in the link";
        targets.failed(link, message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::NewWindow;

    #[test]
    fn a_new_window_is_said() {
        assert_eq!(
            told(NewWindow, "<a href=x target=_blank>Form</a>"),
            ["the link \"Form\" opens a new window or tab and does not say so"]
        );
        for sound in [
            "<a href=x target=_blank>Form (opens in new tab)</a>",
            "<a href=x target=_blank>Form <img src=x alt='opens in a new window'></a>",
            "<a href=x target=_self>Form</a>",
            "<p><a href=x target=_blank>Form</a> (opens in a new tab)",
            "<a href=x target=_blank hidden>Form</a>",
        ] {
            assert!(told(NewWindow, sound).is_empty(), "{sound}");
        }
    }
}
