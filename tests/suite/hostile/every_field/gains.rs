//! What a file has that the same file of a calm plan has not. The words differ and nothing else may:
//! no line of a calendar, no element of a feed, no cell of a table, no key of a record.

use icalendar::parser::{read_calendar, unfold};
use serde_json::Value;

/// What a file gained or lost; nothing where only its words differ.
pub(super) fn of(path: &str, calm: &[u8], hostile: &[u8]) -> Vec<String> {
    let ending = path.rsplit_once('.').map_or("", |(_, it)| it);
    let shape: fn(&[u8]) -> Result<Vec<String>, String> = match ending {
        "ics" => lines_of_calendar,
        "atom" | "xml" => elements,
        "csv" => cells,
        "json" | "jsonld" => keys,
        "txt" | "js" | "css" => lines,
        "" => lines,
        _ => return Vec::new(),
    };
    let (calm, hostile) = match (shape(calm), shape(hostile)) {
        (Ok(calm), Ok(hostile)) => (calm, hostile),
        (calm, hostile) => {
            return [calm, hostile].into_iter().filter_map(Result::err).collect();
        }
    };
    match calm.iter().zip(&hostile).find(|(calm, hostile)| calm != hostile) {
        Some((calm, hostile)) => vec![format!("{hostile:?} where a calm plan has {calm:?}")],
        None if calm.len() != hostile.len() => {
            vec![format!("{} parts where a calm plan has {}", hostile.len(), calm.len())]
        }
        None => Vec::new(),
    }
}

fn text(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|it| it.to_string())
}

/// The name of each line of a calendar, as a reader that is not ours takes it.
fn lines_of_calendar(bytes: &[u8]) -> Result<Vec<String>, String> {
    let text = text(bytes)?;
    let physical = text.strip_suffix("\r\n").ok_or("no end")?.split("\r\n");
    if let Some(line) = physical.clone().find(|it| it.contains(['\r', '\n']) || it.len() > 75) {
        return Err(format!("the line {line:?}"));
    }
    let unfolded = unfold(text);
    read_calendar(&unfolded).map_err(|it| it.to_string())?;
    let name = |line: &str| line.split([':', ';']).next().unwrap_or_default().to_owned();
    Ok(unfolded.lines().map(name).collect())
}

/// The elements of a feed with their attributes' names, and whether they hold words.
fn elements(bytes: &[u8]) -> Result<Vec<String>, String> {
    let document = roxmltree::Document::parse(text(bytes)?).map_err(|it| it.to_string())?;
    let elements = document.descendants().filter(|it| !it.is_text());
    Ok(elements
        .map(|it| {
            let names: Vec<_> = it.attributes().map(|it| it.name()).collect();
            format!("{:?} {} {names:?}", it.node_type(), it.tag_name().name())
        })
        .collect())
}

/// How many cells each row has. A cell that a spreadsheet would take for a formula is a fault.
fn cells(bytes: &[u8]) -> Result<Vec<String>, String> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|it| it.to_string())?;
        if let Some(cell) = row.iter().find(|it| it.starts_with(['=', '+', '-', '@', '\t', '\r'])) {
            return Err(format!("a formula: {cell:?}"));
        }
        rows.push(format!("{} cells", row.len()));
    }
    Ok(rows)
}

/// The keys of a record, all the way down.
fn keys(bytes: &[u8]) -> Result<Vec<String>, String> {
    fn gather(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(key, it)| gather(it, &format!("{path}/{key}"), found))
            }
            Value::Array(items) => {
                items.iter().for_each(|it| gather(it, &format!("{path}/-"), found))
            }
            Value::String(_) => found.push(format!("{path} text")),
            other => found.push(format!("{path} {other}")),
        }
    }
    let mut found = Vec::new();
    gather(&serde_json::from_slice(bytes).map_err(|it| it.to_string())?, "", &mut found);
    Ok(found)
}

/// How each line begins.
fn lines(bytes: &[u8]) -> Result<Vec<String>, String> {
    Ok(text(bytes)?.lines().map(|it| it.chars().take(4).collect()).collect())
}

#[test]
fn what_is_gained_is_noticed() {
    for (path, calm, hostile) in [
        ("a.atom", "<a><b>x</b></a>", "<a><b>x</b><c/></a>"),
        ("a.atom", "<a><b>x</b></a>", "<a><b>x</b></a></a>"),
        ("a.csv", "a,b\r\n", "a,b,c\r\n"),
        ("a.csv", "a,b\r\n", "a,=b\r\n"),
        ("a.json", "{\"a\": \"x\"}", "{\"a\": \"x\", \"b\": \"x\"}"),
        ("_headers", "/a\n  X: 1\n", "/a\n  X: 1\n  Y: 2\n"),
        (
            "a.ics",
            "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            "BEGIN:VCALENDAR\r\nX-EVIL:1\r\nEND:VCALENDAR\r\n",
        ),
    ] {
        assert_eq!(of(path, calm.as_bytes(), calm.as_bytes()), [""; 0], "{path}");
        assert_eq!(of(path, calm.as_bytes(), hostile.as_bytes()).len(), 1, "{path}");
    }
}
