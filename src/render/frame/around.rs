//! The header and the footer of the publisher's own website, and its stylesheets. A page with *Exit this page* has
//! none of them: there nothing comes from elsewhere, and nothing leads away from what keeps someone safe.

use serde::Serialize;
use tera::Value;

use crate::render::context::RenderContext;

use super::depth;

#[derive(Default, Serialize)]
pub(super) struct Around {
    header: Option<Value>,
    footer: Option<Value>,
}

pub(super) fn around(ctx: &RenderContext<'_>) -> Around {
    if ctx.site().is_discreet(ctx.route) {
        return Around::default();
    }
    let around = &ctx.facts().around;
    // `audit` has found the markup whole, and each file named in this one way.
    let files = format!("=\"{}", files(ctx));
    let part = |it: &String| Value::safe_string(&it.replace("=\"files/", &files));
    Around { header: around.header.as_ref().map(part), footer: around.footer.as_ref().map(part) }
}

pub(super) fn stylesheets(ctx: &RenderContext<'_>) -> Vec<String> {
    if ctx.site().is_discreet(ctx.route) {
        return Vec::new();
    }
    let address = |it: &String| match it.strip_prefix("files/") {
        Some(name) => format!("{}{name}", files(ctx)),
        None => it.clone(),
    };
    ctx.facts().around.stylesheets.iter().map(address).collect()
}

/// The way from a page to the project's own files.
fn files(ctx: &RenderContext<'_>) -> String {
    format!("{}files/", "../".repeat(depth(ctx)))
}
