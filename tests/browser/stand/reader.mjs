// A page as a screen reader speaks it, phrase by phrase, from its beginning to its end.
//
// The reader is @guidepup/virtual-screen-reader, which runs in the page itself, in Chromium: what the style hides from
// everyone it leaves out. Two things differ from a person's reader. Parts that open (`details`) are opened first, so that
// nothing that can be heard is left out. And it names a link from its words and then speaks these words again, one by
// one: `told` takes that out again, since no person's reader does so.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { visit } from "./browser.mjs";

const LIBRARY = readFileSync(createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js"));
const MODULE = `data:text/javascript;base64,${LIBRARY.toString("base64")}`;
const LAST = "end of document";
/** No page has so many phrases; a reader that speaks more goes round in a circle. */
const MOST = 20_000;

/**
 * What is heard of each page, as a map from its address: `{ phrase, href, service }`, of which the last two say where a
 * link leads and in which service's card a phrase is. The page's policy does not let the reader in, so it is
 * put aside.
 */
export async function heard(site, addresses) {
  return visit({ bypassCSP: true, viewport: { width: 1280, height: 900 } }, async (context) => {
    const tab = await context.newPage();
    const all = new Map();
    for (const address of addresses) {
      await tab.goto(await site.url(address));
      const phrases = await tab.evaluate(read, [MODULE, LAST, MOST]);
      if (phrases.at(-1).phrase !== LAST) throw new Error(`the reader does not come to the end of ${address}`);
      all.set(address, phrases);
    }
    return all;
  });
}

/** Runs in the page. */
async function read([module, last, most]) {
  for (const it of document.querySelectorAll("details")) it.open = true;
  const { virtual } = await import(module);
  await virtual.start({ container: document.body });
  const phrases = [];
  while (phrases.length < most && phrases.at(-1)?.phrase !== last) {
    const phrase = (await virtual.lastSpokenPhrase()).replace(/\s+/g, " ").trim();
    const node = virtual.activeNode, it = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
    phrases.push({ phrase, href: it?.href, service: it?.closest(".pp-service-card")?.id });
    await virtual.next();
  }
  await virtual.stop();
  return phrases;
}

/** Kinds that are named by the words in them. */
const NAMED = /^(?:link|button|heading|columnheader|rowheader|cell|row)$/;
/** What is said of a thing beside its kind and its name. */
const STATES = /(?:, (?:level \d+|current page|expanded|collapsed|position \d+|set size \d+|not pressed|pressed|disabled))+$/;

/**
 * What the phrases tell: to each are added its `kind` and its `words`, where words are alone as `text`. Ends are left
 * out, and so are the words within a thing that its name has told.
 */
export function told(heard) {
  const all = [], phrases = heard.map((it) => it.phrase);
  for (let at = 0; at < phrases.length; at++) {
    const phrase = phrases[at];
    if (/^end(?: of|,) /.test(phrase)) continue;
    const [, kind, rest] = phrase.match(/^([a-z]+)(?:, (.*))?$/) ?? [];
    const end = phrases.indexOf(`end of ${phrase}`, at);
    if (rest !== undefined) all.push({ ...heard[at], kind, words: `, ${rest}`.replace(STATES, "").slice(2).replaceAll(" , ", ", ") });
    else all.push({ ...heard[at], kind: end < 0 ? "text" : phrase, words: end < 0 ? phrase : "" });
    // A part that opens is named by its first line, which has no kind.
    if (end >= 0 && NAMED.test(kind)) at = end;
    else if (phrases[at + 2] === `end, ${phrase}`) at += 2;
  }
  return all;
}
