//! The value of an `aria-` attribute is of the kind that the attribute takes.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/6a7281/>

use crate::audit::page::Page;
use crate::audit::role::{State, StateKind};
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::AriaValue, act: &["6a7281"], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with_aria().filter(|it| it.is_html() || it.is_svg()) {
        for (name, value) in element.attributes().filter(|(_, value)| !value.is_empty()) {
            let Some(state) = State::of(name) else { continue };
            if state.takes(value) {
                targets.passed();
            } else {
                let message = format!("{name} cannot be \"{value}\"");
                targets.failed(element, message, help(state));
            }
        }
    }
}

fn help(state: State) -> String {
    match state.kind() {
        StateKind::Id => "write the id of one element".to_owned(),
        StateKind::Ids => "write the ids of the elements that you mean".to_owned(),
        StateKind::Integer => "write a whole number".to_owned(),
        StateKind::Number => "write a number, in digits".to_owned(),
        StateKind::Words => format!("write some of these words: {}", state.words().join(", ")),
        _ => format!("write one of these words: {}", state.words().join(", ")),
    }
}
