//! Letters are typed as words, and not as shapes: capitals, spaces between letters and pictures made of
//! signs are read letter by letter or sign by sign (WCAG 1.1.1, failure F72; 1.3.1, failure F34; 1.3.2,
//! failure F32). Styles do what they are used for.

use crate::audit::dom::Element;
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::{Passage, is_quoted};
use crate::diagnostics::Code;

pub(super) const CAPITALS: Rule =
    Rule { code: Code::TextInCapitals, act: &[], wcag: &[], look: capitals };
pub(super) const SPACED: Rule =
    Rule { code: Code::SpacedLetters, act: &[], wcag: &["1.3.2"], look: spaced };
pub(super) const SIGNS: Rule =
    Rule { code: Code::PictureOfSigns, act: &[], wcag: &["1.1.1"], look: signs };
pub(super) const COLUMNS: Rule =
    Rule { code: Code::TableOfSpaces, act: &[], wcag: &["1.3.1", "1.3.2"], look: columns };

/// So many words in capitals are more than a name or an acronym.
const SHOUTED: usize = 5;

fn capitals<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for passage in page.passages().iter().filter(|it| !it.quoted) {
        if !is_shouted(passage) || is_code(passage.element) {
            targets.passed();
            continue;
        }
        let words = plain(&passage.text);
        let message = format!("\"{words}\" is typed in capital letters");
        let help = "type it in small letters; if it must look like this, use a style";
        targets.failed(passage.element, message, help).words = words;
    }
}

fn is_shouted(passage: &Passage<'_>) -> bool {
    let (mut letters, mut words) = (0, 0);
    for word in passage.text.split_whitespace() {
        let mut of_word = word.chars().filter(|it| it.is_alphabetic()).peekable();
        words += usize::from(
            of_word.peek().is_some() && word.chars().filter(|it| it.is_alphabetic()).count() > 1,
        );
        for letter in of_word {
            if letter.is_lowercase() {
                return false;
            }
            letters += usize::from(letter.is_uppercase());
        }
    }
    words >= SHOUTED && letters >= 4 * SHOUTED
}

fn is_code(element: Element<'_>) -> bool {
    const CODE: &[&str] = &["pre", "code", "kbd", "samp"];
    element.and_ancestors().any(|it| it.is_any(CODE))
        || element.elements().take(20).any(|it| it.is_any(CODE))
}

fn spaced<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for passage in page.passages().iter().filter(|it| !it.quoted) {
        let Some(run) = letters_apart(&passage.text) else { continue };
        if is_code(passage.element) {
            continue;
        }
        let message = format!("\"{}\" has spaces between its letters", plain(run));
        let help = "type the word without spaces, and use the style letter-spacing";
        targets.failed(passage.element, message, help);
    }
}

/// Letters with spaces between them that are not a list: A, B, C is one, W E L C O M E is a word.
fn letters_apart(text: &str) -> Option<&str> {
    let (mut start, mut count, mut before, mut rises) = (0, 0, ' ', true);
    let mut at = 0;
    for word in text.split(' ').chain(["  "]) {
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_alphabetic() => {
                rises &= count == 0 || before < letter;
                (start, count, before) = (if count == 0 { at } else { start }, count + 1, letter);
            }
            _ if count > 4 && !rises => {
                return text.get(start..at.min(text.len())).map(str::trim_end);
            }
            _ => (count, rises) = (0, true),
        }
        at += word.len() + 1;
    }
    None
}

/// Lines in a picture that is made of signs, and signs in each.
const LINES: usize = 3;

fn signs<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.all("pre").filter(|it| !page.is_hidden(*it) && !is_quoted(*it)) {
        let text = element.text_up_to(4_000);
        let drawn = text.lines().filter(|it| is_drawn(it)).count();
        let described = page.role(element).is_some_and(|it| it.is("img"));
        if drawn >= LINES && !described && !element.below().any(|it| it.is("code")) {
            let message = "this looks like a picture that is made of letters and signs";
            let help = "use a picture with alt=\"…\", or say in words what it shows and hide it with \
                        aria-hidden=\"true\"";
            targets.failed(element, message, help);
        } else {
            targets.passed();
        }
    }
    for passage in page.passages().iter().filter(|it| !it.quoted) {
        let drawn = drawn_run(&passage.text).filter(|_| !is_code(passage.element));
        let Some(run) = drawn else { continue };
        let message = format!("\"{}\" is read out sign by sign", plain(&run));
        let help = "use a heading, a line (<hr>) or a picture with words in place of the signs";
        targets.failed(passage.element, message, help);
    }
}

/// Whether most of a line are signs that draw something.
fn is_drawn(line: &str) -> bool {
    let (mut drawn, mut others) = (0, 0);
    for letter in line.chars().filter(|it| !it.is_whitespace()) {
        let sign = "/\\|_-=+*#~^<>()[]{}@%$&:.'`\"".contains(letter)
            || matches!(letter, '\u{2500}'..='\u{25ff}');
        if sign { drawn += 1 } else { others += 1 }
    }
    drawn > 2 && drawn > others
}

/// Signs in a row that draw a line, a face or a row of pictures.
fn drawn_run(text: &str) -> Option<String> {
    const FACES: &[&str] =
        &[":-)", ":-(", ";-)", ":)", ":(", ";)", ":-D", ":D", "=)", "<3", "¯\\_(ツ)_/¯"];
    if text.contains([':', ';', '=', '<', '¯']) {
        let face = text.split_whitespace().find(|it| FACES.contains(it));
        if let Some(face) = face {
            return Some(face.to_owned());
        }
    }
    let mut run = String::new();
    for letter in text.chars() {
        let line = "*-=_~#+<>|/\\".contains(letter);
        let emoji =
            matches!(letter, '\u{1f000}'..='\u{1faff}' | '\u{2605}' | '\u{2606}' | '\u{2728}');
        let same = run.chars().next_back().is_none_or(|it| it == letter || emoji && !it.is_ascii());
        if (line || emoji) && same {
            run.push(letter);
        } else if letter != '\u{fe0f}' && letter != '\u{200d}' {
            if is_long(&run) {
                return Some(run);
            }
            run.clear();
            if line || emoji {
                run.push(letter);
            }
        }
    }
    is_long(&run).then_some(run)
}

/// Eight signs are a line, three pictures a row of them.
fn is_long(run: &str) -> bool {
    let ascii = run.is_ascii();
    run.chars().count() >= if ascii { 8 } else { 3 }
}

fn columns<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.all("pre").filter(|it| !page.is_hidden(*it) && !is_quoted(*it)) {
        if element.below().any(|it| it.is_any(&["code", "samp", "kbd"]))
            || page.has_role(element, "img")
        {
            continue;
        }
        let text = element.text_up_to(8_000);
        let lines = text.lines().filter(|it| !it.trim().is_empty());
        let parted = lines.filter(|it| {
            let parts = it.trim().split("  ").flat_map(|it| it.split('\t'));
            !is_drawn(it) && parts.filter(|it| it.chars().any(char::is_alphanumeric)).count() > 1
        });
        if parted.count() < LINES {
            targets.passed();
            continue;
        }
        let message = "this looks like a table whose columns are made with spaces";
        targets.failed(element, message, "make it a <table> with header cells");
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::{PictureOfSigns, SpacedLetters, TableOfSpaces, TextInCapitals};

    #[test]
    fn words_in_capitals_are_told() {
        assert_eq!(
            told(TextInCapitals, "<p>THIS IS A LONG SENTENCE IN CAPITALS"),
            ["\"THIS IS A LONG SENTENCE IN CAPITALS\" is typed in capital letters"]
        );
        for sound in [
            "<p>BBC, ITV and NHS are names",
            "<p>THE BBC",
            "<p style='text-transform:uppercase'>this is a long sentence in capitals",
            "<blockquote>THIS IS A LONG SENTENCE IN CAPITALS</blockquote>",
            "<code>THIS IS A LONG SENTENCE IN CAPITALS</code>",
            "<p>١ ٢ ٣ مرحبا بالعالم هذا نص",
        ] {
            assert!(told(TextInCapitals, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn spaced_letters_are_told() {
        assert_eq!(
            told(SpacedLetters, "<h2>W E L C O M E</h2>"),
            ["\"W E L C O M E\" has spaces between its letters"]
        );
        for sound in ["<p>A B C D E F G", "<p>Plan A or a plan B", "<p>Welcome"] {
            assert!(told(SpacedLetters, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn pictures_of_signs_are_told() {
        for wrong in [
            "<pre>  /\\_/\\\n ( o.o )\n  > ^ <</pre>",
            "<p>==========",
            "<p>Well done :-)",
            "<p>News 🎉🎉🎉",
        ] {
            assert_eq!(told(PictureOfSigns, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<pre><code>if (a) { b(); }\n{}\n{}\n{}</code></pre>",
            "<p>Well done 🎉",
            "<p>a -- b",
            "<pre>one\ntwo\nthree</pre>",
        ] {
            assert!(told(PictureOfSigns, sound).is_empty(), "{sound}");
        }
    }

    #[test]
    fn tables_of_spaces_are_told() {
        assert_eq!(
            told(TableOfSpaces, "<pre>Day     Place\nMonday  Hall\nFriday  Park</pre>").len(),
            1
        );
        for sound in [
            "<pre>one\n  two\n    three\n</pre>",
            "<pre><code>let a  = 1;\nlet b  = 2;\nlet c  = 3;</code></pre>",
        ] {
            assert!(told(TableOfSpaces, sound).is_empty(), "{sound}");
        }
    }
}
