//! Writes a made-up project of so many actions, to measure planpress with:
//! `cargo run --release --example synthetic-plan -- 10000 target/plan-10000`.
//!
//! A project that this program wrote before is written anew; any other folder is left alone.

use std::env;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use planpress::authoring::write_synthetic;

/// The same plan every time.
const SEED: u64 = 7;

/// Stands in every folder that this program made.
const MARK: &str = "made-up-plan.txt";

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let [actions, dir] = args.as_slice() else {
        return Err("say how many actions, and into which folder: 10000 target/plan-10000".into());
    };
    let actions: usize = actions.parse().map_err(|_| format!("{actions} is not a number"))?;
    let dir = Path::new(dir);
    if dir.join(MARK).is_file() {
        fs::remove_dir_all(dir)?;
    }
    let files = write_synthetic(dir, actions, SEED)?;
    fs::write(dir.join(MARK), "The program examples/synthetic-plan.rs writes this folder anew.\n")?;
    writeln!(io::stdout(), "{actions} actions in {} files below {}", files.len(), dir.display())?;
    Ok(())
}
