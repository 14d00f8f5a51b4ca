// The search of a large site, whose index is in parts: loads those that a query needs, which `search.js` then asks.

// Words that may help to find what was typed: it without its ending, two words as one, and what means the same.
const planpressAlso = (packed, asked) => {
  const shorter = asked.flatMap((word) => [1, 2, 3].map((it) => word.slice(0, -it)).filter((it) => it.length > 2));
  const joined = asked.slice(1).map((word, at) => asked[at] + word);
  const groups = packed.synonyms.map((it) => it.split("|").map((it) => it.split(" ")));
  const same = groups.filter((group) => group.some((it) => it.every((word) => asked.includes(word)))).flat(2);
  return [...shorter, ...joined, ...same];
};

// Loads the words of a query, and then what the first results say. `script` loads a file beside it.
const planpressAsk = async (lang, packed, query, script, most) => {
  const load = (name) => script(name + ".js").then(() => packed[name]);
  // A query of need or of a number has its answers in the first file, so that no part is loaded for it.
  const { asked, sure } = planpressSearch(lang, packed)(query), chosen = new Set();
  const where = (word) => Math.max(0, packed.parts.findLastIndex(([first]) => first && first <= word));
  let room = 24000;
  const take = (at) => {
    if (chosen.has(at)) return true;
    if (sure || chosen.size && packed.parts[at][1] > room) return false;
    chosen.add(at);
    room -= packed.parts[at][1];
    return true;
  };
  // Of many words the rarest tell most, and those for which there is no room are left out.
  const rarest = [...asked].sort((a, b) => packed.parts[where(a)][1] - packed.parts[where(b)][1]), left = sure ? [] : rarest.filter((word) => !take(where(word)));
  planpressAlso(packed, asked).forEach((word) => take(where(word)));
  // The other words that begin as what was typed.
  for (const word of asked) for (let at = where(word) + 1; at < packed.parts.length && packed.parts[at][0].startsWith(word); at++) take(at);
  const words = await Promise.all([...chosen].sort((a, b) => a - b).map((at) => load("words_" + at)));
  const some = { ...packed, ignored: [packed.ignored, ...left].join(" "), words: words.map((it) => it[0]).join(""), found: words.map((it) => it[1]).join(" ") };
  const first = planpressSearch(lang, some)(query).places.slice(0, most), known = new Set(packed.at);
  const parts = new Set(first.filter((place) => !known.has(place)).map((place) => Math.floor(place / packed.size)));
  const entries = await Promise.all([...parts].sort((a, b) => a - b).map((at) => load("entries_" + at)));
  const all = entries.flat();
  const answer = planpressSearch(lang, {
    ...some,
    at: packed.at.concat(all.map(([place]) => place)),
    groups: packed.groups.concat(all.map(([, kind, plan, title, href]) => [kind, plan, href, "", title, ""])),
    texts: packed.texts.concat(all.map((it) => it[5])),
  })(query);
  return { ...answer, pages: answer.pages.filter(Boolean) };
};
