//! Editorial rules: what is well formed and still not right for a reader.
//!
//! One rule, one file. A rule reads the catalogue, or the texts as they were typed, and reports; it
//! changes nothing and knows no page.

mod address_slip;
mod clock;
mod confirm_contact;
mod contact_in_text;
mod count_contradicted;
mod counted_list;
mod day_part;
mod doubled_word;
mod duplicate_summary;
mod duplicate_title;
mod empty_objective;
mod event_contradicted;
mod exit_to_service;
mod future_as_past;
mod future_report;
mod heading_words;
mod hours_contradicted;
mod how_to_check;
mod impossible_hours;
mod insecure_link;
mod late_without_reason;
mod leftover;
mod link_mismatch;
mod link_to_other;
mod long_title;
mod no_address_list;
mod no_danger_section;
mod no_exit;
mod notice_contradicted;
mod notice_over;
mod number_word;
mod opening;
mod organisation_misspelt;
mod outdated_statement;
mod overclaimed_statement;
mod overdue_check;
mod overdue_review;
mod page_claims;
mod page_named_twice;
mod passage;
mod past_as_future;
pub mod personal_data;
mod plan_ended;
mod plan_years;
mod plans;
mod postcode;
mod printed_contradicted;
mod privacy_unanswered;
mod redirect_chain;
mod relay_slip;
mod same_order;
mod seldom_checked;
mod shared_number;
mod starter_text;
mod still_a_draft;
mod strand_without_service;
mod summary_contradicted;
mod unanswered;
mod unreachable_service;
mod wrapped_link;
mod written_day;
mod wrong_day;
mod wrong_in_danger;

pub use overclaimed_statement::contradicted_by_pages;

use chrono::NaiveDate;

use crate::diagnostics::Report;
use crate::document::Documents;
use crate::model::Catalogue;
use crate::source::Sources;

/// Runs every rule about words as they were typed, wherever they are.
pub fn check_words(sources: &Sources, documents: &Documents, report: &mut Report) {
    personal_data::check(sources, documents, report);
    contact_in_text::check(sources, documents, report);
    starter_text::check(sources, documents, report);
    insecure_link::check(sources, documents, report);
    long_title::check(sources, documents, report);
    duplicate_title::check(documents, report);
    duplicate_summary::check(documents, report);
    counted_list::check(sources, documents, report);
    summary_contradicted::check(sources, documents, report);
    same_order::check(documents, report);
    page_named_twice::check(documents, report);
    printed_contradicted::check(documents, report);
    no_exit::check(documents, report);
    wrong_day::check(sources, documents, report);
    wrong_in_danger::check(sources, documents, report);
    organisation_misspelt::check(sources, documents, report);
    impossible_hours::check(sources, documents, report);
    exit_to_service::check(documents, report);
    wrapped_link::check(sources, documents, report);
    link_mismatch::check(sources, documents, report);
    shared_number::check(documents, report);
    notice_contradicted::check(documents, report);
    leftover::check(sources, documents, report);
    doubled_word::check(sources, documents, report);
    heading_words::check(sources, documents, report);
    hours_contradicted::check(documents, report);
    address_slip::check(sources, documents, report);
    postcode::check(sources, documents, report);
}

/// Runs every rule about the words of a page that the plan or the calendar contradicts.
pub fn check_pages(
    sources: &Sources,
    documents: &Documents,
    catalogue: &Catalogue,
    today: NaiveDate,
    report: &mut Report,
) {
    count_contradicted::check(sources, documents, catalogue, report);
    plan_years::check(sources, documents, catalogue, report);
    page_claims::check(sources, documents, catalogue, report);
    link_to_other::check(sources, documents, catalogue, report);
    seldom_checked::check(documents, catalogue, report);
    past_as_future::check(sources, documents, today, report);
    future_as_past::check(sources, documents, today, report);
    wrong_day::check_events(sources, documents, catalogue, report);
    event_contradicted::check(sources, documents, catalogue, report);
}

/// Runs every rule about a plan that needs its words and their meaning together.
pub fn check_plans(
    documents: &Documents,
    catalogue: &Catalogue,
    today: NaiveDate,
    report: &mut Report,
) {
    plans::check(documents, catalogue, today, report);
}

/// Runs every rule about what a project means.
pub fn check(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    empty_objective::check(catalogue, report);
    future_report::check(catalogue, today, report);
    late_without_reason::check(catalogue, today, report);
    overdue_check::check(catalogue, today, report);
    overdue_review::check(catalogue, today, report);
    plan_ended::check(catalogue, today, report);
    relay_slip::check(catalogue, report);
    confirm_contact::check(catalogue, report);
    no_danger_section::check(catalogue, report);
    unreachable_service::check(catalogue, report);
    strand_without_service::check(catalogue, report);
    unanswered::check(catalogue, report);
    privacy_unanswered::check(catalogue, report);
    outdated_statement::check(catalogue, today, report);
    overclaimed_statement::check(catalogue, report);
    still_a_draft::check(catalogue, report);
    no_address_list::check(catalogue, report);
    notice_over::check(catalogue, today, report);
    redirect_chain::check(catalogue, report);
}
