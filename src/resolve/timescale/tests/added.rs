//! Where a reading says more than the words, and where it only says them again.

use super::*;

const ADDS: &[&str] = &[
    // Months of a financial year or a quarter.
    "2024/25",
    "2010-11",
    "Q2 2024",
    "by end of 2024/25",
    "FY 2024/25",
    // A year in two digits, which may be taken for a day.
    "Apr-17",
    "Oct 21",
    "14/05/24",
    // A month for each of several years.
    "2023 2024 2025 November",
    "May - June 2023 2024",
    // A damaged cell, an abbreviation and a word that is not plain.
    "Launch date TB set",
    "TBC",
    "Pending",
];

const ADDS_NOTHING: &[&str] = &[
    "2023 2024 2025",
    "2023",
    "2023 - 2025",
    "Feb - March 2023",
    "2023 May - June",
    "2023 Aug Sept",
    "Sept/Oct 2018",
    "2025 June",
    "Meeting August 2018",
    "March and April 2024",
    "Nov 2023 - Feb 2024",
    "September 2010 September 2010",
    "27 to 29 January 2025",
    "27 January 2025",
    "Monday 27th Jan. 2025",
    "14/05/2024",
    "By March 2024",
    "from June 2024 onwards",
    "June/2010 Ongoing",
    "Ongoing",
    "Continuous",
    "To be confirmed",
    "Date to be agreed",
    "As required",
    "Spring 2024",
    "Q2/3",
];

#[test]
fn a_reading_is_said_only_where_it_adds_to_the_words() {
    let calendar =
        Calendar { period: Some((day(2010, 4, 1), day(2028, 3, 31))), year_starts: Month::April };
    let adds = |printed: &&&str| read(printed, &calendar).adds;
    let silent: Vec<_> = ADDS.iter().filter(|it| !adds(it)).collect();
    let said_again: Vec<_> = ADDS_NOTHING.iter().filter(adds).collect();
    assert_eq!((silent, said_again), (vec![], vec![]));
}

#[test]
fn a_year_that_the_plan_implies_is_added() {
    let year = financial_year(2024);
    assert!(read("May to June", &year).adds);
    assert!(read("Q1", &year).adds);
    assert!(!read("May to June 2024", &year).adds);
    assert!(!read("Q1 (April to June 2024)", &year).adds);
}
