//! What someone in need can rely on: a number is whole, a dead one is nowhere, and nothing tells
//! that the page was read.

use super::html::{pieces, words};
use super::sample::{catalogue, engine, html, prose, site_of};
use crate::model::telephone::Telephone;
use crate::model::{Catalogue, Contact, Feedback, Ix, Reach, Way};
use crate::site::Route;

fn help(catalogue: Catalogue) -> String {
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    html(&engine, Route::Help)
}

#[test]
fn a_link_shows_the_digits_that_it_dials_once_and_no_others() {
    let check = |label: Option<&str>, shown: &str, dialled: &str, expected: &str| {
        let mut catalogue = catalogue();
        let channel = &mut catalogue.services[1].channels[0];
        assert_eq!(channel.way, Way::Voice);
        channel.label = label.map(str::to_owned);
        let number = Telephone::with_dial(shown, dialled).expect("a number");
        channel.reach = Some(Reach::Number(number));
        let page = help(catalogue);
        let at = page.find(&format!("href=\"tel:{dialled}\"")).unwrap();
        let link = &page[at..at + page[at..].find("</a>").unwrap()];
        let link = link[link.find('>').unwrap() + 1..].to_owned();
        assert_eq!(words(&pieces(&link)).replace(", Service line", ""), expected);
    };
    check(None, "01632 960 001", "01632960001", "Call 01632 960 001");
    check(None, "01632 960 001", "+441632960001", "Call 01632 960 001");
    check(None, "01632 960 001", "1800101632960001", "Call 18001 01632 960 001");
    check(Some("Helpline"), "01632 960 001", "01632960001", "Helpline 01632 960 001");
    check(Some("Ring 01632 960 001"), "01632 960 001", "01632960001", "Ring 01632 960 001");
    check(Some("24 hours"), "01632 960 001", "01632960001", "Call 01632 960 001");
}

#[test]
fn the_reason_why_a_contact_is_dead_does_not_tell_it() {
    let mut catalogue = catalogue();
    catalogue.services[0].channels[1].dead = Some("0800 456 1226 is out of date".to_owned());
    let page = help(catalogue);
    assert!(!page.contains("456"), "{page}");
    assert!(
        page.contains("The plan gives a contact that no longer works, so we do not show it."),
        "{page}"
    );
}

#[test]
fn whom_a_service_is_for_is_not_said_twice() {
    let mut catalogue = catalogue();
    catalogue.services[0].summary = prose("For Anyone in need.");
    catalogue.services[0].r#for = Some("anyone in need".to_owned());
    let page = help(catalogue).to_lowercase();
    assert_eq!(page.matches("anyone in need").count(), 1);
}

#[test]
fn hours_and_cost_are_said_of_the_ways_in_which_someone_answers_and_left_out_where_nobody_states_them()
 {
    let said = |way: Way, reach: Option<Reach>, hours: Option<&str>, of_channel: Option<&str>| {
        let mut catalogue = catalogue();
        let service = &mut catalogue.services[1];
        (service.hours, service.cost) = (hours.map(str::to_owned), None);
        let channel = &mut service.channels[0];
        (channel.way, channel.reach) = (way, reach);
        channel.hours = of_channel.map(str::to_owned);
        let page = words(&pieces(&help(catalogue)));
        let card = page.find("Service line").map(|it| page[it..].to_owned()).expect("its card");
        card[..card.find("If you report it").unwrap_or(card.len())].to_owned()
    };
    let call = || Telephone::read("0300 123 4567").ok().map(Reach::Number);
    let site = || Some(Reach::Link("https://line.example/".to_owned()));
    assert!(said(Way::Voice, call(), Some("weekdays"), None).contains("Weekdays."));
    let both = said(Way::Voice, call(), Some("weekdays"), Some("at night"));
    assert!(both.contains("At night.") && !both.contains("Weekdays"), "{both}");
    assert!(!said(Way::Web, site(), Some("weekdays"), None).contains("Weekdays"));
    let nothing = said(Way::Voice, call(), None, None).to_lowercase();
    assert!(!nothing.contains("hours") && !nothing.contains("cost"), "{nothing}");
}

#[test]
fn nothing_in_the_head_of_a_page_with_a_way_out_tells_what_was_read() {
    let mut catalogue = catalogue();
    catalogue.site.organisation = "Police of the Abuse Crime Victims".to_owned();
    catalogue.site.name = "Hate and violence".to_owned();
    catalogue.pages[2].title = "Report a hate crime".to_owned();
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    let mut count = 0;
    for (address, route) in site.routes().filter(|it| site.has_exit(it.1)) {
        let page = html(&engine, route);
        let head = page[..page.find("</head>").unwrap()].to_lowercase();
        for word in ["hate", "crime", "police", "victim", "abuse", "violen", "attack"] {
            assert!(!head.contains(word), "{address}: {head}");
        }
        assert!(head.contains("no-referrer") && !head.contains("description"), "{head}");
        count += 1;
    }
    assert_eq!(count, 5);
}

#[test]
fn without_an_address_to_go_to_nothing_speaks_of_a_way_out() {
    let mut catalogue = catalogue();
    catalogue.site.exit_link = None;
    let page = help(catalogue);
    assert!(!page.contains("<script") && !page.contains("Exit this page"), "{page}");
}

#[test]
fn the_ways_to_other_pages_come_first_on_the_search_and_on_the_missing_page() {
    let site = site_of(catalogue());
    let (engine, _) = engine(&site, &[]);
    for route in [Route::Search, Route::NotFound] {
        let page = html(&engine, route);
        let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
        assert!(place("pp-exit-this-page-place") < place("<header"), "{route:?}");
        assert!(place("<nav") < place("<main"), "{route:?}");
    }
}

#[test]
fn danger_comes_before_every_other_way_on_a_page_for_help() {
    let mut catalogue = catalogue();
    let at = catalogue.pages.iter().position(|it| it.id.as_str() == "report").unwrap();
    catalogue.pages[at].exit = true;
    let site = site_of(catalogue);
    let (engine, _) = engine(&site, &[]);
    for route in [Route::Help, Route::Page(Ix::new(at))] {
        let page = html(&engine, route);
        let call = page.find("href=\"tel:999\"").unwrap_or_else(|| panic!("{route:?}: {page}"));
        assert!(call < page.find("<nav").unwrap(), "{route:?}: {page}");
    }
}

#[test]
fn who_gives_other_formats_is_said_in_full_or_left_out() {
    let mut catalogue = catalogue();
    catalogue.site.accessibility.feedback = Feedback::default();
    let page = words(&pieces(&help(catalogue.clone())));
    for way in ["email team@example.org", "call 01632 960 001", "write to Town Hall"] {
        assert!(page.contains(way), "{way} is not in {page}");
    }
    catalogue.site.contact = Contact::default();
    let page = words(&pieces(&help(catalogue)));
    assert!(!page.contains("Ask us for this page"), "{page}");
}

#[test]
fn a_site_promises_no_help_and_no_report_that_it_does_not_have() {
    let home = |catalogue: &Catalogue| {
        let site = site_of(catalogue.clone());
        let (engine, _) = engine(&site, &[]);
        html(&engine, Route::Home)
    };
    let mut catalogue = catalogue();
    assert!(home(&catalogue).contains("Get help now"), "the sample lists services");
    catalogue.services.clear();
    catalogue.pages.clear();
    catalogue.named_pages = Default::default();
    catalogue.plans.clear();
    // Something could not be read, so that these are not pages alone, which have no page for help.
    catalogue.unread.services = true;
    catalogue.site.footer.clear();
    catalogue.site.notice = prose("A notice.");
    let page = home(&catalogue);
    for words in ["Get help now", "999", "Report it", "people to talk to", "pp-doors"] {
        assert!(!page.contains(words), "{words} is in {page}");
    }
    let page = help(catalogue);
    for words in ["Report it", "Talk to someone", "How to report"] {
        assert!(!page.contains(words), "{words} is in {page}");
    }
    assert!(page.contains("No support services are listed."), "{page}");
}

#[test]
fn what_a_plan_is_about_is_never_a_word_of_the_theme() {
    let words = include_str!("../../../themes/default/locales/en-GB.ftl").to_lowercase();
    for subject in ["hate", "crime", "police", "attack", "victim"] {
        let lines: Vec<_> = words.lines().filter(|it| it.contains(subject)).collect();
        let lines: Vec<_> = lines.iter().filter(|it| !it.starts_with('#')).collect();
        assert!(lines.is_empty(), "{subject}: {lines:?}");
    }
}
