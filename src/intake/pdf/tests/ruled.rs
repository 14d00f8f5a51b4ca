//! Files without tags whose tables have rules.

use std::fmt::Write;

use super::{pages, plain};
use crate::intake::trial::{asides, drawn, lines, tables, texts};
use crate::intake::{Intake, Why, pdf};

/// The height of a row, and where the first begins.
const ROW: i32 = 30;
const TOP: i32 = 740;

/// A level or an upright line.
fn rule(x: i32, y: i32, to_x: i32, to_y: i32) -> String {
    format!("{x} {y} m {to_x} {to_y} l S\n")
}

/// A table whose columns have these edges, with all rules.
pub(super) fn grid(xs: &[i32], texts: &[&str]) -> String {
    let columns = xs.len() - 1;
    let rows = texts.len() / columns;
    let (left, right, bottom) = (xs[0], xs[columns], TOP - ROW * rows as i32);
    let mut content = String::new();
    for row in 0..=rows as i32 {
        content += &rule(left, TOP - ROW * row, right, TOP - ROW * row);
    }
    for x in xs {
        content += &rule(*x, TOP, *x, bottom);
    }
    for (at, text) in texts.iter().enumerate() {
        content += &plain(xs[at % columns] + 5, TOP - ROW * (at / columns) as i32 - 12, text);
    }
    content
}

fn read(contents: &[&str]) -> Intake {
    pdf("plan.pdf", &pages("null", contents, &[])).unwrap()
}

#[test]
fn rules_make_cells() {
    let intake = read(&[&grid(&[50, 150, 300], &["Action", "Lead", "Act", "Police"])]);
    assert_eq!(drawn(tables(&intake)[0]), "Action|Lead\nAct|Police");
}

#[test]
fn rules_can_be_thin_areas_and_boxes_of_cells() {
    let mut content = String::new();
    for (x, y) in [(50, 700), (150, 700), (50, 670), (150, 670)] {
        let _ = writeln!(content, "{x} {y} 100 30 re S");
    }
    let boxes = content + &plain(55, 715, "A") + &plain(155, 715, "B") + &plain(55, 680, "C");
    assert_eq!(drawn(tables(&read(&[&boxes]))[0]), "A|B\nC|.");
    let mut content = String::new();
    for at in 0..3 {
        let _ = writeln!(
            content,
            "50 {} 200 0.5 re f {} 600 0.5 60 re f",
            600 + 30 * at,
            50 + 100 * at
        );
    }
    let thin = content + &plain(55, 640, "A") + &plain(155, 640, "B") + &plain(55, 610, "C");
    assert_eq!(drawn(tables(&read(&[&thin]))[0]), "A|B\nC|.");
}

#[test]
fn cells_without_a_rule_between_them_are_one() {
    let content = rule(50, 700, 350, 700)
        + &rule(50, 670, 350, 670)
        + &rule(150, 640, 350, 640)
        + &rule(50, 610, 350, 610)
        + &rule(50, 700, 50, 610)
        + &rule(150, 670, 150, 610)
        + &rule(250, 670, 250, 610)
        + &rule(350, 700, 350, 610)
        + &plain(55, 685, "Wide")
        + &plain(55, 655, "High")
        + &plain(155, 655, "a")
        + &plain(155, 625, "b")
        + &plain(255, 625, "c");
    assert_eq!(drawn(tables(&read(&[&content]))[0]), "1x3 Wide||\n2x1 High|a|.\n|b|c");
}

#[test]
fn a_table_goes_on_on_the_next_page_and_repeats_its_headings() {
    let xs = [50, 200, 350];
    let first = grid(&xs, &["Action", "Lead", "Act", "Police"]) + &plain(50, 100, "A footnote.");
    let second = grid(&xs, &["Action", "Lead", "now", "", "Go", "All"]) + &plain(50, 500, "After.");
    let intake = read(&[&first, &second]);
    let table = tables(&intake)[0];
    assert_eq!(drawn(table), "Action|Lead\nAct|Police\nnow|.\nGo|All");
    let told = |of: fn(&crate::intake::Row) -> bool| table.rows.iter().map(of).collect::<Vec<_>>();
    assert_eq!(told(|it| it.head), [true, false, false, false]);
    assert_eq!(told(|it| it.cut), [false, false, true, false]);
    assert_eq!(texts(&intake), ["A footnote.", "After."]);
    assert_eq!(asides(&intake), [(Why::PageFurniture, "page 1", "Action Lead")]);
}

#[test]
fn other_columns_make_another_table() {
    let first = grid(&[50, 200, 350], &["Action", "Lead"]);
    let second = grid(&[50, 120, 250, 350], &["A", "B", "C"]);
    assert_eq!(tables(&read(&[&first, &second])).len(), 2);
}

#[test]
fn what_is_on_most_pages_is_set_aside() {
    let page = |number: u8, words: &str| {
        grid(&[50, 200, 350], &[words, "x"]) + &plain(50, 20, &format!("Page {number} of 12"))
    };
    let intake = read(&[&page(9, "A"), &page(10, "B"), &page(11, "C")]);
    assert_eq!(drawn(tables(&intake)[0]), "A|x\nB|x\nC|x");
    let pages = [9, 10, 11].map(|it| format!("Page {it} of 12"));
    let aside: Vec<&str> = asides(&intake).into_iter().map(|it| it.2).collect();
    assert_eq!(aside, pages);
}

#[test]
fn items_have_marks_and_depths() {
    let content = grid(&[50, 300, 400], &["", ""]).replace("710", "600")
        + &plain(55, 730, "\\225 One item that is long enough to fill its line well")
        + &plain(65, 718, "goes on")
        + &plain(70, 706, "\\225 Inside")
        + &plain(55, 694, "\\225 Two");
    let intake = read(&[&content]);
    let lines = &tables(&intake)[0].rows[0].places[0].as_ref().unwrap().lines;
    let found: Vec<(&str, u8)> = lines.iter().map(|it| (it.text.as_str(), it.depth)).collect();
    assert_eq!(
        found,
        [
            ("One item that is long enough to fill its line well goes on", 0),
            ("Inside", 1),
            ("Two", 0)
        ]
    );
    assert!(lines.iter().all(|it| it.mark.as_deref() == Some("-")));
}

#[test]
fn lines_outside_tables_are_paragraphs_by_their_gaps() {
    let content = plain(50, 790, "A plan for all of us that is so long that it has to wrap")
        + &plain(50, 778, "and goes on")
        + &plain(50, 755, "Apart")
        + &grid(&[50, 200, 350], &["A", "B"]);
    let intake = read(&[&content]);
    let plan = "A plan for all of us that is so long that it has to wrap and goes on";
    assert_eq!(texts(&intake), [plan, "Apart"]);
    assert_eq!(lines(&intake)[1].at, "page 1, paragraph 2");
}

#[test]
fn a_table_in_a_cell_is_nested() {
    let outer = rule(40, 750, 560, 750)
        + &rule(40, 500, 560, 500)
        + &rule(40, 750, 40, 500)
        + &rule(450, 750, 450, 500)
        + &rule(560, 750, 560, 500)
        + &plain(460, 700, "Beside");
    let content = outer + &grid(&[60, 150, 300], &["A", "B"]);
    let intake = read(&[&content]);
    let row = &tables(&intake)[0].rows[0];
    let nested = &row.places[0].as_ref().unwrap().nested;
    assert_eq!((tables(&intake).len(), nested.len()), (1, 1));
    assert_eq!(drawn(&nested[0]), "A|B");
}

#[test]
fn a_page_that_is_drawn_upwards_is_turned() {
    let upright = grid(&[50, 200, 350], &["Action", "Lead", "Act", "Police"]);
    let content = format!("0 1 -1 0 800 0 cm {upright}");
    let bytes = pages("null", &[&content], &[]);
    let text = String::from_utf8(bytes).unwrap();
    let read = pdf("plan.pdf", text.replace("[0 0 600 800]", "[0 0 800 600]").as_bytes());
    assert_eq!(drawn(tables(&read.unwrap())[0]), "Action|Lead\nAct|Police");
}

#[test]
fn text_that_is_turned_in_a_cell_is_read() {
    let up = |x: i32, text: &str| format!("BT /F 10 Tf 0 1 -1 0 {x} 690 Tm ({text}) Tj ET\n");
    let content =
        grid(&[50, 100, 500], &["", "Words that go on level", "", "and many of them here"])
            .replace("()", "( )");
    let content = content.replace(&rule(50, 710, 500, 710), &rule(100, 710, 500, 710));
    let intake = read(&[&(content + &up(70, "By") + &up(85, "when"))]);
    let cell = tables(&intake)[0].rows[0].places[0].as_ref().unwrap();
    assert_eq!((cell.rows, cell.lines[0].text.as_str()), (2, "By when"));
}

#[test]
fn rules_in_the_colour_of_paper_show_on_areas_of_another() {
    let white = |it: &str| format!("1 G {it} 0 G\n");
    let content = format!("0.2 g 50 670 300 30 re f 0 g {}", white(&rule(200, 700, 200, 670)))
        + &rule(50, 700, 350, 700)
        + &rule(50, 670, 350, 670)
        + &rule(50, 640, 350, 640)
        + &rule(50, 700, 50, 640)
        + &rule(350, 700, 350, 640)
        + &white(&rule(100, 670, 100, 640))
        + &plain(55, 680, "Action")
        + &plain(205, 680, "Lead")
        + &plain(55, 650, "All of it");
    let intake = read(&[&content]);
    let table = tables(&intake)[0];
    assert_eq!(drawn(table), "Action|Lead\n1x2 All of it|");
    let shaded = |it: usize| table.rows[it].places[0].as_ref().unwrap().shaded;
    assert_eq!((shaded(0), shaded(1)), (true, false));
}

#[test]
fn a_table_that_is_tagged_as_paragraphs_is_read_as_it_is_drawn() {
    let content = grid(&[50, 200, 350], &["Action", "Lead", "Act", "Police"]);
    let content = format!("/P <</MCID 0>> BDC {content} EMC");
    let structure = super::root(&[super::paragraph(0)]);
    let intake = pdf("plan.pdf", &pages(&structure, &[&content], &[])).unwrap();
    assert_eq!(drawn(tables(&intake)[0]), "Action|Lead\nAct|Police");
}

#[test]
fn columns_without_rules_are_refused() {
    let mut content = grid(&[50, 200, 350], &["A", "B"]);
    for at in 0..20 {
        content += &plain(50, 600 - 20 * at, "Act");
        content += &plain(300, 600 - 20 * at, "Police");
    }
    let read = pdf("plan.pdf", &pages("null", &[&content], &[]));
    assert_eq!(read, Err(crate::intake::Refusal::Borderless));
}
