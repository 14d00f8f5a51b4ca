//! One finding, and all of them.

use std::collections::HashMap;

use crate::source::{FileId, Sources, Span};

use super::{Code, Severity};

/// So many findings of a kind in one file are kept: more than anyone reads, and a hostile file of a megabyte
/// cannot fill the memory with them.
const MOST: usize = 2_000;

/// Where a finding points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Words in a file.
    Words(Span),
    /// A file as a whole, when its words could not be read or are missing.
    File(FileId),
    /// A place in a file that is not among the sources (a template built into the program, a file
    /// that is not text), by path, line and column from 1, with the line where it is known.
    Elsewhere {
        /// Path below the project.
        path: String,
        /// Line from 1.
        line: usize,
        /// Column from 1.
        column: usize,
        /// The line's text, empty when it cannot be shown.
        excerpt: String,
    },
    /// The project as a whole.
    Project,
}

/// The file that a place is in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Within {
    Source(FileId),
    Path(String),
    Project,
}

impl Place {
    fn within(&self) -> Within {
        match self {
            Place::Words(span) => Within::Source(span.file()),
            Place::File(file) => Within::Source(*file),
            Place::Elsewhere { path, .. } => Within::Path(path.clone()),
            Place::Project => Within::Project,
        }
    }
}

/// Where else the same was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// On how many other pages.
    pub pages: usize,
    /// How often, apart from the place of the finding itself.
    pub times: usize,
    /// Path, line and column of each; of very many the first.
    pub places: Vec<(String, usize, usize)>,
}

/// Something that an author should know: one plain sentence in the author's words, where, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding.
    pub code: Code,
    /// How much it weighs, after `--strict` and `--publish`.
    pub severity: Severity,
    /// One sentence, lower case at its start, no full stop.
    pub message: String,
    /// Where.
    pub place: Place,
    /// A few words under the marked place, may be empty.
    pub label: String,
    /// What to do next, may be empty.
    pub help: String,
    /// The names that it is about, in small letters, for those who hold findings against each other. They are
    /// never printed.
    pub names: Vec<String>,
    /// Where else the same was found, where findings are told once for all places.
    pub elsewhere: Elsewhere,
}

impl Finding {
    /// A finding at a place, with the severity that its code has by itself.
    pub fn new(code: Code, place: impl Into<Place>, message: impl Into<String>) -> Self {
        Finding {
            code,
            severity: code.severity(),
            message: message.into(),
            place: place.into(),
            label: String::new(),
            help: String::new(),
            names: Vec::new(),
            elsewhere: Elsewhere::default(),
        }
    }

    /// The same about something with this name.
    pub fn about(mut self, name: &str) -> Self {
        self.names.push(name.trim().to_lowercase());
        self
    }

    /// Whether it is a question that holds up a publication. Lateness does not, and on a website that was
    /// published before, neither does one for the first publication only.
    fn holds_up(&self, published_before: bool) -> bool {
        let settled = published_before && self.code.stops_first_publication_only();
        let waits = settled || self.code.is_lateness();
        self.severity == Severity::Question && !waits
    }

    /// Words under the marked place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The next step.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Place::Words(span)
    }
}

impl From<FileId> for Place {
    fn from(file: FileId) -> Self {
        Place::File(file)
    }
}

/// Every finding of a run, from every stage.
#[derive(Debug, Clone, Default)]
pub struct Report {
    findings: Vec<Finding>,
    /// How many there are of a kind in a file, those that are not kept included.
    counts: HashMap<(Code, Within), usize>,
    /// Whether the website that it is about was published before.
    published_before: bool,
}

impl Report {
    /// Adds a finding. Of very many of a kind in one file not all are kept.
    pub fn push(&mut self, finding: Finding) {
        let count = self.counts.entry((finding.code, finding.place.within())).or_default();
        *count += 1;
        if *count <= MOST {
            self.findings.push(finding);
        }
    }

    /// Notes that the website was published before.
    pub fn note_publication(&mut self) {
        self.published_before = true;
    }

    /// Adds what another stage or thread found.
    pub fn extend(&mut self, other: Report) {
        other.findings.into_iter().for_each(|it| self.push(it));
        for (kind, count) in other.counts.into_iter().filter(|it| it.1 > MOST) {
            *self.counts.entry(kind).or_default() += count - MOST;
        }
    }

    /// How many findings were not kept, because there were so many of their kind in their file.
    pub fn not_kept(&self) -> usize {
        self.counts.values().map(|it| it.saturating_sub(MOST)).sum()
    }

    /// The findings in the order in which they were made, or sorted after [`Report::sort`].
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Sorts by file and place, and drops repetitions, so that threads leave no trace.
    pub fn sort(&mut self, sources: &Sources) {
        self.findings.sort_by_cached_key(|it| {
            let (path, start) = match &it.place {
                Place::Words(span) => (sources.file(span.file()).path().to_owned(), span.start()),
                Place::File(file) => (sources.file(*file).path().to_owned(), 0),
                Place::Elsewhere { path, line, .. } => (path.clone(), *line),
                Place::Project => (String::new(), 0),
            };
            (path, start, it.code, it.message.clone())
        });
        // A fault of a template is found on every page that it makes.
        self.findings
            .dedup_by(|a, b| (a.code, &a.place, &a.message) == (b.code, &b.place, &b.message));
    }

    /// Makes every warning an error (`--strict`), but for lateness.
    pub fn make_strict(&mut self) {
        self.raise(|it| it.severity == Severity::Warning && !it.code.is_lateness());
    }

    /// Makes the publisher's questions errors (`--publish`). On a website that was published before,
    /// those that its pages say themselves hold up no correction.
    pub fn make_publishable(&mut self) {
        let published_before = self.published_before;
        self.raise(|it| it.holds_up(published_before));
    }

    /// The questions that hold up a publication.
    pub fn held_up_by(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|it| it.holds_up(self.published_before))
    }

    fn raise(&mut self, which: impl Fn(&Finding) -> bool) {
        for finding in self.findings.iter_mut().filter(|it| which(it)) {
            finding.severity = Severity::Error;
        }
    }

    /// What the publisher is late with, and what is still open, in the order of the findings.
    pub fn outstanding(&self) -> impl Iterator<Item = &Finding> {
        let late = |it: &Finding| it.code.is_lateness() && it.severity == Severity::Warning;
        self.findings.iter().filter(move |it| late(it) || it.severity == Severity::Question)
    }

    /// The report without the publisher's questions and without notes, and how many questions there were.
    pub fn without_questions(&self) -> (Report, usize) {
        let waits = |it: &&Finding| !matches!(it.severity, Severity::Question | Severity::Note);
        let rest = self.findings.iter().filter(waits).cloned().collect();
        (self.with(rest), self.count(Severity::Question))
    }

    /// The errors alone.
    pub fn only_errors(&self) -> Report {
        let errors = self.findings.iter().filter(|it| it.severity == Severity::Error);
        self.with(errors.cloned().collect())
    }

    fn with(&self, findings: Vec<Finding>) -> Report {
        Report { findings, counts: self.counts.clone(), published_before: self.published_before }
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|it| it.severity == severity).count()
    }

    /// Whether anything forbids to publish.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|it| it.severity == Severity::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_very_many_of_a_kind_the_first_are_kept_and_the_rest_counted() {
        let finding = |at: usize| Finding::new(Code::MissingKey, Place::Project, at.to_string());
        let mut first = Report::default();
        (0..MOST + 5).for_each(|it| first.push(finding(it)));
        let mut all = Report::default();
        all.push(finding(9_999));
        all.extend(first);
        assert_eq!((all.findings().len(), all.not_kept()), (MOST, 6));
        assert!(all.has_errors());
    }
}
