//! Pictures that a person has to look at: those that seem to be words (WCAG 1.4.5), that may move without a
//! way to stop them (2.2.2), or that keep programs out (1.1.1 and 3.3.8). Their addresses are all that HTML
//! knows of them.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const WORDS: Rule =
    Rule { code: Code::PictureOfWords, act: &[], wcag: &["1.4.5"], look: words };
pub(super) const MOVING: Rule =
    Rule { code: Code::PictureMoves, act: &[], wcag: &["2.2.2"], look: moving };
pub(super) const CAPTCHA: Rule =
    Rule { code: Code::Captcha, act: &[], wcag: &["1.1.1", "3.3.8"], look: captcha };
pub(super) const MAP: Rule =
    Rule { code: Code::ServerImageMap, act: &[], wcag: &["1.1.1", "2.1.1"], look: map };

/// The file that a picture shows, in small letters.
fn file(picture: Element<'_>) -> String {
    let source = picture.attribute("src").unwrap_or("");
    let path = source.split(['?', '#']).next().unwrap_or("");
    if path.starts_with("data:") {
        return String::new();
    }
    path.rsplit('/').next().unwrap_or("").to_ascii_lowercase()
}

fn words<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    const WORDS: &[&str] = &[
        "text",
        "words",
        "heading",
        "headline",
        "quote",
        "poster",
        "flyer",
        "leaflet",
        "infographic",
        "screenshot",
        "notice",
        "letter",
        "button",
        "btn",
        "title",
    ];
    for picture in page.dom.any(&["img", "input"]) {
        let file = file(picture);
        if file.is_empty() || page.is_hidden(picture) {
            continue;
        }
        let mut parts = file.split(|it: char| !it.is_ascii_alphabetic());
        let decorative = picture.attribute("alt") == Some("");
        if decorative || !parts.any(|it| WORDS.contains(&it)) {
            targets.passed();
            continue;
        }
        let message = format!("\"{}\" may be a picture of words", plain(&file));
        let help =
            "if it is, write the words on the page and style them; a logo can stay a picture";
        targets.failed(picture, message, help);
    }
}

fn moving<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for picture in page.dom.all("img").filter(|it| !page.is_hidden(*it)) {
        let small = ["width", "height"].iter().any(|it| {
            picture
                .attribute(it)
                .and_then(|it| it.trim().parse::<u32>().ok())
                .is_some_and(|it| it < 20)
        });
        if small || !file(picture).ends_with(".gif") {
            targets.passed();
            continue;
        }
        let message = format!("\"{}\" may be a picture that moves", plain(&file(picture)));
        let help =
            "if it moves for more than 5 seconds, show a still picture, or a video with controls";
        targets.failed(picture, message, help);
    }
}

fn captcha<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.any(&["img", "iframe", "input", "div"]) {
        let names = ["class", "id", "src", "alt", "name", "title"];
        let says = |name: &&str| {
            element.attribute(name).is_some_and(|it| {
                let start = &it[..it.floor_char_boundary(300)];
                start.to_ascii_lowercase().contains("captcha")
            })
        };
        if page.is_hidden(element) || !names.iter().any(says) {
            continue;
        }
        let message = "this form seems to have a test that only some people can pass (CAPTCHA)";
        let help = "keep programs out in a way that asks nothing of people";
        targets.failed(element, message, help);
        break;
    }
}

fn map<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for picture in page.dom.any(&["img", "input"]).filter(|it| it.has("ismap")) {
        let in_link = picture.ancestors().any(|it| it.is("a") && it.has("href"));
        if !in_link || page.is_hidden(picture) {
            continue;
        }
        let message = "where this picture leads depends on the place where someone clicks it";
        let help = "use links, or a <map> with an <area> and words for each place";
        targets.failed(picture, message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{Captcha, PictureMoves, PictureOfWords, ServerImageMap};

    #[test]
    fn pictures_for_a_person_are_told() {
        for (code, wrong, sound) in [
            (PictureOfWords, "<img src=a/event-poster.png alt=x>", "<img src=context.png alt=x>"),
            (PictureMoves, "<img src=news.gif alt=x>", "<img src=dot.gif alt='' width=1 height=1>"),
            (Captcha, "<div class=g-recaptcha></div>", "<p>About captcha</p>"),
            (ServerImageMap, "<a href=x><img ismap src=a alt=b></a>", "<img ismap src=a alt=b>"),
        ] {
            assert_eq!(told(code, wrong).len(), 1, "{wrong}");
            assert!(told(code, sound).is_empty(), "{sound}");
        }
    }
}
