//! The comments of the code, for authors of the program: the run of comment lines above an item is one text.
//! Code and names in backticks, and the words of a page in quotation marks, are not looked at.

use std::sync::LazyLock;

use regex::Regex;

use crate::texts::{Text, files, root};

/// A comment that has its line to itself, and one after code.
static COMMENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*//[/!]? ?(.*)$|[;,{})\]]\s+// (.*)$").expect("a pattern"));

static QUOTED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("`[^`]*`|\"[^\"]*\"|“[^”]*”").expect("a pattern"));

/// The papers for authors of the program.
pub(crate) fn papers() -> Vec<Text> {
    const AT_TOP: [&str; 5] =
        ["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "RELEASING.md", "SECURITY.md"];
    let folders = ["fuzz", "tests", "themes"].into_iter().flat_map(|it| files(it, "md"));
    let folders = folders.filter(|it| it.ends_with("README.md") && !it.contains("node_modules"));
    let papers = AT_TOP.into_iter().map(str::to_owned).chain(folders);
    let text = |it: &String| std::fs::read_to_string(root().join(it)).expect("a paper");
    papers.map(|it| Text::new(it.clone(), QUOTED.replace_all(&text(&it), "…"))).collect()
}

/// Every comment of the program, its tests and its measurements.
pub(crate) fn comments() -> Vec<Text> {
    let folders = ["src", "tests", "benches", "build", "fuzz/src"];
    let code = folders.iter().flat_map(|it| files(it, "rs"));
    let checks =
        files("tests/browser", "mjs").into_iter().filter(|it| !it.contains("node_modules"));
    code.chain(checks).flat_map(|it| of_file(&it)).collect()
}

fn of_file(file: &str) -> Vec<Text> {
    let code = std::fs::read_to_string(root().join(file))
        .unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut texts = Vec::new();
    let mut block: Option<(usize, String)> = None;
    for (line, text) in code.lines().chain([""]).enumerate() {
        let comment = COMMENT.captures(text).and_then(|it| it.get(1).or(it.get(2)));
        match comment {
            Some(words) => {
                let (_, block) = block.get_or_insert_with(|| (line + 1, String::new()));
                block.push_str(words.as_str());
                block.push('\n');
            }
            None => texts.extend(block.take().map(|(line, words)| {
                Text::new(format!("{file}:{line}"), QUOTED.replace_all(&words, "…"))
            })),
        }
    }
    texts
}
