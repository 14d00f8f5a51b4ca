//! How many there are of something that a plan has its own word for: "2 aims", "1 activity". The
//! built-in words have their plurals in the language files; a plan's own word has only its
//! singular, and the plural of an English noun follows from it. Of other languages nothing is known.

use super::{Arg, Locale, Message};

impl Locale {
    /// A number with a plan's own word: "2 strategic priorities"; "Nod: 2" where the language does not
    /// say its plural.
    pub fn counted(&self, label: &str, count: usize) -> String {
        let number = Arg::from(count);
        if self.icu.id.language.as_str() != "en" {
            return self.text(Message::LevelCount { name: label.into(), count: number });
        }
        let name = running(label);
        let name = if count == 1 { name } else { plural(&name) };
        self.text(Message::LevelCounted { name: name.into(), count: number })
    }
}

/// A word as it is written within a sentence: without a capital, but for short names such as "KPI".
fn running(label: &str) -> String {
    let small = |word: &str| match word.chars().skip(1).any(char::is_uppercase) {
        true => word.to_owned(),
        false => word.to_lowercase(),
    };
    label.split_whitespace().map(small).collect::<Vec<_>>().join(" ")
}

/// The plural of an English noun, of which the last word carries the ending.
fn plural(noun: &str) -> String {
    let lower = noun.to_lowercase();
    let before_last = lower.chars().rev().nth(1);
    let vowel = before_last.is_some_and(|it| "aeiou".contains(it));
    match lower.as_str() {
        it if it.ends_with('y') && !vowel => format!("{}ies", &noun[..noun.len() - 1]),
        it if ["s", "x", "z", "ch", "sh"].iter().any(|end| it.ends_with(end)) => {
            format!("{noun}es")
        }
        _ => format!("{noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plans_own_words_have_their_plurals() {
        let locale = Locale::new("en-GB", &[]).expect("English");
        let said = |label, count| locale.counted(label, count);
        assert_eq!(said("Aim", 2), "2 aims");
        assert_eq!(said("Aim", 1), "1 aim");
        assert_eq!(said("Strategic Priority", 3), "3 strategic priorities");
        assert_eq!(said("Key Process", 2), "2 key processes");
        assert_eq!(said("Branch", 0), "0 branches");
        assert_eq!(said("KPI", 2), "2 KPIs");
        assert_eq!(said("Day", 1200), "1,200 days");
        let (welsh, _) = Locale::read("cy", &[]);
        assert_eq!(welsh.counted("Nod", 2), "Nod: 2");
    }
}
