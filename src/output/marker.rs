//! The file by which planpress knows a folder that it made, and the list in it of what it put there.
//!
//! The first lines say to a person what the folder is. Behind a blank line stands the path of every
//! file of the site, one a line. What lies in the folder and not on the list is somebody's own.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// The marker's name.
pub(super) const MARKER: &str = ".planpress";
/// The one file of a target that is not planpress's and is kept.
pub(super) const GITIGNORE: &str = ".gitignore";
/// Files that systems put into any folder that somebody has looked at.
const LEFT_BY_SYSTEMS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

const TEXT: &str = concat!(
    "planpress ",
    env!("CARGO_PKG_VERSION"),
    "\nplanpress made the files listed here and replaces them at every build. Do not change them: \
     your changes would be lost.\n"
);

/// Writes the marker. It gets its name only when it is locked, so that no other build ever sees a
/// marked folder of a running build without its lock.
pub(super) fn mark(marker: &Path) -> io::Result<File> {
    let unlocked = marker.with_file_name(".planpress-new");
    let mut file = File::create_new(&unlocked)?;
    file.write_all(TEXT.as_bytes())?;
    // Some network file systems have no locks: there nothing is sure to be a leftover, and it stays.
    let _ = file.lock();
    fs::rename(&unlocked, marker)?;
    Ok(file)
}

/// Adds the list of the site's files to a marker that [`mark`] has begun.
pub(super) fn list(mut marker: &File, addresses: &[String]) -> io::Result<()> {
    let mut sorted: Vec<&str> = addresses.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    marker.write_all(format!("\n{}\n", sorted.join("\n")).as_bytes())
}

/// Whether planpress made this folder.
pub(super) fn is_marked(folder: &Path) -> bool {
    let marker = folder.join(MARKER);
    let regular = fs::symlink_metadata(&marker).is_ok_and(|it| it.is_file());
    let mut start = [0; 10];
    regular
        && File::open(marker).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && start == *b"planpress "
}

/// Whether the file at this path below a target may be there without being planpress's. Systems
/// leave theirs in every folder; a `.gitignore` is kept at the top alone.
pub(super) fn is_let_be(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path == GITIGNORE || LEFT_BY_SYSTEMS.contains(&name)
}

/// The files of a marked folder that are not on its list, sorted: somebody put them there. A marker
/// without a list, which older versions wrote, says nothing about them.
pub(super) fn foreign_files(folder: &Path) -> io::Result<Vec<String>> {
    let marker = fs::read(folder.join(MARKER))?;
    let marker = String::from_utf8_lossy(&marker).replace("\r\n", "\n");
    let Some((_, list)) = marker.split_once("\n\n") else { return Ok(Vec::new()) };
    let listed: HashSet<&str> = list.lines().collect();
    let mut foreign = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(below) = folders.pop() {
        let entries = match fs::read_dir(folder.join(&below)) {
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let path = if below.is_empty() { name.to_string() } else { format!("{below}/{name}") };
            // A link is no folder here, wherever it leads: it was put there by somebody.
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if !listed.contains(&*path) && path != MARKER && !is_let_be(&path) {
                foreign.push(path);
            }
        }
    }
    foreign.sort_unstable();
    Ok(foreign)
}
