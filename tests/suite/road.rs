//! The road from files to a site as a whole: no text of a project makes it panic, each place that a
//! finding names is there, and the same files give the same findings whatever the number of threads.

use chrono::NaiveDate;
use planpress::diagnostics::{Place, Report};
use planpress::site::{LinkStyle, Site};
use planpress::source::Sources;
use planpress::{document, resolve, rules, site};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A small project that uses every kind of file and most keys.
const PROJECT: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "name: Hate crime plan\norganisation: Anytown Council\nlogo: logo.svg\naccent: \"#1d70b8\"\n\
         notice: |\n  A [test](/about/).\n\ncontact: {email: a@example.org, telephone: \"01632 960 001\"}\n\
         footer:\n  - {text: About, link: /about/}\naccessibility:\n  status: partially\n  prepared: 2026-11-02\n  \
         tested: {on: 2026-11-02, by: us, how: Each *page*}\n",
    ),
    (
        "content/support.yaml",
        "services:\n  - id: line\n    name: Line\n    kind: danger\n    summary: Call **us**.\n    channels:\n      \
         - way: voice\n        number: \"01632 960 001\"\n      - {way: web, link: https://example.org/}\n    \
         checked: {on: 2026-11-02, by: us}\n    check_every: 6 months\n",
    ),
    (
        "content/pages/about.md",
        "---\ntitle: About\nsummary: What it is\norder: 1\n---\n## Why é\n\nSee [why](#why-é), [the plan](/plans/demo/).\n\n\
         | a | b |\n|---|---|\n| 1 | 2 |\n\n![A map](files/logo.svg)\n",
    ),
    (
        "content/plans/demo/plan.yaml",
        "title: Demo plan\nperiod: {from: 2023, to: 2026}\nstate: adopted\nlevels: [Aim, Objective]\n\
         columns: {activity: Activity, status: Status}\nyear_starts: april\nstatuses:\n  - {word: On track, means: on-track}\n  \
         - {word: Late, means: off-track}\nleads:\n  - {id: mayor, name: Mayor}\n  - {id: police, name: Police, kind: body}\n\
         glossary:\n  - {term: ASB, means: Anti-social}\nobjectives: [safer, streets]\nnotes:\n  - A note.\n",
    ),
    (
        "content/plans/demo/objectives/safer.yaml",
        "title: Safer\nnumber: \"1\"\nsummary: >\n  Words\n  folded.\n",
    ),
    (
        "content/plans/demo/objectives/streets.yaml",
        "title: Streets\nparent: safer\nactions:\n  - id: lights\n    number: \"1.1\"\n    title: Repair the lights\n    activity: |\n      \
         Repair each <b>lamp</b>.\n\n      - one\n      - two\n    leads: [mayor, police]\n    success:\n      - \"40: lamps\"\n    \
         when: 2023 2024 2025 November\n    status: On track\n    updates:\n      - {on: 2024-05-01, status: Late, reason: Rain, by: mayor}\n    \
         services: [line]\n    event:\n      place: Town Hall\n      on:\n        - {date: 2024-11-05, from: \"10:00\", to: \"12:00\"}\n    notes:\n      \
         - {about: when, text: Three times.}\n  - id: gate\n    title: Open a gate\n    when: June 2024\n    lost: [leads]\n",
    ),
    (
        "content/plans/demo/events.yaml",
        "events:\n  - id: fair\n    title: Fair\n    when: May to June 2024\n    access: Step-free.\n  - {id: day, title: Day, on: 2025-03-01}\n",
    ),
    ("content/files/logo.svg", ""),
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day of the calendar")
}

fn walk(sources: &Sources) -> (Site, Report) {
    let mut report = Report::default();
    let documents = document::read_all(sources, &mut report);
    let catalogue = resolve::resolve(&documents, &mut report);
    rules::check_words(sources, &documents, &mut report);
    rules::check(&catalogue, today(), &mut report);
    let site = site::lay_out(catalogue, LinkStyle::Folder, None, today(), &mut report);
    report.sort(sources);
    (site, report)
}

fn places_lie_in_their_files(sources: &Sources, report: &Report) {
    for finding in report.findings() {
        let Place::Words(span) = finding.place else { continue };
        let text = sources.file(span.file()).text().unwrap_or("");
        assert!(
            text.get(span.start()..span.end()).is_some(),
            "{finding:?} lies outside of its file or inside a character:\n{text}"
        );
    }
}

/// What happens to one line of one file.
#[derive(Debug, Clone)]
enum Slip {
    Delete,
    Double,
    Swap(Index),
    Insert(Index, &'static str),
    Cut(Index),
}

fn slip() -> impl Strategy<Value = Slip> {
    let mark = select(vec![
        "\t",
        " ",
        "  ",
        ": ",
        ":",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        "- ",
        "-",
        "|",
        ">",
        "&a ",
        "*a",
        "!t ",
        "#",
        "\n",
        "\r",
        "\r\n",
        "---\n",
        "é",
        "\u{1F600}",
        "\u{0}",
        "\u{200B}",
        "\u{FEFF}",
        "2024",
        "99999999999",
        "<b>",
        "](",
        "%",
        "title: x\n",
        "<<: *a\n",
        "? ",
        "\\",
    ]);
    prop_oneof![
        Just(Slip::Delete),
        Just(Slip::Double),
        any::<Index>().prop_map(Slip::Swap),
        (any::<Index>(), mark).prop_map(|(at, mark)| Slip::Insert(at, mark)),
        any::<Index>().prop_map(Slip::Cut),
    ]
}

fn slipped(text: &str, line: &Index, slip: &Slip) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    let at = line.index(lines.len());
    let boundary = |line: &str, at: &Index| line.floor_char_boundary(at.index(line.len() + 1));
    match slip {
        Slip::Delete => drop(lines.remove(at)),
        Slip::Double => lines.insert(at, lines[at].clone()),
        Slip::Swap(other) => {
            let other = other.index(lines.len());
            lines.swap(at, other);
        }
        Slip::Insert(place, mark) => {
            let place = boundary(&lines[at], place);
            lines[at].insert_str(place, mark);
        }
        Slip::Cut(place) => {
            let place = boundary(&lines[at], place);
            lines[at].truncate(place);
        }
    }
    lines.concat()
}

fn slipped_project() -> impl Strategy<Value = Vec<(String, String)>> {
    let slips = prop::collection::vec((any::<Index>(), any::<Index>(), slip()), 1..6);
    slips.prop_map(|slips| {
        let mut files: Vec<_> =
            PROJECT.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        for (file, line, slip) in slips {
            let (_, text) = file.get(&files).clone();
            let at = file.index(files.len());
            files[at].1 = slipped(&text, &line, &slip);
        }
        files
    })
}

#[test]
fn there_is_nothing_wrong_with_the_project() {
    let (site, report) = walk(&Sources::from_texts(PROJECT.iter().copied()));
    let codes: Vec<_> = report.findings().iter().map(|it| it.code.as_str()).collect();
    assert_eq!(
        codes
            .iter()
            .filter(|it| !["raw-html", "unanswered-question", "privacy-unanswered"].contains(it))
            .count(),
        0,
        "{codes:?}"
    );
    assert!(site.find("/plans/demo/calendar/lights-2024/").is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_slip_makes_it_panic_or_point_outside_of_a_file(files in slipped_project()) {
        let sources = Sources::from_texts(files);
        let (_, report) = walk(&sources);
        places_lie_in_their_files(&sources, &report);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn threads_leave_no_trace(files in slipped_project()) {
        let sources = Sources::from_texts(files);
        let on = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
            let (site, report) = pool.install(|| walk(&sources));
            let routes: Vec<_> = site.routes().map(|(address, route)| (address.to_owned(), route)).collect();
            (routes, report.findings().to_vec(), format!("{:?}", site.catalogue()))
        };
        prop_assert_eq!(on(1), on(4));
    }
}
