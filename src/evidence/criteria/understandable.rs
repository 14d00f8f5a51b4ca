//! Principle 3: what is there can be understood.

use super::{About, Criterion, Level};

pub(super) const CRITERIA: &[Criterion] = &[
    Criterion {
        number: "3.1.1",
        name: "Language of Page",
        slug: "language-of-page",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the sampled pages with a screen reader. Does it speak in the language in which \
                  the page is written? The language that is stated for the site must be the one of its \
                  words.",
    },
    Criterion {
        number: "3.1.2",
        name: "Language of Parts",
        slug: "language-of-parts",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Look for passages in another language than the page’s: names of services, words of a \
                  community, links to translations. Does a screen reader change its voice there? Names \
                  of people and places and words that English has taken in are excepted.",
    },
    Criterion {
        number: "3.2.1",
        name: "On Focus",
        slug: "on-focus",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Go through the sampled pages with Tab without pressing anything else. Does the page \
                  ever change, open something or jump by itself?",
    },
    Criterion {
        number: "3.2.2",
        name: "On Input",
        slug: "on-input",
        level: Level::A,
        about: About::Fields,
        by_hand: "Type into the search and change every field that there is. Does anything happen that \
                  was not announced? Results that appear below the search while somebody types are \
                  announced by a sentence.",
    },
    Criterion {
        number: "3.2.3",
        name: "Consistent Navigation",
        slug: "consistent-navigation",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Compare the sampled pages side by side. Do menu, breadcrumbs, Exit this page and \
                  footer stand in the same order everywhere where they stand?",
    },
    Criterion {
        number: "3.2.4",
        name: "Consistent Identification",
        slug: "consistent-identification",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Compare what does the same on different pages: search, calendar files, links to a \
                  lead, links back. Is it called the same everywhere? An author may have written another \
                  word in a Markdown page.",
    },
    Criterion {
        number: "3.2.6",
        name: "Consistent Help",
        slug: "consistent-help",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Find on each sampled page the link to help, the contact and the accessibility \
                  statement. Where they stand, do they stand in the same order in relation to the rest \
                  of the page?",
    },
    Criterion {
        number: "3.3.1",
        name: "Error Identification",
        slug: "error-identification",
        level: Level::A,
        about: About::Fields,
        by_hand: "Send the search off with nothing in it and with words that nothing has. Is what \
                  happened said in words? If the project’s theme adds a form, make a mistake in each \
                  field of it.",
    },
    Criterion {
        number: "3.3.2",
        name: "Labels or Instructions",
        slug: "labels-or-instructions",
        level: Level::A,
        about: About::Fields,
        by_hand: "Look at every field. Does a label say what to put in, and a hint how, before anybody \
                  types?",
    },
    Criterion {
        number: "3.3.3",
        name: "Error Suggestion",
        slug: "error-suggestion",
        level: Level::AA,
        about: About::Fields,
        by_hand: "Search for a word with a slip in it. Does the page say what it looked for instead, or \
                  what else to try? If the project’s theme adds a form, do its errors say how to put \
                  them right?",
    },
    Criterion {
        number: "3.3.4",
        name: "Error Prevention (Legal, Financial, Data)",
        slug: "error-prevention-legal-financial-data",
        level: Level::AA,
        about: About::Fields,
        by_hand: "The theme has no form that binds anybody or sends data away. If the project adds one, \
                  can what was entered be checked, corrected or taken back before it counts?",
    },
    Criterion {
        number: "3.3.7",
        name: "Redundant Entry",
        slug: "redundant-entry",
        level: Level::A,
        about: About::Fields,
        by_hand: "The theme never asks twice for the same thing. If the project adds a form with several \
                  steps, is what was entered before offered again?",
    },
    Criterion {
        number: "3.3.8",
        name: "Accessible Authentication (Minimum)",
        slug: "accessible-authentication-minimum",
        level: Level::AA,
        about: About::Fields,
        by_hand: "Nothing on a site of planpress needs to be signed in for. If the project adds such a \
                  step, can it be passed without remembering, typing over or solving anything?",
    },
];
