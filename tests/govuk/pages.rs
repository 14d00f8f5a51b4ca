//! A page for each example, for the checks in a browser. The folder that PLANPRESS_COMPONENT_PAGES
//! names is written again; without it nothing is written.

use std::fs;
use std::path::{Path, PathBuf};

use super::examples::examples;
use super::theme::{Theme, in_theme};

/// What is before and after the main part of a page, and what in it.
enum Part {
    Top,
    Main,
    Bottom,
}

#[test]
fn each_example_gets_a_page_where_pages_are_wanted() {
    let Some(folder) = std::env::var_os("PLANPRESS_COMPONENT_PAGES").map(PathBuf::from) else {
        return;
    };
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("style.css"), stylesheet()).unwrap();
    let theme = Theme::load();
    let mut count = 0;
    for component in theme.texts.keys() {
        for (number, example) in examples(component).into_iter().enumerate() {
            let html = theme.render(component, &example.args, example.body.as_deref()).unwrap();
            let title = format!("{component}: {}", example.name);
            let file = folder.join(component).join(format!("{}.html", number + 1));
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, page(&title, &html)).unwrap();
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}

/// An example on its own page, where it belongs on a page of a site.
fn page(title: &str, html: &str) -> String {
    let mut parts = [String::new(), String::new(), String::new()];
    parts[place(html) as usize] = match html.contains("pp-exit-this-page-skip") {
        // Unlike the other link before a page, it leads out of it, so it is in a landmark.
        true => format!("<header>{html}</header>"),
        false => html.to_owned(),
    };
    let [top, main, bottom] = parts;
    let headings: String =
        (2..first_heading(html)).map(|it| format!("<h{it}>Above</h{it}>\n")).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"stylesheet\" href=\"../style.css\">\n</head>\n<body>\n{top}\n\
         <div class=\"pp-width-container\">\n<main class=\"pp-main\" id=\"main\" tabindex=\"-1\">\n\
         <h1>{title}</h1>\n{headings}{main}\n</main>\n</div>\n{bottom}\n</body>\n</html>\n"
    )
}

fn place(html: &str) -> Part {
    let starts = |start: &str| html.trim_start().starts_with(start);
    match () {
        () if starts("<header") || starts("<a class=\"pp-skip-link") => Part::Top,
        () if starts("<footer") => Part::Bottom,
        () => Part::Main,
    }
}

/// The level of the first heading, which is below one of the level above it.
fn first_heading(html: &str) -> u32 {
    let levels =
        html.match_indices("<h").filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10));
    levels.into_iter().next().unwrap_or(2)
}

/// The theme's stylesheet: values, elements, components, and last what a printer needs.
fn stylesheet() -> String {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(in_theme(""))
        .into_iter()
        .map(|it| it.unwrap().into_path())
        .filter(|it| it.extension().is_some_and(|it| it == "css"))
        .collect();
    let rank = |path: &Path| {
        let first = ["tokens.css", "base.css"].iter().position(|it| path.ends_with(it));
        first.unwrap_or(if path.ends_with("print.css") { 9 } else { 2 })
    };
    files.sort_by_key(|it| (rank(it), it.clone()));
    assert!(files.len() > 20);
    files.iter().map(|it| fs::read_to_string(it).unwrap()).collect::<Vec<_>>().join("\n")
}
