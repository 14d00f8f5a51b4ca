//! What all pages of a site are written from, and what is calculated once for all of them.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::locale::Locale;
use crate::site::Site;

use super::index::Index;

/// The site, its words and the build date.
pub(super) struct RenderInput {
    pub(super) site: Arc<Site>,
    pub(super) locale: Arc<Locale>,
    pub(super) today: NaiveDate,
    pub(super) index: Index,
}

impl RenderInput {
    pub(super) fn new(site: Arc<Site>, locale: Arc<Locale>, today: NaiveDate) -> Self {
        let index = Index::of(site.catalogue(), &locale);
        RenderInput { site, locale, today, index }
    }
}
