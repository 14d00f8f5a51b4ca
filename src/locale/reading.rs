//! The meaning of a plan's words about time, in this language.

use crate::model::timescale::{Reading, Timescale};

use super::{Arg, Locale, Message};

impl Locale {
    /// The meaning of a time; `None` if it cannot be expressed in days, or says no more than the
    /// printed words.
    pub fn reading(&self, when: &Timescale) -> Option<String> {
        let reading = match &when.reading {
            Reading::Windows(windows) => self.windows(windows),
            Reading::By(_) | Reading::Until(_) | Reading::After(_) => self.bound(&when.reading)?,
            Reading::From(window) => {
                let from = Arg::from(self.begins(window));
                self.text(match when.in_part {
                    false => Message::FromWhen { when: from },
                    true => Message::FromWhenAlone { when: from },
                })
            }
            Reading::Ongoing { from: None } => self.text(Message::Ongoing),
            Reading::Ongoing { from: Some(window) } => {
                self.text(Message::OngoingFrom { when: self.begins(window).into() })
            }
            Reading::ToBeConfirmed => self.text(Message::ToBeConfirmed),
            Reading::Described | Reading::InWords | Reading::NotUnderstood => return None,
        };
        self.adds_to(&when.printed, &reading).then_some(reading)
    }

    /// A time with only one side: "By March 2024"; `None` for any other.
    pub fn bound(&self, reading: &Reading) -> Option<String> {
        let (Reading::By(window) | Reading::Until(window) | Reading::After(window)) = reading
        else {
            return None;
        };
        let when = Arg::from(self.due(window));
        Some(self.text(match reading {
            Reading::Until(_) => Message::UntilDate { date: when },
            Reading::After(_) => Message::AfterWhen { when },
            _ => Message::ByWhen { when },
        }))
    }
}
