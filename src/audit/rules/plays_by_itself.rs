//! Nothing plays or moves by itself: sound covers a screen reader's voice and tells everyone in the
//! room what someone is reading (WCAG 1.4.2, 2.2.2; failures F16, F23, F47).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::PlaysByItself, act: &[], wcag: &["1.4.2", "2.2.2"], look };

/// What may play, move or blink.
const KINDS: &[&str] = &["marquee", "blink", "bgsound", "audio", "video", "iframe"];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.any(KINDS) {
        // Words that are not shown neither move nor blink; sound is heard all the same.
        if element.is_any(&["marquee", "blink"]) && !page.is_displayed(element) {
            continue;
        }
        let message = match element.name() {
            "marquee" => "these words move across the page by themselves",
            "blink" => "these words blink by themselves",
            "bgsound" => "this page plays a sound by itself",
            "audio" if plays(element) => "this sound plays by itself",
            "video" if plays(element) => "this video plays by itself",
            "iframe" if asks_to_play(element) => "what is in this frame plays by itself",
            "audio" | "video" => {
                targets.passed();
                continue;
            }
            _ => continue,
        };
        let help = match element.name() {
            "marquee" | "blink" => "do not move or blink the words",
            "bgsound" => "remove it, or use <audio> with controls",
            "iframe" => "remove autoplay from the address of the frame",
            _ => "remove autoplay, and add controls",
        };
        targets.failed(element, message, help);
    }
}

/// Whether a sound or a video begins by itself, unless it is silent and can be stopped.
fn plays(element: Element<'_>) -> bool {
    element.has("autoplay") && !(element.has("muted") && element.has("controls"))
}

/// Whether the address of a frame asks for it.
fn asks_to_play(frame: Element<'_>) -> bool {
    let query = frame.attribute("src").and_then(|it| it.split_once('?')).map_or("", |it| it.1);
    query.split(['&', ';', '#']).any(|it| {
        let (name, value) = it.split_once('=').unwrap_or((it, "1"));
        let asks = name.eq_ignore_ascii_case("autoplay") || name.eq_ignore_ascii_case("auto_play");
        asks && !matches!(value, "0" | "false" | "no")
    })
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::PlaysByItself;

    #[test]
    fn what_begins_by_itself_is_told() {
        for wrong in [
            "<audio autoplay src=x></audio>",
            "<audio autoplay controls src=x></audio>",
            "<video autoplay muted loop src=x></video>",
            "<marquee>News</marquee>",
            "<blink>News</blink>",
            "<iframe src='https://video.example/1?autoplay=1&x=2'></iframe>",
        ] {
            assert_eq!(told(PlaysByItself, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<video controls src=x></video>",
            "<video autoplay muted controls src=x></video>",
            "<iframe src='https://video.example/1?autoplay=0'></iframe>",
            "<p>autoplay",
            "<div hidden><blink>News</blink></div>",
            "<marquee style='display:none'>News</marquee>",
        ] {
            assert!(told(PlaysByItself, sound).is_empty(), "{sound}");
        }
    }
}
