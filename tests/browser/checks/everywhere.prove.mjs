// What the checks of every browser must notice, and what they must find in the real site. A file of tests for each
// browser calls this, so that the browsers are tried side by side.
import { after } from "node:test";
import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { closeEngines } from "../stand/engines.mjs";
import { CHECKS, within } from "./everywhere.mjs";

after(closeEngines);

const css = (rules) => ({ "assets/site.css": (text) => text + rules });
const script = (file, from, to) => ({ [`assets/${file}.js`]: (text) => text.replace(from, to) });
/** The home page with its menu spoiled. */
const menu = (spoil) => ({ "index.html": spoil });

/** What each check must notice: a fault in words, what is broken, and what is said of it. */
const FAULTS = {
  "no sideways scroll at 320 px": [["a wide part", css("h1 { inline-size: 400px; }"), /scrolls sideways: \d+px in 320px/]],
  "a menu that folds works by keyboard": [
    ["a menu that the keyboard does not reach", menu((html) => html.replace("<summary>", '<summary tabindex="-1">')), /does not reach the menu/],
    ["a menu whose links are passed over", menu((html) => html.replaceAll("<a ", '<a tabindex="-1" ')), /does not go on to the links/],
  ],
  "the way out works, and Back shows nothing": [
    ["a Back button that returns", script("exit", "location.replace(", "location.assign("), /Back shows the page again/],
    ["Shift that does nothing", script("exit", "=== 3", "=== 4"), /Shift three times: does not leave/],
  ],
  "the search finds and says so": [
    ["a search that says nothing", script("search", /status\.textContent = found[^;]*;/, ""), /does not say what it found/],
    ["results that stay", { ...script("search", /addEventListener\("pagehide"[^]*?\n}\);/, ""), ...script("exit", "location.replace(link.href)", "location.assign(link.href)") }, /after Back it still shows: .*fair/],
  ],
  "shapes of statuses differ in forced colours": [["a shape that forced colours do not show", css("@media (forced-colors: active) { .pp-status--done svg { opacity: 0; } }"), /done has no shape/]],
};

/** Proves the checks in these browsers and holds the real site to them. */
export function proveIn(...names) {
  const each = (typed, prove) => {
    for (const [title, { look, browsers, built }] of Object.entries(CHECKS(typed))) {
      for (const name of names.filter((it) => browsers.includes(it))) prove(title, within(name, look), name, built);
    }
  };
  each("fair", (title, check, name) => {
    silentWhenSound(check);
    for (const [fault, edits, says] of FAULTS[title]) notices(`${fault} in ${name}`, check, edits, says);
  });
  each("pledge", (title, check, name, built) => holds(`${title}: ${name}`, check, { built }));
}
