//! What a script does for a mouse it does for a keyboard, and it waits for people (WCAG 2.1.1, failures F15,
//! F42 and F54; 3.2.1, F55; 3.2.2, F37; 3.3.8). Only scripts in attributes are known here.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const CLICK: Rule =
    Rule { code: Code::ClickOnText, act: &[], wcag: &["2.1.1", "4.1.2"], look: click };
pub(super) const MOUSE: Rule =
    Rule { code: Code::MouseOnly, act: &[], wcag: &["2.1.1"], look: mouse };
pub(super) const CHANGE: Rule =
    Rule { code: Code::ChangeMoves, act: &[], wcag: &["3.2.2"], look: change };
pub(super) const FOCUS: Rule =
    Rule { code: Code::FocusTakenAway, act: &[], wcag: &["2.1.1", "2.4.7", "3.2.1"], look: focus };
pub(super) const PASTE: Rule =
    Rule { code: Code::PasteRefused, act: &[], wcag: &["3.3.8"], look: paste };

/// The elements with a script in one of these attributes, that are on the page.
fn with<'a, 'p>(
    page: &'a Page<'p>,
    names: &'a [&'a str],
) -> impl Iterator<Item = (Element<'p>, &'p str)> + 'a {
    page.dom.with_any(names).filter(|it| page.is_displayed(*it)).filter_map(move |element| {
        let script = names.iter().find_map(|name| element.attribute(name))?;
        (!script.trim().is_empty()).then_some((element, script))
    })
}

fn click<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    scripted(page, targets);
    for (element, _) in with(page, &["onclick", "onmousedown", "onmouseup"]) {
        let inside = || element.below().take(500).any(|it| page.is_in_tab_order(it));
        let leads = || {
            let address = element.attribute("href").unwrap_or("x").trim();
            !matches!(address, "" | "#") && !super::inline_code::is_script(address)
        };
        let around = |it: Element<'p>| it.is_any(&["a", "button", "label", "summary"]);
        let dialog = element.is_any(&["dialog", "body", "html", "form"]);
        let link = element.is("a") && !element.has("role");
        if link && element.has("href") && !leads() {
            let message =
                format!("\"{}\" is a link, but it only runs a script", call(page, element));
            targets.failed(element, message, "use a <button>, or let the link lead to a page");
        } else if page.is_focusable(element)
            || dialog
            || element.ancestors().any(around)
            || inside()
        {
            targets.passed();
        } else {
            let message = format!(
                "\"{}\" can be clicked, but people cannot use it with a keyboard",
                call(page, element)
            );
            targets.failed(element, message, "use a <button>, or a link if it opens a page");
        }
    }
}

/// A link whose address is a script.
fn scripted<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for link in page.dom.all("a").filter(|it| !it.has("onclick") && !it.has("role")) {
        let script = link.attribute("href").is_some_and(super::inline_code::is_script);
        if script && !page.is_hidden(link) {
            let message = format!("\"{}\" is a link, but it only runs a script", call(page, link));
            targets.failed(link, message, "use a <button>, or let the link lead to a page");
        }
    }
}

fn mouse<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    const MOUSE: &[&str] = &["onmouseover", "onmouseenter", "ondblclick"];
    for (element, _) in with(page, MOUSE) {
        let keys = ["onfocus", "onfocusin", "onkeydown", "onkeyup", "onkeypress", "onclick"];
        if keys.iter().any(|it| element.has(it)) {
            targets.passed();
            continue;
        }
        let name = MOUSE.iter().find(|it| element.has(it)).unwrap_or(&"");
        let message = format!("`{name}` does something that only people with a mouse can do");
        let help = "do the same when the element gets the focus, or when someone uses it";
        targets.failed(element, message, help);
    }
}

fn change<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for (element, script) in with(page, &["onchange", "oninput", "onselect"]) {
        let script = script.to_ascii_lowercase();
        let moves = ["location", "submit(", "window.open", ".href", "jumpmenu", "navigate("];
        let field = element.is_any(&["select", "input", "textarea", "form"]);
        if !field || !moves.iter().any(|it| script.contains(it)) {
            targets.passed();
            continue;
        }
        let message = "choosing something here opens another page or sends the form at once";
        targets.failed(element, message, "add a button that people press when they have chosen");
    }
}

fn focus<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for (element, script) in with(page, &["onfocus"]) {
        let script: String = script.chars().filter(|it| !it.is_whitespace()).collect();
        if !script.contains("blur()") {
            targets.passed();
            continue;
        }
        let message = "a script takes the focus away from what people reach with a keyboard";
        targets.failed(element, message, "remove `blur()` from `onfocus`");
    }
}

fn paste<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for (element, script) in with(page, &["onpaste"]) {
        let refuses = script.contains("false") || script.contains("preventDefault");
        if !refuses || !element.is_any(&["input", "textarea", "form"]) {
            targets.passed();
            continue;
        }
        let message = "people cannot paste into this field";
        targets.failed(
            element,
            message,
            "remove `onpaste`: many people paste a password or a code",
        );
    }
}

/// An element in words: its name, else its text, else its tag.
fn call<'p>(page: &Page<'p>, element: Element<'p>) -> String {
    let name = plain(&page.name(element));
    let text = if name.is_empty() { plain(&element.text_up_to(80)) } else { name };
    if text.is_empty() { format!("<{}>", element.name()) } else { text }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{
        ChangeMoves, ClickOnText, FocusTakenAway, MouseOnly, PasteRefused,
    };

    #[test]
    fn what_can_be_clicked_can_be_used_with_a_keyboard() {
        for wrong in [
            "<div onclick='open()'>Menu</div>",
            "<img src=x alt=Menu onclick='open()'>",
            "<a onclick='open()'>Menu</a>",
            "<a href='javascript:open()'>Menu</a>",
            "<a href='javascript:void(0)' onclick='open()'>Menu</a>",
            "<span onmousedown='open()'>Menu</span>",
        ] {
            assert_eq!(told(ClickOnText, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<button onclick='open()'>Menu</button>",
            "<div onclick='open()' tabindex=0 role=button>Menu</div>",
            "<div onclick='open()'><a href=x>Menu</a></div>",
            "<a href=x onclick='open()'>Menu</a>",
            "<a href='javascript:void(0)' role=button onclick='open()'>Menu</a>",
        ] {
            assert!(told(ClickOnText, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn scripts_wait_for_people_and_know_keyboards() {
        for (code, wrong, sound) in [
            (
                MouseOnly,
                "<a href=x onmouseover='show()'>x</a>",
                "<a href=x onmouseover='show()' onfocus='show()'>x</a>",
            ),
            (
                ChangeMoves,
                "<select onchange='location=this.value'></select>",
                "<select onchange='count()'></select>",
            ),
            (
                FocusTakenAway,
                "<a href=x onfocus='this.blur()'>x</a>",
                "<a href=x onfocus='show()'>x</a>",
            ),
            (PasteRefused, "<input onpaste='return false'>", "<input onpaste='count()'>"),
        ] {
            assert_eq!(told(code, wrong).len(), 1, "{wrong}");
            assert!(told(code, sound).is_empty(), "{sound}");
        }
    }
}
