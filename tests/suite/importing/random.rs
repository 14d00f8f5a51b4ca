//! Random tables: never a panic, never a word lost, and what is written is read again without an error.
//! `PROPTEST_CASES=2000 cargo test --release --test suite importing::random` is a longer run.

use std::collections::BTreeMap;

use planpress::diagnostics::{Report, Severity};
use planpress::import::{Imported, Settings};
use planpress::source::Sources;
use planpress::{document, import, intake, resolve};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::word::{MERGED, Word};

const HEADS: [&str; 24] = [
    "Action",
    "Lead",
    "By when",
    "Objective",
    "Status",
    "RAG",
    "Start",
    "End",
    "Progress to date",
    "Success measure",
    "Outcome",
    "Output",
    "Partners",
    "No.",
    "Ref",
    "Priority",
    "Funding",
    "Notes",
    "Baseline",
    "Target",
    "Where",
    "",
    "Gweithred",
    "Theme",
];
const CELLS: [&str; 40] = [
    "",
    "",
    "",
    MERGED,
    MERGED,
    "1",
    "1.1",
    "2.3.4",
    "Police",
    "Highways and Libraries",
    "WCC",
    "May 2027",
    "Q3 2026/27",
    "31/03/2027",
    "Ongoing",
    "Green",
    "Amber",
    "Complete",
    "In progress",
    "Not started",
    "Repair every light",
    "Train the staff of the centre",
    "Work shops in schools",
    "Communicati ons",
    "one\ntwo\nthree",
    "• a\n• b",
    "- id: x",
    "key: value # note",
    "\"quoted\" 'both'",
    "<b>bold</b>",
    "Jane Smith",
    "Jane",
    "jane.smith@westmere.gov.uk",
    "07700 900123",
    "0116 496 0000 www.example.org",
    "Hate Crime Unit (HCU)",
    "Οmicron Тest",
    "{a: b}",
    "|",
    "Police\u{a0}team \u{200b}zero",
];

/// A table: its headings, and its cells.
type Cells = (Vec<String>, Vec<Vec<String>>);
/// A table after a heading or a line.
type Titled = (u8, String, Cells);

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(&CELLS[..]).prop_map(str::to_owned),
        1 => prop::sample::select(&HEADS[..]).prop_map(str::to_owned),
        2 => "[A-Za-z ,;:#'\"&<>%/.()-]{0,40}",
        1 => "\\PC{0,12}",
    ]
}

fn table() -> impl Strategy<Value = Cells> {
    let heads = prop::sample::select(&HEADS[..]).prop_map(str::to_owned);
    (1_usize..7, 0_usize..9).prop_flat_map(move |(columns, rows)| {
        let row = prop::collection::vec(cell(), columns);
        (prop::collection::vec(heads.clone(), columns), prop::collection::vec(row, rows))
    })
}

/// The bytes of a document of tables, each after a heading or a line, or after nothing.
fn written(tables: &[Titled]) -> Vec<u8> {
    let mut word = Word::default();
    for (kind, text, (head, rows)) in tables {
        let visible: String = text.chars().filter(|it| !it.is_control()).collect();
        word = match kind {
            0 => word.heading(&visible),
            1 => word.line(&visible),
            2 => word.title(&visible),
            _ => word,
        };
        let all: Vec<Vec<String>> = [head]
            .into_iter()
            .chain(rows)
            .map(|row| {
                row.iter()
                    .map(|it| it.chars().filter(|it| *it == '\n' || !it.is_control()).collect())
                    .collect()
            })
            .collect();
        let rows: Vec<Vec<&str>> =
            all.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        word = word.table(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    }
    word.finish()
}

fn run(bytes: &[u8], project: Option<&Sources>, last: Option<&Sources>) -> Option<Imported> {
    let intake = intake::read("plan.docx", bytes).expect("a document");
    let settings = Settings { plan: None, answers: BTreeMap::new(), project, last };
    import::import(&[intake], &settings)
}

/// What is wrong with an import, if anything is.
fn fault(imported: &Imported) -> Option<String> {
    let account = &imported.account;
    let sum = account.fields
        + account.header
        + account.furniture
        + account.withheld
        + account.aside
        + account.not_placed;
    if !imported.wrong.is_empty() || account.wrong > 0 || sum != account.words {
        return Some(format!("{account:?} {:?}", imported.wrong));
    }
    let site = "name: Our plan\norganisation: Westmere District Council\n";
    let files = imported.files.iter().map(|it| (it.0.as_str(), it.1.as_str()));
    let sources = Sources::from_texts(files.chain([("content/site.yaml", site)]));
    let mut report = Report::default();
    let documents = document::read_all(&sources, &mut report);
    resolve::resolve(&documents, &mut report);
    let mut errors = report.findings().iter().filter(|it| it.severity == Severity::Error);
    errors.next().map(|it| format!("{it:?}\n{:#?}", imported.files))
}

fn sources(files: &[(String, String)]) -> Sources {
    Sources::from_texts(files.iter().map(|it| (it.0.as_str(), it.1.as_str())))
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(64)
}

/// The suite tries the same tables each time; a longer run tries others.
fn seed() -> RngSeed {
    let longer = std::env::var_os("PROPTEST_CASES").is_some();
    if longer { RngSeed::Random } else { RngSeed::Fixed(1) }
}

fn document() -> impl Strategy<Value = Vec<Titled>> {
    prop::collection::vec((0_u8..4, cell(), table()), 1..4)
}

/// A document with one row removed, moved, doubled or said in other words.
fn edited(mut tables: Vec<Titled>, edit: &(usize, usize, u8, String)) -> Vec<Titled> {
    let (table, row, what, text) = edit;
    let at = table % tables.len();
    let rows = &mut tables[at].2.1;
    if let Some(mut old) = (!rows.is_empty()).then(|| rows.remove(row % rows.len())) {
        match what {
            0 => {}
            1 => rows.push(old),
            2 => rows.extend([old.clone(), old]),
            _ => {
                let column = row % old.len();
                old[column].clone_from(text);
                rows.insert(row % (rows.len() + 1), old);
            }
        }
    }
    tables
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: cases(), failure_persistence: None, rng_seed: seed(), ..ProptestConfig::default()
    })]

    #[test]
    fn no_table_is_lost_or_written_wrong(
        one in document(),
        other in document(),
        edits in prop::collection::vec((0_usize..3, 0_usize..9, 0_u8..4, cell()), 0..6),
    ) {
        let first = run(&written(&one), None, None);
        if let Some(first) = &first {
            let fault = fault(first);
            prop_assert!(fault.is_none(), "{}", fault.unwrap_or_default());
            let (project, last) = (sources(&first.files), sources(&first.written));
            // Again, then another document into the same plan, and then the first with edits.
            let again = run(&written(&one), Some(&project), Some(&last)).expect("the same");
            for (again, first) in again.files.iter().zip(&first.files) {
                let (again, first) = (again.1.lines(), first.1.lines());
                let other: Vec<_> = again.zip(first).filter(|it| it.0 != it.1).collect();
                prop_assert!(other.is_empty(), "{:?}", other);
            }
            prop_assert_eq!(again.files.len(), first.files.len());
            prop_assert!(again.changes.is_empty(), "{:?}", again.changes);
            let other = run(&written(&other), Some(&project), Some(&last));
            prop_assert!(other.is_none_or(|it| it.wrong.is_empty()));
            let edited = edits.iter().fold(one, edited);
            if let Some(edited) = run(&written(&edited), Some(&project), Some(&last)) {
                let fault = self::fault(&edited);
                prop_assert!(fault.is_none(), "{}", fault.unwrap_or_default());
            }
        }
    }
}
