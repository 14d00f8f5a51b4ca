//! Links and addresses by the options of `build`: under a sub-path, and from a memory stick.

use crate::html::Document;
use crate::project::Project;

fn built(arguments: &[&str]) -> Project {
    let project = Project::small();
    let run = project.run(&[&["build"], arguments].concat());
    assert_eq!(run.status, Some(0), "{}", run.err);
    project
}

fn page(project: &Project, path: &str) -> Document {
    Document::parse(project.read(&format!("output/{path}")).as_bytes())
}

/// The targets of links, without those that leave the site.
fn links(page: &Document) -> Vec<String> {
    let links = page.elements().into_iter().filter_map(|it| it.attribute("href"));
    let inside = links.filter(|it| !it.contains(':') && !it.starts_with("//"));
    inside.map(str::to_owned).collect()
}

#[test]
fn without_an_address_every_link_is_relative_and_no_page_names_one() {
    let project = built(&[]);
    let home = page(&project, "index.html");
    assert!(home.all("link").iter().all(|it| it.attribute("rel") != Some("canonical")));
    assert!(links(&home).iter().all(|it| !it.starts_with('/')), "{:?}", links(&home));
    // A host shows this page at any address.
    let lost = page(&project, "404.html");
    assert!(links(&lost).iter().all(|it| it.starts_with(['/', '#'])), "{:?}", links(&lost));
}

#[test]
fn under_a_sub_path_pages_say_their_whole_address() {
    let base = "https://plans.example.org/some/where/";
    let project = built(&["--base-url", "https://plans.example.org/some/where"]);
    let help = page(&project, "help/index.html");
    let canonical: Vec<_> = help
        .all("link")
        .into_iter()
        .filter(|it| it.attribute("rel") == Some("canonical"))
        .collect();
    assert_eq!(canonical.len(), 1);
    assert_eq!(canonical[0].attribute("href"), Some(format!("{base}help/").as_str()));
    let map = project.read("output/sitemap.xml");
    assert!(map.contains(&format!("<loc>{base}help/</loc>")), "{map}");
    assert!(map.contains(&format!("<loc>{base}</loc>")), "{map}");
    let lost = page(&project, "404.html");
    let within = |it: &String| it.starts_with("/some/where/") || it.starts_with('#');
    assert!(links(&lost).iter().all(within), "{:?}", links(&lost));
    assert!(links(&lost).contains(&"/some/where/help/".to_owned()));
}

#[test]
fn a_portable_site_links_to_files() {
    let project = built(&["--portable"]);
    let mut seen = 0;
    for (path, bytes) in project.tree("output") {
        if !path.ends_with(".html") || path == "404.html" {
            continue;
        }
        for link in links(&Document::parse(&bytes)) {
            let file = link.split('#').next().unwrap_or_default();
            assert!(!file.ends_with('/') && !file.ends_with(".."), "{path}: {link}");
            let folder = project.path("output").join(&path);
            let target = folder.parent().expect("a folder").join(file);
            assert!(file.is_empty() || target.is_file(), "{path}: {link} is no file");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} links");
}
