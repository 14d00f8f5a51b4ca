//! The files that the recipes of `CONTRIBUTING.md` begin from are there.

use super::{path, quoted, read};

/// What a recipe makes: it is not there before.
const MADE: [&str; 5] = ["NAME", "shouted", "long_link", "long-link", "themes/ours"];

#[test]
fn each_file_of_a_recipe_is_there() {
    let page = read("CONTRIBUTING.md");
    let (_, recipes) = page.split_once("## Recipes").expect("the recipes");
    let folders = ["src/", "themes/", "tests/", "fuzz/", "docs/", "examples/"];
    let named =
        quoted(recipes).into_iter().filter(|it| folders.iter().any(|to| it.starts_with(to)));
    let mut count = 0;
    for file in named.filter(|it| MADE.iter().all(|made| !it.contains(made))) {
        assert!(path(file).exists(), "CONTRIBUTING.md names {file}, which is not there");
        count += 1;
    }
    assert!(count > 20, "{count} files were read");
}
