//! Small records as one line, for authors who wrote text where keys are needed.

/// An example record with this name on one line; `None` if it needs more than one.
pub(super) fn example(name: &str) -> Option<&'static str> {
    Some(match name {
        "a period" => "{from: 2027, to: 2029}",
        "a check" => "{on: 2026-11-29, by: your team}",
        "a date" => "{date: 2027-05-12}",
        "a test" => "{on: 2026-11-29, by: who tested it, how: what was tested}",
        "a problem" => "{what: Some PDFs have no headings, kind: non-compliance}",
        "feedback" => "{email: web@example.gov.uk, days: 5}",
        "a status" => "{word: Late, means: off-track}",
        "a lead" => "{id: mayor, name: Mayor, kind: post}",
        "a term" => "{term: CPS, means: Crown Prosecution Service}",
        "a redirect" => "{from: /old-page/, to: /new-page/}",
        _ => return None,
    })
}
