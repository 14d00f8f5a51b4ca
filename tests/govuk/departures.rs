//! Where the theme leaves its model, and why. A departure is not an excuse that stays: one that is no
//! longer needed fails.

use serde::Deserialize;
use serde_json::Value as Json;

use super::fixtures::Fixture;
use super::theme::Options;

/// All of `departures.yaml`.
pub(super) struct Departures(Vec<Departure>);

/// One way in which some fixtures of a component are not followed.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Departure {
    component: String,
    /// The fixtures by name; none for all of the component.
    fixtures: Option<Vec<String>>,
    /// Options that our component wants said, added where the fixture does not say them.
    #[serde(default)]
    give: Options,
    /// What our component does not print, taken out of what is expected.
    #[serde(default)]
    drop: Dropped,
    reason: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dropped {
    /// Elements with all that is in them, by a class.
    #[serde(default)]
    elements: Vec<String>,
    /// Classes that stay away from elements that stay.
    #[serde(default)]
    classes: Vec<String>,
}

impl Departures {
    pub(super) fn read() -> Departures {
        let text = include_str!("departures.yaml");
        let all: Vec<Departure> = serde_yaml::from_str(text).unwrap();
        for it in &all {
            assert!(it.reason.len() > 20, "{}: say the reason", it.component);
        }
        Departures(all)
    }

    /// A fixture that the theme must follow.
    pub(super) fn apply(&self, fixture: &Fixture) -> Fixture {
        self.0
            .iter()
            .filter(|it| it.concerns(fixture))
            .fold(fixture.clone(), |it, departure| departure.apply(it))
    }

    /// Whether anything departs from a fixture.
    pub(super) fn concern(&self, fixture: &Fixture) -> bool {
        self.0.iter().any(|it| it.concerns(fixture))
    }

    /// Names of fixtures or components that there are not.
    pub(super) fn strangers(&self, fixtures: &[Fixture]) -> Vec<String> {
        let known = |component: &str, name: Option<&String>| {
            fixtures
                .iter()
                .any(|it| it.component == component && name.is_none_or(|name| it.name == *name))
        };
        let mut strangers = Vec::new();
        for departure in &self.0 {
            let component = &departure.component;
            match &departure.fixtures {
                None if !known(component, None) => strangers.push(component.clone()),
                None => {}
                Some(names) => strangers.extend(
                    names
                        .iter()
                        .filter(|it| !known(component, Some(it)))
                        .map(|it| format!("{component}: {it}")),
                ),
            }
        }
        strangers
    }

    /// Departures without which a fixture passes too, and parts of them that no fixture needs.
    pub(super) fn idle(
        &self,
        fixtures: &[Fixture],
        passes: impl Fn(&Fixture) -> bool,
    ) -> Vec<String> {
        let mut idle = Vec::new();
        for (at, departure) in self.0.iter().enumerate() {
            let concerned: Vec<_> = fixtures.iter().filter(|it| departure.concerns(it)).collect();
            let mut others = Departures(self.0.clone());
            others.0.remove(at);
            let needless = concerned.iter().filter(|it| passes(&others.apply(it)));
            idle.extend(needless.map(|it| format!("{}: {}", it.title(), departure.reason)));
            for (part, less) in departure.less() {
                let mut others = Departures(self.0.clone());
                others.0[at] = less;
                if !concerned.is_empty() && concerned.iter().all(|it| passes(&others.apply(it))) {
                    idle.push(format!("{}: {part}: {}", departure.component, departure.reason));
                }
            }
        }
        idle
    }
}

impl Departure {
    fn concerns(&self, fixture: &Fixture) -> bool {
        let named = |names: &Vec<String>| names.contains(&fixture.name);
        self.component == fixture.component && self.fixtures.as_ref().is_none_or(named)
    }

    fn apply(&self, mut fixture: Fixture) -> Fixture {
        give(&mut fixture.options, &self.give);
        for class in &self.drop.elements {
            fixture.html = without_element(&fixture.html, class);
        }
        for class in &self.drop.classes {
            fixture.html = without_class(&fixture.html, class);
        }
        fixture
    }

    /// This departure without one of its parts, for each of them.
    fn less(&self) -> Vec<(String, Departure)> {
        let mut all = Vec::new();
        for name in self.give.keys() {
            let mut less = self.clone();
            less.give.remove(name);
            all.push((format!("give {name}"), less));
        }
        for class in &self.drop.elements {
            let mut less = self.clone();
            less.drop.elements.retain(|it| it != class);
            all.push((format!("drop the element {class}"), less));
        }
        for class in &self.drop.classes {
            let mut less = self.clone();
            less.drop.classes.retain(|it| it != class);
            all.push((format!("drop the class {class}"), less));
        }
        all
    }
}

/// Adds what is not said yet. Where words are said, no HTML is given in their place.
fn give(options: &mut Options, given: &Options) {
    let says = ["text", "html"].iter().any(|it| options.contains_key(*it));
    for (name, value) in given {
        match (options.get_mut(name), value) {
            (Some(Json::Object(inner)), Json::Object(more)) => give(inner, more),
            (Some(_), _) => {}
            (None, _) if says && (name == "text" || name == "html") => {}
            (None, _) => drop(options.insert(name.clone(), value.clone())),
        }
    }
}

/// Markup without each element that has a class. Elements of one name are not nested there.
fn without_element(html: &str, class: &str) -> String {
    let mut html = html.to_owned();
    while let Some((start, name)) = start_tag_with(&html, class) {
        let close = format!("</{name}>");
        let Some(end) = html[start..].find(&close) else { break };
        html.replace_range(start..start + end + close.len(), "");
    }
    html
}

/// Where the first start tag with a class begins, and its name.
fn start_tag_with(html: &str, class: &str) -> Option<(usize, String)> {
    html.match_indices('<').find_map(|(start, _)| {
        let tag = &html[start + 1..start + html[start..].find('>')?];
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        let classes = tag.split_once("class=\"")?.1.split('"').next()?;
        let has = classes.split_ascii_whitespace().any(|it| it == class);
        (!name.is_empty() && has).then_some((start, name))
    })
}

/// Markup in which no element has a class.
fn without_class(html: &str, class: &str) -> String {
    let mut html = html.to_owned();
    while let Some((start, _)) = start_tag_with(&html, class) {
        let Some(at) = html[start..].find(class) else { break };
        html.replace_range(start + at..start + at + class.len(), "");
    }
    html
}

#[test]
fn a_departure_takes_out_what_it_names_and_no_more() {
    let html = "<a class=\"x logo\">a</a><svg class=\"crown\"><path></path></svg><i class=\"crowned\"></i>";
    assert_eq!(
        without_element(html, "crown"),
        "<a class=\"x logo\">a</a><i class=\"crowned\"></i>"
    );
    assert!(without_class(html, "logo").starts_with("<a class=\"x \">a</a>"));
    let mut options = serde_json::json!({"a": {"text": "b"}}).as_object().unwrap().clone();
    give(
        &mut options,
        serde_json::json!({"a": {"html": "c", "d": 1}, "e": 2}).as_object().unwrap(),
    );
    assert_eq!(Json::Object(options), serde_json::json!({"a": {"text": "b", "d": 1}, "e": 2}));
}

#[test]
fn a_departure_that_nothing_needs_is_named() {
    let fixture = Fixture {
        component: "a".to_owned(),
        name: "b".to_owned(),
        options: Options::new(),
        html: "<svg class=\"c\"></svg>".to_owned(),
    };
    let departure = |drop: &[&str]| Departure {
        component: "a".to_owned(),
        fixtures: None,
        give: Options::new(),
        drop: Dropped {
            elements: drop.iter().map(|it| (*it).to_owned()).collect(),
            classes: vec![],
        },
        reason: "of the test".to_owned(),
    };
    let idle = |drop: &[&str]| {
        Departures(vec![departure(drop)])
            .idle(std::slice::from_ref(&fixture), |it| it.html.is_empty())
    };
    assert!(idle(&["c"]).is_empty());
    assert_eq!(idle(&["c", "d"]), ["a: drop the element d: of the test"]);
    assert_eq!(
        Departures(vec![departure(&["c"])]).idle(std::slice::from_ref(&fixture), |_| true).len(),
        2
    );
}
