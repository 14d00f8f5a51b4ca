//! Every pair of the built-in theme passes, and no rule of its styles brings in a colour or a pair
//! that the list does not hold.

use std::collections::BTreeSet;

use super::*;
use crate::render::theme::built_in;

fn told(css: &str) -> Vec<String> {
    let mut palette = Palette::built_in();
    palette.read(css, true, |_| Place::Project);
    let mut found = Report::default();
    report(&palette, &mut found);
    found.findings().iter().map(|it| format!("{}; {}", it.message, it.help)).collect()
}

#[test]
fn every_pair_of_the_theme_passes_in_both_designs() {
    assert_eq!(told(""), [] as [&str; 0]);
}

#[test]
fn a_pair_that_is_too_close_is_told_with_its_figure_and_the_next_step() {
    let found = told(":root { --pp-ink-soft: #999; }");
    let light: Vec<_> = found.iter().filter(|it| it.contains("light design")).collect();
    assert_eq!(light.len(), 3, "paper, wash and note: {found:#?}");
    assert!(
        light[0].starts_with(
            "--pp-ink-soft (#999999) on --pp-paper (#ffffff) has a contrast of 2.84 to 1 in the light design, but text needs 4.5 to 1; --pp-ink-soft: #6"
        ),
        "{}",
        light[0]
    );
    assert!(!found.iter().any(|it| it.contains("dark design")), "#999 is read on dark: {found:#?}");
}

#[test]
fn edges_the_keyboard_and_words_that_are_no_colour_are_told() {
    assert!(told(":root{--pp-line:#ccc}")[0].contains("an edge or a shape needs 3 to 1"));
    let lost = told(":root{--pp-focus:#fff;--pp-on-focus:#eee}");
    assert!(lost.iter().any(|it| it.contains("the keyboard focus cannot be seen")), "{lost:#?}");
    let unread = told(":root{--pp-link:rebeccapurple}");
    assert!(unread[0].contains("written as rebeccapurple"), "{unread:#?}");
}

#[test]
fn a_token_that_nothing_says_any_more_is_told() {
    let mut palette = Palette::default();
    palette.read(":root{--pp-paper:#fff}", true, |_| Place::Project);
    let mut found = Report::default();
    report(&palette, &mut found);
    let said = |it: &Finding| it.message == "no style sheet sets --pp-ink in the light design";
    assert!(found.findings().iter().any(said));
}

/// The blocks of the theme's styles that are for a screen: selector and declarations.
fn blocks() -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    for (path, file) in built_in() {
        if !path.ends_with(".css") || path == "assets/tokens.css" {
            continue;
        }
        let mut css = file.text;
        while let Some((start, end)) =
            css.find("/*").and_then(|at| Some((at, at + css[at..].find("*/")? + 2)))
        {
            css.replace_range(start..end, "");
        }
        for block in css.split('}') {
            let Some((head, body)) = block.rsplit_once('{') else { continue };
            let lines = body.split(';').filter_map(|it| it.split_once(':'));
            let lines =
                lines.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
            found.push((format!("{path}: {}", head.trim()), lines.collect()));
        }
    }
    found
}

/// The tokens of the theme that a value names and that are colours.
fn colours_of(value: &str) -> Vec<&str> {
    let names = value.split("var(").skip(1).filter_map(|it| it.split([')', ',']).next());
    let palette = Palette::built_in();
    names.filter(|it| palette.colour(Scheme::Light, it).is_some()).collect()
}

#[test]
fn no_rule_has_a_pair_that_the_list_does_not_hold() {
    let listed = |list: &[(&str, &[&str])], ground: Option<&str>, ink: &str| {
        list.iter().any(|it| ground.is_none_or(|ground| it.0 == ground) && it.1.contains(&ink))
    };
    let mut missing = BTreeSet::new();
    let mut seen = 0;
    for (block, lines) in blocks() {
        let ground = lines
            .iter()
            .filter(|it| it.0.starts_with("background"))
            .find_map(|it| colours_of(&it.1).first().map(|it| (*it).to_owned()));
        for (name, value) in &lines {
            for token in colours_of(value) {
                seen += 1;
                let known = match name.as_str() {
                    "color" if token == "--pp-good" => listed(&SHAPES, None, token),
                    "color" => listed(&WORDS, ground.as_deref(), token),
                    "stroke" | "fill" => {
                        listed(&SHAPES, None, token) || listed(&WORDS, None, token)
                    }
                    _ => true,
                };
                if !known && token != "--pp-rule" {
                    missing.insert(format!("{block}: {name}: {value} on {ground:?}"));
                }
            }
        }
    }
    assert!(seen > 100, "the styles were read: {seen}");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn styles_have_no_colour_outside_the_tokens() {
    const WORDS_OF_CSS: [&str; 6] =
        ["transparent", "currentColor", "inherit", "none", "Highlight", "Canvas"];
    let palette_of_print =
        |block: &str| block.contains("assets/print.css: @media print {\n  :root");
    let mut strange = BTreeSet::new();
    for (block, lines) in blocks() {
        if palette_of_print(&block) || block.ends_with("assets/print.css: :root") {
            continue;
        }
        for (name, value) in lines {
            let coloured =
                ["color", "background", "border", "fill", "stroke", "outline", "box-shadow"];
            if !coloured.iter().any(|it| name.starts_with(it)) || name == "color-scheme" {
                continue;
            }
            let names = ["white", "black", "red", "grey", "gray", "yellow", "green", "blue"];
            let word = |it: &str| names.contains(&it) && !WORDS_OF_CSS.contains(&it);
            let written = value.contains('#') && !value.contains("url(")
                || ["rgb(", "rgba(", "hsl(", "oklch(", "color-mix("]
                    .iter()
                    .any(|it| value.contains(it))
                || value.split([' ', ',']).any(word);
            if written {
                strange.insert(format!("{block}: {name}: {value}"));
            }
        }
    }
    assert!(strange.is_empty(), "{strange:#?}");
}
