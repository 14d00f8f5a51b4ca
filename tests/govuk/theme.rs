//! The theme's components in an engine of templates, as the program has them: everything is
//! escaped but what planpress marked as its own HTML.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use planpress::locale::Locale;
use planpress::render::register_words;
use serde_json::{Map, Value as Json};
use tera::{ComponentInfo, Context, Tera, Value};

/// Options by their names.
pub(super) type Options = Map<String, Json>;

/// The components of the built-in theme.
pub(super) struct Theme {
    tera: Tera,
    /// The text of each template, by the name of its folder.
    pub(super) texts: BTreeMap<String, String>,
}

/// A path below the folder of the theme.
pub(super) fn in_theme(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(path)
}

impl Theme {
    /// The theme as it is.
    pub(super) fn load() -> Theme {
        Theme::with(|_, text| text)
    }

    /// The theme with the template of each folder as `change` gives it back.
    pub(super) fn with(change: impl Fn(&str, String) -> String) -> Theme {
        let mut texts = BTreeMap::new();
        for entry in std::fs::read_dir(in_theme("components")).unwrap() {
            let folder = entry.unwrap();
            let name = folder.file_name().into_string().unwrap();
            if let Ok(text) = std::fs::read_to_string(folder.path().join("template.html")) {
                texts.insert(name.clone(), change(&name, text));
            }
        }
        let mut tera = Tera::default();
        tera.autoescape_on(vec![""]);
        let words = std::fs::read_to_string(in_theme("locales/en-GB.ftl")).unwrap();
        let locale = Arc::new(Locale::read("en-GB", &[("en-GB.ftl", &words)]).0);
        register_words(&mut tera, locale);
        tera.add_raw_templates(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())))
            .unwrap();
        Theme { tera, texts }
    }

    /// A component's HTML.
    pub(super) fn render(
        &self,
        component: &str,
        options: &Options,
        body: Option<&str>,
    ) -> Result<String, String> {
        let mut context = Context::new();
        for (name, value) in options {
            context.insert_value(name.clone(), marked(name, value));
        }
        self.tera
            .render_component(&in_engine(component), &context, body, true)
            .map_err(|error| error.to_string())
    }

    /// What a component takes.
    pub(super) fn definition(&self, component: &str) -> Option<ComponentInfo> {
        self.tera.get_component_definition(&in_engine(component))
    }
}

/// What the component of a folder is called in templates.
fn in_engine(folder: &str) -> String {
    format!("pp.{}", folder.replace('-', "_"))
}

/// Whether an option holds HTML, by its name.
pub(super) fn is_html(name: &str) -> bool {
    name == "html" || name.ends_with("_html")
}

/// An option as the engine has it: HTML is marked as the program marks its own Markdown.
fn marked(name: &str, value: &Json) -> Value {
    match value {
        Json::String(html) if is_html(name) => Value::safe_string(html),
        Json::Array(items) => {
            Value::from(items.iter().map(|it| marked(name, it)).collect::<Vec<_>>())
        }
        Json::Object(map) => {
            let mut marks = tera::Map::default();
            for (key, value) in map {
                // What is in a slot is HTML, whatever the slot is called.
                let kind = if name == "slots" && value.is_string() { "html" } else { key };
                marks.insert(key.clone().into(), marked(kind, value));
            }
            Value::from(marks)
        }
        other => Value::from_serializable(other),
    }
}
