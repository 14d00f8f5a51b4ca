//! A video has captions, and a recording its words in writing (WCAG 1.2.1 and 1.2.2; techniques G158 and
//! H95). Captions may be part of the picture, and the words may be elsewhere on the page, so that a person has
//! the last word.

use crate::audit::asked::host;
use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const VIDEO: Rule =
    Rule { code: Code::VideoWithoutCaptions, act: &["eac66b"], wcag: &["1.2.2"], look: video };
pub(super) const AUDIO: Rule =
    Rule { code: Code::AudioWithoutText, act: &["e7aa44"], wcag: &["1.2.1"], look: audio };
pub(super) const FRAME: Rule =
    Rule { code: Code::VideoInFrame, act: &[], wcag: &["1.2.2"], look: frame };

/// Hosts that show videos in frames.
const HOSTS: &[&str] =
    &["youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com"];

fn frame<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for frame in page.dom.all("iframe").filter(|it| page.is_displayed(*it)) {
        let host = frame.attribute("src").and_then(host).unwrap_or_default();
        let shows =
            |it: &&str| host == **it || host.strip_suffix(*it).is_some_and(|it| it.ends_with('.'));
        if !HOSTS.iter().any(shows) {
            continue;
        }
        let message = format!("planpress cannot see whether the video from {host} has captions");
        let help =
            "watch it without sound; captions that were made by a program alone have mistakes";
        targets.failed(frame, message, help);
    }
}

fn video<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for video in page.dom.all("video").filter(|it| page.is_displayed(*it) && plays(*it)) {
        let captions = |it: &Element<'p>| {
            let kind = it.attribute("kind").unwrap_or("subtitles").trim();
            it.is("track")
                && ["captions", "subtitles"].iter().any(|is| is.eq_ignore_ascii_case(kind))
        };
        // What is silent and cannot be stopped is decoration, or a fault of another kind.
        let silent = video.has("muted") && !video.has("controls");
        if silent || video.elements().any(|it| captions(&it)) {
            targets.passed();
            continue;
        }
        let help = "add <track kind=\"captions\" src=\"…\" srclang=\"en\">; if the captions are in the \
                    picture itself, ignore this";
        targets.failed(video, "this video has no captions that planpress can see", help);
    }
}

fn audio<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    const WORDS: &[&str] = &["transcript", "in writing", "read the words", "text version"];
    for audio in page.dom.all("audio").filter(|it| it.has("controls") && plays(*it)) {
        let near = audio.ancestors().nth(1).or_else(|| audio.parent());
        let words = near.map_or(String::new(), |it| it.text_up_to(4_000).to_lowercase());
        let near = page.is_displayed(audio) && !WORDS.iter().any(|it| words.contains(it));
        if near {
            let help = "write its words on the page, or link to them, and call them a transcript";
            targets.failed(audio, "planpress sees no transcript of this recording", help);
        } else {
            targets.passed();
        }
    }
}

/// Whether there is something to play.
fn plays(element: Element<'_>) -> bool {
    element.has("src") || element.elements().any(|it| it.is("source"))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{AudioWithoutText, VideoInFrame, VideoWithoutCaptions};

    #[test]
    fn a_video_has_captions() {
        for wrong in
            ["<video src=a controls></video>", "<video><source src=a><track kind=chapters></video>"]
        {
            assert_eq!(told(VideoWithoutCaptions, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<video src=a><track kind=captions src=b></video>",
            "<video src=a autoplay muted loop></video>",
            "<video></video>",
        ] {
            assert!(told(VideoWithoutCaptions, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_recording_has_its_words() {
        assert_eq!(told(AudioWithoutText, "<audio src=a controls></audio>").len(), 1);
        let sound = "<div><audio src=a controls></audio><a href=x>Transcript</a></div>";
        assert!(told(AudioWithoutText, sound).is_empty());
        assert!(told(AudioWithoutText, "<audio src=a></audio>").is_empty());
    }

    #[test]
    fn a_video_from_elsewhere_is_for_a_person() {
        let frame = |host: &str| format!("<iframe title=x src='https://{host}/embed/1'></iframe>");
        assert_eq!(told(VideoInFrame, &frame("www.youtube.com")).len(), 1);
        assert!(told(VideoInFrame, &frame("notyoutube.com")).is_empty());
    }
}
