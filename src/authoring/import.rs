//! The files of an import: documents in, a plan's files and the report out. What they say is the business of
//! `import`.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::document::ANSWERS;
use crate::document::edit::{Step, set};
use crate::output::{Change, OutputError};
use crate::source::{Limits, Sources};
use crate::starter::FILES;

use super::folder::NewError;
use super::new::{schemas, with_schema};

/// Where an import keeps what it did and what a person answered.
const IMPORT: &str = "import";
/// Where it keeps the plan as the document alone makes it.
const WRITTEN: &str = "import/written";
/// What the starter says of its example.
const EXAMPLE: &str = "\
planpress made this folder. It contains a small example, so that you can see what a
website looks like. Then replace the example with your own plan.
";
/// What is so after an import.
const IMPORTED: &str = "\
planpress made this folder from your document. It contains your plan, and example
pages to replace with your own. To see how each word was read, open import/report.html.
";
/// A larger file is not read whole: `intake` says why it is refused.
const LARGEST: u64 = (64 << 20) + 1;

/// The bytes of a document, at most one more than is ever read.
///
/// # Errors
/// Why it cannot be read, and what to do, as words for a person.
pub fn read_document(path: &Path) -> Result<Vec<u8>, String> {
    let refused = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => {
            "there is no file of this name. Check the name and the folder".to_owned()
        }
        _ => format!("your computer does not let planpress read this file ({error})"),
    };
    if path.is_dir() {
        return Err("this is a folder. Give the name of a document in it".to_owned());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(refused)?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// A file with answers; none where there is no such file.
///
/// # Errors
/// A disk that refuses, or a file that is not a text.
pub fn read_answers_file(path: &Path) -> Result<Option<String>, NewError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(OutputError::read(path, error).into()),
    }
}

/// Writes the file with answers alone.
///
/// # Errors
/// A disk that refuses.
pub fn write_answers_file(project: &Path, text: &str) -> Result<(), NewError> {
    let mut change = Change::below(project)?;
    change.file(ANSWERS, text.as_bytes())?;
    Ok(change.make()?)
}

/// The plan's files as the last import wrote them.
pub fn last_import(project: &Path) -> Option<Sources> {
    let written = project.join(WRITTEN);
    Sources::load(&written, Limits::default()).ok().filter(|it| it.files().next().is_some())
}

/// What a project needs around its first plan: the starter without its example of one, with the plan's
/// title as the name of the website, and the folder of the plan in its instructions.
pub fn around_first_plan(title: &str, plan: &str) -> Vec<(String, String)> {
    let files = FILES.iter().filter(|it| !it.path.starts_with("content/plans/"));
    let named = |path: &str, text: String| match path {
        "content/site.yaml" => set(&text, &[Step::Key("name")], title).unwrap_or(text),
        "README.txt" => text.replace(EXAMPLE, IMPORTED).replace("our-plan", plan),
        _ => text,
    };
    let files =
        files.map(|it| (it.path.to_owned(), with_schema(it.path, &named(it.path, it.text()))));
    files.chain(schemas()).collect()
}

/// An import that is ready to be written.
#[derive(Debug)]
pub struct ImportFiles<'a> {
    /// The project's files, from its folder.
    pub project: &'a [(String, String)],
    /// The plan's files as the document alone makes them.
    pub written: &'a [(String, String)],
    /// Files of the project that are not needed any more.
    pub removed: &'a [String],
    /// Files below `import/`.
    pub import: &'a [(&'a str, String)],
}

/// Writes an import: its files change together.
///
/// # Errors
/// A disk that refuses.
pub fn write_import(project: &Path, files: &ImportFiles<'_>) -> Result<(), NewError> {
    let mut change = Change::below(project)?;
    for (path, text) in files.import {
        change.file(&format!("{IMPORT}/{path}"), text.as_bytes())?;
    }
    change.folder(WRITTEN, files.written.iter().map(|(path, text)| (path, text)))?;
    change.file(&format!("{IMPORT}/.gitignore"), IGNORED.as_bytes())?;
    for (path, text) in files.project {
        change.file(path, text.as_bytes())?;
    }
    files.removed.iter().try_for_each(|it| change.remove(it))?;
    Ok(change.make()?)
}

/// Git leaves out all of the folder: the report names people.
const IGNORED: &str = "# The report names people who are not in the plan’s files. Keep this folder on your computer.\n*\n";
