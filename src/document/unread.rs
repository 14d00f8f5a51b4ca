//! Files without words: what an author is told about one that could not be read.

use crate::diagnostics::{Code, Finding, Place};
use crate::source::{FileId, Unreadable};

pub(super) fn no_content() -> Finding {
    Finding::new(Code::NoContent, Place::Project, "this folder has nothing in `content/`")
        .help("run planpress in a project's folder, or make one with `planpress new DIR`")
}

/// An empty file; one that the site cannot do without is to be written, and not deleted.
pub(super) fn empty(file: FileId, path: &str) -> Finding {
    let help = match path.rsplit('/').next() {
        Some("site.yaml") => "write a line `name: …` and a line `organisation: …`",
        Some("plan.yaml") => "write a line `title: …`, and the plan's objectives below it",
        _ if path.contains("/objectives/") => {
            "write a line `title: …` and the objective's actions; or delete the file, and its name \
             under `objectives:` in plan.yaml"
        }
        _ => "write it, or delete it",
    };
    Finding::new(Code::EmptyFile, file, "this file has nothing in it").help(help)
}

/// A file where a folder should be: `content` itself.
pub(super) fn no_folder(file: FileId) -> Finding {
    Finding::new(Code::FileNotRead, file, "this is a file, and a folder should be here")
        .help("rename it, and make a folder of this name")
}

/// The finding for a file without text.
pub(super) fn finding(file: FileId, path: &str, why: &Unreadable) -> Finding {
    match why {
        Unreadable::NotUtf8 { line, column } => not_utf8(path, *line, *column),
        Unreadable::Utf16 => Finding::new(Code::NotText, file, "this file is saved as UTF-16")
            .help("save the file again with the encoding UTF-8"),
        Unreadable::Binary => {
            Finding::new(Code::NotText, file, "this file is not text: a picture or a document?")
                .help("files that are published as they are belong in content/files/")
        }
        Unreadable::TooLarge { bytes } => Finding::new(
            Code::FileTooLarge,
            file,
            format!("this file has {} MB, more than planpress reads", bytes.div_ceil(1_000_000)),
        )
        .help(smaller(path)),
        Unreadable::NotAFile => {
            Finding::new(Code::FileNotRead, file, "this is a link or a device, and is not followed")
                .help("put a copy of what it leads to here")
        }
        Unreadable::Refused(words) => {
            Finding::new(Code::FileNotRead, file, format!("this could not be read: {words}"))
                .help("check that you may open it")
        }
    }
}

fn not_utf8(path: &str, line: usize, column: usize) -> Finding {
    let place = Place::Elsewhere { path: path.to_owned(), line, column, excerpt: String::new() };
    Finding::new(Code::NotText, place, "this file holds a character that is not UTF-8")
        .help("save the file again with the encoding UTF-8")
}

fn smaller(path: &str) -> &'static str {
    if path.starts_with("content/files/") {
        "make it smaller: a picture with fewer dots, a document without its pictures"
    } else if path.starts_with("content/plans/") {
        "split it into smaller files: one for each objective"
    } else {
        "write it shorter, or check that it is the file that you meant"
    }
}
