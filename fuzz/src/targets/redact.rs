//! Words taken out of the files of a project: none is left that is not told, and there is nothing more to take out.

use super::super::{files, halves};
use planpress::document::Mention;
use planpress::redaction::{REMOVALS, SUBSTITUTE, redact, refused_substitute};
use planpress::source::Position;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let (words, data) = halves(data);
    let Some(mention) = std::str::from_utf8(words).ok().and_then(Mention::of) else { return };
    if refused_substitute(SUBSTITUTE, &mention).is_some() {
        return;
    }
    let sources = files::with(files::files(data));
    let redaction = redact(&sources, &mention, SUBSTITUTE);
    let without = redaction.applied(&sources);
    for (_, file) in without.files().filter(|it| it.1.path() != REMOVALS) {
        let text = file.text().expect("a text");
        for place in mention.places(text) {
            let line = Position::of(text, place.start).line;
            let told =
                redaction.left.iter().any(|it| it.path == file.path() && it.line == Some(line));
            assert!(told, "line {line} of {} has {:?}", file.path(), &text[place]);
        }
    }
    if redaction.left.is_empty() {
        let again = redact(&without, &mention, SUBSTITUTE);
        let more = again.files.iter().map(|it| (&it.path, &it.edits)).next();
        assert!(more.is_none(), "{more:?}");
    }
}
