//! What stands on pages.

use super::sample::{catalogue, engine, html, site_of};
use crate::site::Route;

#[test]
fn every_page_is_made() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    if let Ok(folder) = std::env::var("PLANPRESS_TEST_PAGES") {
        write_all(&engine, std::path::Path::new(&folder));
    }
    for (_, route) in site.routes().filter(|it| it.1.is_page()) {
        html(&engine, route);
    }
}

fn write_all(engine: &crate::render::Engine, folder: &std::path::Path) {
    for (address, route) in engine.site.routes() {
        let text = match route {
            Route::Stylesheet => engine.stylesheet().to_owned(),
            Route::ExitScript => engine.exit_script().to_owned(),
            route if route.is_page() => html(engine, route),
            _ => continue,
        };
        let file = folder.join(crate::site::file_of(address));
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
}
