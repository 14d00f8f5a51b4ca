//! The plan as a table and as structured data, and the files for hosts and search engines.

use planpress::exports::{csv, headers, plan_json, robots, sitemap, stratml};
use planpress::site::Site;
use planpress::table::{Scope, Subject, Table};
use serde_json::{Value, json};

use crate::small_site::{english, plan, site, today};
use planpress::model::Ix;

const ACTIONS: &str = "  - id: pledge
    number: \"1.1\"
    title: Renew the pledge, again
    activity: |
      - Sign it
      - Tell [everybody](https://example.org/)
    leads: [mayor, police]
    leads_printed: Mayor Police (all)
    partners: [A school, A \"club\"]
    success: [Agreement, \"=HYPERLINK(\\\"x\\\")\"]
    when: 2023 2024 November
    status: Begun
    updates:
      - {on: 2024-03-01, status: Done, text: Signed., by: mayor}
    services: [line]
    notes:
      - {about: when, text: Two Novembers.}
  - id: blank
    lost: [title, success]
    when: by March 2024
  - {id: goes-on, title: \"@all\", leads: [police], when: ongoing}
";

fn made(write: impl Fn(&Site, &mut Vec<u8>), site: &Site) -> String {
    let mut out = Vec::new();
    write(site, &mut out);
    String::from_utf8(out).expect("UTF-8")
}

fn table(site: &Site) -> Vec<Vec<String>> {
    let text = made(|site, out| csv(site, Scope::Plan(Ix::new(0)), Subject::Actions, out), site);
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark, for Excel");
    assert!(text.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row as long as the header"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn cell<'a>(rows: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
    let at = rows[0].iter().position(|it| it == column).expect(column);
    &rows[row][at]
}

#[test]
fn the_table_has_a_row_for_each_action() {
    let rows = table(&plan("published", ACTIONS, "", Some("https://plan.example/")));
    assert_eq!(rows.len(), 4);
    let expected = [
        ("objective_id", "calm"),
        ("objective_number", "1"),
        ("objective", "Calm, and safe"),
        ("id", "pledge"),
        ("number", "1.1"),
        ("title", "Renew the pledge, again"),
        ("activity", "• Sign it\n• Tell everybody (https://example.org/)"),
        ("leads", "Mayor\nPolice"),
        ("leads_printed", "Mayor Police (all)"),
        ("partners", "A school\nA \"club\""),
        ("success", "Agreement\n=HYPERLINK(\"x\")"),
        ("outputs", ""),
        ("outcome", ""),
        ("when_printed", "2023 2024 November"),
        ("when_changed", ""),
        ("when", "2023-11-01/2023-11-30\n2024-11-01/2024-11-30"),
        ("first", "2023-11-01"),
        ("last", "2024-11-30"),
        ("starts_printed", ""),
        ("closes_printed", ""),
        ("status", "Done"),
        ("status_on", "2024-03-01"),
        ("places", ""),
        ("strands", ""),
        ("notes", "Two Novembers."),
        ("lost", ""),
        ("part_lost", ""),
        ("url", "https://plan.example/plans/renewal/actions/pledge/"),
    ];
    // Columns are added freely: those that are here are there, in this order.
    let found = rows[0].iter().zip(&rows[1]).map(|(it, cell)| (&**it, &**cell));
    let known: Vec<_> = found.filter(|it| expected.iter().any(|other| other.0 == it.0)).collect();
    assert_eq!(known, expected);
}

#[test]
fn blank_is_not_stated_and_lost_is_said() {
    let rows = table(&plan("published", ACTIONS, "", None));
    let at = |column| cell(&rows, 2, column);
    for column in ["title", "leads", "leads_printed", "success", "first", "status", "status_on"] {
        assert_eq!(at(column), "", "{column}");
    }
    assert_eq!(
        (at("lost"), at("when"), at("last")),
        ("title\nsuccess", "by 2024-03-31", "2024-03-31")
    );
    assert_eq!(at("url"), "/plans/renewal/actions/blank/");
    let at = |column| cell(&rows, 3, column);
    assert_eq!((at("title"), at("leads_printed")), ("'@all", ""));
    assert_eq!((at("when"), at("first"), at("last")), ("ongoing", "", ""));
}

#[test]
fn a_time_that_an_update_gave_up_is_told_as_printed_alone() {
    let actions = "  - id: late\n    title: Late\n    when: April 2024\n    updates:\n      - {on: 2025-03-10, when: June 2026, text: Later., reason: No room.}\n";
    let site = plan("published", actions, "", None);
    let rows = table(&site);
    let told = ["when_printed", "when_changed", "when", "first", "last"];
    let expected = ["April 2024", "June 2026", "2026-06-01/2026-06-30", "2026-06-01", "2026-06-30"];
    assert_eq!(told.map(|it| cell(&rows, 1, it)), expected);
    // Its event moved with it: from a span of days, as it has no day yet.
    let moved = &data(&site)["events"][0];
    assert_eq!(
        (&moved["state"], &moved["window"]["first"]),
        (&json!("moved"), &json!("2026-06-01"))
    );
    assert_eq!(moved["moved_from"]["window"]["first"], "2024-04-01");
    let events = Table::of(&site, Scope::Plan(Ix::new(0)), Subject::Events);
    let at = events.columns.iter().position(|it| it.name == "moved_from").expect("a column");
    let cells: Vec<_> = events.rows.map(|it| it[at].text().into_owned()).collect();
    assert_eq!(cells, ["2024-04-01/2024-04-30"]);
    let xml = made(|site, out| stratml(site, Ix::new(0), &english(), out), &site);
    assert!(
        xml.contains(": June 2026") && xml.contains("Printed in the plan: April 2024"),
        "{xml}"
    );
}

#[test]
fn every_column_has_a_meaning_in_words() {
    let locale = english();
    let site = plan("published", ACTIONS, "", None);
    for subject in Subject::ALL {
        for column in Table::of(&site, Scope::Site, subject).columns {
            assert_ne!(column.words(&locale), "", "{}", column.name);
        }
    }
}

fn data(site: &Site) -> Value {
    let text = made(|site, out| plan_json(site, Ix::new(0), today(), out), site);
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_structured_data_keeps_the_words_and_their_reading_side_by_side() {
    let data = data(&plan("published", ACTIONS, "", Some("https://plan.example/")));
    assert_eq!(data["planpress"], 1);
    assert_eq!(data["plan"]["period"], json!({"from": "2023", "to": "2026"}));
    assert_eq!(data["plan"]["statuses"][1], json!({"word": "Begun", "means": "on-track"}));
    assert_eq!(data["objectives"][0]["actions"], json!(["pledge", "blank", "goes-on"]));
    let november = |year: i32| json!({"first": format!("{year}-11-01"), "last": format!("{year}-11-30"), "precision": "month"});
    let expected = json!({
        "id": "pledge",
        "number": "1.1",
        "objective": "calm",
        "title": "Renew the pledge, again",
        "activity": "- Sign it\n- Tell everybody (https://example.org/)",
        "leads": ["mayor", "police"],
        "leads_printed": "Mayor Police (all)",
        "partners": ["A school", "A \"club\""],
        "success": ["Agreement", "=HYPERLINK(\"x\")"],
        "outputs": null,
        "outcome": null,
        "when": {
            "printed": "2023 2024 November",
            "reading": {"kind": "windows", "windows": [november(2023), november(2024)]},
        },
        "starts": null,
        "closes": null,
        "when_changed": null,
        "status": {"word": "Done", "means": "complete", "on": "2024-03-01"},
        "updates": [{
            "on": "2024-03-01",
            "status": {"word": "Done", "means": "complete", "on": "2024-03-01"},
            "when": null,
            "text": "Signed.",
            "no_change": false,
            "by": "mayor",
            "evidence": null,
            "reason": null,
        }],
        "services": ["line"],
        "places": [],
        "strands": [],
        "fields": {},
        "events": ["pledge-2023", "pledge-2024"],
        "carried_from": [],
        "became": [],
        "notes": [{"about": "when", "text": "Two Novembers."}],
        "lost": [],
        "part_lost": [],
        "path": "/plans/renewal/actions/pledge/",
        "url": "https://plan.example/plans/renewal/actions/pledge/",
    });
    // Fields are added freely: what is here must be so, and nothing is said of others.
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&data["actions"][0][key], value, "{key}");
    }
    assert_eq!(data["services"][0]["name"], "A line");
    assert_eq!(data["events"][0]["window"], november(2023));
}

#[test]
fn three_states_can_be_told_apart() {
    let data = data(&plan("published", ACTIONS, "", None));
    let blank = &data["actions"][1];
    assert_eq!(
        (&blank["title"], &blank["leads"], &blank["url"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(blank["lost"], json!(["title", "success"]));
    assert_eq!(blank["when"]["reading"]["kind"], "by");
    assert_eq!(data["site"]["url"], Value::Null);
}

#[test]
fn a_plan_without_a_status_column_has_no_words_for_it() {
    let files = [
        ("content/site.yaml", "name: N\norganisation: O\n"),
        ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
        ("content/plans/p/objectives/o.yaml", "title: O\nactions:\n  - {id: a, title: A}\n"),
    ];
    let data = data(&site(&files, None));
    assert_eq!(data["plan"]["statuses"], Value::Null);
    assert_eq!(data["events"], json!([]));
}

const PAGES: &[(&str, &str)] = &[
    ("content/plans/p/plan.yaml", "title: P\nobjectives: [o]\n"),
    ("content/plans/p/objectives/o.yaml", "title: O\nactions:\n  - {id: a, title: A}\n"),
    ("content/pages/report.md", "---\ntitle: Report\nexit: true\n---\nTell somebody.\n"),
    ("content/pages/about.md", "---\ntitle: About\n---\nAbout us.\n"),
];

fn pages(state: &str, base: Option<&str>) -> Site {
    let facts = format!("name: N\norganisation: O\nstate: {state}\n");
    let mut files = PAGES.to_vec();
    files.push(("content/site.yaml", &facts));
    site(&files, base)
}

#[test]
fn a_published_site_with_an_address_is_listed() {
    let site = pages("published", Some("https://plan.example/a&b/"));
    let list = made(sitemap, &site);
    assert!(
        list.contains("<url><loc>https://plan.example/a&amp;b/report/</loc></url>\n"),
        "{list}"
    );
    for left_out in ["404", "/print/", ".csv", ".css", "a&b"] {
        assert!(!list.contains(left_out), "{left_out}");
    }
    let pages = site.routes().filter(|(address, route)| {
        route.is_page() && !address.contains("/print/") && *address != "/404.html"
    });
    assert_eq!(list.matches("<loc>").count(), pages.count());
    let expected = "User-agent: *\nAllow: /\n\nSitemap: https://plan.example/a&b/sitemap.xml\n";
    assert_eq!(made(robots, &site), expected);
}

#[test]
fn without_an_address_nothing_is_listed_and_the_reason_is_said() {
    let site = pages("published", None);
    let list = made(sitemap, &site);
    assert!(!list.contains("<loc>"));
    assert!(list.contains("the site's address, which is not known"), "{list}");
    assert_eq!(made(robots, &site), "User-agent: *\nAllow: /\n");
}

#[test]
fn a_demonstration_and_a_draft_are_for_no_search_engine() {
    for state in ["demonstration", "draft"] {
        let site = pages(state, Some("https://plan.example/"));
        assert_eq!(made(robots, &site), "User-agent: *\nDisallow: /\n");
        assert!(!made(sitemap, &site).contains("<loc>"), "{state}");
        assert!(made(headers, &site).contains("\n  X-Robots-Tag: noindex\n"), "{state}");
    }
}

#[test]
fn a_host_sends_what_the_pages_say() {
    let expected = "\
/*
  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; \
script-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
  Referrer-Policy: same-origin
  X-Content-Type-Options: nosniff
/404.html
  Referrer-Policy: no-referrer
  Cache-Control: no-store
/help/
  Referrer-Policy: no-referrer
  Cache-Control: no-store
/report/
  Referrer-Policy: no-referrer
  Cache-Control: no-store
/search/
  Referrer-Policy: no-referrer
  Cache-Control: no-store
";
    assert_eq!(made(headers, &pages("published", None)), expected);
}
