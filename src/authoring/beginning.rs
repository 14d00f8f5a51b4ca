//! What someone who begins has in a folder: a project, a document to make one from, or neither.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Endings of documents that hold a plan. A text file may be anything, such as the README of the program.
const DOCUMENTS: [&str; 6] = ["docx", "docm", "xlsx", "pdf", "csv", "tsv"];

/// What is in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beginning {
    /// A project.
    Project,
    /// Documents that could be imported, sorted; none, one or several.
    Documents(Vec<PathBuf>),
}

/// Looks in a folder, but not in the folders inside it.
///
/// # Errors
/// A folder that is not there or cannot be read.
pub fn beginning(folder: &Path) -> io::Result<Beginning> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == "content" && entry.path().is_dir() {
            return Ok(Beginning::Project);
        }
        if is_document(&entry.file_name().to_string_lossy()) && entry.path().is_file() {
            documents.push(folder.join(entry.file_name()));
        }
    }
    documents.sort();
    Ok(Beginning::Documents(documents))
}

/// Word keeps a file `~$…` beside a document that is open.
fn is_document(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|it| it.1.to_ascii_lowercase());
    !name.starts_with(['~', '.']) && ending.is_some_and(|it| DOCUMENTS.contains(&it.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_comes_before_documents_and_other_files_do_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let found = || beginning(folder.path()).unwrap();
        for other in ["README.md", "planpress.exe", "~$plan.docx", ".plan.pdf", "docx", "notes.txt"]
        {
            fs::write(folder.path().join(other), "").unwrap();
        }
        fs::create_dir(folder.path().join("old.docx")).unwrap();
        assert_eq!(found(), Beginning::Documents(Vec::new()));
        for document in ["b.docx", "A.PDF"] {
            fs::write(folder.path().join(document), "").unwrap();
        }
        let documents = ["A.PDF", "b.docx"].map(|it| folder.path().join(it)).to_vec();
        assert_eq!(found(), Beginning::Documents(documents));
        fs::create_dir(folder.path().join("content")).unwrap();
        assert_eq!(found(), Beginning::Project);
        assert!(beginning(&folder.path().join("nowhere")).is_err());
    }
}
