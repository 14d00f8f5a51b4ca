//! The page that the author of a broken link most likely meant, and the one that a page was renamed to.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::diagnostics::nearest;

use super::Site;

/// A last part with fewer letters than this says too little by itself.
const TELLING: usize = 3;

/// The address of the page that is near to `page` as typed, or whose last part is near to that of
/// `rooted`, the same from the site's root: a part in between is easily left out.
pub(super) fn near_page<'a>(site: &'a Site, page: &str, rooted: &str) -> Option<&'a str> {
    let pages =
        || site.routes().filter(|(_, route)| route.is_content()).map(|(address, _)| address);
    nearest(page, pages()).or_else(|| {
        let last = Some(last_part(rooted)).filter(|it| it.chars().count() >= TELLING)?;
        let meant = nearest(last, pages().map(last_part).filter(|it| !it.is_empty()))?;
        let shared = |address: &str| {
            let pairs = address.split('/').zip(rooted.split('/'));
            pairs.take_while(|(a, b)| a == b).count()
        };
        // Of several pages, the first of those that share most of the way.
        pages().filter(|it| last_part(it) == meant).min_by_key(|it| Reverse(shared(it)))
    })
}

/// The page that was most likely at `gone` under another name: one of the same folder, at an address that
/// was never published, and called alike, in letters or in half of the words.
pub(super) fn renamed<'a>(
    site: &'a Site,
    gone: &str,
    was_published: impl Fn(&str) -> bool,
) -> Option<&'a str> {
    let folder = |address: &str| address.trim_end_matches('/').rfind('/');
    let beside = |it: &str| folder(it).map(|at| &it[..at]) == folder(gone).map(|at| &gone[..at]);
    let pages = site.routes().filter(|(_, route)| route.is_content()).map(|(address, _)| address);
    let new: Vec<&str> = pages.filter(|it| beside(it) && !was_published(it)).collect();
    let words = words_of(last_part(gone));
    let shared = |it: &str| words_of(last_part(it)).intersection(&words).count();
    let half = |it: &&&str| 2 * shared(it) >= words.len().max(words_of(last_part(it)).len());
    let in_words =
        || new.iter().filter(half).filter(|it| shared(it) > 0).max_by_key(|it| shared(it));
    let meant = nearest(last_part(gone), new.iter().map(|it| last_part(it)));
    let in_letters = meant.and_then(|meant| new.iter().find(|it| last_part(it) == meant));
    in_letters.or_else(in_words).copied()
}

/// The telling words of a name such as `street-lights`.
fn words_of(name: &str) -> BTreeSet<&str> {
    name.split('-').filter(|it| it.chars().count() >= TELLING).collect()
}

fn last_part(address: &str) -> &str {
    address.trim_end_matches('/').rsplit('/').next().unwrap_or("")
}
