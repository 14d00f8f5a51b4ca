//! Findings for files without text, or that could not be read.

use crate::diagnostics::{Code, Finding, Place};
use crate::source::{FileId, Unreadable};

pub(super) fn no_content() -> Finding {
    Finding::new(Code::NoContent, Place::Project, "this folder has no `content/`, or it is empty")
        .help("run planpress in a project's folder, or create a project with `planpress new DIR`")
}

/// An empty file; one that the site requires must be written, not deleted.
pub(super) fn empty(file: FileId, path: &str) -> Finding {
    let help = match path.rsplit('/').next() {
        Some("site.yaml") => "write a line `name: …` and a line `organisation: …`",
        Some("plan.yaml") => "write a line `title: …`, and the plan's objectives after it",
        _ if path.contains("/objectives/") => {
            "write a line `title: …` and the objective's actions; or delete the file and remove \
             its name from `objectives:` in plan.yaml"
        }
        _ => "add its content, or delete it",
    };
    Finding::new(Code::EmptyFile, file, "this file is empty").help(help)
}

/// A file in place of a folder: `content` itself.
pub(super) fn no_folder(file: FileId) -> Finding {
    Finding::new(Code::FileNotRead, file, "this is a file, but it should be a folder")
        .help("rename it, and create a folder with this name")
}

/// The finding for a file without text.
pub(super) fn finding(file: FileId, path: &str, why: &Unreadable) -> Finding {
    match why {
        Unreadable::NotUtf8 { line, column, word } => {
            not_utf8(path, *line, *column, word.as_deref())
        }
        Unreadable::Utf16 => Finding::new(Code::NotText, file, "this file is saved as UTF-16")
            .help(
                "save the file again as UTF-8 (in Notepad, choose Save as, then Encoding: UTF-8)",
            ),
        Unreadable::Binary => {
            Finding::new(Code::NotText, file, "this file is not text: a picture or a document?")
                .help("put files to publish as they are in content/files/")
        }
        Unreadable::TooLarge { bytes } => Finding::new(
            Code::FileTooLarge,
            file,
            format!(
                "this file is {} MB, which is too large for planpress",
                bytes.div_ceil(1_000_000)
            ),
        )
        .help(smaller(path)),
        Unreadable::NotAFile => Finding::new(
            Code::FileNotRead,
            file,
            "this is a link or a device, and planpress does not follow it",
        )
        .help("replace it with a copy of the file"),
        Unreadable::Refused(words) => {
            Finding::new(Code::FileNotRead, file, format!("planpress could not read this: {words}"))
                .help("check that you can open it")
        }
    }
}

fn not_utf8(path: &str, line: usize, column: usize, word: Option<&str>) -> Finding {
    let place = Place::Elsewhere { path: path.to_owned(), line, column, excerpt: String::new() };
    let message = match word {
        Some(word) => format!(
            "this file is not saved as UTF-8: in the old encoding of Windows, the word here is \"{word}\""
        ),
        None => "planpress cannot read this character: the file is not saved as UTF-8".to_owned(),
    };
    Finding::new(Code::NotText, place, message)
        .help("save the file again as UTF-8 (in Notepad, choose Save as, then Encoding: UTF-8)")
}

fn smaller(path: &str) -> &'static str {
    if path.starts_with("content/files/") {
        "make it smaller: use a lower resolution for pictures, or remove pictures from a document"
    } else if path.starts_with("content/plans/") {
        "split it into smaller files: one for each objective"
    } else {
        "make it shorter, or check that it is the right file"
    }
}
