//! The feeds of changes, read by a parser that is not ours, and held to what RFC 4287 demands.

use std::collections::BTreeSet;

use atom_syndication::Feed;
use roxmltree::{Document, Node};

use super::{changed, save};
use crate::project::Project;

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn feeds(project: &Project, arguments: &[&str]) -> [String; 2] {
    let run = project.run(&[&["build"], arguments].concat());
    assert_eq!(run.status, Some(0), "{}", run.err);
    ["plans/demo/changes.atom", "changes.atom"].map(|it| project.read(&format!("output/{it}")))
}

/// What a feed lacks of what RFC 4287 says it must have.
fn lacks(text: &str) -> Vec<String> {
    let document = Document::parse(text).expect("XML");
    let root = document.root_element();
    let mut wrong = Vec::new();
    let mut must = |good: bool, what: &str| {
        if !good {
            wrong.push(what.to_owned());
        }
    };
    let children = |node: Node<'_, '_>, name: &str| {
        node.children().filter(|it| it.has_tag_name((ATOM, name))).count()
    };
    must(root.has_tag_name((ATOM, "feed")), "the root is atom:feed");
    let entries: Vec<_> = root.children().filter(|it| it.has_tag_name((ATOM, "entry"))).collect();
    must(children(root, "author") > 0, "4.1.1: an author, of the feed or of each entry");
    for node in entries.iter().copied().chain([root]) {
        for name in ["id", "title", "updated"] {
            must(children(node, name) == 1, &format!("4.1: exactly one {name}"));
        }
        let text = |name: &str| {
            let found = node.children().find(|it| it.has_tag_name((ATOM, name)));
            found.and_then(|it| it.text()).unwrap_or_default().to_owned()
        };
        let id = text("id");
        must(id.starts_with("urn:uuid:") && id.len() == 45, "4.2.6: an id that is an absolute IRI");
        let updated = chrono::DateTime::parse_from_rfc3339(&text("updated"));
        must(updated.is_ok(), "3.3: a date as RFC 3339 has it");
        let alternate = node.children().filter(|it| {
            it.has_tag_name((ATOM, "link")) && it.attribute("rel") == Some("alternate")
        });
        must(alternate.count() == 1, "4.1.1: one alternate of its type and language");
    }
    for entry in &entries {
        must(children(*entry, "content") == 1, "4.1.2: words, or a link in their place");
    }
    for author in root.descendants().filter(|it| it.has_tag_name((ATOM, "author"))) {
        must(children(author, "name") == 1, "3.2.1: a person has one name");
    }
    let ids: Vec<_> = root
        .descendants()
        .filter(|it| it.has_tag_name((ATOM, "id")))
        .filter_map(|it| it.text())
        .collect();
    let unique: BTreeSet<_> = ids.iter().collect();
    must(unique.len() == ids.len(), "4.1.1: no two entries with one id");
    wrong
}

#[test]
fn a_feed_is_what_the_standard_asks_for() {
    let project = changed();
    for text in feeds(&project, &[]) {
        assert_eq!(lacks(&text), Vec::<String>::new(), "{text}");
        let feed = Feed::read_from(text.as_bytes()).expect("a feed");
        let titles: Vec<_> = feed.entries.iter().map(|it| it.title.value.as_str()).collect();
        assert_eq!(
            titles,
            ["2 Repair all street lights", "Demonstration plan: edition “first”"],
            "newest first; what has changed since the edition has no date"
        );
        assert_eq!(feed.authors[0].name, "Anytown Council");
        assert_eq!(feed.updated.to_rfc3339(), "2026-09-01T00:00:00+00:00");
        assert!(feed.entries[0].content.as_ref().and_then(|it| it.value.as_ref()).is_some_and(
            |it| it.contains("Status: Delayed") && it.contains("Lamps were late.")
        ));
    }
}

#[test]
fn a_feed_without_what_it_must_have_is_noticed() {
    let [text, _] = feeds(&changed(), &[]);
    let cut = |from: &str, to: &str| {
        let start = text.rfind(from).expect(from);
        let end = start + text[start..].find(to).expect(to) + to.len();
        format!("{}{}", &text[..start], &text[end..])
    };
    for (from, to) in [
        ("<author>", "</author>"),
        ("<id>", "</id>"),
        ("<updated>", "</updated>"),
        ("<title>", "</title>"),
        ("<content>", "</content>"),
        ("<link rel=\"alternate\"", "/>"),
    ] {
        assert!(!lacks(&cut(from, to)).is_empty(), "{from}");
    }
    assert!(!lacks(&text.replace("T00:00:00Z", "")).is_empty());
}

#[test]
fn names_and_dates_stay_whatever_the_address_and_the_day() {
    let project = changed();
    let ids = |text: &str| {
        let feed = Feed::read_from(text.as_bytes()).expect("a feed");
        let entries = feed.entries.iter().map(|it| (it.id.clone(), it.updated.to_rfc3339()));
        entries.chain([(feed.id.clone(), feed.updated.to_rfc3339())]).collect::<Vec<_>>()
    };
    let [first, _] = feeds(&project, &[]);
    let [moved, whole] =
        feeds(&project, &["--base-url", "https://plans.example.org/x/", "--today", "2027-01-01"]);
    assert_eq!(ids(&first), ids(&moved));
    let hrefs = |text: &str| {
        let document = Document::parse(text).expect("XML");
        let links = document.descendants().filter(|it| it.has_tag_name((ATOM, "link")));
        links.filter_map(|it| it.attribute("href").map(str::to_owned)).collect::<Vec<_>>()
    };
    assert!(hrefs(&moved).iter().all(|it| it.starts_with("https://plans.example.org/x/")));
    assert!(hrefs(&whole).contains(&"https://plans.example.org/x/changes.atom".to_owned()));
    let relative = hrefs(&first);
    assert_eq!(relative[..3], ["changes.atom", "changes/", "actions/street-lights/"]);
    save(&project, "second", "2026-10-01");
    let [later, _] = feeds(&project, &[]);
    let later = ids(&later);
    assert!(ids(&first)[..2].iter().all(|it| later.contains(it)), "old entries keep their names");
}

#[test]
fn pages_of_the_plan_name_its_feed() {
    let project = changed();
    feeds(&project, &[]);
    for (page, href) in [
        ("plans/demo/", "changes.atom"),
        ("plans/demo/actions/benches/", "../../changes.atom"),
        ("", "changes.atom"),
    ] {
        let html = project.read(&format!("output/{page}index.html"));
        let link = format!(
            "type=\"application/atom+xml\" title=\"Changes: Demonstration plan\" href=\"{href}\""
        );
        assert!(html.contains(&link), "{page}: {link}");
    }
    assert!(!project.read("output/help/index.html").contains("atom+xml"));
}

#[test]
fn hostile_words_stay_words() {
    let project = changed();
    let streets = project
        .read(super::STREETS)
        .replace("Lamps were late.", "\"]]> <script>x</script> &amp; \\u0007 \\uFFFE\"");
    project.write(super::STREETS, streets);
    for text in feeds(&project, &[]) {
        assert_eq!(lacks(&text), Vec::<String>::new());
        assert!(!text.contains("<script"), "{text}");
        Feed::read_from(text.as_bytes()).expect("a feed");
    }
}
