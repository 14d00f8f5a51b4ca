// Finds what this site says. It is on the search page alone, and loads the words of the site when
// someone begins to type. Nothing is stored, nothing is in the address, and nothing stays on the page
// once it is left.
// `src/search/` writes the index, and `src/locale/tokens.rs` folds words as `wordsOf` does.
(() => {
  const part = document.querySelector("[data-module=pp-search]");
  if (!part) return;
  const one = (selector) => part.querySelector(selector);
  const field = one("input"), status = one("[role=status]"), found = one("[data-found]"), none = one("[data-none]"), help = one("[data-help]"), list = one("ol");
  const lang = document.documentElement.lang, most = +part.dataset.most;
  const say = (key, values) => part.dataset["i18n." + key].replace(/{(\w+)}/g, (all, name) => values[name] ?? all);
  const cutter = Intl.Segmenter && new Intl.Segmenter(lang, { granularity: "word" });
  const exact = 8, begun = 5, alike = 3, slipped = 1, twice = (rated, inTitle) => rated << inTitle;
  let index, loading, near, loose, turn = 0;

  const wordsOf = (text) => {
    text = text.replace(/’/g, "'");
    const words = cutter ? [...cutter.segment(text)].filter((it) => it.isWordLike).map((it) => it.segment) : text.match(/[\p{L}\p{N}\p{M}]+(?:['.][\p{L}\p{N}]+)*/gu) || [];
    return words.map((it) => it.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/ς/g, "σ").replace(/'s$/, "").replace(/'/g, "")).filter(Boolean);
  };

  const unpack = ({ kinds, plans, groups, words, found, first, ignored, synonyms }) => {
    const all = [], pages = [];
    let last = "";
    words.replace(/([A-Z])([^A-Z]*)/g, (_, kept, rest) => all.push(last = last.slice(0, kept.charCodeAt() - 65) + rest));
    for (const [kind, plan, start, end, ...entries] of groups) {
      for (let at = 0; at < entries.length; at += 2) pages.push({ title: entries[at], href: start + entries[at + 1] + end, about: [kinds[kind], plans[plan]].filter(Boolean).join(", ") });
    }
    return { words: all, pages, places: found.split(" "), first, ignored: ignored.split(" "), synonyms: synonyms.map((it) => it.split("|").map((it) => it.split(" "))) };
  };
  const load = () => loading ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = part.dataset.index;
    script.onload = done;
    script.onerror = fail;
    document.head.append(script);
  }).then(() => { index = unpack(window.planpressIndex); });

  // What has a word that `rate` finds good, by its place in the index: how good, twice that in a title,
  // and far more in the name of what comes first, such as help, unless only its beginning was typed.
  const lookUp = (rate) => {
    const rated = new Map();
    index.words.forEach((word, at) => {
      const good = rate(word);
      let value = 0, scale = 1, place = -1;
      if (good) for (const letter of index.places[at]) {
        const digit = letter.charCodeAt() - 35 - (letter > "\\");
        value += digit * scale;
        scale *= 16;
        if (digit > 47) continue;
        place += 1 + (value >> 1);
        const urgent = value & 1 && good != begun && index.first.includes(place) ? 999 : 0;
        rated.set(place, Math.max(rated.get(place) || 0, twice(good, value & 1) + urgent));
        value = 0;
        scale = 1;
      }
    });
    return rated;
  };
  const both = (a, b) => new Map([...a].filter(([place]) => b.has(place)).map(([place, rated]) => [place, rated + b.get(place)]));
  const any = (a, b) => new Map([...a, ...[...b].map(([place, rated]) => [place, rated + (a.get(place) || 0)])]);
  const either = (a, b) => new Map([...a, ...[...b].filter(([place, rated]) => !(a.get(place) > rated))]);

  // One letter more, less, other than it should be, or two that changed places.
  const isSlip = (typed, whole) => (word) => {
    let at = 0;
    while (at < typed.length && typed[at] == word[at]) at++;
    const goesOn = (from, rest) => whole ? word.slice(from) == typed.slice(rest) : word.startsWith(typed.slice(rest), from);
    const swapped = typed[at] == word[at + 1] && typed[at + 1] == word[at];
    return goesOn(at, at + 1) || goesOn(at + 1, at + 1) || goesOn(at + 1, at) || swapped && goesOn(at + 2, at + 2);
  };
  const slips = (typed, whole) => {
    const read = [], is = isSlip(typed, whole);
    const rated = lookUp((word) => is(word) && read.push(word) && slipped);
    if (read.length) near.push({ typed, read: read.slice(0, 3).join(", ") });
    return rated;
  };
  const only = (rated) => (typed) => lookUp((word) => word == typed && rated);
  const plainly = (typed) => lookUp((word) => word == typed ? exact : word.startsWith(typed) && begun);
  const nearly = (typed) => {
    const letters = typed.length > 4 && !/\d/.test(typed), whole = letters && slips(typed, true);
    return whole.size ? whole : letters ? slips(typed) : new Map();
  };

  // What has a phrase, or another that means the same.
  const meant = (phrase, rate) => {
    let rated = phrase.map(rate).reduce(both);
    for (const group of index.synonyms.filter((it) => it.some((it) => it.join() == phrase.join()))) {
      for (const other of group) rated = either(rated, other.map(only(alike)).reduce(both));
    }
    return rated;
  };
  // The words of the query from `at` on that mean one thing: a phrase with others like it, or a word.
  const unit = (typed, at) => {
    const begins = (phrase) => phrase.every((word, more) => typed[at + more] == word);
    const phrase = index.synonyms.flat().filter(begins).sort((a, b) => b.length - a.length)[0] || [typed[at]];
    const rated = meant(phrase, plainly);
    // A longer form of a word: up to three letters at its end may be left out.
    for (let cut = 1; phrase.length == 1 && !rated.size && cut < 4; cut++) {
      const stem = phrase[0].slice(0, -cut), cuts = stem.length > 3 ? meant([stem], only(slipped)) : rated;
      if (cuts.size) {
        near.push({ typed: phrase[0], read: stem });
        return [cuts, 1];
      }
    }
    return [rated.size ? rated : phrase.map(nearly).reduce(both), phrase.length];
  };
  const find = (query) => {
    const typed = wordsOf(query).filter((it) => !index.ignored.includes(it));
    const units = [];
    near = [];
    for (let at = 0; at < typed.length;) {
      const [more, length] = unit(typed, at);
      units.push(more);
      at += length;
    }
    const all = units.length ? units.reduce(both) : new Map();
    // Where nothing has all words, some are better than none.
    const rated = all.size || !units.length ? all : units.reduce(any);
    loose = rated != all && rated.size;
    const called = ({ title }) => wordsOf(title).filter((it) => !index.ignored.includes(it)).join() == typed.join();
    const order = [...rated].map(([place, good]) => [place, called(index.pages[place]) ? good + 99 : good]);
    return order.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => index.pages[place]);
  };

  const row = ({ title, href, about }) => {
    const item = document.createElement("li"), link = document.createElement("a"), hint = document.createElement("span");
    link.className = "pp-link";
    link.href = href;
    link.textContent = title;
    hint.className = "pp-hint";
    hint.textContent = about;
    item.append(link, " ", hint);
    return item;
  };
  const show = (words, pages, inDoubt) => {
    help.hidden = !inDoubt;
    status.textContent = words;
    list.replaceChildren(...(pages || []).slice(0, most).map(row));
    found.hidden = !list.firstChild;
    none.hidden = !pages || !!pages.length;
  };
  const answer = (query) => {
    const pages = find(query), count = pages.length, key = "found." + new Intl.PluralRules(lang).select(count);
    const words = [say(!count ? "none" : part.dataset["i18n." + key] ? key : "found.other", { query, count: count.toLocaleString(lang) })];
    if (loose) words.push(say("any"));
    if (count) words.push(...near.map((it) => say("near", it)));
    if (count > most) words.push(say("more"));
    show(words.join(" "), pages, !count || loose || near.length);
  };

  part.hidden = false;
  const fail = () => {
    loading = null;
    show(say("failed"), null, true);
    none.hidden = false;
  };
  // The Back button shows a page as it was left, or fills in its fields again. Someone who has left in
  // a hurry must not find there what they typed, nor an answer that arrives later.
  addEventListener("pagehide", () => {
    turn++;
    field.value = "";
    show("");
  });
  field.oninput = () => load().catch(() => { loading = null; });
  one("form").onsubmit = (event) => {
    event.preventDefault();
    const query = field.value.trim();
    if (!query) {
      show(say("empty"));
      field.focus();
      return;
    }
    const asked = ++turn, still = (act) => () => asked == turn && act(query);
    if (!index) show(say("loading"));
    load().then(still(answer)).catch(still(fail));
  };
})();
