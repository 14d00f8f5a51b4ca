//! Writes `Message`, the type of everything that the program says by itself, from the English words.
//! What the type looks like is in `build/messages.rs`.

use std::path::Path;
use std::process::ExitCode;

#[path = "build/messages.rs"]
mod messages;
#[path = "src/locale/walk.rs"]
mod walk;

const WORDS: &str = "themes/default/locales/en-GB.ftl";

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed={WORDS}");
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("cargo:error={WORDS} cannot be made into messages: {why}");
            ExitCode::FAILURE
        }
    }
}

fn write() -> Result<(), String> {
    let text = std::fs::read_to_string(WORDS).map_err(|error| error.to_string())?;
    let folder = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let file = Path::new(&folder).join("messages.rs");
    std::fs::write(file, messages::rust(&text)?).map_err(|error| error.to_string())
}
