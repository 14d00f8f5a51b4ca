//! Small PDFs for tests, put together from what matters in them.

mod account;
mod hostile;
mod refusals;
mod ruled;
mod tagged;
mod words;

use std::fmt::Write;

/// A file with these objects, of which the first is the root, in the plainest form there is.
pub(super) fn file(objects: &[String]) -> Vec<u8> {
    let mut text = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(text.len());
        let _ = write!(text, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = text.len();
    let _ = write!(text, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(text, "{place:010} 00000 n ");
    }
    let size = objects.len() + 1;
    let _ = write!(text, "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    text.into_bytes()
}

/// A stream.
pub(super) fn stream(entries: &str, content: &str) -> String {
    format!("<< {entries} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// A file with a structure and pages with these contents. Its objects are the root, the list of pages,
/// the structure, a font `F`, a bold font `B`, then each page and its content; others follow.
pub(super) fn pages(structure: &str, contents: &[&str], others: &[String]) -> Vec<u8> {
    let kids: String = (0..contents.len()).map(|it| format!("{} 0 R ", 6 + 2 * it)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 3 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", contents.len()),
        structure.to_owned(),
        font("Helvetica"),
        font("Helvetica-Bold"),
    ];
    for (at, content) in contents.iter().enumerate() {
        let first = 6 + 2 * contents.len();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R \
             /Resources << /Font << /F 4 0 R /B 5 0 R >> /XObject << /X {first} 0 R >> >> >>",
            7 + 2 * at
        ));
        objects.push(stream("", content));
    }
    objects.extend(others.iter().cloned());
    file(&objects)
}

fn font(name: &str) -> String {
    format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
}

/// Text at a place, under a mark with a number.
pub(super) fn marked(number: usize, x: i32, y: i32, text: &str) -> String {
    format!("/P <</MCID {number}>> BDC {} EMC\n", plain(x, y, text))
}

/// Text at a place.
pub(super) fn plain(x: i32, y: i32, text: &str) -> String {
    format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET\n")
}

/// An element of the structure, on the first page.
pub(super) fn element(kind: &str, entries: &str, children: &[String]) -> String {
    format!("<< /S /{kind} /Pg 6 0 R {entries} /K [{}] >>", children.join(" "))
}

/// The root of a structure.
pub(super) fn root(children: &[String]) -> String {
    format!("<< /Type /StructTreeRoot /K [{}] >>", children.join(" "))
}

/// A paragraph of the structure with the characters of a number.
pub(super) fn paragraph(number: usize) -> String {
    element("P", "", &[number.to_string()])
}
