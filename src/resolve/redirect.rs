//! Addresses that have moved, and the list of all that were ever published.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, RedirectDocument, Text};
use crate::markdown;
use crate::model::prose::LinkTarget;
use crate::model::{Redirect, is_device};
use crate::source::Span;

use super::value::refused_link;

/// Every line of the list, as it is there.
pub(super) fn published(documents: &Documents) -> Option<Vec<(String, Span)>> {
    let lines = &documents.addresses.as_ref()?.lines;
    Some(lines.iter().map(|it| (it.value.clone(), it.span)).collect())
}

pub(super) fn redirects(documents: &Documents, report: &mut Report) -> Vec<Redirect> {
    let written = documents.redirects.iter().flat_map(|it| &it.record.redirects);
    written.filter_map(|it| redirect(it, report)).collect()
}

fn redirect(written: &RedirectDocument, report: &mut Report) -> Option<Redirect> {
    let from = written.from.as_ref().and_then(|it| checked(it, report));
    let (to, target_origin) = written.to.as_ref().and_then(|it| target(it, report))?;
    Some(Redirect { from: from?, to, origin: written.from.as_ref()?.span, target_origin })
}

/// An old address of this site, as the page that a host shows for it: `/old/`, or `/old.html`.
pub(super) fn old_address(typed: &str) -> Option<String> {
    let typed = typed.strip_suffix("index.html").unwrap_or(typed);
    let path = typed.strip_prefix('/').unwrap_or("");
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    let plain = |part: &str| {
        let letter = |it: char| it.is_ascii_alphanumeric() || "-_~".contains(it);
        !part.is_empty() && part.len() <= 100 && part.chars().all(letter) && !is_device(part)
    };
    let page = |part: &str| !path.ends_with('/') && part.strip_suffix(".html").is_some_and(plain);
    let fits = parts.split_last().is_some_and(|(last, folders)| {
        folders.iter().all(|it| plain(it)) && (plain(last) || page(last))
    });
    let file = parts.last().is_some_and(|it| it.ends_with(".html"));
    fits.then(|| format!("/{}{}", parts.join("/"), if file { "" } else { "/" }))
}

fn checked(written: &Text, report: &mut Report) -> Option<String> {
    let address = old_address(&written.value);
    if address.is_some() {
        return address;
    }
    let message = format!("\"{}\" cannot redirect to another page", written.value);
    report.push(Finding::new(Code::InvalidRedirect, written.span, message).help(
        "write the old address on this site, starting with a slash, such as \
         /plans/our-plan/actions/old-name/; only pages can be redirected",
    ));
    None
}

fn target(written: &Text, report: &mut Report) -> Option<(LinkTarget, Span)> {
    match markdown::link_target(&written.value, Some(written.span)) {
        Ok(LinkTarget::External(address)) if !address.starts_with("http") => {
            let message = format!("\"{}\" is not a page to redirect to", written.value);
            report.push(
                Finding::new(Code::InvalidRedirect, written.span, message)
                    .help("write an address on this site, or a full address with https://"),
            );
            None
        }
        Ok(target) => Some((target, written.span)),
        Err(refused) => {
            report.push(refused_link(&refused, written.span));
            None
        }
    }
}
