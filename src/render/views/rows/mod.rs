//! Rows and lines of lists, each with its maker. Pages and pieces of pages use them; no row knows a
//! page.

mod action;
mod cell;
mod danger;
mod door;
mod event;
mod lead;
mod measure;
mod objective;
mod plan;
mod service;

pub(super) use action::ActionTable;
pub(super) use danger::{DangerView, dangers};
pub(super) use door::Door;
pub(super) use event::EventLine;
pub(super) use lead::LeadRow;
pub(super) use measure::{MeasureLine, MeasureRow};
pub(super) use objective::ObjectiveRow;
pub(super) use plan::PlanCard;
pub(super) use service::ServiceView;
