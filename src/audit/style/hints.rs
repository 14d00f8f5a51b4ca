//! Old attributes that say how an element is drawn (HTML, "presentational hints"): colours only.

use crate::audit::dom::Element;

use super::property::legacy_colour;

/// The attributes.
pub(super) const NAMES: &[&str] = &["bgcolor", "text", "color", "background"];

/// The declarations that its attributes stand for; none where there are none.
pub(super) fn of(element: Element<'_>) -> Option<String> {
    const ON_GROUND: &[&str] =
        &["body", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "marquee"];
    let mut css = String::new();
    let mut add = |property: &str, attribute: &str| {
        if let Some(value) = element.attribute(attribute) {
            let hash = ["", "#"].into_iter().find(|it| legacy_colour(&format!("{it}{value}")));
            if let Some(hash) = hash {
                css.push_str(&format!("{property}: {hash}{};", value.trim()));
            }
        }
    };
    for (name, _) in element.attributes() {
        match name {
            "bgcolor" if element.is_any(ON_GROUND) => add("background-color", name),
            "text" if element.is("body") => add("color", name),
            "color" if element.is("font") => add("color", name),
            _ => {}
        }
    }
    if element.is_any(ON_GROUND) && element.attribute("background").is_some_and(|it| !it.is_empty())
    {
        css.push_str("background-image: url(x);");
    }
    (!css.is_empty()).then_some(css)
}
