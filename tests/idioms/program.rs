//! The strings of the program, read as the compiler does. What only its own tests or its authors see is
//! left out: code for tests, attributes, and the reason that an `expect` or a panic gives. Comments that
//! the program prints are read: those of `--help`, of the table of fields and of `record!`.

use std::collections::BTreeSet;

use syn::buffer::{Cursor, TokenBuffer};
use syn::visit::{self, Visit};
use syn::{Attribute, ExprMethodCall, Item, Lit, LitStr, Macro, Meta};

use crate::items::{attributes_of, for_tests};
use crate::texts::{Text, files, root};

/// Every string of the program that can reach a person, with its file.
pub(crate) fn strings() -> Vec<Text> {
    let read: Vec<_> = files("src", "rs").into_iter().map(Reader::of).collect();
    let tests: BTreeSet<_> = read.iter().flat_map(|it| it.tests.clone()).collect();
    let of_test = |file: &str| {
        tests.iter().any(|it| file == format!("{it}.rs") || file.starts_with(&format!("{it}/")))
    };
    let program = read.into_iter().filter(|it| !of_test(&it.file));
    program.flat_map(|it| it.texts).collect()
}

struct Reader {
    file: String,
    texts: Vec<Text>,
    /// Whether it is the one whose comments are the words of `--help`.
    is_help: bool,
    /// The modules that are only compiled for tests, by their paths without an ending.
    tests: Vec<String>,
}

impl Reader {
    fn of(file: String) -> Reader {
        let text = std::fs::read_to_string(root().join(&file)).unwrap();
        let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let is_help = file == "src/cli/args.rs";
        let mut reader = Reader { file, texts: Vec::new(), is_help, tests: Vec::new() };
        reader.visit_file(&syntax);
        reader
    }

    /// Keeps a text; a single word is the name of something.
    fn keep(&mut self, words: String) {
        if words.trim().contains(' ') {
            self.texts.push(Text::new(&self.file, words));
        }
    }

    /// The strings among the tokens of a macro; its comments too, if they are printed.
    fn tokens(&mut self, mut at: Cursor<'_>, comments: bool) {
        while let Some((_, rest)) = at.token_tree() {
            if let Some((literal, _)) = at.literal() {
                if let Lit::Str(text) = Lit::new(literal) {
                    self.keep(text.value());
                }
            } else if let Some((name, after)) = at.ident() {
                // A reason for the authors of the program: its group is passed over.
                let after =
                    after.punct().filter(|it| it.0.as_char() == '!').map_or(after, |it| it.1);
                if is_reason(&name.to_string())
                    && let Some((.., rest)) = after.any_group()
                {
                    at = rest;
                    continue;
                }
            } else if let Some((mark, after)) = at.punct() {
                if mark.as_char() == '#'
                    && let Some((attribute, _, _, rest)) = after.any_group()
                {
                    let is_comment = attribute.ident().is_some_and(|it| it.0 == "doc");
                    if comments && is_comment {
                        self.tokens(attribute, comments);
                    }
                    at = rest;
                    continue;
                }
            } else if let Some((inside, ..)) = at.any_group() {
                self.tokens(inside, comments);
            }
            at = rest;
        }
    }
}

/// Whether what is called so is told to the authors of the program only.
fn is_reason(name: &str) -> bool {
    let names = ["expect", "panic", "unreachable", "assert", "assert_eq", "debug_assert"];
    names.contains(&name)
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if !for_tests(attributes_of(item)) {
            visit::visit_item(self, item);
        } else if let Item::Mod(module) = item {
            let folder = self.file.trim_end_matches(".rs").trim_end_matches("/mod").to_owned();
            let folder = if folder == "src/lib" { "src".to_owned() } else { folder };
            self.tests.push(format!("{folder}/{}", module.ident));
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_lit_str(&mut self, text: &'ast LitStr) {
        self.keep(text.value());
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        if is_reason(&call.method.to_string()) {
            self.visit_expr(&call.receiver);
        } else {
            visit::visit_expr_method_call(self, call);
        }
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        let name = item.path.segments.last().map_or(String::new(), |it| it.ident.to_string());
        if !is_reason(&name) {
            let of_fields = self.file.starts_with("src/fields/");
            self.tokens(
                TokenBuffer::new2(item.tokens.clone()).begin(),
                of_fields || name == "record",
            );
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if !self.is_help {
            return;
        }
        match &attribute.meta {
            Meta::NameValue(it) if it.path.is_ident("doc") => self.visit_expr(&it.value),
            Meta::List(it) => self.tokens(TokenBuffer::new2(it.tokens.clone()).begin(), true),
            _ => {}
        }
    }
}
