//! A passage in another language than the page says which (WCAG 3.1.2). HTML alone does not tell one
//! language from another, but it tells scripts: words in Arabic or Chinese letters are in none of the
//! languages that are written in Latin ones, and a screen reader says nothing in their place.

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::PassageLanguage, act: &[], wcag: &["3.1.2"], look };

/// Languages that are written in Latin letters: those of the United Kingdom and Ireland, and those
/// that its councils translate into most.
const LATIN: &[&str] = &[
    "en", "cy", "gd", "ga", "sco", "kw", "gv", "pl", "ro", "fr", "de", "es", "pt", "it", "nl",
    "lt", "lv", "et", "sk", "cs", "hu", "sq", "so", "tr", "vi", "tl", "sw", "hr", "sl", "da", "sv",
    "no", "nb", "fi", "mt",
];

/// Alphabets by their blocks (Unicode 17, Blocks.txt), with a language to give as an example.
const SCRIPTS: &[(u32, u32, &str, &str)] = &[
    (0x0370, 0x03ff, "Greek", "el"),
    (0x0400, 0x052f, "Cyrillic", "uk"),
    (0x0530, 0x058f, "Armenian", "hy"),
    (0x0590, 0x05ff, "Hebrew", "he"),
    (0x0600, 0x06ff, "Arabic", "ar"),
    (0x0700, 0x074f, "Syriac", "syr"),
    (0x0750, 0x077f, "Arabic", "ar"),
    (0x0900, 0x097f, "Devanagari", "hi"),
    (0x0980, 0x09ff, "Bengali", "bn"),
    (0x0a00, 0x0a7f, "Gurmukhi", "pa"),
    (0x0a80, 0x0aff, "Gujarati", "gu"),
    (0x0b80, 0x0bff, "Tamil", "ta"),
    (0x0c00, 0x0c7f, "Telugu", "te"),
    (0x0d00, 0x0d7f, "Malayalam", "ml"),
    (0x0d80, 0x0dff, "Sinhala", "si"),
    (0x0e00, 0x0e7f, "Thai", "th"),
    (0x10a0, 0x10ff, "Georgian", "ka"),
    (0x1200, 0x137f, "Ethiopic", "am"),
    (0x3040, 0x30ff, "Japanese", "ja"),
    (0x4e00, 0x9fff, "Chinese", "zh"),
    (0xac00, 0xd7af, "Korean", "ko"),
    (0xfb50, 0xfdff, "Arabic", "ar"),
];

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.elements().filter(|it| it.is_html()) {
        for child in element.children() {
            let Child::Text(words) = child else { continue };
            let Some((script, example)) = script(words) else { continue };
            let language = language(element);
            if !is_latin(language) || !is_read(page, element) {
                targets.passed();
                continue;
            }
            let words = plain(words);
            let message = format!(
                "\"{words}\" is in {script} letters, but its language is set to {language}"
            );
            let help = format!(
                "set the language on an element around these words, such as lang=\"{example}\""
            );
            targets.failed(element, message, help).words = words;
        }
    }
}

/// The alphabet of words that have letters of another than the Latin one, and a language of it. One
/// letter is a sign: the Greek one for a millionth, say.
fn script(words: &str) -> Option<(&'static str, &'static str)> {
    let of = |letter: char| {
        let code = u32::from(letter);
        SCRIPTS.iter().find(|it| (it.0..=it.1).contains(&code) && letter.is_alphabetic())
    };
    let mut before = None;
    for letter in words.chars() {
        // The first of these blocks begins at U+0370: nothing below needs a second look.
        let here = if letter < '\u{370}' { None } else { of(letter).map(|it| (it.2, it.3)) };
        if here.is_some() && here == before {
            return here;
        }
        before = here;
    }
    None
}

/// The language that a page says an element is in; empty where it says none.
fn language(element: Element<'_>) -> &str {
    element.and_ancestors().find_map(|it| it.attribute("lang")).unwrap_or("")
}

/// Whether a language is written in Latin letters, and its tag says no others.
fn is_latin(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("").to_ascii_lowercase();
    let script = parts.find(|it| it.len() == 4 && it.is_ascii());
    LATIN.contains(&primary.as_str()) && script.is_none_or(|it| it.eq_ignore_ascii_case("latn"))
}

fn is_read<'p>(page: &Page<'p>, element: Element<'p>) -> bool {
    let silent = element.and_ancestors().any(|it| it.is_any(&["script", "style", "template"]));
    !silent && !page.is_hidden(element)
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::PassageLanguage;

    #[test]
    fn another_alphabet_in_a_page_in_latin_letters_is_told() {
        assert_eq!(
            told(PassageLanguage, "<html lang=en-GB><p>Help: <b>المساعدة متاحة</b>"),
            ["\"المساعدة متاحة\" is in Arabic letters, but its language is set to en-GB"]
        );
        assert_eq!(told(PassageLanguage, "<html lang=cy><p>Допомога").len(), 1);
        assert_eq!(told(PassageLanguage, "<html lang=ar><p lang=en>مرحبا").len(), 1);
        for sound in [
            "<html lang=en><p>Help: <b lang=ar>المساعدة متاحة</b>",
            "<html lang=uk><p>Допомога",
            "<html><p>Допомога",
            "<html lang=ro-Cyrl><p>Ажутор",
            "<html lang=en><p>5 µm, 3 Ω, Łódź, Ђ",
            "<html lang=en><script>'Допомога'</script><p hidden>Допомога",
        ] {
            assert!(told(PassageLanguage, sound).is_empty(), "{sound}");
        }
    }
}
