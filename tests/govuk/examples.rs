//! The theme's own examples: what is in `examples.yaml` beside each template.

use serde::Deserialize;

use super::theme::{Options, Theme, in_theme};
use super::tree::Tree;

/// One example of a component.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    pub(super) name: String,
    /// What it is good for, for anyone who chooses a component.
    pub(super) why: String,
    #[serde(default)]
    pub(super) args: Options,
    pub(super) body: Option<String>,
}

/// The examples of a component.
pub(super) fn examples(component: &str) -> Vec<Example> {
    let path = in_theme("components").join(component).join("examples.yaml");
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_example_renders_without_a_fault_of_markup() {
    let theme = Theme::load();
    let mut faults = Vec::new();
    for component in theme.texts.keys() {
        for example in examples(component) {
            assert!(example.why.len() > 3, "{component}: say what “{}” is for", example.name);
            match theme.render(component, &example.args, example.body.as_deref()) {
                Ok(html) => {
                    let mended = Tree::of(&html).mended;
                    faults.extend(mended.iter().map(|it| format!("{component}: {it}\n{html}")));
                    if example.body.is_some_and(|body| !html.contains(body.trim())) {
                        faults.push(format!("{component} “{}” loses its body", example.name));
                    }
                }
                Err(error) => faults.push(format!("{component} “{}”: {error}", example.name)),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// What the theme adds to its model, which no fixture knows.
#[test]
fn a_table_that_stacks_says_in_each_cell_whose_column_it_is() {
    let theme = Theme::load();
    let labels = |example: &Example| {
        let html = theme.render("table", &example.args, None).unwrap();
        html.matches("<span class=\"pp-table__label\" aria-hidden=\"true\">").count()
    };
    for example in examples("table") {
        let rows = example.args["rows"].as_array().unwrap().len();
        let columns = example.args.get("head").map_or(0, |it| it.as_array().unwrap().len());
        let stacks = example.args.contains_key("responsive");
        // The first cell is the row's own header.
        let expected = if stacks { rows * (columns - 1) } else { 0 };
        assert_eq!(labels(&example), expected, "{}", example.name);
    }
    assert!(examples("table").iter().any(|it| labels(it) > 3));
}
