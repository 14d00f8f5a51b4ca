//! Style sheets and scripts that are published as they are, and the colours of a theme.

use super::super::files::findings_are_inside;
use planpress::audit::{Alone, unsafe_script, unsafe_style};
use planpress::diagnostics::Report;
use planpress::model::{Colour, SiteFacts};
use planpress::render::Theme;
use planpress::source::Sources;

/// Holds what is read from these bytes against what must hold.
pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for harm in [unsafe_style(text, &Alone), unsafe_script(text, &Alone)].concat() {
        assert!(text.is_char_boundary(harm.at), "{harm:?}");
    }
    let sources = Sources::from_texts([("themes/own/assets/tokens.css", text)]);
    let colour = |at: usize| data.get(at).copied().unwrap_or(0x80);
    let accent = Some(Colour(colour(0), colour(1), colour(2)));
    let site = SiteFacts { theme: "own".to_owned(), accent, ..SiteFacts::default() };
    let mut report = Report::default();
    Theme::load(&site, &sources, &mut report);
    findings_are_inside(&report, &sources);
}
