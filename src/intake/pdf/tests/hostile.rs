//! Files that are dangerous, or damaged at random: whatever is in one, it is read or refused.

use std::fmt::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write as _;

use super::{element, file, marked, pages, paragraph, plain, root};
use crate::intake::{Refusal, pdf};

/// A ruled table on two pages, and lines around it.
pub(super) fn ruled() -> Vec<u8> {
    let page = |number: u8, texts: &[&str]| {
        let foot = plain(50, 20, &format!("Page {number}"));
        super::ruled::grid(&[50, 200, 350], texts) + &foot
    };
    let first = plain(50, 760, "A plan") + &page(1, &["Action", "Lead", "Act now", "Police"]);
    let second = page(2, &["Go on", "Council"]) + &plain(50, 300, "The end");
    pages("null", &[&first, &second], &[])
}

/// A table, a list and a drawing.
pub(super) fn tagged() -> Vec<u8> {
    let cell = |kind: &str, number: usize| element(kind, "", &[paragraph(number)]);
    let row =
        |kind: &str, first: usize| element("TR", "", &[cell(kind, first), cell(kind, first + 1)]);
    let table = element("Table", "", &[row("TH", 0), row("TD", 2)]);
    let list = element("L", "", &[element("LI", "", &[paragraph(4)])]);
    let mut content = String::from("0 0 600 800 re S q 1 0 0 1 0 0 cm /X Do Q\n");
    for (number, text) in
        ["Action", "Lead", "Act \\256 now", "Police", "An item"].iter().enumerate()
    {
        content += &marked(number, 50 + 100 * (number as i32 % 2), 700 - 20 * number as i32, text);
    }
    let form = super::stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 4 0 R >> >>",
        &format!("/Artifact BMC {} EMC", plain(50, 20, "Page 1")),
    );
    pages(&root(&[table, list]), &[&content], &[form])
}

#[test]
fn no_damage_makes_it_panic() {
    for sample in [tagged(), ruled()] {
        assert!(pdf("plan.pdf", &sample).is_ok());
        damage(&sample);
    }
}

/// Reads a file that was damaged in many ways.
fn damage(sample: &[u8]) {
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for _ in 0..3_000 {
        let mut bytes = sample.to_vec();
        for _ in 0..=random(8) {
            let at = random(bytes.len());
            match random(4) {
                0 => bytes[at] = random(256) as u8,
                1 => bytes[at] ^= 1 << random(8),
                2 => drop(bytes.drain(at..(at + random(40)).min(bytes.len()))),
                _ => {
                    let from = random(bytes.len());
                    let piece = bytes[from..(from + random(60)).min(bytes.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
        }
        if random(10) == 0 {
            bytes.truncate(random(bytes.len()).max(1));
        }
        let _ = pdf("plan.pdf", &bytes);
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A file whose object with this number is a stream.
fn with_stream(number: usize, count: usize, entries: &str, data: &[u8]) -> Vec<u8> {
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned()];
    objects.resize(count, "null".into());
    objects[1] = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".into();
    objects[2] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>".into();
    objects[number - 1] =
        format!("<< {entries} /Length {} >>\nstream\nDATA\nendstream", data.len());
    let text = file(&objects);
    let at = text.windows(4).position(|it| it == b"DATA").unwrap();
    [&text[..at], data, &text[at + 4..]].concat()
}

#[test]
fn what_unpacks_to_more_than_the_limit_is_refused() {
    let bomb = packed(&vec![b' '; (64 << 20) + 1]);
    let large = |read| matches!(read, Err(Refusal::Large("bytes once it is unpacked", _)));
    let content = with_stream(4, 4, "/Filter /FlateDecode", &bomb);
    assert!(large(pdf("plan.pdf", &content)));
    let objects = with_stream(5, 5, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &bomb);
    assert!(large(pdf("plan.pdf", &objects)));
    let twice = packed(&bomb);
    let content = with_stream(4, 4, "/Filter [/FlateDecode /FlateDecode]", &twice);
    assert!(large(pdf("plan.pdf", &content)));
    let entries = "/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]";
    let objects = with_stream(5, 5, entries, &twice);
    assert!(matches!(pdf("plan.pdf", &objects), Err(Refusal::Damaged(_))));
}

#[test]
fn what_is_inside_itself_is_read_once_or_refused() {
    let content = marked(0, 50, 700, "words") + "/X Do";
    let form =
        super::stream("/Subtype /Form /Resources << /XObject << /X 8 0 R >> >>", "/X Do /X Do");
    let drawn = pages(&root(&[paragraph(0)]), &[&content], &[form]);
    assert!(pdf("plan.pdf", &drawn).is_ok());
    let next = |at: usize| {
        let entries = format!("/Subtype /Form /Resources << /XObject << /X {} 0 R >> >>", at + 1);
        super::stream(&entries, "/X Do /X Do")
    };
    let forms: Vec<String> = (8..40).map(next).collect();
    let read = pdf("plan.pdf", &pages(&root(&[paragraph(0)]), &[&content], &forms));
    assert!(matches!(read, Err(Refusal::Large("drawings inside each other", _))), "{read:?}");
    let structure = "<< /Type /StructTreeRoot /K [8 0 R] >>";
    let element = "<< /S /Sect /Pg 6 0 R /K [0 8 0 R 3 0 R] >>".to_owned();
    let read = pdf("plan.pdf", &pages(structure, &[&marked(0, 50, 700, "words")], &[element]));
    assert!(read.is_ok(), "{read:?}");
}

#[test]
fn depth_is_limited() {
    let mut deep = paragraph(0);
    for _ in 0..200 {
        deep = format!("<< /S /Div /Pg 6 0 R /K {deep} >>");
    }
    let read = pdf("plan.pdf", &pages(&root(&[deep]), &[&marked(0, 50, 700, "words")], &[]));
    assert!(matches!(read, Err(Refusal::Large("levels of structure", _))), "{read:?}");
    let mut nested = String::new();
    for _ in 0..100_000 {
        nested.push_str("q /A BMC [");
    }
    let read = pdf("plan.pdf", &pages(&root(&[paragraph(0)]), &[&nested], &[]));
    assert_eq!(read, Err(Refusal::Empty));
}

#[test]
fn a_span_of_a_million_columns_is_refused() {
    let cell =
        element("TD", "/A << /O /Table /ColSpan 1000000 /RowSpan 1000000 >>", &[paragraph(0)]);
    let table = element("Table", "", &[element("TR", "", &[cell])]);
    let read = pdf("plan.pdf", &pages(&root(&[table]), &[&marked(0, 50, 700, "words")], &[]));
    assert!(matches!(read, Err(Refusal::Large("columns in a table", _))), "{read:?}");
}

#[test]
fn many_characters_are_refused() {
    let mut text = String::from("BT /F 10 Tf 50 700 Td ");
    for _ in 0..40_000 {
        let _ = write!(text, "({}) Tj ", "a".repeat(100));
    }
    let read = pdf("plan.pdf", &pages(&root(&[paragraph(0)]), &[&text], &[]));
    assert!(matches!(read, Err(Refusal::Large("characters", _))), "{read:?}");
}
