//! Small files of many shapes, as other programs and people write them.

use super::support::{all_text, show, words};
use planpress::intake::{self, Intake, Refusal, layout};

fn laid(intake: Intake) -> String {
    let before = words(&all_text(&intake));
    let laid = layout(intake);
    assert_eq!(words(&all_text(&laid.intake)), before);
    show(&laid.intake)
}

fn text(text: &str) -> Intake {
    intake::text("plan.txt", text.as_bytes()).expect("a text")
}

fn markdown(text: &str) -> Intake {
    intake::markdown("plan.md", text.as_bytes()).expect("a text")
}

#[test]
fn a_csv_of_windows() {
    let bytes = b"Hate crime plan;;\r\nAction;Lead;Cost\r\n\"Hold an event, with \"\"friends\"\"\r\n\x95 in June\";Police;\xA31,000\r\n2023 \x96 2026;Council\r\n;;\r\n";
    let read = intake::csv("plan.csv", bytes).expect("a table");
    assert_eq!(
        show(&read),
        "[plan.csv]\n1: Hate crime plan |  | \n2: Action | Lead | Cost\n3: Hold an event, with \"friends\" / in June | Police | £1,000\n4: 2023 – 2026 | Council | \n"
    );
}

#[test]
fn a_tsv_in_utf_16() {
    let text = "\u{FEFF}Action\tLead\r\n\"Hold\r\nan event\"\t\u{FEFF}Café\r\n";
    for bytes in [
        text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        text[3..].encode_utf16().flat_map(u16::to_le_bytes).collect(),
        text.as_bytes().to_vec(),
    ] {
        for read in [intake::tsv, intake::csv, intake::text] {
            let read = read("plan", &bytes).expect("a table");
            assert_eq!(show(&read), "[plan]\n1: Action | Lead\n2: Hold / an event | Café\n");
        }
    }
}

#[test]
fn separators_are_found() {
    let show = |text: &str| show(&intake::csv("p", text.as_bytes()).expect("a table"));
    assert_eq!(show("a,b\n\"c;d\",e"), "[p]\n1: a | b\n2: c;d | e\n");
    assert_eq!(show("a;b\nc, d;e\nf, g;h"), "[p]\n1: a | b\n2: c, d | e\n3: f, g | h\n");
    assert_eq!(show("a|b\nc|e"), "[p]\n1: a | b\n2: c | e\n");
    assert_eq!(
        show("sep=;\r\na,x;b\r\nc;e"),
        "[p]\n2: a,x | b\n3: c | e\n(Comment line 1: sep=;)\n"
    );
    assert_eq!(show("only\n\none, column\n"), "[p]\n1: only\n2: \n3: one, column\n");
    assert_eq!(
        show("a,b\n\"You said\" we did,c\n\"open,d\n"),
        "[p]\n1: a | b\n2: \"You said\" we did | c\n3: \"open | d\n"
    );
    assert_eq!(show("a,b\nc,d,e,f\n"), "[p]\n1: a | b |  | \n2: c | d | e | f\n");
}

#[test]
fn what_is_no_text_is_refused() {
    for read in [intake::csv, intake::tsv, intake::text, intake::markdown] {
        assert!(matches!(read("p", b"PK\x03\x04abc"), Err(Refusal::Other(_))));
        assert!(matches!(read("p", b"a\0b,c\nabc"), Err(Refusal::Other(_))));
        assert!(matches!(read("p", &[0x81; 64]), Err(Refusal::Other(_))));
        assert_eq!(read("p", b""), Err(Refusal::Empty));
        assert_eq!(read("p", b" \r\n\r\n\t"), Err(Refusal::Empty));
        assert_eq!(read("p", b"\xEF\xBB\xBF"), Err(Refusal::Empty));
    }
    let wide = format!("{}\n", ",".repeat(400).replace(',', "x,"));
    assert!(matches!(
        intake::csv("p", wide.as_bytes()),
        Err(Refusal::Large("columns in a table", _))
    ));
    assert!(matches!(
        intake::csv("p", "a,b\n".repeat(50_001).as_bytes()),
        Err(Refusal::Large("rows in tables", _))
    ));
}

#[test]
fn an_email_with_columns_of_spaces() {
    let read = text(
        "Hi all,\nHere it is.  Thanks.\n\nAction             Lead      When\n-----------------  --------  ----\nHold an open day   Police    June 2026\nTrain staff        HR        2027\nAt the library     Council\n\nRegards\nBob\n",
    );
    assert_eq!(
        show(&read),
        "Hi all,\nHere it is. Thanks.\n[table 1]\n4: Action | Lead | When\n6: Hold an open day | Police | June 2026\n7: Train staff | HR | 2027\n8: At the library | Council | \nRegards\nBob\n"
    );
}

#[test]
fn lists_that_look_like_columns_stay_lists() {
    assert_eq!(show(&text("•\tOne thing\n•\tTwo things\n")), "- One thing\n- Two things\n");
    assert_eq!(show(&text("1.\tOne thing\n2.\tTwo things\n")), "1. One thing\n2. Two things\n");
    assert_eq!(
        show(&text("1.   One thing\n2.   Two things\n3.   Three\n")),
        "1. One thing\n2. Two things\n3. Three\n"
    );
    assert_eq!(
        show(&text("Lead:     Police\nWhen:     June\nStatus:   Open\n")),
        "Lead: Police\nWhen: June\nStatus: Open\n"
    );
}

#[test]
fn page_numbers_and_lines_of_each_page_are_aside() {
    let page = |number: usize| {
        format!("Hate Crime Action Plan | Page {number}\n\u{C}Council paper {number}\n")
    };
    let read = text(&format!(
        "Council paper 0\nOur plan\nfirst\n{}second\n{}third\n\n- 3 -\n",
        page(1),
        page(2)
    ));
    assert_eq!(
        show(&read),
        "Council paper 0\nOur plan\nfirst\nsecond\nthird\n(PageFurniture line 4: Hate Crime Action Plan | Page 1)\n(PageFurniture line 5: Council paper 1)\n(PageFurniture line 7: Hate Crime Action Plan | Page 2)\n(PageFurniture line 8: Council paper 2)\n(PageFurniture line 11: - 3 -)\n"
    );
    let read = text("Objective 1\n\u{C}Objective 2\n\u{C}Objective 3\n");
    assert_eq!(show(&read), "Objective 1\nObjective 2\nObjective 3\n");
}

#[test]
fn rows_go_on_over_pages() {
    let read = text(
        "Action\tLead\tWhen\nOne\tPolice\t2026\n\n2\n\n\tCouncil\t2027\nTheme 2\nTwo\tHR\t2028\n\nAction\tLead\tWhen\nThree\tHR\t2029\n",
    );
    assert_eq!(
        show(&read),
        "[table 1]\n1: Action | Lead | When\n2: One | Police | 2026\n6:  | Council | 2027\n7: Theme 2 |  | \n8: Two | HR | 2028\n[table 2]\n10: Action | Lead | When\n11: Three | HR | 2029\n(PageFurniture line 4: 2)\n"
    );
}

#[test]
fn tables_of_markdown() {
    let read = markdown(
        "---\ntitle: \"Our plan\"\nauthor: Council\n---\n\nIntro **bold**\ngoes on.\n\nGoals\n=====\n\n| Action | Lead |\n|---|:-:|\n| Hold `it`<br>then *wait* \\| go | [Police](https://police.uk) |\n| 5 * 3 snake_case | <!-- secret -->\n\nOne | Two\n--- | ---\na | b\n\n```\ncode *x*\n```\n- item one\n  goes on\n  - inner\n1. first\n",
    );
    assert_eq!(
        show(&read),
        "T Our plan\nauthor: Council\nIntro bold goes on.\nH1 Goals\n[table 1]\n12*: Action | Lead\n14: Hold it / then wait | go | Police\n15: 5 * 3 snake_case | \n[table 2]\n17*: One | Two\n19: a | b\ncode *x*\n- item one goes on\n - inner\n1. first\n(Comment line 15: secret)\n"
    );
}

#[test]
fn links_and_notes_of_markdown() {
    let read = markdown(
        "See [the *site*][s] and [mail](mailto:a@b.uk \"Write us\") or <https://x.uk>.[^1]\n\n[s]: https://s.uk\n[^1]: A note\n[unused]: https://u.uk\n",
    );
    assert_eq!(
        show(&read),
        "See the site and mail \"Write us\" or https://x.uk. -> https://s.uk mailto:a@b.uk https://x.uk\n(Comment line 5: [unused]: https://u.uk)\n"
    );
}

#[test]
fn a_table_drawn_by_a_terminal() {
    let read = text(
        "+------+-----+\n| Action | Lead |\n+------+-----+\n| One | A |\n| Two | B |\n+------+-----+\n",
    );
    assert_eq!(show(&read), "[table 1]\n2*: Action | Lead\n4: One | A\n5: Two | B\n");
    let read = text(
        "+------+-----+\n| Action | Lead |\n+======+=====+\n| One | A |\n| more |  |\n+------+-----+\n",
    );
    assert_eq!(show(&read), "[table 1]\n2*: Action | Lead\n4: One more | A\n");
}

#[test]
fn labelled_blocks_beside_their_text() {
    let read = text(
        "Plan\n\nAction: Hold an open day\nLead: Police\nWhen: June\n\nAction: Train staff\nand volunteers\nWhen: July\n\nTheme 2: Support\n\nAction: Write\nLead: Council\n- and others\n\nThe end of the plan is here.\n",
    );
    assert_eq!(
        laid(read),
        "Plan\n[block list 1]\n3*: Action | Lead | When\n3: Hold an open day | Police | June\n7: Train staff / and volunteers |  | July\nTheme 2: Support\n[block list 2]\n13*: Action | Lead | When\n13: Write | Council / and others | \nThe end of the plan is here.\n(RepeatedLabel line 7: Action)\n(RepeatedLabel line 9: When)\n(RepeatedLabel line 13: Action)\n(RepeatedLabel line 14: Lead)\n"
    );
}

#[test]
fn labelled_blocks_with_titles_and_labels_alone() {
    let read = markdown(
        "# Plan\n\n## Action 1: Hold an open day\n\n**Lead**\n\nPolice\n\n**When:** June\n\n## Action 2: Train staff\n\n**Lead**\n\n- HR\n- Council\n\n**When:** July\n",
    );
    assert_eq!(
        laid(read),
        "H1 Plan\n[block list 1]\n3*: Action | Lead | When\n3: 1. Hold an open day | Police | June\n11: 2. Train staff | HR / Council | July\n(RepeatedLabel line 11: Action)\n(RepeatedLabel line 13: Lead)\n(RepeatedLabel line 18: When)\n"
    );
    let read = text(
        "1.1 Hold an open day.\nLead: Police\nWhen: June\n\n1.2 Train staff.\nLead: HR\nWhen: July\n",
    );
    assert_eq!(
        laid(read),
        "[block list 1]\n1*:  | Lead | When\n1: 1.1 Hold an open day. | Police | June\n5: 1.2 Train staff. | HR | July\n(RepeatedLabel line 6: Lead)\n(RepeatedLabel line 7: When)\n"
    );
}

#[test]
fn headings_above_blocks_stay_between_tables() {
    let read = markdown(
        "## Priority 1\n\nObjective: Aware\n\nAction: A\n\nLead: P\n\nAction: B\n\nLead: Q\n\n## Priority 2\n\nObjective: Safe\n\nAction: C\n\nLead: R\n",
    );
    assert_eq!(
        laid(read),
        "H2 Priority 1\n[block list 1]\n3*: Objective | Action | Lead\n3: Aware | A | P\n9:  | B | Q\nH2 Priority 2\n[block list 2]\n15*: Objective | Action | Lead\n15: Safe | C | R\n(RepeatedLabel line 9: Action)\n(RepeatedLabel line 11: Lead)\n(RepeatedLabel line 15: Objective)\n(RepeatedLabel line 17: Action)\n(RepeatedLabel line 19: Lead)\n"
    );
}

#[test]
fn headings_with_items() {
    let read = text(
        "Our plan\n\nWe will do much.\n\nRaise awareness\n• Hold an open day (Police, June 2026)\n  o with partners\n  o with schools\n• Lead: HR; By: July\n\nSupport victims\n- Write to each\n",
    );
    assert_eq!(
        laid(read),
        "Our plan\nWe will do much.\nRaise awareness\n[item list 1]\n6*: \n6: Hold an open day (Police, June 2026) / with partners / with schools\n9: Lead: HR; By: July\nSupport victims\n[item list 2]\n12*: \n12: Write to each\n"
    );
    let read = text("Heading\n- one\n- two\nA sentence about something else entirely.\n");
    assert_eq!(laid(read), "Heading\n- one\n- two\nA sentence about something else entirely.\n");
}

#[test]
fn numbered_paragraphs() {
    let read = text(
        "1. Raise awareness\n\n1.1 Hold an open day.\n\n1.2 Train staff\n- HR\n\n2. Support\n\n2.1 Write to each.\n",
    );
    assert_eq!(
        laid(read),
        "1. Raise awareness\n[numbered list 1]\n3*: \n3: 1.1 Hold an open day.\n5: 1.2 Train staff / HR\n2. Support\n[numbered list 2]\n10*: \n10: 2.1 Write to each.\n"
    );
    let read = markdown("## Aims\n\n1. Hold an open day.\n2. Train staff.\n   - HR\n");
    assert_eq!(
        laid(read),
        "H2 Aims\n[item list 1]\n3*: \n3: 1. Hold an open day.\n4: 2. Train staff. / HR\n"
    );
}

#[test]
fn a_file_with_a_plan_keeps_its_lines() {
    let plan = "Core aims:\n- one\n- two\n\nAction\tLead\nA\tB\n";
    let read = text(plan);
    assert_eq!(laid(read.clone()), show(&read));
}

#[test]
fn rows_that_a_copy_from_word_cuts_are_joined() {
    let read = text(
        "Action\tLead\tWhen\tStatus\nHold an event\nwith partners\tPolice\nCouncil\tJune\t\nTrain staff\tHR\t2027\tOpen\n",
    );
    assert_eq!(
        show(&read),
        "[table 1]\n1: Action | Lead | When | Status\n2: Hold an event |  |  | \n3: with partners | Police / Council | June | \n5: Train staff | HR | 2027 | Open\n"
    );
    let read = text("Action\tLead\tStatus\nHold an event\tPolice\nTrain staff\tHR\n");
    assert_eq!(
        show(&read),
        "[table 1]\n1: Action | Lead | Status\n2: Hold an event | Police | \n3: Train staff | HR | \n"
    );
}
