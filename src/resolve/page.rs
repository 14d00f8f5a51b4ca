//! Markdown pages, in the publisher's order, and the files that are published as they are.

use crate::audit::is_language;
use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, Text};
use crate::fields;
use crate::model::{Asset, Id, NamedPages, Page, is_device};
use crate::source::{FileId, Span};

use super::lookup::{Gaps, Lookup, invalid_stem};
use super::mean::{Lost, said};
use super::value::text;

pub(super) fn pages(documents: &Documents, report: &mut Report) -> Vec<Page> {
    let mut pages = Vec::new();
    for filed in &documents.pages {
        let Some(id) = Id::parse(&filed.stem) else {
            let stems = documents.pages.iter().map(|it| it.stem.as_str());
            report.push(invalid_stem(&filed.stem, stems, filed.file));
            continue;
        };
        let front = &filed.record.front;
        let title = text(front.title.as_ref()).unwrap_or_else(|| id.to_string());
        let lost = Lost::default();
        let origin = front.title.as_ref().map_or(Span::new(filed.file, 0, 0), |it| it.span);
        let body = filed.record.body.clone();
        let page = Page {
            title,
            language: language(front.language.as_ref(), report),
            ..fields::page! { said { front, lost, report; id, body, origin } }
        };
        let order = front.order.as_ref().map_or(u32::MAX, |it| it.value);
        pages.push((order, page));
    }
    pages.sort_by(|(a, first), (b, second)| (a, &first.id).cmp(&(b, &second.id)));
    pages.into_iter().map(|(_, page)| page).collect()
}

/// The pages that `site.yaml` names for what they are about. What could not be read is told already.
pub(super) fn named(documents: &Documents, pages: &[Page], report: &mut Report) -> NamedPages {
    let written = documents.site.as_ref().and_then(|it| it.record.pages.as_ref());
    let Some(written) = written else { return NamedPages::default() };
    let refused = documents.pages.iter().map(|it| it.stem.clone()).collect();
    let known = Lookup::new(pages.iter().map(|it| &it.id), Gaps { refused, anywhere: false });
    let mut find = |name: &Option<Text>| {
        let name = name.as_ref()?;
        let value = name.value.trim_end_matches(".md").to_owned();
        if documents.is_lost(&format!("content/pages/{value}.md")) {
            return None;
        }
        known.find(&Text { value, span: name.span }, Code::UnknownPage, "page", report)
    };
    NamedPages {
        report: find(&written.report),
        what_happens_next: find(&written.what_happens_next),
        stay_safe: find(&written.stay_safe),
        evidence: find(&written.evidence),
        someone_else: find(&written.someone_else),
        immigration: find(&written.immigration),
        language: find(&written.language),
    }
}

/// A language that there is. What is read out in another voice than the words' own is lost.
fn language(typed: Option<&Text>, report: &mut Report) -> Option<String> {
    let typed = typed?;
    let tag = text(Some(typed))?;
    if is_language(&tag) {
        return Some(tag);
    }
    let message = format!("\"{tag}\" is not a language code we recognise");
    let help =
        "write the short code of the language, such as cy for Welsh, pl for Polish or ur for Urdu";
    report.push(Finding::new(Code::UnknownValue, typed.span, message).help(help));
    None
}

pub(super) fn assets(documents: &Documents, report: &mut Report) -> Vec<Asset> {
    let mut assets = Vec::with_capacity(documents.assets.len());
    for (path, file) in &documents.assets {
        report_name(path, *file, report);
        assets.push(Asset { path: path.clone(), file: *file });
    }
    assets
}

/// Most programs of Windows open no path of 260 characters or more. What is left is for the folder that the
/// website is put into, and it is as much as the addresses of planpress's own pages need with the longest ids.
const MOST_UNITS: usize = 200;

/// A file is published under its own name, so its name must be one on every system, and one that
/// a link can hold as it is.
fn report_name(path: &str, file: FileId, report: &mut Report) {
    let wrong = path.split('/').find_map(|part| {
        let strange = |it: char| !it.is_alphanumeric() && !"-._ ()+,&'".contains(it);
        if is_device(part) {
            Some("Windows does not allow this name")
        } else if part.ends_with(['.', ' ']) || part.starts_with(' ') {
            Some("a name cannot begin or end with a space, or end with a full stop")
        } else if part.chars().any(strange) {
            Some("a name can have letters, digits, hyphens, full stops and spaces")
        } else {
            None
        }
    });
    // Windows counts in units of UTF-16.
    let is_long = path.encode_utf16().count() > MOST_UNITS;
    let wrong = wrong.map(str::to_owned).or_else(|| {
        is_long.then(|| {
            format!("with its folders, a name can have {MOST_UNITS} characters on Windows")
        })
    });
    if let Some(why) = wrong {
        let message = format!("\"{path}\" is not a valid file name on every computer");
        report.push(Finding::new(Code::InvalidId, file, message).help(format!("{why}: rename it")));
    }
}
