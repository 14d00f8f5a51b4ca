//! The bytes of a request, to the preview and to a desk.

use planpress::serve::fuzzing::{TOKEN, read};

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let sent = read(data);
    if let Some((path, query)) = &sent.page {
        assert!(path.starts_with('/'));
        assert!(path.bytes().chain(query.bytes()).all(|it| it.is_ascii_graphic()));
    }
    // No one without the token and the name of this machine has an answer from a desk.
    if let Some((address, form)) = &sent.call {
        let text = String::from_utf8_lossy(data);
        assert!(text.contains(TOKEN) && text.contains(":4000"));
        assert!(!address.contains(['/', '%', '?']));
        assert!(form.is_none() || text.contains("rigin") || text.to_lowercase().contains("origin"));
    }
}
