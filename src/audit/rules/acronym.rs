//! An acronym is explained where a page uses it first: by an `<abbr>` with a title, as "Words (ABC)"
//! or "ABC (words)", or in a list of words on the page. What everyone knows is on a list, with the
//! reason (`words/lists/acronyms.txt`).

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::audit::dom::Child;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::Passage;
use crate::diagnostics::Code;
use crate::locale::{capitals, leftovers};

pub(super) const RULE: Rule = Rule { code: Code::UnexplainedAcronym, act: &[], wcag: &[], look };

/// Acronyms that need no words, and words that are written in capitals for their weight.
static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../words/lists/acronyms.txt").lines();
    let lines = lines.filter(|it| !it.starts_with('#'));
    lines.filter_map(|it| it.split_whitespace().next()).collect()
});

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    let listed = listed(page.passages());
    let mut met: HashSet<&str> = HashSet::new();
    let mut unexplained: Vec<(&Passage<'p>, &str)> = Vec::new();
    for passage in page.passages().iter().filter(|it| it.main && it.is_english()) {
        let mine = passage.is_authors_english();
        for at in acronyms(&passage.text) {
            let acronym = &passage.text[at.clone()];
            let said = is_explained(&passage.text, &at)
                || passage.explained.iter().any(|it| single(it) == acronym)
                || listed.contains(acronym)
                || page.subject.around.explains(page.subject.path, acronym);
            if said {
                met.insert(acronym);
                targets.passed();
            } else if mine
                && !passage.is_linked(&at)
                && !passage.is_quoted(&at)
                && met.insert(acronym)
            {
                unexplained.push((passage, acronym));
            }
        }
    }
    let Some((passage, acronym)) = unexplained.first() else { return };
    let others: Vec<String> = unexplained[1..].iter().map(|it| format!("\"{}\"", it.1)).collect();
    let message = match others.as_slice() {
        [] => format!("\"{acronym}\" is not explained"),
        [last] => format!("\"{acronym}\" and {last} are not explained"),
        [most @ .., last] => {
            format!("\"{acronym}\", {} and {last} are not explained", most.join(", "))
        }
    };
    let help = format!(
        "the first time you use {acronym}, write the words in full, followed by the acronym in \
         brackets"
    );
    targets.failed(passage.element, message, help).words = plain(&passage.text);
}

/// Acronyms that a list on the page explains: an entry that begins with one, and a colon or dash.
fn listed<'a>(passages: &'a [Passage<'_>]) -> HashSet<&'a str> {
    let heads = passages.iter().filter_map(|it| {
        if it.element.is("dt") {
            return Some(it.text.trim());
        }
        let (head, _) = it.text.split_once([':', '–', '—'])?;
        Some(head.trim())
    });
    let parts = heads.chain(passages.iter().filter_map(linked_head));
    let parts = parts.flat_map(|it| it.split([',', '/', '(', ')'])).map(str::trim);
    // "HO DSO": one entry for two.
    let is_capital = |it: &str| it.bytes().all(|it| it.is_ascii_uppercase());
    let both = |it: &'a str| {
        let alone =
            it.split(' ').filter(move |_| it.split(' ').all(|word| is_capital(single(word))));
        std::iter::once(it).chain(alone)
    };
    parts.flat_map(both).map(single).collect()
}

/// The head of an entry that is a link with words for screen readers after it: the "HO" of
/// `<a>HO<span> explained</span></a>: Home Office`, as our own lists of terms have it.
fn linked_head<'a>(passage: &'a Passage<'_>) -> Option<&'a str> {
    let (head, _) = passage.text.split_once([':', '–', '—'])?;
    let is_blank = |it: &Child<'_>| matches!(it, Child::Text(words) if words.trim().is_empty());
    let link = match passage.element.children().find(|it| !is_blank(it))? {
        Child::Element(it) if it.is("a") => it,
        _ => return None,
    };
    let whole = link.text();
    if !whole.split_whitespace().eq(head.split_whitespace()) {
        return None;
    }
    let Some(Child::Text(own)) = link.children().next() else { return None };
    // The words of the passage are those of the link, with single spaces.
    head.get(..own.split_whitespace().collect::<Vec<_>>().join(" ").len())
}

/// Where acronyms are in a text: 2 to 6 capital letters, an s after them allowed.
fn acronyms(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut shouted = 0;
    let mut all = 0;
    for word in text.split(|it: char| !it.is_alphanumeric()) {
        let at = start;
        start += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        if word.is_empty() {
            continue;
        }
        all += 1;
        let capital = single(word);
        shouted += usize::from(capital.len() > 1 && capital.chars().all(char::is_uppercase));
        let letters = capital.bytes().all(|it| it.is_ascii_uppercase());
        if letters
            && (2..=6).contains(&capital.len())
            && !KNOWN.contains(capital)
            && !is_roman(capital)
            && !is_in_address(text, at, at + word.len())
        {
            found.push(at..at + capital.len());
        }
    }
    // A passage all in capitals shouts; it has no acronyms to tell from words.
    if shouted * 2 > all && all > 3 {
        return Vec::new();
    }
    if !found.is_empty() {
        let titles = titles(text);
        found.retain(|it| !is_within(it, &titles));
        let notes: Vec<Range<usize>> = leftovers(text).into_iter().map(|it| it.0).collect();
        let sentences = capitals(text);
        found.retain(|it| !is_within(it, &notes) && !is_within(it, &sentences));
    }
    found
}

/// Fewer letters than these tell no word in capitals from an acronym.
const LETTERS_OF_WORD: usize = 4;

/// Each run of capitals in which 2 neighbours can be spoken as words, such as the title "HATE CRIME Action Plan". An
/// acronym such as MARAC can be spoken too, so one alone is none of these.
fn titles(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut run: Option<Range<usize>> = None;
    let (mut before, mut is_title) = (false, false);
    for written in text.split_whitespace() {
        let word = written.trim_matches(|it: char| !it.is_alphanumeric());
        let at = written.as_ptr() as usize - text.as_ptr() as usize;
        let is_capital = !word.is_empty() && word.chars().all(char::is_uppercase);
        // What is in brackets may explain the word before them.
        if !written.starts_with(char::is_alphanumeric) {
            found.extend(run.take().filter(|_| is_title));
            (before, is_title) = (false, false);
        }
        let spoken = is_capital
            && word.chars().count() >= LETTERS_OF_WORD
            && word.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
        if is_capital {
            is_title |= before && spoken;
            run = Some(run.map_or(at, |it| it.start)..at + written.len());
        }
        before = spoken;
        // A list such as "MARAC, IDVA" is not a title.
        if !is_capital || written.ends_with([',', ';', '.', '/']) {
            found.extend(run.take().filter(|_| is_title));
            (before, is_title) = (false, false);
        }
    }
    found.extend(run.filter(|_| is_title));
    found
}

/// Whether a place is inside one of some places that come one after another.
fn is_within(it: &Range<usize>, places: &[Range<usize>]) -> bool {
    let next = places.partition_point(|place| place.end < it.end);
    places.get(next).is_some_and(|place| place.start <= it.start)
}

/// Without the s of several.
fn single(word: &str) -> &str {
    word.strip_suffix('s').filter(|it| it.len() > 1).unwrap_or(word)
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|it| b"IVX".contains(&it))
}

/// Whether letters are a part of an address, a file's name, a postcode or a reference.
fn is_in_address(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let mut after = text[end..].chars();
    let next = after.next();
    before.is_some_and(|it| "@./_".contains(it))
        || next.is_some_and(|it| "@_".contains(it))
        || match (next, after.next()) {
            (Some('.'), Some(then)) => then.is_alphanumeric(),
            (Some('/' | '-' | ' '), Some(then)) => then.is_ascii_digit(),
            _ => false,
        }
}

/// Whether the words around an acronym say what it means.
fn is_explained(text: &str, at: &Range<usize>) -> bool {
    let before = text[..at.start].trim_end_matches(['“', '"', '‘', '\'']);
    let after = text[at.end..].trim_start_matches(['”', '"', '’', '\'', 's']).trim_start();
    let bracketed = |inner: &str| inner.chars().any(char::is_lowercase);
    let in_brackets = before.ends_with('(') && bracketed(before) && {
        let closes = after.trim_start();
        closes.starts_with([')', ',', ';']) || closes.starts_with("or ")
    };
    let brackets_follow = after
        .strip_prefix('(')
        .and_then(|it| it.split_once(')'))
        .is_some_and(|(inner, _)| bracketed(inner));
    let means = ["stands for", "means", "short for", "is the ", "are the "];
    in_brackets || brackets_follow || means[..3].iter().any(|it| after.starts_with(it))
}

#[cfg(test)]
mod tests {
    use crate::audit::Resources;
    use crate::audit::trial::{told, told_with};
    use crate::diagnostics::Code::UnexplainedAcronym;

    struct Glossary;

    impl Resources for Glossary {
        fn weight(&self, _: &str, _: &str) -> Option<u64> {
            None
        }

        fn explains(&self, page: &str, acronym: &str) -> bool {
            page == "page.html" && acronym == "KIN"
        }
    }

    #[test]
    fn what_the_website_explains_is_explained() {
        let html = "<html lang=en><main><p>The KIN and the CCP meet.";
        assert_eq!(told_with(UnexplainedAcronym, html, &Glossary), ["\"CCP\" is not explained"]);
    }

    fn of(words: &str) -> Vec<String> {
        told(UnexplainedAcronym, &format!("<html lang=en><main>{words}</main>"))
    }

    #[test]
    fn acronyms_without_an_explanation_are_told_once_a_page() {
        assert_eq!(
            of("<p>The KIN meets. The KIN is open.<p>The MARACs and the CCP."),
            ["\"KIN\", \"MARAC\" and \"CCP\" are not explained"]
        );
        assert_eq!(
            of("<p>The KIN meets.<p>The Key Individuals Network (KIN) is open."),
            ["\"KIN\" is not explained"]
        );
    }

    #[test]
    fn acronyms_beside_each_other_are_no_title() {
        for words in [
            "The LLR MARAC meets",
            "HO DSO in the plan",
            "The MARAC, IDVA and MASH meet in the library",
        ] {
            assert_eq!(of(&format!("<p>{words}")).len(), 1, "{words}");
        }
        assert_eq!(of("<p>HATE CRIME Action Plan. The KIN is open."), ["\"KIN\" is not explained"]);
    }

    #[test]
    fn explained_and_known_ones_are_not_told() {
        for sound in [
            "<p>The Key Individuals Network (KIN) meets. The KIN is open.",
            "<p>The KIN (Key Individuals Network) meets.",
            "<p>The <abbr title='Key Individuals Network'>KIN</abbr> meets.",
            "<p>KIN means Key Individuals Network.",
            "<h1>Key Individuals Network (KIN)</h1><p>The KIN meets.",
            "<p>The KIN meets.<h2>Terms</h2><ul><li><a href=x>KIN</a>: Key Individuals Network",
            "<p>The KIN meets.<ul><li><a href=x>KIN<span> explained</span></a>: Key Individuals Network",
            "<p>Of HO DSO here.<ul><li>\n<a href=x>HO DSO<span> explained</span></a>: A goal of the Home Office",
            "<p>The KIN meets.<dl><dt>KIN<dd>Key Individuals Network</dl>",
            "<blockquote>The KIN meets.</blockquote><table><td>The KIN meets</table>",
            "<p>The NHS, the UK and a PDF. Part II. NG9 1AB. Do NOT wait.",
            "<p>READ THIS BEFORE YOU SEND US WORDS",
            "<p>The plan says “KIN” and means people.",
            "<p>Write to KIN@example.org",
            "<p>[SUE TO CHECK WITH PCSO] We meet once a month in the library, XXX and TBC",
            "<p>A format called YAML (“YAML Ain’t Markup Language”). Write YAML.",
            "<p>HATE CRIME Action Plan 2023 to 2026, for SOUTH LEEDS",
            "<p>YOU DO NOT NEED PROOF. They take a report for you and say what they do",
        ] {
            assert!(of(sound).is_empty(), "{sound}: {:?}", of(sound));
        }
        assert!(told(UnexplainedAcronym, "<html lang=cy><main><p>The KIN meets.").is_empty());
    }
}
