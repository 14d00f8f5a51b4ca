//! What a build makes grows with the plan and no faster, and each file of a project is read once. Nothing is
//! timed, so that a busy machine cannot fail it.

use std::collections::BTreeMap;

use planpress::authoring::{synthetic_project, write_synthetic};
use planpress::pipeline::{self, Build, Settings};
use planpress::site::LinkStyle;
use planpress::source::{Limits, Sources};
use rayon::prelude::*;

use crate::project::Project;
use crate::small_site::today;

fn build(sources: &Sources) -> Build {
    pipeline::build(sources, &Settings { today: today(), links: LinkStyle::Folder, base: None })
}

/// Everything that a site is made of, by its address.
fn made(build: &Build) -> BTreeMap<String, Vec<u8>> {
    let routes: Vec<_> = build.press.site().routes().collect();
    let made = routes.par_iter().map(|(address, route)| {
        let mut bytes = Vec::new();
        build.press.bytes(*route, &mut bytes).expect("a sound site");
        ((*address).to_owned(), bytes)
    });
    made.collect()
}

#[test]
fn twice_the_plan_is_twice_the_site() {
    let weigh = |actions| {
        let made = made(&build(&Sources::from_texts(synthetic_project(actions, 7))));
        (made.len(), made.values().map(Vec::len).sum::<usize>())
    };
    let [one, two, four] = [300, 600, 1_200].map(weigh);
    assert!(one.0 > 300 && one.1 > 1_000_000, "{one:?}");
    // What every site has, however small, is in the smallest too.
    let twice = |less: usize, more: usize| more <= less * 21 / 10;
    assert!(twice(two.0 - one.0, four.0 - two.0), "files: {one:?}, {two:?}, {four:?}");
    assert!(twice(two.1 - one.1, four.1 - two.1), "bytes: {one:?}, {two:?}, {four:?}");
}

#[test]
fn no_file_is_read_after_the_first_time() {
    let project = Project::empty();
    let folder = project.path("made-up");
    write_synthetic(&folder, 30, 7).expect("an empty folder");
    let load = || Sources::load(&folder, Limits::default()).expect("a project");
    let (first, second) = (load(), load());
    let with_files = made(&build(&first));
    std::fs::remove_dir_all(&folder).expect("our own folder");
    assert!(!folder.exists());
    assert_eq!(made(&build(&second)), with_files);
}
