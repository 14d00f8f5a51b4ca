//! Whether our reading of a time tells a reader anything that the printed words do not.

use std::collections::BTreeSet;

use super::{Locale, Message};

/// "Feb" is "February". Shorter abbreviations are other words.
const SHORTENED: usize = 3;

impl Locale {
    /// Whether a reading has a word or number that the printed words lack, or has it more often.
    /// "2023 2024" says everything that "2023 and 2024" does; "Q4 2024/25" does not say which
    /// months.
    pub fn adds_to(&self, printed: &str, reading: &str) -> bool {
        let printed = self.search_words(printed);
        let joins = self.joins();
        let is_printed = |word: &String| {
            printed.iter().any(|it| {
                it == word || it.chars().count() >= SHORTENED && word.starts_with(it.as_str())
            })
        };
        let mut said = self.search_words(reading);
        said.retain(|it| !joins.contains(it));
        // "On-going" is two words for the search.
        let same = said.concat() == printed.concat();
        !same && (said.len() > printed.len() || !said.iter().all(is_printed))
    }

    /// The words that join the parts of a reading ("to", "and"), and those for a week, which a plan
    /// may write differently ("w/c").
    fn joins(&self) -> &BTreeSet<String> {
        self.joins.get_or_init(|| {
            let week = self.text(Message::WeekBeginning { date: "1".into() });
            let held = format!("{} {week} {}", self.year_range(1, 2), self.list(&["1", "2", "3"]));
            let words = self.search_words(&held).into_iter();
            words.filter(|it| it.chars().any(char::is_alphabetic)).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_said_where_it_adds_something() {
        let locale = Locale::new("en-GB", &[]).expect("English");
        let adds = |printed, reading| locale.adds_to(printed, reading);
        for (printed, reading) in [
            ("2023 2024 2025", "2023, 2024 and 2025"),
            ("2023-2025", "2023 to 2025"),
            ("Feb. – March 2023", "February to March 2023"),
            ("Nov 2023 - Feb 2024", "November 2023 to February 2024"),
            ("By end of March 2025", "By March 2025"),
            ("On-going", "Ongoing"),
            ("MAY 2024", "May 2024"),
            ("Mid 2025", "2025"),
            ("Week commencing 3 March 2025", "week beginning 3 March 2025"),
            ("Autumn 2025", "autumn 2025"),
            ("End of March 2025", "end of March 2025"),
            ("mid-2025", "mid 2025"),
            ("mid to late 2025", "mid 2025 to late 2025"),
        ] {
            assert!(!adds(printed, reading), "{printed}: {reading}");
        }
        for (printed, reading) in [
            ("Q4 2024/25", "January to March 2025"),
            ("May to June", "May to June 2024"),
            ("Mar 25", "March 2025"),
            ("w/c 3/3/25", "week beginning 3 March 2025"),
            ("Autumn ’25", "autumn 2025"),
            ("October each year", "October 2025 and October 2026"),
            ("30/04/2025", "30 April 2025"),
            ("2023-25", "2023 to 2025"),
            ("May-17", "From May 2017, with no end date given"),
            ("Tbc", "To be confirmed"),
            ("2023 2024 Nov", "November 2023 and November 2024"),
        ] {
            assert!(adds(printed, reading), "{printed}: {reading}");
        }
    }
}
