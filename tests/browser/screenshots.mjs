// Pictures for people to look at: npm run screenshots -- [OUTDIR] [ADDRESS …]
// Each address is taken narrow, middling and wide, in light, dark and forced colours, with large text, and as it prints.
// PLANPRESS_SITE names another site than target/site. Without OUTDIR the pictures go to the system's temporary folder.
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { closeBrowser, visit } from "./stand/browser.mjs";
import { Site } from "./stand/site.mjs";

const WIDTHS = [320, 768, 1280];
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
};

const given = process.argv.slice(2);
const site = new Site(resolve(process.env.PLANPRESS_SITE ?? fileURLToPath(new URL("../../target/site", import.meta.url))));
const folder = given.length > 0 && !site.page(given[0]) ? given.shift() : join(tmpdir(), "planpress-screenshots");
const addresses = given.length > 0 ? given : ["/", "/help/", "/report/"];
mkdirSync(folder, { recursive: true });

await visit({}, async (context) => {
  const tab = await context.newPage();
  for (const address of addresses) {
    if (!site.page(address)) throw new Error(`there is no page ${address}`);
    const name = address.replace(/^\/|\/$|\.html$/g, "").replaceAll("/", "-") || "home";
    await tab.goto(await site.url(address));
    for (const [look, media] of Object.entries(LOOKS)) {
      await tab.emulateMedia(media);
      for (const width of WIDTHS) await picture(tab, width, `${name}-${look}-${width}`);
    }
    await tab.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    const session = await context.newCDPSession(tab);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await largePicture(tab, 1280, `${name}-large-text-1280`);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
    await tab.pdf({ path: join(folder, `${name}.pdf`), format: "A4", preferCSSPageSize: true });
  }
});
await closeBrowser();
await site.close();
console.log(`the pictures are in ${folder}`);

async function picture(tab, width, name) {
  await tab.setViewportSize({ width, height: 900 });
  await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** A picture of the whole page sets the letters back while it is taken, so the window is made as high as the page. */
async function largePicture(tab, width, name) {
  await tab.setViewportSize({ width, height: 900 });
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewportSize({ width, height: Math.min(height, 12000) });
  await tab.screenshot({ path: join(folder, `${name}.png`) });
}
