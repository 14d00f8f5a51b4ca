//! Links from one route to another: relative, so that a site works under any path of any host.

use super::{Route, Site};

/// How links to a page are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LinkStyle {
    /// `../help/`, for a web server.
    #[default]
    Folder,
    /// `../help/index.html`, for a memory stick: over `file:` a folder opens as a listing.
    Portable,
}

impl Site {
    /// The link from a page to a route.
    pub fn href(&self, from: Route, to: Route) -> String {
        self.href_at((from, &self.address(from)), to)
    }

    /// The same, from a page with many links, whose address is known.
    pub fn href_at(&self, (from, address): (Route, &str), to: Route) -> String {
        let target = escaped(self.address(to), to);
        let target = match self.style {
            LinkStyle::Portable if target.ends_with('/') => target + "index.html",
            _ => target,
        };
        if from == Route::NotFound {
            // A host shows this page at any address, so only links from the root hold there.
            return format!("{}{}", self.root_path(), target.trim_start_matches('/'));
        }
        relative(address, &target)
    }

    /// The path under which the site is on its host: `/`, or what the base address says.
    fn root_path(&self) -> String {
        let base = self.base.as_deref().unwrap_or("/");
        let path = match base.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
            None => base,
        };
        path.to_owned()
    }
}

/// An address as it is in a link. Ids need no escaping; the name of an author's file may.
pub(super) fn escaped(address: String, route: Route) -> String {
    let plain = |it: u8| it.is_ascii_alphanumeric() || b"/-._~()+,&'".contains(&it);
    if !matches!(route, Route::Asset(_)) || address.bytes().all(plain) {
        return address;
    }
    let mut link = String::with_capacity(address.len() + 8);
    for byte in address.bytes() {
        match plain(byte) {
            true => link.push(char::from(byte)),
            false => link.push_str(&format!("%{byte:02X}")),
        }
    }
    link
}

/// The relative link from one address to another.
fn relative(from: &str, to: &str) -> String {
    let folder = &from[..from.rfind('/').map_or(0, |slash| slash + 1)];
    let shared = folder
        .bytes()
        .zip(to.bytes())
        .take_while(|(a, b)| a == b)
        .enumerate()
        .filter(|(_, (byte, _))| *byte == b'/')
        .last()
        .map_or(0, |(index, _)| index + 1);
    let up = folder[shared..].matches('/').count();
    let down = &to[shared..];
    match (up, down) {
        (0, "") => "./".to_owned(),
        _ => "../".repeat(up) + down,
    }
}

#[cfg(test)]
mod tests {
    use super::{escaped, relative};
    use crate::model::Ix;
    use crate::site::Route;

    #[test]
    fn the_name_of_a_file_is_escaped_in_a_link() {
        let link = |address: &str| escaped(address.to_owned(), Route::Asset(Ix::new(0)));
        assert_eq!(link("/files/plan (2).pdf"), "/files/plan%20(2).pdf");
        assert_eq!(link("/files/é.pdf"), "/files/%C3%A9.pdf");
    }

    #[test]
    fn a_link_is_as_short_as_the_way() {
        assert_eq!(relative("/", "/help/"), "help/");
        assert_eq!(relative("/help/", "/"), "../");
        assert_eq!(relative("/help/", "/help/"), "./");
        assert_eq!(relative("/plans/a/actions/x/", "/plans/a/actions/y/"), "../y/");
        assert_eq!(relative("/plans/a/calendar/x/", "/plans/a/calendar/x.ics"), "../x.ics");
        assert_eq!(relative("/plans/a/", "/plans/ab/"), "../ab/");
        assert_eq!(relative("/robots.txt", "/help/"), "help/");
    }
}
