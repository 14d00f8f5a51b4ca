//! Names and what they refer to. Ids are checked once, here; so are dates, links and references.

use std::collections::HashMap;

use crate::diagnostics::{Code, Finding, Report, nearest};
use crate::document::{Spanned, Text, WrittenDate};
use crate::markdown;
use crate::model::prose::LinkTarget;
use crate::model::{Id, PartialDate};
use crate::source::Span;

/// The records of one kind by id.
#[derive(Debug, Default)]
pub(super) struct Lookup<'a> {
    by_id: HashMap<&'a str, usize>,
    /// Names in order, for suggestions.
    names: Vec<&'a str>,
    /// Whether records may be missing because a file could not be read whole.
    incomplete: bool,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(ids: impl IntoIterator<Item = &'a Id>, incomplete: bool) -> Self {
        let names: Vec<_> = ids.into_iter().map(Id::as_str).collect();
        let by_id = names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
        Lookup { by_id, names, incomplete }
    }

    /// The index behind a reference; a reference to nothing is told, unless it may lead to what was not read.
    pub(super) fn find(
        &self,
        reference: &Text,
        code: Code,
        kind: &str,
        report: &mut Report,
    ) -> Option<usize> {
        let name = reference.value.as_str();
        if let Some(found) = self.by_id.get(name) {
            return Some(*found);
        }
        if !self.incomplete {
            let message = format!("no {kind} is called \"{name}\"");
            let finding = Finding::new(code, reference.span, message);
            report.push(match nearest(name, self.names.iter().copied()) {
                Some(near) => finding.label(format!("did you mean \"{near}\"?")),
                None if self.names.is_empty() => finding.help(format!("there is no {kind} yet")),
                None => finding.help(format!("the known ones are: {}", self.names.join(", "))),
            });
        }
        None
    }

    /// The indexes behind a list of references, each once.
    pub(super) fn find_all(
        &self,
        references: &[Text],
        code: Code,
        kind: &str,
        report: &mut Report,
    ) -> Vec<usize> {
        let mut found = Vec::with_capacity(references.len());
        for reference in references {
            if let Some(index) = self.find(reference, code, kind, report)
                && !found.contains(&index)
            {
                found.push(index);
            }
        }
        found
    }
}

/// A record's id. Without a usable one the record is left out.
pub(super) fn id(written: Option<&Text>, report: &mut Report) -> Option<Id> {
    let written = written?;
    let parsed = Id::parse(&written.value);
    if parsed.is_none() {
        report.push(invalid_id(&written.value, written.span));
    }
    parsed
}

/// The finding for a name that cannot stand in an address.
pub(super) fn invalid_id(name: &str, span: impl Into<crate::diagnostics::Place>) -> Finding {
    let finding =
        Finding::new(Code::InvalidId, span, format!("\"{name}\" cannot stand in an address"));
    let rule = "use lower-case letters, digits and single hyphens, such as renew-pledge";
    match Id::suggest(name) {
        Some(id) => finding.label(format!("did you mean \"{id}\"?")).help(rule),
        None => finding.help(rule),
    }
}

/// Ids that were met, to tell the second use of one.
#[derive(Debug, Default)]
pub(super) struct Unique(HashMap<String, Span>);

impl Unique {
    /// Whether this is the first record of that id; a second one is told and left out.
    pub(super) fn admit(&mut self, id: &Id, span: Span, kind: &str, report: &mut Report) -> bool {
        if self.0.contains_key(id.as_str()) {
            let message = format!("there are two {kind} called \"{id}\"");
            report.push(
                Finding::new(Code::DuplicateId, span, message)
                    .label("this is the second one, and is left out")
                    .help("give one of them another id"),
            );
            return false;
        }
        self.0.insert(id.as_str().to_owned(), span);
        true
    }
}

/// The words of an optional text.
pub(super) fn text(written: Option<&Text>) -> Option<String> {
    written.map(|it| it.value.clone())
}

/// The words of a list.
pub(super) fn texts(written: &[Text]) -> Vec<String> {
    written.iter().map(|it| it.value.clone()).collect()
}

/// Running text, empty where none was written.
pub(super) fn prose<T: Clone + Default>(written: Option<&Spanned<T>>) -> T {
    written.map(|it| it.value.clone()).unwrap_or_default()
}

/// A date as exactly as it was written.
pub(super) fn date(written: Option<&Spanned<WrittenDate>>) -> Option<PartialDate> {
    written.map(|it| match it.value {
        WrittenDate::Year(year) => PartialDate::Year(year),
        WrittenDate::Month(year, month) => PartialDate::Month(year, month),
        WrittenDate::Day(day) => PartialDate::Day(day),
    })
}

/// The day that must be written in full; anything less is told.
pub(super) fn day(
    written: Option<&Spanned<WrittenDate>>,
    report: &mut Report,
) -> Option<chrono::NaiveDate> {
    let written = written?;
    if let WrittenDate::Day(day) = written.value {
        return Some(day);
    }
    report
        .push(Finding::new(Code::InvalidDate, written.span, "a confirmed date needs its day").help(
        "write the year, the month and the day: 2026-11-21; leave the date out until it is known",
    ));
    None
}

/// The finding for a link that cannot be followed.
pub(super) fn refused_link(refused: &markdown::Refused, span: Span) -> Finding {
    Finding::new(Code::UnsafeLink, span, refused.message.clone()).help(refused.help)
}

/// A link out of the site; what cannot be followed safely is told.
pub(super) fn external(written: Option<&Text>, report: &mut Report) -> Option<String> {
    let written = written?;
    match markdown::link_target(&written.value, Some(written.span)) {
        Ok(LinkTarget::External(address)) if address.starts_with("http") => Some(address),
        Ok(_) => {
            report.push(
                Finding::new(
                    Code::UnsafeLink,
                    written.span,
                    format!("`{}` is not the address of a website", written.value),
                )
                .help("write the whole address, with https:// at its start"),
            );
            None
        }
        Err(refused) => {
            report.push(refused_link(&refused, written.span));
            None
        }
    }
}
