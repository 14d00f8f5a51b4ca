//! The services for whoever is in danger now.

use serde::Serialize;

use crate::model::{Service, ServiceKind};
use crate::render::desk::Desk;

use super::service::{ChannelView, ServiceView};

/// A service for danger: its call first, then the routes without voice.
#[derive(Serialize)]
pub(in crate::render::views) struct DangerView {
    calls: Vec<ChannelView>,
    without_voice: Vec<ChannelView>,
    service: ServiceView,
}

/// The services for whoever is in danger now.
pub(in crate::render::views) fn dangers(desk: &Desk<'_>) -> Vec<DangerView> {
    let services = desk.catalogue().services.iter();
    services.filter(|it| it.kind == ServiceKind::Danger).map(|it| danger(desk, it)).collect()
}

fn danger(desk: &Desk<'_>, service: &Service) -> DangerView {
    let mut view = desk.service(service);
    let channels = std::mem::take(&mut view.channels);
    let (calls, without_voice) = channels.into_iter().partition(|it| it.way == "voice");
    DangerView { calls, without_voice, service: view }
}
