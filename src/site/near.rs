//! The page that the author of a broken link most likely meant.

use std::cmp::Reverse;

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

fn last_part(address: &str) -> &str {
    address.trim_end_matches('/').rsplit('/').next().unwrap_or("")
}
