//! What `check` says of the HTML that it makes: whose fault it is, and each fault once.

use planpress::diagnostics::{Code, Finding, Place, Report};
use planpress::pipeline::{self, Settings};
use planpress::site::LinkStyle;
use planpress::source::Sources;

use crate::broxtowe::today;
use crate::findings::default_files;

/// The default project with some files more, and what `check` finds in it.
fn checked(files: &[(&str, &str)]) -> (Sources, Report) {
    let mut texts: Vec<(String, String)> = default_files()
        .into_iter()
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
        .collect();
    for (path, text) in files {
        texts.retain(|it| it.0 != *path);
        texts.push(((*path).to_owned(), (*text).to_owned()));
    }
    let sources = Sources::from_texts(texts);
    let settings = Settings { today: today(), links: LinkStyle::Folder, base: None };
    let report = pipeline::check(&sources, &settings).report;
    (sources, report)
}

/// The findings with a code, and where they point: `content/pages/a.md:3`.
fn found(sources: &Sources, report: &Report, code: Code) -> Vec<(String, Finding)> {
    let of = report.findings().iter().filter(|it| it.code == code);
    let place = |it: &Finding| match &it.place {
        Place::Words(span) => {
            let path = sources.file(span.file()).path();
            format!("{path}:{}", sources.position(*span).0.line)
        }
        Place::Elsewhere { path, line, .. } => format!("{path}:{line}"),
        other => format!("{other:?}"),
    };
    of.map(|it| (place(it), it.clone())).collect()
}

#[test]
fn a_fault_in_an_authors_words_stands_at_the_authors_line() {
    let page = "---\ntitle: About\n---\nWe wrote a plan.\n\nTo read it, [click here](/plans/).\n";
    let (sources, report) = checked(&[("content/pages/about.md", page)]);
    let told = found(&sources, &report, Code::VagueLink);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "content/pages/about.md:6");
    assert_eq!(told[0].1.label, "on /about/");
}

#[test]
fn a_word_that_stands_in_many_places_is_found_in_its_own() {
    let page =
        "---\ntitle: About\n---\nDo [click here](/plans/).\n\nThe plan is [here](/plans/).\n";
    let (sources, report) = checked(&[("content/pages/about.md", page)]);
    let places: Vec<_> =
        found(&sources, &report, Code::VagueLink).into_iter().map(|it| it.0).collect();
    assert_eq!(places, ["content/pages/about.md:4", "content/pages/about.md:6"]);
}

#[test]
fn a_table_in_markdown_has_the_caption_that_stands_above_it() {
    let table = "| Day | Place |\n|---|---|\n| Monday | Library |\n";
    let front = "---\ntitle: Where\n---\n";
    let (sources, report) = checked(&[("content/pages/where.md", &format!("{front}{table}"))]);
    let told = found(&sources, &report, Code::TableCaption);
    assert_eq!(told.len(), 1, "{told:?}");
    let named = format!("{front}Table: Where to find us\n\n{table}");
    let (sources, report) = checked(&[("content/pages/where.md", &named)]);
    assert!(found(&sources, &report, Code::TableCaption).is_empty());
}

#[test]
fn markup_of_the_projects_own_theme_is_never_an_authors_fault() {
    let site = "name: A plan\norganisation: A council\ntheme: ours\n";
    let part = "<p class=\"x\" style=\"color:red\">A council</p>\n";
    let (sources, report) =
        checked(&[("content/site.yaml", site), ("themes/ours/templates/parts/footer.html", part)]);
    let told = found(&sources, &report, Code::InlineStyle);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "themes/ours/templates/parts/footer.html:1");
}

#[test]
fn a_fault_of_the_theme_is_told_once_at_its_file() {
    let part = "<div class=\"ours\"><img src=\"/files/x.png\"></div>\n";
    let site = "name: A plan\norganisation: A council\ntheme: ours\n";
    let (sources, report) =
        checked(&[("content/site.yaml", site), ("themes/ours/templates/parts/footer.html", part)]);
    let told = found(&sources, &report, Code::ImageWithoutName);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "themes/ours/templates/parts/footer.html:1");
    assert!(told[0].1.label.contains("other pages"), "{}", told[0].1.label);
}

#[test]
fn a_sound_project_has_no_finding_of_its_html() {
    let (_, report) = checked(&[]);
    let told: Vec<_> = report.findings().iter().map(|it| (it.code, it.message.as_str())).collect();
    let of_html = |it: &&(Code, &str)| planpress::audit::rule_of(it.0).is_some();
    assert_eq!(told.iter().filter(of_html).collect::<Vec<_>>(), Vec::<&(Code, &str)>::new());
}

#[test]
fn a_page_in_another_language_says_so_or_its_author_is_told() {
    let page = ("content/pages/pomoc.md", "---\ntitle: Pomoc\nlanguage: pl\n---\nZadzwoń.\n");
    let (sources, report) = checked(&[page]);
    assert!(found(&sources, &report, Code::PassageLanguage).is_empty());
    let site = "name: A plan\norganisation: A council\ntheme: ours\n";
    let forgetful = "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{{ page.body or \"\" }}{% endblock %}";
    let (sources, report) = checked(&[
        page,
        ("content/site.yaml", site),
        ("themes/ours/templates/page.html", forgetful),
    ]);
    let told = found(&sources, &report, Code::PassageLanguage);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "content/pages/pomoc.md:2");
    let wrong = "---\ntitle: X\nlanguage: polish\n---\nx\n";
    let (sources, report) = checked(&[("content/pages/x.md", wrong)]);
    assert_eq!(found(&sources, &report, Code::UnknownValue)[0].0, "content/pages/x.md:3");
}
