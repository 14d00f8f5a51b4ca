//! The report as a page: what to answer and what to look at first, then each action beside the rows that
//! it comes from.

use crate::leaflet::{Markup, escape};

use super::super::Imported;
use super::super::ledger::{Fate, Origin};
use super::super::step::{Did, Step, Sure};
use super::{not_placed, row, said};

/// The page. It shows the names that were left out.
pub fn html(imported: &Imported) -> String {
    let mut page = Markup::page("What the import did");
    page.line("h1", "What the import did");
    page.line("p", &said::account(&imported.account));
    page.line(
        "p",
        "This report stays on your computer. It shows names of people that are not in the plan’s files. Do not \
         publish it or send it to anyone.",
    );
    changes(imported, &mut page);
    questions(imported, &mut page);
    names(imported, &mut page);
    look(imported, &mut page);
    words(imported, &mut page);
    actions(imported, &mut page);
    page.finish()
}

fn place(origin: &Origin) -> String {
    escape(&format!("{}, {}", origin.file, origin.at))
}

fn changes(imported: &Imported, page: &mut Markup) {
    if imported.changes.is_empty() {
        return;
    }
    page.line("h2", "What changed in your files");
    let rows = imported.changes.iter().map(|it| {
        vec![
            escape(&it.file),
            escape(&it.place()),
            escape(&it.was),
            escape(&it.now),
            escape(it.says()),
        ]
    });
    let columns = ["File", "Where", "Your file says", "The document says", "What planpress did"];
    page.table("Changes", &columns, rows);
}

fn questions(imported: &Imported, page: &mut Markup) {
    page.line("h2", "Questions");
    if imported.questions.is_empty() {
        return page.line("p", "There are no questions.");
    }
    let open = imported.questions.iter().filter(|it| it.answer.is_none()).count();
    page.line(
        "p",
        &match open {
            0 => "You have answered all questions.".to_owned(),
            open => format!(
                "{open} of {} have no answer yet. Answer them in import/answers.yaml, and import the document again.",
                imported.questions.len()
            ),
        },
    );
    let rows = imported.questions.iter().map(|it| {
        vec![
            it.at.as_ref().map_or("the whole document".to_owned(), place),
            format!(
                "{} {}<br><code>{}</code>",
                escape(&it.text),
                escape(&it.how()),
                escape(&it.key)
            ),
            escape(&it.words),
            escape(it.proposed()),
            escape(it.answer.as_deref().unwrap_or("no answer yet")),
        ]
    });
    let columns = ["Where", "Question", "Words", "If you answer yes", "Answer"];
    page.table("Questions and answers", &columns, rows);
}

fn names(imported: &Imported, page: &mut Markup) {
    let withheld: Vec<_> =
        imported.passages.iter().filter(|it| it.fate == Fate::Withheld).collect();
    if withheld.is_empty() {
        return;
    }
    page.line("h2", "Names and personal contact details that are left out");
    let rows = withheld.iter().map(|it| vec![place(&it.origin), escape(&it.text)]);
    page.table("Left out", &["Where", "Words"], rows);
}

/// Steps that a person must look at.
fn look(imported: &Imported, page: &mut Markup) {
    let shown =
        |it: &&Step| !matches!(it.sure, Sure::Certain | Sure::Answered) && it.did != Did::Withheld;
    let steps: Vec<_> = imported.steps.iter().filter(shown).collect();
    page.line("h2", "What to look at");
    if steps.is_empty() {
        return page.line("p", "There is nothing to look at.");
    }
    let rows = steps.iter().map(|it| {
        let sure = said::sure(it.sure).to_owned();
        vec![place(&it.at), escape(said::did(it.did)), sure, escape(&it.was), escape(&it.now)]
    });
    let columns = ["Where", "What planpress did", "How sure", "The document says", "Result"];
    page.table("Steps that are not certain", &columns, rows);
}

fn words(imported: &Imported, page: &mut Markup) {
    page.line("h2", "Words that are not in the plan");
    let mut rows = not_placed(imported).peekable();
    if rows.peek().is_none() {
        return page.line("p", "There are no such words.");
    }
    let rows = rows.map(|(at, why, text)| vec![place(at), escape(text), escape(why)]);
    page.table("Words and reasons", &["Where", "Words", "Why"], rows);
}

fn actions(imported: &Imported, page: &mut Markup) {
    page.line("h2", "Each action and where it comes from");
    let rows = imported.actions.iter().map(|action| {
        let rows: Vec<String> = action.rows.iter().map(place).collect();
        let words: Vec<String> = action
            .rows
            .iter()
            .map(|it| escape(&row(imported, it).collect::<Vec<_>>().join(" | ")))
            .collect();
        vec![
            escape(&action.id),
            rows.join("<br>"),
            words.join("<br>"),
            format!("<pre>{}</pre>", escape_lines(&action.written)),
        ]
    });
    page.table("Actions", &["Action", "Row", "The document says", "Written"], rows);
}

fn escape_lines(text: &str) -> String {
    text.lines().map(escape).collect::<Vec<_>>().join("\n")
}
