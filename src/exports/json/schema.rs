//! The JSON Schema (draft 2020-12) of the records, generated from the records themselves so that
//! the two cannot disagree. The table of fields says what each field means.
//!
//! Fields are added without a new version, so the schema allows unknown fields.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use crate::site::{self, Route, Site};

use super::{PlanFile, SiteFile, WholeBody};

/// Writes `/data/plan.schema.json`.
///
/// # Panics
/// Never: writing to memory cannot fail, and every field name is text.
pub fn plan_schema(site: &Site, out: &mut Vec<u8>) {
    write::<PlanFile<'static, WholeBody<'static>>>(site, site::SiteFile::PlanSchema, out);
}

/// Writes `/data/plans.schema.json`.
///
/// # Panics
/// Never: writing to memory cannot fail, and every field name is text.
pub fn site_schema(site: &Site, out: &mut Vec<u8>) {
    write::<SiteFile<'static, Vec<WholeBody<'static>>>>(site, site::SiteFile::SiteSchema, out);
}

fn write<T: JsonSchema>(site: &Site, file: site::SiteFile, out: &mut Vec<u8>) {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    if let Some(address) = site.absolute(Route::SiteFile(file)) {
        schema.insert("$id".to_owned(), address.into());
    }
    super::write(&schema, out);
}

/// The address of a schema: the full address if the site's is known, otherwise relative to the
/// file.
pub(super) fn link(site: &Site, from: Route) -> String {
    let file = match from {
        Route::PlanFile(..) => site::SiteFile::PlanSchema,
        _ => site::SiteFile::SiteSchema,
    };
    let to = Route::SiteFile(file);
    site.absolute(to).unwrap_or_else(|| site.href(from, to))
}
