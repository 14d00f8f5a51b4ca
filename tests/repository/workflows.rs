//! The workflows, which run on a forge only. Here they are read: they are YAML, each action is named by a commit, each
//! job has its permissions and an end, and nothing that someone else wrote is put into a command.

use serde_json::Value;

use super::{path, read};

const WORKFLOWS: [&str; 3] = [
    ".github/workflows/ci.yml",
    ".github/workflows/release.yml",
    "src/starter/.github/workflows/website.yml",
];

fn workflows() -> impl Iterator<Item = (&'static str, Value)> {
    WORKFLOWS.into_iter().map(|file| {
        let value = serde_yaml::from_str(&read(file));
        (file, value.unwrap_or_else(|error| panic!("{file}: {error}")))
    })
}

/// Each job with its file and name.
fn jobs() -> Vec<(String, Value)> {
    let jobs = workflows().flat_map(|(file, workflow)| {
        let jobs = workflow["jobs"].as_object().expect("jobs").clone();
        jobs.into_iter().map(move |(name, job)| (format!("{file}: {name}"), job))
    });
    jobs.collect()
}

/// Each step with the place of its job.
fn steps() -> Vec<(String, Value)> {
    let steps = jobs().into_iter().flat_map(|(place, job)| {
        let steps = job["steps"].as_array().expect("steps").clone();
        steps.into_iter().map(move |step| (place.clone(), step))
    });
    steps.collect()
}

/// Whether an action is named by the 40 digits of a commit. A tag can be moved to other code, a commit cannot.
fn is_pinned(action: &str) -> bool {
    let version = action.split_once('@').map_or("", |it| it.1);
    version.len() == 40 && version.bytes().all(|it| it.is_ascii_hexdigit())
}

#[test]
fn each_action_is_named_by_a_commit() {
    let mut count = 0;
    for (place, step) in steps() {
        if let Some(action) = step["uses"].as_str() {
            assert!(is_pinned(action), "{place}: {action}");
            count += 1;
        }
    }
    assert!(count > 10, "{count} actions were read");
    assert!(!is_pinned("actions/checkout@v5.0.0") && !is_pinned("actions/checkout"));
}

/// The version is after the commit, for people and for programs that offer newer ones.
#[test]
fn each_commit_has_its_version_beside_it() {
    let lines = WORKFLOWS.into_iter().flat_map(|file| {
        let lines: Vec<_> = read(file).lines().map(str::to_string).collect();
        lines.into_iter().filter(|it| it.contains("uses:")).map(move |it| (file, it))
    });
    for (file, line) in lines {
        let version = line.split_once(" # v").map_or("", |it| it.1);
        let numbers: Vec<_> = version.split('.').map(str::parse::<u16>).collect();
        assert!(numbers.len() == 3 && numbers.iter().all(Result::is_ok), "{file}: {line}");
    }
}

#[test]
fn each_job_says_what_it_may_do() {
    for (file, workflow) in workflows() {
        let whole = workflow["permissions"].as_object();
        let whole = whole.unwrap_or_else(|| panic!("{file} says nothing of permissions"));
        assert!(whole.values().all(|it| it == "read"), "{file}: a job gets only what it names");
    }
    for (place, job) in jobs() {
        assert!(job["timeout-minutes"].is_u64(), "{place} has no end");
        let writes = job["permissions"]
            .as_object()
            .map_or(0, |it| it.values().filter(|it| *it == "write").count());
        let may_write = ["draft", "publish", "deploy"].iter().any(|it| place.ends_with(it));
        assert!(writes == 0 || may_write, "{place} may write");
    }
}

/// The name of a branch or the title of a change can hold a command, so none of them is part of one.
#[test]
fn no_command_has_words_of_someone_else() {
    for (place, step) in steps() {
        let Some(command) = step["run"].as_str() else { continue };
        for expression in command.split("${{").skip(1) {
            assert!(expression.trim_start().starts_with("matrix."), "{place}: {command}");
        }
    }
}

#[test]
fn what_a_command_runs_is_there() {
    for (place, step) in steps() {
        let command = step["run"].as_str().unwrap_or_default();
        let words = command.split_whitespace().filter(|it| it.starts_with(".ci/"));
        for script in words {
            assert!(path(script).is_file(), "{place}: there is no {script}");
        }
    }
}

#[test]
fn each_issue_template_is_yaml_and_says_where_faults_of_security_go() {
    for name in ["fault", "plan", "words", "config"] {
        let text = read(&format!(".github/ISSUE_TEMPLATE/{name}.yml"));
        let template: Value = serde_yaml::from_str(&text).expect("YAML");
        assert!(template.is_object(), "{name}");
        assert_eq!(name == "fault", text.contains("SECURITY.md"), "{name}");
    }
}

/// What `deny.toml` checks for, what is built and what `new --forge` downloads are the same systems.
#[test]
fn releases_are_checked_for_each_system() {
    let deny = read("deny.toml");
    let release = read(".github/workflows/release.yml");
    let (_, targets) = deny.split_once("targets = [").expect("the systems");
    let targets = targets.split(']').next().unwrap_or_default();
    let targets: Vec<_> = targets.split('"').skip(1).step_by(2).collect();
    assert_eq!(targets.len(), 5, "{targets:?}");
    for target in targets {
        assert!(release.contains(&format!("target: {target}")), "no release for {target}");
    }
    for website in ["src/starter/.github/workflows/website.yml", "src/starter/.gitlab-ci.yml"] {
        assert!(read(website).contains("x86_64-unknown-linux-gnu.tar.gz"), "{website}");
    }
}

/// What GitLab runs: each job has an end, and a command takes no words from a change.
#[test]
fn each_job_on_gitlab_has_an_end_and_its_own_words() {
    let workflow: Value = serde_yaml::from_str(&read("src/starter/.gitlab-ci.yml")).expect("YAML");
    for job in ["check", "pages"] {
        assert!(workflow[job]["timeout"].is_string() && workflow[job]["rules"].is_array(), "{job}");
    }
    let known = ["CI_PAGES_URL", "CI_SERVER_HOST", "CI_REPOSITORY_URL", "CI_COMMIT_BRANCH"];
    for place in ["/default/before_script", "/check/script", "/pages/script"] {
        let lines = workflow.pointer(place).and_then(Value::as_array).expect("commands");
        for line in lines.iter().map(|it| it.as_str().expect("words")) {
            let of_forge = line.split('$').skip(1).filter(|it| it.starts_with("CI_"));
            for variable in of_forge {
                assert!(known.iter().any(|it| variable.starts_with(it)), "{place}: {line}");
            }
        }
    }
}

#[test]
fn the_tag_must_be_the_version() {
    let print = |tag: &str| {
        let script = std::process::Command::new("bash").arg(path(".ci/version")).arg(tag).output();
        script
            .ok()
            .map(|it| (it.status.success(), String::from_utf8_lossy(&it.stderr).into_owned()))
    };
    let Some((is_good, why)) = print("v999.0.0") else { return }; // No bash here, as on Windows.
    assert!(!is_good && why.contains("the tag is v999.0.0"), "{why}");
}
