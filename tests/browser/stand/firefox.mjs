// Debian's Firefox, which says and does what `engines.mjs` lists. Playwright cannot drive it: it speaks WebDriver BiDi.
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";

/** No request but one to this machine leaves the browser: everything else is sent to a door that nobody opens. */
const ALONE = { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9 };
/** All colours are the reader's own, as in the high contrast of a system. */
const FORCED = { "browser.display.document_color_use": 2 };

const LONGEST_LOAD = 20_000;

/** Starts it; `forcedColours` begins it as one whose reader has chosen their own colours. */
export async function firefox({ forcedColours = false } = {}) {
  const executablePath = process.env.PLANPRESS_FIREFOX ?? "/usr/bin/firefox-esr";
  if (!existsSync(executablePath)) {
    throw new Error(`no Firefox at ${executablePath}: install firefox-esr (tests/browser/set-up.sh does), or name it in PLANPRESS_FIREFOX`);
  }
  const extraPrefsFirefox = { ...ALONE, ...(forcedColours ? FORCED : {}) };
  const running = await puppeteer.launch({ browser: "firefox", executablePath, extraPrefsFirefox });
  let tab = await running.newPage();
  return {
    open: (url) => open(tab, url),
    read: (what, ...given) => tab.evaluate(what, ...given),
    press: (key) => tab.keyboard.press(key),
    type: (text) => tab.keyboard.type(text),
    // A page that was kept is there at once and does not load, so nothing is waited for.
    back: () => tab.evaluate(() => void history.back()),
    // In a new tab, since a walk with the Tab key may have ended in the window's own frame.
    async size(width, height) {
      const old = tab;
      tab = await running.newPage();
      await old.close();
      await tab.setViewport({ width, height });
    },
    picture: async (selector) => (await tab.$(selector)).screenshot({ encoding: "base64" }),
    /** Runs where there is no page, and so no policy of one. */
    readApart: async (what, ...given) => {
      const apart = await running.newPage();
      return apart.evaluate(what, ...given).finally(() => apart.close());
    },
    close: () => running.close(),
  };
}

/**
 * Goes to an address as a link would, and asks until its page is there: what the protocol says of loads is not whole
 * once a page was kept and shown again.
 */
async function open(tab, url) {
  await tab.evaluate((url) => {
    window.isLeft = true;
    location.assign(url);
  }, url);
  const end = Date.now() + LONGEST_LOAD;
  const there = () => !window.isLeft && location.href !== "about:blank" && document.readyState === "complete";
  while (!(await tab.evaluate(there).catch(() => false))) {
    if (Date.now() > end) throw new Error(`Firefox does not open ${url}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
