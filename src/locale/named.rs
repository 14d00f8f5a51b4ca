//! The names of the model's own terms, where each term is one message.

use super::Message;
use crate::model::{Gap, StatusMeaning, Strand, Way};

impl From<Strand> for Message<'static> {
    fn from(strand: Strand) -> Self {
        match strand {
            Strand::Race => Message::WordRace,
            Strand::Religion => Message::WordReligion,
            Strand::SexualOrientation => Message::WordSexualOrientation,
            Strand::Disability => Message::WordDisability,
            Strand::Transgender => Message::WordTransgender,
        }
    }
}

impl From<Way> for Message<'static> {
    fn from(way: Way) -> Self {
        match way {
            Way::Voice => Message::ChannelVoice,
            Way::Silent => Message::ChannelSilent,
            Way::Relay => Message::ChannelRelay,
            Way::Text => Message::ChannelText,
            Way::Bsl => Message::ChannelBsl,
            Way::Chat => Message::ChannelChat,
            Way::Web => Message::ChannelWeb,
            Way::Email => Message::ChannelEmail,
            Way::App => Message::ChannelApp,
            Way::InPerson => Message::ChannelInPerson,
        }
    }
}

impl From<StatusMeaning> for Message<'static> {
    fn from(meaning: StatusMeaning) -> Self {
        match meaning {
            StatusMeaning::NotStarted => Message::StatusNotStarted,
            StatusMeaning::OnTrack => Message::StatusOnTrack,
            StatusMeaning::AtRisk => Message::StatusAtRisk,
            StatusMeaning::OffTrack => Message::StatusOffTrack,
            StatusMeaning::Complete => Message::StatusComplete,
            StatusMeaning::Paused => Message::StatusPaused,
            StatusMeaning::Cancelled => Message::StatusCancelled,
            StatusMeaning::Superseded => Message::StatusSuperseded,
        }
    }
}

impl From<Gap> for Message<'static> {
    fn from(gap: Gap) -> Self {
        match gap {
            Gap::NotAvailable => Message::MeasureNotAvailable,
            Gap::Withheld => Message::MeasureWithheld,
            Gap::ToBeSet => Message::MeasureToBeSet,
        }
    }
}
