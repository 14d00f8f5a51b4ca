//! The header: the way home and the organisation's picture.

use serde::Serialize;

use crate::render::context::RenderContext;
use crate::site::Route;

use super::by_root;

#[derive(Serialize)]
pub(super) struct HeaderView {
    home: String,
    /// Whether only the publisher is named: where someone must not be seen reading, on the screen
    /// and on paper, the site's name may say what about.
    publisher_only: bool,
    logo: Option<String>,
    /// The organisation's name is beside the picture, so that it says nothing by itself.
    logo_alt: &'static str,
}

pub(super) fn header(ctx: &RenderContext<'_>) -> HeaderView {
    let facts = ctx.facts();
    let logo = facts.logo.as_ref().and_then(|path| {
        let found = ctx.site().find(&format!("/files/{}", path.trim_start_matches("files/")))?;
        Some(by_root(ctx, found))
    });
    HeaderView {
        home: by_root(ctx, Route::Home),
        publisher_only: publisher_only(ctx),
        logo,
        logo_alt: "",
    }
}

/// Whether the header names the publisher and nothing else: what a page for someone in need is about
/// is not for others to see. Its footer need not name the publisher again.
pub(super) fn publisher_only(ctx: &RenderContext<'_>) -> bool {
    ctx.site().has_exit(ctx.route) && !ctx.facts().organisation.is_empty()
}
