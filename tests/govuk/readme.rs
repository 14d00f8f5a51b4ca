//! The README of each component. What it takes is read from its template, what that means from
//! `about.yaml` beside it, so neither can say what is not so. INSTA_UPDATE=always writes them again.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;
use serde_json::{Map, Value as Json};
use tera::ComponentArg;

use super::examples::examples;
use super::theme::{Theme, in_theme, is_html};

/// What a component is for, and what its arguments mean.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    what: String,
    /// The component of the GOV.UK Design System or the criterion of WCAG that it follows.
    follows: Vec<Source>,
    #[serde(default)]
    arguments: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    name: String,
    link: String,
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let path = in_theme("components").join(path);
    let text =
        std::fs::read_to_string(&path).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    serde_yaml::from_str(&text).unwrap_or_else(|it| panic!("{}: {it}", path.display()))
}

/// The README of a component, or what no one has explained yet.
fn readme(component: &str, theme: &Theme) -> Result<String, String> {
    let about: About = read(&format!("{component}/about.yaml"));
    let shared: BTreeMap<String, String> = read("arguments.yaml");
    let definition = theme.definition(component).ok_or("it has no component of its name")?;
    let mut rows: Vec<_> = definition.args().iter().map(row).collect();
    rows.sort_by_key(|(_, _, default)| default != "required");
    if has_body(&theme.texts[component]) {
        rows.push(("body".to_owned(), "HTML", "none".to_owned()));
    }
    if let Some(stranger) = about.arguments.keys().find(|it| rows.iter().all(|row| row.0 != **it)) {
        return Err(format!("about.yaml explains {stranger}, which the template does not take"));
    }
    let mut text = format!("# {}\n\n{}\n\n", title(component), about.what);
    for source in &about.follows {
        let _ = writeln!(text, "- Follows [{}]({})", source.name, source.link);
    }
    text +=
        "\n## Arguments\n\n| argument | type | default | meaning |\n| --- | --- | --- | --- |\n";
    for (name, kind, default) in rows {
        let meaning = about.arguments.get(&name).or_else(|| shared.get(&name));
        let meaning = meaning.ok_or_else(|| format!("about.yaml does not explain {name}"))?;
        let _ =
            writeln!(text, "| `{name}` | {kind} | {default} | {} |", meaning.replace('|', "\\|"));
    }
    text += "\n## Examples\n\nIn full in [examples.yaml](examples.yaml).\n\n";
    let examples = examples(component);
    for example in &examples {
        let _ = writeln!(text, "- **{}**: {}", example.name, example.why);
    }
    // HTML is not a text between quotes: a template sets it.
    if let Some(example) = examples.iter().find(|it| it.body.is_none() && plain(&it.args)) {
        let _ = write!(text, "\nThe one called “{}”:\n\n", example.name);
        let _ = writeln!(text, "```html\n{}\n```", call(component, &example.args));
    }
    Ok(text)
}

fn title(component: &str) -> String {
    let words = component.replace('-', " ");
    words[..1].to_uppercase() + &words[1..]
}

/// Name, type and default of an argument.
fn row(argument: &ComponentArg) -> (String, &'static str, String) {
    let kind = argument.arg_type().map_or("any", |it| it.as_str());
    let default = match argument.default() {
        None => "required".to_owned(),
        Some(it) if it.is_none() => "none".to_owned(),
        Some(it) => format!("`{}`", serde_json::to_string(it).unwrap()),
    };
    (argument.name().to_owned(), kind, default)
}

fn has_body(template: &str) -> bool {
    let (own, _) = template.split_once("endcomponent").unwrap_or((template, ""));
    own.contains("body is defined")
}

/// Whether options hold no HTML and are short enough to be read.
fn plain(options: &Map<String, Json>) -> bool {
    fn within(value: &Json) -> bool {
        match value {
            Json::Array(items) => items.iter().all(within),
            Json::Object(map) => map.iter().all(|(name, it)| !is_html(name) && within(it)),
            _ => true,
        }
    }
    options.iter().all(|(name, it)| !is_html(name) && within(it))
}

/// A call with these options, on one line or, where that gets long, on one for each of them.
fn call(component: &str, options: &Map<String, Json>) -> String {
    let name = component.replace('-', "_");
    let args: Vec<_> =
        options.iter().map(|(name, it)| format!("{name}={}", argument(it))).collect();
    let line = format!("{{{{ <pp.{name} {} /> }}}}", args.join(" "));
    match line.len() > 100 {
        true => format!("{{{{ <pp.{name}\n    {} /> }}}}", args.join("\n    ")),
        false => line,
    }
}

/// A value as a template writes it.
fn argument(value: &Json) -> String {
    match value {
        Json::String(_) => value.to_string(),
        Json::Object(_) | Json::Array(_) => format!("{{ {} }}", literal(value)),
        other => format!("{{{other}}}"),
    }
}

/// A list or a map. Two closing braces in a row would end the call.
fn literal(value: &Json) -> String {
    match value {
        Json::Array(items) => {
            format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", "))
        }
        Json::Object(map) => {
            let pairs = map.iter().map(|(name, it)| format!("\"{name}\": {}", literal(it)));
            let pairs = pairs.collect::<Vec<_>>().join(", ");
            format!("{{{pairs}{}}}", if pairs.ends_with('}') { " " } else { "" })
        }
        other => other.to_string(),
    }
}

#[test]
fn the_readme_of_each_component_says_what_its_template_takes() {
    let theme = Theme::load();
    let update = std::env::var("INSTA_UPDATE").is_ok_and(|it| it == "always");
    let mut faults = Vec::new();
    for component in theme.texts.keys() {
        let path = in_theme("components").join(component).join("README.md");
        match readme(component, &theme) {
            Ok(text) if std::fs::read_to_string(&path).is_ok_and(|it| it == text) => {}
            Ok(text) if update => std::fs::write(&path, text).unwrap(),
            Ok(_) => {
                faults.push(format!("{component}: README.md is old: INSTA_UPDATE=always writes it"))
            }
            Err(fault) => faults.push(format!("{component}: {fault}")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_call_of_a_readme_is_the_example() {
    let options = serde_json::json!({
        "tag": {"text": "Draft \"2\"", "attributes": {"id": "a"}}, "text": "A & B", "attributes": {"x": {}}
    });
    let call = call("x", options.as_object().unwrap());
    let inside = call.trim_end_matches(" }}");
    assert!(call.ends_with(" }}") && !inside.contains("}}"), "{call}");
    let mut tera = tera::Tera::default();
    let component = "{% component pp.x(tag, text, attributes) %}{{ tag.text }}|{{ tag.attributes.id }}|{{ text }}{% endcomponent %}";
    tera.add_raw_template("x", component).unwrap();
    let found = tera.render_str(&call, &tera::Context::new(), false);
    assert_eq!(found.unwrap(), "Draft \"2\"|a|A & B");
}
