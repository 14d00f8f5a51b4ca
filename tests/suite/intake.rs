//! What office files and texts hold: the readers and the layouts without a table, on real files, small made
//! ones and random ones.

mod hostile_office;
mod office;
mod pasted;
mod pdf;
mod random_text;
mod support;
mod text_shapes;
