//! Controls on grounds.

use crate::audit::trial::told;
use crate::diagnostics::Code::ControlContrast;

#[track_caller]
fn says(css: &str, body: &str, messages: &[&str]) {
    let html = format!(
        "<!DOCTYPE html><html lang=en><title>t</title><style>{css}</style><body><label for=a>A</label>{body}"
    );
    assert_eq!(told(ControlContrast, &html), messages, "{css} {body}");
}

const FIELD: &str = "<input id=a>";

#[test]
fn a_border_that_is_too_pale_is_told() {
    let pale = "the border of this field, #cccccc, has a contrast of 1.60 to 1 with the #ffffff around it, \
                but needs 3 to 1";
    says("input{border:1px solid #ccc}", FIELD, &[pale]);
    says(":root{--e:#ccc} input{border:var(--w, 1px) solid var(--e)}", FIELD, &[pale]);
    says("textarea{border:0;border-bottom:2px solid #ccc}", "<textarea id=a></textarea>", &[pale]);
    says("input{border:1px solid #949494}", FIELD, &[]);
    says("input{border:1px solid #ccc;border-bottom-color:#333}", FIELD, &[]);
    says("input{border:1px solid #ccc;background:#333}", FIELD, &[]);
    says("body{background:#333} input{border:1px solid #ccc}", FIELD, &[]);
    let filled = "the background of this field, #eeeeee, has a contrast of 1.16 to 1 with the #ffffff around \
                  it, but needs 3 to 1";
    says("input{border:none;background:#eee}", FIELD, &[filled]);
    let nothing = "nothing shows where this field is: it has no border, and its background is the #ffffff \
                   around it";
    says("input{border:0;background:none}", FIELD, &[nothing]);
}

#[test]
fn a_box_that_the_author_draws_is_held_to_the_same() {
    let tick = "<input id=a type=checkbox>";
    let pale = "the border of this checkbox, #dddddd, has a contrast of 1.35 to 1 with the #ffffff around it, \
                but needs 3 to 1";
    says("input{appearance:none;border:1px solid #ddd}", tick, &[pale]);
    says("input{border:1px solid #ddd}", tick, &[]);
    says("input{-webkit-appearance:none}", tick, &[]);
    says("input{appearance:none;border:1px solid #ddd;opacity:0}", tick, &[]);
    says("input{appearance:none;background:url(a.png);border:1px solid #ddd}", tick, &[]);
}

#[test]
fn dark_colours_are_judged_too() {
    let css = ":root{color-scheme:light dark} input{border:2px solid #666;background:Canvas}";
    says(css, FIELD, &[]);
    let css = css.replace("#666", "#444");
    let dark = "the border of this field, #444444, has a contrast of 1.92 to 1 with the #121212 around it when \
                the screen is set to dark colours, but needs 3 to 1";
    says(&css, FIELD, &[dark]);
}

#[test]
fn what_browsers_draw_or_no_program_can_know_is_not_told() {
    let pale = "input{border:1px solid #ccc}";
    for (css, body) in [
        ("", FIELD),
        ("input{background:#fafafa;padding:1em}", FIELD),
        ("input{border-width:1px;border-color:#ccc}", FIELD),
        ("input{border:1px inset #ccc}", FIELD),
        ("input{border:1px solid #ccc;box-shadow:0 0 1px #000}", FIELD),
        ("input{border:1px solid #ccc;outline:1px solid #000}", FIELD),
        ("input{border:1px solid rgb(from red r g b)}", FIELD),
        ("input{border:1px solid #ccc;position:absolute}", FIELD),
        ("body{background:url(a.png)} input{border:1px solid #ccc}", FIELD),
        ("@container (width > 1px){input{border-color:#000}} input{border:1px solid #ccc}", FIELD),
        ("@import 'a.css'; input{border:1px solid #ccc}", FIELD),
        (pale, "<input id=a disabled>"),
        (pale, "<input id=a readonly>"),
        (pale, "<input id=a hidden>"),
        (pale, "<input type=submit value=Send><input type=range><input type=file>"),
        ("button{border:0;background:none}", "<button>Send</button>"),
        ("select{border:1px solid #ccc}", "<select id=a><option>x</select>"),
        // The edge is drawn by what is around the field, or beside it.
        (
            "div{border:1px solid #333} input{border:0}",
            "<div><input id=a><button>Go</button></div>",
        ),
        ("i{border-bottom:1px solid #333} input{border:0}", "<div><input id=a><i></i></div>"),
    ] {
        says(css, body, &[]);
    }
    let in_a_card = "<div><p>Words in a card with a border, which say what all of this is about, which \
                     takes some room.</p><input id=a></div>";
    assert!(
        !told(
            ControlContrast,
            &format!("<style>{pale} div{{border:1px solid #333}}</style>{in_a_card}")
        )
        .is_empty()
    );
}
