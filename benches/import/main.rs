//! What an import of a large plan costs: a workbook of 5,000 rows, and a Word document and a PDF of 200 pages.
//! `cargo bench --bench import` prints processor time and memory beside the limits, and fails above them.
#![allow(clippy::print_stdout)]

mod pdf;

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::process::Command;
use std::time::{Duration, Instant};

use planpress::import::{self, Settings};
use planpress::intake;
use rust_xlsxwriter::Workbook;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Processor time for an office file, and for a PDF.
const TIME: [Duration; 2] = [Duration::from_secs(5), Duration::from_secs(10)];
/// Memory at its highest, in kibibytes.
const MEMORY: [u64; 2] = [300 << 10, 400 << 10];

const ROWS: usize = 5_000;
/// A page of a plan in landscape has some ten rows.
const PAGES: usize = 200;
const ROWS_OF_PAGE: usize = 10;

const HEADER: [&str; 6] = ["Objective", "Action", "Lead", "By when", "Status", "Success measure"];
const LEADS: [&str; 5] =
    ["Highways", "Police", "Libraries", "Housing and Health", "Chief Executive"];
const WORDS: [&str; 8] =
    ["repair", "review", "train", "support", "publish", "visit", "measure", "fund"];
const THINGS: [&str; 7] = [
    "street lights",
    "schools",
    "the contact centre",
    "volunteers",
    "bus stops",
    "parks",
    "reports",
];

fn main() {
    // Each in its own process, so that the memory is its own.
    match std::env::args().nth(1).as_deref() {
        Some("workbook") => measure("plan.xlsx", &workbook()),
        Some("document") => measure("plan.docx", &document()),
        Some("pdf") => measure("plan.pdf", &pdf_of_pages()),
        _ => {
            let program = std::env::current_exe().expect("this program");
            let good = ["workbook", "document", "pdf"]
                .map(|it| Command::new(&program).arg(it).status().is_ok_and(|it| it.success()));
            assert!(good.iter().all(|it| *it), "a limit is passed");
        }
    }
}

fn measure(name: &str, bytes: &[u8]) {
    let (clock, start) = (Instant::now(), processor());
    let intake = intake::read(name, bytes).expect("a document");
    let read = clock.elapsed();
    let settings = Settings { plan: None, answers: BTreeMap::new(), project: None, last: None };
    let imported = import::import(&[intake], &settings).expect("a plan");
    let time = match (start, processor()) {
        (Some(start), Some(end)) => end - start,
        _ => clock.elapsed(),
    };
    assert!(imported.wrong.is_empty(), "words are lost");
    let rows = if name.ends_with(".xlsx") { ROWS } else { PAGES * ROWS_OF_PAGE };
    assert_eq!(imported.actions.len(), rows, "each row is an action");
    let memory = memory();
    let kind = usize::from(name.ends_with(".pdf"));
    let (most_time, most_memory) = (TIME[kind], MEMORY[kind]);
    println!(
        "{name}: {} actions, {} words; read in {:.2} s, all in {:.2} s of processor time (limit {} s); memory {} MiB (limit {} MiB)",
        imported.actions.len(),
        imported.account.words,
        read.as_secs_f64(),
        time.as_secs_f64(),
        most_time.as_secs(),
        memory.map_or("unknown".to_owned(), |it| (it >> 10).to_string()),
        most_memory >> 10
    );
    let within = time <= most_time && memory.is_none_or(|it| it <= most_memory);
    std::process::exit(i32::from(!within));
}

/// The most memory that this process has had, in kibibytes, where the system says so.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// The processor time of this process, where the system says so.
fn processor() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    // Linux counts in hundredths of a second.
    Some(Duration::from_millis(ticks * 10))
}

/// What a row says.
fn row(at: usize) -> [String; 6] {
    let [what, thing] = [WORDS[at % WORDS.len()], THINGS[at % THINGS.len()]];
    [
        format!("Objective {}: {} for everyone", at / 25 + 1, THINGS[at / 25 % THINGS.len()]),
        format!(
            "We will {what} {thing} in ward {} with residents and partners, and say what changed",
            at + 1
        ),
        LEADS[at % LEADS.len()].to_owned(),
        format!("March {}", 2026 + at % 5),
        ["On track", "Complete", "Not started"][at % 3].to_owned(),
        format!("{}% of people say that {thing} are better", at % 100),
    ]
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(HEADER) {
        sheet.write(0, column, text).expect("a cell");
    }
    for at in 0..ROWS {
        let number = u32::try_from(at + 1).expect("a row");
        for (column, text) in (0..).zip(row(at)) {
            sheet.write(number, column, text).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn pdf_of_pages() -> Vec<u8> {
    let page = |page| {
        let rows = (0..ROWS_OF_PAGE).map(|at| row(page * ROWS_OF_PAGE + at));
        std::iter::once(HEADER.map(str::to_owned)).chain(rows).collect()
    };
    let pages: Vec<_> = (0..PAGES).map(page).collect();
    pdf::pdf(&pages)
}

fn document() -> Vec<u8> {
    let mut body = paragraph("Our plan 2026 to 2030");
    for page in 0..PAGES {
        body.push_str(&paragraph(&format!("Page {} of the plan says what we will do.", page + 1)));
        body.push_str("<w:tbl>");
        body.push_str(&cells(&HEADER.map(str::to_owned)));
        (0..ROWS_OF_PAGE).for_each(|at| body.push_str(&cells(&row(page * ROWS_OF_PAGE + at))));
        body.push_str("</w:tbl>");
    }
    let list = r#"<Relationships><Relationship Id="a" Type="t/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("_rels/.rels", list), ("word/document.xml", &document)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its bytes");
    }
    zip.finish().expect("a file").into_inner()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn cells(row: &[String]) -> String {
    let cells: String = row.iter().map(|it| format!("<w:tc>{}</w:tc>", paragraph(it))).collect();
    format!("<w:tr>{cells}</w:tr>")
}
