// A small site in which nothing is wrong, as a map from file to text.
// Each self-test breaks one thing in it. It names no real plan, service or number that someone could call.

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const EXIT = `<aside class="pp-exit-this-page" aria-label="Leave quickly">
<a class="pp-exit-this-page-skip-link" href="https://exit.example/">Exit this page now</a>
<a class="pp-exit-this-page-button" href="https://exit.example/">Exit this page</a>
</aside>`;

/** A page `depth` folders below the root; `exit` adds the way out that help pages have. */
function page({ title, depth, main, exit = false, root = "../".repeat(depth) || "./" }) {
  return `<!DOCTYPE html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${root}assets/site.css">
${exit ? `<script src="${root}assets/exit.js" defer></script>` : ""}
</head>
<body>
<a class="pp-skip-link" href="#main">Skip to main content</a>
${exit ? EXIT : ""}
<header>
<a href="${root}">Example plan</a>
<p>Demonstration, not the council’s website.</p>
<details class="pp-menu"><summary>Menu</summary>
<nav aria-label="Site"><a href="${root}help/">Get help</a> <a href="${root}plans/example/">The plan</a> <a href="${root}search/">Search</a></nav>
</details>
</header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${main}
</main>
<footer><p><a href="${root}report/">Tell somebody</a></p></footer>
</body>
</html>
`;
}

const CSS = `header p { font-size: 12px; }
:root { color-scheme: light dark; }
body { margin: 1rem; margin-block-start: 0; font: 1.1875rem/1.5 sans-serif; color: light-dark(#111, #eee); background: light-dark(#fff, #111); }
a { color: light-dark(#0b4f8a, #9cc9f0); padding-block: 0.25rem; display: inline-block; }
:focus-visible { outline: 3px solid light-dark(#111, #fd0); outline-offset: 2px; }
.pp-skip-link:not(:focus), .pp-exit-this-page-skip-link:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
.pp-exit-this-page { position: sticky; top: 0; background: light-dark(#fff, #111); }
.pp-exit-this-page-button { box-sizing: border-box; min-height: 44px; padding: 0.25rem 1rem; border: 3px double; border-radius: 2rem; color: light-dark(#111, #eee); font-size: min(1em, 7.5vw); }
.call { padding: 0.75rem; background: light-dark(#a1161f, #ef6a6f); color: light-dark(#fff, #111); forced-color-adjust: none; }
html { scroll-padding-top: 5rem; }
.scroll { overflow-x: auto; }
.pp-status svg { fill: none; stroke: currentColor; stroke-width: 3; }
.pp-status--done { color: light-dark(#1d6b43, #84d3a6); }
.pp-status--dropped { color: light-dark(#a1161f, #ff9a94); }
.pp-table__label { display: none; }
@media (min-width: 40em) {
  .pp-menu summary { display: none; }
  .pp-menu::details-content { content-visibility: visible; block-size: auto; }
}
@media (max-width: 40em) {
  .pp-table__head { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .pp-table__body th, .pp-table__cell { display: block; }
  .pp-table__label { display: inline; }
}
`;

const EXIT_SCRIPT = `const links = document.querySelectorAll('[class*="pp-exit-this-page"][href], [class*="pp-exit-this-page"] [href]');
const leave = () => { document.body.hidden = true; document.title = " "; location.replace(links[0].href); };
for (const link of links) link.addEventListener("click", (event) => { event.preventDefault(); leave(); });
addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
  if (event.defaultPrevented || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(link.href);
});
let presses = [], alone = false;
addEventListener("keydown", (event) => { alone = event.key === "Shift"; });
addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !alone) return;
  presses = [...presses.filter((it) => event.timeStamp - it < 5000), event.timeStamp];
  if (presses.length === 3) leave();
});
`;

// Finds what someone types letter by letter; a search worth its name does more.
const SEARCH_SCRIPT = `const part = document.querySelector(".pp-search"), field = part.querySelector("input");
const load = () => new Promise((done, fail) => {
  const it = document.createElement("script");
  it.src = "index.js";
  it.onload = done;
  it.onerror = fail;
  document.head.append(it);
});
let turn = 0;
part.hidden = false;
addEventListener("pagehide", () => {
  turn++;
  field.value = "";
  part.querySelector("[role=status]").textContent = "";
  part.querySelector("ol").replaceChildren();
});
part.querySelector("form").onsubmit = async (event) => {
  event.preventDefault();
  const status = part.querySelector("[role=status]"), asked = ++turn;
  try { await load(); } catch { status.textContent = "The search does not work."; return; }
  if (asked !== turn) return;
  const found = known.filter((it) => it[0].toLowerCase().includes(field.value));
  status.textContent = found.length ? found.length + " result for “" + field.value + "”." : "No results for “" + field.value + "”.";
  part.querySelector("ol").replaceChildren(...found.map(([title, href]) => {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = location.protocol == "file:" ? href + "index.html" : href;
    link.textContent = title;
    item.append(link);
    return item;
  }));
};
`;
const SEARCH = `<div class="pp-search" hidden>
<form role="search"><label for="words">What are you looking for?</label> <input id="words" type="search" autocomplete="off"> <button>Search</button></form>
<p role="status"></p>
<ol></ol>
</div>
<ul>
<li><a href="../plans/example/">The plan</a></li>
</ul>`;

const EVENT = [
  "BEGIN:VEVENT",
  "UID:fair.example@example",
  "DTSTAMP:20261121T000000Z",
  "DTSTART;VALUE=DATE:20270501",
  "DTEND;VALUE=DATE:20270502",
  "SUMMARY:Fair\\, some time from May to June 2027",
  "STATUS:TENTATIVE",
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];
const CALENDAR = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", ...EVENT, "END:VCALENDAR", ""].join("\r\n");

/** The windows that the sound site's calendar of months holds. */
export const SOUND_WINDOWS = [["Fair", "2027-05-01", "2027-06-30"]];
const TABLE = `<table>
<caption>What happens when</caption>
<thead class="pp-table__head"><tr><th scope="col">What</th><th scope="col">When</th></tr></thead>
<tbody class="pp-table__body"><tr><th scope="row">Fair</th><td class="pp-table__cell"><span class="pp-table__label" aria-hidden="true">When</span> November to May</td></tr></tbody>
</table>`;
const STATUSES = `<p class="pp-status pp-status--done"><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="7"/></svg> Done</p>
<p class="pp-status pp-status--dropped"><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M3 3L17 17M17 3L3 17"/></svg> Dropped</p>`;
/** How much its open data holds. */
export const SOUND_COUNTS = { actions: 2, objectives: 1 };

/** A fresh copy, to be broken. */
export function soundSite() {
  return {
    "index.html": page({ title: "Example plan", depth: 0, main: `<p>Welcome. <a href="help/#call">Call somebody</a>.</p>` }),
    "404.html": page({ title: "Page not found", depth: 0, exit: true, root: "/", main: "<p>There is no page here.</p>" }),
    "help/index.html": page({
      title: "Get help and support",
      depth: 1,
      exit: true,
      main: `<h2 id="call">Call</h2><p>Telephone: <a class="call" href="tel:01632960001">01632 960 001</a></p>`,
    }),
    "report/index.html": page({ title: "Tell somebody", depth: 1, exit: true, main: "<p>You can tell somebody.</p>" }),
    "plans/example/index.html": page({
      title: "The plan",
      depth: 2,
      main: `<p><a href="calendar/fair/">Fair</a></p><p><a href="data/plan.csv">Plan (CSV)</a></p>${TABLE}${STATUSES}`,
    }),
    "plans/example/calendar/fair/index.html": page({
      title: "Fair",
      depth: 4,
      main: `<p>May to June 2027, <a href="../fair.ics">add to your calendar</a></p>`,
    }),
    "plans/example/calendar/fair.ics": CALENDAR,
    "plans/example/data/calendar-months.ics": CALENDAR,
    "plans/example/data/plan.csv": "number,title\r\n1.1,Fair\r\n1.2,\"Talk, and tea\"\r\n",
    "plans/example/data/plan.json": JSON.stringify({ objectives: [{ title: "Meet", actions: [{ id: "fair" }, { id: "talk" }] }] }),
    "assets/site.css": CSS,
    "search/index.html": page({ title: "Search", depth: 1, exit: true, main: SEARCH }).replace("</head>", '<script src="../assets/search.js" defer></script></head>'),
    "search/index.js": 'var known = [["Fair", "../plans/example/calendar/fair/"], ["Call somebody", "../help/"]];',
    "assets/search.js": SEARCH_SCRIPT,
    "assets/exit.js": EXIT_SCRIPT,
    _headers: "/*\n  X-Content-Type-Options: nosniff\n" + ["/404.html", "/help/", "/report/", "/search/"].map((it) => `${it}\n  Cache-Control: no-store\n`).join(""),
    "robots.txt": "User-agent: *\nDisallow: /\n",
  };
}
