//! The information governance sheet: the questions that a data protection officer and a web team
//! ask before a website is published, each answered from the project and the program. It claims
//! nothing about the host, and nothing without a test (`tests/suite/governance.rs` names one for
//! each row).

use std::collections::BTreeSet;

use crate::audit::{Alone, unsafe_script};
use crate::diagnostics::{Code, Report};
use crate::leaflet::{Markup, escape};
use crate::model::{Officer, Plan, Privacy};
use crate::press::Press;
use crate::site::{Maker, Route, Site};

use super::checked::Checked;
use super::names::INDEX;
use super::summary::what_it_is;

/// The page.
pub(super) fn write(press: &Press, checked: &Checked, found: &Report) -> String {
    let title = format!("Information governance for {}", checked.site);
    let mut page = Markup::page(&title);
    page.line("h1", &title);
    page.line(
        "p",
        &format!(
            "{} planpress {} wrote this sheet for {}. What only the publisher or the host knows is \
             from content/site.yaml, or “Not stated”.",
            what_it_is(checked),
            env!("CARGO_PKG_VERSION"),
            checked.on.format("%-d %B %Y"),
        ),
    );
    let rows = rows(press, found).into_iter();
    let rows = rows.map(|(question, answer)| vec![question.to_owned(), answer]);
    page.table("Questions and answers", &["Question", "Answer"], rows);
    page.finish()
}

/// Each question with its answer as markup.
fn rows(press: &Press, found: &Report) -> Vec<(&'static str, String)> {
    let site = press.site();
    let catalogue = site.catalogue();
    let privacy = &catalogue.site.privacy;
    let kept = kept(press);
    vec![
        ("What is stored on a reader’s device?", stored(&kept)),
        ("Which cookies are set?", cookies(&kept, &press.site().catalogue().site.around.hosts)),
        ("Which scripts are there, and what does each do?", scripts(press)),
        ("What do pages load from other websites?", elsewhere(site)),
        ("Who hosts the website, and what does the host keep?", host(privacy)),
        ("Who answers for personal data?", officer(privacy)),
        ("What personal data is in the project?", personal_data(catalogue.withheld, found)),
        ("How is personal data removed?", removal()),
        ("Where is the data?", place()),
        ("Under which licences?", licences(&catalogue.plans)),
        ("What does hosting need?", hosting()),
        (
            "Is the website accessible?",
            format!("See the <a href=\"{INDEX}\">evidence on accessibility</a>."),
        ),
        ("How do we leave planpress?", leaving(site)),
    ]
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: String = items.into_iter().map(|it| format!("<li>{it}</li>")).collect();
    format!("<ul>{items}</ul>")
}

/// The content of a route, as text.
fn pressed(press: &Press, route: Route) -> String {
    let mut bytes = Vec::new();
    // A script and its index do not use a template that could fail.
    let _ = press.bytes(route, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The scripts, with the purpose of each.
const SCRIPTS: [(Route, &str); 3] = [
    (Route::ExitScript, "leaves the website at once, for the button ‘Exit this page’"),
    (Route::SearchScript, "searches in the browser, which sends nothing that is typed"),
    (Route::SearchIndex, "the words of the website, for the search"),
];

/// What the theme's scripts store on a device, in the words of the rule.
fn kept(press: &Press) -> Vec<String> {
    let harms = |(route, _): &(Route, &str)| unsafe_script(&pressed(press, *route), &Alone);
    let harms = SCRIPTS.iter().flat_map(harms);
    harms.filter(|it| it.code == Code::ScriptKeeps).map(|it| escape(&it.message)).collect()
}

fn stored(kept: &[String]) -> String {
    if kept.is_empty() {
        return "Nothing, by any page or script. A browser keeps its own list of pages visited, and may \
                keep copies of files. If the host reads <code>_headers</code>, browsers are told to \
                keep no copy of a page with ‘Exit this page’ (<code>no-store</code>)."
            .to_owned();
    }
    format!("A script of the theme stores something:{}", list(kept.iter().cloned()))
}

fn cookies(kept: &[String], hosts: &[String]) -> String {
    let of_pages = if kept.is_empty() {
        "None. No page or script of the website sets one."
    } else {
        "A script of the theme may set one: see the row above."
    };
    let of_hosts = match hosts {
        [] => String::new(),
        hosts => format!(
            " {} can set cookies when a page loads styles or fonts from there.",
            escape(&hosts.join(", "))
        ),
    };
    format!("{of_pages}{of_hosts} Ask your host whether it sets any.")
}

fn scripts(press: &Press) -> String {
    let site = press.site();
    let of = |(route, does): (Route, &str)| {
        let bytes = pressed(press, route).len();
        format!("<code>{}</code>, {bytes} bytes: {does}", escape(&site.address(route)))
    };
    let only = "They are on pages with ‘Exit this page’ only. All other pages have no script.";
    format!("{}{only}", list(SCRIPTS.map(of)))
}

fn elsewhere(site: &Site) -> String {
    let hosts = &site.catalogue().site.around.hosts;
    let loads = match hosts.as_slice() {
        [] => "Nothing.".to_owned(),
        hosts => format!(
            "Styles and fonts from {}, and what is typed into a search box in the header or footer goes there. Pages \
             with ‘Exit this page’ load nothing from there.",
            escape(&hosts.join(", "))
        ),
    };
    let policy = |it: &str| format!("<code>{}</code>", escape(it));
    format!(
        "{loads} The policy (<code>Content-Security-Policy</code>) in <code>_headers</code>, for every \
         page: {}. The help page says this one itself: {}. A browser holds a page to both.",
        policy(&site.policy_of_all()),
        policy(&site.policy(Route::Help)),
    )
}

fn stated(fact: Option<&String>) -> String {
    fact.map_or("Not stated".to_owned(), |it| escape(it))
}

fn host(privacy: &Privacy) -> String {
    list([
        format!("Host: {}", stated(privacy.host.as_ref())),
        format!("How long it keeps its record of visits: {}", stated(privacy.logs.as_ref())),
        "A host can record the IP address of each visitor, the address of each page opened, when it was opened, \
         which browser and language were used, and, but for pages with ‘Exit this page’, the page of this website \
         that led there."
            .to_owned(),
        "The website is plain files, so it keeps no record itself.".to_owned(),
    ])
}

fn officer(privacy: &Privacy) -> String {
    let officer = privacy.officer.as_ref().map(|it| match it {
        Officer::Mailbox(it) | Officer::Page(it) => it,
    });
    list([
        format!("Data protection officer: {}", stated(officer)),
        format!("The organisation’s privacy notice: {}", stated(privacy.notice.as_ref())),
    ])
}

fn personal_data(withheld: usize, found: &Report) -> String {
    let count = |code: Code| found.findings().iter().filter(|it| it.code == code).count();
    list([
        format!("Names that plans withhold, under <code>people</code>: {withheld}"),
        format!("Probable names of people that <code>check</code> finds: {}", count(Code::PersonalName)),
        format!("Mobile numbers: {}", count(Code::PersonalNumber)),
        format!("Personal mailboxes: {}", count(Code::PersonalMailbox)),
        format!("Probable addresses of homes: {}", count(Code::PersonalAddress)),
        "Words that <code>not_names</code> in content/site.yaml lists are not counted here. Read that list too."
            .to_owned(),
        "<code>check</code> reads texts only. It does not read pictures, PDF files or office documents, and does \
         not look for details such as health. It finds the address of a home only where the words around it say that \
         someone lives there."
            .to_owned(),
    ])
}

fn removal() -> String {
    let by_program = [
        "<code>planpress redact</code> takes words out of the project’s texts, its editions and its theme.",
        "It deletes <code>last-published/</code> and <code>approval/</code>, which hold copies.",
        "It keeps the date and the kind of reason, and not the words.",
    ];
    let by_people = [
        "publish the website again: until then it still shows the words",
        "the folder <code>import/</code>, and the document that was imported",
        "pictures, PDF files and office documents",
        "folders that you made with <code>evidence</code> or <code>--output</code>",
        "workbooks and emails that you sent to colleagues",
        "copies at your host, and its backups",
        "the history of version control, such as Git",
        "search engines and web archives: ask them to remove the page",
    ];
    format!(
        "{}Only people can do the rest:{}",
        list(by_program.map(str::to_owned)),
        list(by_people.map(str::to_owned))
    )
}

fn place() -> String {
    "In text files in the project’s folder, wherever you keep that. planpress sends nothing. Its only \
     use of a network are the servers of <code>planpress serve</code>, of the review of an import and of \
     <code>planpress round</code>, which only this computer can reach."
        .to_owned()
}

fn licences(plans: &[Plan]) -> String {
    let built = [
        format!("planpress: {}", env!("CARGO_PKG_LICENSE")),
        "the markup of the theme’s components: MIT, Crown Copyright (<code>themes/default/NOTICE</code>)"
            .to_owned(),
        "what planpress is built from: <code>cargo tree -e normal --format '{p} {l}'</code>, in the \
         folder of its source, lists each library with its licence"
            .to_owned(),
    ];
    let of = |plan: &Plan| {
        let licence = plan.source.licence.as_ref();
        format!("the words of “{}”: {}", escape(&plan.title), stated(licence))
    };
    list(built.into_iter().chain(plans.iter().map(of)))
}

fn hosting() -> String {
    "Any server that sends files. It runs no program of ours and has no database. <code>_headers</code> \
     has the headers to send; planpress’s guide has them for nginx, Apache and IIS."
        .to_owned()
}

/// What can be removed, according to the files of this website.
fn leaving(site: &Site) -> String {
    let files = site.routes().filter(|it| matches!(it.1.maker(), Maker::Export | Maker::Feed));
    let name = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
    let data = files.filter(|it| it.0.contains("/data/")).map(|it| name(it.0));
    let data: BTreeSet<String> = data.collect();
    let data: Vec<String> = data.iter().map(|it| format!("<code>{}</code>", escape(it))).collect();
    list([
        "Your files are YAML and Markdown, which any editor opens.".to_owned(),
        format!("The website has its data as open formats: {}.", data.join(", ")),
        "<code>content/addresses.txt</code> lists each address that <code>planpress publish</code> has \
         published, so that another website can keep them."
            .to_owned(),
        "The website that you have is plain HTML. It works without planpress.".to_owned(),
    ])
}
