//! A frame can be reached by keyboard if there is something to use in it
//! (<https://www.w3.org/WAI/standards-guidelines/act/rules/akn7bn/>), and two frames with one name show
//! the same (<https://www.w3.org/WAI/standards-guidelines/act/rules/4b1c6c/>).

use std::collections::HashMap;

use crate::audit::dom::Element;
use crate::audit::focus::tabindex;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const OUT_OF_REACH: Rule =
    Rule { code: Code::FrameOutOfReach, act: &["akn7bn"], wcag: &["2.1.1"], look: out_of_reach };
pub(super) const SAME_NAME: Rule =
    Rule { code: Code::SameFrameName, act: &["4b1c6c"], wcag: &["4.1.2"], look: same_name };

fn out_of_reach<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for frame in page.dom.all("iframe").filter(|it| page.is_displayed(*it)) {
        let taken_out = tabindex(frame).is_some_and(|it| it < 0);
        if !taken_out || is_dot(frame) || page.look(frame).is_said_hidden() {
            targets.passed();
            continue;
        }
        let message = "people cannot reach this frame, or anything in it, with a keyboard";
        targets.failed(frame, message, "remove tabindex=\"-1\"");
    }
}

/// Whether a frame is too small to be seen: programs that count visits use such frames.
fn is_dot(frame: Element<'_>) -> bool {
    ["width", "height"]
        .iter()
        .any(|it| matches!(frame.attribute(it).map(str::trim), Some("0" | "1")))
}

fn same_name<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let mut first: HashMap<String, &str> = HashMap::new();
    for frame in page.dom.all("iframe").filter(|it| page.is_exposed(*it)) {
        let (name, Some(shows)) = (page.name(frame).to_lowercase(), frame.attribute("src")) else {
            continue;
        };
        if name.is_empty() {
            continue;
        }
        let before = *first.entry(name).or_insert(shows);
        if before == shows {
            targets.passed();
        } else {
            let message = format!(
                "two frames that show different things are called \"{}\"",
                plain(&page.name(frame))
            );
            targets.failed(frame, message, "say in the title of each frame what it shows");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{FrameOutOfReach, FrameWithoutName, SameFrameName};

    #[test]
    fn a_frame_can_be_reached() {
        assert_eq!(told(FrameOutOfReach, "<iframe src=x tabindex=-1 title=X></iframe>").len(), 1);
        for sound in [
            "<iframe src=x title=X></iframe>",
            "<iframe src=x tabindex=-1 width=0 height=0></iframe>",
            "<iframe src=x tabindex=-1 hidden></iframe>",
            "<iframe src=x tabindex=-1 aria-hidden=true></iframe>",
        ] {
            assert!(told(FrameOutOfReach, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_frame_has_a_name_where_scripts_run() {
        assert_eq!(told(FrameWithoutName, "<iframe src=x></iframe>").len(), 1);
        assert!(
            told(FrameWithoutName, "<p>x<noscript><iframe src=x></iframe></noscript>").is_empty()
        );
    }

    #[test]
    fn two_frames_with_one_name_show_the_same() {
        let frames = "<iframe src=a title=Map></iframe><iframe src=b title=map></iframe>";
        assert_eq!(told(SameFrameName, frames).len(), 1);
        let frames = "<iframe src=a title=Map></iframe><iframe src=a title=Map></iframe>";
        assert!(told(SameFrameName, frames).is_empty());
    }
}
