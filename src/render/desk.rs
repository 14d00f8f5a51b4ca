//! A second, small door: pages that planpress serves on this machine only, such as the questions of an import.
//! They are made with the components of the built-in theme and need no site. A project's own theme does not
//! change them.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

use crate::locale::{ENGLISH, Locale};

use super::theme::{DESK, of_desk, styles};
use super::{style, words};

/// Renders pages of the desk.
pub struct Desk {
    tera: Tera,
    stylesheet: String,
}

impl Desk {
    /// The desk of the built-in theme.
    ///
    /// # Errors
    /// A template that is not sound, which is a fault in planpress.
    pub fn new() -> Result<Desk, String> {
        let files = of_desk();
        let named =
            |extension: &'static str| files.iter().filter(move |it| it.0.ends_with(extension));
        let said: Vec<_> = named(".ftl").map(|it| (it.0.as_str(), it.1.text.as_str())).collect();
        let mut tera = Tera::default();
        tera.autoescape_on(vec![""]);
        words::register_words(&mut tera, Arc::new(Locale::read(ENGLISH, &said).0));
        let name = |path: &'_ str| path.strip_prefix(DESK).unwrap_or(path).to_owned();
        let templates = named(".html").map(|(path, file)| (name(path), file.text.as_str()));
        tera.add_raw_templates(templates).map_err(|it| it.to_string())?;
        let idle = style::idle(&files, DESK);
        let mut stylesheet = String::new();
        for (_, file) in styles(&files).into_iter().filter(|it| !idle.contains(it.0.as_str())) {
            style::push_rules(&file.text, &mut stylesheet);
        }
        Ok(Desk { tera, stylesheet })
    }

    /// A page from a template below `desk/` and what it shows.
    ///
    /// # Errors
    /// A template that asks for what its page does not have, which is a fault in planpress.
    pub fn page(&self, template: &str, page: &impl Serialize) -> Result<String, String> {
        let mut context = Context::new();
        context.insert("page", page);
        self.tera.render(template, &context).map_err(|it| it.to_string())
    }

    /// The stylesheet of every page.
    pub fn stylesheet(&self) -> &str {
        &self.stylesheet
    }
}
