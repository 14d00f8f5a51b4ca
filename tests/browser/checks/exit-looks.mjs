// No one in a hurry takes the way out for the button that calls for help: their grounds and their edges differ, in each
// design, in forced colours, and for people who see no colours.
import { browser, visit } from "../stand/browser.mjs";
import { exitPages } from "./exit.mjs";

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours, light": { colorScheme: "light", forcedColors: "active" },
  "forced colours, dark": { colorScheme: "dark", forcedColors: "active" },
};
const WIDTHS = [360, 1280];
/** Two grounds are told apart without seeing colours (as shapes are, WCAG 1.4.11). */
const APART = 3;

/** Each way out beside each filled button that calls a number, on pages that together have all markup of both. */
export async function exitUnlikeCall(site) {
  const faults = [];
  let compared = 0;
  await visit({}, async (context) => {
    const tab = await context.newPage();
    const reader = await (await browser()).newPage();
    const pages = exitPages(site);
    for (const page of site.representatives.filter((it) => pages.includes(it))) {
      await tab.goto(await site.url(page.address));
      for (const [look, media] of Object.entries(LOOKS)) {
        for (const width of WIDTHS) {
          await tab.setViewportSize({ width, height: 800 });
          await tab.emulateMedia(media);
          const calls = await tab.evaluate(mark);
          if (calls === 0) continue;
          const way = await seen(tab, reader, "[data-way-out]");
          for (let at = 0; at < calls; at++) {
            compared++;
            const alike = compare(way, await seen(tab, reader, `[data-call="${at}"]`));
            faults.push(...alike.map((it) => `${page.address}: ${look}, ${width} px: ${it}`));
          }
        }
      }
    }
    await reader.close();
  });
  return compared > 0 ? [...new Set(faults)] : ["no page has a way out and a button that calls"];
}

/** Runs in the page, anew for each look: marks the way out, and the calls that are filled with a colour, and counts those. */
function mark() {
  const all = [...document.querySelectorAll('a[class*="pp-exit-this-page"], [class*="pp-exit-this-page"] a')];
  document.querySelectorAll("[data-call]").forEach((it) => delete it.dataset.call);
  all.find((it) => !/skip/.test(it.className)).dataset.wayOut = "";
  const plain = (it) => /^rgba\(.*, 0\)$/.test(getComputedStyle(it).backgroundColor);
  const ground = getComputedStyle(document.body).backgroundColor;
  let count = 0;
  for (const link of document.querySelectorAll('main a[href^="tel:"]')) {
    let filled = link;
    while (filled.localName !== "main" && plain(filled)) filled = filled.parentElement;
    if (filled.localName !== "main" && getComputedStyle(filled).backgroundColor !== ground && filled.checkVisibility()) filled.dataset.call = count++;
  }
  return count;
}

/** How something looks: the colour of most of its dots, and its edge. */
async function seen(tab, reader, selector) {
  const it = tab.locator(selector);
  await it.evaluate((it) => it.scrollIntoView({ block: "center", behavior: "instant" }));
  const picture = (await it.screenshot()).toString("base64");
  const edge = await it.evaluate((it) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, borderTopLeftRadius, backgroundColor } = getComputedStyle(it);
    const none = borderTopWidth === "0px" || borderTopColor === backgroundColor || /^rgba\(.*, 0\)$/.test(borderTopColor);
    return { line: none ? "none" : borderTopStyle, round: borderTopLeftRadius };
  });
  return { light: await reader.evaluate(ground, picture), ...edge };
}

/** Runs in a page: the relative luminance (WCAG 2.2) of the colour that most dots of a picture have. */
async function ground(picture) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0];
  const [red, green, blue] = most.split(",").map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function compare(way, call) {
  const faults = [];
  const ratio = (Math.max(way.light, call.light) + 0.05) / (Math.min(way.light, call.light) + 0.05);
  if (ratio < APART) faults.push(`the way out and the call are filled alike (${ratio.toFixed(2)} to 1)`);
  if (way.line === call.line && way.round === call.round) faults.push(`the way out and the call have one edge (${way.line}, ${way.round})`);
  return faults;
}
