//! What the publisher wrote for all pages or for some, for the banner or the notice.

use tera::Value;

use crate::model::prose::{LinkTarget, Prose};
use crate::render::context::RenderContext;
use crate::render::prose::{ProseOptions, write_inline_html};
use crate::site::Route;

use super::by_root;

/// What the publisher wrote for all pages, as text and links.
pub(super) fn publishers_notice(ctx: &RenderContext<'_>) -> Option<Value> {
    let notice = &ctx.facts().notice;
    (!notice.is_empty()).then(|| inline(ctx, notice))
}

/// Words of the publisher's as text and links that hold on every page that is as deep as this one.
pub(super) fn inline(ctx: &RenderContext<'_>, words: &Prose) -> Value {
    let link = |target: &_| match target {
        LinkTarget::Page { page, heading, .. } => {
            let route = ctx.site().page_link(Route::Home, page)?;
            let place = heading.as_deref().map(|it| format!("#{it}")).unwrap_or_default();
            Some(by_root(ctx, route) + &place)
        }
        LinkTarget::External(address) => Some(address.clone()),
    };
    let mut html = String::new();
    write_inline_html(words, ProseOptions::default(), &link, &mut html);
    Value::safe_string(&html)
}
