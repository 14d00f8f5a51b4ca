//! What planpress does, seen from outside: a module for each feature, with the tiny projects it
//! works on in a folder of the same name beside this one.

mod act;
mod audit;
mod authoring;
mod broxtowe;
mod cli;
mod exports;
mod feeds;
mod findings;
mod history;
mod hostile;
mod html;
mod linked;
mod llr;
mod own_columns;
mod pages;
mod personal_data;
mod progress;
mod project;
mod proof;
mod published;
mod published_schema;
mod readme;
mod record;
mod redact;
mod referral;
mod road;
mod roles;
mod safe_for_readers;
mod search;
mod shapes;
mod small_site;
mod stratml;
mod two_examples;
mod words;
mod workbook;
