//! What the guide says about web servers is what the program promises, and `README.md` begins as it must.

use std::collections::BTreeMap;

use planpress::site::content_security_policy;

const README: &str = include_str!("../../README.md");
const HOSTING: &str = include_str!("../../docs/content/pages/hosting.md");

/// The settings for each server, with the language after its three backticks.
fn settings() -> Vec<(&'static str, &'static str)> {
    let fenced = HOSTING.split("```").skip(1).step_by(2);
    let fenced = fenced.map(|it| it.split_once('\n').expect("a language and lines"));
    fenced.filter(|it| it.0 != "sh").collect()
}

#[test]
fn every_server_is_told_the_policy_of_the_pages() {
    let policy = format!("\"{}; frame-ancestors 'none'\"", content_security_policy());
    let snippets = settings();
    let servers: Vec<_> = snippets.iter().map(|(language, _)| *language).collect();
    assert_eq!(servers, ["nginx", "apache", "xml"]);
    for (server, text) in snippets {
        assert!(text.contains(&policy), "{server} is told another policy than {policy}");
        for word in ["Referrer-Policy", "same-origin", "nosniff", "404.html", "text/calendar"] {
            assert!(text.contains(word), "{server}: {word}");
        }
    }
}

/// Pages are kept by no browser; what they load may be. Servers tell them apart by what they send, and
/// IIS by folder.
#[test]
fn every_server_is_told_to_let_no_browser_keep_a_page() {
    let snippets: BTreeMap<_, _> = settings().into_iter().collect();
    let lines = |server: &str| snippets[server].lines().map(str::trim).collect::<Vec<_>>();

    let nginx = lines("nginx");
    let map = "map $sent_http_content_type $page_cache { default \"\"; ~^text/html no-store; }";
    assert_eq!(nginx[0], map);
    assert!(nginx.contains(&"add_header Cache-Control $page_cache always;"), "{nginx:#?}");
    // A header in a location would take the place of all those of the server.
    let places = nginx.iter().filter(|it| it.starts_with("location"));
    assert!(!places.clone().any(|it| it.contains("add_header")), "{places:?}");

    let pages = "\"expr=%{CONTENT_TYPE} =~ m#^text/html#\"";
    let apache = format!("Header always set Cache-Control \"no-store\" {pages}");
    assert!(lines("apache").contains(&apache.as_str()), "{}", snippets["apache"]);

    let iis = roxmltree::Document::parse(snippets["xml"]).expect("XML");
    let cache = |it: &roxmltree::Node<'_, '_>| it.attribute("name") == Some("Cache-Control");
    let told: Vec<_> = iis.descendants().filter(cache).collect();
    let within = |it: &roxmltree::Node<'_, '_>| {
        let places = it.ancestors().filter(|it| it.has_tag_name("location"));
        places.filter_map(|it| it.attribute("path").map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].has_tag_name("add") && told[0].attribute("value") == Some("no-store"));
    assert!(within(&told[0]).is_empty(), "it holds for pages anywhere");
    assert!(told[1].has_tag_name("remove") && within(&told[1]) == ["assets"]);
}

/// The two commands come first, and each link to a file leads to one.
#[test]
fn the_readme_begins_with_two_commands_and_its_links_lead_somewhere() {
    let commands = "```sh\ncargo run --release -- build    # builds the website in content/ into output/\n\
                    make test ";
    let before = README.find("\n## ").expect("a section");
    assert!(README.find(commands).is_some_and(|it| it < before));
    let links = README.split("](").skip(1).filter_map(|it| it.split([')', '#']).next());
    let files: Vec<_> = links.filter(|it| !it.is_empty() && !it.contains("://")).collect();
    assert!(files.len() > 5, "{files:?}");
    for file in files {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        assert!(path.exists(), "README.md: there is no {file}");
    }
}
