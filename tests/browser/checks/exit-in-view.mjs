// The way out is in view wherever one has scrolled to, in windows of all sizes, and leaves room to read.
import { lookAtEach } from "../stand/browser.mjs";
import { exitPages } from "./exit.mjs";

/** A desk at 400%, telephones upright and on their side, a desk. */
export const SIZES = [[320, 256], [360, 740], [740, 360], [844, 390], [1280, 800]];
/** Where a page is looked at, as parts of the way down. */
const PLACES = [0, 0.1, 0.35, 0.6, 0.85, 0.99, 1];
/** Of the window's height. */
const MOST_COVERED = 1 / 3;

/** At every size and place: whole, large enough to be hit, not covered, and not too much in the way. */
export const exitInView = (site) => lookAtEach(site, {}, (tab) => inView(tab, SIZES), exitPages(site));

/** With letters twice as large, as a reader sets them in the browser. */
export const exitInViewWithLargeText = (site) =>
  lookAtEach(site, {}, async (tab) => {
    const session = await tab.context().newCDPSession(tab);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    const faults = await inView(tab, SIZES);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
    await session.detach();
    return faults;
  }, exitPages(site));

async function inView(tab, sizes) {
  const faults = [];
  for (const [width, height] of sizes) {
    await tab.setViewportSize({ width, height });
    for (const place of PLACES) {
      const found = await tab.evaluate(look, [place, MOST_COVERED]);
      faults.push(...found.map((it) => `${width} by ${height}, ${Math.round(place * 100)}% down: ${it}`));
    }
  }
  return faults;
}

/** Runs in the page. */
async function look([place, mostCovered]) {
  const root = document.documentElement;
  scrollTo({ top: place * (root.scrollHeight - innerHeight), behavior: "instant" });
  await new Promise((done) => requestAnimationFrame(done));
  const all = [...document.querySelectorAll('a[class*="pp-exit-this-page"], [class*="pp-exit-this-page"] a')];
  // The link that only the keyboard shows is another one.
  const way = all.find((it) => !/skip/.test(it.className));
  if (!way) return ["there is no way out"];
  const box = way.getBoundingClientRect();
  const where = `(${[box.left, box.top, box.right, box.bottom].map(Math.round)})`;
  const faults = [];
  if (box.left < 0 || box.top < 0 || box.right > root.clientWidth || box.bottom > innerHeight) faults.push(`it is not in view ${where}`);
  else if (!way.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2))) faults.push(`something covers it ${where}`);
  if (box.height < 44 || box.width < 44) faults.push(`it is too small to be hit in a hurry ${where}`);
  let covering = way;
  while (covering.parentElement && !["sticky", "fixed"].includes(getComputedStyle(covering).position)) covering = covering.parentElement;
  const covered = covering.getBoundingClientRect().height / innerHeight;
  if (["sticky", "fixed"].includes(getComputedStyle(covering).position) && covered > mostCovered) faults.push(`it takes ${Math.round(100 * covered)}% of the window`);
  return faults;
}
