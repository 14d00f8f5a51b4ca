// One browser for each test process, which can reach nothing but this machine.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** The tests' own way of driving Chromium turns its back/forward cache off. */
const NO_KEPT_PAGES = "--disable-back-forward-cache";
/**
 * A browser makes parts of its own window in advance for each page, which takes a third of a test's processor time.
 * This list takes the place of Playwright's, so it repeats what matters here: pages stay on http, are painted at once
 * and go away without a question, and nothing is asked of the browser's maker.
 */
const NOT_NEEDED = [
  "PreloadTopChromeWebUI",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "PaintHolding",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "ThirdPartyStoragePartitioning",
  "MediaRouter",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];
let running, keeping;

/** Debian's Chromium, or the one that PLANPRESS_CHROMIUM names. */
export async function browser() {
  running ??= start();
  return running;
}

/** The same with its back/forward cache as people have it: Back shows a page as it was left. */
export async function browserThatKeepsPages() {
  keeping ??= start({ ignoreDefaultArgs: [NO_KEPT_PAGES] });
  return keeping;
}

async function start(options = {}) {
  const executablePath = process.env.PLANPRESS_CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`no browser at ${executablePath}: install Chromium, or name it in PLANPRESS_CHROMIUM`);
  }
  return chromium.launch({
    ...options,
    executablePath,
    // No name but this machine's own resolves, so that nothing leaves it even where a check forgets to watch.
    args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--force-color-profile=srgb", `--disable-features=${NOT_NEEDED}`],
  });
}

export async function closeBrowser() {
  const all = await Promise.all([running, keeping]);
  running = keeping = undefined;
  await Promise.all(all.map((it) => it?.close()));
}

/** A visitor: a browser context of its own, thrown away afterwards. */
export async function visit(options, use, within = browser) {
  const context = await (await within()).newContext({ reducedMotion: "reduce", locale: "en-GB", ...options });
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/** Works through these, so many at a time. */
export async function inLanes(items, lanes, work) {
  const waiting = [...items];
  const lane = async () => {
    while (waiting.length > 0) await work(waiting.shift());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * Opens every page of the site, so many at a time, and gathers the faults that `look(tab, page)` returns.
 * A tab is used again for the next page, since opening one costs more than most checks.
 */
export async function lookAtEach(site, options, look, pages = site.pages, lanes = 2) {
  const waiting = [...pages];
  const faults = [];
  const lane = (context) => async () => {
    const tab = await context.newPage();
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      await tab.goto(await site.url(page.address), { waitUntil: "load" });
      for (const fault of await look(tab, page)) faults.push(`${page.address}: ${fault}`);
    }
    await tab.close();
  };
  await visit(options, (context) => Promise.all(Array.from({ length: lanes }, lane(context))));
  return faults.sort();
}
