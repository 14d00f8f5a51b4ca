//! A small project in which any field of any kind of record can be given a value, by what it holds.

use std::collections::BTreeMap;

use planpress::diagnostics::{Report, Severity, render_human};
use planpress::model::{Declared, FieldOf, Holds};
use planpress::pipeline::{self, Build, Settings};
use planpress::site::LinkStyle;
use planpress::source::Sources;
use serde_json::{Value, json};

/// A kind of record: the file that it is in, and where in the file.
pub(super) struct Kind {
    pub(super) file: &'static str,
    pub(super) at: &'static str,
}

pub(super) const PLAN: Kind = Kind { file: "plans/demo/plan.yaml", at: "" };
pub(super) const OBJECTIVE: Kind = Kind { file: "plans/demo/objectives/calm.yaml", at: "" };
pub(super) const ACTION: Kind = Kind { file: "plans/demo/objectives/calm.yaml", at: "/actions/0" };
pub(super) const UPDATE: Kind =
    Kind { file: "plans/demo/objectives/calm.yaml", at: "/actions/0/updates/0" };
pub(super) const EVENT: Kind = Kind { file: "plans/demo/events.yaml", at: "/events/0" };
pub(super) const MEASURE: Kind = Kind { file: "plans/demo/measures.yaml", at: "/measures/0" };
pub(super) const OBSERVATION: Kind =
    Kind { file: "plans/demo/measures.yaml", at: "/measures/0/observations/0" };
pub(super) const LEAD: Kind = Kind { file: "plans/demo/plan.yaml", at: "/leads/0" };
pub(super) const TERM: Kind = Kind { file: "plans/demo/plan.yaml", at: "/glossary/0" };
pub(super) const SOURCE: Kind = Kind { file: "plans/demo/plan.yaml", at: "/source" };
pub(super) const SERVICE: Kind = Kind { file: "support.yaml", at: "/services/0" };
pub(super) const CHANNEL: Kind = Kind { file: "support.yaml", at: "/services/0/channels/0" };

/// The files of the project, by their path below `content/`.
#[derive(Clone)]
pub(super) struct Files(BTreeMap<String, Value>);

impl Files {
    pub(super) fn new() -> Files {
        let statuses =
            json!([{"word": "Begun", "means": "on-track"}, {"word": "Done", "means": "complete"}]);
        let leads = json!([{"id": "mayor", "name": "Mayor"}, {"id": "police", "name": "Police"}]);
        let action = json!({
            "id": "pledge", "title": "Renew the pledge",
            "updates": [{"on": "2026-03-01", "text": "It was signed."}],
        });
        let measure = json!({
            "id": "reports", "name": "Reports", "observations": [{"on": 2024, "value": "5"}],
        });
        let channel = json!({"way": "voice", "number": "01632 960 001"});
        let services = json!([
            {"id": "line", "name": "A line", "kind": "support", "channels": [channel]},
            {"id": "other", "name": "Another", "kind": "support", "channels": [channel]},
        ]);
        let site = json!({"name": "Plans", "organisation": "A council", "state": "published"});
        let plan = json!({
            "title": "A plan", "period": {"from": 2023, "to": 2027},
            "columns": {"status": "Status", "reach": "Reach"},
            "statuses": statuses, "leads": leads,
            "glossary": [{"term": "Pledge", "means": "A promise."}],
            "source": {"document": "A document"},
        });
        let objective =
            json!({"title": "Calm", "actions": [action, {"id": "second", "title": "Second"}]});
        let other = json!({"title": "Other", "actions": [{"id": "third", "title": "Third"}]});
        let event = json!({"id": "fair", "title": "Fair", "on": "2026-06-06"});
        let files = [
            ("site.yaml", site),
            ("support.yaml", json!({"services": services})),
            ("plans/demo/plan.yaml", plan),
            ("plans/demo/objectives/calm.yaml", objective),
            ("plans/demo/objectives/other.yaml", other),
            ("plans/demo/events.yaml", json!({"events": [event]})),
            ("plans/demo/measures.yaml", json!({"measures": [measure]})),
        ];
        Files(files.into_iter().map(|(path, value)| (path.to_owned(), value)).collect())
    }

    /// Puts a value under a key of a record.
    pub(super) fn put(&mut self, kind: &Kind, key: &str, value: Value) {
        let file = self.0.get_mut(kind.file).expect("a file");
        let record = file.pointer_mut(kind.at).expect("a record");
        if value.is_null() {
            record.as_object_mut().expect("a record").remove(key);
        } else {
            record[key] = value;
        }
    }

    /// Keeps a copy of the plan and of the services, as `planpress edition save` does.
    pub(super) fn keep_edition(&mut self) {
        let copies = self.0.iter().filter_map(|(path, value)| {
            let below = match path.as_str() {
                "support.yaml" => path.as_str(),
                _ => path.strip_prefix("plans/demo/")?,
            };
            Some((format!("plans/demo/editions/first/{below}"), value.clone()))
        });
        let copies = copies.collect::<Vec<_>>();
        self.0.extend(copies);
        let facts = json!({"name": "First", "on": "2026-01-01"});
        self.0.insert("plans/demo/editions/first/edition.yaml".to_owned(), facts);
    }

    fn sources(&self) -> Sources {
        Sources::from_texts(self.0.iter().map(|(path, value)| {
            // JSON is YAML.
            (format!("content/{path}"), format!("{value}\n"))
        }))
    }

    /// The site of these files, in which nothing is wrong.
    pub(super) fn build(&self) -> Build {
        let sources = self.sources();
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let settings = Settings {
            today,
            links: LinkStyle::Folder,
            base: Some("https://plan.example/".to_owned()),
        };
        let build = pipeline::build(&sources, &settings);
        let wrong: Report = errors(&build.report);
        assert!(!wrong.has_errors(), "{}", render_human(&wrong, &sources, false));
        build
    }
}

fn errors(report: &Report) -> Report {
    let mut wrong = Report::default();
    for finding in report.findings().iter().filter(|it| it.severity == Severity::Error) {
        wrong.push(finding.clone());
    }
    wrong
}

/// The words that are put where any words can be.
pub(super) const MARKS: [&str; 2] = ["Zebra crossing", "Yellow bicycle"];

/// One of two values for what a field holds; none for what another field has to change for it.
pub(super) fn value<R: Declared>(field: &FieldOf<R>, which: usize) -> Value {
    let mark = MARKS[which];
    let of = |values: [Value; 2]| values[which].clone();
    match field.holds {
        Holds::Name => of([json!("zebra"), json!("yellow")]),
        Holds::Title
        | Holds::Words
        | Holds::Printed
        | Holds::Label
        | Holds::Fact
        | Holds::Running
        | Holds::Prose => json!(mark),
        Holds::List | Holds::Levels | Holds::Remarks | Holds::Notes => json!([mark]),
        Holds::Link => of([json!("https://zebra.example/"), json!("https://yellow.example/")]),
        Holds::Flag => of([Value::Null, json!(true)]),
        Holds::Strands => of([json!(["race"]), json!(["disability"])]),
        Holds::Months => of([json!("7 months"), json!("9 months")]),
        Holds::Number => of([json!("41.2"), json!("43.5")]),
        Holds::Date => of([json!("2026-02-03"), json!("2026-02-04")]),
        Holds::MaybeDate => of([json!(2025), json!(2026)]),
        Holds::Years => of([json!({"from": 2023, "to": 2027}), json!({"from": 2022, "to": 2028})]),
        Holds::Time => of([json!("March 2026"), json!("April 2026")]),
        Holds::Repeated => {
            let until = |day: &str| json!({"every": "week", "until": day});
            of([until("2026-08-01"), until("2026-09-01")])
        }
        Holds::Progress => of([json!("Begun"), json!("Done")]),
        Holds::Leads => of([json!(["mayor"]), json!(["police"])]),
        Holds::Lead => of([json!("mayor"), json!("police")]),
        Holds::Services => of([json!(["line"]), json!(["other"])]),
        Holds::Objectives => of([json!(["calm"]), json!(["other"])]),
        Holds::Parent => of([Value::Null, json!("other")]),
        Holds::Actions => of([json!(["pledge"]), json!(["second"])]),
        Holds::Forebears | Holds::Predecessor => Value::Null,
        Holds::OwnColumns => json!({"reach": mark}),
        Holds::PlanColumns => json!({"status": mark, "reach": "Reach"}),
        Holds::StatusWords => {
            let words = |means: &str| json!([{"word": "Begun", "means": means}, {"word": "Done", "means": "complete"}]);
            of([words("on-track"), words("at-risk")])
        }
        Holds::PlanLeads => {
            json!([{"id": "mayor", "name": mark}, {"id": "police", "name": "Police"}])
        }
        Holds::Glossary => json!([{"term": "Pledge", "means": mark}]),
        Holds::Updates => json!([{"on": "2026-03-01", "text": mark}]),
        Holds::Start | Holds::Goal => {
            of([json!({"on": 2023, "value": "41.2"}), json!({"on": 2023, "value": "43.5"})])
        }
        Holds::Observations => {
            of([json!([{"on": 2024, "value": "41.2"}]), json!([{"on": 2024, "value": "43.5"}])])
        }
        Holds::Source => json!({"document": mark}),
        Holds::Channels => of([
            json!([{"way": "voice", "number": "01632 960 001"}]),
            json!([{"way": "voice", "number": "01632 960 002"}]),
        ]),
        Holds::Check => of([json!({"on": "2026-10-01"}), json!({"on": "2026-11-01"})]),
        Holds::PlanState => of([json!("draft"), json!("adopted")]),
        Holds::LeadKind => of([json!("post"), json!("body")]),
        Holds::EventState => of([json!("planned"), json!("moved")]),
        Holds::Better => of([json!("more"), json!("fewer")]),
        Holds::ServiceKind => of([json!("support"), json!("report")]),
        Holds::Way => of([json!("voice"), json!("text")]),
        // Facts of the site, which has no editions.
        Holds::SiteState
        | Holds::Colour
        | Holds::Mailbox
        | Holds::Phone
        | Holds::WholeNumber
        | Holds::Publisher
        | Holds::FooterLinks
        | Holds::AccessibilityStatement
        | Holds::LastTest
        | Holds::Complaints
        | Holds::Problems
        | Holds::StatementStatus
        | Holds::Enforcement
        | Holds::ProblemKind => Value::Null,
    }
}
