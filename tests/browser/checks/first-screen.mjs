// On a phone's first screen a page says what it is for: what is above it takes less than a third of it.
import { lookAtEach } from "../stand/browser.mjs";

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };
const MOST_ABOVE = PHONE.height / 3;
/** Screens of a phone that the help page takes with its groups closed. */
const LONGEST_HELP = 6;

/** Where the heading, or the first of main's content, begins on a phone. */
export const firstScreen = (site) =>
  lookAtEach(site, { viewport: PHONE }, async (tab) => {
    const top = await tab.evaluate(() => {
      const seen = [...document.querySelectorAll("h1, main > *")].map((it) => it.getBoundingClientRect()).filter((it) => it.height > 0);
      return Math.min(...seen.map((it) => it.top));
    });
    return top <= MOST_ABOVE ? [] : [`begins at ${Math.round(top)}px of a screen of ${PHONE.height}px`];
  });

/** The help page is short enough to be read by someone in a hurry. */
export const helpLength = (site) =>
  lookAtEach(site, { viewport: PHONE }, async (tab) => {
    const length = await tab.evaluate(() => document.documentElement.scrollHeight);
    return length <= LONGEST_HELP * PHONE.height ? [] : [`is ${length}px long, more than ${LONGEST_HELP} screens of a phone`];
  }, site.pages.filter((it) => it.address === "/help/"));

/** The menu is folded on a phone and opens by keyboard; on a desk its links are in a row and nothing folds them. */
export const menu = (site) =>
  lookAtEach(site, {}, async (tab) => {
    const faults = [];
    const links = () => tab.locator(".pp-menu a").evaluateAll((all) => all.filter((it) => it.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })).length);
    const folds = tab.locator(".pp-menu > summary");
    if ((await folds.count()) !== 1) return ["has no menu that folds"];
    await tab.setViewportSize(PHONE);
    if (await links()) faults.push("the menu is open before anyone opens it");
    await folds.focus();
    await tab.keyboard.press("Enter");
    if (!(await links())) faults.push("the menu does not open by keyboard");
    await tab.keyboard.press("Enter");
    await tab.setViewportSize(DESK);
    if (await folds.isVisible()) faults.push("the menu folds on a desk");
    if (!(await links())) faults.push("the menu's links are not in view on a desk");
    return faults;
  }, site.pages.filter((it) => ["/", "/help/", "/search/"].includes(it.address)));
