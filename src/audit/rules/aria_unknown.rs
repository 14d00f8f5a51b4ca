//! An `aria-` attribute is one that there is.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/5f99a7/>

use crate::audit::page::Page;
use crate::audit::role::State;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::{Code, nearest};

pub(super) const RULE: Rule = Rule { code: Code::AriaUnknown, act: &["5f99a7"], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_aria() {
        for (name, _) in element.attributes().filter(|(name, _)| name.starts_with("aria-")) {
            if State::of(name).is_some() {
                targets.passed();
                continue;
            }
            let near = || nearest(name, State::all().map(State::attribute));
            let help = if let Some(near) = (name.len() < 30).then(near).flatten() {
                format!("did you mean {near}?")
            } else {
                "remove it, or use an attribute from WAI-ARIA 1.2".to_owned()
            };
            let message = format!("there is no attribute {name}, so screen readers ignore it");
            targets.failed(element, message, help);
        }
    }
}
