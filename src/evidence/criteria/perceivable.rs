//! Principle 1: what is there can be perceived.

use super::{About, Criterion, Level};

pub(super) const CRITERIA: &[Criterion] = &[
    Criterion {
        number: "1.1.1",
        name: "Non-text Content",
        slug: "non-text-content",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look at every picture on the sampled pages and read its text alternative (in the \
                  browser: right-click, Inspect). Does it say what the picture tells a reader there? A \
                  picture that only decorates has an empty one. Pictures of measures must say in words \
                  what their curve shows; look also at the organisation’s logo in the header.",
    },
    Criterion {
        number: "1.2.1",
        name: "Audio-only and Video-only (Prerecorded)",
        slug: "audio-only-and-video-only-prerecorded",
        level: Level::A,
        about: About::Media,
        by_hand: "Play each recording of sound alone or of pictures alone that the site holds or links \
                  as its own. Is there a text beside it that tells the same?",
    },
    Criterion {
        number: "1.2.2",
        name: "Captions (Prerecorded)",
        slug: "captions-prerecorded",
        level: Level::A,
        about: About::Media,
        by_hand: "Play each film with its sound off. Do captions give everything that is said, who says \
                  it, and sounds that matter?",
    },
    Criterion {
        number: "1.2.3",
        name: "Audio Description or Media Alternative (Prerecorded)",
        slug: "audio-description-or-media-alternative-prerecorded",
        level: Level::A,
        about: About::Media,
        by_hand: "Listen to each film without looking at it. Is what is only shown also told, by a \
                  description that can be heard or by a text beside the film?",
    },
    Criterion {
        number: "1.2.4",
        name: "Captions (Live)",
        slug: "captions-live",
        level: Level::AA,
        about: About::Media,
        by_hand: "If the site carries a live broadcast, such as a council meeting, watch a part of it \
                  with the sound off. Are there captions while it runs?",
    },
    Criterion {
        number: "1.2.5",
        name: "Audio Description (Prerecorded)",
        slug: "audio-description-prerecorded",
        level: Level::AA,
        about: About::Media,
        by_hand: "Listen to each film without looking at it. Is what is only shown told by a description \
                  that can be heard? A text beside the film is not enough here.",
    },
    Criterion {
        number: "1.3.1",
        name: "Info and Relationships",
        slug: "info-and-relationships",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the sampled pages with a screen reader and go through them by headings, lists and \
                  tables. Is everything that looks like a heading, a list or a table announced as one, \
                  and does each cell of the tables of actions tell its column? Markdown pages are where \
                  an author may have made a heading out of bold words.",
    },
    Criterion {
        number: "1.3.2",
        name: "Meaningful Sequence",
        slug: "meaningful-sequence",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the sampled pages from top to bottom with a screen reader, at a desktop’s width \
                  and at 320 pixels. Does the order make sense, above all for the facts of an action and \
                  for the contacts on the help page?",
    },
    Criterion {
        number: "1.3.3",
        name: "Sensory Characteristics",
        slug: "sensory-characteristics",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look in the words of the plan and of the Markdown pages for directions such as \"on \
                  the right\", \"the round button\" or \"below in green\". Can they be followed by \
                  somebody who does not see the page?",
    },
    Criterion {
        number: "1.3.4",
        name: "Orientation",
        slug: "orientation",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Open the home page, the help page and a calendar on a telephone and turn it. Do they \
                  work upright and on the side, without asking to be turned?",
    },
    Criterion {
        number: "1.3.5",
        name: "Identify Input Purpose",
        slug: "identify-input-purpose",
        level: Level::AA,
        about: About::Fields,
        by_hand: "The theme asks visitors for nothing about themselves: its one field is the search. If \
                  a theme of the project’s own adds a form, does each field for a name, an address or a \
                  telephone number have the right autocomplete value?",
    },
    Criterion {
        number: "1.4.1",
        name: "Use of Color",
        slug: "use-of-color",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Print a page of progress and a calendar in black and white, or look at them in greys. \
                  Can statuses, late actions and links in running text still be told apart, by words or \
                  by shape? Look for sentences in the plan that name a colour alone, such as \"shown in \
                  red\".",
    },
    Criterion {
        number: "1.4.2",
        name: "Audio Control",
        slug: "audio-control",
        level: Level::A,
        about: About::Media,
        by_hand: "Open each page that has sound. If any sound begins by itself and lasts for more than \
                  three seconds, can it be stopped at the top of the page?",
    },
    Criterion {
        number: "1.4.3",
        name: "Contrast (Minimum)",
        slug: "contrast-minimum",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Measure words against their background on the sampled pages with a contrast tool, in \
                  the light and the dark appearance: running text, links, tags of status, hints, the \
                  footer and the organisation’s own colour. 4.5 to 1 is needed, 3 to 1 for large words. \
                  Look at words inside pictures too.",
    },
    Criterion {
        number: "1.4.4",
        name: "Resize Text",
        slug: "resize-text",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Set the browser’s zoom to 200% and open the sampled pages. Can everything still be \
                  read and used, with nothing cut off or on top of something else? Try it again with the \
                  text size of the system alone.",
    },
    Criterion {
        number: "1.4.5",
        name: "Images of Text",
        slug: "images-of-text",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Look at every picture for words in it: a scanned table of the plan, a poster for an \
                  event. Words belong into text, except in a logo.",
    },
    Criterion {
        number: "1.4.10",
        name: "Reflow",
        slug: "reflow",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Make the window 320 pixels wide, or zoom a window of 1280 pixels to 400%. Can the \
                  sampled pages be read by scrolling down alone? Look above all at tables of actions, \
                  calendars, the timeline and pictures of measures.",
    },
    Criterion {
        number: "1.4.11",
        name: "Non-text Contrast",
        slug: "non-text-contrast",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Measure what is not text and has to be seen: the ring around what has the focus, the \
                  border of the search field, marks of status, lines and dots of measures. 3 to 1 \
                  against what is beside them is needed, in light and dark.",
    },
    Criterion {
        number: "1.4.12",
        name: "Text Spacing",
        slug: "text-spacing",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Set line height to 1.5, space after paragraphs to 2, between letters to 0.12 and \
                  between words to 0.16 times the size of the type (a bookmarklet for text spacing does \
                  it). Is nothing cut off or hidden on the sampled pages?",
    },
    Criterion {
        number: "1.4.13",
        name: "Content on Hover or Focus",
        slug: "content-on-hover-or-focus",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Move the mouse over links and buttons and go through them with the Tab key. If \
                  something appears by that, can it be put away with Escape, can the mouse go onto it, \
                  and does it stay? The theme as it comes shows nothing of the kind but the skip links.",
    },
];
