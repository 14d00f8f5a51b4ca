//! Fills every key of every kind of file, from the shapes that the readers state: a key that is added
//! tomorrow is filled tomorrow. What takes words gets those of an attack with its own mark, so
//! that a test can ask of each key where its words came out.

use std::collections::BTreeMap;

use planpress::document::{FileKind, RecordShape, Shape};
use serde_json::{Map, Value, json};

use super::attacks::Attack;

/// What is under a key that cannot take any words: `planpress` refuses others, as
/// `words_where_no_words_belong` shows of each.
#[derive(Clone, Copy)]
enum Fill {
    /// This.
    Is(&'static str),
    /// One of these, in turn.
    Each(&'static [&'static str]),
    /// One of the values that are under another key, in turn.
    Of(&'static str),
    /// Nothing, because the project has nothing that it could name, or because it would hide the
    /// rest of its record. The second part is a key's value where it is the only one.
    Out,
    /// The second where the key `way` beside it says one of the first.
    By(&'static [&'static str], &'static str),
    /// Words in these of every three records, because they change what the record is.
    Turns(&'static [usize]),
}

use Fill::{By, Each, Is, Of, Out, Turns};

/// Ways that are reached by a number.
const CALLED: &[&str] = &["voice", "relay", "text", "bsl", "in-person"];

/// Keys that take no words of any kind, by the file and the keys above them.
const NO_WORDS: &[(&str, Fill)] = &[
    ("site.yaml language", Is("en-GB")),
    ("page language", Is("cy")),
    ("site.yaml address", Is("https://plan.example/")),
    ("site.yaml theme", Is("default")),
    ("site.yaml logo", Out),
    ("site.yaml accent", Is("#1d70b8")),
    ("site.yaml exit_link", Is("https://exit.example/")),
    ("site.yaml contact email", Is("plans@council.example")),
    ("site.yaml contact telephone", Is("01632 960 002")),
    ("site.yaml contact page", Is("/help/")),
    ("site.yaml footer link", Is("/help/")),
    ("site.yaml pages report", Is("leaving")),
    ("site.yaml pages what_happens_next", Is("staying")),
    ("site.yaml pages stay_safe", Is("leaving")),
    ("site.yaml pages evidence", Is("leaving")),
    ("site.yaml pages someone_else", Is("leaving")),
    ("site.yaml pages immigration", Is("leaving")),
    ("site.yaml pages language", Is("leaving")),
    // One for some pages is on these alone.
    ("site.yaml notices pages", Out),
    ("site.yaml around hosts", Is("www.council.example")),
    // A browser that looks at these pages would ask that host.
    ("site.yaml around stylesheets", Out),
    ("edition.yaml decision", Is("https://council.example/decision")),
    ("edition.yaml equality_assessment", Is("https://council.example/assessment")),
    ("site.yaml privacy officer", Is("officer@council.example")),
    ("site.yaml privacy notice", Is("https://council.example/privacy")),
    ("site.yaml accessibility feedback email", Is("access@council.example")),
    ("site.yaml accessibility feedback telephone", Is("01632 960 003")),
    // What the plan prints about a service is shown where no contact of it is printed that is
    // still valid, and a contact that is not is shown where it is printed.
    ("support.yaml services channels printed", Turns(&[2])),
    // A channel that says it hides what its service says.
    ("support.yaml services channels hours", Turns(&[0])),
    ("support.yaml services channels cost", Turns(&[0])),
    ("support.yaml services channels number", By(CALLED, "01632 960 001")),
    ("support.yaml services channels dial", By(&["relay"], "1800101632960001")),
    ("support.yaml services channels link", By(&["chat", "web", "app"], "https://help.example/")),
    ("support.yaml services channels email", By(&["email"], "help@service.example")),
    ("support.yaml services channels dead", Turns(&[2])),
    ("support.yaml services check_every", Is("6 months")),
    ("plan.yaml update_every", Is("6 months")),
    ("plan.yaml follows", Out),
    ("plan.yaml year_starts", Is("april")),
    ("plan.yaml objectives", Is("calm")),
    ("plan.yaml people name", Is("Jo Winterbourne")),
    ("plan.yaml updates status", Of("plan.yaml statuses word")),
    ("plan.yaml updates by", Of("plan.yaml leads id")),
    ("plan.yaml updates evidence", Is("https://evidence.example/")),
    // An update with a new time says that something has changed.
    ("plan.yaml updates no_change", Out),
    ("objective updates no_change", Out),
    ("objective actions updates no_change", Out),
    ("objective parent", Out),
    ("objective notes about", Is("title")),
    ("objective leads", Of("plan.yaml leads id")),
    ("objective when", Turns(&[0, 1])),
    ("objective starts", Turns(&[2])),
    ("objective closes", Turns(&[2])),
    ("objective status", Of("plan.yaml statuses word")),
    ("objective updates status", Of("plan.yaml statuses word")),
    ("objective updates by", Of("plan.yaml leads id")),
    ("objective updates evidence", Is("https://evidence.example/")),
    ("objective actions leads", Of("plan.yaml leads id")),
    ("objective actions when", Turns(&[0, 1])),
    ("objective actions starts", Turns(&[2])),
    ("objective actions closes", Turns(&[2])),
    ("objective actions status", Of("plan.yaml statuses word")),
    ("objective actions services", Of("support.yaml services id")),
    ("objective actions carried_from", Out),
    ("objective actions updates status", Of("plan.yaml statuses word")),
    ("objective actions updates by", Of("plan.yaml leads id")),
    ("objective actions updates evidence", Is("https://evidence.example/")),
    ("objective actions event on place", Turns(&[0, 1])),
    ("objective actions event on from", Is("10:00")),
    ("objective actions event on to", Is("15:00")),
    // A day that does not fit the others is refused.
    ("objective actions event on last_day", Out),
    ("objective actions event on repeats on", Out),
    ("objective actions event on repeats except", Out),
    ("objective actions notes about", Is("when")),
    // Only words that name a month are taken where there is no day, and with one they are not shown.
    ("events.yaml events when", Out),
    ("events.yaml events from", Is("10:00")),
    ("events.yaml events to", Is("15:00")),
    ("events.yaml events last_day", Out),
    ("events.yaml events repeats on", Out),
    ("events.yaml events repeats except", Out),
    ("events.yaml events notes about", Is("title")),
    ("measures.yaml measures baseline value", Is("10")),
    ("measures.yaml measures target value", Is("20")),
    ("measures.yaml measures observations value", Is("15")),
    ("measures.yaml measures observations source", Is("https://evidence.example/")),
    ("measures.yaml measures objectives", Is("calm")),
    ("measures.yaml measures actions", Of("objective actions id")),
    ("redirects.yaml redirects from", Is("/plans/demo/old/")),
    ("redirects.yaml redirects to", Is("/help/")),
    ("removals.yaml removals plans", Is("demo")),
    (
        "removals.yaml withdrawn address",
        Each(&["/gone/", "/plans/demo/gone/", "/gone.html", "/lost/", "/lost.html", "/help/lost/"]),
    ),
];

/// Keys whose value decides what the rest may be, so that one word of a list is chosen for all.
const CHOSEN: &[(&str, &[&str])] = &[
    ("site.yaml state", &["demonstration"]),
    // Fully would contradict the problems.
    ("site.yaml accessibility status", &["partially", "not"]),
    // Money and terms take figures and names of terms; words go into columns of text.
    ("plan.yaml columns reach kind", &["text"]),
    ("plan.yaml columns risk kind", &["text"]),
    // What was withdrawn for another reason may not be named.
    ("removals.yaml withdrawn why", &["dropped"]),
];

/// The days that are typed, where it matters which.
const DAYS: &[(&str, &str)] = &[
    ("plan.yaml period from", "2023"),
    ("plan.yaml period to", "2026"),
    // A notice whose time is over is not shown.
    ("site.yaml notices until", "2027-10-01"),
    ("site.yaml accessibility problems until", "2027-03-01"),
    ("objective actions event on repeats until", "2028-03-01"),
    ("events.yaml events repeats until", "2028-03-01"),
];

/// Keys of the author's own, where a record takes them: the columns that only this plan has.
const OWN: [&str; 2] = ["reach", "risk"];

/// How every mark begins; four figures follow.
pub(super) const MARK: &str = "zq";

/// A project with every key filled.
pub(super) struct Filled {
    /// The files' texts, by path.
    pub(super) files: BTreeMap<String, String>,
    /// Which key each mark is under, such as `plan.yaml leads name`.
    pub(super) marks: BTreeMap<String, String>,
}

/// What is being filled.
struct Pen<'a> {
    attack: &'a Attack,
    /// A key and what is there in place of what it takes.
    wrong: Option<(&'a str, &'a str)>,
    marks: BTreeMap<String, String>,
    values: BTreeMap<String, Vec<String>>,
    /// How often each key was filled.
    turns: BTreeMap<String, usize>,
}

/// The project with the words of an attack under each key that takes words, and in the text of its
/// pages. With `wrong` one key that takes none has what it should not.
pub(super) fn project(attack: &Attack, wrong: Option<(&str, &str)>) -> Filled {
    let mut pen = Pen {
        attack,
        wrong,
        marks: BTreeMap::new(),
        values: BTreeMap::new(),
        turns: BTreeMap::new(),
    };
    let mut files = BTreeMap::new();
    // What is outside a plan first, then the plan as it was, then the plan: each refers to what was
    // before it.
    let place = |path: &str| (path.contains("/plans/"), !path.contains("/editions/"));
    for here in [(false, true), (true, false), (true, true)] {
        pen.turns.clear();
        for kind in FileKind::ALL {
            let paths: Vec<_> = places(kind).into_iter().filter(|it| place(it) == here).collect();
            if !paths.is_empty() {
                pen.values.retain(|key, _| !key.starts_with(kind.name));
            }
            for path in paths {
                let text = yaml(&pen.value(&kind.shape, kind.name));
                let text = match kind.name {
                    "page" => pen.page(&text),
                    _ => text + "\n",
                };
                files.insert(path, text);
            }
        }
    }
    Filled { files, marks: pen.marks }
}

/// What is under a key that takes no words. What is lost is not filled.
fn fill_of(key: &str) -> Option<&'static Fill> {
    let listed = NO_WORDS.iter().find(|(it, _)| *it == key).map(|(_, fill)| fill);
    listed.or_else(|| key.ends_with(" lost").then_some(&Out))
}

/// Every key that takes no words.
pub(super) fn wordless() -> impl Iterator<Item = &'static str> {
    NO_WORDS.iter().filter(|(_, fill)| !matches!(fill, Turns(_))).map(|(key, _)| *key)
}

/// Where files of a kind lie: a page with the way out and one without, a plan now and as it was.
fn places(kind: &FileKind) -> Vec<String> {
    let name = |path: &str| path.replace("<plan>", "demo").replace("<objective>", "calm");
    let path = name(kind.path).replace("<edition>", "2025-06");
    match path.strip_prefix("content/plans/demo/").filter(|it| !it.starts_with("editions/")) {
        Some(rest) => vec![format!("content/plans/demo/editions/2025-06/{rest}"), path.clone()],
        None if kind.name == "page" => {
            ["leaving", "staying"].map(|it| path.replace("<page>", it)).into()
        }
        None => vec![path],
    }
}

impl Pen<'_> {
    fn turn(&mut self, key: &str) -> usize {
        let turn = self.turns.entry(key.to_owned()).or_default();
        *turn += 1;
        *turn - 1
    }

    /// What is under a key; nothing where it is left out.
    fn value(&mut self, shape: &Shape, key: &str) -> Value {
        if let Some((wrong, value)) = self.wrong
            && wrong == key
        {
            return json!(value);
        }
        match shape {
            Shape::Text | Shape::Prose | Shape::Figure => self.text(key),
            Shape::Truth => json!(self.turn(key).is_multiple_of(2)),
            Shape::WholeNumber => json!(5),
            Shape::Date => {
                let day = DAYS.iter().find(|(it, _)| *it == key).map_or("", |(_, day)| day);
                let turn = self.turn(key);
                json!(if day.is_empty() {
                    format!("2026-10-{:02}", turn % 28 + 1)
                } else {
                    day.to_owned()
                })
            }
            Shape::Word(words) => {
                let chosen = CHOSEN.iter().find(|(it, _)| *it == key).map(|(_, words)| *words);
                // Only a column that no other plan has takes a kind.
                let built_in = key.starts_with("plan.yaml columns ").then_some([].as_slice());
                let words = chosen.or(built_in).unwrap_or(words);
                let turn = self.turn(key);
                words.get(turn % words.len().max(1)).map_or(Value::Null, |it| json!(it))
            }
            Shape::Record(record) => self.record(record, key),
            Shape::List(item) => {
                Value::Array((0..count(item).max(2)).map(|_| self.value(item, key)).collect())
            }
            Shape::Either(shapes) => {
                let turn = self.turn("either");
                self.value(&shapes[turn % shapes.len()], key)
            }
        }
    }

    fn record(&mut self, record: &RecordShape, above: &str) -> Value {
        let mut fields = Map::new();
        for key in record.keys {
            let path = format!("{above} {}", key.name);
            let by = fill_of(&path);
            let here = match by {
                Some(By(ways, _)) => ways.iter().any(|it| fields["way"] == *it),
                Some(Turns(those)) => those.contains(&(self.turn(&format!("{path} turns")) % 3)),
                Some(Out) => self.wrong.is_some_and(|(wrong, _)| wrong == path),
                _ => true,
            };
            if !here {
                continue;
            }
            let value = if key.list {
                let items = (0..count(&key.shape)).map(|_| self.value(&key.shape, &path));
                Value::Array(items.filter(|it| !it.is_null()).collect())
            } else {
                self.value(&key.shape, &path)
            };
            if !value.is_null() {
                fields.insert(key.name.to_owned(), value);
            }
        }
        if let Some(others) = record.others {
            for own in OWN {
                fields.insert(own.to_owned(), self.value(others, &format!("{above} {own}")));
            }
        }
        Value::Object(fields)
    }

    fn text(&mut self, key: &str) -> Value {
        let turn = self.turn(key);
        let last = key.rsplit(' ').next().unwrap_or(key);
        let text = match fill_of(key) {
            _ if last == "id" => {
                format!("id-{}-{turn}", key.split(['.', ' ']).next().unwrap_or("x"))
            }
            Some(Is(text) | By(_, text)) => (*text).to_owned(),
            Some(Each(texts)) => texts[turn % texts.len()].to_owned(),
            Some(Of(other)) => {
                let known = &self.values[*other];
                known[turn % known.len()].clone()
            }
            _ => self.words(key),
        };
        self.values.entry(key.to_owned()).or_default().push(text.clone());
        json!(text)
    }

    /// The words of the attack with a new mark.
    fn words(&mut self, key: &str) -> String {
        let mark = format!("{MARK}{:04}", self.marks.len());
        let patterns = self.attack.words;
        let mut text = patterns[self.marks.len() % patterns.len()].replace("{m}", &mark);
        if key == "objective actions partners" {
            // Here the plan names someone, so that what is in the name's place is shown.
            text += " Jo Winterbourne";
        }
        self.marks.insert(mark, key.to_owned());
        text
    }

    /// A page with its text.
    fn page(&mut self, front: &str) -> String {
        let [text, heading, item] = [(); 3].map(|()| self.words("page text"));
        let [heading, item] = [heading, item].map(|it| it.replace(['\r', '\n'], " "));
        format!("---\n{front}\n---\n{text}\n\n## {heading}\n\n- {item}\n")
    }
}

/// How many items a list needs so that each word, each truth and each form is in one of them.
fn count(shape: &Shape) -> usize {
    match shape {
        Shape::Truth => 2,
        // A dozen of the days of a month show what all of them would.
        Shape::Word(words) => words.len().min(12),
        Shape::Either(shapes) => shapes.len(),
        Shape::Record(record) => {
            let single = record.keys.iter().filter(|it| !it.list).map(|it| count(&it.shape));
            single.max().unwrap_or(1)
        }
        _ => 1,
    }
}

/// As YAML reads it: JSON, with the second row of control characters written out.
fn yaml(value: &Value) -> String {
    let json = serde_json::to_string(value).expect("words are JSON");
    let escaped = |it: char| match it {
        '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' => {
            format!("\\u{:04x}", u32::from(it))
        }
        it => it.to_string(),
    };
    json.chars().map(escaped).collect()
}
