//! The messages of a language: its files layered message by message, with British English as the
//! last fallback, so that a page is never without text.

use std::collections::{BTreeSet, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::InlineExpression;
use unic_langid::LanguageIdentifier;

use super::arg::Arg;
use super::ftl::Ftl;
use super::message::Message;
use super::problem::Problem;
use super::walk::walk;
use super::{ENGLISH, circles, numerals};

/// The first complete set of messages, and the fallback for all others.
const ENGLISH_WORDS: &str = include_str!("../../themes/default/locales/en-GB.ftl");
const ENGLISH_FILE: &str = "themes/default/locales/en-GB.ftl";

/// The messages of a page's language.
pub(super) struct Words {
    own: Book,
    /// `None` if the language is British English itself.
    english: Option<Book>,
    /// Messages whose text does not depend on any values, formatted once.
    plain: HashMap<String, String>,
    /// The keys of messages in the files that planpress itself never uses.
    strangers: Vec<(String, Problem)>,
}

/// The messages of one language, with its plural rules.
struct Book {
    tag: String,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
}

impl Words {
    /// Reads the files that apply to `tag`: those named after it or after a wider tag (`cy.ftl` for
    /// cy-GB), and those named en-GB. Among files for one tag a later one wins, message by message.
    pub(super) fn read(tag: &str, files: &[(&str, &str)], problems: &mut Vec<Problem>) -> Self {
        let mut english = vec![Ftl::read(ENGLISH_FILE, ENGLISH_WORDS, problems)];
        let mut own: Vec<(usize, Ftl)> = Vec::new();
        // The theme contains the built-in messages too, which need not be parsed twice.
        for (file, text) in files.iter().filter(|it| it.1 != ENGLISH_WORDS) {
            let named = named(file);
            if named.eq_ignore_ascii_case(ENGLISH) {
                english.push(Ftl::read(file, text, problems));
            } else if covers(named, tag) {
                own.push((named.len(), Ftl::read(file, text, problems)));
            }
        }
        own.sort_by_key(|(width, _)| *width);
        let mut own: Vec<Ftl> = own.into_iter().map(|(_, ftl)| ftl).collect();
        report_unknown_variables(english[1..].iter().chain(&own), problems);
        let strangers = strangers(&english[0], english[1..].iter().chain(&own));
        if tag == ENGLISH {
            english.splice(1..1, own);
            own = std::mem::take(&mut english);
        }
        let own = Book::bind(tag, own, problems);
        let english = (!english.is_empty()).then(|| Book::bind(ENGLISH, english, problems));
        let plain = plain(english.iter().chain([&own]));
        Words { own, english, plain, strangers }
    }

    /// Messages of the files that planpress itself never uses.
    pub(super) fn strangers(&self) -> &[(String, Problem)] {
        &self.strangers
    }

    /// A message that needs no values.
    pub(super) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    /// The message for a key, with the values that `give` sets; `None` if no file has the key.
    pub(super) fn say<'a>(
        &self,
        key: &str,
        give: impl FnOnce(&mut dyn FnMut(&'a str, &'a Arg<'a>)),
    ) -> Option<String> {
        if let Some(words) = self.plain(key) {
            return Some(words.to_owned());
        }
        let mut given = FluentArgs::new();
        give(&mut |name, arg| match arg {
            Arg::Words(words) => given.set(name, FluentValue::from(words.as_ref())),
            Arg::Number(number) => given.set(name, *number),
        });
        self.book(key)?.say(key, Some(&given)).map(|(words, _)| words)
    }

    /// The language tag of the message for a key; `None` if no file has the key.
    pub(super) fn language_of(&self, key: &str) -> Option<&str> {
        self.book(key).map(|book| book.tag.as_str())
    }

    /// Every key that has a message.
    pub(super) fn keys(&self) -> BTreeSet<&str> {
        let books = self.english.iter().chain([&self.own]);
        books.flat_map(|book| &book.keys).map(String::as_str).collect()
    }

    fn book(&self, key: &str) -> Option<&Book> {
        [Some(&self.own), self.english.as_ref()].into_iter().flatten().find(|it| it.has(key))
    }
}

impl Book {
    fn bind(tag: &str, files: Vec<Ftl>, problems: &mut Vec<Problem>) -> Self {
        report_dangling(&files, problems);
        circles::report(&files, problems);
        let keys = files.iter().flat_map(Ftl::messages).map(|(key, _)| key.to_owned()).collect();
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks would appear in titles, feeds and email addresses, where nothing strips them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numerals::write_number));
        // The name is unused in a new bundle, so adding it cannot fail.
        let _ = bundle.add_function("NUMBER", numerals::number_function);
        for ftl in files {
            bundle.add_resource_overriding(ftl.resource);
        }
        Book { tag: tag.to_owned(), bundle, keys }
    }

    fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// The text, and whether everything it refers to was available.
    fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<(String, bool)> {
        let message = self.bundle.get_message(key)?;
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(message.value()?, args, &mut errors);
        Some((words.into_owned(), errors.is_empty()))
    }
}

/// The text of each book's messages without values; a later book overrides an earlier one.
fn plain<'a>(books: impl Iterator<Item = &'a Book>) -> HashMap<String, String> {
    let mut plain = HashMap::new();
    for book in books {
        for key in &book.keys {
            match book.say(key, None) {
                Some((words, true)) => plain.insert(key.clone(), words),
                _ => plain.remove(key),
            };
        }
    }
    plain
}

/// The tag that a file is named after.
fn named(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.strip_suffix(".ftl").unwrap_or(name)
}

/// Whether a file for `named` applies to pages in `tag`.
fn covers(named: &str, tag: &str) -> bool {
    tag.get(..named.len()).is_some_and(|start| start.eq_ignore_ascii_case(named))
        && matches!(tag.as_bytes().get(named.len()), None | Some(b'-'))
}

/// An unresolved reference would appear in braces on a public page.
fn report_dangling(files: &[Ftl], problems: &mut Vec<Problem>) {
    let messages: BTreeSet<&str> = files.iter().flat_map(Ftl::messages).map(|it| it.0).collect();
    let terms: BTreeSet<&str> = files.iter().flat_map(Ftl::terms).map(|it| it.0).collect();
    for ftl in files {
        for (_, pattern) in ftl.messages().chain(ftl.terms()) {
            walk(pattern, &mut |expression| {
                let wrong = match expression {
                    InlineExpression::MessageReference { id, .. }
                        if !messages.contains(id.name) =>
                    {
                        (id.name, format!("there is no message called “{}”", id.name))
                    }
                    InlineExpression::TermReference { id, .. } if !terms.contains(id.name) => {
                        (id.name, format!("there is no term called “-{}”", id.name))
                    }
                    InlineExpression::FunctionReference { id, .. } if id.name != "NUMBER" => (
                        id.name,
                        format!("“{}” is not a function: the only one is NUMBER", id.name),
                    ),
                    _ => return,
                };
                problems.push(ftl.problem(wrong.0, wrong.1));
            });
        }
    }
}

/// A message may use the values that planpress gives it: those in its English original or in the
/// comment there.
fn report_unknown_variables<'a>(files: impl Iterator<Item = &'a Ftl>, problems: &mut Vec<Problem>) {
    for ftl in files {
        for (key, pattern) in ftl.messages() {
            let Some(given) = Message::variables(key) else { continue };
            for name in variables(pattern).into_iter().filter(|it| !given.contains(it)) {
                let given: Vec<String> = given.iter().map(|it| format!("${it}")).collect();
                let message = match given.is_empty() {
                    true => format!("“{key}” does not use any values: remove ${name}"),
                    false => {
                        format!("“{key}” does not use ${name}: it can use {}", given.join(", "))
                    }
                };
                problems.push(ftl.problem(name, message));
            }
        }
    }
}

fn strangers<'a>(original: &Ftl, files: impl Iterator<Item = &'a Ftl>) -> Vec<(String, Problem)> {
    let files: Vec<&Ftl> = files.collect();
    let known: BTreeSet<&str> = original.messages().map(|it| it.0).collect();
    let mut used = BTreeSet::new();
    for (_, pattern) in files.iter().flat_map(|it| it.messages().chain(it.terms())) {
        walk(pattern, &mut |expression| {
            if let InlineExpression::MessageReference { id, .. } = expression {
                used.insert(id.name);
            }
        });
    }
    let mut strangers = Vec::new();
    for ftl in &files {
        let unknown = ftl.messages().map(|it| it.0);
        for key in unknown.filter(|it| !known.contains(it) && !used.contains(it)) {
            let message = format!("no page uses “{key}”");
            strangers.push((key.to_owned(), ftl.problem(key, message)));
        }
    }
    strangers
}

fn variables<'a>(pattern: &'a fluent_syntax::ast::Pattern<&'a str>) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    walk(pattern, &mut |expression| {
        if let InlineExpression::VariableReference { id } = expression {
            names.insert(id.name);
        }
    });
    names
}
