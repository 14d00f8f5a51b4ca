//! Permanent ids for formats that require a UUID. They are made from what never changes, so two
//! builds of a project give the same id, and no two publishers share one.

use uuid::Uuid;

use crate::site::Site;

/// The UUID (version 5, RFC 9562) of an item of the site, from the parts of its name.
pub(super) fn uuid(site: &Site, parts: &[&str]) -> Uuid {
    let publisher = &site.catalogue().site.organisation;
    let name = format!("urn:planpress:{publisher}:{}", parts.join(":"));
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}
