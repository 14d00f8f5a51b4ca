//! Words about time as plans print them, with their readings: `real.tsv` has the words, how they are
//! read in a plan of calendar years, and how in a plan whose years begin in April where that is
//! different. A change of the reader that changes one of them shows here.
//! `UPDATE_TIMES=1` writes the file again: read its difference before you commit it.

use super::*;

#[test]
fn words_of_real_plans_are_read_as_the_table_says() {
    let stated = include_str!("real.tsv");
    let calendar = |from, to, year_starts| Calendar {
        period: Some((from, to)),
        year_starts,
        ..Calendar::UNKNOWN
    };
    let january = calendar(day(2023, 1, 1), day(2027, 12, 31), Month::January);
    let april = calendar(day(2023, 4, 1), day(2027, 3, 31), Month::April);
    let line = |line: &str| {
        let cell = line.split('\t').next().unwrap_or_default();
        let words = cell.replace("\\n", "\n");
        let [january, april] = [&january, &april].map(|it| say(&read(&words, it).reading));
        let other = if january == april { String::new() } else { format!("\t{april}") };
        format!("{cell}\t{january}{other}\n")
    };
    let read: String = stated.lines().map(line).collect();
    if std::env::var_os("UPDATE_TIMES").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/resolve/timescale/tests/real.tsv");
        std::fs::write(file, &read).expect("the table is written");
    }
    let changed: Vec<_> = stated.lines().zip(read.lines()).filter(|(a, b)| a != b).collect();
    assert!(changed.is_empty(), "as stated, and as read now: {changed:#?}");
}
