//! `planpress new`: the starter, with what tells editors the schema of each file.

use std::path::{Path, PathBuf};

use crate::document::FileKind;
use crate::starter::{FILES, StarterFile};

use super::folder::{NewError, write_into_empty};
use super::schema::{schema, schema_path};

/// Writes a first project into a folder that does not exist yet or is empty, and gives back the
/// paths of its files, with the folder in front, in the order in which one would read them. `forge` are the files
/// for the place where the project will be kept, if there are any.
///
/// # Errors
/// A folder that holds something already, a path that is not a folder, or a disk that refuses.
pub fn new_project(dir: &Path, forge: &[StarterFile]) -> Result<Vec<PathBuf>, NewError> {
    let files = FILES.iter().chain(forge);
    let files = files.map(|it| (it.path.to_owned(), with_schema(it.path, &it.text())));
    write_into_empty(dir, files.chain(schemas()))
}

/// The schemas, which tell editors the keys and values of each kind of file.
pub(super) fn schemas() -> impl Iterator<Item = (String, String)> {
    FileKind::ALL.iter().filter_map(|it| Some((schema_path(it)?, schema(it))))
}

/// The text under a line that tells editors where the schema of its kind lies. YAML language
/// servers know that line, and look for the schema from the file's own folder.
pub(super) fn with_schema(path: &str, text: &str) -> String {
    let Some(schema) = FileKind::at(path).and_then(schema_path) else { return text.to_owned() };
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}{schema}\n{text}")
}
