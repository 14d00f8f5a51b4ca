//! Waiting for an edit. Only a change of what an author wrote counts: reading a file, which
//! planpress itself does after each edit, is reported by Linux, too, and must not start a circle.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, MetadataKind, ModifyKind};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::ServeError;

/// The folders of a project that an author edits.
const WATCHED: [&str; 2] = ["content", "themes"];
/// How long nothing must happen before an edit is treated as finished: an editor that saves writes
/// several times in a row, a few milliseconds apart. One that is slower is shown twice.
const QUIET: Duration = Duration::from_millis(15);
/// How long an edit may go on, such as the copying of many files, before it is shown in part.
const AT_MOST: Duration = Duration::from_secs(1);

/// The folders of a project, watched.
pub(super) struct Watch {
    project: PathBuf,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    pub(super) fn start(project: &Path) -> Result<Self, ServeError> {
        let failed = |error| ServeError::watch(project, error);
        // Systems report real paths, so links in the project's own path are followed now.
        let real = std::fs::canonicalize(project).map_err(|error| failed(error.into()))?;
        let (sender, events) = channel();
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(sender, config).map_err(failed)?;
        // The project's own folder tells when one of the two is made, or made again.
        watcher.watch(&real, RecursiveMode::NonRecursive).map_err(failed)?;
        let mut watch = Watch { project: real, watcher, events };
        for folder in WATCHED {
            let path = watch.project.join(folder);
            if path.is_dir() {
                let watched = watch.watcher.watch(&path, RecursiveMode::Recursive);
                watched.map_err(|error| ServeError::watch(&path, error))?;
            }
        }
        Ok(watch)
    }

    /// Waits until an author has changed something and is done with it.
    ///
    /// # Errors
    /// When the system has stopped watching.
    pub(super) fn wait_for_edit(&mut self) -> Result<(), ServeError> {
        while !self.next(None)? {}
        let start = Instant::now();
        let mut last = start;
        while last.elapsed() < QUIET && start.elapsed() < AT_MOST {
            if self.next(Some(QUIET.saturating_sub(last.elapsed())))? {
                last = Instant::now();
            }
        }
        Ok(())
    }

    /// Waits for one event, at most so long; whether it was an edit.
    fn next(&mut self, most: Option<Duration>) -> Result<bool, ServeError> {
        let event = match most {
            None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(most) => self.events.recv_timeout(most),
        };
        match event {
            Ok(Ok(event)) => {
                self.watch_again(&event);
                Ok(self.is_edit(&event))
            }
            // Something may have been missed: reading again is always right.
            Ok(Err(_)) => Ok(true),
            Err(RecvTimeoutError::Timeout) => Ok(false),
            Err(RecvTimeoutError::Disconnected) => Err(ServeError::watch_ended()),
        }
    }

    fn is_edit(&self, event: &Event) -> bool {
        event.need_rescan()
            || is_change(event.kind) && event.paths.iter().any(|it| self.is_authors(it))
    }

    /// Whether a path is a file of the author's, and not one that an editor keeps for itself
    /// (`source` does not read those either).
    fn is_authors(&self, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(&self.project) else { return false };
        let mut names = below.iter().map(|it| it.to_string_lossy());
        names.next().is_some_and(|folder| WATCHED.contains(&&*folder))
            && !names.any(|name| name.starts_with('.') || name.ends_with('~'))
    }

    /// A watched folder that was made, or made again by a tool such as Git, needs a new watch.
    fn watch_again(&mut self, event: &Event) {
        if !matches!(event.kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))) {
            return;
        }
        for folder in WATCHED.map(|it| self.project.join(it)) {
            if event.paths.contains(&folder) && folder.is_dir() {
                let _ = self.watcher.unwatch(&folder);
                let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
            }
        }
    }
}

/// Whether something is different now from what it was before.
fn is_change(kind: EventKind) -> bool {
    match kind {
        // A program that writes by mapping the file into memory shows only when it closes it.
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)) => false,
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Any => true,
        EventKind::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc;
    use std::thread;

    use tempfile::TempDir;

    use super::*;

    /// A watched project, and a channel that says when an edit was seen.
    fn watched(folders: &[&str]) -> (TempDir, mpsc::Receiver<()>) {
        let project = tempfile::tempdir().unwrap();
        for folder in folders {
            fs::create_dir_all(project.path().join(folder)).unwrap();
        }
        fs::write(project.path().join(folders[0]).join("site.yaml"), "name: x").unwrap();
        let mut watch = Watch::start(project.path()).unwrap();
        let (sender, edits) = mpsc::channel();
        thread::spawn(move || while watch.wait_for_edit().is_ok() && sender.send(()).is_ok() {});
        settle(&edits);
        (project, edits)
    }

    /// Some systems report what happened just before the watch began.
    fn settle(edits: &mpsc::Receiver<()>) {
        while edits.recv_timeout(Duration::from_millis(300)).is_ok() {}
    }

    #[track_caller]
    fn seen(edits: &mpsc::Receiver<()>) {
        edits.recv_timeout(Duration::from_secs(10)).expect("the edit was not seen");
        settle(edits);
    }

    #[track_caller]
    fn not_seen(edits: &mpsc::Receiver<()>) {
        assert!(edits.recv_timeout(Duration::from_millis(500)).is_err(), "nothing was edited");
    }

    #[test]
    fn a_change_a_new_file_a_rename_and_a_removal_are_edits() {
        let (project, edits) = watched(&["content/pages", "themes"]);
        let page = |name: &str| project.path().join("content/pages").join(name);
        fs::write(page("site.yaml"), "name: y").unwrap();
        seen(&edits);
        fs::write(page("help.md"), "Call 999").unwrap();
        seen(&edits);
        fs::rename(page("help.md"), page("report.md")).unwrap();
        seen(&edits);
        fs::remove_file(page("report.md")).unwrap();
        seen(&edits);
        fs::create_dir_all(project.path().join("themes/ours/templates")).unwrap();
        seen(&edits);
        fs::write(project.path().join("themes/ours/templates/a.html"), "x").unwrap();
        seen(&edits);
    }

    #[test]
    fn reading_is_no_edit() {
        let (project, edits) = watched(&["content"]);
        for _ in 0..3 {
            for entry in fs::read_dir(project.path().join("content")).unwrap() {
                fs::read(entry.unwrap().path()).unwrap();
            }
        }
        not_seen(&edits);
    }

    #[test]
    fn what_is_not_the_authors_is_no_edit() {
        let (project, edits) = watched(&["content"]);
        fs::create_dir(project.path().join("output")).unwrap();
        fs::write(project.path().join("output/index.html"), "x").unwrap();
        fs::write(project.path().join("notes.txt"), "x").unwrap();
        fs::write(project.path().join("content/.site.yaml.swp"), "x").unwrap();
        fs::write(project.path().join("content/site.yaml~"), "x").unwrap();
        not_seen(&edits);
    }

    #[test]
    fn a_folder_that_is_made_again_is_watched_again() {
        let (project, edits) = watched(&["content"]);
        fs::remove_dir_all(project.path().join("content")).unwrap();
        seen(&edits);
        for folder in ["content", "themes"] {
            fs::create_dir(project.path().join(folder)).unwrap();
            seen(&edits);
            fs::write(project.path().join(folder).join("new.yaml"), "x").unwrap();
            seen(&edits);
        }
    }

    #[test]
    fn many_writes_in_a_row_are_one_edit() {
        let (project, edits) = watched(&["content"]);
        for index in 0..20 {
            fs::write(project.path().join(format!("content/{index}.yaml")), "x").unwrap();
        }
        edits.recv_timeout(Duration::from_secs(10)).unwrap();
        not_seen(&edits);
    }
}
