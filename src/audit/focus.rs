//! What the keyboard reaches (HTML, "focus"), as far as HTML tells.

use super::dom::Element;
use super::page::Page;
use super::style::is_first;

impl<'p> Page<'p> {
    /// Whether an element can get the focus at all, with a script's help perhaps.
    pub(crate) fn is_focusable(&self, element: Element<'p>) -> bool {
        self.can_be_used(element)
            && (tabindex(element).is_some() || self.has_focus_of_its_own(element))
    }

    /// Whether the Tab key reaches an element (HTML, "sequential focus navigation").
    pub(crate) fn is_in_tab_order(&self, element: Element<'p>) -> bool {
        let reached = match tabindex(element) {
            Some(place) => place >= 0,
            None => self.has_focus_of_its_own(element),
        };
        reached && self.can_be_used(element)
    }

    /// Whether a control is switched off (HTML, "actually disabled").
    pub(crate) fn is_disabled(&self, element: Element<'p>) -> bool {
        const CONTROLS: &[&str] =
            &["button", "fieldset", "input", "optgroup", "option", "select", "textarea"];
        let in_group = |it: Element<'p>| it.is("optgroup") && it.has("disabled");
        element.is_any(CONTROLS)
            && (element.has("disabled")
                || self.look(element).is_in_switched_off_group()
                || element.is("option") && element.parent().is_some_and(in_group))
    }

    /// Whether an element is drawn, switched on and not shut away.
    fn can_be_used(&self, element: Element<'p>) -> bool {
        let look = self.look(self.area_image(element).unwrap_or(element));
        !look.is_gone()
            && !look.is_invisible()
            && !look.is_inert()
            && !look.is_folded()
            && !self.is_disabled(element)
    }

    /// Whether browsers let an element have the focus by themselves.
    fn has_focus_of_its_own(&self, element: Element<'p>) -> bool {
        if element.is_svg() {
            return element.name() == "a" && element.has("href");
        }
        if !element.is_html() {
            return false;
        }
        match element.name() {
            "a" if element.has("href") => true,
            "area" => element.has("href") && self.area_image(element).is_some(),
            "audio" | "video" if element.has("controls") => true,
            "button" | "iframe" | "input" | "select" | "textarea" => true,
            "summary" if is_switch_of_details(element) => true,
            // Browsers put a switch of their own into it.
            "details" if !element.elements().any(|it| it.is("summary")) => true,
            _ => element.attribute("contenteditable").is_some_and(|it| {
                let on = ["", "true", "plaintext-only"];
                on.iter().any(|on| it.eq_ignore_ascii_case(on))
            }),
        }
    }
}

/// Whether a summary opens and closes the `<details>` that it is in.
pub(crate) fn is_switch_of_details(element: Element<'_>) -> bool {
    element.parent().is_some_and(|it| it.is("details")) && is_first(element, "summary")
}

/// The value of `tabindex`, by HTML's rules for parsing integers; none where it is not one.
pub(crate) fn tabindex(element: Element<'_>) -> Option<i64> {
    let value = element.attribute("tabindex")?.trim_ascii_start();
    let (negative, digits) = match value.strip_prefix(['+', '-']) {
        Some(digits) => (value.starts_with('-'), digits),
        None => (false, value),
    };
    let end = digits.find(|it: char| !it.is_ascii_digit()).unwrap_or(digits.len());
    if end == 0 {
        return None;
    }
    // A number too large to be kept is on its side of nought all the same.
    let size: i64 = digits[..end].parse().unwrap_or(i64::MAX);
    Some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use crate::audit::dom::Dom;
    use crate::audit::page::{Alone, Page, Subject};
    use crate::audit::style::Sheets;

    use super::tabindex;

    #[track_caller]
    fn reached(html: &str) -> Vec<String> {
        let dom = Dom::parse(html);
        let page = Page::new(&Subject { path: "", html, around: &Alone }, &dom, &Sheets::default());
        let reached = dom.elements().filter(|it| page.is_in_tab_order(*it));
        reached.map(|it| it.attribute("id").unwrap_or(it.name()).to_owned()).collect()
    }

    #[test]
    fn the_keyboard_reaches_what_browsers_let_it_reach() {
        assert_eq!(reached("<a>x</a><a href=#>y</a><p tabindex=0>z<p tabindex=-1>"), ["a", "p"]);
        assert_eq!(reached("<input type=hidden><input type=HIDDEN tabindex=0><input>"), ["input"]);
        assert_eq!(
            reached("<button disabled tabindex=0>a</button><select disabled></select>"),
            [""; 0]
        );
        assert_eq!(
            reached("<fieldset disabled><legend><input id=a></legend><input id=b></fieldset>"),
            ["a"]
        );
        assert_eq!(
            reached(
                "<details><summary>a</summary><summary tabindex=0>b</summary><a href=#>c</a></details>"
            ),
            ["summary"]
        );
        assert_eq!(reached("<details>a</details><summary>b</summary>"), ["details"]);
        assert_eq!(reached("<p contenteditable>a<p contenteditable=false>b"), ["p"]);
        assert_eq!(
            reached("<div inert><a href=#>a</a></div><div hidden><a href=#>b</a></div>"),
            [""; 0]
        );
        assert_eq!(
            reached(
                "<div style='visibility:hidden'><a href=# id=a>a</a><a href=# id=b style='visibility:visible'>b</a></div>"
            ),
            ["b"]
        );
        assert_eq!(
            reached("<audio></audio><video controls></video><iframe></iframe>"),
            ["video", "iframe"]
        );
        assert_eq!(reached("<svg><a id=a href=#></a><a id=b></a></svg>"), ["a"]);
        let map = "<map name=m><area href=# id=a><area id=b></map>";
        assert_eq!(reached(map), [""; 0]);
        assert_eq!(reached(&format!("<img usemap='#m'>{map}")), ["a"]);
        assert_eq!(reached(&format!("<img usemap='#m' hidden>{map}")), [""; 0]);
    }

    #[test]
    fn a_tabindex_is_read_as_browsers_read_numbers() {
        for (value, number) in [
            ("0", Some(0)),
            (" -1", Some(-1)),
            ("+2", Some(2)),
            ("-1x", Some(-1)),
            ("1.9", Some(1)),
            ("x1", None),
            ("", None),
            ("- 1", None),
            ("99999999999999999999", Some(i64::MAX)),
        ] {
            let html = format!("<p tabindex='{value}'>");
            let dom = Dom::parse(&html);
            assert_eq!(dom.all("p").next().and_then(tabindex), number, "{value}");
        }
    }
}
