//! A query of a large site loads a few parts of the index, the same as its page does, and finds what the whole says.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use planpress::authoring::synthetic_project;
use planpress::press::Press;
use planpress::site::Route;
use serde::Deserialize;

use super::{bytes, press};

/// What a query may load, the script included.
const LIMIT: usize = 100_000;

#[derive(Debug, Deserialize)]
struct Answer {
    found: Vec<String>,
    count: usize,
    loaded: usize,
    parts: usize,
}

fn ask(press: &Press, queries: &[&str]) -> Vec<Answer> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bounded-search");
    fs::create_dir_all(&folder).expect("a folder");
    for (address, route) in press.site().routes() {
        let is_search = address.starts_with("/search/") && !route.is_page();
        if is_search || route == Route::SearchScript {
            let name = address.rsplit('/').next().expect("a name");
            fs::write(folder.join(name), bytes(press, route)).expect("a file");
        }
    }
    let asks = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/bounded/ask.mjs");
    let mut node = Command::new("node");
    let node = node.arg(asks).arg(&folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("Node, which these tests need");
    let mut input = node.stdin.take().expect("an input");
    input.write_all(&serde_json::to_vec(queries).expect("JSON")).expect("a reader");
    drop(input);
    let output = node.wait_with_output().expect("an end");
    assert!(output.status.success(), "the script failed");
    serde_json::from_slice(&output.stdout).expect("answers")
}

#[test]
fn a_query_of_a_large_site_loads_little_and_finds_what_is_there() {
    let press = press(synthetic_project(1_200, 7).collect());
    let site = press.site();
    let plan = planpress::model::Ix::new(0);
    let actions = &site.catalogue().plans[plan].actions;
    let titles: Vec<String> =
        actions.iter().step_by(200).map(|it| it.title.get().cloned().unwrap_or_default()).collect();
    let mut queries: Vec<&str> = titles.iter().map(String::as_str).collect();
    queries.extend(["review", "s", "hit", "police training", "qwertyuiop", "2.1"]);
    let answers = ask(&press, &queries);
    for (query, answer) in queries.iter().zip(&answers) {
        assert!(answer.loaded < LIMIT, "“{query}” loads {} bytes", answer.loaded);
        assert!(answer.found.len() <= answer.count);
    }
    for (title, answer) in titles.iter().zip(&answers) {
        assert!(answer.found.iter().any(|it| it.contains(title.as_str())), "“{title}”: {answer:?}");
    }
    let hit = &answers[titles.len() + 2];
    assert!(hit.count > 0 && hit.parts == 0, "words of need ask for no part: {hit:?}");
    assert_eq!(answers[titles.len() + 4].count, 0);
}
