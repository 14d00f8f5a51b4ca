//! The words for a picture are not the name of its file (WCAG 1.1.1, failure F30).

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets};
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::AltFileName, act: &[], wcag: &["1.1.1"], look };

const ENDINGS: &[&str] =
    &["jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "bmp", "tif", "tiff", "heic", "jfif"];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for picture in page.dom.any(&["img", "area", "input"]) {
        let Some(said) = picture.attribute("alt").map(str::trim) else { continue };
        if said.is_empty() || page.is_hidden(picture) {
            continue;
        }
        if is_file_name(said) || is_own_file(picture, said) {
            let message = format!("\"{said}\" is a file name, not a text alternative");
            let help =
                "describe in one sentence what the picture shows, as you would on the telephone";
            targets.failed(picture, message, help);
        } else {
            targets.passed();
        }
    }
}

/// Whether words end like a picture's file or are what a camera calls one.
fn is_file_name(said: &str) -> bool {
    let ending = said.rsplit_once('.').map(|it| it.1.to_ascii_lowercase());
    if ending.is_some_and(|it| ENDINGS.contains(&it.as_str())) {
        return true;
    }
    let letters = said.trim_end_matches(|it: char| it.is_ascii_digit() || "-_ ()".contains(it));
    let camera = ["img", "dsc", "dscn", "dscf", "pxl", "mvimg", "screenshot", "untitled", "image"];
    letters.len() < said.len() && camera.contains(&letters.to_ascii_lowercase().as_str())
}

/// Whether words are the name of the picture's own file without its ending, written as no one speaks.
fn is_own_file(picture: Element<'_>, said: &str) -> bool {
    let Some(source) = picture.attribute("src") else { return false };
    let file = source.split(['?', '#']).next().and_then(|it| it.rsplit('/').next()).unwrap_or("");
    let stem = file.rsplit_once('.').map_or(file, |it| it.0);
    stem == said && said.contains(|it: char| it == '_' || it == '-' || it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::AltFileName;

    #[test]
    fn a_file_name_in_place_of_words_is_told() {
        for wrong in [
            "<img src=x alt=IMG_1234.JPG>",
            "<img src=x alt='town hall.png'>",
            "<img src=x alt='DSC 0042'>",
            "<img src=a/town-hall_2.png alt=town-hall_2>",
            "<input type=image src=x alt=go.gif>",
        ] {
            assert_eq!(told(AltFileName, wrong).len(), 1, "{wrong}");
        }
        assert_eq!(
            told(AltFileName, "<img src=x alt=map.svg>"),
            ["\"map.svg\" is a file name, not a text alternative"]
        );
        for sound in [
            "<img src=map.svg alt='Map of the places'>",
            "<img src=map.svg alt=map>",
            "<img src=map.svg alt=''>",
            "<img src=map.svg>",
            "<img src=x alt='Image of the mayor'>",
            "<img src=x alt=IMG_1.JPG hidden>",
        ] {
            assert!(told(AltFileName, sound).is_empty(), "{sound}");
        }
    }
}
