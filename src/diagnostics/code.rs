//! The list of everything that planpress can find. A code is permanent: people search for it.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal $severity:ident,)+) => {
        /// What was found, by its permanent name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// Every code, in the order of the road: files, YAML, records, references, pages.
            pub const ALL: &[Code] = &[$(Code::$variant,)+];

            /// The name, as it is printed and as `planpress explain` takes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)+ }
            }

            /// The severity without `--strict` and `--publish`.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)+ }
            }

            /// The page that `planpress explain` prints.
            pub(super) fn page(self) -> &'static str {
                match self { $(Code::$variant => include_str!(concat!("pages/", $name, ".md")),)+ }
            }
        }
    };
}

codes! {
    /// The project has no `content/` folder or nothing in it.
    NoContent "no-content" Error,
    /// A file's bytes are not UTF-8 text.
    NotText "not-text" Error,
    /// A file has nothing in it.
    EmptyFile "empty-file" Error,
    /// A file is larger than any plan needs.
    FileTooLarge "file-too-large" Error,
    /// A link, a pipe, or a file that the system would not open.
    FileNotRead "file-not-read" Error,
    /// A file that planpress has no use for where it lies.
    UnknownFile "unknown-file" Warning,
    /// The YAML could not be read at this place.
    Syntax "syntax" Error,
    /// Anchors, aliases, tags, merge keys, second documents.
    YamlFeature "yaml-feature" Error,
    /// Words after a space and `#`, which YAML drops.
    CutOffText "cut-off-text" Error,
    /// The same key twice in one record.
    DuplicateKey "duplicate-key" Error,
    /// A key that planpress does not know.
    UnknownKey "unknown-key" Error,
    /// A value of another kind than its key takes.
    WrongType "wrong-type" Error,
    /// A value outside the words that its key takes.
    UnknownValue "unknown-value" Error,
    /// A record without a key that it must have.
    MissingKey "missing-key" Error,
    /// An id that cannot be in an address.
    InvalidId "invalid-id" Error,
    /// A date that is not a date.
    InvalidDate "invalid-date" Error,
    /// Characters that cannot be seen and change how text reads.
    HiddenCharacter "hidden-character" Warning,
    /// Characters that another program made of others.
    MangledCharacter "mangled-character" Warning,
    /// The same id twice.
    DuplicateId "duplicate-id" Error,
    /// A lead that the plan does not define.
    UnknownLead "unknown-lead" Error,
    /// A support service that `support.yaml` does not define.
    UnknownService "unknown-service" Error,
    /// A status word that the plan does not map.
    UnknownStatus "unknown-status" Error,
    /// A column that the plan does not name.
    UnknownColumn "unknown-column" Error,
    /// A term that the plan's glossary does not list.
    UnknownTerm "unknown-term" Error,
    /// An objective that has no file.
    UnknownObjective "unknown-objective" Error,
    /// An action that the plan does not have.
    UnknownAction "unknown-action" Error,
    /// Objectives that are above each other in a circle.
    ObjectiveCircle "objective-circle" Error,
    /// A plan that continues one that the site does not have.
    UnknownPlan "unknown-plan" Error,
    /// A frozen copy of a plan that can no longer be read.
    EditionNotRead "edition-not-read" Error,
    /// A date that cannot be repeated so.
    InvalidRepeat "invalid-repeat" Error,
    /// A status on an action of a plan that has no status column.
    StatusWithoutColumn "status-without-column" Error,
    /// A late, changed or dropped action without a reason.
    StatusWithoutReason "status-without-reason" Warning,
    /// An action whose time has passed, whose status is unfinished, and whose last report does not say why.
    LateWithoutReason "late-without-reason" Warning,
    /// An action or an objective that is typed as done, and no update says since when.
    DoneWithoutUpdate "done-without-update" Warning,
    /// An update whose date does not fit the order of the others.
    UpdateOutOfOrder "update-out-of-order" Warning,
    /// Two updates of one record with one date.
    UpdateSameDate "update-same-date" Warning,
    /// An update from before the plan began.
    UpdateBeforePlan "update-before-plan" Warning,
    /// An update from a lead that does not lead what it is about.
    UpdateByOther "update-by-other" Note,
    /// An update that reports nothing.
    EmptyUpdate "empty-update" Warning,
    /// A time that is outside the years that the plan covers.
    OutsidePeriod "outside-period" Warning,
    /// A number that two actions or two objectives have.
    DuplicateNumber "duplicate-number" Warning,
    /// A number that belongs elsewhere in the plan.
    NumberOutOfPlace "number-out-of-place" Warning,
    /// A target on the wrong side of its baseline.
    TargetContradicted "target-contradicted" Warning,
    /// An observation whose date does not fit the order of the others.
    ObservationOutOfOrder "observation-out-of-order" Warning,
    /// A value of a measure that its unit or the values around it make unlikely.
    UnlikelyValue "unlikely-value" Question,
    /// A measure whose objective, action or unit contradicts another of its lines.
    MeasureContradicted "measure-contradicted" Warning,
    /// A page that says of the site what its files say otherwise.
    PageContradicted "page-contradicted" Warning,
    /// A word for a status that is given another meaning than it has.
    StatusContradicted "status-contradicted" Warning,
    /// Years in a plan's title that are not those of its period.
    TitleContradicted "title-contradicted" Warning,
    /// A changed time that was over, is earlier than the one before, or is another in the text.
    NewTimeDoubtful "new-time-doubtful" Warning,
    /// A plan that was reported on before it was adopted.
    AdoptedLate "adopted-late" Warning,
    /// A draft of a plan that is reported on.
    DraftInProgress "draft-in-progress" Question,
    /// An action that was done before its event.
    DoneTooEarly "done-too-early" Warning,
    /// Something done that has not started by a later update.
    BackFromDone "back-from-done" Warning,
    /// A number counted up to now that is lower in a later update.
    TotalFalls "total-falls" Warning,
    /// An update whose words contradict its status or a measure.
    UpdateContradicted "update-contradicted" Warning,
    /// Something done that did not reach what it is for.
    DoneBelowTarget "done-below-target" Warning,
    /// An edition whose name has another month or year than its date.
    EditionContradicted "edition-contradicted" Warning,
    /// Words of an event that its date, its time or its repeats contradict.
    EventContradicted "event-contradicted" Warning,
    /// An event on a day that is outside the time of its action.
    EventOutsideTime "event-outside-time" Warning,
    /// A day or a time at which few events take place.
    UnlikelyEvent "unlikely-event" Question,
    /// The same event twice.
    DuplicateEvent "duplicate-event" Warning,
    /// The same words for what two actions do.
    CopiedActivity "copied-activity" Warning,
    /// Two leads with one name.
    DuplicateLead "duplicate-lead" Warning,
    /// A plan whose owner is another council than the website's.
    OtherOwner "other-owner" Question,
    /// A place that is a mistake away from another.
    PlaceMisspelt "place-misspelt" Warning,
    /// An entry of a list in plan.yaml that nothing uses.
    UnusedEntry "unused-entry" Warning,
    /// An objective file that the order in plan.yaml leaves out.
    UnlistedObjective "unlisted-objective" Warning,
    /// Words about time that were not understood.
    TimescaleNotUnderstood "timescale-not-understood" Warning,
    /// Words for how far an action is, among the words for its time, and nowhere else.
    StatusInTime "status-in-time" Warning,
    /// A cell of a column of numbers that is not a number.
    NumberNotUnderstood "number-not-understood" Warning,
    /// A link whose scheme could do harm, or that leads nowhere.
    UnsafeLink "unsafe-link" Error,
    /// A link that goes through a mail filter or a search engine.
    WrappedLink "wrapped-link" Warning,
    /// A link whose words are the address of another website.
    LinkMismatch "link-mismatch" Warning,
    /// An address that cannot be right.
    MistypedAddress "mistyped-address" Warning,
    /// An address that only works inside an organisation.
    InsideAddress "inside-address" Warning,
    /// HTML inside Markdown.
    RawHtml "raw-html" Warning,
    /// Marks of Markdown that were read as words.
    MarkdownNotRead "markdown-not-read" Warning,
    /// A picture without words that stand for it.
    MissingAlt "missing-alt" Warning,
    /// A heading of a level that does not fit where it is.
    HeadingLevel "heading-level" Warning,
    /// A paragraph in bold that looks like a heading.
    BoldHeading "bold-heading" Warning,
    /// A heading that begins with a typed number.
    NumberedHeading "numbered-heading" Question,
    /// The same heading twice on a page.
    RepeatedHeading "repeated-heading" Warning,
    /// A sentence in capital letters.
    WordsInCapitals "words-in-capitals" Warning,
    /// The same word twice in a row.
    DoubledWord "doubled-word" Warning,
    /// Words that no one meant to publish.
    LeftoverWords "leftover-words" Warning,
    /// A column of a table that does not say what its cells are.
    ColumnWithoutHeading "column-without-heading" Warning,
    /// Lists, quotations or marks nested in one another more deeply than anyone can read.
    NestedTooDeep "nested-too-deep" Warning,
    /// A link to a page that the site does not have.
    UnknownPage "unknown-page" Error,
    /// A link to a heading that its page does not have.
    UnknownHeading "unknown-heading" Error,
    /// A telephone number that cannot be dialled.
    InvalidNumber "invalid-number" Error,
    /// A telephone number that no one can reach: too short, too long, or dialled differently from shown.
    ImpossibleNumber "impossible-number" Question,
    /// A contact in a text that the service's record says no longer works.
    DeadContact "dead-contact" Warning,
    /// A contact in a text that is a mistake away from a service's own.
    ContactSlip "contact-slip" Warning,
    /// A contact in a text that is in no record, so that no one checks it.
    UnknownContact "unknown-contact" Warning,
    /// A postcode with a letter too few or too many.
    PostcodeWrong "postcode-wrong" Warning,
    /// A link to a service's website that others can read and change on its way.
    InsecureLink "insecure-link" Warning,
    /// A contact that is marked as printed and is not among the printed words.
    PrintedContradicted "printed-contradicted" Warning,
    /// A page for people in need that they cannot leave quickly.
    NoExit "no-exit" Warning,
    /// A way out that opens the website of a service.
    ExitToService "exit-to-service" Error,
    /// A page that must have a way out, and the theme does not show it.
    ExitNotShown "exit-not-shown" Error,
    /// A number that two services have.
    SharedNumber "shared-number" Warning,
    /// A title as long as a paragraph.
    LongTitle "long-title" Warning,
    /// A title that another page, or another action of the objective, has too.
    DuplicateTitle "duplicate-title" Warning,
    /// A summary that another page, or an objective, has too.
    DuplicateSummary "duplicate-summary" Warning,
    /// A summary with a number that is another in the text below it.
    SummaryContradicted "summary-contradicted" Warning,
    /// Two pages of the menu with the same place in it.
    SameOrder "same-order" Note,
    /// One page under two keys of `pages`.
    PageNamedTwice "page-named-twice" Note,
    /// A number of objectives or actions that the plan does not have.
    CountContradicted "count-contradicted" Warning,
    /// A list with another number of items than its sentence says.
    CountedList "counted-list" Warning,
    /// A day that has passed, told as if it were still to come.
    PastAsFuture "past-as-future" Warning,
    /// A number that is not for danger, given to someone in danger.
    WrongInDanger "wrong-in-danger" Warning,
    /// A day to come, told as if it had passed.
    FutureAsPast "future-as-past" Warning,
    /// A date in a text that no calendar has.
    ImpossibleDate "impossible-date" Warning,
    /// A weekday in a text that is not that of its date.
    WrongWeekday "wrong-weekday" Warning,
    /// The publisher's name with a mistake in one of its words.
    OrganisationMisspelt "organisation-misspelt" Warning,
    /// Something in a header or footer of the publisher's that no page can have.
    AroundRefused "around-refused" Error,
    /// A notice whose last day has passed.
    NoticeOver "notice-over" Warning,
    /// Two pages with one address.
    SameAddress "same-address" Error,
    /// An address that cannot redirect, or that redirects to nothing or in a circle.
    InvalidRedirect "invalid-redirect" Error,
    /// A redirect to an address that is redirected too.
    RedirectChain "redirect-chain" Note,
    /// An address that was published and leads nowhere by now.
    VanishedAddress "vanished-address" Error,
    /// An address that cannot be withdrawn: it still has a page, or never had one.
    InvalidWithdrawal "invalid-withdrawal" Error,
    /// A published website that keeps no list of its addresses.
    NoAddressList "no-address-list" Note,
    /// A page whose address planpress keeps for itself.
    ReservedAddress "reserved-address" Error,
    /// An objective with no actions.
    EmptyObjective "empty-objective" Warning,
    /// A plan whose period is over, and of which no one says what became of it.
    PlanEnded "plan-ended" Question,
    /// A plan without the years that it is for: it would be shown as current for ever.
    PeriodMissing "period-missing" Question,
    /// A contact that should have been checked again by now.
    OverdueCheck "overdue-check" Warning,
    /// A service whose contacts are checked too seldom.
    SeldomChecked "seldom-checked" Warning,
    /// A plan or a page that should have been reviewed again by now.
    OverdueReview "overdue-review" Question,
    /// A next review that is due before the last one was made.
    ReviewNotAhead "review-not-ahead" Warning,
    /// Opening hours that no clock has, or that end before they begin.
    ImpossibleHours "impossible-hours" Warning,
    /// Opening hours of one service that cannot all hold.
    HoursContradicted "hours-contradicted" Warning,
    /// A service that residents are not shown, because no contact of it works.
    UnreachableService "unreachable-service" Warning,
    /// Kinds of hate for which there is no service of their own.
    StrandWithoutService "strand-without-service" Note,
    /// A contact that the publisher has to confirm.
    ConfirmContact "confirm-contact" Question,
    /// Words that look like a person's name.
    PersonalName "personal-name" Question,
    /// A mobile telephone number.
    PersonalNumber "personal-number" Question,
    /// A mailbox that looks like a person's own.
    PersonalMailbox "personal-mailbox" Question,
    /// The address of someone's home.
    PersonalAddress "personal-address" Question,
    /// Words said to be no name that nothing takes for one.
    UnneededException "unneeded-exception" Warning,
    /// A question of the accessibility statement without an answer.
    UnansweredQuestion "unanswered-question" Question,
    /// A question of the privacy notice without an answer.
    PrivacyUnanswered "privacy-unanswered" Question,
    /// An accessibility statement that no one has reviewed for a year.
    StatementOutOfDate "statement-out-of-date" Warning,
    /// A claim that the website is fully compliant beside what says that it is not.
    StatementContradicted "statement-contradicted" Error,
    /// A website that says of itself that it is a draft or a demonstration.
    StillADraft "still-a-draft" Question,
    /// A notice that calls a published website a draft or a demonstration.
    NoticeContradicted "notice-contradicted" Warning,
    /// Words of the example that `planpress new` wrote, which no one has changed.
    StarterText "starter-text" Question,
    /// A help page that does not say how to call for help in danger.
    NoDangerSection "no-danger-section" Question,
    /// An accent colour that cannot be read.
    PoorContrast "poor-contrast" Warning,
    /// A file of the theme that is not there or not in its form.
    ThemeFile "theme-file" Error,
    /// A contact of a service that the theme prints without a link.
    ContactNotLinked "contact-not-linked" Warning,
    /// Something in the themes folder that changes nothing on the site.
    ThemeWithoutEffect "theme-without-effect" Warning,
    /// Built-in words that are in English on a site in another language.
    Untranslated "untranslated" Warning,
    /// A script that keeps something on the reader's device.
    ScriptKeeps "script-keeps" Error,
    /// A style that removes what shows where the keyboard is.
    FocusOutlineRemoved "focus-outline-removed" Warning,
    /// A template that could not be read or rendered.
    TemplateError "template-error" Error,
    // What is wrong with HTML. The page as a whole.
    /// A page without a title.
    PageTitle "page-title" Error,
    /// A page that does not say its language.
    PageLanguage "page-language" Error,
    /// A page in a language that there is not.
    PageLanguageUnknown "page-language-unknown" Error,
    /// A passage in a language that there is not.
    PartLanguageUnknown "part-language-unknown" Error,
    /// A page that goes away while someone reads it.
    DelayedRefresh "delayed-refresh" Error,
    /// A page that loads itself or another after a while, however long.
    TimedRefresh "timed-refresh" Warning,
    /// A page that cannot be enlarged.
    ZoomForbidden "zoom-forbidden" Error,
    /// Words in a colour that is too close to the one under them.
    TextContrast "text-contrast" Error,
    /// Words whose contrast only a person can judge.
    TextContrastUnknown "text-contrast-unknown" Note,
    /// A field or a box whose edge is too close to the colour around it.
    ControlContrast "control-contrast" Warning,
    /// A page that can be read one way round of the screen only.
    LockedOrientation "locked-orientation" Warning,
    /// Lines whose ends are drawn to both sides.
    JustifiedText "justified-text" Warning,
    /// Words below 9 pixels.
    TinyText "tiny-text" Warning,
    /// A page on which nothing leads past the links at its start.
    NoWayPast "no-way-past" Error,
    /// A page on which the keyboard has to go through the links at its start.
    NoSkipLink "no-skip-link" Warning,
    /// A page nested so deeply that a part of it could not be looked at.
    PageTooDeep "page-too-deep" Warning,
    /// A page so long that a part of it was not looked at.
    PageTooLong "page-too-long" Warning,
    // Names that are read out.
    /// A picture without a text alternative.
    ImageWithoutName "image-without-name" Error,
    /// A button that says nothing.
    ButtonWithoutName "button-without-name" Error,
    /// A link that says nothing.
    LinkWithoutName "link-without-name" Error,
    /// A field that does not say what to fill in.
    FieldWithoutName "field-without-name" Error,
    /// A heading without words.
    HeadingWithoutName "heading-without-name" Warning,
    /// A frame that does not say what it shows.
    FrameWithoutName "frame-without-name" Error,
    /// A picture that is a button and says nothing.
    ImageButtonWithoutName "image-button-without-name" Error,
    /// An entry of a menu that says nothing.
    MenuItemWithoutName "menu-item-without-name" Error,
    /// A summary that does not say what it opens.
    SummaryWithoutName "summary-without-name" Error,
    /// Words that are seen and not part of the name that is read out.
    LabelNotInName "label-not-in-name" Error,
    /// Something that the keyboard reaches and that is hidden from screen readers.
    HiddenFocus "hidden-focus" Error,
    /// Something that the keyboard reaches inside what is told as a whole.
    NestedFocus "nested-focus" Error,
    /// A field that says in unknown words what it asks for.
    AutocompleteUnknown "autocomplete-unknown" Error,
    // Roles, states and tables.
    /// A role that there is not.
    RoleUnknown "role-unknown" Warning,
    /// A part of something that is not in it.
    RoleContext "role-context" Error,
    /// Something that holds what is not a part of it.
    RoleContent "role-content" Error,
    /// A role that does not say what it has to.
    RoleStateMissing "role-state-missing" Warning,
    /// An `aria-` attribute that there is not.
    AriaUnknown "aria-unknown" Warning,
    /// A value that an `aria-` attribute does not take.
    AriaValue "aria-value" Warning,
    /// An `aria-` attribute where it says nothing.
    AriaNotSupported "aria-not-supported" Warning,
    /// A header of a table that heads nothing.
    TableHeaderAlone "table-header-alone" Error,
    /// A cell whose headers are not in its table.
    TableHeadersElsewhere "table-headers-elsewhere" Error,
    // What breaks the sites of councils.
    /// An id that is used more than once on a page.
    ElementIdTwice "element-id-twice" Warning,
    /// A heading that leaves out a level below the one above it.
    HeadingSkipped "heading-skipped" Warning,
    /// A page without a main heading, or with more than one.
    MainHeading "main-heading" Warning,
    /// A table of facts without a caption.
    TableCaption "table-caption" Warning,
    /// A table of facts without header cells.
    TableHeaders "table-headers" Warning,
    /// A link whose words say nothing.
    VagueLink "vague-link" Warning,
    /// The same words for two places.
    SameLinkText "same-link-text" Warning,
    /// A link to a document that does not say its kind and size.
    DocumentLink "document-link" Warning,
    /// A telephone number that cannot be tapped.
    NumberNotLinked "number-not-linked" Warning,
    /// Words that point to something by its colour.
    ColourAlone "colour-alone" Warning,
    /// A file's name in place of words for a picture.
    AltFileName "alt-file-name" Error,
    /// Sound, video or words that move without being asked.
    PlaysByItself "plays-by-itself" Error,
    /// A page that is heavier than someone on a poor connection can wait for.
    PageWeight "page-weight" Warning,
    /// Words in letters that the language of the page does not have.
    PassageLanguage "passage-language" Warning,
    // What the structure of a page says.
    /// An item of a list that is in no list.
    ListItemAlone "list-item-alone" Error,
    /// A term or a description that is in no list of terms.
    TermAlone "term-alone" Error,
    /// A list that holds what is in none of its items.
    ListContent "list-content" Error,
    /// Lines with typed dashes or numbers in place of a list.
    TypedList "typed-list" Warning,
    /// A paragraph in bold that looks like a heading.
    FakeHeading "fake-heading" Warning,
    /// A heading as long as a paragraph.
    HeadingTooLong "heading-too-long" Note,
    /// A header cell of a table without words.
    TableHeaderEmpty "table-header-empty" Warning,
    /// A scope that HTML does not know.
    TableScope "table-scope" Warning,
    /// A cell across a table in place of its caption.
    TableCaptionInCell "table-caption-in-cell" Warning,
    /// A table that seems to lay out a page.
    LayoutTable "layout-table" Warning,
    /// A table that says that it lays out a page, and has headers or a caption.
    LayoutTableHeader "layout-table-header" Error,
    /// A table whose columns are made with spaces.
    TableOfSpaces "table-of-spaces" Warning,
    /// A drawing with a role and without a text alternative.
    DrawingWithoutName "drawing-without-name" Error,
    /// A file that is shown in a page and has no text alternative.
    ObjectWithoutName "object-without-name" Error,
    /// A bar of progress or a meter that does not say what it measures.
    MeterWithoutName "meter-without-name" Error,
    /// A dialog without a name.
    DialogWithoutName "dialog-without-name" Warning,
    /// An item of a tree without a name.
    TreeItemWithoutName "tree-item-without-name" Warning,
    /// A tip without words.
    TooltipWithoutName "tooltip-without-name" Warning,
    /// A frame that a keyboard cannot reach.
    FrameOutOfReach "frame-out-of-reach" Warning,
    /// Two frames with one name that show different things.
    SameFrameName "same-frame-name" Warning,
    /// A name where screen readers do not read one.
    NameProhibited "name-prohibited" Warning,
    /// A reference to an element that is not on the page.
    ReferenceMissing "reference-missing" Warning,
    /// Words for braille alone.
    BrailleAlone "braille-alone" Warning,
    /// A description of a role where there is no role.
    RoleDescription "role-description" Warning,
    /// A role that is no longer used.
    RoleDeprecated "role-deprecated" Warning,
    /// A mark as decoration that something contradicts.
    RoleNoneIgnored "role-none-ignored" Warning,
    /// A page that is hidden from screen readers as a whole.
    BodyHidden "body-hidden" Error,
    /// Something that the Tab key reaches and that does not say what it is.
    FocusWithoutRole "focus-without-role" Warning,
    /// A control inside a link or a summary.
    NestedControls "nested-controls" Warning,
    /// A link or a button that is called by a sign.
    NameOfSigns "name-of-signs" Warning,
    /// A label that is not for a field.
    LabelForNothing "label-for-nothing" Warning,
    /// A field with 2 labels.
    TwoLabels "two-labels" Warning,
    /// Two fields of a form with the same label.
    SameLabel "same-label" Warning,
    /// A hint in a field in place of its label.
    PlaceholderLabel "placeholder-label" Warning,
    /// Radio buttons or checkboxes that nothing joins to their question.
    ChoicesWithoutGroup "choices-without-group" Warning,
    /// A group of fields without a name.
    GroupWithoutName "group-without-name" Warning,
    /// A field about a person that browsers cannot fill in.
    AutocompleteMissing "autocomplete-missing" Note,
    /// A field that is marked as wrong, and not why.
    ErrorNotDescribed "error-not-described" Warning,
    /// A place in the order of the Tab key.
    TabOrder "tab-order" Warning,
    /// An access key for two things.
    AccessKeyTwice "access-key-twice" Warning,
    /// Something that can only be clicked.
    ClickOnText "click-on-text" Warning,
    /// Something that happens for a mouse alone.
    MouseOnly "mouse-only" Warning,
    /// A choice that opens a page or sends a form at once.
    ChangeMoves "change-moves" Warning,
    /// A script that takes the focus away.
    FocusTakenAway "focus-taken-away" Warning,
    /// A field that people cannot paste into.
    PasteRefused "paste-refused" Warning,
    /// A link that opens a new window and does not say so.
    NewWindow "new-window" Warning,
    /// A link to a part that the page does not have.
    DeadAnchor "dead-anchor" Warning,
    /// A skip link to a part that the page does not have.
    SkipLinkNowhere "skip-link-nowhere" Warning,
    /// A page without a skip link.
    SkipLinkAbsent "skip-link-absent" Note,
    /// A page with 2 main parts.
    TwoMains "two-mains" Warning,
    /// Navigations that no one can tell apart.
    NavigationWithoutName "navigation-without-name" Warning,
    /// A page with 2 heads or 2 feet.
    LandmarkTwice "landmark-twice" Warning,
    /// The main part, the head or the foot of a page inside another part.
    LandmarkInside "landmark-inside" Warning,
    /// Words in no part of the page that has a role.
    OutsideLandmarks "outside-landmarks" Note,
    /// A `<details>` that does not say what it opens.
    DetailsWithoutSummary "details-without-summary" Warning,
    /// Paragraphs that are parted by line breaks.
    SpaceByBreaks "space-by-breaks" Note,
    /// A video without captions.
    VideoWithoutCaptions "video-without-captions" Warning,
    /// A recording without its words in writing.
    AudioWithoutText "audio-without-text" Warning,
    /// Words for a picture that are beside it again.
    AltRepeated "alt-repeated" Warning,
    /// Words for a picture that are as long as a page.
    AltTooLong "alt-too-long" Warning,
    /// A picture that is marked as decoration, and whose title says something.
    AltEmptyTitle "alt-empty-title" Warning,
    /// Words for a picture that could be for any picture.
    AltSaysNothing "alt-says-nothing" Warning,
    /// A title that repeats the words of its element.
    TitleRepeats "title-repeats" Note,
    /// A picture and words beside it that are two links to one page.
    AdjacentLinks "adjacent-links" Warning,
    /// A picture that may be one of words.
    PictureOfWords "picture-of-words" Note,
    /// A picture that may move.
    PictureMoves "picture-moves" Note,
    /// A test that only some people can pass.
    Captcha "captcha" Warning,
    /// A picture whose links depend on where it is clicked.
    ServerImageMap "server-image-map" Error,
    /// Words that are typed in capital letters.
    TextInCapitals "text-in-capitals" Warning,
    /// Spaces between the letters of a word.
    SpacedLetters "spaced-letters" Warning,
    /// A picture or a line that is made of signs.
    PictureOfSigns "picture-of-signs" Warning,
    /// Words from right to left that do not say so.
    DirectionMissing "direction-missing" Warning,
    /// Words that seem to be in another language than the page says.
    WordsInOtherLanguage "words-in-other-language" Warning,
    /// A page that says two languages.
    LanguageContradicted "language-contradicted" Error,
    /// A title that does not say what its page is about.
    PageTitleVague "page-title-vague" Warning,
    /// Words that point to something by its place or shape.
    PositionAlone "position-alone" Note,
    /// A hint or an error that is not joined to its field.
    HintNotLinked "hint-not-linked" Warning,
    /// A sign at a field that nothing explains.
    AsteriskUnexplained "asterisk-unexplained" Warning,
    /// A form without a button that sends it.
    FormWithoutButton "form-without-button" Note,
    /// Something with the role of a control that a keyboard cannot reach.
    WidgetOutOfReach "widget-out-of-reach" Warning,
    /// A video from another website.
    VideoInFrame "video-in-frame" Note,
    /// Underlined words that are not a link.
    UnderlinedText "underlined-text" Note,
    /// Something that is marked as short and does not say for what.
    AbbreviationUnexplained "abbreviation-unexplained" Warning,
    /// A role that its element cannot have.
    RoleNotAllowed "role-not-allowed" Warning,
    /// An `aria-` attribute that contradicts HTML.
    AriaConflict "aria-conflict" Warning,
    /// Parts of a page that no one can tell apart.
    LandmarkSameName "landmark-same-name" Warning,
    /// A summary of a table that repeats its caption.
    TableSummaryRepeats "table-summary-repeats" Note,
    /// A drawing by a script without a text alternative.
    CanvasWithoutName "canvas-without-name" Warning,
    /// A drawing that is neither named nor hidden.
    DrawingUnmarked "drawing-unmarked" Note,
    /// A list without items.
    EmptyList "empty-list" Note,
    /// Headers of rows and columns that do not say which they are.
    TableScopeMissing "table-scope-missing" Note,
    /// A page that puts the focus somewhere when it opens.
    FocusAtStart "focus-at-start" Note,
    /// Space between letters, words or lines that people cannot change.
    SpacingFixed "spacing-fixed" Warning,
    /// A term without a description.
    TermWithoutDescription "term-without-description" Warning,
    /// A heading with nothing below it.
    HeadingWithoutContent "heading-without-content" Note,
    /// A page that does not say which its main part is.
    MainPartMissing "main-part-missing" Warning,
    /// Rows of a table with different numbers of cells.
    TableRowsDiffer "table-rows-differ" Warning,
    /// A table whose cells are all headers.
    TableHeadersOnly "table-headers-only" Warning,
    /// A figure without a caption.
    FigureWithoutCaption "figure-without-caption" Note,
    /// A caption of a figure that is in no figure.
    CaptionAlone "caption-alone" Warning,
    /// A quotation that no one said.
    QuotationOfNoOne "quotation-of-no-one" Note,
    /// Words that are marked as a link and lead nowhere.
    LinkWithoutAddress "link-without-address" Note,
    /// Links with nothing between them.
    LinksTogether "links-together" Note,
    /// A long passage in bold or italics.
    EmphasisTooLong "emphasis-too-long" Warning,
    /// An element that HTML no longer has.
    ObsoleteElement "obsolete-element" Note,
    // Safe for the reader.
    /// A page that asks another host for something by itself.
    OtherHost "other-host" Error,
    /// A script in the page itself.
    InlineScript "inline-script" Error,
    /// A style in the page itself.
    InlineStyle "inline-style" Warning,
    /// A page without a policy, or with one that allows more than its own.
    PolicyMissing "policy-missing" Warning,
    /// A telephone link that dials another number than it shows.
    NumberNotDialled "number-not-dialled" Error,
    /// A page with a way out that tells others what was read.
    LeakyPage "leaky-page" Error,
    // The author's words.
    /// A sentence that is too long.
    LongSentence "long-sentence" Warning,
    /// A page that only practised readers can read.
    ReadingAge "reading-age" Warning,
    /// An acronym that the page does not explain.
    UnexplainedAcronym "unexplained-acronym" Warning,
}

impl Code {
    /// Whether it tells that the publisher is late. Lateness is said loudly, on the page that it concerns
    /// where a reader must know of it, and never stops a publication: it would keep a dead helpline on the website.
    pub fn is_lateness(self) -> bool {
        matches!(self, Code::OverdueCheck | Code::OverdueReview | Code::StatementOutOfDate)
    }

    /// Whether it is a question that stops the first publication, and no correction after that: one
    /// that its page leaves open for all to see, or one that an urgent correction cannot wait for.
    pub fn stops_first_publication_only(self) -> bool {
        matches!(
            self,
            Code::ConfirmContact
                | Code::UnansweredQuestion
                | Code::PrivacyUnanswered
                | Code::PlanEnded
                | Code::PeriodMissing
        )
    }

    /// The code with this name.
    pub fn from_name(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}
