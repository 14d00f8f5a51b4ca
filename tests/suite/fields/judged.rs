//! What is judged is judged once: what `check` says of a contact, the help page, the file of services and the
//! linked data say too, whenever it was checked and however often it must be.

use planpress::diagnostics::Code;
use planpress::site::{Route, SiteFile};
use serde_json::{Value, json};

use super::project::*;

/// Of a service: whether `check` calls it overdue, and whether each place says that it may be out of date.
fn said(on: Option<&str>, every: Option<&str>, of_channel: bool) -> (bool, [bool; 3]) {
    let mut files = Files::new();
    // The other service is as fresh as can be.
    let other = Kind { at: "/services/1", ..SERVICE };
    files.put(&other, "checked", json!({"on": "2026-11-20"}));
    let (kind, fresh) =
        if of_channel { (&CHANNEL, json!({"on": "2026-11-20"})) } else { (&SERVICE, Value::Null) };
    files.put(&SERVICE, "checked", fresh);
    files.put(kind, "checked", on.map_or(Value::Null, |it| json!({"on": it})));
    files.put(&SERVICE, "check_every", every.map_or(Value::Null, |it| json!(it)));
    let build = files.build();
    let overdue = build.report.findings().iter().any(|it| it.code == Code::OverdueCheck);
    let doubted = |route| {
        let mut bytes = Vec::new();
        build.press.bytes(route, &mut bytes).expect("a route");
        String::from_utf8_lossy(&bytes).contains("may have changed")
    };
    let places = [
        Route::Help,
        Route::SiteFile(SiteFile::Services),
        Route::SiteFile(SiteFile::ServicesLinked),
    ];
    (overdue, places.map(doubted))
}

#[test]
fn a_contact_is_as_old_everywhere() {
    let days = [
        None,
        Some("2020"),
        Some("2026-05"),
        Some("2026-05-20"),
        Some("2026-05-22"),
        Some("2026-10"),
        Some("2026-11-20"),
    ];
    let mut overdue = 0;
    for on in days {
        for every in [None, Some("1 month"), Some("6 months"), Some("12 months")] {
            for of_channel in [false, true] {
                let (late, places) = said(on, every, of_channel);
                assert_eq!(
                    places, [late; 3],
                    "{on:?}, every {every:?}, of a channel: {of_channel}"
                );
                overdue += usize::from(late);
            }
        }
    }
    assert!(overdue > 10, "some of them are overdue: {overdue}");
}
