//! The services for whoever is in danger now.

use serde::Serialize;

use crate::model::{Service, ServiceKind};
use crate::render::context::RenderContext;

use super::service::{ChannelView, ServiceView};

/// A service for danger: its call first, then the routes without voice.
#[derive(Serialize)]
pub(in crate::render::views) struct DangerView {
    calls: Vec<ChannelView>,
    without_voice: Vec<ChannelView>,
    service: ServiceView,
}

/// The services for whoever is in danger now.
pub(in crate::render::views) fn dangers(ctx: &RenderContext<'_>) -> Vec<DangerView> {
    let services = ctx.catalogue().services.iter();
    services.filter(|it| it.kind == ServiceKind::Danger).map(|it| danger(ctx, it)).collect()
}

fn danger(ctx: &RenderContext<'_>, service: &Service) -> DangerView {
    let mut view = ctx.service(service);
    let channels = std::mem::take(&mut view.channels);
    let (calls, without_voice) = channels.into_iter().partition(|it| it.way == "voice");
    DangerView { calls, without_voice, service: view }
}
