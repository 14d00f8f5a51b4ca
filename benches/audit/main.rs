//! What an audit of 1,000 of our own pages costs, styles and contrast worked out.
//! `cargo bench --bench audit` prints processor time and memory beside the limit, and fails above it.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use planpress::audit::{Auditor, Resources, Subject};
use planpress::authoring::synthetic_project;
use planpress::pipeline::{self, Settings};
use planpress::site::LinkStyle;
use planpress::source::Sources;

/// Processor time for 1,000 pages.
const TIME: Duration = Duration::from_millis(1_500);
const ACTIONS: usize = 700;
/// The pages are looked at so often, so that the clock is fine enough.
const ROUNDS: usize = 3;

/// The styles of the site, by the end of their address.
struct Files(BTreeMap<String, Arc<str>>);

impl Resources for Files {
    fn weight(&self, _: &str, _: &str) -> Option<u64> {
        None
    }

    fn text(&self, _: &str, address: &str) -> Option<Arc<str>> {
        let name =
            address.split(['?', '#']).next()?.trim_start_matches("../").trim_start_matches('/');
        self.0.get(name.trim_start_matches("./")).cloned()
    }
}

fn main() {
    let sources = Sources::from_texts(synthetic_project(ACTIONS, 7));
    let today = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a day");
    let build =
        pipeline::build(&sources, &Settings { today, links: LinkStyle::Folder, base: None });
    let (mut pages, mut styles) = (Vec::new(), BTreeMap::new());
    for (address, route) in build.press.site().routes() {
        let is_style = address.ends_with(".css");
        if !route.is_page() && !is_style {
            continue;
        }
        let mut bytes = Vec::new();
        build.press.bytes(route, &mut bytes).expect("a page");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if is_style {
            styles.insert(address.trim_start_matches('/').to_owned(), Arc::from(text));
        } else {
            pages.push((address.to_owned(), text));
        }
    }
    assert!(!styles.is_empty() && pages.len() > 500, "{} pages", pages.len());
    let around = Files(styles);
    let (clock, start) = (Instant::now(), processor());
    let mut faults = BTreeMap::new();
    for _ in 0..ROUNDS {
        let auditor = Auditor::default();
        for (path, html) in &pages {
            let audit = auditor.audit(&Subject { path, html, around: &around });
            for fault in audit.faults {
                *faults.entry(fault.rule.code.as_str()).or_insert(0_usize) += 1;
            }
        }
    }
    let time = match (start, processor()) {
        (Some(start), Some(end)) => end - start,
        _ => clock.elapsed(),
    };
    let looked_at = ROUNDS * pages.len();
    let of_thousand = time * 1_000 / u32::try_from(looked_at).expect("a number of pages");
    let bytes: usize = pages.iter().map(|it| it.1.len()).sum();
    println!(
        "{} pages of {} bytes: {} ms of processor time for 1,000 (limit {} ms); memory {} MiB; {faults:?}",
        pages.len(),
        bytes / pages.len(),
        of_thousand.as_millis(),
        TIME.as_millis(),
        memory().map_or("unknown".to_owned(), |it| (it >> 10).to_string()),
    );
    assert!(of_thousand <= TIME, "the limit is passed");
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
