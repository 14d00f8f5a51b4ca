// The browsers beside Chromium that residents use, in one set of words, so that a check is written once.
// Each has: open(url), read(function of the page, …values), press(key), type(text), back(), size(width, height) and
// close(). Firefox also has picture(selector) and
// readApart(function, …values), which runs where there is no page, and can show a page in colours of the reader's own.
import { firefox } from "./firefox.mjs";
import { webkit } from "./webkit.mjs";

const STARTS = {
  Firefox: () => firefox(),
  "Firefox in forced colours": () => firefox({ forcedColours: true }),
  WebKit: () => webkit(),
};
const running = new Map();

/** One of each for a test process, since it takes longer to start one than to use it. */
export function engine(name) {
  if (!running.has(name)) running.set(name, STARTS[name]());
  return running.get(name);
}

export async function closeEngines() {
  const all = await Promise.allSettled(running.values());
  running.clear();
  await Promise.all(all.map((it) => it.value?.close()));
}

/** Whether the page comes to be so within a moment. A page that is on its way out cannot answer: it is asked again. */
export async function becomes(browser, so, ...given) {
  // Long, since a busy machine is slow; only what never becomes so waits to the end.
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    if (await browser.read(so, ...given).catch(() => false)) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

/** Presses Tab, as often as a person would bear, until the focus is on something that the selector fits. */
export async function tabTo(browser, selector, most = 60) {
  for (let press = 0; press < most; press++) {
    await browser.press("Tab");
    if (await browser.read((it) => document.activeElement?.matches(it), selector)) return true;
  }
  return false;
}
