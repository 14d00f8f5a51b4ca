// What a resident must be able to do in any browser, tried in those that Playwright does not drive: Debian's Firefox,
// and WebKit as the nearest to an iPhone's. The checks of Chromium look closer; these ask whether it works at all.
import { becomes, engine, tabTo } from "../stand/engines.mjs";
import { exitPages } from "./exit.mjs";
import { hosted } from "./leaving.mjs";
import { sideways } from "./reflow.mjs";
import { compare, dotsOf, SIZE } from "./shapes.mjs";

const NARROW = [320, 640], DESK = [1280, 900];
const FIELD = ".pp-search input", STATUS = ".pp-search [role=status]", RESULT = ".pp-search ol a";
const MENU = "header summary, header button[aria-expanded], nav summary, nav button[aria-expanded]";

/** Nobody scrolls sideways at 320 px. Chromium is asked of every page, the others of the largest of each folder. */
async function narrow(browser, { site, url, fault }) {
  await browser.size(...NARROW);
  for (const { address } of largest(site.pages)) {
    await browser.open(url(address));
    if ((await browser.read(() => innerWidth)) !== NARROW[0]) fault(`${address}: was not shown at ${NARROW[0]} px`);
    for (const it of await browser.read(sideways)) fault(`${address}: ${it}`);
  }
}

/** The two pages of each folder that have the most in them. */
function largest(pages) {
  const folders = new Map();
  for (const page of [...pages].sort((one, other) => other.bytes - one.bytes)) {
    const folder = page.address.replace(/[^/]*\/?$/, "");
    folders.set(folder, [...(folders.get(folder) ?? []), page]);
  }
  return [...folders.values()].flatMap((all) => all.slice(0, 2));
}

/** A menu that folds opens and closes by the keyboard, and its links are next. A site without one passes. */
async function menu(browser, { site, url, fault }) {
  await browser.size(...NARROW);
  await browser.open(url("/"));
  const folds = await browser.read((it) => [...document.querySelectorAll(it)].some((menu) => menu.checkVisibility()), MENU);
  if (!folds) return;
  if (!(await tabTo(browser, MENU))) return fault("the keyboard does not reach the menu");
  const opened = () => becomes(browser, shownLinks, true), closed = () => becomes(browser, shownLinks, false);
  if (await browser.read(shownLinks, true)) return fault("the menu is open before anyone opens it");
  await browser.press("Enter");
  if (!(await opened())) return fault("Enter does not open the menu");
  await browser.press("Enter");
  if (!(await closed())) return fault("Enter does not close the menu");
  await browser.press("Enter");
  await opened();
  await browser.press("Tab");
  if (!(await browser.read((it) => document.activeElement.matches("a[href]") && (document.activeElement.closest("details") !== null || ["header", "nav"].some((part) => document.activeElement.closest(part)?.querySelector(it))), MENU))) return fault("Tab does not go on to the links of the menu");
  const to = await browser.read(() => document.activeElement.href);
  await browser.press("Enter");
  if (!(await becomes(browser, (it) => location.href === it, to))) fault("a link of the menu leads nowhere");
}

/** Runs in the page: whether links of the menu that has the focus are shown, as asked. */
function shownLinks(asked) {
  const it = document.activeElement;
  const part = it.closest("details") ?? document.getElementById(it.getAttribute("aria-controls"));
  const shown = [...(part?.querySelectorAll("a[href]") ?? [])].some((link) => link.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  return shown === asked;
}

/** Each way out leaves, and Back shows nothing of the page that was left. */
async function exit(browser, { site, url, elsewhere, fault }) {
  await browser.size(...DESK);
  const ways = {
    "the first way out": async () => void ((await tabTo(browser, '[class*="pp-exit-this-page"]')) && (await browser.press("Enter"))),
    "Shift three times": async () => {
      for (let press = 0; press < 3; press++) await browser.press("Shift");
    },
  };
  for (const { address } of exitPages(site)) {
    for (const [name, leave] of Object.entries(ways)) {
      await browser.open(url("/"));
      await browser.open(url(address));
      const words = await browser.read(() => document.querySelector("h1").textContent);
      await leave();
      if (!(await becomes(browser, (it) => location.origin === it, elsewhere))) return fault(`${address}: ${name}: does not leave`);
      await browser.back();
      await becomes(browser, (it) => location.origin !== it && document.readyState === "complete", elsewhere);
      // Between two pages there is a document without a body.
      const back = await browser.read((words) => [location.href, document.body?.textContent.includes(words) ?? false], words);
      if (back[0] === url(address) || (back[1] && back[0] !== url("/"))) fault(`${address}: ${name}: Back shows the page again`);
    }
  }
}

/** The search says what it found, leads to it by the keyboard, and after Back nothing that was typed is left. */
const search = (typed) => async (browser, { url, fault }) => {
  await browser.size(...DESK);
  await browser.open(url("/"));
  await browser.open(url("/search/"));
  if (!(await tabTo(browser, FIELD))) return fault("the keyboard does not reach the field");
  await browser.type(typed);
  await browser.press("Enter");
  const says = `“${typed}”`;
  if (!(await becomes(browser, ([place, says]) => document.querySelector(place).textContent.includes(says), [STATUS, says]))) return fault(`does not say what it found for ${says}`);
  if (!(await tabTo(browser, RESULT))) return fault("the keyboard does not reach a result");
  const result = await browser.read(() => document.activeElement.href);
  await browser.press("Enter");
  if (!(await becomes(browser, (it) => location.href === it && document.querySelector("main h1") !== null, result))) return fault(`its first result ${new URL(result).pathname} does not open`);
  await browser.back();
  // The result may have taken the place of the search: then Back leads to the page before it.
  await becomes(browser, (it) => location.href !== it && document.readyState === "complete", result);
  const left = await browser.read(([field, status, result]) => [document.querySelector(field)?.value, document.querySelector(status)?.textContent, document.querySelectorAll(result).length], [FIELD, STATUS, RESULT]);
  if (left.some(Boolean)) fault(`after Back it still shows: ${left.filter(Boolean).join(", ")}`);
};

/** In colours of the reader's own each status keeps a shape that is its own. */
async function forcedShapes(browser, { site, url, fault }) {
  await browser.size(...DESK);
  const drawn = new Map();
  for (const page of site.pages.filter((it) => it.html.includes("pp-status--"))) {
    const meanings = [...new Set([...page.html.matchAll(/pp-status--([a-z-]+)/g)].map((it) => it[1]))].filter((it) => !drawn.has(it));
    if (meanings.length === 0) continue;
    await browser.open(url(page.address));
    if (!(await browser.read(() => matchMedia("(forced-colors: active)").matches))) return fault("the browser does not force its colours, so that nothing was tried");
    for (const it of meanings) {
      const place = `.pp-status--${it} svg`;
      if (await browser.read((place) => document.querySelector(place)?.checkVisibility(), place)) drawn.set(it, await browser.picture(place));
    }
  }
  // No page of the site may load a picture of ours.
  const dots = new Map();
  for (const [meaning, picture] of drawn) dots.set(meaning, await browser.readApart(dotsOf, [picture, SIZE]));
  for (const it of compare(dots)) fault(it);
}

/** The checks by name, and the browsers that each runs in. WebKitGTK knows no forced colours: iPhones have none. */
export const CHECKS = (typed) => ({
  "no sideways scroll at 320 px": { look: narrow, browsers: ["Firefox", "WebKit"] },
  "a menu that folds works by keyboard": { look: menu, browsers: ["Firefox", "WebKit"] },
  "the way out works, and Back shows nothing": { look: exit, browsers: ["Firefox", "WebKit"] },
  "the search finds and says so": { look: search(typed), browsers: ["Firefox", "WebKit"] },
  "shapes of statuses differ in forced colours": { look: forcedShapes, browsers: ["Firefox in forced colours"], built: "ebbsworth" },
});

/** A check as a function from a site to its faults, in one browser. */
export const within = (name, look) => async (site) => {
  const faults = [];
  const browser = await engine(name);
  // A host that sends no headers lets the browser keep pages, which is the harder case.
  await hosted(site, false, () => undefined, (host) => look(browser, { ...host, site, fault: (it) => void faults.push(it) }));
  return faults;
};
