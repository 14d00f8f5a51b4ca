//! The door for what goes out: everything that planpress writes, all of it or nothing. A website is published to
//! a folder, and files of a project change together.
//!
//! What is new is written to a folder beside its place and moved there at the end. A run that fails, or is
//! killed, leaves everything as it was, or the next run finishes it. This room knows addresses and bytes; what a
//! page is, and how its bytes are made, it does not know.

mod address;
mod change;
mod disk;
mod error;
mod files;
mod filling;
mod journal;
mod marker;
mod prepared;
mod signals;
mod staging;
mod target;
#[cfg(test)]
mod tests;

use std::io::{self, ErrorKind, Write};
use std::path::Path;

pub use change::Change;
pub use error::{OutputError, PublishError};
pub use staging::recover;
pub use target::Target;

use disk::Act;
use marker::MARKER;
use prepared::{NEW, OLD};
use staging::Staging;

/// What a system may refuse, each without having done anything; a value so that the tests can be one that does.
#[derive(Clone, Copy)]
struct System {
    /// Puts each of two folders in the place of the other.
    exchange: fn(&Path, &Path) -> io::Result<()>,
    rename: fn(&Path, &Path) -> io::Result<()>,
    link: filling::Link,
}

/// The one that this program runs on.
const SYSTEM: System = System { exchange: disk::exchange, rename: disk::rename, link: disk::link };

/// A site that was published.
#[derive(Debug)]
pub struct Published {
    /// How many files the site has, planpress's own marker not counted.
    pub files: usize,
    /// Bytes of these files together.
    pub bytes: u64,
    /// Whether the files were replaced one after the other, because the folder itself cannot be.
    pub is_piecemeal: bool,
}

/// Whether planpress made the website that a file or a folder is part of.
pub fn is_made_here(path: &std::path::Path) -> bool {
    path.ancestors().any(marker::is_marked)
}

/// Publishes one file for each address, such as `plans/hate-crime/index.html`.
///
/// `make` writes the bytes of the address with the given index, and need not tell what the writer refuses; it is
/// called from several threads at once. `progress` is told how many files are done after each of them. A file
/// that is there with the same bytes stays as it is, with its time.
///
/// # Errors
/// [`PublishError::Pages`] with everything that `make` refused, in the order of the addresses;
/// otherwise what the world refused, such as a full disk. Either way the target is as it was.
pub fn publish<E: Send>(
    target: &Target,
    addresses: &[String],
    make: impl Fn(usize, &mut dyn Write) -> Result<(), E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError<E>> {
    publish_by(SYSTEM, target, addresses, make, progress)
}

/// [`publish`] on a system.
fn publish_by<E: Send>(
    system: System,
    target: &Target,
    addresses: &[String],
    make: impl Fn(usize, &mut dyn Write) -> Result<(), E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError<E>> {
    let folders = address::folders(addresses)?;
    let fill = |site: &Path| {
        for folder in folders.iter().map(|it| address::below(site, it)) {
            disk::create_dir_all(Act::Fills, &folder)
                .map_err(|source| OutputError::create(&folder, source))?;
        }
        let place = files::Place { folder: site, before: target.path(), link: system.link };
        let bytes = files::write(place, addresses, &make, progress)?;
        let marker = site.join(MARKER);
        let before = target.path().join(MARKER);
        filling::fill(&marker, &before, system.link, marker::text(addresses).as_bytes())
            .and_then(|()| disk::sync_all(site))
            .map_err(|source| OutputError::write(&marker, source))?;
        // The author may have put something into the target while the pages were made.
        target.check_contents()?;
        Ok::<u64, PublishError<E>>(bytes)
    };
    let beside = match target.is_mount() {
        true => Err(None),
        false => publish_whole(system, target, &fill),
    };
    let (bytes, is_piecemeal) = match beside {
        Ok(bytes) => (bytes, false),
        Err(Some(error)) => return Err(error),
        Err(None) => (publish_piecemeal(target, addresses, &fill)?, true),
    };
    Ok(Published { files: addresses.len(), bytes, is_piecemeal })
}

/// Stages the site beside the target, and puts it in its place. The error is none where the folder itself cannot
/// be replaced, though what is in it perhaps can.
fn publish_whole<E>(
    system: System,
    target: &Target,
    fill: &dyn Fn(&Path) -> Result<u64, PublishError<E>>,
) -> Result<u64, Option<PublishError<E>>> {
    let staging = match Staging::below(target.parent()) {
        Err(error) if target.path().is_dir() && error.is_no_permission() => return Err(None),
        staging => staging.map_err(|it| Some(it.into()))?,
    };
    let site = staging.path().join(NEW).join(target.name());
    disk::create_dir_all(Act::Fills, &site)
        .map_err(|source| Some(OutputError::create(&site, source).into()))?;
    let bytes = fill(&site)?;
    target.hand_on(&site)?;
    let old = staging.path().join(OLD).join(target.name());
    replace(system, &site, target, &old)?;
    disk::sync_names(target.parent());
    staging.settle().map_err(|it| Some(it.into()))?;
    Ok(bytes)
}

/// Linux can exchange two folders in one step, so that no visitor finds the place empty. Elsewhere two renames
/// do it, and the next run undoes the first if this one is killed before the second.
fn replace<E>(
    System { exchange, rename, .. }: System,
    new: &Path,
    target: &Target,
    old: &Path,
) -> Result<(), Option<PublishError<E>>> {
    let place = target.path();
    // Whatever stopped the exchange, the renames either work or give the error that counts.
    if exchange(new, place).is_ok() {
        return Ok(());
    }
    let refused = |source: io::Error| match source.kind() {
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices if place.is_dir() => None,
        ErrorKind::PermissionDenied if cfg!(unix) && place.is_dir() => None,
        _ => Some(OutputError::replace(target.shown(), source).into()),
    };
    if disk::is_there(place) {
        let parent = old.parent().unwrap_or(old);
        disk::create_dir_all(Act::Makes, parent)
            .map_err(|source| Some(OutputError::create(parent, source).into()))?;
        rename(place, old).map_err(refused)?;
    }
    // If this fails, the old site is put back when the staging folder is dropped.
    rename(new, place).map_err(|source| Some(OutputError::replace(target.shown(), source).into()))
}

/// Publishes into a folder that cannot be replaced itself, such as the root of a drive or the volume of a
/// container: the site is staged in it, and what is at its top is replaced name by name. For a moment a visitor
/// can meet new pages beside old ones. A run that is killed then is finished by the next one.
fn publish_piecemeal<E>(
    target: &Target,
    addresses: &[String],
    fill: &dyn Fn(&Path) -> Result<u64, PublishError<E>>,
) -> Result<u64, PublishError<E>> {
    let mut change = Change::below(target.path())?;
    let bytes = fill(&change.prepared())?;
    // The marker comes last: until then both lists are there.
    let names = addresses.iter().map(|it| it.split('/').next().unwrap_or(it));
    let names: std::collections::BTreeSet<&str> = names.collect();
    for gone in target.names()?.iter().filter(|it| !names.contains(it.as_str())) {
        change.remove(gone)?;
    }
    for name in names.into_iter().chain([MARKER]) {
        change.is_staged(name)?;
    }
    change.make()?;
    Ok(bytes)
}
