//! The steps of the computation, one by one.

use crate::audit::dom::Dom;
use crate::audit::page::{Alone, Page, Subject};
use crate::audit::style::Sheets;

/// What the element with the id "x" is called.
fn name(html: &str) -> String {
    let dom = Dom::parse(html);
    let page = Page::new(&Subject { path: "", html, around: &Alone }, &dom, &Sheets::default());
    page.name(page.by_id("x").expect("an element with the id x"))
}

#[track_caller]
fn called(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(name(html), *expected, "{html}");
    }
}

#[test]
fn what_is_hidden_is_not_read_unless_it_is_pointed_at() {
    called(&[
        ("<button id=x>a<span hidden>b</span><span aria-hidden=true>c</span></button>", "a"),
        (
            "<button id=x><i style='visibility:hidden'>a<b style='visibility:visible'>b</b></i></button>",
            "",
        ),
        ("<p id=a hidden>a <i hidden>b</i></p><button id=x aria-labelledby=a>c</button>", "a b"),
        ("<p id=a>a <i hidden>b</i></p><button id=x aria-labelledby=a>c</button>", "a"),
        ("<label for=x hidden>a <i>b</i></label><input id=x>", "a b"),
        ("<button id=x>a<script>b</script><style>c</style></button>", "a"),
    ]);
}

#[test]
fn labelledby_is_followed_once_in_its_order() {
    called(&[
        ("<b id=a>a</b><b id=b>b</b><input id=x aria-labelledby='b  a none'>", "b a"),
        ("<b id=a aria-labelledby=b>a</b><b id=b>b</b><input id=x aria-labelledby=a>", "a"),
        (
            "<b id=a aria-labelledby=b aria-label=c>a</b><b id=b>b</b><input id=x aria-labelledby=a>",
            "c",
        ),
        (
            "<button id=x aria-label=Delete aria-labelledby='x a'>z</button><b id=a>file</b>",
            "Delete file",
        ),
        ("<button id=x aria-labelledby='x a'>z</button><b id=a>file</b>", "z file"),
        ("<button id=x aria-labelledby=none>z</button>", "z"),
        ("<b id=a></b><button id=x aria-labelledby=a aria-label=b>z</button>", "b"),
        ("<div id=a><i>a</i></div><button id=x aria-labelledby=a></button>", "a"),
        ("<i id=a></i><button id=x>c <b aria-labelledby=a>b</b></button>", "c b"),
    ]);
}

#[test]
fn a_label_of_white_space_is_none() {
    called(&[
        ("<button id=x aria-label=' &nbsp; '>a</button>", "a"),
        ("<button id=x aria-label=''>a</button>", "a"),
        ("<a id=x href=# title='a'> &nbsp; </a>", "a"),
        ("<a id=x href=#>&nbsp;<br></a>", ""),
    ]);
}

#[test]
fn controls_in_a_label_say_their_values() {
    called(&[
        ("<label><input type=checkbox id=x>Ring <input value=3> times</label>", "Ring 3 times"),
        (
            "<label><input type=checkbox id=x>In <select><option>red<option selected>blue</select></label>",
            "In blue",
        ),
        (
            "<label><input type=checkbox id=x>In <select><option>red<option>blue</select></label>",
            "In red",
        ),
        ("<label><input type=checkbox id=x>At <input type=range value=7>%</label>", "At 7 %"),
        (
            "<label><input type=checkbox id=x>At <b role=slider aria-valuenow=5 aria-valuetext=five></b></label>",
            "At five",
        ),
        ("<label><input type=checkbox id=x>For <b role=textbox>me</b></label>", "For me"),
        ("<label>Name <input id=x value=mine></label>", "Name"),
    ]);
}

#[test]
fn html_names_its_own() {
    called(&[
        ("<img id=x alt=a title=b>", "a"),
        ("<img id=x title=b>", "b"),
        ("<img id=x>", ""),
        ("<input id=x type=submit>", "Submit"),
        ("<input id=x type=reset>", "Reset"),
        ("<input id=x type=button>", ""),
        ("<input id=x type=submit value='' title=b>", "b"),
        ("<input id=x type=submit value=a>", "a"),
        ("<input id=x type=image alt='' title=b>", "b"),
        ("<input id=x type=image>", "Submit Query"),
        ("<input id=x placeholder=a>", "a"),
        ("<input id=x placeholder=a title=b>", "b"),
        ("<input id=x type=checkbox placeholder=a>", ""),
        ("<textarea id=x placeholder=a>b</textarea>", "a"),
        ("<label for=x>a</label><label>b<textarea id=x>c</textarea></label>", "a b"),
        ("<label for=x>a</label><select id=x><option>b</select>", "a"),
        ("<select id=x><option>b</select>", ""),
        ("<label for=x>a</label><p id=x role=textbox>b</p>", ""),
        ("<fieldset id=x><legend>a <b>b</b></legend>c</fieldset>", "a b"),
        ("<table id=x><caption>a</caption><tr><td>b</table>", "a"),
        ("<figure id=x><img alt=b><figcaption>a</figcaption></figure>", "a"),
        ("<iframe id=x title=a></iframe>", "a"),
        ("<svg id=x role=img><title>a</title><text>b</text></svg>", "a"),
        ("<details><summary id=x>a</summary>b</details>", "a"),
        ("<img usemap=#m><map name=m><area id=x href=# alt=a></map>", "a"),
        ("<select><option id=x label=a>b</select>", "a"),
    ]);
}

#[test]
fn content_names_where_the_role_lets_it() {
    called(&[
        ("<a id=x href=#><img alt=a>b</a>", "ab"),
        ("<a id=x href=#><img alt='' title=a></a>", ""),
        ("<a id=x href=#><img alt=a role=none></a>", ""),
        ("<a id=x href=#><svg><title>a</title></svg></a>", "a"),
        ("<a id=x href=#><i title=a></i></a>", "a"),
        ("<h1 id=x><a href=# aria-label=a>b</a></h1>", "a"),
        ("<div id=x>a</div>", ""),
        ("<div id=x role=button>a</div>", "a"),
        ("<div id=x role=combobox>a</div>", ""),
        ("<nav id=x>a</nav>", ""),
        (
            "<button id=x aria-owns='a b x'>c</button><i id=a>a</i><i id=b aria-owns=a>b</i>",
            "c a b a",
        ),
    ]);
}

#[test]
fn blocks_stand_apart_and_lines_do_not() {
    called(&[
        ("<a id=x href=#><b>a</b><b>b</b></a>", "ab"),
        ("<a id=x href=#><div>a</div><div>b</div></a>", "a b"),
        ("<a id=x href=#>a<br>b</a>", "a b"),
        ("<a id=x href=#>  a \n b  <b> c</b></a>", "a b c"),
        ("<a id=x href=#>a<b style='display:block'>b</b>c</a>", "a b c"),
        ("<a id=x href=#>a<div style='display:inline'>b</div></a>", "ab"),
    ]);
}

#[test]
fn a_page_that_points_at_itself_comes_to_an_end() {
    let mut html = "<button id=x aria-labelledby='".to_owned();
    html += &"x ".repeat(50_000);
    html += "'>word </button>";
    assert!(name(&html).len() < 10_000);
    let owns: String =
        (0..30_000).map(|it| format!("<i id=i{it} aria-owns='x i{}'></i>", it + 1)).collect();
    assert_eq!(name(&format!("<button id=x aria-owns=i0>a</button>{owns}")), "a");
}
