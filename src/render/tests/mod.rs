//! Pages of a site in which everything occurs.

mod pages;
mod sample;
mod theme_files;
