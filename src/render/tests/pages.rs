//! What holds for every page.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::html::{Piece, all, pieces, words, words_from};
use super::sample::{catalogue, engine, html, site_of};
use crate::model::{Ix, SiteState, Stated};
use crate::render::Engine;
use crate::site::{Grouping, Route, Site};

/// Every page of the sample, parsed, after its address.
fn each_page(check: impl Fn(&str, Route, &[Piece])) {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    for (address, route) in site.routes().filter(|it| it.1.is_page()) {
        check(address, route, &pieces(&html(&engine, route)));
    }
}

#[test]
fn every_page_is_made() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    if let Ok(folder) = std::env::var("PLANPRESS_TEST_PAGES") {
        write_all(&engine, std::path::Path::new(&folder));
    }
    let made = site.routes().filter(|it| it.1.is_page()).map(|it| html(&engine, it.1));
    assert!(made.count() > 25);
    assert!(engine.page(Route::Sitemap, &mut Vec::new()).is_err());
}

/// For looking at the pages in a browser.
fn write_all(engine: &Engine, folder: &std::path::Path) {
    for (address, route) in engine.input.site.routes() {
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

#[test]
fn headings_begin_with_one_h1_and_skip_no_level() {
    each_page(|address, _, pieces| {
        let main =
            pieces.iter().position(|it| matches!(it, Piece::Open(name, _) if name == "main"));
        let levels: Vec<u32> = pieces[main.unwrap()..]
            .iter()
            .filter_map(|it| match it {
                Piece::Open(name, _) => name.strip_prefix('h')?.parse().ok(),
                _ => None,
            })
            .collect();
        assert_eq!(levels.iter().filter(|it| **it == 1).count(), 1, "{address}");
        assert_eq!(levels[0], 1, "{address}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{address}: h{} behind h{}", pair[1], pair[0]);
        }
    });
}

#[test]
fn ids_are_unique_and_links_inside_a_page_lead_somewhere() {
    each_page(|address, _, pieces| {
        let mut ids = BTreeSet::new();
        for piece in pieces {
            if let Piece::Open(_, attributes) = piece
                && let Some(id) = attributes.get("id")
            {
                assert!(ids.insert(id.as_str()), "{address}: two elements are #{id}");
            }
        }
        for link in all(pieces, "a").filter_map(|it| it.get("href")?.strip_prefix('#')) {
            assert!(ids.contains(link), "{address}: nothing is #{link}");
        }
    });
}

#[test]
fn titles_differ_and_those_of_help_and_report_give_nothing_away() {
    let seen = std::cell::RefCell::new(BTreeMap::new());
    each_page(|address, route, pieces| {
        let title =
            pieces.iter().position(|it| matches!(it, Piece::Open(name, _) if name == "title"));
        let title = words_from(pieces, title.unwrap());
        let withdrawn = matches!(route, Route::Withdrawn(_));
        let discreet = has_exit(route) || route == Route::Redirect(Ix::new(0)) || withdrawn;
        assert!(!discreet || !title.to_lowercase().contains("hate"), "{title}");
        let other = seen.borrow_mut().insert(title.clone(), address.to_owned());
        // Pages that only redirect have nothing of their own to be told apart by.
        let leads_on = matches!(route, Route::Redirect(_));
        assert!(other.is_none() || leads_on, "{address} and {other:?} are both called {title}");
    });
}

/// Where the sample has a way out: help, the author's pages that say so, the search, and the page for
/// an address that does not exist.
fn has_exit(route: Route) -> bool {
    let pages = [2, 3].map(|it| Route::Page(Ix::new(it)));
    pages.contains(&route) || matches!(route, Route::Help | Route::Search | Route::NotFound)
}

#[test]
fn nothing_runs_and_nothing_is_styled_in_the_page_and_the_way_out_is_where_it_belongs() {
    let described_as = std::cell::RefCell::new(BTreeMap::new());
    each_page(|address, route, pieces| {
        let exit = has_exit(route);
        for piece in pieces {
            let Piece::Open(name, attributes) = piece else { continue };
            assert!(name != "style", "{address}");
            let inline = |it: &str| it == "style" || it.starts_with("on");
            assert!(!attributes.keys().any(|it| inline(it)), "{address}: {attributes:?}");
        }
        let scripts = usize::from(exit) + usize::from(route == Route::Search);
        assert_eq!(all(pieces, "script").count(), scripts, "{address}");
        let metas: Vec<_> = all(pieces, "meta").collect();
        let meta = |name: &str| metas.iter().find(|it| it.get("name").is_some_and(|it| it == name));
        assert_eq!(meta("robots").unwrap()["content"], "noindex", "a demonstration");
        let withdrawn = matches!(route, Route::Withdrawn(_));
        let discreet = exit || withdrawn || route == Route::Redirect(Ix::new(0));
        let referrer = if discreet { "no-referrer" } else { "same-origin" };
        assert_eq!(meta("referrer").unwrap()["content"], referrer, "{address}");
        let described = meta("description").is_some();
        // A page for someone in need says nothing of itself to a search engine.
        let leads_on = matches!(route, Route::Redirect(_));
        assert!(described != exit, "{address}");
        let said = meta("description").map(|it| it["content"].clone());
        let other = said.and_then(|it| described_as.borrow_mut().insert(it, address.to_owned()));
        assert!(other.is_none() || leads_on, "{address} and {other:?} have the same description");
        let icon = all(pieces, "link").filter(|it| it["rel"] == "icon").count();
        assert_eq!(icon, 1, "{address}");
        let policy = metas.iter().find(|it| it.contains_key("http-equiv")).unwrap();
        assert!(policy["content"].starts_with("default-src 'none'; "), "{address}");
        let links: Vec<_> = all(pieces, "a").take(2).map(|it| it["href"].as_str()).collect();
        assert_eq!(links[0], "#main", "{address}");
        assert_eq!(links[1] == "https://www.bbc.co.uk/weather", exit, "{address}");
        assert!(words(pieces).contains("This is a demonstration"), "{address}");
    });
}

#[test]
fn a_page_that_was_withdrawn_says_so_and_nothing_of_what_it_was() {
    let mut catalogue = catalogue();
    catalogue.site.state = SiteState::Published;
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let page = html(&engine, Route::Withdrawn(Ix::new(0)));
    assert!(page.contains("<title>This page was removed</title>"), "{page}");
    assert!(page.contains("<h1>This page was removed</h1>") && page.contains("1 March 2024"));
    assert!(page.contains("It held information about a person."), "{page}");
    assert!(page.contains("content=\"noindex\"") && !page.contains("rel=\"canonical\""), "{page}");
    assert!(!page.contains("http-equiv=\"refresh\""), "it leads on to nothing");
    assert!(!page.to_lowercase().contains("jane"), "{page}");
    assert!(
        !html(&engine, Route::Page(Ix::new(4))).contains("noindex"),
        "other pages are for search engines"
    );
}

#[test]
fn links_that_sound_the_same_lead_to_the_same_place() {
    each_page(|address, _, pieces| {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (at, piece) in pieces.iter().enumerate() {
            let Piece::Open(name, attributes) = piece else { continue };
            let Some(href) = attributes.get("href").filter(|_| name == "a") else { continue };
            let (text, target) = (words_from(pieces, at), absolute(address, href));
            assert!(!text.is_empty(), "{address}: {href} has no words");
            let first = seen.entry(text.clone()).or_insert_with(|| target.clone());
            assert_eq!(*first, target, "{address}: “{text}” leads to two places");
        }
    });
}

/// The address that a link means.
fn absolute(from: &str, href: &str) -> String {
    if href.contains(':') || href.starts_with('#') {
        return href.to_owned();
    }
    let mut parts: Vec<&str> = from[..from.rfind('/').unwrap()].split('/').collect();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    if path.ends_with('/') || path.contains('.') || path.contains('#') { path } else { path + "/" }
}

#[test]
fn every_link_of_the_site_leads_to_one_of_its_addresses() {
    let known: BTreeSet<String> = site_of(catalogue()).routes().map(|it| it.0.to_owned()).collect();
    each_page(|address, route, pieces| {
        // The page for addresses that do not exist links from the root of its host.
        if route == Route::NotFound {
            return;
        }
        for href in all(pieces, "a").filter_map(|it| it.get("href")) {
            if href.contains(':') || href.starts_with('#') {
                continue;
            }
            let target = absolute(address, href.split('#').next().unwrap());
            assert!(known.contains(&target), "{address}: {href} is {target}");
        }
    });
}

#[test]
fn tables_have_a_caption_and_their_headers_a_scope() {
    each_page(|address, _, pieces| {
        for (at, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Open(name, attributes) if name == "th" => {
                    assert!(attributes.contains_key("scope"), "{address}");
                }
                Piece::Open(name, attributes)
                    if name == "table" && attributes["class"] != "pp-table" =>
                {
                    let next = pieces[at + 1..].iter().find(|it| !matches!(it, Piece::Words(_)));
                    let caption = matches!(next, Some(Piece::Open(name, _)) if name == "caption");
                    assert!(caption, "{address}");
                }
                _ => {}
            }
        }
    });
}

#[test]
fn a_page_is_the_same_whoever_asks_and_however_often() {
    let site = site_of(catalogue());
    let routes: Vec<Route> = site.routes().map(|it| it.1).filter(|it| it.is_page()).collect();
    let (engine_a, _) = engine(&site, &[]);
    let (engine_b, _) = engine(&site, &[]);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for route in routes.iter().rev() {
                    assert_eq!(html(&engine_a, *route), html(&engine_b, *route));
                }
            });
        }
    });
}

#[test]
fn links_from_the_frame_hold_under_any_address() {
    let site: Arc<Site> = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    let page = html(&engine, Route::NotFound);
    assert!(
        page.contains("href=\"/plan/assets/site.css\""),
        "the path of the address stands first"
    );
}

#[test]
fn lists_in_another_order_lose_no_action() {
    let mut catalogue = catalogue();
    let plan = &mut catalogue.plans[0];
    plan.actions[0].strands = Stated::Stated(vec!["Faith".to_owned(), "Race".to_owned()]);
    let last = plan.actions.len() - 1;
    plan.objectives[plan.actions[last].objective].strands = Stated::Stated(vec!["Age".to_owned()]);
    let titles: Vec<String> =
        plan.actions.iter().filter_map(|it| it.title.get().cloned()).collect();
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    for grouping in Grouping::ALL {
        let page = words(&pieces(&html(&engine, Route::Grouped(Ix::new(0), *grouping))));
        let lost: Vec<_> = titles.iter().filter(|it| !page.contains(it.as_str())).collect();
        assert!(lost.is_empty(), "{grouping:?}: {lost:?}");
    }
    let page = words(&pieces(&html(&engine, Route::Grouped(Ix::new(0), Grouping::Strand))));
    let place = |it: &str| page.rfind(it).unwrap_or_else(|| panic!("{it} in {page}"));
    assert!(place("Age") < place("Faith") && place("Faith") < place("Race"), "{page}");
}
