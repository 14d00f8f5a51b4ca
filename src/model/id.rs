//! Permanent names that stand in addresses.

use std::fmt;

/// A permanent name: lower-case letters, digits and single hyphens, at most 80 characters. It is an
/// address's part and a file's name on every system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The id, if the text is one.
    pub fn parse(text: &str) -> Option<Id> {
        let parts_fit = text.split('-').all(|part| {
            !part.is_empty()
                && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        });
        (parts_fit && text.len() <= 80).then(|| Id(text.to_owned()))
    }

    /// The id that an author may have meant: "Renew the Pledge" becomes `renew-the-pledge`.
    pub fn suggest(text: &str) -> Option<Id> {
        let lower = text.to_lowercase();
        let words: Vec<_> = lower
            .split(|it: char| !it.is_ascii_alphanumeric())
            .filter(|it| !it.is_empty())
            .collect();
        let mut joined = words.join("-");
        joined.truncate(80);
        Id::parse(joined.trim_matches('-'))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn an_id_can_stand_in_an_address_on_any_system() {
        assert!(Id::parse("renew-pledge-2").is_some());
        for wrong in ["", "-a", "a--b", "Renew", "a b", "é", "../x", "a/b", &"a".repeat(81)] {
            assert!(Id::parse(wrong).is_none(), "{wrong}");
        }
        assert_eq!(Id::suggest("Renew the Pledge!").unwrap().as_str(), "renew-the-pledge");
    }
}
