//! What `README.md` says about the program is what the program does.

use planpress::document::FileKind;
use planpress::site::content_security_policy;

const README: &str = include_str!("../../README.md");

/// The snippets of a section, each with the language that stands behind its three backticks.
fn snippets(section: &str) -> Vec<(&str, &str)> {
    let section = README.split("\n## ").find(|it| it.starts_with(section)).expect("the section");
    let fenced = section.split("```").skip(1).step_by(2);
    fenced.map(|it| it.split_once('\n').expect("a language and lines")).collect()
}

#[test]
fn every_server_is_told_the_policy_of_the_pages() {
    let policy = format!("\"{}; frame-ancestors 'none'\"", content_security_policy());
    let snippets = snippets("Hosting");
    let servers: Vec<_> = snippets.iter().map(|(language, _)| *language).collect();
    assert_eq!(servers, ["nginx", "apache", "xml"]);
    for (server, text) in snippets {
        assert!(text.contains(&policy), "{server} is told another policy than {policy}");
        for word in ["Referrer-Policy", "same-origin", "nosniff", "404.html", "text/calendar"] {
            assert!(text.contains(word), "{server}: {word}");
        }
    }
}

#[test]
fn every_kind_of_file_is_named() {
    for kind in FileKind::ALL {
        assert!(README.contains(&format!("`{}`", kind.name)), "{}", kind.name);
    }
}
