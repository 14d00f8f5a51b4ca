//! The program: parse arguments, dispatch, exit code.

fn main() {}
