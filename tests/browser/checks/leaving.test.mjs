import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { noAnswerComesLater, nothingTypedIsLeft } from "./leaving.mjs";

const script = (from, to) => ({ "assets/search.js": (text) => text.replace(from, to) });
const forgetful = /addEventListener\("pagehide"[^]*?\n\}\);\n/;
const sound = nothingTypedIsLeft("call");

silentWhenSound(sound);
notices("results that Back shows again", sound, script(forgetful, ""), /^pages kept: the button: the page holds 1 results/);
notices("words that Back shows again", sound, script('field.value = "";', ""), /^pages kept: Shift three times: the field holds "call"/);
notices("a field that the browser fills in again", sound, { "search/index.html": (html) => html.replace(' autocomplete="off"', "") , "assets/search.js": (text) => text.replace(forgetful, "") }, /^pages loaded again: .*the field holds "call"/);
notices("words in the history", sound, script("event.preventDefault();", "event.preventDefault(); document.title = field.value;"), /the history holds call/);
notices("words in an address of the history", sound, script("event.preventDefault();", "event.preventDefault(); location.hash = field.value;"), /the history holds/);
silentWhenSound(noAnswerComesLater("call"));
notices("an answer that comes after somebody has left", noAnswerComesLater("call"), script("if (asked !== turn) return;", ""), /the page says/);

holds("after leaving, nothing typed is left", nothingTypedIsLeft("frightened"));
holds("after leaving, no answer comes to the page that was left", noAnswerComesLater("frightened"));
