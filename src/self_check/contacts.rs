//! The help page with a theme's own template for a contact: someone who is afraid taps the number, and where the
//! template prints it without an address nothing happens. Each contact of a service that is printed there must
//! be a link.

use crate::diagnostics::{Code, Finding, Place};
use crate::model::{Channel, Reach, Service};
use crate::press::Press;
use crate::site::Route;

/// The class of what a contact is printed in.
const CLASS: &str = "pp-channel__target";

/// Shorter words of a contact say nothing of it.
const FEWEST: usize = 7;

/// The first contact that the help page prints and no link on it leads to, with how many there are.
pub(super) fn unlinked(press: &Press) -> Option<Finding> {
    let mut bytes = Vec::new();
    press.bytes(Route::Help, &mut bytes).ok()?;
    let html = String::from_utf8_lossy(&bytes);
    let services = &press.site().catalogue().services;
    let contacts = services.iter().flat_map(|it| it.live_channels().map(move |way| (it, way)));
    let unlinked: Vec<(&Service, String)> =
        contacts.filter_map(|(it, way)| Some((it, printed(way, &html)?))).collect();
    let (service, said) = unlinked.first()?;
    let more = match unlinked.len() {
        1 => String::new(),
        count => format!(" (1 of {count} contacts that are not links)"),
    };
    let place = press.markup(Route::Help, "", &[CLASS.to_owned()]);
    let message = format!("“{said}” of “{}” is not a link on the help page{more}", service.name);
    let finding = Finding::new(Code::ContactNotLinked, place, message)
        .label("people tap it, and nothing happens");
    Some(match finding.place {
        Place::Elsewhere { .. } => finding.help(super::OURS),
        _ => finding.help("print it in `<a href=\"{{ href }}\">` wherever `href` is given"),
    })
}

/// The words of a contact that are on the page, where no link leads to it.
fn printed(way: &Channel, html: &str) -> Option<String> {
    let (shown, address) = match way.reach.as_ref()? {
        Reach::Number(number) => (number.shown(), number.dialled().to_owned()),
        Reach::Email(email) => (email.clone(), email.clone()),
        Reach::Link(link) => (way.label.clone().unwrap_or_else(|| link.clone()), link.clone()),
    };
    // A short number or word is on the page for many a reason.
    let is_there = shown.len() >= FEWEST && html.contains(&escaped(&shown));
    let address = escaped(&address);
    let html = html.replace('\'', "\"");
    let is_linked = html.match_indices("href=\"").any(|(at, start)| {
        let rest = &html[at + start.len()..];
        let href = rest.split('"').next().unwrap_or_default();
        href.split_once(':').is_some_and(|it| it.1.starts_with(&*address))
            || href.starts_with(&*address)
    });
    (is_there && !is_linked).then_some(shown)
}

/// As it is in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
