//! The lists that planpress keeps: addresses, redirects, removals, and the files of a draft that was approved.

use super::super::files::{findings_are_inside, read, with};
use planpress::authoring::FilesRead;

const PATHS: [&str; 3] =
    ["content/addresses.txt", "content/redirects.yaml", "content/removals.yaml"];

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let texts = data.split(|it| *it == 0xFF).map(String::from_utf8_lossy);
    let files = PATHS.iter().zip(texts).map(|(path, text)| ((*path).to_owned(), text.into_owned()));
    let sources = with(files);
    findings_are_inside(&read(&sources), &sources);

    let Some(list) = FilesRead::parse(&String::from_utf8_lossy(data)) else { return };
    assert_eq!(FilesRead::parse(&list.text()), Some(list.clone()));
    assert!(list.since(&list).is_empty());
    assert_eq!(list.check_number().len(), 64);
}
