//! A project in its own folder, and the program that is run on it as a person would run it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::findings;

/// No run may take longer, whatever is in the files.
const PATIENCE: Duration = Duration::from_secs(30);

/// A folder that vanishes with the test.
pub(crate) struct Project {
    folder: TempDir,
}

/// What a run of the program said.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit status, none when a signal ended it.
    pub(crate) status: Option<i32>,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Project {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Project {
        Project { folder: tempfile::tempdir().expect("a folder for the project") }
    }

    /// The small project without faults that `tests/findings/README.md` shows.
    pub(crate) fn small() -> Project {
        findings::default_files()
            .into_iter()
            .fold(Project::empty(), |project, (path, bytes)| project.with(&path, bytes))
    }

    /// With this file, in place of one of the same name.
    pub(crate) fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Project {
        self.write(path, bytes);
        self
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// A path below the project.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Every file below a folder of the project with its bytes, by path from there.
    pub(crate) fn tree(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path(folder))
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the program in the project's folder on the pinned day.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_in(&[], arguments)
    }

    /// Runs the program with these variables of the environment.
    pub(crate) fn run_in(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_planpress"));
        command.envs(environment.iter().copied());
        self.run_as(command, arguments, PATIENCE)
    }

    /// Runs the program with at most so much memory for its data, by the system's own limit.
    #[cfg(target_os = "linux")]
    pub(crate) fn run_within(&self, mebibytes: usize, arguments: &[&str]) -> Run {
        let mut command = Command::new("bash");
        let limited = format!("ulimit -d {}; exec \"$0\" \"$@\"", mebibytes << 10);
        command.args(["-c", &limited, env!("CARGO_BIN_EXE_planpress")]);
        // Each thread has room of its own.
        command.env("RAYON_NUM_THREADS", "2");
        self.run_as(command, arguments, 20 * PATIENCE)
    }

    fn run_as(&self, mut command: Command, arguments: &[&str], patience: Duration) -> Run {
        command.current_dir(self.folder.path()).args(arguments);
        let dated = matches!(
            arguments.first(),
            Some(
                &"build"
                    | &"check"
                    | &"edition"
                    | &"addresses"
                    | &"evidence"
                    | &"redact"
                    | &"report"
            )
        );
        if dated && !arguments.contains(&"--today") {
            command.args(["--today", "2026-11-21"]);
        }
        finish(command, arguments, patience)
    }
}

fn finish(mut command: Command, arguments: &[&str], patience: Duration) -> Run {
    // Files and no pipes, so that much to say cannot hold the program up.
    let [out, err] = [(); 2].map(|()| tempfile::NamedTempFile::new().expect("a file for words"));
    let file = |it: &tempfile::NamedTempFile| Stdio::from(it.reopen().expect("the file again"));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file(&out))
        .stderr(file(&err))
        .spawn()
        .expect("the program starts");
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("the program can be asked") {
            break status;
        }
        if started.elapsed() > patience {
            child.kill().expect("the program can be stopped");
            child.wait().expect("the program ends");
            panic!("planpress {arguments:?} took longer than {patience:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let words = |it: &tempfile::NamedTempFile| {
        String::from_utf8(fs::read(it.path()).expect("words")).expect("the program says text")
    };
    Run { status: status.code(), out: words(&out), err: words(&err) }
}

/// Every file below a folder with its bytes; none where there is no such folder.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    files
        .filter(|it| !it.file_type().is_dir())
        .map(|it| {
            let path = it.path().strip_prefix(folder).expect("a path below");
            let bytes = if it.file_type().is_file() { fs::read(it.path()) } else { Ok(Vec::new()) };
            (path.display().to_string(), bytes.expect("the file is read"))
        })
        .collect()
}
