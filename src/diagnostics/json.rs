//! Findings for other programs: one JSON document, the same bytes for the same report.
//!
//! ```json
//! {"findings": [{"code": "unknown-key", "severity": "error", "message": "…", "label": "…", "help": "…",
//!   "path": "content/site.yaml", "line": 3, "column": 14, "end_line": 3, "end_column": 24}],
//!  "errors": 1, "warnings": 0, "questions": 0, "notes": 0, "not_listed": 0}
//! ```
//!
//! Every key is always there. `label` and `help` may be empty. What is not known is `null`: the
//! path of a finding about the whole project, the line of one about a whole file. Lines and columns
//! count from 1, columns in Unicode code points; the end is the place just after the words. Keys
//! may be added in later versions, none is renamed.

use serde::Serialize;

use crate::source::Sources;

use super::places::Places;
use super::{Report, Severity, harmless};

/// The whole report as one JSON document, with a line end.
pub fn render(report: &Report, sources: &Sources) -> String {
    let mut places = Places::new(sources);
    let findings = report.findings().iter().map(|finding| {
        let spot = places.spot(finding);
        FindingRecord {
            code: finding.code.as_str(),
            severity: finding.severity.as_str(),
            message: &finding.message,
            label: &finding.label,
            help: &finding.help,
            path: spot.path,
            line: spot.start.map(|it| it.line),
            column: spot.start.map(|it| it.column),
            end_line: spot.end.map(|it| it.line),
            end_column: spot.end.map(|it| it.column),
        }
    });
    let document = ReportRecord {
        findings: findings.collect(),
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        questions: report.count(Severity::Question),
        notes: report.count(Severity::Note),
        not_listed: report.not_kept(),
    };
    // Texts and numbers alone are written, to memory: nothing in it can fail.
    let document = serde_json::to_string_pretty(&document).expect("texts and numbers are JSON");
    harmless::json(&document) + "\n"
}

#[derive(Serialize)]
struct ReportRecord<'a> {
    findings: Vec<FindingRecord<'a>>,
    errors: usize,
    warnings: usize,
    questions: usize,
    notes: usize,
    /// How many more there are of the same kinds in the same files.
    not_listed: usize,
}

#[derive(Serialize)]
struct FindingRecord<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    label: &'a str,
    help: &'a str,
    path: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Code, Finding, Place};
    use crate::source::Span;

    #[test]
    fn the_document_is_this_one() {
        let sources = Sources::from_texts([("content/site.yaml", "name: x\ntitel: \u{1B}é\n")]);
        let (file, _) = sources.files().next().expect("one file");
        let mut report = Report::default();
        report.push(Finding::new(Code::NoContent, Place::Project, "nothing here"));
        report.push(Finding::new(Code::EmptyFile, file, "empty"));
        let unknown =
            Finding::new(Code::UnknownKey, Span::new(file, 15, 18), "no \u{1B}é \u{202E}");
        report.push(unknown.label("did you mean \"title\"?").help("mend it"));
        let expected = r#"{
  "findings": [
    {
      "code": "no-content",
      "severity": "error",
      "message": "nothing here",
      "label": "",
      "help": "",
      "path": null,
      "line": null,
      "column": null,
      "end_line": null,
      "end_column": null
    },
    {
      "code": "empty-file",
      "severity": "error",
      "message": "empty",
      "label": "",
      "help": "",
      "path": "content/site.yaml",
      "line": null,
      "column": null,
      "end_line": null,
      "end_column": null
    },
    {
      "code": "unknown-key",
      "severity": "error",
      "message": "no \u001bé \u202e",
      "label": "did you mean \"title\"?",
      "help": "mend it",
      "path": "content/site.yaml",
      "line": 2,
      "column": 8,
      "end_line": 2,
      "end_column": 10
    }
  ],
  "errors": 3,
  "warnings": 0,
  "questions": 0,
  "notes": 0,
  "not_listed": 0
}
"#;
        assert_eq!(render(&report, &sources), expected);
    }

    #[test]
    fn no_findings_are_a_document_too() {
        let document = render(&Report::default(), &Sources::default());
        assert_eq!(
            document,
            "{\n  \"findings\": [],\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"questions\": 0,\n  \"notes\": 0,\n  \"not_listed\": 0\n}\n"
        );
    }
}
