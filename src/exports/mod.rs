//! Exports: the plan as open data, and the files that hosts and search engines read.
//!
//! Each export is a pure function of the site and its words; none depends on another or reads a
//! file. Only the workbook contains the build date, because its format requires one; the files of
//! services use it only to see whether a check is overdue, and the JSON whether a target was due.
//! So exports change when the plan does and not every day. Names of columns and fields are a public
//! contract: they change only on purpose.

mod about;
mod csv;
mod csvw;
mod host;
mod identity;
mod json;
mod linked;
mod questionnaire;
mod referral;
mod returns;
mod sheet;
mod sitemap;
mod stratml;
mod workbook;

pub use csv::csv;
pub use csvw::csv_metadata;
pub use host::{headers, robots};
pub use json::{plan_json, plan_schema, site_json, site_schema};
pub use linked::{events_jsonld, services_jsonld};
pub use questionnaire::questionnaire;
pub use referral::services_json;
pub use returns::{Sheet, returns, returns_of};
pub use sitemap::sitemap;
pub use stratml::stratml;
pub use workbook::workbook;
