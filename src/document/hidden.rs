//! Characters that their author did not type: those mangled by another program, and invisible ones
//! that change how a text reads: controls, marks that change the writing direction (Unicode TR 36),
//! and residue from copying from a PDF or a word processor.

use crate::diagnostics::{Code, Finding, Report};
use crate::source::TextMap;

use super::mangled;

/// Reports the first mangled character of a text, or else the first hidden one. The map is
/// requested only if there is one.
pub(super) fn check(text: &str, map: impl FnOnce() -> TextMap, report: &mut Report) {
    if let Some((range, looks, meant)) = mangled::find(text) {
        let meant = match meant {
            "" => "a quotation mark or a dash".to_owned(),
            meant => format!("`{meant}`"),
        };
        let message = format!("`{looks}` is what another program made of {meant}");
        return report.push(
            Finding::new(Code::MangledCharacter, map().span(range), message)
                .label("this text was saved in one encoding and opened in another")
                .help(format!("write {meant}, and look for others in the same file")),
        );
    }
    let Some((at, found)) = text.char_indices().find(|(_, it)| is_hidden(*it)) else { return };
    let span = map().span(at..at + found.len_utf8());
    let code = u32::from(found);
    report.push(
        Finding::new(
            Code::HiddenCharacter,
            span,
            format!("this text contains a character that you cannot see (U+{code:04X})"),
        )
        .help("type the words around it again, and do not paste them"),
    );
}

/// Joiners (U+200C, U+200D) and the plain direction marks are not hidden: languages and emoji need
/// them.
fn is_hidden(character: char) -> bool {
    match character {
        '\n' | '\t' | '\r' => false,
        '\u{00AD}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{FEFF}' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        // A private-use character is a symbol in one program's font, such as a word processor's
        // bullet.
        '\u{E000}'..='\u{F8FF}' | '\u{FFFD}' => true,
        other => other.is_control(),
    }
}
