//! Ways to write an arrow that a search for words does not see, each read as if it was a file of a
//! room.

use crate::tree::Source;
use crate::{arrows, circles};

fn arrows_of(name: &str, text: &str) -> Vec<String> {
    let found = arrows::wrong(&[Source::new(name, text)]);
    let from = format!("{name} -> ");
    found.into_iter().map(|it| it.trim_start_matches(&from).to_owned()).collect()
}

fn strangers_of(name: &str, text: &str) -> usize {
    arrows::strangers(&[Source::new(name, text)]).len()
}

#[test]
fn an_arrow_that_points_up_is_seen_however_it_is_written() {
    for (text, rooms) in [
        ("use crate::site::Route;", &["site"][..]),
        ("use crate::{site::Route, render};", &["render", "site"]),
        ("use crate::{self as all, site::{self}};", &["site"]),
        ("use super::super::site;", &["site"]),
        ("use super::super::{site as place};", &["site"]),
        ("use super::super as up; fn f() { up::render::x() }", &["render"]),
        ("fn f() { crate::render::x() }", &["render"]),
        ("fn f() -> Vec<crate::site::Route> { Vec::new() }", &["site"]),
        ("fn f() { let x = <crate::site::Route as Ord>::cmp; }", &["site"]),
        ("pub use crate::site::Route;", &["site"]),
        ("pub(crate) use crate::render::{Engine, Theme};", &["render"]),
        ("use crate::*;", &["*"]),
        ("fn f() { format!(\"{}\", crate::site::x()) }", &["site"]),
        ("fn f() { vec![crate::{site::x, render::y}] }", &["render", "site"]),
        ("macro_rules! m { () => { $crate::site::Route::Home } }", &["site"]),
        ("#[serde(serialize_with = \"crate::render::x\")] struct S;", &["render"]),
        ("mod inner { use super::super::super::site; }", &["site"]),
        ("extern crate planpress; use planpress::site;", &["site"]),
    ] {
        assert_eq!(arrows_of("model/plan.rs", text), rooms, "{text}");
    }
}

#[test]
fn what_points_down_or_is_for_tests_or_only_said_is_no_arrow() {
    for text in [
        "use crate::source::Span;",
        "use super::site;",
        "// see crate::site",
        "/// As [`crate::site`].\nfn f() {}",
        "fn f() -> &'static str { \"crate :: site\" }",
        "#[cfg(test)] mod tests { use crate::site::Route; }",
        "#[cfg(test)] use crate::site::Route;",
        "#[cfg(test)] fn f() { crate::site::x() }",
    ] {
        assert_eq!(arrows_of("model/plan.rs", text), [""; 0], "{text}");
    }
}

#[test]
fn a_door_that_is_not_drawn_is_seen_however_it_is_written() {
    for text in [
        "use std::fs;",
        "use std::{fs as disk};",
        "use std::{collections::BTreeMap, fs::{self, File}};",
        "use std as s; fn f() { s::fs::read(\"x\") }",
        "fn f() { ::std::fs::read(\"x\") }",
        "fn f() { assert!(std::fs::exists(\"x\")) }",
        "pub use std::fs as disk;",
        "use std::*;",
        "use serde::Serialize; #[derive(Serialize)] struct S;",
        "#[derive(Debug, serde::Serialize)] struct S;",
        "fn f() { println!(\"x\") }",
        "fn f() { std::println!(\"x\") }",
        "macro_rules! m { () => { println!(\"x\") } }",
        "fn f() { chrono::Utc::now() }",
        "use chrono::*;",
    ] {
        assert_ne!(strangers_of("model/plan.rs", text), 0, "{text}");
    }
    assert_eq!(strangers_of("source/load.rs", "use std::fs;"), 0);
    assert_eq!(strangers_of("sources/load.rs", "use std::fs;"), 1);
    assert_eq!(strangers_of("model/plan.rs", "fn f() { let fs = 1; fs + 1 }"), 0);
}

#[test]
fn a_circle_is_seen_behind_what_a_parent_hands_on() {
    let files = |b: &str| {
        let parent = "mod a; mod b; pub use a::One; pub use b::*; pub fn shared() {}";
        [
            Source::new("site/mod.rs", parent),
            Source::new("site/a.rs", "use super::Two; pub struct One(Two);"),
            Source::new("site/b.rs", b),
        ]
    };
    let found = circles::circles(&files("pub struct Two; fn f(it: super::One) {}"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].files, ["site/a.rs", "site/b.rs"]);
    let found = circles::circles(&files("pub struct Two; fn f() { super::shared() }"));
    assert!(found.is_empty(), "{found:#?}");
}
