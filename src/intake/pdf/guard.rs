//! A look at a file before its objects are read. The library unpacks the streams that hold objects
//! whole, whatever their size, so those are measured first. Streams that are not lists of objects are
//! unpacked in [`super::unpack`], with a limit.

use std::borrow::Cow;

use hayro_syntax::object::{Array, Dict, FromBytes, MaybeRef, Name, Object};

use super::limits::DICTIONARIES;
use super::unpack;
use crate::intake::Refusal;
use crate::intake::limits::{PART, TOTAL, within};

/// How far before the word `stream` its dictionary begins, in bytes.
const NEAR: usize = 4_096;
/// Bytes of the packed lists of objects of a file that is encrypted, which cannot be measured. They
/// unpack to some thousand times as much at most.
const ENCRYPTED: usize = 512 << 10;
/// What the lists of objects can have twice: packed data that is packed again.
const TWICE: &str = "its list of objects is packed twice";

/// Measures the lists of objects.
///
/// # Errors
/// Refuses a file whose lists unpack to more than the limit.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut dictionaries = positions(bytes, b"<<").count();
    let encrypted = positions(bytes, b"/Encrypt").next().is_some();
    // Found once: a file can have a million streams without an end.
    let ends: Vec<usize> = positions(bytes, b"endstream").collect();
    let (mut packed, mut total) = (0, 0);
    for at in positions(bytes, b"stream") {
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let Some(dict) = dictionary(bytes, at).filter(is_list) else { continue };
        let begin = at + b"stream".len();
        let end = ends.get(ends.partition_point(|it| *it < begin)).copied();
        let data = bytes[begin..end.unwrap_or(bytes.len())].trim_ascii_start();
        packed += data.len();
        if encrypted && packed > ENCRYPTED {
            return Err(Refusal::Locked);
        }
        let data = unpacked(&dict, data)?;
        total += data.len();
        within("bytes once it is unpacked", total, TOTAL)?;
        dictionaries += positions(&data, b"<<").count();
    }
    // Each may be a page, and the library reads all pages at once.
    within("objects", dictionaries, DICTIONARIES)
}

/// Where a word is in a file.
fn positions<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(from..)?;
            let at = from + rest.iter().position(|it| *it == word[0])?;
            from = at + 1;
            if bytes[at..].starts_with(word) {
                return Some(at);
            }
        }
    })
}

/// The dictionary of a stream.
fn dictionary(bytes: &[u8], stream: usize) -> Option<Dict<'_>> {
    let near = &bytes[stream.saturating_sub(NEAR)..stream];
    let begin = near.windows(3).rposition(|it| it == b"obj")? + 3;
    Dict::from_bytes(near[begin..].trim_ascii_start())
}

/// Whether a stream holds objects, or says where they are.
fn is_list(dict: &Dict<'_>) -> bool {
    let kind = dict.get::<Name<'_>>(b"Type");
    let named = kind.is_some_and(|it| matches!(&*it, b"ObjStm" | b"XRef"));
    named || dict.contains_key(b"W") || dict.contains_key(b"First") && dict.contains_key(b"N")
}

/// A list as it is once it is unpacked.
fn unpacked<'a>(dict: &Dict<'_>, data: &'a [u8]) -> Result<Cow<'a, [u8]>, Refusal> {
    let key = if dict.contains_key(b"F") { &b"F"[..] } else { b"Filter" };
    let names: Vec<Name<'_>> = match dict.get_raw::<Object<'_>>(key) {
        None => Vec::new(),
        Some(MaybeRef::NotRef(Object::Name(name))) => vec![name],
        Some(MaybeRef::NotRef(Object::Array(list))) => list_of(&list),
        Some(_) => return Err(Refusal::Damaged(TWICE.into())),
    };
    match names.as_slice() {
        [] => Ok(Cow::Borrowed(data)),
        [name] if matches!(&**name, b"FlateDecode" | b"Fl") => {
            let data = unpack::inflate(data, PART);
            within("bytes once it is unpacked", data.len(), PART)?;
            Ok(Cow::Owned(data))
        }
        _ => Err(Refusal::Damaged(TWICE.into())),
    }
}

fn list_of<'a>(list: &Array<'a>) -> Vec<Name<'a>> {
    list.iter::<Name<'_>>().collect()
}
