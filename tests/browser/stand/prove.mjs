// How a check is proved: it finds nothing in a sound site, it finds each fault that is put into one,
// and it finds nothing in the real site. A check is a function from a site to a list of faults in words.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { closeBrowser } from "./browser.mjs";
import { Site } from "./site.mjs";
import { soundSite } from "./sound.mjs";

const target = fileURLToPath(new URL("../../../target/", import.meta.url));

/** Where `make site` puts the real site, in each of the ways that it is built. */
const BUILT = {
  site: process.env.PLANPRESS_SITE ?? join(target, "site"),
  below: process.env.PLANPRESS_SITE_BELOW ?? join(target, "site-below"),
  ebbsworth: join(target, "site-ebbsworth"),
  llr: join(target, "site-llr-hate-action-plans"),
  warwickshire: join(target, "site-warwickshire"),
  borough: join(target, "site-borough-2010"),
  calendar: join(target, "site-calendar"),
  components: process.env.PLANPRESS_COMPONENT_PAGES ?? join(target, "site-components"),
  evidence: process.env.PLANPRESS_EVIDENCE ?? join(target, "evidence"),
  guide: join(target, "docs"),
  portable: process.env.PLANPRESS_SITE_PORTABLE ?? join(target, "site-portable"),
};

after(closeBrowser);

/** The real site must be without fault. `built` says which build, or names a folder below target/; `under` says where it is served. */
export function holds(title, check, { built = "site", under = "/" } = {}) {
  test(`the site: ${title}`, async () => {
    await using(new Site(resolve(BUILT[built] ?? join(target, built)), under), async (site) => none(await check(site)));
  });
}

/** The check must be silent on the sound site, with sound `edits` or none: otherwise its silence and its noise mean nothing. */
export function silentWhenSound(check, edits = {}) {
  test("self-test: nothing is found in a sound site", async () => {
    await using(lay(edited(edits)), async (site) => none(await check(site)));
  });
}

/**
 * The check must speak when `edits` are made to the sound site.
 * An edit is a function of a file's text, or a new text, or null for a file that is removed.
 */
export function notices(fault, check, edits, says) {
  test(`self-test: notices ${fault}`, async () => {
    await using(lay(edited(edits)), async (site) => {
      const faults = await check(site);
      assert.ok(faults.some((it) => says.test(it)), `expected ${says} among: ${JSON.stringify(faults, null, 1)}`);
    });
  });
}

/** The sound site with `edits` made to it, each of which must change something. */
function edited(edits) {
  const files = soundSite();
  for (const [file, edit] of Object.entries(edits)) {
    const text = typeof edit === "function" ? edit(files[file]) : edit;
    assert.notEqual(text, files[file], `the edit changes nothing in ${file}`);
    if (text === null) delete files[file];
    else files[file] = text;
  }
  return files;
}

function none(faults) {
  const shown = faults.slice(0, 40).map((it) => `  ${it}`);
  if (faults.length > shown.length) shown.push(`  … and ${faults.length - shown.length} more`);
  assert.equal(faults.length, 0, `${faults.length} faults\n${shown.join("\n")}`);
}

function lay(files) {
  const folder = mkdtempSync(join(tmpdir(), "planpress-sound-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const site = new Site(folder);
  site.temporary = true;
  return site;
}

async function using(site, use) {
  try {
    return await use(site);
  } finally {
    await site.close();
    if (site.temporary) rmSync(site.folder, { recursive: true, force: true });
  }
}
