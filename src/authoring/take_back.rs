//! What an import writes, put back as it was before. A file that someone has changed since stays as it is.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::output::{Change, OutputError};

use super::folder::NewError;

/// The folders that an import writes in.
const FOLDERS: [&str; 2] = ["content/plans", "import"];

/// The files that an import may write, as they are at one time.
#[derive(Debug)]
pub struct Snapshot(BTreeMap<PathBuf, Vec<u8>>);

/// What is different between two times.
#[derive(Debug, Default)]
pub struct Written(Vec<Difference>);

#[derive(Debug)]
struct Difference {
    /// From the project's folder.
    path: PathBuf,
    /// What was in the file; none if there was none.
    before: Option<Vec<u8>>,
    /// The hash of what was in it after.
    after: Option<Hash>,
}

type Hash = [u8; 32];

impl Snapshot {
    /// Reads the files of a project.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn take(project: &Path) -> Result<Snapshot, NewError> {
        let mut files = BTreeMap::new();
        for entry in FOLDERS.iter().flat_map(|it| WalkDir::new(project.join(it))) {
            // A folder that is not there has no files.
            let Ok(entry) = entry else { continue };
            if !entry.file_type().is_file() {
                continue;
            }
            let path = entry.path();
            let bytes = fs::read(path).map_err(|it| OutputError::read(path, it))?;
            files.insert(path.strip_prefix(project).unwrap_or(path).to_owned(), bytes);
        }
        Ok(Snapshot(files))
    }

    /// What was written since.
    pub fn until(mut self, mut now: Snapshot) -> Written {
        self.0.retain(|path, bytes| match now.0.get(path) {
            Some(same) if same == bytes => now.0.remove(path).is_none(),
            _ => true,
        });
        let hash = |bytes: &Vec<u8>| hash(bytes);
        let mut all: Vec<Difference> = Vec::new();
        for (path, before) in self.0 {
            let after = now.0.remove(&path).as_ref().map(hash);
            all.push(Difference { path, before: Some(before), after });
        }
        let new = now.0.into_iter();
        all.extend(new.map(|(path, it)| Difference { path, before: None, after: Some(hash(&it)) }));
        Written(all)
    }
}

impl Written {
    /// Puts every file back that is still as it was left, and says which files of the plan these are.
    ///
    /// # Errors
    /// A disk that refuses. It may be tried again.
    pub fn take_back(&self, project: &Path) -> Result<Vec<String>, NewError> {
        let mut change = Change::below(project)?;
        let mut put_back = Vec::new();
        for Difference { path, before, after } in &self.0 {
            let target = project.join(path);
            let now = match fs::read(&target) {
                Ok(bytes) => Some(hash(&bytes)),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(error) => return Err(OutputError::read(&target, error).into()),
            };
            if now != *after {
                continue;
            }
            let path = path.to_string_lossy().replace('\\', "/");
            match before {
                Some(bytes) => change.file(&path, bytes)?,
                None => change.remove(&path)?,
            }
            if path.starts_with("content/") {
                put_back.push(path);
            }
        }
        change.make()?;
        Ok(put_back)
    }
}

fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(project: &Path, path: &str, text: &str) {
        let path = project.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn files_are_as_before_but_for_those_that_someone_changed_since() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path();
        for (path, text) in [
            ("content/plans/a/plan.yaml", "same"),
            ("content/plans/a/one.yaml", "one"),
            ("content/plans/a/two.yaml", "two"),
            ("import/gone.yaml", "gone"),
            ("content/site.yaml", "site"),
        ] {
            write(project, path, text);
        }
        let before = Snapshot::take(project).unwrap();
        write(project, "content/plans/a/one.yaml", "other");
        write(project, "content/plans/a/two.yaml", "other");
        write(project, "content/plans/a/new.yaml", "new");
        fs::remove_file(project.join("import/gone.yaml")).unwrap();
        write(project, "content/site.yaml", "not of an import");
        let written = before.until(Snapshot::take(project).unwrap());
        write(project, "content/plans/a/two.yaml", "someone's");
        let put_back = written.take_back(project).unwrap();
        assert_eq!(put_back, ["content/plans/a/one.yaml", "content/plans/a/new.yaml"]);
        let read = |path: &str| fs::read_to_string(project.join(path)).ok();
        assert_eq!(read("content/plans/a/plan.yaml").as_deref(), Some("same"));
        assert_eq!(read("content/plans/a/one.yaml").as_deref(), Some("one"));
        assert_eq!(read("content/plans/a/two.yaml").as_deref(), Some("someone's"));
        assert_eq!(read("content/plans/a/new.yaml"), None);
        assert_eq!(read("import/gone.yaml").as_deref(), Some("gone"));
        assert_eq!(read("content/site.yaml").as_deref(), Some("not of an import"));
    }
}
