//! Each command that writes files, stopped at each step. The steps are those of the room that writes
//! (`output::disk`), which a debug build counts and stops at.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planpress::output;

use crate::cli::ready;
use crate::filled::filled;
use crate::project::{Project, Run};

/// Every file of a project by its path.
type Tree = BTreeMap<String, Vec<u8>>;

/// A command and the project on which it is run.
struct Trial {
    before: Tree,
    arguments: Vec<String>,
    /// The project after the command.
    after: Tree,
    /// The project after the command was run twice: some of them keep that they were run.
    twice: Tree,
}

/// No command has so many steps that need room.
const MOST: usize = 30;

impl Trial {
    fn new(project: &Project, arguments: &[&str]) -> Trial {
        let before = project.tree(".");
        let arguments: Vec<String> = arguments.iter().map(|it| (*it).to_owned()).collect();
        let again = copy(&before);
        let mut trial = Trial { before, arguments, after: Tree::new(), twice: Tree::new() };
        for tree in [&mut trial.after, &mut trial.twice] {
            let run = again.run(&trial.arguments.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(run.status, Some(0), "{:?}: {}", trial.arguments, run.err);
            *tree = again.tree(".");
        }
        assert_ne!(trial.before, trial.after, "{:?} does nothing", trial.arguments);
        trial
    }

    fn run(&self, project: &Project, stop: &str) -> Run {
        let arguments: Vec<_> = self.arguments.iter().map(String::as_str).collect();
        project.run_in(&[("PLANPRESS_TRIAL", stop)], &arguments)
    }

    /// Stops it in each way, and says at how many steps: `cargo test each_step -- --nocapture` shows it.
    #[expect(
        clippy::print_stdout,
        reason = "a table that a test prints is for the one who asks for it"
    )]
    fn stop(&self) {
        let (steps, with_room) = (self.kill(), self.fill());
        println!("{:?}: killed at {steps} steps, a full disk at {with_room}", self.arguments);
    }

    /// Kills the command at each step. One run keeps a copy of the folder at each, which is what a kill leaves;
    /// in the middle it is killed in fact.
    fn kill(&self) -> usize {
        let copies = Project::empty();
        let done = self.run(&copy(&self.before), &format!("copy {}", copies.path(".").display()));
        assert_eq!(done.status, Some(0), "{:?}: {}", self.arguments, done.err);
        let steps = fs::read_dir(copies.path(".")).expect("the copies").count();
        assert!(steps > 5, "{:?} has only {steps} steps", self.arguments);
        let mut known = Vec::new();
        for step in 1..=steps {
            let what = format!("{:?}, step {step} of {steps}", self.arguments);
            self.ended(&moved(&copies.path(&step.to_string())), &what, &mut known);
        }
        let project = copy(&self.before);
        let killed = self.run(&project, &format!("kill {}", steps / 2));
        let what = format!("{:?}, killed at step {} of {steps}", self.arguments, steps / 2);
        assert_eq!(killed.status, Some(137), "{what}: {}", killed.err);
        self.ended(&project, &what, &mut Vec::new());
        steps
    }

    /// Runs the command on a disk that is full from each step on that needs room.
    fn fill(&self) -> usize {
        let mut known = Vec::new();
        for step in 1..MOST {
            let project = copy(&self.before);
            let run = self.run(&project, &format!("full {step}"));
            if run.status == Some(0) {
                assert!(step > 2, "{:?} needs no room", self.arguments);
                return step - 1;
            }
            let what = format!("{:?}, full at {step}: {}", self.arguments, run.err);
            assert_eq!(run.status, Some(2), "{what}");
            assert!(run.err.contains("cannot "), "{what}");
            let next = ["Free some space", "planpress then finishes this first"];
            assert!(next.iter().any(|it| run.err.contains(it)), "{what}");
            self.ended(&project, &what, &mut known);
        }
        panic!("{:?} has too many steps", self.arguments);
    }

    /// What is so after a command was stopped. From a state that is known, the command comes to a known end.
    fn ended(&self, project: &Project, what: &str, known: &mut Vec<(bool, Tree)>) {
        let state = (ours(&project.path(".")).len() == 1, self.seen(project, what));
        if known.contains(&state) {
            return;
        }
        known.push(state);
        let again = self.run(project, "");
        assert_eq!(again.status, Some(0), "{what}\nthen: {}", again.err);
        self.same("again", &project.tree("."), &[&self.after, &self.twice], what);
        assert_eq!(ours(&project.path(".")), [""; 0], "{what}");
    }

    /// What a reader sees: what belongs together is as before or as after. For files of a project that is so when
    /// the next command has begun; for anything else at once. Gives back the project when it has begun.
    fn seen(&self, project: &Project, what: &str) -> Tree {
        let (before, after) = (parts(&self.before), parts(&self.after));
        let check = |tree: &Tree, ignored: &[&str]| {
            let now = parts(tree);
            for name in before.keys().chain(after.keys()).chain(now.keys()) {
                if ignored.iter().any(|it| name.starts_with(it)) {
                    continue;
                }
                let of =
                    |parts: &BTreeMap<String, Tree>| parts.get(name).cloned().unwrap_or_default();
                self.same(name, &of(&now), &[&of(&before), &of(&after)], what);
            }
        };
        check(&project.tree("."), &["content", "import", "last-published"]);
        let next = copy(&project.tree("."));
        for folder in [".", "content", "below"] {
            output::recover(&next.path(folder)).expect("it is finished");
        }
        assert_eq!(ours(&next.path(".")), [""; 0], "{what}");
        let next = next.tree(".");
        check(&next, &[]);
        next
    }

    fn same(&self, part: &str, now: &Tree, allowed: &[&Tree], what: &str) {
        if allowed.contains(&now) {
            return;
        }
        let different = |it: &&Tree| {
            let all = it.keys().chain(now.keys());
            all.filter(|path| it.get(*path) != now.get(*path)).cloned().collect::<Vec<_>>()
        };
        let different: Vec<_> = allowed.iter().map(different).collect();
        panic!("{part} is mixed after {what}\ndifferent: {different:#?}");
    }
}

/// Files that belong together: a folder at the top; in `content/`, an edition and the list of addresses are sound
/// by themselves, and the commands that write both write one after the other.
fn parts(tree: &Tree) -> BTreeMap<String, Tree> {
    let mut parts: BTreeMap<String, Tree> = BTreeMap::new();
    for (path, bytes) in tree.iter().filter(|it| !it.0.contains(".planpress-")) {
        let top = path.split('/').next().unwrap_or(path);
        let part = match path.find("/editions/") {
            Some(at) => &path[..at],
            None if path == "content/addresses.txt" => path,
            None => top,
        };
        parts.entry(part.to_owned()).or_default().insert(path.clone(), bytes.clone());
    }
    parts
}

fn copy(tree: &Tree) -> Project {
    tree.iter().fold(Project::empty(), |project, (path, bytes)| project.with(path, bytes))
}

/// A project from a folder, empty folders too.
fn moved(from: &Path) -> Project {
    let project = Project::empty();
    for entry in fs::read_dir(from).expect("a copy") {
        let entry = entry.expect("an entry");
        let to = project.path(&entry.file_name().to_string_lossy());
        fs::rename(entry.path(), to).expect("it is moved");
    }
    project
}

/// What planpress left of its own.
fn ours(folder: &Path) -> Vec<String> {
    let all = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let names = all.map(|it| it.path().display().to_string());
    names.filter(|it| it.contains(".planpress-")).collect()
}

fn check(project: &Project, arguments: &[&str]) {
    Trial::new(project, arguments).stop();
}

const TODAY: [&str; 2] = ["--today", "2026-11-21"];

fn dated<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &TODAY].concat()
}

#[test]
fn new() {
    check(&Project::empty(), &["new", "ours"]);
    check(&Project::empty().with(".keep/x", ""), &["new", "below/ours"]);
}

/// A small project that passes the gate.
fn small() -> Project {
    let mut tree = ready().tree(".");
    tree.retain(|path, _| !path.starts_with("content/plans/demo/"));
    copy(&tree)
}

#[test]
fn build() {
    let project = small();
    assert_eq!(project.run(&["build"]).status, Some(0));
    project.write("content/pages/new.md", "---\ntitle: New\n---\nWords.\n");
    check(&project, &dated(&["build"]));
}

#[test]
fn publish() {
    let project = small();
    assert_eq!(project.run(&dated(&["publish"])).status, Some(0));
    project.write("content/pages/new.md", "---\ntitle: New\n---\nWords.\n");
    check(&project, &["publish", "--today", "2026-11-22"]);
}

#[test]
fn publish_for_approval_and_approved() {
    let project = small();
    check(&project, &dated(&["publish", "--for-approval"]));
    assert_eq!(project.run(&dated(&["publish", "--for-approval"])).status, Some(0));
    let approved = ["publish", "--approved-by", "Cabinet", "--on", "2026-11-23"];
    check(&project, &[&approved[..], &["--today", "2026-11-25"]].concat());
}

#[test]
fn edition_and_addresses() {
    check(&small(), &dated(&["edition", "save", "first"]));
    check(&small(), &dated(&["addresses"]));
}

#[test]
fn evidence_and_report() {
    check(&small(), &dated(&["evidence", "--output", "pack"]));
    let project = small();
    let saved = project.run(&dated(&["edition", "save", "first"]));
    assert_eq!(saved.status, Some(0), "{}", saved.err);
    check(&project, &["report", "--since", "first", "--today", "2026-11-22"]);
}

const ROWS: &str = "Objective,Action,Lead,By when\nSafer streets,Repair the lights,Highways,March 2027\n\
                    Safer streets,Walk through the town,Police,June 2027\n";

#[test]
fn import() {
    check(&Project::empty().with("plan.csv", ROWS), &dated(&["import", "plan.csv"]));
    let project = Project::empty().with("plan.csv", ROWS);
    assert_eq!(project.run(&dated(&["import", "plan.csv"])).status, Some(0));
    project.write(
        "plan.csv",
        ROWS.replace("March 2027", "April 2027") + "Better homes,Build,Homes,2028\n",
    );
    check(&project, &dated(&["import", "plan.csv", "--questions", "questions.xlsx"]));
}

const PLAN: &str = "title: Renewal plan\nperiod: {from: 2023, to: 2026}\n\
                    columns: {when: Timescale, status: Status}\nlevels: [Objective]\n\
                    statuses: [{word: Done, means: complete}, {word: Begun, means: on-track}]\n\
                    leads: [{id: mayor, name: Mayor}]\n";
const OBJECTIVE: &str = "title: Calm\nactions:\n  - id: pledge\n    title: Renew the pledge\n    \
                         leads: [mayor]\n    when: \"2026\"\n    \
                         updates:\n      - {on: 2026-03-01, text: We began., status: Begun}\n";

fn round() -> Project {
    Project::empty()
        .with("content/site.yaml", "name: Our plan\norganisation: Westmere\nstate: draft\n")
        .with("content/support.yaml", Project::small().read("content/support.yaml"))
        .with("content/plans/renewal/plan.yaml", PLAN)
        .with("content/plans/renewal/objectives/calm.yaml", OBJECTIVE)
}

#[test]
fn workbooks_and_updates() {
    let project = round();
    check(&project, &dated(&["export", "--workbook", "updates.xlsx"]));
    check(&project, &dated(&["round", "--workbooks", "out"]));
    assert_eq!(project.run(&dated(&["export", "--workbook", "updates.xlsx"])).status, Some(0));
    let workbook = fs::read(project.path("updates.xlsx")).expect("a workbook");
    project
        .write("updates.xlsx", filled(&workbook, &[(1, "H5", "We met."), (1, "I5", "2026-11-20")]));
    check(&project, &dated(&["import", "updates.xlsx", "--updates"]));
}

#[test]
fn redact() {
    let project = small();
    assert_eq!(project.run(&dated(&["publish"])).status, Some(0));
    assert_eq!(project.run(&dated(&["publish", "--for-approval"])).status, Some(0));
    let page = "---\ntitle: New\n---\nAsk Jane Smith.\n";
    project.write("content/pages/new.md", page);
    project.write("content/pages/other.md", page);
    let before = project.tree(".");
    let arguments = dated(&["redact", "Jane Smith"]);
    // It is done once: a second run finds no words, so the end that is compared is that of the first.
    let after = copy(&before);
    assert_eq!(after.run(&arguments).status, Some(0));
    let after = after.tree(".");
    let arguments = arguments.iter().map(|it| (*it).to_owned()).collect();
    Trial { before, arguments, twice: after.clone(), after }.stop();
}
