//! What a visitor is to act on or look at has a name that can be read out: a link, a button, a
//! field, a picture. Each rule says which elements it is about; all ask for the same.
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/> pictures, 97a4e1 buttons, c487ae
//! links, e086e5 fields, ffd0e9 headings, cae760 frames, 59796f pictures as buttons, m6b1q3 entries
//! of menus, 2t702h summaries.

use crate::audit::dom::Element;
use crate::audit::focus::{is_switch_of_details, tabindex};
use crate::audit::page::Page;
use crate::audit::role::{Role, input_type};
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const IMAGE: Rule =
    Rule { code: Code::ImageWithoutName, act: &["23a2a8"], wcag: &["1.1.1"], look: image };
pub(super) const BUTTON: Rule =
    Rule { code: Code::ButtonWithoutName, act: &["97a4e1"], wcag: &["4.1.2"], look: button };
pub(super) const LINK: Rule = Rule {
    code: Code::LinkWithoutName,
    act: &["c487ae"],
    wcag: &["2.4.4", "2.4.9", "4.1.2"],
    look: link,
};
pub(super) const FIELD: Rule =
    Rule { code: Code::FieldWithoutName, act: &["e086e5"], wcag: &["4.1.2"], look: field };
pub(super) const HEADING: Rule =
    Rule { code: Code::HeadingWithoutName, act: &["ffd0e9"], wcag: &[], look: heading };
pub(super) const FRAME: Rule =
    Rule { code: Code::FrameWithoutName, act: &["cae760"], wcag: &["4.1.2"], look: frame };
pub(super) const IMAGE_BUTTON: Rule = Rule {
    code: Code::ImageButtonWithoutName,
    act: &["59796f"],
    wcag: &["1.1.1", "4.1.2"],
    look: image_button,
};
pub(super) const MENU_ITEM: Rule =
    Rule { code: Code::MenuItemWithoutName, act: &["m6b1q3"], wcag: &["4.1.2"], look: menu_item };
pub(super) const SUMMARY: Rule =
    Rule { code: Code::SummaryWithoutName, act: &["2t702h"], wcag: &["4.1.2"], look: summary };

fn image<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let pictures = page.dom.all("img").chain(page.with_role(|it| it.is("img")));
    for element in page.dom.in_order(pictures).filter(|it| it.is_html()) {
        let role = page.role(element);
        if page.is_hidden(element) {
            continue;
        }
        if role.is_some_and(Role::is_presentational) || page.is_named(element) {
            targets.passed();
            continue;
        }
        let message = match element.attribute("src").filter(|it| !it.starts_with("data:")) {
            Some(file) => {
                let file = file.rsplit('/').next().unwrap_or(file);
                format!("the picture \"{}\" has no text alternative", plain(file))
            }
            None => "this picture has no text alternative".to_owned(),
        };
        let help = "say what it shows in alt=\"…\"; if it is only decoration, write alt=\"\"";
        targets.failed(element, message, help);
    }
}

fn button<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let is_image = |it: Element<'p>| it.is("input") && input_type(it) == "image";
    let buttons = told(page, |it| it.is("button")).filter(|it| !is_image(*it));
    named(page, targets, buttons, "this button has no name", "write in it what it does");
}

fn link<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let links = told(page, |it| it.inherits_from("link")).filter(|it| it.is_html());
    // Its address differs from page to page in what one template writes, so that it is not said.
    let help = "write where the link goes; if it is a picture, use its alt";
    named(page, targets, links, "this link has no name", help);
}

fn field<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    const FIELDS: &[&str] = &[
        "checkbox",
        "combobox",
        "listbox",
        "menuitemcheckbox",
        "menuitemradio",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "textbox",
    ];
    // Fields that ARIA has no word for, but that a visitor has to fill in just as well.
    const OTHERS: &[&str] =
        &["color", "date", "datetime-local", "file", "month", "password", "time", "week"];
    let without_role =
        |it: &Element<'p>| page.role(*it).is_none() && OTHERS.contains(&input_type(*it));
    let others = page.dom.all("input").filter(without_role);
    let fields = page.dom.in_order(page.with_role(|it| it.is_any(FIELDS)).chain(others));
    let fields = fields.filter(|it| page.is_exposed(*it) && !is_suggestions(*it));
    let help = "add a <label for=\"…\"> with the field's id, or put the field inside its label";
    named(page, targets, fields, "this field has no name: nothing says what to fill in", help);
}

/// What a field suggests is not a field by itself.
fn is_suggestions(element: Element<'_>) -> bool {
    element.is("datalist")
}

fn heading<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in told(page, |it| it.is("heading")).filter(|it| it.is_html()) {
        // Where `aria-labelledby` names what is empty, some read the heading and some nothing.
        let referenced = page.referenced_name(element).is_none_or(|it| !it.is_empty());
        if referenced && page.is_named(element) {
            targets.passed();
            continue;
        }
        let help = "write the words of the heading; do not use a heading to add space";
        targets.failed(element, "this heading is empty", help);
    }
}

fn frame<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let frames = page.dom.any(&["frame", "iframe"]).filter(|it| {
        // Browsers that run scripts, as nearly all do, show nothing of a <noscript>.
        page.is_exposed(*it)
            && !it.ancestors().any(|it| it.is("noscript"))
            && !page.is_marked_decorative(*it)
            && tabindex(*it).is_none_or(|place| place >= 0)
    });
    let help = "say what it shows in title=\"…\"";
    named(page, targets, frames, "this frame has no name", help);
}

fn image_button<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let buttons = page.dom.all("input").filter(|it| input_type(*it) == "image");
    for element in buttons.filter(|it| page.is_exposed(*it)) {
        let name = page.name(element);
        if !name.is_empty() && name != "Submit Query" {
            targets.passed();
            continue;
        }
        let help = "say what the button does in alt=\"…\"";
        targets.failed(element, "this picture is a button without a name", help);
    }
}

fn menu_item<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let items = told(page, |it| it.is("menuitem")).filter(|it| it.is_html());
    let help = "write in it what it does";
    named(page, targets, items, "this menu item has no name", help);
}

fn summary<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    // One that its author calls decoration is told all the same: the keyboard reaches it.
    let own = |it: &Element<'p>| page.explicit_role(*it).is_none_or(Role::is_presentational);
    let summaries = page
        .dom
        .all("summary")
        .filter(|it| is_switch_of_details(*it) && own(it) && page.is_exposed(*it));
    let help = "say what it opens in <summary>";
    named(page, targets, summaries, "this summary is empty", help);
}

/// The elements that assistive technology is told of and whose role is of one kind.
pub(super) fn told<'a, 'p>(
    page: &'a Page<'p>,
    kind: impl Fn(Role) -> bool,
) -> impl Iterator<Item = Element<'p>> + 'a {
    page.with_role(kind).filter(|it| page.is_exposed(*it))
}

/// Reports each element that has no name.
pub(super) fn named<'p>(
    page: &Page<'p>,
    targets: &mut Targets<'_, 'p>,
    elements: impl Iterator<Item = Element<'p>>,
    message: &str,
    help: &str,
) {
    for element in elements {
        if page.is_named(element) {
            targets.passed();
        } else {
            targets.failed(element, message, help);
        }
    }
}
