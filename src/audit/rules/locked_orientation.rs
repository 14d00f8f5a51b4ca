//! A page can be read whichever way round someone holds their screen: some have it fixed to a wheelchair
//! (WCAG 1.3.4). <https://www.w3.org/WAI/standards-guidelines/act/rules/b33eff/>

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::LockedOrientation, act: &["b33eff"], wcag: &["1.3.4"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(element) = page.looks().locked(page.dom) else { return };
    let message = "a style turns or hides this when someone holds their screen the other way round";
    let help =
        "delete the rule in `@media (orientation: …)`, so that the page can be read both ways";
    targets.failed(element, message, help).by_message();
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::LockedOrientation;

    #[test]
    fn a_page_that_is_for_one_way_round_is_told() {
        let page = |css: &str| format!("<style>{css}</style><p class=a>x</p>");
        for css in [
            "@media (orientation: portrait){body{display:none}}",
            "@media (orientation: landscape){html{transform:rotate(90deg)}}",
            "@media (orientation: portrait){.a{rotate: -0.25turn}}",
            "@media screen and (orientation: portrait){@media (color){.a{transform:rotateZ(270deg)}}}",
        ] {
            assert_eq!(told(LockedOrientation, &page(css)).len(), 1, "{css}");
        }
        for css in [
            "body{transform:rotate(90deg)}",
            "@media (orientation: portrait){.a{display:none}}",
            "@media (orientation: portrait){.a{transform:rotate(180deg)}}",
            "@media (max-width: 30em){body{display:none}}",
        ] {
            assert_eq!(told(LockedOrientation, &page(css)), [""; 0], "{css}");
        }
    }
}
