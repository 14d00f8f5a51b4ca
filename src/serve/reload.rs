//! What serving adds to a page: the reload script, and leave for it in the page's own policy.

/// The script that reloads a page after an edit.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// What the script needs of a Content-Security-Policy: to be loaded, and to listen for edits.
const NEEDED: [&str; 2] = ["script-src", "connect-src"];

/// Adds the reload script to a page that was made in this version of the site.
pub(super) fn add_to(html: &[u8], version: &str) -> Vec<u8> {
    let mut html = allow(html);
    let script =
        format!("<script src=\"/_planpress/reload.js\" data-version=\"{version}\"></script>\n");
    let end = rfind(&html, b"</body>").unwrap_or(html.len());
    html.splice(end..end, script.into_bytes());
    html
}

/// The page with a policy that lets the script work. A policy that does already is left alone, so
/// that the author sees the page under the policy that visitors get.
fn allow(html: &[u8]) -> Vec<u8> {
    let widened = policy(html).map(|(start, end)| (start, end, widen(&html[start..end])));
    match widened {
        Some((start, end, Some(policy))) => {
            [&html[..start], policy.as_bytes(), &html[end..]].concat()
        }
        _ => html.to_vec(),
    }
}

/// Where the content of the page's policy starts and ends.
fn policy(html: &[u8]) -> Option<(usize, usize)> {
    let name = find(html, b"content-security-policy")?;
    let tag = html[..name].iter().rposition(|byte| *byte == b'<')?;
    if !html[tag + 1..].get(..4)?.eq_ignore_ascii_case(b"meta") {
        return None;
    }
    let close = name + html[name..].iter().position(|byte| *byte == b'>')?;
    let start = tag + find(&html[tag..close], b"content=\"")? + b"content=\"".len();
    let end = start + html[start..close].iter().position(|byte| *byte == b'"')?;
    Some((start, end))
}

/// The policy with `'self'` wherever it is needed; `None` when it is there already.
fn widen(policy: &[u8]) -> Option<String> {
    let policy = String::from_utf8_lossy(policy);
    let plain = policy.replace("&#x27;", "'").replace("&#39;", "'").replace("&apos;", "'");
    let mut directives: Vec<String> =
        plain.split(';').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    let before = directives.clone();
    for needed in NEEDED {
        let name = |it: &String| it.split_whitespace().next().is_some_and(|it| it == needed);
        match directives.iter_mut().find(|it| name(it)) {
            Some(found) if found.split_whitespace().any(|it| it == "'self'") => {}
            Some(found) => *found = format!("{} 'self'", found.replace(" 'none'", "")),
            None => directives.push(format!("{needed} 'self'")),
        }
    }
    (directives != before).then(|| directives.join("; "))
}

/// First place of a lower-case text in HTML of any case.
fn find(html: &[u8], text: &[u8]) -> Option<usize> {
    html.windows(text.len()).position(|it| it.eq_ignore_ascii_case(text))
}

/// Last place of a lower-case text in HTML of any case.
fn rfind(html: &[u8], text: &[u8]) -> Option<usize> {
    html.windows(text.len()).rposition(|it| it.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let script = "<script src=\"/_planpress/reload.js\" data-version=\"v1\"></script>\n";
        let added = String::from_utf8(add_to(html.as_bytes(), "v1")).unwrap();
        assert_eq!(added, expected.replace("SCRIPT", script));
    }

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        check("<body>a</body>\n</html>", "<body>aSCRIPT</body>\n</html>");
        check("<body>&lt;/body></BODY>", "<body>&lt;/body>SCRIPT</BODY>");
        check("no body", "no bodySCRIPT");
        check("", "SCRIPT");
    }

    #[test]
    fn the_policy_lets_the_script_in_and_nothing_else() {
        let meta =
            |it: &str| format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{it}\">");
        let page = |it: &str| format!("<p>{}</p></body>", meta(it));
        let enough = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'";
        check(&page(enough), &format!("<p>{}</p>SCRIPT</body>", meta(enough)));
        for (policy, expected) in [
            ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
            (
                "default-src &#x27;none&#x27;; script-src 'none';",
                "default-src 'none'; script-src 'self'; connect-src 'self'",
            ),
            (
                "connect-src https://a.example; script-src 'self'",
                "connect-src https://a.example 'self'; script-src 'self'",
            ),
        ] {
            check(&page(policy), &format!("<p>{}</p>SCRIPT</body>", meta(expected)));
        }
    }

    #[test]
    fn a_page_about_policies_is_not_broken() {
        check("Content-Security-Policy</body>", "Content-Security-PolicySCRIPT</body>");
        check("<b>content-security-policy", "<b>content-security-policySCRIPT");
        let text = "<p>Content-Security-Policy content=\"default-src\"</p>";
        check(text, &format!("{text}SCRIPT"));
    }
}
