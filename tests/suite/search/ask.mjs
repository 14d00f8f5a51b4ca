// Asks the search of a built site, as its page does: node ask.mjs search.js index.js, queries on stdin.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const [script, index] = process.argv.slice(2).map((it) => readFileSync(it, "utf8"));
const room = createContext({ Intl });
runInContext(`${script}\n${index}\nglobalThis.find = planpressSearch("en-GB", planpressIndex);`, room);
const answers = JSON.parse(readFileSync(0, "utf8")).map((query) => {
  const { pages, excerpt, calls, near, instead } = room.find(query);
  const marked = pages.slice(0, 1).flatMap(excerpt).filter((it) => it[1]).map((it) => it[0]);
  return {
    found: pages.map((it) => it.title),
    kinds: pages.map((it) => it.about),
    excerpt: pages.length ? excerpt(pages[0]).map((it) => it[0]).join("") : "",
    marked,
    call: calls[0] ?? null,
    read: near.map((it) => it.read),
    instead: instead.map((it) => it.read),
  };
});
process.stdout.write(JSON.stringify(answers));
