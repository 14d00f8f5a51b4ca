//! Permanent ids for feed entries: a UUID made from words alone, with no randomness and no address
//! that someone must own for ever.

/// A permanent id made from these parts, as `urn:uuid:…`: a UUID of version 8 (RFC 9562, section
/// 5.8) whose bits are the 128-bit FNV-1a hash of the parts.
pub(super) fn permanent(parts: &[&str]) -> String {
    const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut hash = START;
    for part in parts {
        // No byte of a text is 0xFF, so "a", "bc" and "ab", "c" differ.
        for byte in part.bytes().chain([0xFF]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        }
    }
    let hash = (hash & !(0xF << 76) & !(0x3 << 62)) | (0x8 << 76) | (0x2 << 62);
    let text = format!("{hash:032x}");
    let (a, b, c, d, e) = (&text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..]);
    format!("urn:uuid:{a}-{b}-{c}-{d}-{e}")
}

#[cfg(test)]
mod tests {
    use super::permanent;

    #[test]
    fn a_name_is_a_uuid_that_hangs_on_each_of_its_parts() {
        let name = permanent(&["Anytown Council", "demo", "edition"]);
        let groups: Vec<_> = name.strip_prefix("urn:uuid:").unwrap().split('-').collect();
        let lengths: Vec<_> = groups.iter().map(|it| it.len()).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert!(groups[2].starts_with('8') && groups[3].starts_with(['8', '9', 'a', 'b']));
        assert_eq!(name, permanent(&["Anytown Council", "demo", "edition"]));
        assert_ne!(permanent(&["a", "bc"]), permanent(&["ab", "c"]));
    }

    #[test]
    fn a_name_that_was_given_never_changes() {
        assert_eq!(permanent(&["a"]), "urn:uuid:08809545-50ab-8be9-9aa0-733055b751b9");
    }
}
