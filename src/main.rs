//! The program: parse arguments, dispatch, exit code. The system's clock is read here and nowhere else.

use clap::Parser;
use planpress::cli::{self, Args, Exit};

fn main() -> Exit {
    cli::run(&Args::parse(), chrono::Local::now().date_naive())
}
