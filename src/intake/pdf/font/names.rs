//! The names that fonts give to characters, of those that an English or European plan may have.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Names and characters from the Adobe Glyph List. Most letters of ASCII are their own names.
const NAMES: &str = r#"
    AE Æ Aacute Á Abreve Ă Acircumflex Â Adieresis Ä Agrave À Alpha Α Alphatonos Ά Amacron Ā
    Aogonek Ą Aring Å Atilde Ã Beta Β Cacute Ć Ccaron Č Ccedilla Ç Ccircumflex Ĉ Cdotaccent Ċ Chi
    Χ Dcaron Ď Dcroat Đ Eacute É Ebreve Ĕ Ecaron Ě Ecircumflex Ê Edieresis Ë Edotaccent Ė Egrave È
    Emacron Ē Eng Ŋ Eogonek Ę Epsilon Ε Epsilontonos Έ Eta Η Etatonos Ή Eth Ð Euro € Gamma Γ
    Gbreve Ğ Gcircumflex Ĝ Gdotaccent Ġ H18533 ● H18543 ▪ H18551 ▫ H22073 □ Hbar Ħ Hcircumflex Ĥ
    IJ Ĳ Iacute Í Ibreve Ĭ Icircumflex Î Idieresis Ï Idotaccent İ Ifraktur ℑ Igrave Ì Imacron Ī
    Iogonek Į Iota Ι Iotadieresis Ϊ Iotatonos Ί Itilde Ĩ Jcircumflex Ĵ Kappa Κ Lacute Ĺ Lambda Λ
    Lcaron Ľ Ldot Ŀ Lslash Ł Mu Μ Nacute Ń Ncaron Ň Ntilde Ñ Nu Ν OE Œ Oacute Ó Obreve Ŏ
    Ocircumflex Ô Odieresis Ö Ograve Ò Ohungarumlaut Ő Omacron Ō Omegatonos Ώ Omicron Ο
    Omicrontonos Ό Oslash Ø Otilde Õ Phi Φ Pi Π Psi Ψ Racute Ŕ Rcaron Ř Rfraktur ℜ Rho Ρ Sacute Ś
    Scaron Š Scedilla Ş Scircumflex Ŝ Sigma Σ Tau Τ Tbar Ŧ Tcaron Ť Theta Θ Thorn Þ Uacute Ú
    Ubreve Ŭ Ucircumflex Û Udieresis Ü Ugrave Ù Uhungarumlaut Ű Umacron Ū Uogonek Ų Upsilon Υ
    Upsilondieresis Ϋ Upsilontonos Ύ Uring Ů Utilde Ũ Wcircumflex Ŵ Xi Ξ Yacute Ý Ycircumflex Ŷ
    Ydieresis Ÿ Zacute Ź Zcaron Ž Zdotaccent Ż Zeta Ζ aacute á abreve ă acircumflex â acute ´
    adieresis ä ae æ agrave à aleph ℵ alpha α alphatonos ά amacron ā ampersand & angle ∠ anoteleia
    · aogonek ą approxequal ≈ aring å arrowboth ↔ arrowdblboth ⇔ arrowdbldown ⇓ arrowdblleft ⇐
    arrowdblright ⇒ arrowdblup ⇑ arrowdown ↓ arrowleft ← arrowright → arrowup ↑ arrowupdn ↕
    arrowupdnbse ↨ asciicircum ^ asciitilde ~ asterisk * asteriskmath ∗ at @ atilde ã backslash \
    bar | beta β braceleft { braceright } bracketleft [ bracketright ] breve ˘ brokenbar ¦ bullet
    • cacute ć caron ˇ carriagereturn ↵ ccaron č ccedilla ç ccircumflex ĉ cdotaccent ċ cedilla ¸
    cent ¢ chi χ circle ○ circumflex ˆ club ♣ colon : colonmonetary ₡ comma , congruent ≅
    copyright © currency ¤ dagger † daggerdbl ‡ dcaron ď dcroat đ degree ° delta δ diamond ♦
    dieresis ¨ divide ÷ dollar $ dong ₫ dotaccent ˙ dotlessi ı eacute é ebreve ĕ ecaron ě
    ecircumflex ê edieresis ë edotaccent ė egrave è eight 8 element ∈ ellipsis … emacron ē emdash
    — emptyset ∅ endash – eng ŋ eogonek ę epsilon ε epsilontonos έ equal = equivalence ≡ estimated
    ℮ eta η etatonos ή eth ð exclam ! exclamdbl ‼ exclamdown ¡ existential ∃ female ♀ figuredash ‒
    filledbox ■ filledrect ▬ five 5 fiveeighths ⅝ florin ƒ four 4 fraction ⁄ franc ₣ gamma γ
    gbreve ğ gcircumflex ĝ gdotaccent ġ germandbls ß gradient ∇ grave ` greater > greaterequal ≥
    guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › hbar ħ hcircumflex ĥ heart ♥
    hungarumlaut ˝ hyphen - iacute í ibreve ĭ icircumflex î idieresis ï igrave ì ij ĳ imacron ī
    infinity ∞ integral ∫ intersection ∩ invbullet ◘ invcircle ◙ invsmileface ☻ iogonek į iota ι
    iotadieresis ϊ iotadieresistonos ΐ iotatonos ί itilde ĩ jcircumflex ĵ kappa κ kgreenlandic ĸ
    lacute ĺ lambda λ lcaron ľ ldot ŀ less < lessequal ≤ lira ₤ logicaland ∧ logicalnot ¬
    logicalor ∨ longs ſ lozenge ◊ lslash ł macron ¯ male ♂ minus − minute ′ multiply × musicalnote
    ♪ musicalnotedbl ♫ nacute ń napostrophe ŉ ncaron ň nine 9 notelement ∉ notequal ≠ ntilde ñ nu
    ν numbersign # oacute ó obreve ŏ ocircumflex ô odieresis ö oe œ ogonek ˛ ograve ò
    ohungarumlaut ő omacron ō omega ω omegatonos ώ omicron ο omicrontonos ό one 1 onedotenleader ․
    oneeighth ⅛ onehalf ½ onequarter ¼ onethird ⅓ openbullet ◦ ordfeminine ª ordmasculine º
    orthogonal ∟ oslash ø otilde õ paragraph ¶ parenleft ( parenright ) partialdiff ∂ percent %
    period . periodcentered · perthousand ‰ peseta ₧ phi φ pi π plus + plusminus ± prescription ℞
    product ∏ proportional ∝ psi ψ question ? questiondown ¿ quotedbl " quotedblbase „
    quotedblleft “ quotedblright ” quoteleft ‘ quotereversed ‛ quoteright ’ quotesinglbase ‚
    quotesingle ' racute ŕ radical √ rcaron ř registered ® rho ρ ring ˚ sacute ś scaron š scedilla
    ş scircumflex ŝ second ″ section § semicolon ; seven 7 seveneighths ⅞ sigma σ sigma1 ς similar
    ∼ six 6 slash / smileface ☺ spade ♠ sterling £ suchthat ∋ summation ∑ sun ☼ tau τ tbar ŧ
    tcaron ť therefore ∴ theta θ thorn þ three 3 threeeighths ⅜ threequarters ¾ tilde ˜ trademark
    ™ triagdn ▼ triaglf ◄ triagrt ► triagup ▲ two 2 twodotenleader ‥ twothirds ⅔ uacute ú ubreve ŭ
    ucircumflex û udieresis ü ugrave ù uhungarumlaut ű umacron ū underscore _ underscoredbl ‗
    union ∪ universal ∀ uogonek ų upsilon υ upsilondieresis ϋ upsilondieresistonos ΰ upsilontonos
    ύ uring ů utilde ũ wcircumflex ŵ weierstrass ℘ xi ξ yacute ý ycircumflex ŷ ydieresis ÿ yen ¥
    zacute ź zcaron ž zdotaccent ż zero 0 zeta ζ
"#;

static BY_NAME: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let mut words = NAMES.split_whitespace();
    std::iter::from_fn(|| Some((words.next()?, words.next()?))).collect()
});

/// The letters that a name is for. What follows a full stop tells only how they look, and a low line
/// is between the letters of a ligature.
pub(super) fn letters(name: &str) -> Option<String> {
    let name = name.split_once('.').map_or(name, |it| it.0);
    if name.is_empty() {
        return None;
    }
    name.split('_').map(part).collect::<Option<Vec<String>>>().map(|it| it.concat())
}

fn part(name: &str) -> Option<String> {
    match name {
        "space" | "nbspace" | "nonbreakingspace" => return Some(" ".into()),
        "sfthyphen" | "softhyphen" => return Some("\u{AD}".into()),
        "Delta" | "increment" => return Some("Δ".into()),
        "Omega" => return Some("Ω".into()),
        "mu" => return Some("µ".into()),
        "ff" | "fi" | "fl" | "ffi" | "ffl" => return Some(name.into()),
        _ if name.len() == 1 => return Some(name.into()),
        _ => {}
    }
    if let Some(letter) = BY_NAME.get(name) {
        return Some((*letter).into());
    }
    if let Some(units) = name.strip_prefix("uni").filter(|it| it.len() >= 4) {
        let units: Option<Vec<u16>> = (0..units.len() / 4)
            .map(|at| u16::from_str_radix(units.get(at * 4..at * 4 + 4)?, 16).ok())
            .collect();
        return String::from_utf16(&units?).ok();
    }
    let code = name.strip_prefix('u').filter(|it| (4..=6).contains(&it.len()))?;
    u32::from_str_radix(code, 16).ok().and_then(char::from_u32).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn names_become_letters() {
        for (name, text) in [
            ("A", "A"),
            ("eacute", "é"),
            ("quoteright", "’"),
            ("f_f_i", "ffi"),
            ("fi", "fi"),
            ("a.alt", "a"),
            ("uni00410042", "AB"),
            ("u1F600", "\u{1F600}"),
            ("bullet", "•"),
            ("space", " "),
        ] {
            assert_eq!(letters(name).as_deref(), Some(text), "{name}");
        }
        for name in ["", ".notdef", "g12", "cid34", "uniD800", "uni004é"] {
            assert_eq!(letters(name), None, "{name}");
        }
    }
}
