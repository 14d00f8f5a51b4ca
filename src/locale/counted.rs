//! Counts of things that a plan calls by its own word: "1 aim", "3 strategic priorities". The
//! plural follows the endings listed in the language file.

use super::{Locale, Message};

impl Locale {
    /// The count with `name`, the plan's word for one of them.
    pub fn counted(&self, name: &str, count: usize) -> String {
        let one = in_a_sentence(name);
        let many = self.plural(&one);
        self.text(Message::LevelCount { count: count.into(), one: one.into(), many: many.into() })
    }

    /// The singular of `unit`: "report" for "reports", "day of work" for "days of work". A word
    /// whose ending is not in the language file stays as it is.
    pub fn one_of(&self, unit: &str) -> String {
        self.with_ending(unit, &self.text(Message::SingularEndings))
            .unwrap_or_else(|| unit.to_owned())
    }

    /// "Strategic priority" becomes "strategic priorities", and "area of work" becomes "areas of
    /// work".
    fn plural(&self, name: &str) -> String {
        let made = self.with_ending(name, &self.text(Message::PluralEndings));
        made.unwrap_or_else(|| name.to_owned())
    }

    /// The name with its ending replaced; `None` if no ending fits.
    fn with_ending(&self, name: &str, endings: &str) -> Option<String> {
        let joins = self.text(Message::PluralWordsAfter);
        let starts = joins.split_whitespace().filter_map(|it| name.find(&format!(" {it} ")));
        let (head, rest) = name.split_at(starts.min().unwrap_or(name.len()));
        let mut endings = endings.split_whitespace().filter_map(|it| it.split_once(':'));
        endings.find_map(|(from, to)| Some(format!("{}{to}{rest}", head.strip_suffix(from)?)))
    }
}

/// A word with only an initial capital loses it; "KPI" keeps its capitals.
fn in_a_sentence(name: &str) -> String {
    let word = |word: &str| match word.chars().skip(1).any(char::is_uppercase) {
        true => word.to_owned(),
        false => word.to_lowercase(),
    };
    name.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_unit_has_its_singular() {
        let (locale, _) = Locale::read("en-GB", &[]);
        for (unit, one) in [
            ("reports", "report"),
            ("people", "person"),
            ("people supported", "people supported"),
            ("days of work", "day of work"),
            ("families", "family"),
            ("processes", "process"),
            ("cases", "case"),
            ("incident", "incident"),
            ("business", "business"),
            ("staff", "staff"),
        ] {
            assert_eq!(locale.one_of(unit), one);
        }
    }

    #[test]
    fn a_word_of_the_plan_makes_its_plural() {
        let (locale, _) = Locale::read("en-GB", &[]);
        for (name, one, three) in [
            ("Aim", "1 aim", "3 aims"),
            ("Strategic Priority", "1 strategic priority", "3 strategic priorities"),
            ("Key day", "1 key day", "3 key days"),
            ("Process", "1 process", "3 processes"),
            ("Focus", "1 focus", "3 focuses"),
            ("Branch", "1 branch", "3 branches"),
            ("Area of work", "1 area of work", "3 areas of work"),
            ("KPI", "1 KPI", "3 KPIs"),
            // A name that is already plural stays as it is.
            ("Aims", "1 aims", "3 aims"),
        ] {
            assert_eq!(
                (locale.counted(name, 1), locale.counted(name, 3)),
                (one.into(), three.into())
            );
        }
    }
}
