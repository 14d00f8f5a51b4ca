//! Tables with bars between cells: those of Markdown, with or without bars around them, and those that
//! terminals draw with `+---+` between rows.

use super::grid::Draft;
use super::inline;
use super::lines::Typed;

/// The rows that a slice of lines starts with, and how many lines they take.
pub(super) fn run(lines: &[Typed<'_>]) -> Option<(Vec<Draft>, usize)> {
    let first = lines[0].text.trim();
    let closed = |text: &str| text.len() > 1 && text.starts_with('|') && text.ends_with('|');
    let ruled = lines.get(1).is_some_and(|next| is_rule(next.text) && next.text.contains('|'));
    let boxed = first.starts_with("+-") || first.starts_with("+=");
    let bare = closed(first) && lines.get(1).is_some_and(|next| closed(next.text.trim()));
    let drawn = boxed && is_rule(first) && lines.get(1).is_some_and(|next| next.text.contains('|'));
    if !(drawn || first.contains('|') && !is_rule(first) && (ruled || bare)) {
        return None;
    }
    let of_table = |line: &&Typed<'_>| {
        let text = line.text.trim();
        !line.furniture && (text.contains('|') || boxed && text.starts_with('+') && is_rule(text))
    };
    let length = lines.iter().take_while(of_table).count();
    let drafts = if boxed { boxes(&lines[..length]) } else { rows(&lines[..length], ruled) };
    (!drafts.is_empty()).then_some((drafts, length))
}

/// Whether a line only draws a line.
pub(super) fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.contains(['-', '=', '_', '*'])
        && text.len() > 2
        && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '+' | '|' | ':' | ' ' | '\t'))
}

fn rows(lines: &[Typed<'_>], ruled: bool) -> Vec<Draft> {
    let lines = lines.iter().enumerate().filter(|(_, line)| !is_rule(line.text));
    let rows = lines.map(|(at, line)| {
        let cells = split(line.text).iter().map(|cell| inline::cell(cell)).collect();
        Draft { number: line.number, head: ruled && at == 0, cells }
    });
    rows.collect()
}

/// Rows between drawn lines. Where only the header has a line below it, each line is a row.
fn boxes(lines: &[Typed<'_>]) -> Vec<Draft> {
    let is_edge = |line: &Typed<'_>| line.text.trim().starts_with('+');
    let groups: Vec<&[Typed<'_>]> =
        lines.split(is_edge).filter(|group| !group.is_empty()).collect();
    let double = lines.iter().any(|line| is_edge(line) && line.text.contains('='));
    let single = groups.len() == 2 && !double || groups.len() == 1;
    let mut drafts = Vec::new();
    for (place, group) in groups.iter().enumerate() {
        let size = if single { 1 } else { group.len() };
        for row in group.chunks(size) {
            let mut cells: Vec<String> = Vec::new();
            for (at, cell) in row.iter().flat_map(|line| split(line.text).into_iter().enumerate()) {
                cells.resize(cells.len().max(at + 1), String::new());
                cells[at].push(' ');
                cells[at].push_str(cell.trim());
            }
            let cells = cells.iter().map(|cell| inline::cell(cell)).collect();
            let head = place == 0 && groups.len() > 1;
            drafts.push(Draft { number: row[0].number, head, cells });
        }
    }
    drafts
}

/// The cells of a row, without the bars around it. A bar with a backslash before it is a character.
fn split(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in line.chars() {
        match (c, escaped) {
            ('|', false) => cells.push(String::new()),
            _ => cells.last_mut().into_iter().for_each(|cell| cell.push(c)),
        }
        escaped = c == '\\' && !escaped;
    }
    if cells.len() > 1 && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells
}
