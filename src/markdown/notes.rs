//! What the author of a text is told about it.

use std::ops::Range;

use super::address::Refused;
use super::headings::Misfit;
use super::html;
use super::leftover::{Run, Start};
use crate::diagnostics::{Code, Finding, Report};
use crate::model::prose::{Inline, Prose, words_of};
use crate::source::{Span, TextMap};

/// How many findings one text may have: one made to have a million must not fill the memory.
const MOST: usize = 100;

/// The findings of one text.
pub(super) struct Notes<'a> {
    text: &'a str,
    map: &'a TextMap,
    report: &'a mut Report,
    made: usize,
    told_deep: bool,
}

impl<'a> Notes<'a> {
    pub(super) fn new(text: &'a str, map: &'a TextMap, report: &'a mut Report) -> Self {
        Notes { text, map, report, made: 0, told_deep: false }
    }

    /// The findings of a text inside this one that has its own places.
    pub(super) fn within<'b>(&'b mut self, text: &'b str, map: &'b TextMap) -> Notes<'b> {
        Notes { text, map, report: self.report, made: self.made, told_deep: self.told_deep }
    }

    /// Goes on counting where the findings of a text inside this one ended.
    pub(super) fn count(&mut self, made: usize) {
        self.made = made;
    }

    /// How many there are so far.
    pub(super) fn made(&self) -> usize {
        self.made
    }

    /// Where a range of the text is in the author's file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let start = self.text.floor_char_boundary(range.start);
        self.map.span(start..self.text.ceil_char_boundary(range.end))
    }

    /// The words at a range of the text.
    pub(super) fn words(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn refused(&mut self, range: Range<usize>, why: Refused) {
        self.tell(Code::UnsafeLink, range, why.message, why.help);
    }

    pub(super) fn html(&mut self, range: Range<usize>, name: Option<&str>) {
        let (message, help) = match name {
            Some(name @ ("script" | "style")) => {
                (format!("the HTML tag <{name}> is not published"), html::advice(name))
            }
            Some(name) => (
                format!("the HTML tag <{name}> is not published, but the words inside it are"),
                html::advice(name),
            ),
            None => (
                "an HTML comment that is never closed hides everything below it".to_owned(),
                "close it with --> or remove it",
            ),
        };
        self.tell(Code::RawHtml, range, message, help);
    }

    pub(super) fn missing_alt(&mut self, range: Range<usize>) {
        let message =
            "this picture has no text alternative, so some readers will not know what it shows";
        let help = "describe it in the square brackets, such as ![Map of the reporting \
                    centres](files/map.png), or remove the picture if it is only decoration";
        self.tell(Code::MissingAlt, range, message, help);
    }

    pub(super) fn heading(&mut self, range: Range<usize>, misfit: Misfit) {
        match misfit {
            Misfit::Title => self.tell(
                Code::HeadingLevel,
                range,
                "a heading with one # is the title of a page, and this page already has its title",
                "begin the heading with ## instead",
            ),
            Misfit::Gap { fitting } => {
                let marks = "#".repeat(usize::from(fitting));
                let message = "this heading skips a level below the heading before it";
                let help = format!("begin it with {marks} instead");
                self.tell(Code::HeadingLevel, range, message, &help);
            }
        }
    }

    /// Reports columns without a heading. The first column may have none: its cells are the headings
    /// of their rows.
    pub(super) fn column_headings(
        &mut self,
        range: Range<usize>,
        head: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
    ) {
        let blank = |it: &Vec<Inline>| words_of(it).trim().is_empty();
        let filled =
            |column: usize| rows.iter().any(|row| row.get(column).is_some_and(|it| !blank(it)));
        let message = if head.iter().all(blank) {
            "the columns of this table have no headings".to_owned()
        } else {
            let without = (1..head.len()).find(|at| blank(&head[*at]) && filled(*at));
            let Some(column) = without else { return };
            format!("column {} of this table has no heading, but its cells have words", column + 1)
        };
        let line = self.words(&range).lines().next().map_or(0, str::len);
        let help =
            "say in the first line of the table what each column has, such as | Day | Place |";
        self.tell(Code::ColumnWithoutHeading, range.start..range.start + line, message, help);
    }

    /// Told once for a text: every deeper level would say the same.
    pub(super) fn too_deep(&mut self, range: Range<usize>) {
        if std::mem::replace(&mut self.told_deep, true) {
            return;
        }
        let message = format!(
            "lists, quotations or other formatting are more than {} levels deep here",
            Prose::DEEPEST
        );
        let help = "use fewer levels: the words below are published without their formatting";
        // The part may be as long as the file; where it begins is enough.
        let start = range.start..range.end.min(range.start + 1);
        self.tell(Code::NestedTooDeep, start, message, help);
    }

    /// Reports the marks in a run of words that did not take.
    pub(super) fn leftovers(&mut self, range: Range<usize>, start: Start, ends_block: bool) {
        if self.made > MOST {
            return;
        }
        for it in (Run { text: self.text, range, start, ends_block }).leftovers() {
            let meant = it.meant;
            let message = format!(
                "planpress did not read this {meant} as Markdown, so readers will see its marks"
            );
            self.tell(Code::MarkdownNotRead, it.range, message, &it.help);
        }
    }

    fn tell(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, help: &str) {
        self.made += 1;
        if self.made <= MOST {
            let finding = Finding::new(code, self.span(range), message);
            self.report.push(finding.help(help));
        }
    }
}
