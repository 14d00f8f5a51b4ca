//! Parses one file of messages. A file with errors still gives its other messages; a file built to
//! exhaust the parser gives none. Choosing between files is done elsewhere.

use std::collections::HashSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::problem::Problem;

/// More levels than any message needs. The parser is recursive, so a file of nothing but opening
/// braces would otherwise overflow the stack.
const DEEPEST: usize = 32;
/// More digits than a number can hold exactly.
const LONGEST_NUMBER: usize = 15;

/// A parsed file of messages, as far as it could be parsed.
pub(super) struct Ftl {
    pub(super) file: String,
    pub(super) resource: FluentResource,
    /// The byte order mark that was removed, so that byte offsets refer to the original text.
    cut: usize,
}

impl Ftl {
    /// Parses `text`; errors are added to `problems`.
    pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Self {
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let cut = text.len() - body.len();
        let empty = String::new();
        let body = match too_much(body) {
            None => body,
            Some((at, message)) => {
                problems.push(Problem::at(file, text, cut + at..cut + at + 1, message));
                &empty
            }
        };
        let resource = match FluentResource::try_new(body.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                problems.extend(errors.iter().map(|error| {
                    let bytes = cut + error.pos.start..cut + error.pos.end;
                    Problem::at(file, text, bytes, words_for(error))
                }));
                resource
            }
        };
        let ftl = Ftl { file: file.to_owned(), resource, cut };
        ftl.report_repeats(problems);
        ftl.without_empty(problems)
    }

    /// Messages in file order, with their values.
    pub(super) fn messages(&self) -> impl Iterator<Item = (&str, &ast::Pattern<&str>)> {
        self.resource.entries().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
            _ => None,
        })
    }

    /// Terms in file order, with their values.
    pub(super) fn terms(&self) -> impl Iterator<Item = (&str, &ast::Pattern<&str>)> {
        self.resource.entries().filter_map(|entry| match entry {
            ast::Entry::Term(term) => Some((term.id.name, &term.value)),
            _ => None,
        })
    }

    /// A problem with `name`, which is a piece of this file's text.
    pub(super) fn problem(&self, name: &str, message: String) -> Problem {
        let source = self.resource.source();
        let start = (name.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
        let mut problem = Problem::at(&self.file, source, start..start + name.len(), message);
        problem.bytes = problem.bytes.start + self.cut..problem.bytes.end + self.cut;
        problem
    }

    /// The file without messages that have attributes but no value: put over an earlier file, they
    /// would leave the message without text.
    fn without_empty(self, problems: &mut Vec<Problem>) -> Self {
        let source = self.resource.source();
        let mut rest = source.to_owned();
        for entry in self.resource.entries() {
            let ast::Entry::Message(ast::Message { id, value: None, .. }) = entry else { continue };
            problems.push(self.problem(id.name, format!("“{}” has no words after its =", id.name)));
            let start = (id.name.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
            // A comment of the same length; the parser then ignores the attributes after it.
            rest.replace_range(start..start + 2, "# ");
        }
        if rest == source {
            return self;
        }
        let resource = FluentResource::try_new(rest).unwrap_or_else(|(resource, _)| resource);
        Ftl { resource, ..self }
    }

    fn report_repeats(&self, problems: &mut Vec<Problem>) {
        let mut seen = HashSet::new();
        for (key, _) in self.messages() {
            if !seen.insert(key) {
                let message = format!("“{key}” appears twice in this file: keep the right one");
                problems.push(self.problem(key, message));
            }
        }
    }
}

/// The first place where a file exceeds what a message needs, and why it is refused.
fn too_much(text: &str) -> Option<(usize, String)> {
    let (mut depth, mut digits, mut quoted) = (0_usize, 0_usize, false);
    let mut line_start = true;
    for (at, byte) in text.bytes().enumerate() {
        // A new entry closes anything left open by the last one, for the parser too.
        if line_start && starts_entry(&text.as_bytes()[at..]) {
            (depth, quoted) = (0, false);
        }
        line_start = byte == b'\n';
        digits = if byte.is_ascii_digit() && depth > 0 && !quoted { digits + 1 } else { 0 };
        match byte {
            b'\n' => quoted = false,
            b'"' if depth > 0 && (at == 0 || text.as_bytes()[at - 1] != b'\\') => quoted = !quoted,
            // Quotation marks are not trusted to hide a brace: one in running text looks the same.
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            let message = format!("braces and brackets are more than {DEEPEST} levels deep here");
            return Some((at, message));
        }
        if digits > LONGEST_NUMBER {
            let message = format!("this number has more than {LONGEST_NUMBER} digits");
            return Some((at, message));
        }
    }
    None
}

fn starts_entry(line: &[u8]) -> bool {
    let name = line.strip_prefix(b"-").unwrap_or(line);
    let length = name
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        .count();
    let rest = name[length..].iter().find(|byte| **byte != b' ');
    name.first().is_some_and(u8::is_ascii_alphabetic) && rest == Some(&b'=')
}

fn words_for(error: &ParserError) -> String {
    match &error.kind {
        ErrorKind::ExpectedToken('=') => {
            "a message is written as “key = words”: an = is missing here".into()
        }
        ErrorKind::ExpectedToken(token) => format!("a {token} is missing here"),
        ErrorKind::ExpectedCharRange { .. } => {
            "a key begins with a letter and only has letters, numbers and hyphens; a line that \
             continues the line above begins with spaces"
                .into()
        }
        ErrorKind::ExpectedMessageField { entry_id }
        | ErrorKind::ExpectedTermField { entry_id } => {
            format!("“{entry_id}” has no words after its =")
        }
        ErrorKind::MissingDefaultVariant => {
            "one line of a choice must begin with *, for example *[other]".into()
        }
        ErrorKind::MultipleDefaultVariants => "only one line of a choice may begin with *".into(),
        ErrorKind::MissingValue => "words are missing here".into(),
        ErrorKind::UnterminatedStringLiteral => "this quotation mark is never closed".into(),
        ErrorKind::UnbalancedClosingBrace => "there is no { before this }".into(),
        ErrorKind::ForbiddenCallee => "the only function is NUMBER, in capitals".into(),
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => {
            "write a name with a dollar sign between { and }, such as { $count }".into()
        }
        _ => "planpress cannot read what is between { and } here".into(),
    }
}
