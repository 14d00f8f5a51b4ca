//! Principle 2: Operable.

use super::{About, Criterion, Level};

pub(super) const CRITERIA: &[Criterion] = &[
    Criterion {
        number: "2.1.1",
        name: "Keyboard",
        slug: "keyboard",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Do not use the mouse. Go through the sampled pages with Tab, Shift+Tab, Enter, \
                  Space and the arrow keys: every link, the search, every part that opens, Exit \
                  this page. Can you reach and use everything?",
    },
    Criterion {
        number: "2.1.2",
        name: "No Keyboard Trap",
        slug: "no-keyboard-trap",
        level: Level::A,
        about: About::EverySite,
        by_hand: "While you go through the sampled pages with Tab and Shift+Tab: can you leave \
                  every part again with the same keys, including the search and its results and \
                  any table that scrolls?",
    },
    Criterion {
        number: "2.1.4",
        name: "Character Key Shortcuts",
        slug: "character-key-shortcuts",
        level: Level::A,
        about: About::Keys,
        by_hand: "Type single letters, digits and symbols outside of fields on the sampled pages. \
                  Nothing should happen. On pages with Exit this page, pressing Shift three times \
                  leaves the page. Shift is not a character key, so this does not break the \
                  criterion, but you should know about it.",
    },
    Criterion {
        number: "2.2.1",
        name: "Timing Adjustable",
        slug: "timing-adjustable",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Leave each kind of page open for some minutes. Does anything time out, reload \
                  or disappear? On pages with Exit this page, presses of Shift are forgotten \
                  after five seconds. Nothing is lost, and people can start again.",
    },
    Criterion {
        number: "2.2.2",
        name: "Pause, Stop, Hide",
        slug: "pause-stop-hide",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look at each sampled page for ten seconds. Does anything move, blink, scroll or \
                  change by itself, including animated pictures that an author added? If it lasts \
                  for more than five seconds, can people stop it?",
    },
    Criterion {
        number: "2.3.1",
        name: "Three Flashes or Below Threshold",
        slug: "three-flashes-or-below-threshold",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look at each sampled page, and at every picture or film that moves. Does \
                  anything flash more than three times in a second? Nothing in the built-in theme \
                  does.",
    },
    Criterion {
        number: "2.4.1",
        name: "Bypass Blocks",
        slug: "bypass-blocks",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Press Tab once on the sampled pages. Does a link to skip to the main content \
                  appear, and after Enter, does the next Tab reach the first link of the content \
                  and not the menu again?",
    },
    Criterion {
        number: "2.4.2",
        name: "Page Titled",
        slug: "page-titled",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the titles in the tabs of the sampled pages. Does each title say what the \
                  page is about and whose site it is, and is it different from the others? Pages \
                  about help have neutral titles on purpose: are they still clear?",
    },
    Criterion {
        number: "2.4.3",
        name: "Focus Order",
        slug: "focus-order",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Go through the sampled pages with Tab. Does the focus move in an order that \
                  follows the meaning: skip link, Exit this page, menu, content, footer? After a \
                  search, does Tab go on to the results?",
    },
    Criterion {
        number: "2.4.4",
        name: "Link Purpose (In Context)",
        slug: "link-purpose-in-context",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the links of the sampled pages, each with the sentence, list item or table \
                  row around it. Is it clear where each link goes? Look especially at links that \
                  authors wrote in Markdown and at links to documents.",
    },
    Criterion {
        number: "2.4.5",
        name: "Multiple Ways",
        slug: "multiple-ways",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Choose three actions at random and find each one in two ways: through the \
                  plan’s pages, the A to Z, the search, by lead or by year. Is there more than \
                  one way to reach each of them, and do they work without scripts?",
    },
    Criterion {
        number: "2.4.6",
        name: "Headings and Labels",
        slug: "headings-and-labels",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Read only the headings of the sampled pages, then only the names of fields and \
                  columns. Do they say what comes next? The plan’s own names of levels and \
                  columns are as printed: are they clear in context?",
    },
    Criterion {
        number: "2.4.7",
        name: "Focus Visible",
        slug: "focus-visible",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Go through the sampled pages with Tab, in light, dark and high-contrast mode. \
                  Can you always see where you are?",
    },
    Criterion {
        number: "2.4.11",
        name: "Focus Not Obscured (Minimum)",
        slug: "focus-not-obscured-minimum",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Go through long pages with Tab and back with Shift+Tab, also at 400% zoom. Is \
                  the focused element ever completely hidden by something that stays in place, \
                  such as Exit this page at the edge of the window?",
    },
    Criterion {
        number: "2.5.1",
        name: "Pointer Gestures",
        slug: "pointer-gestures",
        level: Level::A,
        about: About::Gestures,
        by_hand: "Use the sampled pages on a phone with one finger, only by tapping. Does \
                  anything need two fingers, or a swipe along a path?",
    },
    Criterion {
        number: "2.5.2",
        name: "Pointer Cancellation",
        slug: "pointer-cancellation",
        level: Level::A,
        about: About::Presses,
        by_hand: "Press a link or a button with the mouse, keep the mouse button down, move off \
                  it and let go. Nothing should happen. Try Exit this page, the search and every \
                  part that opens.",
    },
    Criterion {
        number: "2.5.3",
        name: "Label in Name",
        slug: "label-in-name",
        level: Level::A,
        about: About::EverySite,
        by_hand: "With speech control, say the words that you see on links, buttons and the \
                  search field. Do they work? In the browser’s accessibility view, the name of \
                  each one must contain the visible words in the same order. Check telephone \
                  links especially.",
    },
    Criterion {
        number: "2.5.4",
        name: "Motion Actuation",
        slug: "motion-actuation",
        level: Level::A,
        about: About::Motion,
        by_hand: "Shake, tilt and turn a phone on each kind of page. Only the rotation of the \
                  page should change.",
    },
    Criterion {
        number: "2.5.7",
        name: "Dragging Movements",
        slug: "dragging-movements",
        level: Level::AA,
        about: About::Gestures,
        by_hand: "Look for anything that people have to drag. If there is something, can they do \
                  the same with single taps or clicks?",
    },
    Criterion {
        number: "2.5.8",
        name: "Target Size (Minimum)",
        slug: "target-size-minimum",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "On a phone, try the links in lists, calendars, the A to Z and pagination. Each \
                  target must be at least 24 by 24 pixels or have enough space around it. This \
                  does not apply to links inside a sentence.",
    },
];
