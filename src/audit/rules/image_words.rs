//! The words for a picture are what it says, once and briefly (WCAG 1.1.1; technique G94, failures F30 and
//! F39): neither "image", nor the words beside it again, nor an essay; and a picture that is decoration has
//! no words at all.

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const REPEATED: Rule =
    Rule { code: Code::AltRepeated, act: &[], wcag: &[], look: repeated };
pub(super) const LONG: Rule = Rule { code: Code::AltTooLong, act: &[], wcag: &[], look: long };
pub(super) const TITLED: Rule =
    Rule { code: Code::AltEmptyTitle, act: &[], wcag: &["1.1.1"], look: titled };
pub(super) const VAGUE: Rule =
    Rule { code: Code::AltSaysNothing, act: &[], wcag: &["1.1.1"], look: vague };

/// Longer words, in characters, are for the page: no one can go back in them.
const LONGEST: usize = 250;

/// Words that stand for any picture, in small letters.
const VAGUE_WORDS: &[&str] = &[
    "image",
    "picture",
    "photo",
    "photograph",
    "graphic",
    "icon",
    "img",
    "pic",
    "spacer",
    "blank",
    "bullet",
    "banner",
    "banner image",
    "decorative",
    "decorative image",
    "decoration",
    "placeholder",
    "alt",
    "alt text",
    "alternative text",
    "null",
    "undefined",
    "untitled",
    "header image",
    "hero image",
    "thumbnail",
    "image description",
    "description",
    "stock photo",
    "arrow",
    "line",
    "divider",
    "todo",
    "missing alt",
    "no alt",
    "insert alt text here",
    "*",
    "-",
    ".",
    "1",
    "#",
];

/// The pictures that are read out, with their words.
fn pictures<'a, 'p>(page: &'a Page<'p>) -> impl Iterator<Item = (Element<'p>, String)> + 'a {
    page.dom.any(&["img", "area"]).filter(|it| it.has("alt")).filter_map(|it| {
        let words = plain(it.attribute("alt").unwrap_or(""));
        (!words.is_empty() && !page.is_hidden(it)).then_some((it, words))
    })
}

fn repeated<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for (picture, words) in pictures(page).filter(|it| it.0.is("img")) {
        if !words.chars().any(char::is_alphanumeric) {
            continue;
        }
        let beside = [within(picture), next_to(picture), caption(picture)];
        if beside.iter().flatten().any(|it| same(it, &words)) {
            let message = format!("\"{words}\" is read twice: in the picture and beside it");
            let help = "write alt=\"\" if the words beside the picture say the same";
            targets.failed(picture, message, help);
        } else {
            targets.passed();
        }
    }
}

/// The words of the link or button that a picture is in.
fn within(picture: Element<'_>) -> Option<String> {
    let around = picture.ancestors().take(4).find(|it| it.is_any(&["a", "button"]))?;
    Some(around.text_up_to(500))
}

/// The words directly before or after a picture.
fn next_to(picture: Element<'_>) -> Option<String> {
    let parent = picture.parent()?;
    let mut words = String::new();
    for child in parent.children().take(20) {
        match child {
            Child::Text(it) => words.push_str(it),
            Child::Element(it) if it == picture => {}
            Child::Element(it)
                if it.is_any(&["a", "span", "b", "strong", "em", "i", "p", "div"]) =>
            {
                words.push_str(&it.text_up_to(300));
            }
            Child::Element(_) => return None,
        }
    }
    Some(words)
}

fn caption(picture: Element<'_>) -> Option<String> {
    let figure = picture.ancestors().take(4).find(|it| it.is("figure"))?;
    Some(figure.elements().find(|it| it.is("figcaption"))?.text_up_to(500))
}

fn same(words: &str, others: &str) -> bool {
    let simple = |it: &str| {
        let kept = it.chars().map(|it| if it.is_alphanumeric() { it } else { ' ' });
        plain(&kept.collect::<String>().to_lowercase())
    };
    let words = simple(words);
    !words.is_empty() && words == simple(others)
}

fn long<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for (picture, _) in pictures(page) {
        let length = picture.attribute("alt").unwrap_or("").trim().chars().count();
        if length <= LONGEST {
            targets.passed();
            continue;
        }
        let message = format!("the text alternative of this picture has {length} characters");
        let help = "say in one sentence what the picture shows, and write the rest on the page";
        targets.failed(picture, message, help);
    }
}

fn titled<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for picture in page.dom.all("img").filter(|it| !page.is_hidden(*it)) {
        let empty = picture.attribute("alt").is_some_and(|it| it.trim().is_empty());
        let Some(said) = picture.attribute("title").map(plain).filter(|it| empty && !it.is_empty())
        else {
            continue;
        };
        let message =
            format!("this picture is marked as decoration, but its title says \"{said}\"");
        let help = "if the picture says something, write it in alt; if not, remove the title";
        targets.failed(picture, message, help);
    }
}

fn vague<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for (picture, words) in pictures(page) {
        let lower = words.to_lowercase();
        let begins = [
            "image of ",
            "picture of ",
            "photo of ",
            "graphic of ",
            "an image of ",
            "a picture of ",
        ];
        let (message, help) = if VAGUE_WORDS.contains(&lower.as_str()) {
            let message = format!("\"{words}\" does not say what the picture shows");
            (message, "say what it shows; if it is only decoration, write alt=\"\"")
        } else if begins.iter().any(|it| lower.starts_with(it)) {
            let message =
                format!("\"{words}\" says that this is a picture, which people hear already");
            (message, "begin with what the picture shows")
        } else {
            targets.passed();
            continue;
        };
        targets.failed(picture, message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{AltEmptyTitle, AltRepeated, AltSaysNothing, AltTooLong};

    #[test]
    fn words_are_not_said_twice() {
        for wrong in [
            "<a href=x><img src=a alt=Home> Home</a>",
            "<figure><img src=a alt='The Hall'><figcaption>The hall.</figcaption></figure>",
            "<p><img src=a alt=Library><span>Library</span></p>",
        ] {
            assert_eq!(told(AltRepeated, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<a href=x><img src=a alt=''> Home</a>",
            "<a href=x><img src=a alt=Logo> Home</a>",
            "<a href=x><img src=a alt=Home></a>",
            "<p>Library<img src=a alt=Map></p>",
        ] {
            assert!(told(AltRepeated, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn words_are_few_and_say_something() {
        let long = "word ".repeat(60);
        assert_eq!(told(AltTooLong, &format!("<img src=a alt='{long}'>")).len(), 1);
        assert!(told(AltTooLong, "<img src=a alt='A map of the libraries'>").is_empty());
        for wrong in ["image", "Picture of the hall", "Spacer"] {
            assert_eq!(told(AltSaysNothing, &format!("<img src=a alt='{wrong}'>")).len(), 1);
        }
        assert!(told(AltSaysNothing, "<img src=a alt='The hall'><img src=a alt=''>").is_empty());
    }

    #[test]
    fn decoration_has_no_title() {
        assert_eq!(told(AltEmptyTitle, "<img src=a alt='' title=BBC>").len(), 1);
        assert!(told(AltEmptyTitle, "<img src=a alt=''><img src=a alt=B title=BBC>").is_empty());
    }
}
