//! Where words come from, as facts; what is not known is not stated.

use crate::model::Provenance;
use crate::render::desk::Desk;

use super::Link;
use super::facts::Fact;

impl Desk<'_> {
    /// A fact that is a text, or is not stated.
    pub(super) fn fact(&self, key: &str, text: Option<String>) -> Fact {
        let blank = text.is_none().then(|| self.plain("not-stated"));
        Fact { name: self.plain(key), text, blank, ..Fact::default() }
    }
}

/// Where something comes from.
pub(super) fn of(desk: &Desk<'_>, source: &Provenance) -> Vec<Fact> {
    let mut published = desk.fact("plan-source-published", source.published.clone());
    if let Some(address) = published.text.take_if(|it| it.starts_with("https://")) {
        published.links = vec![Link::new(address.clone(), address)];
    }
    vec![
        desk.fact("plan-source-document", source.document.clone()),
        published,
        desk.fact("plan-source-retrieved", source.retrieved.map(|it| desk.date(it))),
        desk.fact("plan-source-adopted", source.adopted.map(|it| desk.date(it))),
        desk.fact("plan-source-licence", source.licence.clone()),
    ]
}
