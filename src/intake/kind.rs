//! What a file is when it is not what its name says, from its first bytes.

use super::Refusal;

/// What a package is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A Word document.
    Word,
    /// An Excel workbook.
    Excel,
    /// Something else, in words.
    Other(&'static str),
}

/// Why a file that is not a package is not read.
pub(super) fn refusal(bytes: &[u8]) -> Refusal {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return compound(bytes);
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let opening = text[..text.len().min(1024)].to_ascii_lowercase();
    let starts = |marks: &[&[u8]]| marks.iter().any(|it| opening.starts_with(it));
    let holds = |mark: &[u8]| opening.windows(mark.len()).any(|it| it == mark);
    let kind = if starts(&[b"%pdf"]) {
        "a PDF"
    } else if starts(&[b"{\\rtf"]) {
        "a rich text file (.rtf)"
    } else if holds(b"<html") || holds(b"<!doctype html") || starts(&[b"mime-version:"]) {
        "a web page"
    } else if starts(&[b"<?xml"]) {
        "an XML file"
    } else if starts(&[b"\x89png", b"\xFF\xD8\xFF", b"gif8"]) {
        "a picture"
    } else if starts(&[b"\x1F\x8B", b"7z\xBC\xAF", b"rar!"]) {
        "an archive"
    } else if std::str::from_utf8(bytes).is_ok_and(|it| !it.contains('\0')) {
        "plain text"
    } else {
        return Refusal::Damaged("its beginning is not that of an office file".into());
    };
    Refusal::Other(kind)
}

/// What an archive is that says so in its own part, as OpenDocument files do.
pub(super) fn of_mark(mark: &str) -> &'static str {
    match mark.trim().strip_prefix("application/") {
        Some("vnd.oasis.opendocument.text") => "an OpenDocument text (.odt)",
        Some("vnd.oasis.opendocument.spreadsheet") => "an OpenDocument spreadsheet (.ods)",
        Some("vnd.oasis.opendocument.presentation") => "an OpenDocument presentation (.odp)",
        Some("epub+zip") => "an e-book (.epub)",
        _ => "a zip archive",
    }
}

/// The file of an old program, or a new one that is locked: Office puts it into the old kind of file.
/// The names of what is inside are in a list, on multiples of 128 bytes.
fn compound(bytes: &[u8]) -> Refusal {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        bytes.chunks(128).any(|it| it.starts_with(&name))
    };
    if holds("EncryptedPackage") {
        Refusal::Locked
    } else if holds("WordDocument") {
        Refusal::Other("a document of an old Word (.doc)")
    } else if holds("Workbook") || holds("Book") {
        Refusal::Other("a workbook of an old Excel (.xls)")
    } else if holds("PowerPoint Document") {
        Refusal::Other("a presentation of an old PowerPoint (.ppt)")
    } else {
        Refusal::Other("a file of an old office program")
    }
}

#[cfg(test)]
mod tests {
    use super::{Refusal, of_mark, refusal};

    fn old(name: &str) -> Vec<u8> {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(1024, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(1536, 0);
        bytes
    }

    #[test]
    fn old_files_are_told_from_locked_ones() {
        assert_eq!(refusal(&old("EncryptedPackage")), Refusal::Locked);
        for (name, ending) in [("WordDocument", ".doc"), ("Workbook", ".xls"), ("Book", ".xls")] {
            assert!(refusal(&old(name)).to_string().contains(ending), "{name}");
        }
        assert!(matches!(refusal(&old("Contents")), Refusal::Other(_)));
    }

    #[test]
    fn other_files_are_named() {
        for (bytes, kind) in [
            (&b"%PDF-1.7"[..], "a PDF"),
            (b"{\\rtf1", "a rich text file (.rtf)"),
            (b"\xEF\xBB\xBF\n<!DOCTYPE html><p>", "a web page"),
            (b"<?xml version='1.0'?><HTML>", "a web page"),
            (b"<?xml version='1.0'?><w:wordDocument>", "an XML file"),
            (b"\x89PNG\r\n", "a picture"),
            (b"\xFF\xD8\xFF\xE0", "a picture"),
            (b"Action,Lead\n", "plain text"),
        ] {
            assert_eq!(refusal(bytes), Refusal::Other(kind));
        }
        assert!(matches!(refusal(b"\x00\x01\x02"), Refusal::Damaged(_)));
        assert_eq!(
            of_mark("application/vnd.oasis.opendocument.text\n"),
            "an OpenDocument text (.odt)"
        );
    }
}
