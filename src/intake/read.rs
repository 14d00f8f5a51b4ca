//! Which reader a file has, by its name; the readers themselves say when the content is of another kind.

use super::{Intake, Refusal, csv, docx, markdown, pdf, text, tsv, xlsx};

/// Reads a file by its name.
///
/// # Errors
/// Why it is not read.
pub fn read(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let ending = file.rsplit_once('.').map_or("", |it| it.1).to_ascii_lowercase();
    match ending.as_str() {
        "docx" | "docm" => docx(file, bytes),
        "xlsx" | "xlsm" => xlsx(file, bytes),
        "pdf" => pdf(file, bytes),
        "csv" => csv(file, bytes),
        "tsv" | "tab" => tsv(file, bytes),
        "txt" => text(file, bytes),
        "md" | "markdown" => markdown(file, bytes),
        _ => Err(Refusal::Unknown(ending)),
    }
}
