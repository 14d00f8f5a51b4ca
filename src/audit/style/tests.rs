//! What styles come to on small pages.

use std::sync::Arc;

use super::property::{Align, Case};
use super::{Look, Looks, PageDoubt, Sheets};
use crate::audit::dom::Dom;
use crate::model::Colour;

fn looks(dom: &Dom, files: &[(&str, &str)]) -> Looks {
    let text =
        |address: &str| files.iter().find(|it| it.0 == address).map(|it| Arc::<str>::from(it.1));
    Looks::of(dom, &Sheets::default(), &text)
}

/// The ids of the elements of which something is so.
#[track_caller]
fn those(css: &str, body: &str, so: fn(Look<'_>) -> bool) -> Vec<String> {
    let dom = Dom::parse(&format!("<!DOCTYPE html><style>{css}</style><body>{body}"));
    let looks = looks(&dom, &[]);
    let found = dom.elements().filter(|it| it.has("id") && so(looks.look(*it)));
    found.filter_map(|it| it.attribute("id")).map(str::to_owned).collect()
}

#[track_caller]
fn gone(css: &str, body: &str) -> Vec<String> {
    those(css, body, |it| it.is_gone())
}

/// The colours of the words of `#x` in light and in dark.
#[track_caller]
fn inks(css: &str, body: &str) -> [Option<Colour>; 2] {
    let dom = Dom::parse(&format!("<!DOCTYPE html><style>{css}</style><body>{body}"));
    let looks = looks(&dom, &[]);
    let x = dom.elements().find(|it| it.attribute("id") == Some("x")).expect("#x");
    [false, true].map(|dark| looks.look(x).style(dark).ink.map(|it| it.solid()))
}

const RED: Option<Colour> = Some(Colour(255, 0, 0));
const BLUE: Option<Colour> = Some(Colour(0, 0, 255));

#[test]
fn plain_rules_hide_what_they_name() {
    let body = "<div class='a b'><p id=x>x</p></div><p id=y class=c>y</p><b id=z>z</b>";
    assert_eq!(gone("p{display:none}", body), ["x", "y"]);
    assert_eq!(gone(".a p { display: none }", body), ["x"]);
    assert_eq!(gone("body > p, #z { color: red; DISPLAY: NONE !important }", body), ["y", "z"]);
    assert_eq!(gone(".a.b > p{display:none}.a.c p{display:none}", body), ["x"]);
}

#[test]
fn the_heavier_and_then_the_later_rule_wins() {
    let body = "<p id=x class=c>x</p>";
    assert_eq!(gone(".c{display:none} p{display:block}", body), ["x"]);
    assert_eq!(gone("p{display:none} p{display:block}", body), [""; 0]);
    assert_eq!(gone("p{display:none!important} #x{display:block}", body), ["x"]);
    let own = "<p id=x class=c style='display:block'>x</p>";
    assert_eq!(gone("#x{display:none}", own), [""; 0]);
    assert_eq!(gone("#x{display:none !important}", own), ["x"]);
    let own = "<p id=x style='display:block!important'>x</p>";
    assert_eq!(gone("#x{display:none !important}", own), [""; 0]);
    assert_eq!(gone("p{display:none; display: unheard-of}", body), ["x"]);
    assert_eq!(gone("p{display:none} .c{display:revert}", body), [""; 0]);
}

#[test]
fn what_holds_only_at_times_is_left_out() {
    let body = "<p id=x class=c>x</p><p id=y hidden>y</p>";
    assert_eq!(gone("@media print{p{display:none}} p:hover{display:none}", body), ["y"]);
    assert_eq!(gone("/* } */ @import 'x'; .c{display:none}", body), ["x", "y"]);
    assert_eq!(gone("p{display:block", body), [""; 0]);
    assert_eq!(gone("}}{{;:!}", body), ["y"]);
    assert_eq!(gone("@media (min-width: 40em) { .c { display: none } }", body), ["x", "y"]);
    assert_eq!(gone("@supports (display: grid) { .c { display: none } }", body), ["x", "y"]);
    assert_eq!(gone("@supports not (display: grid) { .c { display: none } }", body), ["y"]);
}

#[test]
fn selectors_of_today_are_understood() {
    let body = "<ul class=list><li id=a class=x><b>1</b></li><li id=b lang=en-GB>2</li>\
                <li id=c data-k='v w'>3</li></ul><input id=d type=TEXT disabled><a id=e href=#>5</a>";
    for (selector, found) in [
        ("li:is(.x, #c)", &["a", "c"][..]),
        (":where(ul) > li:not(.x)", &["b", "c"]),
        ("li:has(> b)", &["a"]),
        ("ul:has(li) + input", &["d"]),
        ("li:nth-child(2n+1)", &["a", "c"]),
        ("li:nth-last-child(1 of :not(#c))", &["b"]),
        ("li:first-child, li:last-of-type", &["a", "c"]),
        ("[data-k~=w]", &["c"]),
        ("[data-k='V w' i]", &["c"]),
        ("input[type=text]", &["d"]),
        (":disabled", &["d"]),
        (":any-link", &["e"]),
        ("li:lang(en)", &["b"]),
        ("li:hover, li:not(:focus).x", &["a"]),
        (":root li.x ~ li", &["b", "c"]),
        ("li::before, li::unheard-of", &[]),
        ("li:unheard-of, .x", &[]),
        (":is(li:unheard-of, .x)", &["a"]),
    ] {
        assert_eq!(gone(&format!("{selector}{{display:none}}"), body), found, "{selector}");
    }
    let nested = ".list { color: red; .x { display: none } & > #b { display: none }
                  @media screen { li&, #c { display: none } } > #c { display: block } }";
    assert_eq!(gone(nested, body), ["a", "b"]);
}

#[test]
fn layers_come_in_the_order_in_which_they_are_named() {
    let body = "<p id=x>x</p>";
    assert_eq!(inks("@layer a,b; @layer b{p{color:red}} @layer a{#x{color:blue}}", body)[0], RED);
    assert_eq!(inks("p{color:red} @layer a{#x{color:blue}}", body)[0], RED);
    assert_eq!(inks("@layer a{p{color:red!important}} #x{color:blue!important}", body)[0], RED);
    assert_eq!(inks("@layer a{@layer b{#x{color:blue}} p{color:red}}", body)[0], RED);
    assert_eq!(inks("@layer {#x{color:blue}} @layer {p{color:red}}", body)[0], RED);
    assert_eq!(inks("@layer a.b{p{color:red}} @layer a{@layer b{p{color:blue}}}", body)[0], BLUE);
}

#[test]
fn colours_are_inherited_and_follow_custom_properties() {
    let body = "<div class=a><p id=x>x</p></div>";
    for (css, ink) in [
        (".a{color:red}", RED),
        (".a{color:red} p{color:inherit}", RED),
        (".a{color:red} p{color:blue; color: unset}", RED),
        (":root{--c:red} .a{--c:blue} p{color:var(--c)}", BLUE),
        (":root{--c:red;--d:var(--c)} .a{--c:blue} p{color:var(--d)}", RED),
        ("p{color:blue; color:var(--none)}", Some(Colour(0, 0, 0))),
        ("p{color:var(--none, red)}", RED),
        (
            "@property --c {syntax:'<color>'; inherits:true; initial-value: red} p{color:var(--c)}",
            RED,
        ),
        (".a{color:red; -webkit-text-fill-color: blue}", BLUE),
        ("p{color:rgb(0 0 255 / calc(1 * 1))}", None),
    ] {
        assert_eq!(inks(css, body)[0], ink, "{css}");
    }
}

#[test]
fn dark_colours_are_told_from_light_ones() {
    let body = "<p id=x>x</p>";
    let both = |css: &str| inks(css, body);
    assert_eq!(both("@media (prefers-color-scheme:dark){p{color:red}} p{margin:0}")[1], RED);
    assert_eq!(both(":root{color-scheme:light dark} p{color:light-dark(red,blue)}"), [RED, BLUE]);
    assert_eq!(both("p{color:light-dark(red,blue)}"), [RED, RED]);
    let white = Some(Colour(255, 255, 255));
    assert_eq!(both(":root{color-scheme:dark light}"), [Some(Colour(0, 0, 0)), white]);
    let css =
        ":root{--c:red} @media (prefers-color-scheme:dark){:root{--c:blue}} p{color:var(--c)}";
    assert_eq!(both(css), [RED, BLUE]);
}

#[test]
fn sizes_weights_and_letters_are_known() {
    let css =
        ":root{font-size:62.5%} body{font-size:1.6rem} .a{font:bold 2em/1 x} .a b{font-size:50%}
               .u{text-transform:uppercase;text-align:justify} h2{font-weight:lighter}";
    let body = "<div class=a><b id=b>x</b></div><h2 id=h class=u>y</h2>";
    let dom = Dom::parse(&format!("<style>{css}</style>{body}"));
    let looks = looks(&dom, &[]);
    let of = |id: &str| {
        let element = dom.elements().find(|it| it.attribute("id") == Some(id)).expect(id);
        looks.look(element).style(false).clone()
    };
    assert!((of("b").size - 16.0).abs() < 0.01 && of("b").weight == 900.0, "{:?}", of("b"));
    assert!((of("h").size - 24.0).abs() < 0.01 && of("h").weight == 100.0, "{:?}", of("h"));
    assert!(of("h").case == Case::Upper && of("h").align == Align::Justified);
}

#[test]
fn linked_styles_are_read_with_what_they_import() {
    let page = |link: &str| format!("<link rel=stylesheet {link}><p id=x>x</p>");
    let files = [
        ("css/a.css", "@import url(b.css); @import 'p.css' print; @import 'a.css'; #y{color:red}"),
        ("css/b.css", "@import 'a.css'; p{display:none}"),
        ("css/p.css", "p{display:block!important}"),
    ];
    for (link, is_gone, doubt) in [
        ("href=css/a.css", true, None),
        ("href=css/b.css media=print", false, None),
        ("href=css/none.css", false, Some(PageDoubt::StyleNotRead)),
        ("href=css/p.css disabled", false, None),
    ] {
        let html = page(link);
        let dom = Dom::parse(&html);
        let looks = looks(&dom, &files);
        let x = dom.all("p").next().expect("#x");
        assert_eq!((looks.look(x).is_gone(), looks.doubt), (is_gone, doubt), "{link}");
    }
}

#[test]
fn what_no_one_sees_is_out_of_sight() {
    let body = "<p id=x>x</p>";
    for css in [
        "p{opacity:0}",
        "p{position:absolute;left:-999em}",
        "p{position:absolute!important;clip:rect(0 0 0 0)}",
        "p{overflow:hidden;width:1px;height:1px}",
        "p{text-indent:-9999px}",
        "body{text-indent:-9999px}",
        "p{color:transparent}",
        "p{font-size:0}",
        "p{clip-path:inset(50%)}",
        "p{max-height:9px;height:0;overflow:hidden auto}",
    ] {
        assert_eq!(those(css, body, |it| it.is_out_of_sight()), ["x"], "{css}");
    }
    for css in ["p{opacity:.1}", "p{left:-999em}", "p{clip:rect(0 0 0 0)}", "p{text-indent:-1em}"] {
        assert_eq!(those(css, body, |it| it.is_out_of_sight()), [""; 0], "{css}");
    }
    assert_eq!(gone("div{content-visibility:hidden}", "<div id=a><p id=b>x</p></div>"), ["b"]);
}

#[test]
fn hostile_styles_take_a_bounded_time() {
    let many = (0..2000).map(|it| format!(":is(.a{it}) ~ :has(b) *, ")).collect::<String>();
    for css in [
        format!("{many} p{{display:none}}"),
        "@media screen{".repeat(10_000),
        "a{&{".repeat(10_000),
        ":not(".repeat(10_000),
        format!("{} {{ color: red }}", "a ~ ".repeat(50_000) + "a"),
        format!("p{{{}}}", "--x:var(--x);color:var(--x".repeat(10_000)),
        "@layer a.".repeat(10_000),
        "@layer a{".repeat(10_000),
        format!("@layer {};", vec!["a"; 10_000].join(".")),
        (0..5_000).map(|it| format!("@layer a{it};@layer a{it}{{p{{color:red}}}}")).collect(),
    ] {
        let body = "<div class=a>".repeat(300) + &"<p>x<b>y</b>".repeat(300);
        assert_eq!(those(&css, &body, |it| it.is_invisible()), [""; 0]);
    }
}
