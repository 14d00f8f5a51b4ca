//! The same files and the same date give the same bytes, whatever machine makes them.

use std::collections::BTreeMap;

use planpress::site::file_of;

use crate::broxtowe;
use crate::project::Project;

/// The shipped project, built into its own folder.
fn built(environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let project = Project::empty();
    let shipped = broxtowe::project();
    let shipped = shipped.to_str().expect("a path of letters");
    let run = project.run_in(environment, &["build", shipped, "--output", "output"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    project.tree("output")
}

#[test]
fn neither_threads_nor_time_zone_nor_language_reach_the_output() {
    let first = built(&[]);
    for environment in [
        &[("RAYON_NUM_THREADS", "1"), ("TZ", "Pacific/Kiritimati"), ("LANG", "ar_EG.UTF-8")][..],
        &[("RAYON_NUM_THREADS", "8"), ("TZ", "America/Adak"), ("LC_ALL", "de_DE.UTF-8")],
    ] {
        let again = built(environment);
        assert!(first.keys().eq(again.keys()), "{environment:?} made other files");
        let differ: Vec<_> = first.keys().filter(|it| first[*it] != again[*it]).collect();
        assert!(differ.is_empty(), "{environment:?} made other bytes in {differ:?}");
    }
}

#[test]
fn the_output_has_the_files_of_the_site_and_no_others() {
    let mut expected: Vec<_> =
        broxtowe::site().routes().map(|(address, _)| file_of(address)).collect();
    expected.push(".planpress".to_owned());
    expected.sort();
    let output = built(&[]);
    assert_eq!(output.keys().cloned().collect::<Vec<_>>(), expected);
    for file in broxtowe::files() {
        let path = file_of(&file.address);
        assert!(output[&path] == file.bytes, "{path} is not what the press gives");
    }
}
