//! What is known of words: given names, surnames, and words that plans write with a capital without
//! naming anyone. The lists are plain text beside this file; a name is looked up without capitals
//! and without the marks above its letters.

use std::collections::HashSet;
use std::sync::LazyLock;

type Words = LazyLock<HashSet<String>>;

static GIVEN: Words = LazyLock::new(|| read(include_str!("given-names.txt")));
static GIVEN_OR_WORD: Words =
    LazyLock::new(|| read(include_str!("given-names-that-are-words.txt")));
static SURNAMES: Words = LazyLock::new(|| read(include_str!("surnames.txt")));
static SURNAMES_OR_WORDS: Words =
    LazyLock::new(|| read(include_str!("surnames-that-are-words.txt")));
static ORDINARY: Words = LazyLock::new(|| read(include_str!("ordinary-words.txt")));

fn read(list: &str) -> HashSet<String> {
    list.lines().filter(|it| !it.starts_with('#')).map(fold).collect()
}

/// How much a word proves where a name is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Proof {
    /// It is not known as a name.
    None,
    /// It is a name and a word.
    Weak,
    /// It is a name.
    Strong,
}

/// Whether a word is a given name. One of several parts is one if its first is.
pub(super) fn given(word: &str) -> Proof {
    let of = |word: &str| match word {
        _ if GIVEN.contains(word) && !ORDINARY.contains(word) => Proof::Strong,
        _ if GIVEN.contains(word) || GIVEN_OR_WORD.contains(word) => Proof::Weak,
        _ => Proof::None,
    };
    let folded = fold(word);
    of(&folded).max(folded.split_once('-').map_or(Proof::None, |(first, _)| of(first)))
}

/// Whether a word is a surname. One of several parts is one if any of them is.
pub(super) fn surname(word: &str) -> Proof {
    let of = |word: &str| match word {
        _ if SURNAMES.contains(word) => Proof::Strong,
        _ if SURNAMES_OR_WORDS.contains(word) => Proof::Weak,
        _ => Proof::None,
    };
    let folded = fold(word);
    let parts = folded.split('-').map(of).max().unwrap_or(Proof::None);
    of(&folded).max(parts)
}

/// Whether plans write the word with a capital without naming anyone.
pub(super) fn ordinary(word: &str) -> bool {
    let folded = fold(word);
    ORDINARY.contains(&folded)
        // A word in two parts is ordinary when both are: "Anti-Social", "Multi-Agency".
        || folded.contains('-') && folded.split('-').all(|it| ORDINARY.contains(it))
        || folded.ends_with("shire")
}

/// A word as it is looked up: lower case, without apostrophes and the marks above letters.
pub(super) fn fold(word: &str) -> String {
    let letters = word.chars().filter(|it| !matches!(it, '\'' | '’' | '\u{300}'..='\u{36f}'));
    letters
        .flat_map(char::to_lowercase)
        .map(plain)
        .map(|it| if it == '\u{2011}' { '-' } else { it })
        .collect()
}

/// The letter without its mark, for the letters of Latin alphabets.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ọ' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' | 'ṣ' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// Whether a word is one of those in a list.
fn among(list: &str, word: &str) -> bool {
    let word = fold(word);
    list.split(' ').any(|it| it == word)
}

/// Titles that are before a person's name and before nothing else.
pub(super) fn title(word: &str) -> bool {
    among("ch cllr cllrs dame dr insp messrs miss mr mrs ms mx prof rev revd sgt sir supt", word)
}

/// Titles that are also posts or short for something else.
pub(super) fn doubtful_title(word: &str) -> bool {
    among(
        "canon constable councillor dc dci di ds father imam inspector lady lord officer \
         pastor pc pcso professor ps rabbi reverend sergeant sister superintendent",
        word,
    )
}

/// What is named after people: after a name, this makes it the name of a thing.
pub(super) fn named_after(word: &str) -> bool {
    among(
        "academy act appeal archive arms association avenue award awards bridge building \
         bursary cathedral centre chapel charity charter church clinic close club college \
         court crescent cup day drive estate exhibition fellowship field fields foundation \
         fund gallery garden gardens grove hall hospice hospital hotel house initiative inn \
         inquiry institute judgment lane law lecture library lodge lounge medal memorial \
         mosque museum park partnership pavilion place plaza practice primary prize project \
         pub report review road room school schools society square stadium standard station \
         street suite surgery synagogue temple terrace theatre tower trail trust university \
         walk ward way week wing works",
        word,
    )
}

/// Words that may be between a name and what is named after it.
pub(super) fn between_name_and_thing(word: &str) -> bool {
    among(
        "arts business c care childrens community early education family girls \
         health high infant junior learning legacy leisure medical memorial music nursery \
         peace primary research resource secondary sports youth",
        word,
    )
}

/// Posts: after the name of a place they tell that someone works there.
pub(super) fn post(word: &str) -> bool {
    among(
        "adviser advisor assistant chair coordinator director head lead leader manager \
         officer secretary worker",
        word,
    )
}

/// After these is a saint's or a ruler's name, and what is called after them.
pub(super) fn public_figure(word: &str) -> bool {
    among("king pope prince princess prophet queen saint st", word)
}

/// Words after which a letter is a number: "Appendix B".
pub(super) fn counted_by_letters(word: &str) -> bool {
    among(
        "aim annex appendix band block category class figure form goal grade group \
         hepatitis level objective option outcome part phase plan priority question \
         schedule section stage step table theme unit vitamin zone",
        word,
    )
}

/// Small words inside a surname: "van der Berg", "al Hassan".
pub(super) fn particle(word: &str) -> bool {
    among(
        "ab al ap bin bint da dal de del della den der di dos du el ferch ibn la le mac ni \
         nic ten ter van von",
        word,
    )
}

/// Names of Sikh tradition and the like, after which a family's name often is.
pub(super) fn between_names(word: &str) -> bool {
    ["begum", "kaur", "kumar", "kumari", "singh"].contains(&&*fold(word))
}

/// Words before a lone given name that make it someone's: "contact", "led by".
pub(super) fn leads_to_person(word: &str) -> bool {
    among(
        "ask author by call chair contact coordinator email lead manager name officer owner \
         phone ring telephone tell text with",
        word,
    )
}

/// Those of them that no place follows: "Officer Victoria …".
pub(super) fn is_before_person(word: &str) -> bool {
    leads_to_person(word) && !["by", "call", "name", "text", "with"].contains(&&*fold(word))
}

/// Words after a lone given name that say what someone does.
pub(super) fn done_by_person(word: &str) -> bool {
    ["has", "is", "leads", "said", "says", "to", "was", "will"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_say_what_they_are() {
        let lists = [
            include_str!("given-names.txt"),
            include_str!("given-names-that-are-words.txt"),
            include_str!("surnames.txt"),
            include_str!("surnames-that-are-words.txt"),
            include_str!("ordinary-words.txt"),
        ];
        for list in lists {
            assert!(list.starts_with("# "));
            let words: Vec<_> = list.lines().filter(|it| !it.starts_with('#')).collect();
            assert!(words.is_sorted_by(|a, b| a < b), "sorted, and none twice: {:?}", &words[..3]);
        }
        assert!(GIVEN.len() > 1_000 && SURNAMES.len() > 1_000);
    }

    #[test]
    fn marks_and_parts_do_not_hide_a_name() {
        for name in ["Siân", "ZOË", "Anne-Marie", "Łukasz", "Łukasz"] {
            assert_eq!(given(name), Proof::Strong, "{name}");
        }
        assert_eq!(given("Grace"), Proof::Weak);
        assert_eq!(given("Safer"), Proof::None);
        assert_eq!(surname("O’Brien"), Proof::Strong);
        assert_eq!(surname("Example-Patel"), Proof::Strong);
        assert!(ordinary("Nottinghamshire") && ordinary("Anti-Social") && !ordinary("Patel"));
    }
}
