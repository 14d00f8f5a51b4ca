//! Principle 1: Perceivable.

use super::{About, Criterion, Level};

pub(super) const CRITERIA: &[Criterion] = &[
    Criterion {
        number: "1.1.1",
        name: "Non-text Content",
        slug: "non-text-content",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look at every picture on the sampled pages and read its text alternative (in \
                  the browser: right-click, Inspect). Does it say what the picture tells readers? \
                  If a picture is only decoration, it must be empty. Charts of measures must say \
                  in words what they show. Also check the organisation’s logo in the header.",
    },
    Criterion {
        number: "1.2.1",
        name: "Audio-only and Video-only (Prerecorded)",
        slug: "audio-only-and-video-only-prerecorded",
        level: Level::A,
        about: About::Media,
        by_hand: "Play each audio-only or video-only recording that is on the site or that it \
                  links to as its own. Is there a text next to it that gives the same information?",
    },
    Criterion {
        number: "1.2.2",
        name: "Captions (Prerecorded)",
        slug: "captions-prerecorded",
        level: Level::A,
        about: About::Media,
        by_hand: "Play each video with the sound off. Do captions give everything that is said, \
                  who says it, and any important sounds?",
    },
    Criterion {
        number: "1.2.3",
        name: "Audio Description or Media Alternative (Prerecorded)",
        slug: "audio-description-or-media-alternative-prerecorded",
        level: Level::A,
        about: About::Media,
        by_hand: "Listen to each video without looking at it. Is everything that is only shown \
                  also described, in audio or in a text next to the video?",
    },
    Criterion {
        number: "1.2.4",
        name: "Captions (Live)",
        slug: "captions-live",
        level: Level::AA,
        about: About::Media,
        by_hand: "If the site has a live broadcast, such as a council meeting, watch part of it \
                  with the sound off. Are there live captions?",
    },
    Criterion {
        number: "1.2.5",
        name: "Audio Description (Prerecorded)",
        slug: "audio-description-prerecorded",
        level: Level::AA,
        about: About::Media,
        by_hand: "Listen to each video without looking at it. Is everything that is only shown \
                  also described in audio? A text next to the video is not enough here.",
    },
    Criterion {
        number: "1.3.1",
        name: "Info and Relationships",
        slug: "info-and-relationships",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the sampled pages with a screen reader and go through them by headings, \
                  lists and tables. Is everything that looks like a heading, a list or a table \
                  announced as one, and is the column announced for each cell in the tables of \
                  actions? In Markdown pages, check that authors have not used bold text as a \
                  heading.",
    },
    Criterion {
        number: "1.3.2",
        name: "Meaningful Sequence",
        slug: "meaningful-sequence",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Read the sampled pages from top to bottom with a screen reader, at desktop \
                  width and at 320 pixels. Does the order make sense, especially for the details \
                  of an action and the contacts on the help page?",
    },
    Criterion {
        number: "1.3.3",
        name: "Sensory Characteristics",
        slug: "sensory-characteristics",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Look in the plan’s text and in the Markdown pages for directions such as \"on \
                  the right\", \"the round button\" or \"below in green\". Can someone who cannot \
                  see the page follow them?",
    },
    Criterion {
        number: "1.3.4",
        name: "Orientation",
        slug: "orientation",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Open the home page, the help page and a calendar on a phone and turn it. Do \
                  they work in portrait and landscape, without asking people to turn the phone?",
    },
    Criterion {
        number: "1.3.5",
        name: "Identify Input Purpose",
        slug: "identify-input-purpose",
        level: Level::AA,
        about: About::Fields,
        by_hand: "The built-in theme does not ask visitors anything about themselves: its only \
                  field is the search. If the project’s own theme adds a form, does each field \
                  for a name, an address or a telephone number have the right autocomplete value?",
    },
    Criterion {
        number: "1.4.1",
        name: "Use of Color",
        slug: "use-of-color",
        level: Level::A,
        about: About::EverySite,
        by_hand: "Print a page of progress and a calendar in black and white, or look at them in \
                  greyscale. Can you still tell apart statuses, late actions and links in text, \
                  by words or by shape? Look for sentences in the plan that only refer to a \
                  colour, such as \"shown in red\".",
    },
    Criterion {
        number: "1.4.2",
        name: "Audio Control",
        slug: "audio-control",
        level: Level::A,
        about: About::Media,
        by_hand: "Open each page that has sound. If any sound starts by itself and lasts for more \
                  than three seconds, can people stop it at the top of the page?",
    },
    Criterion {
        number: "1.4.3",
        name: "Contrast (Minimum)",
        slug: "contrast-minimum",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "The rules work out the contrast of text on plain backgrounds, in light and dark \
                  mode. Use a contrast tool for the rest on the sampled pages: text over or inside \
                  pictures, lists to choose from, and what changes when you point at it or move to \
                  it. The contrast must be at least 4.5 to 1, or 3 to 1 for large text.",
    },
    Criterion {
        number: "1.4.4",
        name: "Resize Text",
        slug: "resize-text",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Set the browser’s zoom to 200% and open the sampled pages. Can you still read \
                  and use everything, with nothing cut off or overlapping? Try again with only \
                  the text size of the system changed.",
    },
    Criterion {
        number: "1.4.5",
        name: "Images of Text",
        slug: "images-of-text",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Check every picture for words: a scanned table of the plan, a poster for an \
                  event. Words must be text, except in a logo.",
    },
    Criterion {
        number: "1.4.10",
        name: "Reflow",
        slug: "reflow",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Make the window 320 pixels wide, or zoom a window of 1280 pixels to 400%. Can \
                  you read the sampled pages by only scrolling down? Look especially at tables of \
                  actions, calendars, the timeline and charts of measures.",
    },
    Criterion {
        number: "1.4.11",
        name: "Non-text Contrast",
        slug: "non-text-contrast",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "The rules work out the edges of fields, checkboxes and radio buttons that the \
                  styles of the website draw. Measure everything else that people must see and \
                  that is not text: the focus outline, status marks, lines and dots in charts. The contrast with what is next to them must be at least 3 to 1, in \
                  light and dark mode.",
    },
    Criterion {
        number: "1.4.12",
        name: "Text Spacing",
        slug: "text-spacing",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Set line height to 1.5, space after paragraphs to 2, between letters to 0.12 \
                  and between words to 0.16 times the font size (a text spacing bookmarklet does \
                  this). Is anything cut off or hidden on the sampled pages?",
    },
    Criterion {
        number: "1.4.13",
        name: "Content on Hover or Focus",
        slug: "content-on-hover-or-focus",
        level: Level::AA,
        about: About::EverySite,
        by_hand: "Move the mouse over links and buttons and go through them with the Tab key. If \
                  something appears, can you close it with Escape, can you move the mouse onto \
                  it, and does it stay? In the built-in theme only the skip links appear like \
                  this.",
    },
];
