//! The index as the script will read it.

use crate::locale::Locale;

use super::*;

fn entry(title: &str, href: &str, texts: &[&str]) -> Entry {
    let texts = texts.iter().map(|it| (*it).to_owned()).collect();
    let (title, kind, href) = (title.to_owned(), "Action".to_owned(), href.to_owned());
    Entry { title, kind, plan: None, href, texts, ..Entry::default() }
}

fn index(entries: &[Entry], ignored: &str, extras: &Extras<'_>) -> String {
    let locale = Locale::new("en-GB", &[]).expect("English");
    let mut out = Vec::new();
    write(entries, extras, &Analyser::new(&locale, ignored), &mut out);
    String::from_utf8(out).expect("text")
}

/// One of the values of the index.
fn field<'a>(index: &'a str, name: &str) -> &'a str {
    let line =
        index.lines().find(|it| it.trim_start_matches("var planpressIndex={").starts_with(name));
    let line = line.unwrap_or_else(|| panic!("{name} in {index}"));
    line.split_once(':').expect("a value").1.trim_end_matches("};").trim_end_matches(',')
}

#[test]
fn what_entries_share_is_written_once() {
    let entries = [
        entry("Café", "../plans/p/actions/cafe/", &["Meet the mayor"]),
        Entry { kind: "Page".to_owned(), ..entry("About", "../about/", &[]) },
        entry("Fair", "../plans/p/actions/fair/", &["The mayor’s fair"]),
    ];
    let index = index(&entries, "the a", &Extras::default());
    assert_eq!(field(&index, "kinds"), r#"["Action","Page"]"#);
    let expected = r#"[[0,-1,"../plans/p/actions/","/","Café","cafe","Fair","fair"],[1,-1,"../about/","","About",""]]"#;
    assert_eq!(field(&index, "groups"), expected);
    assert_eq!(field(&index, "words"), r#""AaboutAcafeAfairAmayorBeet""#);
    // Places are those of the groups: Café 0, Fair 1, About 2. Odd numbers are titles.
    let found: Vec<_> =
        field(&index, "found").trim_matches('"').split(' ').map(letters::read).collect();
    assert_eq!(found, [vec![5], vec![1], vec![3], vec![0, 0], vec![0]]);
}

#[test]
fn words_that_mean_the_same_are_written_where_one_of_them_is_found() {
    let entries = [entry("Deaf club", "../deaf/", &[])];
    let group = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let synonyms = [
        group(&["Deaf", "hard of hearing", "DEAF"]),
        group(&["young", "youth"]),
        group(&["club", "Club’s"]),
    ];
    let extras = Extras { synonyms: &synonyms, needs: &[] };
    assert_eq!(field(&index(&entries, "of", &extras), "synonyms"), r#"["deaf|hard hearing"]"#);
}

#[test]
fn a_need_says_its_phrases_without_spaces_and_leads_to_places() {
    let entries = [
        Entry { kind: "Lead".to_owned(), ..entry("Fair", "../fair/", &["danger"]) },
        Entry { help: true, ..entry("Help", "../help/", &[]) },
        Entry { kind: "Lead".to_owned(), ..entry("Mayor", "../mayor/", &[]) },
    ];
    let locale = Locale::new("en-GB", &[]).expect("English");
    let analyser = Analyser::new(&locale, "at me");
    let mut need =
        Need::new("Self-harm, spat at me, self harm, me | slur", Some("danger"), &analyser);
    need.goals = vec![2, 1];
    let needs = [need];
    let index = index(&entries, "at me", &Extras { needs: &needs, ..Extras::default() });
    assert_eq!(field(&index, "needs"), r#"[["danger","selfharm|spat","slur",1,2]]"#);
    assert_eq!(field(&index, "help"), "[2]");
    let says = |text| needs[0].is_said_in(&analyser.words(text));
    assert!(says("Call about self-harm.") && !says("For yourself. Harm is bad."));
}

#[test]
fn texts_are_cut_where_an_index_would_be_too_heavy() {
    let (long, help) = ("word ".repeat(40_000), "help ".repeat(100));
    let entries =
        [entry("Long", "../l/", &[&long]), Entry { help: true, ..entry("H", "../h/", &[&help]) }];
    let index = index(&entries, "", &Extras::default());
    assert!(index.len() < MOST_BYTES, "{}", index.len());
    assert!(field(&index, "texts").contains(help.trim()), "help is kept");
    assert!(field(&index, "texts").starts_with(r#"["word word"#), "the beginning is kept");
}

#[test]
fn nothing_that_an_author_writes_leaves_its_string() {
    let entries = [entry("\"};alert(1)//\\ </script>", "../x/", &["\u{2028}"])];
    let index = index(&entries, "", &Extras::default());
    assert_eq!(index.lines().count(), 11, "{index}");
    assert!(index.contains(r#""\"};alert(1)//\\ </script>""#), "{index}");
}
