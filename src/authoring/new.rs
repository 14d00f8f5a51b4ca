//! The project that `planpress new` writes: small, complete, and clearly an example.

use std::path::{Path, PathBuf};

use crate::document::FileKind;

use super::folder::{NewError, write_into_empty};
use super::schema::{schema, schema_path};

/// Path below the project, and text.
const FILES: &[(&str, &str)] = &[
    ("README.txt", include_str!("starter/README.txt")),
    ("content/site.yaml", include_str!("starter/content/site.yaml")),
    ("content/support.yaml", include_str!("starter/content/support.yaml")),
    ("content/synonyms.yaml", include_str!("starter/content/synonyms.yaml")),
    ("content/pages/home.md", include_str!("starter/content/pages/home.md")),
    ("content/pages/report.md", include_str!("starter/content/pages/report.md")),
    ("content/plans/our-plan/plan.yaml", include_str!("starter/content/plans/our-plan/plan.yaml")),
    (
        "content/plans/our-plan/objectives/first-example.yaml",
        include_str!("starter/content/plans/our-plan/objectives/first-example.yaml"),
    ),
    (
        "content/plans/our-plan/objectives/second-example.yaml",
        include_str!("starter/content/plans/our-plan/objectives/second-example.yaml"),
    ),
];

/// Writes a first project into a folder that does not exist yet or is empty, and gives back the
/// paths of its files, with the folder in front, in the order in which one would read them.
///
/// # Errors
/// A folder that holds something already, a path that is no folder, or a disk that refuses.
pub fn new_project(dir: &Path) -> Result<Vec<PathBuf>, NewError> {
    let files = FILES.iter().map(|(path, text)| ((*path).to_owned(), with_schema(path, text)));
    let schemas = FileKind::ALL.iter().filter_map(|it| Some((schema_path(it)?, schema(it))));
    write_into_empty(dir, files.chain(schemas))
}

/// The text under a line that tells editors where the schema of its kind lies. YAML language
/// servers know that line, and look for the schema from the file's own folder.
fn with_schema(path: &str, text: &str) -> String {
    let Some(schema) = FileKind::at(path).and_then(schema_path) else { return text.to_owned() };
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}{schema}\n{text}")
}
