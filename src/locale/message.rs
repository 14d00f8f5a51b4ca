//! Everything that the program itself says, as a type that `build.rs` generates from the English
//! messages, so that a missing key or value does not compile.

use super::Arg;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Message<'_> {
    /// Whether there is a message whose key is `prefix` followed by `name`, with underscores as
    /// hyphens, so that a table of names can be checked before the program runs.
    pub(crate) const fn has(prefix: &str, name: &str) -> bool {
        let mut at = 0;
        while at < Self::VARIABLES.len() {
            if is_key(Self::VARIABLES[at].0.as_bytes(), prefix.as_bytes(), name.as_bytes()) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// The names of a message's values; `None` if there is no such key.
    pub(super) fn variables(key: &str) -> Option<&'static [&'static str]> {
        let at = Self::VARIABLES.binary_search_by_key(&key, |it| it.0).ok()?;
        Some(Self::VARIABLES[at].1)
    }
}

const fn is_key(key: &[u8], prefix: &[u8], name: &[u8]) -> bool {
    if key.len() != prefix.len() + name.len() {
        return false;
    }
    let mut at = 0;
    while at < key.len() {
        let wanted = if at < prefix.len() { prefix[at] } else { name[at - prefix.len()] };
        let wanted = if wanted == b'_' { b'-' } else { wanted };
        if key[at] != wanted {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use crate::locale::generator::rust;

    /// The variants of the messages in a file, each with its fields.
    fn variants(ftl: &str) -> Vec<String> {
        let code = rust(ftl).unwrap();
        let keys = code.split("pub fn key").nth(1).unwrap().split("pub(super)").next().unwrap();
        let names = keys.lines().filter_map(|it| it.strip_prefix("Self::")?.split(" {").next());
        let fields = |name: &str| {
            let given = code.split(&format!("Self::{name} {{ ")).nth(2).unwrap_or("");
            given.split('}').next().unwrap_or("").trim().replace("r#", "")
        };
        names.map(|it| format!("{it}: {}", fields(it))).collect()
    }

    #[test]
    fn a_message_is_a_variant_and_what_is_put_into_it_are_its_fields() {
        let ftl = "change-moved = { $to } from { $from }\nhome = Home\nat-place = { $where-2 }\n";
        assert_eq!(variants(ftl), ["AtPlace: where_2,", "ChangeMoved: from, to,", "Home: "]);
        let choice = "all = { $count ->\n    [one] { $total }\n   *[other] { $rest }\n}\n";
        assert_eq!(variants(choice), ["All: count, rest, total,"]);
    }

    #[test]
    fn what_a_message_is_said_with_and_its_comment_count() {
        let ftl =
            "# Given: $year (2025), $day-month.\na = { b } { -c }\nb = { $from }\n-c = { $to }\n";
        assert_eq!(variants(ftl), ["A: day_month, from, to, year,", "B: from,"]);
        assert_eq!(variants("a = { b }\nb = { a }{ $x }\n"), ["A: x,", "B: x,"]);
    }

    #[test]
    fn a_file_that_is_wrong_is_told_with_its_line() {
        let told = rust("home = Home\nnext\n").unwrap_err();
        assert!(told.starts_with("line 2: "), "{told}");
    }
}
