//! The places at which a plan's events take place, each with its own address.

use std::collections::BTreeMap;

use crate::model::{Event, Id, Ix, Plan, indexed};

use super::Site;

/// A place that events name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    /// Its part of an address, made from its name.
    pub id: Id,
    /// As it is named first.
    pub name: String,
    /// Its events.
    pub events: Vec<Ix<Event>>,
}

impl Site {
    /// The places of a plan's events, in order of id.
    pub fn places(&self, plan: Ix<Plan>) -> &[Venue] {
        &self.places[plan.get()]
    }
}

/// Gathers the places: of an event its own, or else those of its action. Two names that differ in
/// capital letters and marks alone are one place; one of which no address can be made is left out.
pub(super) fn of(plan: &Plan) -> Vec<Venue> {
    let mut found: BTreeMap<Id, Venue> = BTreeMap::new();
    for (at, event) in indexed(&plan.events) {
        let action = event.action.map(|it| &plan.actions[it]);
        let theirs = action.map(|it| it.places.items()).unwrap_or_default();
        let names = event.place.get().map_or(theirs, std::slice::from_ref);
        for name in names {
            let Some(id) = Id::suggest(name) else { continue };
            let new = || Venue { id: id.clone(), name: name.clone(), events: Vec::new() };
            let place = found.entry(id.clone()).or_insert_with(new);
            if place.events.last() != Some(&at) {
                place.events.push(at);
            }
        }
    }
    found.into_values().collect()
}
