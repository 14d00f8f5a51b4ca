//! The oldest Rust that planpress promises is said in three places, and tried in two workflows.

use super::read;

fn promised() -> String {
    let manifest = read("Cargo.toml");
    let line = manifest.lines().find_map(|it| it.strip_prefix("rust-version = \""));
    line.expect("Cargo.toml says it").trim_end_matches('"').to_owned()
}

#[test]
fn everyone_says_the_same_oldest_rust() {
    let promised = promised();
    let readme = read("README.md");
    let newcomers = format!("(https://www.rust-lang.org/tools/install) {promised} or newer");
    assert!(readme.contains(&newcomers), "README.md does not say {newcomers}");
    for workflow in ["ci", "release"] {
        let text = read(&format!(".github/workflows/{workflow}.yml"));
        let tried = format!("RUSTUP_TOOLCHAIN: \"{promised}\"");
        assert!(text.contains(&tried), "{workflow}.yml does not say {tried}");
    }
    assert!(read("CONTRIBUTING.md").contains(&format!("Rust {promised} or newer")));
    assert!(read(".github/workflows/ci.yml").contains(&format!("container: rust:{promised}-")));
}
