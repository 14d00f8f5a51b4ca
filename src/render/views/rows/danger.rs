//! The services for someone who is in danger now.

use serde::Serialize;

use crate::model::{Service, ServiceKind};
use crate::render::context::RenderContext;
use crate::site::age;

use super::service::{ChannelView, ServiceView};

/// A service for danger: its call first, then the routes without voice.
#[derive(Serialize)]
pub(in crate::render::views) struct DangerView {
    calls: Vec<ChannelView>,
    without_voice: Vec<ChannelView>,
    service: ServiceView,
    /// What is doubtful about the whole service.
    doubt: Option<String>,
}

/// The services for someone who is in danger now.
pub(in crate::render::views) fn dangers(ctx: &RenderContext<'_>) -> Vec<DangerView> {
    let services = ctx.catalogue().services.iter();
    let shown = services.filter(|it| it.kind == ServiceKind::Danger && it.can_be_reached());
    shown.map(|it| danger(ctx, it)).collect()
}

fn danger(ctx: &RenderContext<'_>, service: &Service) -> DangerView {
    let channels = service.live_channels().map(|it| ctx.channel(service, it));
    let (calls, without_voice) = channels.partition(|it| it.way == "voice");
    let age = || age::caution(service, ctx.locale(), ctx.today());
    let doubt = service.confirm.clone().or_else(age);
    DangerView { calls, without_voice, service: ctx.service(service), doubt }
}
