//! The banner that says what kind of site this is: a demonstration, a draft, or past its time.

use serde::Serialize;
use tera::Value;

use crate::model::prose::LinkTarget;
use crate::model::{PlanState, SiteState};
use crate::render::desk::Desk;
use crate::render::prose::{ProseOptions, write_inline_html};
use crate::site::Route;

use super::by_root;

#[derive(Serialize)]
pub(super) struct BannerView {
    tag: String,
    notice: Option<Value>,
    words: Option<String>,
}

pub(super) fn banner(desk: &Desk<'_>) -> Option<BannerView> {
    let facts = desk.facts();
    let organisation = [("organisation", (&facts.organisation).into())];
    let (tag, words) = match facts.state {
        SiteState::Demonstration => ("phase-demonstration", Some("phase-demonstration-notice")),
        SiteState::Draft => ("phase-draft", Some("phase-draft-notice")),
        SiteState::Published => match desk.route.plan().and_then(|it| desk.plan(it).state) {
            Some(PlanState::Archived) => ("phase-archived", Some("phase-archived-notice")),
            Some(PlanState::Superseded) => ("phase-archived", Some("phase-superseded-notice")),
            Some(PlanState::Draft) => ("phase-draft", None),
            _ if facts.notice.is_empty() => return None,
            _ => ("important", None),
        },
    };
    let notice = (!facts.notice.is_empty()).then(|| {
        let mut html = String::new();
        let link = |target: &_| match target {
            LinkTarget::Page { page, heading, .. } => {
                let route = desk.site().page_link(Route::Home, page)?;
                let place = heading.as_deref().map(|it| format!("#{it}")).unwrap_or_default();
                Some(by_root(desk, route) + &place)
            }
            LinkTarget::External(address) => Some(address.clone()),
        };
        write_inline_html(&facts.notice, ProseOptions::default(), &link, &mut html);
        Value::safe_string(&html)
    });
    let words = words.filter(|_| notice.is_none()).map(|key| desk.say(key, &organisation));
    Some(BannerView { tag: desk.plain(tag), notice, words })
}
