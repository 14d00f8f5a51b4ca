//! A plan's columns, and the cells of its records in those that only it has.

mod money;
mod quantity;

use crate::diagnostics::{Code, Finding, Report, nearest};
use crate::document::{ColumnsDocument, FieldsDocument, PlanDocument, Text};
use crate::model::{
    Column, Columns, Declared, Field, FieldOf, Id, Ix, Objective, OwnCell, OwnCells, OwnColumn,
    OwnKind, Stated, Term,
};
use crate::source::Span;

use super::lookup::{Gaps, Lookup, Unique, invalid_id};
use super::mean::Lost;
use super::value::text;

/// The columns that a plan names, in its order, and those that only it has.
pub(super) fn columns(written: &PlanDocument, report: &mut Report) -> (Columns, Vec<OwnColumn>) {
    let mut columns = Columns::default();
    let mut own = Vec::new();
    let mut unique = Unique::default();
    for column in written.columns.iter().flat_map(|it| &it.columns) {
        let (key, facts) = (&column.key, &column.facts);
        let Some(name) = text(facts.name.as_ref()) else { continue };
        let Some(field) = field(key, Ix::new(own.len()), report) else { continue };
        // A mistake of the pen may mean a key that is there already.
        let word = field.word().unwrap_or(&key.value);
        if !unique.admit(word, key.span, "columns", report) {
            continue;
        }
        if let Field::Own(_) = field {
            own.push(OwnColumn {
                id: Id::parse(&key.value).unwrap_or_else(Id::nameless),
                name: name.clone(),
                kind: facts.kind.as_ref().map(|it| it.value).unwrap_or_default(),
            });
        } else if let Some(kind) = &facts.kind {
            let message = format!("the kind of the column `{word}` is fixed");
            report.push(
                Finding::new(Code::UnknownKey, kind.span, message)
                    .help("remove `kind:`, which is only for the plan's own columns"),
            );
        }
        columns.0.push(Column { field, name, hint: text(facts.hint.as_ref()) });
    }
    (columns, own)
}

/// What a column holds, by its key. A key that is nearly a built-in one is told, and read as that.
fn field(key: &Text, own: Ix<OwnColumn>, report: &mut Report) -> Option<Field> {
    let known = Field::cells;
    if let Some(field) = known().find(|it| it.word() == Some(&key.value)) {
        return Some(field);
    }
    if let Some(meant) = nearest(&key.value, known().filter_map(Field::word)) {
        let message = format!("`{}` is not a column that planpress knows", key.value);
        report.push(
            Finding::new(Code::UnknownKey, key.span, message)
                .label(format!("did you mean `{meant}`?"))
                .help("choose a name for your own column that is less like this one"),
        );
        return known().find(|it| it.word() == Some(meant));
    }
    if Id::parse(&key.value).is_none() {
        report.push(invalid_id(&key.value, key.span));
        return None;
    }
    Some(Field::Own(own))
}

/// Whether the plan has a column for the status; none where that could not be read.
pub(super) fn has_status(written: &PlanDocument, columns: &Columns) -> Option<bool> {
    let damaged = |it: &ColumnsDocument| it.damage.reaches("status");
    let unread = match &written.columns {
        None => written.damage.reaches("columns"),
        Some(columns) => damaged(columns),
    };
    if columns.has(Field::STATUS) { Some(true) } else { (!unread).then_some(false) }
}

/// Whether a column may be missing because it could not be read.
pub(super) fn are_damaged(written: &PlanDocument) -> bool {
    written.damage.reaches("columns")
        || written.columns.as_ref().is_some_and(|it| it.damage.reaches("any"))
}

/// The keys of some fields of a kind of record.
fn keys<R: Declared>(
    of: fn(&'static FieldOf<R>) -> bool,
) -> impl Iterator<Item = &'static str> + Clone {
    R::FIELDS.iter().filter(move |it| of(it)).map(|it| it.key)
}

/// What the cells of a plan's own columns are read against.
pub(super) struct OwnFields<'a> {
    columns: &'a [OwnColumn],
    lookup: Lookup<'a, OwnColumn>,
    /// The glossary's terms, without capitals.
    terms: Lookup<'a, Term>,
}

impl<'a> OwnFields<'a> {
    pub(super) fn new(
        columns: &'a [OwnColumn],
        column_gaps: Gaps,
        terms: &'a [String],
        term_gaps: Gaps,
    ) -> OwnFields<'a> {
        OwnFields {
            columns,
            lookup: Lookup::new(columns.iter().map(|it| &it.id), column_gaps),
            terms: Lookup::of_words(terms.iter().map(String::as_str), term_gaps),
        }
    }

    /// What the source lost of a record, by the words in its `lost:`.
    pub(super) fn lost<R: Declared>(&self, written: &[Text], report: &mut Report) -> Lost {
        // The actions of an objective are records, and no field that the table of fields has.
        let records = (R::RECORD == Objective::RECORD).then_some("actions");
        let known = || keys::<R>(|it| it.holds.can_be_lost()).chain(records);
        Lost(written.iter().filter_map(|it| self.field::<R>(it, known(), report)).collect())
    }

    /// What a note in a record is about.
    pub(super) fn about<R: Declared>(&self, written: &Text, report: &mut Report) -> Option<Field> {
        let known = keys::<R>(|it| it.goes.page).chain([Field::EVENT.word().unwrap_or_default()]);
        self.field::<R>(written, known, report)
    }

    /// The field of a record that a word means.
    fn field<R: Declared>(
        &self,
        written: &Text,
        known: impl Iterator<Item = &'static str> + Clone,
        report: &mut Report,
    ) -> Option<Field> {
        let word = written.value.as_str();
        if let Some(key) = known.clone().find(|it| *it == word) {
            return Some(Field::Key(key));
        }
        let has_own = R::field("fields").is_some();
        if has_own {
            match self.lookup.place(word) {
                Ok(at) => return Some(Field::Own(at)),
                Err(true) => return None,
                Err(false) => {}
            }
        }
        let message = format!("`{word}` is not a part of {}", R::RECORD);
        let finding = Finding::new(Code::UnknownValue, written.span, message);
        let own = || self.columns.iter().filter(|_| has_own).map(|it| it.id.as_str());
        let mut all: Vec<&str> = known.collect();
        all.extend(own());
        let near = nearest(word, all.iter().copied());
        let help = format!("write one of: {}", all.join(", "));
        report.push(match near {
            Some(near) => finding.label(format!("did you mean `{near}`?")).help(help),
            None => finding.help(help),
        });
        None
    }

    /// The cells of one record.
    pub(super) fn cells(
        &self,
        written: Option<&FieldsDocument>,
        lost: &Lost,
        report: &mut Report,
    ) -> OwnCells {
        let mut cells = Vec::new();
        for (key, items) in written.iter().flat_map(|it| &it.cells) {
            let found = self.lookup.find(key, Code::UnknownColumn, "column of this plan", report);
            let Some(at) = found.filter(|_| !items.is_empty()) else { continue };
            let items: Vec<_> = items.iter().map(|it| (it.value.clone(), it.span)).collect();
            let mut cell = OwnCell::default();
            for (item, span) in items {
                let words = item.words();
                match self.columns[at].kind {
                    OwnKind::Text => {}
                    OwnKind::Money => cell.amounts.extend(money::amounts(&words)),
                    OwnKind::Number => {
                        let number = quantity::quantity(&words);
                        // "Within existing budgets" is not a number that could be lost.
                        if number.is_none() && words.contains(|it: char| it.is_numeric()) {
                            report.push(not_a_number(&words, span));
                        }
                        cell.numbers.push(number);
                    }
                    OwnKind::Terms => {
                        let folded = Text { value: words.to_lowercase(), span };
                        let kind = "term of the glossary";
                        let term = self.terms.find(&folded, Code::UnknownTerm, kind, report);
                        cell.terms.push(term);
                    }
                }
                cell.items.push(item);
            }
            cells.push((at, Stated::new(Some(cell), lost.has(Field::Own(at)))));
        }
        for field in &lost.0 {
            let Field::Own(at) = field else { continue };
            if !cells.iter().any(|(column, _)| column == at) {
                cells.push((*at, Stated::Lost));
            }
        }
        cells.sort_by_key(|it| it.0);
        OwnCells(cells)
    }
}

/// A cell of a column of numbers that is not a number.
fn not_a_number(words: &str, span: Span) -> Finding {
    Finding::new(
        Code::NumberNotUnderstood,
        span,
        format!("planpress cannot read \"{words}\" as a number"),
    )
    .label("the site shows these words as they are, and the data files have no number here")
    .help(
        "if the plan says this, keep its words; if not, write one number with its unit, or a range, \
         such as “£1,200”, “£10,000 to £15,000” or “12 hours”",
    )
}
