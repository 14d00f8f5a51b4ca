//! Words of an author that want to be markup: after every string of every fixture and of every
//! example, and in place of every piece of HTML that planpress did not write itself.

use serde_json::Value as Json;

use super::COMPONENTS;
use super::departures::Departures;
use super::examples::examples;
use super::fixtures::Package;
use super::theme::{Options, Theme, is_html};
use super::tree::Tree;

/// Leaves an attribute of either kind of quotes, then its tag, and opens an element.
const HOSTILE: &str = "\"'><x-evil>&amp;";

/// The options again and again, each time with another string that is hostile.
fn spoilt(options: &Options) -> Vec<Options> {
    let mut strings = 0;
    count(options, &mut strings);
    (0..strings).map(|nth| spoil(options, false, &mut { nth })).collect()
}

fn count(options: &Options, strings: &mut usize) {
    fn within(name: &str, value: &Json, strings: &mut usize) {
        match value {
            Json::String(_) if !is_html(name) => *strings += 1,
            Json::Array(items) => items.iter().for_each(|it| within(name, it, strings)),
            Json::Object(map) => map.iter().for_each(|(name, it)| within(name, it, strings)),
            _ => {}
        }
    }
    options.iter().for_each(|(name, it)| within(name, it, strings));
}

/// Options of which the string at a place, counted down to nothing, is hostile.
fn spoil(options: &Options, in_slots: bool, left: &mut usize) -> Options {
    options
        .iter()
        .map(|(name, value)| (name.clone(), spoil_value(name, value, in_slots, left)))
        .collect()
}

fn spoil_value(name: &str, value: &Json, in_slots: bool, left: &mut usize) -> Json {
    match value {
        Json::String(words) if !is_html(name) => {
            let here = *left == 0;
            *left = left.wrapping_sub(1);
            match here && !in_slots {
                true => Json::String(format!("{words}{HOSTILE}")),
                false => value.clone(),
            }
        }
        Json::Array(items) => {
            items.iter().map(|it| spoil_value(name, it, in_slots, left)).collect()
        }
        Json::Object(map) => Json::Object(spoil(map, in_slots || name == "slots", left)),
        other => other.clone(),
    }
}

/// What lets markup through, for a component and its options.
pub(super) fn let_through(theme: &Theme, component: &str, options: &Options) -> Vec<String> {
    let mut faults = Vec::new();
    for spoilt in spoilt(options) {
        match theme.render(component, &spoilt, None) {
            Ok(html) => {
                let tree = Tree::of(&html);
                if tree.elements.contains("x-evil") || !tree.mended.is_empty() {
                    faults.push(format!("{component}: {}\n{html}", Json::Object(spoilt)));
                }
            }
            Err(error) => faults.push(format!("{component}: {error}\n{}", Json::Object(spoilt))),
        }
    }
    faults
}

#[test]
fn no_words_of_a_fixture_become_markup() {
    let Some(package) = Package::find() else { return };
    let (theme, departures) = (Theme::load(), Departures::read());
    let faults: Vec<_> = COMPONENTS
        .iter()
        .flat_map(|it| package.fixtures(it))
        .flat_map(|it| let_through(&theme, &it.component, &departures.apply(&it).options))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn no_words_of_an_example_become_markup() {
    let theme = Theme::load();
    let components = theme.texts.keys();
    let faults: Vec<_> = components
        .flat_map(|component| {
            let all = examples(component).into_iter();
            all.flat_map(|it| let_through(&theme, component, &it.args)).collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_string_has_its_turn_and_html_has_none() {
    let options = serde_json::json!({"text": "a", "html": "b", "items": [{"href": "c"}, "d", 1]});
    let spoilt = spoilt(options.as_object().unwrap());
    let all = spoilt.iter().map(|it| Json::Object(it.clone()).to_string()).collect::<Vec<_>>();
    assert_eq!(all.len(), 3);
    for (text, string) in all.iter().zip(["a", "c", "d"]) {
        assert_eq!(text.matches("x-evil").count(), 1);
        assert!(text.contains(&format!("\"{string}\\\"'><x-evil>")), "{text}");
    }
}

#[test]
fn the_theme_has_no_filter_that_marks_words_as_safe() {
    let mark = regex::Regex::new(r"\|\s*safe\b").unwrap();
    for entry in walkdir::WalkDir::new(super::theme::in_theme("")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|it| it == "html" || it == "md") {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!mark.is_match(&text), "{}", path.display());
        }
    }
}
