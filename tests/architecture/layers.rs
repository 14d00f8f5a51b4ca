//! Layers inside `audit`: the document, styles, roles, names, words and rules, each knowing only those before
//! it. Most of them put methods on the page that is looked at, so a call of one is an arrow as a path is.

use crate::drawing::{KEPT, LAYERS};
use crate::tree::Source;

/// What the page is called by those who ask it.
const PAGE: [&str; 2] = ["page", "Page"];

/// Arrows that lead to a later layer, as "from -> to".
pub(crate) fn wrong(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        let Some(layer) = layer_of(source) else { continue };
        for path in source.names.used.iter().filter(|it| it.starts_with(&of_audit())) {
            // The rooms inside are named by the third part of a path.
            let Some(room) = path.get(2) else { continue };
            if room == "*" || layer_named(room).is_some_and(|it| it > layer) {
                wrong.push(format!("{} -> {}", source.name, path.join("::")));
            }
        }
        for (_, method) in source.names.called.iter().filter(|it| PAGE.contains(&&*it.0)) {
            let of = layer_of_method(sources, method);
            if of.is_some_and(|it| it > layer) {
                wrong.push(format!("{} -> .{method}()", source.name));
            }
        }
    }
    wrong
}

fn of_audit() -> Vec<String> {
    vec!["crate".to_owned(), "audit".to_owned()]
}

fn layer_of(source: &Source) -> Option<usize> {
    LAYERS.iter().position(|rooms| source.is_in(rooms))
}

fn layer_named(room: &str) -> Option<usize> {
    let (folder, file) = (format!("audit/{room}"), format!("audit/{room}.rs"));
    LAYERS.iter().position(|rooms| rooms.iter().any(|it| **it == folder || **it == file))
}

/// The first layer that puts a method of this name on the page, or whose findings the page gives by it.
fn layer_of_method(sources: &[Source], method: &str) -> Option<usize> {
    let on_page =
        |it: &&Source| it.names.methods.iter().any(|(of, name)| of == "Page" && name == method);
    let written = sources.iter().filter(on_page).filter_map(layer_of).min();
    let kept = KEPT.iter().find(|it| it.0 == method);
    let kept = kept.and_then(|it| LAYERS.iter().position(|rooms| rooms.contains(&it.1)));
    written.or(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> Vec<String> {
        let naming = "impl<'p> Page<'p> { fn called(&self) {} }";
        wrong(&[Source::new(name, text), Source::new("audit/name/mod.rs", naming)])
    }

    #[test]
    fn an_arrow_to_a_later_layer_is_seen_however_it_is_written() {
        for text in [
            "use crate::audit::name::Names;",
            "use crate::audit::{dom::Dom, rules};",
            "use super::words;",
            "use crate::audit::*;",
            "fn f(page: &Page) { page.called() }",
            "impl Page<'_> { fn f(&self) { self.called() } }",
            "fn f(page: &Page) { format!(\"{}\", page.called()) }",
            "fn f(page: &Page) { page.passages() }",
        ] {
            assert_eq!(found("audit/role/mod.rs", text).len(), 1, "{text}");
            assert_eq!(found("audit/rules/zoom.rs", text).len(), usize::from(text.contains('*')));
        }
        let sound =
            "use crate::audit::{dom, page::Page, style::Look}; fn f(it: Page) { it.role() }";
        assert_eq!(found("audit/role/mod.rs", sound), [""; 0]);
    }
}
