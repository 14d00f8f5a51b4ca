//! Rules of a style that remove what shows where the keyboard is (WCAG 2.4.7) and put nothing in its
//! place. What another rule of the same style gives back to all of them is not a fault.

use cssparser::Token;

use super::loads::each_token;

/// Properties by which a rule can show the focus in another way.
const MARKS: [&str; 12] = [
    "outline",
    "box-shadow",
    "border",
    "background",
    "text-decoration",
    "text-shadow",
    "color",
    "filter",
    "transform",
    "opacity",
    "fill",
    "stroke",
];
/// What a script moves the focus to, so that it is read from there: no one presses a key on it.
const NOT_PRESSED: [&str; 12] =
    ["main", "body", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "div", "dialog"];
/// Values that show nothing.
const NOTHING: [&str; 6] = ["none", "0", "transparent", "initial", "unset", "inherit"];

/// Where a style takes the outline of the focus away, in bytes.
pub(crate) fn outlines_removed(css: &str) -> Vec<usize> {
    let mut reader = Reader::default();
    each_token(css, |token, at| reader.take(token, at));
    while !reader.rules.is_empty() {
        reader.close();
    }
    let marked = |of: fn(&Heads) -> bool| reader.found.iter().any(|it| it.marked && of(&it.heads));
    let visible = marked(|it| it.visible);
    let any = visible || marked(|it| it.focus);
    let removed = reader.found.iter().filter_map(|it| {
        let Heads { focus, visible: own, every, .. } = it.heads;
        let given_back = if own {
            false
        } else if focus {
            visible
        } else {
            any
        };
        let at = it.removed.filter(|_| !it.marked && !it.print)?;
        ((focus || own || every) && !given_back).then_some(at)
    });
    removed.collect()
}

/// What the selectors of a rule are about.
#[derive(Default, Clone, Copy)]
struct Heads {
    /// `:focus`.
    focus: bool,
    /// `:focus-visible`.
    visible: bool,
    /// `*` alone.
    every: bool,
    /// `:not(`: of what is not so, nothing is certain.
    not: bool,
}

/// A block that is open, or has been read.
#[derive(Default)]
struct Rule {
    heads: Heads,
    /// Where its declaration begins that takes the outline away.
    removed: Option<usize>,
    /// Whether it shows the focus in another way.
    marked: bool,
    /// Whether it is for paper.
    print: bool,
}

/// What has been read since the last `;`, `{` or `}`: the head of a rule, or a declaration.
#[derive(Default)]
struct Part {
    at: usize,
    /// Its first word, in small letters, and how many tokens it has.
    name: String,
    tokens: usize,
    values: Vec<String>,
    important: bool,
    /// The selectors before the last comma, and the one after it.
    heads: Heads,
    last: Heads,
    last_tokens: usize,
    colon: bool,
    /// The word before this one.
    before: String,
    at_rule: bool,
    print: bool,
}

#[derive(Default)]
struct Reader {
    found: Vec<Rule>,
    rules: Vec<Rule>,
    part: Part,
    /// Round and square brackets that are open.
    depth: usize,
}

impl Reader {
    /// Takes a token, and says whether it opens a bracket.
    fn take(&mut self, token: &Token<'_>, at: usize) -> bool {
        match token {
            Token::CurlyBracketBlock => {
                let part = std::mem::take(&mut self.part);
                let print =
                    part.at_rule && part.print || self.rules.last().is_some_and(|it| it.print);
                self.rules.push(Rule { heads: part.all_heads(), print, ..Rule::default() });
                self.depth = 0;
                return true;
            }
            Token::CloseCurlyBracket => self.close(),
            Token::Semicolon if self.depth == 0 => self.declare(),
            Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock => {
                self.part.take(token, at, self.depth);
                self.depth += 1;
                return true;
            }
            Token::CloseParenthesis | Token::CloseSquareBracket => {
                self.depth = self.depth.saturating_sub(1);
            }
            other => self.part.take(other, at, self.depth),
        }
        false
    }

    fn close(&mut self) {
        self.declare();
        self.depth = 0;
        self.found.extend(self.rules.pop());
    }

    /// Takes what was read as a declaration of the block around it.
    fn declare(&mut self) {
        let part = std::mem::take(&mut self.part);
        let Some(rule) = self.rules.last_mut().filter(|_| !part.values.is_empty()) else { return };
        let nothing = part.values.iter().all(|it| NOTHING.contains(&it.as_str()));
        let is_outline = matches!(&*part.name, "outline" | "outline-style" | "outline-width");
        if is_outline && nothing {
            rule.removed = Some(part.at);
        } else if !nothing && MARKS.iter().any(|it| part.name.starts_with(it)) {
            rule.marked = true;
        }
    }
}

impl Part {
    fn take(&mut self, token: &Token<'_>, at: usize, depth: usize) {
        let word = match token {
            Token::Ident(it) => it.to_ascii_lowercase(),
            Token::AtKeyword(_) => {
                self.at_rule = true;
                return;
            }
            Token::Number { value, .. } | Token::Dimension { value, .. } if *value == 0.0 => {
                "0".to_owned()
            }
            Token::Function(it) if it.eq_ignore_ascii_case("not") => {
                self.last.not = true;
                "not".to_owned()
            }
            Token::Delim('*') => "*".to_owned(),
            Token::Delim('!') => {
                self.important = true;
                return;
            }
            Token::Comma if depth == 0 => {
                self.heads = self.all_heads();
                (self.last, self.last_tokens) = (Heads::default(), 0);
                return;
            }
            Token::Colon => {
                (self.colon, self.last_tokens) = (true, self.last_tokens + 1);
                self.tokens += 1;
                return;
            }
            _ => "?".to_owned(),
        };
        if self.tokens == 0 {
            self.at = at;
            self.name.clone_from(&word);
        } else if self.tokens > 1 && !self.important {
            self.values.push(word.clone());
        }
        self.last.not |= word == "tabindex" || self.is_not_pressed(&word);
        if self.colon {
            self.last.focus |= word == "focus";
            self.last.visible |= word == "focus-visible";
        }
        self.print |= self.at_rule && word == "print";
        self.before.clone_from(&word);
        self.last.every = self.last_tokens == 0 && word == "*";
        (self.colon, self.tokens, self.last_tokens) =
            (false, self.tokens + 1, self.last_tokens + 1);
    }

    /// Whether this is the state of a part of the page that no one presses.
    fn is_not_pressed(&self, word: &str) -> bool {
        self.colon && word.starts_with("focus") && NOT_PRESSED.contains(&self.before.as_str())
    }

    fn all_heads(&self) -> Heads {
        let Heads { focus, visible, every, .. } = self.heads;
        let last = if self.last.not { Heads::default() } else { self.last };
        Heads {
            focus: focus || last.focus,
            visible: visible || last.visible,
            every: every || last.every && self.last_tokens == 1,
            not: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::outlines_removed;

    fn removed(css: &str) -> Vec<&str> {
        outlines_removed(css).into_iter().map(|at| &css[at..(at + 12).min(css.len())]).collect()
    }

    #[test]
    fn an_outline_that_is_taken_away_is_found() {
        for css in [
            "a:focus { outline: none }",
            "a:FOCUS{outline:0}",
            "a { color: red } button:focus-visible { color: inherit; outline: 0px !important; }",
            "* { margin: 0; outline: none }",
            "@media screen { a:focus, b { outline-style: none; box-shadow: none; background: none } }",
            ":is(a, b):focus{outline:none",
            "nav { a:focus { outline: none } }",
        ] {
            assert_eq!(removed(css).len(), 1, "{css}");
        }
        assert!(removed("p{} a:focus { outline: none }")[0].starts_with("outline"));
    }

    #[test]
    fn an_outline_that_is_given_back_is_none() {
        for css in [
            "a:focus { outline: none; box-shadow: 0 0 0 3px #000 }",
            "a:focus { border-color: red; outline: 0 }",
            "a:focus:not(:focus-visible) { outline: none }",
            ":focus { outline: none } :focus-visible { outline: 3px solid }",
            "* { outline: none } a:focus { background: yellow }",
            "a { outline: none } a:focus { outline: 2px solid transparent }",
            "@media print { a:focus { outline: none } }",
            "main:focus, main:focus-visible, h1:focus { outline: 0 }",
            "[tabindex='-1']:focus { outline: none }",
            "a[x='a:focus'] { outline: none } /* a:focus { outline: none } */",
            "}})](",
        ] {
            assert_eq!(removed(css), [""; 0], "{css}");
        }
        assert!(removed(&"{(".repeat(100_000)).is_empty());
    }
}
