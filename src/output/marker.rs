//! The file by which planpress knows a folder that it made, and the list in it of what it put there.
//!
//! The first lines say to a person what the folder is. After a blank line comes the path of every
//! file of the site, one a line. What is in the folder and not on the list is someone's own.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::prepared::{NEW, OLD, found_in, is_decided, is_staging};

/// The marker's name.
pub(super) const MARKER: &str = ".planpress";
/// The one file of a target that is not planpress's and is kept.
pub(super) const GITIGNORE: &str = ".gitignore";
/// Files that systems put into any folder that someone has looked at.
const LEFT_BY_SYSTEMS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];
/// What systems keep at the root of a drive.
const ON_DRIVES: [&str; 6] = [
    "lost+found",
    "System Volume Information",
    "$RECYCLE.BIN",
    ".Trashes",
    ".Spotlight-V100",
    ".fseventsd",
];

const TEXT: &str = concat!(
    "planpress ",
    env!("CARGO_PKG_VERSION"),
    "\nplanpress made the files listed here and replaces them at every build. Do not change them: \
     your changes would be lost.\n"
);

/// What the marker of a folder with these files says.
pub(super) fn text(addresses: &[String]) -> String {
    let mut sorted: Vec<&str> = addresses.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    format!("{TEXT}\n{}\n", sorted.join("\n"))
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
    path == GITIGNORE || LEFT_BY_SYSTEMS.contains(&name) || ON_DRIVES.contains(&path)
}

/// Whether something is there that only the root of a drive has.
pub(super) fn is_root_of_drive(folder: &Path) -> bool {
    ON_DRIVES.iter().any(|it| fs::symlink_metadata(folder.join(it)).is_ok())
}

/// The files that planpress has put into a folder, by the markers of the website that is there and of one that
/// is taking its place. None if it has put nothing there; an empty list if a marker has none, as older versions
/// wrote it, and says nothing about them.
pub(super) fn listed(folder: &Path) -> io::Result<Option<HashSet<String>>> {
    let under_way = found_in(folder).into_iter().filter(|it| is_decided(it));
    let under_way = under_way.flat_map(|it| [it.join(NEW), it.join(OLD)]);
    let mut all = None;
    for folder in std::iter::once(folder.to_owned()).chain(under_way).filter(|it| is_marked(it)) {
        let marker = fs::read(folder.join(MARKER))?;
        let marker = String::from_utf8_lossy(&marker).replace("\r\n", "\n");
        let Some((_, list)) = marker.split_once("\n\n") else { return Ok(Some(HashSet::new())) };
        all.get_or_insert_with(HashSet::new).extend(list.lines().map(str::to_owned));
    }
    Ok(all)
}

/// The files of a folder that are not on its list, sorted: someone put them there.
pub(super) fn foreign_files(folder: &Path, listed: &HashSet<String>) -> io::Result<Vec<String>> {
    let mut foreign = Vec::new();
    if listed.is_empty() {
        return Ok(foreign);
    }
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
            if is_let_be(&path) || (below.is_empty() && is_staging(&entry)) {
                continue;
            }
            // A link is not a folder here, wherever it leads: it was put there by someone.
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if !listed.contains(&*path) && path != MARKER {
                foreign.push(path);
            }
        }
    }
    foreign.sort_unstable();
    Ok(foreign)
}
