//! The draft as the project's records, and the words of each field placed in the account.

use crate::document::decode::{Spanned, Text as Typed};
use crate::document::write;
use crate::document::{
    AboutDocument, ActionDocument, ColumnDocument, ColumnFactsDocument, ColumnsDocument,
    FieldsDocument, LeadDocument, LevelsDocument, NoteDocument, ObjectiveDocument, PlanDocument,
    SourceDocument, StatusWordDocument, TermDocument,
};
use crate::model::StatusMeaning;
use crate::model::prose::{Block, Inline, Prose};

use super::Traced;
use super::columns::{Use, Used};
use super::draft::{Action, CellText, Draft, Objective, Term};
use super::flow::Column;
use super::leads::Leads;
use super::ledger::{Fate, Field, Ledger};
use super::period;
use super::proof::Placed;
use super::typed_marks;
use super::words::Text;

/// The records of a plan.
#[derive(Debug)]
pub(super) struct Records {
    pub(super) plan: PlanDocument,
    /// The objectives, by the names of their files.
    pub(super) objectives: Vec<(String, ObjectiveDocument)>,
}

impl Records {
    /// Each action with the rows that it comes from.
    pub(super) fn traced(&self, folder: &str, draft: &Draft, ledger: &Ledger) -> Vec<Traced> {
        let pairs = draft.objectives.iter().zip(&self.objectives);
        let actions = pairs.flat_map(|(objective, (id, written))| {
            let file = format!("{folder}/objectives/{id}.yaml");
            let actions = objective.actions.iter().zip(&written.actions);
            actions.map(move |it| (file.clone(), it))
        });
        actions
            .map(|(file, (action, written))| Traced {
                file,
                id: action.id.clone(),
                rows: action.rows.iter().map(|it| ledger.origin_at(*it).clone()).collect(),
                written: write(written),
            })
            .collect()
    }
}

/// What the records are made from.
pub(super) struct Source<'a> {
    pub(super) draft: &'a Draft,
    pub(super) columns: &'a [Column],
    pub(super) used: &'a [Used],
    pub(super) leads: &'a Leads,
    pub(super) statuses: &'a [(String, StatusMeaning)],
    /// The folder of the plan.
    pub(super) folder: &'a str,
    /// The title where the document has none.
    pub(super) otherwise: &'a str,
    /// The names of the files.
    pub(super) document: &'a str,
}

/// The records, and what each field must say.
pub(super) fn records(source: &Source<'_>, ledger: &mut Ledger) -> (Records, Placed) {
    let (file, record, placed) = (String::new(), String::new(), Placed::new());
    let mut writer = Writer { source, ledger, file, record, placed };
    let plan = writer.plan();
    let draft = source.draft;
    let objectives = draft.objectives.iter().map(|it| (it.id.clone(), writer.objective(it)));
    let objectives = objectives.collect();
    let placed = std::mem::take(&mut writer.placed);
    (Records { plan, objectives }, placed)
}

struct Writer<'a> {
    source: &'a Source<'a>,
    ledger: &'a mut Ledger,
    file: String,
    record: String,
    placed: Placed,
}

impl Writer<'_> {
    fn plan(&mut self) -> PlanDocument {
        let source = self.source;
        let draft = source.draft;
        self.file = format!("{}/plan.yaml", source.folder);
        self.record.clear();
        let title = draft.title.as_ref().map(|it| self.line("title", it));
        let title = title.unwrap_or_else(|| source.otherwise.into());
        let period = period::of(&title.value).map(period::Years::document);
        let summary = self.prose("summary", &draft.summary);
        let statuses = source.statuses.iter().map(|(word, means)| StatusWordDocument {
            word: Some(word.as_str().into()),
            means: Some((*means).into()),
            ..StatusWordDocument::blank()
        });
        let leads = source.leads.list.iter().map(|it| LeadDocument {
            id: Some(it.id.as_str().into()),
            name: Some(it.name.as_str().into()),
            kind: Some(it.kind.into()),
            ..LeadDocument::blank()
        });
        let action = source.used.iter().position(|it| matches!(it.becomes, Use::Title));
        let action =
            action.or_else(|| source.used.iter().position(|it| it.becomes == Use::Activity));
        PlanDocument {
            title: Some(title),
            summary,
            period,
            levels: Some(LevelsDocument(
                draft.levels.iter().map(|it| it.as_str().into()).collect(),
            )),
            action_name: action.map(|it| action_name(&source.columns[it].name).as_str().into()),
            columns: self.columns(),
            statuses: statuses.collect(),
            leads: leads.collect(),
            glossary: draft.terms.iter().map(|it| self.term(it)).collect(),
            // A plan without levels is one file, which needs no order.
            objectives: draft
                .objectives
                .iter()
                .filter(|_| !draft.levels.is_empty())
                .map(|it| it.id.as_str().into())
                .collect(),
            source: Some(SourceDocument {
                document: Some(source.document.into()),
                ..SourceDocument::blank()
            }),
            ..PlanDocument::blank()
        }
    }

    fn columns(&self) -> Option<ColumnsDocument> {
        let source = self.source;
        let labels = source.draft.labels.iter().filter(|label| {
            let said = source.draft.objectives.iter().flat_map(|it| &it.labelled);
            said.into_iter().any(|it| source.draft.labels[it.label].id == label.id)
        });
        let column = |key: &str, name: &str, hint: Option<&String>| ColumnDocument {
            key: key.into(),
            facts: ColumnFactsDocument {
                name: Some(name.into()),
                hint: hint.map(|it| it.as_str().into()),
                ..ColumnFactsDocument::blank()
            },
        };
        let mut columns: Vec<ColumnDocument> =
            labels.map(|it| column(&it.id, &it.name, None)).collect();
        for (used, head) in source.used.iter().zip(source.columns) {
            let key = match used.becomes {
                Use::Level | Use::Nothing => continue,
                Use::Own => used.id.as_str(),
                other => other.key(),
            };
            let name = if head.name.is_empty() { "Column without a heading" } else { &head.name };
            columns.push(column(key, name, head.hint.as_ref()));
        }
        Some(ColumnsDocument { columns, damage: Default::default() })
    }

    fn term(&mut self, term: &Term) -> TermDocument {
        let (means, printed) = (term.means.plain(), Some(true.into()));
        if !term.copy {
            self.place("glossary", &term.term);
            self.place("glossary", &term.means);
        }
        TermDocument {
            term: Some(term.term.plain().trim_end_matches([':', '–', '—', '-', '=', ' ']).into()),
            means: Some(Prose::plain(&means).into()),
            printed,
            ..TermDocument::blank()
        }
    }

    fn objective(&mut self, objective: &Objective) -> ObjectiveDocument {
        self.file = format!("{}/objectives/{}.yaml", self.source.folder, objective.id);
        self.record.clear();
        let title = (!objective.title.is_blank()).then(|| self.line("title", &objective.title));
        let number = objective.number.as_ref().map(|it| self.line("number", it));
        let mut cells = Vec::new();
        for labelled in &objective.labelled {
            let id = self.source.draft.labels[labelled.label].id.as_str();
            cells.push((id.into(), self.items(id, &labelled.text)));
        }
        for (column, text) in &objective.cells {
            let id = self.source.used[*column].id.as_str();
            cells.push((id.into(), self.items(id, text)));
        }
        let parent = objective.parent.map(|it| self.source.draft.objectives[it].id.as_str().into());
        let summary = self.prose("summary", &objective.summary);
        let notes = self.notes(&objective.notes);
        let actions = objective.actions.iter().map(|it| self.action(it)).collect();
        ObjectiveDocument {
            number,
            title,
            parent,
            summary,
            fields: fields(cells),
            notes,
            lost: lost(objective.untitled),
            actions,
            ..ObjectiveDocument::blank()
        }
    }

    fn action(&mut self, action: &Action) -> ActionDocument {
        self.record.clone_from(&action.id);
        let mut written = ActionDocument {
            id: Some(action.id.as_str().into()),
            number: action.number.as_ref().map(|it| self.line("number", it)),
            notes: self.notes(&action.notes),
            lost: lost(action.untitled),
            ..ActionDocument::blank()
        };
        let mut own = Vec::new();
        for (column, cell) in &action.cells {
            let used = &self.source.used[*column];
            if used.becomes == Use::Own {
                own.push((used.id.as_str().into(), self.own(&used.id, cell)));
            } else {
                self.cell(used.becomes, cell, &mut written);
            }
        }
        written.fields = fields(own);
        self.record.clear();
        written
    }

    fn cell(&mut self, becomes: Use, cell: &CellText, to: &mut ActionDocument) {
        let key = becomes.key();
        if becomes == Use::Leads {
            return self.leads(cell, to);
        }
        if !cell.copy {
            self.place(key, &cell.text);
        }
        let text = &cell.text;
        let line = || Some(Typed::from(text.plain()));
        let list = || text.lines().iter().map(|it| it.plain().into()).collect();
        match becomes {
            Use::Title => to.title = line(),
            Use::Activity => to.activity = Some(prose(std::slice::from_ref(text)).into()),
            Use::Outcome => to.outcome = Some(prose(std::slice::from_ref(text)).into()),
            Use::Partners => to.partners = list(),
            Use::Success => to.success = list(),
            Use::Outputs => to.outputs = list(),
            Use::Places => to.places = list(),
            Use::When => to.when = line(),
            Use::Starts => to.starts = line(),
            Use::Closes => to.closes = line(),
            Use::Status => to.status = line(),
            Use::Number => to.number = line(),
            Use::Leads | Use::Level | Use::Own | Use::Nothing => {}
        }
    }

    fn leads(&mut self, cell: &CellText, to: &mut ActionDocument) {
        let (leads, says_more) = self.source.leads.of(&cell.text);
        to.leads = leads.iter().map(|it| it.id.as_str().into()).collect();
        let key = if says_more { "leads_printed" } else { "leads" };
        if says_more {
            to.leads_printed = Some(cell.text.plain().into());
        }
        if !cell.copy {
            self.place(key, &cell.text);
        }
    }

    fn own(&mut self, id: &str, cell: &CellText) -> Vec<Spanned<Prose>> {
        if cell.copy { items(&cell.text) } else { self.items(id, &cell.text) }
    }

    fn notes(&mut self, notes: &[Text]) -> Vec<NoteDocument> {
        let note = |it: &Text| {
            self.place("notes", it);
            let text = Some(prose(std::slice::from_ref(it)).into());
            NoteDocument(AboutDocument { text, ..AboutDocument::blank() })
        };
        notes.iter().map(note).collect()
    }

    fn line(&mut self, key: &str, text: &Text) -> Typed {
        self.place(key, text);
        text.plain().into()
    }

    fn prose(&mut self, key: &str, texts: &[Text]) -> Option<Spanned<Prose>> {
        texts.iter().for_each(|it| self.place(key, it));
        (!texts.is_empty()).then(|| prose(texts).into())
    }

    /// What the column of this id says.
    fn items(&mut self, id: &str, text: &Text) -> Vec<Spanned<Prose>> {
        self.place(&format!("fields, {id}"), text);
        items(text)
    }

    fn place(&mut self, key: &str, text: &Text) {
        let (file, record) = (self.file.clone(), self.record.clone());
        let field = Field { file, record, key: key.to_owned() };
        self.ledger.place(text, &Fate::Field(field.clone()));
        self.placed.entry(field).or_default().push_str(&text.letters());
    }
}

fn lost(untitled: bool) -> Vec<Typed> {
    if untitled { vec!["title".into()] } else { Vec::new() }
}

/// The cells of own columns. What an objective says twice in a column is one list.
fn fields(said: Vec<(Typed, Vec<Spanned<Prose>>)>) -> Option<FieldsDocument> {
    let mut cells: Vec<(Typed, Vec<Spanned<Prose>>)> = Vec::new();
    for (id, items) in said {
        match cells.iter_mut().find(|it| it.0.value == id.value) {
            Some(cell) => cell.1.extend(items),
            None => cells.push((id, items)),
        }
    }
    (!cells.is_empty()).then(|| FieldsDocument { cells, damage: Default::default() })
}

/// A cell of the plan's own: its items, or one running text.
fn items(text: &Text) -> Vec<Spanned<Prose>> {
    let lines = text.lines();
    if lines.len() > 1 && lines.iter().all(Text::is_item) {
        lines.iter().map(|it| Prose::plain(&it.plain()).into()).collect()
    } else {
        vec![prose(std::slice::from_ref(text)).into()]
    }
}

/// Texts as paragraphs and lists.
fn prose(texts: &[Text]) -> Prose {
    let mut blocks: Vec<Block> = Vec::new();
    for line in texts.iter().flat_map(Text::lines) {
        let paragraph = Block::Paragraph(vec![Inline::Text(line.plain())]);
        if !line.is_item() {
            blocks.push(paragraph);
            continue;
        }
        match blocks.last_mut() {
            Some(Block::List { items, .. }) => items.push(vec![paragraph]),
            _ => {
                blocks.push(Block::List { start: None, tight: true, items: vec![vec![paragraph]] })
            }
        }
    }
    Prose { blocks: typed_marks::listed(blocks) }
}

/// What one action is called: the heading of the column, without what it says of several.
fn action_name(heading: &str) -> String {
    let first = heading.split(['(', ':']).next().unwrap_or(heading);
    let lower = first.to_lowercase().replace('/', " ");
    let known = [
        "action",
        "activity",
        "approach",
        "task",
        "project",
        "commitment",
        "initiative",
        "intervention",
        "recommendation",
        "objective",
        "aim",
        "priority",
    ];
    let found = known.iter().find(|it| {
        lower.split_whitespace().any(|word| {
            word == **it
                || word.strip_suffix('s') == Some(it)
                || (it.ends_with('y') && word.strip_suffix("ies") == it.strip_suffix('y'))
        })
    });
    match found {
        Some(word) => format!("{}{}", word[..1].to_uppercase(), &word[1..]),
        None => "Action".to_owned(),
    }
}
