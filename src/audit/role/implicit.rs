//! The roles that HTML and SVG give their elements (W3C, HTML Accessibility API Mappings, "HTML
//! Element Role Mappings"; SVG Accessibility API Mappings).

use super::{Role, explicit};
use crate::audit::dom::Element;
use crate::audit::page::Page;

pub(super) fn of<'p>(page: &Page<'p>, element: Element<'p>) -> Option<Role> {
    let name = if element.is_html() { html(page, element)? } else { svg(page, element)? };
    Role::named(name)
}

fn html<'p>(page: &Page<'p>, element: Element<'p>) -> Option<&'static str> {
    Some(match element.name() {
        "a" | "area" => {
            if element.has("href") {
                "link"
            } else {
                "generic"
            }
        }
        "input" => return input(page, element),
        "img" => picture(page, element),
        "select" => {
            if is_long(element) {
                "listbox"
            } else {
                "combobox"
            }
        }
        "li" => item(page, element),
        "tr" => return in_table(page, element).map(|_| "row").or(Some("generic")),
        "tbody" | "thead" | "tfoot" => {
            return in_table(page, element).map(|_| "rowgroup").or(Some("generic"));
        }
        "td" => cell(page, element),
        "th" => header(page, element),
        "header" => {
            if is_of_page(element) {
                "banner"
            } else {
                "generic"
            }
        }
        "footer" => {
            if is_of_page(element) {
                "contentinfo"
            } else {
                "generic"
            }
        }
        "section" => {
            if is_named(page, element) {
                "region"
            } else {
                "generic"
            }
        }
        "form" => {
            if is_named(page, element) {
                "form"
            } else {
                "generic"
            }
        }
        "aside" => {
            if is_of_body(element) || is_named(page, element) {
                "complementary"
            } else {
                "generic"
            }
        }
        other => return by_name(other),
    })
}

/// The roles of elements that have the same wherever they are.
fn by_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "address" | "details" | "fieldset" | "hgroup" | "optgroup" => "group",
        "article" => "article",
        "blockquote" => "blockquote",
        "button" => "button",
        "caption" => "caption",
        "code" => "code",
        "datalist" => "listbox",
        "del" | "s" => "deletion",
        "dfn" => "term",
        "dialog" => "dialog",
        "em" => "emphasis",
        "figure" => "figure",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "heading",
        "hr" => "separator",
        "html" => "document",
        "ins" => "insertion",
        "main" => "main",
        "math" => "math",
        "menu" | "ol" | "ul" => "list",
        "meter" => "meter",
        "nav" => "navigation",
        "option" => "option",
        "output" => "status",
        "p" => "paragraph",
        "progress" => "progressbar",
        "search" => "search",
        "strong" => "strong",
        "sub" => "subscript",
        "sup" => "superscript",
        "table" => "table",
        "textarea" => "textbox",
        "time" => "time",
        // What HTML knows and gives no role.
        "abbr" | "audio" | "base" | "br" | "canvas" | "cite" | "col" | "colgroup" | "dd" | "dl"
        | "dt" | "embed" | "figcaption" | "head" | "iframe" | "kbd" | "label" | "legend"
        | "link" | "map" | "mark" | "meta" | "noscript" | "object" | "param" | "picture" | "rp"
        | "rt" | "ruby" | "script" | "slot" | "source" | "style" | "summary" | "template"
        | "title" | "track" | "var" | "video" | "wbr" => return None,
        // The rest, and elements that HTML does not know, are a box around their content.
        _ => "generic",
    })
}

/// The type of an `input`, as a browser understands it.
pub(crate) fn kind(element: Element<'_>) -> &'static str {
    const KINDS: &[&str] = &[
        "button",
        "checkbox",
        "color",
        "date",
        "datetime-local",
        "email",
        "file",
        "hidden",
        "image",
        "month",
        "number",
        "password",
        "radio",
        "range",
        "reset",
        "search",
        "submit",
        "tel",
        "text",
        "time",
        "url",
        "week",
    ];
    let written = element.attribute("type").unwrap_or("text");
    KINDS.iter().find(|it| it.eq_ignore_ascii_case(written)).copied().unwrap_or("text")
}

fn input<'p>(page: &Page<'p>, element: Element<'p>) -> Option<&'static str> {
    let suggests = || {
        let list = element.attribute("list").and_then(|it| page.by_id(it));
        list.is_some_and(|it| it.is("datalist"))
    };
    Some(match kind(element) {
        "button" | "image" | "reset" | "submit" => "button",
        "checkbox" => "checkbox",
        "radio" => "radio",
        "range" => "slider",
        "number" => "spinbutton",
        "email" | "search" | "tel" | "text" | "url" if suggests() => "combobox",
        "search" => "searchbox",
        "email" | "tel" | "text" | "url" => "textbox",
        _ => return None,
    })
}

/// A picture whose alternative is empty is there for the eyes alone, if nothing else speaks for it.
fn picture<'p>(page: &Page<'p>, element: Element<'p>) -> &'static str {
    let decorative = element.attribute("alt") == Some("") && !page.is_exposed_anyway(element);
    if decorative { "none" } else { "img" }
}

/// Whether a `select` shows more than one choice at a time.
fn is_long(element: Element<'_>) -> bool {
    let size = element.attribute("size").and_then(|it| it.trim_ascii().parse::<u32>().ok());
    element.has("multiple") || size.is_some_and(|it| it > 1)
}

fn item<'p>(page: &Page<'p>, element: Element<'p>) -> &'static str {
    let list = element.parent().filter(|it| it.is_any(&["ul", "ol", "menu"]));
    if list.is_some_and(|it| page.has_role(it, "list")) { "listitem" } else { "generic" }
}

/// The role of the table that an element is part of, where it is one for assistive technology.
fn in_table<'p>(page: &Page<'p>, element: Element<'p>) -> Option<Role> {
    let table = element.ancestors().find(|it| it.is("table"))?;
    page.role(table).filter(|it| it.is_any(&["table", "grid", "treegrid"]))
}

fn cell<'p>(page: &Page<'p>, element: Element<'p>) -> &'static str {
    match in_table(page, element) {
        None => "generic",
        Some(table) if table.is("table") => "cell",
        Some(_) => "gridcell",
    }
}

/// The role of a `th`. Where it does not say what it heads, what is beside it tells.
fn header<'p>(page: &Page<'p>, element: Element<'p>) -> &'static str {
    if in_table(page, element).is_none() {
        return "generic";
    }
    let scope = element.attribute("scope").unwrap_or("");
    let says = |words: [&str; 2]| words.iter().any(|it| it.eq_ignore_ascii_case(scope));
    if says(["col", "colgroup"]) {
        return "columnheader";
    }
    if says(["row", "rowgroup"]) {
        return "rowheader";
    }
    if element.parent().is_some_and(|it| page.roles.has_data(it)) {
        "rowheader"
    } else {
        "columnheader"
    }
}

/// Whether a `header` or `footer` is that of the page, not of a part of it.
fn is_of_page(element: Element<'_>) -> bool {
    let part = |it: Element<'_>| match explicit(it) {
        Some(role) => role.is_any(&["article", "complementary", "main", "navigation", "region"]),
        None => it.is("main"),
    };
    is_of_body(element) && !element.ancestors().any(part)
}

/// Whether no part of a page is between an element and the page.
fn is_of_body(element: Element<'_>) -> bool {
    !element.ancestors().any(|it| it.is_any(&["article", "aside", "nav", "section"]))
}

/// Whether an author has named an element, in one of the ways that do not look at its content.
fn is_named<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    let written = |name: &str| element.attribute(name).is_some_and(|it| !it.trim().is_empty());
    let said = |it: Element<'p>| {
        !it.text().trim().is_empty()
            || ["aria-label", "alt", "title", "value"].iter().any(|name| it.has(name))
            || it.below().any(|it| it.has("aria-label") || it.has("alt"))
    };
    written("aria-label")
        || written("title")
        || page.named_by(element, "aria-labelledby").into_iter().any(said)
}

/// Shapes have a role where someone has named them.
fn svg<'p>(page: &Page<'p>, element: Element<'p>) -> Option<&'static str> {
    if !element.is_svg() {
        return (element.name() == "math").then_some("math");
    }
    let titled = || {
        is_named(page, element)
            || element.elements().any(|it| it.is_svg() && matches!(it.name(), "title" | "desc"))
    };
    Some(match element.name() {
        "svg" => "graphics-document",
        "a" if element.attributes().any(|(name, _)| matches!(name, "href" | "xlink:href")) => {
            "link"
        }
        "a" | "text" | "textPath" | "tspan" | "foreignObject" => "group",
        "image" => "img",
        "g" | "use" | "symbol" | "view" if titled() => "graphics-object",
        "circle" | "ellipse" | "line" | "path" | "polygon" | "polyline" | "rect" | "mesh"
            if titled() =>
        {
            "graphics-symbol"
        }
        _ => return None,
    })
}
