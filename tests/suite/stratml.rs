//! The plan as StratML, read by a parser that is not ours (roxmltree). The published schema is not
//! kept here, since it names no licence; the order of elements that it asks for is below in our
//! own words.

use std::collections::BTreeSet;

use planpress::exports;
use planpress::site::Site;
use roxmltree::{Document, Node};

use crate::small_site::{english, site};
use planpress::model::Ix;

/// The children that an element may have, in order; `!` after those that it must have.
const ORDER: &[(&str, &[&str])] = &[
    (
        "PerformancePlanOrReport",
        &[
            "Name!",
            "Description",
            "OtherInformation",
            "StrategicPlanCore!",
            "AdministrativeInformation",
            "Submitter",
        ],
    ),
    ("StrategicPlanCore", &["Organization", "Vision", "Mission", "Value", "Goal!"]),
    ("Organization", &["Name", "Acronym", "Identifier", "Description", "Stakeholder"]),
    (
        "Goal",
        &[
            "Name!",
            "Description!",
            "Identifier",
            "SequenceIndicator",
            "Stakeholder",
            "OtherInformation",
            "Objective",
        ],
    ),
    (
        "Objective",
        &[
            "Name",
            "Description",
            "Identifier",
            "SequenceIndicator",
            "Stakeholder",
            "OtherInformation",
            "PerformanceIndicator",
        ],
    ),
    ("Stakeholder", &["Name!", "Description", "Role"]),
    ("Role", &["Name!", "Description", "RoleType"]),
    (
        "PerformanceIndicator",
        &[
            "SequenceIndicator",
            "MeasurementDimension!",
            "UnitOfMeasurement!",
            "Identifier",
            "Relationship",
            "MeasurementInstance",
            "OtherInformation",
        ],
    ),
    ("MeasurementInstance", &["Place", "TargetResult", "ActualResult"]),
    ("TargetResult", &["StartDate", "EndDate", "NumberOfUnits", "Descriptor", "Description"]),
    ("ActualResult", &["StartDate", "EndDate", "NumberOfUnits", "Descriptor", "Description"]),
    (
        "AdministrativeInformation",
        &["Identifier", "StartDate", "EndDate", "PublicationDate", "Source"],
    ),
];

const FILES: &[(&str, &str)] = &[
    ("content/site.yaml", "name: N\norganisation: Westmere\nstate: demonstration\n"),
    (
        "content/plans/p/plan.yaml",
        "title: Ours & theirs\nperiod: {from: 2023-04-01, to: 2026}\nlevels: [Aim, Issue]\ncolumns: {when: By when}\nleads:\n  - {id: mayor, name: Mayor}\n  - {id: police, name: Police, kind: body}\nobjectives: [wide, deep]\n",
    ),
    ("content/plans/p/objectives/wide.yaml", "title: Wide\nsummary: Why so.\n"),
    (
        "content/plans/p/objectives/deep.yaml",
        "title: Deep\nnumber: \"1.1\"\nparent: wide\nactions:\n  - id: a\n    title: \"]]> & x < y\"\n    activity: Do it.\n    leads: [mayor, police]\n    partners: [A school]\n    success: [Fewer of them]\n    outputs: [A leaflet]\n    when: May 2024\n  - {id: b, title: B, lost: [success]}\n",
    ),
    (
        "content/plans/p/measures.yaml",
        "measures:\n  - id: lamps\n    name: Lamps\n    unit: \"%\"\n    baseline: {on: 2024-04-01, value: \"81.50\"}\n    target: {on: 2027, value: 98}\n    observations:\n      - {on: 2025-03, note: It failed.}\n    actions: [a]\n  - {id: calls, name: Calls, observations: [{on: 2025, value: 3}], objectives: [wide]}\n",
    ),
];

fn written(site: &Site) -> String {
    let mut out = Vec::new();
    exports::stratml(site, Ix::new(0), &english(), &mut out);
    String::from_utf8(out).expect("UTF-8")
}

/// What is wrong with the order of an element's children, and of theirs.
fn faults(node: Node<'_, '_>, found: &mut Vec<String>) {
    let name = node.tag_name().name();
    let children: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    let Some((_, order)) = ORDER.iter().find(|it| it.0 == name) else {
        if !children.is_empty() {
            found.push(format!("{name} holds elements"));
        }
        return;
    };
    let place = |it: &Node<'_, '_>| {
        order.iter().position(|known| known.trim_end_matches('!') == it.tag_name().name())
    };
    let places: Vec<_> = children.iter().map(place).collect();
    if places.contains(&None) || !places.is_sorted() {
        found.push(format!("{name} holds an element that is not known, or in another order"));
    }
    for (at, known) in order.iter().enumerate() {
        if known.ends_with('!') && !places.contains(&Some(at)) {
            found.push(format!("{name} has no {known}"));
        }
    }
    children.into_iter().for_each(|it| faults(it, found));
}

fn faults_of(text: &str) -> Vec<String> {
    let document = Document::parse(text).expect("XML");
    let mut found = Vec::new();
    faults(document.root_element(), &mut found);
    found
}

fn words<'a>(node: Node<'a, '_>, name: &str) -> Vec<&'a str> {
    let children = node.descendants().filter(|it| it.has_tag_name((NAMESPACE, name)));
    children.map(|it| it.text().unwrap_or_default()).collect()
}

const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

#[test]
fn elements_stand_in_the_order_of_the_standard() {
    let text = written(&site(FILES, None));
    assert_eq!(faults_of(&text), [""; 0]);
    let wrong = text.replacen("<Name>Deep</Name>", "", 1);
    assert_eq!(faults_of(&wrong), ["Goal has no Name!"]);
    // The root, both goals and both objectives have some.
    assert_eq!(faults_of(&text.replace("OtherInformation", "Other")).len(), 5);
}

#[test]
fn a_goal_an_objective_and_their_words() {
    let text = written(&site(FILES, Some("https://plan.example/")));
    let document = Document::parse(&text).expect("XML");
    let root = document.root_element();
    assert_eq!(
        (root.tag_name().namespace(), root.attribute("Type")),
        (Some(NAMESPACE), Some("Performance_Plan"))
    );
    assert_eq!(words(root, "Goal").len(), 2);
    let objectives: Vec<_> =
        root.descendants().filter(|it| it.has_tag_name((NAMESPACE, "Objective"))).collect();
    assert_eq!(words(objectives[0], "Name")[..2], ["]]> & x < y", "Mayor"]);
    assert_eq!(words(objectives[0], "OtherInformation"), ["By when: May 2024"]);
    assert_eq!(
        words(objectives[0], "MeasurementDimension"),
        ["Fewer of them", "A leaflet", "Lamps"]
    );
    assert_eq!(
        words(objectives[1], "OtherInformation"),
        ["What is missing from the original document: success"]
    );
    let other = words(root, "OtherInformation");
    assert!(other[0].starts_with("This is a demonstration"), "{}", other[0]);
    assert_eq!((other[1], other[2]), ("Calls: 3 (2025)", "Aim: Wide"));
    assert_eq!(words(root, "Source"), ["https://plan.example/plans/p/"]);
}

#[test]
fn no_day_is_made_from_a_month_or_a_year() {
    let text = written(&site(FILES, None));
    let document = Document::parse(&text).expect("XML");
    let root = document.root_element();
    // The period's beginning is a day, its end a year; of the numbers only the baseline's is a day.
    assert_eq!(words(root, "StartDate"), ["2023-04-01"]);
    assert_eq!(words(root, "EndDate"), ["2024-04-01"]);
    assert_eq!(words(root, "NumberOfUnits"), ["98", "81.50"]);
    let told = words(root, "Description");
    assert!(told.contains(&"2027") && told.contains(&"2025-03: It failed."), "{told:?}");
}

#[test]
fn every_identifier_is_one_of_its_own_that_xml_takes() {
    let text = written(&site(FILES, None));
    let document = Document::parse(&text).expect("XML");
    let found = words(document.root_element(), "Identifier");
    assert_eq!(found.len(), 5);
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 5);
    assert!(found.iter().all(|it| it.starts_with('_') && it.len() == 37), "{found:?}");
}
