// The shapes of the statuses must differ where colour says nothing: on paper in black and white, and in forced colours.
// They are compared as pictures, dot by dot, so that it does not matter how they are drawn.
import { browser, visit } from "../stand/browser.mjs";

const LOOKS = {
  "black and white print": { media: "print", forcedColors: "none", colorScheme: "light" },
  "forced colours": { media: "screen", forcedColors: "active", colorScheme: "dark" },
};
export const SIZE = 32;
/** How much of two shapes, laid on each other, must not be the same. */
const APART = 0.3;
/** How many different statuses a site must show before this check means anything. */
const FEWEST = 2;

/** Statuses whose shapes are missing, too faint, or too like one another. */
export async function shapes(site) {
  const pages = site.pages.filter((page) => page.html.includes("pp-status--"));
  const found = [];
  await visit({ viewport: { width: 800, height: 900 }, deviceScaleFactor: 4 }, async (context) => {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    const reader = await (await browser()).newPage();
    for (const [look, media] of Object.entries(LOOKS)) {
      const drawn = await draw(tab, site, pages, async () => {
        // What is emulated can be lost on the way to a page, so it is asked for on each.
        await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
        await tab.emulateMedia(media);
      });
      const dots = new Map();
      for (const [meaning, picture] of drawn) dots.set(meaning, await reader.evaluate(dotsOf, [picture, SIZE]));
      found.push(...compare(dots).map((it) => `${look}: ${it}`));
    }
    await reader.close();
  });
  return found;
}

/** A picture of the first shape of each meaning. */
async function draw(tab, site, pages, emulate) {
  const drawn = new Map();
  for (const page of pages) {
    const meanings = new Set([...page.html.matchAll(/pp-status--([a-z-]+)/g)].map((it) => it[1]));
    if ([...meanings].every((it) => drawn.has(it))) continue;
    await tab.goto(await site.url(page.address));
    await emulate();
    for (const meaning of meanings) {
      const shape = tab.locator(`.pp-status--${meaning} svg:visible`).first();
      if (drawn.has(meaning) || (await shape.count()) === 0) continue;
      drawn.set(meaning, (await shape.screenshot()).toString("base64"));
    }
  }
  return drawn;
}

/** Runs in a page: which dots of a picture are ink, as seen against the dot in its corner. */
export async function dotsOf([picture, size]) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0, size, size);
  const bytes = pen.getImageData(0, 0, size, size).data;
  const light = (at) => (bytes[4 * at] + bytes[4 * at + 1] + bytes[4 * at + 2]) / 3;
  // Every shape leaves the corner free.
  const ink = Array.from({ length: size * size }, (_, at) => Math.abs(light(at) - light(0)) > 80);
  // A picture begins at a whole dot of the screen and a shape need not, so it is moved to the middle.
  const [columns, rows] = [(at) => at % size, (at) => Math.floor(at / size)].map((place) => {
    const places = ink.flatMap((it, at) => (it ? [place(at)] : []));
    return places.length ? Math.round((size - 1 - Math.min(...places) - Math.max(...places)) / 2) : 0;
  });
  const middle = Array(size * size).fill(false);
  for (const [at, it] of ink.entries()) if (it) middle[at + columns + size * rows] = true;
  return middle;
}

export function compare(dots) {
  const faults = [];
  if (dots.size < FEWEST) faults.push(`only ${dots.size} statuses are shown`);
  for (const [meaning, ink] of dots) {
    if (ink.filter(Boolean).length < 0.02 * ink.length) faults.push(`${meaning} has no shape that is seen`);
  }
  const all = [...dots];
  for (const [at, [one, first]] of all.entries()) {
    for (const [other, second] of all.slice(at + 1)) {
      const either = first.filter((it, dot) => it || second[dot]).length;
      const apart = first.filter((it, dot) => it !== second[dot]).length;
      if (apart < APART * either) faults.push(`${one} and ${other} look alike: ${apart} of ${either} dots differ`);
    }
  }
  return faults;
}
