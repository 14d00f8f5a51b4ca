//! Feeds and calendars that people subscribe to. Each is a pure function of the site, its words and
//! the build date; none depends on another or reads a file.

pub mod atom;
pub mod ical;
mod name;
