//! Addresses as file names. An address that could leave the folder, or that some system cannot
//! hold, is refused before anything is written: anyone who made it has a fault, and the same project
//! must build on Linux, macOS and Windows alike.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::OutputError;
use super::marker::{GITIGNORE, MARKER};
use crate::model::is_device;

/// Every folder that these addresses need, parents before children.
pub(super) fn folders(addresses: &[String]) -> Result<BTreeSet<&str>, OutputError> {
    let mut folders = BTreeSet::new();
    let mut taken = BTreeSet::new();
    for address in addresses {
        if let Some(why) = fault(address) {
            return Err(OutputError::address(address, why));
        }
        // Windows and macOS take `A.html` and `a.html` for one file.
        if !taken.insert(address.to_lowercase()) {
            return Err(OutputError::address(address, "2 pages have this address"));
        }
        folders.extend(address.match_indices('/').map(|(end, _)| &address[..end]));
    }
    match folders.iter().find(|folder| taken.contains(&folder.to_lowercase())) {
        Some(folder) => Err(OutputError::address(folder, "it is both a file and a folder")),
        None => Ok(folders),
    }
}

/// The file for an address below a folder. Joined part by part, because a long path of Windows
/// (`\\?\C:\…`) takes `/` for a letter.
pub(super) fn below(folder: &Path, address: &str) -> PathBuf {
    let mut path = folder.to_owned();
    path.extend(address.split('/').filter(|it| !it.is_empty()));
    path
}

fn fault(address: &str) -> Option<&'static str> {
    if address == MARKER || address == GITIGNORE {
        return Some("planpress uses this name itself");
    }
    address.split('/').find_map(|part| {
        if part.is_empty() {
            Some("part of it is empty")
        } else if part == "." || part == ".." {
            Some("it is outside the folder")
        } else if part.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c)) {
            Some("it has a character that is not allowed in file names on every computer")
        } else if part.ends_with(['.', ' ']) {
            Some("Windows does not allow a name that ends in a full stop or a space")
        } else if is_device(part) {
            Some("Windows does not allow this name")
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(addresses: &[&str]) -> Result<Vec<String>, String> {
        let addresses: Vec<String> = addresses.iter().map(|it| it.to_string()).collect();
        folders(&addresses)
            .map(|folders| folders.into_iter().map(str::to_owned).collect())
            .map_err(|error| error.to_string())
    }

    #[test]
    fn folders_come_before_what_is_in_them() {
        let found = check(&["plans/x/data/plan.csv", "index.html", "plans/x/index.html"]).unwrap();
        assert_eq!(found, ["plans", "plans/x", "plans/x/data"]);
    }

    #[test]
    fn an_address_cannot_leave_the_folder_or_trip_a_system() {
        for bad in [
            "",
            "/etc/passwd",
            "../x",
            "a/../../x",
            "a/./b",
            "a//b",
            "a/",
            "C:/x",
            "C:",
            r"C:\x",
            r"a\b",
            r"..\x",
            r"\\server\share\x",
            "//server/share/x",
            r"\\?\C:\x",
            "a\0b",
            "help./index.html",
            "help /index.html",
            "x.html:stream",
            "who/con/index.html",
            "files/AUX.pdf",
            "lpt1",
            "com¹/x",
            "nul.tar.gz",
            "con .txt",
            ".planpress",
            ".gitignore",
        ] {
            assert!(check(&[bad]).is_err(), "{bad:?} was let through");
        }
        for good in ["who/consort/index.html", "com10.html", "a..b", ".well-known/x", "files/é.pdf"]
        {
            assert!(check(&[good]).is_ok(), "{good:?} was refused");
        }
    }

    #[test]
    fn one_file_has_one_address() {
        assert!(check(&["a.html", "a.html"]).is_err());
        assert!(check(&["a.html", "A.html"]).is_err());
        assert!(check(&["help", "help/index.html"]).is_err());
    }
}
