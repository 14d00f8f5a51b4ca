//! A PDF of a plan with lines around its cells, as a program writes it that knows no tags.

use std::fmt::Write;

/// Where columns begin, and where the last one ends, in points from the left.
const EDGES: [usize; 7] = [20, 140, 390, 490, 570, 650, 820];
/// A row's height in points.
const HEIGHT: usize = 50;
const TOP: usize = 580;
/// A letter's width in points, on average.
const LETTER: usize = 5;

/// A file with these rows on each page, below the same headings.
pub(crate) fn pdf(pages: &[Vec<[String; 6]>]) -> Vec<u8> {
    let kids: String = (0..pages.len()).map(|it| format!("{} 0 R ", 4 + 2 * it)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    for (at, rows) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents {} 0 R \
             /Resources << /Font << /F 3 0 R >> >> >>",
            5 + 2 * at
        ));
        let content = page(rows);
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    let mut text = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(text.len());
        let _ = write!(text, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let (start, size) = (text.len(), objects.len() + 1);
    let _ = write!(text, "xref\n0 {size}\n0000000000 65535 f \n");
    for place in places {
        let _ = writeln!(text, "{place:010} 00000 n ");
    }
    let _ = write!(text, "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    text.into_bytes()
}

fn page(rows: &[[String; 6]]) -> String {
    let mut content = String::new();
    for (at, row) in rows.iter().enumerate() {
        let top = TOP - at * HEIGHT;
        for (column, text) in row.iter().enumerate() {
            let (left, right) = (EDGES[column], EDGES[column + 1]);
            let _ = writeln!(content, "{left} {} {} {HEIGHT} re S", top - HEIGHT, right - left);
            for (line, words) in lines(text, (right - left - 8) / LETTER).iter().enumerate() {
                let y = top - 10 - line * 9;
                let _ = writeln!(content, "BT /F 8 Tf {} {y} Td ({words}) Tj ET", left + 4);
            }
        }
    }
    content
}

/// A text in lines of at most so many letters.
fn lines(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("a line");
        if !line.is_empty() && line.len() + 1 + word.len() > letters {
            lines.push(word.to_owned());
        } else {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines
}
