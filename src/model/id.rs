//! Permanent names that are in addresses.

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
        (parts_fit && text.len() <= 80 && !is_device(text)).then(|| Id(text.to_owned()))
    }

    /// The id of something that comes from the thing of this id, such as one of an action's events.
    /// It may be longer than an author's may be.
    pub fn extended(&self, tail: &str) -> Option<Id> {
        Id::parse(tail).map(|tail| Id(format!("{self}-{tail}")))
    }

    /// The id of a record that is looked at for what is wrong with it, and then left out.
    pub fn nameless() -> Id {
        Id("nameless".to_owned())
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

#[cfg(test)]
impl Default for Id {
    fn default() -> Self {
        Id::nameless()
    }
}

/// Whether Windows keeps this name, in any letters and with any ending, for a device: no file and
/// no folder can have it there.
pub fn is_device(name: &str) -> bool {
    let stem = name.split(['.', ':']).next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let mut number = port.unwrap_or_default().chars();
    // Windows takes the raised digits of its old encoding for digits.
    let is_number = |it: char| it.is_ascii_digit() || "¹²³".contains(it);
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || (number.next().is_some_and(is_number) && number.next().is_none())
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, is_device};

    #[test]
    fn no_id_is_a_device_of_windows() {
        for device in ["con", "aux", "nul", "prn", "com1", "lpt9"] {
            assert!(Id::parse(device).is_none() && Id::suggest(device).is_none(), "{device}");
        }
        for device in ["AUX.pdf", "con .txt", "nul.tar.gz", "nul:x", "CONIN$", "com¹.txt", "Lpt³"]
        {
            assert!(is_device(device), "{device}");
        }
        for name in ["com¼", "com", "lpt12", "my con", "c.nul", "", "."] {
            assert!(!is_device(name), "{name}");
        }
        for name in ["consort", "com10", "com", "con-1", "auxiliary"] {
            assert!(Id::parse(name).is_some(), "{name}");
        }
    }

    #[test]
    fn what_comes_from_a_record_may_have_a_longer_id() {
        let id = Id::parse(&"a".repeat(80)).unwrap();
        assert_eq!(id.extended("2024-05").unwrap().as_str(), format!("{id}-2024-05"));
        assert!(id.extended("../x").is_none());
    }

    #[test]
    fn an_id_can_stand_in_an_address_on_any_system() {
        assert!(Id::parse("renew-pledge-2").is_some());
        for wrong in ["", "-a", "a--b", "Renew", "a b", "é", "../x", "a/b", &"a".repeat(81)] {
            assert!(Id::parse(wrong).is_none(), "{wrong}");
        }
        assert_eq!(Id::suggest("Renew the Pledge!").unwrap().as_str(), "renew-the-pledge");
    }
}
