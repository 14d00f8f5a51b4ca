// No one scrolls sideways: not on a narrow screen, and not with the letters twice as large.
import { lookAtEach } from "../stand/browser.mjs";

const NARROW = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };

/** Sideways scroll at 320 px. */
export const narrow = (site) => lookAtEach(site, { viewport: NARROW }, (tab) => tab.evaluate(sideways));

/** Sideways scroll at 1280 px with letters twice the usual size, as set in the browser's own settings. */
export const largeText = (site) =>
  lookAtEach(site, { viewport: DESK }, async (tab) => {
    const size = () => tab.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main p, main li, main") ?? document.body).fontSize));
    const before = await size();
    const session = await tab.context().newCDPSession(tab);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    const after = await size();
    const faults = await tab.evaluate(sideways);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
    await session.detach();
    if (after < before * 1.9) faults.push(`the text does not follow the browser's setting: ${before}px became ${after}px`);
    return faults;
  });

/** Runs in the page. */
export function sideways() {
  const root = document.documentElement;
  const faults = [];
  for (const it of [root, document.body]) {
    if (["hidden", "clip"].includes(getComputedStyle(it).overflowX)) faults.push(`<${it.localName}> cuts off what is too wide`);
  }
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((it) => {
      const box = it.getBoundingClientRect();
      return box.right > innerWidth + 0.5 || box.left < -0.5;
    });
    const named = wide.slice(0, 3).map((it) => `<${it.localName} class="${it.getAttribute("class") ?? ""}">`);
    faults.push(`scrolls sideways: ${root.scrollWidth}px in ${innerWidth}px, ${named.join(" ")}`);
  }
  return faults;
}
