//! The help page with a theme's own template: what to do in danger comes first, since someone who opens the page may
//! be in danger now. The first number that the page calls must be one for danger.

use crate::diagnostics::{Code, Finding};
use crate::model::{Reach, Service, ServiceKind, Way};
use crate::press::Press;
use crate::site::Route;

/// That the help page has no call for danger, or another one before it.
pub(super) fn late(press: &Press) -> Option<Finding> {
    let services = &press.site().catalogue().services;
    let for_danger = services.iter().filter(|it| it.kind == ServiceKind::Danger);
    let numbers: Vec<&str> = for_danger.flat_map(numbers).collect();
    let mut bytes = Vec::new();
    if numbers.is_empty() || press.bytes(Route::Help, &mut bytes).is_err() {
        return None;
    }
    let html = String::from_utf8_lossy(&bytes);
    // The way out and the menu are before the main part.
    let main = html.split_once("<main").map_or(&*html, |it| it.1).replace('\'', "\"");
    let first = main.split_once("href=\"tel:").map(|it| it.1.split('"').next().unwrap_or_default());
    if first.is_some_and(|it| numbers.contains(&it)) {
        return None;
    }
    let message = match first {
        Some(number) => format!("the help page calls {number} before it says what to do in danger"),
        None => "the help page does not say what to do in danger".to_owned(),
    };
    let place = press.markup(Route::Help, "", &[]);
    Some(
        Finding::new(Code::NoDangerSection, place, message)
            .label("someone may be in danger now")
            .help("in the template of the help page, put `page.danger` first, as the built-in one does"),
    )
}

/// The numbers of a service that someone can call.
fn numbers(service: &Service) -> impl Iterator<Item = &str> {
    service.live_channels().filter(|it| it.way == Way::Voice).filter_map(|it| match &it.reach {
        Some(Reach::Number(number)) => Some(number.dialled()),
        _ => None,
    })
}
