//! HTML that others made and that is put into pages of ours, such as the header of a council's website: whether
//! it is whole, so that it cannot reach into the page around it, and what in it no page of ours can have.

use crate::diagnostics::Code;

use super::asked;
use super::dom::{Child, Dom, Element};
use super::safety::Harm;

/// The end of the part that is looked at. Whatever the fragment leaves open swallows or changes it.
const BEFORE: &str = "<!DOCTYPE html><html><head><title>-</title></head><body><div><div>";
const AFTER: &str = "</div>-</div><div id=\"pp-after\"><form></form>-</div></body></html>";

/// Elements that run, that load, that only a whole page has, and those that a page has once.
const REFUSED: &[&str] = &[
    "script", "style", "link", "meta", "base", "iframe", "frame", "frameset", "object", "embed",
    "applet", "template", "title", "noscript", "video", "audio", "portal", "main", "h1", "header",
    "footer",
];

/// Where a link may lead.
const LINKS: &[&str] = &["https://", "http://", "mailto:", "tel:", "#"];

/// Where a file of the project is.
const FILES: &str = "files/";

/// What is wrong in a fragment, in its order; nothing if a page can have it. A form may send to `hosts`.
pub fn unsafe_fragment(html: &str, hosts: &[String]) -> Vec<Harm> {
    let page = format!("{BEFORE}{html}{AFTER}");
    let dom = Dom::parse(&page);
    let mut found = Vec::new();
    let Some(part) = whole(&dom) else {
        let message = "a tag in this file has no end, or an end has no beginning".to_owned();
        let help = "close each tag that the file opens, and close no other";
        return vec![harm(0, message, help)];
    };
    for element in part.below() {
        let at = element.offset().saturating_sub(BEFORE.len()).min(html.len());
        found.extend(faults(element, hosts).map(|(message, help)| harm(at, message, help)));
    }
    let named = files(&part).count();
    if html.matches("=\"files/").count() != named {
        let message = "a file of content/files/ is not named as planpress looks for it".to_owned();
        found.push(harm(0, message, "write each as src=\"files/logo.svg\", with double quotes"));
    }
    found
}

/// The files of the project that a fragment names, below `content/files/`.
pub fn files_named(html: &str) -> Vec<String> {
    let page = format!("{BEFORE}{html}{AFTER}");
    let dom = Dom::parse(&page);
    whole(&dom).iter().flat_map(files).map(str::to_owned).collect()
}

fn files<'p>(part: &Element<'p>) -> impl Iterator<Item = &'p str> {
    let values = part.below().flat_map(|it| it.attributes());
    values.filter_map(|(_, value)| value.strip_prefix(FILES))
}

fn harm(at: usize, message: String, help: &'static str) -> Harm {
    Harm { code: Code::AroundRefused, at, message, help }
}

/// The element around the fragment, if everything after it is as it was written.
fn whole(dom: &Dom) -> Option<Element<'_>> {
    let root = dom.root().filter(|it| it.attributes().next().is_none())?;
    let body = root.elements().find(|it| it.is("body"))?;
    let parts: Vec<Child<'_>> = body.children().collect();
    let [Child::Element(part), Child::Element(after)] = parts.as_slice() else { return None };
    let inside: Vec<Child<'_>> = after.children().collect();
    let [Child::Element(form), Child::Text("-")] = inside.as_slice() else { return None };
    let around: Vec<Child<'_>> = part.children().collect();
    let [Child::Element(part), Child::Text("-")] = around.as_slice() else { return None };
    let sound = body.attributes().next().is_none()
        && after.attribute("id") == Some("pp-after")
        && form.is("form")
        && form.children().next().is_none();
    sound.then_some(*part)
}

type Problem = (String, &'static str);

fn faults<'p>(element: Element<'p>, hosts: &'p [String]) -> impl Iterator<Item = Problem> + 'p {
    let name = element.name();
    let refused = REFUSED.contains(&name).then(|| {
        let help = match name {
            "header" | "footer" => {
                "write only what is inside it: planpress writes the element around it"
            }
            "link" | "style" => "name your stylesheets under `around` in site.yaml",
            _ => "remove it: nothing runs on these pages, and only planpress writes what a page has once",
        };
        (format!("`<{name}>` cannot be in this file"), help)
    });
    let attributes =
        element.attributes().filter_map(move |(key, value)| attribute(element, key, value));
    let loads =
        asked::by(element).into_iter().filter_map(move |it| loaded(element, &it.address, hosts));
    refused.into_iter().chain(attributes).chain(loads)
}

fn attribute(element: Element<'_>, key: &str, value: &str) -> Option<Problem> {
    let key_in_small = key.to_ascii_lowercase();
    if key_in_small.starts_with("on") || matches!(&*key_in_small, "style" | "autofocus" | "srcdoc")
    {
        let help = "remove it: the pages’ policy lets no script and no style run from an attribute";
        return Some((format!("`{key}` cannot be in this file"), help));
    }
    let is_link = key_in_small.ends_with("href") && matches!(element.name(), "a" | "area");
    let address = value.trim();
    let leads = address.starts_with(FILES)
        || LINKS.iter().any(|it| address.to_ascii_lowercase().starts_with(it));
    (is_link && !leads).then(|| {
        let address: String = address.chars().take(60).collect();
        let help =
            "write the full address, starting with https://: these pages have many addresses";
        (format!("the link `{address}` leads elsewhere from each page"), help)
    })
}

/// What a browser asks for by itself: a file of the project, or the form of a search on a host that is named.
fn loaded(element: Element<'_>, address: &str, hosts: &[String]) -> Option<Problem> {
    let address = address.trim();
    if element.is("form") {
        let named = address.starts_with("https://")
            && asked::host(address).is_some_and(|it| hosts.contains(&it));
        let gets = element.attribute("method").is_none_or(|it| it.eq_ignore_ascii_case("get"));
        let help = "name the host under `around: {hosts: […]}` in site.yaml, write the full address with https://, \
                    and use the method get";
        return (!named || !gets).then(|| (format!("this form sends to `{address}`"), help));
    }
    let own = address.starts_with(FILES) && !address.contains("..");
    let help = "put the file into content/files/, and name it as files/…";
    (!own).then(|| (format!("`{address}` would be loaded from elsewhere"), help))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(html: &str) -> Vec<String> {
        let hosts = ["www.council.example".to_owned()];
        unsafe_fragment(html, &hosts).into_iter().map(|it| it.message).collect()
    }

    #[test]
    fn a_header_with_links_a_picture_and_a_search_is_sound() {
        let header = "<p><a href=\"https://www.council.example/\"><img src=\"files/logo.svg\" alt=\"Council\"></a></p>\n\
                      <nav aria-label=\"Council\"><ul><li><a href='https://www.council.example/bins'>Bins</a></ul></nav>\n\
                      <form action=\"https://www.council.example/search\"><label>Search <input name=q></label></form>";
        assert_eq!(told(header), [""; 0]);
        assert_eq!(files_named(header), ["logo.svg"]);
        assert_eq!(told("Words & <b>bold</b> only"), [""; 0]);
    }

    #[test]
    fn what_reaches_out_of_its_part_is_refused() {
        for html in [
            "</div>",
            "<div>",
            "<b>",
            "<a href=\"https://x.example/\">",
            "<!--",
            "<textarea>",
            "<select><option>",
            "</div><div>",
            "</div><div id=\"pp-after\"><form></form>-</div>",
            "<form>",
            "<table>",
            "<p><table><tr>",
            "<body class=x>",
            "<html lang=x>",
            "<plaintext>",
            "<title>",
            "</div><!--",
            "<xmp>",
            "<svg><foreignObject>",
            "<nobr>",
            "<math><mi>",
            "<script>",
            "<style>",
            "<svg><style>",
            "<noscript>",
            "<template>",
        ] {
            assert!(!told(html).is_empty(), "{html}");
        }
        // The end of the part ends these too.
        for html in ["<svg>", "<button>", "</body>", "<p>Words", "<ul><li>Words"] {
            assert_eq!(told(html), [""; 0], "{html}");
        }
    }

    #[test]
    fn what_runs_or_loads_is_refused() {
        for html in [
            "<script src=\"files/a.js\"></script>",
            "<p onclick=\"a()\">a</p>",
            "<p ONclick=\"a()\">a</p>",
            "<p style=\"color:red\">a</p>",
            "<img src=\"https://t.example/a.gif\">",
            "<img src=\"//t.example/a.gif\">",
            "<img src=\"files/../../a.gif\">",
            "<img srcset=\"https://t.example/a.gif 2x\">",
            "<a href=\"javascript:a()\">a</a>",
            "<a href=\" javascript:a()\">a</a>",
            "<a href=\"/bins\">a</a>",
            "<a href=\"https://a.example\" ping=\"https://b.example\">a</a>",
            "<form action=\"https://other.example/\"></form>",
            "<form action=\"http://www.council.example/\"></form>",
            "<form action=\"/search\"></form>",
            "<form method=post action=\"https://www.council.example/\"></form>",
            "<form action=\"https://www.council.example/\"><button formaction=\"https://b.example/\">a</button></form>",
            "<svg><image href=\"https://t.example/a.png\"/></svg>",
            "<svg><script>a()</script></svg>",
            "<svg><use href=\"https://t.example/a.svg#a\"/></svg>",
            "<svg><a xlink:href=\"javascript:a()\"><text>a</text></a></svg>",
            "<iframe src=\"files/a.html\"></iframe>",
            "<header>a</header>",
            "<h1>a</h1>",
            "<link rel=stylesheet href=\"files/a.css\">",
            "<meta http-equiv=refresh content=\"0;url=https://a.example\">",
            "<img src='files/logo.svg' alt=''>",
        ] {
            assert!(!told(html).is_empty(), "{html}");
        }
    }
}
