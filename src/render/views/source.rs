//! Where words come from, as facts. What is not known is left out, except for the document itself.

use crate::locale::Message;
use crate::model::Provenance;
use crate::render::context::RenderContext;

use super::Link;
use super::facts::Fact;

impl RenderContext<'_> {
    /// A fact that is a text, or is not given.
    pub(super) fn fact(&self, name: Message<'_>, text: Option<String>) -> Fact {
        let blank = text.is_none().then(|| self.say(Message::NotStated));
        Fact { name: self.say(name), text, blank, ..Fact::default() }
    }
}

/// Where something comes from.
pub(super) fn of(ctx: &RenderContext<'_>, source: &Provenance) -> Vec<Fact> {
    let mut published = ctx.fact(Message::PlanSourcePublished, source.published.clone());
    if let Some(address) = published.text.take_if(|it| it.starts_with("https://")) {
        published.links = vec![Link::new(address.clone(), address)];
    }
    let known = [
        published,
        ctx.fact(Message::PlanSourceRetrieved, source.retrieved.map(|it| ctx.date(it))),
        ctx.fact(Message::PlanSourceAdopted, source.adopted.map(|it| ctx.date(it))),
        ctx.fact(Message::PlanSourceLicence, source.licence.clone()),
    ];
    let document = ctx.fact(Message::PlanSourceDocument, source.document.clone());
    std::iter::once(document).chain(known.into_iter().filter(|it| it.blank.is_none())).collect()
}
