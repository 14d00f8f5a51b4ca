//! `plan.csv`: a row for each action in plan order, for programs. A spreadsheet that opens it reads
//! 1.10 as 1.1 and 1-2 as a day, so people are directed to the workbook.
//!
//! A blank cell means that the plan does not say; the column `lost` names what the source lost.
//! Several values in one cell have a line each. The file begins with a byte order mark, without
//! which Excel decodes UTF-8 in the encoding of its system.

use std::borrow::Cow;
use std::io::Write;

use ::csv::{Terminator, WriterBuilder};

use crate::site::Site;
use crate::table::{Scope, Subject, Table};

/// Writes `…/data/plan.csv`, or `/data/actions.csv` with all plans.
/// What `out` refuses is for `out` to remember.
pub fn csv(site: &Site, scope: Scope, subject: Subject, out: &mut dyn Write) {
    let _ = write(Table::of(site, scope, subject), out);
}

fn write(table: Table<'_>, out: &mut dyn Write) -> ::csv::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    writer.write_record(table.columns.iter().map(|it| &it.name))?;
    for row in table.rows {
        for cell in &row {
            writer.write_field(&*guarded(&cell.text()))?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(writer.flush()?)
}

/// Text that no spreadsheet runs as a formula. A cell that begins like a formula, or would once its
/// blanks are trimmed, gets a leading apostrophe: hostile text must not run on the computer of
/// someone who opens a plan.
fn guarded(text: &str) -> Cow<'_, str> {
    let first =
        text.trim_start_matches(|it: char| it.is_whitespace() || is_unseen(it)).chars().next();
    let live = first.is_some_and(|it| "=+-@＝＋－＠﹦﹢﹣﹫−".contains(it))
        || text.starts_with(char::is_control);
    let words = printable(text);
    if live { Cow::Owned(format!("'{words}")) } else { words }
}

/// Text without characters that spreadsheets do not show and XML may not contain.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    let kept = |it: char| !it.is_control() || matches!(it, '\n' | '\t');
    let kept = |it: char| kept(it) && !matches!(it, '\u{fffe}' | '\u{ffff}');
    match text.bytes().all(|it| matches!(it, b' '..=b'~')) || text.chars().all(kept) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().filter(|it| kept(*it)).collect()),
    }
}

/// Zero-width characters, which could hide a formula.
fn is_unseen(it: char) -> bool {
    it.is_control() || matches!(it, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn no_cell_is_a_formula() {
        let live = [
            "=1+1",
            "+44",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "  =1",
            "\u{a0}+1",
            "\u{feff}=1",
            "\u{200b}@x",
            "﹢1",
            "−1",
            "\t",
            "\rx",
        ];
        for live in live {
            assert!(guarded(live).starts_with('\''), "{live:?}");
        }
        assert_eq!(guarded("- one\r\n- two\u{0}"), "'- one\n- two");
        for harmless in ["1.1 = one", " one", "(=1)", "", "‘=1’"] {
            assert_eq!(guarded(harmless), harmless);
        }
    }

    #[test]
    fn a_control_character_does_not_hide_a_formula() {
        assert_eq!(guarded("\u{0}=1+1"), "'=1+1");
    }
}
