//! `import/answers.yaml`: the questions of an import and a person's answers. It is not part of the
//! website.

use crate::diagnostics::Report;
use crate::model::contacts::Contacts;
use crate::source::Sources;

use super::decode::{Decode, Reader, Spanned, Text, WrittenDate, record};
use super::{write, yaml};

/// The path of the file, relative to the project's folder.
pub const ANSWERS: &str = "import/answers.yaml";

record! {
    /// `answers.yaml` as typed.
    "answers.yaml" AnswersDocument {
        /// The questions of an import, each with its answer.
        list questions: AnswerDocument,
    }
}

record! {
    /// A question of an import, and its answer.
    "a question" AnswerDocument {
        /// Which question it is. Never change it.
        required key: Text,
        /// What is asked.
        optional asks: Text,
        /// Where the words are in the document.
        optional place: Text,
        /// The words that it is about.
        optional words: Text,
        /// What planpress does if you answer yes.
        optional proposed: Text,
        /// Your answer: yes, no, or something else.
        optional answer: Text,
        /// Who answered.
        optional by: Text,
        /// The day of the answer, such as 2027-01-31.
        optional on: Spanned<WrittenDate>,
    }
}

const TOP: &str = "\
# Questions about the document that you imported. Write your answer after `answer:`, and your job title
# and the date, such as 2027-01-31, below it. Then import the document again. Answers are kept until the words change.
";

/// The answers in the one file of `sources`. Errors in it are reported.
pub fn read_answers(sources: &Sources, report: &mut Report) -> AnswersDocument {
    let none = AnswersDocument::blank;
    let Some((file, source)) = sources.files().next() else { return none() };
    let text = match source.text() {
        Ok(text) => text,
        Err(why) => {
            report.push(super::unread::finding(file, source.path(), why));
            return none();
        }
    };
    let Some(root) = yaml::read(file, text, 0, report).root else { return none() };
    let contacts = &Contacts::default();
    AnswersDocument::decode(&root, &mut Reader { file, text, contacts, report })
        .unwrap_or_else(none)
}

/// The text of the file, with a place for each missing answer.
pub fn write_answers(answers: &AnswersDocument) -> String {
    let mut text = format!("{TOP}questions:\n");
    if answers.questions.is_empty() {
        return format!("{TOP}questions: []\n");
    }
    for question in &answers.questions {
        let mut lines = write(question);
        let blank = |it: &Option<Text>| it.as_ref().is_none_or(Decode::is_blank);
        let missing = [
            ("answer", blank(&question.answer)),
            ("by", blank(&question.by)),
            ("on", question.on.is_none()),
        ];
        for (key, _) in missing.iter().filter(|it| it.1) {
            lines.push_str(&format!("{key}:\n"));
        }
        for (at, line) in lines.lines().enumerate() {
            let start = if at == 0 {
                "  - "
            } else if line.is_empty() {
                ""
            } else {
                "    "
            };
            text.push_str(&format!("{start}{line}\n"));
        }
        text.push('\n');
    }
    text.trim_end().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_has_a_place_for_each_answer() {
        let question = |key: &str, answer: Option<&str>| AnswerDocument {
            key: Some(key.into()),
            asks: Some("Is this \"a\": b?\nYes?".into()),
            answer: answer.map(Into::into),
            ..AnswerDocument::blank()
        };
        let questions = vec![question("a-1", None), question("b-2", Some("no"))];
        let text = write_answers(&AnswersDocument { questions, ..AnswersDocument::blank() });
        assert_eq!(text.matches("    answer:\n").count(), 1, "{text}");
        let sources = Sources::from_texts([(ANSWERS, text.as_str())]);
        let mut report = Report::default();
        let read = read_answers(&sources, &mut report);
        assert!(report.findings().is_empty(), "{:?}\n{text}", report.findings());
        let said = |it: &Option<Text>| it.as_ref().map(|it| it.value.clone()).unwrap_or_default();
        let read: Vec<_> =
            read.questions.iter().map(|it| (said(&it.key), said(&it.answer))).collect();
        assert_eq!(read, [("a-1".into(), String::new()), ("b-2".into(), "no".into())]);
        assert_eq!(write_answers(&AnswersDocument::blank()), format!("{TOP}questions: []\n"));
    }
}
