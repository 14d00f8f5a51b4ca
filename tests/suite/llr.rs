//! The example with two plans of one partnership: what each of them has, what it leaves blank, and
//! how its own columns and its one status are shown.

use std::sync::OnceLock;

use planpress::model::{Action, Plan, PlanState, Stated, StatusMeaning};

use crate::html::calm;
use crate::published::Published;

const THREE_YEARS: &str = "hate-action-plan-2018-2021";
const DRAFT: &str = "delivery-plan-2021-2023";

fn example() -> &'static Published {
    static EXAMPLE: OnceLock<Published> = OnceLock::new();
    EXAMPLE.get_or_init(|| Published::of("examples/llr-hate-action-plans"))
}

fn plan(id: &str) -> &'static Plan {
    example().plan(id).1
}

/// How many objectives are on each level, from the outermost, and how many actions.
fn counts(plan: &Plan) -> (usize, usize, usize) {
    let top = plan.objectives.iter().filter(|it| it.parent.is_none()).count();
    (top, plan.objectives.len() - top, plan.actions.len())
}

/// What a person reads at an address of the site.
fn seen(address: &str) -> String {
    let page = example().page(address).unwrap_or_else(|| panic!("no page {address}"));
    calm(&page.one("main").seen())
}

fn action(plan: &str, id: &str) -> String {
    seen(&format!("/plans/{plan}/actions/{id}/"))
}

#[test]
fn both_plans_have_what_they_print() {
    assert_eq!(counts(plan(THREE_YEARS)), (3, 16, 20), "priorities, aims and rows");
    assert_eq!(counts(plan(DRAFT)), (3, 9, 11), "sections, priorities and rows");
    assert_eq!(plan(DRAFT).state, Some(PlanState::Draft));
    assert!(!example().report().has_errors());
}

#[test]
fn the_status_in_the_column_of_times_is_a_status() {
    let stated = |it: &&Action| it.status.get().is_some();
    let with: Vec<_> = plan(THREE_YEARS).actions.iter().filter(stated).collect();
    let [only] = &with[..] else { panic!("{} actions have a status", with.len()) };
    assert_eq!(only.id.as_str(), "school-training-packages");
    let status = only.status.get().expect("it is stated");
    assert_eq!(
        (status.word.as_str(), status.meaning),
        ("Action Achieved", StatusMeaning::Complete)
    );
    assert!(status.in_time);
    assert!(action(THREE_YEARS, only.id.as_str()).contains("Action Achieved"));
    assert!(plan(DRAFT).actions.iter().all(|it| it.status == Stated::NotStated));
}

#[test]
fn a_time_that_nobody_can_date_has_no_date() {
    let dated = plan(THREE_YEARS)
        .actions
        .iter()
        .filter(|it| it.when.get().is_some_and(|it| !it.windows().is_empty()));
    let dated: Vec<_> = dated.map(|it| it.id.as_str()).collect();
    assert_eq!(dated, ["intervention-packages", "corporate-prevent-group"]);
    assert!(action(THREE_YEARS, "train-the-trainer").contains("Q2/3"));
}

#[test]
fn what_is_blank_is_not_stated_and_a_name_is_withheld() {
    let blank = action(DRAFT, "community-tensions");
    assert!(
        blank.contains("Lead Not stated") && blank.contains("Time Frame Not stated"),
        "{blank}"
    );
    let leads = plan(DRAFT).actions.iter().filter(|it| it.leads == Stated::NotStated).count();
    assert_eq!(leads, 8, "three rows of the draft say who leads");
    let named = action(THREE_YEARS, "corporate-prevent-group");
    assert!(named.contains("[name withheld] & [name withheld]"), "{named}");
    let files = example().files();
    let names = ["Coull", "Chavda", "Johnson", "Herbert"];
    for file in &files {
        let text = file.text();
        let found = names.iter().find(|it| text.contains(**it));
        assert_eq!(found, None, "{}", file.address);
    }
}

#[test]
fn paragraphs_in_a_cell_are_paragraphs() {
    let address = format!("/plans/{DRAFT}/actions/ways-to-report/");
    let page = example().page(&address).expect("the page");
    let paragraphs: Vec<_> = page.all("p").into_iter().map(|it| calm(&it.seen())).collect();
    for words in ["Report hate on-line", "Increase reporting"] {
        assert!(paragraphs.iter().any(|it| it == words), "{words}: {paragraphs:?}");
    }
    assert!(!calm(&page.one("main").seen()).contains("<p>"));
}
