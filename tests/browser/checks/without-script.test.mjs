import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { withoutScript } from "./without-script.mjs";

const script = (text) => ({ "assets/exit.js": (before) => before + text });

silentWhenSound(withoutScript);
notices("words that a script adds", withoutScript, script('document.querySelector("main").append("more");'), /^\/help\/: the main part changes with script: "" became/);
notices("words that a script hides", withoutScript, script('document.querySelector("main p").hidden = true;'), /changes with script/);
notices("a main part that waits for a script", withoutScript, { "index.html": (html) => html.replace(/(<main[^>]*>)[^]*(<\/main>)/, "$1$2") }, /^\/: the main part is empty/);

holds("the same main text with and without script", withoutScript);
