//! What `planpress import` makes of documents, held against what a careful editor would make of them.

mod score;
mod shapes;
