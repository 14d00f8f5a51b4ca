//! The Rust type of a file of words: a variant for each message, with a field for each value that
//! is put into it. It reads text and gives text; `build.rs` reads and writes the files.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, InlineExpression, Pattern};
use fluent_syntax::parser;

use super::walk::walk;

/// A message with what its variant needs.
struct Message<'a> {
    key: &'a str,
    /// Its line in the file and those that go on with it.
    words: String,
    variables: BTreeSet<&'a str>,
}

/// The words of each message and term; a term has a hyphen before its name.
type Words<'a> = BTreeMap<(bool, &'a str), &'a Pattern<&'a str>>;

/// The code of `Message` for the file of words `text`, or what is wrong with the file.
pub(crate) fn rust(text: &str) -> Result<String, String> {
    let file = parser::parse(text).map_err(|(_, errors)| {
        let told = errors.iter().map(|it| {
            let line = text.as_bytes()[..it.pos.start].iter().filter(|it| **it == b'\n').count();
            format!("line {}: {it}", line + 1)
        });
        told.collect::<Vec<_>>().join("; ")
    })?;
    let words = file.body.iter().filter_map(|entry| match entry {
        Entry::Message(it) => Some(((false, it.id.name), it.value.as_ref()?)),
        Entry::Term(it) => Some(((true, it.id.name), &it.value)),
        _ => None,
    });
    let words: Words<'_> = words.collect();
    let messages = file.body.iter().filter_map(|entry| {
        let Entry::Message(it) = entry else { return None };
        let mut variables = BTreeSet::new();
        used((false, it.id.name), &words, &mut BTreeSet::new(), &mut variables);
        it.comment.iter().flat_map(|it| &it.content).for_each(|it| variables.extend(named(it)));
        let words = source(text, it.id.name);
        it.value.as_ref().map(|_| Message { key: it.id.name, words, variables })
    });
    let mut messages: Vec<_> = messages.collect();
    messages.sort_by_key(|it| it.key);
    Ok(code(&messages))
}

/// Finds the variables of a message, with those of the messages and terms that it is said with.
fn used<'a>(
    name: (bool, &'a str),
    words: &Words<'a>,
    seen: &mut BTreeSet<(bool, &'a str)>,
    found: &mut BTreeSet<&'a str>,
) {
    let Some(pattern) = words.get(&name).filter(|_| seen.insert(name)) else { return };
    walk(pattern, &mut |expression| match expression {
        InlineExpression::VariableReference { id } => _ = found.insert(id.name),
        InlineExpression::MessageReference { id, .. } => used((false, id.name), words, seen, found),
        InlineExpression::TermReference { id, .. } => used((true, id.name), words, seen, found),
        _ => {}
    });
}

/// The variables that a comment names. English may have no use for one that another language needs.
fn named(comment: &str) -> impl Iterator<Item = &str> {
    comment.split('$').skip(1).map(|it| {
        let end = it.find(|it: char| !it.is_ascii_alphanumeric() && it != '-');
        it[..end.unwrap_or(it.len())].trim_end_matches('-')
    })
}

/// The lines of the message whose key is the piece `key` of `text`.
fn source(text: &str, key: &str) -> String {
    let start = (key.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let mut lines = text[start..].lines();
    let first = lines.next().unwrap_or("");
    let rest = lines.take_while(|it| it.starts_with([' ', '}']));
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join("\n")
}

fn code(messages: &[Message<'_>]) -> String {
    let mut variants = String::new();
    let (mut keys, mut arguments) = (String::new(), String::new());
    let (mut by_key, mut variables) = (String::new(), String::new());
    for Message { key, words, variables: names } in messages {
        let variant = variant(key);
        let doc = format!("```text\n{words}\n```");
        variants += &format!("#[doc = {doc:?}]\n{variant}");
        keys += &format!("Self::{variant} {{ .. }} => {key:?},\n");
        let listed: Vec<_> = names.iter().collect();
        variables += &format!("({key:?}, &{listed:?}),\n");
        if names.is_empty() {
            by_key += &format!("{key:?} => Self::{variant},\n");
        } else {
            let fields = names.iter().map(|it| format!("/// `${it}`\n{}: Arg<'a>,\n", field(it)));
            variants += &format!(" {{\n{}}}", fields.collect::<String>());
            let fields: String = names.iter().map(|it| field(it) + ", ").collect();
            let given: String =
                names.iter().map(|it| format!("give({it:?}, {});", field(it))).collect();
            arguments += &format!("Self::{variant} {{ {fields}}} => {{ {given} }}\n");
        }
        variants += ",\n";
    }
    format!(
        "/// A message with its values: everything that the program says by itself.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Message<'a> {{\n{variants}}}
        impl<'a> Message<'a> {{
            /// The key of each message with the names of its values, both sorted.
            pub(crate) const VARIABLES: &'static [(&'static str, &'static [&'static str])] =
                &[\n{variables}];
            /// Its key in the files of words.
            pub fn key(&self) -> &'static str {{ match self {{\n{keys}}} }}
            /// Hands each value to `give`, with its name in the files of words.
            pub(super) fn arguments<'m>(&'m self, give: &mut dyn FnMut(&'m str, &'m Arg<'m>)) {{
                match self {{\n{arguments}_ => {{}}\n}}
            }}
        }}
        impl Message<'static> {{
            /// The message of a key, where it takes no values.
            pub fn by_key(key: &str) -> Option<Self> {{
                Some(match key {{\n{by_key}_ => return None,\n}})
            }}
        }}\n"
    )
}

/// `change-moved` as `ChangeMoved`.
fn variant(key: &str) -> String {
    let mut name = String::new();
    for word in key.split('-') {
        let (first, rest) = word.split_at(word.len().min(1));
        name += &first.to_ascii_uppercase();
        name += rest;
    }
    name
}

/// `day-month` as `day_month`; raw, since `where` is a word of Rust.
fn field(variable: &str) -> String {
    format!("r#{}", variable.replace('-', "_"))
}
