//! A link holds no button and a button no link: no one can tell what a press does, and screen readers announce one of the two (HTML, "interactive content"; WCAG 4.1.2). Controls in what is told as a whole are
//! decided by `out_of_reach`.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::role::{Role, input_type};
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::NestedControls, act: &[], wcag: &["4.1.2"], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.any(&["a", "summary"]) {
        let link = element.is("a") && element.has("href") || element.is("summary");
        let whole = page.role(element).is_some_and(Role::children_presentational);
        if !link || whole || page.is_hidden(element) {
            continue;
        }
        let Some(inner) = element.below().find(|it| is_control(*it) && !page.is_hidden(*it)) else {
            targets.passed();
            continue;
        };
        let what = if element.is("a") { "link" } else { "summary" };
        let message = format!(
            "<{}> is inside the {what} \"{}\"",
            inner.name(),
            plain(&element.text_up_to(80))
        );
        targets.failed(inner, message, format!("put it next to the {what}, not inside it"));
    }
}

fn is_control(element: Element<'_>) -> bool {
    let hidden = || input_type(element) == "hidden";
    element.is_any(&["a", "button", "select", "textarea"]) || (element.is("input") && !hidden())
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::NestedControls;

    #[test]
    fn controls_are_beside_each_other() {
        for wrong in
            ["<a href=x><button>Go</button></a>", "<details><summary>A <input></summary></details>"]
        {
            assert_eq!(told(NestedControls, wrong).len(), 1, "{wrong}");
        }
        for sound in ["<a href=x>Go</a><button>Go</button>", "<a href=x><img src=a alt=Go></a>"] {
            assert!(told(NestedControls, sound).is_empty(), "{sound}");
        }
    }
}
