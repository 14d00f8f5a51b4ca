//! Pages of a site in which everything occurs.

mod around;
mod fields;
mod help;
mod history;
mod html;
mod pages;
mod promises;
mod sample;
mod statement;
mod theme_files;
mod words;
