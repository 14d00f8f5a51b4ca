//! Pages of a site in which everything occurs.

mod fields;
mod help;
mod html;
mod pages;
mod promises;
mod sample;
mod theme_files;
mod words;
