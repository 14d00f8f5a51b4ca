//! Every text that an author typed, with its position, for rules about words anywhere. The walk is
//! generated with the records themselves, so that no key can be forgotten.

use crate::model::prose::Prose;
use crate::source::Span;

use super::decode::Decode;
use super::{Documents, EditionFiles, Filed, PageDocument, PlanFiles};

/// The key of a typed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Under {
    /// The record's name as shown to authors: "an action".
    pub record: &'static str,
    /// Its key: `activity`.
    pub key: &'static str,
}

/// A text as typed.
#[derive(Debug, Clone, Copy)]
pub struct TypedText<'a> {
    /// Its key.
    pub under: Under,
    /// Its content.
    pub words: Words<'a>,
    /// Its position.
    pub span: Span,
}

/// One of the two kinds of text that an author types.
#[derive(Debug, Clone, Copy)]
pub enum Words<'a> {
    /// Plain text.
    Plain(&'a str),
    /// Markdown.
    Prose(&'a Prose),
}

impl TypedText<'_> {
    /// Its words, paragraph by paragraph.
    pub fn passages(&self) -> Vec<String> {
        match self.words {
            Words::Plain(words) => vec![words.to_owned()],
            Words::Prose(prose) => prose.passages().collect(),
        }
    }
}

/// The callback for every text.
pub(crate) type Visit<'v, 'a> = &'v mut dyn FnMut(TypedText<'a>);

impl Documents {
    /// Calls `visit` with every text of every file, and the plan that it belongs to.
    pub fn each_text<'a>(&'a self, visit: &mut dyn FnMut(Option<&'a PlanFiles>, TypedText<'a>)) {
        let everywhere = &mut |said| visit(None, said);
        self.site.iter().for_each(|it| of_record(it, everywhere));
        self.support.iter().for_each(|it| of_record(it, everywhere));
        self.synonyms.iter().for_each(|it| of_record(it, everywhere));
        self.pages.iter().for_each(|it| of_page(&it.record, everywhere));
        self.redirects.iter().for_each(|it| of_record(it, everywhere));
        self.removals.iter().for_each(|it| of_record(it, everywhere));
        let under = Under { record: "addresses.txt", key: "" };
        self.addresses
            .iter()
            .flat_map(|it| &it.lines)
            .for_each(|it| it.each_text(under, everywhere));
        for files in &self.plans {
            of_plan(files, &mut |said| visit(Some(files), said));
        }
    }
}

/// The texts of a plan and of its editions: the page of changes shows the content of a frozen copy.
fn of_plan<'a>(files: &'a PlanFiles, visit: Visit<'_, 'a>) {
    // Destructured by name, so that a new kind of file cannot be forgotten here.
    let PlanFiles { folder: _, root: _, first: _, plan, objectives, events, measures, editions } =
        files;
    plan.iter().for_each(|it| of_record(it, visit));
    objectives.iter().for_each(|it| of_record(it, visit));
    events.iter().for_each(|it| of_record(it, visit));
    measures.iter().for_each(|it| of_record(it, visit));
    for EditionFiles { folder: _, first: _, edition, support, frozen, found: _ } in editions {
        support.iter().for_each(|it| of_record(it, visit));
        edition.iter().for_each(|it| of_record(it, visit));
        of_plan(frozen, visit);
    }
}

fn of_record<'a, T: Decode>(filed: &'a Filed<T>, visit: Visit<'_, 'a>) {
    filed.record.each_text(Under { record: "", key: "" }, visit);
}

fn of_page<'a>(page: &'a PageDocument, visit: Visit<'_, 'a>) {
    let under = Under { record: "a page", key: "" };
    page.front.each_text(under, visit);
    visit(TypedText { under, words: Words::Prose(&page.body), span: page.body_span });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Report;
    use crate::source::Sources;

    #[test]
    fn every_text_of_every_kind_of_file_is_visited_with_its_place() {
        let sources = Sources::from_texts([
            ("content/site.yaml", "name: one\norganisation: two\ncontact: {name: three}\n"),
            (
                "content/support.yaml",
                "services:\n  - {id: s, name: four, kind: report, for: five}\n",
            ),
            ("content/synonyms.yaml", "groups: [[alike, same]]\n"),
            ("content/pages/p.md", "---\ntitle: six\n---\nseven\n"),
            ("content/plans/p/plan.yaml", "title: eight\nleads: [{id: l, name: nine}]\n"),
            (
                "content/plans/p/objectives/o.yaml",
                "actions:\n  - id: a\n    leads: l\n    notes: [ten, {about: when, text: eleven}]\n    \
                 updates: [{on: 2026, text: twelve}]\n",
            ),
            ("content/plans/p/events.yaml", "events: [{id: e, title: thirteen}]\n"),
            ("content/plans/p/measures.yaml", "measures: [{id: m, name: fourteen}]\n"),
            ("content/plans/p/editions/e/edition.yaml", "name: fifteen\non: 2026-01-01\n"),
            ("content/plans/p/editions/e/plan.yaml", "title: sixteen\n"),
            ("content/redirects.yaml", "redirects: [{from: /old/, to: /new/}]\n"),
            ("content/removals.yaml", "withdrawn: [{address: /gone/, on: 2026-01-01}]\n"),
            ("content/addresses.txt", "# no\n/was/\n"),
        ]);
        let documents = super::super::read_all(&sources, &mut Report::default());
        let mut found = Vec::new();
        documents.each_text(&mut |plan, said| {
            let words = match said.words {
                Words::Plain(text) => text.to_owned(),
                Words::Prose(prose) => prose.words(),
            };
            let text = sources.file(said.span.file()).text().expect("a text");
            assert_eq!(text[said.span.start()..said.span.end()].trim(), words);
            let plan = plan.map_or("", |it| &it.folder);
            found.push(format!("{plan}/{}/{}: {words}", said.under.record, said.under.key));
        });
        let expected = [
            "/site.yaml/name: one",
            "/site.yaml/organisation: two",
            "/a contact/name: three",
            "/a service/id: s",
            "/a service/name: four",
            "/a service/for: five",
            "/synonyms.yaml/groups: alike",
            "/synonyms.yaml/groups: same",
            "/a page/title: six",
            "/a page/: seven",
            "/a redirect/from: /old/",
            "/a redirect/to: /new/",
            "/a withdrawn address/address: /gone/",
            "/addresses.txt/: /was/",
            "p/plan.yaml/title: eight",
            "p/a lead/id: l",
            "p/a lead/name: nine",
            "p/an action/id: a",
            "p/an action/leads: l",
            "p/an update/text: twelve",
            "p/a note/text: ten",
            "p/a note/about: when",
            "p/a note/text: eleven",
            "p/an event/id: e",
            "p/an event/title: thirteen",
            "p/a measure/id: m",
            "p/a measure/name: fourteen",
            "p/edition.yaml/name: fifteen",
            "p/plan.yaml/title: sixteen",
        ];
        assert_eq!(found, expected);
    }
}
