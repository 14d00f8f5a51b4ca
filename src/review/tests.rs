//! The loop with a work that keeps its answers in memory.

use std::collections::BTreeMap;

use super::*;

/// Things to settle: the answer to the first adds one, and one cannot be kept.
struct Made {
    about: About,
    items: Vec<Item>,
    kept: Vec<(String, Option<Chosen>)>,
    refuses: Option<bool>,
}

fn item(key: &str, field: Option<Field>) -> Item {
    let yes = Choice { value: "yes", label: "Yes".to_owned(), ..Choice::default() };
    let other = field.map(|it| {
        let it = Field { name: "words".into(), needed: Some("Write the words"), ..it };
        Choice { value: "other", fields: vec![it], ..Choice::default() }
    });
    Item {
        key: key.to_owned(),
        group: "Rows",
        title: format!("What is {key}?"),
        choices: [yes].into_iter().chain(other).collect(),
        ..Item::default()
    }
}

fn made(items: Vec<Item>) -> Made {
    Made { about: About::default(), items, kept: Vec::new(), refuses: None }
}

impl Made {
    fn set(&mut self, key: &str, answer: Option<Chosen>) -> Option<Chosen> {
        let item = self.items.iter_mut().find(|it| it.key == key)?;
        std::mem::replace(&mut item.answer, answer)
    }
}

impl Work for Made {
    fn about(&self) -> &About {
        &self.about
    }

    fn items(&self) -> &[Item] {
        &self.items
    }

    fn keep(&mut self, answer: &Answer<'_>) -> Result<Vec<String>, Failure> {
        let failure = |kept| Failure { what: "a <fault>".into(), next_step: "Wait.".into(), kept };
        if self.refuses == Some(false) {
            return Err(failure(false));
        }
        let before = self.set(answer.key, Some(answer.chosen.clone()));
        self.kept.push((answer.key.to_owned(), before));
        if answer.key == "first" && self.items.len() < 3 {
            self.items.push(item("new", None));
        }
        if self.refuses == Some(true) { Err(failure(true)) } else { Ok(vec!["a change".into()]) }
    }

    fn take_back(&mut self) -> Result<Vec<String>, Failure> {
        let (key, before) = self.kept.pop().expect("something was kept");
        self.set(&key, before);
        self.items.retain(|it| it.key != "new");
        Ok(Vec::new())
    }

    fn again(&mut self) -> Result<Vec<String>, Failure> {
        self.refuses = None;
        Ok(Vec::new())
    }
}

fn form(fields: &[(&str, &str)]) -> Form {
    fields
        .iter()
        .map(|(name, it)| ((*name).to_owned(), (*it).to_owned()))
        .collect::<BTreeMap<_, _>>()
}

/// A page as it is printed, or the address that comes instead.
fn seen(turn: &Turn) -> String {
    match turn {
        Turn::Page(page) | Turn::Last(page) => serde_json::to_string(page).unwrap(),
        Turn::GoTo(address) => format!("go to {address}"),
    }
}

#[test]
fn one_comes_after_the_other_and_what_an_answer_adds_comes_too() {
    let mut sitting = Sitting::new(made(vec![item("first", None), item("second", None)]));
    assert_eq!(seen(&sitting.take("", &form(&[("by", "Officer")]))), "go to first");
    assert_eq!(seen(&sitting.show("done")), "go to questions");
    let yes = form(&[("answer", "yes")]);
    assert_eq!(seen(&sitting.take("first", &yes)), "go to second");
    assert!(seen(&sitting.show("second")).contains("\"number\":2,\"count\":3"));
    assert_eq!(seen(&sitting.take("second", &yes)), "go to new");
    assert_eq!(seen(&sitting.take("new", &yes)), "go to done");
    assert!(matches!(sitting.take("finish", &yes), Turn::Last(_)));
}

#[test]
fn answers_are_taken_back_in_turn_and_what_is_gone_is_told() {
    let mut sitting = Sitting::new(made(vec![item("first", None), item("second", None)]));
    let yes = form(&[("answer", "yes")]);
    sitting.take("first", &yes);
    sitting.take("new", &yes);
    assert!(seen(&sitting.show("second")).contains("Undo your answer to “What is new?”"));
    assert_eq!(seen(&sitting.take("undo", &yes)), "go to questions", "it is not asked any more");
    let undone = seen(&sitting.show("second"));
    assert!(
        undone.contains("Your answer was undone") && undone.contains("\"undo\":null"),
        "{undone}"
    );
    assert_eq!(seen(&sitting.take("undo", &yes)), "go to first");
    assert!(seen(&sitting.show("first")).contains("\"undo\":null"));
    for turn in [sitting.show("new"), sitting.take("new", &yes), sitting.show("<x>")] {
        assert!(seen(&turn).contains("no longer asked"));
    }
    assert!(!seen(&sitting.show("first")).contains("no longer asked"));
    assert!(matches!(sitting.take("undo", &yes), Turn::Page(_)), "nothing is left");
}

#[test]
fn a_failure_keeps_what_was_chosen_or_says_that_it_is_kept() {
    let mut sitting =
        Sitting::new(Made { refuses: Some(false), ..made(vec![item("first", None)]) });
    let yes = form(&[("answer", "yes")]);
    let page = seen(&sitting.take("first", &yes));
    assert!(
        page.contains("a <fault>") && page.contains("Wait.") && page.contains("\"chosen\":true"),
        "{page}"
    );
    let mut sitting = Sitting::new(Made { refuses: Some(true), ..made(vec![item("first", None)]) });
    assert_eq!(seen(&sitting.take("first", &yes)), "go to new");
    let page = seen(&sitting.show("questions"));
    assert!(page.contains("\"again\":true") && page.contains("What is first?"), "{page}");
    sitting.take("again", &yes);
    assert!(seen(&sitting.show("questions")).contains("\"again\":false"));
}

#[test]
fn a_field_takes_words_and_says_what_is_wrong_with_them() {
    let line = Field { within: Some("One two, three".to_owned()), ..Field::default() };
    let list = Field { kind: Kind::List, ..Field::default() };
    let answer = |field: &Field, typed: &str| {
        let item = item("first", Some(field.clone()));
        let form = form(&[("answer", "other"), ("words-other", typed)]);
        match form::answer(&item, &form) {
            (Some(chosen), faults) if faults.is_empty() => Ok(chosen.words["words"].clone()),
            (_, mut faults) => Err(faults.remove(0).text),
        }
    };
    assert_eq!(answer(&line, " two\r\n THREE ").unwrap(), "two THREE");
    assert_eq!(answer(&list, "a\r\n\r\nb ; c\u{202e}\u{0}").unwrap(), "a; b; c");
    for (field, typed, says) in [
        (&line, " ", "Write the words"),
        (&line, "four", "as they are there"),
        (&line, "No", "choose another"),
        (&line, &"x".repeat(501), "500 letters"),
        (&list, "\n;", "Write the words"),
        (&list, &"x\n".repeat(20_000), "20000 letters"),
    ] {
        let fault = answer(field, typed).unwrap_err();
        assert!(fault.contains(says), "{fault}");
    }
    let long = form(&[("by", &"x".repeat(101))]);
    assert!(form::by(&long).is_err());
    assert_eq!(form::by(&form(&[("by", " a\tb ")])).unwrap(), "a b");
}

#[test]
fn every_page_can_be_printed() {
    let pages = crate::render::Desk::new().expect("the templates are sound");
    let row = Row {
        place: "plan.docx, table 1, row 2".to_owned(),
        cells: vec![Cell {
            heading: "A <b>".to_owned(),
            pieces: vec![Piece { words: "<i>".to_owned(), asked: true }],
        }],
    };
    let field = Field { label: "Words".to_owned(), kind: Kind::List, ..Field::default() };
    let with_rows = Item {
        rows: vec![row.clone(), row],
        words: vec!["x".into()],
        ..item("first", Some(field))
    };
    let line = Field { label: "Words".to_owned(), hint: "How".to_owned(), ..Field::default() };
    let items = vec![with_rows, item("second", Some(line)), item("third", None)];
    let mut sitting = Sitting::new(made(items));
    let (none, yes) = (form(&[]), form(&[("answer", "yes")]));
    let empty = form(&[("answer", "other")]);
    let mut turns = vec![sitting.show(""), sitting.take("", &form(&[("by", &"x".repeat(200))]))];
    for key in ["first", "second", "third"] {
        turns.push(sitting.show(key));
        turns.push(sitting.take(key, &none));
        turns.push(sitting.take(key, &empty));
        turns.push(sitting.take(key, &yes));
    }
    turns.extend(["questions", "done", "first", "gone"].map(|it| sitting.show(it)));
    turns.push(sitting.take("undo", &yes));
    turns.push(sitting.show("questions"));
    turns.push(sitting.take("finish", &yes));
    let mut count = 0;
    for turn in turns {
        let (Turn::Page(page) | Turn::Last(page)) = turn else { continue };
        let html =
            pages.page(page.template, &page).unwrap_or_else(|it| panic!("{}: {it}", page.template));
        assert!(!html.contains("<b>") && !html.contains("<i>"), "{html}");
        assert_eq!(html.matches("<h1").count(), 1, "{html}");
        count += 1;
    }
    assert!(count > 12, "{count}");
    let style = pages.stylesheet();
    assert!(style.contains(".pp-radios__item") && style.contains("--pp-paper"), "{style}");
    assert!(
        !style.contains(".pp-task-list") && !style.contains(".pp-calendar"),
        "only what these pages have"
    );
}
