//! The groups of codes, as `planpress explain` lists them: who can do something about what was found.

use super::Code;

/// What a code is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// How files are written.
    Files,
    /// What a plan says.
    Plan,
    /// Addresses and links to them.
    Links,
    /// Services and their contacts.
    Contacts,
    /// People who must not be named.
    Names,
    /// What the publisher must say before residents see the site.
    Publishing,
    /// What keeps people from reading a page, and an author can change.
    Reading,
    /// What only someone who writes HTML, styles or scripts can change.
    Developers,
}

impl Group {
    /// Every group, in the order of the list.
    pub const ALL: [Group; 8] = [
        Group::Files,
        Group::Plan,
        Group::Links,
        Group::Contacts,
        Group::Names,
        Group::Publishing,
        Group::Reading,
        Group::Developers,
    ];

    /// The line above its codes.
    pub fn heading(self) -> &'static str {
        match self {
            Group::Files => "Text files: what planpress cannot read",
            Group::Plan => "The plan: its objectives, actions, dates and statuses",
            Group::Links => "Links, and addresses that must keep working",
            Group::Contacts => "Contacts: telephone numbers, websites and email addresses",
            Group::Names => "Names and other personal details",
            Group::Publishing => "Before you publish: what only you can answer",
            Group::Reading => "Accessibility and plain words",
            Group::Developers => "For web developers: HTML, styles, scripts and themes",
        }
    }

    /// Its codes, in their order.
    pub fn codes(self) -> impl Iterator<Item = Code> {
        Code::ALL.iter().copied().filter(move |it| it.group() == self)
    }
}

impl Code {
    /// The group that it is listed in.
    pub fn group(self) -> Group {
        match self {
            Code::NoContent
            | Code::NotText
            | Code::EmptyFile
            | Code::FileTooLarge
            | Code::FileNotRead
            | Code::UnknownFile
            | Code::Syntax
            | Code::YamlFeature
            | Code::CutOffText
            | Code::DuplicateKey
            | Code::UnknownKey
            | Code::WrongType
            | Code::UnknownValue
            | Code::MissingKey
            | Code::InvalidId
            | Code::InvalidDate
            | Code::HiddenCharacter
            | Code::MangledCharacter
            | Code::DuplicateId
            | Code::RawHtml
            | Code::MarkdownNotRead
            | Code::ThemeFile => Group::Files,
            Code::UnknownLead
            | Code::UnknownStatus
            | Code::UnknownColumn
            | Code::UnknownTerm
            | Code::UnknownObjective
            | Code::UnknownAction
            | Code::ObjectiveCircle
            | Code::UnknownPlan
            | Code::EditionNotRead
            | Code::InvalidRepeat
            | Code::StatusWithoutColumn
            | Code::StatusWithoutReason
            | Code::LateWithoutReason
            | Code::DoneWithoutUpdate
            | Code::UpdateOutOfOrder
            | Code::UpdateSameDate
            | Code::UpdateBeforePlan
            | Code::UpdateByOther
            | Code::MeasureContradicted
            | Code::PageContradicted
            | Code::EmptyUpdate
            | Code::OutsidePeriod
            | Code::DuplicateNumber
            | Code::NumberOutOfPlace
            | Code::UnusedEntry
            | Code::UnlistedObjective
            | Code::TimescaleNotUnderstood
            | Code::StatusInTime
            | Code::NumberNotUnderstood
            | Code::CountContradicted
            | Code::PastAsFuture
            | Code::FutureAsPast
            | Code::ImpossibleDate
            | Code::WrongWeekday
            | Code::TargetContradicted
            | Code::ObservationOutOfOrder
            | Code::UnlikelyValue
            | Code::StatusContradicted
            | Code::TitleContradicted
            | Code::NewTimeDoubtful
            | Code::AdoptedLate
            | Code::DraftInProgress
            | Code::DoneTooEarly
            | Code::BackFromDone
            | Code::TotalFalls
            | Code::UpdateContradicted
            | Code::DoneBelowTarget
            | Code::EditionContradicted
            | Code::EventOutsideTime
            | Code::EventContradicted
            | Code::UnlikelyEvent
            | Code::DuplicateEvent
            | Code::CopiedActivity
            | Code::DuplicateLead
            | Code::OtherOwner
            | Code::PlaceMisspelt
            | Code::PlanEnded
            | Code::PeriodMissing
            | Code::EmptyObjective => Group::Plan,
            Code::UnsafeLink
            | Code::WrappedLink
            | Code::LinkMismatch
            | Code::MistypedAddress
            | Code::InsideAddress
            | Code::UnknownPage
            | Code::UnknownHeading
            | Code::SameAddress
            | Code::InvalidRedirect
            | Code::RedirectChain
            | Code::VanishedAddress
            | Code::InvalidWithdrawal
            | Code::NoAddressList
            | Code::ReservedAddress => Group::Links,
            Code::UnknownService
            | Code::InvalidNumber
            | Code::ImpossibleNumber
            | Code::DeadContact
            | Code::ContactSlip
            | Code::WrongInDanger
            | Code::UnknownContact
            | Code::InsecureLink
            | Code::PostcodeWrong
            | Code::PrintedContradicted
            | Code::NoExit
            | Code::ExitToService
            | Code::SharedNumber
            | Code::OverdueCheck
            | Code::SeldomChecked
            | Code::ImpossibleHours
            | Code::HoursContradicted
            | Code::UnreachableService
            | Code::StrandWithoutService
            | Code::ConfirmContact
            | Code::NumberNotLinked
            | Code::NumberNotDialled => Group::Contacts,
            Code::PersonalName
            | Code::PersonalNumber
            | Code::PersonalMailbox
            | Code::PersonalAddress
            | Code::UnneededException => Group::Names,
            Code::UnansweredQuestion
            | Code::PrivacyUnanswered
            | Code::StatementOutOfDate
            | Code::OverdueReview
            | Code::ReviewNotAhead
            | Code::OrganisationMisspelt
            | Code::StatementContradicted
            | Code::StillADraft
            | Code::NoticeContradicted
            | Code::StarterText
            | Code::LeftoverWords
            | Code::NoticeOver
            | Code::NoDangerSection => Group::Publishing,
            Code::MissingAlt
            | Code::HeadingLevel
            | Code::BoldHeading
            | Code::NumberedHeading
            | Code::RepeatedHeading
            | Code::WordsInCapitals
            | Code::DoubledWord
            | Code::ColumnWithoutHeading
            | Code::LongTitle
            | Code::DuplicateTitle
            | Code::DuplicateSummary
            | Code::SummaryContradicted
            | Code::CountedList
            | Code::SameOrder
            | Code::PageNamedTwice
            | Code::NestedTooDeep
            | Code::PoorContrast
            | Code::Untranslated
            | Code::LinkWithoutName
            | Code::HeadingWithoutName
            | Code::TableCaption
            | Code::VagueLink
            | Code::SameLinkText
            | Code::DocumentLink
            | Code::ColourAlone
            | Code::AltFileName
            | Code::PageWeight
            | Code::PassageLanguage
            | Code::LongSentence
            | Code::ReadingAge
            | Code::TypedList
            | Code::FakeHeading
            | Code::HeadingTooLong
            | Code::TableOfSpaces
            | Code::NameOfSigns
            | Code::SameLabel
            | Code::NewWindow
            | Code::DeadAnchor
            | Code::SpaceByBreaks
            | Code::AudioWithoutText
            | Code::AltRepeated
            | Code::AltTooLong
            | Code::AltEmptyTitle
            | Code::AltSaysNothing
            | Code::PictureOfWords
            | Code::PictureMoves
            | Code::TextInCapitals
            | Code::SpacedLetters
            | Code::PictureOfSigns
            | Code::WordsInOtherLanguage
            | Code::PageTitleVague
            | Code::PositionAlone
            | Code::AsteriskUnexplained
            | Code::UnderlinedText
            | Code::AbbreviationUnexplained
            | Code::HeadingWithoutContent
            | Code::QuotationOfNoOne
            | Code::LinkWithoutAddress
            | Code::LinksTogether
            | Code::EmphasisTooLong
            | Code::UnexplainedAcronym => Group::Reading,
            Code::ThemeWithoutEffect
            | Code::ScriptKeeps
            | Code::FocusOutlineRemoved
            | Code::TemplateError
            | Code::ContactNotLinked
            | Code::ExitNotShown
            | Code::PageTitle
            | Code::PageLanguage
            | Code::PageLanguageUnknown
            | Code::PartLanguageUnknown
            | Code::DelayedRefresh
            | Code::TimedRefresh
            | Code::ZoomForbidden
            | Code::TextContrast
            | Code::TextContrastUnknown
            | Code::ControlContrast
            | Code::LockedOrientation
            | Code::JustifiedText
            | Code::TinyText
            | Code::NoWayPast
            | Code::NoSkipLink
            | Code::PageTooDeep
            | Code::PageTooLong
            | Code::ImageWithoutName
            | Code::ButtonWithoutName
            | Code::FieldWithoutName
            | Code::FrameWithoutName
            | Code::ImageButtonWithoutName
            | Code::MenuItemWithoutName
            | Code::SummaryWithoutName
            | Code::LabelNotInName
            | Code::HiddenFocus
            | Code::NestedFocus
            | Code::AutocompleteUnknown
            | Code::RoleUnknown
            | Code::RoleContext
            | Code::RoleContent
            | Code::RoleStateMissing
            | Code::AriaUnknown
            | Code::AriaValue
            | Code::AriaNotSupported
            | Code::TableHeaderAlone
            | Code::TableHeadersElsewhere
            | Code::ElementIdTwice
            | Code::HeadingSkipped
            | Code::MainHeading
            | Code::TableHeaders
            | Code::PlaysByItself
            | Code::OtherHost
            | Code::InlineScript
            | Code::InlineStyle
            | Code::PolicyMissing
            | Code::AroundRefused
            | Code::ListItemAlone
            | Code::TermAlone
            | Code::ListContent
            | Code::TableHeaderEmpty
            | Code::TableScope
            | Code::TableCaptionInCell
            | Code::LayoutTable
            | Code::LayoutTableHeader
            | Code::DrawingWithoutName
            | Code::ObjectWithoutName
            | Code::MeterWithoutName
            | Code::DialogWithoutName
            | Code::TreeItemWithoutName
            | Code::TooltipWithoutName
            | Code::FrameOutOfReach
            | Code::SameFrameName
            | Code::NameProhibited
            | Code::ReferenceMissing
            | Code::BrailleAlone
            | Code::RoleDescription
            | Code::RoleDeprecated
            | Code::RoleNoneIgnored
            | Code::BodyHidden
            | Code::FocusWithoutRole
            | Code::NestedControls
            | Code::LabelForNothing
            | Code::TwoLabels
            | Code::PlaceholderLabel
            | Code::ChoicesWithoutGroup
            | Code::GroupWithoutName
            | Code::AutocompleteMissing
            | Code::ErrorNotDescribed
            | Code::TabOrder
            | Code::AccessKeyTwice
            | Code::ClickOnText
            | Code::MouseOnly
            | Code::ChangeMoves
            | Code::FocusTakenAway
            | Code::PasteRefused
            | Code::SkipLinkNowhere
            | Code::SkipLinkAbsent
            | Code::TwoMains
            | Code::NavigationWithoutName
            | Code::LandmarkTwice
            | Code::LandmarkInside
            | Code::OutsideLandmarks
            | Code::DetailsWithoutSummary
            | Code::VideoWithoutCaptions
            | Code::TitleRepeats
            | Code::AdjacentLinks
            | Code::Captcha
            | Code::ServerImageMap
            | Code::DirectionMissing
            | Code::LanguageContradicted
            | Code::HintNotLinked
            | Code::FormWithoutButton
            | Code::WidgetOutOfReach
            | Code::VideoInFrame
            | Code::RoleNotAllowed
            | Code::AriaConflict
            | Code::LandmarkSameName
            | Code::TableSummaryRepeats
            | Code::CanvasWithoutName
            | Code::DrawingUnmarked
            | Code::EmptyList
            | Code::TableScopeMissing
            | Code::FocusAtStart
            | Code::SpacingFixed
            | Code::TermWithoutDescription
            | Code::MainPartMissing
            | Code::TableRowsDiffer
            | Code::TableHeadersOnly
            | Code::FigureWithoutCaption
            | Code::CaptionAlone
            | Code::ObsoleteElement
            | Code::LeakyPage => Group::Developers,
        }
    }
}
