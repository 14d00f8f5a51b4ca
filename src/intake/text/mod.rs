//! Plain text, as it comes from a PDF, a letter or an email: tables with tabs, with bars or with
//! columns of spaces, and lines. What the tables mean is told elsewhere.

mod furniture;
mod spaced;

use super::gather::Gather;
use super::lines::{self, Typed};
use super::{Intake, Refusal, Role, Why, decode, pipes, separated, tabs, typed};

/// The shortest line that goes on in the next without a full stop, in bytes.
const WRAPPED: usize = 45;

/// Reads a plain text.
///
/// # Errors
/// When it is too large, is not a text, or is empty.
pub fn text(file: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let text = decode::decode(bytes)?;
    if separated::is_export(&text) {
        return separated::tsv(file, bytes);
    }
    let mut lines = lines::cut(&text)?;
    lines::find_rows(&mut lines);
    furniture::mark(&mut lines);
    let mut gather = Gather::new(file);
    let mut at = 0;
    while at < lines.len() {
        at += part(&mut gather, &lines[at..])?;
    }
    gather.finish()
}

/// Reads the part that these lines start with, and returns how many of them it takes.
fn part(gather: &mut Gather, lines: &[Typed<'_>]) -> Result<usize, Refusal> {
    let line = &lines[0];
    if line.is_blank() {
        return Ok(1);
    }
    if line.furniture {
        gather.aside(Why::PageFurniture, line.at(), line.text);
        return Ok(1);
    }
    if let Some(run) = tabs::run(lines) {
        gather.table(run.drafts)?;
        for line in run.held.into_iter().map(|at| &lines[at]) {
            if line.furniture {
                gather.aside(Why::PageFurniture, line.at(), line.text);
            } else {
                gather.line(line, Role::Body, typed::paragraph(line.text));
            }
        }
        return Ok(run.length);
    }
    if let Some((drafts, length)) = pipes::run(lines).or_else(|| spaced::run(lines)) {
        gather.table(drafts)?;
        return Ok(length);
    }
    if pipes::is_rule(line.text) {
        return Ok(1);
    }
    Ok(paragraph(gather, lines))
}

/// A line with those in which its sentence goes on: the next starts with a small letter.
fn paragraph(gather: &mut Gather, lines: &[Typed<'_>]) -> usize {
    let goes_on = |pair: &[Typed<'_>]| {
        let (line, next) = (pair[0].text.trim_end(), &pair[1]);
        line.len() >= WRAPPED
            && !line.ends_with(['.', ':', ';', '!', '?'])
            && !(next.breaks || next.furniture || next.is_row())
            && next.text.trim_start().starts_with(char::is_lowercase)
            && typed::bullet(next.text.trim(), true).is_none()
    };
    let length = 1 + lines.windows(2).take_while(|pair| goes_on(pair)).count();
    let texts: Vec<&str> = lines[..length].iter().map(|line| line.text).collect();
    let text = texts.join(" ");
    match typed::heading(&text) {
        Some((level, words)) => {
            gather.line(&lines[0], Role::Heading(level), typed::paragraph(words))
        }
        None => gather.line(&lines[0], Role::Body, typed::paragraph(&text)),
    }
    length
}
