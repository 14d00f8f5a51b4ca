//! Words of the example that `planpress new` wrote must not be published as a plan: "This is an example"
//! on a page tells residents nothing, and a made-up number helps no one. The starter itself says
//! which of its words are examples, so a new one is known here at once.
//!
//! A sentence of the example is found wherever it is typed under the same key of the same kind of record:
//! in another file, under another id, with other quotes, or with words before and after it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{self, Documents, Under};
use crate::locale;
use crate::source::{Sources, Span};
use crate::starter;

/// So many characters of a sentence are quoted.
const QUOTED: usize = 60;

/// A sentence of the example: the record, its key, and the words in small letters.
type Example = (&'static str, &'static str, String);

/// The example, as it is looked for.
struct Examples {
    sentences: BTreeSet<Example>,
    /// With which words they begin, by the record and its key: a text without any of them holds no example.
    openings: BTreeMap<(&'static str, &'static str), BTreeSet<String>>,
}

static EXAMPLES: OnceLock<Examples> = OnceLock::new();

/// The sentences of the example. They are read before anything is locked: files are read by several threads, and
/// one that waited for a lock which another holds until those threads are free would wait for ever.
fn examples() -> &'static Examples {
    match EXAMPLES.get() {
        Some(examples) => examples,
        None => {
            let read = read_examples();
            EXAMPLES.get_or_init(|| read)
        }
    }
}

fn read_examples() -> Examples {
    let files = starter::FILES.iter().filter(|it| it.path.starts_with("content/"));
    let sources = Sources::from_texts(files.map(|it| (it.path, it.examples())));
    // Without the words that may be kept its files are not whole: what is wrong with them is not a finding.
    let documents = document::read_all(&sources, &mut Report::default());
    let mut sentences = BTreeSet::new();
    documents.each_text(&mut |_, said| {
        if is_text(said.under) {
            for sentence in said.passages().iter().flat_map(|it| sentences_of(it)) {
                sentences.insert((said.under.record, said.under.key, plain(sentence)));
            }
        }
    });
    let mut openings: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for (record, key, sentence) in &sentences {
        let opening = sentence.split(' ').next().unwrap_or("").to_owned();
        openings.entry((*record, *key)).or_default().insert(opening);
    }
    Examples { sentences, openings }
}

/// Reports each passage with words of the example in it.
pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    let examples = examples();
    documents.each_text(&mut |_, said| {
        let Under { record, key } = said.under;
        let Some(openings) = examples.openings.get(&(record, key)) else { return };
        let passages = said.passages();
        let may_hold = passages.iter().filter(|it| has_one_of(it, openings));
        let found =
            may_hold.filter_map(|it| sentences_of(it).find(|it| examples.has(said.under, it)));
        for sentence in found {
            let quoted: String = sentence.chars().take(QUOTED).collect();
            let more = if quoted.len() < sentence.len() { "…" } else { "" };
            let message = format!("\"{quoted}{more}\" is from the example that planpress wrote");
            let place = place(sources, said.span, sentence);
            report.push(
                Finding::new(Code::StarterText, place, message)
                    .help("replace it with your own text, or delete it"),
            );
        }
    });
}

/// Whether something that is typed under a key is words to read, and no name of a record, number or
/// time, which may be the same by chance.
fn is_text(under: Under) -> bool {
    match under.key {
        "id" | "leads" | "objectives" | "when" | "status" | "check_every" => false,
        "number" => under.record == "a channel",
        _ => true,
    }
}

impl Examples {
    fn has(&self, Under { record, key }: Under, sentence: &str) -> bool {
        self.sentences.contains(&(record, key, plain(sentence)))
    }
}

/// Whether a text has one of these words, which are in small letters.
fn has_one_of(text: &str, sought: &BTreeSet<String>) -> bool {
    let lower = text.to_ascii_lowercase();
    sought.iter().any(|it| lower.contains(it))
}

/// The sentences of a passage, each with its full stop.
fn sentences_of(passage: &str) -> impl Iterator<Item = &str> {
    let found = locale::sentences(passage).into_iter().map(|it| passage[it].trim());
    found.filter(|it| it.contains(char::is_alphanumeric))
}

/// The words of a sentence in small letters, without the marks between them.
fn plain(sentence: &str) -> String {
    words(sentence).map(|(_, word)| word.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// Each word with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    parts.map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The line in which a sentence begins, from there on; where marks part its words, all that was typed.
fn place(sources: &Sources, span: Span, sentence: &str) -> Span {
    let text = sources.file(span.file()).text().unwrap_or("");
    let typed = text.get(span.start()..span.end()).unwrap_or("");
    let sought: Vec<&str> = words(sentence).map(|it| it.1).take(4).collect();
    let all: Vec<(usize, &str)> = words(typed).collect();
    let begins = all
        .windows(sought.len().max(1))
        .find(|it| it.iter().map(|it| it.1).eq(sought.iter().copied()));
    let Some(at) = begins.and_then(|it| it.first()).map(|it| it.0) else { return span };
    let line = typed[at..].lines().next().map_or(0, |it| it.trim_end().len());
    Span::new(span.file(), span.start() + at, span.start() + at + line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starter() -> Vec<(String, String)> {
        let files = starter::FILES.iter().filter(|it| it.path.starts_with("content/"));
        files.map(|it| (it.path.to_owned(), it.text())).collect()
    }

    fn found(files: &[(String, String)]) -> Vec<(String, String)> {
        let sources = Sources::from_texts(files.iter().cloned());
        let documents = document::read_all(&sources, &mut Report::default());
        let mut report = Report::default();
        check(&sources, &documents, &mut report);
        let told = report.findings().iter().map(|it| match it.place {
            crate::diagnostics::Place::Words(span) => {
                let file = sources.file(span.file());
                let words = &file.text().expect("a text")[span.start()..span.end()];
                (file.path().to_owned(), words.to_owned())
            }
            _ => panic!("{it:?}"),
        });
        told.collect()
    }

    #[test]
    fn each_example_is_found_and_says_itself_that_it_is_one() {
        let told = found(&starter());
        assert!(told.len() > 20, "{told:#?}");
        for (record, key, words) in &examples().sentences {
            let passage = key.is_empty() || matches!(*key, "activity" | "summary");
            let says = ["example", "your", "01632", "no one yet", "say ", "write "];
            let evident = says.iter().any(|it| words.contains(it)) || passage;
            assert!(evident, "{record}, {key}: nobody could tell that \"{words}\" is an example");
        }
        // What is not marked to be kept is found in the files as they are written.
        let openings = examples().openings.values().flatten();
        assert!(openings.clone().all(|it| it.is_ascii()), "{openings:?}");
        for part in ["Your plan", "Your organisation", "Example local service", "01632 960 766"] {
            assert!(told.iter().any(|it| it.1.starts_with(part)), "{part}: {told:#?}");
        }
        let kept = ["999", "Emergency", "How to report", "Not started", "faith", "en-GB", "https"];
        for part in kept {
            assert!(!told.iter().any(|it| it.1.starts_with(part)), "{part}: {told:#?}");
        }
    }

    #[test]
    fn whatever_is_left_alone_is_found_and_nothing_else() {
        let whole = starter();
        let all = found(&whole);
        let mut files = whole;
        for (number, (path, words)) in all.iter().enumerate() {
            let left = found(&files);
            assert_eq!(left, all[number..], "before {path}: {words}");
            let (_, text) = files.iter_mut().find(|it| it.0 == *path).expect("its file");
            // The whole passage is replaced, and not what comes after it in its line.
            let at = text.find(words.as_str()).expect("its words");
            let quote = if words.ends_with('"') { "\"" } else { "" };
            let end = at + words.len();
            text.replace_range(at..end, &format!("Ours {number}{quote}"));
        }
        assert_eq!(found(&files), []);
    }

    #[test]
    fn an_example_is_known_in_other_quotes_lines_and_files() {
        let found = |text: &str| {
            found(&[("content/plans/x/objectives/y.yaml".to_owned(), text.to_owned())]).len()
        };
        assert_eq!(found("title: 'Example objective:   WE LISTEN!'\n"), 1);
        assert_eq!(found("title: >-\n  Example objective:\n  we listen\n"), 1);
        assert_eq!(found("title: We listen\nactions:\n  - id: a\n    title: Example\n"), 0);
        let moved = "actions:\n  - id: a\n    activity: |\n      First we meet. This is an\n      example action. Then we write.\n";
        assert_eq!(found(moved), 1);
        assert_eq!(found("summary: \"Example: ask people how safe they feel\"\n"), 0);
    }
}
