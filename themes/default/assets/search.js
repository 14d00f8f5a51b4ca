// Finds what this site says. Loads the index of `src/search/` when someone begins to type. Nothing
// is stored, and nothing stays on the page once it is left.

// Answers by the index alone. `src/locale/tokens.rs` has the same `fold`.
const planpressSearch = (lang, packed) => {
  const cutter = Intl.Segmenter && new Intl.Segmenter(lang, { granularity: "word" });
  const exact = 8, begun = 5, alike = 3;
  const fold = (it) => it.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/ς/g, "σ").replace(/'s$/, "").replace(/'/g, "");
  const cut = (text) => {
    text = text.replace(/’/g, "'");
    const words = cutter ? [...cutter.segment(text)].filter((it) => it.isWordLike).map((it) => [it.index, it.segment]) : [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['.][\p{L}\p{N}]+)*/gu)].map((it) => [it.index, it[0]]);
    return words.map(([at, it]) => ({ at, end: at + it.length, word: fold(it) })).filter((it) => it.word);
  };
  const ignored = new Set(packed.ignored.split(" "));
  const wordsOf = (text) => cut(text).map((it) => it.word).filter((it) => !ignored.has(it));

  const words = [], pages = [], places = packed.found.split(" "), help = new Set(packed.help);
  let last = "";
  packed.words.replace(/([A-Z])([^A-Z]*)/g, (_, kept, rest) => words.push(last = last.slice(0, kept.charCodeAt() - 65) + rest));
  const known = new Set(words);
  let entry = 0;
  for (const [kind, plan, start, end, ...entries] of packed.groups) {
    for (let at = 0; at < entries.length; at += 2) {
      const title = entries[at], titled = wordsOf(title);
      pages[packed.at ? packed.at[entry] : entry] = { title, titled, called: titled.join(""), href: start + entries[at + 1] + end, about: [packed.kinds[kind], packed.plans[plan]].filter(Boolean).join(", "), text: packed.texts[entry++] };
    }
  }
  const synonyms = packed.synonyms.map((it) => it.split("|").map((it) => it.split(" ")));

  const needs = packed.needs.map(([call, keys, exact, ...goals]) => ({ call, keys: keys.split("|"), exact: exact.split("|"), goals }));
  // `exact` is found only as typed: a typo must not turn into a slur.
  const needed = new Map(), exactly = new Map();
  const lead = (map, key, at) => key && map.set(key, [...(map.get(key) || []), at]);
  needs.forEach((need, at) => {
    need.keys.forEach((key) => lead(needed, key, at));
    need.exact.forEach((key) => lead(exactly, key, at));
  });
  for (const group of synonyms) {
    const keys = group.map((it) => it.join("")), all = keys.flatMap((it) => needed.get(it) || exactly.get(it) || []);
    for (const key of keys) if (all.length && !needed.has(key)) needed.set(key, [...new Set(all)]);
  }
  // An unknown word without its ending: "attacking" is "attack", "stabbing" is "stab".
  const stems = (key) => {
    const [, stem] = /^en/.test(lang) && !known.has(key) && key.match(/^(.{3,})(?:ing|ed|ers?)$/) || [];
    const whole = stem ? [stem, stem + "e"].filter((it) => it.length > 3).concat(stem.replace(/(.)\1$/, "$1")).filter((it) => it != stem || it.length > 3) : [];
    return [key, key.replace(/s$/, ""), key.replace(/es$/, ""), key + "s", ...whole];
  };
  const needOf = (key) => exactly.get(key) || needed.get(stems(key).find((it) => needed.has(it)));
  // What a misspelt word may be read as.
  const urgent = new Set([...needed.keys(), ...[...help].flatMap((it) => [pages[it].called, ...pages[it].titled])].filter((it) => it.length > 4 && !/\d/.test(it)));

  // Pages with a word that `rate` likes, and how much: twice as much in a title.
  const lookUp = (rate) => {
    const rated = new Map();
    words.forEach((word, at) => {
      const good = rate(word);
      let value = 0, scale = 1, place = -1;
      if (good) for (const letter of places[at]) {
        const digit = letter.charCodeAt() - 35 - (letter > "\\");
        value += digit * scale;
        scale *= 16;
        if (digit > 47) continue;
        place += 1 + (value >> 1);
        rated.set(place, Math.max(rated.get(place) || 0, good << (value & 1)));
        value = 0;
        scale = 1;
      }
    });
    return rated;
  };
  const both = (a, b) => new Map([...a].filter(([place]) => b.has(place)).map(([place, rated]) => [place, rated + b.get(place)]));
  const any = (a, b) => new Map([...a, ...[...b].map(([place, rated]) => [place, rated + (a.get(place) || 0)])]);
  const either = (a, b) => new Map([...a, ...[...b].filter(([place, rated]) => !(a.get(place) > rated))]);

  // Letters added, left out, changed or swapped.
  const slips = (a, b) => {
    const rows = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      const row = rows[i] = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
        if (i > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
      }
    }
    return rows[a.length][b.length];
  };
  const nearest = (typed, all) => {
    // Another first letter is another word, unless the first two are swapped.
    const most = typed.length > 7 ? 3 : 2, same = (word) => word[0] == typed[0] || word[1] == typed[0] && word[0] == typed[1];
    let least = most, read = [];
    for (const word of typed.length > 4 && !/\d/.test(typed) ? all : []) {
      const far = same(word) && Math.abs(word.length - typed.length) < least + 1 ? slips(typed, word) : 9;
      if (far < least) [least, read] = [far, []];
      if (far == least && far < most) read.push(word);
    }
    return read;
  };
  const begins = (typed) => words.some((it) => it.startsWith(typed));
  const parted = (typed) => {
    for (let at = /\d/.test(typed) ? 0 : typed.length - 1; at > 0; at--) {
      const parts = [typed.slice(0, at), typed.slice(at)];
      if (parts.every((it) => known.has(it))) return parts;
    }
  };

  // An unknown word may be half of one, two in one, or a typo.
  const readAs = (typed, at, near, instead) => {
    const word = typed[at], joined = word + (typed[at + 1] || ""), two = parted(word);
    if (needOf(word) || known.has(word) || urgent.has(word)) return [[word], 1];
    if (typed[at + 1] && (known.has(joined) || needOf(joined))) return [[joined], 2];
    if (begins(word)) return [[word], 1];
    if (two) return [two, 1];
    const begun = word.length > 4 && [...needed.keys()].find((it) => it.startsWith(word)), read = nearest(word, urgent)[0];
    if (begun) return [[begun], 1];
    if (read) {
      near.push({ typed: word, read });
      return [[read], 1];
    }
    const other = nearest(word, known)[0] || [1, 2, 3].map((it) => word.slice(0, -it)).find((it) => !/\d/.test(it) && it.length > 3 && known.has(it));
    if (other) instead.push({ typed: word, read: other });
    return [[word], 1];
  };

  // The needs of a query, longest phrases first, and the words that say them.
  const needsOf = (typed) => {
    const found = new Set(), covered = new Set();
    for (let at = 0, length; at < typed.length; at += length || 1) {
      for (length = Math.min(5, typed.length - at); length; length--) {
        const all = needOf(typed.slice(at, at + length).join(""));
        if (!all) continue;
        all.forEach((it) => found.add(it));
        for (let it = 0; it < length; it++) covered.add(at + it);
        break;
      }
    }
    return [[...found].sort((a, b) => a - b), covered];
  };

  const only = (rated) => (typed) => lookUp((word) => word == typed && rated);
  const plainly = (typed) => lookUp((word) => word == typed || word == typed.replace(/s$/, "") ? exact : word.startsWith(typed) && begun);
  // The phrase or word at `at`, with its synonyms.
  const unit = (typed, at, seen) => {
    const starts = (phrase) => phrase.every((word, more) => typed[at + more] == word);
    const phrase = synonyms.flat().filter(starts).sort((a, b) => b.length - a.length)[0] || [typed[at]];
    let rated = phrase.map(plainly).reduce(both);
    seen.push(...phrase);
    for (const group of synonyms.filter((it) => it.some((it) => it.join() == phrase.join()))) {
      for (const other of group) {
        rated = either(rated, other.map(only(alike)).reduce(both));
        seen.push(...other);
      }
    }
    return [rated, phrase.length];
  };

  // Pages with a number of the query, its beginning, or all but one of its digits.
  const byNumber = (query) => {
    const digits = (query.match(/\+?\d[\d\s().-]+\d/) || [""])[0].replace(/^\+44\s*(\(0\))?/, "0").replace(/\D/g, "").replace(/^18001(?=.)/, "");
    const all = packed.numbers.map((it) => it.split(" ")), of = (is) => all.filter(([number]) => is(number)).map(([, place]) => +place);
    if (digits.length < 3) return [];
    const same = of((it) => it == digits);
    if (same.length || digits.length < 5) return same;
    const starts = of((it) => it.startsWith(digits));
    return starts.length || digits.length < 7 ? starts : of((it) => slips(it, digits) == 1);
  };

  // The words around the first match, in pieces: [text, whether it is marked].
  const excerpt = (text, seen) => {
    const is = (word) => seen.some((it) => word == it || it.length > 2 && word.startsWith(it));
    const found = cut(text).filter((it) => is(it.word)), at = found.length ? found[0].at : 0;
    const start = at < 60 ? 0 : text.lastIndexOf(" ", at - 40) + 1, stop = text.indexOf(" ", start + 160), end = stop < 0 ? text.length : stop;
    const parts = [[start ? "…" : "", false]];
    let done = start;
    for (const it of found.filter((it) => it.end <= end)) {
      parts.push([text.slice(done, it.at), false], [text.slice(it.at, it.end), true]);
      done = it.end;
    }
    return [...parts, [text.slice(done, end) + (end < text.length ? "…" : ""), false]].filter(([it]) => it);
  };

  return (query) => {
    const numbers = byNumber(query), unknown = !numbers.length && /(\d[\s().-]*){7}/.test(query);
    // No part of an unknown telephone number finds anything.
    const asked = wordsOf(query).filter((it) => !unknown || !/\d/.test(it)), near = [], instead = [], typed = [], seen = [];
    // Phrases of need come before their words: "wanna die" has an unknown word.
    const certain = needsOf(asked)[1];
    for (let at = 0; at < asked.length;) {
      const [read, length] = certain.has(at) ? [[asked[at]], 1] : readAs(asked, at, near, instead);
      typed.push(...read);
      at += length;
    }
    const [wanted, covered] = needsOf(typed), units = [];
    for (let at = 0; at < typed.length;) {
      const [rated, length] = unit(typed, at, seen);
      units.push(rated);
      at += length;
    }
    const all = units.length ? units.reduce(both) : new Map();
    // If nothing has all words, some are better than none.
    const loose = !all.size && !wanted.length && !numbers.length && units.length > 1, rated = loose ? units.reduce(any) : all;
    const score = new Map(rated), called = typed.join(""), raise = (place, by) => score.set(place, Math.max(by, score.get(place) || 0));
    for (const place of rated.keys()) {
      const inTitle = typed.every((word) => pages[place]?.titled.some((it) => it.startsWith(word))), helps = help.has(place);
      const partly = covered.size < typed.length;
      if (pages[place]?.called == called) raise(place, helps ? 5000 : wanted.length ? 1500 : 99 + rated.get(place));
      else if (inTitle && (partly || helps && typed.length > 1)) raise(place, (wanted.length ? 3000 : 50) + (helps ? 500 : 0) + rated.get(place));
      else if (helps && wanted.length) raise(place, 1000 + rated.get(place));
    }
    // The name of help, however it is spaced, alone or among other words.
    for (let at = 0; at < typed.length; at++) {
      for (let end = at + 1; end <= typed.length; end++) {
        const name = typed.slice(at, end).join("");
        help.forEach((place) => pages[place].called == name && raise(place, name == called ? 5000 : 4000 + name.length));
      }
    }
    wanted.forEach((need, order) => needs[need].goals.forEach((place, at) => raise(place, 2900 - at * 30 - order)));
    numbers.forEach((place, at) => raise(place, 9000 - at));
    // "Action 1.3", "objective 4".
    const counted = wanted.length ? [] : typed.filter((it) => /^\d{1,2}(\.\d+)*$/.test(it));
    for (const number of counted) pages.forEach(({ titled: [first = ""] }, place) => first == number ? raise(place, 3600) : first.startsWith(number + ".") && raise(place, 3500));
    const order = [...score].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
    return {
      places: order, asked, sure: numbers.length || wanted.length && covered.size == typed.length,
      pages: order.map((place) => pages[place]),
      excerpt: (page) => excerpt(page.text, seen),
      calls: [...new Set(wanted.map((it) => needs[it].call).filter(Boolean))],
      near, loose: !!(loose && rated.size),
      // Someone who needs help is not asked what they meant.
      instead: wanted.length ? [] : instead,
      corrected: ({ typed: slip, read }) => asked.map((it) => it == slip ? read : it).join(" "),
    };
  };
};

(() => {
  const part = typeof document == "object" && document.querySelector("[data-module=pp-search]");
  if (!part) return;
  const one = (selector) => part.querySelector(selector), each = (selector, act) => part.querySelectorAll(selector).forEach(act);
  const field = one("input"), status = one("[role=status]"), found = one("[data-found]"), none = one("[data-none]"), help = one("[data-help]"), other = one("[data-instead]"), list = one("ol");
  const lang = document.documentElement.lang, most = +part.dataset.most;
  const say = (key, values) => part.dataset["i18n." + key].replace(/{(\w+)}/g, (all, name) => values[name] ?? all);
  const make = (tag, words, look) => Object.assign(document.createElement(tag), { textContent: words, className: look || "" });
  let find, loading, turn = 0;

  const script = (name) => new Promise((onload, onerror) => document.head.append(Object.assign(document.createElement("script"), { src: part.dataset.index.replace("index.js", name), onload, onerror })));
  const load = () => loading ??= script("index.js").then(() => {
    const index = window.planpressIndex;
    find = index.parts ? (query) => planpressAsk(lang, index, query, script, most) : planpressSearch(lang, index);
    return index.parts && script("parts.js");
  });

  const row = (answer, page) => {
    const item = make("li", ""), link = make("a", page.title, "pp-link"), text = make("span", "", "pp-search__text");
    link.href = page.href;
    text.append(...answer.excerpt(page).map(([words, marked]) => marked ? make("mark", words) : words));
    item.append(link, " ", make("span", page.about, "pp-hint"), " ", text);
    return item;
  };
  const show = (words, answer, inDoubt) => {
    const pages = answer ? answer.pages : [];
    if (help) help.hidden = !inDoubt;
    const calls = answer && answer.calls[0] || inDoubt && "danger";
    each("[data-call]", (it) => { it.hidden = it.dataset.call != calls; });
    status.textContent = words;
    list.replaceChildren(...pages.slice(0, most).map((it) => row(answer, it)));
    other.replaceChildren(...(answer ? answer.instead : []).map((it) => {
      const button = make("button", say("instead", it));
      button.type = "button";
      button.onclick = () => {
        field.value = answer.corrected(it);
        ask(field.value);
        field.focus();
      };
      return button;
    }));
    other.hidden = !other.firstChild;
    found.hidden = !list.firstChild;
    none.hidden = !answer || !!pages.length;
  };
  const respond = (query, answer) => {
    const count = answer.places.length, key = "found." + new Intl.PluralRules(lang).select(count);
    const words = [say(!count ? "none" : part.dataset["i18n." + key] ? key : "found.other", { query, count: count.toLocaleString(lang) })];
    if (answer.loose) words.push(say("any"));
    words.push(...answer.near.map((it) => say("near", it)));
    if (count > most) words.push(say("more"));
    show(words.join(" "), answer, !count || answer.loose);
  };

  part.hidden = false;
  const fail = () => {
    loading = null;
    show(say("failed"), null, true);
    none.hidden = false;
  };
  const ask = (query) => {
    const asked = ++turn, still = (act) => (answer) => asked == turn && act(query, answer);
    if (!find) show(say("loading"));
    load().then(() => find(query)).then(still(respond)).catch(still(fail));
  };
  // Back shows a page as it was left. Someone who left in a hurry must not find what they typed there,
  // nor an answer that arrives later.
  addEventListener("pagehide", () => {
    turn++;
    field.value = "";
    show("");
  });
  field.oninput = () => load().catch(() => { loading = null; });
  one("form").onsubmit = (event) => {
    event.preventDefault();
    const query = field.value.trim();
    if (query) return ask(query);
    show(say("empty"));
    field.focus();
  };
})();
