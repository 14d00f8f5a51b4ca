//! The privacy notice: each thing that it says holds for the website that says it.

use planpress::audit::{Alone, unsafe_script};

use crate::html::Document;
use crate::project::Project;

const PAGE: &str = "output/privacy/index.html";

/// What the notice says, in one line.
fn notice(project: &Project) -> String {
    let run = project.run(&["check"]);
    assert!(!run.err.contains("on /privacy/"), "a fault of the notice: {}", run.err);
    let run = project.run(&["build"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    words(&project.read(PAGE))
}

fn words(html: &str) -> String {
    let main = Document::parse(html.as_bytes()).all("main")[0].text();
    main.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_site(change: impl FnOnce(String) -> String) -> Project {
    let project = Project::small();
    let site = project.read("content/site.yaml");
    project.with("content/site.yaml", change(site))
}

const FACTS: &str = "privacy: {host: Example Hosting, logs: 30 days, officer: dpo@example.org}\n";

#[test]
fn the_notice_says_what_the_publisher_said_and_nothing_more() {
    let whole = notice(&Project::small());
    for said in [
        "Anytown Council is responsible for this website.",
        "The host of this website is Example Hosting.",
        "How long the host keeps its list of visits: 30 days.",
        "Email the data protection officer: dpo@example.org",
        "you can ask for them to be taken out: email plans@example.org",
        "complain to the Information Commissioner’s Office (ICO).",
    ] {
        assert!(whole.contains(said), "{said}: {whole}");
    }
    assert!(!whole.contains("Not answered yet"), "{whole}");
    let open = notice(&with_site(|it| it.replace(FACTS, "")));
    assert!(open.contains("3 questions are not answered yet."), "{open}");
    // Each once, where its answer belongs.
    assert_eq!(open.matches("This notice does not yet say").count(), 3, "{open}");
    assert_eq!(open.matches("Not answered yet").count(), 3, "{open}");
    for unsaid in ["Example Hosting", "30 days", "dpo@"] {
        assert!(!open.contains(unsaid), "{open}");
    }
}

#[test]
fn a_draft_and_a_demonstration_speak_for_no_organisation() {
    for state in ["draft", "demonstration"] {
        let page = notice(&with_site(|it| format!("{it}state: {state}\n")));
        let said =
            format!("This is a {state}, so it makes no statement on behalf of Anytown Council");
        assert!(page.contains(&said), "{page}");
        assert!(!page.contains("is responsible for this website"), "{page}");
    }
}

#[test]
fn each_open_question_is_asked_and_holds_up_the_first_publication_only() {
    let asked = |facts: &str| {
        let run = with_site(|it| it.replace(FACTS, facts)).run(&["check"]);
        run.err.matches("question[privacy-unanswered]").count()
    };
    assert_eq!(asked(FACTS), 0);
    assert_eq!(asked("privacy: {host: Example Hosting}\n"), 2);
    assert_eq!(asked(""), 3);
    // What cannot be used is told as that.
    assert_eq!(asked("privacy: {host: A, logs: B, officer: no address}\n"), 0);
    let project = with_site(|it| it.replace(FACTS, ""));
    let refused = project.run(&["build", "--publish"]);
    assert!(refused.err.contains("error[privacy-unanswered]"), "{}", refused.err);
    let published = project.with("content/addresses.txt", "# Last published on 2026-11-01\n/\n");
    let corrected = published.run(&["build", "--publish"]);
    assert!(!corrected.err.contains("error[privacy-unanswered]"), "{}", corrected.err);
}

/// What a page or file of the website would have to hold to keep something or to send something.
fn keeps_or_sends(path: &str, text: &str) -> Vec<String> {
    if path.ends_with(".js") {
        let harms = unsafe_script(text, &Alone).into_iter();
        return harms.map(|it| format!("{path}: {}", it.message)).collect();
    }
    if path == "_headers" {
        let cookie = text.to_lowercase().contains("set-cookie");
        return cookie.then(|| format!("{path}: a cookie")).into_iter().collect();
    }
    if !path.ends_with(".html") {
        return Vec::new();
    }
    let strict = text.contains("content=\"default-src 'none'; style-src 'self'; img-src 'self'; ")
        && text.contains("form-action 'none'");
    let page = Document::parse(text.as_bytes());
    let sends = page.all("form").into_iter().any(|it| it.attribute("action").is_some());
    let told = [(!strict, "no strict policy"), (sends, "a form that sends")];
    told.into_iter().filter(|it| it.0).map(|it| format!("{path}: {}", it.1)).collect()
}

#[test]
fn a_website_keeps_nothing_loads_nothing_and_sends_nothing_as_it_says() {
    let project = Project::small();
    let page = notice(&project);
    for said in [
        "use no cookies. They keep nothing on your device.",
        "What you type in the search of this website stays on your device.",
        "No form on this website sends what you type.",
        "The pages load nothing from other websites.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let mut scripts = 0;
    for (path, bytes) in project.tree("output") {
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(keeps_or_sends(&path, &text), [""; 0]);
        scripts += usize::from(path.ends_with(".js"));
        let worse = match path.as_str() {
            "help/index.html" => text.replace("form-action 'none'", "form-action *"),
            "_headers" => format!("{text}  Set-Cookie: a=b\n"),
            "assets/search.js" => format!("{text}\nlocalStorage.setItem('a', 'b');\n"),
            _ => continue,
        };
        assert_eq!(keeps_or_sends(&path, &worse).len(), 1, "{path}");
    }
    assert!(scripts > 1, "{scripts}");
}

#[test]
fn hosts_around_the_pages_are_named_and_pages_with_a_way_out_have_none_of_them() {
    let around = "around: {hosts: [www.council.example]}\n";
    let project = with_site(|it| it + around);
    let page = notice(&project);
    for said in [
        "Pages can load styles and fonts from www.council.example.",
        "You do not need an account. ",
        "Pages with ‘Exit this page’ load nothing from other websites.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for unsaid in ["no form on this website", "The pages load nothing"] {
        assert!(!page.contains(unsaid), "{unsaid}: {page}");
    }
    // Other websites do not learn which page was read.
    let html = project.read(PAGE);
    assert!(html.contains("<meta name=\"referrer\" content=\"same-origin\">"), "{html}");
    let help = project.read("output/help/index.html");
    assert!(!help.contains("council.example"), "{help}");
}

#[test]
fn withheld_names_are_told_where_there_are_any_and_the_notice_has_no_way_out() {
    let told = "Some names of people are left out of this website.";
    let plan = Project::small().read("content/plans/demo/plan.yaml");
    let with = |people: &str| {
        notice(&Project::small().with("content/plans/demo/plan.yaml", format!("{plan}{people}")))
    };
    assert!(!with("").contains(told));
    assert!(with("people: [{name: Sam Example, shown_as: a post}]\n").contains(told));
    assert!(!with("people: [{name: Sam Example, shown_as: a post, show: true}]\n").contains(told));
    let project = Project::small();
    notice(&project);
    assert!(!project.read(PAGE).contains("pp-exit-this-page"), "nothing to hide");
}
