//! The files of a website, made and written into a folder that no one reads yet. Pages are made in parallel, each
//! in a buffer that is used again. The other files are made beside them one at a time and written piece by piece,
//! since one of those can hold a whole plan. A file that is as the last build published it is not written again.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::address;
use super::error::{OutputError, PublishError};
use super::filling::{Filling, Link};

/// Where the files go, where those of the last build are, and how one of these is published again.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) folder: &'a Path,
    pub(super) before: &'a Path,
    pub(super) link: Link,
}

/// The files to make, and how many are done.
struct Files<'a, E, M> {
    place: Place<'a>,
    addresses: &'a [String],
    make: &'a M,
    progress: &'a (dyn Fn(usize) + Sync),
    done: AtomicUsize,
    bytes: AtomicU64,
    failures: Mutex<Vec<(usize, E)>>,
}

/// Writes a file for each address, and says how many bytes they have together. After one has failed no more pages
/// are written, but all are still made, so that one run tells everything that is wrong.
///
/// # Errors
/// Everything that `make` refused, in the order of the addresses; what the disk refused first.
pub(super) fn write<E: Send, M: Fn(usize, &mut dyn Write) -> Result<(), E> + Sync>(
    place: Place<'_>,
    addresses: &[String],
    make: &M,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<u64, PublishError<E>> {
    let files = Files {
        place,
        addresses,
        make,
        progress,
        done: AtomicUsize::new(0),
        bytes: AtomicU64::new(0),
        failures: Mutex::new(Vec::new()),
    };
    let (pages, others): (Vec<usize>, Vec<usize>) =
        (0..addresses.len()).partition(|index| addresses[*index].ends_with(".html"));
    let (others, pages) = rayon::join(
        || others.into_iter().try_for_each(|index| files.other(index)),
        || pages.into_par_iter().try_for_each_init(Vec::new, |buffer, it| files.page(buffer, it)),
    );
    others.and(pages)?;
    let mut failures = files.failures.into_inner().unwrap_or_else(PoisonError::into_inner);
    if failures.is_empty() {
        return Ok(files.bytes.into_inner());
    }
    failures.sort_by_key(|(index, _)| *index);
    Err(PublishError::Pages(failures))
}

impl<E, M: Fn(usize, &mut dyn Write) -> Result<(), E>> Files<'_, E, M> {
    fn page(&self, buffer: &mut Vec<u8>, index: usize) -> Result<(), OutputError> {
        buffer.clear();
        match (self.make)(index, buffer) {
            Err(error) => self.failures().push((index, error)),
            Ok(()) if self.failures().is_empty() => {
                self.fill(index, |out| out.write_all(buffer)).map(drop)?;
            }
            Ok(()) => {}
        }
        self.is_done();
        Ok(())
    }

    fn other(&self, index: usize) -> Result<(), OutputError> {
        if let Err(error) = self.fill(index, |out| (self.make)(index, out))? {
            self.failures().push((index, error));
        }
        self.is_done();
        Ok(())
    }

    /// Writes one file. What the disk refused comes before what the maker says of it.
    fn fill<T>(
        &self,
        index: usize,
        make: impl FnOnce(&mut dyn Write) -> T,
    ) -> Result<T, OutputError> {
        let Place { folder, before, link } = self.place;
        let address = &self.addresses[index];
        let (path, before) = (address::below(folder, address), address::below(before, address));
        let refused = |it| OutputError::write(&path, it);
        let mut file = Filling::new(&path, &before, link).map_err(refused)?;
        let made = make(&mut file);
        self.bytes.fetch_add(file.end().map_err(refused)?, Ordering::Relaxed);
        Ok(made)
    }

    fn failures(&self) -> MutexGuard<'_, Vec<(usize, E)>> {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_done(&self) {
        (self.progress)(self.done.fetch_add(1, Ordering::Relaxed) + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::disk;
    use super::*;

    const NOWHERE: &str = "nowhere";

    fn place(folder: &Path) -> Place<'_> {
        Place { folder, before: Path::new(NOWHERE), link: disk::link }
    }

    #[test]
    fn a_large_file_is_written_in_pieces_of_any_size() {
        let folder = tempfile::tempdir().unwrap();
        let all = ["index.html", "plan.json", "small.csv"].map(str::to_owned);
        let make = |index: usize, out: &mut dyn Write| {
            for number in 0..[10, 50_000, 1][index] {
                write!(out, "{number},").unwrap();
            }
            out.write_all(&vec![b'x'; [0, 300_000, 2][index]]).unwrap();
            Ok::<(), String>(())
        };
        let bytes = super::write(place(folder.path()), &all, &make, &|_| ()).unwrap();
        let read = |it: &str| std::fs::read_to_string(folder.path().join(it)).unwrap();
        let numbers: String = (0..50_000).map(|it| format!("{it},")).collect();
        assert!(read("plan.json") == numbers + &"x".repeat(300_000));
        assert_eq!(read("small.csv"), "0,xx");
        assert_eq!(bytes, all.iter().map(|it| read(it).len() as u64).sum::<u64>());
    }

    #[test]
    fn what_the_disk_refuses_is_told_and_not_what_the_maker_makes_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let there = ["plan.json".to_owned()];
        std::fs::write(folder.path().join(&there[0]), "mine").unwrap();
        let make = |_: usize, out: &mut dyn Write| out.write_all(b"x").map_err(|_| ());
        let refused = super::write(place(folder.path()), &there, &make, &|_| ());
        assert!(matches!(refused, Err(PublishError::Output(_))), "{refused:?}");
    }
}
