//! The National Telephone Numbering Plan of the United Kingdom (Ofcom), as far as it says which
//! numbers there can be: how many digits each beginning has, the 0 at the start included, and the
//! short numbers.

use super::{Doubt, Use};

/// Short numbers that are in use: the emergency services, the police, health, power cuts, banks against
/// fraud, the operators' own, text relay, and the helplines of social value that begin with 116.
const SHORT: &[&str] = &[
    "999", "112", "100", "101", "105", "111", "119", "123", "150", "151", "155", "159", "195",
    "1471", "1571", "18000", "116000", "116006", "116111", "116123",
];

/// Numbers with fewer digits than their beginning asks for that are in use all the same.
const SHORTENED: &[&str] = &["08001111", "08454647"];

/// How the 11 digits of numbers begin that Ofcom keeps for television and radio: no one is ever given one.
const DRAMA: &[&str] = &[
    "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960",
    "01414960", "01514960", "01614960", "02079460", "01914980", "02896496", "02920180", "01632960",
    "07700900", "08081570", "09098790", "03069990",
];

/// A beginning, and how many digits a number has that begins so. The longest beginning counts.
const LENGTHS: &[(&str, &[usize], &str)] = &[
    ("01", &[10, 11], "10 or 11"),
    // The codes of the large cities, 011x and 01x1, have seven digits after them; others have five or six.
    ("011", &[11], "11"),
    ("0121", &[11], "11"),
    ("0131", &[11], "11"),
    ("0141", &[11], "11"),
    ("0151", &[11], "11"),
    ("0161", &[11], "11"),
    ("0191", &[11], "11"),
    ("020", &[11], "11"),
    ("023", &[11], "11"),
    ("024", &[11], "11"),
    ("028", &[11], "11"),
    ("029", &[11], "11"),
    ("03", &[11], "11"),
    ("055", &[11], "11"),
    ("056", &[11], "11"),
    ("07", &[11], "11"),
    ("0800", &[10, 11], "10 or 11 (only 0800 1111 has 8)"),
    ("0808", &[11], "11"),
    ("082", &[11], "11"),
    ("084", &[11], "11 (only 0845 46 47 has 8)"),
    ("087", &[11], "11"),
    ("09", &[11], "11"),
];

/// Why there can be no such number, given as it is dialled in the country.
pub(super) fn doubt(home: &str, used: Use) -> Option<Doubt> {
    if SHORT.contains(&home) || SHORTENED.contains(&home) || is_directory(home) {
        return None;
    }
    if let Some(abroad) = home.strip_prefix('+') {
        // ITU-T E.164: 15 digits at most; no country has numbers of fewer than 7 with its code.
        let fits = !abroad.starts_with('0') && (7..=15).contains(&abroad.len());
        return (!fits).then(|| Doubt::Prefix(format!("+{}", first(abroad, 3))));
    }
    if used == Use::Text && is_message_code(home) {
        return None;
    }
    // A number that begins with 1 is a short one, or has lost the 0 at its start.
    if home.starts_with('1') && home.len() < 9 {
        return Some(Doubt::Short);
    }
    if !home.starts_with('0') {
        return Some(if home.len() < 7 { Doubt::Short } else { Doubt::NoNought });
    }
    let known = LENGTHS.iter().filter(|it| home.starts_with(it.0)).max_by_key(|it| it.0.len());
    match known {
        Some((_, lengths, _)) if lengths.contains(&home.len()) => None,
        Some((prefix, _, needs)) => Some(Doubt::Length { has: home.len(), prefix, needs }),
        None => Some(Doubt::Prefix(first(home, 4).to_owned())),
    }
}

/// The one short number that is a mistake away.
pub(super) fn near_short(home: &str) -> Option<&'static str> {
    let is_near =
        |it: &&&str| it.len().abs_diff(home.len()) < 2 && strsim::osa_distance(it, home) == 1;
    let mut near = SHORT.iter().filter(is_near);
    near.next().copied().filter(|_| near.next().is_none())
}

/// Directory enquiries: 118 and three digits.
fn is_directory(home: &str) -> bool {
    home.len() == 6 && home.starts_with("118")
}

/// The short codes of the mobile networks for messages: five to eight digits from 5 to 8.
fn is_message_code(home: &str) -> bool {
    (5..=8).contains(&home.len()) && home.starts_with(['5', '6', '7', '8'])
}

pub(super) fn is_free(home: &str) -> bool {
    let calls = matches!(home, "999" | "112" | "111" | "101" | "18000");
    let helplines = home.starts_with("116") && home.len() == 6;
    calls || helplines || home.starts_with("0800") || home.starts_with("0808")
}

pub(super) fn is_drama(home: &str) -> bool {
    home.len() == 11 && DRAMA.iter().any(|it| home.starts_with(it))
}

pub(super) fn is_mobile(home: &str) -> bool {
    home.starts_with("07") && home.len() == 11
}

pub(super) fn is_short(home: &str) -> bool {
    SHORT.contains(&home)
}

fn first(digits: &str, count: usize) -> &str {
    &digits[..digits.len().min(count)]
}
