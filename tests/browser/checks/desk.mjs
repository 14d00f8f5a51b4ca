// A command that shows pages on this machine, used by keyboard alone: the real program in its own folder.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { violationsIn } from "./axe.mjs";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = process.env.PLANPRESS ?? join(ROOT, "target/debug/planpress");
/** More stops than any of these pages has. */
const MOST_STOPS = 60;

/** The program at work in a folder of its own, which `prepare` fills, with the address that it says. */
export async function desk(args, prepare = () => {}) {
  assert.ok(existsSync(PROGRAM), `no program at ${PROGRAM}: make program builds it`);
  const folder = mkdtempSync(join(tmpdir(), "planpress-desk-"));
  prepare(folder);
  const child = spawn(PROGRAM, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => child.on("exit", done));
  let said = "";
  const address = await new Promise((done, failed) => {
    child.stderr.on("data", (words) => {
      said += words;
      const found = said.match(/http:\/\/\S+/);
      if (found) done(found[0]);
    });
    child.on("exit", () => failed(new Error(said)));
  });
  const close = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, ended, close, read: (path) => readFileSync(join(folder, path), "utf8") };
}

/** Presses Tab until the focus is on what the selector names, and it can be seen where that is. */
export async function reach(tab, selector) {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await tab.keyboard.press("Tab");
    if (await tab.evaluate((it) => document.activeElement.matches(it), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector} on ${await tab.title()}`);
}

/** Presses a key that leads to another page, and waits for it. */
export async function press(tab, key) {
  await Promise.all([tab.waitForNavigation({ waitUntil: "load" }), tab.keyboard.press(key)]);
}

/** What is wrong with a page in each way in which it is looked at. */
export async function look(tab) {
  const faults = await violationsIn(tab);
  // The last mode is the narrowest.
  if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.push("scrolls sideways");
  const title = await tab.title();
  assert.deepEqual(faults, [], title);
  return title;
}
