//! Paths in the tokens of a macro or an attribute, which have no syntax tree of their own.

use syn::buffer::{Cursor, TokenBuffer};

/// Every `a::b::c` and `name!` among some tokens, with groups such as `a::{b, c}` taken apart, and
/// with texts that hold a path of this crate.
pub(crate) fn paths(tokens: &TokenBuffer) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    walk(tokens.begin(), &[], &mut found);
    found
}

fn walk(mut at: Cursor<'_>, before: &[String], found: &mut Vec<Vec<String>>) {
    while !at.eof() {
        if let Some((name, rest)) = at.ident() {
            at = path(name.to_string(), rest, before, found);
        } else if let Some((inside, _, _, rest)) = at.any_group() {
            walk(inside, &[], found);
            at = rest;
        } else if let Some((text, rest)) = at.literal() {
            let text = text.to_string();
            let text = text.trim_matches('"');
            if text.starts_with("crate::") || text.starts_with("super::") {
                found.push(text.split("::").map(str::to_owned).collect());
            }
            at = rest;
        } else if let Some((mark, rest)) = at.punct() {
            // What follows a dot is a field or a method.
            at = match rest.ident() {
                Some((_, behind)) if mark.as_char() == '.' => behind,
                _ => rest,
            };
        } else {
            at = at.token_tree().map_or(Cursor::empty(), |it| it.1);
        }
    }
}

/// Every name that follows a dot, with the name before it.
pub(crate) fn methods(tokens: &TokenBuffer) -> Vec<(Option<String>, String)> {
    let (mut found, mut open) = (Vec::new(), vec![tokens.begin()]);
    while let Some(mut at) = open.pop() {
        let mut before = None;
        while !at.eof() {
            if let Some((inside, _, _, rest)) = at.any_group() {
                open.push(inside);
                (before, at) = (None, rest);
            } else if let Some((name, rest)) = mark(at, '.').and_then(Cursor::ident) {
                found.push((before.replace(name.to_string()), name.to_string()));
                at = rest;
            } else {
                before = at.ident().map(|it| it.0.to_string());
                at = at.token_tree().map_or(Cursor::empty(), |it| it.1);
            }
        }
    }
    found
}

/// Reads a path from its first name on, and gives what follows it.
fn path<'a>(
    first: String,
    mut at: Cursor<'a>,
    before: &[String],
    found: &mut Vec<Vec<String>>,
) -> Cursor<'a> {
    let mut names = before.to_vec();
    names.push(first);
    while let Some(rest) = mark(at, ':').and_then(|it| mark(it, ':')) {
        at = rest;
        if let Some((name, rest)) = at.ident() {
            names.push(name.to_string());
            at = rest;
        } else if let Some((inside, _, _, rest)) = at.any_group() {
            walk(inside, &names, found);
            return rest;
        } else if let Some(rest) = mark(at, '*') {
            names.push("*".to_owned());
            at = rest;
        } else {
            break;
        }
    }
    if let Some(rest) = mark(at, '!')
        && mark(rest, '=').is_none()
    {
        names = names.pop().map(|it| it + "!").into_iter().collect();
    }
    found.push(names);
    at
}

fn mark(at: Cursor<'_>, mark: char) -> Option<Cursor<'_>> {
    at.punct().filter(|it| it.0.as_char() == mark).map(|it| it.1)
}
