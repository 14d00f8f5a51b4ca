### The built-in words of a site, in British English: plain, sentence case, as GOV.UK writes.
###
### A translation is a file next to this one, named after its language (cy.ftl, ar.ftl), with the
### same keys. A message that is left out is shown in English. A project changes single messages in
### a file of the same name in its own themes folder. There is no HTML here; where a part of a
### sentence is a link, the part is a message of its own. Names with a dollar sign are put in by
### planpress: they may change places, but not their names.

## Time: the words between dates, and their order

# "10am to midday", "2023 to 2026", "November 2023 to February 2024".
# Given: $from, $to.
range = { $from } to { $to }
# An event that ends after midnight: "7pm to 1am the next day".
# Given: $from, $to.
range-to-next-day = { $from } to { $to } the next day
# Two days of one month: "27 to 29 January 2025".
# Given: $from (27), $to (29 January 2025), and also $from-date (27 January 2025), $to-day (29),
# $to-day-month (29 January), $to-month (January 2025), $year (2025).
range-days = { $from } to { $to }
# Two days of one year: "27 January to 3 February 2025".
# Given: $from (27 January), $to (3 February 2025), and also $from-date (27 January 2025),
# $to-day (3), $to-day-month (3 February), $to-month (February 2025), $year (2025).
range-dates = { $from } to { $to }
# Two months of one year: "May to June 2023".
# Given: $from (May), $to (June 2023), and also $to-name (June), $year (2023).
range-months = { $from } to { $to }
# "Monday 27 January 2025". Leave it out to have the pattern that is usual in the language.
# Given: $weekday (Monday), $date (27 January 2025), $day-month (27 January), $year (2025).
weekday-date = { $weekday } { $date }
# Times of day: "10am", "10:30am".
# Given: $hour (1 to 12), $hour-24 (00 to 23), $minute (00 to 59).
time-midnight = midnight
# Given: $hour (1 to 12), $hour-24 (00 to 23), $minute (00 to 59).
time-midday = midday
# Given: $hour (1 to 12), $hour-24 (00 to 23), $minute (00 to 59).
time-morning-hour = { $hour }am
# Given: $hour (1 to 12), $hour-24 (00 to 23), $minute (00 to 59).
time-morning = { $hour }:{ $minute }am
# Given: $hour (1 to 12), $hour-24 (00 to 23), $minute (00 to 59).
time-afternoon-hour = { $hour }pm
# Given: $hour (1 to 12), $hour-24 (00 to 23), $minute (00 to 59).
time-afternoon = { $hour }:{ $minute }pm
# A date and what follows it: "Tuesday 14 May 2024, 10am to 3pm".
date-and-time = { $date }, { $time }
# "May to June 2027, date to be confirmed": only where no day is named and the time has not passed.
window-to-be-confirmed = { $when }, date to be confirmed
ongoing = Ongoing
ongoing-from = Ongoing, from { $when }
to-be-confirmed = To be confirmed
# A last date without a first: "By March 2024". Given: $when.
by-when = By { $when }
# A beginning when a time is over: "After March 2024".
after-when = After { $when }
from-when = From { $when }, with no end date given
# The same where the plan says something of its end that we cannot read.
from-when-alone = From { $when }
# Given: $from, $to.
notice-from-to = From { $from } to { $to }
until-date = Until { $date }
# Of an event of which only the end is known. Given: $time.
until-time = until { $time }
# More than 12 times. Given: $count, and $first and $last (7 January 2025).
many-times = { $count } times, first { $first } and last { $last }
# "week beginning 3 March 2025"
week-beginning = week beginning { $date }
# A week that does not begin on a Monday.
week-ending = week ending { $date }
# A part of a month, a season or a year: "end of March 2025", "late 2024", "mid 2025".
part-start = start of { $when }
part-early = early { $when }
part-middle = mid { $when }
part-late = late { $when }
part-end = end of { $when }
# A part of several months: "April to June 2025 (the end)".
part-of-months-start = { $when } (the start)
part-of-months-early = { $when } (the early part)
part-of-months-middle = { $when } (the middle)
part-of-months-late = { $when } (the late part)
part-of-months-end = { $when } (the end)
season-spring = spring { $year }
season-summer = summer { $year }
season-autumn = autumn { $year }
season-winter = winter { $year }
# A winter of which the plan names both years: "winter 2025 to 2026".
season-winter-between = winter { $from } to { $to }
on-date = On { $date }

## Every page

skip-link = Skip to main content
skip-to-exit = Exit this page now
site-navigation = Site
menu = Menu
service-information = Service information
language = Language
breadcrumb = Breadcrumb
home = Home
page-title = { $title } – { $site }
# The title in the tab and in the browser history of the page about reporting: it does not say what is reported.
page-title-report = How to report
contents = Contents
on-this-page = On this page
back = Back
back-to = Back to { $title }
previous = Previous
next = Next
neighbours = More pages
# What leads to other pages of a list: what it is called, and the words of its links. The link of the page before is
# heard as “Previous page”, of which only the first word is seen.
pagination = Pagination
pagination-previous = Previous
pagination-next = Next
pagination-of-pages = page
# Given: $number, which may be a word.
pagination-page = Page { $number }
# A part of a list that is too long for one page: its title, which of its rows are here, and what the ways to the other
# parts are called.
pages-title = { $title } (page { $number } of { $count })
pages-count = { $first } to { $last } of { $total }
pages-of = Pages of the list: { $list }
important = Important
success = Success
warning = Warning
table = Table
not-stated = Not stated
# Closes words that have no full stop of their own. Given: $words.
sentence = { $words }.
lost-in-source = Missing from the original document
# Below words of which the rest is missing in the document.
part-lost-in-source = Part of this is missing from the original document.
# After words in brackets.
part-lost-inline = part of this is missing from the original document
unanswered = Not answered yet
# Given: $blank, "Not stated" or "Missing from the original document".
title-blank = Title: { $blank }
# Given: $name, the plan's name for the cell, and $blank.
name-and-blank = { $name }: { $blank }
# Given: $name, what something is called, and $words, what is said of it.
name-and-words = { $name }: { $words }
unnamed-action-under = { $label } { $number }, under { $parent }
# Where there is no number either. Given: $label ("Action"), $row (its place in its list), $parent.
untitled-under = { $label } without a title, row { $row } under { $parent }
# If two actions have the same title, what is above them tells them apart. Given: $title, $row.
title-and-row = { $title }, row { $row }
# Given: $title, $parent.
title-and-parent = { $title }, under { $parent }
untitled-alone = { $label } without a title, row { $row }
unnamed-objective = { $label } { $number }

## Phase banner: what kind of site this is

phase-demonstration = Demonstration
phase-draft = Draft
phase-demonstration-notice = This is a demonstration. It is not the website of { $organisation }.
phase-draft-notice = This is a draft. It may change before { $organisation } publishes it.
phase-archived-notice = This plan is kept for the record. It is no longer in force.
phase-superseded-notice = A newer plan has replaced this one.
# Where the period of a plan is over. Given: $date of the latest update on any part of the plan.
ended-last-update = Its last update on this website is from { $date }.
ended-no-update = It has no updates on this website.
# On the page of a plan that has no statuses. Given: $count of $total actions.
ended-actions = { $count ->
    [one] { $total ->
        [one] The { $total } action has no update on this website.
       *[other] { $count } of { $total } actions has no update on this website.
    }
   *[other] { $count } of { $total } actions have no update on this website.
}
# Where the publisher has not said what became of the plan.
ended-next-unknown = This website does not say if another plan follows it.
# If the organisation’s name is alone on its own website.
phase-demonstration-of = Based on a plan by { $organisation }
# At the head of each printed sheet. Given: $state (Demonstration), $site.
running-head = { $state }: { $site }

## Navigation

nav-plan = The plan
nav-plans = Plans
nav-actions = Actions
nav-calendar = Calendar
nav-who = Who is responsible
nav-progress = Progress
nav-print = Print the plan
nav-data = Data
nav-help = Get help
nav-glossary = Words explained
nav-search = Search
nav-a-z = A to Z
nav-accessibility = Accessibility
nav-privacy = Privacy

## Below a page, where the publisher gave a way to write

feedback-title = Is something on this page wrong?
feedback-how = Tell us which page it is and what is wrong.

## Footer

footer-title = About this website
footer-links = More about this website
support-links = Support links
footer-contact = Contact
footer-contact-page = Contact us
footer-email = Email
footer-telephone = Telephone
footer-post = Write to
footer-cookies = This website does not use cookies. Your browser may keep a history of the pages you open.

## Exit this page: the pages for help, the search and the page for a missing address

exit-place = Leave this page quickly
exit-emergency = Emergency
exit-this-page = Exit this page
exit-press-more = { $count ->
    [one] Shift pressed. Press it { $count } more time to leave.
   *[other] Shift pressed. Press it { $count } more times to leave.
}
exit-loading = Leaving this page.
exit-expired = Press Shift 3 times to leave.
exit-about-title = Leave this page quickly
exit-about-button = Select “Exit this page”.
exit-about-keyboard = Or press Shift 3 times, on a computer with JavaScript.
exit-about-history = This does not clear your history: someone using this device could see that you were here.
exit-about-safety-before = Read how to
exit-about-safety-link = stay safe online
exit-about-safety-after = .

## Home page

home-help-title = Get help now
# Said on every site, as the help page opens with it.
home-help-danger-before = If you are in danger,
home-help-danger-link = call 999
home-help-danger-after = .
home-help-without-voice = Contact 999 if you cannot speak or hear
# Said where the site lists support and its help page has no summary of its own.
home-help-talk = You can also find people to talk to.
home-help-link = Get help and support
# What is reported, and how, is said by the title and the summary of the page /report/.
home-report-title = Report it
home-plan-period = { $organisation }, { $period }
home-plan-counts = { $objectives ->
    [one] { $objectives } objective
   *[other] { $objectives } objectives
} and { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
}
home-next-title = Coming up
home-next-link = See the calendar
home-changes-title = What has changed
# What is news about a plan. Given: $when, "2026", "March 2027" or "31 March 2027".
news-begins = This plan begins in { $when }.
news-begins-on = This plan begins on { $when }.
news-ends = This plan ends in { $when }.
news-ends-on = This plan ends on { $when }.
news-ended = This plan ended in { $when }.
news-ended-on = This plan ended on { $when }.
# Given: $from, $to (years).
news-dates = All its dates were for { $from } to { $to }.
news-dates-in-a-year = All its dates were for { $from }.
# Given: $count, all actions of the plan, and $tense ("past" where the period of the plan is over).
news-silent = { $count ->
    [one] The plan does not say how its { $count } action { $tense ->
        [past] went
       *[present] is going
    }.
   *[other] The plan does not say how any of its { $count } actions { $tense ->
        [past] went
       *[present] are going
    }.
}
home-progress-link = See progress in full

## The plan's own page

plans-none = No plans are published.
plans-all = { $count ->
    [one] The plan
   *[other] All { $count } plans
}
plan-period = Period
plan-state = Stage of this plan
plan-owner = Owner
plan-state-adopted = Adopted
# Where its period is over. Given: $when, "2026", "March 2027" or "31 March 2027".
plan-state-adopted-ended = Adopted, and ended in { $when }
plan-state-adopted-ended-on = Adopted, and ended on { $when }
plan-state-draft = Draft
plan-state-superseded = Superseded
plan-state-archived = Archived
plan-facts-title = Plan details
plan-source-title = Where this plan comes from
plan-source-document = Document
plan-source-published = Published
plan-source-retrieved = Retrieved
plan-source-adopted = Adopted
plan-source-licence = Licence
plan-title-printed = Title as printed
plan-reviewed = Last reviewed
# At the end of an author's page.
page-reviewed = Last reviewed: { $date }
plan-notes-title = Publisher’s notes on this plan
plan-timeline-title = Timeline
plan-timeline-description = When each action is planned. The table below has the same information.
plan-timeline-full = See the timeline in full
plan-timeline-long = The plan has too many parts for a picture. This list says when each action is planned:
# The same where a row is a part of the plan: on the plan’s own page, and on the front page.
plan-timeline-description-parts = When the actions in each part of the plan are planned. The table below has the same information.
plan-timeline-objectives = When the actions in each part of the plan are planned. The plan’s page gives the same information in words.
plan-timeline-table = The timeline as a table
# What the bars of the picture mean; a kind that it does not have is left out.
plan-timeline-key-time = Filled bar: days, months or quarters
plan-timeline-key-year = Outlined bar: a time given in whole years
plan-timeline-key-ongoing = Dashed bar: ongoing, with no end
# The row of an objective that has a time of its own, above the rows of its actions.
plan-timeline-whole = As a whole
plan-timeline-no-date = No time given
# In place of bars, where the actions of a part of the plan have times that are no spans of days.
plan-timeline-see-actions = See its actions
plan-other-formats = This plan in other formats
plan-print-link = Print the whole plan
plan-data-link = Download the plan as data

## Objectives and actions

objective = Objective
objectives = Objectives
# In place of “Objectives”, if the plan has its own names for the levels above its actions.
levels-title = Parts of the plan
# Given: $count, and the plan's own word for one and for several of them: $one ("aim"), $many.
level-count = { $count ->
    [one] { $count } { $one }
   *[other] { $count } { $many }
}
# Where the document has lost some of them. Given: $counted ("3 sections"), $lost, how many.
level-count-and-lost = { $counted } ({ $lost } more missing from the original document)
# Where the document has lost actions. Given: $counted ("2 objectives and 8 actions"), those that are here.
count-and-lost = { $counted } (more missing from the original document)
# How such a word makes its plural: its ending and what takes the place of that. The first that fits
# is used, and the last fits every word.
plural-endings = sis:ses ss:sses us:uses s:s x:xes ch:ches sh:shes ay:ays ey:eys oy:oys y:ies :s
# The other way round, for the unit of a number: its ending in the plural and what takes the place of
# that for one, as in “1 person”. The first that fits is used; with none the word stays as it is.
singular-endings = people:person children:child women:woman men:man series:series ss:ss us:us is:is as:as sses:ss shes:sh ches:ch xes:x ies:y s:
# What follows one of these words keeps its form: “areas of work”.
plural-words-after = of for
# Given: $label, the plan's own word for the level: "Strategic Priority".
level-children-title = In this { $label }
level-no-actions = There are no actions here.
objectives-title = Objectives
objectives-introduction = { $count ->
    [0] This plan has no objectives.
    [one] This plan has { $count } objective.
   *[other] This plan has { $count } objectives.
}
# The same where the plan has its own words. Given: $counts ("2 aims, 1 objective and 8 actions").
levels-introduction = This plan has { $counts }.
objective-actions-title = Actions
# What a table of actions is called. Given: $title of the objective.
actions-of = Actions in “{ $title }”
objectives-all-actions = All actions in one list
# Given: $counts, such as 240 objectives.
objectives-all = All { $counts }
objective-no-actions = This objective has no actions.
actions-lost = Actions are missing from the original document.
objective-children-title = In this objective
objective-previous = Previous objective
objective-next = Next objective
action = Action
action-numbered = { $label } { $number }
actions-title = Actions
actions-introduction = { $count ->
    [0] This plan has no actions.
    [one] This plan has { $count } action.
   *[other] This plan has { $count } actions.
}
# The same where the document has lost some of them, or all.
actions-introduction-lost = { $count ->
    [0] The actions of this plan are missing from the original document.
    [one] { $count } action is listed here. Others are missing from the original document.
   *[other] { $count } actions are listed here. Others are missing from the original document.
}
actions-count = { $count ->
    [0] No actions
    [one] { $count } action
   *[other] { $count } actions
}
action-facts-title = Who and when
action-events-title = Events
action-services-title = Support services named in this action
action-updates-title = Updates
action-update-by = By { $who }
action-update-evidence = Evidence
action-update-reason = Why
action-update-when = New time
action-update-no-change = No change
# Where a plan has a column for the status, or the action has updates, and the next one is due. Given: $date of the last one.
update-none-since = No update since { $date }.
# The same where the next one is not due yet.
update-last = Last update: { $date }.
update-none-yet = No updates.
# Given: $date of the report that changed it, and $unit: "day", or "longer" where only its month or year is
# known.
time-changed = This time changed { $unit ->
    [day] on
   *[longer] in
} { $date }.
# Where the plan itself prints none. Given: $blank, "Not stated" or "Missing from the original document".
time-was-blank = In the plan: { $blank }
# In a cell, after the current time. Given: $words, the time as printed.
time-printed-before = Printed in the plan: { $words }

## Names of columns, where the plan has none of its own

column-number = Number
column-title = Title
column-activity = Activity
column-leads = Who leads
column-partners = Partners
column-success = What success looks like
column-outputs = Outputs
column-outcome = Outcome
column-when = When
column-starts = Starts
column-closes = Ends
column-status = Status
column-event = Event
column-places = Places
column-id = Permanent name
column-leads-printed = Who leads, as printed
column-title-printed = Title, as printed
column-name = Name
column-kind = Kind
column-fields = The plan’s own columns
column-updates = Updates
column-services = Support services
column-carried-from = Continues from
column-notes = Publisher’s notes
column-parent = Part of
column-summary = What it is about
column-on = Date
column-text = What was said
column-by = Reported by
column-evidence = Evidence
column-reason = Reason
column-no-change = No change
column-repeats = Repeats
column-place = Where
column-access = Getting there and access
column-background = Background
column-state = State
column-unit = Unit
column-better = What is better
column-baseline = Baseline
column-target = Target
column-observations = Figures
column-objectives = Objectives
column-actions = Actions
column-source = Source
column-value = Figure
column-note = Note
column-period = Period
column-follows = Replaces
column-owner = Publisher
column-levels = Names of the levels
column-update-every = Time between updates
column-kept-by = Kept up to date by
column-reviewed = Last reviewed
column-review-by = Next review
column-action-name = Name for an action
column-columns = Names of the columns
column-statuses = Words for a status
column-glossary = Glossary
column-term = Term
column-means = Meaning
column-printed = Printed in the plan
column-document = Document
column-published = Published at
column-retrieved = Retrieved
column-adopted = Adopted
column-licence = Licence
column-for = Who it is for
column-area = Area
column-ages = Ages
column-languages = Languages
column-formats = Other formats
column-elsewhere = Open to people outside the area
column-channels = Ways to contact
column-checked = Checked
column-check-every = Time between checks
column-confirm = What is not certain
column-way = Type of contact
column-label = Label
column-hours = Hours
column-cost = Cost
column-dead = Why it no longer works
column-reach = Number or address

## Words as printed, and the publisher's notes

# Given: $words, the words of the plan.
as-printed-words = As printed in the plan: { $words }
as-printed-quote = The plan says: “{ $words }”
reading-windows = This means: { $when }.
# Of a plan that has one column for the beginning and one for the end.
reading-both = Together these mean: { $when }.
# Of such a plan where we could read only one of the two.
reading-part = Part of this means: { $when }.
# Only of words that surely name no time: “as required”.
reading-no-time = We show these words as they are, because they do not say when.
# Of all other words that have no reading: they may name a time.
reading-as-printed = These are the plan’s own words.
publishers-note = Publisher’s note
# Given: $column, the plan's name for the cell that the note is about.
publishers-note-about = Publisher’s note on “{ $column }”

## Status

status = Status
status-not-started = Not started
status-on-track = On track
status-at-risk = At risk
status-off-track = Off track
status-complete = Complete
status-paused = Paused
status-cancelled = Cancelled
status-superseded = Superseded
status-not-stated = Not stated
status-late = Late
# Where the plan prints a status in its column of times. Given: $column, the plan's name for it.
status-in-time = As printed in the column “{ $column }”
time-is-status = The plan gives a status here, not a time.
status-late-explained = The planned time has passed and this is not complete.

## Progress

progress-title = Progress
# Given: $count of $total actions, and $tense ("past" where the period of the plan is over).
progress-not-stated = { $count ->
    [0] The plan says how every action { $tense ->
        [past] went
       *[present] is going
    }.
   *[other] { $total ->
        [one] The plan does not say how its { $total } action { $tense ->
            [past] went
           *[present] is going
        }.
       *[other] For { $count } of { $total } actions, the plan does not say how it { $tense ->
            [past] went
           *[present] is going
        }.
    }
}
# Given: $count of actions whose status the source lost.
progress-lost = { $count ->
    [one] The status of { $count } action is missing from the original document.
   *[other] The status of { $count } actions is missing from the original document.
}
progress-complete = { $count ->
    [0] { $total ->
        [one] The { $total } action is not recorded as complete.
       *[other] None of the { $total } actions is recorded as complete.
    }
    [one] { $total ->
        [one] The { $total } action is complete.
       *[other] { $count } of { $total } actions is complete.
    }
   *[other] { $count } of { $total } actions are complete.
}
progress-late = { $count ->
    [0] No action is recorded as late.
    [one] { $count } action is late.
   *[other] { $count } actions are late.
}
# Beside a status: "28 of 28".
progress-count-of = { $count } of { $total }
progress-no-actions = This plan has no actions.
progress-as-of = As of { $date }
progress-none-stated = Work may still have been done.
progress-by-objective-title = Progress by objective
progress-table-caption = Number of actions by objective and status
progress-column-objective = Objective
progress-column-actions = Actions
progress-by-objective-sentence = { $count ->
    [0] { $total ->
        [one] Every action in the objective has a status.
       *[other] In each of { $total } objectives, every action has a status.
    }
   *[other] { $total ->
        [one] At least one action in the objective has no status.
       *[other] In { $count } of { $total } objectives, at least one action has no status.
    }
}
progress-by-objective-below = Each objective’s count includes the actions in the levels below it.
# The same if the plan has its own names for the levels above its actions.
progress-by-part-title = Progress by part of the plan
progress-by-part-caption = Number of actions by part of the plan and status
progress-column-part = Part of the plan
progress-by-part-sentence = { $count ->
    [0] { $total ->
        [one] In the { $total } part of the plan, every action has a status.
       *[other] In each of { $total } parts of the plan, every action has a status.
    }
   *[other] { $total ->
        [one] In the { $total } part of the plan, at least one action has no status.
       *[other] In { $count } of { $total } parts of the plan, at least one action has no status.
    }
}
progress-by-part-below = Each count includes the actions in the levels below it.
progress-by-year-title = Progress by year
progress-by-year-caption = Number of actions by year and status
# Given: $from, $to (years), $none (how many actions have no time in which we read a year), $tense ("past"
# where the last of these years is over).
progress-by-year-sentence = The actions { $tense ->
    [past] were
   *[present] are
} planned for { $from } to { $to }. { $none ->
    [0] We could read a year for each action.
    [one] We could not tell the year of { $none } action.
   *[other] We could not tell the year of { $none } actions.
}
# The same where all are in one year. Given: $from (the year), $none, $tense.
progress-by-one-year = The actions { $tense ->
    [past] were
   *[present] are
} planned for { $from }. { $none ->
    [0] We could read a year for each action.
    [one] We could not tell the year of { $none } action.
   *[other] We could not tell the year of { $none } actions.
}
progress-by-year-none = We could not tell the year of any action.
progress-by-year-several = An action that lasts several years is counted in each of them.
progress-no-year = No year
progress-column-year = Year
progress-by-lead-title = Progress by who leads
progress-by-lead-caption = Number of actions by who leads and by status
# Given: $count (posts and bodies that lead), $none (actions without a lead), $lost (those whose lead the source lost).
progress-by-lead-sentence = { $count ->
    [one] { $count } lead is responsible for actions.
   *[other] { $count } leads are responsible for actions.
} { $none ->
    [0] { $lost ->
        [0] Each action has a lead.
        [one] The lead of { $lost } action is missing from the original document.
       *[other] The leads of { $lost } actions are missing from the original document.
    }
    [one] { $none } action has no lead.
   *[other] { $none } actions have no lead.
}
progress-by-lead-several = If an action has more than one lead, we count it for each of them.
progress-no-lead = No lead
# Of actions for which the plan prints words that name none of the leads listed on the site.
progress-other-lead = Another lead named in the plan
progress-other-leads = { $count ->
    [one] For { $count } action, the plan names a lead that is not listed here.
   *[other] For { $count } actions, the plan names a lead that is not listed here.
}
progress-column-late = Of these, late
progress-late-title = Late
progress-late-sentence = { $count ->
    [one] The time of { $count } action has passed, and its status says it is not finished.
   *[other] The time of { $count } actions has passed, and their status says they are not finished.
}
# Of the levels above the actions that have a status of their own. Given: $counts (“2 aims and 1 objective”),
# $late, how many of them are late, and $tense ("past" where the period of the plan is over).
progress-levels = The plan also says how it { $tense ->
    [past] went
   *[present] is going
} with { $counts } as a whole. { $late ->
    [0] None is late.
    [one] { $late } is late.
   *[other] { $late } are late.
}
progress-waiting-title = Not recorded as finished
# Given: $total (actions that are not stated to be finished), $count (those without a dated update).
progress-waiting-sentence = { $total ->
    [one] { $total } action is not recorded as finished.
   *[other] { $total } actions are not recorded as finished.
} { $count ->
    [0] Each of them has an update.
    [one] { $total ->
        [one] It has no update.
       *[other] { $count } of them has no update.
    }
   *[other] { $count } of them have no update.
}
# In place of both where the period of the plan is over.
progress-unfinished-title = Not recorded as finished
# Given: $count.
progress-unfinished-sentence = { $count ->
    [one] { $count } action has a status or an update, but is not recorded as finished.
   *[other] { $count } actions have a status or an update, but are not recorded as finished.
}
# The other actions of such a plan.
progress-never-title = No status or update
# Given: $count of $total actions.
progress-never-sentence = { $count ->
    [one] { $total ->
        [one] The { $total } action has no status or update on this website.
       *[other] { $count } of { $total } actions has no status or update on this website.
    }
   *[other] { $count } of { $total } actions have no status or update on this website.
}
progress-column-heard = Last update
progress-how-title = How we count
progress-how-not-stated = We count a blank status separately, never as “not started”.
progress-how-late = We call an action late if its end date has passed and its status says it is not finished.
progress-how-updates = A status comes from the plan itself, or from an update by the publisher. Updates have a date. A status in the plan does not.

## Measures: what a plan counts

measure = Measure
measures-title = Measures
measures-introduction = { $count ->
    [one] This plan has { $count } measure.
   *[other] This plan has { $count } measures.
}
measures-all-targets = { $count ->
    [one] It has a target.
   *[other] Each has a target.
}
# Given: $count (how many have no target), $total.
measures-without-target = { $total ->
    [one] The plan does not give a target for it.
   *[other] The plan does not give a target for { $count } of them.
}
measures-caption = The latest figure for each measure, and its target
measure-latest = Latest
measure-latest-on = As of
# A number with its unit: "41.2%", "£7,000", "73 reports".
measure-percent = { $number }%
measure-money = { $sign }{ $number }
measure-unit = { $number } { $unit }
# A withheld small number or a target that is a bound. Given: $value, with its unit.
measure-fewer-than = fewer than { $value }
# The same of money and per cent.
measure-less-than = less than { $value }
# In place of a number.
measure-not-available = Not available
measure-withheld = Withheld
measure-to-be-set = To be set
# A date within a sentence: a day, a month or a year, and a time with two ends ("April to June 2026").
measure-on-day = on { $date }
measure-in-time = in { $date }
measure-for-time = for { $date }
measure-none = There are no figures.
# Given: $value, $date.
measure-one = The number for { $date } was { $value }.
# Given: $from, $to (dates), $first, $last (numbers), and $span: "several" where a date has two ends ("April to
# June 2026"), else "one".
measure-rose = { $span ->
    [several] The number rose from { $first } ({ $from }) to { $last } ({ $to }).
   *[one] Between { $from } and { $to } the number rose from { $first } to { $last }.
}
measure-fell = { $span ->
    [several] The number fell from { $first } ({ $from }) to { $last } ({ $to }).
   *[one] Between { $from } and { $to } the number fell from { $first } to { $last }.
}
measure-same = The number was the same for { $from } and { $to }: { $last }.
# A withheld small number is one of the two. Given: as above.
measure-not-comparable = The number was { $first } for { $from } and { $last } for { $to }. They cannot be compared, because a small number is withheld.
# After one of these, if the latest number went another way since the one before. Given: as above.
measure-since-up = Compared with { $from }, it is up from { $first } to { $last }.
measure-since-down = Compared with { $from }, it is down from { $first } to { $last }.
measure-since-same = Compared with { $from }, it has not changed.
measure-since-not-comparable = It cannot be compared with the number for { $from }, because a small number is withheld.
measure-improved = This is better.
measure-worsened = This is worse.
# The newest observation has no number. Given: $date.
measure-latest-not-available = The number for { $date } is not available.
measure-latest-withheld = The number for { $date } is withheld.
measure-target-by = The target is { $value }, by { $date }.
measure-target-no-date = The target is { $value }. The plan does not say by when.
# Of a target of which the document has lost a part, which may be its date.
measure-target = The target is { $value }.
measure-target-not-stated = The plan does not give a target.
measure-target-lost = The target is missing from the original document.
measure-target-not-available = The target is not available.
measure-target-withheld = The target is withheld.
measure-target-to-be-set = The target has not been set yet.
# The date of the target is past. Given: $target (a number), $due (a date), $value (a number) and $when (“in March 2026” or “on 28 March 2026”).
measure-met = The target of { $target } by { $due } was met: it was { $value } { $when }.
measure-not-met = The target of { $target } by { $due } was not met: it was { $value } { $when }.
measure-past-higher = The target was { $target } by { $due }. It was { $value } { $when }, which is higher than the target.
measure-past-lower = The target was { $target } by { $due }. It was { $value } { $when }, which is lower than the target.
measure-past-equal = The target was { $target } by { $due }. It was { $value } { $when }, which is the same as the target.
measure-past-not-known = The target was { $target } by { $due }. It was { $value } { $when }, which does not show whether the target was met.
# Given: $target, and $when (“March 2026”).
measure-past-no-figure = The target of { $target } was for { $when }. No figure for that time has been published.
# After one of these, if the number is from before that date.
measure-past-no-later = No later figure has been published.
# In a list, after the target. Given: $target, $due.
measure-listed-met = { $target } by { $due }: met
measure-listed-not-met = { $target } by { $due }: not met
measure-listed-higher = { $target } by { $due }: the number was higher
measure-listed-lower = { $target } by { $due }: the number was lower
measure-listed-equal = { $target } by { $due }: the number was the same
measure-listed-not-known = { $target } by { $due }: not known whether it was met
measure-listed-no-figure = { $target } by { $due }: no figure yet
# The latest number, beside the first.
measure-reached = The latest number reaches the target.
measure-not-reached = The number does not reach the target yet.
measure-nearer = The latest number is closer to the target than the first.
measure-further = The latest number is further from the target than the first.
measure-as-near = The latest number is as far from the target as the first.
measure-no-longer = The first number reached the target, but the latest does not.
measure-not-why = The numbers do not say why.
measure-key-observation = Observation
measure-key-baseline = Baseline
measure-key-target = Target
measure-key-withheld = Withheld: somewhere in this range
measure-gaps = If a number is missing, there is no line.
# The name of the table for the picture. Given: $name.
measure-table = { $name }: the same numbers as a table
measure-date = Date
measure-what = Type
measure-value = Number
measure-note = Notes
measure-source = Source
measure-facts-title = About this measure
measure-unit-name = Unit
measure-better = Which way is better
measure-better-more = More is better
measure-better-fewer = Fewer is better
measure-better-neither = Neither: it is only counted

## Calendar and events

calendar-title = Calendar
calendar-year-title = Calendar for { $year }
calendar-all-past = There are no events coming up.
calendar-none-at-all = This calendar is empty. It shows what happens in a certain month or week, or on a certain date. It does not show a time that the plan calls a start or a deadline, such as “by May”, or regular work without dates.
# Where some are left whose action is finished.
calendar-none-coming = There are no events coming up.
calendar-last-event = The last was planned for { $when }.
calendar-no-day = The plan did not give any dates.
calendar-outcome-not-stated = { $count ->
    [one] The plan does not say whether the event took place.
   *[other] The plan does not say whether the events took place.
}
calendar-coming-count = { $count ->
    [one] { $count } event is still to come.
   *[other] { $count } events are still to come.
}
calendar-previous-year = Previous year
calendar-next-year = Next year
calendar-events-count = { $count ->
    [0] No events
    [one] { $count } event
   *[other] { $count } events
}
calendar-events-in-year = { $count ->
    [0] No events in { $year }
    [one] { $count } event in { $year }
   *[other] { $count } events in { $year }
}
calendar-coming-title = Coming up
calendar-past = past
calendar-how-title = How this calendar is made
calendar-how-text = It shows each action for which the plan gives a month, a week or a date that we can read. The plan may mean an event, or the time by which something will be done. It does not show a time that the plan calls a start or a deadline, such as “by May”, or regular work without dates.
# Only where an event has no day yet.
calendar-how-open = “Date to be confirmed” means that the plan does not give a date.
# Given: $count, all actions of the plan.
calendar-all-shown = { $count ->
    [one] The action is in this calendar.
   *[other] Every action is in this calendar.
}
calendar-not-shown = { $count ->
    [one] { $count } action is not in this calendar. Its own page shows what the plan says.
   *[other] { $count } actions are not in this calendar. Their own pages show what the plan says.
}
calendar-add-all = Add events to your calendar
calendar-add-explained = This downloads a file that most calendar apps can open.
# What each of two calendar files holds, beside its link.
calendar-file-days = This file has the events that have a date.
calendar-file-months = This file has the events that have a month, a week or a longer time, but no date. Each is on the first day of that time.
# The calendar file of events without a day, of one lead or place. Given: $name (Town Hall).
calendar-file-months-of = { $name }: events without a date
calendar-background-title = About this day
calendar-background-explained = These are general facts. They are not dates from the plan.
event = Event
event-where = Where
event-access = Access
event-about = About this event
event-background = Background
event-add = Add to your calendar
event-add-explained = This downloads a calendar file for this event.
event-add-file = Download the calendar file
event-state-cancelled = Cancelled
event-state-moved = Moved
event-state-past = Past
event-is-past = The planned time has passed.
event-is-past-without-day = The planned time has passed. The plan did not give a date.
event-outcome-not-stated = The plan does not say whether the event took place.
event-is-cancelled = This event has been cancelled.
event-is-moved = This event has been moved.
# Of an action that is finished, beside the time of its event. Given: $column (Status), $status (Done).
event-action-status = { $column }: { $status }.
event-no-day = The plan does not give a date.
# Said only where the plan names no day, and the time has not passed.
event-date-to-be-confirmed = The plan does not give a date yet.
# In the calendar file of events without a day. Given: $title, $when (May 2027).
event-summary-some-time = { $title }, some time in { $when }
# The same where the time has two ends. Given: $title, $when (May to June 2027, 3 to 9 May 2027).
event-summary-some-time-from = { $title }, some time from { $when }
event-day-not-fixed = The day of this event is not fixed.
event-summary-cancelled = Cancelled: { $title }
event-previous = Previous event
event-next = Next event

## Who is responsible

who-title = Who is responsible
who-introduction = Job titles, organisations and groups named in the plan.
who-actions-count = { $count ->
    [0] Named in no actions on this website
    [one] Named in { $count } action
   *[other] Named in { $count } actions
}
# Before “Named in 6 actions”. Given: $counts, such as “1 aim and 2 objectives”.
who-objectives-led = Leads { $counts }
who-leads-title = Actions that name { $name }
who-leads-none = No actions on this website name this lead.
# The column of a lead's page for others that an action names.
who-other-leads = Other leads
who-kind-post = Job title
who-kind-body = Organisation
who-kind-group = Group
who-kind-other = Lead
who-posts-title = Job titles
who-bodies-title = Organisations
who-groups-title = Groups
who-not-stated-title = Actions without a lead
who-names = Each lead is shown as a job title, an organisation or a group, not as a person.
who-events-title = Events
who-previous = Previous lead
who-next = Next lead

## Support services and how to reach them

# On the data page: how each service was checked.
data-checks-title = How we checked the support services
data-check-service = Service
# One way to reach a service, checked by itself.
data-check-of = { $service }: { $way }
data-check-on = Checked
data-check-evidence = Information from
data-check-by = Checked by
data-check-source = Source used

channel-voice = Call
channel-silent = Call without speaking
channel-text = Text
channel-chat = Chat online
channel-relay = Relay UK
channel-bsl = British Sign Language
channel-email = Email
channel-web = Website
channel-app = App
channel-in-person = In person
channel-free = free
channel-option = choose option { $option } when asked
# Before the words of the service: "For victims of any crime".
service-for = For { $who }
service-area = Area covered: { $area }
service-ages = Ages: { $ages }
service-languages = Languages: { $languages }
service-formats = Other formats: { $formats }
service-checked-on-only = Checked on { $date }
service-checked-in-only = Checked in { $date }
service-checked-name = Checked
# In the file of services, whose format demands a status: what it is worth.
service-status-unknown = The publisher lists this service. Ask the service if it is open to new people.
service-checked-never = We have not checked these details yet.
service-last-checked-on = We last checked this on { $date }. It may have changed.
service-last-checked-in = We last checked this in { $date }. It may have changed.
service-evidence-from = This information is from { $date }. It may have changed.
service-to-be-confirmed-why = To be confirmed: { $why }
# Someone may hold the plan on paper.
service-not-shown = The plan gives a contact that no longer works, so we do not show it.
service-not-shown-why = The plan gives a contact that no longer works, so we do not show it. { $why }
contact-dead = no longer works

## Help page

help-title = Get help and support
help-danger-title = If you are in danger now
# Said where no service for danger has words of its own, and by a search that finds nothing for certain.
# After the link “Call 999”.
help-danger-when = if you or someone else is in danger.
help-danger-call = Call 999
help-without-voice-title = If you cannot speak, or you’re deaf
help-doors-title = What do you want to do?
help-door-talk = Talk to someone now
help-door-report = Report what happened
help-door-evidence = Get injuries seen to and keep evidence
help-door-someone-else = Get help for a child or someone else
help-door-safety = Worried someone will see this page
help-door-immigration = Worried about your immigration status
help-door-language = Get help in another language or format
help-report-title = Report what happened
help-talk-title = Talk to someone
help-talk-text = You do not have to report anything to get support.
# The services that are not shown in full, below the others.
help-more-title = More services
# A group of services for people of some kind. Given: $strands, such as "race or religion".
help-group-strands = If it was about { $strands }
help-group-anyone = For anyone
help-body-title = If you report it
help-after-title = What happens after you report
help-elsewhere-title = If you live somewhere else
help-elsewhere-text = { $count ->
    [one] This service covers a wider area.
   *[other] These services cover a wider area.
}
help-formats-title = Other formats
help-formats-text = Ask us for this page in large print, Easy Read, audio, braille or another language.
help-formats-contact = Ask for another format
# One objective on paper. Given: $title.
print-part-title = { $title }, to print
# Given: $which, “all” of the services on the page, “some”, or “one” where there is no other.
help-checked-on = { $which ->
    [one] We looked up this service on { $date }.
    [some] We looked up some of these services on { $date }.
   *[all] We looked up these services on { $date }.
} If we could not confirm something, we say so.
help-checked-in = { $which ->
    [one] We looked up this service in { $date }.
    [some] We looked up some of these services in { $date }.
   *[all] We looked up these services in { $date }.
} If we could not confirm something, we say so.
help-checked-between = { $which ->
    [one] We looked up this service between { $from } and { $to }.
    [some] We looked up some of these services between { $from } and { $to }.
   *[all] We looked up these services between { $from } and { $to }.
} If we could not confirm something, we say so.
help-services-none = No support services are listed.

## Report page

report-help-link = Get help and support
report-ways-title = Ways to report

## Print page: the whole plan

print-title = { $plan }, the whole plan
print-how = To print, use the print command of your browser.
print-contents = Contents
print-made-on = Website made on { $date }
print-address = Website: { $address }
print-by-objective = Print one part at a time
print-by-objective-text = This plan is long, so it is printed one part at a time.

## Data page

data-title = Data
data-introduction = Download the plan as data files.
data-site-title = Data of all plans
data-site-introduction = Download the data of this website as files.
data-plans-title = Data of one plan
data-xlsx-title = The plan as a workbook (Excel)
data-xlsx-text = For reading and sorting in a spreadsheet. There are sheets for actions, objectives, who is responsible, events and measures. Two more sheets say what each column means and where the plan comes from. It opens in Excel, LibreOffice, Numbers and Google Sheets.
data-csv-title = The plan as a table (CSV)
data-csv-text = One row for each action, for other programs. Do not open it in a spreadsheet: that can change numbers, so that 1.10 becomes 1.1. Use the workbook instead.
data-csvw-title = What the columns of the table mean (CSVW metadata)
data-csvw-text = A description of each column, which a program can use to check the table. It follows CSV on the Web, a W3C standard. Keep it in the same folder as the table.
data-json-title = The plan as structured data (JSON)
data-json-text = Everything in the plan, with the printed words next to our interpretation. For people who write programs.
data-schema-title = What the JSON contains (JSON Schema)
data-schema-text = A description of each field, which a program can use to check the JSON.
data-ics-title = The events as a calendar (iCalendar)
data-ics-text = The events of the plan that have a date. It opens in most calendar apps, such as Outlook, Google Calendar and Apple Calendar.
data-months-ics-title = The events without a date as a calendar (iCalendar)
data-months-ics-text = The events of the plan that have a month, a week or a longer time, but no date. Each is on the first day of that time.
data-atom-title = Changes as a feed (Atom)
data-atom-text = Follow updates to the plan in a feed reader.
data-stratml-title = The plan as StratML
data-stratml-text = For programs that compare the plans of many publishers. StratML is the international standard for plans, ISO 17469.
data-events-jsonld-title = Events with a date (linked data)
data-events-jsonld-text = The events with a confirmed date, in schema.org terms, for programs that collect events.
data-services-jsonld-title = The support services (linked data)
data-services-jsonld-text = Who helps and how to contact them, in schema.org terms.
data-site-ics-title = The events of all plans (iCalendar)
data-site-ics-text = One calendar with the events of every plan that have a date. It opens in most calendar apps.
data-site-months-ics-title = The events of all plans without a date (iCalendar)
data-site-months-ics-text = One calendar with the events of every plan that have a month, a week or a longer time, but no date. Each is on the first day of that time.
who-calendar-file = Download the events that have a date as a calendar
who-calendar-months-file = Download the events without a date as a calendar
data-lead-ics-title = Events by who leads (iCalendar)
data-place-ics-title = Events by place (iCalendar)
data-measures-title = What the plan counts (CSV)
data-measures-text = One row for each number: the baseline, the target and the figures since.
data-measures-csvw-title = What the columns of the numbers mean (CSVW metadata)
data-measures-csvw-text = Keep it in the same folder as the table.
data-services-title = The support services (Open Referral UK)
data-services-text = Who helps and how to contact them, in the format that service directories use. If we could not confirm a contact, it says so. Check a number before you reuse it.
data-download = Download { $file }
data-licence-title = Licence
data-licence-text = { $licence }
data-licence-not-stated = We do not know the licence. Ask { $organisation } before you reuse this data.
data-source-title = Where the data comes from
data-columns-title = The columns of the table
data-column-head = Column
data-column-meaning-head = Meaning
data-blank = A blank cell means that we have no information.
data-apostrophe = If a cell begins with an apostrophe, this stops a spreadsheet reading it as a formula. The apostrophe is not part of the plan.
# Names of the columns in plan.csv are fixed; these say what they mean.
data-columns-caption = The columns of { $file } and what they mean
data-sheet-actions = Actions
data-sheet-objectives = Objectives
data-sheet-leads = Responsible
data-sheet-events = Events
data-sheet-measures = Measures
data-sheet-columns = Columns
data-sheet-about = About
data-column-sheet-head = Sheet
data-lines = If a cell has more than one value, each is on its own line.
data-column-plan-id = The permanent name of the plan
data-column-plan = The plan’s title
data-column-title-printed = The title as printed, if we show a different one
data-column-level = What the plan calls this level
data-column-parent-id = The permanent name of the objective above it
data-column-summary = What it is about
data-column-name = The name
data-column-kind = What it is: job title, organisation or group
data-column-action-id = The permanent name of the action that it belongs to
data-column-date = The confirmed date
data-column-from = When it begins, on the 24-hour clock
data-column-to = When it ends, on the 24-hour clock
data-column-repeats = How it repeats: each week, fortnight, month, quarter or year
data-column-repeats-on = Which day of its month it repeats on, such as first Tuesday
data-column-repeats-except = The dates when it does not take place
data-column-last-day = The last day of an event that lasts several days
data-column-repeats-until = The last day it can repeat on
data-column-moved-from = The date before it moved
data-column-state = Whether it is planned, cancelled or moved
data-column-place = Where it takes place
data-column-places = Where it takes place
data-column-access = How to get there, and access
data-column-background = Background to the day, not the plan’s date
data-column-own = The plan’s own column “{ $name }”
data-column-own-amounts = The sums of money in “{ $name }”, in pounds
data-column-own-amount = The number in “{ $name }”, if that is all it says. The lowest number of a range
data-column-own-amount-to = The highest number of a range in “{ $name }”
data-column-own-unit = The unit of the number in “{ $name }”
data-column-own-per = What each amount in “{ $name }” is for, such as a year
data-column-starts-printed = When it begins, as printed
data-column-closes-printed = When it ends, as printed
data-column-strands = The strands that it is about, if the plan says
data-column-measure-id = The permanent name of what is counted
data-column-measure = What is counted
data-column-unit = The unit of the numbers
data-column-better = What is better: more, fewer or neither
data-column-role = Whether the number is the baseline, an observation or the target
data-column-on = The day, month or year of the number
data-column-value = The number
data-column-fewer-than = The number that a withheld small number, or a target, is below
data-column-value-note = Why there is no number: for example, it is fewer than 5, withheld or not available
data-column-source = Where the number comes from
data-column-note = Notes on the number
data-column-objective-ids = The permanent names of the objectives that it belongs to
data-column-action-ids = The permanent names of the actions that it belongs to
data-column-objective-id = The permanent name of the objective
data-column-objective-number = The objective’s number
data-column-objective = The objective that it belongs to
data-column-id = Its permanent name
data-column-number = Its number
data-column-title = Its title
data-column-activity = What will be done
data-column-leads = Who leads, as we understand it
data-column-leads-printed = Who leads, as printed, if different from the names
data-column-partners = Who helps
data-column-success = What success looks like
data-column-outputs = What it produces
data-column-outcome = What changes because of it
data-column-when-printed = The time, as printed
data-column-when-changed = The new time, in the words of the latest update that changed it
data-column-when = The current time as we understand it, including any change in an update
data-column-first = The first day of the current time
data-column-last = The last day of the current time, including repeats
data-column-status = The latest status from the publisher
data-column-status-on = The date of that status
data-column-notes = The publisher’s notes, which are not part of the plan
data-column-lost = What is missing from the original document
data-column-part-lost = What is cut off in the original document
data-column-services = The support services that it names
data-column-url = The address of its page

## Glossary and A to Z

glossary-title = Words explained
# Given: $plans, how many plans have such words.
glossary-introduction = { $plans ->
    [one] What words in the plan mean.
   *[other] What words in the plans mean.
}
glossary-none = No words are explained here.
glossary-printed = This is the plan’s own definition.
glossary-ours = The publisher of this website wrote these meanings.
glossary-ours-mostly = The publisher of this website wrote these meanings, unless we say that one is the plan’s own definition.
glossary-used-in = Used in:
# Given: $count, how many uses are not listed.
glossary-used-more = { $count ->
    [one] and in { $count } more place
   *[other] and in { $count } more places
}
# On the pages of objectives and actions.
terms-used-title = Terms used here
# Read out after a term there, but not shown: the link leads to the words explained, and not to the person or service with that name.
term-explained = explained
# After a term in a cell of the plan, after a colon.
term-unexplained-inline = the plan does not explain it
# In place of the meaning, among the words explained.
term-unexplained = The plan does not explain this term.
a-z-title = A to Z
a-z-introduction = What is on this website, by its first letter.
a-z-letters = Letters
# Given: $events (how many there are), $plans.
a-z-actions-elsewhere = { $events ->
    [0] There are too many actions to list here.
   *[other] There are too many actions and events to list here. { $plans ->
        [one] The calendar of the plan has its events.
       *[other] The calendar of each plan has its events.
    }
} { $plans ->
    [one] The plan has a list of its actions:
   *[other] Each plan has a list of its actions:
}
a-z-other = Numbers and symbols
a-z-kind-page = page
a-z-kind-objective = objective
a-z-kind-action = action
a-z-kind-lead = who is responsible
a-z-kind-measure = measure
a-z-kind-event = event
a-z-kind-service = support
a-z-kind-term = word explained

## Search, and lists in another order than the plan's

search-title = Search
search-label = What are you looking for?
search-hint = Type one or more words. We do not record what you search for.
search-button = Search
search-results = Results
# Given: $count, and $shown: the same number, as it is in the sentence; $query, the words that were typed.
search-found = { $count ->
    [one] { $shown } result for “{ $query }”.
   *[other] { $shown } results for “{ $query }”.
}
search-none = No results for “{ $query }”.
# A word of need or the name of a service was misspelt. Given: $read, the word that was looked for.
search-near = Showing results for “{ $read }”.
# A button that searches for another word. Given: $read.
search-instead = Did you mean “{ $read }”?
search-any = No page has all of those words. These pages have some of them.
# Given: $most.
search-more = Showing the first { $most }.
# A link that calls. Given: $number.
search-danger = If you are in danger, call { $number }
# After the name of a service. Given: $number.
search-call = call { $number }
search-empty = Type a word to search for.
search-loading = Searching…
search-failed = The search does not work at the moment. You can find everything in the lists below.
search-none-spelling = Check the spelling, or try another word.
search-none-lists = Look in the lists below: they have everything on this website.
search-none-help = If you need help now, see who can help and how to reach them
search-lists = Lists to look through
search-introduction = These lists have everything on this website.
search-by-objective = By objective
# Where the plan has its own names for the levels above its actions.
search-by-part = By part of the plan
search-by-action = All actions
search-by-lead = By who is responsible
search-by-year = By year
search-by-place = By place
search-by-strand = By strand
search-by-event = Events by date
search-kind-page = Page
search-kind-plan = Plan
search-kind-service = Help and support
search-kind-event = Event
search-kind-lead = Who is responsible
search-kind-term = Word explained
search-kind-measure = Measure
# Words that do not say what someone is looking for: the search leaves them out. Write those of the language, with spaces between them.
search-ignored = a also am an and any anyone are as at be because been being but by can could do does for from get got had has have he her him his how i if in into is it its just me my no not of on or our she should so some somebody someone than that the their them then there these they this to us very was we were what when where which who will with would you your
by-year-title = Actions by year
by-year-introduction = What the plan says for each calendar year.
by-year-several = An action that lasts several years is listed under each of them.
by-year-in-words = Time in the plan’s own words
by-year-blank = No time given
by-place-title = Actions by place
by-place-introduction = The places that the plan names, with what it says about each.
by-place-blank = No place named
by-strand-title = Actions by strand
by-strand-introduction = The strands that the plan names, with what it says about each.
by-strand-blank = No strand named
grouped-events = Events

## Accessibility statement
## The order is that of the government's model. The wording under enforcement, technical
## information, compliance status and preparation is fixed by the law: translate it faithfully,
## change nothing.

accessibility-title = Accessibility statement for { $site }
accessibility-draft = { $count ->
    [one] This statement is a draft. { $count } question is not answered yet.
   *[other] This statement is a draft. { $count } questions are not answered yet.
}
accessibility-overdue = This statement may be out of date. It should have been reviewed by { $date }.
accessibility-scope = This accessibility statement applies to { $site }.
accessibility-scope-address = This accessibility statement applies to { $site } at { $address }.
accessibility-run-by = This website is run by { $organisation }. We want as many people as possible to be able to use this website. For example, that means you should be able to:
# A demonstration is not the organisation's website.
accessibility-run-by-nobody = This website is a demonstration. It is not run by { $organisation }. We want as many people as possible to be able to use it. For example, that means you should be able to:
accessibility-can-adjust = change colours, contrast levels and fonts using browser or device settings
accessibility-can-zoom = zoom in up to 400% without the text spilling off the screen
accessibility-can-keyboard = use the website with a keyboard or with speech recognition software
accessibility-can-listen = listen to the website with a screen reader
accessibility-can-without-script = use everything without JavaScript, except the search box and the Shift key to leave a page
accessibility-can-print = print every page
accessibility-simple = We have also made the website text as simple as possible to understand. Words quoted from the plan are left as they were published.
accessibility-abilitynet-before = AbilityNet has
accessibility-abilitynet-link = advice on making your device easier to use
accessibility-abilitynet-after = if you have a disability.
accessibility-how-title = How accessible this website is
accessibility-how-known = We know some parts of this website are not fully accessible:
accessibility-how-none = We know of no parts of this website that are not accessible.
accessibility-feedback-title = Feedback and contact information
accessibility-feedback-format = If you need information on this website in a different format, such as accessible PDF, large print, Easy Read, audio recording or braille:
accessibility-feedback-email = email { $email }
accessibility-feedback-telephone = call { $telephone }
accessibility-feedback-relay = call { $telephone } with Relay UK
accessibility-feedback-post = write to { $post }
accessibility-feedback-days = { $days ->
    [one] We will consider your request and get back to you in { $days } working day.
   *[other] We will consider your request and get back to you in { $days } working days.
}
accessibility-feedback-unanswered = This statement does not yet give contact details for accessibility.
accessibility-feedback-days-unanswered = This statement does not yet say how soon you will get an answer.
accessibility-reporting-title = Reporting accessibility problems with this website
accessibility-reporting-text = We are always looking to improve the accessibility of this website. If you find any problems not listed on this page or think we are not meeting accessibility requirements, tell us.
accessibility-reporting-link = See how to contact us about accessibility
accessibility-enforcement-title = Enforcement procedure
accessibility-enforcement-ehrc = The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’).
accessibility-enforcement-ehrc-before = If you’re not happy with how we respond to your complaint,
accessibility-enforcement-ehrc-link = contact the Equality Advisory and Support Service (EASS)
accessibility-enforcement-ehrc-after = .
accessibility-enforcement-ecni = The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’) in Northern Ireland.
accessibility-enforcement-ecni-before = If you’re not happy with how we respond to your complaint,
accessibility-enforcement-ecni-link = contact the Equality Commission for Northern Ireland (ECNI)
accessibility-enforcement-ecni-after = .
accessibility-technical-title = Technical information about this website’s accessibility
accessibility-technical-text = { $organisation } is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
# In place of the commitment, on a website that is not the organisation's own or not published yet.
accessibility-technical-demonstration = This is a demonstration, so it makes no statement on behalf of { $organisation }.
accessibility-technical-draft = This is a draft, so it makes no statement on behalf of { $organisation } yet.
accessibility-compliance-title = Compliance status
accessibility-compliance-full = This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.
accessibility-compliance-part = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.
accessibility-compliance-part-failures = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.
accessibility-compliance-part-exemptions = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the exemptions listed below.
accessibility-compliance-part-both = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances and exemptions listed below.
accessibility-compliance-not = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.
accessibility-compliance-not-failures = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The non-compliances are listed below.
accessibility-compliance-not-exemptions = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The exemptions are listed below.
accessibility-compliance-not-both = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The non-compliances and exemptions are listed below.
accessibility-compliance-unanswered = This statement does not yet say whether this website complies with the Web Content Accessibility Guidelines version 2.2 AA standard.
accessibility-content-title = Non-accessible content
accessibility-content-text = The content listed below is non-accessible for the following reasons.
accessibility-content-unanswered = This statement does not yet list what is not accessible.
accessibility-content-failures-title = Non-compliance with the accessibility regulations
accessibility-content-burden-title = Disproportionate burden
accessibility-content-scope-title = Content that’s not within the scope of the accessibility regulations
accessibility-problem-criterion = This fails WCAG 2.2 success criterion { $criterion }.
accessibility-problem-until = We plan to fix this by { $date }.
accessibility-improving-title = What we’re doing to improve accessibility
accessibility-improving-unanswered = This statement does not yet say what is being done to improve accessibility.
accessibility-preparation-title = Preparation of this accessibility statement
# Given: $date, and $unit: "day", or "longer" where only a month or a year is known.
accessibility-prepared = This statement was prepared { $unit ->
    [day] on
   *[longer] in
} { $date }.
accessibility-reviewed = It was last reviewed { $unit ->
    [day] on
   *[longer] in
} { $date }.
accessibility-tested = This website was last tested { $unit ->
    [day] on
   *[longer] in
} { $date }.
accessibility-tested-by = The test was carried out by { $who }.
accessibility-prepared-unanswered = This statement does not yet say when it was prepared.
accessibility-reviewed-unanswered = This statement does not yet say when it was last reviewed.
accessibility-tested-unanswered = This statement does not yet say when this website was tested, or who tested it.
accessibility-tested-by-unanswered = This statement does not yet say who carried out the test.
accessibility-tested-how-unanswered = This statement does not yet say how the pages to test were chosen.
accessibility-version-title = About this version
accessibility-version-made-with = Made with planpress { $version } on { $date }.

## Privacy notice

privacy-title = Privacy notice
privacy-draft = { $count ->
    [one] This notice is a draft. { $count } question is not answered yet.
   *[other] This notice is a draft. { $count } questions are not answered yet.
}
privacy-scope = This notice is about the website { $site }.
privacy-scope-address = This notice is about the website { $site } at { $address }.
privacy-responsible = { $organisation } is responsible for this website.
privacy-device-title = What this website keeps
privacy-device = The pages of this website use no cookies. They keep nothing on your device.
privacy-history = Your browser may keep a list of the pages that you visit.
privacy-search = What you type in the search of this website stays on your device.
# Of a large website, whose index is in parts.
privacy-search-parts = This website is large, so its search loads parts of a list of words from the host. The host can see which parts it loads, and not what you type.
# Where no hosts are named: otherwise a form in the header can send something.
privacy-no-forms = You do not need an account. No form on this website sends what you type.
privacy-no-accounts = You do not need an account.
privacy-elsewhere-title = Other websites
privacy-elsewhere-none = The pages load nothing from other websites.
privacy-elsewhere-hosts = Pages can load styles and fonts from { $hosts }. If they do, the people who run { $hosts } can see your internet protocol (IP) address and set cookies. They cannot see which page you read.
privacy-elsewhere-form = If the header or footer has a search box, it sends what you type there.
privacy-elsewhere-exit = Pages with ‘Exit this page’ load nothing from other websites.
privacy-links = This website links to others. This notice is not about those.
privacy-host-title = What the host sees
privacy-host-sees = The host is the firm or team whose computers send you the pages. The host can see your internet protocol (IP) address. The host can see which pages you open, and when. It can see which browser you use.
privacy-host = The host of this website is { $host }.
privacy-host-unanswered = This notice does not yet say who the host is.
privacy-logs = How long the host keeps its list of visits: { $logs }.
privacy-logs-unanswered = This notice does not yet say how long the host keeps its list of visits.
privacy-contact-title = If you call or write to someone
privacy-contact = If you call or write to anyone named on this website, they get what you tell them.
privacy-notice-link = How { $organisation } uses personal information
privacy-details-title = Your details on this website
privacy-withheld = Some names of people are left out of this website.
privacy-remove = If this website shows your details, you can ask for them to be taken out:
privacy-complain-title = Questions and complaints
privacy-officer-email = Email the data protection officer: { $email }
privacy-officer-page = How to contact the data protection officer
privacy-officer-unanswered = This notice does not yet say how to reach the data protection officer.
privacy-complain-before = If you are not happy with how your details are used, you can
privacy-complain-link = complain to the Information Commissioner’s Office (ICO)
privacy-complain-after = .

## Page not found

not-found-title = Page not found
not-found-typed = If you typed the web address, check that it is correct.
not-found-pasted = If you pasted the web address, check that you copied all of it.
not-found-start = Start again from the home page
not-found-help = Need help now? Get help and support
not-found-a-z = Look in the A to Z

## Feeds and calendar files

feed-calendar-name = { $plan }
feed-calendar-name-part = { $plan }: { $part }
feed-calendar-name-site = Events of { $organisation }
feed-calendar-description = Events of { $plan }, { $organisation }
# The calendar file of events without a day. Given: $name (Renewal plan).
feed-calendar-months-name = { $name }: events without a date
feed-calendar-months-description = The plan does not give a date for these events. Each is on the first day of the time that the plan gives.
feed-event-details = More about this event: { $address }

## Changes: what is different between two states of a plan

change-added = Added
change-dropped = Dropped
change-cancelled = Cancelled
change-retimed = Time changed
# A change within a report, a figure, a term, the source or a way to contact a service: "Update of 5 May 2026: Added".
change-in-update = Update of { $date }
change-in-observation = Figure for { $date }
change-in-term = Term “{ $term }”
change-in-source = Source
change-in-channel = Contact: { $way }
# The words that a council can choose from, where a change is told.
word-yes = Yes
word-draft = Draft
word-adopted = Adopted
word-superseded = Superseded
word-merged = Merged
word-archived = Archived
word-post = A job title
word-body = An organisation
word-group = A group
word-other = Other
word-not-started = Not started
word-on-track = On track
word-at-risk = At risk
word-off-track = Off track
word-complete = Complete
word-paused = Paused
word-cancelled = Cancelled
word-planned = Planned
word-moved = Moved
word-more = More
word-fewer = Fewer
word-neither = Neither
word-danger = For people in danger
word-report = For reporting
word-support = For support
word-race = race
word-religion = religion
word-sexual-orientation = sexual orientation
word-disability = disability
word-transgender = being transgender
word-voice = Call
word-silent = Call without speaking
word-relay = Relay UK
word-text = Text
word-bsl = British Sign Language
word-chat = Chat online
word-web = Website
word-email = Email
word-app = App
word-in-person = In person
word-day = Every day
word-week = Every week
word-fortnight = Every 2 weeks
word-month = Every month
word-quarter = Every 3 months
word-year = Every year
# Given: $part, the name of the column.
change-words = { $part } changed
change-moved = Moved from “{ $from }” to “{ $to }”
change-moved-under = Moved under “{ $to }”
change-moved-out = No longer under “{ $from }”
# Given: $titles, what the actions were called in the earlier plan.
change-carried = Carried forward from “{ $titles }”
# Given: $plan, the title of the later plan.
change-not-carried = “{ $plan }” does not say what happened to this
change-was = Was
change-is = Now
changes-title = What has changed
# Given: $plan.
changes-introduction = What has changed in “{ $plan }”, and when. The newest comes first.
changes-feed = Follow these changes in a feed reader
# Given: $edition, $date.
changes-edition = Edition “{ $edition }”, { $date }
changes-edition-name = edition “{ $edition }”
changes-since = Since the edition “{ $edition }”
# Given: $by, a post or a committee, and $date.
changes-approved = Approved by { $by } on { $date }.
# Given: $edition.
changes-decision = Decision on the edition “{ $edition }”
changes-assessment = Equality impact assessment of the edition “{ $edition }”
changes-first-edition = This is the first edition on this website.
# Given: $count, $edition, the edition before.
changes-count-since = { $count ->
    [0] Nothing that is published here has changed since the edition “{ $edition }”.
    [one] { $count } change since the edition “{ $edition }”.
   *[other] { $count } changes since the edition “{ $edition }”.
}
changes-older = { $count ->
    [one] There is { $count } older update, on the page that it is about.
   *[other] There are { $count } older updates, on the pages that they are about.
}
changes-plan = Plan
changes-measure = Measure
changes-lead = Lead
changes-service = Support service
plan-changes-link = What has changed
plan-follows = Follows
plan-followed-by = Followed by
plan-approved = Approved
plan-approved-changed = The plan has changed since then.
action-history-title = How this has changed
action-carried-from = Carried forward from
action-carried-to = Carried forward to
# Given: $title of the action, $plan, the title of its plan.
action-in-plan = { $title } ({ $plan })
feed-changes-title = Changes: { $title }

## A page that leads on from an old address

redirect-title = This page has moved
redirect-text = Taking you there now. If nothing happens, follow this link:
redirect-nowhere = We do not know its new address.

## A page that was withdrawn, and words that were removed

removed-title = This page was removed
# Given: $date.
removed-text = This page was removed on { $date }. What it said is no longer published.
removed-personal-data = It held information about a person.
removed-legal = It was removed for legal reasons.
removed-safety = It was removed to keep people safe.
# Of an action, an objective or another part that the plan no longer has.
dropped-title = No longer in the plan
# Given: $title, the publisher's name for it; $date.
dropped-named = “{ $title }” was dropped from the plan on { $date }.
dropped-text = What was on this page was dropped from the plan on { $date }.
# Given: $reason, the publisher's words.
dropped-reason = Reason: { $reason }
removed-home = Go to the home page
removed-help = Get help
changes-removal = Words were removed
changes-removal-personal-data = Information about a person was removed from this plan, or from earlier versions of it on this website.
changes-removal-legal = Words were removed from this plan, or from earlier versions of it on this website, for legal reasons.
changes-removal-safety = Words were removed from this plan, or from earlier versions of it on this website, to keep people safe.
# Given: $plan, the title of the plan.
feed-removal-title = Words were removed from “{ $plan }”

## Events that are repeated, that moved, or that the plan no longer lists

event-repeats = Repeats
# Given: $date, the last day.
repeats-day = Every day until { $date }
repeats-week = Every week until { $date }
repeats-fortnight = Every 2 weeks until { $date }
repeats-month = Every month until { $date }
repeats-quarter = Every 3 months until { $date }
repeats-year = Every year until { $date }
# Given: $on, the day of its month (first Tuesday), $date, the last day.
repeats-month-on = On the { $on } of each month, until { $date }
repeats-quarter-on = On the { $on } of every third month, until { $date }
# Given also: $month (May).
repeats-year-on = On the { $on } of { $month } each year, until { $date }
# Given: $repeats (On the first Tuesday of each month, until 6 July 2027), $dates (6 April 2027).
repeats-except = { $repeats }, but not on { $dates }
repeats-not-on = Not on { $date }
# A day by its place in a month. Given: $weekday (Tuesday).
month-day-first = first { $weekday }
month-day-second = second { $weekday }
month-day-third = third { $weekday }
month-day-fourth = fourth { $weekday }
month-day-last = last { $weekday }
month-day-last-day = last day
month-day-last-working = last working day
# Given: $repeats (Every month until 9 March 2027), $when (the next date, with its time).
repeats-next = { $repeats }; next: { $when }
event-when-where = { $when }, { $where }
# Given: $was, the time before, perhaps with the place.
event-was = Previously planned for { $was }.
event-was-in = In the edition “{ $edition }”, it was planned for { $was }.
event-is-not-listed = The plan no longer lists this event.
event-state-not-listed = No longer listed
# The entry of a feed for a new edition. Given: $plan, $edition.
feed-edition-title = { $plan }: edition “{ $edition }”
column-words = Words that people search for
column-strands = Strands
column-group = Heading on the help page
