//! Publishing seen from outside: what is in the folder afterwards, whatever happened.

mod unchanged;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tempfile::TempDir;

use super::*;

/// A project in its own folder, with `content/` and nothing published.
struct Project {
    folder: TempDir,
}

impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("content/plans")).unwrap();
        Project { folder }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    fn target(&self, output: &str) -> Result<Target, OutputError> {
        Target::open(&self.path(output), self.folder.path())
    }

    /// Publishes a home page and a help page with this text.
    fn publish(&self, text: &str) -> Published {
        self.publish_by(ALL, text)
    }

    fn publish_by(&self, system: System, text: &str) -> Published {
        let target = self.target("output").unwrap();
        publish_by(system, &target, &addresses(), page(text), &|_| ()).unwrap()
    }

    /// Every file below a folder of the project with its text, sorted.
    fn files(&self, folder: &str) -> Vec<(String, String)> {
        let root = self.path(folder);
        let mut files: Vec<_> = walkdir::WalkDir::new(&root)
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| (name(entry.path(), &root), fs::read_to_string(entry.path()).unwrap()))
            .filter(|(name, _)| name != ".planpress")
            .collect();
        files.sort();
        files
    }

    /// What is beside the project's `content/`.
    fn beside(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn name(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/")
}

fn addresses() -> Vec<String> {
    vec!["index.html".to_owned(), "help/index.html".to_owned()]
}

fn page(text: &str) -> impl Fn(usize, &mut dyn Write) -> Result<(), String> + Sync {
    move |index, out| {
        out.write_all(format!("{text} {index}").as_bytes()).unwrap();
        Ok(())
    }
}

fn site(text: &str) -> Vec<(String, String)> {
    vec![
        ("help/index.html".to_owned(), format!("{text} 1")),
        ("index.html".to_owned(), format!("{text} 0")),
    ]
}

/// A system with an exchanging rename, one without, and one whose target is a mount point.
const ALL: System = SYSTEM;
const TWO: System = System { exchange: unsupported, ..SYSTEM };
const NONE: System = System { exchange: busy, rename: busy, ..SYSTEM };

fn unsupported(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

fn busy(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::ResourceBusy.into())
}

#[test]
fn a_site_replaces_the_one_before_whole() {
    for (system, is_piecemeal) in [(ALL, false), (TWO, false), (NONE, true)] {
        let project = Project::new();
        project.write("output/.gitignore", "");
        let target = project.target("output").unwrap();
        let more = ["old.html".to_owned(), "gone/index.html".to_owned()];
        publish_by(system, &target, &more, page("first"), &|_| ()).unwrap();
        fs::remove_file(project.path("output/.gitignore")).unwrap();
        let published = project.publish_by(system, "second");
        assert_eq!((published.files, published.bytes), (2, 16));
        assert_eq!(published.is_piecemeal, is_piecemeal);
        assert_eq!(project.files("output"), site("second"));
        assert_eq!(project.beside(), ["content", "output"]);
    }
}

#[test]
fn progress_counts_every_file_and_buffers_start_empty() {
    let project = Project::new();
    let seen = Mutex::new(Vec::new());
    let target = project.target("a/new/folder").unwrap();
    let all: Vec<String> = (0..500).map(|it| format!("{it}/index.html")).collect();
    publish(&target, &all, page("x"), &|done| seen.lock().unwrap().push(done)).unwrap();
    let mut seen = seen.into_inner().unwrap();
    seen.sort();
    assert_eq!(seen, (1..=500).collect::<Vec<_>>());
    assert_eq!(fs::read_to_string(project.path("a/new/folder/7/index.html")).unwrap(), "x 7");
}

#[test]
fn the_marker_names_the_version_and_nothing_of_the_machine() {
    let project = Project::new();
    project.publish("x");
    let marker = fs::read_to_string(project.path("output/.planpress")).unwrap();
    let first = format!("planpress {}", env!("CARGO_PKG_VERSION"));
    assert_eq!(marker.lines().next(), Some(first.as_str()));
    assert!(!marker.contains(project.folder.path().to_str().unwrap()));
    let (_, list) = marker.split_once("\n\n").expect("a list after a blank line");
    assert_eq!(list, "help/index.html\nindex.html\n");
}

#[test]
#[cfg(unix)]
fn a_web_server_can_read_what_its_owner_published() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let project = Project::new();
    project.publish("x");
    assert_eq!(mode(project.path("output")), mode(project.path("content")));
    fs::set_permissions(project.path("output"), fs::Permissions::from_mode(0o750)).unwrap();
    project.publish("y");
    assert_eq!(mode(project.path("output")), 0o750);
}

#[test]
fn pages_that_fail_are_all_told_and_the_old_site_stays() {
    let project = Project::new();
    project.publish("old");
    let target = project.target("output").unwrap();
    let all: Vec<String> = (0..50).map(|it| format!("{it}/index.html")).collect();
    let odd = |index: usize, _: &mut dyn Write| match index % 2 {
        1 => Err(format!("page {index}")),
        _ => Ok(()),
    };
    let Err(PublishError::Pages(pages)) = publish(&target, &all, odd, &|_| ()) else {
        panic!("pages failed");
    };
    let expected: Vec<_> = (1..50).step_by(2).map(|it| (it, format!("page {it}"))).collect();
    assert_eq!(pages, expected);
    assert_eq!(project.files("output"), site("old"));
    assert_eq!(project.beside(), ["content", "output"]);
}

#[test]
fn a_panic_leaves_the_old_site() {
    let project = Project::new();
    project.publish("old");
    let target = project.target("output").unwrap();
    let make = |_: usize, _: &mut dyn Write| -> Result<(), String> { panic!("a fault in a page") };
    let publishing = || publish(&target, &addresses(), make, &|_| ());
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(publishing)).is_err());
    assert_eq!(project.files("output"), site("old"));
    assert_eq!(project.beside(), ["content", "output"]);
}

#[test]
fn a_file_that_cannot_be_written_names_itself_and_the_old_site_stays() {
    let project = Project::new();
    project.publish("old");
    let target = project.target("output").unwrap();
    let long = vec![format!("{}.html", "x".repeat(300))];
    let Err(PublishError::Output(error)) = publish(&target, &long, page("new"), &|_| ()) else {
        panic!("no system has names of 300 characters");
    };
    assert!(error.path().ends_with(&long[0]), "{error}");
    assert!(error.to_string().starts_with("cannot write "), "{error}");
    assert_eq!(project.files("output"), site("old"));
    assert_eq!(project.beside(), ["content", "output"]);
}

#[test]
fn a_gitignore_is_kept() {
    let project = Project::new();
    project.write("output/.gitignore", "*\n!.gitignore\n");
    for text in ["first", "second"] {
        project.publish(text);
        let mut expected = site(text);
        expected.insert(0, (".gitignore".to_owned(), "*\n!.gitignore\n".to_owned()));
        assert_eq!(project.files("output"), expected);
    }
}

#[track_caller]
fn refused(target: Result<Target, OutputError>, why: &str) {
    let error = target.expect_err("was not refused");
    assert!(error.to_string().contains(why), "{error}");
    assert!(error.next_step().ends_with('.'), "{}", error.next_step());
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let project = Project::new();
    project.write("holidays/beach.jpg", "");
    refused(project.target("holidays"), "did not make");
    project.write("holidays/.planpress", "not a marker");
    refused(project.target("holidays"), "did not make");
    project.write("letter.txt", "");
    refused(project.target("letter.txt"), "is a file");
    refused(project.target("letter.txt/output"), "cannot read");
    project.publish("x");
    fs::create_dir(project.path("output/.git")).unwrap();
    refused(project.target("output"), "Git repository");
    assert!(project.path("holidays/beach.jpg").exists());
}

#[test]
fn a_file_that_somebody_put_into_the_site_is_named_and_stays() {
    let project = Project::new();
    project.publish("x");
    project.write("output/.DS_Store", "");
    project.write("output/help/Thumbs.db", "");
    project.write("output/.gitignore", "*");
    assert!(project.target("output").is_ok(), "what systems leave is nobody's own");
    project.write("output/mine.txt", "mine");
    refused(project.target("output"), "would delete it: mine.txt");
    for name in ["CNAME", "docs/a.pdf", "help/b.pdf", "z/1", "z/2"] {
        project.write(&format!("output/{name}"), "mine");
    }
    let error = project.target("output").unwrap_err();
    let named = "would delete them: CNAME, docs/a.pdf, help/b.pdf, mine.txt, z/1 and 1 more";
    assert!(error.to_string().ends_with(named), "{error}");
    assert!(error.next_step().contains("content/files/"), "{}", error.next_step());
    assert_eq!(fs::read_to_string(project.path("output/CNAME")).unwrap(), "mine");
}

#[test]
fn a_file_put_into_the_site_while_pages_are_made_is_not_lost() {
    let project = Project::new();
    project.publish("old");
    let target = project.target("output").unwrap();
    project.write("output/help/letter.txt", "mine");
    let result = publish(&target, &addresses(), page("new"), &|_| ());
    assert!(matches!(result, Err(PublishError::Output(_))));
    assert_eq!(fs::read_to_string(project.path("output/help/letter.txt")).unwrap(), "mine");
    assert_eq!(fs::read_to_string(project.path("output/index.html")).unwrap(), "old 0");
}

#[test]
fn a_marker_of_an_older_version_lists_nothing_and_the_folder_is_planpress_s() {
    let project = Project::new();
    project.write("output/.planpress", "planpress 0.0.9\nplanpress made this folder.\n");
    project.write("output/index.html", "old");
    project.publish("new");
    assert_eq!(project.files("output"), site("new"));
}

#[test]
#[cfg(unix)]
fn a_link_put_into_the_site_is_somebody_s_own() {
    let project = Project::new();
    project.publish("x");
    std::os::unix::fs::symlink(project.path("content"), project.path("output/mine")).unwrap();
    refused(project.target("output"), "would delete it: mine");
}

#[test]
fn a_file_that_appears_while_pages_are_made_is_not_lost() {
    let project = Project::new();
    let target = project.target("output").unwrap();
    project.write("output/letter.txt", "mine");
    let result = publish(&target, &addresses(), page("new"), &|_| ());
    assert!(matches!(result, Err(PublishError::Output(_))));
    assert_eq!(project.files("output"), [("letter.txt".to_owned(), "mine".to_owned())]);
}

#[test]
fn the_project_itself_is_never_the_target() {
    let project = Project::new();
    for around in ["", ".", "..", "/", "content/..", "output/../content/.."] {
        fs::create_dir_all(project.path("output")).unwrap();
        refused(project.target(around), "contains the project");
    }
    for own in ["content", "content/", "themes", "content/plans", "themes/new/deep"] {
        refused(project.target(own), "own files");
    }
    assert!(project.target("contents").is_ok());
}

#[test]
#[cfg(unix)]
fn a_link_is_refused_and_links_around_it_are_followed() {
    use std::os::unix::fs::symlink;
    let project = Project::new();
    let elsewhere = tempfile::tempdir().unwrap();
    symlink(elsewhere.path(), project.path("link")).unwrap();
    refused(project.target("link"), "is a link");
    refused(project.target("link/"), "is a link");
    symlink(project.path("nowhere"), project.path("dangling")).unwrap();
    refused(project.target("dangling"), "is a link");
    symlink(project.folder.path(), elsewhere.path().join("back")).unwrap();
    refused(project.target("link/back/content"), "own files");
    let target = project.target("link/site").unwrap();
    publish(&target, &addresses(), page("x"), &|_| ()).unwrap();
    assert!(elsewhere.path().join("site/index.html").exists());
}

/// A folder as a killed run leaves it.
fn left(project: &Project, folder: &str) {
    project.write(&format!("{folder}/.planpress"), "planpress prepares files here.\n");
    project.write(&format!("{folder}/new/output/index.html"), "half");
}

#[test]
fn leftovers_of_killed_builds_go_and_nothing_else() {
    let project = Project::new();
    project.publish("old");
    left(&project, ".planpress-AAAAAAAAAAAA");
    fs::create_dir(project.path(".planpress-BBBBBBBBBBBB")).unwrap();
    project.write(".planpress-CCCCCCCCCCCC/.planpress-new", "");
    project.write(".planpress-DDDDDDDDDDDD/letter.txt", "mine");
    project.write(".planpress-EEEEEEEEEEEE/.planpress", "mine");
    left(&project, ".planpress-holiday");
    left(&project, "planpress-FFFFFFFFFFFF");
    project.write(".planpress-GGGGGGGGGGGG", "mine");
    project.publish("new");
    assert_eq!(
        project.beside(),
        [
            ".planpress-DDDDDDDDDDDD",
            ".planpress-EEEEEEEEEEEE",
            ".planpress-GGGGGGGGGGGG",
            ".planpress-holiday",
            "content",
            "output",
            "planpress-FFFFFFFFFFFF",
        ]
    );
    assert_eq!(project.files("output"), site("new"));
}

#[test]
fn a_run_that_is_running_is_left_alone() {
    let project = Project::new();
    let running = Staging::below(project.folder.path()).unwrap();
    fs::write(running.path().join(NEW).join("index.html"), "running").unwrap();
    project.publish("other");
    assert!(running.path().join(NEW).join("index.html").exists());
    drop(running);
    assert_eq!(project.beside(), ["content", "output"]);
}

#[test]
fn a_build_killed_between_two_renames_gives_the_old_site_back() {
    let project = Project::new();
    project.publish("old");
    left(&project, ".planpress-AAAAAAAAAAAA");
    fs::create_dir(project.path(".planpress-AAAAAAAAAAAA/old")).unwrap();
    let away = project.path(".planpress-AAAAAAAAAAAA/old/output");
    fs::rename(project.path("output"), away).unwrap();
    recover(project.folder.path()).unwrap();
    assert_eq!(project.files("output"), site("old"));
    assert_eq!(project.beside(), ["content", "output"]);
}

#[test]
fn a_second_rename_that_fails_undoes_the_first() {
    fn away_only(from: &Path, to: &Path) -> io::Result<()> {
        if from.ends_with("new/output") { busy(from, to) } else { disk::rename(from, to) }
    }
    let project = Project::new();
    project.publish("old");
    let target = project.target("output").unwrap();
    let system = System { rename: away_only, ..TWO };
    let result = publish_by(system, &target, &addresses(), page("new"), &|_| ());
    assert!(matches!(result, Err(PublishError::Output(_))), "{result:?}");
    assert_eq!(project.files("output"), site("old"));
    assert_eq!(project.beside(), ["content", "output"]);
}

#[test]
fn two_builds_at_once_publish_one_whole_site() {
    for system in [ALL, TWO] {
        let project = Project::new();
        project.publish("old");
        std::thread::scope(|scope| {
            for text in ["one", "two"] {
                let project = &project;
                scope.spawn(move || {
                    let target = project.target("output").unwrap();
                    let _ = publish_by(system, &target, &addresses(), page(text), &|_| ());
                });
            }
        });
        let files = project.files("output");
        assert!(["old", "one", "two"].iter().any(|text| files == site(text)), "{files:?}");
    }
}

/// A change of a file, a folder and what goes, that was decided by a run which was then killed.
fn decided(project: &Project) {
    for (path, text) in [("a.txt", "old"), ("kept/b.txt", "old"), ("gone/c.txt", "old")] {
        project.write(path, text);
    }
    let mut change = Change::below(project.folder.path()).unwrap();
    change.file("a.txt", b"new").unwrap();
    change.folder("kept", [("d.txt", "new")]).unwrap();
    change.remove("gone").unwrap();
    change.decide_only();
}

#[test]
fn a_change_that_was_decided_is_finished_by_the_next_run() {
    let project = Project::new();
    decided(&project);
    assert_eq!(project.files("kept"), [("b.txt".to_owned(), "old".to_owned())]);
    assert!(recover(project.folder.path()).unwrap());
    assert_eq!(fs::read_to_string(project.path("a.txt")).unwrap(), "new");
    assert_eq!(project.files("kept"), [("d.txt".to_owned(), "new".to_owned())]);
    assert_eq!(project.beside(), ["a.txt", "content", "kept"]);
    assert!(!recover(project.folder.path()).unwrap());
}

#[test]
fn what_a_person_changed_after_the_kill_stays() {
    let project = Project::new();
    decided(&project);
    project.write("a.txt", "mine");
    assert!(recover(project.folder.path()).unwrap());
    assert_eq!(fs::read_to_string(project.path("a.txt")).unwrap(), "mine");
    assert_eq!(project.beside(), ["a.txt", "content", "kept"]);
}

#[test]
fn a_mount_point_that_was_half_replaced_is_finished_and_its_own_files_stay() {
    let project = Project::new();
    project.write("output/lost+found/block", "the system's");
    project.publish("old");
    assert_eq!(project.files("output").len(), 3);
    let target = project.target("output").unwrap();
    let mut change = Change::below(target.path()).unwrap();
    fs::write(change.prepared().join("index.html"), "new 0").unwrap();
    fs::write(change.prepared().join(".planpress"), marker::text(&["index.html".to_owned()]))
        .unwrap();
    change.remove("help").unwrap();
    change.is_staged("index.html").unwrap();
    change.is_staged(".planpress").unwrap();
    change.decide_only();
    project.write("output/mine.txt", "mine");
    refused(project.target("output"), "would delete it: mine.txt");
    fs::remove_file(project.path("output/mine.txt")).unwrap();
    project.target("output").unwrap();
    let left = [("index.html", "new 0"), ("lost+found/block", "the system's")];
    assert_eq!(project.files("output"), left.map(|it| (it.0.to_owned(), it.1.to_owned())));
}

#[test]
#[cfg(unix)]
fn a_file_stays_as_readable_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new();
    project.write("a.txt", "old");
    let mode = |mode| fs::Permissions::from_mode(mode);
    fs::set_permissions(project.path("a.txt"), mode(0o640)).unwrap();
    let mut change = Change::below(project.folder.path()).unwrap();
    change.file("a.txt", b"new").unwrap();
    change.make().unwrap();
    let now = fs::metadata(project.path("a.txt")).unwrap().permissions();
    assert_eq!(now.mode() & 0o777, 0o640);
}
