//! The header and the footer of a council's own website: on the pages where they help, and nowhere else.

use crate::project::{Project, Run};

const HEADER: &str = "<p><a href=\"https://www.council.example/\"><img src=\"files/logo.svg\" width=\"90\" height=\"30\" \
                      alt=\"Anytown Council\"></a></p>\n<form action=\"https://www.council.example/search\" role=\"search\" \
                      aria-label=\"Council website\"><label for=\"council-q\">Search the council’s website</label> \
                      <input id=\"council-q\" name=\"q\"> <button>Search the council</button></form>\n";
const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 3\"><path d=\"M0 0h9v3z\"/></svg>\n";

fn with_header(header: &str) -> Project {
    let site = Project::small().read("content/site.yaml");
    let around = "around:\n  hosts: [www.council.example]\n  stylesheets: [\"https://www.council.example/a.css\"]\n";
    Project::small()
        .with("content/site.yaml", site + around)
        .with("content/files/logo.svg", LOGO)
        .with("content/around/header.html", header)
        .with(
            "content/around/footer.html",
            "<p><a href=\"https://www.council.example/jobs\">Jobs at the council</a></p>\n",
        )
}

fn built(project: &Project) -> Run {
    let run = project.run(&["check"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(!run.err.contains("policy-missing") && !run.err.contains("other-host"), "{}", run.err);
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    run
}

#[test]
fn the_councils_header_is_on_every_page_but_those_with_a_way_out() {
    let project = with_header(HEADER);
    built(&project);
    let mut pages = 0;
    for (path, bytes) in
        project.tree("output").into_iter().filter(|(path, _)| path.ends_with(".html"))
    {
        let html = String::from_utf8(bytes).expect("a page");
        let way_out = html.contains("pp-exit-this-page-place");
        assert_eq!(html.contains("council.example"), !way_out, "{path}");
        let depth = path.matches('/').count();
        let logo = format!("src=\"{}files/logo.svg\"", "../".repeat(depth));
        assert_eq!(html.contains(&logo), !way_out, "{path}: {logo}");
        let policy = html
            .split_once("Policy\" content=\"")
            .expect("a policy")
            .1
            .split_once('"')
            .expect("its end")
            .0;
        let named = "style-src 'self' https://www.council.example; img-src 'self'; font-src 'self' \
                     https://www.council.example; base-uri 'none'; form-action https://www.council.example";
        assert_eq!(policy.contains(named), !way_out, "{path}: {policy}");
        assert_eq!(policy.contains("form-action 'none'"), way_out, "{path}: {policy}");
        pages += usize::from(!way_out);
    }
    assert!(pages > 5, "{pages}");
    assert!(project.read("output/help/index.html").contains("pp-exit-this-page-place"));
    let headers = project.read("output/_headers");
    let (everywhere, help) = headers.split_once("/help/\n").expect("the rule of the help page");
    assert!(
        everywhere.contains("form-action https://www.council.example; frame-ancestors"),
        "{headers}"
    );
    let help = help.split("\n/").next().unwrap_or_default();
    assert!(help.contains("form-action 'none'") && !help.contains("council.example"), "{headers}");
}

#[test]
fn a_header_that_a_page_cannot_have_is_told_at_its_place_and_left_out() {
    let project = with_header("<p>Council</p>\n<p onclick=\"track()\">Bins</p>\n");
    let run = project.run(&["check"]);
    assert_eq!(run.status, Some(1), "{}", run.err);
    assert!(
        run.err.contains("error[around-refused]: `onclick` cannot be in this file"),
        "{}",
        run.err
    );
    assert!(run.err.contains("content/around/header.html:2:1"), "{}", run.err);

    let project = with_header("<img src=\"files/none.svg\" alt=\"Council\">\n");
    let run = project.run(&["check"]);
    assert!(run.err.contains("there is no file content/files/none.svg"), "{}", run.err);
}

#[test]
fn hosts_and_stylesheets_cannot_add_to_the_policy() {
    for (around, told) in [
        ("hosts: [\"https://a.example\"]", "`https://a.example` is not the name of a host"),
        ("hosts: [\"*.example\"]", "`*.example` is not the name of a host"),
        ("hosts: [\"a.example; script-src *\"]", "is not the name of a host"),
        ("hosts: [localhost]", "`localhost` is not the name of a host"),
        ("stylesheets: [\"https://b.example/a.css\"]", "pages cannot load the stylesheet"),
        ("stylesheets: [files/none.css]", "pages cannot load the stylesheet"),
        (
            "hosts: [a.example]\n  stylesheets: [\"http://a.example/a.css\"]",
            "pages cannot load the stylesheet",
        ),
    ] {
        let site = Project::small().read("content/site.yaml");
        let project =
            Project::small().with("content/site.yaml", format!("{site}around:\n  {around}\n"));
        let run = project.run(&["check"]);
        assert_eq!(run.status, Some(1), "{around}: {}", run.err);
        assert!(run.err.contains(told), "{around}: {}", run.err);
    }
}
