use super::*;

fn doubt(number: &str) -> Option<String> {
    let number = Telephone::read(number).expect("a number");
    number.doubt(Use::Call).map(|it| it.to_string())
}

#[test]
fn numbers_that_there_are_raise_no_doubt() {
    for number in [
        "0800 138 1625",
        "0800 555 111",
        "0800 1111",
        "0845 46 47",
        "08 08 16 89 111",
        "0808 2000 247",
        "01632 960 001",
        "0169 772 333",
        "020 7946 0123",
        "(0115) 964 8227",
        "03000 123 456",
        "0300 123 4567",
        "0345 601 6000",
        "055 1234 5678",
        "07717 989 025",
        "07717-989-025",
        "+44 7717 989025",
        "+44 (0)1632 960001",
        "0044 1632 960001",
        "+353 1 234 5678",
        "0909 879 0123",
        "18001 0800 138 1625",
        "18002 01632 960 001",
        "18001 101",
        "18000",
        "999",
        "112",
        "101",
        "111",
        "111 option 2",
        "116 123",
        "118 500",
        "0800 REVERSE",
    ] {
        assert_eq!(doubt(number), None, "{number}");
    }
}

#[test]
fn numbers_that_there_cannot_be_are_told_with_what_is_wrong() {
    for (number, why) in [
        ("0808 2000 24", "has 10 digits, but a number that begins with 0808 has 11"),
        ("0808 2000 2477", "has 12 digits, but a number that begins with 0808 has 11"),
        ("808 2000 247", "has no 0 at the start: a spreadsheet may have dropped it"),
        ("0000 000 000", "begins with +000, and no UK number does"),
        (
            "0800 138 16",
            "has 9 digits, but a number that begins with 0800 has 10 or 11 (only 0800 1111 has 8)",
        ),
        (
            "0800 138 16255",
            "has 12 digits, but a number that begins with 0800 has 10 or 11 (only 0800 1111 has 8)",
        ),
        ("01632 960", "has 8 digits, but a number that begins with 01 has 10 or 11"),
        ("07717 989 02", "has 10 digits, but a number that begins with 07 has 11"),
        ("+44 7717 989 02", "has 10 digits, but a number that begins with 07 has 11"),
        ("0300 123 456", "has 10 digits, but a number that begins with 03 has 11"),
        ("021 7946 0123", "begins with 0217, and no UK number does"),
        ("0400 123 4567", "begins with 0400, and no UK number does"),
        ("0600 123 4567", "begins with 0600, and no UK number does"),
        ("0500 123 456", "begins with 0500, and no UK number does"),
        ("18001 0808 2000 24", "has 10 digits, but a number that begins with 0808 has 11"),
        ("1632 960761", "has no 0 at the start: a spreadsheet may have dropped it"),
        ("116 124", "is not a short number that is in use"),
        (
            "1800 111",
            "begins with 18001, for Relay UK, but what comes after that is not a number that people call",
        ),
        ("102", "is not a short number that is in use"),
        ("998", "is not a short number that is in use"),
        ("117", "is not a short number that is in use"),
    ] {
        assert_eq!(doubt(number).as_deref(), Some(why), "{number}");
    }
}

#[test]
fn words_are_no_number() {
    for words in [
        "",
        "12",
        "ask us",
        "999x",
        "01632 960 001 or 002",
        "a 01632 960001",
        "1234567890123456789",
    ] {
        assert_eq!(Telephone::read(words), Err(NotANumber), "{words}");
    }
}

#[test]
fn what_is_dialled_is_what_is_shown() {
    let with = |shown: &str, dial: &str| Telephone::with_dial(shown, dial).expect("a number");
    for (shown, dial, as_shown) in [
        ("0800 138 1625", "0800 138 1625", "0800 138 1625"),
        ("0800 138 1625", "18001 0800 138 1625", "18001 0800 138 1625"),
        ("0800 138 1625", "1800108001381625", "18001 0800 138 1625"),
        ("01632 960 001", "+44 1632 960 001", "01632 960 001"),
        ("960 001", "01632 960 001", "01632 960 001"),
        ("0800 REVERSE", "0800 7383773", "0800 REVERSE"),
        ("our helpline", "0800 138 1625", "08001381625"),
    ] {
        let number = with(shown, dial);
        assert_eq!(number.doubt(Use::Call), None, "{shown} {dial}");
        if shown != "960 001" {
            assert_eq!(number.shown(), as_shown);
        }
    }
    for (shown, dial) in [
        ("0808 2000 247", "0808 2000 274"),
        ("0808 2000 247", "0808 2000 24"),
        ("101", "999"),
        ("0800 138 1625", "18001 0800 138 1652"),
        ("Call 1 of 3", "0800 138 1625"),
    ] {
        let found = with(shown, dial).doubt(Use::Call);
        assert!(matches!(found, Some(Doubt::DialsOther { .. })), "{shown} {dial}: {found:?}");
    }
}

#[test]
fn a_message_goes_to_codes_that_no_call_reaches() {
    for code in ["61016", "85258", "07717 989 025", "999"] {
        assert_eq!(Telephone::read(code).expect("a number").doubt(Use::Text), None, "{code}");
    }
    assert!(doubt("61016").is_some());
}

#[test]
fn numbers_that_no_one_has_are_known() {
    let drama = |it: &str| Telephone::read(it).expect("a number").is_drama();
    for number in [
        "0115 496 0123",
        "+44 20 7946 0999",
        "028 9649 6000",
        "(01632) 960 001",
        "18001 07700 900 123",
    ] {
        assert!(drama(number), "{number}");
    }
    for number in ["0115 946 0123", "020 7946 1000", "01632 961 000", "07700 901 000", "999"] {
        assert!(!drama(number), "{number}");
    }
}

#[test]
fn free_numbers_are_known() {
    let free = |it: &str| Telephone::read(it).expect("a number").is_free();
    for number in [
        "0800 138 1625",
        "08 08 16 89 111",
        "0800 1111",
        "116 123",
        "101",
        "111 option 2",
        "999",
        "18000",
        "18001 101",
        "18001 0800 138 1625",
        "+44 800 138 1625",
    ] {
        assert!(free(number), "{number}");
    }
    for number in
        ["0300 123 4567", "01632 960 001", "07717 989 025", "105", "0845 46 47", "118 500"]
    {
        assert!(!free(number), "{number}");
    }
}

#[test]
fn every_number_in_the_country_has_a_form_for_relay_uk() {
    let relay = |it: &str| Telephone::read(it).expect("a number").relay();
    for (number, shown, dialled) in [
        ("0800 138 1625", "18001 0800 138 1625", "1800108001381625"),
        ("101", "18001 101", "18001101"),
        ("111 option 2", "18001 111", "18001111"),
        ("+44 (0)1632 960 001", "18001 01632 960 001", "1800101632960001"),
        ("999", "18000", "18000"),
        ("112", "18000", "18000"),
    ] {
        let relay = relay(number).expect(number);
        assert_eq!((relay.shown().as_str(), relay.dialled()), (shown, dialled));
    }
    for number in ["+353 1 234 5678", "18000", "18001 0800 138 1625"] {
        assert_eq!(relay(number), None, "{number}");
    }
    assert_eq!(relay("111 option 2").expect("a number").option(), Some("2"));
}

#[test]
fn options_are_chosen_and_not_dialled() {
    for (written, option) in [
        ("111 option 2", "2"),
        ("111, option 2", "2"),
        ("111 (option 2)", "2"),
        ("111, then press 2", "2"),
        ("0300 123 4567 Option 12", "12"),
    ] {
        let number = Telephone::read(written).expect(written);
        assert_eq!(number.option(), Some(option), "{written}");
        assert!(!number.shown().contains("ption"), "{written}");
    }
    assert_eq!(Telephone::read("111 option 2").expect("a number").dialled(), "111");
}

#[test]
fn the_same_number_has_one_key() {
    let key = |it: &str| Telephone::read(it).expect("a number").key();
    for same in ["+44 7717 989025", "00447717989025", "447717989025", "18001 07717 989 025"] {
        assert_eq!(key(same), "07717989025", "{same}");
    }
}

fn found(text: &str) -> Vec<&str> {
    find(text).into_iter().map(|it| &text[it.range]).collect()
}

#[test]
fn numbers_are_found_in_running_text() {
    for (text, expected) in [
        ("Call 0800 138 1625 free.", vec!["0800 138 1625"]),
        ("01632 960 001 or 0115 9177777", vec!["01632 960 001", "0115 9177777"]),
        ("(01632) 960001, +44 1632 960001", vec!["(01632) 960001", "+44 1632 960001"]),
        ("Relay: 18001 01632 960001. Or 18001 101.", vec!["18001 01632 960001", "18001 101"]),
        ("07700900123 (07700 900 124)", vec!["07700900123", "07700 900 124"]),
        ("07700 900123 07700 900124", vec!["07700 900123", "07700 900124"]),
        ("(07700 900123, Sam)", vec!["07700 900123"]),
        ("Tel.0800 138 1625; 08 08 16 89 111", vec!["0800 138 1625", "08 08 16 89 111"]),
        ("Childline: 0800 1111. Ring 116 123", vec!["0800 1111", "116 123"]),
        ("In danger, call 999.", vec!["999"]),
        (
            "07700\u{a0}900\u{202f}123 and 07700 – 900123",
            vec!["07700\u{a0}900\u{202f}123", "07700 – 900123"],
        ),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
    for none in [
        "From 01 02 2023 to 03 04 2024",
        "07/11/2023 10:30",
        "07-11-2023 103 0",
        "07.11.2023 1234",
        "2023 2024 2025",
        "2023-07700900123",
        "ISBN 0-306-40615-2",
        "UPRN 010012345678",
        "https://www.example.org/01632960001",
        "https://example.org/?id=07700900123",
        "A07700900123 077009001234 07700 900 12",
        "£0800 138 1625.50",
        "0.12345678901",
    ] {
        assert_eq!(found(none), Vec::<&str>::new(), "{none}");
    }
}

#[test]
fn runs_show_slips_too() {
    let text = "Call 0808 2000 24 or 0808 2000 2477.";
    let runs = runs(text);
    let whole: Vec<_> = runs.iter().map(|it| it.ends.last().expect("an end").1.as_str()).collect();
    assert_eq!(whole, ["0808200024", "080820002477"]);
}

#[test]
fn no_text_is_too_strange_or_too_long() {
    for part in ["0", "+", "(", "07", "0 ", "é0", "0800-", "1."] {
        let long = part.repeat(20_000);
        assert!(find(&long).len() <= long.len());
        assert!(runs(&long).len() <= long.len());
    }
}
