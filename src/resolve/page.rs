//! Markdown pages, in the publisher's order.

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::{Asset, Id, Page};
use crate::source::Span;

use super::lookup::{invalid_id, text};

pub(super) fn pages(documents: &Documents, report: &mut Report) -> Vec<Page> {
    let mut pages = Vec::new();
    for filed in &documents.pages {
        let Some(id) = Id::parse(&filed.stem) else {
            report.push(invalid_id(&filed.stem, filed.file));
            continue;
        };
        let Some(front) = &filed.record.front else { continue };
        let page = Page {
            title: text(front.title.as_ref()).unwrap_or_else(|| id.to_string()),
            id,
            summary: text(front.summary.as_ref()),
            body: filed.record.body.clone(),
            exit: front.exit.as_ref().is_some_and(|it| it.value),
            nav: front.nav.as_ref().is_some_and(|it| it.value),
            origin: front.title.as_ref().map_or(Span::new(filed.file, 0, 0), |it| it.span),
        };
        let order = front.order.as_ref().map_or(u32::MAX, |it| it.value);
        pages.push((order, page));
    }
    pages.sort_by(|(a, first), (b, second)| (a, &first.id).cmp(&(b, &second.id)));
    pages.into_iter().map(|(_, page)| page).collect()
}

pub(super) fn assets(documents: &Documents) -> Vec<Asset> {
    documents.assets.iter().map(|(path, file)| Asset { path: path.clone(), file: *file }).collect()
}
