//! `plan.csv-metadata.json`: the meaning of the table's columns, as CSV on the Web (W3C
//! recommendations *Metadata Vocabulary for Tabular Data* and *Model for Tabular Data*, 2015).
//!
//! The file is next to its table, under the name that programs look for by default.

use serde::Serialize;
use serde_json::{Value, json};

use crate::locale::Locale;
use crate::site::{PlanFile, Route, Site, SiteFile};
use crate::table::{Cell, CellKind, Column, Scope, Subject, Table};

use super::about;

/// Writes `…/data/plan.csv-metadata.json`, or the one for the table of all plans.
///
/// # Panics
/// Never: writing to memory cannot fail, and every property name is text.
pub fn csv_metadata(
    site: &Site,
    scope: Scope,
    subject: Subject,
    locale: &Locale,
    out: &mut Vec<u8>,
) {
    let columns = Table::of(site, scope, subject).columns;
    let file = TableDescription {
        context: json!(["http://www.w3.org/ns/csvw", {"@language": locale.tag()}]),
        url: table(scope, subject),
        title: about::title(site, scope),
        publisher: &site.catalogue().site.organisation,
        license: licence(site, scope),
        source: source(site, scope),
        dialect: Dialect { encoding: "utf-8", header: true, line_terminators: ["\r\n"] },
        table_schema: TableSchema {
            columns: columns.iter().map(|it| ColumnDescription::of(it, locale)).collect(),
            primary_key: match (subject, scope) {
                (Subject::Measures, _) => None,
                (_, Scope::Plan(_)) => Some(&["id"]),
                (_, Scope::Site) => Some(&["plan_id", "id"]),
            },
        },
    };
    serde_json::to_writer_pretty(&mut *out, &file).expect("memory takes the file");
    out.push(b'\n');
}

/// The file name of the table that the description is for, in the same folder.
fn table(scope: Scope, subject: Subject) -> &'static str {
    match (subject, scope) {
        (Subject::Measures, _) => PlanFile::Measures.name(),
        (_, Scope::Plan(_)) => PlanFile::Csv.name(),
        (_, Scope::Site) => SiteFile::Csv.name(),
    }
}

/// The licence, if one licence covers everything in the table.
fn licence(site: &Site, scope: Scope) -> Option<&str> {
    let mut licences =
        scope.plans(site).map(|it| site.catalogue().plans[it].source.licence.as_deref());
    let first = licences.next()??;
    licences.all(|it| it == Some(first)).then_some(first)
}

/// The page with the same content as the table.
fn source(site: &Site, scope: Scope) -> Option<String> {
    site.absolute(match scope {
        Scope::Plan(plan) => Route::Plan(plan),
        Scope::Site => Route::Plans,
    })
}

#[derive(Serialize)]
struct TableDescription<'a> {
    #[serde(rename = "@context")]
    context: Value,
    url: &'a str,
    #[serde(rename = "dc:title")]
    title: String,
    #[serde(rename = "dc:publisher")]
    publisher: &'a str,
    #[serde(rename = "dc:license", skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    #[serde(rename = "dc:source", skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    dialect: Dialect,
    #[serde(rename = "tableSchema")]
    table_schema: TableSchema<'a>,
}

#[derive(Serialize)]
struct Dialect {
    encoding: &'static str,
    header: bool,
    #[serde(rename = "lineTerminators")]
    line_terminators: [&'static str; 1],
}

#[derive(Serialize)]
struct TableSchema<'a> {
    columns: Vec<ColumnDescription<'a>>,
    /// The key that identifies rows; `None` if no column does.
    #[serde(rename = "primaryKey", skip_serializing_if = "Option::is_none")]
    primary_key: Option<&'a [&'static str]>,
}

#[derive(Serialize)]
struct ColumnDescription<'a> {
    name: &'a str,
    /// The text of the header.
    titles: &'a str,
    #[serde(rename = "dc:description")]
    description: String,
    datatype: Value,
    /// The separator between several values in one cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<&'static str>,
}

impl<'a> ColumnDescription<'a> {
    fn of(column: &'a Column, locale: &Locale) -> Self {
        ColumnDescription {
            name: &column.name,
            titles: &column.name,
            description: column.words(locale),
            datatype: match column.kind {
                CellKind::Words | CellKind::Name | CellKind::List => json!("string"),
                CellKind::Day => json!({"base": "date", "format": "yyyy-MM-dd"}),
                CellKind::Number | CellKind::Numbers => json!("decimal"),
                CellKind::Address => json!("anyURI"),
            },
            separator: matches!(column.kind, CellKind::List | CellKind::Numbers)
                .then_some(Cell::BETWEEN),
        }
    }
}
