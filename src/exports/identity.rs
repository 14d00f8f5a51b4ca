//! Permanent names for formats that ask for a UUID: made from what never changes, so that two builds
//! of one project give the same name, and no two publishers give one.

use uuid::Uuid;

use crate::site::Site;

/// The UUID (version 5, RFC 9562) of something of the site's, from the parts of its own name.
pub(super) fn uuid(site: &Site, parts: &[&str]) -> Uuid {
    let publisher = &site.catalogue().site.organisation;
    let name = format!("urn:planpress:{publisher}:{}", parts.join(":"));
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}
