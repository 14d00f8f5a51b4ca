//! A role is one that its element may have: a heading that says it is a button is read as neither (W3C, ARIA
//! in HTML, "Document conformance requirements for use of ARIA attributes in HTML"). Elements that may have
//! any role are not in the list.

use crate::audit::dom::Element;
use crate::audit::focus::is_switch_of_details;
use crate::audit::page::Page;
use crate::audit::role::{Role, input_type};
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::RoleNotAllowed, act: &[], wcag: &[], look };

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.with("role").filter(|it| it.is_html()) {
        let Some(role) = page.explicit_role(element).filter(|it| it.is_core()) else { continue };
        if page.is_hidden(element) || page.implicit_role(element) == Some(role) {
            continue;
        }
        let allowed = match allowed(element) {
            Some(allowed) if !is_in(role, allowed) => allowed,
            Some(_) => {
                targets.passed();
                continue;
            }
            None => continue,
        };
        let message = format!("a <{}> cannot have the role {}", element.name(), role.name());
        let help = match allowed {
            "" => format!("remove the role, or use a <div> in place of the <{}>", element.name()),
            some => format!(
                "use a <div> in place of the <{}>, or one of these roles: {}",
                element.name(),
                some.replace(' ', ", ")
            ),
        };
        targets.failed(element, message, help);
    }
}

fn is_in(role: Role, allowed: &str) -> bool {
    let name = if role.is_presentational() { "none" } else { role.name() };
    allowed.split(' ').any(|it| it == name)
}

const BUTTONS: &str = "button checkbox combobox gridcell link menuitem menuitemcheckbox menuitemradio option \
                       radio separator slider switch tab treeitem";

/// The roles that an element may have beside its own, `none` for decoration; nothing where it may have any.
fn allowed(element: Element<'_>) -> Option<&'static str> {
    Some(match element.name() {
        "a" if element.has("href") => {
            "button checkbox menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem link"
        }
        "area" | "body" | "caption" | "col" | "colgroup" | "datalist" | "dd" | "details"
        | "head" | "html" | "label" | "legend" | "main" | "map" | "meta" | "meter" | "noscript"
        | "optgroup" | "option" | "param" | "picture" | "progress" | "script" | "source"
        | "style" | "template" | "textarea" | "title" | "track" => "",
        "article" => "application document feed main none region",
        "aside" => "feed none note region search",
        "audio" | "video" => "application",
        "br" | "wbr" => "none",
        "button" => BUTTONS,
        "dialog" => "alertdialog",
        "dl" => "group list none",
        "dt" => "listitem",
        "embed" | "iframe" => "application document img none",
        "object" => "application document img none",
        "fieldset" => "none radiogroup",
        "figcaption" => "group none",
        "footer" | "header" => "group none",
        "form" => "form none search",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "none tab",
        "hr" => "none",
        "img" => picture(element),
        "input" => return field(element),
        "li" => {
            "menuitem menuitemcheckbox menuitemradio option none radio separator tab treeitem listitem"
        }
        "menu" | "ol" | "ul" => {
            "directory group listbox menu menubar none radiogroup tablist toolbar tree"
        }
        "nav" => "menu menubar none tablist",
        "search" => "form group none region",
        "section" => {
            "alert alertdialog application banner complementary contentinfo dialog document feed group log main \
             marquee navigation none note region search status tabpanel"
        }
        "select" => "menu combobox listbox",
        "summary" if is_switch_of_details(element) => "",
        _ => return None,
    })
}

fn picture(element: Element<'_>) -> &'static str {
    let named = ["alt", "aria-label", "aria-labelledby", "title"];
    if named.iter().any(|it| element.attribute(it).is_some_and(|it| !it.trim().is_empty())) {
        "button checkbox link math menuitem menuitemcheckbox menuitemradio meter none option progressbar radio \
         scrollbar separator slider switch tab treeitem img"
    } else {
        "none"
    }
}

fn field(element: Element<'_>) -> Option<&'static str> {
    Some(match input_type(element) {
        "button" | "image" | "reset" | "submit" => BUTTONS,
        "checkbox" => "button menuitemcheckbox option switch",
        "radio" => "menuitemradio",
        "text" | "search" | "email" | "tel" | "url" => "combobox searchbox spinbutton textbox",
        "number" => "combobox spinbutton textbox",
        "password" => "textbox",
        "hidden" => return None,
        _ => "",
    })
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::RoleNotAllowed;

    #[test]
    fn a_role_fits_its_element() {
        assert_eq!(
            told(RoleNotAllowed, "<h1 role=button>Send</h1>"),
            ["a <h1> cannot have the role button"]
        );
        for wrong in [
            "<label role=button>x</label>",
            "<a href=x role=heading>x</a>",
            "<img alt='' src=a role=link>",
            "<input type=radio role=checkbox>",
            "<ul role=navigation><li>x</ul>",
        ] {
            assert_eq!(told(RoleNotAllowed, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<a href=x role=button>x</a>",
            "<ul role=menu><li role=none>x</ul>",
            "<li role=presentation>x",
            "<div role=heading>x</div>",
            "<button role=tab>x</button>",
            "<nav role=navigation>x</nav>",
            "<section role=doc-chapter>x</section>",
        ] {
            assert!(told(RoleNotAllowed, sound).is_empty(), "{sound}");
        }
    }
}
