//! Files that are published as their author made them, and a theme's styles: what in them can harm the
//! reader is found by `check`, and `build --publish` refuses it.

use crate::project::Project;

/// A small project with one file more.
fn with(path: &str, bytes: impl AsRef<[u8]>) -> Project {
    let project = Project::small().with(path, bytes);
    if path.starts_with("themes/") {
        let site = project.read("content/site.yaml") + "theme: ours\n";
        project.write("content/site.yaml", site);
    }
    project
}

/// What `check` says of it, each as `code path:line`.
fn found(project: &Project) -> Vec<String> {
    let run = project.run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let findings = report["findings"].as_array().expect("findings").iter();
    let harm = [
        "other-host",
        "script-keeps",
        "inline-script",
        "leaky-page",
        "page-too-deep",
        "page-too-long",
    ];
    let told = findings.filter(|it| harm.iter().any(|code| it["code"] == *code));
    told.map(|it| {
        let words = |key: &str| it[key].as_str().unwrap_or("").to_owned();
        format!("{} {}:{}", words("code"), words("path"), it["line"])
    })
    .collect()
}

#[track_caller]
fn check(path: &str, bytes: impl AsRef<[u8]>, expected: &[&str]) {
    let shown = String::from_utf8_lossy(bytes.as_ref()).chars().take(200).collect::<String>();
    let expected: Vec<_> = expected.iter().map(|it| it.replace('@', path)).collect();
    assert_eq!(found(&with(path, bytes)), expected, "{path}: {shown}");
}

#[test]
fn a_page_among_the_files_is_read_like_a_page() {
    for path in ["content/files/a.html", "content/files/b/C.HTM", "content/files/d.xhtml"] {
        check(path, "<p>\n<img src=\"https://a.example/b.png\"/>\n</p>", &["other-host @:2"]);
        check(path, "<p>\n<b onclick=\"x()\">y</b></p>", &["inline-script @:2"]);
    }
    let page = "<!DOCTYPE html>\n<title>A</title>\n<script>\n  localStorage.a = 1;\n\n  \
                fetch('//b.example/c')\n</script>\n<style>\n@import/**/'//c.example/d';\n</style>\n\
                <meta http-equiv=refresh content='0;url=https://d.example/'>\n";
    let expected = [
        "inline-script @:3",
        "script-keeps @:4",
        "other-host @:6",
        "other-host @:9",
        "other-host @:11",
    ];
    check("content/files/a.html", page, &expected);
    // As another editor saves it.
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(page.bytes().flat_map(|it| [it, 0])).collect();
    check("content/files/a.html", wide, &expected);
}

#[test]
fn a_drawing_is_read_as_browsers_read_it() {
    let svg = |inside: &str| {
        format!(
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\">\n{inside}\n</svg>\n"
        )
    };
    for (inside, code) in [
        ("<script>x()</script>", "inline-script"),
        ("<script><![CDATA[\ndocument.cookie = 1 ]]></script>", "inline-script @:3 script-keeps"),
        ("<g onload=\"x()\"/>", "inline-script"),
        ("<a xlink:href=\" java&#115;cript:x()\"><text>y</text></a>", "inline-script"),
        ("<a><animate attributeName=\"href\" values=\"javascript:x()\"/></a>", "inline-script"),
        ("<foreignObject><h:iframe src=\"https://a.example/\"/></foreignObject>", "other-host"),
        ("<foreignObject><h:script src=\"//a.example/b.js\"/></foreignObject>", "other-host"),
        ("<image xlink:href=\"https://a.example/b.png\"/>", "other-host"),
        ("<use href=\"https://a.example/b.svg#c\"/>", "other-host"),
        ("<rect fill=\"url(https://a.example/b#c)\"/>", "other-host"),
        ("<rect style=\"filter: URL( '//a.example/b#c' )\"/>", "other-host"),
        ("<style>@\\69mport url(//a.example/b.css);</style>", "other-host"),
        ("<script href=\"https://a.example/b.js\"/>", "other-host"),
    ] {
        let line = if code.contains("keeps") { 4 } else { 3 };
        let expected: Vec<String> = code.split(" @:3 ").map(str::to_owned).collect();
        let mut expected: Vec<String> = expected.iter().map(|it| format!("{it} @:3")).collect();
        if let Some(last) = expected.last_mut() {
            *last = last.replace("@:3", &format!("@:{line}"));
        }
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        check("content/files/a.SVG", svg(inside), &expected);
    }
    let harmless = "<a href=\"https://a.example/\"><text>y</text></a><rect fill=\"url(#b)\"/>\
                    <image href=\"data:image/png;base64,AA//https://\"/><style>@namespace \
                    url(http://www.w3.org/2000/svg);</style>";
    check("content/files/a.svg", svg(harmless), &[]);
    let hidden = "<!DOCTYPE svg [<!ENTITY a \"https://a.example\">]>\n\
                  <s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:image href=\"&a;/b\"/></s:svg>";
    check("content/files/a.svg", hidden, &["other-host @:2"]);
    let styled = "<?xml-stylesheet href=\"https://a.example/b.css\"?>\n<svg/>";
    check("content/files/a.svg", styled, &["other-host @:1"]);
}

#[test]
fn a_style_and_a_script_are_read() {
    let css = "/* https://x.example */\np { color: red }\n@IMPORT \"//a.example/b\";\n";
    for path in ["content/files/a.css", "content/files/b.CSS", "themes/ours/assets/base.css"] {
        check(path, css, &["other-host @:3"]);
        check(path, "\np { background: \\75rl(https://a.example/b) }\n", &["other-host @:2"]);
        check(path, "p { x: url(/files/a.png) url('data:image/png,x') url(#a) }\n", &[]);
    }
    for path in ["content/files/a.js", "content/files/b.mjs", "themes/ours/assets/exit.js"] {
        check(path, "a();\nfetch('https://a.example/b')\n", &["other-host @:2"]);
        check(path, "a();\nwindow['sessionStorage'].b = 1\n", &["script-keeps @:2"]);
        check(path, "// localStorage is not used\nfetch('/data.json')\n", &[]);
    }
}

#[test]
fn an_address_of_the_website_itself_is_its_own() {
    let page = "<img src=\"https://plans.anytown.gov.uk/files/b.png\" alt=\"\">";
    let project = with("content/files/a.html", page);
    assert_eq!(found(&project), ["other-host content/files/a.html:1"]);
    let site = project.read("content/site.yaml") + "address: https://plans.anytown.gov.uk/\n";
    project.write("content/site.yaml", site);
    assert_eq!(found(&project), [""; 0]);
}

#[test]
fn publishing_is_refused_and_the_place_is_shown() {
    let project =
        with("content/files/a.html", "<p>\n  <img src='https://a.example/b.png' alt=''>\n");
    let refused = project.run(&["build", "--publish"]);
    assert_eq!(refused.status, Some(1));
    for words in ["error[other-host]", "a.example", "content/files/a.html:2:3", "<img src="] {
        assert!(refused.err.contains(words), "{words}: {}", refused.err);
    }
    assert!(!project.path("output").exists());
}

#[test]
fn hostile_files_cost_no_more_than_they_weigh() {
    let deep = "<g>".repeat(30_000);
    let many: String = (0..6_000).map(|it| format!("<img src='//h{it}.example'>\n")).collect();
    let styles: String = (0..6_000).map(|it| format!("p{{x:url(//h{it}.example)}}\n")).collect();
    let brackets = "{[(".repeat(40_000);
    let quotes = "\"'`/${".repeat(20_000);
    let project = Project::small()
        .with("content/files/deep.svg", &deep)
        .with("content/files/deep.html", &deep)
        .with("content/files/many.html", &many)
        .with("content/files/many.css", &styles)
        .with("content/files/brackets.css", &brackets)
        .with("content/files/quotes.js", &quotes)
        .with("content/files/noise.svg", (0..=255).cycle().take(1 << 17).collect::<Vec<u8>>())
        .with("content/files/empty.svg", "")
        .with("content/files/link.html", "<a href='\u{0}javascript:'");
    let found = found(&project);
    for (file, most) in [("deep", 2), ("many.html", 50), ("many.css", 50), ("brackets", 0)] {
        let told = found.iter().filter(|it| it.contains(file)).count();
        assert!(told <= most && (told > 0 || most == 0), "{file}: {told}");
    }
}
