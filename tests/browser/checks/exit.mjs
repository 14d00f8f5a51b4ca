// The way out of a page that someone must not be seen reading. It is on the pages of help, on the search and on the
// page for a missing address, works without script, and with script leaves no way back by the Back button.
import { attribute, elements, find, meta, text } from "../stand/document.mjs";
import { inLanes, visit } from "../stand/browser.mjs";

const PART = '[class*="pp-exit-this-page"]';
export const LINK = `a${PART}[href], ${PART} a[href]`;
/** Words that would tell someone who looks at the tab or the history what was read. */
const TELLING = /hate|crime|police|victim|abuse|violen|attack/i;

const hasExit = (page) => [...elements(page.document)].some((it) => /pp-exit-this-page/.test(attribute(it, "class") ?? ""));
export const exitPages = (site) => site.pages.filter(hasExit);

/** It is on these pages, and on no page of a plan. */
export const exitPlaces = (required) => (site) => {
  const present = exitPages(site).map((page) => page.address);
  const missing = required.filter((it) => !present.includes(it)).map((it) => `${it}: has no way out`);
  const wrong = present.filter((it) => !required.includes(it)).map((it) => `${it}: has a way out, which does not belong there`);
  return [...missing, ...wrong];
};

/** A page with a way out has a neutral title, address and surroundings, and tells the next host nothing. */
export const exitHead = (site) =>
  exitPages(site).flatMap((page) => {
    const title = text(find(page.document, "title")[0] ?? page.document).trim();
    const faults = [];
    if (TELLING.test(title)) faults.push(`its title "${title}" tells what was read`);
    if (TELLING.test(page.address)) faults.push("its address tells what was read");
    // The heading and what is around the main part can be read from far off, and are at the top and foot of a printed sheet.
    const shown = { heading: find(page.document, "h1").map(text), "header, menu or footer": find(page.document, "body").map(around) };
    for (const [part, [words]] of Object.entries(shown)) {
      const told = words && TELLING.exec(words);
      if (told) faults.push(`its ${part} tells what was read: "${words.slice(Math.max(0, told.index - 20), told.index + 40).trim()}"`);
    }
    if (meta(page.document, "referrer") !== "no-referrer") faults.push("it tells the next host where the reader was");
    return faults.map((it) => `${page.address}: ${it}`);
  });

/** The words outside the main part. */
function around(node) {
  if (node.tagName === "main") return "";
  const below = (node.childNodes ?? []).map(around).join(" ");
  return (below || (node.nodeName === "#text" ? text(node) : "")).replace(/\s+/g, " ");
}

/**
 * Every way of leaving; `only` names some of WAYS. Each page has its own links, so they are tried on every page that has
 * a way out; what one script does is tried on pages that together have all markup.
 */
export const exitWorks = (...only) => async (site) => {
  const pages = exitPages(site);
  const representatives = site.representatives;
  const chosen = Object.entries(WAYS).filter(([name]) => only.length === 0 || only.includes(name));
  const tried = chosen.flatMap(([name, way]) => pages.filter((it) => way.everyPage || representatives.includes(it)).map((page) => ({ name, way, page })));
  const faults = [];
  await inLanes(tried, LANES, async ({ name, way, page }) => {
    const fault = await visit({ javaScriptEnabled: way.script }, (context) => attempt(site, page, way, context));
    if (fault) faults.push(`${page.address}: ${name}: ${fault}`);
  });
  return faults.sort();
};

/** Most of the time of a way goes by in waiting, so many wait together. */
const LANES = 6;

const shift = async (tab, times) => {
  for (let press = 0; press < times; press++) await tab.keyboard.press("Shift");
};
// Long, since a busy machine is slow; only what never leaves waits to the end.
const leaves = (tab) => tab.waitForURL(/^https:/, { timeout: 10_000 }).then(() => true, () => false);
// The page counts the time itself: what a key does comes before, however slow the machine is.
const stays = (tab) =>
  tab.evaluate(() => new Promise((done) => setTimeout(() => done(!document.body.hidden), 300))).then(
    (shown) => shown && !/^https:/.test(tab.url()),
    () => false,
  );

const WAYS = {
  "links without script": {
    script: false,
    everyPage: true,
    async go(tab, referrers) {
      const links = await tab.locator(LINK).count();
      if (links === 0) return "there is no link";
      const here = tab.url();
      for (let at = 0; at < links; at++) {
        await tab.goto(here);
        await tab.locator(LINK).nth(at).focus();
        await tab.keyboard.press("Enter");
        if (!(await leaves(tab))) return `link ${at + 1} of ${links} does not leave`;
      }
      return referrers.some(Boolean) ? `it tells the next host: ${referrers.find(Boolean)}` : undefined;
    },
  },
  "links with script": {
    script: true,
    async go(tab) {
      const links = await tab.locator(LINK).count();
      for (let at = 0; at < links; at++) {
        if (at > 0) await tab.goto(tab.helpUrl);
        await tab.locator(LINK).nth(at).focus();
        await tab.keyboard.press("Enter");
        if (!(await leaves(tab))) return `link ${at + 1} of ${links} does not leave`;
        await tab.goBack();
        if (tab.url() === tab.helpUrl) return `Back returns to the page after link ${at + 1} of ${links}`;
      }
      return undefined;
    },
  },
  "Shift three times": {
    script: true,
    async go(tab) {
      await shift(tab, 3);
      if (!(await leaves(tab))) return "does not leave";
      await tab.goBack();
      return tab.url() === tab.helpUrl ? "Back returns to the page" : undefined;
    },
  },
  "Shift after more than 5 seconds": {
    script: true,
    async go(tab) {
      await shift(tab, 2);
      await tab.waitForTimeout(5300);
      await shift(tab, 1);
      return (await stays(tab)) ? undefined : "leaves although nobody asked";
    },
  },
  "Shift for capital letters": {
    script: true,
    async go(tab) {
      for (const letter of ["A", "B", "C"]) await tab.keyboard.press(`Shift+${letter}`);
      return (await stays(tab)) ? undefined : "leaves although nobody asked";
    },
  },
  "Shift and a slow network": {
    script: true,
    noAnswer: true,
    async go(tab) {
      await shift(tab, 3);
      await tab.waitForTimeout(300);
      const shown = await tab.evaluate(() => {
        const points = [0.1, 0.3, 0.5, 0.7, 0.9].map((it) => document.elementFromPoint(innerWidth / 2, innerHeight * it));
        return points.some((it) => document.querySelector("main")?.contains(it) || document.querySelector("header")?.contains(it));
      });
      return shown ? "can still be read" : undefined;
    },
  },
};

/** A host shows the page for a missing address at whatever address was asked for: its way out works there too. */
export const exitOfMissingPage = async (site) => {
  const page = { address: "/no/such/page/" };
  const tried = ["links without script", "links with script", "Shift three times"].map((name) =>
    visit({ javaScriptEnabled: WAYS[name].script }, (context) => attempt(site, page, WAYS[name], context)).then((fault) => fault && `${page.address}: ${name}: ${fault}`),
  );
  return (await Promise.all(tried)).filter(Boolean);
};

/** Opens the page as a second one, after the home page, and tries one way. The host that is gone to is played by us. */
async function attempt(site, page, way, context) {
  const referrers = [];
  await context.route(/^https:/, (route) => {
    referrers.push(route.request().headers().referer);
    // An answer without content leaves the browser where it is, as a slow network does for a while.
    if (way.noAnswer) return route.fulfill({ status: 204 });
    return route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title><p>Elsewhere" });
  });
  const tab = await context.newPage();
  await tab.goto(await site.url("/"));
  tab.helpUrl = await site.url(page.address);
  await tab.goto(tab.helpUrl);
  return way.go(tab, referrers);
}
