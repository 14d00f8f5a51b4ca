//! What people subscribe to. Each feed is a pure function of the site, its words and the build
//! date; none asks another, none reads a file.

pub mod atom;
pub mod ical;
mod name;
