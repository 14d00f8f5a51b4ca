//! Addresses that cannot be right: an ending that is one mistake from `.uk` or `.com` and that there is not,
//! `https://https://`, `wwww.`. And addresses that only work inside the council: on its own network, or
//! where its staff write a document. Whether a page is there is for a person to try.

use crate::diagnostics::{Code, Finding, Report};
use crate::document::{Documents, TypedText, Words, is_frozen};
use crate::markdown::percent_decoded;
use crate::resolve::is_mailbox;
use crate::source::{Sources, Span};

use super::passage;

/// Endings with which addresses here are made.
const USUAL: [&str; 6] = ["uk", "com", "org", "net", "gov", "info"];
/// Endings that there are, of three letters and more, at one mistake from one of those.
const NEAR: [&str; 12] =
    ["cam", "bom", "mom", "ong", "bet", "pet", "vet", "new", "next", "nec", "goo", "gop"];
/// The endings of countries (ISO 3166, with those in use that are not in it).
const COUNTRIES: &str = "ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi \
    bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de \
    dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr \
    gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr \
    kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv \
    mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re \
    ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk \
    tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";
/// Endings that only its own network knows.
const OWN: [&str; 7] = ["local", "internal", "lan", "corp", "localdomain", "localhost", "intranet"];

/// What to do where the address of the website itself is one that residents cannot open.
const OF_THE_SITE: &str = "write the address at which the public opens the website, or leave the line out until you know it";

/// Parts of the names of websites that are not public yet.
const TRIALS: [&str; 5] = ["staging", "uat", "preprod", "dev", "sandbox"];

pub(super) fn check(sources: &Sources, documents: &Documents, report: &mut Report) {
    documents.each_text(&mut |_, said| {
        if is_frozen(sources.file(said.span.file()).path()) {
            return;
        }
        let found = addresses(&said).into_iter().filter_map(|it| finding(it).map(|why| (it, why)));
        for (address, (code, why, help)) in found.take(passage::MOST_TOLD) {
            let shown = address.strip_prefix("mailto:").unwrap_or(address);
            let span: Span = passage::place(sources, said.span, &[shown]);
            let message = format!("the address {shown} {why}");
            let own = code == Code::InsideAddress
                && (said.under.record, said.under.key) == ("site.yaml", "address");
            let help = if own { OF_THE_SITE } else { help };
            report.push(Finding::new(code, span, message).help(help));
        }
    });
}

/// Every web and email address of a text.
fn addresses<'d>(said: &TypedText<'d>) -> Vec<&'d str> {
    match said.words {
        // What is not an email address at all is told where the record is read.
        Words::Plain(words) if said.under.key == "email" && is_mailbox(words) => vec![words],
        Words::Plain(words) if words.starts_with("http") => vec![words],
        Words::Plain(_) => Vec::new(),
        Words::Prose(prose) => prose.external_links().collect(),
    }
}

/// What is wrong with an address: the code, the end of a sentence about it, and what to do.
fn finding(address: &str) -> Option<(Code, String, &'static str)> {
    let mistyped = |why: String| {
        Some((Code::MistypedAddress, why, "open it, then write the address that works"))
    };
    if let Some(email) =
        address.strip_prefix("mailto:").or((!address.contains(':')).then_some(address))
    {
        let decoded = percent_decoded(email.split('?').next()?)?;
        // More people than one can be written to.
        let wrong = |it: &&str| !is_mailbox(it);
        if decoded.split([',', ';']).map(str::trim).find(wrong).is_some() {
            return mistyped("is not an email address".to_owned());
        }
        let hosts = decoded.split([',', ';']).filter_map(|it| it.rsplit_once('@'));
        return hosts.map(|it| it.1.trim().to_ascii_lowercase()).find_map(|it| of_host(&it, ""));
    }
    let (scheme, rest) = address.split_once("://")?;
    if !matches!(scheme, "http" | "https") {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit('@').next()?.to_ascii_lowercase();
    let host = host.split(':').next()?.trim_end_matches('.');
    if matches!(host, "http" | "https") {
        return mistyped(format!("says {host} twice"));
    }
    of_host(host, &rest[end..])
}

fn of_host(host: &str, path: &str) -> Option<(Code, String, &'static str)> {
    let mistyped = |why: String| {
        Some((Code::MistypedAddress, why, "check its spelling, then open it to see that it works"))
    };
    if host.contains(',') || host.contains("..") {
        return mistyped("has a mark in its name that no website has".to_owned());
    }
    let labels: Vec<&str> = host.split('.').collect();
    let first = labels.first().copied().unwrap_or("");
    if first.len() > 1 && first.len() != 3 && first.bytes().all(|it| it == b'w') && labels.len() > 2
    {
        return mistyped(format!("begins with {first}, not www"));
    }
    if let Some((said, meant)) = mistyped_ending(&labels) {
        return mistyped(format!("ends with .{said}, which is almost .{meant}"));
    }
    if is_inside(host, &labels) {
        let help = "link to a page on the public website, or put the file in content/files/";
        let why = "only works inside an organisation, and residents cannot open it".to_owned();
        return Some((Code::InsideAddress, why, help));
    }
    if let Some(trial) = trial(&labels) {
        let help = "write the address of the public website";
        return Some((Code::InsideAddress, format!("is that of a trial (“{trial}”)"), help));
    }
    is_edited(host, path).then(|| {
        let why = "is where staff work on something, and residents may not be able to open it";
        let help = "put a finished copy in content/files/, or publish it on the public website, and \
                    link to that";
        (Code::InsideAddress, why.to_owned(), help)
    })
}

/// An ending that there is not, and the usual one that it almost is.
fn mistyped_ending<'h>(labels: &[&'h str]) -> Option<(String, String)> {
    let [.., before, last]: &[&'h str] = labels else { return None };
    let slip = |said: &str, meant: &str| strsim::osa_distance(said, meant) == 1;
    let letters = last.bytes().all(|it| it.is_ascii_alphabetic());
    let known = match last.len() {
        2 => COUNTRIES.split_ascii_whitespace().any(|it| it == *last),
        _ => USUAL.contains(last) || NEAR.contains(last),
    };
    if !known && letters && last.len() < 6 {
        // "gov.uj" is "gov.uk", and ".ik" of one name alone may be anything.
        let fits = |it: &&&str| slip(last, it) && (last.len() != 2 || **it == "uk");
        let meant = USUAL.iter().find(fits)?;
        return Some(((*last).to_owned(), (*meant).to_owned()));
    }
    // "www.gvo.uk" may be a name that someone has.
    let names = labels.len() - usize::from(labels.first() == Some(&"www"));
    let is_gov = *last == "uk" && names > 2 && slip(before, "gov") && before.len() > 2;
    is_gov.then(|| (format!("{before}.uk"), "gov.uk".to_owned()))
}

/// The part of a name that says that a website is being tried out, before the name that someone has registered.
fn trial<'h>(labels: &[&'h str]) -> Option<&'h str> {
    let before = &labels[..labels.len().saturating_sub(2)];
    before.iter().flat_map(|it| it.split('-')).find(|it| TRIALS.contains(it))
}

/// Whether a host is one of its own network.
fn is_inside(host: &str, labels: &[&str]) -> bool {
    let number: Vec<u8> = labels.iter().filter_map(|it| it.parse().ok()).collect();
    if number.len() == 4 && labels.len() == 4 {
        // RFC 1918, and what RFC 1122 and RFC 3927 keep for one computer or one cable.
        return match number.as_slice() {
            [10 | 127, ..] | [192, 168, ..] | [169, 254, ..] => true,
            [172, second, ..] => (16..32).contains(second),
            _ => false,
        };
    }
    let last = labels.last().copied().unwrap_or("");
    // What is in brackets is a number of six.
    let one_name = labels.len() == 1 && !host.is_empty() && !host.contains(['[', '%']);
    one_name || OWN.contains(&last) || labels.first() == Some(&"intranet")
}

/// Whether an address opens a document where it is written.
fn is_edited(host: &str, path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    let before = lower.split(['?', '#']).next().unwrap_or("");
    let is_typed = [":w:", ":x:", ":p:", ":o:"];
    match host {
        "docs.google.com" => before.contains("/edit") && before.contains("/d/"),
        "teams.microsoft.com" => {
            before.starts_with("/l/") && !before.contains("meet") || before.starts_with("/_")
        }
        _ if before.contains("/_layouts/15/doc.aspx") => true,
        _ if before.contains("/_layouts/15/wopiframe.aspx") => true,
        _ => {
            let kind = before.trim_start_matches('/').split('/').next().unwrap_or("");
            host.ends_with(".sharepoint.com") && is_typed.contains(&kind)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(address: &str) -> Option<Code> {
        finding(address).map(|it| it.0)
    }

    #[test]
    fn an_address_that_cannot_be_right_is_found() {
        for address in [
            "https://www.police.ukk/",
            "https://www.police.uj/",
            "https://example.comm/x",
            "https://www.example.con",
            "https://example.cmo?x",
            "https://www.example.ogr/",
            "https://www.westmere.gvo.uk/",
            "https://https://www.example.org/",
            "https://http//www.example.org/",
            "https://wwww.example.org/",
            "https://www.a,org.uk/",
            "https://www..example.org/",
            "mailto:help@example.ukk?subject=x",
            "mailto:help@a,org.uk",
            "help@a.comm",
            "mailto:help%20desk@a.org",
        ] {
            assert_eq!(code(address), Some(Code::MistypedAddress), "{address}");
        }
    }

    #[test]
    fn an_address_that_only_works_inside_is_found() {
        for address in [
            "https://localhost/training",
            "http://10.2.3.4/x",
            "http://192.168.0.1:8080/",
            "https://intranet.westmere.gov.uk/x",
            "https://files.westmere.local/x",
            "http://council-web/x",
            "https://docs.google.com/document/d/1x/edit?usp=sharing",
            "https://westmere.sharepoint.com/:w:/r/sites/x/a.docx",
            "https://westmere.sharepoint.com/sites/x/_layouts/15/Doc.aspx?sourcedoc=1",
            "https://teams.microsoft.com/l/file/123",
            "https://staging.westmere.gov.uk/x",
            "https://westmere-staging.azurewebsites.net/",
        ] {
            assert_eq!(code(address), Some(Code::InsideAddress), "{address}");
        }
    }

    #[test]
    fn what_may_be_right_is_left_alone() {
        for address in [
            "https://www.example.org/",
            "https://www.westmere.gov.uk:443/x",
            "https://a.co/",
            "https://a.cm/",
            "https://x.next/",
            "https://www.example.wales/",
            "https://gov.wales/",
            "https://www.gob.uk/",
            "https://www.go.uk/",
            "https://w3.org/",
            "https://ww2.example.org/",
            "https://8.8.8.8/",
            "https://[::1]/",
            "https://docs.google.com/forms/d/e/1x/viewform",
            "https://teams.microsoft.com/l/meetup-join/1",
            "https://westmere.sharepoint.com/:b:/g/x",
            "mailto:a@b.org,c@d.org.uk",
            "tel:999",
            "mailto:a@b.example",
            "a@b.gov.uk",
            "https://xn--caf-dma.fr/",
        ] {
            assert_eq!(code(address), None, "{address}");
        }
    }
}
