//! Publishing seen from outside: what stands in the folder afterwards, whatever happened.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;

/// A project in a folder of its own, with `content/` and nothing published.
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
        self.publish_by(swap::exchange, text)
    }

    fn publish_by(&self, exchange: Exchange, text: &str) -> Published {
        let target = self.target("output").unwrap();
        publish_by(exchange, &target, &addresses(), page(text), &|_| ()).unwrap()
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

    /// What stands beside the project's `content/`.
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

fn page(text: &str) -> impl Fn(usize, &mut Vec<u8>) -> Result<(), String> + Sync {
    move |index, buffer| {
        assert!(buffer.is_empty(), "the buffer holds the page before");
        buffer.extend(format!("{text} {index}").bytes());
        Ok(())
    }
}

fn site(text: &str) -> Vec<(String, String)> {
    vec![
        ("help/index.html".to_owned(), format!("{text} 1")),
        ("index.html".to_owned(), format!("{text} 0")),
    ]
}

fn no_exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[test]
fn a_site_replaces_the_one_before_whole() {
    for exchange in [swap::exchange as Exchange, no_exchange] {
        let project = Project::new();
        let target = project.target("output").unwrap();
        let more = ["old.html".to_owned(), "gone/index.html".to_owned()];
        publish_by(exchange, &target, &more, page("first"), &|_| ()).unwrap();
        let published = project.publish_by(exchange, "second");
        assert_eq!((published.files, published.bytes), (2, 16));
        assert_eq!(published.leftover, None);
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
    let (_, list) = marker.split_once("\n\n").expect("a list behind a blank line");
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
    let odd = |index: usize, _: &mut Vec<u8>| match index % 2 {
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
    let make = |_: usize, _: &mut Vec<u8>| -> Result<(), String> { panic!("a fault in a page") };
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

#[test]
fn leftovers_of_killed_builds_go_and_nothing_else() {
    let project = Project::new();
    project.publish("old");
    let marker = fs::read_to_string(project.path("output/.planpress")).unwrap();
    project.write(".output.planpress-killed/.planpress", &marker);
    project.write(".output.planpress-killed/index.html", "half");
    project.write(".output.planpress-killed-old/.planpress", &marker);
    project.write(".output.planpress-was-gone/.planpress", &marker);
    project.write(".output.planpress-not-ours/index.html", "no marker");
    project.write(".other.planpress-killed/.planpress", &marker);
    project.publish("new");
    assert_eq!(
        project.beside(),
        [".other.planpress-killed", ".output.planpress-not-ours", "content", "output"]
    );
    assert_eq!(project.files("output"), site("new"));
}

#[test]
fn a_build_that_is_running_is_left_alone() {
    let project = Project::new();
    let target = project.target("output").unwrap();
    let running = Staging::beside(&target).unwrap();
    fs::write(running.path().join("index.html"), "running").unwrap();
    project.publish("other");
    assert!(running.path().join("index.html").exists());
    running.take_the_place_of(&target, swap::exchange).unwrap();
    assert_eq!(project.files("output"), [("index.html".to_owned(), "running".to_owned())]);
    assert_eq!(project.beside(), ["content", "output"]);
}

#[test]
fn a_build_killed_between_two_renames_gives_the_old_site_back() {
    let project = Project::new();
    project.publish("old");
    fs::rename(project.path("output"), project.path(".output.planpress-killed-old")).unwrap();
    let target = project.target("output").unwrap();
    let failing = |_: usize, _: &mut Vec<u8>| Err("no page");
    publish(&target, &addresses(), failing, &|_| ()).unwrap_err();
    assert_eq!(project.files("output"), site("old"));
}

#[test]
fn two_builds_at_once_publish_one_whole_site() {
    for exchange in [swap::exchange as Exchange, no_exchange] {
        let project = Project::new();
        project.publish("old");
        std::thread::scope(|scope| {
            for text in ["one", "two"] {
                let project = &project;
                scope.spawn(move || {
                    let target = project.target("output").unwrap();
                    let _ = publish_by(exchange, &target, &addresses(), page(text), &|_| ());
                });
            }
        });
        let files = project.files("output");
        assert!(["old", "one", "two"].iter().any(|text| files == site(text)), "{files:?}");
    }
}
