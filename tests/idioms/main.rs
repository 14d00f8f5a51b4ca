//! What a person reads is plain English: none of the idioms of `idioms.yaml` is in the messages of the
//! theme, the pages of `planpress explain`, the strings and `--help` texts of the program, the starter,
//! the README, what the publisher of `content/` wrote, or the comments and papers for authors of the
//! program. What a plan says itself is not looked at.

mod comments;
#[path = "../architecture/items.rs"]
mod items;
mod list;
mod program;
mod texts;

use list::Idioms;
use texts::Text;

fn all() -> Vec<Text> {
    let mut all = texts::read();
    all.extend(program::strings());
    all
}

#[test]
fn no_text_uses_an_idiom() {
    let idioms = Idioms::read();
    let faults: Vec<_> = all().iter().flat_map(|it| idioms.faults(it)).collect();
    assert!(faults.is_empty(), "{} idioms:\n{}", faults.len(), faults.join("\n"));
}

/// Authors of the program are people too. A comment may use what `idioms.yaml` allows there.
#[test]
fn no_comment_uses_an_idiom() {
    let idioms = Idioms::read().for_comments();
    let comments = comments::comments();
    assert!(comments.len() > 5_000, "{} comments were read", comments.len());
    let papers = comments::papers();
    assert!(papers.len() > 50, "{} papers were read", papers.len());
    let faults: Vec<_> = comments.iter().chain(&papers).flat_map(|it| idioms.faults(it)).collect();
    assert!(faults.is_empty(), "{} idioms:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_kind_of_text_is_read() {
    let all = all();
    for place in [
        "themes/default/locales/en-GB.ftl: not-found-help",
        "src/diagnostics/pages/syntax.md",
        "src/cli/args.rs",
        "src/fields/support.rs",
        "src/document/removal.rs",
        "src/rules/overdue_check.rs",
        "src/starter/README.txt",
        "src/starter/content/support.yaml",
        "content/pages/help.md",
        "content/support.yaml",
        "content/plans/",
        "README.md",
        "docs/content/pages/tutorial.md",
    ] {
        assert!(all.iter().any(|it| it.place.starts_with(place)), "{place} is not read");
    }
    let has = |words: &str| all.iter().any(|it| it.words.contains(words));
    assert!(has("Show what changed between 2 versions of a plan"), "the words of --help");
    assert!(has("is overdue a check"), "a message in a macro");
    assert!(has("Opening hours."), "the meaning of a field");
    assert!(has("The number of places."), "the meaning of a key");
    assert!(!has("a run of text was just opened"), "a reason for authors of the program");
    let of_tests = |it: &Text| it.place.contains("/tests/") || it.place.ends_with("/tests.rs");
    assert!(!all.iter().any(of_tests), "a module for tests");
}

#[test]
fn an_idiom_is_found() {
    let idioms = Idioms::read();
    let faults = |words: &str| idioms.faults(&Text::new("somewhere", words)).len();
    assert_eq!(faults("Mend them first: the list stands behind the heading."), 3);
    assert_eq!(faults("Somebody who reads this\nis to be told."), 2);
    assert_eq!(faults("Who listens loses the place."), 1);
    assert_eq!(faults("The plan understands what is behind."), 1);
    assert_eq!(
        faults("Who can help? Fix it. There is no page, and this one is no longer used."),
        0
    );
    assert_eq!(faults("Not stated"), 0);
    assert_eq!(faults("No status is stated."), 1);
}
