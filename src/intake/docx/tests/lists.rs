use super::read;
use crate::intake::trial::{lines, texts};

/// A level of a list.
fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>"#
    )
}

fn numbering(levels: &str, lists: &str) -> String {
    format!(
        r#"<w:numbering><w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum>{lists}</w:numbering>"#
    )
}

/// A list of that pattern.
fn list(id: u32, more: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="5"/>{more}</w:num>"#)
}

fn item(list: u32, level: usize) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#
    )
}

/// The marks of some items.
fn marks(numbering: &str, items: &[(u32, usize)]) -> Vec<String> {
    let body: String = items.iter().map(|(list, level)| item(*list, *level)).collect();
    let texts = texts(&read(&body, &[("numbering", numbering)]));
    texts.iter().map(|it| it.trim_end_matches(" x").trim_matches(['(', ')']).to_owned()).collect()
}

#[test]
fn items_are_counted_on_each_level() {
    let levels = level(0, "decimal", "%1.", "")
        + &level(1, "lowerLetter", "%1.%2)", "")
        + &level(2, "lowerRoman", "%3", "");
    let numbering = numbering(&levels, &list(1, ""));
    let items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)];
    assert_eq!(marks(&numbering, &items), ["1.", "1.a", "1.b", "i", "2.", "2.a", "i"]);
}

#[test]
fn items_know_how_deep_they_are() {
    let levels =
        level(0, "bullet", "o", "") + &level(1, "bullet", "o", "") + &level(2, "none", "", "");
    let body = item(1, 0) + &item(1, 1) + &item(1, 2);
    let intake = read(&body, &[("numbering", &numbering(&levels, &list(1, "")))]);
    let depths: Vec<u8> = lines(&intake).iter().map(|it| it.text.depth).collect();
    assert_eq!(depths, [0, 1, 0]);
}

#[test]
fn lists_go_on_or_begin_anew_as_they_say() {
    let levels = level(0, "decimal", "%1", "")
        + &level(1, "decimal", "%1.%2", r#"<w:lvlRestart w:val="0"/>"#);
    let anew = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>"#;
    let own = format!(
        r#"<w:lvlOverride w:ilvl="0">{}</w:lvlOverride>"#,
        level(0, "upperRoman", "%1", "")
    );
    let lists = list(1, "") + &list(2, "") + &list(3, anew) + &list(4, &own);
    let numbering = numbering(&levels, &lists);
    assert_eq!(
        marks(&numbering, &[(1, 0), (2, 0), (3, 0), (3, 0), (4, 0)]),
        ["1", "2", "7", "8", "IX"]
    );
    assert_eq!(marks(&numbering, &[(1, 0), (1, 1), (1, 0), (1, 1)]), ["1", "1.1", "2", "2.2"]);
    assert_eq!(marks(&numbering, &[(1, 1)]), ["1.1"]);
}

#[test]
fn bullets_have_one_mark_and_what_shows_none_has_none() {
    let levels = level(0, "bullet", "\u{F0B7}", "")
        + &level(1, "none", "", "")
        + &level(2, "decimalZero", "Action %3:", "")
        + &level(3, "decimal", "%1.%4", "<w:isLgl/>");
    let numbering = numbering(&levels, &list(1, ""));
    let items = [(1, 0), (1, 1), (1, 2), (0, 0), (9, 0)];
    assert_eq!(marks(&numbering, &items), ["-", "x", "Action 01:", "x", "x"]);
}

#[test]
fn lists_of_styles_are_followed() {
    let styles = r#"<w:styles><w:style w:styleId="Two" w:type="paragraph"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="Own" w:type="paragraph"><w:basedOn w:val="Two"/></w:style>
        <w:style w:styleId="Names" w:type="numbering"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#;
    let levels = level(0, "decimal", "%1.", "")
        + &level(1, "decimal", "%1.%2", r#"<w:pStyle w:val="Two"/>"#);
    let linked =
        r#"<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="Names"/></w:abstractNum>"#;
    let other = r#"<w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>"#;
    let numbering = numbering(&levels, &format!("{linked}{}{other}", list(1, "")));
    let styled = |id: &str, more: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{id}"/>{more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#
        )
    };
    let out = r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#;
    let body =
        item(1, 0) + &styled("Two", "") + &styled("Own", "") + &styled("Two", out) + &item(2, 0);
    let intake = read(&body, &[("styles", styles), ("numbering", &numbering)]);
    assert_eq!(texts(&intake), ["(1.) x", "(1.1) x", "(1.2) x", "x", "(2.) x"]);
}
