//! What `ARCHITECTURE.md` draws, as data: the floors, what only some rooms may know, and the
//! cycles between files that are allowed.

/// The rooms from the ground up. A room may use those on the floors below its own.
pub(crate) const FLOORS: &[&[&str]] = &[
    &["source", "markup", "fields"],
    &["model", "starter"],
    &["diagnostics"],
    &["markdown", "locale"],
    &["document", "changes", "audit"],
    &["resolve", "redaction"],
    &["rules", "search", "site"],
    &["table"],
    &["render", "feeds", "exports"],
    &["press"],
    &["proof"],
    &["pipeline", "evidence"],
    &["output", "serve", "authoring"],
    &["cli"],
    &["main"],
];

/// Paths and macros that only some rooms or files may name, and why.
pub(crate) const KNOWN_ONLY_IN: &[(&str, &[&str], &str)] = &[
    ("granit_parser", &["document/yaml"], "one room knows the YAML parser"),
    ("pulldown_cmark", &["markdown"], "one room knows the Markdown parser"),
    ("tera", &["render"], "one room knows the template engine"),
    ("fluent_bundle", &["locale"], "one room knows the message format"),
    ("icu", &["locale"], "one room knows the languages"),
    ("notify", &["serve"], "one room watches files"),
    ("clap", &["cli", "main.rs"], "the command line is read at the top"),
    ("html5ever", &["audit/dom"], "one room knows the HTML parser"),
    ("cssparser", &["audit/style"], "one room knows the CSS parser"),
    ("annotate_snippets", &["diagnostics"], "one room draws findings"),
    ("std::fs", &["source", "output", "serve", "authoring"], "doors to the disk are few"),
    ("rustix", &["output"], "doors to the disk are few"),
    ("std::net", &["serve"], "one door to the network"),
    ("chrono::Local", &["main.rs"], "the clock is read once"),
    ("chrono::Utc", &[], "the clock is read once"),
    ("std::time::SystemTime", &["output", "serve"], "no clock reaches the output"),
    ("println!", &[], "only the printer prints"),
    (
        "include!",
        &["locale"],
        "the messages are written by `build.rs`; any other file belongs to one room",
    ),
    (
        "serde::Serialize",
        &["render", "exports", "diagnostics", "authoring", "audit", "evidence"],
        "the model speaks no format",
    ),
];

/// Files of one room that use each other in a circle today, and why. A smaller circle among them is
/// no news.
pub(crate) const CYCLES: &[(&[&str], &str)] = &[
    (
        &["audit/asked.rs", "audit/script/mod.rs"],
        "markup holds scripts, and scripts hold markup in texts",
    ),
    (
        &[
            "audit/hidden.rs",
            "audit/name/label.rs",
            "audit/page.rs",
            "audit/role/implicit.rs",
            "audit/role/mod.rs",
            "audit/words/mod.rs",
        ],
        "a page works out an element's name and role when they are asked for, and keeps them",
    ),
    (
        &[
            "document/dead.rs",
            "document/decode.rs",
            "document/edition.rs",
            "document/page.rs",
            "document/said.rs",
            "document/support.rs",
        ],
        "one list of a record's keys reads it and visits its texts, in every kind of document",
    ),
    (&["document/rewrite.rs", "document/yaml/rewrite.rs"], "an edit is the same in all formats"),
    (&["evidence/checked.rs", "evidence/sample.rs"], "the sample is a part of what was checked"),
    (
        &["exports/json/action.rs", "exports/json/measure.rs", "exports/json/plan.rs"],
        "a record of a plan holds its parts, and they hold references to it",
    ),
    (
        &[
            "model/change.rs",
            "model/event.rs",
            "model/measure.rs",
            "model/plan.rs",
            "model/update.rs",
        ],
        "a plan holds its parts, and they are asked about with the plan",
    ),
    (
        &["render/idle.rs", "render/style.rs", "render/theme.rs"],
        "a theme leaves out its own idle styles while it loads",
    ),
    (
        &[
            "resolve/action.rs",
            "resolve/edition.rs",
            "resolve/event/kept.rs",
            "resolve/event/mod.rs",
            "resolve/event/time.rs",
            "resolve/measure.rs",
            "resolve/plan.rs",
            "resolve/time.rs",
            "resolve/update.rs",
        ],
        "the parts of a plan are resolved in the context that the plan's file sets up",
    ),
    (
        &[
            "resolve/timescale/brackets.rs",
            "resolve/timescale/marks.rs",
            "resolve/timescale/numbers.rs",
            "resolve/timescale/tokens.rs",
        ],
        "each kind of token is read in a file of its own",
    ),
];
