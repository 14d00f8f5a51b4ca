//! The workflow that `planpress new --forge github` writes. Its commands are run by a shell, with a stand-in for the
//! download and a repository on this disk for GitHub's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use super::{command, path_with};

/// A new project, and a folder for what GitHub has.
struct Forge {
    folder: TempDir,
    workflow: Value,
}

impl Forge {
    fn new() -> Forge {
        let folder = tempfile::tempdir().expect("a folder");
        let made = Command::new(env!("CARGO_BIN_EXE_planpress"))
            .current_dir(folder.path())
            .args(["new", "plan", "--forge", "github"])
            .output()
            .expect("the program runs");
        let said = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "{said}");
        let file = "plan/.github/workflows/website.yml";
        assert!(said.contains(&format!("The top of {file} says what to set first.")), "{said}");
        let text = fs::read_to_string(folder.path().join(file)).expect("the workflow");
        let workflow = serde_yaml::from_str(&text).expect("YAML");
        fs::create_dir(folder.path().join("temp")).expect("a folder");
        Forge { folder, workflow }
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    /// Runs the commands of a step in the project, as GitHub does.
    fn run(&self, job: &str, step: &str, variables: &[(&str, &str)]) -> Output {
        let steps = self.workflow["jobs"][job]["steps"].as_array().expect("steps");
        let found = steps.iter().find(|it| it["name"] == step).unwrap_or_else(|| panic!("{step}"));
        Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c"])
            .arg(found["run"].as_str().expect("commands"))
            .current_dir(self.path("plan"))
            .env("PATH", path_with(&self.path("commands")))
            .env("RUNNER_TEMP", self.path("temp"))
            .env("GITHUB_PATH", self.path("temp/path"))
            .env_remove("ARCHIVE")
            .env_remove("SHA256")
            .envs(variables.iter().copied())
            .output()
            .expect("bash runs")
    }

    /// An archive such as a release has, and its sum; a download copies it.
    fn archive(&self) -> String {
        let name = "planpress-0.1.0-x86_64-unknown-linux-gnu";
        command(&self.path(name), "planpress", "echo the program");
        let tar = |arguments: &[&str]| {
            let done = Command::new("tar").current_dir(self.folder.path()).args(arguments).status();
            assert!(done.expect("tar runs").success());
        };
        tar(&["-czf", "archive.tar.gz", name]);
        let archive = self.path("archive.tar.gz").display().to_string();
        let script = format!(
            "for last; do :; done\n[ \"$last\" = https://forge.example/a.tar.gz ] || exit 1\n\
             while [ \"$1\" != --output ]; do shift; done\ncp '{archive}' \"$2\""
        );
        command(&self.path("commands"), "curl", &script);
        let sum = Command::new("sha256sum").arg(&archive).output().expect("a sum").stdout;
        String::from_utf8(sum).expect("words").split(' ').next().expect("a sum").to_owned()
    }

    fn has_program(&self) -> bool {
        self.path("temp/planpress/planpress").exists()
    }
}

fn words(output: &Output) -> String {
    let all = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8_lossy(&all).into_owned()
}

const ARCHIVE: (&str, &str) = ("ARCHIVE", "https://forge.example/a.tar.gz");

#[test]
fn the_archive_with_the_chosen_sum_is_unpacked_and_found() {
    for job in ["check", "publish"] {
        let forge = Forge::new();
        let sum = forge.archive();
        let got = forge.run(job, "Get planpress", &[ARCHIVE, ("SHA256", &sum)]);
        assert!(got.status.success() && forge.has_program(), "{job}: {}", words(&got));
        let added = fs::read_to_string(forge.path("temp/path")).expect("a folder of commands");
        assert!(Path::new(added.trim()).join("planpress").is_file(), "{job}: {added}");
    }
}

#[test]
fn an_archive_with_another_sum_is_not_unpacked() {
    let forge = Forge::new();
    forge.archive();
    let other = "0".repeat(64);
    for sum in [other.as_str(), "", "no sum"] {
        let _ = fs::remove_dir_all(forge.path("temp/planpress"));
        let got = forge.run("publish", "Get planpress", &[ARCHIVE, ("SHA256", sum)]);
        assert!(!got.status.success() && !forge.has_program(), "{sum}: {}", words(&got));
        assert!(!forge.path("temp/path").exists(), "{sum}");
    }
}

#[test]
fn a_variable_that_is_not_set_is_named() {
    let forge = Forge::new();
    let sum = forge.archive();
    for (set, missing) in [(ARCHIVE, "PLANPRESS_SHA256"), (("SHA256", &*sum), "PLANPRESS_ARCHIVE")]
    {
        let got = forge.run("check", "Get planpress", &[set]);
        assert!(!got.status.success() && words(&got).contains(missing), "{}", words(&got));
    }
}

#[test]
fn what_was_published_is_saved_once() {
    let forge = Forge::new();
    let git = |folder: &str, arguments: &[&str]| {
        let mut git = Command::new("git");
        let done = git.current_dir(forge.path(folder)).args(arguments).output().expect("git runs");
        assert!(done.status.success(), "git {arguments:?}: {}", words(&done));
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    git("", &["init", "--quiet", "--bare", "--initial-branch", "main", "remote"]);
    git("plan", &["init", "--quiet", "--initial-branch", "main"]);
    git("plan", &["config", "user.name", "Editor"]);
    git("plan", &["config", "user.email", "editor@example.org"]);
    git("plan", &["add", "."]);
    git("plan", &["commit", "--quiet", "--message", "A plan"]);
    git("plan", &["remote", "add", "origin", "../remote"]);
    git("plan", &["push", "--quiet", "--set-upstream", "origin", "main"]);
    // What `publish` writes, and the website, which is not kept.
    fs::write(forge.path("plan/content/addresses.txt"), "/\n").expect("a file");
    for folder in ["last-published", "output"] {
        fs::create_dir_all(forge.path("plan").join(folder)).expect("a folder");
        fs::write(forge.path("plan").join(folder).join("x"), "x").expect("a file");
    }
    for _ in 0..2 {
        let saved = forge.run("publish", "Save the addresses and what was published", &[]);
        assert!(saved.status.success(), "{}", words(&saved));
        assert_eq!(git("remote", &["rev-list", "--count", "main"]).trim(), "2");
    }
    let files = git("remote", &["ls-tree", "-r", "--name-only", "main"]);
    assert!(files.contains("content/addresses.txt\n") && files.contains("last-published/x\n"));
    assert!(!files.contains("output/"), "{files}");
}
