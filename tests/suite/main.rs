//! What planpress does, seen from outside: a module for each feature, with the tiny projects it
//! works on in a folder of the same name beside this one.

mod exports;
mod feeds;
mod findings;
mod small_site;
