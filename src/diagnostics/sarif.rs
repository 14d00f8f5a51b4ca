//! Findings in SARIF 2.1.0, the OASIS format for what such programs find, for the tools that gather
//! it. The same report gives the same bytes; no path of the machine is in it.
//!
//! Every code is a rule, with the page that `planpress explain` prints. Lines and columns count from
//! 1, columns in Unicode code points, and the end is the place just after the words, as the format
//! has it. The fingerprint of a finding stays when lines are added above it.

mod record;

use std::collections::BTreeMap;

use crate::source::Sources;

use super::places::{Places, Spot};
use super::{Code, Finding, Report, Severity, harmless, one_text};

use record::{
    ArtifactLocation, Configuration, Driver, Fingerprints, Help, Location, Log, Message,
    PhysicalLocation, Region, ResultRecord, Rule, Run, Tool,
};

/// The whole report as one JSON document, with a line end. `project` is the project's folder as
/// seen from the folder that the paths begin in, empty where it is the same.
pub fn render(report: &Report, sources: &Sources, project: &str) -> String {
    let mut places = Places::new(sources);
    let mut seen = BTreeMap::new();
    let results = report.findings().iter().map(|finding| {
        let spot = places.spot(finding);
        let print = fingerprint(finding, &spot);
        // Two findings in the same words stay two.
        let number: &mut usize = seen.entry(print).or_default();
        *number += 1;
        ResultRecord {
            rule_id: finding.code.as_str(),
            rule_index: Code::ALL.iter().position(|it| *it == finding.code),
            level: level(finding.severity),
            message: Message { text: one_text::words(finding) },
            locations: [location(&spot, project)],
            related_locations: related(finding, project),
            occurrence_count: Some(1 + finding.elsewhere.times).filter(|it| *it > 1),
            partial_fingerprints: Fingerprints { finding: format!("{print:016x}:{number}") },
        }
    });
    let results = results.collect();
    let driver = Driver {
        name: "planpress",
        version: env!("CARGO_PKG_VERSION"),
        rules: Code::ALL.iter().map(|it| rule(*it)).collect(),
    };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    // Texts and numbers alone are written, to memory: nothing in it can fail.
    let document = serde_json::to_string_pretty(&Log::of(run)).expect("texts and numbers are JSON");
    harmless::json(&document) + "\n"
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Question | Severity::Note => "note",
    }
}

fn rule(code: Code) -> Rule {
    let page = code.page();
    // After its title, a page says in a paragraph what was found.
    let what = page.split("\n\n").nth(1).unwrap_or(page).replace('\n', " ");
    let first = what.split_inclusive(". ").next().unwrap_or(&what).trim().to_owned();
    Rule {
        id: code.as_str(),
        short_description: Message { text: first },
        full_description: Message { text: what },
        help: Help { text: page, markdown: page },
        default_configuration: Configuration { level: level(code.severity()) },
    }
}

fn location(spot: &Spot<'_>, project: &str) -> Location {
    let region = spot.start.map(|start| Region {
        start_line: start.line.max(1),
        start_column: start.column.max(1),
        end_line: spot.end.map(|it| it.line),
        end_column: spot.end.map(|it| it.column),
    });
    let uri = uri(&one_text::path(project, spot.path));
    Location {
        physical_location: PhysicalLocation { artifact_location: ArtifactLocation { uri }, region },
    }
}

/// The other places at which the same was found.
fn related(finding: &Finding, project: &str) -> Vec<Location> {
    let places = finding.elsewhere.places.iter();
    let related = places.map(|(path, line, column)| {
        let uri = uri(&one_text::path(project, Some(path)));
        let region =
            Region { start_line: *line, start_column: *column, end_line: None, end_column: None };
        let artifact_location = ArtifactLocation { uri };
        Location { physical_location: PhysicalLocation { artifact_location, region: Some(region) } }
    });
    related.collect()
}

/// A path as a relative reference (RFC 3986): bytes that have a meaning there are escaped.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// What is the same for a finding wherever it moves in its file: its code, its file, its sentence, and
/// the line it is in (FNV-1a, 64 bits).
fn fingerprint(finding: &Finding, spot: &Spot<'_>) -> u64 {
    let line = spot.line.unwrap_or("").trim();
    let parts = [finding.code.as_str(), spot.path.unwrap_or(""), &finding.message, line];
    let bytes = parts.iter().flat_map(|it| it.bytes().chain([0]));
    bytes.fold(0xCBF2_9CE4_8422_2325, |print, byte| {
        (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Place;
    use crate::source::Span;

    fn rendered(text: &str, at: usize) -> serde_json::Value {
        let sources = Sources::from_texts([("content/pages/é, ü.md", text)]);
        let (file, _) = sources.files().next().expect("one file");
        let mut report = Report::default();
        let words = Span::new(file, at, at + "titel".len());
        let finding = Finding::new(Code::UnknownKey, words, "no \u{1B}");
        report.push(finding.clone().label("did you mean `title`?").help("mend it"));
        report.push(finding);
        report.push(Finding::new(Code::UnansweredQuestion, file, "asked"));
        report.push(Finding::new(Code::NoContent, Place::Project, "nothing"));
        let document = render(&report, &sources, "our plan");
        assert_eq!(document, render(&report, &sources, "our plan"));
        serde_json::from_str(&document).expect("JSON")
    }

    #[test]
    fn a_finding_has_its_rule_its_place_and_its_words() {
        let log = rendered("é: é titel", 7);
        let results = &log["runs"][0]["results"];
        let expected = serde_json::json!({
            "ruleId": "unknown-key",
            "ruleIndex": Code::ALL.iter().position(|it| *it == Code::UnknownKey),
            "level": "error",
            "message": {"text": "no ␛\ndid you mean `title`?\nmend it"},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": "our%20plan/content/pages/%C3%A9%2C%20%C3%BC.md"},
                "region": {"startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 11},
            }}],
            "partialFingerprints": results[0]["partialFingerprints"],
        });
        assert_eq!(results[0], expected);
        assert_eq!(results[2]["level"], "note");
        assert_eq!(
            results[2]["locations"][0]["physicalLocation"].as_object().map(|it| it.len()),
            Some(1)
        );
        let whole = &results[3]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(whole, "our%20plan/content");
        for (at, code) in Code::ALL.iter().enumerate() {
            let rule = &log["runs"][0]["tool"]["driver"]["rules"][at];
            assert_eq!(rule["id"], code.as_str());
            assert_eq!(rule["help"]["markdown"], code.page());
            let short = rule["shortDescription"]["text"].as_str().expect("words");
            assert!(short.ends_with(['.', ':']) && short.len() > 15, "{short}");
        }
    }

    #[test]
    fn a_fingerprint_outlives_lines_above_and_tells_findings_apart() {
        let prints = |log: &serde_json::Value| {
            let results = log["runs"][0]["results"].as_array().expect("results").clone();
            results.into_iter().map(|it| it["partialFingerprints"].to_string()).collect::<Vec<_>>()
        };
        let (before, after) = (prints(&rendered("titel", 0)), prints(&rendered("a\nb\ntitel", 4)));
        assert_eq!(before, after);
        assert_ne!(before[0], before[1]);
        assert_ne!(before, prints(&rendered("titel, changed", 0)));
    }
}
