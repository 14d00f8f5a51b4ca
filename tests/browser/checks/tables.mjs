// A table whose rows are stacked on a narrow screen is still a table to anyone who hears it, and loses no word to anyone who
// sees it. What the page says is compared with what the browser hands to assistive technology.
import { lookAtEach } from "../stand/browser.mjs";

const NARROW = { width: 320, height: 640 };
const ROLES = ["row", "columnheader", "rowheader", "cell"];

/** Tables at 320 px: their roles, their words, and what is seen of them. */
export function tables(site) {
  const pages = site.pages.filter((page) => page.html.includes("<table"));
  return lookAtEach(site, { viewport: NARROW }, look, pages);
}

async function look(tab) {
  const written = await tab.evaluate(read);
  const session = await tab.context().newCDPSession(tab);
  const heard = inTree((await session.send("Accessibility.getFullAXTree")).nodes);
  await session.detach();
  const faults = written.flatMap((table) => table.faults);
  if (heard.length !== written.length) faults.push(`${written.length} tables are written, ${heard.length} are heard as tables`);
  for (const [at, table] of written.entries()) {
    const roles = ROLES.filter((role) => heard[at] && heard[at][role] !== table[role]);
    for (const role of roles) faults.push(`table ${at + 1}: ${table[role]} of the role ${role} are written, ${heard[at][role]} are heard`);
    const lost = heard[at] ? table.words.filter((words) => !heard[at].words.includes(words)) : [];
    for (const words of lost.slice(0, 3)) faults.push(`table ${at + 1}: a cell is not heard: ${words}`);
  }
  return faults;
}

/** Runs in the page: every table as it is written, and what somebody who sees it misses. */
function read() {
  // What is folded away is looked at too.
  for (const it of document.querySelectorAll("details")) it.open = true;
  const shown = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().height > 1;
  const plain = (words) => words.replace(/\s+/g, "");
  return [...document.querySelectorAll("table")].map((table, at) => {
    const faults = [];
    const fault = (words) => faults.push(`table ${at + 1}: ${words}`);
    const count = (selector) => table.querySelectorAll(selector).length;
    // Browsers that are older than ours take the roles from these values.
    for (const it of [table, ...table.querySelectorAll("tbody, tbody tr")]) {
      const display = getComputedStyle(it).display;
      if (!display.startsWith("table")) fault(`<${it.localName}> is shown as ${display}, which older browsers hear as no table`);
    }
    const heads = [...table.querySelectorAll("thead th")].map((it) => plain(it.textContent));
    const stacked = table.tHead && table.tHead.getBoundingClientRect().width <= 1;
    const words = [];
    for (const row of table.tBodies[0]?.rows ?? []) {
      for (const [column, cell] of [...row.cells].entries()) {
        const said = cell.cloneNode(true);
        for (const it of said.querySelectorAll("[aria-hidden=true]")) it.remove();
        const text = plain(said.textContent);
        if (text) words.push(text);
        const box = cell.getBoundingClientRect();
        if (text && !shown(cell)) fault(`a cell is not seen: ${text}`);
        if (stacked && (box.left < -0.5 || box.right > innerWidth + 0.5)) fault(`a cell stands outside the screen: ${text}`);
        const label = cell.querySelector(".pp-table__label");
        const named = label && shown(label) && plain(label.textContent) === heads[column];
        // The cell that a row is about needs no name, and its number is right above it.
        const ownName = cell.localName === "th" || cell.classList.contains("pp-number");
        if (stacked && text && !ownName && !named) fault(`a stacked cell does not say its column: ${text}`);
      }
    }
    const cells = count("td") + count("th:not([scope])");
    return { faults, words, row: count("tr"), columnheader: count("th[scope=col]"), rowheader: count("th[scope=row]"), cell: cells };
  });
}

/** The tables of an accessibility tree: how often each role stands in it, and the words of each cell. */
function inTree(nodes) {
  const byId = new Map(nodes.map((it) => [it.nodeId, it]));
  const role = (node) => (node.ignored ? "" : node.role?.value);
  const below = (node) => (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).flatMap((it) => [it, ...below(it)]);
  const words = (node) => below(node).filter((it) => role(it) === "StaticText").map((it) => it.name?.value ?? "").join("");
  return nodes.filter((it) => role(it) === "table").map((table) => {
    const inside = below(table);
    const counts = Object.fromEntries(ROLES.map((name) => [name, inside.filter((it) => role(it) === name).length]));
    const cells = inside.filter((it) => ["cell", "rowheader"].includes(role(it)));
    return { ...counts, words: cells.map((it) => words(it).replace(/\s+/g, "")) };
  });
}
