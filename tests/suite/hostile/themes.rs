//! A theme of the author's own that is broken, or that goes round in circles.

use super::{OBJECTIVE, PAGE, built, check, check_file};

#[test]
fn templates_that_are_broken_or_go_in_circles() {
    let project = built().with(PAGE, "---\ntitle: About\n---\nWords.\n");
    for (what, file, text, code) in [
        ("includes itself", "templates/page.html", "{% include \"page.html\" %}", "template-error"),
        ("extends itself", "templates/page.html", "{% extends \"page.html\" %}", "template-error"),
        ("extends nothing", "templates/page.html", "{% extends \"none.html\" %}", "template-error"),
        (
            "includes nothing",
            "templates/page.html",
            "{% include \"none.html\" %}",
            "template-error",
        ),
        ("is not closed", "templates/page.html", "{% if page %}", "template-error"),
        ("is not opened", "templates/page.html", "{% endif %}", "template-error"),
        ("unknown filter", "templates/page.html", "{{ page | shout }}", "template-error"),
        ("unknown name", "templates/page.html", "{{ page.nothing.here }}", "template-error"),
        ("divides by nothing", "templates/page.html", "{{ 1 / 0 }}", "template-error"),
        (
            "deep brackets",
            "templates/page.html",
            &format!("{{{{ {}1{} }}}}", "(".repeat(100_000), ")".repeat(100_000)),
            "template-error",
        ),
        (
            "deep conditions",
            "templates/page.html",
            &format!("{}{}", "{% if page %}".repeat(10_000), "{% endif %}".repeat(10_000)),
            "template-error",
        ),
        (
            "a component that calls itself",
            "components/skip-link/template.html",
            "{% component pp.skip_link(text) %}{{ <pp.skip_link text={text} /> }}{% endcomponent %}",
            "template-error",
        ),
        ("broken words", "locales/en-GB.ftl", "skip-link = {\nhelp = { $x ->\n", "theme-file"),
        ("words in a circle", "locales/en-GB.ftl", "skip-link = { skip-link }\n", "theme-file"),
        ("a broken theme.yaml", "theme.yaml", "name: [\n", ""),
    ] {
        check_file(&project, what, &format!("themes/default/{file}"), text, code);
    }
}

#[test]
fn two_templates_that_need_each_other() {
    for (verb, code) in [("include", "template-error"), ("extends", "template-error")] {
        let project = built();
        project.write(PAGE, "---\ntitle: About\n---\nWords.\n");
        project
            .write("themes/default/templates/page.html", format!("{{% {verb} \"other.html\" %}}"));
        project
            .write("themes/default/templates/other.html", format!("{{% {verb} \"page.html\" %}}"));
        assert_eq!(check(verb, &project, &[code]).status, Some(1));
    }
}

#[test]
fn files_of_a_theme_that_are_no_text() {
    let project = built();
    for bytes in [b"caf\xE9".to_vec(), b"PK\x03\x04\0".to_vec(), vec![b'x'; 50 << 20]] {
        for file in ["templates/page.html", "locales/en-GB.ftl", "assets/base.css", "theme.yaml"] {
            let run = check_file(&project, file, &format!("themes/default/{file}"), &bytes, "");
            assert_eq!(run.status, Some(1), "{file} {:?}: {}", &bytes[..4], run.err);
        }
    }
}

#[test]
fn a_template_is_not_what_an_author_writes() {
    let project = built();
    project.write(
        OBJECTIVE,
        "title: \"{{ 7 * 7 }} {% include 'x' %}\"\nactions: [{id: x, title: \"{{ site }}\"}]\n",
    );
    assert_eq!(check("template words", &project, &[]).status, Some(0));
    let page = project.read("output/plans/demo/objectives/safer-streets/index.html");
    assert!(page.contains("{{ 7 * 7 }} {% include &#39;x&#39; %}"), "{page}");
}
