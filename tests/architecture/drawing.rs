//! What `ARCHITECTURE.md` draws, as data: the floors, what only some rooms may know, and the
//! cycles between files that are allowed.

/// The rooms from the ground up. A room may use those on the floors below its own.
pub(crate) const FLOORS: &[&[&str]] = &[
    &["source", "markup", "fields", "intake"],
    &["model", "starter", "leaflet"],
    &["diagnostics"],
    &["markdown", "locale"],
    &["document", "changes", "figures", "audit"],
    &["resolve", "redaction"],
    &["rules", "search", "site"],
    &["table", "import"],
    &["render", "feeds", "exports"],
    &["press", "round"],
    &["self_check"],
    &["pipeline", "evidence", "paper", "review", "output"],
    &["serve", "authoring"],
    &["cli"],
    &["main"],
];

/// The layers inside `audit`, from the ground up: each knows only those before it. `audit/page.rs` is none of
/// them: it keeps what each of them finds on a page.
pub(crate) const LAYERS: &[&[&str]] = &[
    &["audit/dom", "audit/language"],
    &["audit/style"],
    &["audit/hidden.rs", "audit/focus.rs"],
    &["audit/role", "audit/table.rs"],
    &["audit/name", "audit/seen.rs"],
    &["audit/words"],
    &["audit/contrast"],
    &["audit/rules"],
];

/// What `audit/page.rs` keeps and gives, and whose it is.
pub(crate) const KEPT: &[(&str, &str)] = &[
    ("labels", "audit/name"),
    ("names", "audit/name"),
    ("passages", "audit/words"),
    ("contrasts", "audit/contrast"),
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
    ("selectors", &["audit/style"], "one room knows the CSS parser"),
    (
        "zip",
        &["exports/workbook", "intake", "paper/docx"],
        "one room opens the packages of office programs, and two make one each",
    ),
    ("annotate_snippets", &["diagnostics"], "one room draws findings"),
    ("std::fs", &["source", "output", "serve", "authoring"], "doors to the disk are few"),
    ("rustix", &["output"], "doors to the disk are few"),
    ("signal_hook", &["output"], "one room knows what must go when the program is ended"),
    ("tempfile", &["output"], "one room prepares files beside their place"),
    ("std::net", &["serve"], "one door to the network"),
    ("std::process::Command", &["serve"], "one door to other programs"),
    ("getrandom", &["serve"], "only a page that can change files has a secret"),
    ("form_urlencoded", &["serve"], "one door for forms"),
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
        &[
            "document",
            "figures",
            "render",
            "exports",
            "diagnostics",
            "authoring",
            "audit",
            "evidence",
            "import",
            "review",
        ],
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
            "audit/contrast/text.rs",
            "audit/hidden.rs",
            "audit/name/label.rs",
            "audit/name/links.rs",
            "audit/page.rs",
            "audit/role/implicit.rs",
            "audit/role/mod.rs",
            "audit/words/mod.rs",
        ],
        "a page works out an element's name and role when they are asked for, and keeps them",
    ),
    (
        &[
            "document/column.rs",
            "document/dead.rs",
            "document/decode.rs",
            "document/edition.rs",
            "document/measure.rs",
            "document/objective.rs",
            "document/page.rs",
            "document/plan.rs",
            "document/said.rs",
            "document/site.rs",
            "document/support.rs",
            "document/write.rs",
            "document/written.rs",
        ],
        "a record is read and written field by field, and a field can hold records",
    ),
    (
        &[
            "document/edit.rs",
            "document/yaml/set.rs",
            "document/yaml/splice.rs",
            "document/yaml/target.rs",
        ],
        "the way to a value is the same in all formats",
    ),
    (&["document/rewrite.rs", "document/yaml/rewrite.rs"], "an edit is the same in all formats"),
    (&["evidence/checked.rs", "evidence/sample.rs"], "the sample is a part of what was checked"),
    (
        &[
            "model/action.rs",
            "model/change.rs",
            "model/column.rs",
            "model/event.rs",
            "model/field.rs",
            "model/measure.rs",
            "model/objective.rs",
            "model/plan.rs",
            "model/site.rs",
            "model/support.rs",
            "model/undertaking.rs",
            "model/update.rs",
            "model/usage.rs",
        ],
        "a record says its fields, and a field can say records",
    ),
    (
        &["render/idle.rs", "render/style.rs", "render/theme.rs"],
        "a theme leaves out its own idle styles while it loads",
    ),
];
