//! A case as it is in Markdown: fenced blocks whose info string names a file, closed by a
//! fenced block of findings.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;

use planpress::source::{Limits, Sources};

/// The files of one case, and where in the Markdown its findings are.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Scenario {
    /// Bytes by path; `None` takes a file of the default project away.
    files: BTreeMap<String, Option<Vec<u8>>>,
    /// Whether some of the bytes were written as escapes.
    escaped: bool,
    /// The lines between the fences of the block of findings.
    pub(crate) findings: Option<Range<usize>>,
}

impl Scenario {
    /// The files that it has, by path.
    pub(crate) fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_iter().filter_map(|(path, bytes)| bytes.map(|it| (path, it))).collect()
    }
}

/// The cases of one Markdown text. Each block of findings closes one; files after the last block
/// make one without findings.
pub(crate) fn scenarios(markdown: &str) -> Vec<Scenario> {
    let mut all = Vec::new();
    let mut open = Scenario::default();
    let mut end = 0;
    for (info, body) in fenced(markdown) {
        // A case whose findings were forgotten would lend its files to the next one.
        let heading = markdown[end..body.start].lines().find(|it| it.starts_with('#'));
        if let (false, Some(heading)) = (open.files.is_empty(), heading) {
            panic!("the case before `{heading}` has files and no block of findings after them");
        }
        end = body.end;
        let mut words = info.split_whitespace();
        match (words.next(), words.next(), words.next()) {
            (Some("findings"), None, None) => {
                open.findings = Some(body);
                all.push(std::mem::take(&mut open));
            }
            (Some("none"), Some(path), None) => {
                open.files.insert(path.to_owned(), None);
            }
            (Some(_), Some(path), how) => {
                let text = &markdown[body];
                open.escaped |= how.is_some();
                let bytes = match how {
                    None => text.as_bytes().to_vec(),
                    Some("escaped") => unescaped(text),
                    Some(other) => panic!("a block says `{other}` where only `escaped` can stand"),
                };
                open.files.insert(path.to_owned(), Some(bytes));
            }
            // A block without a file is part of the prose.
            _ => {}
        }
    }
    if !open.files.is_empty() {
        all.push(open);
    }
    all
}

/// The default project with a case's files in place of its own.
pub(crate) fn project(default: &Scenario, case: &Scenario) -> Sources {
    let mut files = default.files.clone();
    files.extend(case.files.clone());
    let files: BTreeMap<_, _> =
        files.into_iter().filter_map(|(path, bytes)| bytes.map(|it| (path, it))).collect();
    if case.escaped {
        return from_disk(&files);
    }
    let text = |bytes| String::from_utf8(bytes).expect("Markdown is text");
    Sources::from_texts(files.into_iter().map(|(path, bytes)| (path, text(bytes))))
}

/// Bytes that may be no text reach planpress through the door that decides so.
fn from_disk(files: &BTreeMap<String, Vec<u8>>) -> Sources {
    let folder = tempfile::tempdir().expect("a folder for the project");
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    Sources::load(folder.path(), Limits::default()).expect("the project is read")
}

/// The info string and the bytes of the body of each fenced block.
fn fenced(markdown: &str) -> Vec<(&str, Range<usize>)> {
    let mut blocks = Vec::new();
    let mut open: Option<(&str, &str, usize)> = None;
    let mut offset = 0;
    for line in markdown.split_inclusive('\n') {
        let words = line.trim_end();
        let fence = &words[..words.len() - words.trim_start_matches('`').len()];
        match open {
            None if fence.len() >= 3 => {
                open = Some((fence, words[fence.len()..].trim(), offset + line.len()));
            }
            Some((opening, info, start)) if words == opening => {
                blocks.push((info, start..offset));
                open = None;
            }
            _ => {}
        }
        offset += line.len();
    }
    assert!(open.is_none(), "a fenced block is not closed: {open:?}");
    blocks
}

/// Text in which `\xE9` stands for the byte E9 (so that a case can hold what no editor shows).
fn unescaped(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap_or("").as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(digits, 16).expect("two hexadecimal digits after \\x"));
        bytes.extend_from_slice(rest.as_bytes());
    }
    bytes
}

#[test]
fn a_case_is_its_files_and_its_findings() {
    let text = "Prose.\n\n```yaml a.yaml\nx: 1\n```\n\n```yaml b.yaml escaped\n\\xE9!\n```\n\n```none c.yaml\n```\n\n```findings\nNo findings.\n```\n\n```sh\nls\n```\n";
    let cases = scenarios(text);
    assert_eq!(cases.len(), 1);
    assert_eq!(&text[cases[0].findings.clone().expect("findings")], "No findings.\n");
    let files: Vec<_> =
        cases[0].files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_deref())).collect();
    let expected: [(&str, Option<&[u8]>); 3] =
        [("a.yaml", Some(b"x: 1\n")), ("b.yaml", Some(b"\xE9!\n")), ("c.yaml", None)];
    assert_eq!(files, expected);
}

#[test]
#[should_panic(expected = "the case before `## Another`")]
fn a_case_without_its_findings_is_told() {
    scenarios(
        "# One\n\n```yaml content/a.yaml\na\n```\n\n## Another\n\n```yaml content/b.yaml\nb\n```\n\n```findings\n```\n",
    );
}

#[test]
fn a_case_replaces_files_of_the_default_project() {
    let default = scenarios("```yaml a.yaml\none\n```\n```yaml b.yaml\ntwo\n```\n").swap_remove(0);
    let case = scenarios("```none a.yaml\n```\n```yaml b.yaml\nthree\n```\n").swap_remove(0);
    let sources = project(&default, &case);
    let files: Vec<_> = sources.files().map(|(_, file)| (file.path(), file.text())).collect();
    assert_eq!(files, [("b.yaml", Ok("three\n"))]);
}
