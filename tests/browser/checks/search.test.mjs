import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { searchAnswers, searchCalls, searchFails, searchFromMemoryStick, searchIsAccessible, searchMarks, searchOffers, searchQuietly, searchWithoutScript } from "./search.mjs";

const sound = searchAnswers([
  ["fair", /^1 result for “fair”/, "Fair"],
  ["nowhere", /^No results for “nowhere”/],
]);
const quietly = searchQuietly("fair");
const script = (from, to) => ({ "assets/search.js": (text) => text.replace(from, to) });
const html = (from, to) => ({ "search/index.html": (text) => text.replace(from, to) });
const index = (from, to) => ({ "search/index.js": (text) => text.replace(from, to) });

for (const check of [searchWithoutScript, sound, quietly, searchFails("fair"), searchIsAccessible("fair", "nowhere"), searchFromMemoryStick("fair")]) silentWhenSound(check);
notices("a form that waits for a script", searchWithoutScript, html(" hidden>", ">"), /shows a form/);
notices("no list without script", searchWithoutScript, html(/<ul>[^]*<\/ul>/, ""), /no list to go by/);
notices("a wrong count", sound, script("found.length +", "2 +"), /says "2 result/);
notices("something else that is found first", sound, index("Fair", "Fairy"), /finds "Fairy" first, not "Fair"/);
notices("a result that leads nowhere", sound, index("calendar/fair/", "calendar/fare/"), /leads to .*, where nothing stands/);
notices("a result at a heading that is not there", sound, index("calendar/fair/", "calendar/fair/#when"), /#when, which the page does not have/);
notices("an index that is loaded too early", quietly, script("part.hidden = false;", "part.hidden = false; load();"), /before anybody searches/);
notices("words in the address", quietly, script("event.preventDefault();", "event.preventDefault(); location.hash = field.value;"), /changes the address/);
notices("a step in the history", quietly, script("event.preventDefault();", "event.preventDefault(); history.pushState(1, '');"), /step in the history/);
notices("words that are sent", quietly, script("event.preventDefault();", "event.preventDefault(); new Image().src = '../' + field.value;"), /sends what was typed/);
notices("words that are kept", quietly, script("event.preventDefault();", "event.preventDefault(); localStorage.last = field.value;"), /localStorage/);
notices("a field that the browser remembers", quietly, html(' autocomplete="off"', ""), /lets the browser keep/);
notices("a form that is sent", quietly, script("event.preventDefault();", ""), /changes the address|policy refuses form-action/);
notices("a focus that is taken", quietly, script("part.hidden = false;", "part.hidden = false; field.focus();"), /takes the focus/);
notices("silence where the index does not come", searchFails("fair"), script(/it\.onerror = [^;]*;/, ""), /when the index does not come/);
notices("pale results", searchIsAccessible("fair", "nowhere"), { "assets/site.css": (text) => text + "ol a { color: light-dark(#aaa, #555); }" }, /light: "fair": color-contrast/);
notices("a field without a name", searchIsAccessible("fair", "nowhere"), html("<label for", "<label lang"), /label: /);
notices("an index that a file cannot load", searchFromMemoryStick("fair"), script('document.createElement("script")', "(fetch('index.js'), document.createElement('p'))"), /when opened as a file/);

const cases = [
  ["pledge", /^3 results for “pledge”\.$/, "1.1 Renew the Hate Crime Pledge"],
  // The beginning of a word; capitals and accents make no difference.
  ["Plédg", /^3 results/, "1.1 Renew the Hate Crime Pledge"],
  // A mistake is not read as another word by itself: the word is offered.
  ["pledeg", /^No results for “pledeg”\.$/],
  // A word of need, and the name of a service, are read, and the page says so.
  ["samaritens", /Showing results for “samaritans”\.$/, "Samaritans"],
  ["deported", /^\d+ results? for “deported”\.$/, "Immigration status"],
  // Words that mean the same, and a number.
  ["belief faith", /result/, "Stop Hate UK"],
  ["116123", /^1 result/, "Samaritans"],
  // All words must be found; those that say nothing are left out.
  ["the mayor’s pledge", /^1 result for/, "1.1 Renew the Hate Crime Pledge"],
  ["childline", /result/, "Childline"],
  ["qwertyuiop", /^No results for “qwertyuiop”/],
];
holds("the lists of the search need no script", searchWithoutScript);
holds("the search finds by a beginning, with a slip, by what means the same", searchAnswers(cases));
holds("the search offers another word, and searches for it when asked", searchOffers("pledeg", "pledge"));
holds("the search does not offer another word for one of need", async (site) => (await searchOffers("deported", "reported")(site)).some((it) => /offers nothing/.test(it)) ? [] : ["offers another word for “deported”"]);
holds("words of self-harm show who listens, above the results", searchCalls("i want to die", "self-harm", /116 123.*999/s));
holds("words of danger show whom to call, above the results", searchCalls("spat at me", "danger", /999/));
holds("other words show no call", async (site) => (await searchCalls("pledge", "danger", /999/)(site)).length ? [] : ["shows a call for “pledge”"]);
holds("a result marks the word that was looked for", searchMarks("unwashed"));
holds("the search works below a folder of a host", searchAnswers(cases.slice(0, 1)), { built: "below", under: "/some/where/" });
holds("the search works from a memory stick", searchFromMemoryStick("pledge"), { built: "portable" });
holds("a search leaves no trace", searchQuietly("pledge"));
holds("a search that fails says so", searchFails("pledge"));
holds("the results are accessible", searchIsAccessible("event", "qwertyuiop"));

// A site of pages alone has no way out, and no call and no way to help in its search.
holds("guide: the search works without script", searchWithoutScript, { built: "guide" });
holds("guide: the search answers", searchAnswers([["nginx", /^\d+ results? for “nginx”/, "Hosting"], ["zzzqqq", /^No results for “zzzqqq”/]]), { built: "guide" });
holds("guide: the search fails in words", searchFails("nginx"), { built: "guide" });
