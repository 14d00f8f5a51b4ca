//! Every package has a licence that `deny.toml` allows. `cargo deny check licenses` looks at the texts too; this
//! needs nothing but cargo, so it runs with all other tests.

use std::process::Command;

use serde_json::Value;

use super::{path, read};

/// What `deny.toml` allows for a package: the list, and exceptions by name.
struct Allowed {
    all: Vec<String>,
    exceptions: Vec<(String, String)>,
}

impl Allowed {
    fn read() -> Allowed {
        let deny = read("deny.toml");
        let (_, licenses) = deny.split_once("[licenses]").expect("the licences");
        let (list, _) = licenses.split_once(']').expect("a list");
        let odd = |text: &str| -> Vec<String> {
            text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
        };
        let exceptions = deny.lines().filter(|it| it.contains("{ crate = ")).map(odd);
        let exceptions = exceptions.map(|it| (it[0].clone(), it[1].clone())).collect();
        Allowed { all: odd(list), exceptions }
    }

    /// Whether one licence, without `WITH` and its exception, may be used.
    fn has(&self, package: &str, licence: &str) -> bool {
        self.all.iter().any(|it| it == licence)
            || self.exceptions.iter().any(|it| it.0 == package && it.1 == licence)
    }

    /// Whether an expression is met: every part between `AND` has a part between `OR` that is allowed. Expressions in
    /// brackets within brackets do not occur, and are refused.
    fn meets(&self, package: &str, expression: &str) -> bool {
        let choices = |part: &str| {
            let part =
                part.trim().trim_start_matches('(').trim_end_matches(')').replace('/', " OR ");
            part.split(" OR ")
                .any(|it| self.has(package, it.split(" WITH ").next().unwrap_or(it).trim()))
        };
        expression.matches('(').count() <= 1 && expression.split(" AND ").all(choices)
    }
}

/// The packages of `Cargo.lock` for the system that this runs on, which cargo has here already.
fn packages() -> Vec<Value> {
    let version = Command::new("rustc").arg("-vV").output().expect("rustc");
    let version = String::from_utf8(version.stdout).expect("words");
    let host = version.lines().find_map(|it| it.strip_prefix("host: ")).expect("a system");
    let metadata = Command::new(env!("CARGO"))
        .current_dir(path(""))
        .args(["metadata", "--offline", "--locked", "--format-version", "1"])
        .args(["--filter-platform", host])
        .output()
        .expect("cargo");
    let said = String::from_utf8_lossy(&metadata.stderr);
    let metadata: Value =
        serde_json::from_slice(&metadata.stdout).unwrap_or_else(|_| panic!("{said}"));
    metadata["packages"].as_array().expect("packages").clone()
}

#[test]
fn every_licence_is_one_that_may_be_used() {
    let allowed = Allowed::read();
    let mut count = 0;
    for package in packages() {
        let name = package["name"].as_str().expect("a name");
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(allowed.meets(name, licence), "{name}: {licence} is not in deny.toml");
        count += 1;
    }
    assert!(count > 100, "{count} packages were read");
}

#[test]
fn another_licence_is_noticed() {
    let allowed = Allowed::read();
    assert!(allowed.meets("x", "MIT/Apache-2.0") && allowed.meets("x", "GPL-3.0 OR MIT"));
    assert!(allowed.meets("x", "(MIT OR GPL-3.0) AND Unicode-3.0"));
    assert!(allowed.meets("x", "Apache-2.0 WITH LLVM-exception"));
    assert!(!allowed.meets("x", "GPL-3.0") && !allowed.meets("x", "MIT AND GPL-3.0"));
    assert!(allowed.meets("cssparser", "MPL-2.0") && !allowed.meets("x", "MPL-2.0"));
    assert!(!allowed.meets("x", "none"));
}
