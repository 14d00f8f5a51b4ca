//! The targets of `fuzz/` on a few inputs of each kind, so that they compile with the program as it is and hold
//! what they say. To make up inputs takes minutes and a program that CI has not: `make fuzz` does that.

#[path = "../../fuzz/src/lib.rs"]
#[allow(unreachable_pub, dead_code, reason = "it is a library of its own")]
mod targets_of_fuzz;

use std::fs;
use std::path::Path;

use targets_of_fuzz::targets;

/// A target by its name.
type Target = (&'static str, fn(&[u8]));

/// Every target that needs nothing of `cfg(fuzzing)`.
const TARGETS: [Target; 20] = [
    ("answers", targets::answers::hold),
    ("cascade", targets::cascade::hold),
    ("docx", targets::docx::hold),
    ("drawing", targets::drawing::hold),
    ("edit", targets::edit::hold),
    ("html", targets::html::hold),
    ("lists", targets::lists::hold),
    ("markdown", targets::markdown::hold),
    ("package", targets::package::hold),
    ("page", targets::page::hold),
    ("pdf", targets::pdf::hold),
    ("project", targets::project::hold),
    ("records", targets::records::hold),
    ("redact", targets::redact::hold),
    ("separated", targets::separated::hold),
    ("style", targets::style::hold),
    ("template", targets::template::hold),
    ("text", targets::text::hold),
    ("workbooks", targets::workbooks::hold),
    ("xlsx", targets::xlsx::hold),
];
/// The two that need it.
const LEFT_OUT: [&str; 2] = ["request", "times"];
/// Files of every kind that a target reads.
const FILES: [&str; 7] = [
    "content/pages/report.md",
    "tests/suite/planted/content/plans/calm/events.yaml",
    "themes/default/templates/base.html",
    "themes/default/assets/base.css",
    "tests/import/shapes/semicolons.csv",
    "tests/import/broxtowe.plain.docx",
    "tests/import/pdf/untagged/llr-2018-a.pdf",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file, cut in the middle, and in two halves as a target takes them.
fn inputs(file: &[u8]) -> [Vec<u8>; 3] {
    let (begin, end) = file.split_at(file.len() / 2);
    [file.to_vec(), begin.to_vec(), [begin, b"\xff", end].concat()]
}

#[test]
fn each_target_holds_what_is_there() {
    for file in FILES {
        let bytes = fs::read(root().join(file)).unwrap_or_else(|it| panic!("{file}: {it}"));
        for input in inputs(&bytes) {
            TARGETS.iter().for_each(|(_, hold)| hold(&input));
        }
    }
}

#[test]
fn each_target_is_among_them() {
    let bins = fs::read_dir(root().join("fuzz/bins")).expect("the programs that fuzz");
    let mut names: Vec<String> = bins
        .map(|it| it.expect("a file").path().file_stem().expect("a name").to_string_lossy().into())
        .collect();
    names.sort();
    let mut known: Vec<&str> = TARGETS.iter().map(|it| it.0).chain(LEFT_OUT).collect();
    known.sort_unstable();
    assert_eq!(names, known);
}
