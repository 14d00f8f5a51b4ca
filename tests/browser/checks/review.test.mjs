// The questions of an import, answered in a browser by keyboard alone: the real program on a council's document. axe
// looks at each page as it comes, and nothing but the desk's own pages and style is asked for.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser, visit } from "../stand/browser.mjs";
import { ROOT, desk, look, press, reach } from "./desk.mjs";

const DOCUMENT = join(ROOT, "tests/import/broxtowe.plain.docx");

after(closeBrowser);

test("the questions of an import: answered, undone and finished by keyboard alone", async () => {
  const { address, ended, close, read } = await desk(["import", DOCUMENT, "--review"]);
  const answers = () => read("import/answers.yaml");
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
