//! The rules of a page's own `<style>`, as far as they are plain: types, classes and ids, alone, in
//! lists, and one inside another. What is not understood (media, states, attributes) is left out, for
//! it holds at some times and not at others.

use crate::audit::dom::{Dom, Element};

use super::property::{Declared, Property};

/// Every plain rule of a page, in the order in which later ones win.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<SheetRule>,
}

#[derive(Debug)]
struct SheetRule {
    /// From the inside out.
    parts: Vec<Part>,
    /// How many ids, classes and types it names: more of the first win.
    weight: (usize, usize, usize),
    declarations: Vec<Declaration>,
}

#[derive(Debug, Clone)]
struct Declaration {
    property: Property,
    value: String,
    important: bool,
}

/// One element of a selector.
#[derive(Debug, Default)]
struct Part {
    name: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
    /// Whether the next part is the element directly around this one.
    in_parent: bool,
}

impl Sheet {
    pub(super) fn of(dom: &Dom) -> Sheet {
        let mut rules = Vec::new();
        for style in dom.elements().filter(|it| it.name() == "style") {
            let media = style.attribute("media").unwrap_or("").trim_ascii();
            if media.is_empty() || media.eq_ignore_ascii_case("all") {
                read(&without_comments(&style.text()), &mut rules);
            }
        }
        // A stable sort: of two rules of one weight, the later wins.
        rules.sort_by_key(|it| it.weight);
        Sheet { rules }
    }

    /// What the rules say of an element: what they insist on, or what they say otherwise.
    pub(super) fn declare<'s>(
        &'s self,
        element: Element<'_>,
        important: bool,
        to: &mut Declared<'s>,
    ) {
        for rule in self.rules.iter().filter(|it| it.is_about(element)) {
            for it in rule.declarations.iter().filter(|it| it.important == important) {
                to.set(it.property, &it.value);
            }
        }
    }
}

impl SheetRule {
    fn is_about(&self, element: Element<'_>) -> bool {
        let Some((last, around)) = self.parts.split_first() else { return false };
        if !last.is_about(element) {
            return false;
        }
        let mut at = element;
        let mut in_parent = last.in_parent;
        around.iter().all(|part| {
            let found = match in_parent {
                true => at.parent().filter(|it| part.is_about(*it)),
                false => at.ancestors().find(|it| part.is_about(*it)),
            };
            in_parent = part.in_parent;
            at = found.unwrap_or(at);
            found.is_some()
        })
    }
}

impl Part {
    fn is_about(&self, element: Element<'_>) -> bool {
        let classes = || element.attribute("class").unwrap_or("").split_ascii_whitespace();
        self.name.as_deref().is_none_or(|it| element.name().eq_ignore_ascii_case(it))
            && self.id.as_deref().is_none_or(|it| element.attribute("id") == Some(it))
            && self.classes.iter().all(|it| classes().any(|class| class == it))
    }
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut plain = parts.next().unwrap_or("").to_owned();
    for part in parts {
        plain.push(' ');
        plain.push_str(part.split_once("*/").map_or("", |it| it.1));
    }
    plain
}

/// Reads the rules that stand on the outside; blocks in blocks (of `@media`, say) are passed over.
fn read(css: &str, rules: &mut Vec<SheetRule>) {
    let mut rest = css;
    while let Some(open) = rest.find('{') {
        let head = rest[..open].rsplit(';').next().unwrap_or("").trim();
        let body = &rest[open + 1..];
        let mut depth = 1_usize;
        let close = body.bytes().position(|it| {
            depth = match it {
                b'{' => depth + 1,
                b'}' => depth - 1,
                _ => depth,
            };
            depth == 0
        });
        let close = close.unwrap_or(body.len());
        let inside = &body[..close];
        rest = body.get(close + 1..).unwrap_or("");
        if head.starts_with('@') || inside.contains('{') {
            continue;
        }
        let declarations: Vec<_> = declarations(inside)
            .map(|(property, value, important)| Declaration {
                property,
                value: value.to_owned(),
                important,
            })
            .collect();
        if declarations.is_empty() {
            continue;
        }
        for selector in head.split(',') {
            if let Some((parts, weight)) = selector_of(selector) {
                rules.push(SheetRule { parts, weight, declarations: declarations.clone() });
            }
        }
    }
}

/// The declarations that are known here, with their values and whether they are insisted on.
pub(super) fn declarations(css: &str) -> impl Iterator<Item = (Property, &str, bool)> {
    css.split(';').filter_map(|it| {
        let (name, value) = it.split_once(':')?;
        let property = Property::named(name.trim())?;
        let value = value.trim();
        let plain = value.rsplit_once('!').filter(|it| it.1.trim_ascii() == "important");
        Some((property, plain.map_or(value, |it| it.0.trim_end()), plain.is_some()))
    })
}

/// The parts of a selector from the inside out, and its weight; none where it is not plain.
fn selector_of(selector: &str) -> Option<(Vec<Part>, (usize, usize, usize))> {
    let mut parts: Vec<Part> = Vec::new();
    let spaced = selector.replace('>', " > ");
    let mut in_parent = false;
    for word in spaced.split_whitespace() {
        if word == ">" {
            in_parent = true;
            continue;
        }
        parts.push(Part { in_parent: std::mem::take(&mut in_parent), ..part_of(word)? });
    }
    let sum = |of: fn(&Part) -> usize| parts.iter().map(of).sum();
    let ids: usize = sum(|it| usize::from(it.id.is_some()));
    let weight = (ids, sum(|it| it.classes.len()), sum(|it| usize::from(it.name.is_some())));
    parts.reverse();
    (!parts.is_empty() && !in_parent).then_some((parts, weight))
}

fn part_of(word: &str) -> Option<Part> {
    let plain = |it: char| it.is_alphanumeric() || "-_".contains(it);
    let mut part = Part::default();
    let mut rest = word;
    if let Some(after) = rest.strip_prefix('*') {
        rest = after;
    }
    while !rest.is_empty() {
        let sign = rest.chars().next().filter(|it| "#.".contains(*it));
        let named = rest.strip_prefix(['#', '.']).unwrap_or(rest);
        let end = named.find(|it| !plain(it)).unwrap_or(named.len());
        let (name, after) = named.split_at(end);
        if name.is_empty() {
            return None;
        }
        match sign {
            Some('#') => part.id = Some(name.to_owned()),
            Some(_) => part.classes.push(name.to_owned()),
            None => part.name = Some(name.to_owned()),
        }
        rest = after;
    }
    Some(part)
}

#[cfg(test)]
mod tests {
    use crate::audit::dom::Dom;
    use crate::audit::style::looks;

    #[track_caller]
    fn gone(css: &str, body: &str) -> Vec<String> {
        let dom = Dom::parse(&format!("<style>{css}</style><body>{body}"));
        let looks = looks(&dom);
        let drawn = dom.elements().filter(|it| it.has("id") && looks[it.number()].is_gone());
        drawn.filter_map(|it| it.attribute("id")).map(str::to_owned).collect()
    }

    #[test]
    fn plain_rules_hide_what_they_name() {
        let body = "<div class='a b'><p id=x>x</p></div><p id=y class=c>y</p><b id=z>z</b>";
        assert_eq!(gone("p{display:none}", body), ["x", "y"]);
        assert_eq!(gone(".a p { display: none }", body), ["x"]);
        assert_eq!(gone("body > p, #z { color: red; DISPLAY: NONE !important }", body), ["y", "z"]);
        assert_eq!(gone(".a.b > p{display:none}.a.c p{display:none}", body), ["x"]);
    }

    #[test]
    fn the_heavier_and_then_the_later_rule_wins() {
        let body = "<p id=x class=c>x</p>";
        assert_eq!(gone(".c{display:none} p{display:block}", body), ["x"]);
        assert_eq!(gone("p{display:none} p{display:block}", body), [""; 0]);
        assert_eq!(gone("p{display:none!important} #x{display:block}", body), ["x"]);
        let own = "<p id=x class=c style='display:block'>x</p>";
        assert_eq!(gone("#x{display:none}", own), [""; 0]);
        assert_eq!(gone("#x{display:none !important}", own), ["x"]);
    }

    #[test]
    fn what_holds_only_at_times_is_left_out() {
        let body = "<p id=x class=c>x</p><p id=y hidden>y</p>";
        assert_eq!(gone("@media print{p{display:none}} p:hover{display:none}", body), ["y"]);
        assert_eq!(gone("/* } */ @import 'x'; .c{display:none}", body), ["x", "y"]);
        assert_eq!(gone("p{display:block", body), [""; 0]);
        assert_eq!(gone("}}{{;:!}", body), ["y"]);
    }
}
