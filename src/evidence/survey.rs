//! What a site does not contain. Many criteria are about something that a text site does not have,
//! such as video; if the files show that, no one needs to check it.
//!
//! The presence of a marker proves nothing: then a person checks. Only its absence counts.

use super::criteria::About;

/// Markers of sound and video in a page. A link to a video host leads to the publisher's own.
const MEDIA: &[&str] =
    &["<video", "<audio", "<iframe", "<object", "<embed", "youtube.", "youtu.be", "vimeo.com"];
/// File extensions of sound and video.
const MEDIA_FILES: &[&str] = &[
    ".aac", ".avi", ".flac", ".flv", ".m4a", ".m4v", ".mkv", ".mov", ".mp3", ".mp4", ".mpeg",
    ".mpg", ".oga", ".ogg", ".ogv", ".opus", ".swf", ".wav", ".webm", ".wma", ".wmv",
];
/// Markers of form fields.
const FIELDS: &[&str] = &[
    "<input",
    "<select",
    "<textarea",
    "contenteditable",
    "\"textbox\"",
    "\"searchbox\"",
    "\"combobox\"",
];
/// The event names that scripts listen for (UI Events, Pointer Events, Touch Events, Device
/// Orientation).
const KEYS: &[&str] = &["keydown", "keyup", "keypress"];
const GESTURES: &[&str] =
    &["pointermove", "mousemove", "touchmove", "dragstart", "draggable", "gesturechange"];
const PRESSES: &[&str] = &["pointerdown", "mousedown", "touchstart", "dragstart"];
const MOTION: &[&str] = &["devicemotion", "deviceorientation", "accelerometer", "gyroscope"];
/// File extensions of documents, which are covered by the law and which no rule here opens.
const DOCUMENTS: &[&str] = &[
    ".doc", ".docx", ".epub", ".odp", ".ods", ".odt", ".pdf", ".ppt", ".pptx", ".rtf", ".xls",
    ".xlsx",
];

/// What was found on a site. Each field is true if the site may contain it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Survey {
    media: bool,
    fields: bool,
    keys: bool,
    gestures: bool,
    presses: bool,
    motion: bool,
}

impl Survey {
    /// Records what a page contains.
    pub(super) fn of_page(html: &str) -> Self {
        // An element that declares itself not draggable is not a sign of dragging.
        let html = html.to_ascii_lowercase().replace("draggable=\"false\"", "");
        let has = |marks: &[&str]| marks.iter().any(|it| html.contains(it));
        // What a script from another host does cannot be seen here.
        let foreign = html
            .split("<script")
            .skip(1)
            .any(|it| it.split('>').next().is_some_and(|tag| tag.contains("//")));
        let linked = MEDIA_FILES.iter().any(|ending| {
            html.contains(&format!("{ending}\"")) || html.contains(&format!("{ending}?"))
        });
        Survey { media: has(MEDIA) || linked, fields: has(FIELDS), ..Survey::of_script(&html) }
            .and(Survey { fields: foreign, media: foreign, ..Survey::all_scripts(foreign) })
    }

    /// Records what a script listens for, or creates.
    pub(super) fn of_script(script: &str) -> Self {
        let script = script.to_ascii_lowercase();
        let has = |marks: &[&str]| marks.iter().any(|it| script.contains(it));
        Survey {
            media: has(&["\"video", "\"audio", "'video", "'audio", "new audio", "\"iframe"]),
            fields: has(&["\"input\")", "'input')", "\"textarea", "'textarea"]),
            keys: has(KEYS),
            gestures: has(GESTURES),
            presses: has(PRESSES),
            motion: has(MOTION),
        }
    }

    /// Records the kind of an author's file, by its name.
    pub(super) fn of_file(path: &str) -> Self {
        let path = path.to_ascii_lowercase();
        let media = MEDIA_FILES.iter().any(|it| path.ends_with(it));
        Survey { media, ..Survey::default() }
    }

    fn all_scripts(there: bool) -> Self {
        Survey { keys: there, gestures: there, presses: there, motion: there, ..Survey::default() }
    }

    /// Records what both can contain.
    pub(super) fn and(self, other: Survey) -> Self {
        Survey {
            media: self.media || other.media,
            fields: self.fields || other.fields,
            keys: self.keys || other.keys,
            gestures: self.gestures || other.gestures,
            presses: self.presses || other.presses,
            motion: self.motion || other.motion,
        }
    }

    /// Why a criterion does not apply to the site; `None` if it may.
    pub(super) fn absence(self, about: About) -> Option<&'static str> {
        let (there, why) = match about {
            About::EverySite => return None,
            About::Media => (
                self.media,
                "No page has or links to audio or video, no script makes any, and there are no \
                 audio or video files.",
            ),
            About::Fields => (self.fields, "No page has anything to fill in."),
            About::Keys => (self.keys, "No script on the site responds to keys."),
            About::Gestures => {
                (self.gestures, "No script on the site follows the path of a finger or a mouse.")
            }
            About::Presses => (
                self.presses,
                "No script on the site acts when someone presses a finger or a mouse button.",
            ),
            About::Motion => {
                (self.motion, "No script on the site responds to movement of the device.")
            }
        };
        (!there).then_some(why)
    }
}

/// Whether a file is a document that a person has to open.
pub(super) fn is_document(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    DOCUMENTS.iter().any(|it| path.ends_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(survey: Survey) -> Vec<About> {
        let kinds = [
            About::Media,
            About::Fields,
            About::Keys,
            About::Gestures,
            About::Presses,
            About::Motion,
        ];
        kinds.into_iter().filter(|it| survey.absence(*it).is_none()).collect()
    }

    #[test]
    fn what_is_not_there_is_not_asked_and_what_may_be_there_is() {
        use About::{Fields, Gestures, Keys, Media, Motion, Presses};
        assert_eq!(asks(Survey::of_page("<p>The videos of the fields, in audio</p>")), []);
        assert_eq!(asks(Survey::of_page("<VIDEO src=a.webm>")), [Media]);
        assert_eq!(asks(Survey::of_page("<a href=\"/files/Walk.MP4\">")), [Media]);
        assert_eq!(asks(Survey::of_page("<a href=\"https://www.youtube.com/x\">")), [Media]);
        assert_eq!(asks(Survey::of_file("walk/evening.mp3")), [Media]);
        assert_eq!(asks(Survey::of_page("<input type=\"search\">")), [Fields]);
        assert_eq!(asks(Survey::of_script("onkeydown = () => 1")), [Keys]);
        assert_eq!(asks(Survey::of_page("<li draggable=\"true\">")), [Gestures]);
        assert_eq!(asks(Survey::of_page("<a draggable=\"false\">")), []);
        assert_eq!(asks(Survey::of_script("on('touchstart')")), [Presses]);
        assert_eq!(asks(Survey::of_script("on('mousemove')")), [Gestures]);
        assert_eq!(asks(Survey::of_script("on('devicemotion')")), [Motion]);
        assert_eq!(
            asks(Survey::of_page("<script src=\"https://elsewhere.example/a.js\"></script>")),
            [Media, Fields, Keys, Gestures, Presses, Motion]
        );
        let both = Survey::of_script("onkeyup").and(Survey::of_page("<input>"));
        assert_eq!(asks(both), [Fields, Keys]);
        assert!(Survey::default().absence(About::EverySite).is_none());
    }

    #[test]
    fn documents_are_told_by_their_endings() {
        assert!(is_document("plan/Plan 2023.PDF") && is_document("a.docx"));
        assert!(!is_document("crest.svg"));
    }
}
