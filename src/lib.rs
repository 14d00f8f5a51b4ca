//! planpress publishes a public body's plan as an accessible static website.
//!
//! What an author typed becomes what it means, becomes a site, becomes bytes. Each stage is a
//! plain function from value to value; no stage looks back, and all findings of all stages are
//! gathered in one [`diagnostics::Report`]. [`pipeline`] tells the story in one screen;
//! `ARCHITECTURE.md` has the map.

pub mod audit;
pub mod authoring;
pub mod changes;
pub mod cli;
pub mod diagnostics;
pub mod document;
pub mod evidence;
pub mod exports;
pub mod feeds;
pub mod fields;
pub mod figures;
pub mod import;
pub mod intake;
pub mod leaflet;
pub mod locale;
pub mod markdown;
pub mod markup;
pub mod model;
pub mod output;
pub mod paper;
pub mod pipeline;
pub mod press;
pub mod redaction;
pub mod render;
pub mod resolve;
pub mod review;
pub mod round;
pub mod rules;
pub mod search;
pub mod self_check;
pub mod serve;
pub mod site;
pub mod source;
pub mod starter;
pub mod table;
