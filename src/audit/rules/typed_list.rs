//! A list is marked up as one. Lines that begin with a typed dash, dot or number look like a list, but a
//! screen reader says nothing of it (WCAG 1.3.1; failure F2; technique H48).

use crate::audit::dom::{Child, Element};
use crate::audit::page::Page;
use crate::audit::rule::{Rule, Targets, plain};
use crate::audit::words::is_quoted;
use crate::diagnostics::Code;

pub(super) const RULE: Rule = Rule { code: Code::TypedList, act: &[], wcag: &["1.3.1"], look };

/// So many bytes of a line tell how it begins.
const START: usize = 60;

fn look<'p>(page: &Page<'p>, targets: &mut Targets<'_, 'p>) {
    for element in page.dom.elements().filter(|it| it.is_html()) {
        let silent =
            element.is_any(&["pre", "code", "script", "style", "textarea", "template", "select"]);
        // Only what has several lines can have a list in them.
        let several = || {
            let apart = element.elements().filter(|it| it.is_any(&["br", "div", "p"]));
            apart.take(2).map(|it| if it.is("br") { 2 } else { 1 }).sum::<usize>() > 1
        };
        if silent || !several() || page.is_hidden(element) || is_quoted(element) {
            continue;
        }
        let lines = lines(element);
        let mut run: Option<(Mark, &Line<'p>)> = None;
        for line in &lines {
            let mark = mark(&line.start);
            let goes_on = match (&run, &mark) {
                (Some((before, _)), Some(it)) => it.follows(before),
                _ => false,
            };
            if goes_on && let Some((_, first)) = run {
                let message = format!(
                    "\"{}\" and the line after it look like a list, but their marks are typed",
                    plain(&first.start)
                );
                targets.failed(
                    first.element,
                    message,
                    "put each into an <li> of a <ul> or an <ol>",
                );
                break;
            }
            run = mark.map(|it| (it, line));
        }
    }
}

/// A line of words, by its start and the element that it is in.
struct Line<'p> {
    element: Element<'p>,
    start: String,
}

/// The lines that are directly in an element: parted by `br`, or paragraphs one after another.
fn lines<'p>(element: Element<'p>) -> Vec<Line<'p>> {
    let mut lines = Vec::new();
    let mut open: Option<Line<'p>> = None;
    for child in element.children() {
        match child {
            Child::Text(words) => add(&mut open, element, words),
            Child::Element(it) if it.is("br") => lines.extend(open.take()),
            Child::Element(it) if it.is_any(&["p", "div"]) => {
                lines.extend(open.take());
                lines.push(Line { element: it, start: it.text_up_to(START) });
            }
            Child::Element(it) if is_in_line(it) => add(&mut open, element, &it.text_up_to(START)),
            Child::Element(it) => {
                lines.extend(open.take());
                lines.push(Line { element: it, start: String::new() });
            }
        }
    }
    lines.extend(open);
    lines
}

fn add<'p>(open: &mut Option<Line<'p>>, element: Element<'p>, words: &str) {
    if open.is_none() && words.trim().is_empty() {
        return;
    }
    let line = open.get_or_insert_with(|| Line { element, start: String::new() });
    let room = START.saturating_sub(line.start.len());
    line.start.push_str(&words[..words.floor_char_boundary(room)]);
}

fn is_in_line(element: Element<'_>) -> bool {
    element.is_any(&["a", "abbr", "b", "em", "font", "i", "img", "small", "span", "strong", "u"])
}

/// What a line begins with.
#[derive(Debug, PartialEq, Eq)]
enum Mark {
    /// A dash or a dot.
    Sign(char),
    /// A number or a letter, and the sign after it.
    Number(u32, char),
}

impl Mark {
    fn follows(&self, before: &Mark) -> bool {
        match (before, self) {
            (Mark::Sign(before), Mark::Sign(it)) => before == it,
            (Mark::Number(before, with), Mark::Number(it, sign)) => {
                before + 1 == *it && with == sign
            }
            _ => false,
        }
    }
}

fn mark(start: &str) -> Option<Mark> {
    const SIGNS: &[char] =
        &['-', '–', '—', '•', '*', '·', '●', '○', '▪', '■', '►', '➢', '✓', '✔', '◦', '‣', '+'];
    let start = start.trim_start();
    let first = start.chars().next()?;
    let after = &start[first.len_utf8()..];
    if SIGNS.contains(&first) {
        let tight = matches!(first, '•' | '●' | '▪' | '■' | '►' | '➢' | '◦' | '‣');
        let apart = after.starts_with(char::is_whitespace) || tight;
        return (apart && after.chars().any(char::is_alphabetic)).then_some(Mark::Sign(first));
    }
    let inner = start.strip_prefix('(').unwrap_or(start);
    let end = inner.find(['.', ')'])?;
    let sign = inner[end..].chars().next()?;
    let number = match &inner.as_bytes()[..end] {
        [letter @ b'a'..=b'j'] if sign == ')' => u32::from(letter - b'a'),
        digits if digits.len() < 3 => inner[..end].parse().ok().filter(|_| !digits.is_empty())?,
        _ => return None,
    };
    let rest = &inner[end + 1..];
    let words = rest.starts_with(char::is_whitespace) && rest.chars().any(char::is_alphabetic);
    words.then_some(Mark::Number(number, sign))
}

#[cfg(test)]
mod tests {
    use crate::audit::trial::told;
    use crate::diagnostics::Code::TypedList;

    #[test]
    fn lines_with_typed_marks_are_told_once() {
        for wrong in [
            "<p>- Apples<br>- Pears<br>- Plums",
            "<p>We have:<br>• Apples<br>•Pears",
            "<div><p>* Apples</p><p>* Pears</p><p>* Plums</p></div>",
            "<p>1. Apples<br>2. Pears",
            "<p>a) Apples</p><p>b) Pears</p>",
            "<td>– <b>Apples</b><br>– Pears",
        ] {
            assert_eq!(told(TypedList, wrong).len(), 1, "{wrong}");
        }
        for sound in [
            "<ul><li>- Apples<li>- Pears</ul>",
            "<p>- Apples<p>Pears",
            "<p>1. Apples<p>3. Pears",
            "<p>-5 degrees<br>-6 degrees",
            "<p>2. May<p>2. June",
            "<pre>- a\n- b</pre>",
            "<p>* Needed<p>Words<p>* Needed",
        ] {
            assert!(told(TypedList, sound).is_empty(), "{sound}");
        }
    }
}
