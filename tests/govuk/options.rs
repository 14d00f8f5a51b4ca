//! Every option of a macro is an argument of our component, and something uses each of them.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::COMPONENTS;
use super::examples::examples;
use super::fixtures::{Package, snake};
use super::theme::{Options, Theme};

#[test]
fn every_option_of_a_macro_is_an_argument() {
    let Some(package) = Package::find() else { return };
    let theme = Theme::load();
    let mut missing = Vec::new();
    for component in COMPONENTS.iter().copied() {
        let definition = theme.definition(component).expect(component);
        let ours: BTreeSet<_> = definition.args().iter().map(|it| it.name()).collect();
        for option in package.options(component).as_array().unwrap() {
            let name = snake(option["name"].as_str().unwrap());
            let there = match name.as_str() {
                // The block between a macro's tags is the body between a component's.
                "caller" => theme.texts[component].contains("body is defined"),
                name => ours.contains(name),
            };
            if !there {
                missing.push(format!("{component}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

/// The paths of options, such as `rows key text`, as the package describes them.
fn described(options: &Json, above: &str, paths: &mut BTreeSet<String>) {
    for option in options.as_array().into_iter().flatten() {
        let path = format!("{above} {}", snake(option["name"].as_str().unwrap()));
        described(&option["params"], &path, paths);
        paths.insert(path);
    }
}

/// The paths of the options that are set.
fn set(options: &Options, above: &str, paths: &mut BTreeSet<String>) {
    for (name, value) in options {
        let path = format!("{above} {name}");
        set_within(value, &path, paths);
        paths.insert(path);
    }
}

fn set_within(value: &Json, path: &str, paths: &mut BTreeSet<String>) {
    match value {
        Json::Array(items) => items.iter().for_each(|it| set_within(it, path, paths)),
        Json::Object(map) => set(map, path, paths),
        _ => {}
    }
}

#[test]
fn every_option_at_every_depth_is_set_by_a_fixture_or_an_example() {
    let Some(package) = Package::find() else { return };
    let mut unset = Vec::new();
    for component in COMPONENTS.iter().copied() {
        let (mut wanted, mut found) = (BTreeSet::new(), BTreeSet::new());
        described(&package.options(component), "", &mut wanted);
        package.fixtures(component).iter().for_each(|it| set(&it.options, "", &mut found));
        for example in examples(component) {
            set(&example.args, "", &mut found);
            found.extend(example.body.map(|_| " caller".to_owned()));
        }
        unset.extend(wanted.difference(&found).map(|it| format!("{component}:{it}")));
    }
    assert!(unset.is_empty(), "set these in an example: {unset:?}");
}

#[test]
fn own_examples_cover_the_body_and_every_argument() {
    let theme = Theme::load();
    let mut uncovered = Vec::new();
    for (component, text) in &theme.texts {
        let examples = examples(component);
        assert!(!examples.is_empty(), "{component} has no examples");
        for argument in theme.definition(component).expect(component).args() {
            let name = argument.name();
            if !argument.is_implicit() && !examples.iter().any(|it| it.args.contains_key(name)) {
                uncovered.push(format!("{component}: {name}"));
            }
        }
        let (own, _) = text.split_once("endcomponent").unwrap();
        if own.contains("body is defined") && examples.iter().all(|it| it.body.is_none()) {
            uncovered.push(format!("{component}: body"));
        }
    }
    assert!(uncovered.is_empty(), "no example has these: {uncovered:#?}");
}
