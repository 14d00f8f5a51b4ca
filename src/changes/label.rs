//! What the fields of the table of fields are called on a page, and the words that an author can choose
//! from. One without a name in the English words does not compile.

use crate::locale::{Locale, Message};
use crate::model::{
    Action, Better, Channel, Declared, Event, EventState, Every, Lead, LeadKind, Measure,
    Objective, Observation, Plan, PlanState, Provenance, Service, ServiceKind, StatusMeaning,
    Strand, Term, Update, Vocabulary, Way,
};

const FIELD: &str = "column-";
const WORD: &str = "word-";

/// What a field is called where the plan has no name of its own for it.
pub fn of_field(locale: &Locale, key: &str) -> String {
    said(locale, FIELD, key)
}

/// What one of the words that an author can choose from is called.
pub(super) fn of_word(locale: &Locale, word: &str) -> String {
    said(locale, WORD, word)
}

/// The messages are there, as the checks below hold.
fn said(locale: &Locale, prefix: &str, key: &str) -> String {
    let message = Message::by_key(&format!("{prefix}{}", key.replace('_', "-")));
    message.map(|it| locale.text(it)).unwrap_or_default()
}

const fn labelled<R: Declared>() {
    let mut at = 0;
    while at < R::FIELDS.len() {
        assert!(
            Message::has(FIELD, R::FIELDS[at].key),
            "a field has no label: write `column-…` for it in en-GB.ftl"
        );
        at += 1;
    }
}

const fn worded<T: Vocabulary>() {
    let mut at = 0;
    while at < T::WORDS.len() {
        assert!(
            Message::has(WORD, T::WORDS[at].0),
            "a word has no name: write `word-…` for it in en-GB.ftl"
        );
        at += 1;
    }
}

const _: () = {
    labelled::<Plan>();
    labelled::<Objective>();
    labelled::<Action>();
    labelled::<Update>();
    labelled::<Event>();
    labelled::<Measure>();
    labelled::<Observation>();
    labelled::<Lead>();
    labelled::<Term>();
    labelled::<Provenance>();
    labelled::<Service>();
    labelled::<Channel>();
    worded::<PlanState>();
    worded::<LeadKind>();
    worded::<StatusMeaning>();
    worded::<EventState>();
    worded::<Every>();
    worded::<Better>();
    worded::<ServiceKind>();
    worded::<Strand>();
    worded::<Way>();
};
