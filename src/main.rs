//! The program: parse arguments, dispatch, exit code. The system's clock is read here and nowhere else.

use planpress::cli::{self, Exit};

fn main() -> Exit {
    match cli::arguments() {
        Ok(args) => cli::run(&args, chrono::Local::now().date_naive()),
        Err(exit) => exit,
    }
}
