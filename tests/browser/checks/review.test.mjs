// The questions of an import, answered in a browser by keyboard alone: the real program on a council's document. axe
// looks at each page as it comes, and nothing but the desk's own pages and style is asked for.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { closeBrowser, visit } from "../stand/browser.mjs";
import { MODES, rules, violations } from "./axe.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = process.env.PLANPRESS ?? join(ROOT, "target/debug/planpress");
const DOCUMENT = join(ROOT, "tests/import/broxtowe.plain.docx");
/** More stops than any of these pages has. */
const MOST_STOPS = 40;

after(closeBrowser);

/** The program at work in a folder of its own, with the address that it says. */
async function review() {
  assert.ok(existsSync(PROGRAM), `no program at ${PROGRAM}: make program builds it`);
  const folder = mkdtempSync(join(tmpdir(), "planpress-review-"));
  const child = spawn(PROGRAM, ["import", DOCUMENT, "--review"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
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
  return { address, ended, close, answers: () => readFileSync(join(folder, "import/answers.yaml"), "utf8") };
}

/** Presses Tab until the focus is on what the selector names, and it can be seen where that is. */
async function reach(tab, selector) {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await tab.keyboard.press("Tab");
    if (await tab.evaluate((it) => document.activeElement.matches(it), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector} on ${await tab.title()}`);
}

/** Presses a key that leads to another page, and waits for it. */
async function press(tab, key) {
  await Promise.all([tab.waitForNavigation({ waitUntil: "load" }), tab.keyboard.press(key)]);
}

/** What is wrong with a page in each way in which it is looked at. */
async function look(tab) {
  const faults = [];
  for (const [mode, { colorScheme, forcedColors, viewport }] of Object.entries(MODES)) {
    await tab.emulateMedia({ colorScheme, forcedColors });
    await tab.setViewportSize(viewport);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) faults.push(`${mode}: scrolls sideways`);
    faults.push(...(await violations(tab, rules(mode))).map((it) => `${mode}: ${it}`));
  }
  const title = await tab.title();
  assert.deepEqual(faults, [], title);
  return title;
}

test("the questions of an import: answered, undone and finished by keyboard alone", async () => {
  const { address, ended, close, answers } = await review();
  const asked = new Set();
  const origins = new Set();
  try {
    await visit({}, async (context) => {
      const tab = await context.newPage();
      const complaints = [];
      tab.on("console", (it) => complaints.push(it.text()));
      tab.on("request", async (it) => {
        asked.add(new URL(it.url()).origin);
        if (it.method() === "POST") origins.add((await it.allHeaders()).origin);
      });
      await tab.goto(address);
      await look(tab);
      await reach(tab, "#by");
      await tab.keyboard.type("Partnership manager");
      await press(tab, "Enter");
      assert.match(await look(tab), /question 1 of 3/);

      // Nothing chosen, then a list: the first Tab stop of the choice, an arrow and back.
      await reach(tab, "main button");
      await press(tab, "Enter");
      assert.match(await look(tab), /^Error: /);
      await reach(tab, ".pp-error-summary a");
      await tab.keyboard.press("Enter");
      await reach(tab, "input[type=radio]");
      await tab.keyboard.press("Space");
      await reach(tab, "textarea");
      await tab.keyboard.press("Control+End");
      await tab.keyboard.type("\nTown clerk");
      await reach(tab, "form:not([action=undo]) button");
      await press(tab, "Enter");
      assert.match(answers(), /Civic\s+Office;\s+Town\s+clerk/);
      assert.match(answers(), /by: Partnership manager/);
      assert.match(await look(tab), /question 2 of 3/);

      // The wrong answer, taken back.
      await reach(tab, "input[value=yes]");
      await tab.keyboard.press("ArrowDown");
      assert.equal(await tab.isChecked("input[value=no]"), true);
      await reach(tab, "form:not([action=undo]) button");
      await press(tab, "Enter");
      assert.match(await look(tab), /question 3 of 3/);
      const before = answers();
      await reach(tab, "form[action=undo] button");
      await press(tab, "Enter");
      assert.match(await look(tab), /question 2 of 3/);
      assert.notEqual(answers(), before);
      assert.equal(await tab.isChecked("input[value=no]"), false);

      await reach(tab, "input[value=yes]");
      await tab.keyboard.press("Space");
      await reach(tab, "form:not([action=undo]) button");
      await press(tab, "Enter");
      await reach(tab, "input[value=yes]");
      await tab.keyboard.press("Space");
      await reach(tab, "form:not([action=undo]) button");
      await press(tab, "Enter");
      assert.match(await look(tab), /You have answered all questions/);
      await reach(tab, "a[href=questions]");
      await press(tab, "Enter");
      assert.match(await look(tab), /All questions/);
      await reach(tab, "form[action=finish] button");
      await press(tab, "Enter");
      assert.match(await look(tab), /You can close this page/);
      assert.deepEqual(complaints, []);
      const style = await tab.evaluate(() => document.styleSheets[0]?.cssRules.length > 20);
      assert.ok(style, "the last page has its style");
    });
    assert.equal(await ended, 0);
    assert.equal(answers().match(/^ {4}answer: ./gm).length, 3, answers());
    assert.deepEqual([...asked], [new URL(address).origin]);
    assert.deepEqual([...origins], ["null"], "what the door of the desk says of Chromium");
  } finally {
    close();
  }
});
