//! Principle 2: what is there can be used.

use super::{About, Criterion, Level};

pub(super) const CRITERIA: &[Criterion] = &[
    Criterion {
        number: "2.1.1",
        name: "Keyboard",
        slug: "keyboard",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Put the mouse away. With Tab, Shift+Tab, Enter, Space and the arrow keys go through \
                  the sampled pages: every link, the search, every part that opens, Exit this page. Can \
                  everything be reached and used?",
    },
    Criterion {
        number: "2.1.2",
        name: "No Keyboard Trap",
        slug: "no-keyboard-trap",
        level: Level::A,
        about: About::EverySite,
        by_hand: "While you go through the sampled pages with Tab and Shift+Tab: can you leave every \
                  part again by the same keys, the search and its results and any table that scrolls \
                  included?",
    },
    Criterion {
        number: "2.1.4",
        name: "Character Key Shortcuts",
        slug: "character-key-shortcuts",
        level: Level::A,
        about: About::Keys,
        by_hand: "Type single letters, digits and signs outside of fields on the sampled pages. Nothing \
                  may happen. On pages with Exit this page, Shift pressed three times leaves the page: \
                  Shift is no character key, so that does not break this criterion, but a person should \
                  know of it.",
    },
    Criterion {
        number: "2.2.1",
        name: "Timing Adjustable",
        slug: "timing-adjustable",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Leave each kind of page open for some minutes. Does anything run out, reload or \
                  disappear? On pages with Exit this page, presses of Shift are forgotten after five \
                  seconds: nothing is lost by that, and it can be begun again.",
    },
    Criterion {
        number: "2.2.2",
        name: "Pause, Stop, Hide",
        slug: "pause-stop-hide",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look at each sampled page for ten seconds. Does anything move, blink, scroll or change \
                  by itself, a picture of the author’s that is animated included? If it lasts for more \
                  than five seconds, can it be stopped?",
    },
    Criterion {
        number: "2.3.1",
        name: "Three Flashes or Below Threshold",
        slug: "three-flashes-or-below-threshold",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look at each sampled page, and at every picture or film that moves. Does anything \
                  flash more than three times in a second? The theme as it comes has nothing that does.",
    },
    Criterion {
        number: "2.4.1",
        name: "Bypass Blocks",
        slug: "bypass-blocks",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Press Tab once on the sampled pages. Does a link to skip to the main content appear, \
                  and after Enter, does the next Tab reach the first link of the content and not the \
                  menu again?",
    },
    Criterion {
        number: "2.4.2",
        name: "Page Titled",
        slug: "page-titled",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the titles in the tabs of the sampled pages. Does each tell what the page is \
                  about, differently from the others, and then whose site it is? Pages about help have \
                  neutral titles on purpose: are they still understood?",
    },
    Criterion {
        number: "2.4.3",
        name: "Focus Order",
        slug: "focus-order",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Go through the sampled pages with Tab. Does the focus move in an order that follows \
                  the meaning: skip link, Exit this page, menu, content, footer? After a search, can the \
                  results be reached by going on?",
    },
    Criterion {
        number: "2.4.4",
        name: "Link Purpose (In Context)",
        slug: "link-purpose-in-context",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the links of the sampled pages, each with the sentence, list item or table row \
                  around it. Is it clear where each leads? Look above all at links that authors wrote in \
                  Markdown and at links to documents.",
    },
    Criterion {
        number: "2.4.5",
        name: "Multiple Ways",
        slug: "multiple-ways",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Choose three actions at random and find each by two ways: through the plan’s pages, \
                  the A to Z, the search, by lead or by year. Is there more than one way to each, and do \
                  they work without script?",
    },
    Criterion {
        number: "2.4.6",
        name: "Headings and Labels",
        slug: "headings-and-labels",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Read only the headings of the sampled pages, then only the names of fields and \
                  columns. Do they say what follows? The plan’s own names of levels and columns stand as \
                  printed: are they understood where they stand?",
    },
    Criterion {
        number: "2.4.7",
        name: "Focus Visible",
        slug: "focus-visible",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Go through the sampled pages with Tab, in the light, the dark and the high-contrast \
                  appearance. Can you always see where you are?",
    },
    Criterion {
        number: "2.4.11",
        name: "Focus Not Obscured (Minimum)",
        slug: "focus-not-obscured-minimum",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Go through long pages with Tab and back with Shift+Tab, also at 400% zoom. Is what has \
                  the focus ever wholly covered by something that stays in place, such as Exit this page \
                  at the edge of the window?",
    },
    Criterion {
        number: "2.5.1",
        name: "Pointer Gestures",
        slug: "pointer-gestures",
        level: Level::A,
        about: About::Gestures,
        by_hand: "Use the sampled pages on a telephone with one finger and by tapping alone. Does \
                  anything need two fingers, or a swipe along a path?",
    },
    Criterion {
        number: "2.5.2",
        name: "Pointer Cancellation",
        slug: "pointer-cancellation",
        level: Level::A,
        about: About::Presses,
        by_hand: "Press a link or a button with the mouse, keep it pressed, move off it and let go. \
                  Nothing may have happened. Try Exit this page, the search and every part that opens.",
    },
    Criterion {
        number: "2.5.3",
        name: "Label in Name",
        slug: "label-in-name",
        level: Level::A,
        about: About::EverySite,
        by_hand: "With speech control, say the words that you see on links, buttons and the search \
                  field. Do they act? In the browser’s accessibility view, the name of each must hold \
                  the words that are shown, in the same order: telephone links above all.",
    },
    Criterion {
        number: "2.5.4",
        name: "Motion Actuation",
        slug: "motion-actuation",
        level: Level::A,
        about: About::Motion,
        by_hand: "Shake, tilt and turn a telephone on each kind of page. Nothing may happen but the \
                  turning of the page itself.",
    },
    Criterion {
        number: "2.5.7",
        name: "Dragging Movements",
        slug: "dragging-movements",
        level: Level::AA,
        about: About::Gestures,
        by_hand: "Look for anything that has to be dragged. If there is something, can the same be done \
                  by single taps or clicks?",
    },
    Criterion {
        number: "2.5.8",
        name: "Target Size (Minimum)",
        slug: "target-size-minimum",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "On a telephone, try the links of lists, of calendars, of the A to Z and of pagination. \
                  Each target must measure 24 by 24 pixels or have so much room around it; links inside \
                  of a sentence are excepted.",
    },
];
