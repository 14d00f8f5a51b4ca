//! The page that an author sees instead of a page with errors: the same words as in the terminal.

use crate::markup::escaped;
use crate::site::media_type_of;

use super::Page;

/// Styles of the findings page: its own file, so that its policy needs no exception.
pub(super) const STYLES: &str = include_str!("findings.css");

/// A page that shows findings. `last_good` is the address at which the last good page is shown.
pub(super) fn page(findings: &str, last_good: Option<&str>) -> Page {
    let last_good = last_good.map_or(String::new(), |address| {
        format!("<p><a href=\"{}\">Show the last good page</a></p>\n", escaped(address))
    });
    let html = format!(
        "<!DOCTYPE html>\n\
         <html lang=\"en\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Something needs fixing \u{2013} planpress</title>\n\
         <link rel=\"stylesheet\" href=\"/_planpress/findings.css\">\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>Something needs fixing</h1>\n\
         <p>Fix it and save the file, and this page will show the site again.</p>\n\
         <pre tabindex=\"0\" role=\"region\" aria-label=\"Findings\">{}</pre>\n\
         {last_good}\
         </main>\n\
         </body>\n\
         </html>\n",
        escaped(findings.trim_end())
    );
    Page { bytes: html.into_bytes(), media_type: media_type_of("index.html") }
}
