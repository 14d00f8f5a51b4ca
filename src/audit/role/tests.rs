use crate::audit::dom::Dom;
use crate::audit::page::{Alone, Page, Subject};
use crate::audit::style::Sheets;

use super::table::TABLE;
use super::*;

#[test]
fn the_roles_are_those_of_the_specifications() {
    assert_eq!(Role::all().filter(|it| it.is_core()).count(), 82);
    assert_eq!(Role::all().filter(|it| it.name().starts_with("graphics-")).count(), 3);
    assert_eq!(Role::all().filter(|it| it.name().starts_with("doc-")).count(), 41);
    assert_eq!(TABLE.rows.iter().filter(|it| it.is_abstract).count(), 12);
    assert_eq!(Role::named("widget"), None);
}

#[test]
fn what_a_role_speaks_of_is_there() {
    let text = include_str!("roles.txt").lines().filter(|it| !it.starts_with('#'));
    for line in text.filter(|it| !it.is_empty()) {
        for fact in line.split("; ").skip(1) {
            let (what, words) = fact.split_once(' ').unwrap_or((fact, ""));
            let names = words.split_whitespace().flat_map(|it| it.split(['>', '=']));
            match what {
                "requires" | "supports" => {
                    let states = names.filter(|it| *it != "false");
                    states.for_each(|it| assert!(State::named(it).is_some(), "{it}: {line}"));
                }
                "within" | "owns" => {
                    for name in names {
                        assert!(Role::named(name).is_some_and(Role::is_core), "{name}: {line}");
                    }
                }
                _ => assert!(["named", "unnamed", "leaf"].contains(&what), "{line}"),
            }
        }
    }
    for row in &TABLE.rows {
        let root = TABLE.by_name["roletype"];
        assert!(row.kinds.contains(&root), "{} is no kind of roletype", row.name);
    }
}

#[test]
fn roles_bring_what_they_are_a_kind_of() {
    let role = |name| Role::named(name).expect("a role");
    let supports = |name, state| role(name).supports().has(State::named(state).expect("a state"));
    assert!(role("treegrid").inherits_from("composite") && role("treegrid").inherits_from("table"));
    assert!(role("rowheader").inherits_from("cell") && !role("cell").inherits_from("gridcell"));
    assert!(supports("searchbox", "placeholder") && supports("columnheader", "colspan"));
    assert!(supports("menubar", "orientation") && !supports("button", "sort"));
    assert!(supports("dialog", "modal") && !supports("img", "expanded"));
    let checked = State::named("checked").expect("a state");
    let selected = State::named("selected").expect("a state");
    assert!(
        role("menuitemradio").requires().has(checked) && role("switch").requires().has(checked)
    );
    assert!(role("option").requires().has(selected) && role("option").assumes(selected));
    assert!(!role("checkbox").assumes(checked));
    assert!(role("button").children_presentational() && role("button").name_from_content());
    assert!(role("generic").names_prohibited() && !role("group").names_prohibited());
    assert_eq!(role("row").within(), ["grid", "rowgroup", "table", "treegrid"]);
    assert_eq!(role("list").owns(), [Owned { role: "listitem", holds: None }]);
    assert_eq!(role("tree").owns()[0], Owned { role: "group", holds: Some("treeitem") });
}

/// The roles of the elements whose id is "x", in the order of the page; "-" for none.
fn found(html: &str) -> String {
    let dom = Dom::parse(html);
    let page =
        Page::new(&Subject { path: "page.html", html, around: &Alone }, &dom, &Sheets::default());
    let marked = dom.elements().filter(|it| it.has("x"));
    let names = marked.map(|it| page.role(it).map_or("-", Role::name));
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn an_author_gives_roles() {
    for (html, role) in [
        ("<div x role=lnik>", "generic"),
        ("<div x role='lnik  LINK button'>", "link"),
        ("<div x role=widget>", "generic"),
        ("<h1 x role=none>", "none"),
        ("<h1 x role=none aria-describedby=y>", "heading"),
        ("<h1 x role=none aria-level=2>", "none"),
        ("<a x role=presentation href=y>", "link"),
        ("<button x role=none disabled>", "none"),
        ("<img x alt=''>", "none"),
        ("<img x alt='' tabindex=0>", "img"),
        ("<img x alt='' role=button>", "button"),
        ("<img x>", "img"),
        ("<ul role=none><li x><li x role=listitem></ul>", "generic listitem"),
        ("<ul role=listbox><li x role=option></ul>", "option"),
        ("<table role=presentation><tr x><td x><th x>", "generic generic generic"),
        ("<table x role=none aria-label=y><tr x><td x></table>", "table row cell"),
    ] {
        assert_eq!(found(html), role, "{html}");
    }
}

#[test]
fn html_gives_roles() {
    for (html, role) in [
        ("<a x><a x href=y>", "generic link"),
        ("<input x><input x type=NONSENSE><input x type=password>", "textbox textbox -"),
        (
            "<input x list=d><input x type=search list=d><datalist x id=d>",
            "combobox combobox listbox",
        ),
        ("<input x type=search><input x type=number><input x type=file>", "searchbox spinbutton -"),
        (
            "<select x><option x></select><select x size=2></select><select x multiple>",
            "combobox option listbox listbox",
        ),
        ("<header x></header><main><header x></header></main>", "banner generic"),
        ("<footer x></footer><div role=region><footer x></footer></div>", "contentinfo generic"),
        ("<section x></section><section x aria-label=y></section>", "generic region"),
        ("<form x></form><form x title=y></form>", "generic form"),
        ("<section aria-labelledby=h x><h2 id=h>Y</h2></section>", "region"),
        ("<section aria-labelledby=h x><h2 id=h> </h2></section>", "generic"),
        ("<aside x></aside><article><aside x></aside></article>", "complementary generic"),
        ("<ol><li x></ol><li x><div><li x>", "listitem generic generic"),
        ("<table role=grid><tr x><td x><th x scope=col>", "row gridcell columnheader"),
        ("<table><tr><th x><th x><tr><th x><td x>", "columnheader columnheader rowheader cell"),
        ("<table><tbody x><tr><th x scope=rowgroup>", "rowgroup rowheader"),
        ("<table role=menu><tr x><td x>", "generic generic"),
        ("<details x><summary x>", "group -"),
        (
            "<svg x><circle x /><path x><title>y</title></path></svg>",
            "graphics-document - graphics-symbol",
        ),
        ("<p x><strong x><my-own x><audio x>", "paragraph strong generic -"),
    ] {
        assert_eq!(found(html), role, "{html}");
    }
}

#[test]
fn decorative_and_hidden_elements_are_no_nodes() {
    let html =
        "<h1 role=none>a</h1><p hidden>b</p><script></script><button><i>c</i></button><p>d</p>";
    let dom = Dom::parse(html);
    let page =
        Page::new(&Subject { path: "page.html", html, around: &Alone }, &dom, &Sheets::default());
    let body = dom.all("body").next().expect("a body");
    let exposed = body.below().filter(|it| page.is_exposed(*it)).map(Element::name);
    assert_eq!(exposed.collect::<Vec<_>>(), ["button", "p"]);
}
