//! No page grows without bound: plans of odd shapes have no page that a cheap phone could not open, keep every
//! address when they grow, and lead to each action in three links. Nothing is timed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use planpress::authoring::synthetic_project;
use planpress::pipeline::{self, Settings};
use planpress::press::Press;
use planpress::site::{LinkStyle, Route};
use planpress::source::Sources;
use rayon::prelude::*;

use crate::small_site::today;

mod search;

/// What a page may weigh, and how many elements it may have.
const MOST_BYTES: usize = 150_000;
const MOST_ELEMENTS: usize = 1_500;

type Files = Vec<(String, String)>;

fn press(files: Files) -> Press {
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    pipeline::build(&Sources::from_texts(files), &settings).press
}

fn bytes(press: &Press, route: Route) -> String {
    let mut out = Vec::new();
    press.bytes(route, &mut out).expect("a page");
    String::from_utf8(out).expect("text")
}

fn elements(html: &str) -> usize {
    html.as_bytes().windows(2).filter(|it| it[0] == b'<' && it[1].is_ascii_alphabetic()).count()
}

/// A page that is too heavy, in words.
fn fault(address: &str, html: &str) -> Option<String> {
    let (bytes, elements) = (html.len(), elements(html));
    let heavy = bytes > MOST_BYTES || elements > MOST_ELEMENTS;
    heavy.then(|| format!("{address}: {bytes} bytes, {elements} elements"))
}

/// Whether a page is looked at: of actions and events, which are alike, one in a hundred.
fn is_looked_at(route: Route) -> bool {
    match route {
        Route::Action(_, at) => at.get() % 100 == 0,
        Route::Event(_, at) => at.get() % 100 == 0,
        route => route.is_page(),
    }
}

fn pages(press: &Press) -> BTreeMap<String, String> {
    let pages: Vec<(&str, Route)> = press.site().routes().filter(|it| is_looked_at(it.1)).collect();
    let made =
        pages.par_iter().map(|(address, route)| ((*address).to_owned(), bytes(press, *route)));
    made.collect()
}

fn held(name: &str, files: Files) {
    let press = press(files);
    let faults: Vec<String> =
        pages(&press).iter().filter_map(|(address, html)| fault(address, html)).collect();
    assert!(faults.is_empty(), "{name}: {} pages:\n{}", faults.len(), faults.join("\n"));
}

const SITE: &str = "name: N\norganisation: O\n";

/// One plan with these objectives, each with so many actions, of so many leads; `more` is what each action says beside.
fn plan(name: &str, objectives: &[usize], leads: usize, more: &str) -> Files {
    let folder = format!("content/plans/{name}");
    let mut head = format!(
        "title: Plan {name}\nperiod: {{from: 2023, to: 2030}}\ncolumns: {{activity: Activity, leads: Lead, when: When, status: Status}}\nstatuses: [{{word: Begun, means: on-track}}]\nleads:\n"
    );
    for lead in 0..leads {
        writeln!(head, "  - {{id: lead-{lead}, name: Lead {lead}}}").expect("text");
    }
    head.push_str("objectives:\n");
    let mut files = Vec::new();
    let mut number = 0;
    for (at, count) in objectives.iter().enumerate() {
        writeln!(head, "  - objective-{at}").expect("text");
        let mut text = format!("title: Objective {at}\nactions:\n");
        for _ in 0..*count {
            number += 1;
            let (lead, year) = (number % leads.max(1), 2023 + number % 7);
            writeln!(text, "  - {{id: action-{number}, title: Action {number}, activity: Do {number}., leads: [lead-{lead}], when: \"{year}\", status: Begun, places: [Place {}]{more}}}", number % 150).expect("text");
        }
        files.push((format!("{folder}/objectives/objective-{at}.yaml"), text));
    }
    files.push((format!("{folder}/plan.yaml"), head));
    files
}

fn site(plans: Vec<Files>) -> Files {
    let mut files = plans.concat();
    files.push(("content/site.yaml".to_owned(), SITE.to_owned()));
    files
}

#[test]
fn a_long_plan_has_no_heavy_page() {
    held("3,000 actions", synthetic_project(3_000, 7).collect());
}

#[test]
fn an_objective_with_many_actions_has_no_heavy_page() {
    held("one objective of 1,500", site(vec![plan("p", &[1_500, 20], 5, "")]));
}

#[test]
fn many_plans_and_many_leads_make_no_heavy_page() {
    let plans = (0..60).map(|it| plan(&format!("p{it}"), &[10, 10], 3, "")).collect();
    held("60 plans", site(plans));
    held("400 leads", site(vec![plan("p", &[40; 20], 400, "")]));
    held("one lead of all", site(vec![plan("p", &[10; 80], 1, "")]));
}

#[test]
fn an_action_with_many_reports_and_many_services_make_no_heavy_page() {
    let updates: String =
        (0..800).map(|it| format!("{{on: 2024-01-01, text: Report {it}.}}, ")).collect();
    held("800 reports", site(vec![plan("p", &[1], 1, &format!(", updates: [{updates}]"))]));
    let mut files = site(vec![plan("p", &[5], 2, "")]);
    let services: String = (0..300)
        .map(|it| format!("  - {{id: s{it}, name: Service {it}, kind: {}, channels: [{{way: voice, number: 01632 960 {:03}}}], checked: {{on: 2026-10-01}}}}\n", ["support", "report"][it % 2], it % 1000))
        .collect();
    files.push(("content/support.yaml".to_owned(), format!("services:\n{services}")));
    held("300 services", files);
}

#[test]
fn many_editions_make_no_heavy_page() {
    let mut files = site(vec![plan("p", &[50, 50], 3, "")]);
    for edition in 0..10 {
        let more = format!(", strands: [Strand {edition}]");
        let then = plan("p", &[50, 40 + edition % 5], 3, &more);
        let folder = format!("content/plans/p/editions/edition-{edition}");
        files.extend(
            then.into_iter().map(|(name, text)| (name.replace("content/plans/p", &folder), text)),
        );
        files.push((
            format!("{folder}/edition.yaml"),
            format!("name: E{edition}\non: 202{}-01-0{}\n", edition / 5, edition % 5 + 1),
        ));
    }
    held("10 editions", files);
}

#[test]
fn a_heavy_page_is_noticed() {
    assert!(fault("/a/", &"<p>".repeat(MOST_ELEMENTS + 1)).is_some());
    assert!(fault("/a/", &"a".repeat(MOST_BYTES + 1)).is_some());
    assert!(fault("/a/", "<p>a</p>").is_none());
}

#[test]
fn an_action_at_the_end_changes_no_address() {
    let addresses = |objectives: &[usize]| -> BTreeSet<String> {
        let press = press(site(vec![plan("p", objectives, 40, "")]));
        press.site().routes().filter(|it| it.1.is_page()).map(|it| it.0.to_owned()).collect()
    };
    for (before, after) in
        [(&[60, 60], &[60, 61]), (&[300, 100], &[300, 101]), (&[1, 1_000], &[1, 1_001])]
    {
        let (before, after) = (addresses(before), addresses(after));
        let gone: Vec<_> = before.difference(&after).collect();
        assert!(gone.is_empty(), "{gone:?}");
    }
}

#[test]
fn each_action_is_three_links_from_the_home_of_its_plan() {
    for (name, files) in [
        ("synthetic", synthetic_project(1_500, 7).collect::<Files>()),
        ("one objective", site(vec![plan("p", &[1_500], 5, "")])),
        ("many objectives", site(vec![plan("p", &[70; 12], 5, "")])),
    ] {
        let press = press(files);
        let pages = pages(&press);
        let home =
            press.site().routes().find(|it| matches!(it.1, Route::Plan(_))).expect("a plan").0;
        let mut reached = BTreeSet::from([home.to_owned()]);
        let mut edge = vec![home.to_owned()];
        for _ in 0..3 {
            let next: BTreeSet<String> =
                edge.iter().filter_map(|it| Some(links(it, pages.get(it)?))).flatten().collect();
            edge = next.into_iter().filter(|it| reached.insert(it.clone())).collect();
        }
        let actions = press.site().routes().filter(|it| matches!(it.1, Route::Action(..)));
        let far: Vec<&str> = actions.map(|it| it.0).filter(|it| !reached.contains(*it)).collect();
        assert!(far.is_empty(), "{name}: {} actions, such as {}", far.len(), far[0]);
    }
}

/// The addresses to which a page leads.
fn links(from: &str, html: &str) -> Vec<String> {
    let hrefs = html.split("href=\"").skip(1).filter_map(|it| it.split('"').next());
    let inside = hrefs.filter(|it| !it.contains(':') && !it.starts_with('#'));
    inside.map(|it| resolved(from, it.split('#').next().unwrap_or(""))).collect()
}

fn resolved(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> =
        from.trim_matches('/').split('/').filter(|it| !it.is_empty()).collect();
    let folder = href.ends_with('/') || href.is_empty();
    for part in href.split('/').filter(|it| !matches!(*it, "" | ".")) {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let end = if folder && !parts.is_empty() { "/" } else { "" };
    format!("/{}{end}", parts.join("/"))
}
