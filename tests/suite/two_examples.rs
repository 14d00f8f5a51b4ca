//! Two examples that are published plans whose copies are damaged: the plan of Warwickshire, one flat
//! table, and that of a London borough. What was lost, left blank and withheld is held here; the words
//! themselves are held by the word account.

use planpress::model::{Field, Ix, OwnColumn, Plan, Stated, Term, Undertaking};
use planpress::pipeline;
use planpress::site::LinkStyle;
use planpress::source::{Limits, Sources};

use crate::broxtowe;
use crate::published::Published;

const WARWICKSHIRE: &str = "examples/warwickshire";
const BOROUGH: &str = "examples/borough-2010";

/// The codes of the errors and warnings of a project, without the questions to its publisher.
fn findings(folder: &str) -> Vec<String> {
    let sources = Sources::load(&broxtowe::project().join(folder), Limits::default());
    let sources = sources.expect("the project is read");
    let settings =
        pipeline::Settings { today: broxtowe::today(), links: LinkStyle::Folder, base: None };
    let build = pipeline::build(&sources, &settings);
    let (told, _) = build.report.without_questions();
    told.findings().iter().map(|it| it.code.as_str().to_owned()).collect()
}

fn column(plan: &Plan, id: &str) -> Ix<OwnColumn> {
    let at = plan.own_columns.iter().position(|it| it.id.as_str() == id);
    Ix::new(at.expect("a column of its own"))
}

/// The numbers of the actions of which something holds, `?` for one whose number is lost.
fn numbers(plan: &Plan, holds: impl Fn(&planpress::model::Action) -> bool) -> String {
    let numbers = plan.actions.iter().filter(|it| holds(it));
    let number = |it: &planpress::model::Action| it.number.get().cloned().unwrap_or("?".to_owned());
    numbers.map(number).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_left_to_say_about_them_only_their_publisher_can_mend() {
    for folder in [WARWICKSHIRE, BOROUGH] {
        assert_eq!(findings(folder), [""; 0], "{folder}");
    }
}

#[test]
fn warwickshire_is_one_table_of_thirteen_actions_and_eleven_columns() {
    let site = Published::of(WARWICKSHIRE);
    let (_, plan) = site.plan("hate-crime-2017-2018");
    assert_eq!((plan.actions.len(), plan.columns.0.len(), plan.levels.len()), (13, 11, 0));
    assert!(site.page("/plans/hate-crime-2017-2018/objectives/").is_none(), "nothing is above");
    let names: Vec<_> = plan.columns.0.iter().map(|it| it.name.as_str()).collect();
    let printed = "No.|Action|Details|Start Date|Close Date|Origin of project|Lead Partners|Main Lead|\
                   Funding (if applicable)|Action Objective|Output";
    assert_eq!(names.join("|"), printed, "the plan's own names in its own order");
    assert_eq!(numbers(plan, |_| true), "1.0 2.0 3.0 4.0 ? 6.0 7.0 8.0 9.0 10.0 11.0 12.0 13.0");
}

#[test]
fn warwickshire_says_what_is_lost_and_what_is_blank() {
    let site = Published::of(WARWICKSHIRE);
    let (_, plan) = site.plan("hate-crime-2017-2018");
    let lost = numbers(plan, |it| matches!(it.number, Stated::Lost));
    assert_eq!(lost, "?", "one number");
    assert_eq!(numbers(plan, |it| matches!(it.title, Stated::Lost)), "3.0", "one text");
    assert!(plan.actions.iter().all(|it| it.has_ends()), "two columns for the time");
    assert_eq!(numbers(plan, |it| matches!(it.closes, Stated::Lost)), "3.0");
    assert_eq!(numbers(plan, |it| matches!(it.closes, Stated::NotStated)), "2.0 4.0 7.0 8.0");
    assert_eq!(numbers(plan, |it| matches!(it.starts, Stated::NotStated)), "9.0");
    assert_eq!(numbers(plan, |it| it.partners.items().is_empty()), "6.0");
    assert_eq!(numbers(plan, |it| it.outcome.is_empty()), "8.0");
    assert_eq!(numbers(plan, |it| it.outputs.items().is_empty()), "4.0 7.0 11.0 12.0");
    // A cell that was cut, or that the copy filled with letters, says so beside it.
    let noted = |field| numbers(plan, |it| it.notes.iter().any(|note| note.about == Some(field)));
    assert_eq!(noted(Field::Key("outcome")), "2.0 3.0 4.0 ? 6.0 13.0");
    assert_eq!(noted(Field::Own(column(plan, "origin"))), "9.0 10.0 11.0 13.0");
    assert_eq!(noted(Field::NUMBER), "?");
    assert_eq!(noted(Field::CLOSES), "3.0 4.0");
}

#[test]
fn warwickshire_has_two_sums_of_money() {
    let site = Published::of(WARWICKSHIRE);
    let (_, plan) = site.plan("hate-crime-2017-2018");
    let funding = column(plan, "funding");
    let stated = numbers(plan, |it| it.fields.get(funding).get().is_some());
    assert_eq!(stated, "2.0 ?");
    let cells = plan.actions.iter().filter_map(|it| it.fields.get(funding).get());
    let pence: Vec<u64> = cells.flat_map(|it| &it.amounts).map(|it| it.pence).collect();
    assert_eq!(pence, [700_000, 1_000_000]);
}

#[test]
fn warwickshire_shows_no_look_alike_letters() {
    let site = Published::of(WARWICKSHIRE);
    // A workbook is not a text, and has bytes of every kind.
    for file in site.files().into_iter().filter(|it| std::str::from_utf8(&it.bytes).is_ok()) {
        // The search also knows words for help in other alphabets.
        if file.address == "/search/index.js" {
            continue;
        }
        let cyrillic = file.text().chars().find(|it| ('\u{400}'..='\u{4FF}').contains(it));
        assert_eq!(cyrillic, None, "{}", file.address);
    }
    let page = site.page("/plans/hate-crime-2017-2018/actions/internet/").expect("a page");
    assert!(page.one("main").seen().contains("CHCG"), "the word itself is there");
}

#[test]
fn the_borough_has_five_strategic_objectives_and_seven_issues_of_which_one_each_is_lost() {
    let site = Published::of(BOROUGH);
    let (_, plan) = site.plan("hate-crime-2010-2011");
    let at = |depth| {
        let level = plan.objectives.iter().filter(move |it| it.depth == depth);
        level.map(|it| {
            let lost = if matches!(it.title, Stated::Lost) { "!" } else { "" };
            format!("{}{lost}", it.number.get().expect("a number"))
        })
    };
    assert_eq!(at(0).collect::<Vec<_>>().join(" "), "A B C! D E");
    assert_eq!(at(1).collect::<Vec<_>>().join(" "), "1 2 3! 4 5 6 7");
    let counts = plan.objectives.iter().filter(|it| it.depth == 1).map(|it| it.actions.len());
    assert_eq!(counts.collect::<Vec<_>>(), [1, 2, 0, 3, 5, 4, 5]);
    assert_eq!(plan.actions.len(), 20);
}

#[test]
fn the_borough_tells_indicators_and_progress_for_each_issue() {
    let site = Published::of(BOROUGH);
    let (_, plan) = site.plan("hate-crime-2010-2011");
    let (indicators, progress) = (column(plan, "national-indicator"), column(plan, "progress"));
    let issues: Vec<_> = plan.objectives.iter().filter(|it| it.depth == 1).collect();
    let mut terms: Vec<Option<Ix<Term>>> = Vec::new();
    for issue in &issues {
        let number = issue.number.get().map(String::as_str);
        let cell = issue.fields.get(indicators);
        assert_eq!(matches!(cell, Stated::Lost), number == Some("3"));
        terms.extend(cell.get().into_iter().flat_map(|it| &it.terms));
        let told = matches!(issue.fields.get(progress), Stated::Stated(_));
        assert_eq!(told, !matches!(number, Some("3" | "5")), "{number:?}");
    }
    let linked = terms.iter().filter(|it| it.is_some()).count();
    assert_eq!((linked, terms.len()), (18, 18), "each is a term of the glossary");
    let unexplained =
        |word: &str| plan.glossary.iter().any(|it| it.term == word && it.means.is_empty());
    for word in ["NI 33", "NI 196", "PSA 21", "PSA 23", "PSA 26", "HO DSO", "Defra DSO"] {
        assert!(unexplained(word), "{word}");
    }
    let explained = plan.glossary.iter().filter(|it| it.printed && !it.means.is_empty());
    assert_eq!(explained.count(), 11, "the plan's own glossary");
    let page = site.page("/plans/hate-crime-2010-2011/objectives/enforcement/").expect("a page");
    let links = page.elements().into_iter().filter_map(|it| it.attribute("href"));
    // Those of the cell, and CSU, which the words beside it use.
    assert_eq!(links.filter(|it| it.contains("/glossary/#")).count(), 9, "each term is a link");
}

#[test]
fn the_borough_says_where_its_cells_were_parted_by_us() {
    let site = Published::of(BOROUGH);
    let (_, plan) = site.plan("hate-crime-2010-2011");
    let ids = |holds: &dyn Fn(&planpress::model::Action) -> bool| {
        let found = plan.actions.iter().filter(|it| holds(it)).map(|it| it.id.as_str());
        found.collect::<Vec<_>>().join(" ")
    };
    let noted = |field| {
        move |it: &planpress::model::Action| it.notes.iter().any(|it| it.about == Some(field))
    };
    assert_eq!(
        ids(&noted(Field::LEADS)),
        "best-practice consultation web-page audit-access offences-brought-to-justice \
         number-of-prosecutions keep-victims-informed"
    );
    assert_eq!(
        ids(&|it| !matches!(it.when, Stated::Stated(_))),
        "keep-victims-informed publish-cases magistrates"
    );
    assert_eq!(ids(&|it| !matches!(it.leads, Stated::Stated(_))), "consultation flags");
    for address in ["objectives/issue-3", "print"] {
        let page = site.page(&format!("/plans/hate-crime-2010-2011/{address}/")).expect("a page");
        let claim = page.one("main").seen().contains("no actions");
        assert!(!claim, "{address}: nobody knows what stood below issue 3");
    }
    // The pieces of the lost page are shown, and as pieces.
    let lost = site.page("/plans/hate-crime-2010-2011/objectives/issue-3/").expect("a page");
    for piece in ["is with s to be anged for ie", "v TSA ndards", "eting us c me a v TS"] {
        assert!(lost.one("main").seen().contains(piece), "{piece}");
    }
}
