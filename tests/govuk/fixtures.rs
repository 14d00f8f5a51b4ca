//! The fixtures of the npm package, with our prefix and our way of writing names.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json};

use super::theme::Options;

/// The version that the theme follows.
const VERSION: &str = "6.6.0";

/// Where the package lies.
pub(super) struct Package {
    root: PathBuf,
}

/// One example of a component, with the markup that is expected of it.
#[derive(Clone)]
pub(super) struct Fixture {
    pub(super) component: String,
    pub(super) name: String,
    pub(super) options: Options,
    pub(super) html: String,
}

impl Fixture {
    pub(super) fn title(&self) -> String {
        format!("{} “{}”", self.component, self.name)
    }
}

impl Package {
    /// The package in the folder that PLANPRESS_GOVUK names, else where npm puts it. A clone
    /// without Node has none, and is told so; the folder that is named must be there.
    pub(super) fn find() -> Option<Package> {
        let named = std::env::var_os("PLANPRESS_GOVUK");
        let usual = "tests/browser/node_modules/govuk-frontend";
        let root = match &named {
            Some(folder) => PathBuf::from(folder),
            None => Path::new(env!("CARGO_MANIFEST_DIR")).join(usual),
        };
        let Ok(about) = std::fs::read_to_string(root.join("package.json")) else {
            assert!(named.is_none(), "PLANPRESS_GOVUK: no package in {}", root.display());
            let words = format!("skipped: {usual} is not there; `npm ci` in tests/browser gets it");
            say(&words);
            return None;
        };
        let about: Json = serde_json::from_str(&about).unwrap();
        assert_eq!(about["version"], VERSION, "the theme follows another version");
        Some(Package { root })
    }

    /// Every fixture of a component.
    pub(super) fn fixtures(&self, component: &str) -> Vec<Fixture> {
        let file = self.read(component, "fixtures.json");
        let fixtures = file["fixtures"].as_array().unwrap().iter();
        fixtures
            .map(|it| Fixture {
                component: component.to_owned(),
                name: it["name"].as_str().unwrap().to_owned(),
                options: snake_names(it["options"].as_object().unwrap()),
                html: it["html"].as_str().unwrap().to_owned(),
            })
            .collect()
    }

    /// What the component's macro takes, as the package describes it.
    pub(super) fn options(&self, component: &str) -> Json {
        self.read(component, "macro-options.json")
    }

    fn read(&self, component: &str, file: &str) -> Json {
        let path = self.root.join("dist/govuk/components").join(component).join(file);
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_json::from_str(&text.replace("govuk-", "pp-")).unwrap()
    }
}

/// Says it past the capture of the test runner: no one should believe that this was tested.
#[expect(clippy::explicit_write, reason = "eprintln! is captured")]
fn say(words: &str) {
    writeln!(std::io::stderr(), "{words}").unwrap();
}

/// Options by names with low lines. What is in `attributes` is a name of HTML.
fn snake_names(options: &Options) -> Options {
    let mut named = Map::new();
    for (name, value) in options {
        let value = match name.as_str() {
            "attributes" => value.clone(),
            _ => snake_value(value),
        };
        named.insert(snake(name), value);
    }
    named
}

fn snake_value(value: &Json) -> Json {
    match value {
        Json::Object(map) => Json::Object(snake_names(map)),
        Json::Array(items) => items.iter().map(snake_value).collect(),
        other => other.clone(),
    }
}

/// `labelText` as `label_text`.
pub(super) fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

#[test]
fn names_of_options_are_ours_and_names_of_html_stay() {
    let options = serde_json::json!({"labelText": [{"hrefLang": 1, "attributes": {"dataA": 2}}]});
    let expected =
        serde_json::json!({"label_text": [{"href_lang": 1, "attributes": {"dataA": 2}}]});
    assert_eq!(Json::Object(snake_names(options.as_object().unwrap())), expected);
}
