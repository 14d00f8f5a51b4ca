//! Words are in the language that the page says (WCAG 3.1.1 and 3.1.2; technique H58;
//! <https://www.w3.org/WAI/standards-guidelines/act/rules/ucwvc8/>): a screen reader reads French with an
//! English voice otherwise. The commonest small words of a few languages tell which one a passage is in;
//! other alphabets are decided by `passage_language`.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::diagnostics::Code;

pub(super) const WORDS: Rule = Rule {
    code: Code::WordsInOtherLanguage,
    act: &["ucwvc8"],
    wcag: &["3.1.1", "3.1.2"],
    look: words,
};
pub(super) const XML: Rule =
    Rule { code: Code::LanguageContradicted, act: &["5b7ae0"], wcag: &["3.1.1"], look: xml };

/// A language, its name, and small words of it that the others do not have.
const LANGUAGES: &[(&str, &str, &[&str])] = &[
    (
        "en",
        "English",
        &[
            "the", "and", "of", "to", "is", "are", "you", "your", "for", "with", "this", "that",
            "we", "our", "have", "from", "will", "can", "not", "it",
        ],
    ),
    (
        "cy",
        "Welsh",
        &[
            "yn", "mae", "ac", "yr", "ar", "gyfer", "gan", "chi", "eich", "ein", "hyn", "fel",
            "neu", "wedi", "bod", "sydd", "hefyd", "i'r", "o'r", "dyma",
        ],
    ),
    (
        "fr",
        "French",
        &[
            "le", "les", "des", "et", "est", "une", "vous", "nous", "votre", "dans", "pour",
            "avec", "sur", "que", "qui", "pas", "ce", "cette", "sont", "aux",
        ],
    ),
    (
        "de",
        "German",
        &[
            "der", "und", "ist", "das", "nicht", "sie", "mit", "für", "ein", "eine", "von", "wir",
            "den", "dem", "auf", "auch", "werden", "ihre", "zu", "sind",
        ],
    ),
    (
        "es",
        "Spanish",
        &[
            "el", "los", "las", "una", "por", "con", "para", "que", "del", "su", "más", "pero",
            "como", "está", "usted", "este", "esta", "al", "y", "es",
        ],
    ),
    (
        "it",
        "Italian",
        &[
            "il", "che", "di", "gli", "per", "non", "una", "sono", "della", "con", "del", "più",
            "questo", "nel", "alla", "anche", "è", "dei", "lo", "suo",
        ],
    ),
    (
        "pl",
        "Polish",
        &[
            "się", "jest", "nie", "na", "że", "do", "oraz", "dla", "przez", "lub", "jak", "to",
            "są", "od", "które", "można", "tym", "po", "z", "w",
        ],
    ),
    (
        "pt",
        "Portuguese",
        &[
            "o", "os", "uma", "não", "para", "com", "são", "mais", "dos", "da", "ao", "você",
            "está", "das", "pelo", "também", "seu", "ou", "em", "e",
        ],
    ),
    (
        "ro",
        "Romanian",
        &[
            "și", "este", "nu", "pentru", "care", "sunt", "din", "la", "cu", "sau", "vă", "pe",
            "acest", "fi", "mai", "dacă", "o", "al", "în", "ale",
        ],
    ),
];

/// A passage with fewer words is a name or a title.
const FEWEST: usize = 6;

fn words<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for passage in page.passages().iter().filter(|it| !it.quoted && !it.language.is_empty()) {
        let said = passage.language.split('-').next().unwrap_or("").to_ascii_lowercase();
        if !LANGUAGES.iter().any(|it| it.0 == said) {
            continue;
        }
        let Some((tag, name)) = language(&passage.text, &said) else {
            targets.passed();
            continue;
        };
        let words = plain(&passage.text);
        let message = format!(
            "\"{words}\" seems to be in {name}, but its language is set to {}",
            passage.language
        );
        let help = format!("write lang=\"{tag}\" on an element around these words");
        targets.failed(passage.element, message, help).words = words;
    }
}

/// The languages that each small word is of, as bits in the order of [`LANGUAGES`].
static OF_WORD: LazyLock<HashMap<&str, u16>> = LazyLock::new(|| {
    let mut of_word = HashMap::new();
    for (at, (_, _, words)) in LANGUAGES.iter().enumerate() {
        words.iter().for_each(|it| *of_word.entry(*it).or_insert(0) |= 1 << at);
    }
    of_word
});

/// So many words of a passage tell its language.
const MOST: usize = 100;

/// The tag and the name of the language that a passage seems to be in, where it is another than the page says: a quarter of its
/// words are small words of that one, and next to none of the one that is said.
pub(in crate::audit) fn language(text: &str, said: &str) -> Option<(&'static str, &'static str)> {
    let words = text.split(|it: char| !it.is_alphanumeric() && it != '\'');
    let (mut all, mut counts) = (0, [0; LANGUAGES.len()]);
    let mut kinds: [BTreeSet<&str>; LANGUAGES.len()] = Default::default();
    for word in words.filter(|it| !it.is_empty()).take(MOST) {
        all += 1;
        let Some((word, mask)) = OF_WORD.get_key_value(word.to_lowercase().as_str()) else {
            continue;
        };
        for at in (0..LANGUAGES.len()).filter(|at| mask & (1 << at) != 0) {
            counts[at] += 1;
            kinds[at].insert(word);
        }
    }
    let said = LANGUAGES.iter().position(|it| it.0 == said)?;
    let best = (0..LANGUAGES.len()).filter(|it| *it != said).max_by_key(|it| counts[*it])?;
    // Several of its words are there, not one of them again and again.
    let sure = all >= FEWEST
        && counts[best] * 4 >= all
        && kinds[best].len() > 3
        && counts[said] * 4 <= counts[best];
    sure.then_some((LANGUAGES[best].0, LANGUAGES[best].1))
}

fn xml<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let Some(root) = page.dom.root().filter(|_| !page.is_drawing()) else { return };
    let (Some(lang), Some(xml)) = (root.attribute("lang"), root.attribute("xml:lang")) else {
        return;
    };
    let primary = |it: &str| it.trim().split('-').next().unwrap_or("").to_ascii_lowercase();
    if primary(lang).is_empty() || primary(xml).is_empty() || primary(lang) == primary(xml) {
        return targets.passed();
    }
    let message = format!("this page says two languages, lang=\"{lang}\" and xml:lang=\"{xml}\"");
    targets.failed(root, message, "keep lang, and remove xml:lang");
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{LanguageContradicted, WordsInOtherLanguage};

    #[test]
    fn words_in_another_language_say_so() {
        let french = "Vous pouvez nous appeler pour une aide dans votre langue.";
        let welsh = "Mae gwybodaeth ar gael yn Gymraeg ar gyfer eich teulu hefyd.";
        for (words, name) in [(french, "French"), (welsh, "Welsh")] {
            let found = told(WordsInOtherLanguage, &format!("<html lang=en><p>{words}"));
            assert_eq!(
                found,
                [format!("\"{words}\" seems to be in {name}, but its language is set to en")]
            );
        }
        assert_eq!(
            told(WordsInOtherLanguage, "<html lang=fr><p>You can call us for help with your plan.")
                .len(),
            1
        );
        for sound in [
            format!("<html lang=en><p lang=fr>{french}"),
            format!("<html><p>{french}"),
            format!("<html lang=en><blockquote>{french}</blockquote>"),
            "<html lang=en><p>The Café de Paris is in the street that you know.".to_owned(),
            "<html lang=en><p>Le Mans, Les Sables, Des Moines, La Paz".to_owned(),
        ] {
            assert!(told(WordsInOtherLanguage, &sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn a_page_says_one_language() {
        assert_eq!(told(LanguageContradicted, "<html lang=en xml:lang=fr>").len(), 1);
        assert!(told(LanguageContradicted, "<html lang=en xml:lang=en-GB>").is_empty());
    }
}
