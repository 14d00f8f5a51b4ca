// Pages as someone hears them: what each is told from its beginning to its end, how long the page of help takes until
// there is a way to get help, and that nothing is told twice.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { heard, told } from "../stand/reader.mjs";

const HELP = "/help/";
/** What is heard of `main` before the first way to get help now, at most. */
const PATIENCE = 25;
/** A sentence shorter than this is a fact, such as "Free, 24 hours.", and is told of each service that it is true of. */
const FEWEST_WORDS = 4;
/** How many of the lines that differ are shown. */
const SHOWN = 5;

/** Transcripts as they were when somebody last read them. `pages` is a map from the name of a file to an address. */
export const transcripts = (folder, pages, { anew = process.env.UPDATE_HEARD === "1" } = {}) => async (site) => {
  const missing = Object.values(pages).filter((it) => !site.page(it));
  if (missing.length > 0) return missing.map((it) => `${it}: there is no page to hear`);
  const phrases = await heard(site, Object.values(pages));
  return Object.entries(pages).flatMap(([name, address]) => {
    const file = join(folder, `${name}.txt`), now = phrases.get(address).map((it) => it.phrase);
    if (anew) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, now.join("\n") + "\n");
      return [];
    }
    if (!existsSync(file)) return [`${address}: has no transcript ${name}.txt: npm run heard writes it`];
    return different(readFileSync(file, "utf8").trimEnd().split("\n"), now).map((it) => `${address}: ${it}`);
  });
};

/** The first lines that differ, and what to do when they should. */
function different(was, now) {
  const first = was.findIndex((it, at) => it !== now[at]);
  const at = first < 0 ? was.length : first;
  if (at >= was.length && at >= now.length) return [];
  const lines = (all) => all.slice(at, at + SHOWN).map((it) => `\n      ${it}`).join("") || "\n      (the end)";
  return [`is heard otherwise from line ${at + 1}.\n    It was:${lines(was)}\n    It is:${lines(now)}\n    If it should be, write it anew: npm run heard (it sets UPDATE_HEARD=1)`];
}

/** What is heard of `main` of the page of help. */
async function helpOf(site) {
  const all = (await heard(site, [HELP])).get(HELP);
  const place = (phrase) => all.findIndex((it) => it.phrase === phrase);
  return all.slice(place("main") + 1, place("end of main"));
}

/** `main` of the page of help comes soon to a way to get help: to call, to text, or to a website that is not this one. */
export const soonHelped = async (site) => {
  const own = await site.url("/");
  const isWay = ({ href }) => href !== undefined && !href.startsWith(own) && /^(?:tel|sms|https?):/.test(href);
  const before = (await helpOf(site)).findIndex(isWay);
  if (before < 0) return [`${HELP}: no way to get help is heard`];
  return before > PATIENCE ? [`${HELP}: ${before} phrases are heard before the first way to get help, more than ${PATIENCE}`] : [];
};

/** Nothing on the page of help is told twice: not one after the other, not as a link's name, and no sentence at all. */
export const nothingTwice = async (site) => {
  const all = told(await helpOf(site)).filter((it) => it.words);
  return [...neighbours(all), ...sentences(all)].map((it) => `${HELP}: ${it}`);
};

/** Two things next to each other that say the same, and a link or button that begins with the words before it or ends them. */
function neighbours(all) {
  const plain = (it) => it.words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return all.slice(1).flatMap((it, at) => {
    const [before, here] = [plain(all[at]), plain(it)];
    if (before === here) return [`"${it.words}" is read twice, as ${all[at].kind} and as ${it.kind}`];
    const repeats = /^(?:link|button)$/.test(it.kind) && all[at].kind === "text" && (` ${before}`.endsWith(` ${here}`) || `${here} `.startsWith(`${before} `));
    return repeats ? [`the ${it.kind} "${it.words}" repeats the words before it, "${all[at].words}"`] : [];
  });
}

/**
 * Sentences that are told a second time. Names of links and headings are no sentences, so that a table of contents may
 * name each service. What is told in two cards, such as that a number is old, is told of two services and counts as two;
 * what a card tells twice, or tells although the page around the cards has told it, counts as one.
 */
function sentences(all) {
  const cut = new Intl.Segmenter("en", { granularity: "sentence" });
  const places = new Map();
  return all.filter((it) => it.kind === "text").flatMap(({ words, service = "" }) =>
    [...cut.segment(words)].flatMap(({ segment }) => {
      const sentence = segment.trim(), known = places.get(sentence) ?? [];
      places.set(sentence, [...known, service]);
      const again = known.includes(service) || known.includes("") || (service === "" && known.length > 0);
      return again && sentence.split(" ").length >= FEWEST_WORDS ? [`"${sentence}" is told twice${service && `, the second time by ${service}`}`] : [];
    }),
  );
}
