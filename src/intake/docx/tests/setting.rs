use super::{p, read, tc};
use crate::intake::Why;
use crate::intake::trial::{asides, drawn, lines, tables, texts};

#[test]
fn notes_go_with_the_words_that_refer_to_them() {
    let notes = format!(
        r#"<w:footnotes><w:footnote w:type="separator" w:id="-1"/><w:footnote w:id="1">{}</w:footnote>
        <w:footnote w:id="2">{}</w:footnote></w:footnotes>"#,
        p("subject to Cabinet"),
        p("left over")
    );
    let ends =
        format!(r#"<w:endnotes><w:endnote w:id="1">{}</w:endnote></w:endnotes>"#, p("an end"));
    let body = r#"<w:p><w:r><w:t>Pledge</w:t><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/>
        <w:footnoteReference w:id="1"/></w:r></w:p>"#;
    let intake = read(body, &[("footnotes", &notes), ("endnotes", &ends)]);
    let notes: Vec<&str> = lines(&intake)[0].text.notes.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(notes, ["subject to Cabinet", "an end"]);
    assert_eq!(asides(&intake), [(Why::HiddenText, "footnote 2", "left over")]);
}

#[test]
fn comments_and_what_is_on_each_page_are_set_aside() {
    let comments = format!(
        r#"<w:comments><w:comment w:id="4">{}</w:comment><w:comment w:id="0">{}{}</w:comment></w:comments>"#,
        p("second"),
        p("please"),
        p("check")
    );
    let header = format!("<w:hdr>{}</w:hdr>", p("Draft"));
    let footer = format!("<w:ftr>{}</w:ftr>", p("Page 1"));
    let body = r#"<w:p><w:r><w:t>A</w:t><w:commentReference w:id="0"/></w:r></w:p>"#;
    let beside = [
        ("comments", comments.as_str()),
        ("footer", &footer),
        ("header", &header),
        ("header", &header),
    ];
    let expected = [
        (Why::Comment, "comment 2", "please\ncheck"),
        (Why::Comment, "comment 1", "second"),
        (Why::PageFurniture, "header", "Draft"),
        (Why::PageFurniture, "footer", "Page 1"),
    ];
    let intake = read(body, &beside);
    assert_eq!(asides(&intake), expected);
    assert_eq!(texts(&intake), ["A"]);
}

/// A text box as Word writes it: once for new programs, and once for old ones.
fn text_box(text: &str) -> String {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
}

#[test]
fn text_boxes_are_read_once_after_their_paragraph() {
    let body = format!("<w:p>{}<w:r><w:t>Anchor</w:t></w:r></w:p>{}", text_box("Boxed"), p("Next"));
    let intake = read(&body, &[]);
    let read: Vec<_> =
        lines(&intake).iter().map(|it| (it.at.as_str(), it.text.text.as_str())).collect();
    let expected = [("paragraph 1", "Anchor"), ("text box 1", "Boxed"), ("paragraph 2", "Next")];
    assert_eq!(read, expected);
}

#[test]
fn a_choice_without_words_gives_way_to_the_fallback() {
    let body = r#"<w:p><mc:AlternateContent><mc:Choice Requires="new"><w:r><w:drawing/></w:r></mc:Choice>
        <mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"#;
    assert_eq!(texts(&read(body, &[])), ["old"]);
}

#[test]
fn a_text_box_in_a_cell_is_lines_of_the_cell() {
    let cell = format!("<w:tc><w:p><w:r><w:t>Words</w:t></w:r>{}</w:p></w:tc>", text_box("Boxed"));
    let body = format!("<w:tbl><w:tr>{cell}{}</w:tr></w:tbl>", tc("", "B"));
    assert_eq!(drawn(tables(&read(&body, &[]))[0]), "Words / Boxed|B");
}
