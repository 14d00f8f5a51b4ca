//! The JSON Schema (draft 2020-12) of the records, made from the records themselves, so that the two
//! cannot say different things. What a field means is said in the table of fields.
//!
//! Fields are added without a new version, so that the schema refuses none that it does not know.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use crate::site::{self, Route, Site};

use super::{PlanFile, SiteFile, WholeBody};

/// Writes `/data/plan.schema.json`.
///
/// # Panics
/// Never: memory takes the schema, and every name of a field is text.
pub fn plan_schema(site: &Site, out: &mut Vec<u8>) {
    write::<PlanFile<'static, WholeBody<'static>>>(site, site::SiteFile::PlanSchema, out);
}

/// Writes `/data/plans.schema.json`.
///
/// # Panics
/// Never: memory takes the schema, and every name of a field is text.
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

/// Where the schema of a file is: from the site's root up where that is known, else from the file.
pub(super) fn link(site: &Site, from: Route) -> String {
    let file = match from {
        Route::PlanFile(..) => site::SiteFile::PlanSchema,
        _ => site::SiteFile::SiteSchema,
    };
    let to = Route::SiteFile(file);
    site.absolute(to).unwrap_or_else(|| site.href(from, to))
}
