//! What kind of file is at an address, for a server.

use super::{Route, Site};

/// Media types by the end of a file's name, the longer end first.
const BY_END: &[(&str, &str)] = &[
    ("-metadata.json", "application/csvm+json"),
    (".schema.json", "application/schema+json"),
    ("_headers", "text/plain; charset=utf-8"),
    (".atom", "application/atom+xml; charset=utf-8"),
    (".css", "text/css; charset=utf-8"),
    (".csv", "text/csv; charset=utf-8"),
    (".gif", "image/gif"),
    (".html", HTML),
    (".ico", "image/x-icon"),
    (".ics", "text/calendar; charset=utf-8"),
    (".jpeg", "image/jpeg"),
    (".jpg", "image/jpeg"),
    (".js", "text/javascript; charset=utf-8"),
    (".json", "application/json"),
    (".jsonld", "application/ld+json"),
    (".pdf", "application/pdf"),
    (".png", "image/png"),
    (".svg", "image/svg+xml"),
    (".txt", "text/plain; charset=utf-8"),
    (".webp", "image/webp"),
    (".woff2", "font/woff2"),
    (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (".xml", "application/xml"),
];

const HTML: &str = "text/html; charset=utf-8";

/// The media type of a file, by its name. What is not known is offered for download.
pub fn media_type_of(name: &str) -> &'static str {
    let name = name.to_ascii_lowercase();
    let known = BY_END.iter().find(|it| name.ends_with(it.0));
    known.map_or("application/octet-stream", |it| it.1)
}

impl Site {
    /// The media type of a route.
    pub fn media_type(&self, route: Route) -> &'static str {
        // An old address that redirects may end like a file.
        if route.is_page() { HTML } else { media_type_of(&self.address(route)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_end() {
        for (name, expected) in [
            ("plan.csv-metadata.json", "application/csvm+json"),
            ("plans.schema.json", "application/schema+json"),
            ("plan.json", "application/json"),
            ("events.jsonld", "application/ld+json"),
            ("Map.PDF", "application/pdf"),
            ("/_headers", "text/plain; charset=utf-8"),
            ("archive.zip", "application/octet-stream"),
            ("csv", "application/octet-stream"),
        ] {
            assert_eq!(media_type_of(name), expected, "{name}");
        }
    }
}
