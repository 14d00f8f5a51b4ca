//! The door for what goes out: a site published to a folder, all of it or nothing.
//!
//! Every file is written to a staging folder beside the target, and the two change places at the
//! end. A build that fails, or is killed, leaves the published site as it was. This room knows
//! addresses and bytes; what a page is, and how its bytes are made, it does not know.

mod address;
mod error;
mod marker;
mod staging;
mod swap;
mod target;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;

pub use error::{OutputError, PublishError};
pub use target::Target;

use staging::Staging;
use swap::Exchange;

/// A site that was published.
#[derive(Debug)]
pub struct Published {
    /// How many files the site has, planpress's own marker not counted.
    pub files: usize,
    /// Bytes of these files together.
    pub bytes: u64,
    /// What could not be removed of the site that was there before, so that the person can.
    pub leftover: Option<PathBuf>,
}

/// Publishes one file for each address, such as `plans/hate-crime/index.html`.
///
/// `make` puts the bytes of the address with the given index into an empty buffer; it is called
/// from several threads at once. `progress` is told how many files are done after each of them.
///
/// # Errors
/// [`PublishError::Pages`] with everything that `make` refused, in the order of the addresses;
/// otherwise what the world refused, such as a full disk. Either way the target is as it was.
pub fn publish<E: Send>(
    target: &Target,
    addresses: &[String],
    make: impl Fn(usize, &mut Vec<u8>) -> Result<(), E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError<E>> {
    publish_by(swap::exchange, target, addresses, make, progress)
}

/// [`publish`] with the exchanging rename as a parameter: tests stand in for a system without it.
fn publish_by<E: Send>(
    exchange: Exchange,
    target: &Target,
    addresses: &[String],
    make: impl Fn(usize, &mut Vec<u8>) -> Result<(), E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError<E>> {
    let folders = address::folders(addresses)?;
    let staging = Staging::beside(target)?;
    for folder in &folders {
        let path = address::below(staging.path(), folder);
        fs::create_dir(&path).map_err(|source| OutputError::create(&path, source))?;
    }
    let bytes = write_files(staging.path(), addresses, make, progress)?;
    staging.list(addresses)?;
    // The author may have put something into the target while the pages were made.
    target.check_contents()?;
    let leftover = staging.take_the_place_of(target, exchange)?;
    Ok(Published { files: addresses.len(), bytes, leftover })
}

/// Makes and writes every file, in parallel and each straight from a buffer that is used again.
///
/// Nothing is synced to the disk file by file: the swap at the end is what publishes. After a page
/// has failed nothing more is written, but the others are still made, so that one run tells
/// everything that is wrong.
fn write_files<E: Send>(
    folder: &Path,
    addresses: &[String],
    make: impl Fn(usize, &mut Vec<u8>) -> Result<(), E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<u64, PublishError<E>> {
    let (done, bytes) = (AtomicUsize::new(0), AtomicU64::new(0));
    let failures = Mutex::new(Vec::new());
    let failed = || failures.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    addresses.par_iter().enumerate().try_for_each_init(Vec::new, |buffer, (index, address)| {
        buffer.clear();
        match make(index, buffer) {
            Err(error) => failed().push((index, error)),
            Ok(()) if failed().is_empty() => {
                let path = address::below(folder, address);
                fs::write(&path, &*buffer).map_err(|source| OutputError::write(&path, source))?;
                bytes.fetch_add(buffer.len() as u64, Ordering::Relaxed);
            }
            Ok(()) => {}
        }
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        Ok::<(), OutputError>(())
    })?;
    let mut failures = failures.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    if failures.is_empty() {
        return Ok(bytes.into_inner());
    }
    failures.sort_by_key(|(index, _)| *index);
    Err(PublishError::Pages(failures))
}
