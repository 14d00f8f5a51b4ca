//! Findings as workflow commands of GitHub Actions, one a line: GitHub shows each beside its line.
//!
//! ```text
//! ::error file=content/site.yaml,line=3,endLine=3,col=14,endColumn=24,title=planpress unknown-key::…
//! ```
//!
//! A value ends at a comma or a colon and the command at its line's end, so those are written as
//! `%2C`, `%3A`, `%0A` and `%0D`, and `%` as `%25`. GitHub takes columns only where the words begin
//! and end on one line. It counts columns from 1; the end is the place just after the words.

use crate::source::Sources;

use super::places::{Places, Spot};
use super::{Report, Severity, one_text};

/// The whole report, one command a line. `project` is the project's folder as seen from the folder
/// that GitHub shows, empty where it is the same.
pub fn render(report: &Report, sources: &Sources, project: &str) -> String {
    let mut places = Places::new(sources);
    let commands = report.findings().iter().map(|finding| {
        let spot = places.spot(finding);
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Question | Severity::Note => "notice",
        };
        let path = value(&one_text::path(project, spot.path));
        let lines = lines(&spot);
        let title = finding.code.as_str();
        let words = data(&one_text::words(finding));
        format!("::{command} file={path},{lines}title=planpress {title}::{words}\n")
    });
    commands.collect()
}

fn lines(spot: &Spot<'_>) -> String {
    let Some(start) = spot.start else { return String::new() };
    match spot.end {
        Some(end) if end.line == start.line => format!(
            "line={0},endLine={0},col={1},endColumn={2},",
            start.line, start.column, end.column
        ),
        Some(end) => format!("line={},endLine={},", start.line, end.line),
        None => format!("line={},col={},", start.line, start.column),
    }
}

/// Words after the command.
fn data(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Words between commas.
fn value(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Code, Finding, Place};
    use crate::source::Span;

    #[test]
    fn each_finding_is_one_line_whatever_stands_in_it() {
        let path = "content/files/50%, a:b.txt";
        let sources = Sources::from_texts([(path, "name: x\ntitel: é y\nz\n")]);
        let (file, _) = sources.files().next().expect("one file");
        let mut report = Report::default();
        let words =
            Finding::new(Code::UnknownKey, Span::new(file, 8, 13), "no `100%`\r\n::error::x");
        report.push(words.label("did you mean `title`?").help("write:\n  title: x, y"));
        let two_lines = Span::new(file, 15, 21);
        report.push(Finding::new(Code::OverdueCheck, two_lines, "old"));
        report.push(Finding::new(Code::UnansweredQuestion, file, "asked"));
        let place =
            Place::Elsewhere { path: "t.html".into(), line: 3, column: 7, excerpt: "x".into() };
        report.push(Finding::new(Code::TemplateError, place, "template"));
        report.push(Finding::new(Code::NoContent, Place::Project, "nothing"));
        let file = "file=content/files/50%25%2C a%3Ab.txt";
        let expected = format!(
            "::error {file},line=2,endLine=2,col=1,endColumn=6,title=planpress unknown-key::\
             no `100%25`  ::error::x%0Adid you mean `title`?%0Awrite:%0A  title: x, y\n\
             ::warning {file},line=2,endLine=3,title=planpress overdue-check::old\n\
             ::notice {file},title=planpress unanswered-question::asked\n\
             ::error file=t.html,line=3,col=7,title=planpress template-error::template\n\
             ::error file=content,title=planpress no-content::nothing\n"
        );
        assert_eq!(render(&report, &sources, ""), expected);
        let below = render(&report, &sources, "our-plan");
        assert!(
            below.ends_with("::error file=our-plan/content,title=planpress no-content::nothing\n")
        );
        assert_eq!(render(&Report::default(), &sources, ""), "");
    }
}
