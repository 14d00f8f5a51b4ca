// Someone prints the help page for a friend, or for the wall of a library: it is one sheet of A4, and can be read.
import { visit } from "../stand/browser.mjs";

export const oneSheet = (address) => (site) =>
  visit({}, async (context) => {
    const tab = await context.newPage();
    await tab.goto(await site.url(address));
    const pdf = await tab.pdf({ format: "A4", preferCSSPageSize: true });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    const faults = sheets >= 1 && sheets <= MOST_SIDES ? [] : [`${address}: prints on ${sheets} sides, more than the ${MOST_SIDES} of a sheet`];
    // A4 is 595 by 842 points. A page may name its own size, and must not name a larger sheet.
    const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString("latin1")) ?? [];
    if (Math.abs(width - 595) > 1 || Math.abs(height - 842) > 1) faults.push(`${address}: the sheet is ${width} by ${height} points, not A4`);
    const smallest = await smallestText(tab);
    if (smallest < SMALLEST_PRINT) faults.push(`${address}: prints text of ${smallest}px, smaller than ${SMALLEST_PRINT}px`);
    return faults;
  });

const MOST_SIDES = 2;
/** 12 points, the least of clear print. */
const SMALLEST_PRINT = 16;

async function smallestText(tab) {
  await tab.emulateMedia({ media: "print" });
  return tab.evaluate(() => {
    const sizes = [...document.querySelectorAll("main *")]
      .filter((it) => it.checkVisibility() && [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((it) => parseFloat(getComputedStyle(it).fontSize));
    return Math.min(...sizes);
  });
}
