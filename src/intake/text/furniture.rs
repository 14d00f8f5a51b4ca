//! What is at the top or the bottom of each page of a text: page numbers, and lines that come again
//! beside them. The first of such lines at the start of a file is its title, and stays.

use std::collections::HashMap;

use super::super::lines::Typed;

/// How many lines with words beside a page break can be its furniture.
const DEPTH: usize = 3;

/// Words whose numbers count parts of a plan, and not pages.
const LEVELS: [&str; 20] = [
    "objective",
    "objectives",
    "priority",
    "aim",
    "aims",
    "theme",
    "action",
    "goal",
    "outcome",
    "section",
    "part",
    "strand",
    "appendix",
    "annex",
    "chapter",
    "year",
    "quarter",
    "phase",
    "stage",
    "step",
];

/// Marks the lines that are page furniture.
pub(super) fn mark(lines: &mut [Typed<'_>]) {
    let numbers: Vec<bool> = (0..lines.len()).map(|at| is_page_number(lines, at)).collect();
    for (line, is_number) in lines.iter_mut().zip(&numbers) {
        line.furniture = *is_number;
    }
    let near = near_breaks(lines);
    let mut found: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, near) in near.into_iter().enumerate() {
        let line = &lines[at];
        if near && !line.furniture && !line.is_row() && !line.is_blank() {
            found.entry(key(line.text)).or_default().push(at);
        }
    }
    let top: Vec<usize> =
        (0..lines.len()).filter(|&at| !lines[at].is_blank()).take(DEPTH).collect();
    for places in found.into_values().filter(|places| places.len() > 1) {
        let stays = top.contains(&places[0]);
        for at in places.into_iter().skip(usize::from(stays)) {
            lines[at].furniture = true;
        }
    }
}

/// Which lines are among the first or the last with words of a page.
fn near_breaks(lines: &[Typed<'_>]) -> Vec<bool> {
    let mut near = vec![false; lines.len()];
    let mut sweep = |order: &mut dyn Iterator<Item = usize>, forward: bool| {
        let mut left = if forward { DEPTH } else { 0 };
        for at in order {
            let line = &lines[at];
            if line.furniture || forward && line.breaks {
                left = DEPTH;
            }
            if line.is_row() {
                left = 0;
            } else if !line.furniture && !line.is_blank() && left > 0 {
                left -= 1;
                near[at] = true;
            }
            if !forward && line.breaks {
                left = DEPTH;
            }
        }
    };
    sweep(&mut (0..lines.len()), true);
    sweep(&mut (0..lines.len()).rev(), false);
    // Without page breaks nothing is at the top of a page.
    if lines.iter().any(|line| line.furniture || line.breaks) {
        near
    } else {
        vec![false; lines.len()]
    }
}

/// What is the same in a line on each page: its words without its numbers, but for those that count
/// parts of a plan.
fn key(text: &str) -> String {
    let mut key = String::new();
    let mut counts = false;
    for word in text.split_whitespace().map(str::to_lowercase) {
        key.push(' ');
        if counts {
            key.push_str(&word);
        } else {
            key.push_str(&word.replace(|c: char| c.is_ascii_digit(), "#"));
        }
        counts = LEVELS.contains(&word.trim_matches(|c: char| !c.is_alphabetic()));
    }
    key
}

/// Whether a line is a number of a page. A number alone is one only where nothing is beside it.
fn is_page_number(lines: &[Typed<'_>], at: usize) -> bool {
    let line = &lines[at];
    if line.text.len() > 200 {
        return false;
    }
    let apart = |at: Option<usize>| {
        at.and_then(|at| lines.get(at)).is_none_or(|line| line.is_blank() || line.is_row())
    };
    let after = line.breaks || apart(at.checked_sub(1));
    let before = apart(Some(at + 1)) || lines[at + 1].breaks;
    if line.is_row() {
        let blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(Typed::is_blank);
        let alone = blank(at.checked_sub(1)) && blank(Some(at + 1));
        return alone && line.cells.iter().any(|cell| number(cell) == Some(true));
    }
    number(line.text).is_some_and(|named| named || after && before)
}

/// Whether a text is the number of a page, and if so whether it says "page".
fn number(text: &str) -> Option<bool> {
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let named = plain.starts_with("page") || plain.ends_with("page");
    let rest = plain.trim_start_matches("page").trim_end_matches("page");
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let (one, all) = rest.split_once("of").or_else(|| rest.split_once('/')).unwrap_or((rest, "1"));
    let is_number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    (is_number(one) && is_number(all)).then_some(named)
}
