//! Contacts found in texts, however they are written there.

use super::*;

fn contacts() -> Contacts {
    let number = |it: &str| Reach::Number(Telephone::read(it).expect("a number"));
    let mut contacts = Contacts::default();
    contacts.add(&number("0808 157 0123"), "A line", false);
    contacts.add(&number("0808 157 0456"), "An old line", true);
    contacts.add(&Reach::Email("Talk@old.example".to_owned()), "An old line", true);
    contacts.add(&Reach::Email("talk@line.example".to_owned()), "A line", false);
    contacts.add(&Reach::Link("https://www.old.example/".to_owned()), "An old line", true);
    contacts.add(&Reach::Link("https://www.old.example/alive".to_owned()), "A line", false);
    contacts.add(&Reach::Link("https://line.example/chat".to_owned()), "A line", true);
    contacts.add(&Reach::Link("https://line.example/chat".to_owned()), "A line", false);
    contacts
}

fn dead(text: &str) -> Vec<&str> {
    contacts().dead_in(text).into_iter().map(|it| &text[it.range]).collect()
}

#[test]
fn a_dead_contact_is_found_however_it_is_written() {
    for (text, expected) in [
        ("Call 0808 157 0456 now", vec!["0808 157 0456"]),
        ("08081570456, or 18001 0808 157 0456", vec!["08081570456", "18001 0808 157 0456"]),
        ("+44 808 157 0456", vec!["+44 808 157 0456"]),
        ("(0808) 157-0456", vec!["(0808) 157-0456"]),
        ("[ring](tel:08081570456)", vec!["08081570456"]),
        ("TALK@OLD.EXAMPLE. Or talk@line.example", vec!["TALK@OLD.EXAMPLE"]),
        ("See www.old.example.", vec!["www.old.example"]),
        ("see HTTPS://OLD.example/how?x=1, or", vec!["HTTPS://OLD.example/how?x=1"]),
        ("(old.example)", vec!["old.example"]),
    ] {
        assert_eq!(dead(text), expected, "{text}");
    }
    for alive in [
        "0808 157 0123",
        "www.old.example/alive and www.old.example/alive/now",
        "https://line.example/chat",
        "older.example, old.example.org, bold.example, x@old.example",
        "080815704561",
    ] {
        assert_eq!(dead(alive), Vec::<&str>::new(), "{alive}");
    }
}

#[test]
fn the_target_of_a_link_has_an_owner() {
    let contacts = contacts();
    let dead = |it: &str| contacts.of_address(it).map(|it| it.dead);
    assert_eq!(dead("tel:08081570456"), Some(true));
    assert_eq!(dead("sms:+448081570456?body=x"), Some(true));
    assert_eq!(dead("mailto:talk@old.example?subject=x"), Some(true));
    assert_eq!(dead("https://old.example/x"), Some(true));
    assert_eq!(dead("https://old.example/alive"), Some(false));
    assert_eq!(dead("tel:999"), None);
    assert_eq!(dead("https://elsewhere.example/"), None);
}

#[test]
fn one_slip_from_a_record_is_told_and_the_record_itself_is_not() {
    let contacts = contacts();
    for text in [
        "0808 157 0124",
        "0808 157 012",
        "0808 157 01233",
        "0808 157 0132",
        "18001 0808 157 0213",
        "tlak@line.example",
    ] {
        let slips = contacts.slips_in(text);
        assert_eq!(slips.len(), 1, "{text}");
        assert_eq!(slips[0].owner.service, "A line");
    }
    for text in ["0808 157 0123", "0808 157 0456", "0808 157 9999", "help@line.example", "101"] {
        assert_eq!(contacts.slips_in(text), [], "{text}");
    }
}
