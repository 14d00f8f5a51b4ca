// Asks the search of a large site, as its page does: node ask.mjs FOLDER, queries on stdin.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const folder = process.argv[2], read = (name) => readFileSync(join(folder, name), "utf8");
const script = read("search.js") + read("parts.js"), index = read("index.js");
const answers = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const room = createContext({ Intl });
  runInContext(`${script}\n${index}\nglobalThis.ask = planpressAsk; globalThis.packed = planpressIndex;`, room);
  let loaded = Buffer.byteLength(script) + Buffer.byteLength(index), parts = 0;
  const load = async (name) => {
    const text = read(name);
    loaded += Buffer.byteLength(text);
    parts++;
    runInContext(text, room);
  };
  const { pages, places } = await room.ask("en-GB", room.packed, query, load, 10);
  answers.push({ found: pages.slice(0, 10).map((it) => it.title), count: places.length, loaded, parts });
}
process.stdout.write(JSON.stringify(answers));
