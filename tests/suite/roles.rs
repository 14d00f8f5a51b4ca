//! The rules on roles, states and tables, by what they come to on small pages.

use planpress::audit::{Alone, Outcome, RULES, Subject, audit};

/// What the rule with this code comes to.
fn outcome(code: &str, html: &str) -> Outcome {
    let found = audit(&Subject { path: "page.html", html, around: &Alone });
    let at = RULES.iter().position(|it| it.code.as_str() == code).expect("a rule");
    found.outcomes[at]
}

#[track_caller]
fn come_to(code: &str, expected: Outcome, pages: &[&str]) {
    for html in pages {
        assert_eq!(outcome(code, html), expected, "{code}: {html}");
    }
}

#[test]
fn roles_are_known() {
    use Outcome::{Failed, Inapplicable, Passed};
    come_to("role-unknown", Failed, &["<p role=lnik>", "<p role=widget>", "<svg role=bild></svg>"]);
    let known =
        ["<p role='x LINK'>", "<p role='doc-toc'>", "<svg><g role=graphics-symbol /></svg>"];
    come_to("role-unknown", Passed, &known);
    let silent = ["<p role=' '>", "<p role=x hidden>", "<p aria-hidden=true><i role=x>y</i>"];
    come_to("role-unknown", Inapplicable, &silent);
}

#[test]
fn attributes_are_known_and_take_their_values() {
    use Outcome::{Failed, Inapplicable, Passed};
    come_to("aria-unknown", Failed, &["<p aria-labeledby=x>", "<p hidden aria->"]);
    come_to("aria-unknown", Passed, &["<p ARIA-Label=x>"]);
    come_to("aria-unknown", Inapplicable, &["<p data-aria-x=y>"]);
    come_to("aria-value", Failed, &["<p aria-hidden=yes>", "<p hidden aria-level=1.5>"]);
    come_to("aria-value", Passed, &["<p aria-labelledby='a b'>", "<p aria-current=PAGE>"]);
    come_to("aria-value", Inapplicable, &["<p aria-hidden=''>", "<p aria-x=y>"]);
}

#[test]
fn attributes_stand_where_they_say_something() {
    use Outcome::{Failed, Inapplicable, Passed};
    let failed = [
        "<button aria-sort=none>x</button>",
        "<div aria-checked=true>x</div>",
        "<div role=separator aria-valuenow=1></div>",
        "<summary aria-pressed=true>x</summary>",
        "<h2 role=none aria-label=x aria-checked=true>y</h2>",
        "<input type=color aria-placeholder=x>",
        "<svg aria-checked=true></svg>",
    ];
    come_to("aria-not-supported", Failed, &failed);
    let passed = [
        "<div role=separator tabindex=-1 aria-valuenow=1></div>",
        "<input type=password aria-required=true>",
        "<input type=date aria-readonly=true>",
        "<video controls aria-expanded=true></video>",
        "<table><tr><td><th aria-sort=none>x<tr><th>y<td>z</table>",
        "<div aria-disabled=true>x</div>",
    ];
    come_to("aria-not-supported", Passed, &passed);
    let silent = ["<h2 role=none aria-checked=true>x</h2>", "<i aria-sort=x hidden></i>", "<p>"];
    come_to("aria-not-supported", Inapplicable, &silent);
}

#[test]
fn parts_stand_in_their_wholes() {
    use Outcome::{Failed, Inapplicable, Passed};
    let failed = [
        "<p role=listitem>x",
        "<div role=list><div tabindex=0><p role=listitem>x</p></div></div>",
        "<div role=feed><p role=listitem>x</p></div>",
        "<div role=list><p><i role=listitem>x</i></p></div>",
        "<div role=list hidden aria-owns=x></div><p role=listitem id=x>x</p>",
        "<ul role=none><li role=listitem>x</ul>",
    ];
    come_to("role-context", Failed, &failed);
    let passed = [
        "<div role=list><div><span role=none><p role=listitem>x</p></span></div></div>",
        "<ul><div role=listitem>x</div></ul>",
        "<div role=list aria-owns=x></div><p role=listitem id=x>x</p>",
        "<div role=group><a href=x role=menuitem>x</a></div>",
    ];
    come_to("role-context", Passed, &passed);
    let silent =
        ["<ul><li role=listitem>x</ul>", "<li role=listitem hidden>", "<p role=doc-endnote>"];
    come_to("role-context", Inapplicable, &silent);
}

#[test]
fn wholes_hold_their_parts() {
    use Outcome::{Failed, Inapplicable, Passed};
    let failed = [
        "<ul><p>x</p><li>x</ul>",
        "<ul><span>x</span><li>x</ul>",
        "<div role=tablist><button>x</button></div>",
        "<div role=listbox><div role=group><p role=menuitem>x</p></div></div>",
        "<div role=list aria-owns=x><p role=listitem>y</p></div><b id=x>x</b>",
        "<ul role=listbox><li>x</ul>",
    ];
    come_to("role-content", Failed, &failed);
    let passed = [
        "<ul></ul>",
        "<ul>x<li>x<script></script><template></template></ul>",
        "<table><caption>x</caption><colgroup><col></colgroup><thead><tr><th>x<tbody><tr><td>x</table>",
        "<select size=4><option>x<optgroup label=y><option>x</select>",
        "<div role=menu><div role=separator></div><div role=group><a href=x role=menuitem>x</a></div></div>",
        "<ul role=tablist><li role=presentation><a href=x role=tab>x</a></ul>",
        "<div role=radiogroup><label><input type=radio>x</label><label>y</label></div>",
    ];
    come_to("role-content", Passed, &passed);
    let silent = [
        "<ul aria-busy=true><p>x</p></ul>",
        "<ul hidden><p>x</p></ul>",
        "<ul role=none><p>x</p></ul>",
    ];
    come_to("role-content", Inapplicable, &silent);
}

#[test]
fn roles_say_what_they_have_to() {
    use Outcome::{Failed, Inapplicable, Passed};
    let failed = [
        "<i role=heading>x</i>",
        "<i role=checkbox aria-checked=''>x</i>",
        "<i role=slider>x</i>",
        "<i role=separator tabindex=0></i>",
        "<i role=combobox aria-expanded=true>x</i>",
        "<i role=menuitemradio>x</i>",
    ];
    come_to("role-state-missing", Failed, &failed);
    let passed = [
        "<input type=checkbox role=switch>",
        "<i role=option>x</i>",
        "<i role=separator></i>",
        "<i role=combobox aria-expanded=false>x</i>",
        "<i role=scrollbar aria-controls=x aria-valuenow=1></i>",
        "<i role=button>x</i>",
    ];
    come_to("role-state-missing", Passed, &passed);
    let silent = ["<input type=checkbox role=checkbox>", "<h2 role=heading>x</h2>", "<h2>x</h2>"];
    come_to("role-state-missing", Inapplicable, &silent);
}

#[test]
fn headers_of_tables_head_something() {
    use Outcome::{Failed, Inapplicable, Passed};
    let failed = [
        "<table><tr><th>a</table>",
        "<table><tr><th>a<th>b<tr><td>c</table>",
        "<table><tr><th scope=row>a<tr><td>b</table>",
        "<table><tr><th scope=col>a<th scope=col>b<tr><td>c<td headers=x>d</table>",
        "<table><tbody><tr><td>c<tbody><tr><th scope=rowgroup>a</table>",
        "<div role=table><div role=row><p role=columnheader>a</p><p role=columnheader>b</p></div><div role=row><p role=cell>c</p></div></div>",
    ];
    come_to("table-header-alone", Failed, &failed);
    let passed = [
        "<table><tr><th>a<tr><td>b</table>",
        "<table><tr><th>a<td>b</table>",
        "<table><tr><th colspan=2>a<tr><th>b<th>c<tr><td>d<td>e</table>",
        "<table><tr><th rowspan=2>a<td>b<tr><td>c</table>",
        "<table><tr><th id=x>a<tr><th id=y>b<tr><td headers='x y'>c</table>",
        "<table><tbody><tr><th scope=rowgroup>a<tr><td>b<td>c</table>",
        "<table><colgroup><col><col></colgroup><tr><th scope=colgroup>a<tr><td>b<td>c</table>",
        "<table><tr><th><th>a<tr><td>b<td>c</table>",
        "<div role=table><div role=row><p role=columnheader>a</p></div><div role=rowgroup><div role=row><p role=cell>c</p></div></div></div>",
    ];
    come_to("table-header-alone", Passed, &passed);
    let silent = [
        "<table role=none><tr><th>a</table>",
        "<table><tr><th role=cell>a</table>",
        "<table hidden><tr><th>a</table>",
        "<table><tr><th></th></table>",
        "<table role=treegrid><tr><th>a</table>",
        "<p role=columnheader>a</p>",
    ];
    come_to("table-header-alone", Inapplicable, &silent);
}

#[test]
fn headers_are_named_in_the_table_of_the_cell() {
    use Outcome::{Failed, Inapplicable, Passed};
    let failed = [
        "<table><tr><td headers=x>a</table>",
        "<table><tr><td id=x headers=x>a</table>",
        "<table id=x><tr><td headers=x>a</table>",
        "<table><tr><th id=x>a<td><table><tr><td headers=x>b</table></table>",
        "<table><tr><th id=x>a<td headers='x y'>b</table>",
        "<table><tr><th id=x>a<td headers=X>b</table>",
        "<table><tr><th><b id=x>a</b><td headers=x>b</table>",
    ];
    come_to("table-headers-elsewhere", Failed, &failed);
    let passed = [
        "<table role=treegrid><tr><td id=x>a<td headers='x'>b</table>",
        "<table><tr><td headers=''>a</table>",
    ];
    come_to("table-headers-elsewhere", Passed, &passed);
    let silent = [
        "<table role=none><tr><td headers=x>a</table>",
        "<table hidden><tr><td headers=x>a</table>",
        "<div headers=x>",
    ];
    come_to("table-headers-elsewhere", Inapplicable, &silent);
}

#[test]
fn a_page_made_to_keep_us_waiting_does_not() {
    let wide = format!("<table><tr>{}</table>", "<th colspan=1000 rowspan=65534>x".repeat(2000));
    let long = format!("<table>{}</table>", "<tr><th scope=rowgroup>x<td>z".repeat(800));
    let circle =
        "<div id=a aria-owns=b role=list></div><div id=b aria-owns=a><i role=listitem>x</i></div>";
    let owned = format!("<ul aria-owns=a>{}</ul>", "<div id=a><li>".repeat(400));
    let started = std::time::Instant::now();
    for html in [wide.as_str(), long.as_str(), circle, owned.as_str()] {
        audit(&Subject { path: "page.html", html, around: &Alone });
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
