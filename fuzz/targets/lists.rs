//! The lists that planpress keeps: addresses, redirects, removals, and the files of a draft that was approved.
#![no_main]

use libfuzzer_sys::fuzz_target;
use planpress::authoring::FilesRead;
use planpress_fuzz::project::{findings_are_inside, read, with};

const PATHS: [&str; 3] =
    ["content/addresses.txt", "content/redirects.yaml", "content/removals.yaml"];

fuzz_target!(|data: &[u8]| {
    let texts = data.split(|it| *it == 0xFF).map(String::from_utf8_lossy);
    let files = PATHS.iter().zip(texts).map(|(path, text)| ((*path).to_owned(), text.into_owned()));
    let sources = with(files);
    findings_are_inside(&read(&sources), &sources);

    let Some(list) = FilesRead::parse(&String::from_utf8_lossy(data)) else { return };
    assert_eq!(FilesRead::parse(&list.text()), Some(list.clone()));
    assert!(list.since(&list).is_empty());
    assert_eq!(list.check_number().len(), 64);
});
