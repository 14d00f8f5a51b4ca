//! A script in tokens: names, strings with their escapes read, and signs. Comments and regular
//! expressions are left out. Strings that a `+` joins are one.

use std::borrow::Cow;

/// A token and where it begins, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'s> {
    pub(super) at: usize,
    pub(super) kind: TokenKind<'s>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind<'s> {
    /// A name, a key word or a number.
    Word(Cow<'s, str>),
    /// What a string says, or a part of a template string.
    Text(String),
    /// Anything else.
    Sign(char),
}

impl Token<'_> {
    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(&self.kind, TokenKind::Word(it) if it == word)
    }
}

/// Words after which a `/` begins a regular expression and divides nothing.
const BEFORE_EXPRESSION: &[&str] = &[
    "await",
    "case",
    "delete",
    "do",
    "else",
    "in",
    "instanceof",
    "new",
    "of",
    "return",
    "throw",
    "typeof",
    "void",
    "yield",
];

/// Reads a script. What is never closed ends with its line or with the script.
pub(super) fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut lexer = Lexer { script, at: 0, found: Vec::new(), braces: Vec::new() };
    while let Some(letter) = lexer.rest().chars().next() {
        lexer.take(letter);
    }
    joined(lexer.found)
}

struct Lexer<'s> {
    script: &'s str,
    at: usize,
    found: Vec<Token<'s>>,
    /// For each brace that is open, whether a template string goes on after it.
    braces: Vec<bool>,
}

impl<'s> Lexer<'s> {
    fn rest(&self) -> &'s str {
        &self.script[self.at..]
    }

    fn take(&mut self, letter: char) {
        let rest = self.rest();
        match letter {
            '/' if rest.starts_with("//") => self.skip_past(&['\n', '\r', '\u{2028}', '\u{2029}']),
            '/' if rest.starts_with("/*") => {
                self.at += rest[2..].find("*/").map_or(rest.len(), |it| it + 4);
            }
            '/' if self.begins_expression() => self.regular_expression(),
            '"' | '\'' => self.string(letter),
            '`' => {
                self.at += 1;
                self.template();
            }
            '{' => self.sign(letter, |braces| braces.push(false)),
            '}' if self.braces.last() == Some(&true) => {
                self.braces.pop();
                self.at += 1;
                self.template();
            }
            '}' => self.sign(letter, |braces| _ = braces.pop()),
            _ if letter.is_whitespace() => self.at += letter.len_utf8(),
            _ if is_of_word(letter) => self.word(),
            _ => self.sign(letter, |_| {}),
        }
    }

    fn sign(&mut self, letter: char, braces: impl FnOnce(&mut Vec<bool>)) {
        self.found.push(Token { at: self.at, kind: TokenKind::Sign(letter) });
        self.at += letter.len_utf8();
        braces(&mut self.braces);
    }

    fn skip_past(&mut self, ends: &[char]) {
        let rest = self.rest();
        self.at += rest.find(ends).unwrap_or(rest.len());
    }

    fn word(&mut self) {
        let (from, rest) = (self.at, self.rest());
        let plain = rest.find(|it| !is_of_word(it) || it == '\\').unwrap_or(rest.len());
        if !rest[plain..].starts_with('\\') {
            self.at += plain;
            let kind = TokenKind::Word(Cow::Borrowed(&rest[..plain]));
            self.found.push(Token { at: from, kind });
            return;
        }
        let mut word = String::new();
        while let Some(letter) = self.rest().chars().next().filter(|it| is_of_word(*it)) {
            self.at += letter.len_utf8();
            match letter {
                '\\' => self.escape(&mut word),
                letter => word.push(letter),
            }
        }
        self.found.push(Token { at: from, kind: TokenKind::Word(Cow::Owned(word)) });
    }

    fn string(&mut self, quote: char) {
        let from = self.at;
        self.at += 1;
        let mut words = String::new();
        while let Some(letter) = self.rest().chars().next() {
            if letter == '\n' {
                break;
            }
            self.at += letter.len_utf8();
            match letter {
                '\\' => self.escape(&mut words),
                letter if letter == quote => break,
                letter => words.push(letter),
            }
        }
        self.found.push(Token { at: from, kind: TokenKind::Text(words) });
    }

    /// A part of a template string, to its end or to what is put into it.
    fn template(&mut self) {
        let from = self.at;
        let mut words = String::new();
        while let Some(letter) = self.rest().chars().next() {
            if self.rest().starts_with("${") {
                self.at += 2;
                self.braces.push(true);
                break;
            }
            self.at += letter.len_utf8();
            match letter {
                '\\' => self.escape(&mut words),
                '`' => break,
                letter => words.push(letter),
            }
        }
        self.found.push(Token { at: from, kind: TokenKind::Text(words) });
    }

    /// What is written for a letter, after its `\`.
    fn escape(&mut self, words: &mut String) {
        let Some(letter) = self.rest().chars().next() else { return };
        self.at += letter.len_utf8();
        let rest = self.rest();
        let (digits, length) = match letter {
            'x' => (rest.get(..2), 2),
            'u' if rest.starts_with('{') => {
                let end = rest.find('}').filter(|it| *it < 12).unwrap_or(0);
                (rest.get(1..end), end + 1)
            }
            'u' => (rest.get(..4), 4),
            '\n' | '\r' => return,
            'n' | 't' | 'r' | 'b' | 'f' | 'v' | '0' => return words.push(' '),
            other => return words.push(other),
        };
        let code = digits.and_then(|it| u32::from_str_radix(it, 16).ok());
        if let Some(read) = code.and_then(char::from_u32) {
            self.at += length;
            words.push(read);
        }
    }

    /// Whether a `/` here begins a regular expression: after a value it divides.
    fn begins_expression(&self) -> bool {
        match self.found.last().map(|it| &it.kind) {
            None => true,
            Some(TokenKind::Word(word)) => BEFORE_EXPRESSION.contains(&word.as_ref()),
            Some(TokenKind::Text(_)) => false,
            Some(TokenKind::Sign(sign)) => !")]}".contains(*sign),
        }
    }

    fn regular_expression(&mut self) {
        let (mut escaped, mut in_class) = (false, false);
        let end = self.rest().char_indices().skip(1).find(|(_, letter)| {
            let ends = match letter {
                '\n' => true,
                _ if escaped => false,
                '[' => {
                    in_class = true;
                    false
                }
                ']' => {
                    in_class = false;
                    false
                }
                '/' => !in_class,
                _ => false,
            };
            escaped = *letter == '\\' && !escaped;
            ends
        });
        self.at += end.map_or(self.rest().len(), |(at, letter)| at + letter.len_utf8());
        // It is a value, after which a `/` divides.
        self.found.push(Token { at: self.at, kind: TokenKind::Word(Cow::Borrowed("")) });
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || "_$\\".contains(letter)
}

/// Strings with a `+` between them become one.
fn joined(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let mut joined: Vec<Token<'_>> = Vec::with_capacity(tokens.len());
    for token in tokens {
        if let TokenKind::Text(words) = &token.kind
            && joined.last().is_some_and(|it| it.is_sign('+'))
            && let Some(at) = joined.len().checked_sub(2)
            && let TokenKind::Text(before) = &mut joined[at].kind
        {
            before.push_str(words);
            joined.pop();
            continue;
        }
        joined.push(token);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn texts(script: &str, expected: &[&str]) {
        let found: Vec<_> = tokens(script)
            .into_iter()
            .filter_map(|it| match it.kind {
                TokenKind::Text(words) => Some(words),
                _ => None,
            })
            .collect();
        assert_eq!(found, expected, "{script}");
    }

    #[test]
    fn strings_are_read_with_their_escapes() {
        texts(r#"x("a\"b", 'c', `d`)"#, &["a\"b", "c", "d"]);
        texts(r#"'\x68\u0069\u{21}' 'never closed"#, &["hi!", "never closed"]);
        texts("'a' + \"b\" + `c` + d + 'e'", &["abc", "e"]);
        texts("`a${b + 'c' + {d: `e${f}g`}}h`", &["a", "c", "e", "g", "h"]);
        texts("'a\\\nb'", &["ab"]);
        texts("'\\u{fffffffff}' '\\xZZ' '\\", &["{fffffffff}", "ZZ", ""]);
    }

    #[test]
    fn comments_and_regular_expressions_are_no_strings() {
        texts("// 'a'\n/* 'b' */ 'c'", &["c"]);
        texts("x = /'[/']\\/'/g; y = a / 'b' / 2; return /'/", &["b"]);
        texts("(1) / 'a'; [1] / 'b'", &["a", "b"]);
        texts("/* never closed 'a'", &[]);
    }

    #[test]
    fn a_name_is_known_however_it_is_spelled() {
        let found = tokens(r"\u006cocal$_1.é");
        assert!(found[0].is_word("local$_1") && found[1].is_sign('.') && found[2].is_word("é"));
    }
}
