//! What someone meets who begins: with a folder and no command in mind, or with a forge and nothing installed. The
//! program and the commands of the workflows are run as they would be, with substitutes for a browser and for a forge.
#![cfg(target_os = "linux")]

mod forge;
mod start;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A command of this name in a folder of commands.
fn command(folder: &Path, name: &str, script: &str) {
    fs::create_dir_all(folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a script");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
}

/// The search path of commands with this folder first.
fn path_with(folder: &Path) -> String {
    format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default())
}
