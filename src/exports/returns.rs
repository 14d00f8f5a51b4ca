//! The workbook that colleagues fill in: a sheet for each lead with their actions, and columns for
//! reports. `import::returns` defines the columns and reads the workbook again. Sheet protection
//! only prevents mistakes; returned workbooks are checked.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DataValidation, DocProperties, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use crate::import::returns::{Column, NO_CHANGE, check, day, key, words};
use crate::model::{Ix, Lead, Node, Plan, Undertaking, indexed};

use super::csv::printable;
use super::sheet::{Style, date, height};

/// The rows above the headings: what the sheet is, and what to do.
const HEAD: u32 = 3;
/// The maximum length of a sheet name.
const NAME: usize = 31;
/// The maximum length of a list of choices in a cell; a longer one is in a separate sheet.
const CHOICES: usize = 255;
/// The sheet with a longer list.
const LISTS: &str = "Lists";

/// A sheet: a lead, and the actions they report on.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The lead; `None` for actions without one.
    pub lead: Option<&'a Lead>,
    /// The actions they report on.
    pub nodes: Vec<Node>,
}

/// Writes the workbook of all actions of a plan, a sheet for each lead. `today` is the date it was
/// made.
///
/// # Errors
/// What the format cannot hold, such as more rows than fit in a sheet.
pub fn returns(plan: &Plan, today: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    returns_of(plan, &by_lead(plan), today)
}

/// Writes a workbook with these sheets.
///
/// # Errors
/// The same.
pub fn returns_of(
    plan: &Plan,
    sheets: &[Sheet<'_>],
    today: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let mut properties = DocProperties::new().set_title(printable(&plan.title));
    if let Some(created) = date(today) {
        properties = properties.set_creation_datetime(&created);
    }
    book.set_properties(&properties);
    let style = Style::new();
    let mut names: Vec<String> = vec![LISTS.to_lowercase()];
    for Sheet { lead, nodes } in sheets {
        let words = lead.map_or("No lead", |it| it.name.as_str());
        let sheet = book.add_worksheet();
        sheet.set_name(name(words, &mut names))?;
        fill(sheet, plan, words, nodes, today, &style)?;
    }
    lists(&mut book, plan)?;
    book.save_to_buffer()
}

/// Each lead with their actions, in plan order, and finally the actions without a lead.
fn by_lead(plan: &Plan) -> Vec<Sheet<'_>> {
    let of = |lead: Option<Ix<Lead>>| -> Vec<Node> {
        let leads = |it: &(Node, &dyn Undertaking)| match lead {
            _ if !matches!(it.0, Node::Action(_)) => false,
            Some(lead) => it.1.leads().get().is_some_and(|it| it.contains(&lead)),
            None => it.1.leads().get().is_none_or(Vec::is_empty),
        };
        plan.nodes().filter(leads).map(|it| it.0).collect()
    };
    let sheet = |(at, lead)| Sheet { lead: Some(lead), nodes: of(Some(at)) };
    let sheets = indexed(&plan.leads).map(sheet).chain([Sheet { lead: None, nodes: of(None) }]);
    sheets.filter(|it| !it.nodes.is_empty()).collect()
}

/// A name that the format accepts and no other sheet has.
fn name(words: &str, taken: &mut Vec<String>) -> String {
    let plain: String = words
        .chars()
        .map(|it| if "[]:*?/\\'".contains(it) || it.is_control() { ' ' } else { it })
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = if plain.is_empty() { "Lead".to_owned() } else { plain };
    let short = |end: &str| {
        let left = NAME - end.chars().count();
        format!("{}{end}", plain.chars().take(left).collect::<String>().trim_end())
    };
    let numbered = (2..).map(|it| short(&format!(" {it}")));
    let free =
        std::iter::once(short("")).chain(numbered).find(|it| !taken.contains(&it.to_lowercase()));
    let free = free.expect("numbers do not end");
    taken.push(free.to_lowercase());
    free
}

fn fill(
    sheet: &mut Worksheet,
    plan: &Plan,
    lead: &str,
    nodes: &[Node],
    today: NaiveDate,
    style: &Style,
) -> Result<(), XlsxError> {
    let first = Column::ALL.iter().position(|it| !it.is_hidden()).unwrap_or(0) as u16;
    let title = format!("{}: updates from {lead}", plan.title);
    sheet.write_string_with_format(0, first, printable(&title), &style.title)?;
    let help = "Fill in the cells with a border: what happened, its date (such as 12 May 2026), and the status and the time if they \
                changed. Give the reason if something is late, changed or dropped. Do not name people. If nothing has changed, choose “No change” as the new status and give the date. Save the file and send it back.";
    sheet.write_string(1, first, help)?;
    for (column, at) in Column::ALL.into_iter().zip(0..) {
        sheet.write_string_with_format(HEAD, at, column.heading(), &style.head)?;
        sheet.set_column_width(at, width(column))?;
        if column.is_hidden() {
            sheet.set_column_hidden(at)?;
        }
    }
    for (node, row) in nodes.iter().zip(HEAD + 1..) {
        let mut texts = Vec::new();
        for (column, at) in Column::ALL.into_iter().zip(0..) {
            let format = match column {
                Column::On => &style.day,
                it if it.is_open() => &style.open,
                _ => &style.words,
            };
            match told(plan, *node, column, today).map(|it| printable(&it).into_owned()) {
                Some(words) => {
                    sheet.write_string_with_format(row, at, &words, format)?;
                    texts.push((words, width(column)));
                }
                None => {
                    sheet.write_blank(row, at, format)?;
                }
            };
        }
        // Hidden columns do not affect the row height.
        let seen = texts.iter().skip(Column::ALL.iter().filter(|it| it.is_hidden()).count());
        sheet.set_row_height(row, height(seen.map(|it| (it.0.as_str(), it.1))))?;
    }
    let last = HEAD + u32::try_from(nodes.len()).unwrap_or(u32::MAX);
    let at = place(Column::Status);
    sheet.add_data_validation(HEAD + 1, at, last, at, &choices(plan)?)?;
    let at = place(Column::On);
    let how = DataValidation::new().set_input_message("Write the day like this: 12 May 2026")?;
    sheet.add_data_validation(HEAD + 1, at, last, at, &how)?;
    sheet.set_freeze_panes(HEAD + 1, first + 1)?;
    let allowed = ProtectionOptions {
        sort: true,
        use_autofilter: true,
        format_rows: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&allowed);
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn place(column: Column) -> u16 {
    Column::ALL.iter().position(|it| *it == column).unwrap_or(0) as u16
}

fn width(column: Column) -> f64 {
    match column {
        Column::Action | Column::Text => 48.0,
        Column::Last | Column::Reason => 32.0,
        _ => 18.0,
    }
}

/// The text that planpress writes into a cell; `None` for a cell that a colleague fills in.
fn told(plan: &Plan, node: Node, column: Column, today: NaiveDate) -> Option<String> {
    let (it, words) = (plan.node(node), words(plan, node));
    match column {
        Column::Id => Some(format!("{}/{}", plan.id, key(plan, node))),
        Column::Check => Some(check(&printable(&words))),
        Column::Action => Some(words),
        Column::When => it.current_time().map(|it| it.printed.clone()),
        Column::Now => {
            let late = if it.is_late(today) { ". It is late" } else { "" };
            it.status().get().map(|it| format!("{}{late}", it.word))
        }
        Column::Last => it.last_update().map(|it| {
            let text = it.text.get().map(|it| it.words());
            let text = text.or_else(|| it.no_change.then(|| NO_CHANGE.to_owned()));
            let text = text.unwrap_or_default();
            format!("{}: {text}", day::window(it.on))
        }),
        Column::Status | Column::Text | Column::On | Column::Time | Column::Reason => None,
    }
}

/// The plan's words for its statuses, and the choice that nothing has changed.
fn statuses(plan: &Plan) -> Vec<&str> {
    let words: Vec<&str> = plan.statuses.iter().map(|it| it.word.as_str()).collect();
    let is_own = words.iter().any(|it| it.eq_ignore_ascii_case(NO_CHANGE));
    [NO_CHANGE].into_iter().filter(|_| !is_own).chain(words).collect()
}

/// The statuses to choose from.
fn choices(plan: &Plan) -> Result<DataValidation, XlsxError> {
    let words = statuses(plan);
    // A comma in a word would split it, and the format accepts no more characters than this.
    let inline =
        words.join(",").chars().count() <= CHOICES && words.iter().all(|it| !it.contains(','));
    if inline {
        return DataValidation::new().allow_list_strings(&words);
    }
    let range = format!("{LISTS}!$A$1:$A${}", words.len());
    Ok(DataValidation::new().allow_list_formula(range.as_str().into()))
}

/// The hidden sheet with the words for the statuses.
fn lists(book: &mut Workbook, plan: &Plan) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(LISTS)?.set_hidden(true);
    for (status, row) in statuses(plan).into_iter().zip(0..) {
        sheet.write_string(row, 0, printable(status))?;
    }
    Ok(())
}
