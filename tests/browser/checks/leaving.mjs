// After a search, one of its results and "Exit this page" there, nothing that was typed can be seen again: not by
// the Back button and not in the history. Browsers keep whole pages as they were left (the back/forward cache),
// or load them again and fill in their fields; hosts may forbid both by a header. All of this is tried.
// A link takes the place of the search in the history (`no-way-back.mjs`), so here the next page is opened by its address.
import { createServer } from "node:http";
import { attribute, elements } from "../stand/document.mjs";
import { browser, browserThatKeepsPages, visit } from "../stand/browser.mjs";
import { headersOf } from "../stand/host.mjs";
import { serve } from "../stand/server.mjs";
import { FIELD, RESULTS, STATUS, ask, isWayOut, resultWithExit } from "../stand/walk.mjs";

const INDEX = /search\/index\.js$/;

/** Browsers and hosts: whether the browser keeps pages, and whether the host sends what the site asks for. */
const WAYS = {
  "pages kept": { within: browserThatKeepsPages, told: false },
  "pages kept where the host lets it": { within: browserThatKeepsPages, told: true },
  "pages loaded again": { within: browser, told: false },
  "pages loaded again, as the host says": { within: browser, told: true },
};
const EXITS = {
  "the button": (tab) => tab.locator('[class*="pp-exit-this-page"][role=button], a[class*="pp-exit-this-page-button"]').click(),
  "Shift three times": async (tab) => {
    for (let press = 0; press < 3; press++) await tab.keyboard.press("Shift");
  },
};

/** `typed` must have a result on a page with a way out, and must be in no title and no address. */
export const nothingTypedIsLeft = (typed) => (site) =>
  tryEach(site, async ({ context, host, leave, fault, mustKeep }) => {
    const tab = await search(context, host, typed, /“/);
    const result = await resultWithExit(tab, site);
    if (!result) return fault(`"${typed}" has no result with a way out`);
    await tab.goto(await result.evaluate((it) => it.href));
    await leave(tab);
    await tab.waitForURL((url) => url.origin === host.elsewhere);
    const session = await context.newCDPSession(tab);
    const { entries } = await session.send("Page.getNavigationHistory");
    for (const it of entries.filter((it) => `${it.url} ${it.title}`.includes(typed))) fault(`the history holds ${it.title} ${it.url}`);
    await back(tab, "/search/");
    for (const it of await seen(tab, host, typed)) fault(it);
    if (mustKeep && !(await tab.evaluate(() => window.wasKept))) fault("the browser kept no page, so that nothing was tried");
    return undefined;
  });

/** Someone may leave before the answer is there: it must not come to a page that they left. */
export const noAnswerComesLater = (typed) => (site) => {
  const hold = () => {
    let release;
    const answered = new Promise((done) => (release = done));
    return { release, wait: (file) => (INDEX.test(file) ? answered : undefined) };
  };
  return tryEach(site, async ({ context, host, leave, fault, held }) => {
    const tab = await search(context, host, typed, /^/);
    await tab.goto(host.url("/help/"));
    await leave(tab);
    await tab.waitForURL((url) => url.origin === host.elsewhere);
    await back(tab, "/search/");
    held.release();
    if (await tab.evaluate(() => window.wasKept)) await tab.waitForFunction(() => window.indexCame);
    for (const it of await seen(tab, host, typed)) fault(it);
  }, hold);
};

/** Every browser and host with every way of leaving, each as a visitor of its own. */
async function tryEach(site, attempt, hold = () => ({ wait: () => undefined })) {
  const faults = new Set();
  for (const [name, { within, told }] of Object.entries(WAYS)) {
    const mustKeep = within === browserThatKeepsPages && !told;
    await Promise.all(Object.entries(EXITS).map(([exit, leave]) => {
      const fault = (it) => void faults.add(`${name}: ${exit}: ${it}`);
      const held = hold();
      return hosted(site, told, held.wait, (host) => visit({}, (context) => attempt({ context, host, leave, fault, mustKeep, held }), within));
    }));
  }
  return [...faults].sort();
}

/** The site's host, which plays the one that is gone to as well, for as long as it is used. */
export async function hosted(site, told, wait, use) {
  const other = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<title>Elsewhere</title><p>Elsewhere"));
  await new Promise((ready) => other.listen(0, "127.0.0.1", ready));
  const elsewhere = `http://127.0.0.1:${other.address().port}`;
  const ways = new Set(site.pages.flatMap((page) => [...elements(page.document)]).filter(isWayOut).map((it) => attribute(it, "href")));
  const answered = async (file, bytes) => {
    await wait(file);
    if (!file.endsWith(".html")) return bytes;
    return [...ways].reduce((html, href) => html.replaceAll(`href="${href}"`, `href="${elsewhere}/"`), bytes.toString());
  };
  const headers = told ? headersOf(site.read("_headers").toString()) : () => ({});
  const own = await serve(site.folder, site.under, { headers, answered });
  try {
    await use({ url: (address) => own.origin + site.under + address.slice(1), elsewhere });
  } finally {
    other.closeAllConnections();
    await Promise.all([own.close(), new Promise((done) => other.close(done))]);
  }
}

/** A tab that came from the home page, in which somebody has typed. */
async function search(context, host, typed, answer) {
  const tab = await context.newPage();
  await tab.addInitScript((index) => {
    addEventListener("pageshow", (event) => (window.wasKept = event.persisted));
    document.addEventListener("load", (event) => (window.indexCame ||= new RegExp(index).test(event.target.src)), true);
  }, INDEX.source);
  await tab.goto(host.url("/"));
  await tab.goto(host.url("/search/"));
  host.before = await tab.locator("main").innerText();
  await ask(tab, typed, answer);
  return tab;
}

/** One step back, to this address and no other. */
async function back(tab, address) {
  // A page that was kept is there at once and does not load.
  await tab.goBack({ waitUntil: "commit" });
  await tab.waitForURL((url) => url.pathname.endsWith(address), { waitUntil: "commit" });
  await tab.waitForFunction(() => document.readyState === "complete" && window.wasKept !== undefined);
}

/** What the page of the search tells of what was typed: it must be as it was before. */
async function seen(tab, host, typed) {
  const faults = [];
  const value = await tab.locator(FIELD).inputValue();
  if (value) faults.push(`the field holds "${value}"`);
  const links = await tab.locator(RESULTS).count();
  if (links > 0) faults.push(`the page holds ${links} results`);
  const status = await tab.locator(STATUS).textContent();
  if (status) faults.push(`the page says "${status}"`);
  const words = await tab.locator("main").innerText();
  if (words !== host.before) faults.push(`the page is not as it was before "${typed}" was typed`);
  if ((await tab.title()).includes(typed)) faults.push("the title tells it");
  return faults;
}
