//! Words on grounds.

use crate::audit::trial::told;
use crate::diagnostics::Code::{TextContrast, TextContrastUnknown};

fn page(css: &str, body: &str) -> String {
    format!("<!DOCTYPE html><html lang=en><title>t</title><style>{css}</style><body>{body}")
}

#[track_caller]
fn wrong(css: &str, body: &str, messages: &[&str]) {
    assert_eq!(told(TextContrast, &page(css, body)), messages, "{css} {body}");
}

#[track_caller]
fn unknown(css: &str, body: &str, why: &str) {
    let html = page(css, body);
    let found = told(TextContrastUnknown, &html);
    assert!(found.len() == 1 && found[0].ends_with(why), "{css} {body}: {found:?}");
    assert_eq!(told(TextContrast, &html), [""; 0], "{css} {body}");
}

#[track_caller]
fn fine(css: &str, body: &str) {
    let html = page(css, body);
    assert_eq!(told(TextContrast, &html), [""; 0], "{css} {body}");
    assert_eq!(told(TextContrastUnknown, &html), [""; 0], "{css} {body}");
}

#[test]
fn words_that_are_too_close_to_their_ground_are_told() {
    let grey = "text in #bbbbbb on #ffffff has a contrast of 1.91 to 1, but needs 4.5 to 1";
    wrong("p{color:#bbb}", "<p>x</p>", &[grey]);
    wrong("", "<p style='color:#bbb'>x</p>", &[grey]);
    wrong("", "<p><font color=bbbbbb>x</font><font color=#bbb>x</font>", &[grey, grey]);
    fine("body{background:#000}p{color:#777}", "<p>x</p>");
    wrong(
        "body{background:#222} p{color:#444}",
        "<p>x</p>",
        &["text in #444444 on #222222 has a contrast of 1.63 to 1, but needs 4.5 to 1"],
    );
}

#[test]
fn large_words_need_less() {
    fine("h1{color:#888;font-size:24px;font-weight:400}", "<h1>x</h1>");
    fine("p{color:#888;font-size:14pt;font-weight:bold}", "<p>x</p>");
    wrong(
        "p{color:#888;font-size:18pt} b{font-size:17px}",
        "<p>x <b>y</b></p>",
        &["text in #888888 on #ffffff has a contrast of 3.54 to 1, but needs 4.5 to 1"],
    );
    wrong(
        "h1{color:#aaa}",
        "<h1>x</h1>",
        &["text in #aaaaaa on #ffffff has a contrast of 2.32 to 1, but needs 3 to 1"],
    );
}

#[test]
fn what_is_less_opaque_is_laid_over_what_is_behind() {
    let half = "text in #808080 on #ffffff has a contrast of 3.94 to 1, but needs 4.5 to 1";
    wrong("p{color:rgb(0 0 0 / 50%)}", "<p>x</p>", &[half]);
    wrong("div{opacity:.5} p{color:#000}", "<div><p>x</p></div>", &[half]);
    wrong(
        "div{background:#000;opacity:.5} p{color:#fff}",
        "<div><p>x</p></div>",
        &["text in #ffffff on #808080 has a contrast of 3.94 to 1, but needs 4.5 to 1"],
    );
    fine("div{background:rgb(0 0 0/10%)} p{color:#333}", "<div><p>x</p></div>");
}

#[test]
fn dark_colours_are_judged_too() {
    let css = ":root{color-scheme:light dark} p{color:#333}";
    let dark = "text in #333333 on #121212 has a contrast of 1.48 to 1 when the screen is set to dark \
                colours, but needs 4.5 to 1";
    wrong(css, "<p>x</p>", &[dark]);
    fine("p{color:#333}", "<p>x</p>");
    let css = "body{background:#fff;color:#bbb} @media (prefers-color-scheme:dark){a{color:red}}";
    wrong(
        css,
        "<p>x</p>",
        &["text in #bbbbbb on #ffffff has a contrast of 1.91 to 1, but needs 4.5 to 1"],
    );
}

#[test]
fn words_in_fields_and_on_buttons_are_judged() {
    let pale = |what: &str| {
        format!("{what} in #aaaaaa on #ffffff has a contrast of 2.32 to 1, but needs 4.5 to 1")
    };
    let (value, placeholder) = (pale("the value"), pale("the placeholder"));
    wrong("input{color:#aaa}", "<input value=x>", &[&value]);
    wrong("input{color:#aaa;background:#fff}", "<input type=submit value=Send>", &[&value]);
    wrong("input{color:#aaa;background:#fff}", "<input type=reset>", &[&value]);
    wrong("::placeholder{color:#aaa}", "<input placeholder=x>", &[&placeholder]);
    wrong("input::-webkit-input-placeholder{color:#aaa}", "<input placeholder=x>", &[&placeholder]);
    wrong(
        "::placeholder{color:#000;opacity:.3333}",
        "<textarea placeholder=x></textarea>",
        &[&placeholder],
    );
    wrong(
        "input{color:#aaa}::placeholder{color:inherit}",
        "<input placeholder=x>",
        &[&placeholder],
    );
    let dark = "the placeholder in #333333 on #3b3b3b has a contrast of 1.12 to 1 when the screen is set to \
                dark colours, but needs 4.5 to 1";
    let css = ":root{color-scheme:light dark} ::placeholder{color:#333}";
    wrong(css, "<input placeholder=x>", &[dark]);
    for (css, body) in [
        ("", "<input placeholder=x><input value=x><input type=submit>"),
        ("input{background:#777}", "<input placeholder=x>"),
        ("input{color:#aaa}", "<input><input type=checkbox value=x><input type=hidden value=x>"),
        ("input{color:#aaa}", "<input value=x disabled><input type=password value=x>"),
        (
            "::placeholder{color:#aaa}",
            "<input placeholder=x value=y><input placeholder=x disabled>",
        ),
        ("::placeholder{color:#aaa}", "<input placeholder='- -'><input type=range placeholder=x>"),
        ("::placeholder{color:transparent}", "<input placeholder=x>"),
        ("p::placeholder, ::-moz-placeholder{color:#aaa}", "<input placeholder=x>"),
        ("::placeholder{color:#aaa} ::placeholder{color:#333}", "<input placeholder=x>"),
    ] {
        fine(css, body);
    }
    unknown(
        "input{background:url(a.png)}::placeholder{color:#aaa}",
        "<input placeholder=x>",
        "there is a picture or a gradient under it",
    );
}

#[test]
fn what_no_program_can_know_is_left_to_a_person() {
    let picture = "there is a picture or a gradient under it";
    unknown("p{color:#fff;background:url(a.png)}", "<p>x</p>", picture);
    unknown(
        "div{background:linear-gradient(red,blue)} p{color:#ccc}",
        "<div><p>x</p></div>",
        picture,
    );
    unknown("", "<body background=a.png><p>x</p>", picture);
    let placed = "it may lie over something else on the page";
    unknown("p{position:absolute;color:#ccc}", "<p>x</p>", placed);
    unknown(
        "div{position:relative} img{position:absolute} p{color:#fff}",
        "<div><img src=a alt=''><p>x</p></div>",
        placed,
    );
    let over = "div::before{content:'';position:absolute;inset:0} div.a::before{background:#000} p{color:#ccc}";
    unknown(over, "<div class=a><p>x</p></div>", placed);
    fine("p::before{content:'';background:#ccc;width:1em}", "<p>x</p>");
    let effect = "a shadow, a filter or a mask changes its colours";
    unknown("p{color:#eee;text-shadow:0 0 2px #000}", "<p>x</p>", effect);
    unknown("p{color:#eee;text-shadow:1px 1px #ddd, -1px -1px #000}", "<p>x</p>", effect);
    unknown(
        "p{color:#eee;text-shadow:1px 1px red, 1px 1px #000, 1px 1px blue}",
        "<p>x</p>",
        effect,
    );
    unknown("p{color:#aaa;text-shadow:0 0 1px #444}", "<p>x</p>", effect);
    unknown("p{color:#000;-webkit-text-stroke:1px #fff}", "<p>x</p>", effect);
    unknown("p{color:#eee;mix-blend-mode:multiply}", "<p>x</p>", effect);
    let rule = "its colour depends on something that planpress does not know";
    unknown("p{color:rgb(from red r g b)}", "<p>x</p>", rule);
    unknown("@container (width > 1px){p{background:#000}} p{color:#fff}", "<p>x</p>", rule);
    unknown(
        "@import 'a.css'; p{color:#eee}",
        "<p>x</p>",
        "a style sheet of this page could not be read",
    );
    fine("p{position:absolute;color:#000;background:#fff}", "<p>x</p>");
}

#[test]
fn what_no_one_reads_is_not_judged() {
    for body in [
        "<p hidden>x</p>",
        "<p>•</p>",
        "<p style='opacity:0'>x</p>",
        "<button disabled>x</button>",
        "<div aria-disabled=true>x</div>",
        "<label>x <input disabled></label>",
        "<label for=a>x</label><input id=a disabled>",
        "<fieldset disabled><label for=a>x</label><input id=a></fieldset>",
        "<select><option>x</option></select>",
        "<svg><text>x</text></svg>",
    ] {
        fine("*{color:#eee}", body);
    }
}

#[test]
fn what_holds_of_the_ground_and_of_the_shadows_is_certain() {
    fine("p{color:#222;text-shadow:0 1px 0 #fff}", "<p>x</p>");
    fine(
        "div{text-shadow:0 1px #eee, 0 2px 3px rgba(0,0,0,.1)} p{color:#000}",
        "<div><p>x</p></div>",
    );
    fine("div{text-shadow:0 0 9px red} p{color:#000;text-shadow:none}", "<div><p>x</p></div>");
    for css in [
        "p{color:#aaa;text-shadow:0 1px 2px #bbb}",
        "p{color:#aaa;text-shadow:1px 1px}",
        "div{text-shadow:rgb(0 0 0 / 5%) 0 0 2px} p{color:#aaa}",
    ] {
        assert_eq!(told(TextContrast, &page(css, "<div><p>x</p></div>")).len(), 1, "{css}");
    }
}
