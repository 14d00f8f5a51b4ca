// A walk through pages with the Tab key alone, as someone does who cannot use a mouse.
import { lookAtEach } from "../stand/browser.mjs";
import { exitPages } from "./exit.mjs";

/** More stops than any page should have; a walk this long is going round in a trap. */
const MOST_STOPS = 3000;

/** A way out that stays in view must not cover what has the focus, on the way down and up again in a small window. */
export const keyboardBelowTheWayOut = (site) =>
  lookAtEach(site, { viewport: { width: 320, height: 256 } }, async (tab) => {
    await tab.evaluate(prepare);
    const stops = await tab.evaluate(() => window.stops.length);
    const faults = [];
    for (const key of ["Tab", "Shift+Tab"]) {
      for (let stop = 0; stop < stops; stop++) {
        await tab.keyboard.press(key);
        faults.push(...((await tab.evaluate(look))?.faults ?? []).map((it) => `${key}: ${it}`));
      }
    }
    return [...new Set(faults)];
  }, exitPages(site));

export const keyboard = (site) =>
  lookAtEach(site, { viewport: { width: 1280, height: 900 } }, async (tab) => {
    const faults = await tab.evaluate(prepare);
    const seen = new Set();
    for (let stop = 1; stop <= MOST_STOPS; stop++) {
      await tab.keyboard.press("Tab");
      const it = await tab.evaluate(look);
      // After the last stop the focus leaves the page, and then begins again.
      if (!it || (it.at !== null && it.at === 0 && seen.has(0))) break;
      if (seen.has(it.at)) {
        faults.push(`the keyboard is trapped at ${it.name}`);
        break;
      }
      seen.add(it.at ?? it.name);
      if (stop === 1 && !it.skip) faults.push(`the first Tab reaches ${it.name}, not the skip link`);
      if (stop === 2 && it.mayLeave && !it.exit) faults.push(`the second Tab reaches ${it.name}, not the way out`);
      faults.push(...it.faults);
      if (stop === MOST_STOPS) faults.push("the walk does not end");
    }
    const missed = await tab.evaluate((seen) => window.stops.map((it, at) => (seen.includes(at) ? null : window.nameOf(it))).filter(Boolean), [...seen]);
    faults.push(...missed.map((it) => `the keyboard never reaches ${it}`));
    return [...faults, ...(await skipFaults(tab))];
  }, site.representatives);

/** Runs in the page before the walk: notes what can be reached and how it looks without the focus. */
function prepare() {
  const MARKS = ["outline", "boxShadow", "backgroundColor", "color", "borderColor", "borderWidth", "textDecoration", "clipPath", "position"];
  const REACHABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]";
  const shown = (it) => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  window.nameOf = (it) => `<${it.localName}> "${(it.getAttribute("aria-label") ?? it.textContent).replace(/\s+/g, " ").trim().slice(0, 50)}"`;
  window.styleOf = (it) => {
    const style = getComputedStyle(it);
    return Object.fromEntries(MARKS.map((name) => [name, style[name]]));
  };
  window.stops = [...document.querySelectorAll(REACHABLE)].filter((it) => shown(it) && !it.disabled && !it.closest("[inert]") && it.tabIndex >= 0);
  window.resting = window.stops.map(window.styleOf);
  const positive = [...document.querySelectorAll("[tabindex]")].filter((it) => it.tabIndex > 0);
  return positive.map((it) => `${window.nameOf(it)} has a tabindex above 0`);
}

/** Runs in the page after each Tab: where the focus is, and whether a person can see it. */
function look() {
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement) return null;
  const at = window.stops.indexOf(it);
  const name = window.nameOf(it);
  const faults = [];
  const style = window.styleOf(it);
  const outlined = getComputedStyle(it).outlineStyle !== "none" && parseFloat(getComputedStyle(it).outlineWidth) > 0;
  const marks = ["outline", "boxShadow", "backgroundColor", "borderColor", "borderWidth", "textDecoration"];
  const changed = at >= 0 ? marks.some((mark) => style[mark] !== window.resting[at][mark] && (mark !== "outline" || outlined)) : outlined;
  if (!changed) faults.push(`the focus cannot be seen at ${name}`);
  const boxes = [...it.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const uncovered = boxes.some((box) => {
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top && (it.contains(top) || top.contains(it));
  });
  if (!uncovered) faults.push(`${name} is hidden or covered while it has the focus`);
  return {
    at: at >= 0 ? at : null,
    name,
    faults,
    skip: it.matches("a.pp-skip-link"),
    exit: it.closest('[class*="pp-exit-this-page"]') !== null,
    mayLeave: document.querySelector('[class*="pp-exit-this-page"]') !== null,
  };
}

/** The skip link must bring the next Tab into the main part, or behind it where nothing in it can be reached. */
async function skipFaults(tab) {
  await tab.reload({ waitUntil: "load" });
  await tab.keyboard.press("Tab");
  const onSkipLink = await tab.evaluate(() => document.activeElement.matches("a.pp-skip-link"));
  if (!onSkipLink) return [];
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => location.hash === "#main", null, { timeout: 2000 }).catch(() => {});
  await tab.keyboard.press("Tab");
  return tab.evaluate(() => {
    const main = document.querySelector("main#main");
    const it = document.activeElement;
    if (!main) return ["there is no main#main to skip to"];
    const after = main.contains(it) || Boolean(main.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING);
    return after || it === document.body ? [] : ["the skip link does not move the focus to the main part"];
  });
}
