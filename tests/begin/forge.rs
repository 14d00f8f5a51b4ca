//! The workflows that `planpress new --forge` writes for GitHub and GitLab. Their commands are run by a shell, with a
//! stand-in for the download and a repository on this disk for the forge's.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use super::{command, path_with};

/// Where a project can be kept.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    GitHub,
    GitLab,
}
use Kind::{GitHub, GitLab};

/// A new project, and a folder for what the forge has.
struct Forge {
    kind: Kind,
    folder: TempDir,
    workflow: Value,
}

impl Forge {
    fn new(kind: Kind) -> Forge {
        let (name, file) = match kind {
            GitHub => ("github", "plan/.github/workflows/website.yml"),
            GitLab => ("gitlab", "plan/.gitlab-ci.yml"),
        };
        let folder = tempfile::tempdir().expect("a folder");
        let made = Command::new(env!("CARGO_BIN_EXE_planpress"))
            .current_dir(folder.path())
            .args(["new", "plan", "--forge", name])
            .output()
            .expect("the program runs");
        let said = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "{said}");
        assert!(said.contains(&format!("The top of {file} says what to set first.")), "{said}");
        let text = fs::read_to_string(folder.path().join(file)).expect("the workflow");
        let workflow = serde_yaml::from_str(&text).expect("YAML");
        fs::create_dir(folder.path().join("temp")).expect("a folder");
        Forge { kind, folder, workflow }
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    /// The commands of a step of a job.
    fn step(&self, job: &str, step: &str) -> String {
        let steps = self.workflow["jobs"][job]["steps"].as_array().expect("steps");
        let found = steps.iter().find(|it| it["name"] == step).unwrap_or_else(|| panic!("{step}"));
        found["run"].as_str().expect("commands").to_owned()
    }

    /// The commands of a list, of which GitLab makes one script.
    fn lines(list: &Value) -> Vec<&str> {
        list.as_array().expect("commands").iter().map(|it| it.as_str().expect("words")).collect()
    }

    /// Runs commands in the project, as the forge does.
    fn run(&self, commands: &str, variables: &[(&str, &str)]) -> Output {
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", commands])
            .current_dir(self.path("plan"))
            .env("PATH", path_with(&self.path("commands")))
            .env("TMPDIR", self.path("temp"))
            .env("RUNNER_TEMP", self.path("temp"))
            .env("GITHUB_PATH", self.path("temp/path"));
        for unset in ["ARCHIVE", "SHA256", "PLANPRESS_ARCHIVE", "PLANPRESS_SHA256"] {
            bash.env_remove(unset);
        }
        bash.envs(variables.iter().copied()).output().expect("bash runs")
    }

    /// Gets planpress as a job does, with these values of the 2 variables that a publisher sets, and runs it.
    fn get(&self, job: &str, archive: Option<&str>, sum: Option<&str>) -> Output {
        let (commands, names) = match self.kind {
            GitHub => {
                let run = "\nPATH=\"$(cat \"$GITHUB_PATH\"):$PATH\"\nplanpress";
                (self.step(job, "Get planpress") + run, ["ARCHIVE", "SHA256"])
            }
            GitLab => {
                let get = Forge::lines(&self.workflow["default"]["before_script"]).join("\n");
                (get + "\nplanpress", ["PLANPRESS_ARCHIVE", "PLANPRESS_SHA256"])
            }
        };
        let set = names.into_iter().zip([archive, sum]);
        let set: Vec<_> = set.filter_map(|(name, value)| Some((name, value?))).collect();
        self.run(&commands, &set)
    }

    /// Saves what was published, as a job does.
    fn save(&self) -> Output {
        match self.kind {
            GitHub => {
                self.run(&self.step("publish", "Save the addresses and what was published"), &[])
            }
            GitLab => {
                let lines = Forge::lines(&self.workflow["pages"]["script"]);
                let (publish, save) = lines.split_first().expect("commands");
                assert!(publish.starts_with("planpress publish "), "{publish}");
                let set = [("CI_REPOSITORY_URL", "../remote"), ("CI_COMMIT_BRANCH", "main")];
                self.run(&save.join("\n"), &set)
            }
        }
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
}

fn words(output: &Output) -> String {
    let all = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8_lossy(&all).into_owned()
}

const ARCHIVE: &str = "https://forge.example/a.tar.gz";

#[test]
fn the_archive_with_the_chosen_sum_is_unpacked_and_found() {
    for (kind, job) in [(GitHub, "check"), (GitHub, "publish"), (GitLab, "any")] {
        let forge = Forge::new(kind);
        let sum = forge.archive();
        let got = forge.get(job, Some(ARCHIVE), Some(&sum));
        assert!(got.status.success(), "{job}: {}", words(&got));
        assert!(words(&got).ends_with("the program\n"), "{job}: {}", words(&got));
    }
}

#[test]
fn an_archive_with_another_sum_is_not_unpacked() {
    for kind in [GitHub, GitLab] {
        let forge = Forge::new(kind);
        forge.archive();
        let other = "0".repeat(64);
        for sum in [other.as_str(), "", "no sum"] {
            let _ = fs::remove_dir_all(forge.path("temp/planpress"));
            let got = forge.get("publish", Some(ARCHIVE), Some(sum));
            assert!(!got.status.success(), "{sum}: {}", words(&got));
            let mut find = Command::new("find");
            find.arg(forge.path("temp")).args(["-name", "planpress", "-type", "f"]);
            let found = words(&find.output().expect("find runs"));
            assert!(!words(&got).contains("the program") && found.is_empty(), "{sum}: {found}");
            assert!(!forge.path("temp/path").exists(), "{sum}");
        }
    }
}

#[test]
fn a_variable_that_is_not_set_is_named() {
    for kind in [GitHub, GitLab] {
        let forge = Forge::new(kind);
        let sum = forge.archive();
        let cases =
            [(Some(ARCHIVE), None, "PLANPRESS_SHA256"), (None, Some(&*sum), "PLANPRESS_ARCHIVE")];
        for (archive, sum, missing) in cases {
            let got = forge.get("check", archive, sum);
            assert!(!got.status.success() && words(&got).contains(missing), "{}", words(&got));
        }
    }
}

#[test]
fn what_was_published_is_saved_once() {
    [GitHub, GitLab].into_iter().for_each(saved_once);
}

fn saved_once(kind: Kind) {
    let forge = Forge::new(kind);
    let git = |folder: &str, arguments: &[&str]| {
        let mut git = Command::new("git");
        let done = git.current_dir(forge.path(folder)).args(arguments).output().expect("git runs");
        assert!(done.status.success(), "git {arguments:?}: {}", words(&done));
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    git("", &["init", "--quiet", "--bare", "--initial-branch", "main", "remote"]);
    git("remote", &["config", "receive.advertisePushOptions", "true"]);
    git("plan", &["init", "--quiet", "--initial-branch", "main"]);
    git("plan", &["config", "user.name", "Editor"]);
    git("plan", &["config", "user.email", "editor@example.org"]);
    git("plan", &["add", "."]);
    git("plan", &["commit", "--quiet", "--message", "A plan"]);
    git("plan", &["remote", "add", "origin", "../remote"]);
    git("plan", &["push", "--quiet", "--set-upstream", "origin", "main"]);
    if kind == GitLab {
        // GitLab looks at a commit, not at a branch.
        git("plan", &["checkout", "--quiet", "--detach"]);
    }
    // What `publish` writes, and the website, which is not kept.
    fs::write(forge.path("plan/content/addresses.txt"), "/\n").expect("a file");
    for folder in ["last-published", "output", "public"] {
        fs::create_dir_all(forge.path("plan").join(folder)).expect("a folder");
        fs::write(forge.path("plan").join(folder).join("x"), "x").expect("a file");
    }
    for _ in 0..2 {
        let saved = forge.save();
        assert!(saved.status.success(), "{}", words(&saved));
        assert_eq!(git("remote", &["rev-list", "--count", "main"]).trim(), "2");
    }
    let files = git("remote", &["ls-tree", "-r", "--name-only", "main"]);
    assert!(files.contains("content/addresses.txt\n") && files.contains("last-published/x\n"));
    assert!(!files.contains("output/") && !files.contains("public/"), "{files}");
}
