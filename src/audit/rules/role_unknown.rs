//! A role is one that there is.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/674b10/>

use crate::audit::page::Page;
use crate::audit::role::Role;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::{Code, nearest};

pub(super) const RULE: Rule = Rule { code: Code::RoleUnknown, act: &["674b10"], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("role").filter(|it| it.is_html() || it.is_svg()) {
        let Some(written) = element.attribute("role").map(str::trim_ascii) else { continue };
        if written.is_empty() || page.is_hidden(element) {
            continue;
        }
        if page.explicit_role(element).is_some() {
            targets.passed();
            continue;
        }
        let help = match near(written) {
            Some(role) => format!("did you mean \"{role}\"?"),
            None => "remove the role, or use one from WAI-ARIA 1.2".to_owned(),
        };
        let message = format!("there is no role \"{written}\", so screen readers ignore it");
        targets.failed(element, message, help);
    }
}

/// The role that someone may have meant. The word is one of the page's, and may be of any length.
fn near(written: &str) -> Option<&'static str> {
    let mut words = written.split_ascii_whitespace().filter(|it| it.len() < 30).take(3);
    words.find_map(|it| nearest(it, Role::all().map(Role::name)))
}
