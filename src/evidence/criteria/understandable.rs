//! Principle 3: Understandable.

use super::{About, Criterion, Level};

pub(super) const CRITERIA: &[Criterion] = &[
    Criterion {
        number: "3.1.1",
        name: "Language of Page",
        slug: "language-of-page",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the sampled pages with a screen reader. Does it speak in the language of \
                  the page? The language set for the site must be the language of its text.",
    },
    Criterion {
        number: "3.1.2",
        name: "Language of Parts",
        slug: "language-of-parts",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Look for passages that are not in the language of the page: names of services, \
                  words that a community uses, links to translations. Does a screen reader change \
                  its voice there? This does not apply to names of people and places, or words \
                  that are now used in English.",
    },
    Criterion {
        number: "3.2.1",
        name: "On Focus",
        slug: "on-focus",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Go through the sampled pages with Tab without pressing anything else. Does the \
                  page ever change, open something or jump by itself?",
    },
    Criterion {
        number: "3.2.2",
        name: "On Input",
        slug: "on-input",
        level: Level::A,
        about: About::Fields,
        by_hand: "Type in the search and change every field. Does anything happen that was not \
                  announced? A sentence announces the results that appear below the search while \
                  someone types.",
    },
    Criterion {
        number: "3.2.3",
        name: "Consistent Navigation",
        slug: "consistent-navigation",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Compare the sampled pages side by side. Are the menu, breadcrumbs, Exit this \
                  page and footer in the same order wherever they appear?",
    },
    Criterion {
        number: "3.2.4",
        name: "Consistent Identification",
        slug: "consistent-identification",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Compare things that do the same on different pages: search, calendar files, \
                  links to a lead, links back. Do they have the same name everywhere? An author \
                  may have used a different word in a Markdown page.",
    },
    Criterion {
        number: "3.2.6",
        name: "Consistent Help",
        slug: "consistent-help",
        level: Level::A,
        about: About::EverySite,
        by_hand: "On each sampled page, find the link to help, the contact and the accessibility \
                  statement. Wherever they appear, are they in the same order in relation to the \
                  rest of the page?",
    },
    Criterion {
        number: "3.3.1",
        name: "Error Identification",
        slug: "error-identification",
        level: Level::A,
        about: About::Fields,
        by_hand: "Submit the search with nothing in it, and with words that are not on the site. \
                  Does the page say in words what happened? If the project’s theme adds a form, \
                  make a mistake in each field of it.",
    },
    Criterion {
        number: "3.3.2",
        name: "Labels or Instructions",
        slug: "labels-or-instructions",
        level: Level::A,
        about: About::Fields,
        by_hand: "Look at every field. Before anyone types, does a label say what to enter, and a \
                  hint how to enter it?",
    },
    Criterion {
        number: "3.3.3",
        name: "Error Suggestion",
        slug: "error-suggestion",
        level: Level::AA,
        about: About::Fields,
        by_hand: "Search for a misspelled word. Does the page say what it looked for instead, or \
                  what else to try? If the project’s theme adds a form, do its error messages say \
                  how to fix the error?",
    },
    Criterion {
        number: "3.3.4",
        name: "Error Prevention (Legal, Financial, Data)",
        slug: "error-prevention-legal-financial-data",
        level: Level::AA,
        about: About::Fields,
        by_hand: "The theme has no form that commits anyone to anything or sends data. If the \
                  project adds one, can people check, correct or cancel what they entered before \
                  it takes effect?",
    },
    Criterion {
        number: "3.3.7",
        name: "Redundant Entry",
        slug: "redundant-entry",
        level: Level::A,
        about: About::Fields,
        by_hand: "The theme never asks for the same thing twice. If the project adds a form with \
                  several steps, does it fill in what people entered before?",
    },
    Criterion {
        number: "3.3.8",
        name: "Accessible Authentication (Minimum)",
        slug: "accessible-authentication-minimum",
        level: Level::AA,
        about: About::Fields,
        by_hand: "No one needs to sign in on a planpress site. If the project adds a sign-in, can \
                  people use it without remembering, copying or solving anything?",
    },
];
