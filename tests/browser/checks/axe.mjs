// axe-core with all rules of WCAG A and AA and of best practice, as people see the page:
// light, and at 320 px, which is also 1280 px at 400%; in the dark and in forced colours nothing but colours
// is different, so the rules of colour alone are asked there.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { lookAtEach } from "../stand/browser.mjs";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DESK = { width: 1280, height: 900 };
const ALL = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] };
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

export const MODES = {
  light: { colorScheme: "light", forcedColors: "none", viewport: DESK },
  dark: { colorScheme: "dark", forcedColors: "none", viewport: DESK },
  "forced colours": { colorScheme: "dark", forcedColors: "active", viewport: DESK },
  "320 px": { colorScheme: "light", forcedColors: "none", viewport: { width: 320, height: 640 } },
};

/** What is asked in a mode. */
export const rules = (mode) => (["light", "320 px"].includes(mode) ? ALL : COLOURS);

/**
 * Words are the same in each mode: unless it is said otherwise, every page is looked at in the light, and those that have
 * all markup in the other modes too.
 */
export const axe = ({ modes = Object.keys(MODES), everyPage = true } = {}) => (site) => {
  const representatives = site.representatives;
  const look = (tab, page) => violationsIn(tab, representatives.includes(page) ? modes : modes.slice(0, 1));
  return lookAtEach(site, MODES[modes[0]], look, everyPage ? site.pages : representatives);
};

/** What is wrong with a page in each of these modes. It is opened once: its look follows the settings of its visitor. */
export async function violationsIn(tab, modes = Object.keys(MODES)) {
  const faults = [];
  for (const mode of modes) {
    const { colorScheme, forcedColors, viewport } = MODES[mode];
    await tab.emulateMedia({ colorScheme, forcedColors });
    await tab.setViewportSize(viewport);
    faults.push(...(await violations(tab, rules(mode))).map((it) => `${mode}: ${it}`));
  }
  return faults;
}

/** What is wrong with the page as it stands in a tab. */
export async function violations(tab, runOnly = ALL) {
  if (await tab.evaluate(() => !("axe" in window))) await tab.evaluate(SOURCE);
  const found = await tab.evaluate(async (runOnly) => {
    // Target size is off unless it is asked for by name.
    const size = runOnly.type === "tag" ? { "target-size": { enabled: true } } : {};
    const options = { runOnly, rules: size, resultTypes: ["violations"] };
    return (await window.axe.run(document, options)).violations;
  }, runOnly);
  return found.flatMap(({ id, help, nodes }) => nodes.map((it) => `${id}: ${help} [${it.html.slice(0, 120)}] ${(it.any[0] ?? it.all[0] ?? it.none[0])?.message ?? ""}`));
}
