//! What a person sees, word for word.

use super::*;
use crate::diagnostics::Place;
use crate::source::Span;

/// Sources of one file, and a finding at the first place of these words in it.
fn one(text: &str, words: &str, change: impl Fn(Finding) -> Finding) -> (Sources, Report) {
    let sources = Sources::from_texts([("content/site.yaml", text)]);
    let (file, _) = sources.files().next().expect("one file");
    let at = text.find(words).expect("the words stand in the text");
    let span = Span::new(file, at, at + words.len());
    let mut report = Report::default();
    report.push(change(Finding::new(Code::UnknownKey, span, "no such key")));
    (sources, report)
}

fn check(text: &str, words: &str, change: impl Fn(Finding) -> Finding, expected: &str) {
    let (sources, report) = one(text, words, change);
    assert_eq!(render(&report, &sources, false), expected);
}

#[test]
fn a_finding_shows_its_line_its_words_and_the_next_step() {
    check(
        "name: Plan\nsite:\n    service: tell-mamma\n",
        "tell-mamma",
        |it| it.label("did you mean \"tell-mama\"?").help("see the ids in content/support.yaml"),
        r#"error[unknown-key]: no such key
 --> content/site.yaml:3:14
  |
3 |     service: tell-mamma
  |              ^^^^^^^^^^ did you mean "tell-mama"?
  |
  = help: see the ids in content/support.yaml

1 error in 1 file.
Run `planpress explain CODE` to find out more, for example `planpress explain unknown-key`.
"#,
    );
}

#[test]
fn nothing_found_is_said_in_words() {
    assert_eq!(render(&Report::default(), &Sources::default(), false), "No findings.\n");
}

#[test]
fn words_of_a_file_cannot_drive_the_terminal() {
    check(
        "title:\t\u{1B}[2J\u{202E}x\u{9B}1m oops\r\n",
        "oops",
        |it| Finding { message: "bad \u{1B}[31m\nwords".into(), ..it },
        "error[unknown-key]: bad ␛[31m words
 --> content/site.yaml:1:18
  |
1 | title:    ␛[2J�x�1m oops
  |                     ^^^^

1 error in 1 file.
Run `planpress explain CODE` to find out more, for example `planpress explain unknown-key`.
",
    );
}

#[test]
fn a_long_line_is_cut_around_the_words_and_keeps_its_column() {
    let text = format!("a: {}here{}", "é".repeat(5000), "z".repeat(5000));
    let (sources, report) = one(&text, "here", |it| it.label("look"));
    let drawn = render(&report, &sources, false);
    assert!(drawn.contains("--> content/site.yaml:1:5004\n"), "{drawn}");
    assert!(drawn.contains("éhere"), "{drawn}");
    assert!(drawn.contains("^^^^ look"), "{drawn}");
    assert!(drawn.lines().all(|line| line.chars().count() < 120), "{drawn}");
}

#[test]
fn a_long_run_of_words_is_underlined_at_its_beginning() {
    let text = format!("a: {}", "x".repeat(10_000));
    let (sources, report) = one(&text, &text[3..], |it| it);
    let drawn = render(&report, &sources, false);
    assert!(drawn.contains(&"^".repeat(MARKED)) && !drawn.contains(&"^".repeat(MARKED + 1)));
    assert!(drawn.lines().all(|line| line.chars().count() < 120), "{drawn}");
}

#[test]
fn words_too_far_in_a_line_are_named_without_it() {
    let text = format!("a: {}here", "x".repeat(4 << 20));
    let (sources, report) = one(&text, "here", |it| it.label("look"));
    let drawn = render(&report, &sources, false);
    assert!(
        drawn.starts_with(
            "error[unknown-key]: no such key\n--> content/site.yaml:1:4194308\n = note: look\n"
        ),
        "{drawn}"
    );
}

#[test]
fn files_places_elsewhere_and_the_project_have_their_forms() {
    let sources = Sources::from_texts([("content/site.yaml", "")]);
    let (file, _) = sources.files().next().expect("one file");
    let elsewhere = Place::Elsewhere {
        path: "themes/default/templates/page.html".into(),
        line: 12,
        column: 4,
        excerpt: "{{ nope }}".into(),
    };
    let unseen = Place::Elsewhere { path: "x.css".into(), line: 3, column: 9, excerpt: "".into() };
    let mut report = Report::default();
    report.push(
        Finding::new(Code::NoContent, Place::Project, "there is no content/").help("add\nit"),
    );
    report.push(Finding::new(Code::EmptyFile, file, "this file is empty").label("0 bytes"));
    report.push(Finding::new(Code::TemplateError, elsewhere, "no such value").label("here"));
    report.push(Finding::new(Code::OverdueCheck, unseen.clone(), "late"));
    report.push(Finding::new(Code::ConfirmContact, unseen.clone(), "is it right?"));
    report.push(Finding::new(Code::ConfirmContact, unseen, "and this?"));
    let expected = "error[no-content]: there is no content/
 |
 = help: add
         it

error[empty-file]: this file is empty
--> content/site.yaml
 = note: 0 bytes

error[template-error]: no such value
  --> themes/default/templates/page.html:12:4
   |
12 | {{ nope }}
   |    ^ here

warning[overdue-check]: late
--> x.css:3:9

question[confirm-contact]: is it right?
--> x.css:3:9

question[confirm-contact]: and this?
--> x.css:3:9

3 errors, 1 warning and 2 questions, 5 of them in 3 files.
Run `planpress explain CODE` to find out more, for example `planpress explain no-content`.
";
    assert_eq!(render(&report, &sources, false), expected);
}

#[test]
fn colour_is_asked_for() {
    let (sources, report) = one("a: b\n", "a", |it| it);
    assert!(render(&report, &sources, true).contains("\u{1B}["));
    assert!(!render(&report, &sources, false).contains('\u{1B}'));
}

#[test]
fn spans_that_no_text_has_are_drawn_all_the_same() {
    for text in ["", "é", "a\r\n", "a\n", "\t\u{200D}\u{1F468}\u{200D}\u{1F469}\n"] {
        let sources = Sources::from_texts([("content/site.yaml", text)]);
        let (file, _) = sources.files().next().expect("one file");
        let mut report = Report::default();
        for start in 0..text.len() + 3 {
            for end in start..text.len() + 4 {
                report
                    .push(Finding::new(Code::Syntax, Span::new(file, start, end), "x").label("y"));
            }
        }
        assert!(render(&report, &sources, false).contains("content/site.yaml:1:1"));
    }
}

#[test]
fn many_findings_are_counted() {
    let line = "key: value\n";
    let text = line.repeat(30_000);
    let sources = Sources::from_texts([("content/site.yaml", text)]);
    let (file, _) = sources.files().next().expect("one file");
    let mut report = Report::default();
    for index in 0..30_000 {
        let at = index * line.len();
        report.push(Finding::new(Code::UnknownKey, Span::new(file, at, at + 3), "no such key"));
    }
    let drawn = render(&report, &sources, false);
    assert_eq!(drawn.matches("--> ").count(), DRAWN);
    assert!(drawn.contains("unknown-key: 1,900 more not shown."), "{drawn}");
    assert!(drawn.contains("2,000 errors in 1 file.\nThere are 28,000 more of the same kinds."));
}

#[test]
fn a_long_list_ends_with_what_to_do_in_order() {
    let text = "key: value\n".repeat(12);
    let sources = Sources::from_texts([("content/site.yaml", text)]);
    let (file, _) = sources.files().next().expect("one file");
    let at = |line: usize| Span::new(file, line * 11, line * 11 + 3);
    let mut report = Report::default();
    let mut add = |code, line| report.push(Finding::new(code, at(line), "x"));
    add(Code::StillADraft, 0);
    add(Code::OverdueCheck, 1); // This holds nothing up.
    add(Code::ConfirmContact, 2);
    (3..9).for_each(|line| add(Code::StarterText, line));
    add(Code::UnknownKey, 9);
    assert!(!render(&report, &sources, false).contains("Before you publish"));
    report.push(Finding::new(Code::NoContent, Place::Project, "x"));
    let drawn = render(&report, &sources, false);
    let (_, list) = drawn.split_once("Before you publish").expect("the list");
    assert_eq!(
        list,
        ", fix or answer these, in this order:
      1  no-content: planpress found no `content` folder, or the folder is empty.
      1  unknown-key: planpress does not know this key, the word before the colon.
         content/site.yaml, line 10
      6  starter-text: Some of the text is still the example that `planpress new` wrote.
         content/site.yaml: 6, from line 4
      1  confirm-contact: This contact has a doubt noted under `confirm`, or `checked` does not say when someone last made sure that it works.
         content/site.yaml, line 3
      1  still-a-draft: `site.yaml` says that this website is a draft or a demonstration.
         content/site.yaml, line 1

2 errors, 1 warning and 8 questions, 10 of them in 1 file.
Run `planpress explain CODE` to find out more, for example `planpress explain no-content`.
"
    );
    report.make_publishable();
    let (list, _) = list.split_once("\n\n").expect("a blank line after it");
    assert!(render(&report, &sources, false).contains(list), "errors are told in the same order");
}
