//! What each stage of a build takes, from the files to the first page, as `serve` goes through them after an edit.
//! `cargo bench --bench stages -- 1000` takes a plan of so many actions; it prints milliseconds, and holds nothing
//! against a limit.
#![allow(clippy::print_stdout)]

use std::time::Instant;

use chrono::NaiveDate;
use planpress::authoring::synthetic_project;
use planpress::diagnostics::Report;
use planpress::press::Press;
use planpress::site::{LinkStyle, lay_out};
use planpress::source::Sources;
use planpress::{document, resolve, rules};

/// Each stage is gone through so often; the shortest time counts.
const ROUNDS: usize = 5;

struct Times(Vec<(&'static str, f64)>);

impl Times {
    fn of<T>(&mut self, stage: &'static str, doing: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let made = doing();
        let taken = start.elapsed().as_secs_f64() * 1_000.0;
        match self.0.iter_mut().find(|it| it.0 == stage) {
            Some((_, least)) => *least = least.min(taken),
            None => self.0.push((stage, taken)),
        }
        made
    }
}

fn main() {
    let asked = std::env::args().skip(1).find_map(|it| it.parse().ok());
    let actions: usize = asked.unwrap_or(1_000);
    let sources = Sources::from_texts(synthetic_project(actions, 7));
    let today = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a day");
    let mut times = Times(Vec::new());
    for _ in 0..ROUNDS {
        let mut report = Report::default();
        let it = times.of("documents", || document::read_all(&sources, &mut report));
        let catalogue = times.of("catalogue", || resolve::resolve(&it, &mut report));
        times.of("rules on words", || rules::check_words(&sources, &it, &mut report));
        times.of("rules on plans", || rules::check_plans(&it, &catalogue, today, &mut report));
        times.of("rules on pages", || {
            rules::check_pages(&sources, &it, &catalogue, today, &mut report)
        });
        times.of("rules on the whole", || rules::check(&catalogue, today, &mut report));
        let site =
            times.of("site", || lay_out(catalogue, LinkStyle::Folder, None, today, &mut report));
        let press = times.of("press", || Press::new(site, &sources, today, &mut report));
        let home = press.site().find("/").expect("a home page");
        times.of("home page", || press.bytes(home, &mut Vec::new()).expect("a page"));
        times.of("dropped", || drop((press, it)));
    }
    println!("{actions} actions, {} files", sources.files().count());
    for (stage, time) in &times.0 {
        println!("{time:8.1} ms  {stage}");
    }
    println!("{:8.1} ms  together", times.0.iter().map(|it| it.1).sum::<f64>());
}
