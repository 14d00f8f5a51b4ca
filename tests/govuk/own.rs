//! Our own components, which the GOV.UK Design System does not have: words first, shape second,
//! colour last.

use std::collections::BTreeMap;

use serde_json::json;

use super::theme::Theme;

/// What a status can mean.
const MEANINGS: [&str; 9] = [
    "not-started",
    "on-track",
    "at-risk",
    "off-track",
    "complete",
    "paused",
    "cancelled",
    "superseded",
    "not-stated",
];

/// The geometry of each status without its classes, so that colour cannot make a difference, and
/// the meanings that share it.
fn shapes(theme: &Theme) -> BTreeMap<String, Vec<&'static str>> {
    let mut shapes: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for meaning in MEANINGS {
        let options = json!({"meaning": meaning, "text": "In words"});
        let html = theme.render("status", options.as_object().unwrap(), None).unwrap();
        assert!(html.contains(">In words<"), "the words stand first: {html}");
        let (before, svg) = html.split_once("<svg").unwrap();
        assert!(before.starts_with("<span class=\"pp-status"), "{html}");
        let (head, drawn) = svg.split_once('>').unwrap();
        assert!(head.contains("aria-hidden=\"true\""), "nobody hears the shape: {html}");
        let (drawn, _) = drawn.split_once("</svg>").unwrap();
        let mut parts = drawn.split(" class=\"");
        let mut geometry = parts.next().unwrap().to_owned();
        parts.for_each(|it| geometry.push_str(it.split_once('"').unwrap().1));
        shapes.entry(geometry).or_default().push(meaning);
    }
    shapes
}

#[test]
fn each_status_has_a_shape_of_its_own() {
    let shapes = shapes(&Theme::load());
    assert_eq!(shapes.len(), MEANINGS.len(), "{shapes:#?}");
}

#[test]
fn two_statuses_of_one_shape_are_noticed() {
    let theme = Theme::with(|component, text| match component {
        "status" => text.replace("meaning == \"paused\"", "meaning == \"other\""),
        _ => text,
    });
    let shared = shapes(&theme).into_values().find(|it| it.len() > 1);
    assert_eq!(shared, Some(vec!["paused", "not-stated"]));
}
