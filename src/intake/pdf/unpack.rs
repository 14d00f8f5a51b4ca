//! Streams, unpacked within limits: the library itself has none. Nearly all are packed in one way,
//! which is done here; the others are left to the library where even the worst of them is small.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, Object, Stream};

use super::limits::UNPACKED;
use crate::intake::Refusal;
use crate::intake::limits::{PART, within};

/// What has been unpacked so far.
#[derive(Debug, Default)]
pub(super) struct Unpacked {
    bytes: usize,
}

impl Unpacked {
    /// The content of a stream, or nothing where it is packed in a way that is not known.
    ///
    /// # Errors
    /// When it is larger than the limit.
    pub(super) fn read(&mut self, stream: &Stream<'_>) -> Result<Option<Vec<u8>>, Refusal> {
        let data = match stream.filters().as_slice() {
            [] => Some(stream.raw_data().into_owned()),
            [Filter::FlateDecode] if !is_predicted(stream.dict()) => {
                Some(inflate(&stream.raw_data(), PART))
            }
            filters => {
                within("bytes once it is unpacked", worst(filters, stream.raw_data().len()), PART)?;
                stream.decoded_data().ok().map(|it| it.into_owned())
            }
        };
        let size = data.as_ref().map_or(0, Vec::len);
        within("bytes once it is unpacked", size, PART)?;
        self.bytes += size;
        within("bytes once it is unpacked", self.bytes, UNPACKED)?;
        Ok(data)
    }
}

/// Unpacks as much as can be unpacked, up to one byte more than the limit.
pub(super) fn inflate(data: &[u8], limit: usize) -> Vec<u8> {
    let limit = limit as u64 + 1;
    let mut unpacked = Vec::new();
    // What was unpacked before an error is kept: a few programs leave out the end.
    let read = ZlibDecoder::new(data).take(limit).read_to_end(&mut unpacked);
    if read.is_err() && unpacked.is_empty() {
        let _ = DeflateDecoder::new(data).take(limit).read_to_end(&mut unpacked);
    }
    unpacked
}

/// Whether the bytes are differences from those before them, as in pictures.
fn is_predicted(dict: &Dict<'_>) -> bool {
    let parameters = match dict.get::<Object<'_>>(b"DecodeParms") {
        Some(Object::Dict(dict)) => Some(dict),
        Some(Object::Array(list)) => list.iter::<Dict<'_>>().next(),
        _ => None,
    };
    parameters.is_some_and(|it| it.get::<i32>(b"Predictor").unwrap_or(1) > 1)
}

/// How large so many bytes can become at most.
fn worst(filters: &[Filter], size: usize) -> usize {
    filters.iter().fold(size, |size, filter| {
        size.saturating_mul(match filter {
            Filter::FlateDecode => 1_032,
            Filter::LzwDecode => 2_750,
            Filter::RunLengthDecode => 64,
            Filter::Ascii85Decode => 4,
            _ => 1,
        })
    })
}
