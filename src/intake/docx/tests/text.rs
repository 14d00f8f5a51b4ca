use super::{p, read, refused};
use crate::intake::trial::{asides, lines, texts};
use crate::intake::{Refusal, Role, Why};

#[test]
fn runs_breaks_and_marks_become_lines_of_words() {
    let body = r#"<w:p><w:r><w:t xml:space="preserve">Com</w:t></w:r><w:r><w:t>mu&#110;ity&#160;&amp; </w:t>
        <w:tab/><w:t>safety</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erate</w:t>
        <w:cr/><w:br/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p><w:p/>"#;
    let intake = read(&format!("{body}{}", p("Next")), &[]);
    assert_eq!(texts(&intake), ["Community & safety", "co-operate", "✓", "Next"]);
    let at: Vec<&str> = lines(&intake).iter().map(|it| it.at.as_str()).collect();
    assert_eq!(at, ["paragraph 1", "paragraph 1", "paragraph 1", "paragraph 2"]);
}

#[test]
fn titles_and_headings_are_known_by_id_name_base_and_level() {
    let style = |id: &str, rest: &str| {
        format!(r#"<w:style w:type="paragraph" w:styleId="{id}">{rest}</w:style>"#)
    };
    let styles = [
        style("Ueberschrift2", r#"<w:name w:val="heading 2"/>"#),
        style("Own", r#"<w:name w:val="Council"/><w:basedOn w:val="Ueberschrift2"/>"#),
        style("Level", r#"<w:name w:val="x"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr>"#),
        style("Toc", r#"<w:basedOn w:val="Level"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>"#),
        style("Circle", r#"<w:basedOn w:val="Circle"/>"#),
        style("Titel", r#"<w:name w:val="Title"/>"#),
    ]
    .concat();
    let styled = |it: &str| {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="{it}"/></w:pPr><w:r><w:t>{it}</w:t></w:r></w:p>"#)
    };
    let ids = ["Ueberschrift2", "Own", "Level", "Toc", "Circle", "Titel", "Heading1", "Gone"];
    let direct = r#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#;
    let body = ids.map(styled).concat() + direct;
    let intake = read(&body, &[("styles", &format!("<w:styles>{styles}</w:styles>"))]);
    let roles: Vec<Role> = lines(&intake).iter().map(|it| it.role).collect();
    use Role::{Body, Heading, Title};
    let expected =
        [Heading(2), Heading(2), Heading(4), Body, Body, Title, Heading(1), Body, Heading(1)];
    assert_eq!(roles, expected);
}

#[test]
fn a_line_is_bold_if_all_of_it_is() {
    let styles = r#"<w:styles><w:style w:styleId="Strong" w:type="character"><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:styleId="Loud" w:type="paragraph"><w:rPr><w:b w:val="1"/></w:rPr></w:style></w:styles>"#;
    let run = |look: &str, text: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>");
    let strong = r#"<w:rStyle w:val="Strong"/>"#;
    let cases = [
        (String::new(), run("<w:b/>", "a") + &run(strong, "b") + &run("", " "), true),
        (String::new(), run("<w:b/>", "a") + &run("", "b"), false),
        (String::new(), run(r#"<w:b w:val="0"/>"#, "a"), false),
        ("Loud".into(), run("", "a"), true),
        ("Loud".into(), run(strong, "a"), false),
        ("Loud".into(), run(r#"<w:b w:val="false"/>"#, "a"), false),
    ];
    for (style, runs, bold) in cases {
        let body = format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#);
        let intake = read(&body, &[("styles", styles)]);
        assert_eq!(lines(&intake)[0].text.bold, bold, "{body}");
    }
}

#[test]
fn links_are_kept_and_the_instructions_of_fields_are_not() {
    let body = r#"<w:p><w:hyperlink r:id="rId1" w:anchor="top"><w:r><w:t>one</w:t></w:r></w:hyperlink>
        <w:r><w:t> </w:t><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://b.example" </w:instrText>
        <w:fldChar w:fldCharType="separate"/><w:t>two</w:t><w:fldChar w:fldCharType="end"/></w:r>
        <w:fldSimple w:instr="PAGE"><w:r><w:t> 3</w:t></w:r></w:fldSimple>
        <w:hyperlink w:anchor="inside"><w:r><w:t> four</w:t></w:r></w:hyperlink></w:p>"#;
    let intake = read(body, &[("hyperlink", "https://a.example/")]);
    let text = &lines(&intake)[0].text;
    assert_eq!(text.text, "one two 3 four");
    assert_eq!(text.links, ["https://a.example/#top", "https://b.example"]);
}

#[test]
fn answers_in_forms_are_words_and_prompts_are_not() {
    let control = |properties: &str, text: &str| {
        format!(
            "<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"
        )
    };
    let prompt = control("<w:showingPlcHdr/>", "Click here");
    let chosen = control("<w:dropDownList/>", "Green");
    let old = r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>
        <w:listEntry w:val="Red"/><w:listEntry w:val=" Amber"/></w:ddList></w:ffData></w:fldChar>
        <w:instrText>FORMDROPDOWN</w:instrText><w:fldChar w:fldCharType="end"/></w:r>"#;
    let intake = read(&format!("<w:p>{prompt}{chosen}{old}</w:p>"), &[]);
    assert_eq!(texts(&intake), ["Green Amber"]);
}

#[test]
fn a_field_without_an_end_takes_no_words_with_it() {
    let open =
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF</w:instrText></w:r></w:p>"#;
    assert_eq!(texts(&read(&format!("{open}{}", p("still here")), &[])), ["still here"]);
}

#[test]
fn changes_are_accepted_and_what_they_took_away_is_set_aside() {
    let body = r#"<w:p><w:ins><w:r><w:t>New </w:t></w:r></w:ins><w:del><w:r><w:delText>o</w:delText></w:r>
        <w:r><w:delText>ld</w:delText></w:r></w:del><w:r><w:t>words</w:t></w:r>
        <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>These two </w:t></w:r></w:p>
        <w:p><w:moveTo><w:r><w:t>are one</w:t></w:r></w:moveTo></w:p>"#;
    let intake = read(body, &[]);
    assert_eq!(texts(&intake), ["New words", "These two are one"]);
    let deleted = |text| (Why::Deleted, "paragraph 1", text);
    assert_eq!(asides(&intake), [deleted("old"), deleted("moved")]);
}

#[test]
fn hidden_text_is_set_aside() {
    let styles = r#"<w:styles><w:style w:styleId="H" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"#;
    let body = r#"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>
        <w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t> too</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>open</w:t></w:r></w:p>"#;
    let intake = read(body, &[("styles", styles)]);
    assert_eq!(texts(&intake), ["open"]);
    assert_eq!(asides(&intake), [(Why::HiddenText, "before paragraph 1", "secret too")]);
}

#[test]
fn elements_that_only_wrap_words_are_read_through() {
    let body = r#"<w:customXml><w:p><w:smartTag><w:r><w:t>Place</w:t></w:r></w:smartTag>
        <w:bdo><w:r><w:t> and</w:t></w:r></w:bdo><w:r><w:ruby><w:rt><w:r><w:t>say</w:t></w:r></w:rt>
        <w:rubyBase><w:r><w:t> time</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:customXml>
        <w:altChunk r:id="rId9"/>"#;
    assert_eq!(texts(&read(body, &[])), ["Place and time"]);
}

#[test]
fn other_prefixes_and_strict_names_are_read() {
    let plain = r#"<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Plain</t></r></p></body></document>"#;
    let list = r#"<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word\doc.xml"/></Relationships>"#;
    let bytes = crate::intake::trial::package(&[("_rels/.rels", list), ("Word/Doc.xml", plain)]);
    assert_eq!(texts(&super::docx("a.docx", &bytes).unwrap()), ["Plain"]);
}

#[test]
fn elements_in_places_where_they_cannot_be_lose_no_words() {
    let body = format!(
        "<w:t>loose</w:t><w:tc>{}</w:tc><w:tr><w:tc>{}</w:tc></w:tr><w:tbl><w:tc>{}</w:tc></w:tbl><w:r><w:t>run</w:t></w:r>",
        p("cell"),
        p("row"),
        p("table")
    );
    assert_eq!(texts(&read(&body, &[])), ["loosecell", "row", "table", "run"]);
}

#[test]
fn text_boxes_in_text_boxes_are_read_as_deep_as_the_limit() {
    let levels = 60;
    let mut body = p("deep");
    for _ in 0..levels {
        body = format!("<w:p><w:r><w:txbxContent>{body}</w:txbxContent></w:r></w:p>");
    }
    assert_eq!(texts(&read(&body, &[])), ["deep"]);
}

#[test]
fn a_document_without_words_is_empty() {
    assert_eq!(refused("<w:p/>"), Refusal::Empty);
}
