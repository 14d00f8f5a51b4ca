// A round by keyboard alone, on the example of Ebbsworth: an action without news, an update with what it needs, a
// service that was checked, and one that is put off. axe looks at each page as it comes.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser, visit } from "../stand/browser.mjs";
import { ROOT, desk, look, press, reach } from "./desk.mjs";

const PLAN = "content/plans/safe-and-welcome/objectives";
const SAVE = "form:not([action=undo]) button";

after(closeBrowser);

test("a round: updates, checks and what is put off, by keyboard alone", async () => {
  const example = (folder) => cpSync(join(ROOT, "examples/ebbsworth"), folder, { recursive: true });
  const { address, ended, close, read } = await desk(["round", "--today", "2027-06-02"], example);
  try {
    await visit({}, async (context) => {
      const tab = await context.newPage();
      const complaints = [];
      tab.on("console", (it) => complaints.push(it.text()));
      await tab.goto(address);
      await look(tab);
      await reach(tab, "a[href=texts]");
      await press(tab, "Enter");
      assert.match(await look(tab), /Texts for colleagues/);
      assert.match(await tab.inputValue("#text-1"), /^To: Communities Manager\nSubject: /);
      await tab.goBack();
      await reach(tab, "#by");
      await tab.keyboard.type("Communities Manager");
      await press(tab, "Enter");
      assert.match(await look(tab), /late bus.*question 1 of 16/);

      // No change: the date is there already.
      await reach(tab, "input[value=same]");
      await tab.keyboard.press("Space");
      await look(tab);
      await reach(tab, "#on-same");
      assert.equal(await tab.inputValue("#on-same"), "2 6 2027");
      const before = read(`${PLAN}/safer-evenings.yaml`);
      await press(tab, "Enter");
      assert.match(read(`${PLAN}/safer-evenings.yaml`), /- on: 2027-06-02\n +no_change: true\n/);
      assert.match(await look(tab), /question 2 of 16/);

      // It was the wrong answer.
      await reach(tab, "form[action=undo] button");
      await press(tab, "Enter");
      assert.equal(read(`${PLAN}/safer-evenings.yaml`), before);
      assert.match(await look(tab), /question 1 of 16/);
      await reach(tab, "input[value=later], input[value=same]");
      await tab.keyboard.press("ArrowUp");
      assert.equal(await tab.isChecked("input[value=later]"), true);
      await reach(tab, SAVE);
      await press(tab, "Enter");
      assert.match(await look(tab), /question 2 of 16/);

      // An update that needs a reason, which is asked for where it is missing.
      await reach(tab, "input[value=same]");
      await tab.keyboard.press("ArrowDown");
      await reach(tab, "#status-update");
      assert.equal(await tab.isChecked("#status-update"), true, "the same as now");
      await tab.keyboard.press("ArrowUp");
      assert.equal(await tab.isChecked("input[value=Dropped]"), true);
      await reach(tab, "#text-update");
      await tab.keyboard.type("51 lamps are replaced.");
      await reach(tab, SAVE);
      await press(tab, "Enter");
      assert.match(await look(tab), /^Error: /);
      assert.equal(await tab.inputValue("#text-update"), "51 lamps are replaced.");
      await reach(tab, ".pp-error-summary a");
      await tab.keyboard.press("Enter");
      assert.equal(await tab.evaluate(() => document.activeElement.id), "reason-update");
      await tab.keyboard.type("The other lamps get no current.");
      await press(tab, "Enter");
      assert.match(read(`${PLAN}/after-dark.yaml`), /status: Dropped\n +text: 51 lamps are replaced.\n +reason: The other lamps get no current.\n/);

      // The list leads to any of them. The job title is there already.
      await look(tab);
      await reach(tab, "a[href=questions]");
      await press(tab, "Enter");
      assert.match(await look(tab), /All questions/);
      await reach(tab, "a[href=check-samaritans]");
      await press(tab, "Enter");
      assert.match(await look(tab), /Samaritans/);
      await reach(tab, "input[value=right]");
      await tab.keyboard.press("Space");
      await look(tab);
      await reach(tab, "#by-right");
      assert.equal(await tab.inputValue("#by-right"), "Communities Manager");
      await reach(tab, "#source-right");
      await tab.keyboard.type("their website");
      await press(tab, "Enter");
      const support = read("content/support.yaml");
      const samaritans = support.slice(support.indexOf("- id: samaritans"), support.indexOf("- id: childline"));
      assert.match(samaritans, /checked:\n +on: 2027-06-02\n +by: Communities Manager\n +source: their website\n/);
      assert.match(await look(tab), /question 13 of 16/);

      await reach(tab, "a[href=questions]");
      await press(tab, "Enter");
      await reach(tab, "form[action=finish] button");
      await press(tab, "Enter");
      assert.match(await look(tab), /You can close this page/);
      assert.deepEqual(complaints, []);
    });
    assert.equal(await ended, 0);
  } finally {
    close();
  }
});
