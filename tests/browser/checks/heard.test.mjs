import { fileURLToPath } from "node:url";
import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { nothingTwice, soonHelped, transcripts } from "./heard.mjs";

const folder = fileURLToPath(new URL("../heard/", import.meta.url));
const SOUND = { sound: "/help/" };
const sound = transcripts(folder, SOUND, { anew: false });
const help = (from, to) => ({ "help/index.html": (html) => html.replace(from, to) });
const before = (added) => help('<h2 id="call">', `${added}<h2 id="call">`);
const card = (id, words) => `<div class="pp-service-card" id="${id}"><h3>${id}</h3><p>${words}</p></div>`;

silentWhenSound(transcripts(folder, SOUND));
for (const check of [soonHelped, nothingTwice]) silentWhenSound(check);
notices("a word that is heard otherwise", sound, help("Telephone:", "Call:"), /is heard otherwise from line \d+\.\s+It was:\s+Telephone:[^]*It is:\s+Call:[^]*UPDATE_HEARD=1/);
notices("a heading that is one no more", sound, help(/<h2 id="call">(.*)<\/h2>/, '<p id="call">$1</p>'), /It was:\s+heading, Call, level 2/);
notices("words after the end", sound, help("</footer>", "<p>More</p></footer>"), /It is:\s+paragraph\s+More/);
notices("a page that has no transcript", transcripts(folder, { none: "/help/" }, { anew: false }), before("<p>x</p>"), /has no transcript none\.txt/);
notices("a page that is gone", transcripts(folder, { none: "/none/" }, { anew: false }), before("<p>x</p>"), /^\/none\/: there is no page to hear/);
notices("a long way to help", soonHelped, before("<p>Words</p>".repeat(10)), /3\d phrases are heard before the first way to get help, more than 25/);
notices("no way to help", soonHelped, help('href="tel:01632960001"', 'href="#call"'), /no way to get help is heard/);
notices("a part that is named by its heading", nothingTwice, before('<nav aria-labelledby="doors"><h2 id="doors">Doors</h2></nav>'), /"Doors" is read twice, as navigation and as heading/);
notices("words that are said twice", nothingTwice, before("<p>Words</p><p>Words</p>"), /"Words" is read twice, as text and as text/);
notices("a link that repeats the words before it", nothingTwice, help("Telephone:", "Telephone: 01632 960 001"), /the link "01632 960 001" repeats the words before it/);
notices("a link that begins with the words before it", nothingTwice, before('<p>A line</p><p><a href="tel:01632960002">A line, 01632 960 002</a></p>'), /the link "A line, 01632 960 002" repeats/);
notices("a sentence that comes again", nothingTwice, before("<p>You do not have to report.</p><p>Call.</p><p>So: ask. You do not have to report.</p>"), /"You do not have to report\." is told twice/);
notices("a card that repeats the page", nothingTwice, before(`<p>This is for all victims.</p>${card("a-line", "This is for all victims.")}`), /told twice, the second time by a-line/);
notices("a card that repeats itself", nothingTwice, before(card("a-line", "It may have changed now.</p><p>Call.</p><p>It may have changed now.")), /told twice, the second time by a-line/);

const PLAN = "/plans/hate-crime-2023-2026/";
const PAGES = { help: "/help/", report: "/report/", home: "/", action: `${PLAN}actions/holocaust-memorial-day/`, calendar: `${PLAN}calendar/`, progress: `${PLAN}progress/` };
holds("its pages are heard as they were", transcripts(folder, PAGES));
holds("the page of help comes soon to help", soonHelped);
holds("the page of help tells nothing twice", nothingTwice);
